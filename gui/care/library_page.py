"""Where the library lies, whether it is whole, and moving it to another disk; the settings as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from core.document import LedgerLine
from gui.care.alone import MoveLibrary
from gui.care.consent import ask_move
from gui.care.deeds import Deeds
from gui.care.verify_row import VerifyRow
from gui.form.page import Page
from gui.form.rows import deed_row, place_row
from gui.speech import words

_SPACING = 20

MOVED = "library"
"""The setting that is changed by moving the library, and not by hand: a library that is looked for where none is would be no use to anybody."""


class LibraryPage(Page):
    """`rescan_requested`: look at every watched folder now; `export_requested`, `import_requested`: the settings to a file, and from one."""

    rescan_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Library"), self.tr("Your files stay where they are; their copies, texts and history are kept here"), parent)
        self._deeds = deeds
        self.column.setSpacing(_SPACING)
        self._trouble = QLabel()
        self._trouble.setProperty("look", "trouble")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._account = QLabel()
        self._account.setWordWrap(True)
        self.moving = QPushButton(self.tr("Move…"))
        self.moving.setToolTip(self.tr("To another disk: everything is copied, and compared, before the old one goes"))
        self.moving.clicked.connect(self._choose_place)
        self.add_searched(place_row(self.tr("Library folder"), deeds.paths.root, self.moving), self.tr("Library folder, where, open, move to another disk"))
        self.column.addWidget(self._trouble)
        self.add_searched(self._account, self.tr("documents, everything accounted for"))
        self.verify = VerifyRow(deeds)
        self.add_searched(self.verify, self.tr("Check now, is everything whole, verify, damaged, repair"))
        rescan = QPushButton(self.tr("Look now"))
        rescan.clicked.connect(self.rescan_requested)
        looking = deed_row(self.tr("Is everything noticed?"), self.tr("Every watched folder is looked at whole, as it is now and then by itself"), rescan)
        self.add_searched(looking, self.tr("Look at everything now, scan, rescan"))
        self.export = QPushButton(self.tr("Export…"))
        self.export.clicked.connect(self.export_requested)
        self.take_in = QPushButton(self.tr("Import…"))
        self.take_in.clicked.connect(self.import_requested)
        as_file = deed_row(self.tr("Settings as a file"), self.tr("For another computer, or to be kept"), self.export, self.take_in)
        self.add_searched(as_file, self.tr("Export settings, import settings, copy, file"))
        self.said = QLabel()  # last on the page: what it says moves no button
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        self.column.addWidget(self.said)

    def take(self, lines: tuple[LedgerLine, ...]) -> None:
        """What the ledger says of all folders."""
        self._account.setText(words.accounted(lines) if lines else "")
        self._account.setVisible(bool(lines))

    def say_of_file(self, sentence: str, *, good: bool) -> None:
        """What became of the settings that were to be written to a file, or to be taken from one; "": nothing any more."""
        self.said.setProperty("look", "secondary" if good else "trouble")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _choose_place(self) -> None:
        chooser = QFileDialog(self, self.tr("Move the library into which folder?"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.offer)
        chooser.open()

    def offer(self, chosen: str) -> None:
        """Ask whether the library shall lie there, if it can."""
        self._trouble.hide()
        self._deeds.check_move(Path(chosen), self._ask, self._refuse)

    def _ask(self, place: Path) -> None:
        ask_move(self, place, lambda where, keep: self._deeds.do_alone(MoveLibrary(where, keep)))

    def _refuse(self, why: str) -> None:
        self._trouble.setText(why)
        self._trouble.show()
