"""What is done about documents that need attention, when one of their buttons is pressed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.document import Document
from gui.documents.actions import reveal
from gui.documents.failures import Deed
from gui.threads.reader import Reader
from gui.troubles.password_dialog import PasswordDialog


class Remedies(QObject):
    """The signals carry document ids, a watched folder's path, and what a password is for with the password."""

    retry_requested = Signal(tuple)
    settings_requested = Signal(str)
    password_given = Signal(tuple, str)

    def __init__(self, reader: Reader, library: Path, window: QWidget) -> None:
        super().__init__(window)
        self._reader = reader
        self._library = library
        self._window = window

    def do(self, deed: Deed, documents: tuple[int, ...]) -> None:
        """Do this for these documents."""
        match deed:
            case Deed.RETRY:
                self.retry_requested.emit(documents)
            case Deed.PASSWORD:
                self.ask_password(documents)
            case Deed.SETTINGS:
                self._reader.ask("fix", lambda catalogue: catalogue.rows(documents[:1]), self._open_settings)
            case Deed.LIBRARY:
                reveal(str(self._library))

    def ask_password(self, documents: tuple[int, ...]) -> None:
        """Those of them that ask for a password get one."""
        if documents:
            self._reader.ask("passwords", lambda catalogue: catalogue.rows(documents), self._offer_password)

    def _offer_password(self, documents: tuple[Document, ...]) -> None:
        if locked := tuple(document for document in documents if document.reason == "password"):
            dialog = PasswordDialog(locked, self._window)
            dialog.given.connect(self.password_given)
            dialog.open()

    def _open_settings(self, documents: tuple[Document, ...]) -> None:
        for document in documents:
            self.settings_requested.emit(document.folder)
