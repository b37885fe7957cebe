"""The extractor's side of step 8: what a reader of one format gets, gives and may raise.

Extractors live in the worker process only. They are given the stored copy, whose bytes cannot change under them, and
nothing else; they yield segments as they read, so that a long document is neither held whole nor lost whole.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, ClassVar, TypeAlias

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.formats import Format

Content: TypeAlias = "bytes | Callable[[], BinaryIO]"
"""A file inside a document: its bytes, or what opens it as a stream (closed by whoever reads it; whatever either raises is the file's trouble)."""


class Inside:
    """Reads the files inside a document (`inside.py`); this one, of a document that is looked at alone, reads none."""

    def read(self, name: str, content: Content, *, label: str = "", mime: str = "") -> Iterator[Segment]:
        """The segments of a file inside, to be given among the document's own; labelled with `label`, or its `name`. `mime` is the type stated for it."""
        del name, content, label, mime
        return iter(())

    def mention(self, name: str, content: Content, mime: str = "") -> None:
        """A file inside that is not to be read (a picture that the text shows), for the list."""

    def describe(self) -> list[MetaValue]:
        """What files have been found inside, for the metadata."""
        return []

    @property
    def full(self) -> bool:
        """Whether no more will be read, which has been told: an extractor may stop looking for more."""
        return False


NOTHING_INSIDE = Inside()


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be read: the copy's `path`, the `name` that the file has for people, its `size` in bytes, its `format` by content.

    `inside` reads what lies inside it. `passwords` are to be tried, in this order, where it asks for one; `unlocked` are the bytes of an Office document
    that one of them has opened (`unlocking.py`).
    """

    path: Path
    name: str
    size: int
    format: Format
    inside: Inside = NOTHING_INSIDE
    passwords: tuple[str, ...] = field(default=(), repr=False)
    unlocked: bytes = field(default=b"", repr=False)

    @property
    def content(self) -> Path | BytesIO:
        """What is to be opened: the copy, or the bytes that a password has opened in its place."""
        return BytesIO(self.unlocked) if self.unlocked else self.path


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it looks, in shades of grey: one byte a dot, rows of `stride` bytes, `dots` per inch."""

    pixels: bytes
    width: int
    height: int
    stride: int
    dots: int


class Extractor(ABC):
    """Reads one family of formats. Made once per document; both methods may raise `ExtractionError`, or anything (the worker maps it).

    `name` is the factory's key (and `formats.Format.extractor`); `version` grows whenever the same bytes would now give
    other text or metadata: rows made by an older version are not current and are read again.
    """

    name: ClassVar[str]
    version: ClassVar[int]

    def __init__(self, source: Source) -> None:
        self.source = source

    @abstractmethod
    def extract_content(self) -> Iterator[Segment]:
        """The text, segment by segment, in reading order.

        A segment that cannot be read is given with its `trouble`; the others go on. Raises `ExtractionError` when nothing can be read.
        """

    @abstractmethod
    def extract_metadata(self) -> dict[str, MetaValue]:
        """What the file says of itself, by standard names (`core/storage/metadata.py` normalises). Called after `extract_content` has ended."""

    def count_segments(self) -> int:
        """How many segments there will be, for progress; 0 when it is not known before reading."""
        return 0

    def read_page(self, number: int) -> Segment:
        """One page (from 1) as `extract_content` gives it. Only of formats whose pages can be pictures."""
        raise ExtractionError("unreadable", f"{self.name} has no page {number}")

    def show_page(self, number: int, dots: int) -> Picture:
        """One page (from 1) as it looks, with about so many dots per inch, for text recognition. Raises `ExtractionError`. Only of such formats, too."""
        raise ExtractionError("unreadable", f"{self.name} has no picture of page {number} with {dots} dots")

    def close(self) -> None:
        """Let go of the file. Called once, whatever happened."""
