"""What lies on a PDF's pages without being of them: filled-in fields, typed remarks, reviewers' notes, links, attached files (step 8).

pdfium's text of a page has none of the words. Fields and typed remarks are drawn into the page first, in memory only (flattened); notes, which are shown
when someone points at them, are asked for their words. Links are gathered here because the page is open: pypdf would need as long for them as for all the rest.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import pypdfium2
from pypdfium2 import raw

_DRAWN = frozenset({raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT})
_NOTES = frozenset({raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_CARET})
_MOST = 2_000  # annotations of one page that are looked at
_MOST_LINKS = 5_000  # of one document
_LONGEST = 20_000  # bytes of one text

Buffer: TypeAlias = "ctypes.Array[ctypes.c_char] | None"


@dataclass(slots=True)
class OnPages:
    """What has been found on a document's pages so far: addresses and names of files, each once, as ordered sets."""

    links: dict[str, None] = field(default_factory=dict)
    files: dict[str, None] = field(default_factory=dict)


def look_over(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, found: OnPages) -> tuple[bool, list[str]]:
    """Whether there is anything on this page that is to be drawn into it, and the words of its notes; adds the rest to `found`."""
    drawn, notes = False, []
    for annotation, kind in _each(page):
        drawn = drawn or kind in _DRAWN
        if kind == raw.FPDF_ANNOT_LINK and (address := _address(document, annotation)) and len(found.links) < _MOST_LINKS:
            found.links[address] = None
        elif kind == raw.FPDF_ANNOT_FILEATTACHMENT and (name := _file_name(annotation)):
            found.files[name] = None
        elif kind in _NOTES and (words := _contents(annotation)):
            notes.append(words)
    return drawn, notes


def draw_in(page: pypdfium2.PdfPage) -> bool:
    """Draws fields and remarks into the page as it is shown; True when the page has changed and has to be loaded anew."""
    return bool(raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)


def _each(page: pypdfium2.PdfPage) -> Iterator[tuple[object, int]]:
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                yield annotation, raw.FPDFAnnot_GetSubtype(annotation)
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def _address(document: pypdfium2.PdfDocument, annotation: object) -> str:
    action = raw.FPDFLink_GetAction(raw.FPDFAnnot_GetLink(annotation))
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    return _asked(lambda buffer, size: raw.FPDFAction_GetURIPath(document, action, buffer, size)).rstrip(b"\0").decode("utf-8", "replace")


def _file_name(annotation: object) -> str:
    attached = raw.FPDFAnnot_GetFileAttachment(annotation)
    return _wide(_asked(lambda buffer, size: raw.FPDFAttachment_GetName(attached, _as_wide(buffer), size))) if attached else ""


def _contents(annotation: object) -> str:
    return _wide(_asked(lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", _as_wide(buffer), size)))


def _asked(ask: Callable[[Buffer, int], int]) -> bytes:
    """An answer of pdfium's, by its custom: asked once for the size in bytes, once for the bytes; b"" when it is absent or too long."""
    size = ask(None, 0)
    if not 0 < size <= _LONGEST:
        return b""
    buffer = ctypes.create_string_buffer(size)
    ask(buffer, size)
    return buffer.raw


def _as_wide(buffer: Buffer) -> object:
    return None if buffer is None else ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


def _wide(answer: bytes) -> str:
    return answer.decode("utf-16-le", "ignore").rstrip("\0").strip()
