"""Markdown: the text as it is written, in parts that begin at headings and carry their words (step 8).

The marks stay in: they read well, and a diff of two versions shows what was really changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.cleaning import clean, one_line
from core.extraction.kit.encodings import open_text
from core.extraction.kit.parts import Parts, lines
from core.extraction.plain.text import text_encoding
from core.formats import READERS

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{3,})[ \t]*$")
_FRONT = re.compile(r"([A-Za-z][\w-]*):[ \t]*(.*)$")
_MARKS = re.compile(r"[*_`]+|!?\[([^\]]*)\]\([^)]*\)")
_FRONT_NAMES = {"title": "title", "author": "creator", "date": "created", "description": "description", "lang": "language", "language": "language"}
_FRONT_LINES = 100


class MarkdownExtractor(Extractor):
    """Reads Markdown; the title is the front matter's, else the first heading."""

    name: ClassVar[str] = "markdown"
    version: ClassVar[int] = READERS["markdown"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._encoding = ""
        self._front: dict[str, MetaValue] = {}
        self._heading = ""

    def extract_content(self) -> Iterator[Segment]:
        """A part for each heading, longer ones in several. Raises `ExtractionError` for a file that is not text."""
        self._encoding = text_encoding(self.source)
        parts, fence, front, before = Parts(), "", 0, ""
        with open_text(self.source.path, self._encoding) as stream:
            for number, (piece, _) in enumerate(lines(stream), 1):
                line = clean(piece).rstrip("\n")
                front = self._in_front(number, line, front)
                if marker := _FENCE.match(line):
                    fence = "" if fence and marker[1].startswith(fence) else fence or marker[1]
                heading = "" if front or fence else _heading_of(line)
                if heading:
                    self._heading = self._heading or heading
                    yield from parts.begin(heading)
                elif not front and not fence and before.strip() and _UNDERLINE.match(line) and line.lstrip()[0] == "=":
                    self._heading = self._heading or _plain(before)
                before = line
                yield from parts.add(piece)
        yield from parts.end()

    def extract_metadata(self) -> dict[str, MetaValue]:
        """What the front matter says, the first heading as the title otherwise, and the encoding."""
        title: dict[str, MetaValue] = {"title": self._heading} if self._heading else {}
        return {**title, **self._front, "papertray:encoding": self._encoding}

    def _in_front(self, number: int, line: str, front: int) -> int:
        """Whether this line is of the front matter (1), closes it (0) or is none (0); remembers what it says."""
        if number == 1:
            return int(line.rstrip() == "---")
        if not front or number > _FRONT_LINES or line.rstrip() in {"---", "..."}:
            return 0
        if (match := _FRONT.match(line)) and (name := _FRONT_NAMES.get(match[1].lower())) and (value := match[2].strip().strip("\"'")):
            self._front.setdefault(name, one_line(value, 1000))
        return 1


def _heading_of(line: str) -> str:
    match = _HEADING.match(line)
    return _plain(match[2]) if match else ""


def _plain(text: str) -> str:
    """The words of a line without the marks of emphasis and links."""
    return one_line(_MARKS.sub(lambda m: m[1] or "", text), 300)
