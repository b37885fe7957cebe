"""A table's header that keeps room for the arrow of its order, and paints it beside the title.

With a style sheet, Qt gives the title all of its section and paints the arrow over the title's end (PySide6 6.12, in every style), which hides the last
letters of what is written at the right. So the titles are painted here, as the style sheet has those of other tables.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.look import theme

PAD = 8  # pixels between a section's edge and its title
ARROW = QRect(0, 0, 8, 4)
_GAP = 6  # pixels between a title and its arrow
_SLACK = 4  # pixels: a title that is shown is a little wider than one that has not been yet
_RISES_UPWARDS = sys.platform in {"win32", "darwin"}
"""Where an arrow that points upwards stands for A before Z; on Linux GTK and Qt have it the other way round."""


class Place(NamedTuple):
    """Where a title and its arrow stand in a section."""

    title: QRect
    arrow: QRect


class TitlesHeader(QHeaderView):
    """`indents` is how far in the title of a column stands, where it is not `PAD`. Titles stand over their cells, which no language turns round."""

    def __init__(self, indents: dict[int, int], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._indents = indents

    def title_room(self, section: int, title: str) -> int:
        """How many pixels a section needs for this title, with its arrow."""
        return self._indents.get(section, PAD) + self._extent(title) + _GAP + ARROW.width() + PAD + _SLACK

    def place(self, section: int, rect: QRect) -> Place:
        """Where the title and its arrow stand in this section, which lies at `rect`; the arrow always has its room."""
        inner = rect.adjusted(self._indents.get(section, PAD), 0, -PAD, 0)
        room = inner.width() - ARROW.width() - _GAP
        width = max(0, min(self._extent(self._title(section)), room))
        top = inner.y() + (inner.height() - ARROW.height()) // 2
        if self._is_right(section):
            title = QRect(inner.right() + 1 - width, inner.y(), width, inner.height())
            return Place(title, ARROW.translated(title.x() - _GAP - ARROW.width(), top))
        title = QRect(inner.x(), inner.y(), width, inner.height())
        return Place(title, ARROW.translated(title.right() + 1 + _GAP, top))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802  # Qt's name
        """The title, and the arrow of the column that the rows are ordered by."""
        chosen = theme.colours(self.palette())
        title, arrow = self.place(section, rect)
        painter.save()
        painter.fillRect(rect, QColor(chosen.background))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(chosen.hairline))
        painter.setFont(self._title_font())
        painter.setPen(QColor(chosen.secondary))
        shown = self._metrics().elidedText(self._title(section), Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine), shown)
        if section == self.sortIndicatorSection():
            _paint_arrow(painter, arrow, QColor(chosen.secondary), up=(self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder) == _RISES_UPWARDS)
        painter.restore()

    def _extent(self, title: str) -> int:
        return self._metrics().horizontalAdvance(title) + 1  # it is rounded, and a title is cut short that misses half a pixel

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))

    def _is_right(self, section: int) -> bool:
        alignment = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return bool(alignment is not None and int(alignment) & int(Qt.AlignmentFlag.AlignRight.value))

    def _title_font(self) -> QFont:
        return theme.font(self.font(), weight=QFont.Weight.Medium)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._title_font())


def _paint_arrow(painter: QPainter, place: QRect, colour: QColor, *, up: bool) -> None:
    tip, ends = (place.top(), place.top() + place.height()) if up else (place.top() + place.height(), place.top())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(QPolygonF([QPointF(place.left(), ends), QPointF(place.left() + place.width() / 2, tip), QPointF(place.left() + place.width(), ends)]))
