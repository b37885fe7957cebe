"""Plain text and logs, of any size: read as a stream, given in parts that are labelled by their lines (step 8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, TextIO

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.encodings import detect, of_bytes, open_text
from core.extraction.kit.parts import CountedParts, lines
from core.extraction.sniff import HEAD, is_text
from core.formats import READERS

MOST_SEEN = 40_000_000
"""Characters after which a text is read no further even if there is hardly anything in them that can be kept (a file of zeros with a word at its beginning)."""


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
            seen = 0
            for line, whole in self._lines(stream):
                yield from self._parts.count_in(line.replace("\0", ""), whole=whole)
                seen += len(line)
                if seen > MOST_SEEN:
                    yield from self._parts.end("text_cut")
                    return
        yield from self._parts.end()

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The encoding, and how many lines were read."""
        return {"papertray:encoding": self._encoding or text_encoding(self.source), "papertray:lines": self._parts.count}

    def _lines(self, stream: TextIO) -> Iterator[tuple[str, bool]]:
        """The lines of the file, each with whether it ends here."""
        return lines(stream)


def text_encoding(source: Source) -> str:
    """The encoding of a file that is to be read as text. Raises `ExtractionError` when it is not text."""
    with source.path.open("rb", buffering=0) as file:
        head = file.read(HEAD)
    _check_is_text(head)
    return of_bytes(head, whole=True) if len(head) < HEAD else detect(source.path)


def require_text(source: Source, length: int = HEAD) -> None:
    """Raises `ExtractionError` when the first `length` bytes of a file are not text."""
    with source.path.open("rb") as file:
        _check_is_text(file.read(length))


def _check_is_text(head: bytes) -> None:
    if not is_text(head, zeros=True):
        raise ExtractionError("damaged", "not text, though its name says so")
