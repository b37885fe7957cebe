"""An icon that stands by itself. Unlike a picture in a label it is painted anew, so that it follows a change of theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look import icons


class IconLabel(QWidget):
    """Decoration: what it says is said in words beside it."""

    def __init__(self, name: str, tint: str = "secondary", size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._icon = icons.icon(name, tint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tint: str = "secondary") -> None:
        """Show this icon."""
        self._icon = icons.icon(name, tint)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The icon's size."""
        return QSize(self._size, self._size)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """In the colours of the moment."""
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
