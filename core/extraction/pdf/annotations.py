"""What lies on a PDF's pages without being of them: filled-in fields, typed remarks, reviewers' notes, links, attached files (step 8).

pdfium's text of a page has none of the words, so each is asked for its own. (Drawing them into the page and reading that would be shorter, but pdfium's
flattening ends the process on some damaged files.) Links are gathered here because the page is open: pypdf would need as long for them as for all the rest.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import pypdfium2
from pypdfium2 import raw

_WITH_WORDS = frozenset(
    {raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_CARET},
)
_FILLED_IN = frozenset({raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX})  # not buttons, boxes and signatures
_MOST = 2_000  # annotations of one page that are looked at
_MOST_LINKS = 5_000  # of one document
_LONGEST = 20_000  # bytes of one text
_LONGEST_VALUE = 1 << 20  # of what is filled into a field: an application's reasons go over pages

Buffer: TypeAlias = "ctypes.Array[ctypes.c_char] | None"


@dataclass(slots=True)
class OnPages:
    """What has been found on a document's pages so far: addresses, as an ordered set; names of files, with the page and annotation that has each."""

    links: dict[str, None] = field(default_factory=dict)
    files: dict[str, tuple[int, int]] = field(default_factory=dict)


def look_over(document: pypdfium2.PdfDocument, number: int, page: pypdfium2.PdfPage, found: OnPages) -> list[str]:
    """The words of the fields, remarks and notes of this page (the `number`-th, from 0), in the file's order; adds its links and files to `found`."""
    words = []
    for place, annotation, kind in _each(page):
        if kind == raw.FPDF_ANNOT_LINK and (address := _address(document, annotation)) and len(found.links) < _MOST_LINKS:
            found.links[address] = None
        elif kind == raw.FPDF_ANNOT_FILEATTACHMENT and (name := _file_name(annotation)):
            found.files.setdefault(name, (number, place))
        elif kind == raw.FPDF_ANNOT_WIDGET and document.formenv:
            words.append(_value(document.formenv, annotation))
        elif kind in _WITH_WORDS:
            words.append(_contents(annotation))
    return [text for text in words if text]


def _each(page: pypdfium2.PdfPage) -> Iterator[tuple[int, object, int]]:
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                yield index, annotation, raw.FPDFAnnot_GetSubtype(annotation)
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


def _value(form: pypdfium2.PdfFormEnv, annotation: object) -> str:
    """What is filled into a field, as it is shown: the labels of what is chosen in a list, where the value is an inner name."""
    if raw.FPDFAnnot_GetFormFieldType(form, annotation) not in _FILLED_IN:
        return ""
    options = range(min(raw.FPDFAnnot_GetOptionCount(form, annotation), _MOST))
    chosen = [_label(form, annotation, index) for index in options if raw.FPDFAnnot_IsOptionSelected(form, annotation, index)]
    return "\n".join(filter(None, chosen)) or _wide(
        _asked(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, annotation, _as_wide(buffer), size), _LONGEST_VALUE)
    )


def _label(form: pypdfium2.PdfFormEnv, annotation: object, index: int) -> str:
    return _wide(_asked(lambda buffer, size: raw.FPDFAnnot_GetOptionLabel(form, annotation, index, _as_wide(buffer), size)))


def _contents(annotation: object) -> str:
    return _wide(_asked(lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", _as_wide(buffer), size)))


def _asked(ask: Callable[[Buffer, int], int], longest: int = _LONGEST) -> bytes:
    """An answer of pdfium's, by its custom: asked once for the size in bytes, once for the bytes; b"" when it is absent or too long."""
    size = ask(None, 0)
    if not 0 < size <= longest:
        return b""
    buffer = ctypes.create_string_buffer(size)
    ask(buffer, size)
    return buffer.raw


def _as_wide(buffer: Buffer) -> object:
    return None if buffer is None else ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))


def _wide(answer: bytes) -> str:
    return answer.decode("utf-16-le", "ignore").rstrip("\0").strip()
