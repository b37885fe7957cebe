"""Older Word documents (.doc): the body in parts under its headings, then notes, comments, headers and text boxes (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from core.document import MetaValue, Segment
from core.extraction.extractor import Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.ole_file import stream
from core.extraction.kit.parts import Parts
from core.extraction.office import ole_properties
from core.extraction.office.doc_file import PARTS, WORD_2, DocFile, Paragraph
from core.extraction.office.embedded import read_storages
from core.extraction.office.lines import Line
from core.extraction.office.ole_extractor import OleExtractor
from core.formats import READERS

_ENOUGH = 4_000  # characters before a heading below the first level begins a new part
_MOST_LINKS = 5_000
_MOST_BARE = 64 << 20  # bytes
_FIELD = re.compile("[\x13\x14\x15]")
_ADDRESS = re.compile(r'\bHYPERLINK\s+(?:\\[lmnot]\s+)*"([^"]+)"')
_IN_PLACE = str.maketrans({"\x0b": "\n", "\x1e": "-", "\x1f": None, **dict.fromkeys("\x00\x01\x02\x03\x04\x05\x06\x08", None)})
_MACROS = PARTS.index("macros")


class DocExtractor(OleExtractor):
    """Reads .doc and .dot, of Word 97 and later; of Word 2, 6 and 95 the text."""

    name: ClassVar[str] = "doc"
    version: ClassVar[int] = READERS["doc"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._links: dict[str, None] = {}
        self._heading = ""

    def extract_content(self) -> Iterator[Segment]:
        """The body's parts, then what stands around it, and the addresses of links. Raises `ExtractionError`."""
        bare = self._bare()
        document = self._document(bare)
        parts = Parts()
        yield from self._body(document, parts)
        for number, label in enumerate(PARTS):
            if label and number != _MACROS:
                yield from _part(parts, label, self._around(document, number))
        yield from _part(parts, "pictures", (text + "\n" for text in document.pictured()))
        yield from () if bare else read_storages(self.source.inside, self._file, told=True)
        yield from _part(parts, "link addresses", (link + "\n" for link in list(self._links)[:_MOST_LINKS]))

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The document's properties; its title, else its first heading."""
        found = {} if self._bare() else ole_properties.read(self._file)
        title = found.pop("title", "") or self._heading
        return bounded({"title": title, **found, "papertray:links": list(self._links)[:_MOST_LINKS]})

    def _body(self, document: DocFile, parts: Parts) -> Iterator[Segment]:
        """The body, a part for each heading that begins one."""
        for line in self._lines(document.paragraphs(0)):
            words = one_line(line.text.removeprefix(line.number), 300) if line.level else ""
            if words:
                self._heading = self._heading or words
                if line.level == 1 or parts.size >= _ENOUGH:
                    yield from parts.begin(words)
            yield from parts.add(line.text)
        yield from parts.end()

    def _document(self, bare: bytes) -> DocFile:
        return DocFile(bare) if bare else DocFile(stream(self._file, "WordDocument"), self._file)

    def _bare(self) -> bytes:
        """The whole file, where it is one of Word 2."""
        if self.source.unlocked or self.source.size > _MOST_BARE:
            return b""
        with self.source.path.open("rb") as file:
            start = file.read(len(WORD_2))
            return start + file.read() if start == WORD_2 else b""

    def _around(self, document: DocFile, number: int) -> Iterator[str]:
        """The lines of one of `PARTS`; a comment's begin with who wrote it."""
        if PARTS[number] == "comments" and document.has_comments:
            for author, paragraphs in document.comments():
                text = " ".join("".join(line.text for line in self._lines(paragraphs)).split())
                yield (f"{author}: {text}\n" if author else f"{text}\n") if text else ""
        else:
            yield from (line.text for line in self._lines(document.paragraphs(number)))

    def _lines(self, paragraphs: Iterator[Paragraph]) -> Iterator[Line]:
        """Paragraphs, and tables row by row with tabs between their cells."""
        fields = _Fields(self._links)
        row: list[str] = []
        cell: list[str] = []
        for paragraph in paragraphs:
            text = paragraph.number + fields.shown(paragraph.text).translate(_IN_PLACE)
            if paragraph.ends == "row":
                yield Line("\t".join(row).rstrip("\t") + "\n")
                row.clear()
            elif paragraph.ends == "cell":
                row.append(" ".join(" ".join((*cell, text)).split()))
                cell.clear()
            elif paragraph.in_table:
                cell.append(text)
            else:
                yield from (Line(f"{rest}\n") for rest in (*row, *cell))
                yield Line(f"{text}\n", paragraph.level, number=paragraph.number)
                row.clear()
                cell.clear()
        if row or cell:
            yield Line("\t".join((*row, *cell)) + "\n")


def _part(parts: Parts, label: str, texts: Iterator[str]) -> Iterator[Segment]:
    """What stands beside the body, under its label; a header that each section repeats is given once."""
    seen: set[str] = set()
    yield from parts.begin(label)
    for text in texts:
        if text.strip() and text not in seen:
            seen.add(text)
            yield from parts.add(text)
    yield from parts.end()


class _Fields:
    """Takes fields' instructions out and leaves their results; a field may hold others, and go on over paragraphs."""

    def __init__(self, links: dict[str, None]) -> None:
        self._links = links
        self._open: list[list[str] | None] = []  # of each field that is open: its instruction, or None once its result has begun

    def shown(self, text: str) -> str:
        """What is to be seen of a paragraph's text."""
        found: list[str] = []
        last = 0
        for mark in _FIELD.finditer(text):
            self._take(text[last : mark.start()], found)
            last = mark.end()
            if mark[0] == "\x13":
                self._open.append([])
            elif self._open:
                self._note(self._open.pop())
                if mark[0] == "\x14":
                    self._open.append(None)
        self._take(text[last:], found)
        return "".join(found)

    def _take(self, text: str, found: list[str]) -> None:
        inner = next((field for field in reversed(self._open) if field is not None), None)
        if inner is None:
            found.append(text)
        elif sum(map(len, inner)) < 2_000:
            inner.append(text)
        else:
            self._open.clear()  # no instruction is so long: its end is missing, and the text must not go with it
            found.append(text)

    def _note(self, instruction: list[str] | None) -> None:
        if instruction:
            self._links.update(dict.fromkeys(_ADDRESS.findall("".join(instruction))))
