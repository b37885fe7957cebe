"""The application's picture: papers in a tray, and for the tray icon one badge that says the state.

Painted on a grid of 16, each edge on a whole pixel, so that it is as sharp at 16 pixels as at 64. The inks are of middle brightness:
more than 3:1 against light and dark panels alike, because nobody tells us what a panel's colour is. The badge stands clear of the picture.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

SIZES = (16, 20, 22, 24, 32, 40, 48, 64)
GRID = 16
PAPERS = ((5.0, 2.0, 6.0, 2.0), (4.0, 5.0, 8.0, 2.0), (4.0, 8.0, 8.0, 2.0))
"""x, y, width, height of each sheet, the topmost first."""
TRAY = ((1.0, 8.0, 2.0, 6.0), (13.0, 8.0, 2.0, 6.0), (1.0, 12.0, 14.0, 2.0))
"""Left side, right side and bottom of the tray."""

INK = QColor("#4a7af0")
FADED = QColor("#808996")
_WHITE = QColor("#ffffff")
_BADGE = 8.0  # of the grid: the badge's size, at the bottom right
_CLEAR = 1.0  # of the grid: the ring around it


class TrayState(Enum):
    """What the tray icon says at a glance."""

    IDLE = auto()
    WORKING = auto()
    PAUSED = auto()
    ATTENTION = auto()
    OFFLINE = auto()


def tray_icon(state: TrayState) -> QIcon:
    """The icon of this state, in every size that panels ask for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(picture(state, size))
    return icon


def picture(state: TrayState, size: int) -> QPixmap:
    """The icon of this state in one size, in pixels."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    paint_tray(painter, size, FADED if state in {TrayState.PAUSED, TrayState.OFFLINE} else INK)
    if state in _BADGES:
        colour, glyph = _BADGES[state]
        _paint_badge(painter, size, QColor(colour), glyph)
    painter.end()
    return pixmap


def paint_tray(painter: QPainter, size: int, ink: QColor) -> None:
    """Papers and tray, filling a square of `size` pixels at the origin."""
    painter.setBrush(ink)
    unit = size / GRID
    for box in (*PAPERS, *TRAY):
        rounding = 0.0 if size < 24 else unit * 0.4  # below, rounded corners are blur
        painter.drawRoundedRect(_snapped(box, unit), rounding, rounding)


def _snapped(box: tuple[float, float, float, float], unit: float) -> QRectF:
    """A box of the grid in pixels: edges on whole ones, equal boxes equally thick, left and right each other's mirror image."""
    size, near, width = round(GRID * unit), round(box[0] * unit), max(1, round(box[2] * unit))
    far = round((GRID - box[0] - box[2]) * unit)
    if near == far:  # in the middle
        width = size - 2 * near
    left = size - far - width if far < near else near
    return QRectF(left, round(box[1] * unit), width, max(1, round(box[3] * unit)))


def _paint_badge(painter: QPainter, size: int, colour: QColor, glyph: Callable[[QPainter, QRectF], None]) -> None:
    across = round(_BADGE * size / GRID)
    ring = max(1.0, round(_CLEAR * size / GRID))
    disc = QRectF(size - across, size - across, across, across)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.drawEllipse(disc.adjusted(-ring, -ring, ring, ring))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(colour)
    painter.drawEllipse(disc)
    painter.setBrush(_WHITE)
    glyph(painter, disc)


def _arrow(painter: QPainter, disc: QRectF) -> None:
    """An arrow downwards: something comes in."""
    unit, middle = disc.width() / 8, disc.center().x()
    stem = max(1.0, round(unit)) * (2 if disc.width() % 2 == 0 else 1) / 2
    painter.drawRect(QRectF(middle - stem, disc.top() + 1.6 * unit, 2 * stem, 2.6 * unit))
    tip = [
        QPointF(middle - 2.2 * unit, disc.top() + 3.8 * unit),
        QPointF(middle + 2.2 * unit, disc.top() + 3.8 * unit),
        QPointF(middle, disc.bottom() - 1.6 * unit),
    ]
    painter.drawPolygon(QPolygonF(tip))


def _bars(painter: QPainter, disc: QRectF) -> None:
    """Two upright bars: paused."""
    width, gap = max(1, round(disc.width() / 7)), max(1, round(disc.width() / 9))
    height = round(disc.width() / 2.2)
    left, top = disc.center().x() - gap / 2 - width, disc.center().y() - height / 2
    painter.drawRect(QRectF(round(left), round(top), width, height))
    painter.drawRect(QRectF(round(left) + width + gap, round(top), width, height))


def _mark(painter: QPainter, disc: QRectF) -> None:
    """An exclamation mark."""
    width = max(1, round(disc.width() / 8)) + (1 if disc.width() % 2 == 0 and round(disc.width() / 8) % 2 else 0)
    left = disc.center().x() - width / 2
    painter.drawRect(QRectF(left, round(disc.top() + disc.height() * 0.2), width, round(disc.height() * 0.36)))
    painter.drawRect(QRectF(left, round(disc.top() + disc.height() * 0.74), width, max(1, round(disc.height() * 0.13))))


def _cross(painter: QPainter, disc: QRectF) -> None:
    """A diagonal cross: no connection."""
    path = QPainterPath()
    arm, thick = disc.width() * 0.27, max(1.0, disc.width() / 8)
    path.addRect(QRectF(-arm * 1.2, -thick / 2, 2.4 * arm, thick))
    path.addRect(QRectF(-thick / 2, -arm * 1.2, thick, 2.4 * arm))
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.save()
    painter.translate(disc.center())
    painter.rotate(45)
    painter.drawPath(path)
    painter.restore()


_BADGES: dict[TrayState, tuple[str, Callable[[QPainter, QRectF], None]]] = {
    TrayState.WORKING: ("#2f5fd0", _arrow),
    TrayState.PAUSED: ("#5d6675", _bars),
    TrayState.ATTENTION: ("#b25e09", _mark),
    TrayState.OFFLINE: ("#5d6675", _cross),
}
