"""Plain text and logs, of any size: read as a stream, given in parts that are labelled by their lines (step 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.encodings import detect, open_text
from core.extraction.extractor import Extractor, Source
from core.extraction.parts import CountedParts, lines
from core.extraction.sniff import HEAD, is_text
from core.formats import READERS


class TextExtractor(Extractor):
    """Reads plain text in whatever encoding it is."""

    name: ClassVar[str] = "text"
    version: ClassVar[int] = READERS["text"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._encoding = ""
        self._parts = CountedParts("line")

    def extract_content(self) -> Iterator[Segment]:
        """Parts of at most 200 lines or about 10,000 characters. Raises `ExtractionError` for a file that is not text."""
        self._encoding = text_encoding(self.source)
        with open_text(self.source.path, self._encoding) as stream:
            for line, whole in lines(stream):
                yield from self._parts.count_in(line, whole=whole)
        yield from self._parts.end()

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The encoding, and how many lines were read."""
        return {"papertray:encoding": self._encoding or text_encoding(self.source), "papertray:lines": self._parts.count}


def text_encoding(source: Source) -> str:
    """The encoding of a file that is to be read as text. Raises `ExtractionError` when it is not text."""
    with source.path.open("rb") as file:
        if not is_text(file.read(HEAD)):
            raise ExtractionError("damaged", "not text, though its name says so")
    return detect(source.path)
