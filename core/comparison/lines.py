"""The text of a version as lines, as two versions are compared: which segment each line belongs to, and of captions when it is said. Pure."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from core.comparison.difference import Spot
from core.document import Segment, SegmentKind


class Lines:
    """The lines of all segments as one text, and which segment each belongs to."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.lines: list[str] = []
        self._first: list[int] = []
        self._segments = [segment for segment in segments if segment.text]
        self.are_cues = any(segment.kind is SegmentKind.CUE for segment in self._segments)
        self._starts: list[int | None] = []
        for segment in self._segments:
            self._first.append(len(self.lines))
            timed = [(line, start) for line, start in _timed(segment) if line.strip()]
            self.lines += [line for line, _ in timed]
            self._starts += [start for _, start in timed]
        self.plain = [" ".join(line.split()) for line in self.lines]

    def start(self, line: int) -> int | None:
        """When the line of a caption is said, in milliseconds; None where that is not known (of other text, and of captions that were read long ago)."""
        return self._starts[line]

    def text(self, start: int, end: int) -> str:
        """The lines from `start` to before `end`."""
        return "\n".join(self.lines[start:end])

    def spot(self, line: int) -> Spot | None:
        """Where the line stands (the last one, where it is behind all); of captions the time of the cue itself, which may stand late in its segment."""
        if not self._segments:
            return None
        line = min(line, len(self.lines) - 1)
        segment = self._segments[max(0, bisect.bisect_right(self._first, line) - 1)]
        start = self._starts[line] if self._starts else None
        return Spot(segment.kind, segment.number, segment.label if start is None else clock_time(start))

    def line_at(self, start: int, character: int) -> int:
        """The line in which the character stands that is so many behind the beginning of the line `start`."""
        while start < len(self.lines) - 1 and character > len(self.lines[start]):
            character -= len(self.lines[start]) + 1
            start += 1
        return start

    def starts(self) -> dict[int, str]:
        """The label of each segment by its first line."""
        return {first: segment.label for first, segment in zip(self._first, self._segments, strict=True)}


def clock_time(start: int, *, precisely: bool = False) -> str:
    """A time in milliseconds as captions write it: "00:42:13", or "00:42:13.500"."""
    seconds, rest = divmod(start, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}" + (f".{rest:03}" if precisely else "")


def _timed(segment: Segment) -> Iterator[tuple[str, int | None]]:
    lines = segment.text.split("\n")
    is_timed = segment.kind is SegmentKind.CUE and len(segment.starts) == len(lines)
    starts = segment.starts if is_timed else [None] * len(lines)
    yield from zip(lines, starts, strict=True)
