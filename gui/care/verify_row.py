"""Whether everything is whole: looked at now, with how far that is, and the result in words; what differs can be put right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.caring.verifying import WORDS
from core.paths import printable
from gui.care.alone import Repair
from gui.care.asking import Verified
from gui.care.deeds import Deeds
from gui.look.icon_label import IconLabel
from gui.speech import words
from gui.speech.phrases import count

_THOUSAND = 1000
_SHOWN = 100
_LIST_HEIGHT = 132


class VerifyRow(QWidget):
    """A title, a button, and below them what came of it."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._running = False
        self.button = QPushButton(self.tr("Check now"))
        self.button.clicked.connect(self._press)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("How far the check is"))
        self._icon = IconLabel("accounted", "good")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(self.tr("What differs"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.mend = QPushButton(self.tr("Put right…"))
        self.mend.clicked.connect(lambda: self._deeds.do_alone(Repair()))
        self._lay_out()
        deeds.verifying.connect(self._progress)
        for widget in (self.bar, self._icon, self.said, self.list, self.mend):
            widget.hide()

    def _press(self) -> None:
        if self._running:
            self._deeds.stop_verifying()
            self._end("", "")
            return
        self._running = True
        self.button.setText(self.tr("Stop"))
        self.bar.setRange(0, 0)
        self.bar.show()
        for widget in (self._icon, self.list, self.mend):
            widget.hide()
        self.said.setText(self.tr("Every row, every kept byte and every file is looked at…"))
        self.said.show()
        self._deeds.verify(self._take, self._fail)

    def _progress(self, done: int, total: int) -> None:
        if self._running:
            self.bar.setRange(0, _THOUSAND)
            self.bar.setValue(_THOUSAND * done // max(1, total))
            self.said.setText(self.tr("{0} of {1} looked at…").format(words.size(done), words.size(max(done, total))))

    def _take(self, found: Verified) -> None:
        wrong = [finding for finding in found.findings if not finding.harmless]
        pending = len(found.findings) - len(wrong)
        checked = found.checked
        kept = self.tr("{0} ({1})").format(count("%Ln kept files", checked.files), words.size(checked.bytes))
        seen = self.tr("{0}, {1} and {2} were looked at.").format(count("%Ln rows", checked.rows), kept, count("%Ln files on disk", checked.on_disk))
        verdict = count("%Ln things differ.", len(wrong)) if wrong else self.tr("All is well.")
        later = count("%Ln changes in the folders have not been noticed yet: the next look takes them.", pending) if pending else ""
        self._end("failed" if wrong else "accounted", " ".join(filter(None, (verdict, seen, later))))
        self.list.clear()
        for finding in wrong[:_SHOWN]:
            item = QListWidgetItem(f"{words.say(WORDS[finding.code])}: {printable(finding.where)}")
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setVisible(bool(wrong))
        self.mend.setVisible(bool(wrong))

    def _fail(self, why: str) -> None:
        self._end("failed", why)

    def _end(self, icon: str, sentence: str) -> None:
        self._running = False
        self.button.setText(self.tr("Check now"))
        self.bar.hide()
        self._icon.show_icon(icon or "accounted", "trouble" if icon == "failed" else "good")
        self._icon.setVisible(bool(icon))
        self.said.setText(sentence)
        self.said.setAccessibleName(sentence)
        self.said.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        name = QLabel(self.tr("Is everything whole?"))
        name.setProperty("look", "title")
        help_label = QLabel(self.tr("Every kept byte is read again, every row and file compared; nothing is changed by it"))
        help_label.setProperty("look", "secondary")
        help_label.setWordWrap(True)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(name)
        names.addWidget(help_label)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(names, 1)
        head.addWidget(self.button)
        verdict = QHBoxLayout()
        verdict.setSpacing(8)
        verdict.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self.said, 1)
        mend = QHBoxLayout()
        mend.addWidget(self.mend)
        mend.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # its list is of one height, but would claim the rest of the page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(verdict)
        column.addWidget(self.list)
        column.addLayout(mend)
