"""A button that copies a text and then says so, without moving what stands beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget


class CopyButton(QPushButton):
    """`text` gives what is to be copied, when it is."""

    def __init__(self, words: str, text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._text = text
        self.clicked.connect(self.copy)

    @Slot()
    def copy(self) -> None:
        """Copy it. The button stays as wide as it is: another one, which does something else, would slide under the pointer."""
        QGuiApplication.clipboard().setText(self._text())
        self.setMinimumWidth(self.width())
        self.setText(self.tr("Copied"))
