"""The walk through a slide, its notes, or whatever else is drawn with DrawingML: the words on it, in their order (step 8).

Built on the Word walk, since paragraphs, tables and formulas have the same names there. Added: which words are the title, alternative texts,
and the charts and diagrams that stand in other parts and are wanted where they are seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from core.extraction.office.docx_walk import Walk
from core.extraction.office.lines import Line, Paragraph, Styles

TITLES = frozenset({"title", "ctrTitle"})
"""The types of placeholders that hold a slide's title (ECMA-376 19.7.10)."""

_SHAPES = frozenset({"sp", "pic", "graphicFrame", "cxnSp", "grpSp"})


class SlideWalk(Walk):
    """`related` gives the lines of the chart or diagram that has a relationship's id; text in placeholders of the types in `left_out` is not given."""

    def __init__(self, related: Callable[[str], Iterable[str]], left_out: Iterable[str] = ("sldNum",)) -> None:
        super().__init__(Styles())
        self._related = related
        self._left_out = frozenset(left_out)
        self._placeholder = ""
        self._starts = {
            **self._starts,
            **dict.fromkeys(_SHAPES, self._start_shape),
            "ph": self._start_placeholder,
            "cNvPr": self._describe,
            "chart": self._start_related,
            "relIds": self._start_related,
        }

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; the field of a slide's number says nothing."""
        if not self._skipping and tag.endswith("}fld") and attributes.get("type") == "slidenum":
            self._skipping = 1
        else:
            super().start(tag, attributes)

    def _give(self, text: str, paragraph: Paragraph) -> None:
        if self._boxes or self._placeholder not in self._left_out:
            paragraph.is_title = self._placeholder in TITLES
            super()._give(text, paragraph)

    def _start_shape(self, _: Mapping[str, str]) -> None:
        self._placeholder = ""

    def _start_placeholder(self, attributes: Mapping[str, str]) -> None:
        self._placeholder = attributes.get("type", "body")

    def _describe(self, attributes: Mapping[str, str]) -> None:
        """The alternative text that someone gave a picture or a shape."""
        text = " ".join((attributes.get("descr") or "").split())
        if text and not self._paragraphs:
            self.lines.append(Line(text + "\n"))

    def _start_related(self, attributes: Mapping[str, str]) -> None:
        """A chart (`r:id`) or a diagram (`r:dm`) stands here."""
        id_ = next((value for key, value in attributes.items() if key.endswith(("}id", "}dm"))), "")
        self.lines.extend(Line(line + "\n") for line in self._related(id_) if line)
