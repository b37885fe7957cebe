"""Which cells of a sheet have a number format, found beside the engine (step 8): calamine and xlrd give values, and say nothing of how they look.

The sheet's part (or an older workbook's records) is gone through once more as a stream, and only where the workbook has a format that changes anything.
"""

from __future__ import annotations

import itertools
import operator
import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from core.errors import ExtractionError
from core.extraction.kit.zip_guard import DAMAGE
from core.extraction.sheets.records import biff_records, xlsb_records
from core.extraction.sheets.sheet_text import ShowCell, Shown

StyledRows: TypeAlias = Iterator[tuple[int, Shown]]
"""The rows that have such cells, with their numbers (from 1), as they come in the file."""

_ANY_CELL = rb"""<(?:\w+:)?c(?=\s)(?=[^>]*?\sr=["']([A-Z]{1,3})([0-9]{1,7})["'])[^>]*?\ss=["'](%s)["']"""
_USUAL_CELL = rb'<c r="([A-Z]{1,3})([0-9]{1,7})" s="(%s)"'  # as nearly all programs write it: found in a third of the time
_JUDGED = 64 << 10  # bytes by which the two are compared
_LONGEST = 4096  # bytes of a tag
_SMALL = 4 << 20  # bytes of a workbook whose cells may be gathered
_BIFF_NUMBERS, _BIFF_MANY, _BIFF_END = frozenset({0x006, 0x206, 0x406, 0x203, 0x27E}), 0xBD, 0x0A  # Formula, Number, RK; MulRk; EOF (MS-XLS 2.3.2)
_BIFF_LEAST = 6  # bytes of a cell's place and style
_XLSB_ROW = 0
_XLSB_NUMBERS = frozenset({2, 5, 9})  # BrtCellRk, BrtCellReal, BrtFmlaNum (MS-XLSB 2.3.1)


class Styled:
    """Gives each row what shows its cells, while the engine's rows are gone through in their order."""

    def __init__(self, rows: StyledRows) -> None:
        self._rows = rows
        self._next: tuple[int, Shown] = (0, {})

    def of_row(self, number: int) -> Shown:
        """What shows the cells of this row; the numbers that are asked for only grow."""
        try:
            while self._next[0] < number:
                self._next = next(self._rows, _NO_MORE)
        except (*DAMAGE, ExtractionError, KeyError):  # then the rest shows its values as they are
            self._next = _NO_MORE
        return self._next[1] if self._next[0] == number else {}


_NO_MORE: tuple[int, Shown] = (1 << 31, {})


def in_xml(chunks: Iterable[bytes], styles: Mapping[int, ShowCell]) -> StyledRows:
    """The rows of a sheet's part in SpreadsheetML; cells that do not say where they are are left out."""
    shows = {str(number).encode(): show for number, show in styles.items()}
    any_cell, usual_cell = (re.compile(cell % b"|".join(shows)) for cell in (_ANY_CELL, _USUAL_CELL))
    columns: dict[bytes, int] = {}
    row, shown, tail = b"", dict[int, ShowCell](), b""
    for chunk in chunks:
        window = tail + chunk
        end = window.rfind(b"<")
        cell = usual_cell if usual_cell.findall(window, 0, _JUDGED) == any_cell.findall(window, 0, _JUDGED) else any_cell
        for column, number, style in cell.findall(window, 0, end if end > 0 else len(window)):
            if number != row:
                if shown:
                    yield int(row), shown
                row, shown = number, {}
            at = columns.get(column)
            if at is None:
                at = columns[column] = _column(column)
            shown[at] = shows[style]
        tail = window[end:] if 0 < end > len(window) - _LONGEST else b""
    if shown:
        yield int(row), shown


def in_xlsb(content: bytes, styles: Mapping[int, ShowCell]) -> StyledRows:
    """The rows of a sheet's binary part."""
    row, shown = 0, dict[int, ShowCell]()
    for kind, record in xlsb_records(content):
        if kind == _XLSB_ROW and len(record) >= 4:  # bytes of a number
            if shown:
                yield row + 1, shown
            row, shown = struct.unpack_from("<I", record)[0], {}
        elif kind in _XLSB_NUMBERS and len(record) >= 8:  # of two
            column, style = struct.unpack_from("<II", record)
            if show := styles.get(style & 0xFFFFFF):
                shown[column] = show
    if shown:
        yield row + 1, shown


def in_biff(workbook: bytes, at: int, styles: Mapping[int, ShowCell]) -> StyledRows:
    """The rows of the sheet whose records begin at `at`. They are gathered first where that is little: some programs write cells in any order."""
    cells = _biff_cells(workbook, at, styles)
    if len(workbook) > _SMALL:
        yield from _as_they_come(cells)
        return
    rows: dict[int, dict[int, ShowCell]] = {}
    for row, column, show in cells:
        rows.setdefault(row, {})[column] = show
    yield from sorted(rows.items())


def _as_they_come(cells: Iterable[tuple[int, int, ShowCell]]) -> StyledRows:
    for row, group in itertools.groupby(cells, operator.itemgetter(0)):
        yield row, {column: show for _, column, show in group}


def _biff_cells(workbook: bytes, at: int, styles: Mapping[int, ShowCell]) -> Iterator[tuple[int, int, ShowCell]]:
    for kind, start, size in biff_records(workbook, at):
        if kind == _BIFF_END:
            return
        if kind in _BIFF_NUMBERS and size >= _BIFF_LEAST:
            row, column, style = struct.unpack_from("<3H", workbook, start)
            if show := styles.get(style):
                yield row + 1, column, show
        elif kind == _BIFF_MANY:
            row, column = struct.unpack_from("<HH", workbook, start)
            for place, (style, _) in enumerate(struct.iter_unpack("<HI", workbook[start + 4 : start + 4 + (size - _BIFF_LEAST) // 6 * 6])):
                if show := styles.get(style):
                    yield row + 1, column + place, show


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number - 1
