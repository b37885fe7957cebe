"""What a content's text amounts to: its words' hash, its size, and the reason that its segments' troubles give it (steps 8 and 9).

The worker adds up while it reads; the storage adds up again when the pages of a content have been recognised.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator

from core.document import Segment, SegmentKind
from core.extraction.kit.cleaning import folded
from core.extraction.protocol import Read

MOST_CHARACTERS = 20_000_000
"""Text per document; what is longer is kept whole and searchable only so far (`text_cut`)."""

MOST_SEGMENTS = 100_000
"""Segments per document: an extractor that gives empty ones for ever ends here."""

_PIECE = 200_000  # characters sent at once: a few pipe writes a megabyte, and the parent is never held up
_TOGETHER = 2_000  # segments sent at once
_CUTS = ("inside_cut", "text_cut")  # reasons of segments that say that there would be more
_WITHOUT_TEXT = {"no_text", "garbled"}


class Account:
    """Counts what an extractor gives, cuts it at the limit and hashes its normalised words as they go by."""

    def __init__(self) -> None:
        self._characters = 0
        self._segments = 0
        self._words = hashlib.sha256()
        self._any_word = False
        self._troubles: list[str] = []
        self._pages = 0
        self._pages_in_trouble = 0
        self._cut = False

    def pieces(self, content: Iterable[Segment]) -> Iterator[tuple[Segment, ...]]:
        """The segments, some at a time."""
        gathered: list[Segment] = []
        size = 0
        for segment in content:
            if self._characters >= MOST_CHARACTERS or self._segments >= MOST_SEGMENTS:
                self._cut = True
                break
            cut = self._cut_to_size(segment)
            self.take(cut)
            gathered.append(cut)
            size += len(cut.text)
            if size >= _PIECE or len(gathered) >= _TOGETHER:
                yield tuple(gathered)
                gathered, size = [], 0
        yield tuple(gathered)

    def take(self, segment: Segment) -> None:
        """Count one more segment."""
        self._characters += len(segment.text)
        self._segments += 1
        self._pages += segment.kind is SegmentKind.PAGE
        self._pages_in_trouble += segment.kind is SegmentKind.PAGE and bool(segment.trouble)
        if segment.trouble:
            self._troubles.append(segment.trouble)
        if words := folded(segment.text):
            self._words.update(words)
            self._any_word = True

    def sum_up(self) -> Read:
        """What can be said when all has been read."""
        return Read(self._words.hexdigest() if self._any_word else "", self._characters, self._reason(), ", ".join(sorted(set(self._troubles))))

    def _cut_to_size(self, segment: Segment) -> Segment:
        room = MOST_CHARACTERS - self._characters
        if len(segment.text) <= room:
            return segment
        self._cut = True
        return dataclasses.replace(segment, text=segment.text[:room])

    def _reason(self) -> str:
        found = {*self._troubles, *(["text_cut"] if self._cut else [])}
        if found - {*_WITHOUT_TEXT, *_CUTS}:
            return "partly_read"
        if cut := next((code for code in _CUTS if code in found), None):
            return cut
        if found and (self._pages == self._pages_in_trouble > 0 or not self._any_word):
            return "garbled" if "garbled" in found else "no_text"
        if "garbled" in found:
            return "partly_read"
        return "" if self._any_word else "empty_text"
