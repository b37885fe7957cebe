"""Paints the table's rows: state icon, name, and under it what matters now; the other columns plain.

It asks the model directly (once a row instead of six times a cell through `data`), and keeps laid-out texts: a frame is mostly fetching
pictures and texts that are ready. The view calls it for each row instead of having Qt call a delegate for each cell: each of those
calls would have to wait for Python's lock while another thread of ours computes (measured: a frame of 3 ms then took 40).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QStaticText

from core.clock import Clock
from core.document import Hit
from core.events import Reading
from core.paths import printable
from gui.documents.columns import COLUMNS, NAME
from gui.documents.model import DocumentsModel
from gui.look import icons, theme
from gui.speech import words
from gui.speech.marks import pieces
from gui.threads.questions import Row

ROW_HEIGHT, _COMPACT_HEIGHT = 52, 32
_BESIDE = 12  # pixels between a name and what stands beside it in a row of one line
_ICON, _ICON_LEFT, _TEXT_LEFT, _PAD = 18, 12, 44, 8
_BAR_WIDTH, _BAR_HEIGHT = 300, 3
_KEPT = 4_000  # laid-out texts kept


class _Inks:
    """The colours of one theme, made once."""

    def __init__(self, chosen: theme.Colours) -> None:
        self.names = chosen
        self.by_name = {name: QColor(getattr(chosen, name)) for name in theme.Colours.__slots__}


class _Line:
    """One laid-out line: runs of text with their place, width, and whether they are marked."""

    __slots__ = ("runs", "tint")

    def __init__(self, runs: list[tuple[int, int, bool, QStaticText]], tint: str) -> None:
        self.runs = runs
        self.tint = tint


@dataclass(frozen=True, slots=True)
class Strip:
    """Where a row lies in the viewport, and what is so of it: `cells` are (column, x, width) of each visible column."""

    place: int
    y: int
    width: int
    cells: tuple[tuple[int, int, int], ...]
    selected: bool
    hovered: bool
    focused: bool


class RowPainter:
    """For a view on a `DocumentsModel` whose rows are all equally high. `height` is a row's height in pixels."""

    def __init__(self, model: DocumentsModel, clock: Clock, font: QFont) -> None:
        self._model = model
        self._clock = clock
        self._inks = _Inks(theme.LIGHT)
        self._inks_key = -1
        self._plain: dict[tuple[str, int], QStaticText] = {}
        self._names: dict[int, tuple[Row, Hit | None, Reading | None, int, QStaticText, _Line]] = {}
        self._compact = False
        self.set_font(font)

    def set_compact(self, *, compact: bool) -> None:
        """Rows of one line: what matters now stands beside the name."""
        self._compact = compact
        self._measure()

    def set_font(self, font: QFont) -> None:
        """Lay out in this font from now on."""
        self._name_font, self._line_font = theme.font(font, weight=QFont.Weight.Medium), theme.font(font, 0.92)
        self._name_metrics, self._line_metrics = QFontMetrics(self._name_font), QFontMetrics(self._line_font)
        self._measure()

    def _measure(self) -> None:
        two = max(ROW_HEIGHT, self._name_metrics.height() + self._line_metrics.height() + 18)
        self.height = max(_COMPACT_HEIGHT, self._name_metrics.height() + 14) if self._compact else two
        self._plain.clear()
        self._names.clear()

    def paint(self, painter: QPainter, strip: Strip, palette: QPalette) -> None:
        """One row."""
        inks = self._inks_of(palette)
        row = self._model.row(strip.place)
        now = self._clock.now()
        self._ground(painter, strip, inks)
        for column, x, width in strip.cells:
            rect = QRect(x, strip.y, width, self.height)
            if row is None:
                self._unknown(painter, rect, inks, column)
            elif column == NAME:
                self._name(painter, rect, inks, row)
            else:
                self._cell(painter, rect, inks, COLUMNS[column].text(row, now), right=COLUMNS[column].right)

    def _inks_of(self, palette: QPalette) -> _Inks:
        key = palette.cacheKey()
        if key != self._inks_key:
            self._inks, self._inks_key = _Inks(theme.colours(palette)), key
        return self._inks

    def _ground(self, painter: QPainter, strip: Strip, inks: _Inks) -> None:
        colours = inks.by_name
        if strip.selected:
            painter.fillRect(0, strip.y, strip.width, self.height, colours["selection"])
            painter.fillRect(0, strip.y, 3, self.height, colours["accent"])
        elif strip.hovered:
            painter.fillRect(0, strip.y, strip.width, self.height, colours["hover"])
        painter.fillRect(0, strip.y + self.height - 1, strip.width, 1, colours["hairline"])
        if strip.focused and not strip.selected:
            painter.setPen(colours["accent"])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(0, strip.y, strip.width - 1, self.height - 2)

    def _unknown(self, painter: QPainter, rect: QRect, inks: _Inks, column: int) -> None:
        """A quiet bar where the words will be in a moment."""
        left = rect.x() + (_TEXT_LEFT if column == NAME else _PAD)
        width = min(rect.width() - (left - rect.x()) - _PAD, 160 if column == NAME else 32)
        if width > 0:
            painter.fillRect(left, rect.center().y() - 4, width, 8, inks.by_name["hover"])

    def _cell(self, painter: QPainter, rect: QRect, inks: _Inks, text: str, *, right: bool) -> None:
        if not text:
            return
        width = rect.width() - 2 * _PAD
        laid = self._plain.get((text, width)) or self._lay_plain(text, width)
        left = rect.right() - _PAD - int(laid.size().width()) if right else rect.x() + _PAD
        painter.setFont(self._line_font)
        painter.setPen(inks.by_name["secondary"])
        painter.drawStaticText(left, rect.y() + (rect.height() - self._line_metrics.height()) // 2, laid)

    def _lay_plain(self, text: str, width: int) -> QStaticText:
        if len(self._plain) > _KEPT:
            self._plain.clear()
        laid = _static(self._line_metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), self._line_font)
        self._plain[(text, width)] = laid
        return laid

    def _name(self, painter: QPainter, rect: QRect, inks: _Inks, row: Row) -> None:
        name, line = self._laid(row, rect.width() - _TEXT_LEFT - _PAD)
        picture, tint = words.state_icon(row.document)
        beneath = 0 if self._compact else self._line_metrics.height() + 3
        top = rect.y() + (rect.height() - self._name_metrics.height() - beneath) // 2
        ratio = painter.device().devicePixelRatioF()
        icon = icons.pixmap(picture, getattr(inks.names, tint), _ICON, ratio)
        painter.drawPixmap(rect.x() + _ICON_LEFT, top + (self._name_metrics.height() - _ICON) // 2 + 1, icon)
        left = rect.x() + _TEXT_LEFT
        painter.setFont(self._name_font)
        painter.setPen(inks.by_name["secondary" if row.document.deleted else "text"])
        painter.drawStaticText(left, top, name)
        if self._compact:
            self._line(painter, left + ceil(name.size().width()) + _BESIDE, top + self._name_metrics.ascent() - self._line_metrics.ascent(), inks, line)
        else:
            self._line(painter, left, top + self._name_metrics.height() + 3, inks, line)
        reading = self._model.reading(row.document.id)
        if reading is not None and reading.total:
            self._bar(painter, rect, inks, reading.done / reading.total)

    def _line(self, painter: QPainter, left: int, top: int, inks: _Inks, line: _Line) -> None:
        painter.setFont(self._line_font)
        painter.setPen(inks.by_name[line.tint])
        height = self._line_metrics.height()
        for x, width, marked, text in line.runs:
            if marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(inks.by_name["hit"])
                painter.drawRoundedRect(QRectF(left + x - 1.5, top, width + 3, height), 3, 3)
                painter.setPen(inks.by_name["text"])
            painter.drawStaticText(left + x, top, text)
            if marked:
                painter.setPen(inks.by_name[line.tint])

    def _bar(self, painter: QPainter, rect: QRect, inks: _Inks, share: float) -> None:
        width = min(_BAR_WIDTH, rect.width() - _TEXT_LEFT - _PAD)
        left, top = rect.x() + _TEXT_LEFT, rect.bottom() - _BAR_HEIGHT
        painter.fillRect(left, top, width, _BAR_HEIGHT, inks.by_name["hairline"])
        painter.fillRect(left, top, int(width * min(share, 1.0)), _BAR_HEIGHT, inks.by_name["accent"])

    def _laid(self, row: Row, width: int) -> tuple[QStaticText, _Line]:
        id_ = row.document.id
        hit, reading = self._model.hit(id_), self._model.reading(id_)
        kept = self._names.get(id_) if not row.document.since else None  # what is of today is of yesterday after midnight
        if kept is not None and kept[0] is row and kept[1] is hit and kept[2] is reading and kept[3] == width:
            return kept[4], kept[5]
        if len(self._names) > _KEPT:
            self._names.clear()
        room = width * 3 // 5 if self._compact else width
        name = _static(self._name_metrics.elidedText(printable(row.document.name), Qt.TextElideMode.ElideMiddle, room), self._name_font)
        left = width - ceil(name.size().width()) - _BESIDE if self._compact else width
        line = self._lay_hit(hit, left) if hit is not None else self._lay_line(row, reading, left)
        self._names[id_] = (row, hit, reading, width, name, line)
        return name, line

    def _lay_line(self, row: Row, reading: Reading | None, width: int) -> _Line:
        text, tint = words.second_line(row.document, reading, row.copy_of_name, self._clock.now())
        shown = self._line_metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return _Line([(0, 0, False, _static(shown, self._line_font))], tint)

    def _lay_hit(self, hit: Hit, width: int) -> _Line:
        """The snippet around its first mark, as much as there is room for, and then its place ("page 14")."""
        place = f" · {words.place(hit.segment)}" if hit.segment.label else ""
        place = self._line_metrics.elidedText(place, Qt.TextElideMode.ElideMiddle, width // 2)  # what lies inside has long names: the tool tip has all of it
        room = width - self._line_metrics.horizontalAdvance(place)
        runs: list[tuple[int, int, bool, QStaticText]] = []
        x = 0
        found = pieces(hit.snippet)
        mark = next((self._line_metrics.horizontalAdvance(piece.text) for piece in found if piece.marked), 0)
        for number, piece in enumerate(found):
            before = number == 0 and not piece.marked  # what was found matters more than what stands before it
            text, mode = (piece.text, Qt.TextElideMode.ElideLeft) if before else (piece.text, Qt.TextElideMode.ElideRight)
            shown = self._line_metrics.elidedText(text, mode, min(room * 2 // 5, max(0, room - mark)) if before else max(0, room - x))
            if not shown.strip("… ") and x >= room - 12:
                break
            advance = self._line_metrics.horizontalAdvance(shown)
            runs.append((x, advance, piece.marked, _static(shown, self._line_font)))
            x += advance
        runs.append((x, 0, False, _static(place, self._line_font)))
        return _Line(runs, "secondary")


def _static(text: str, font: QFont) -> QStaticText:
    laid = QStaticText(text)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(font=font)
    return laid
