"""The walk through OpenDocument content: every word that a reader of the document would see, in its order (step 8).

A target for lxml's parser, as `office/docx_walk.py` has one: nothing is held but the paragraph or table row in hand. Names are written as ODF 1.3 writes them
("text:p"), whatever prefix the file uses.

In: text boxes and shapes, notes, annotations, alternative texts, headers and footers, formulas, fields as they were last shown. Out: tracked deletions
(kept apart in `text:tracked-changes`: without them the text reads as accepted), ruby readings, what master slides say to whoever edits them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from core.errors import ExtractionError
from core.extraction.opendocument.lines import Begin, Box, Line, Paragraph
from core.extraction.opendocument.names import AROUND, DOCUMENT_TYPES, NOTES, SHAPES, name_of, number, skipped
from core.extraction.opendocument.pages import DECLARATIONS, OdfPages
from core.extraction.opendocument.styles import OdfStyles
from core.extraction.opendocument.tables import OdfTables

_MOST_SPACES = 200


class OdfWalk:
    """Give it to `xml_feed.feed`. `pages` and `sheets`: whether slides and sheets are to begin as such; `related` gives the lines of an object inside.

    Where the content is such an object itself (`inside`), all of it counts.
    """

    def __init__(self, related: Callable[[str], Iterable[str]], pages: bool = False, sheets: bool = False, inside: bool = False) -> None:
        self.lines: list[Line | Begin] = []
        self.broken = ""
        self.objects: dict[str, None] = {}  # the members that hold embedded files
        self._related, self._pages = related, pages
        self._boxes: list[Box] = []
        self._paragraphs: list[Paragraph] = []
        self._skipping = 0
        self._live = int(inside)  # how deep inside a body, a header or a footer
        self._around: list[str] = []
        self._caption: list[str] | None = None  # an alternative text, an author or a declaration in the making
        self._shapes: list[str] = []
        self._styles = OdfStyles()
        self._on_page = OdfPages()
        self._tables = OdfTables(sheets)
        self._skipped = skipped(inside, pages)
        self._starts, self._ends = self._beginnings(), self._endings()

    @property
    def links(self) -> Mapping[str, None]:
        """The addresses that the document points to."""
        return self._on_page.links

    def _beginnings(self) -> Mapping[str, Callable[[Mapping[str, str]], None]]:
        """What is done where an element begins, given its attributes."""
        return {
            "office:body": self._enter,
            **dict.fromkeys(AROUND, self._enter),
            "style:style": self._styles.start_style,
            "style:drawing-page-properties": self._styles.of_page,
            "style:properties": self._styles.of_page,
            "style:table-properties": self._styles.of_table,
            "text:p": self._start_paragraph,
            "text:h": self._start_heading,
            "math:math": self._start_paragraph,
            "text:s": lambda found: self._text(" " * min(number(found, "text:c"), _MOST_SPACES)),
            "text:tab": lambda _: self._text("\t"),
            "text:tab-stop": lambda _: self._text("\t"),
            "text:line-break": lambda _: self._text("\n"),
            "text:a": lambda found: self._on_page.link(found.get("xlink:href", "")),
            "draw:a": lambda found: self._on_page.link(found.get("xlink:href", "")),
            "text:note": lambda found: self._open("note", place=f"{found.get('text:note-class', 'footnote')}s"),
            **{name: self._opens("note", place) for name, place in NOTES.items()},
            "office:annotation": self._opens("annotation", "comments"),
            "presentation:notes": self._opens("notes", ""),
            "dc:creator": self._start_caption,
            "svg:title": self._start_caption,
            "svg:desc": self._start_caption,
            **dict.fromkeys(DECLARATIONS, self._start_declaration),
            **dict.fromkeys(SHAPES, self._start_shape),
            "draw:object": self._object,
            "draw:object-ole": lambda found: self.objects.update({found.get("xlink:href", ""): None}),
            "draw:page": self._start_page,
            "table:table": self._start_table,
            "table:table-row": self._start_row,
            "table:table-cell": self._start_cell,
            "table:covered-table-cell": self._start_cell,
        }

    def _endings(self) -> Mapping[str, Callable[[], None]]:
        """What is done where an element ends."""
        return {
            "office:body": self._leave,
            **dict.fromkeys(AROUND, self._leave),
            "text:p": self._end_paragraph,
            "text:h": self._end_paragraph,
            "math:math": self._end_paragraph,
            **dict.fromkeys(("text:note", *NOTES, "office:annotation", "presentation:notes"), self._end_box),
            "dc:creator": self._end_author,
            "svg:title": self._end_caption,
            "svg:desc": self._end_caption,
            **dict.fromkeys(DECLARATIONS, self._end_declaration),
            **dict.fromkeys(SHAPES, self._end_shape),
            "draw:page": self._end_page,
            "table:table": self._end_table,
            "table:table-row": self._end_row,
            "table:table-cell": self._end_cell,
            "table:covered-table-cell": self._end_cell,
        }

    # ---- what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = name_of(tag)
        if self._skipping or name in self._skipped:
            self._skipping += 1
        elif begin := self._starts.get(name):
            if name in AROUND:
                self._around.append(AROUND[name])
            begin({name_of(key): value for key, value in attributes.items()} if attributes else {})

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        name = name_of(tag)
        if finish := self._ends.get(name):
            finish()
        if name in AROUND and self._around:
            self._around.pop()

    def data(self, text: str) -> None:
        """Characters, of any element."""
        if self._skipping:
            return
        if self._caption is not None:
            self._caption.append(text)
        else:
            self._text(_BLANK.sub(" ", text))

    def doctype(self, name: str, _public: str, _system: str) -> None:
        """A document type. Raises `ExtractionError`, but for those that OpenOffice wrote (and that bring no entities: see `odf.py`)."""
        if name not in DOCUMENT_TYPES:
            raise ExtractionError("damaged", f"declares a document type ({name}), which the format forbids")

    def close(self) -> None:
        """The content has ended, or broken off: what is in hand is given."""
        while self._boxes or self._paragraphs:
            if self._paragraphs and (not self._boxes or len(self._paragraphs) > self._boxes[-1].depth):
                self._end_paragraph()
            else:
                {"row": self._end_row, "cell": self._end_cell}.get(self._boxes[-1].name, self._end_box)()

    # ---- text

    def _text(self, text: str) -> None:
        if len(self._paragraphs) > (self._boxes[-1].depth if self._boxes else 0):  # else it stands between a box's paragraphs
            self._paragraphs[-1].texts.append(text)

    def _give(self, text: str, level: int = 0, is_title: bool = False) -> None:
        """A finished paragraph goes behind the paragraph that it stands in, else to the box around it, else out."""
        box = self._boxes[-1] if self._boxes else None
        if len(self._paragraphs) > (box.depth if box else 0):
            self._paragraphs[-1].after.append(text)
        elif box:
            box.lines.append(text)
        elif self._live:
            self.lines.append(Line(text + "\n", self._around[-1] if self._around else "", level, is_title or "title" in self._shapes, self._tables.row))

    def _enter(self, _: Mapping[str, str]) -> None:
        self._live += 1

    def _leave(self) -> None:
        self._live -= 1

    def _start_paragraph(self, found: Mapping[str, str]) -> None:
        self._paragraphs.append(Paragraph(is_title=found.get("text:style-name") in self._styles.titles))

    def _start_heading(self, found: Mapping[str, str]) -> None:
        self._paragraphs.append(Paragraph(level=number(found, "text:outline-level", "text:level")))

    def _end_paragraph(self) -> None:
        if self._paragraphs:
            paragraph = self._paragraphs.pop()
            self._give("".join(paragraph.texts).strip(" "), paragraph.level, paragraph.is_title)
            for line in paragraph.after:
                if line.strip():
                    self._give(line)

    # ---- what stands aside

    def _opens(self, name: str, place: str) -> Callable[[Mapping[str, str]], None]:
        return lambda _: self._open(name, place)

    def _open(self, name: str, place: str = "") -> None:
        self._boxes.append(Box(name, len(self._paragraphs), place=place))

    def _end_box(self) -> None:
        """A note, a comment or a page's notes have ended."""
        if not self._boxes:
            return
        box = self._boxes.pop()
        texts = [line for line in box.lines if line.strip()]
        if box.name == "notes":
            for line in ("", "Notes:", *texts) if texts else ():
                self._give(line)
        elif texts and self._live:
            author = f"{box.author}: " if box.author else ""
            text = author + (" ".join(texts) if box.name == "annotation" else "\n".join(texts))
            self.lines.append(Line(text + "\n", box.place, row=self._tables.row))

    def _start_caption(self, _: Mapping[str, str]) -> None:
        self._caption = []

    def _end_caption(self) -> None:
        """An alternative text: it is seen where the picture is."""
        text, self._caption = _words(self._caption), None
        if text and not (self._paragraphs and text in self._paragraphs[-1].after):
            self._give(text)

    def _end_author(self) -> None:
        text, self._caption = _words(self._caption), None
        if self._boxes:
            self._boxes[-1].author = text

    def _start_declaration(self, found: Mapping[str, str]) -> None:
        self._on_page.start_declaration(found)
        self._caption = []

    def _end_declaration(self) -> None:
        self._on_page.end_declaration(_words(self._caption))
        self._caption = None

    def _start_shape(self, found: Mapping[str, str]) -> None:
        self._shapes.append(found.get("presentation:class", ""))

    def _end_shape(self) -> None:
        if self._shapes:
            self._shapes.pop()

    def _object(self, found: Mapping[str, str]) -> None:
        for line in self._related(found.get("xlink:href", "")):
            self._give(line)

    # ---- slides

    def _start_page(self, found: Mapping[str, str]) -> None:
        if self._pages:
            self.lines.append(Begin(found.get("draw:name", ""), found.get("draw:style-name", "") in self._styles.hidden))
        self._on_page.start(found)

    def _end_page(self) -> None:
        for line in self._on_page.end():
            self._give(line)

    # ---- tables

    def _start_table(self, found: Mapping[str, str]) -> None:
        if self._tables.start():
            self.lines.append(Begin(found.get("table:name", ""), found.get("table:style-name", "") in self._styles.hidden))
            self._on_page.start({})

    def _end_table(self) -> None:
        if self._tables.end():
            self._end_page()
            self._tables.row = 0

    def _start_row(self, found: Mapping[str, str]) -> None:
        self._boxes.append(self._tables.start_row(found, len(self._paragraphs)))

    def _start_cell(self, found: Mapping[str, str]) -> None:
        self._boxes.append(self._tables.start_cell(found, len(self._paragraphs)))

    def _end_cell(self) -> None:
        if not self._boxes or self._boxes[-1].name != "cell":
            return
        cell = self._boxes.pop()
        if self._boxes:
            self._boxes[-1].cells.extend(self._tables.cells(cell))

    def _end_row(self) -> None:
        if not self._boxes or self._boxes[-1].name != "row":
            return
        for text in self._tables.rows(self._boxes.pop()):
            self._give(text)


_BLANK = re.compile(r"[ \t\r\n]+")  # white space between words counts as one space (ODF 1.3, 6.1.2)


def _words(texts: list[str] | None) -> str:
    return " ".join("".join(texts or ()).split())
