"""The second reading of a page, by text recognition (step 8): what the page says of itself, and what can be seen on it, become one segment.

The engine is imported when the first page asks for it; a worker that has only read texts holds none.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from core.document import Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Extractor
from core.extraction.kit.cleaning import visible
from core.extraction.languages import Languages
from core.extraction.protocol import Pages

if TYPE_CHECKING:
    from core.extraction.recognition.ocr import Recogniser


_WITHOUT_TEXT = {"no_text", "garbled"}
_TO_RECOGNISE = {"", *_WITHOUT_TEXT}


class PageReader:
    """Holds one engine, for the languages of the last page."""

    def __init__(self) -> None:
        self._engine: Recogniser | None = None

    def read(self, extractor: Extractor, number: int, pages: Pages) -> Segment:
        """One page. A page that cannot be shown has its trouble; raises `ExtractionError` (`no_ocr`) when there is no engine."""
        return self.look(extractor, extractor.read_page(number), pages.languages)

    def look(self, extractor: Extractor, own: Segment, languages: Languages) -> Segment:
        """A page of which its `own` text is known already. Raises as `read` does."""
        engine = self.prepare(languages)
        from core.extraction.recognition.ocr import put_together  # noqa: PLC0415  # as below

        if own.trouble not in _TO_RECOGNISE:
            return dataclasses.replace(own, origin=languages.origin)
        try:
            seen = engine.read(functools.partial(extractor.show_page, own.number))
        except ExtractionError as error:
            return dataclasses.replace(own, trouble=error.code, origin=languages.origin)
        if own.trouble == "garbled":
            text = seen.text
        elif own.trouble and visible(own.text) <= visible(seen.text):
            text = put_together(seen.text, own.text)  # a page number, or a stamp on its edge: most of it has been recognised with the rest
        else:
            text = own.text if own.trouble else put_together(own.text, seen.text)
        return dataclasses.replace(own, text=text, trouble="", origin=languages.origin, confidence=seen.confidence, places=seen.places)

    def prepare(self, languages: Languages) -> Recogniser:
        """The engine. Raises `ExtractionError` (`no_ocr`) when there is none."""
        try:
            from core.extraction.recognition.ocr import Recogniser  # noqa: PLC0415  # an extra that may be missing, and costs time to load
        except ImportError as error:
            raise ExtractionError("no_ocr", str(error)) from error
        if self._engine is None or self._engine.languages != languages:
            if self._engine is not None:
                self._engine.close()
            self._engine = Recogniser(languages)
        return self._engine


class PagesInside:
    """Recognises those pages without text that a task asks for, of files inside a document, while the document is read again.

    `tell` is called with the number of the part that a page is before it is looked at, and with 0 after it: a page may end the worker.
    """

    def __init__(self, reader: PageReader, pages: Pages, tell: Callable[[int], None]) -> None:
        self._reader = reader
        self._pages = pages
        self._tell = tell
        self._numbers = dict(zip(pages.places, pages.numbers, strict=True))
        self._met = 0

    def look(self, extractor: Extractor, own: Segment) -> Segment:
        """A segment that a file inside has given: recognised, if it is one of those pages. Whatever is wrong with it is its trouble."""
        if own.kind is not SegmentKind.PAGE or own.trouble not in _WITHOUT_TEXT:
            return own
        self._met += 1
        if self._met not in self._numbers:
            return own
        self._tell(self._numbers[self._met])
        seen = self._seen(extractor, own)
        self._tell(0)
        return seen

    def _seen(self, extractor: Extractor, own: Segment) -> Segment:
        try:
            return self._reader.look(extractor, own, self._pages.languages)
        except Exception as error:  # noqa: BLE001  # a foreign library may raise anything; it costs this page, not the file that it is in
            trouble = "too_much_memory" if isinstance(error, MemoryError) else "unreadable"
            return dataclasses.replace(own, trouble=trouble, origin=self._pages.languages.origin)
