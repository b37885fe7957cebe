"""A sentence on one line, in as little room as there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class OneLine(QLabel):
    """Where there is less room than its text needs the end is left out, and its tooltip has all of it."""

    def setText(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Show this."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """It may be as narrow as one likes."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """As much as fits."""
        painter = QPainter(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.style().drawItemText(painter, room, int(Qt.AlignmentFlag.AlignVCenter), self.palette(), self.isEnabled(), shown, self.foregroundRole())
        painter.end()
