"""The cells of a binary workbook (.xlsb), record by record (step 8): no rectangle is held, only the sheet's part as it is and the texts that cells share.

Read here because nobody keeps a library for it: pyxlsb (LGPL) and pyxlsb2 had their last releases in 2022. calamine, which takes half of the time (measured
on 400,000 numbers), goes first, and gives way where a sheet would not fit into memory as a rectangle, where it cannot open the workbook, and where it has
ended a worker.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping

from core.errors import ExtractionError
from core.extraction.kit.zip_guard import DAMAGE
from core.extraction.office.package import Package
from core.extraction.sheets.cell_formats import Styled
from core.extraction.sheets.engines import Rows, bounded, numbered
from core.extraction.sheets.records import xlsb_records
from core.extraction.sheets.sheet_text import Cell

_ROW, _SHARED_ITEM, _SHEET = 0, 19, 156  # BrtRowHdr, BrtSSTItem, BrtBundleSh (MS-XLSB 2.3.1)
_COLUMNS = 16_384
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA"}  # 2.5.97.2


class BinaryBook:
    """A binary workbook in our own hands. `sheets` are its sheets by their names, in its order: part, whether hidden, kind."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        related = {r.id: r for r in package.relationships(main)}
        self.sheets: dict[str, tuple[str, bool, str]] = {}
        for kind, record in xlsb_records(package.read(main)):
            if kind == _SHEET and len(record) >= 8:  # bytes of its state and its number
                id_, at = _wide(record, 8)
                name, _ = _wide(record, at)
                if id_ in related:
                    self.sheets[name] = (related[id_].target, record[0] != 0, related[id_].kind)
        texts = next((r.target for r in related.values() if r.kind == "sharedStrings"), "")
        self._texts = [_wide(record, 1)[0] for kind, record in xlsb_records(_whole(package, texts)) if kind == _SHARED_ITEM]
        self._values: Mapping[int, Callable[[bytes], Cell]] = {  # by the kind of record (2.3.1), of what follows a cell's place and style
            2: _rk,
            3: _error,
            4: _truth,
            5: _real,
            6: lambda content: _wide(content, 0)[0],
            7: self._shared,
            8: lambda content: _wide(content, 0)[0],
            9: _real,
            10: _truth,
            11: _error,
            62: lambda content: _wide(content, 1)[0],
        }

    def rows(self, sheet: str, styled: Styled | None = None) -> Rows:
        """A sheet's rows up to a number of cells, then `text_cut`."""
        if sheet not in self.sheets:
            raise ExtractionError("damaged", f"no {sheet} in the workbook's list")
        yield from numbered(bounded(self._each(self.sheets[sheet][0])), 1, styled)

    def _each(self, part: str) -> Iterator[tuple[Cell, ...]]:
        row, cells = 0, dict[int, Cell]()
        for kind, record in xlsb_records(_whole(self._package, part)):
            if kind == _ROW and len(record) >= 4:  # bytes of its number
                following = struct.unpack_from("<I", record)[0]
                if following > row:
                    yield _filled(cells)
                    yield from (() for _ in range(following - row - 1))
                    row, cells = following, {}
            elif kind in self._values and len(record) >= 8:  # bytes of its column and its style
                column = struct.unpack_from("<I", record)[0]
                if column < _COLUMNS:
                    cells[column] = self._values[kind](record[8:])
        yield _filled(cells)

    def _shared(self, content: bytes) -> Cell:
        number = int.from_bytes(content[:4], "little")
        return self._texts[number] if number < len(self._texts) else None


def _whole(package: Package, part: str) -> bytes:
    """A part's bytes, however many. Raises `ExtractionError` for one that is broken, or a bomb."""
    try:
        return b"".join(package.chunks(part)) if part in package else b""
    except DAMAGE as error:
        raise ExtractionError("damaged", f"{part}: {error}") from error


def _filled(cells: Mapping[int, Cell]) -> tuple[Cell, ...]:
    return tuple(cells.get(column) for column in range(max(cells) + 1)) if cells else ()


def _wide(content: bytes, at: int) -> tuple[str, int]:
    """A text with its length in front (XLWideString), and where what follows it begins; "" for one that is null."""
    length = int.from_bytes(content[at : at + 4], "little")
    if length > len(content):
        return "", at + 4
    return content[at + 4 : at + 4 + 2 * length].decode("utf-16-le", "replace"), at + 4 + 2 * length


def _rk(content: bytes) -> Cell:
    """A number in four bytes: the upper ones of a double, or 30 bits of an integer; either may stand for a hundredth (2.5.122)."""
    number = int.from_bytes(content[:4], "little")
    if number & 2:
        value = float((number >> 2) - (1 << 30 if number & 1 << 31 else 0))
    else:
        value = float(struct.unpack("<d", bytes(4) + (number & 0xFFFFFFFC).to_bytes(4, "little"))[0])
    return value / 100 if number & 1 else value


def _real(content: bytes) -> Cell:
    return float(struct.unpack_from("<d", content)[0]) if len(content) >= 8 else None


def _truth(content: bytes) -> Cell:
    return bool(content[0]) if content else None


def _error(content: bytes) -> Cell:
    return _ERRORS.get(content[0], "") if content else None
