# ruff: noqa: PLC0415  # the worker's door: a reader and its engine are imported when the first document needs them, by a statement that mypy and PyInstaller see
"""Which extractor reads which format: the one place in the worker process where extractors are imported (step 8).

A worker that has only ever seen captions holds no PDF engine: importing this module costs next to nothing, the first PDF a tenth of a second.
Adding a format is a row of `core/formats.py` and, where a new class reads it, one function here.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from types import MappingProxyType

from core.errors import ExtractionError
from core.extraction.extractor import Extractor
from core.formats import PLUG_INS, READERS, Format
from core.plugins import PlugIn


class ExtractorFactory:
    """Finds the extractor for a format."""

    def for_format(self, format_: Format, *, second: bool = False) -> type[Extractor] | None:
        """The class that reads this format, or None when nothing does: the raw file is kept all the same (`no_reader`).

        `second`: the one with the fallback engine, where the format has one.
        """
        if format_.extractor in PLUG_INS:
            return _plugged(PLUG_INS[format_.extractor])
        door = _FALLBACKS[format_.fallback] if second and format_.fallback else _DOORS.get(format_.extractor)
        return door() if door else None

    def versions(self) -> dict[str, int]:
        """The current version of each extractor, by name."""
        return dict(READERS)


def _plugged(plug_in: PlugIn) -> type[Extractor]:
    """A plug-in's class. Raises `ExtractionError` (`plug_in`) for one that is broken: its documents say so, and those of others are read."""
    module, _, name = plug_in.where.partition(":")
    try:
        reader = getattr(importlib.import_module(module.strip()), name.strip())
        wrong = not issubclass(reader, Extractor) or (reader.name, reader.version) != (plug_in.name, plug_in.version)
    except Exception as error:
        raise ExtractionError("plug_in", f"{plug_in.name}: {type(error).__name__}: {error}"[:500]) from error
    if wrong:
        raise ExtractionError("plug_in", f"{plug_in.where} is no extractor {plug_in.name} of version {plug_in.version}")
    found: type[Extractor] = reader
    return found


def _pdf() -> type[Extractor]:
    from core.extraction.pdf.pdf import PdfExtractor

    return PdfExtractor


def _xlrd() -> type[Extractor]:
    from core.extraction.sheets.xls import XlrdExtractor

    return XlrdExtractor


def _row_by_row() -> type[Extractor]:
    from core.extraction.sheets.xlsx import RowByRowExtractor

    return RowByRowExtractor


def _pypdf() -> type[Extractor]:
    from core.extraction.pdf.second import PypdfExtractor

    return PypdfExtractor


def _docx() -> type[Extractor]:
    from core.extraction.office.docx import DocxExtractor

    return DocxExtractor


def _pptx() -> type[Extractor]:
    from core.extraction.office.pptx import PptxExtractor

    return PptxExtractor


def _xlsx() -> type[Extractor]:
    from core.extraction.sheets.xlsx import XlsxExtractor

    return XlsxExtractor


def _xls() -> type[Extractor]:
    from core.extraction.sheets.xls import XlsExtractor

    return XlsExtractor


def _odf() -> type[Extractor]:
    from core.extraction.opendocument.odf import OdfExtractor

    return OdfExtractor


def _doc() -> type[Extractor]:
    from core.extraction.office.doc import DocExtractor

    return DocExtractor


def _ppt() -> type[Extractor]:
    from core.extraction.office.ppt import PptExtractor

    return PptExtractor


def _captions() -> type[Extractor]:
    from core.extraction.captions.captions import CaptionsExtractor

    return CaptionsExtractor


def _csv() -> type[Extractor]:
    from core.extraction.sheets.delimited import CsvExtractor

    return CsvExtractor


def _markdown() -> type[Extractor]:
    from core.extraction.plain.markdown import MarkdownExtractor

    return MarkdownExtractor


def _text() -> type[Extractor]:
    from core.extraction.plain.text import TextExtractor

    return TextExtractor


def _protected() -> type[Extractor]:
    from core.extraction.office.protected import ProtectedExtractor

    return ProtectedExtractor


def _archive() -> type[Extractor]:
    from core.extraction.archive import ArchiveExtractor

    return ArchiveExtractor


def _pictures() -> type[Extractor]:
    from core.extraction.recognition.pictures import PicturesExtractor

    return PicturesExtractor


def _webpage() -> type[Extractor]:
    from core.extraction.web.webpage import WebPageExtractor

    return WebPageExtractor


def _python_page() -> type[Extractor]:
    from core.extraction.web.second import PythonPageExtractor

    return PythonPageExtractor


def _saved_page() -> type[Extractor]:
    from core.extraction.web.mhtml import SavedPageExtractor

    return SavedPageExtractor


def _mail() -> type[Extractor]:
    from core.extraction.mail.eml import MailExtractor

    return MailExtractor


def _mailbox() -> type[Extractor]:
    from core.extraction.mail.eml import MailboxExtractor

    return MailboxExtractor


def _outlook() -> type[Extractor]:
    from core.extraction.mail.msg import OutlookExtractor

    return OutlookExtractor


def _tnef() -> type[Extractor]:
    from core.extraction.mail.tnef import TnefExtractor

    return TnefExtractor


def _rtf() -> type[Extractor]:
    from core.extraction.office.rtf import RtfExtractor

    return RtfExtractor


def _epub() -> type[Extractor]:
    from core.extraction.web.epub import EpubExtractor

    return EpubExtractor


def _xml() -> type[Extractor]:
    from core.extraction.web.xml import XmlExtractor

    return XmlExtractor


def _data() -> type[Extractor]:
    from core.extraction.plain.data import DataExtractor

    return DataExtractor


_DOORS: MappingProxyType[str, Callable[[], type[Extractor]]] = MappingProxyType(
    {
        "pdf": _pdf,
        "docx": _docx,
        "pptx": _pptx,
        "xlsx": _xlsx,
        "xls": _xls,
        "odf": _odf,
        "doc": _doc,
        "ppt": _ppt,
        "captions": _captions,
        "csv": _csv,
        "markdown": _markdown,
        "text": _text,
        "protected": _protected,
        "archive": _archive,
        "pictures": _pictures,
        "webpage": _webpage,
        "saved_page": _saved_page,
        "mail": _mail,
        "mailbox": _mailbox,
        "data": _data,
        "xml": _xml,
        "epub": _epub,
        "rtf": _rtf,
        "outlook": _outlook,
        "tnef": _tnef,
    },
)

_FALLBACKS: MappingProxyType[str, Callable[[], type[Extractor]]] = MappingProxyType(
    {"pypdf": _pypdf, "xlrd": _xlrd, "openpyxl": _row_by_row, "records": _row_by_row, "html.parser": _python_page},
)
"""The engines that `Format.fallback` names; their classes carry the name and version of the format's own reader."""
