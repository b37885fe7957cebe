"""The names of OpenDocument's elements and attributes as ODF 1.3 writes them ("text:p"), whatever prefix a file uses, and OpenOffice 1's (step 8)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "text", "table", "presentation", "style", "chart", "form")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}svg-compatible:1.0": "svg",
    f"{_OASIS}meta:1.0": "meta",
    "http://openoffice.org/2009/office": "office",  # LibreOffice's, for comments on slides
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
    # OpenOffice 1, before it was a standard
    **{f"http://openoffice.org/2000/{name}": name for name in ("office", "text", "table", "style", "presentation", "chart", "form")},
    "http://openoffice.org/2000/drawing": "draw",
    "http://www.w3.org/2000/svg": "svg",
}
DOCUMENT_TYPES = frozenset({"math:math", "math", "office:document-content", "office:document-styles"})
"""What OpenOffice 1 declared its documents to be."""

NOTES = {"text:footnote": "footnotes", "text:endnote": "endnotes"}
"""OpenOffice 1's notes, and where they stand; since then there is text:note, which says its class."""

AROUND = {f"style:{place}{end}": f"{place}s" for place in ("header", "footer") for end in ("", "-left", "-first")}
"""What stands around each page, and the label of it."""

SHAPES = frozenset({"draw:frame", "draw:custom-shape"})

_SKIPPED = frozenset(
    "text:tracked-changes text:ruby-text text:note-citation text:footnote-citation text:endnote-citation office:binary-data office:scripts office:settings "
    "dc:date meta:date-string meta:creator-initials math:annotation presentation:placeholder office:event-listeners draw:glue-point".split()
)
_SKIPPED_INSIDE = frozenset({"svg:title", "svg:desc"})  # of a chart's table: which cells it was made from
_SKIPPED_ON_PAGES = frozenset({"text:page-number"})  # says nothing, as a field that is "<number>" on notes


@lru_cache(maxsize=4096)  # a sheet asks a million times for the same few dozen
def name_of(tag: str) -> str:
    """The name of an element or attribute, from what the parser calls it ("{space}p")."""
    space, _, name = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    return f"{_SPACES.get(space, '')}:{name}" if space else name


def number(found: Mapping[str, str], *names: str) -> int:
    """The number in the first of these attributes that is there; 1 where there is none."""
    text = next((found[name] for name in names if name in found), "1")
    return int(text) if text.isdecimal() and len(text) < 10 else 1


def skipped(inside: bool, pages: bool) -> frozenset[str]:
    """The elements whose text nobody reads there: `inside` an object of another document, or on `pages` (slides)."""
    return _SKIPPED | (_SKIPPED_INSIDE if inside else frozenset()) | (_SKIPPED_ON_PAGES if pages else frozenset())
