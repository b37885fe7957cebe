"""Which paragraph styles of a Word document are headings or titles, whatever their names in its language (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from core.extraction.docx_walk import Styles
from core.extraction.package import Package

_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_VALUE = "val"


def read_styles(package: Package, part: str) -> Styles:
    """The styles in this part ("" or a missing part: none). A style without a level has that of the one it is based on."""
    root = package.tree(part) if part else None
    styles = {} if root is None else {_attribute(style, "styleId"): style for style in root.iterchildren("{*}style")}
    levels = {id_: level for id_ in styles if (level := next(filter(None, map(_level, _ancestry(id_, styles))), 0))}
    return Styles(levels, frozenset(id_ for id_, style in styles.items() if _child(style, "name").lower() == "title"))


def _ancestry(id_: str, styles: dict[str, etree._Element]) -> Iterator[etree._Element]:
    seen: set[str] = set()
    while id_ in styles and id_ not in seen:
        seen.add(id_)
        yield styles[id_]
        id_ = _child(styles[id_], "basedOn")


def _level(style: etree._Element) -> int:
    """The heading level that a style itself states; 0 when it states none."""
    outline = next((_attribute(element, _VALUE) for element in style.iterfind("{*}pPr/{*}outlineLvl")), "")
    if outline.isdecimal():
        return int(outline) + 1 if int(outline) < 9 else 0
    match = _HEADING.match(_child(style, "name"))
    return int(match[1]) if match else 0


def _child(style: etree._Element, name: str) -> str:
    return next((_attribute(element, _VALUE) for element in style.iterchildren(f"{{*}}{name}")), "")


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
