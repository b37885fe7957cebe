"""The engines that read cells (step 8): calamine for sheets that memory can hold as a rectangle, openpyxl and xlrd, row by row, for the others.

Each gives a sheet's rows as (row number, text) pairs. What an engine raises becomes an `ExtractionError`; a panic of calamine's, too, which Python
would otherwise not count among its errors.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

import openpyxl
import python_calamine
import xlrd

from core.errors import ExtractionError
from core.extraction.sheets.cell_formats import Styled
from core.extraction.sheets.sheet_text import Cell, row_text

_MOST_ONE_BY_ONE = 1_200_000  # cells that are read one by one, empty ones between others and empty rows counted: some ten seconds of its time

Rows: TypeAlias = Iterator[tuple[int, str]]


@contextlib.contextmanager
def engine_errors() -> Iterator[None]:
    """Raises `ExtractionError` (`password`, `damaged`) for whatever an engine raises of the file's making."""
    try:
        yield
    except (ExtractionError, MemoryError, GeneratorExit, KeyboardInterrupt, SystemExit):
        raise
    except python_calamine.PasswordError as error:
        raise ExtractionError("password", str(error)) from error
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise ExtractionError("damaged", f"{type(error).__name__}: {error}"[:500]) from error


class Calamine:
    """A workbook in calamine's hands. Raises `ExtractionError` when it cannot be opened."""

    def __init__(self, source: Path | io.BytesIO) -> None:
        with engine_errors():
            self._book = python_calamine.load_workbook(source)
            self.sheets = {one.name: one.visible is not python_calamine.SheetVisibleEnum.Visible for one in self._book.sheets_metadata}
            """Whether each sheet is hidden, by its name, in the workbook's order."""

    def rows(self, sheet: str, styled: Styled | None = None) -> Rows:
        """A sheet's rows, as far as they can be read."""
        with engine_errors():
            found = self._book.get_sheet_by_name(sheet)
            top, left = found.start or (0, 0)
        yield from numbered(iter(_each(found)), top + 1, styled, left)

    def close(self) -> None:
        """Let go of the file."""
        with engine_errors():
            self._book.close()


class Openpyxl:
    """A workbook in openpyxl's hands, read row by row: slow, and nothing is held. Raises `ExtractionError` when it cannot be opened."""

    def __init__(self, path: Path | io.BytesIO) -> None:
        with engine_errors(), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it tells of extensions that it does not know
            self._file = path.open("rb") if isinstance(path, Path) else path  # given a path, it wants a suffix that it knows, and copies have none
            self._book = openpyxl.load_workbook(self._file, read_only=True, data_only=True, keep_links=False)
            self.sheets = {one.title: one.sheet_state != "visible" for one in self._book.worksheets}

    def rows(self, sheet: str, styled: Styled | None = None) -> Rows:
        """A sheet's rows up to a number of cells, then `text_cut`."""
        with engine_errors(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = self._book[sheet]
            found.reset_dimensions()  # what it states of its size would be filled with empty cells
            yield from numbered(bounded(found.iter_rows(values_only=True)), 1, styled)

    def close(self) -> None:
        """Let go of the file."""
        self._book.close()
        self._file.close()


class Xlrd:
    """An .xls workbook in xlrd's hands, which holds only the cells that are there. Raises `ExtractionError` when it cannot be opened."""

    def __init__(self, content: bytes) -> None:
        with engine_errors():
            self._book = xlrd.open_workbook(file_contents=content, on_demand=True, ragged_rows=True, logfile=io.StringIO())
            self.sheets = {name: self._book.sheet_by_name(name).visibility != 0 for name in self._book.sheet_names()}

    def rows(self, sheet: str, styled: Styled | None = None) -> Rows:
        """A sheet's rows."""
        with engine_errors():
            found = self._book.sheet_by_name(sheet)
            yield from numbered(([self._cell(cell) for cell in found.row(at)] for at in range(found.nrows)), 1, styled)

    def notes(self, sheet: str) -> Iterator[str]:
        """A sheet's notes, each with its cell and who wrote it."""
        with engine_errors():
            notes = self._book.sheet_by_name(sheet).cell_note_map
            for (row, column), note in sorted(notes.items()):
                yield note_line(f"{xlrd.colname(column)}{row + 1}", note.author or "", note.text or "")

    def names(self) -> list[str]:
        """The names that people gave to ranges."""
        with engine_errors():
            return [one.name for one in self._book.name_obj_list if not one.hidden and not one.builtin]

    def close(self) -> None:
        """Let go of the file."""
        self._book.release_resources()

    def _cell(self, cell: Any) -> Cell:  # noqa: ANN401  # xlrd carries no types
        if cell.ctype == xlrd.XL_CELL_DATE:
            try:
                moment: datetime = xlrd.xldate_as_datetime(cell.value, self._book.datemode)
            except (xlrd.xldate.XLDateError, OverflowError, ValueError):
                return float(cell.value)
            return moment.time() if 0 <= cell.value < 1 else moment
        if cell.ctype == xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        if cell.ctype == xlrd.XL_CELL_ERROR:
            return str(xlrd.error_text_from_code.get(cell.value, ""))
        value: Cell = cell.value
        return value


Engine: TypeAlias = Calamine | Openpyxl | Xlrd


def note_line(place: str, author: str, text: str) -> str:
    """A comment's line: where it is, who says it, what is said (programs repeat the author at its beginning)."""
    text = " ".join(text.split())
    text = text.removeprefix(f"{author}:").strip() if author else text
    return ": ".join(filter(None, (f"{place} {author}".strip(), text)))


def numbered(rows: Iterable[Iterable[Cell]], first: int, styled: Styled | None = None, left: int = 0) -> Rows:
    """The rows that have anything in them, with their numbers; one empty line where rows are empty in between.

    `first` is the number of the first row, `left` the column (from 0) of each row's first cell; `styled` knows how cells show their values.
    """
    gap, last = False, first
    for number, row in enumerate(rows, first):
        text = row_text(row, styled.of_row(number), left) if styled else row_text(row)
        if text:
            if gap:
                yield last, ""
            yield number, text
            last = number
        gap = not text


def _each(sheet: python_calamine.CalamineSheet) -> Iterator[list[Any]]:
    with engine_errors():
        yield from sheet.iter_rows()


def bounded(rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """The rows up to so many cells, empty ones before others and empty rows counted. Raises `ExtractionError` (`text_cut`) for the next."""
    cells = 0
    for row in rows:
        cells += len(row) + 1
        if cells > _MOST_ONE_BY_ONE:
            raise ExtractionError("text_cut", f"more than {_MOST_ONE_BY_ONE} cells")
        yield row
