"""PDF text, page by page: pdfium first, pypdf where pdfium cannot open the file (step 8).

pdfium reads 3.4 times as fast as pypdf, gives the same words, and survives damage that pypdf does not; pypdf opens a few files that pdfium refuses, and
one bad page costs neither of them more than that page. pdfium is not thread-safe: one worker process reads one document at a time.
What a PDF says of itself is `metadata.py`.
"""

from __future__ import annotations

import contextlib
import logging
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pypdfium2
from pypdfium2 import raw

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Picture, Source
from core.extraction.kit.cleaning import clean_print, tidy, visible
from core.extraction.kit.hyphens import Hyphens
from core.extraction.kit.parts import Parts
from core.extraction.pdf import metadata as pdf_metadata
from core.extraction.pdf.annotations import OnPages, look_over
from core.extraction.pdf.attached import attached
from core.extraction.pdf.dynamic_form import form_parts, is_dynamic
from core.extraction.pdf.fallback import SecondEngine
from core.extraction.pdf.garbage import is_garbled, unturned
from core.extraction.pdf.layout import columns, upright
from core.extraction.pdf.stamped import MOST_STAMPED, is_only_stamped
from core.formats import READERS

FEWEST_CHARACTERS = 20
"""Visible characters below which a page counts as one without text: in 484 pages of agendas, minutes and slides the emptiest page with real text had 37."""


MOST_DOTS = 25_000_000
"""Of a picture of a page for text recognition; a letter-size page with 300 dots per inch has 8.4 million."""

_POINTS = 72  # per inch
logging.getLogger("pypdfium2").setLevel(logging.ERROR)  # it warns of each form that Adobe's programs draw
_ENOUGH_IN_VAIN = 5
_LOCKED = frozenset({raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY})  # the second: it is encrypted for the holders of certificates


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's text, the words that lie on it, whether there is nothing on it at all, and whether its text is only a stamp on it."""

    text: str
    words: tuple[str, ...] = ()
    is_blank: bool = False
    is_stamped: bool = False


class PdfExtractor(Extractor):
    """Reads PDF documents. A page is a segment, labelled "page 3" by its place in the file."""

    name: ClassVar[str] = "pdf"
    version: ClassVar[int] = READERS["pdf"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._document: pypdfium2.PdfDocument | None = None
        self._refused: pypdfium2.PdfiumError | None = None
        self._second = SecondEngine(source.path, source.passwords)
        self._hyphens = Hyphens()
        self._on_pages = OnPages()
        self._in_vain = 0  # times that the second engine could not read what is garbled, either

    def extract_content(self) -> Iterator[Segment]:
        """One segment a page; `no_text` and `damaged` are told page by page. Raises `ExtractionError` when no page can be had."""
        self._opened()
        if self._refused and self._refused.err_code in _LOCKED and not self._second.count():  # which opens by an empty owner's password, too
            raise ExtractionError("password", str(self._refused))
        readable, in_pdfium = 0, self.count_segments()
        count = in_pdfium or self._second.count()
        for index in range(count):
            page = self._page(index, count)
            readable += page is not None
            yield self._segment(index, page)
        if self._document and is_dynamic(self._document):
            yield from form_parts(self._document, Parts())
        yield from self._attached()
        if not readable:
            raise ExtractionError("damaged", f"pdfium: {self._refused or 'no page can be read'}; pypdf: {self._second.trouble or 'no page can be read'}")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """Everything that pypdf finds outside the text; pdfium's short list where pypdf gives up."""
        return pdf_metadata.read(self.source.path, self._document, self._on_pages, self.source.passwords)

    def count_segments(self) -> int:
        """The number of pages."""
        document = self._opened()
        return len(document) if document else 0

    def read_page(self, number: int) -> Segment:
        """One page. A word that is divided on it is put together by what else stands on the page alone."""
        return self._segment(number - 1, self._page(number - 1, self.count_segments() or self._second.count()))

    def show_page(self, number: int, dots: int) -> Picture:
        """One page as pdfium draws it. A sheet much larger than paper is drawn with fewer dots."""
        document = self._opened()
        if document is None:
            raise ExtractionError("damaged", f"pdfium: {self._refused}")
        try:
            page = document[number - 1]
            width, height = page.get_size()
            dots = min(dots, int(math.sqrt(MOST_DOTS / max(1.0, width * height)) * _POINTS))
            drawn = page.render(scale=max(1, dots) / _POINTS, grayscale=True)
        except pypdfium2.PdfiumError as error:
            raise ExtractionError("damaged", f"pdfium: {error}") from error
        return Picture(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, dots)

    def close(self) -> None:
        """Lets go of the file."""
        self._second.close()
        if self._document:
            self._document.close()

    def _attached(self) -> Iterator[Segment]:
        for one in attached(self._document, self._on_pages, self._second) if self._document else ():
            if self.source.inside.full:
                return
            yield from self.source.inside.read(one.name, one.content)

    def _opened(self) -> pypdfium2.PdfDocument | None:
        """The document in pdfium; None when it refuses the file, and `_refused` is why."""
        if self._document is None and self._refused is None:
            try:
                self._document = _opened(self.source.path, self.source.passwords)
            except pypdfium2.PdfiumError as error:
                self._refused = error
        return self._document

    def _page(self, index: int, count: int) -> _Page | None:
        document = self._opened()
        page = self._by_pdfium(document, index) if document and len(document) else None
        if page is None:
            text = self._second.text(index, count)
            return None if text is None else _Page(text)
        if is_garbled(page.text) and self._in_vain < _ENOUGH_IN_VAIN:
            text = self._second.text(index, count) or ""  # pypdf knows the letters of some fonts by the names of their drawings
            if visible(text) and not is_garbled(text):
                return _Page(text, page.words)
            self._in_vain += 1
        return page

    def _by_pdfium(self, document: pypdfium2.PdfDocument, index: int) -> _Page | None:
        try:
            page = document[index]
            words = tuple(look_over(document, index, page, self._on_pages))
            text = unturned(_text(page))
            is_blank = not text and not words and raw.FPDFPage_CountObjects(page) == 0
            is_stamped = not words and FEWEST_CHARACTERS <= visible(text) <= MOST_STAMPED and is_only_stamped(page, FEWEST_CHARACTERS)
            page.close()
        except pypdfium2.PdfiumError:
            return None
        return _Page(text, words, is_blank, is_stamped)

    def _segment(self, index: int, page: _Page | None) -> Segment:
        words = tidy(clean_print(self._hyphens.join("\n".join((page.text, *page.words)) if page else "")))
        return Segment(SegmentKind.PAGE, index + 1, f"page {index + 1}", words, _trouble(page, words))


def _trouble(page: _Page | None, words: str) -> str:
    if page is None:
        return "damaged"
    if is_garbled(page.text):
        return "garbled"
    return "no_text" if page.is_stamped or (visible(words) < FEWEST_CHARACTERS and not page.is_blank) else ""


def _opened(path: Path, passwords: tuple[str, ...]) -> pypdfium2.PdfDocument:
    """Opens the file, with the first of these passwords that fits if it asks for one. Raises `PdfiumError`."""
    try:
        return _open(path, None)
    except pypdfium2.PdfiumError as error:
        refused = error
    for password in passwords if refused.err_code == raw.FPDF_ERR_PASSWORD else ():
        with contextlib.suppress(pypdfium2.PdfiumError):
            return _open(path, password)
    raise refused


def _open(path: Path, password: str | None) -> pypdfium2.PdfDocument:
    """Opens the file, and its form if it has one. Raises `PdfiumError`, whose code is true.

    pdfium's last error outlives the document it was about: after one that needs a password, another that fails for a reason without a code of its own
    would seem to need one, too. So a password is believed when it is asked for right after an error of another kind.
    """
    try:
        document = pypdfium2.PdfDocument(path, password)
    except pypdfium2.PdfiumError as error:
        if error.err_code not in _LOCKED:
            raise
        with contextlib.suppress(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(b"no PDF")
        document = pypdfium2.PdfDocument(path, password)
    if document.get_formtype() != raw.FORMTYPE_NONE:
        document.init_forms()  # without it, fields cannot be asked for what is filled in
    return document


def _text(page: pypdfium2.PdfPage) -> str:
    """A page's text.

    The whole range keeps words apart that the page's rectangle glues together, but has what stands beside the page, too, and
    no characters beyond U+FFFF: where the two differ by more than white space, the rectangle is right.
    """
    characters = upright(page, page.get_textpage())
    whole, inside = characters.get_text_range(), characters.get_text_bounded()
    text = str(whole if visible(whole) == visible(inside) else inside)
    boxes = columns(characters, whole)
    in_order = "\n".join(characters.get_text_bounded(box.left - 1, box.bottom - 1, box.right + 1, box.top + 1) for box in boxes)
    return in_order if boxes and visible(in_order) == visible(text) else text
