"""Web pages, HTML and XHTML: the text as it is shown, in parts under the page's headings, and where its links lead (step 8).

The walk is `kit/markup.py`; what the page's head says is `metadata.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.declared import declared_in
from core.extraction.kit.encodings import open_text
from core.extraction.kit.markup import Facts, Line, read_lines
from core.extraction.kit.parts import Parts
from core.extraction.plain.text import require_text
from core.extraction.web import metadata as webpage_metadata
from core.formats import READERS

_CHUNK = 1 << 16
_ENOUGH = 4_000  # characters before a heading below the first level begins a new part


class WebPageExtractor(Extractor):
    """Reads web pages. The title is the page's own, else its first heading."""

    name: ClassVar[str] = "webpage"
    version: ClassVar[int] = READERS["webpage"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._encoding = ""
        self._facts = Facts()

    def extract_content(self) -> Iterator[Segment]:
        """Parts under headings, then the addresses of links."""
        require_text(self.source)
        self._encoding = declared_in(self.source.path)
        parts = Parts()
        with open_text(self.source.path, self._encoding) as stream:
            yield from under_headings(self._lines(iter(lambda: stream.read(_CHUNK), "")), parts)
        yield from parts.end()
        yield from link_addresses(self._facts.links, parts)

    def _lines(self, chunks: Iterable[str]) -> Iterator[Line]:
        return read_lines(chunks, self._facts)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """What the page's head says, by standard names, and the encoding."""
        return {**webpage_metadata.read(self._facts), "papertray:encoding": self._encoding}


def under_headings(lines: Iterable[Line], parts: Parts) -> Iterator[Segment]:
    """The lines gathered into parts: a new one begins at each first-level heading, and at any when there is some text before it."""
    level = 0
    for line in lines:
        heading = one_line(line.text, 300) if line.level and not level else ""
        level = 0 if line.text.endswith("\n") else line.level
        if heading and (line.level == 1 or parts.size >= _ENOUGH):
            yield from parts.begin(heading)
        yield from parts.add(line.text)


def link_addresses(links: Iterable[str], parts: Parts) -> Iterator[Segment]:
    """Where links lead, as a part of its own: people search for an address that they remember."""
    text = "\n".join(links)
    if text:
        yield from parts.begin("link addresses")
        yield from parts.add(text)
        yield from parts.end()
