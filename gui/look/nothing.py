"""What a list says when it is empty: one title, one sentence, and the next step as a button where there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.look import theme
from gui.look.icon_label import IconLabel


class Nothing(QWidget):
    """`step_requested`: the button was pressed."""

    step_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("all", size=40, parent=self)
        self._title = QLabel(self)
        self._title.setFont(theme.font(self.font(), 1.2, QFont.Weight.DemiBold))
        self._sentence = QLabel(self)
        self._sentence.setProperty("look", "secondary")
        self._sentence.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.step_requested)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._title, self._sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, icon: str, title: str, sentence: str = "", step: str = "") -> None:
        """Say this; without `step` there is no button."""
        self._icon.show_icon(icon)
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._button.setText(step)
        self._button.setVisible(bool(step))
