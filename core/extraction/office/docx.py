"""Word documents: the whole text in its order, in parts under the document's headings (step 8).

python-docx would lose tracked insertions, content controls, fields, notes and text boxes, which templates for agendas are full of; so the parts are
walked here (`docx_walk.py`), and python-docx reads the properties (`package_properties.py`). A Word file knows no pages: a part begins at each first-level
heading, at any heading once there is some text before it, and after 10,000 characters, so that a hit can be named by the heading it stands under.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.parts import Parts
from core.extraction.office import package_properties
from core.extraction.office.charts import chart_lines
from core.extraction.office.docx_numbering import read_numbering
from core.extraction.office.docx_styles import read_styles
from core.extraction.office.docx_walk import Walk, walk_part
from core.extraction.office.embedded import KINDS, equation_in, read_parts
from core.extraction.office.lines import Line, Styles
from core.extraction.office.numbering import Numbering
from core.extraction.office.package import Relationship
from core.extraction.office.package_extractor import PackageExtractor
from core.formats import READERS

_MAIN = "word/document.xml"  # where every program puts it; the package's relationships have the last word
_BESIDE = (
    # (kinds of relationship, the label of their part): what stands around the body, in the order it is given
    (("footnotes",), "footnotes"),
    (("endnotes",), "endnotes"),
    (("comments",), "comments"),
    (("header",), "headers"),
    (("footer",), "footers"),
    (("diagramData", "chart"), "diagrams and charts"),
)
_WITH_OBJECTS = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
_ENOUGH = 4_000  # characters before a heading below the first level begins a new part
_MOST_LINKS = 5_000


class DocxExtractor(PackageExtractor):
    """Reads Word documents (.docx, .docm; Transitional and Strict)."""

    name: ClassVar[str] = "docx"
    version: ClassVar[int] = READERS["docx"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._related: tuple[Relationship, ...] = ()
        self._links: dict[str, None] = {}  # as an ordered set
        self._title = self._heading = ""
        self._broken = ""

    def extract_content(self) -> Iterator[Segment]:
        """The body's parts, then notes, comments, headers, footers, and the addresses of links. Raises `ExtractionError`."""
        main = next((r.target for r in self._package.relationships("") if r.kind == "officeDocument"), _MAIN)
        if main not in self._package:
            raise ExtractionError("damaged", f"no {main} in the package")
        self._related = self._package.relationships(main)
        self._links = {r.target: None for r in self._related if _is_link(r)}
        styles = read_styles(self._package, self._one("styles"))
        numbering = read_numbering(self._package, self._one("numbering"), styles.lists)
        parts = Parts()
        anything = False
        for segment in self._body(main, parts, styles, numbering):
            anything = True
            yield segment
        for kinds, label in _BESIDE:
            for segment in self._beside(parts, kinds, label):
                anything = True
                yield segment
        anywhere = (*self._related, *(r for part in self._related if not part.external for r in self._of_beside(part)))
        yield from read_parts(self.source.inside, self._package, anywhere, told=True)
        if self._links:
            yield from parts.begin("link addresses")
            yield from parts.add("\n".join(list(self._links)[:_MOST_LINKS]))
            yield from parts.end()
        if self._broken and not anything:
            raise ExtractionError("damaged", self._broken)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The document's properties; its title, else the words of its title paragraph, else its first heading."""
        found = package_properties.read(self._package)
        title = found.get("title") or self._title or self._heading
        return bounded({"title": title, **{name: value for name, value in found.items() if name != "title"}, "papertray:links": list(self._links)})

    def _body(self, main: str, parts: Parts, styles: Styles, numbering: Numbering) -> Iterator[Segment]:
        for line in self._lines(main, styles, numbering):
            words = one_line(line.text, 300) if line.level or line.is_title else ""
            if words:
                title = one_line(line.text.removeprefix(line.number), 300)
                self._title = self._title or (title if line.is_title else "")
                self._heading = self._heading or (title if line.level else "")
                if line.level == 1 or (line.level and parts.size >= _ENOUGH):
                    yield from parts.begin(words)
            yield from parts.add(line.text)
        yield from parts.end("damaged" if self._broken else "")

    def _beside(self, parts: Parts, kinds: tuple[str, ...], label: str) -> Iterator[Segment]:
        """The text of the parts around the body; a header that each section repeats is given once."""
        seen: set[str] = set()
        yield from parts.begin(label)
        for part in (r for r in self._related if r.kind in kinds and not r.external and r.target in self._package):
            text = "".join(self._texts(part))
            self._links.update((r.target, None) for r in self._package.relationships(part.target) if _is_link(r))
            if text.strip() and text not in seen:
                seen.add(text)
                yield from parts.add(text if text.endswith("\n") else text + "\n")
        yield from parts.end()

    def _texts(self, part: Relationship) -> Iterator[str]:
        root = self._package.tree(part.target) if part.kind == "chart" else None
        yield from (line.text for line in self._lines(part.target, Styles())) if root is None else (f"{line}\n" for line in chart_lines(root))

    def _of_beside(self, part: Relationship) -> tuple[Relationship, ...]:
        """What a part around the body relates to; not a chart: what it shows of its workbook stands in the text."""
        return self._package.relationships(part.target) if part.kind in _WITH_OBJECTS else ()

    def _one(self, kind: str) -> str:
        """The first part of this kind that the main part relates to; "" without one."""
        return next((r.target for r in self._related if r.kind == kind), "")

    def _lines(self, part: str, styles: Styles, numbering: Numbering | None = None) -> Iterator[Line]:
        """The lines of one part as they are parsed; stops, and remembers why, where it is broken."""
        elements = frozenset({"t", "v"}) if "/chart" in part else frozenset({"t"})
        walk = Walk(styles, elements, numbering.number if numbering else None, self._equations(part))
        yield from walk_part(self._package, part, walk)
        self._broken = walk.broken or self._broken
        self._links.update(dict.fromkeys(walk.links))

    def _equations(self, part: str) -> Callable[[str], str]:
        """What says what an object in a part is an equation of, given its relationship; "" for other objects."""

        @functools.cache
        def targets() -> dict[str, str]:
            return {r.id: r.target for r in self._package.relationships(part) if r.kind in KINDS and not r.external}

        return lambda related: equation_in(self._package.read(targets().get(related, "")))


def _is_link(relationship: Relationship) -> bool:
    return relationship.external and relationship.kind == "hyperlink"
