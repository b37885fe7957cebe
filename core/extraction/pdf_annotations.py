"""Words that lie on a PDF's pages without being of them: filled-in form fields, typed remarks, reviewers' notes (step 8).

pdfium's text of a page has none of them. Fields and typed remarks are drawn into the page first, in memory only (flattened); notes, which are shown
when someone points at them, are asked for their words.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

_DRAWN = frozenset({raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT})
_NOTES = frozenset({raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_CARET})
_MOST = 2_000  # annotations of one page that are looked at
_LONGEST = 20_000  # bytes of one note


def look_over(page: pypdfium2.PdfPage) -> tuple[bool, list[str]]:
    """Whether there is anything on this page that is to be drawn into it, and the words of its notes."""
    drawn, notes = False, []
    for annotation, kind in _each(page):
        drawn = drawn or kind in _DRAWN
        if kind in _NOTES and (words := _contents(annotation)):
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


def _contents(annotation: object) -> str:
    """A note's text: UTF-16 with a closing zero, by pdfium's two-call custom."""
    size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    if not 2 < size <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, b"Contents", ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "ignore").strip()
