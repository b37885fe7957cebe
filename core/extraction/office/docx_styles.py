"""Which paragraph styles of a Word document are headings, titles or list items, whatever their names in its language (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from core.extraction.office.lines import Styles
from core.extraction.office.package import Package

_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_VALUE = "val"


def read_styles(package: Package, part: str) -> Styles:
    """The styles in this part ("" or a missing part: none). A style without a level has that of the one it is based on."""
    root = package.tree(part) if part else None
    styles = {} if root is None else {attribute(style, "styleId"): style for style in root.iterchildren("{*}style")}
    levels = {id_: level for id_ in styles if (level := next(filter(None, map(_level, _ancestry(id_, styles))), 0))}
    lists = {id_: found for id_ in styles if (found := _in_list(id_, styles))[0]}
    return Styles(levels, frozenset(id_ for id_, style in styles.items() if child(style, "name").lower() == "title"), lists)


def _ancestry(id_: str, styles: dict[str, etree._Element]) -> Iterator[etree._Element]:
    seen: set[str] = set()
    while id_ in styles and id_ not in seen:
        seen.add(id_)
        yield styles[id_]
        id_ = child(styles[id_], "basedOn")


def _level(style: etree._Element) -> int:
    """The heading level that a style itself states; 0 when it states none."""
    outline = next((attribute(element, _VALUE) for element in style.iterfind("{*}pPr/{*}outlineLvl")), "")
    if outline.isdecimal():
        return int(outline) + 1 if int(outline) < 9 else 0
    match = _HEADING.match(child(style, "name"))
    return int(match[1]) if match else 0


def _in_list(id_: str, styles: dict[str, etree._Element]) -> tuple[str, str]:
    """The list that a style's paragraphs stand in, by its id, and the level there; each "" where neither it nor one that it is based on says."""
    stated = [properties for one in _ancestry(id_, styles) for properties in one.iterfind("{*}pPr/{*}numPr")]
    return next(filter(None, (child(one, "numId") for one in stated)), ""), next(filter(None, (child(one, "ilvl") for one in stated)), "")


def child(style: etree._Element, name: str) -> str:
    """The value of the first element of this name inside another; "" without one."""
    return next((attribute(element, _VALUE) for element in style.iterchildren(f"{{*}}{name}")), "")


def attribute(element: etree._Element, name: str) -> str:
    """An attribute's value, whatever its namespace; "" without one."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
