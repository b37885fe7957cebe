"""The second try at a web page, after libxml2 has ended a worker (step 8): Python's own parser, which is slower and cannot crash.

The text is walked in the same way (`kit/markup.py`). What is told here is made whole before: elements that end are elements that began.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from core.extraction.kit.markup import Facts, Flow, Line
from core.extraction.web.webpage import WebPageExtractor

_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr basefont frame isindex keygen bgsound".split())
_ENDED_BY = {
    # elements whose end nobody writes, by what begins behind them
    "p": frozenset("p div ul ol dl table h1 h2 h3 h4 h5 h6 hr pre blockquote form".split()),
    "li": frozenset({"li"}),
    "option": frozenset({"option", "optgroup"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "tr": frozenset({"tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "head": frozenset({"body"}),
}


class PythonPageExtractor(WebPageExtractor):
    """Reads web pages as the first engine does, without machine code."""

    def _lines(self, chunks: Iterable[str]) -> Iterator[Line]:
        return read_slowly(chunks, self._facts)


def read_slowly(chunks: Iterable[str], facts: Facts) -> Iterator[Line]:
    """The lines of a page that comes in pieces, as `kit.markup.read_lines` gives them."""
    flow = Flow(facts)
    told = _Told(flow)
    for chunk in chunks:
        told.feed(chunk.replace("\0", ""))
        yield from flow.take()
    told.close()
    told.end_all()
    flow.close()
    yield from flow.take()


class _Told(HTMLParser):
    """Tells a walk of elements as libxml2 does: each that begins also ends."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(convert_charrefs=True)
        self._flow = flow
        self._open: list[str] = []
        self._count = Counter[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins, and may end the one before."""
        while self._open and tag in _ENDED_BY.get(self._open[-1], ()):
            self._end()
        self._flow.start(tag, {name: value or "" for name, value in reversed(attrs)})
        if tag in _EMPTY:
            self._flow.end(tag)
        else:
            self._open.append(tag)
            self._count[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it all that is open in it; an end without a beginning is none."""
        while self._count[tag]:
            if self._end() == tag:
                return

    def handle_data(self, data: str) -> None:
        """Some text."""
        self._flow.data(data)

    def handle_comment(self, data: str) -> None:
        """A comment."""
        self._flow.comment(data)

    def end_all(self) -> None:
        """The page has ended."""
        while self._open:
            self._end()

    def _end(self) -> str:
        tag = self._open.pop()
        self._count[tag] -= 1
        self._flow.end(tag)
        return tag
