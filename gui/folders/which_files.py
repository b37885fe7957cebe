"""The part of a folder's page that says which files are taken: two lines of patterns, and below them what they do to the folder as it is now.

The folder is listed once, in the background; each change of the patterns is judged there too, a moment after the last key.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from core.settings import FOLDER_SETTINGS, FolderSettings
from gui.folders.folder_listing import Account, FolderListing, account, list_files
from gui.folders.preview import Preview
from gui.form import editors
from gui.threads.background import Background

_DEBOUNCE_MS = 150
_PATTERNS = tuple(setting for setting in FOLDER_SETTINGS if setting.kind == "patterns")


class WhichFiles(QWidget):
    """`edited`: the patterns were changed; `judged` carries the account that is shown now, `failed` why there is none.

    `library` is the library's folder, which is never listed.
    """

    edited = Signal()
    judged = Signal(Account)
    failed = Signal(str)

    def __init__(self, background: Background, library: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._library = library
        self._settings: FolderSettings | None = None
        self._listing: FolderListing | None = None
        self._listed: tuple[str, bool] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._timer.timeout.connect(self._judge)
        self.editors = {setting.name: editors.make(setting) for setting in _PATTERNS}
        self.preview = Preview()
        title = QLabel(self.tr("Which files"))
        title.setProperty("look", "title")
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(4)
        for place, setting in enumerate(_PATTERNS):
            name = QLabel(editors.said(setting.title))
            name.setProperty("look", "secondary")
            name.setToolTip(editors.said(setting.help))
            name.setBuddy(self.editors[setting.name])
            lines.addWidget(name, 0, place)
            lines.addWidget(self.editors[setting.name], 1, place)
            self.editors[setting.name].edited.connect(self.edited)
        self.editors["include"].setPlaceholderText("*.pdf *.docx *.vtt")  # type: ignore[union-attr]  # a line of patterns
        self.editors["exclude"].setPlaceholderText('draft* "*(old)*"')  # type: ignore[union-attr]  # a line of patterns
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addLayout(lines)
        column.addWidget(self.preview)

    def values(self) -> dict[str, object]:
        """The patterns by their setting's name."""
        return {name: editor.value() for name, editor in self.editors.items()}

    def set_values(self, settings: FolderSettings) -> None:
        """Show these patterns."""
        for name, editor in self.editors.items():
            editor.set_value(getattr(settings, name))

    def look(self, settings: FolderSettings) -> None:
        """Show what these settings do; the folder is listed anew only where that is another listing."""
        self._settings = settings
        if self._listed != (settings.path, settings.recursive):
            self._listed = (settings.path, settings.recursive)
            self._listing = None
            path, recursive, library = settings.path, settings.recursive, self._library
            self._background.run("preview listing", lambda stop: list_files(path, recursive, library, stop), self._take_listing, self._fail)
        else:
            self._timer.start()

    def stop(self) -> None:
        """The page is not looked at any more; it will be listed anew."""
        self._timer.stop()
        self._listed = None
        for slot in ("preview listing", "preview"):
            self._background.forget(slot)

    def _take_listing(self, listing: FolderListing) -> None:
        self._listing = listing
        self._judge()

    def _judge(self) -> None:
        listing, settings = self._listing, self._settings
        if listing is not None and settings is not None:

            def judged(stop: threading.Event) -> Account:
                return account(listing, settings, stop)

            self._background.run("preview", judged, self._take, self._fail)

    def _take(self, found: Account) -> None:
        self.preview.take(found)
        self.judged.emit(found)

    def _fail(self, words: str) -> None:
        self.preview.fail(words)
        self.failed.emit(words)
