"""The pages that tell instead of ask: where the library lies, and what this program is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core import __version__
from core.document import LedgerLine
from core.paths import APP, LibraryPaths
from gui import diagnostics, words
from gui.language import CONTEXT
from gui.opening_places import open_place
from gui.settings_dialog.general_page import GeneralPage
from gui.settings_dialog.page import Page

_PICTURE = 64


class LibraryPage(GeneralPage):
    """Where everything is kept. `rescan_requested`: look at every watched folder now; the others: write the settings to a file, take them from one."""

    rescan_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, paths: LibraryPaths, parent: QWidget | None = None) -> None:
        super().__init__("Library", self.tr("Library"), self.tr("Your files stay where they are; their copies, texts and history are kept here"), parent)
        self._account = QLabel()
        self._account.setWordWrap(True)
        self.add_searched(_place(self.tr("Library folder"), paths.root), self.tr("Library folder, where, open"))
        self.add_searched(self._account, self.tr("documents, everything accounted for"))
        rescan = QPushButton(self.tr("Look at everything now"))
        rescan.clicked.connect(self.rescan_requested)
        self.add_searched(_left(rescan), self.tr("Look at everything now, scan, rescan"))
        self.export = QPushButton(self.tr("Export settings…"))
        self.export.clicked.connect(self.export_requested)
        self.take_in = QPushButton(self.tr("Import settings…"))
        self.take_in.clicked.connect(self.import_requested)
        self.add_searched(_left(self.export, self.take_in), self.tr("Export settings, import settings, copy, file"))

    def take(self, lines: tuple[LedgerLine, ...]) -> None:
        """What the ledger says of all folders."""
        self._account.setText(words.accounted(lines) if lines else "")


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
            self.add_searched(_place(_tr(what), where), f"{_tr(what)} {self.tr('where, open')}")
        self.copy = QPushButton(self.tr("Copy diagnostic report"))
        self.copy.setToolTip(self.tr("Versions and surroundings; nothing of your documents is in it"))
        self.copy.clicked.connect(self._copy_report)
        log = QPushButton(self.tr("Show the log…"))
        log.clicked.connect(self.log_requested)
        licences = QPushButton(self.tr("Licences…"))
        licences.clicked.connect(self.licences_requested)
        self.add_searched(_left(self.copy, log, licences), self.tr("Copy diagnostic report, log, licences"))

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


def _place(what: str, where: Path) -> QWidget:
    """A file or folder of ours, and a button that opens it."""
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
    grid.addWidget(button, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
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


def _left(*buttons: QPushButton) -> QWidget:
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
