"""Cutting a text without pages into segments of kind PART, for step 8: small enough to point at, large enough to hold a phrase.

A search hit names its segment and the window scrolls to it, so a part is about three printed pages. It is never cut
inside a word: a phrase is found as long as it does not stand across a boundary.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from core.document import Segment, SegmentKind
from core.extraction.kit.cleaning import clean, one_line, tidy

CHARACTERS = 10_000
"""The size of a part: it is closed at the end of the line that reaches it."""

LONGEST_WORD = 10 * CHARACTERS
"""Characters without white space that are kept together; beyond it, it is no word but encoded data."""


_FEW = 500  # characters


class Parts:
    """Gathers text and gives a part whenever one is full. A part's label is the heading it stands under, else "part N"."""

    def __init__(self) -> None:
        self.size = 0
        self._texts: list[str] = []
        self._heading = ""
        self._given = 0

    def begin(self, heading: str) -> Iterator[Segment]:
        """Begins a new part under this heading, whose own line is to be added as any other.

        A few lines before a text's first heading (its title, a letterhead) stay with it.
        """
        if self._given or self._heading or self.size > _FEW:
            yield from self.end()
        self._heading = one_line(heading)

    def add(self, text: str) -> Iterator[Segment]:
        """Takes more text, with its line ends."""
        for piece in pieces(text):
            if self._overflows(piece):
                yield from self.end()
            self._texts.append(piece)
            self.size += len(piece)
            if self.size >= CHARACTERS:
                yield from self.end()

    def end(self, trouble: str = "") -> Iterator[Segment]:
        """Gives what has been gathered, if there is anything in it (or `trouble` to tell)."""
        text = tidy(clean("".join(self._texts)))
        label = self._label()
        self._texts.clear()
        self.size = 0
        if text or trouble:
            self._given += 1
            yield Segment(SegmentKind.PART, self._given, label or f"part {self._given}", text, trouble)

    def _overflows(self, text: str) -> bool:
        """Whether a part that is at least half full would become too large by this."""
        return self.size > CHARACTERS // 2 and self.size + len(text) > CHARACTERS

    def _label(self) -> str:
        return self._heading


class CountedParts(Parts):
    """Parts of at most `most` lines or rows (the `unit`'s word), labelled by them: "lines 401–600"."""

    def __init__(self, unit: str, most: int = 200) -> None:
        super().__init__()
        self.count = 0
        self._unit, self._most = unit, most
        self._first = 1  # unit of the part in hand
        self._inside = False

    def count_in(self, text: str, *, whole: bool = True) -> Iterator[Segment]:
        """Takes the text of one unit, or of a piece of it when it is not `whole` and goes on in the next."""
        if self._overflows(text):
            yield from self.end()
        self.count += not self._inside
        self._inside = True
        yield from self.add(text)
        self._inside = not whole
        if whole and not self.size:
            self._first = self.count + 1
        elif whole and self.count - self._first + 1 >= self._most:
            yield from self.end()

    def _label(self) -> str:
        first, last = self._first, max(self._first, self.count)
        self._first = self.count if self._inside else self.count + 1
        return f"{self._unit}s {first}–{last}" if last > first else f"{self._unit} {first}"


def pieces(text: str) -> Iterator[str]:
    """The text in pieces of at most `CHARACTERS`, cut after a line, else after white space, else (endless words) anywhere."""
    start = 0
    while len(text) - start > CHARACTERS:
        cut = _cut(text, start)
        yield text[start:cut]
        start = cut
    if start < len(text):
        yield text[start:]


def lines(stream: TextIO) -> Iterator[tuple[str, bool]]:
    """The lines of a stream, each with whether it ends here: one over `CHARACTERS` comes in pieces, cut between words."""
    rest = ""
    while read := stream.readline(CHARACTERS):
        line, rest = rest + read, ""
        goes_on = len(read) == CHARACTERS and not read.endswith("\n")
        if goes_on and len(line) < LONGEST_WORD:
            cut = max(line.rfind(" "), line.rfind("\t")) + 1
            line, rest = line[:cut], line[cut:]
        if line:
            yield line, not goes_on
    if rest:
        yield rest, True


def _cut(text: str, start: int) -> int:
    end = start + CHARACTERS
    for mark in ("\n", " ", "\t"):
        found = text.rfind(mark, start, end)
        if found >= 0:
            return found + 1
    following = [found for mark in ("\n", " ", "\t") if (found := text.find(mark, end, start + LONGEST_WORD)) >= 0]
    return min(following) + 1 if following else min(start + LONGEST_WORD, len(text))
