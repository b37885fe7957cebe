"""The text of HTML as people read it: lines in order, items numbered, rows of tables with their cells between tabs, nothing that a browser would not show.

Used for web pages, mails and the chapters of e-books. libxml2 reads a page piece by piece and tells what it comes upon: a page of 100 MB, or one with
200,000 elements in one another, needs no more room or time than its text. A tree of it would (selectolax: 3.4 s for 20,000 in one another, and four times
that for twice as many). The text is decoded before (`declared.py`), because pages often do not say their encoding, or lie.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from core.extraction.kit.cleaning import clean, one_line
from core.extraction.kit.item_numbers import ItemNumbers
from core.extraction.kit.parts import CHARACTERS

_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset "
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody textarea tfoot "
    "thead tr ul".split()
)
_SILENT = frozenset("script style template noscript iframe audio video canvas datalist noframes noembed title base link meta applet".split())
_LISTS = frozenset({"ol", "ul", "menu", "dir", "li"})
_PREFORMATTED = frozenset({"pre", "textarea", "listing", "xmp", "plaintext"})
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.IGNORECASE)
_SHOWN_VALUES = frozenset(
    {"", "text", "submit", "button", "reset", "search", "email", "tel", "url", "number", "date", "time", "datetime-local", "month", "week"}
)
_NO_ADDRESS = ("#", "javascript:", "data:", "about:", "cid:", "vbscript:")
_SAVED_FROM = re.compile(r"\s*saved from url=\(\d+\)(\S+)")
_MOST_LINKS = 5_000
_MOST_DATA = 1 << 18  # characters of one block of linked data
_MOST_META = 500


@dataclass(frozen=True, slots=True)
class Line:
    """Some text with its line end; `level` is 1 to 6 in a heading, else 0. A long line comes in several, all but the last without an end."""

    text: str
    level: int = 0


@dataclass(slots=True)
class Facts:
    """What a page says of itself: its title, language, `meta` names and values, addresses of links, blocks of linked data (JSON-LD), its own address."""

    title: str = ""
    heading: str = ""
    language: str = ""
    meta: list[tuple[str, str]] = field(default_factory=list)
    links: dict[str, None] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    address: str = ""


def read_lines(chunks: Iterable[str], facts: Facts) -> Iterator[Line]:
    """The lines of a page that comes in pieces; what it says of itself is put into `facts`."""
    flow = Flow(facts)
    parser = etree.HTMLParser(target=flow, huge_tree=True)  # type: ignore[arg-type]  # it asks a target only for the methods that it has
    fed = False
    for chunk in chunks:
        if chunk:
            parser.feed(chunk.replace("\0", ""))
            fed = True
            yield from flow.take()
    if fed:
        parser.close()
    flow.close()
    yield from flow.take()


class Flow:
    """What libxml2 tells of a page: elements that begin and end, and text; out come lines."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._lines: list[Line] = []
        self._line: list[str] = []
        self._length = 0
        self._silence = 0  # how deep inside an element that is not shown
        self._wanted = ""  # the silent element whose text is kept all the same: "title" or "data"
        self._kept: list[str] = []
        self._kept_length = 0
        self._level = 0
        self._kept_spaces = 0  # how deep inside preformatted text
        self._break = False  # a line end is due before the next text
        self._tabs = 0
        self._space = False
        self._items = ItemNumbers()
        self._cells: list[int] = []  # for each row that is open: how many cells it has had

    def take(self) -> list[Line]:
        """The lines that are complete."""
        lines, self._lines = self._lines, []
        return lines

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._silence:
            self._silence += 1
        elif tag in _SILENT or self._is_hidden(tag, attributes):
            self._begin_silence(tag, attributes)
        else:
            self._begin(tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._silence:
            self._silence -= 1
            if not self._silence:
                self._keep()
            return
        if tag in _LISTS:
            self._items.end(tag)
        if tag in _PREFORMATTED:
            self._kept_spaces = max(0, self._kept_spaces - 1)
        if tag == "tr" and self._cells:
            self._cells.pop()
            self._tabs = 0
            self._end_line()
        elif tag in _BLOCKS and not self._tabs:
            self._break = True
        if tag in _LEVELS:
            self._end_line()
            self._level = 0

    def data(self, text: str) -> None:
        """Some text."""
        if self._silence:
            if self._wanted and self._kept_length < _MOST_DATA:
                self._kept.append(text)
                self._kept_length += len(text)
        elif self._kept_spaces:
            self._preformatted(text)
        else:
            self._flowing(text)

    def comment(self, text: str) -> None:
        """A comment; one of them says where a page was saved from."""
        if not self._facts.address and (match := _SAVED_FROM.match(text)):
            self._facts.address = match[1]

    def close(self) -> None:
        """The page is over."""
        self._end_line()

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "html":
            self._facts.language = self._facts.language or attributes.get("lang", "") or attributes.get("xml:lang", "")
        if tag == "tr":
            self._cells.append(0)
            self._tabs = 0
            self._end_line()
        elif tag in {"td", "th"} and self._cells:
            self._tabs += self._cells[-1] > 0
            self._cells[-1] += 1
            self._break = self._break and not self._tabs  # what ended with the cell before ends no line
        elif tag in _BLOCKS and not self._tabs:
            self._break = True
        if tag in _LISTS:
            self._items.begin(tag, attributes)
        if tag in _PREFORMATTED:
            self._kept_spaces += 1
        if tag in _LEVELS:
            self._end_line()
            self._level = _LEVELS[tag]
        self._mention(tag, attributes)

    def _mention(self, tag: str, attributes: Mapping[str, str]) -> None:
        """What an element shows, or leads to, that is no text in it."""
        if tag in {"img", "area"} or (tag == "input" and attributes.get("type", "").lower() == "image"):
            self._flowing(" " + attributes.get("alt", "") + " ")
        elif tag == "input" and attributes.get("type", "").lower() in _SHOWN_VALUES:
            self._flowing(" " + attributes.get("value", "") + " ")
        address = attributes.get("href", "").strip() if tag in {"a", "area"} else ""
        if address and not address.lower().startswith(_NO_ADDRESS) and len(self._facts.links) < _MOST_LINKS:
            self._facts.links[address] = None

    def _is_hidden(self, tag: str, attributes: Mapping[str, str]) -> bool:
        if tag in {"html", "body"}:
            return False  # hidden until a script shows them
        hidden = attributes.get("hidden")
        return (hidden is not None and hidden.lower() != "until-found") or ("style" in attributes and bool(_HIDDEN.search(attributes["style"])))

    def _begin_silence(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._silence = 1
        if tag == "title" and not self._facts.title:
            self._wanted = "title"
        elif tag == "script" and attributes.get("type", "").strip().lower() == "application/ld+json":
            self._wanted = "data"
        elif tag == "meta" and len(self._facts.meta) < _MOST_META:
            name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or attributes.get("http-equiv") or ""
            self._facts.meta.append((name.strip().lower(), attributes.get("content", "").strip()))
        elif tag == "link" and attributes.get("rel", "").lower() == "canonical":
            self._facts.meta.append(("canonical", attributes.get("href", "").strip()))

    def _keep(self) -> None:
        text = "".join(self._kept).strip()
        if self._wanted == "title":
            self._facts.title = one_line(clean(text), 500)
        elif self._wanted == "data" and text:
            self._facts.data.append(text)
        self._wanted, self._kept_length = "", 0
        self._kept.clear()

    def _flowing(self, text: str) -> None:
        """Text whose white space is only white space."""
        words = text.split()
        if not words:
            self._space = self._space or bool(text)
            return
        self._put(" ".join(words), space=self._space or text[0].isspace())
        self._space = text[-1].isspace()

    def _preformatted(self, text: str) -> None:
        first, *more = text.split("\n")
        if first:
            self._put(first, space=self._space)
        for line in more:
            self._end_line(keep_empty=True)
            if line:
                self._put(line, space=False)
        self._space = False

    def _put(self, text: str, *, space: bool) -> None:
        if self._break:
            self._end_line()
        if self._tabs:
            self._line.append("\t" * self._tabs)
        elif space and self._line:
            self._line.append(" ")
        self._break, self._tabs = False, 0
        if self._items.due and not self._level:  # a heading is named by its words alone
            text, self._items.due = self._items.due + text, ""
        self._line.append(text)
        self._length += len(text)
        if self._length >= CHARACTERS:
            self._give("")

    def _end_line(self, *, keep_empty: bool = False) -> None:
        self._break = self._space = False
        if self._line or keep_empty:
            self._give("\n")

    def _give(self, end: str) -> None:
        text = "".join(self._line)
        if self._level and not self._facts.heading:
            self._facts.heading = one_line(clean(text), 300)
        self._lines.append(Line(text + end, self._level))
        self._line.clear()
        self._length = 0
