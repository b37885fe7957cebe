"""A switch: a check box that looks like what it does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from gui.look import theme

_WIDTH, _HEIGHT, _MARGIN = 34, 18, 3


class Switch(QCheckBox):
    """On and off; keyboard, mouse and screen readers see a check box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The switch and room for the ring of the focus."""
        return QSize(_WIDTH + 2 * _MARGIN, _HEIGHT + 2 * _MARGIN)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802  # Qt's name
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and signature
        """A pill with a knob at its end, in the accent's colour when on."""
        colours = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(_MARGIN, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(pill.adjusted(-2.5, -2.5, 2.5, 2.5), _HEIGHT / 2 + 2, _HEIGHT / 2 + 2)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if self.isChecked() else colours.secondary))
        painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
        painter.setBrush(QColor(colours.on_accent if self.isChecked() else colours.background))
        knob = QRectF(0, 0, _HEIGHT - 6, _HEIGHT - 6)
        knob.moveCenter(pill.center())
        on_the_right = self.isChecked() != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        knob.moveLeft(pill.right() - 3 - knob.width() if on_the_right else pill.left() + 3)
        painter.drawEllipse(knob)
