"""Files that are attached to a PDF, or pinned to one of its pages, and the members of a portfolio: each is read as a file inside (step 8, after the pages)."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

import pypdfium2
from pypdfium2 import raw

from core.extraction.pdf.annotations import OnPages
from core.extraction.pdf.fallback import SecondEngine

_MOST = 2_000
_LARGEST = 256 << 20  # bytes: what lies inside is not read beyond it (`inside.py`), and is in memory as a whole here


@dataclass(frozen=True, slots=True)
class Attached:
    """A file in a PDF, by its `name`; `content` opens it, and raises `OSError` when it cannot be had."""

    name: str
    content: Callable[[], BinaryIO]


def attached(document: pypdfium2.PdfDocument, on_pages: OnPages, second: SecondEngine) -> Iterator[Attached]:
    """Those of the document, then those on its pages, in order, each once.

    pdfium takes a file's bytes only from the entry under which the file has its name, where some programs have put them under another: `second` has them.
    """
    seen: set[str] = set()
    for index in range(min(raw.FPDFDoc_GetAttachmentCount(document), _MOST)):
        attachment = raw.FPDFDoc_GetAttachment(document, index)
        if attachment:
            name = _name(document, attachment) or f"attachment {index + 1}"
            seen.add(name)
            first = partial(_content, attachment)
            yield Attached(name, partial(_either, first, partial(second.attached, name)))
    for name, (page, annotation) in on_pages.files.items():
        if name not in seen:
            yield Attached(name, partial(_either, partial(_pinned, document, page, annotation), partial(second.pinned, page, annotation)))


def _either(first: Callable[[], BinaryIO], second: Callable[[], bytes]) -> BinaryIO:
    try:
        return first()
    except OSError:
        return io.BytesIO(second())


def _name(document: pypdfium2.PdfDocument, attachment: object) -> str:
    try:
        return str(pypdfium2.PdfAttachment(attachment, document).get_name())
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return ""


def _pinned(document: pypdfium2.PdfDocument, page: int, index: int) -> BinaryIO:
    try:
        opened = document[page]
    except pypdfium2.PdfiumError as error:
        raise OSError(str(error)) from error
    annotation = raw.FPDFPage_GetAnnot(opened, index)
    try:
        return _content(raw.FPDFAnnot_GetFileAttachment(annotation) if annotation else None)
    finally:
        if annotation:
            raw.FPDFPage_CloseAnnot(annotation)
        opened.close()


def _content(attachment: object) -> BinaryIO:
    size = ctypes.c_ulong()
    if not attachment or not raw.FPDFAttachment_GetFile(attachment, None, 0, size) or not 0 < size.value <= _LARGEST:
        raise OSError(f"{size.value} bytes are promised")
    buffer = (ctypes.c_char * size.value)()
    if not raw.FPDFAttachment_GetFile(attachment, buffer, size.value, size):
        raise OSError("it cannot be unpacked")
    return io.BytesIO(buffer.raw)
