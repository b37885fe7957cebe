"""The page that tells what this program is, and where its things lie."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core import __version__
from core.document import LedgerLine
from core.paths import APP, LibraryPaths
from gui.form.page import Page
from gui.form.rows import buttons_in_a_row, facts, place_row
from gui.look.copy_button import CopyButton
from gui.speech.language import CONTEXT
from gui.troubles import diagnostics

_PICTURE = 64


class AboutPage(Page):
    """Versions and places, and a report to copy. `log_requested` and `licences_requested`: show these."""

    log_requested = Signal()
    licences_requested = Signal()

    def __init__(self, paths: LibraryPaths, icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About"), "", parent)
        self._account: tuple[tuple[str, str], ...] = ()
        self.add_searched(self._head(icon), self.tr("version"))
        self.add_searched(facts(diagnostics.versions()[1:]), self.tr("version, Python, Qt"))
        for what, where in diagnostics.places(paths):
            self.add_searched(place_row(_tr(what), where), f"{_tr(what)} {self.tr('where, open')}")
        self.copy = CopyButton(self.tr("Copy diagnostic report"), lambda: diagnostics.report(account=self._account))
        self.copy.setToolTip(self.tr("Versions and surroundings; nothing of your documents is in it"))
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


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
