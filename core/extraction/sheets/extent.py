"""How large the rectangle of a sheet's cells is, found without an engine (step 8).

calamine holds a sheet as a rectangle: a file of 4 KB with a cell at each end of a sheet asks it for hundreds of gigabytes, and takes the process with
it. What a sheet says of its own size may be a lie, so its cells are looked at; where that costs too much (the binary formats), the larger of both counts.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable

from core.extraction.sheets.records import biff_records, xlsb_records

_COLUMN = re.compile(rb"""\sr=["']([A-Z]{1,3})[0-9]""")
_ROW = re.compile(rb"""\sr=["'][A-Z]{0,3}([0-9]{1,7})["']""")  # of a cell's place, or of a row
_OVERLAP = 200  # bytes: no tag that matters is longer
_DIMENSIONS, _PASSWORD, _BEGIN = 0x200, 0x2F, frozenset({0x009, 0x209, 0x409, 0x809})
_BIFF_CELLS = frozenset(
    {0x006, 0x206, 0x406, 0x203, 0x204, 0x205, 0x27E, 0xBD, 0xFD, 0xD6}
)  # MS-XLS 2.3.2: Formula, Number, Label, BoolErr, RK, MulRk, LabelSst, RString
_XLSB_ROW, _XLSB_SIZE = 0, 148  # BrtRowHdr, BrtWsDim (MS-XLSB 2.4.822)


class EncryptedError(Exception):
    """The workbook's records are encrypted."""


class _Box:
    """The smallest rectangle around the cells that were named."""

    def __init__(self) -> None:
        self.top = self.left = 1 << 31
        self.bottom = self.right = -1

    def add(self, top: int, left: int, bottom: int, right: int) -> None:
        self.top, self.left = min(self.top, top), min(self.left, left)
        self.bottom, self.right = max(self.bottom, bottom), max(self.right, right)

    @property
    def area(self) -> int:
        return max(0, self.bottom - self.top + 1) * max(0, self.right - self.left + 1)


def in_xml(chunks: Iterable[bytes]) -> int:
    """The cells in the rectangle of a sheet's part in SpreadsheetML."""
    columns, rows = set[bytes](), set[bytes]()
    widest = lines = carried = 0
    tail = b""
    for chunk in chunks:
        window = tail + chunk
        named = _COLUMN.findall(window)
        columns.update(named)
        rows.update(_ROW.findall(window))
        if len(named) + 2 < window.count(b"<c ") + window.count(b"<c>"):  # cells that follow each other without saying where
            counts = [row.count(b"<c") for row in window.split(b"<row")]
            widest, lines = max(widest, counts[0] + carried, *counts), lines + len(counts)
            carried = counts[-1] + carried * (len(counts) == 1)
        tail = window[-_OVERLAP:]
    width, height = max(map(_column, columns), default=0), max(map(int, rows), default=0)
    return max(width, widest) * max(height, lines)


def in_xlsb(chunks: Iterable[bytes]) -> int:
    """The cells in the rectangle that a binary sheet states for itself (`BrtWsDim`, near its beginning)."""
    content = next(iter(chunks), b"")
    for kind, record in xlsb_records(content):
        if kind == _XLSB_SIZE and len(record) >= 16:
            top, bottom, left, right = struct.unpack_from("<4I", record)
            return int(max(0, bottom - top + 1) * max(0, right - left + 1))
        if kind == _XLSB_ROW:
            break
    return 0


def in_biff(workbook: bytes) -> int:
    """The cells of all sheets' rectangles in a `Workbook` stream, each the larger of what it states and what is in it. Raises `EncryptedError`."""
    total, box, stated = 0, _Box(), 0
    for kind, at, size in biff_records(workbook):
        if kind in _BEGIN:
            total += max(box.area, stated)
            box, stated = _Box(), 0
        elif kind == _PASSWORD:
            raise EncryptedError
        elif kind == _DIMENSIONS and size >= 10:
            stated = _stated(workbook, at, size)
        elif kind in _BIFF_CELLS and size >= 6:
            row, column = struct.unpack_from("<HH", workbook, at)
            right = struct.unpack_from("<H", workbook, at + size - 2)[0] if kind == 0xBD else column
            box.add(row, column, row, right)
    return total + max(box.area, stated)


def _stated(workbook: bytes, at: int, size: int) -> int:
    top, bottom, left, right = struct.unpack_from("<IIHH" if size >= 14 else "<4H", workbook, at)
    return int(max(0, bottom - top) * max(0, right - left))


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number
