"""Sheets as text (step 8): what a cell shows, rows as lines with tabs between their cells, and segments of whole rows, labelled by sheet and rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TypeAlias

from core.document import Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.kit.cleaning import clean, one_line, tidy
from core.extraction.kit.parts import CHARACTERS, pieces

Cell: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None

ShowCell: TypeAlias = Callable[[Cell], str]
"""What shows a cell's value by a number format; "" where the format has nothing to say of it."""

Shown: TypeAlias = Mapping[int, ShowCell]
"""What shows the cells of a row, by their column (from 0); cells that show their value as it is are left out."""

_WIDE = "\t" * 30
_FAR = re.compile("\t{31,}")  # cells that are further apart than anybody sees at once stand no further than that

MOST_CELLS = 5_000_000
"""Of one sheet, empty ones between the others included: an engine that holds a sheet as a rectangle is given no larger one."""


def cell_text(value: Cell) -> str:
    """What a cell without a format shows: whole numbers without a fraction, dates as ISO 8601 has them, without a time where there is none."""
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return str(value) if isinstance(value, int) else _measure(value)


def row_text(row: Iterable[Cell], shown: Shown = MappingProxyType({}), left: int = 0) -> str:
    """A row's line: without the empty cells at its end, and "" when all are empty.

    `shown` has what shows cells by their format, by their column (from 0); the row's first cell is in column `left`.
    """
    if shown:
        cells = list(row)
        texts = list(map(cell_text, cells))
        for at, show in shown.items():
            if 0 <= at - left < len(cells):
                texts[at - left] = show(cells[at - left]) or texts[at - left]
        text = "\t".join(texts).rstrip("\t")
    else:
        text = "\t".join(map(cell_text, row)).rstrip("\t")
    return _FAR.sub(_WIDE, text) if _WIDE in text else text


def _measure(value: float | datetime | date | time | timedelta) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d} {_clock(value.time())}"
    if isinstance(value, time):
        return _clock(value)
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{'-' if seconds < 0 else ''}{abs(seconds) // 3600}:{abs(seconds) // 60 % 60:02}:{abs(seconds) % 60:02}"
    return str(value)


def _clock(value: time) -> str:
    return f"{value:%H:%M:%S}" if value.second or value.microsecond else f"{value:%H:%M}"


class SheetParts:
    """Makes the segments of a workbook's sheets, one after the other: one a sheet, or several of whole rows where it is large."""

    def __init__(self) -> None:
        self._given = 0
        self._title = ""
        self._texts: list[str] = []
        self._size = self._first = self._last = 0

    def of_sheet(self, title: str, rows: Iterator[tuple[int, str]], around: Iterable[str]) -> Iterator[Segment]:
        """One sheet's segments: `rows` are (number, text) pairs; `around` are lines of what else is on the sheet, for its last segment.

        Where `rows` raises an `ExtractionError`, what came before it is given, and its code is the last segment's trouble.
        """
        self._title = one_line(clean(title)) or "sheet"
        held: Segment | None = None
        trouble = ""
        try:
            for number, text in rows:
                for piece in pieces(text + "\n"):
                    if self._size and self._size + len(piece) > CHARACTERS:
                        if held:
                            yield held
                        held = self._end(whole=False)
                    self._take(number, piece)
        except ExtractionError as error:
            trouble = error.code
        if held:
            yield held
        beside = "\n".join(around)
        if self._size or beside or trouble:
            yield self._end(not held, beside, trouble)

    def _take(self, number: int, piece: str) -> None:
        self._first = self._first if self._size else number
        self._last = number
        self._texts.append(piece)
        self._size += len(piece)

    def _end(self, whole: bool, beside: str = "", trouble: str = "") -> Segment:
        rows = f", rows {self._first}–{self._last}" if self._last > self._first else f", row {self._first}"
        label = self._title + ("" if whole or not self._size else rows)
        text = tidy(clean("".join((*self._texts, "\n", beside))))
        self._texts.clear()
        self._size = self._first = self._last = 0
        self._given += 1
        return Segment(SegmentKind.SHEET, self._given, label, text, trouble)
