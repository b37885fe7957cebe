"""What was taken away a moment ago, and a button that brings it back. Nobody is asked before, because nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.look.icon_label import IconLabel

_SHOWN_MS = 15_000


class UndoBar(QFrame):
    """Hidden until `offer`; gone after a while, or when its button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undo")
        self._undo: Callable[[], None] | None = None
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(self.tr("Undo"), self)
        self.button.setProperty("look", "link")
        self.button.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.button.clicked.connect(self._take_back)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(10)
        for widget in (IconLabel("undo", parent=self), self._words, self.button):
            row.addWidget(widget)
        self.hide()

    def offer(self, sentence: str, undo: Callable[[], None]) -> None:
        """Say what was taken away; `undo` brings it back."""
        self._undo = undo
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self._timer.start()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self._forget()
        if undo is not None:
            undo()

    def _forget(self) -> None:
        self._timer.stop()
        self._undo = None
        self.hide()
