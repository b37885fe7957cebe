"""The numbers that Word puts before the paragraphs of a list ("5.1", "a)"), which stand in no text: they are counted here as Word counts (step 8).

Agendas and minutes refer to them. The rules are those of ECMA-376, part 1, 17.9: a level goes on until a level above it is used; instances (`num`) of one
definition (`abstractNum`) count together, unless one says where it starts anew. Bullets are no numbers, and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from core.extraction.office.docx_styles import attribute, child
from core.extraction.office.package import Package

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_ROMAN = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True))
_MOST_ROMAN, _MOST_LETTERS = 3_999, 780  # above which a number is given in digits


@dataclass(frozen=True, slots=True)
class _Level:
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
class _List:
    definition: str
    levels: Mapping[int, _Level] = field(default_factory=dict)


class Numbering:
    """Counts the lists of one document; its paragraphs must be given in their order."""

    def __init__(self, lists: Mapping[str, _List], of_styles: Mapping[str, tuple[str, str]]) -> None:
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

    def _next(self, key: str, list_: _List, depth: int) -> str:
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


def _written(list_: _List, level: _Level, counts: Mapping[int, int]) -> str:
    if level.form == "bullet":
        return ""

    def place(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        one = list_.levels.get(depth, _Level(start=1))
        return _in_form(counts.get(depth, one.start), "decimal" if level.in_digits and one.form != "none" else one.form)

    text = _PLACE.sub(place, level.text).strip()
    return text + level.behind if text else ""


def _in_form(number: int, form: str) -> str:
    """A number in one of ECMA-376's formats (17.18.59); in digits where it is one that is not known here."""
    if form in {"none", "bullet"}:
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form in {"lowerLetter", "upperLetter"} and 0 < number <= _MOST_LETTERS:
        times, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) * (times + 1)  # … y, z, aa, bb
    elif form in {"lowerRoman", "upperRoman"} and 0 < number <= _MOST_ROMAN:
        text = "".join(_roman(number))
    else:
        text = str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> Iterator[str]:
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        yield sign * times


def read_numbering(package: Package, part: str, of_styles: Mapping[str, tuple[str, str]]) -> Numbering:
    """The lists in this part ("" or a missing part: none); `of_styles` says which list and level a style of paragraphs brings."""
    root = package.tree(part) if part else None
    if root is None:
        return Numbering({}, {})
    definitions = {attribute(one, "abstractNumId"): one for one in root.iterchildren("{*}abstractNum")}
    by_style = {name: one for one in definitions.values() if (name := child(one, "styleLink"))}
    lists: dict[str, _List] = {}
    for one in root.iterchildren("{*}num"):
        key = child(one, "abstractNumId")
        if key in definitions:
            definition = by_style.get(child(definitions[key], "numStyleLink"), definitions[key])
            levels = {_depth(level): _level(level) for level in definition.iterchildren("{*}lvl")}
            lists[attribute(one, "numId")] = _List(key, levels | dict(_overridden(one, levels)))
    return Numbering(lists, of_styles)


def _overridden(instance: etree._Element, levels: Mapping[int, _Level]) -> Iterator[tuple[int, _Level]]:
    """The levels that an instance of a list has otherwise than its definition."""
    for override in instance.iterchildren("{*}lvlOverride"):
        depth = _depth(override)
        own = next((_level(level) for level in override.iterchildren("{*}lvl")), levels.get(depth, _Level()))
        start = child(override, "startOverride")
        yield depth, replace(own, start=_number(start, 0), begins=_number(start, 0)) if start else own


def _level(element: etree._Element) -> _Level:
    behind = {"nothing": ""}.get(child(element, "suff"), " ")
    restart = _number(child(element, "lvlRestart"), -1)
    legal = next((attribute(one, "val") or "1" for one in element.iterchildren("{*}isLgl")), "0")
    in_digits = legal not in {"0", "false", "off"}
    form = child(element, "numFmt") or "decimal"
    return _Level(form, child(element, "lvlText"), _number(child(element, "start"), 0), behind, restart, in_digits, child(element, "pStyle"))


def _depth(element: etree._Element) -> int:
    depth = _number(attribute(element, "ilvl"), 0)
    return depth if depth < _LEVELS else 0


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else otherwise
