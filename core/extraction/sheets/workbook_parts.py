"""What an Excel package (.xlsx, .xlsm; .xlsb as far as its parts are XML) holds beside its cells: comments, drawings, headers, names (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from core.errors import ExtractionError
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.zip_guard import DAMAGE
from core.extraction.office.drawings import Drawn
from core.extraction.office.package import Package
from core.extraction.sheets import styles
from core.extraction.sheets.engines import note_line
from core.extraction.sheets.sheet_text import ShowCell

_MAIN = "xl/workbook.xml"
_HEADER = re.compile(rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]{1,2000})</")
_CODES = re.compile(
    r'&amp;(?:[LCRPNDTAFZGBIUSXY]|"[^"]*"|&quot;.*?&quot;|\d{1,3}|K[0-9A-Fa-f]{6})'
)  # how a header says "page number", "bold" … (ECMA-376 18.3.1.46)
_MOST_NAMES = 1_000
_MOST_LINES = 20_000  # of comments on one sheet


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet's entry in the workbook."""

    name: str
    part: str
    hidden: bool
    kind: str


class WorkbookParts:
    """The package's parts around the cells. `links` gathers the addresses that the sheets point to, as they are asked for."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = next((r.target for r in package.relationships("") if r.kind == "officeDocument"), _MAIN)
        self.links: dict[str, None] = {}
        self._related = {r.id: r for r in package.relationships(self.main)}
        self._root = package.tree(self.main) if self.main.endswith(".xml") else None
        self._persons = dict(self._read_persons())

    def check(self) -> None:
        """Raises `ExtractionError` for a bomb among the parts that an engine would unpack."""
        self.package.check("xl/")

    def styles(self) -> dict[int, ShowCell]:
        """What shows cells by the number of their style; styles that change nothing are left out."""
        part = next((r.target for r in self._related.values() if r.kind == "styles"), "")
        extended = next((r.target for r in self.package.relationships("") if r.kind == "extended-properties"), "")
        date = styles.date_of(self.package.read(extended).decode("utf-8", "replace"))
        if part.endswith(".bin"):  # the engine takes some of its dates for numbers, and so does who asks for its cells
            return {} if styles.counts_from_1904(self.package.read(self.main)) else styles.in_xlsb(self.package.read(part), date)
        return styles.in_xml(self.package.tree(part), date)

    def sheets(self) -> list[SheetPart]:
        """The sheets, in the workbook's order; [] where the workbook's part is not XML."""
        entries = [] if self._root is None else self._root.iterfind("{*}sheets/{*}sheet")
        found = []
        for entry in entries:
            related = self._related.get(next((str(value) for key, value in entry.attrib.items() if str(key).endswith("}id")), ""))
            if related is not None:
                found.append(SheetPart(entry.get("name", ""), related.target, entry.get("state", "visible") != "visible", related.kind))
        return found

    def names(self) -> list[str]:
        """The names that people gave to ranges, with what they stand for."""
        found = [] if self._root is None else self._root.iterfind("{*}definedNames/{*}definedName")
        named = [(e.get("name", ""), one_line(e.text or "", 200)) for e in found if e.get("hidden") not in {"1", "true"}]
        return [f"{name} = {place}" for name, place in named if not name.startswith("_xlnm.")][:_MOST_NAMES]

    def around(self, sheet: str) -> Iterator[str]:
        """The lines of what else is on a sheet (its part's name): headers and footers, drawings with their charts, comments, link addresses."""
        drawn = Drawn(self.package, sheet)
        yield from self._headers(sheet) if sheet.endswith(".xml") else ()
        for drawing in drawn.targets("drawing"):
            yield from (line.text.rstrip("\n") for line in Drawn(self.package, drawing.target).lines())
        threads = [line for r in drawn.targets("threadedComment") for line in self._threads(r.target)]
        notes = [line for r in drawn.targets("comments") for line in _notes(self.package.tree(r.target), {place for place, _ in threads})]
        said = [*notes, *(line for _, line in threads)][:_MOST_LINES]
        yield from ("", "Comments:", *said) if said else ()
        self.links.update(dict.fromkeys(drawn.links))
        yield from ("", *dict.fromkeys(drawn.links)) if drawn.links else ()

    def _headers(self, sheet: str) -> Iterator[str]:
        tail = b""
        try:
            for chunk in self.package.chunks(sheet):
                tail = (tail + chunk)[-65_536:]
        except (KeyError, ExtractionError, *DAMAGE):
            return
        for header in dict.fromkeys(_HEADER.findall(tail)):
            text = _CODES.sub(" ", header.decode("utf-8", "replace")).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
            if any(character.isalnum() for character in text):
                yield " ".join(text.split())

    def _read_persons(self) -> Iterator[tuple[str, str]]:
        for related in self._related.values():
            root = self.package.tree(related.target) if related.kind == "person" else None
            for person in () if root is None else root.iterchildren("{*}person"):
                yield person.get("id", ""), person.get("displayName", "")

    def _threads(self, part: str) -> list[tuple[str, str]]:
        root = self.package.tree(part)
        comments = () if root is None else root.iterchildren("{*}threadedComment")
        return [
            (
                c.get("ref", ""),
                note_line(c.get("ref", ""), self._persons.get(c.get("personId", ""), ""), "".join(t.text or "" for t in c.iterchildren("{*}text"))),
            )
            for c in comments
        ]


def _notes(root: etree._Element | None, in_threads: set[str]) -> Iterator[str]:
    """The older comments; a thread's cell has one, too, that only says that this program is too old for threads."""
    if root is None:
        return
    authors = ["".join(str(text) for text in author.itertext()) for author in root.iterfind("{*}authors/{*}author")]
    for comment in root.iterfind("{*}commentList/{*}comment"):
        place, author = comment.get("ref", ""), comment.get("authorId", "")
        if place not in in_threads:
            text = "".join(t.text or "" for t in comment.iter("{*}t") if t.getparent() is None or not str(getattr(t.getparent(), "tag", "")).endswith("}rPh"))
            yield note_line(place, authors[int(author)] if author.isdecimal() and int(author) < len(authors) else "", text)
