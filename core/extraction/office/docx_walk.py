"""The walk through a WordprocessingML part: every word that a reader of the document would see, in its order (step 8).

A target for lxml's parser: elements come as events, nothing is held but the paragraph or table row in hand, so neither a part of 300 MB nor one that is
nested 40,000 deep needs memory for it. Names are compared without their namespace: Transitional, Strict and DrawingML text are read alike.

In: numbers of list items, tracked insertions, content controls, fields' results, what is ticked and chosen in a form's fields, smart tags, text boxes,
formulas, ruby bases, alternative texts of pictures. Out: tracked deletions and the old places of moved text, fields' instructions, runs that are hidden,
the second version that `mc:AlternateContent` holds for older programs, ruby readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from core.errors import ExtractionError
from core.extraction.kit.xml_feed import feed
from core.extraction.office.lines import Box, Line, Paragraph, Styles
from core.extraction.office.package import Package
from core.extraction.office.symbols import OFF, box, choice, symbol

_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "tabs", "delText", "delInstrText", "rt", "tabLst", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr"})
_OLD_FORMAT = "Change"  # w:pPrChange, w:rPrChange … hold the formatting before a tracked change
_IN_PLACE = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ADDRESS = re.compile(r'\bHYPERLINK\s+(?:\\[lmnot]\s+)*"([^"]+)"')
_LONG = 50_000  # characters of one paragraph in the body, after which what there is is given already


class Walk:
    """What is met on the way through one part; see `walk_part`. `lines` fills up as the parser is fed, `links` with the addresses in fields.

    `broken` says where the part's XML breaks off, once it has been read.
    """

    def __init__(
        self,
        styles: Styles,
        text_elements: frozenset[str] = frozenset({"t"}),
        number: Callable[[str, str, str], str] | None = None,
        equation: Callable[[str], str] = lambda _: "",
    ) -> None:
        self.lines: list[Line] = []
        self.links: list[str] = []
        self.broken = ""
        self._styles = styles
        self._text_elements = text_elements
        self._number = number  # of a list item, by its style, list and level: see `docx_numbering.py`
        self._equation = equation  # what an object says that is one, by its relationship
        self._paragraphs: list[Paragraph] = []
        self._boxes: list[Box] = []
        self._skipping = 0
        self._properties = 0  # how deep inside w:pPr
        self._sink: Callable[[str], None] | None = None
        self._instruction: list[str] = []
        self._loose: list[str] = []  # text outside any paragraph, as in charts
        self._author = ""
        self._hidden = False  # the run in hand
        self._form: dict[str, list[str]] | None = None  # what the form's field in hand says of itself
        self._starts, self._ends = self._beginnings(), self._endings()

    def _beginnings(self) -> Mapping[str, Callable[[Mapping[str, str]], None]]:
        """What is done where an element begins, given its attributes."""
        return {
            "p": self._start_paragraph,
            "pPr": self._start_properties,
            "pStyle": self._style,
            "outlineLvl": self._outline_level,
            "numId": self._list,
            "ilvl": self._depth,
            "instrText": self._start_instruction,
            "fldSimple": self._simple_field,
            "docPr": self._alternative_text,
            "shape": self._alternative_text,
            "textpath": self._word_art,
            "comment": self._start_comment,
            "OLEObject": lambda attributes: self._text(self._equation(_attribute(attributes, "id"))),
            "vanish": self._hide,
            "sym": lambda attributes: self._text(symbol(_attribute(attributes, "font"), _attribute(attributes, "char"))),
            **dict.fromkeys(("checkBox", "ddList"), self._start_form),
            **{name: self._form_says(name) for name in ("default", "checked", "result", "listEntry")},
            **{name: self._box(name) for name in ("tr", "tc", "txbxContent")},
        }

    def _endings(self) -> Mapping[str, Callable[[], None]]:
        """What is done where an element ends."""
        return {
            "p": self._end_paragraph,
            "pPr": self._end_properties,
            "r": self._end_run,
            "checkBox": self._end_check_box,
            "ddList": self._end_choice,
            "instrText": self._end_instruction,
            "tr": self._end_row,
            "tc": self._end_cell,
            "txbxContent": self._end_text_box,
            "num": lambda: self._text("/"),  # between a formula's numerator and denominator
            "fName": lambda: self._text(" "),  # between "log" and what it is of
        }

    # ---- what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = tag[tag.rfind("}") + 1 :]
        if self._skipping or name in _SKIPPED or name.endswith(_OLD_FORMAT):
            self._skipping += 1
            if self._properties and name == "del" and self._paragraphs:
                self._paragraphs[-1].runs_on = True  # its mark is deleted: with the change accepted, the next paragraph joins on
        elif name in self._text_elements:
            self._sink = self._text
        elif name in _IN_PLACE:
            self._text(_IN_PLACE[name])
        elif begin := self._starts.get(name):
            begin(attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            return
        name = tag[tag.rfind("}") + 1 :]
        if name in self._text_elements:
            self._sink = None
            self._end_loose()
        elif finish := self._ends.get(name):
            finish()

    def data(self, text: str) -> None:
        """Characters, of any element."""
        if self._sink is not None and not self._skipping:
            self._sink(text)

    def doctype(self, name: str, *_: object) -> None:
        """A document type: forbidden in these packages, and the way in for entity bombs. Raises `ExtractionError`."""
        raise ExtractionError("damaged", f"declares a document type ({name}), which the format forbids")

    def close(self) -> None:
        """The part has ended, or broken off: what is in hand is given."""
        while self._boxes or self._paragraphs:
            if self._paragraphs:
                self._end_paragraph()
            if self._boxes:
                self._ends[self._boxes[-1].name]()

    # ---- text

    def _text(self, text: str) -> None:
        if self._hidden:
            return
        if not self._paragraphs:
            self._loose.append(text if text not in _IN_PLACE.values() else " ")
            return
        paragraph = self._paragraphs[-1]
        paragraph.texts.append(text)
        paragraph.size += len(text)
        if paragraph.size > _LONG and not self._boxes and len(self._paragraphs) == 1:
            self.lines.append(Line("".join(paragraph.texts)))
            paragraph.texts.clear()
            paragraph.size = 0

    def _end_loose(self) -> None:
        if self._loose and not self._paragraphs:
            self._give("".join(self._loose).strip(), Paragraph())
            self._loose.clear()

    def _give(self, text: str, paragraph: Paragraph) -> None:
        """A finished paragraph's text goes to the box around it, or out."""
        if self._boxes:
            self._boxes[-1].lines.append(text)
        else:
            self.lines.append(Line(text + "\n", paragraph.level, paragraph.is_title, paragraph.number))

    # ---- paragraphs

    def _start_paragraph(self, _: Mapping[str, str]) -> None:
        follows = self._paragraphs[-1] if self._paragraphs and self._paragraphs[-1].runs_on else None
        if follows is None:
            self._paragraphs.append(Paragraph())
        else:
            follows.runs_on = False
            follows.style = follows.list_ = follows.depth = ""

    def _end_paragraph(self) -> None:
        if not self._paragraphs or self._paragraphs[-1].runs_on:
            return
        paragraph = self._paragraphs.pop()
        author, self._author = self._author, ""
        self._give(author + "".join(paragraph.texts), paragraph)
        for line in paragraph.after:
            self._give(line, Paragraph())

    def _start_properties(self, _: Mapping[str, str]) -> None:
        self._properties += 1

    def _end_properties(self) -> None:
        self._properties -= 1
        if self._number and self._paragraphs and not self._paragraphs[-1].runs_on:
            paragraph = self._paragraphs[-1]
            paragraph.number = self._number(paragraph.style, paragraph.list_, paragraph.depth)
            paragraph.texts.insert(0, paragraph.number)

    def _style(self, attributes: Mapping[str, str]) -> None:
        if self._properties and self._paragraphs:
            style = _attribute(attributes, "val")
            self._paragraphs[-1].style = style
            self._paragraphs[-1].level = self._styles.levels.get(style, 0)
            self._paragraphs[-1].is_title = style in self._styles.titles

    def _outline_level(self, attributes: Mapping[str, str]) -> None:
        level = _attribute(attributes, "val")
        if self._properties and self._paragraphs and level.isdecimal():
            self._paragraphs[-1].level = int(level) + 1 if int(level) < 9 else 0  # 9 is "body text" (ECMA-376 17.3.1.20)

    def _list(self, attributes: Mapping[str, str]) -> None:
        if self._properties and self._paragraphs:
            self._paragraphs[-1].list_ = _attribute(attributes, "val")

    def _depth(self, attributes: Mapping[str, str]) -> None:
        if self._properties and self._paragraphs:
            self._paragraphs[-1].depth = _attribute(attributes, "val")

    def _start_comment(self, attributes: Mapping[str, str]) -> None:
        author = _attribute(attributes, "author")
        self._author = f"{author}: " if author else ""

    # ---- runs

    def _hide(self, attributes: Mapping[str, str]) -> None:
        self._hidden = not self._properties and _attribute(attributes, "val") not in OFF

    def _end_run(self) -> None:
        self._hidden = False

    # ---- a form's fields, which show what was ticked and chosen without holding it as text

    def _start_form(self, _: Mapping[str, str]) -> None:
        self._form = {}

    def _form_says(self, name: str) -> Callable[[Mapping[str, str]], None]:
        def say(attributes: Mapping[str, str]) -> None:
            if self._form is not None:
                self._form.setdefault(name, []).append(_attribute(attributes, "val"))

        return say

    def _end_check_box(self) -> None:
        form, self._form = self._form or {}, None
        self._text(box(form))

    def _end_choice(self) -> None:
        form, self._form = self._form or {}, None
        self._text(choice(form))

    # ---- fields and pictures

    def _start_instruction(self, _: Mapping[str, str]) -> None:
        self._sink = self._instruction.append

    def _end_instruction(self) -> None:
        self._sink = None
        found = _ADDRESS.findall("".join(self._instruction))
        if found or len(self._instruction) > 100:
            self.links.extend(found)
            self._instruction.clear()

    def _simple_field(self, attributes: Mapping[str, str]) -> None:
        self.links.extend(_ADDRESS.findall(_attribute(attributes, "instr")))

    def _alternative_text(self, attributes: Mapping[str, str]) -> None:
        text = " ".join((attributes.get("descr") or attributes.get("alt") or "").split())
        if text and self._paragraphs and text not in self._paragraphs[-1].after:
            self._paragraphs[-1].after.append(text)

    def _word_art(self, attributes: Mapping[str, str]) -> None:
        """Text that older programs drew as a picture (VML), a watermark for one."""
        self._alternative_text({"alt": attributes.get("string", "")})

    # ---- tables and text boxes

    def _box(self, name: str) -> Callable[[Mapping[str, str]], None]:
        return lambda _: self._boxes.append(Box(name))

    def _end_cell(self) -> None:
        cell = self._boxes.pop()
        if self._boxes:
            self._boxes[-1].cells.append([line for line in cell.lines if line.strip()])

    def _end_row(self) -> None:
        row = self._boxes.pop()
        filled = [cell for cell in row.cells if cell]
        only_lays_out = len(filled) == 1  # the table is there for the page's looks: the cell's paragraphs stay lines
        self._give("\n".join(filled[0]) if only_lays_out else "\t".join(" ".join(" ".join(cell).split()) for cell in row.cells), Paragraph())

    def _end_text_box(self) -> None:
        box = self._boxes.pop()
        if self._paragraphs:
            self._paragraphs[-1].after.extend(line for line in box.lines if line.strip())


def _attribute(attributes: Mapping[str, str], name: str) -> str:
    """An attribute's value, whatever its namespace."""
    return next((value for key, value in attributes.items() if key[key.rfind("}") + 1 :] == name), "")


def walk_part(package: Package, part: str, walk: Walk) -> Iterator[Line]:
    """The lines of one part as they are parsed; where it is broken they end, and `walk.broken` says why. Raises `ExtractionError` for a bomb."""
    yield from feed(package.chunks(part), part, walk)
