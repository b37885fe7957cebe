"""The application's picture: papers in a tray, and for the tray icon one badge that says the state.

Painted on a grid of 16, each edge on a whole pixel, so that it is as sharp at 16 pixels as at 64. The inks are of middle brightness:
more than 3:1 against light and dark panels alike, because nobody tells us what a panel's colour is. The badge stands clear of the picture.
Everything is a path that is filled with a picture of its colour: a pen, or a brush of a colour, would need the namespace `Qt`, which PySide6 takes 35 ms to
make (6.12; the whole start to a tray icon takes 200).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF, QTransform

SIZES = (16, 20, 22, 24, 32, 40, 48, 64)
GRID = 16
PAPERS = ((5.0, 2.0, 6.0, 2.0), (4.0, 5.0, 8.0, 2.0), (4.0, 8.0, 8.0, 2.0))
"""x, y, width, height of each sheet, the topmost first."""
TRAY = ((1.0, 8.0, 2.0, 6.0), (13.0, 8.0, 2.0, 6.0), (1.0, 12.0, 14.0, 2.0))
"""Left side, right side and bottom of the tray."""

INK = QColor("#4a7af0")
FADED = QColor("#808996")
_WHITE = QColor("#ffffff")
_NOTHING = QColor(0, 0, 0, 0)
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
    pixmap.fill(_NOTHING)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_tray(painter, size, FADED if state in {TrayState.PAUSED, TrayState.OFFLINE} else INK)
    if state in _BADGES:
        colour, glyph = _BADGES[state]
        _paint_badge(painter, size, QColor(colour), glyph)
    painter.end()
    return pixmap


def paint_tray(painter: QPainter, size: int, ink: QColor) -> None:
    """Papers and tray, filling a square of `size` pixels at the origin."""
    unit = size / GRID
    rounding = 0.0 if size < 24 else unit * 0.4  # below, rounded corners are blur
    for box in (*PAPERS, *TRAY):
        path = QPainterPath()
        path.addRoundedRect(_snapped(box, unit), rounding, rounding)
        painter.fillPath(path, _brush(ink))


def _snapped(box: tuple[float, float, float, float], unit: float) -> QRectF:
    """A box of the grid in pixels: edges on whole ones, equal boxes equally thick, left and right each other's mirror image."""
    size, near, width = round(GRID * unit), round(box[0] * unit), max(1, round(box[2] * unit))
    far = round((GRID - box[0] - box[2]) * unit)
    if near == far:  # in the middle
        width = size - 2 * near
    left = size - far - width if far < near else near
    return QRectF(left, round(box[1] * unit), width, max(1, round(box[3] * unit)))


def _paint_badge(painter: QPainter, size: int, colour: QColor, glyph: Callable[[QRectF], QPainterPath]) -> None:
    across = round(_BADGE * size / GRID)
    ring = max(1.0, round(_CLEAR * size / GRID))
    disc = QRectF(size - across, size - across, across, across)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(_round(disc.adjusted(-ring, -ring, ring, ring)), _brush(colour))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.fillPath(_round(disc), _brush(colour))
    painter.fillPath(glyph(disc), _brush(_WHITE))


def _brush(colour: QColor) -> QBrush:
    pixel = QPixmap(1, 1)
    pixel.fill(colour)
    return QBrush(pixel)


def _round(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(box)
    return path


def _arrow(disc: QRectF) -> QPainterPath:
    """An arrow downwards: something comes in."""
    unit, middle = disc.width() / 8, disc.center().x()
    stem = max(1.0, round(unit)) * (2 if disc.width() % 2 == 0 else 1) / 2
    path, tip = QPainterPath(), QPainterPath()
    path.addRect(QRectF(middle - stem, disc.top() + 1.6 * unit, 2 * stem, 2.6 * unit))
    corners = [
        QPointF(middle - 2.2 * unit, disc.top() + 3.8 * unit),
        QPointF(middle + 2.2 * unit, disc.top() + 3.8 * unit),
        QPointF(middle, disc.bottom() - 1.6 * unit),
    ]
    tip.addPolygon(QPolygonF(corners))
    return path.united(tip)


def _bars(disc: QRectF) -> QPainterPath:
    """Two upright bars: paused."""
    width, gap = max(1, round(disc.width() / 7)), max(1, round(disc.width() / 9))
    height = round(disc.width() / 2.2)
    left, top = disc.center().x() - gap / 2 - width, disc.center().y() - height / 2
    path = QPainterPath()
    path.addRect(QRectF(round(left), round(top), width, height))
    path.addRect(QRectF(round(left) + width + gap, round(top), width, height))
    return path


def _mark(disc: QRectF) -> QPainterPath:
    """An exclamation mark."""
    width = max(1, round(disc.width() / 8)) + (1 if disc.width() % 2 == 0 and round(disc.width() / 8) % 2 else 0)
    left = disc.center().x() - width / 2
    path = QPainterPath()
    path.addRect(QRectF(left, round(disc.top() + disc.height() * 0.2), width, round(disc.height() * 0.36)))
    path.addRect(QRectF(left, round(disc.top() + disc.height() * 0.74), width, max(1, round(disc.height() * 0.13))))
    return path


def _cross(disc: QRectF) -> QPainterPath:
    """A diagonal cross: no connection."""
    arm, thick = disc.width() * 0.27, max(1.0, disc.width() / 8)
    path, across = QPainterPath(), QPainterPath()
    path.addRect(QRectF(-arm * 1.2, -thick / 2, 2.4 * arm, thick))
    across.addRect(QRectF(-thick / 2, -arm * 1.2, thick, 2.4 * arm))
    return QTransform().translate(disc.center().x(), disc.center().y()).rotate(45).map(path.united(across))


_BADGES: dict[TrayState, tuple[str, Callable[[QRectF], QPainterPath]]] = {
    TrayState.WORKING: ("#2f5fd0", _arrow),
    TrayState.PAUSED: ("#5d6675", _bars),
    TrayState.ATTENTION: ("#b25e09", _mark),
    TrayState.OFFLINE: ("#5d6675", _cross),
}
