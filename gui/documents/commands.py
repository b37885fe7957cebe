"""What can be done with the selected documents: their paths are looked up in the reader's thread, then the system is asked."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from core.clock import Clock
from core.document import Document
from core.paths import printable
from core.storage.catalogue import Catalogue
from gui.documents import actions
from gui.documents.columns import COLUMNS
from gui.speech import words
from gui.threads.questions import Row, are_there, rows, whole_text
from gui.threads.reader import Reader

T = TypeVar("T")
_MOST_OPENED = 10
_MOST_COPIED = 5_000
_SLOT = "command"


class Commands(QObject):
    """`selected` says which documents, `sections` which columns the table shows, in their order.

    `said` carries words for the status line, `refused` words that a person must see.
    """

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, reader: Reader, selected: Callable[[], tuple[int, ...]], sections: Callable[[], tuple[int, ...]], clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._sections = sections
        self._clock = clock
        self._reader = reader
        self._selected = selected

    @contextlib.contextmanager
    def of(self, ids: tuple[int, ...]) -> Iterator[None]:
        """Meanwhile these documents are meant, not the selected ones."""
        selected, self._selected = self._selected, lambda: ids
        try:
            yield
        finally:
            self._selected = selected

    def open(self) -> None:
        """Open the files with the programs that are meant for them."""
        self._with_files(_MOST_OPENED, self._open_them)

    def reveal(self) -> None:
        """Show the files in the file manager."""
        self._with_files(_MOST_OPENED, self._reveal_them)

    def copy_path(self) -> None:
        """The paths, a line each, to the clipboard."""
        self._ask(_MOST_COPIED, Catalogue.rows, self._copy_paths)

    def copy_table(self) -> None:
        """The rows as the table shows them, with the columns' titles, for a sheet."""
        self._ask(_MOST_COPIED, rows, self._copy_rows)

    def copy_text(self) -> None:
        """The texts to the clipboard."""
        self._ask(_MOST_OPENED, whole_text, self._copy_texts)

    def _ask(self, most: int, question: Callable[[Catalogue, tuple[int, ...]], T], answer: Callable[[T], None]) -> None:
        ids = self._selected()
        if len(ids) > most:
            self.refused.emit(self.tr("That many at once is too much: select at most {0} documents.").format(most))
        elif ids:
            self._reader.ask(_SLOT, lambda catalogue: question(catalogue, ids), answer, self.refused.emit)

    def _with_files(self, most: int, use: Callable[[list[Document]], None]) -> None:
        self._ask(most, are_there, functools.partial(self._split, use))

    def _split(self, use: Callable[[list[Document]], None], found: tuple[tuple[Document, bool], ...]) -> None:
        """Use what is there, and tell of what is not."""
        missing = [document for document, there in found if not there]
        if missing:
            self.refused.emit(self._where_it_is(missing[0]))
        use([document for document, there in found if there])

    def _where_it_is(self, document: Document) -> str:
        name = printable(document.name)
        if document.deleted:
            return self.tr("“{0}” is not in its folder any more. Its versions are kept: see “Versions”.").format(name)
        if document.kept:
            return self.tr("“{0}” cannot be reached now: {1}. A copy of it is kept: see “Versions”.").format(name, printable(document.path))
        return self.tr("“{0}” cannot be reached now: {1}").format(name, printable(document.path))

    def _open_them(self, documents: list[Document]) -> None:
        for document in documents:
            if not actions.open_file(document.path):
                self.refused.emit(self.tr("There is no program to open “{0}” with.").format(printable(document.name)))

    def _reveal_them(self, documents: list[Document]) -> None:
        for document in documents:
            if not actions.reveal(document.path):
                self.refused.emit(self.tr("There is no file manager to show “{0}” in.").format(printable(document.name)))

    def _copy_paths(self, documents: tuple[Document, ...]) -> None:
        data = actions.dragged(document.path for document in documents if document.deleted is None)  # for a file manager or a mail, the files themselves
        data.setText("\n".join(document.path.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for document in documents))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(self.tr("Copied the path") if len(documents) == 1 else self.tr("Copied {0} paths").format(len(documents)))

    def _copy_rows(self, found: tuple[Row, ...]) -> None:
        columns, now = [COLUMNS[section] for section in self._sections()], self._clock.now()
        lines = [[words.say(column.title) for column in columns], *([column.text(row, now) for column in columns] for row in found)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines))
        self.said.emit(self.tr("Copied the row") if len(found) == 1 else self.tr("Copied {0} rows").format(len(found)))

    def _copy_texts(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("Copied the text") if text else self.tr("There is no text to copy"))
