"""E-books (EPUB 2 and 3): the chapters in reading order, each a part or several under its headings, and the package's Dublin Core (step 8)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import ClassVar
from urllib.parse import unquote

from lxml import etree

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.declared import declared
from core.extraction.kit.markup import Facts, read_lines
from core.extraction.kit.parts import Parts
from core.extraction.kit.zip_guard import DAMAGE
from core.extraction.office.package import Package
from core.extraction.web.webpage import under_headings
from core.formats import READERS

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "image/svg+xml", "application/x-dtbook+xml"})
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")  # "encryption" that keeps fonts from being copied, and no text
_DC = {"title", "creator", "contributor", "language", "publisher", "description", "rights", "source", "type", "relation", "coverage"}
_LISTS = frozenset({"creator", "contributor", "relation"})
_MOST_CHAPTERS = 5_000


class EpubExtractor(Extractor):
    """Reads e-books. A chapter that cannot be read costs that chapter."""

    name: ClassVar[str] = "epub"
    version: ClassVar[int] = READERS["epub"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._opened: Package | None = None
        self._package: etree._Element | None = None
        self._folder = ""
        self._chapters = 0
        self._heading = ""

    def extract_content(self) -> Iterator[Segment]:
        """Chapter by chapter. Raises `ExtractionError` when the book is damaged, or locked by its shop."""
        self._opened = book = Package(self.source.path)
        chapters = self._spine(book)
        locked = _locked(book)
        if chapters and all(chapter.lower() in locked for chapter in chapters):
            raise ExtractionError("password", "its text is encrypted (DRM)")
        parts = Parts()
        titles = self._titles(book)
        for chapter in chapters:
            yield from self._chapter(book, chapter, titles.get(chapter.lower(), ""), parts)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The package's Dublin Core, by its own names; dates of creation and change; how many chapters."""
        found: dict[str, list[str]] = {}
        modified = ""
        metadata = None if self._package is None else self._package.find("{*}metadata")
        for element in () if metadata is None else metadata.iter("{*}*"):
            is_dc, name = _named(str(element.tag))
            text = " ".join("".join(str(t) for t in element.itertext()).split())
            if name == "meta" and element.get("property") == "dcterms:modified":
                modified = text
            elif text and is_dc:
                found.setdefault(name, []).append(text)
        single: dict[str, object] = {name: values if name in _LISTS and len(values) > 1 else values[0] for name, values in found.items() if name in _DC}
        identifiers = found.get("identifier", [])
        return bounded(
            {
                "title": single.pop("title", "") or self._heading,
                **single,
                "created": "".join(found.get("date", [])[:1]),
                "modified": modified,
                "keywords": found.get("subject", []),
                "identifier": identifiers[0] if len(identifiers) == 1 else identifiers,
                "papertray:chapters": self._chapters,
            }
        )

    def close(self) -> None:
        """Let go of the file."""
        if self._opened:
            self._opened.close()

    def _spine(self, book: Package) -> list[str]:
        """The members that hold the chapters, in reading order."""
        container = book.tree(_CONTAINER)
        root = None if container is None else container.find(".//{*}rootfile")
        place = "" if root is None else root.get("full-path", "")
        self._folder = posixpath.dirname(place)
        self._package = book.tree(place) if place else None
        if self._package is None:
            raise ExtractionError("damaged", "no package document in it")
        items = {item.get("id", ""): item for item in self._package.iterfind(".//{*}manifest/{*}item")}
        order = [items[id_] for ref in self._package.iterfind(".//{*}spine/{*}itemref") if (id_ := ref.get("idref", "")) in items]
        pages = [item for item in order or items.values() if item.get("media-type", "") in _PAGES]
        return [self._place(item.get("href", "")) for item in pages][:_MOST_CHAPTERS]

    def _place(self, href: str, folder: str | None = None) -> str:
        return posixpath.normpath(posixpath.join(self._folder if folder is None else folder, unquote(href.partition("#")[0])))

    def _titles(self, book: Package) -> dict[str, str]:
        """What the table of contents calls the chapters, by their place in lower case."""
        found: dict[str, str] = {}
        for item in () if self._package is None else self._package.iterfind(".//{*}manifest/{*}item"):
            place = self._place(item.get("href", ""))
            folder = posixpath.dirname(place)
            if item.get("media-type") == "application/x-dtbncx+xml" and (tree := book.tree(place)) is not None:
                for point in tree.iterfind(".//{*}navPoint"):
                    content, label = point.find("{*}content"), point.find("{*}navLabel/{*}text")
                    if content is not None and label is not None:
                        found.setdefault(self._place(content.get("src", ""), folder).lower(), one_line(label.text or ""))
            elif "nav" in item.get("properties", "").split() and (tree := book.tree(place)) is not None:
                for link in tree.iterfind(".//{*}nav//{*}a"):
                    found.setdefault(self._place(link.get("href", ""), folder).lower(), one_line("".join(str(t) for t in link.itertext())))
        return found

    def _chapter(self, book: Package, place: str, title: str, parts: Parts) -> Iterator[Segment]:
        self._chapters += 1
        facts = Facts()
        trouble = ""
        try:
            content = b"".join(book.chunks(place))
        except (*DAMAGE, KeyError, ExtractionError) as error:
            content, trouble = b"", error.code if isinstance(error, ExtractionError) else "damaged"
        yield from parts.begin(title or f"chapter {self._chapters}")
        text = content.decode(declared(content), "replace")
        yield from under_headings(read_lines([text], facts), parts)
        yield from parts.end(trouble)
        self._heading = self._heading or facts.heading


def _named(tag: str) -> tuple[bool, str]:
    """Whether an element is Dublin Core's, and its name in lower case; a prefix that nothing declares stays in the tag ("dc:title"), and counts too."""
    space, _, name = tag.rpartition("}")
    prefix, _, local = name.lower().rpartition(":")
    return space.startswith("{http://purl.org/dc/") or (not space and prefix == "dc"), local


def _locked(book: Package) -> set[str]:
    """The members, in lower case, that are encrypted so that only the shop's program can read them."""
    tree = book.tree(_ENCRYPTION)
    found: set[str] = set()
    for data in () if tree is None else tree.iterfind(".//{*}EncryptedData"):
        method, reference = data.find("{*}EncryptionMethod"), data.find(".//{*}CipherReference")
        if reference is not None and (method is None or method.get("Algorithm", "") not in _FONTS_ONLY):
            found.add(unquote(reference.get("URI", "")).lower())
    return found
