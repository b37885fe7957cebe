"""Reading order where a PDF's own is not people's (step 8): pages whose letters stand on their side, and columns that were written across.

pdfium gives text in the order in which a page was written, with lines sorted as the page is shown. That is how people read it, but for two cases: text that
runs down or up a page has its lines backwards, and a program that writes line by line over two columns mixes them. Both are looked for in a few letters
and boxes; when it is not certain, the order stays as it is. A table is read by its rows, as it is written.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

_LONG_LINE = re.compile(r"[^\r\n]{40,}")
_SAMPLED = 24  # letters of a page whose direction is asked for
_MOST_BOXES = 4_000  # of a page
_FEWEST_BOXES = 12
_FEWEST_LINES = 5  # in each column
_MIDDLE = range(30, 71)  # per cent of the written width, in which the space between two columns is looked for
_CROSSING = 0.25  # share of the lines that may go over both columns
_FULL = 0.7  # of its column's width: such a line is full, as most lines of prose are and few cells of a table
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Across."""
        return self.right - self.left

    def joined(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(min(self.left, other.left), min(self.bottom, other.bottom), max(self.right, other.right), max(self.top, other.top))

    def beside(self, other: Box) -> bool:
        """Whether both stand on the same line."""
        return min(self.top, other.top) - max(self.bottom, other.bottom) > 0.5 * min(self.top - self.bottom, other.top - other.bottom)


def upright(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> pypdfium2.PdfTextPage:
    """The page's text as if it were turned so that most of its letters stand upright; the same when they do."""
    number, shown = text.count_chars(), page.get_rotation()
    if not number or all(_angle(text, number * part // 4) in {shown, None} for part in (1, 2, 3)):
        return text
    angles = Counter(_angle(text, index) for index in range(0, number, max(1, number // _SAMPLED)))
    angles.pop(None, None)
    turned, votes = max(angles.items(), key=lambda item: item[1], default=(shown, 0))
    if turned is None or turned == shown or votes <= _MOSTLY * angles.total():
        return text
    page.set_rotation(turned)
    return page.get_textpage()


def _angle(text: pypdfium2.PdfTextPage, index: int) -> int | None:
    """The direction of a letter, in degrees against the clock; None for what is no letter."""
    if raw.FPDFText_GetUnicode(text, index) <= 0x20:
        return None
    angle = raw.FPDFText_GetCharAngle(text, index)
    return round(math.degrees(angle) / 90) % 4 * 90 if angle >= 0 else None


def columns(text: pypdfium2.PdfTextPage, written: str) -> tuple[Box, ...]:
    """The places of a page in the order in which people read them, when it was `written` across two columns; () when its own order is right.

    All boxes of a page cost as much as its text: they are asked for only when some of its lines have a hole.
    """
    if not _has_holes(text, written):
        return ()
    number = text.count_rects()
    if not _FEWEST_BOXES <= number <= _MOST_BOXES:
        return ()
    return in_order(tuple(_lines([Box(*text.get_rect(index)) for index in range(number)])))


def in_order(lines: Sequence[Box]) -> tuple[Box, ...]:
    """The same for the pieces of a page's lines, in the order in which they were written."""
    cut = _gutter(lines)
    if cut is None:
        return ()
    left, right = [line for line in lines if line.right <= cut], [line for line in lines if line.left >= cut]
    across = sum(_side(a, cut) * _side(b, cut) < 0 and a.beside(b) for a, b in pairwise(lines))
    if min(len(left), len(right)) < _FEWEST_LINES or across < _MOSTLY * min(len(left), len(right)) or not (_is_prose(left) and _is_prose(right)):
        return ()
    return tuple(_bands(lines, cut))


def _has_holes(text: pypdfium2.PdfTextPage, written: str) -> bool:
    """Whether two of three long lines have a space in their middle that is wider than their letters are high."""
    long = [match.span() for match in _LONG_LINE.finditer(written)]
    if len(long) < _FEWEST_LINES:
        return False
    first, second = (_has_hole(text, written, *long[len(long) * part // 4]) for part in (1, 2))
    return first and second if first == second else _has_hole(text, written, *long[len(long) * 3 // 4])


def _has_hole(text: pypdfium2.PdfTextPage, written: str, start: int, end: int) -> bool:
    length = end - start
    for index in range(start + length * 3 // 10, end - length * 3 // 10):
        if written[index] == " ":
            before, after = text.get_charbox(index - 1, loose=True), text.get_charbox(index + 1, loose=True)
            if after[0] - before[2] > after[3] - after[1]:
                return True
    return False


def _lines(boxes: Sequence[Box]) -> Iterator[Box]:
    """The boxes of words, joined where they follow each other on a line with no more than a space between."""
    current: Box | None = None
    for box in boxes:
        if current is not None and current.beside(box) and -1 <= box.left - current.right <= 0.6 * (box.top - box.bottom):
            current = current.joined(box)
            continue
        if current is not None:
            yield current
        current = box
    if current is not None:
        yield current


def _gutter(lines: Sequence[Box]) -> float | None:
    """Where the fewest lines cross the middle of the page; None when too many do."""
    low, high = min(line.left for line in lines), max(line.right for line in lines)
    places = [low + (high - low) * percent / 100 for percent in _MIDDLE]
    crossing = [sum(line.left < place < line.right for line in lines) for place in places]
    fewest = min(crossing)
    if fewest > _CROSSING * len(lines):
        return None
    best = [place for place, number in zip(places, crossing, strict=True) if number == fewest]
    return best[len(best) // 2]


def _side(line: Box, cut: float) -> int:
    return -1 if line.right <= cut else 1 if line.left >= cut else 0


def _is_prose(column: Sequence[Box]) -> bool:
    whole = max(line.right for line in column) - min(line.left for line in column)
    return sum(line.width >= _FULL * whole for line in column) >= _MOSTLY * len(column)


def _bands(lines: Sequence[Box], cut: float) -> Iterator[Box]:
    """From above: the left column and then the right one, down to the next line that goes over both."""
    waiting: dict[int, Box] = {}
    for line in sorted(lines, key=lambda box: -box.top):
        side = _side(line, cut)
        if side == 0:
            yield from (waiting[each] for each in sorted(waiting))
            waiting.clear()
            yield line
        else:
            waiting[side] = waiting[side].joined(line) if side in waiting else line
    yield from (waiting[each] for each in sorted(waiting))
