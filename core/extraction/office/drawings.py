"""What a part of slides or sheets draws by reference: the lines of its charts and diagrams (step 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.errors import ExtractionError
from core.extraction.office.charts import chart_lines
from core.extraction.office.docx_walk import Walk, walk_part
from core.extraction.office.lines import Line, Styles
from core.extraction.office.package import Package, Relationship
from core.extraction.office.slide_walk import SlideWalk

MOST_CHARACTERS = 1_000_000
"""Of one slide, notes page or sheet's drawings: more is no text that somebody reads there."""


class Drawn:
    """A part with its relationships, ready to be walked. `links` are the addresses that it points to; `trouble` is a reason once a walk has met one."""

    def __init__(self, package: Package, part: str) -> None:
        self.part = part
        self.related = package.relationships(part)
        self.links = [r.target for r in self.related if r.external and r.kind == "hyperlink"]
        self.trouble = ""
        self._package = package
        self._by_id = {r.id: r for r in self.related}

    def targets(self, *kinds: str) -> list[Relationship]:
        """The related parts of these kinds that are in the package."""
        return [r for r in self.related if r.kind in kinds and not r.external and r.target in self._package]

    def lines(self, left_out: Iterable[str] = ("sldNum",)) -> Iterator[Line]:
        """What is drawn, line by line, charts and diagrams at their places."""
        walk = SlideWalk(self._of, left_out)
        size = 0
        try:
            for line in walk_part(self._package, self.part, walk):
                size += len(line.text)
                if size > MOST_CHARACTERS:
                    self.trouble = "text_cut"
                    return
                yield line
        except ExtractionError as error:
            self.trouble = error.code
            return
        self.trouble = "damaged" if walk.broken else self.trouble

    def _of(self, id_: str) -> Iterator[str]:
        """The lines of the chart or diagram with this relationship id."""
        related = self._by_id.pop(id_, None)  # once, however often it is named
        if related is None or related.external:
            return
        if related.kind in {"chart", "chartEx"}:
            root = self._package.tree(related.target)
            yield from () if root is None else chart_lines(root)
            for shapes in self._package.relationships(related.target):
                if shapes.kind == "chartUserShapes":
                    yield from self._plain(shapes.target)
        elif related.kind == "diagramData":
            yield from self._plain(related.target)

    def _plain(self, part: str) -> Iterator[str]:
        if part in self._package:
            yield from (line.text.rstrip("\n") for line in walk_part(self._package, part, Walk(Styles())))
