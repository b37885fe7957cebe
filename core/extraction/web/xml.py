"""XML of any kind, and feeds (RSS, Atom): the text in its order, values of attributes with it, parts under items and their titles (step 8).

Nothing is known of which elements are words in a sentence and which are lines. Where text stands next to a tag the line goes on; where two tags stand
together it ends. Entities are not resolved, and nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from lxml import etree

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.declared import declared_in
from core.extraction.kit.markup import Facts, read_lines
from core.extraction.kit.parts import CHARACTERS, Parts
from core.extraction.plain.text import require_text
from core.extraction.web.webpage import link_addresses
from core.formats import READERS

_CHUNK = 1 << 16
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]*(?:\[.*?\]\s*)?>", re.DOTALL)  # and with it the entities that a billion laughs are made of
_DECLARATION = re.compile(r"<\?xml\s[^<>]*\?>")
_AROUND = "papertray-around"  # the root of it all: logs and fragments have several of their own
_ITEMS = frozenset({"item", "entry"})
_FEEDS = frozenset({"rss", "feed", "rdf"})
_TITLES = frozenset({"title", "name", "heading", "head", "subject"})
_TIMES = frozenset({"pubdate", "lastbuilddate", "updated", "published", "date", "created", "modified"})
_SAID = {"title": "title", "description": "description", "subtitle": "description", "creator": "creator", "author": "creator", "language": "language"}
_SAID |= {"publisher": "publisher", "rights": "rights", "copyright": "rights", "identifier": "identifier", "generator": "papertray:application"}
_NO_WORDS = ("xmlns", "version", "xsi", "xml:space", "xml:base", "id", "style", "class")
_ITEM_CHARACTERS = 200_000


class XmlExtractor(Extractor):
    """Reads XML. Of a feed each item is a part under its title, with the HTML in it as text."""

    name: ClassVar[str] = "xml"
    version: ClassVar[int] = READERS["xml"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._encoding = ""
        self._walk = _Walk()
        self._links: dict[str, None] = {}

    def extract_content(self) -> Iterator[Segment]:
        """The text in parts. Raises `ExtractionError` when there is no XML in it at all; where it breaks off, so does the text, which says so."""
        require_text(self.source)
        self._encoding = declared_in(self.source.path)
        walk = self._walk
        parser = etree.XMLParser(target=walk, resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)  # type: ignore[arg-type]  # as in markup.py
        parts = Parts()
        broken = ""
        try:
            parser.feed(f"<{_AROUND}>".encode())
            for chunk in self._chunks():
                parser.feed(chunk)
                yield from self._gather(walk, parts)
            parser.feed(f"</{_AROUND}>".encode())
            parser.close()
        except etree.XMLSyntaxError as error:
            broken = str(error)
        walk.finish()
        yield from self._gather(walk, parts)
        fatal = [entry for entry in parser.feed_error_log if entry.level >= etree.ErrorLevels.FATAL and entry.type_name != "ERR_UNDECLARED_ENTITY"]
        if not walk.root:
            raise ExtractionError("damaged", broken or "no XML in it")
        yield from parts.end("damaged" if broken or fatal else "")
        yield from link_addresses(self._links, parts)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """What elements near the root say of the whole, the root's name and the encoding."""
        found = self._walk.said
        return bounded({**found, "papertray:root": self._walk.root, "papertray:links": list(self._links), "papertray:encoding": self._encoding})

    def _chunks(self) -> Iterator[bytes]:
        """The file in UTF-8, whatever it declares."""
        first = True
        with open(self.source.path, encoding=self._encoding, errors="replace", newline=None) as stream:
            for text in iter(lambda: stream.read(_CHUNK), ""):
                start = _DECLARATION.sub("", text.lstrip("\ufeff \t\n") if first else text)
                yield (_DOCTYPE.sub("", start, count=1) if first else start).replace("\0", "").encode("utf-8", "replace")
                first = False

    def _gather(self, walk: _Walk, parts: Parts) -> Iterator[Segment]:
        for line in walk.take():
            if line.heading:
                yield from parts.begin(line.heading)
            yield from parts.add(_unmarked(line.text, self._links) if walk.is_feed else line.text)


class _Line:
    """Some text with its line end; `heading` is what the part that begins here is called."""

    __slots__ = ("heading", "text")

    def __init__(self, text: str, heading: str = "") -> None:
        self.text = text
        self.heading = heading


class _Walk:
    """What libxml2 tells of a document; out come lines."""

    def __init__(self) -> None:
        self.root = ""
        self.is_feed = False
        self.said: dict[str, object] = {}
        self._lines: list[_Line] = []
        self._text: list[str] = []
        self._path: list[str] = []
        self._after_tag = True
        self._item: list[str] | None = None
        self._item_title = ""
        self._item_size = 0

    def take(self) -> list[_Line]:
        lines, self._lines = self._lines, []
        return lines

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == _AROUND:
            return
        name = _local(tag).lower()
        if not self.root:
            self.root = _local(tag)
            self.is_feed = name in _FEEDS
        if self._after_tag:
            self._end_line()
        if self.is_feed and name in _ITEMS and self._item is None:
            self._end_line()
            self._item, self._item_title, self._item_size = [], "", 0
        self._path.append(name)
        values = [value for key, value in attributes.items() if not _local(key).lower().startswith(_NO_WORDS) and any(map(str.isalnum, value))]
        if values:
            self._text.append(" ".join(values) + " ")
            self._end_line()
        self._after_tag = True

    def end(self, tag: str) -> None:
        if tag == _AROUND:
            return
        name = _local(tag).lower()
        if self._path and len(self._path) <= 4:
            self._note(name, " ".join("".join(self._text).split()))
        if self._after_tag or name in _ITEMS:
            self._end_line()
        if self._path:
            self._path.pop()
        if self.is_feed and name in _ITEMS and self._item is not None:
            text, self._item = "".join(self._item), None
            self._lines.append(_Line(text, one_line(self._item_title) or "item"))
        self._after_tag = True

    def data(self, text: str) -> None:
        if text.strip():
            self._after_tag = False
            self._text.append(text)
            if len(text) >= CHARACTERS or sum(map(len, self._text[-64:])) >= 2 * CHARACTERS:
                self._give("")
        elif self._text:
            self._text.append(text)

    def close(self) -> None:
        """libxml2 is through."""

    def finish(self) -> None:
        """Gives what is left."""
        self._end_line()
        if self._item is not None:
            self._lines.append(_Line("".join(self._item), one_line(self._item_title) or "item"))

    def _note(self, name: str, text: str) -> None:
        """What an element near the root says of the whole; in an item, what it is called."""
        if not text or len(text) > 2_000:
            return
        if self._item is not None:
            if name == "title" and not self._item_title:
                self._item_title = text
        elif (key := _SAID.get(name)) and key not in self.said:
            self.said[key] = text
        elif name in _TIMES:
            self.said.setdefault("modified" if name in {"lastbuilddate", "updated", "modified"} else "created", text)

    def _end_line(self) -> None:
        if self._text:
            self._give("\n")

    def _give(self, end: str) -> None:
        text = "".join(self._text).strip("\n") + end
        self._text.clear()
        if not text.strip():
            return
        if self._item is None:
            self._lines.append(_Line(text))
        elif self._item_size < _ITEM_CHARACTERS:
            self._item.append(text)
            self._item_size += len(text)


def _unmarked(text: str, links: dict[str, None]) -> str:
    """Text of a feed, in which there is HTML more often than not."""
    if "<" not in text and "&" not in text:
        return text
    facts = Facts()
    plain = "".join(line.text for line in read_lines([text.replace("\n", "<br>")], facts))
    links |= facts.links
    return plain


def _local(name: str) -> str:
    return name.rpartition("}")[2]
