"""The lists of a Word document (.docx), from the part that defines them (step 8; ECMA-376, part 1, 17.9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from core.extraction.office.docx_styles import attribute, child
from core.extraction.office.numbering import Level, List, Numbering
from core.extraction.office.package import Package

_LEVELS = 9


def read_numbering(package: Package, part: str, of_styles: Mapping[str, tuple[str, str]]) -> Numbering:
    """The lists in this part ("" or a missing part: none); `of_styles` says which list and level a style of paragraphs brings."""
    root = package.tree(part) if part else None
    if root is None:
        return Numbering({}, {})
    definitions = {attribute(one, "abstractNumId"): one for one in root.iterchildren("{*}abstractNum")}
    by_style = {name: one for one in definitions.values() if (name := child(one, "styleLink"))}
    lists: dict[str, List] = {}
    for one in root.iterchildren("{*}num"):
        key = child(one, "abstractNumId")
        if key in definitions:
            definition = by_style.get(child(definitions[key], "numStyleLink"), definitions[key])
            levels = {_depth(level): _level(level) for level in definition.iterchildren("{*}lvl")}
            lists[attribute(one, "numId")] = List(key, levels | dict(_overridden(one, levels)))
    return Numbering(lists, of_styles)


def _overridden(instance: etree._Element, levels: Mapping[int, Level]) -> Iterator[tuple[int, Level]]:
    """The levels that an instance of a list has otherwise than its definition."""
    for override in instance.iterchildren("{*}lvlOverride"):
        depth = _depth(override)
        own = next((_level(level) for level in override.iterchildren("{*}lvl")), levels.get(depth, Level()))
        start = child(override, "startOverride")
        yield depth, replace(own, start=_number(start, 0), begins=_number(start, 0)) if start else own


def _level(element: etree._Element) -> Level:
    behind = {"nothing": ""}.get(child(element, "suff"), " ")
    restart = _number(child(element, "lvlRestart"), -1)
    legal = next((attribute(one, "val") or "1" for one in element.iterchildren("{*}isLgl")), "0")
    in_digits = legal not in {"0", "false", "off"}
    form = child(element, "numFmt") or "decimal"
    return Level(form, child(element, "lvlText"), _number(child(element, "start"), 0), behind, restart, in_digits, child(element, "pStyle"))


def _depth(element: etree._Element) -> int:
    depth = _number(attribute(element, "ilvl"), 0)
    return depth if depth < _LEVELS else 0


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else otherwise
