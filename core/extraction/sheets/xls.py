"""Older Excel workbooks (.xls, BIFF 5 to 8): a segment a sheet, or several of whole rows where it is large (step 8).

xlrd reads them: it holds only the cells that are there, and has notes and the names of ranges. Large ones are calamine's, which is faster, holds each
sheet as a rectangle, and can go round for ever in a container whose sectors do; where they would not fit into memory, they are xlrd's, too.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import ClassVar

import olefile

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.ole_file import OLE_DAMAGE, open_ole
from core.extraction.office import ole_properties
from core.extraction.office.embedded import read_storages
from core.extraction.sheets import cell_formats, styles
from core.extraction.sheets import extent as sheet_extent
from core.extraction.sheets.cell_formats import Styled
from core.extraction.sheets.engines import Calamine, Xlrd
from core.extraction.sheets.records import biff_records
from core.extraction.sheets.sheet_text import MOST_CELLS, SheetParts, ShowCell
from core.extraction.sheets.xls_parts import XlsAround, graph_lines, is_graph
from core.formats import READERS

_STREAMS = ("Workbook", "Book")
_BESIDE = frozenset({0x1B8, 0x800, 0x5D, 0x1B6, 0x1C, 0x14, 0x15, 0x1B0, 0x1B1, 0x18})  # links, objects, notes, headers, conditions, names
_NOTHING = b"\xff\x0f"  # a kind of record that nobody knows
_SMALL = 4 * 1024 * 1024  # bytes up to which the slower engine costs nobody anything
_MOST = 512 * 1024 * 1024


class XlsExtractor(Extractor):
    """Reads .xls and .xlt."""

    name: ClassVar[str] = "xls"
    version: ClassVar[int] = READERS["xls"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._xlrd: Xlrd | None = None
        self._sheets: dict[str, bool] = {}
        self._names: list[str] = []
        self._links: dict[str, None] = {}
        self._records = b""
        self._styles: dict[int, ShowCell] = {}
        self._begins: dict[str, int] = {}

    def extract_content(self) -> Iterator[Segment]:
        """The sheets in the workbook's order. Raises `ExtractionError` when there is not one that can be read."""
        self._records = self._workbook()
        if is_graph(self._records):
            yield from SheetParts().of_sheet("chart", iter(()), graph_lines(self._records))
            return
        engine = self._engine()
        self._sheets = engine.sheets
        self._styles, self._begins = styles.in_biff(self._records)
        segments = SheetParts()
        trouble, read = "", not self._sheets
        for name, hidden in self._sheets.items():
            for segment in segments.of_sheet(f"{name}{' (hidden)' if hidden else ''}", engine.rows(name, self._styled(name)), self._around(name)):
                trouble, read = trouble or segment.trouble, read or bool(segment.text)
                yield segment
        for name in self._begins:
            if name not in self._sheets:  # a chart sheet
                yield from segments.of_sheet(name, iter(()), self._around(name))
        yield from self._objects()
        if trouble and not read:
            raise ExtractionError(trouble, "no sheet could be read")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The workbook's properties, its sheets and the names of ranges."""
        try:
            with open_ole(self.source.content) as file:
                found = ole_properties.read(file)
        except ExtractionError:
            found = {}
        found.pop("papertray:pages", None)  # of a print that nobody sees here
        counts = {"papertray:sheets": len(self._sheets), "papertray:hidden_sheets": sum(self._sheets.values()) or None}
        with contextlib.suppress(ExtractionError):
            self._names = self._xlrd.names() if self._xlrd else []
        return bounded(
            {**found, **counts, "papertray:sheet_names": list(self._sheets), "papertray:defined_names": self._names, "papertray:links": list(self._links)}
        )

    def close(self) -> None:
        """Let go of the file."""
        if self._xlrd:
            self._xlrd.close()

    def _workbook(self) -> bytes:
        content = self.source.unlocked or (self.source.path.read_bytes() if self.source.size <= _MOST else b"")
        if not content:
            raise ExtractionError("too_much_memory", f"an .xls of {self.source.size} bytes")
        return _workbook(content)

    def _engine(self) -> Calamine | Xlrd:
        workbook = self._records
        try:
            extent = sheet_extent.in_biff(workbook)
        except sheet_extent.EncryptedError:
            raise ExtractionError("password", "encrypted records") from None
        if len(workbook) > _SMALL and extent <= MOST_CELLS:
            with contextlib.suppress(ExtractionError):
                return Calamine(self.source.content)
        self._xlrd = _by_xlrd(workbook)
        return self._xlrd

    def _styled(self, sheet: str) -> Styled | None:
        """What tells how a sheet's cells show their values; None where all of the workbook's show them as they are."""
        at = self._begins.get(sheet)
        return Styled(cell_formats.in_biff(self._records, at, self._styles)) if self._styles and at is not None else None

    def _objects(self) -> Iterator[Segment]:
        try:
            with open_ole(self.source.content) as file:
                yield from read_storages(self.source.inside, file)
        except ExtractionError:
            return  # an old workbook that is no container

    def _around(self, sheet: str) -> Iterator[str]:
        at = self._begins.get(sheet)
        if at is not None:
            beside = XlsAround(self._records, at)
            self._links.update(dict.fromkeys(beside.links))
            yield from beside.lines()
        notes: list[str] = []
        with contextlib.suppress(ExtractionError):
            notes.extend(self._xlrd.notes(sheet) if self._xlrd and sheet in self._sheets else ())
        yield from ("", "Comments:", *notes) if notes else ()


class XlrdExtractor(XlsExtractor):
    """The second try, after calamine has ended a worker: xlrd alone, which is pure Python."""

    def _engine(self) -> Xlrd:
        self._xlrd = _by_xlrd(self._records)
        return self._xlrd


def _by_xlrd(workbook: bytes) -> Xlrd:
    """Xlrd's reading of the records alone: in a damaged container it goes round for ever. Where it stumbles over what is beside the cells, without that."""
    try:
        return Xlrd(workbook)
    except ExtractionError as error:
        if error.code != "damaged":
            raise
        bare = bytearray(workbook)
        for kind, at, _ in biff_records(workbook):
            if kind in _BESIDE:
                bare[at - 4 : at - 2] = _NOTHING
        return Xlrd(bytes(bare))


def _workbook(content: bytes) -> bytes:
    """The stream with the workbook's records; a file that is no container holds them itself. Raises `ExtractionError`."""
    try:
        if not olefile.isOleFile(data=content):
            return content
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            for name in _STREAMS:
                if file.exists(name):
                    found: bytes = file.openstream(name).read()
                    return found
    except OLE_DAMAGE as error:
        raise ExtractionError("damaged", f"{type(error).__name__}: {error}"[:500]) from error
    raise ExtractionError("damaged", "no workbook in the container")
