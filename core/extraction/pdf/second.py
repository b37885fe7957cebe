"""A PDF read by pypdf alone: the second try, after pdfium has crashed on it, hung in it or eaten the memory (step 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.cleaning import clean_print, tidy, visible
from core.extraction.pdf import metadata as pdf_metadata
from core.extraction.pdf.annotations import OnPages
from core.extraction.pdf.fallback import SecondEngine
from core.extraction.pdf.pdf import FEWEST_CHARACTERS
from core.formats import READERS


class PypdfExtractor(Extractor):
    """Reads PDF documents more slowly, in pure Python: what is wrong in one raises, and does not end the process."""

    name: ClassVar[str] = "pdf"
    version: ClassVar[int] = READERS["pdf"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._engine = SecondEngine(source.path, source.passwords)

    def extract_content(self) -> Iterator[Segment]:
        """One segment a page. Raises `ExtractionError` (`password`, `damaged`) when no page can be had."""
        count, readable = self._engine.count(), 0
        for index in range(count):
            text = self._engine.text(index, count)
            readable += text is not None
            words = tidy(clean_print(text or ""))
            trouble = "damaged" if text is None else "no_text" if visible(words) < FEWEST_CHARACTERS else ""
            yield Segment(SegmentKind.PAGE, index + 1, f"page {index + 1}", words, trouble)
        if not readable:
            raise ExtractionError("damaged", f"pypdf: {self._engine.trouble or 'no page can be read'}")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """What pypdf finds outside the text."""
        return pdf_metadata.read(self.source.path, None, OnPages(), self.source.passwords)

    def count_segments(self) -> int:
        """The number of pages; 0 when pypdf cannot tell."""
        try:
            return self._engine.count()
        except ExtractionError:
            return 0

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.close()
