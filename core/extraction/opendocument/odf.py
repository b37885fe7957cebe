"""OpenDocument: texts in parts under their headings, slides and drawings page by page, sheets as Excel's are (step 8).

The content is walked here (`walk.py`), also of flat files (one file of XML), and of OpenOffice's own formats that came before.
"""

from __future__ import annotations

import itertools
import posixpath
from collections.abc import Iterable, Iterator
from typing import ClassVar

from lxml import etree

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import clean, one_line, tidy
from core.extraction.kit.parts import Parts
from core.extraction.kit.xml_feed import feed
from core.extraction.office.embedded import read_object
from core.extraction.office.package_extractor import PackageExtractor
from core.extraction.opendocument import metadata as odf_meta
from core.extraction.opendocument.lines import Begin, Line
from core.extraction.opendocument.walk import OdfWalk
from core.extraction.sheets.engines import Rows
from core.extraction.sheets.sheet_text import SheetParts
from core.formats import READERS

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_ORDER = ("footnotes", "endnotes", "comments", "headers", "footers")  # what stands around a text, as it is given
_ENOUGH = 4_000  # characters before a heading below the first level begins a new part
_MOST_LINKS = 5_000
_MOST_ON_PAGE = 1_000_000  # characters
_CHUNK = 256 * 1024
_MOST_META = 1024 * 1024  # bytes of a flat file that are searched for its properties


class OdfExtractor(PackageExtractor):
    """Reads OpenDocument texts, slides, drawings and sheets, and their templates; zipped or flat."""

    name: ClassVar[str] = "odf"
    version: ClassVar[int] = READERS["odf"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._flat = False
        self._seen: set[str] = set()
        self._links: dict[str, None] = {}
        self._objects: dict[str, None] = {}
        self._title = self._heading = self._broken = ""
        self._pages: list[str] = []  # the titles of slides, or the names of sheets
        self._hidden = 0

    def extract_content(self) -> Iterator[Segment]:
        """The segments. Raises `ExtractionError`."""
        with self.source.path.open("rb") as file:
            self._flat = not self.source.unlocked and not file.read(4).startswith(b"PK")
        if not self._flat:
            self._check()
        reader = {"ods": self._sheets, "odp": self._slides, "odg": self._slides}.get(self.source.format.key, self._text)
        anything = False
        for segment in reader():
            anything = anything or bool(segment.text)
            yield segment
        for member in self._objects:
            name = member.removeprefix("./")
            content = b"" if self._flat else self._package.read(name)
            yield from read_object(self.source.inside, content, posixpath.basename(name)) if content else ()
        if self._broken and not anything:
            raise ExtractionError("damaged", self._broken)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The document's properties; its title, else its first heading or slide's title."""
        found = odf_meta.read(self._meta())
        key = self.source.format.key
        counts: dict[str, object] = {}
        if key in {"odp", "odg"}:
            outline = [{"title": title, "level": 1, "page": number} for number, title in enumerate(self._pages, 1) if title]
            counts = {"papertray:slides": len(self._pages), "papertray:hidden_slides": self._hidden or None, "papertray:outline": outline}
        elif key == "ods":
            counts = {"papertray:sheets": len(self._pages), "papertray:hidden_sheets": self._hidden or None, "papertray:sheet_names": self._pages}
        if counts:
            found.pop("papertray:pages", None)
        title = found.pop("title", "") or self._title or self._heading
        return bounded({"title": title, **found, **counts, "papertray:links": list(self._links)[:_MOST_LINKS]})

    def _check(self) -> None:
        if not self.source.unlocked and b"encryption-data" in self._package.read(_MANIFEST):
            raise ExtractionError("password", "encrypted entries")
        if _CONTENT not in self._package:
            raise ExtractionError("damaged", f"no {_CONTENT} in the package")

    # ---- the three families

    def _text(self) -> Iterator[Segment]:
        parts = Parts()
        around: dict[str, list[str]] = {}
        for line in self._walk(_CONTENT):
            if not isinstance(line, Line):
                continue
            if line.place:
                around.setdefault(line.place, []).append(line.text)
                continue
            words = one_line(line.text, 300) if line.level or line.is_title else ""
            self._title = self._title or (words if line.is_title else "")
            self._heading = self._heading or (words if line.level else "")
            if words and (line.level == 1 or (line.level and parts.size >= _ENOUGH)):
                yield from parts.begin(words)
            yield from parts.add(line.text)
        yield from parts.end("damaged" if self._broken else "")
        for line in () if self._flat or _STYLES not in self._package else self._walk(_STYLES):
            if isinstance(line, Line) and line.place:
                around.setdefault(line.place, []).append(line.text)
        around["link addresses"] = [f"{link}\n" for link in list(self._links)[:_MOST_LINKS]]
        for place in (*_ORDER, *(place for place in around if place not in _ORDER)):
            yield from parts.begin(place)
            for text in dict.fromkeys(around.get(place, ())):
                yield from parts.add(text)
            yield from parts.end()

    def _slides(self) -> Iterator[Segment]:
        word = "page" if self.source.format.key == "odg" else "slide"
        for number, (begin, lines) in enumerate(_by_page(self._walk(_CONTENT, pages=True)), 1):
            shown, said, titles = list[str](), list[str](), list[str]()
            size = 0
            for line in lines:
                size += len(line.text)
                if size <= _MOST_ON_PAGE:
                    (said if line.place else shown).append(line.text)
                    titles += [line.text] if line.is_title else []
            title = one_line(clean(" ".join(titles)))
            self._pages.append(title)
            self._hidden += begin.hidden
            self._heading = self._heading or title
            text = "".join((*shown, *(("\nComments:\n", *said) if said else ())))
            label = f"{word} {number}{' (hidden)' if begin.hidden else ''}{f': {title}' if title else ''}"
            yield Segment(SegmentKind.SLIDE, number, label, tidy(clean(text)), "text_cut" if size > _MOST_ON_PAGE else "")

    def _sheets(self) -> Iterator[Segment]:
        parts = SheetParts()
        for begin, lines in _by_page(self._walk(_CONTENT, sheets=True)):
            self._pages.append(begin.name)
            self._hidden += begin.hidden
            beside: list[str] = []
            said: list[str] = []
            title = f"{begin.name}{' (hidden)' if begin.hidden else ''}"
            yield from parts.of_sheet(title, _rows(lines, beside, said), _around(beside, said))

    # ---- the walk

    def _walk(self, part: str, pages: bool = False, sheets: bool = False) -> Iterator[Line | Begin]:
        walk = OdfWalk(self._object, pages, sheets)
        yield from feed(_without_entities(self._flat_chunks() if self._flat else self._package.chunks(part)), part, walk)
        self._broken = walk.broken or self._broken
        self._links.update(walk.links)
        self._objects.update(walk.objects)

    def _flat_chunks(self) -> Iterator[bytes]:
        with self.source.path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    def _object(self, href: str) -> Iterator[str]:
        """The lines of a chart or formula that lies in the package as a document of its own; each once."""
        part = posixpath.normpath(posixpath.join(href.removeprefix("./"), _CONTENT))
        if self._flat or not href or part in self._seen or part not in self._package or len(self._seen) > 1_000:
            return
        self._seen.add(part)
        walk = OdfWalk(lambda _: (), inside=True)
        yield from (line.text.rstrip("\n") for line in feed(_without_entities(self._package.chunks(part)), part, walk) if isinstance(line, Line))

    def _meta(self) -> etree._Element | None:
        if not self._flat:
            return self._package.tree(_META)
        with self.source.path.open("rb") as file:
            head = file.read(_MOST_META)
        start, end = head.find(b"<office:meta"), head.find(b"</office:meta>")
        root = head.find(b"<office:document")
        if min(start, end, root) < 0:
            return None
        whole = head[root : head.find(b">", root) + 1] + head[start:end] + b"</office:meta></office:document>"
        try:
            return etree.fromstring(whole, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True))
        except etree.XMLSyntaxError:
            return None


def _without_entities(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same chunks. Raises `ExtractionError` where one declares entities: no program that writes these files does, and they are the way in for bombs."""
    tail = b""
    for chunk in chunks:
        if b"<!ENTITY" in tail + chunk:
            raise ExtractionError("damaged", "declares entities")
        tail = chunk[-8:]
        yield chunk


def _by_page(lines: Iterable[Line | Begin]) -> Iterator[tuple[Begin, Iterator[Line]]]:
    """Each slide or sheet with its lines, as they are read; what comes before the first one belongs to none."""
    number = itertools.count()
    page = 0

    def of_page(line: Line | Begin) -> int:
        nonlocal page
        page = next(number) + 1 if isinstance(line, Begin) else page
        return page

    for _, group in itertools.groupby(lines, of_page):
        begin = next(group)
        if isinstance(begin, Begin):
            yield begin, (line for line in group if isinstance(line, Line))


def _rows(lines: Iterable[Line], beside: list[str], said: list[str]) -> Rows:
    """A sheet's rows, one empty line where some are empty; other lines go where they are gathered."""
    gap, last = False, 1
    for line in lines:
        text = line.text.rstrip("\n")
        if line.place or not line.row:
            (said if line.place else beside).append(text)
        elif text:
            if gap:
                yield last, ""
            yield line.row, text
            gap, last = False, line.row
        else:
            gap = True


def _around(beside: list[str], said: list[str]) -> Iterator[str]:
    yield from beside
    yield from ("", "Comments:", *said) if said else ()
