"""The formatting of an older Word document: pages of it, each of which names the places in the file that it is of (step 8; MS-DOC 2.9.34, 2.9.175)."""

from __future__ import annotations

import bisect
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from core.extraction.office.sprms import (
    DELETED,
    HEADINGS,
    HIDDEN,
    IN_TABLE,
    IS_OBJECT,
    OBJECT,
    OUTLINE,
    ROW_END,
    depth_of,
    heading_level,
    list_of,
    sprms,
)

_PAGE = 512
_PARAGRAPH, _CHARACTERS = 13, 1  # bytes that a page has for each run of its kind


@dataclass(frozen=True, slots=True)
class Format:
    """Of a paragraph that ends at byte `end`. `level`: that of a heading that it states itself, None where its style says."""

    level: int | None = None
    in_table: bool = False
    row_end: bool = False
    style: int = 0
    list_: str = ""
    depth: str = ""
    end: int = 0


class Formats:
    """The formatting in the stream `main`, whose pages two tables list: one of characters, one of paragraphs.

    `deleted` are (first byte, byte after the last) of what tracked changes delete and of what is hidden, in order; `objects` the embedded objects' numbers by
    the byte where each is.
    """

    def __init__(self, main: bytes, characters: bytes, paragraphs: bytes) -> None:
        self.deleted: list[tuple[int, int]] = []
        self.objects: dict[int, int] = {}
        for page, first, end, place in _runs(main, characters, _CHARACTERS):
            self._take(page, first, end, page[place] * 2)
        self.deleted.sort()
        found = sorted(_paragraphs(main, paragraphs), key=lambda one: one[0])
        self._starts, self._formats = [start for start, _ in found], [format_ for _, format_ in found]

    def at(self, place: int) -> Format:
        """The format of the paragraph that ends at this byte."""
        found = bisect.bisect(self._starts, place) - 1
        return self._formats[found] if found >= 0 and place < self._formats[found].end else Format()

    def kept(self, at: int, stop: int) -> Iterator[tuple[int, int]]:
        """What is left of a run of bytes without those that a tracked change deletes."""
        for begin, end in self.deleted[max(0, bisect.bisect(self.deleted, (at, 0)) - 1) :]:
            if begin >= stop:
                break
            if end > at:
                if begin > at:
                    yield at, begin
                at = max(at, end)
        if at < stop:
            yield at, stop

    def _take(self, page: bytes, first: int, end: int, at: int) -> None:
        if at and at < _PAGE:
            said = dict(sprms(page[at + 1 : at + 1 + page[at]]))
            if said.get(DELETED, 0) & 1 or said.get(HIDDEN) == 1:
                self.deleted.append((first, end))
            if said.get(IS_OBJECT) and OBJECT in said:
                self.objects[first] = said[OBJECT]


def _paragraphs(main: bytes, table: bytes) -> Iterator[tuple[int, Format]]:
    """(first byte, format) of the paragraphs that have something to say."""
    for page, first, end, place in _runs(main, table, _PARAGRAPH):
        at = page[place] * 2
        if not at or at + 2 > _PAGE:
            continue
        size, at = (page[at] * 2 - 1, at + 1) if page[at] else (page[at + 1] * 2, at + 2)
        content = page[at : at + size]
        style = struct.unpack_from("<H", content)[0] if len(content) >= 2 else 0
        said = dict(sprms(content[2:]))
        level = heading_level(style, said.get(OUTLINE)) if OUTLINE in said or style in HEADINGS else None
        format_ = Format(level, bool(said.get(IN_TABLE)), bool(said.get(ROW_END)), style, list_of(said), depth_of(said), end)
        if format_ != Format(end=end):
            yield first, format_


def _runs(main: bytes, table: bytes, step: int) -> Iterator[tuple[bytes, int, int, int]]:
    """The runs of the pages that a table lists: page, first byte, byte after the last, where the page tells its place."""
    count = max(0, (len(table) - 4) // 8)
    for number in struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count else ():
        start = (number & 0x3FFFFF) * _PAGE
        page = main[start : start + _PAGE]
        runs = page[-1] if len(page) == _PAGE else 0
        if not runs or 4 * (runs + 1) + step * runs > _PAGE:
            continue
        places = struct.unpack_from(f"<{runs + 1}I", page)
        for run in range(runs):
            yield page, places[run], places[run + 1], 4 * (runs + 1) + step * run
