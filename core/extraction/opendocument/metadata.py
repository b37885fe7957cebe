"""What an OpenDocument file says of itself (`meta.xml`, or `office:meta` of a flat file), by standard names (ODF 1.3, 4.3; step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from core.extraction.kit.titles import title_of

_TEXTS = {
    "subject": "subject",
    "description": "description",
    "language": "language",
    "initial-creator": "creator",
    "creator": "contributor",
    "generator": "papertray:application",
    "creation-date": "created",
    "date": "modified",
    "print-date": "papertray:printed",
    "printed-by": "papertray:printed_by",
    "editing-cycles": "papertray:revision",
    "publisher": "publisher",
    "identifier": "identifier",
}
_COUNTS = {"page-count": "papertray:pages", "word-count": "papertray:words", "paragraph-count": "papertray:paragraphs"}
_FRACTION = re.compile(r"(T\d\d:\d\d:\d\d)[.,]\d+(?=$|[Z+-])")  # of a second
_DURATION = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.,]+S)?")


def read(meta: etree._Element | None) -> dict[str, object]:
    """The properties; `meta` is the `office:meta` element."""
    return {} if meta is None else dict(_read(meta))


def _read(meta: etree._Element) -> Iterator[tuple[str, object]]:
    custom: dict[str, object] = {}
    keywords: list[str] = []
    for element in meta.iter("{*}*"):
        name, text = _local(element.tag), (element.text or "").strip()
        if name == "title":
            title = title_of(text)
            yield from (("title", title), ("papertray:stated_title", text if text != title else ""))
        elif name in _TEXTS:
            yield _TEXTS[name], int(text) if name == "editing-cycles" and text.isdecimal() else _FRACTION.sub(r"\1", text)
        elif name == "keyword":
            keywords += [word.strip() for word in text.split(",")]
        elif name == "document-statistic":
            yield from ((found, int(value)) for key, value in element.attrib.items() if (found := _COUNTS.get(_local(key))) and str(value).isdecimal())
        elif name == "editing-duration" and (match := _DURATION.fullmatch(text)):
            days, hours, minutes = (int(group or 0) for group in match.groups())
            yield "papertray:editing_minutes", (days * 24 + hours) * 60 + minutes
        elif name == "user-defined":
            custom[next((str(value) for key, value in element.attrib.items() if _local(key) == "name"), "")] = text
    yield from (("keywords", keywords), ("papertray:custom", custom))


def _local(key: object) -> str:
    return str(key).rpartition("}")[2]
