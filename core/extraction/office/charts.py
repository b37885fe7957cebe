"""The words and figures of a chart in an OOXML document: titles, then a table of what it draws, as it was when it was last drawn (step 8)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_MOST_POINTS = 5_000  # of one series
_MOST_SERIES = 200


def chart_lines(root: etree._Element) -> list[str]:
    """The chart's texts, line by line: what is written on it, then categories and values between tabs.

    `root` is the chart part's (ECMA-376 21.2; the newer kind: MS-ODRAWXML 2.24).
    """
    series = list(root.iter("{*}ser"))[:_MOST_SERIES]
    if not series:
        return list(dict.fromkeys(filter(None, (*_written(root), *_loose(root)))))
    names = [_first(one.find("{*}tx")) for one in series]
    columns = [_points(one.find("{*}val"), one.find("{*}yVal")) for one in series]
    categories: dict[int, str] = {}
    for one in series:
        categories = _points(one.find("{*}cat"), one.find("{*}xVal")) | categories
    rows = sorted({*categories, *(at for column in columns for at in column)})
    table = ["\t".join(("", *names)).rstrip()] if any(names) else []
    table += ["\t".join((categories.get(at, ""), *(column.get(at, "") for column in columns))).rstrip() for at in rows]
    return [*dict.fromkeys(_written(root)), *table]


def figure(text: str) -> str:
    """A number as people write it, where a file holds one with all the digits of its binary form ("0.30000000000000004")."""
    try:
        return f"{float(text):.15g}" if len(text) > 15 else text
    except ValueError:
        return text


def _written(root: etree._Element) -> Iterator[str]:
    """What is written on it: its title, the axes' titles, labels that someone typed."""
    for rich in root.iter("{*}rich"):
        for paragraph in rich.iter("{*}p"):
            text = " ".join("".join(t.text or "" for t in paragraph.iter("{*}t")).split())
            if text:
                yield text


def _loose(root: etree._Element) -> Iterator[str]:
    """The texts and values of a newer kind of chart (chartex), or one without series."""
    for element in root.iter("{*}t", "{*}v", "{*}pt"):
        if len(element) == 0:
            yield figure(" ".join((element.text or "").split()))


def _first(element: etree._Element | None) -> str:
    return "" if element is None else next((" ".join((v.text or "").split()) for v in element.iter("{*}v")), "")


def _points(*places: etree._Element | None) -> dict[int, str]:
    """A series' points by their index; the levels of a category stand one before the other, the widest first."""
    found: dict[int, str] = {}
    for place in places:
        for point in () if place is None else list(place.iter("{*}pt"))[:_MOST_POINTS]:
            index = point.get("idx", "")
            text = figure(" ".join("".join(str(t) for t in point.itertext()).split()))
            if index.isdecimal() and text:
                at = int(index)
                found[at] = f"{text} / {found[at]}" if at in found else text
    return found
