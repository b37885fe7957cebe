"""The second reading of a page, by text recognition (step 8): what the page says of itself, and what can be seen on it, become one segment.

The engine is imported when the first page asks for it; a worker that has only read texts holds none.
"""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING

from core.document import Segment
from core.errors import ExtractionError
from core.extraction.cleaning import visible
from core.extraction.extractor import Extractor
from core.extraction.languages import Languages
from core.extraction.protocol import Pages

if TYPE_CHECKING:
    from core.extraction.ocr import Recogniser


_TO_RECOGNISE = {"", "no_text", "garbled"}


class PageReader:
    """Holds one engine, for the languages of the last page."""

    def __init__(self) -> None:
        self._engine: Recogniser | None = None

    def read(self, extractor: Extractor, number: int, pages: Pages) -> Segment:
        """One page. A page that cannot be shown has its trouble; raises `ExtractionError` (`no_ocr`) when there is no engine."""
        engine = self._engine_for(pages.languages)
        from core.extraction.ocr import put_together  # noqa: PLC0415  # as below

        own = extractor.read_page(number)
        if own.trouble not in _TO_RECOGNISE:
            return dataclasses.replace(own, origin=pages.languages.origin)
        try:
            seen = engine.read(functools.partial(extractor.show_page, number))
        except ExtractionError as error:
            return dataclasses.replace(own, trouble=error.code, origin=pages.languages.origin)
        if own.trouble:  # no text, or letters without meaning
            text = own.text if own.trouble == "no_text" and visible(own.text) > visible(seen.text) else seen.text
        else:
            text = put_together(own.text, seen.text)
        return dataclasses.replace(own, text=text, trouble="", origin=pages.languages.origin, confidence=seen.confidence)

    def _engine_for(self, languages: Languages) -> Recogniser:
        try:
            from core.extraction.ocr import Recogniser  # noqa: PLC0415  # an extra that may be missing, and costs time to load
        except ImportError as error:
            raise ExtractionError("no_ocr", str(error)) from error
        if self._engine is None or self._engine.languages != languages:
            if self._engine is not None:
                self._engine.close()
            self._engine = Recogniser(languages)
        return self._engine
