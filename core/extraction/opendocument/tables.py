"""The tables of OpenDocument content: sheets, and what a row and a cell say, however often they are repeated (step 8)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping

from core.extraction.opendocument.lines import Box
from core.extraction.opendocument.names import number

_VALUES = ("office:string-value", "office:date-value", "office:time-value", "office:boolean-value", "office:value", "table:value")
_MOST_REPEATED, _LONG_CELL = 1_000, 1_000  # times that a cell or row with something in it is given; characters above which it is given once


class OdfTables:
    """Where the walk is among tables: how many are open, and in which `row` of the outermost, counted from 1 (0: in none)."""

    def __init__(self, sheets: bool) -> None:
        self.row = 0
        self._sheets = sheets
        self._open = 0

    def start(self) -> bool:
        """A table begins; gives whether it is a sheet."""
        self._open += 1
        is_sheet = self._sheets and self._open == 1
        self.row = 0 if is_sheet else self.row
        return is_sheet

    def end(self) -> bool:
        """A table ends; gives whether it was a sheet, whose last row is still the one in hand."""
        self._open -= 1
        return self._sheets and self._open == 0

    def start_row(self, found: Mapping[str, str], depth: int) -> Box:
        """A row begins, with `depth` paragraphs open."""
        self.row += self._open == 1
        return Box("row", depth, times=number(found, "table:number-rows-repeated"))

    def start_cell(self, found: Mapping[str, str], depth: int) -> Box:
        """A cell begins; its value counts where it shows no text."""
        value = _shown(found.get("office:value-type", ""), next((found[name] for name in _VALUES if name in found), ""), found)
        return Box("cell", depth, times=number(found, "table:number-columns-repeated"), value=value)

    def cells(self, cell: Box) -> list[list[str]]:
        """The lines of a finished cell, once for each cell that it stands for."""
        lines = [line for line in (cell.lines or [cell.value]) if line.strip()]
        return [lines] * (1 if sum(map(len, lines)) > _LONG_CELL else min(cell.times, _MOST_REPEATED))

    def rows(self, row: Box) -> Iterator[str]:
        """The text of a finished row, once for each row that it stands for; `row` goes on with them."""
        top = self._open == 1
        filled = [cell for cell in row.cells if cell]
        only_lays_out = len(filled) == 1 and not self._sheets  # the table is there for the page's looks: the cell's paragraphs stay lines
        text = "\n".join(filled[0]) if only_lays_out else "\t".join(" ".join(" ".join(cell).split()) for cell in row.cells).rstrip("\t")
        times = min(row.times, _MOST_REPEATED) if 0 < len(text) <= _LONG_CELL else 1
        for _ in range(times):
            yield text
            self.row += top
        self.row += (row.times - times - 1) * top


def _shown(kind: str, value: str, found: Mapping[str, str]) -> str:
    """A value that no text shows, for which its format would have to be found in the styles: its type says the most of it."""
    if kind == "percentage":
        with contextlib.suppress(ValueError):
            return f"{float(value) * 100:.10g}%"
    return f"{value} {found.get('office:currency', '')}".strip() if kind == "currency" else value.upper() if kind == "boolean" else value
