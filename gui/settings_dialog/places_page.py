"""The page that tells what this program is, and rows that tell of a place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core import __version__
from core.document import LedgerLine
from core.paths import APP, LibraryPaths
from gui import diagnostics
from gui.language import CONTEXT
from gui.opening_places import open_place
from gui.settings_dialog.page import Page

_PICTURE = 64


class AboutPage(Page):
    """Versions and places, and a report to copy. `log_requested` and `licences_requested`: show these."""

    log_requested = Signal()
    licences_requested = Signal()

    def __init__(self, paths: LibraryPaths, icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About"), "", parent)
        self._account: tuple[tuple[str, str], ...] = ()
        self.add_searched(self._head(icon), self.tr("version"))
        self.add_searched(_table(diagnostics.versions()[1:]), self.tr("version, Python, Qt"))
        for what, where in diagnostics.places(paths):
            self.add_searched(place_row(_tr(what), where), f"{_tr(what)} {self.tr('where, open')}")
        self.copy = QPushButton(self.tr("Copy diagnostic report"))
        self.copy.setToolTip(self.tr("Versions and surroundings; nothing of your documents is in it"))
        self.copy.clicked.connect(self._copy_report)
        log = QPushButton(self.tr("Show the log…"))
        log.clicked.connect(self.log_requested)
        licences = QPushButton(self.tr("Licences…"))
        licences.clicked.connect(self.licences_requested)
        self.add_searched(buttons_in_a_row(self.copy, log, licences), self.tr("Copy diagnostic report, log, licences"))

    def take(self, lines: tuple[LedgerLine, ...]) -> None:
        """Of what there is in the folders the report says the numbers, and no names."""
        self._account = diagnostics.numbers(lines)

    def _head(self, icon: QIcon) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 8)
        picture = QLabel()
        picture.setPixmap(icon.pixmap(_PICTURE, _PICTURE))
        name = QLabel(f"{APP} {__version__}")
        name.setProperty("look", "title")
        sentence = QLabel(self.tr("Watches the folders where your documents land, and keeps, reads and finds them."))
        sentence.setProperty("look", "secondary")
        sentence.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(name)
        column.addWidget(sentence)
        row.addWidget(picture)
        row.addSpacing(8)
        row.addLayout(column, 1)
        return head

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(diagnostics.report(account=self._account))
        self.copy.setText(self.tr("Copied"))


def place_row(what: str, where: Path, *more: QPushButton) -> QWidget:
    """A file or folder of ours, and a button that opens it; `more` buttons stand behind that."""
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(0)
    name = QLabel(what)
    name.setProperty("look", "title")
    path = QLabel(str(where))
    path.setProperty("look", "secondary")
    path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    path.setWordWrap(True)
    button = QPushButton(_tr("Open"))
    button.setAccessibleName(f"{_tr('Open')}: {what}")
    button.clicked.connect(lambda: open_place(where))
    grid.addWidget(name, 0, 0)
    grid.addWidget(path, 1, 0)
    for column, each in enumerate((button, *more), 1):
        grid.addWidget(each, 0, column, 2, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return row


def deed_row(title: str, sentence: str, *buttons: QPushButton) -> QWidget:
    """What can be done, what that means, and at the right the buttons that do it."""
    row = QWidget()
    name, note = QLabel(title), QLabel(sentence)
    name.setProperty("look", "title")
    note.setProperty("look", "secondary")
    note.setWordWrap(True)
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(name)
    names.addWidget(note)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addLayout(names, 1)
    line.addSpacing(8)
    for button in buttons:
        line.addWidget(button)
    return row


def _table(rows: tuple[tuple[str, str], ...]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 8)
    for place, (what, which) in enumerate(rows):
        name, value = QLabel(_tr(what)), QLabel(which)
        name.setProperty("look", "secondary")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(name, place, 0)
        grid.addWidget(value, place, 1)
    grid.setColumnStretch(1, 1)
    return table


def buttons_in_a_row(*buttons: QPushButton) -> QWidget:
    """Buttons that are as wide as their words."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return row


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
