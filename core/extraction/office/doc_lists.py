"""The lists of an older Word document, and the styles that bring them (step 8; MS-DOC 2.9.131–2.9.150, 2.9.260 ff.).

`PlfLst` defines lists with their levels, `PlfLfo` their instances, which paragraphs and styles name by their number, from 1. What is broken ends the table.
"""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from core.extraction.office.numbering import Level, List, Numbering
from core.extraction.office.sprms import OUTLINE, depth_of, heading_level, list_of, sprms

_FORMS = {0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 0x16: "decimalZero", 0x17: "bullet", 0xFF: "none"}  # MS-OSHARED
_NOTHING_BEHIND = 2
_DEPTHS = 9
_OWN_START, _OWN_FORM = 0x10, 0x20
_PARAGRAPHS = 1
_MOST = 4096  # lists, instances or styles: Word itself allows no more styles


@dataclass(frozen=True, slots=True)
class Style:
    """What a style brings to its paragraphs: the heading `level` (0: none), the list that they stand in and their depth in it ("": it says nothing)."""

    level: int = 0
    list_: str = ""
    depth: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists by the numbers of their instances; `styles` by their numbers."""

    lists: Mapping[str, List] = field(default_factory=dict)
    styles: Mapping[int, Style] = field(default_factory=dict)

    def numbering(self) -> Numbering:
        """Counts the paragraphs of one part of the document, from its beginning."""
        return Numbering(self.lists, {str(number): (style.list_, style.depth) for number, style in self.styles.items() if style.list_})


def read_lists(table: bytes, definitions: tuple[int, int], instances: tuple[int, int], styles: tuple[int, int]) -> Lists:
    """The lists in a document's table stream; each place there is (first byte, bytes)."""
    return Lists(dict(_instances(table, instances, dict(_definitions(table, definitions)))), dict(_styles(table[styles[0] : sum(styles)])))


# ---------------------------------------------------------------------------------------------------------- definitions


def _definitions(table: bytes, place: tuple[int, int]) -> Iterator[tuple[int, dict[int, Level]]]:
    """(id, levels) of each definition; their levels lie behind the table, one after the other."""
    start, size = place
    if size < 2:
        return
    at = start + size
    with contextlib.suppress(struct.error):
        for number in range(min(struct.unpack_from("<H", table, start)[0], _MOST)):
            id_, *styles, flags = struct.unpack_from("<i4x9hB", table, start + 2 + 28 * number)
            levels: dict[int, Level] = {}
            for depth in range(1 if flags & 1 else _DEPTHS):
                levels[depth], at = _level(table, at, styles[depth])
            yield id_, levels


def _level(table: bytes, at: int, style: int = -1) -> tuple[Level, int]:
    """A level (LVL), and where what follows it begins. In its text, characters below 9 stand for the numbers of levels."""
    start, form, flags, *_, behind, characters, paragraphs, restart = struct.unpack_from("<iBB9BB8xBBB", table, at)
    at += 28 + characters + paragraphs
    length = struct.unpack_from("<H", table, at)[0]
    text = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace").replace("%", "")
    text = "".join(f"%{ord(character) + 1}" if ord(character) < _DEPTHS else character for character in text)
    level = Level(
        _FORMS.get(form, "decimal"),
        text,
        max(start, 0),
        "" if behind == _NOTHING_BEHIND else " ",
        restart if flags & 0x08 else -1,
        bool(flags & 0x04),
        str(style) if style > 0 else "",
    )
    return level, at + 2 + 2 * length


def _instances(table: bytes, place: tuple[int, int], definitions: Mapping[int, dict[int, Level]]) -> Iterator[tuple[str, List]]:
    """(number, list) of each instance: its definition's levels, but for those that it has otherwise (LFOLVL)."""
    start, size = place
    if size < 4:
        return
    with contextlib.suppress(struct.error):
        count = min(struct.unpack_from("<I", table, start)[0], _MOST)
        at = start + 4 + 16 * count
        for number in range(count):
            id_, others = struct.unpack_from("<i8xB", table, start + 4 + 16 * number)
            levels = dict(definitions.get(id_, {}))
            at += 4
            for _ in range(others):
                begins, flags = struct.unpack_from("<ii", table, at)
                at += 8
                depth, level = flags & 0x0F, None
                if flags & _OWN_FORM:
                    level, at = _level(table, at)
                    begins = level.start
                if depth in levels:
                    level = replace(level or levels[depth], style=levels[depth].style)
                    levels[depth] = replace(level, start=begins, begins=begins) if flags & _OWN_START else level
            yield str(number + 1), List(str(id_), levels)


# ---------------------------------------------------------------------------------------------------------- styles


def _styles(sheet: bytes) -> Iterator[tuple[int, Style]]:
    """(number, style) of the styles of paragraphs that say anything, or are based on one that does (STSH)."""
    own = dict(_own_styles(sheet))
    for number in own:
        found, one, seen = Style(), number, set[int]()
        while one in own and one not in seen:
            seen.add(one)
            said, base = own[one]
            found = Style(found.level or heading_level(one, said.get(OUTLINE)), found.list_ or list_of(said), found.depth or depth_of(said))
            one = base
        if found != Style():
            yield number, found


def _own_styles(sheet: bytes) -> Iterator[tuple[int, tuple[dict[int, int], int]]]:
    """(number, (what its own formatting says, the style that it is based on)) of the styles of paragraphs."""
    with contextlib.suppress(struct.error):
        head, count, fixed = struct.unpack_from("<HHH", sheet)
        at = 2 + head
        for number in range(min(count, _MOST)):
            size = struct.unpack_from("<H", sheet, at)[0]
            content = sheet[at + 2 : at + 2 + size]
            at += 2 + size + size % 2
            if len(content) <= fixed or fixed < 8:
                continue
            kind = struct.unpack_from("<H", content, 2)[0]
            if kind & 0x0F == _PARAGRAPHS:
                place = fixed + 4 + 2 * struct.unpack_from("<H", content, fixed)[0]  # behind its name, and the zero at its end
                place += place % 2
                formats = content[place + 4 : place + 2 + struct.unpack_from("<H", content, place)[0]] if place + 2 <= len(content) else b""
                yield number, (dict(sprms(formats)), kind >> 4)
