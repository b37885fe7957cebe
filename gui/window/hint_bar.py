"""The first steps: two hints at most, one after the other, each once in a lifetime, where it does not cover anything.

Which one is due is decided by `due`, a pure function; that one was read is remembered with the window's sizes.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.look.icon_label import IconLabel
from gui.memory import Memory
from gui.speech import words
from gui.speech.language import later


@dataclass(frozen=True, slots=True)
class Hint:
    """`key` is remembered; `after` is how many documents are stored before it is of use."""

    key: str
    sentence: str
    after: int = 0
    needs_tray: bool = False


_MEMORY = "window/hints"
HINTS = (
    Hint(
        "tray",
        later("Papertray goes on watching when you close this window. Its icon in the tray brings it back; new icons may hide behind an arrow there."),
        needs_tray=True,
    ),
    Hint("search", later("Whatever is written in your documents can be found: Ctrl+F, and type. The question mark shows all keys."), after=1),
)


def due(read: frozenset[str], folders: int, stored: int, *, tray: bool) -> Hint | None:
    """The hint to show now; none before anything is watched."""
    fitting = (hint for hint in HINTS if hint.key not in read and stored >= hint.after and (tray or not hint.needs_tray))
    return next(fitting, None) if folders else None


class HintBar(QFrame):
    """Shows one hint. `read` carries the key of the one that was read."""

    read = Signal(str)

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self.setObjectName("undo")
        self._hint: Hint | None = None
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self.tr("Got it"), self)
        self.button.setProperty("look", "link")
        self.button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(10)
        for widget in (IconLabel("information", "accent", parent=self), self._words, self.button):
            row.addWidget(widget)
        self.hide()

    def update_hint(self, folders: int, stored: int, *, tray: bool) -> None:
        """So many folders are watched, and so many documents stored; is there a tray icon?

        One that is shown stays until it is read, while it is true: another in its place would be acknowledged by whoever is about to click.
        """
        if self._hint is None or not folders or (self._hint.needs_tray and not tray):
            self.show_hint(due(self._known(), folders, stored, tray=tray))

    def show_hint(self, hint: Hint | None) -> None:
        """Show it, or none."""
        self._hint = hint
        self.setVisible(hint is not None)
        if hint is not None:
            self._words.setText(words.say(hint.sentence))
            self.setAccessibleName(self._words.text())

    def _close(self) -> None:
        hint = self._hint
        self.show_hint(None)
        if hint is not None:
            self._memory.keep(_MEMORY, " ".join(sorted({*self._known(), hint.key})))
            self.read.emit(hint.key)

    def _known(self) -> frozenset[str]:
        """Those that were read."""
        return frozenset(self._memory.text(_MEMORY).split())
