"""Above the documents that need attention: how many for which reason, what can be done about it, and a button that does it."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.errors import REASONS
from gui.look import theme
from gui.look.icon_label import IconLabel
from gui.look.icons import NAMES
from gui.look.one_line import OneLine
from gui.speech import words
from gui.speech.language import later
from gui.speech.phrases import count
from gui.threads import questions
from gui.threads.questions import Failures
from gui.threads.reader import Reader

_SLOT = "failures"
_MOST_HEIGHT = 232  # pixels; with more reasons than that holds it scrolls


class Deed(Enum):
    """What a reason's button does."""

    RETRY = auto()
    PASSWORD = auto()
    SETTINGS = auto()
    LIBRARY = auto()


@dataclass(frozen=True, slots=True)
class Fix:
    """A reason's button."""

    words: str
    deed: Deed


_RETRY = Fix(later("Try again"), Deed.RETRY)
_FIXES = {
    "password": Fix(later("Give password…"), Deed.PASSWORD),
    "cloud_only": Fix(later("Folder settings…"), Deed.SETTINGS),
    "disk_full": Fix(later("Show the library"), Deed.LIBRARY),
    "store_error": Fix(later("Show the library"), Deed.LIBRARY),
}
"""Every other reason is tried again."""


def fix_of(reason: str) -> Fix:
    """What can be done about a reason."""
    return _FIXES.get(reason, _RETRY)


class FailuresPanel(QFrame):
    """One line for each reason. `narrowed` carries a reason's code ("": all are to be listed), `wanted` the deed and the documents it is for."""

    narrowed = Signal(str)
    wanted = Signal(Deed, tuple)

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("failures")
        self._reader = reader
        self._groups: tuple[Failures, ...] = ()
        self.reason = ""
        self._inside = QWidget(self)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(12, 6, 12, 6)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def refresh(self) -> None:
        """Ask how it stands."""
        self._reader.ask(_SLOT, questions.failures, self._take)

    def narrow(self, reason: str) -> None:
        """Only the documents of this reason are listed from now on, or (with "") all; nobody is told."""
        self.reason = reason
        self._show()

    def _take(self, groups: tuple[Failures, ...]) -> None:
        if groups != self._groups:
            self._groups = groups
            if self.reason and self.reason not in {group.reason for group in groups}:
                self.reason = ""
                self.narrowed.emit("")
            self._show()
        self.setVisible(bool(groups))

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, group in enumerate(self._groups):
            self._add(line, group)
        self._inside.adjustSize()
        self.setFixedHeight(min(self._grid.sizeHint().height() + 2, _MOST_HEIGHT))

    def _add(self, line: int, group: Failures) -> None:
        row, fix = REASONS.get(group.reason), fix_of(group.reason)
        title = words.reason(group.reason)[:1].upper() + words.reason(group.reason)[1:]
        chooser = QToolButton(self._inside)
        chooser.setProperty("look", "reason")
        chooser.setText(f"{title} · {words.number(group.count)}")
        chooser.setCheckable(True)
        chooser.setChecked(group.reason == self.reason)
        chooser.setToolTip(self.tr("List only these"))
        chooser.setAccessibleName(f"{title}, {count('%Ln documents', group.count)}")
        chooser.toggled.connect(functools.partial(self._choose, group.reason))
        said = OneLine(self._inside)
        said.setText(" ".join(filter(None, (words.say(row.sentence), words.say(row.fix) if row.fix else ""))) if row else "")
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        said.setProperty("look", "secondary")
        said.setFont(theme.font(self.font(), 0.92))
        said.setContentsMargins(9, 0, 0, 4)
        button = QPushButton(words.say(fix.words), self._inside)
        button.setProperty("look", "link")
        button.setAccessibleName(f"{title}: {button.text()}")
        button.clicked.connect(functools.partial(self._want, fix.deed, group.documents))
        self._grid.addWidget(IconLabel(group.reason if group.reason in NAMES else "failed", "trouble", parent=self._inside), 2 * line, 0)
        self._grid.addWidget(chooser, 2 * line, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(said, 2 * line + 1, 1)
        self._grid.addWidget(button, 2 * line + 1, 2, Qt.AlignmentFlag.AlignRight)  # not beside the reason: both are long in some languages

    def _choose(self, reason: str, chosen: bool) -> None:
        self.reason = reason if chosen else ""
        self.narrowed.emit(self.reason)
        self._show()

    def _want(self, deed: Deed, documents: tuple[int, ...], _checked: bool = False) -> None:
        self.wanted.emit(deed, documents)
