"""The numbers that Word puts before the paragraphs of a list ("5.1", "a)"), which stand in no text: they are counted here as Word counts (step 8). Pure.

Agendas and minutes refer to them. The rules are those of ECMA-376, part 1, 17.9, and MS-DOC says the same in other words: a level goes on until a level
above it is used; instances of one definition count together, unless one says where it starts anew. Bullets are no numbers, and are left out. Where lists
are read from: `docx_numbering.py` and `doc_lists.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.extraction.kit.numerals import in_form

_PLACE = re.compile(r"%([1-9])")
_INVISIBLE = "\u200b"  # some programs write it for a level without a number


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how its own number is written, `text` with places for numbers ("%1.%2"), and what stands between it and the paragraph.

    `restart`: the count of levels of which the use of any begins it anew; -1 where that is all above it. `begins`: an instance's own start.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 0
    behind: str = " "
    restart: int = -1
    in_digits: bool = False
    style: str = ""
    begins: int | None = None


@dataclass(frozen=True, slots=True)
class List:
    """An instance of a definition of lists, with its levels, from 0."""

    definition: str
    levels: Mapping[int, Level] = field(default_factory=dict)


class Numbering:
    """Counts the lists of one document; its paragraphs must be given in their order."""

    def __init__(self, lists: Mapping[str, List], of_styles: Mapping[str, tuple[str, str]]) -> None:
        self._lists, self._of_styles = lists, of_styles
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, style: str, list_: str, level: str) -> str:
        """What stands before the next paragraph, with this style and what it says itself of its list and level ("" for nothing); "" without number."""
        of_style, level_of_style = self._of_styles.get(style, ("", ""))
        key = list_ or of_style
        found = self._lists.get(key)
        if found is None:
            return ""
        linked = next((str(number) for number, one in found.levels.items() if style and one.style == style), "")
        depth = level or linked or level_of_style
        return self._next(key, found, int(depth) if depth.isdecimal() and len(depth) == 1 else 0)

    def _next(self, key: str, list_: List, depth: int) -> str:
        level = list_.levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(list_.definition, {})
        if level.begins is not None and (key, depth) not in self._begun:
            counts[depth] = level.begins
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self._begun.add((key, depth))
        for above in set(range(depth)) & list_.levels.keys() - counts.keys():  # passed over: the next one there goes on from what was shown for it
            counts[above] = list_.levels[above].start
        for below in [number for number in counts if number > depth]:
            restart = list_.levels[below].restart if below in list_.levels else -1
            if depth < (below if restart < 0 else restart):
                del counts[below]
        return _written(list_, level, counts)


def _written(list_: List, level: Level, counts: Mapping[int, int]) -> str:
    if level.form == "bullet":
        return ""

    def place(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        one = list_.levels.get(depth, Level(start=1))
        return in_form(counts.get(depth, one.start), "decimal" if level.in_digits and one.form != "none" else one.form)

    text = _PLACE.sub(place, level.text).strip().strip(_INVISIBLE)
    return text + level.behind if text else ""
