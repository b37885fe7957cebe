"""Excel workbooks: a segment a sheet, or several of whole rows where it is large; then what else is on the sheet (step 8).

Cells read as their number formats show them (`number_format.py`); without one, whole numbers read without a fraction. Hidden sheets are read, and
their labels say so. An engine that holds a sheet as a rectangle is only given one that fits into memory (`extent.py`); the others are read row by row,
up to a number of cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.zip_guard import DAMAGE
from core.extraction.office import package_properties
from core.extraction.office.embedded import read_parts
from core.extraction.office.package import Package
from core.extraction.sheets import cell_formats
from core.extraction.sheets import extent as sheet_extent
from core.extraction.sheets.binary import BinaryBook
from core.extraction.sheets.cell_formats import Styled
from core.extraction.sheets.engines import Calamine, Openpyxl, Rows
from core.extraction.sheets.sheet_text import MOST_CELLS, SheetParts, ShowCell
from core.extraction.sheets.workbook_parts import SheetPart, WorkbookParts
from core.formats import READERS


class XlsxExtractor(Extractor):
    """Reads Excel workbooks and templates (.xlsx, .xlsm, .xltx …, .xlsb; Transitional and Strict)."""

    name: ClassVar[str] = "xlsx"
    version: ClassVar[int] = READERS["xlsx"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._opened: Package | None = None
        self._parts: WorkbookParts | None = None
        self._calamine: Calamine | None = None
        self._openpyxl: Openpyxl | None = None
        self._binary: BinaryBook | None = None
        self._sheets: list[SheetPart] = []
        self._styles: dict[int, ShowCell] | None = None

    def extract_content(self) -> Iterator[Segment]:
        """The sheets in the workbook's order. Raises `ExtractionError` when there is not one that can be read."""
        parts = self._workbook
        parts.check()
        self._sheets = parts.sheets() or self._by_engine()
        segments = SheetParts()
        trouble, read = "", not self._sheets
        for sheet in self._sheets:
            rows = self._rows(sheet) if sheet.kind == "worksheet" else iter(())
            for segment in segments.of_sheet(f"{sheet.name}{' (hidden)' if sheet.hidden else ''}", rows, parts.around(sheet.part)):
                trouble, read = trouble or segment.trouble, read or bool(segment.text)
                yield segment
            yield from read_parts(self.source.inside, self._package, self._package.relationships(sheet.part), sheet.name)
        if trouble and not read:
            raise ExtractionError(trouble, "no sheet could be read")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The workbook's properties, its sheets, the names of ranges, the addresses that it points to."""
        found = package_properties.read(self._package)
        counts = {"papertray:sheets": len(self._sheets), "papertray:hidden_sheets": sum(sheet.hidden for sheet in self._sheets) or None}
        names = {"papertray:sheet_names": [sheet.name for sheet in self._sheets], "papertray:defined_names": self._workbook.names()}
        return bounded({**found, **counts, **names, "papertray:links": list(self._workbook.links)})

    def close(self) -> None:
        """Let go of the file."""
        for opened in (self._calamine, self._openpyxl, self._opened):
            if opened:
                opened.close()

    @property
    def _package(self) -> Package:
        if self._opened is None:
            self._opened = Package(self.source.content)
        return self._opened

    @property
    def _workbook(self) -> WorkbookParts:
        if self._parts is None:
            self._parts = WorkbookParts(self._package)
        return self._parts

    def _by_engine(self) -> list[SheetPart]:
        """The sheets of a binary workbook, whose list of them is binary, too; of one whose list cannot be read as calamine has them, without their parts."""
        if found := [SheetPart(name, part, hidden, kind) for name, (part, hidden, kind) in self._records.sheets.items()]:
            return found
        return [SheetPart(name, "", hidden, "worksheet") for name, hidden in self._dense().sheets.items()]

    def _rows(self, sheet: SheetPart) -> Rows:
        """A sheet's rows, by the engine that its size asks for, or the other one where that cannot open the workbook."""
        if self._extent(sheet) > MOST_CELLS:
            yield from self._row_by_row().rows(sheet.name, self._styled(sheet))
            return
        try:
            dense = self._dense()
        except ExtractionError:
            yield from self._row_by_row().rows(sheet.name, self._styled(sheet))
        else:
            yield from dense.rows(sheet.name, self._styled(sheet))

    def _styled(self, sheet: SheetPart) -> Styled | None:
        """What tells how a sheet's cells show their values; None where all of the workbook's show them as they are."""
        if self._styles is None:
            self._styles = self._workbook.styles()
        if not self._styles:
            return None
        if sheet.part.endswith(".bin"):
            return Styled(cell_formats.in_xlsb(self._package.read(sheet.part), self._styles))
        return Styled(cell_formats.in_xml(self._package.chunks(sheet.part), self._styles))

    def _extent(self, sheet: SheetPart) -> int:
        try:
            chunks = self._package.chunks(sheet.part)
            return sheet_extent.in_xlsb(chunks) if sheet.part.endswith(".bin") else sheet_extent.in_xml(chunks)
        except KeyError:
            raise ExtractionError("damaged", f"no {sheet.part} in the package") from None
        except DAMAGE as error:
            raise ExtractionError("damaged", f"{sheet.part}: {error}") from error

    @property
    def _records(self) -> BinaryBook:
        if self._binary is None:
            self._binary = BinaryBook(self._package, self._workbook.main)
        return self._binary

    def _dense(self) -> Calamine:
        if self._calamine is None:
            self._calamine = Calamine(self.source.content)
        return self._calamine

    def _row_by_row(self) -> Openpyxl | BinaryBook:
        if self.source.format.key == "xlsb":
            return self._records
        if self._openpyxl is None:
            self._openpyxl = Openpyxl(self.source.content)
        return self._openpyxl


class RowByRowExtractor(XlsxExtractor):
    """The second try, after calamine has ended a worker: pure Python alone, which holds a row at a time (openpyxl, and for .xlsb `binary.py`)."""

    def _dense(self) -> Calamine:
        raise ExtractionError("unreadable", "its other engine has ended a worker")
