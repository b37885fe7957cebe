"""Documents that are only known by their number, as messages and the tray's menu know them: opened, or shown in the file manager."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from core.document import Document
from gui.documents.actions import open_file, reveal
from gui.threads.reader import Reader


class ByNumber(QObject):
    """Asks where the document's file is now, and does it with that."""

    def __init__(self, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader

    @Slot(int)
    def open(self, id_: int) -> None:
        """Open the document's file with the program that is meant for it."""
        self._with_path("open", id_, open_file)

    @Slot(int)
    def reveal(self, id_: int) -> None:
        """Show the document's file in the file manager."""
        self._with_path("reveal", id_, reveal)

    def _with_path(self, slot: str, id_: int, deed: Callable[[str], object]) -> None:
        def found(rows: tuple[Document, ...]) -> None:
            for row in rows:
                deed(row.path)

        self._reader.ask(slot, lambda catalogue: catalogue.rows((id_,)), found)
