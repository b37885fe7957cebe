"""Captions whose words stayed and whose time did not: told by the times, one change for all that moved together. Pure; a part of `comparing.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.comparison.aligning import Gap
from core.comparison.difference import Change, How, Mark, Run, Subject
from core.comparison.lines import Lines, clock_time

_NOTICED = 100  # milliseconds: less is another program's rounding
_TOGETHER = 50  # milliseconds between what has moved by the same time
_Pair = tuple[int, int]


def moved_cues(before: Lines, after: Lines, gaps: Sequence[Gap]) -> Iterator[Change]:
    """The changes, in reading order. Where only the segments' times are known, theirs are compared."""
    stretch: list[_Pair] = []
    was, is_ = before.starts(), after.starts()
    for pair in _kept(len(before.lines), gaps):
        shift = _shift(before, after, pair)
        if stretch and not _goes_on(before, after, stretch[-1], pair):
            yield _change(before, after, stretch)
            stretch = []
        if shift is not None and abs(shift) >= _NOTICED:
            stretch.append(pair)
        elif shift is None and (old := was.get(pair[0])) and (new := is_.get(pair[1])) and old != new:
            yield _told(before, after, [pair], old, new)
    if stretch:
        yield _change(before, after, stretch)


def _kept(lines: int, gaps: Sequence[Gap]) -> Iterator[_Pair]:
    """The lines that are the same, each with its place in the other version."""
    at, shift = 0, 0
    for gap in gaps:
        yield from ((line, line + shift) for line in range(at, gap.before))
        at, shift = gap.before_end, gap.after_end - gap.before_end
    yield from ((line, line + shift) for line in range(at, lines))


def _shift(before: Lines, after: Lines, pair: _Pair) -> int | None:
    """By how many milliseconds a line has moved; None where it is not known."""
    was, is_ = before.start(pair[0]), after.start(pair[1])
    return None if was is None or is_ is None else is_ - was


def _goes_on(before: Lines, after: Lines, last: _Pair, pair: _Pair) -> bool:
    """Whether the next line has moved along with the last one."""
    moved, moves = _shift(before, after, last), _shift(before, after, pair)
    return moved is not None and moves is not None and abs(moves - moved) <= _TOGETHER and abs(moves) >= _NOTICED and pair == (last[0] + 1, last[1] + 1)


def _change(before: Lines, after: Lines, stretch: Sequence[_Pair]) -> Change:
    old = [start for line, _ in (stretch[0], stretch[-1]) if (start := before.start(line)) is not None]
    new = [start for _, line in (stretch[0], stretch[-1]) if (start := after.start(line)) is not None]
    precisely = clock_time(old[0]) == clock_time(new[0])
    return _told(before, after, stretch, _span(old, precisely=precisely), _span(new, precisely=precisely))


def _told(before: Lines, after: Lines, stretch: Sequence[_Pair], old: str, new: str) -> Change:
    (first, other), (last, _) = stretch[0], stretch[-1]
    words = before.lines[first] if first == last else f"{before.lines[first]} … {before.lines[last]}"
    said = (Run(Mark.REMOVED, old), Run(Mark.ADDED, new), Run(Mark.SAME, f" {words}"))
    return Change(Subject.CUE, How.CHANGED, before.spot(first), after.spot(other), said, "time")


def _span(starts: Sequence[int], *, precisely: bool) -> str:
    return " – ".join(dict.fromkeys(clock_time(start, precisely=precisely) for start in starts))
