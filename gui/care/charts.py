"""Two small pictures of numbers: documents per month as columns, and a share as a bar. What they show is said in words, too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.views import Amount
from gui.look import theme
from gui.speech import words
from gui.speech.phrases import count

MONTHS = 12
_HEIGHT, _GAP, _MOST_WIDTH, _LEAST = 132, 6, 44, 3
_BAR, _BAR_WIDTH = 6, 96


class MonthsChart(QWidget):
    """The documents that landed in each of the last months; one that is pointed at says its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: tuple[Amount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_months(self, months: tuple[Amount, ...]) -> None:
        """Show these, the oldest first."""
        self._months = months
        said = ", ".join(f"{_name(month, year=True)}: {words.number(month.documents)}" for month in months if month.documents)
        self.setAccessibleName(f"{words.say('Documents by month')}: {said or words.say('none')}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as there is room."""
        return QSize(360, _HEIGHT)

    def event(self, event: QEvent) -> bool:
        """A tool tip tells of the column that is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._at(QPointF(event.pos()).x())
            if place is not None:
                month = self._months[place]
                QToolTip.showText(event.globalPos(), f"{_name(month, year=True)}: {count('%Ln documents', month.documents)}, {words.size(month.bytes)}", self)
            return True
        return super().event(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Columns on a line, the number above each and the month below it."""
        if not self._months:
            return
        colours = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(self.font(), 0.82))
        line = painter.fontMetrics().height() + 4
        most = max(month.documents for month in self._months) or 1
        room = self.height() - 2 * line
        for place, month in enumerate(self._months):
            box = self._column(place)
            height = max(_LEAST, room * month.documents / most) if month.documents else 1.0
            bar = QRectF(box.left(), line + room - height, box.width(), height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent if month.documents else colours.hairline))
            painter.drawRoundedRect(bar, 3, 3) if height > 2 * _LEAST else painter.drawRect(bar)
            wide = QRectF(box.left() - _GAP, 0, box.width() + 2 * _GAP, line)
            if month.documents:
                painter.setPen(QColor(colours.text))
                painter.drawText(
                    wide.translated(0, bar.top() - line + 1), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, _short(month.documents)
                )
            painter.setPen(QColor(colours.secondary))
            painter.drawText(wide.translated(0, self.height() - line + 2), Qt.AlignmentFlag.AlignCenter, _name(month, year=False))
        painter.end()

    def _column(self, place: int) -> QRectF:
        step = self.width() / len(self._months)
        width = min(_MOST_WIDTH, step - _GAP)
        side = len(self._months) - 1 - place if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else place
        return QRectF(side * step + (step - width) / 2, 0, width, self.height())

    def _at(self, x: float) -> int | None:
        return next((place for place in range(len(self._months)) if self._column(place).left() - _GAP <= x <= self._column(place).right() + _GAP), None)


class ShareBar(QWidget):
    """A share of the most, as a bar. Decoration: the number stands beside it."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setFixedSize(_BAR_WIDTH, _BAR + 6)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """On its track."""
        colours = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 3, self.width(), _BAR)
        painter.setBrush(QColor(colours.hairline))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        track.setWidth(max(_BAR, self.width() * self._share))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            track.moveRight(self.width())
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        painter.end()


def last_months(amounts: Iterable[Amount], today: date, number: int = MONTHS) -> tuple[Amount, ...]:
    """The last so many months up to today's, the oldest first; one in which nothing landed is there with nothing. Pure."""
    known = {amount.name: amount for amount in amounts}
    months = [divmod(today.year * 12 + today.month - 1 - back, 12) for back in reversed(range(number))]
    names = [f"{year:04}-{month + 1:02}" for year, month in months]
    return tuple(known.get(name, Amount(name, 0, 0)) for name in names)


def _name(month: Amount, *, year: bool) -> str:
    written = QLocale().standaloneMonthName(int(month.name[5:7]), QLocale.FormatType.ShortFormat)
    return f"{written} {month.name[:4]}" if year else written


def _short(number: int) -> str:
    """A number that fits above a column."""
    thousand = 10_000
    return words.number(number) if number < thousand else words.say("{0}k").format(words.number(round(number / 1000)))
