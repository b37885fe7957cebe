"""What the table shows, in words above it, where no line of the sidebar says so: the documents of one message; and the way back to all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.look import theme
from gui.look.one_line import OneLine


class Heading(QFrame):
    """Hidden while it has nothing to say. `left`: the person wants all documents again."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heading")
        self._title = OneLine(self)
        self._title.setFont(theme.font(self.font(), weight=QFont.Weight.DemiBold))
        self.all = QPushButton(self.tr("All documents"), self)
        self.all.setProperty("look", "link")
        self.all.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._title, 1)
        row.addWidget(self.all)
        self.hide()

    def say(self, title: str) -> None:
        """Say this; "": nothing."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setVisible(bool(title))

    def text(self) -> str:
        """What it says."""
        return self._title.text()
