"""PowerPoint slides: one segment a slide, with all that stands on it, its notes and its comments (step 8).

The slides are walked here (`slide_walk.py`): python-pptx knows no diagrams, and gives up on shapes that it does not recognise.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from lxml import etree

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import clean, one_line, tidy
from core.extraction.kit.zip_guard import DAMAGE
from core.extraction.office import package_properties
from core.extraction.office.drawings import Drawn
from core.extraction.office.embedded import read_parts
from core.extraction.office.package import Package
from core.extraction.office.package_extractor import PackageExtractor
from core.formats import READERS

_MAIN = "ppt/presentation.xml"
_NOT_NOTES = ("sldNum", "sldImg", "hdr", "dt", "ftr")  # what a notes page repeats of the slide, and of every other notes page
_AUTHORS = ("commentAuthors", "authors")
_MOST_LINKS = 5_000


class PptxExtractor(PackageExtractor):
    """Reads PowerPoint slides, shows and templates (.pptx, .pptm, .ppsx …; Transitional and Strict)."""

    name: ClassVar[str] = "pptx"
    version: ClassVar[int] = READERS["pptx"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._links: dict[str, None] = {}  # as an ordered set
        self._titles: list[str] = []
        self._hidden = 0
        self._authors: dict[str, str] = {}

    def extract_content(self) -> Iterator[Segment]:
        """The slides in the order in which they are shown. Raises `ExtractionError` when there is not one that can be read."""
        slides = self._slides()
        trouble, read = "", 0
        for number, part in enumerate(slides, 1):
            drawn = Drawn(self._package, part)
            segment = self._slide(number, drawn)
            trouble, read = trouble or segment.trouble, read + bool(segment.text or not segment.trouble)
            yield segment
            yield from read_parts(self.source.inside, self._package, drawn.related, f"slide {number}")
        if trouble and not read:
            raise ExtractionError(trouble, "no slide could be read")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The document's properties; its title, else that of the first slide that has one; the slides' titles as its outline."""
        found = package_properties.read(self._package)
        title = found.pop("title", "") or next(filter(None, self._titles), "")
        outline = [{"title": title_, "level": 1, "page": number} for number, title_ in enumerate(self._titles, 1) if title_]
        counts = {"papertray:slides": len(self._titles), "papertray:hidden_slides": self._hidden or None}
        return bounded({"title": title, **found, **counts, "papertray:outline": outline, "papertray:links": list(self._links)})

    def count_segments(self) -> int:
        """The number of slides."""
        return len(self._slides())

    def _slides(self) -> list[str]:
        """The slides' parts in their order, each once; in the order of their names where the presentation does not say. Raises `ExtractionError`."""
        main = next((r.target for r in self._package.relationships("") if r.kind == "officeDocument"), _MAIN)
        related = {r.id: r for r in self._package.relationships(main)}
        self._authors = dict(_author for r in related.values() if r.kind in _AUTHORS for _author in _names(self._package.tree(r.target)))
        root = self._package.tree(main)
        ids = [] if root is None else [_attribute(slide, "}id") for slide in root.iterfind("{*}sldIdLst/{*}sldId")]
        found = [related[id_].target for id_ in ids if id_ in related] or [r.target for r in related.values() if r.kind == "slide"]
        slides = [part for part in dict.fromkeys(found) if part in self._package]
        if root is None and not slides:
            raise ExtractionError("damaged", f"no {main} that can be read")
        return slides

    def _slide(self, number: int, drawn: Drawn) -> Segment:
        texts, titles = [], []
        for line in drawn.lines():
            texts.append(line.text)
            titles.append(line.text if line.is_title else "")
        trouble = drawn.trouble
        for notes in (Drawn(self._package, r.target) for r in drawn.targets("notesSlide")):
            said = "".join(line.text for line in notes.lines(_NOT_NOTES))
            texts += ["\nNotes:\n", said] if said.strip() else []
            trouble = trouble or notes.trouble
        comments = [line for r in drawn.targets("comments") for line in self._comments(r.target)]
        texts += ["\nComments:\n", *comments] if comments else []
        links = [link for link in dict.fromkeys(drawn.links) if not any(link in text for text in texts)]
        self._links.update(dict.fromkeys(drawn.links))
        texts += ["\n", "\n".join(links[:_MOST_LINKS])] if links else []
        title = one_line(clean(" ".join(titles)))
        self._titles.append(title)
        hidden = _is_hidden(self._package, drawn.part)
        self._hidden += hidden
        label = f"slide {number}{' (hidden)' if hidden else ''}{f': {title}' if title else ''}"
        return Segment(SegmentKind.SLIDE, number, label, tidy(clean("".join(texts))), trouble)

    def _comments(self, part: str) -> Iterator[str]:
        """Each comment and reply on a line, with who wrote it."""
        root = self._package.tree(part)
        for comment in () if root is None else root.iter("{*}cm", "{*}reply"):
            texts = (t.text or "" for child in comment.iterchildren("{*}text", "{*}txBody") for t in (child.iter("{*}t") if len(child) else (child,)))
            text = " ".join("".join(texts).split())
            author = self._authors.get(comment.get("authorId", ""), "")
            if text:
                yield f"{author}: {text}\n" if author else f"{text}\n"


def _names(root: etree._Element | None) -> Iterator[tuple[str, str]]:
    for author in () if root is None else root.iterchildren("{*}cmAuthor", "{*}author"):
        yield author.get("id", ""), author.get("name", "")


def _attribute(element: etree._Element, end: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith(end)), "")


def _is_hidden(package: Package, part: str) -> bool:
    """Whether a slide is left out of the show: its root element says so, at the part's beginning."""
    try:
        start = next(package.chunks(part), b"")[:4096]
    except (KeyError, ExtractionError, *DAMAGE):
        return False
    return b'show="0"' in start.partition(b"cSld")[0] or b'show="false"' in start.partition(b"cSld")[0]
