"""How one order of ids becomes another with few insertions and removals. Pure; runs in the reader's thread.

A table that is told of a few changed rows keeps its selection, its place and what is painted; one that is reset keeps nothing.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

MOST_EDITS = 50
_PIECE = 1_000


@dataclass(frozen=True, slots=True)
class Edit:
    """Rows `first` to `first + count - 1` are removed, or (with `ids`) these are inserted before row `first`. Applied one after the other."""

    first: int
    count: int
    ids: Sequence[int] = ()


def edits_between(before: array[int], after: array[int], told: frozenset[int], most: int = MOST_EDITS) -> tuple[Edit, ...] | None:
    """The edits that turn `before` into `after`, or None when they would be more than `most`.

    `told` are ids whose place may have changed. An id that changes its place is removed and inserted again.
    """
    start = _alike(before, after)
    end = _alike_behind(before, after, min(len(before), len(after)) - start)
    edits = _edits_between(before[start : len(before) - end], after[start : len(after) - end], told, most)
    return None if edits is None else tuple(Edit(edit.first + start, edit.count, edit.ids) for edit in edits)


def _edits_between(before: array[int], after: array[int], told: frozenset[int], most: int) -> tuple[Edit, ...] | None:
    """Mostly only those differ that are told of: sets of all, which take a second for a million, are made only where that is not so.

    What comes after a first page stays an array: a million numbers as Python's objects would take 40 MB.
    """
    if not before or not after:
        return tuple(edit for edit in (Edit(0, len(before)), Edit(0, len(after), after)) if edit.count)
    for old, new in ((told.intersection(before), told.intersection(after)), (set(before), set(after))):
        for loose in (old ^ new, (old ^ new) | (told & old & new)):
            if loose and _without(before, loose) == _without(after, loose):
                return _edits(before, after, loose, most)
    return None


def _alike(one: array[int], other: array[int]) -> int:
    """How many ids are the same at the beginning of both. Pieces are compared at once: a million takes a few milliseconds."""
    start, end = 0, min(len(one), len(other))
    while start < end and one[start : start + _PIECE] == other[start : start + _PIECE]:
        start += _PIECE
    while start < end and one[start] == other[start]:
        start += 1
    return min(start, end)


def _alike_behind(one: array[int], other: array[int], most: int) -> int:
    """How many ids, at most `most`, are the same at the end of both."""
    found, (last, other_last) = 0, (len(one), len(other))
    while found < most:
        step = min(_PIECE, most - found)
        if one[last - found - step : last - found] != other[other_last - found - step : other_last - found]:
            break
        found += step
    while found < most and one[last - found - 1] == other[other_last - found - 1]:
        found += 1
    return found


def _without(ids: array[int], loose: AbstractSet[int]) -> list[int]:
    return [id_ for id_ in ids if id_ not in loose]


def _edits(before: array[int], after: array[int], loose: AbstractSet[int], most: int) -> tuple[Edit, ...] | None:
    """Remove the loose ones from `before`, from the end on, then insert those of `after`, from the beginning on."""
    removals = _ranges([place for place, id_ in enumerate(before) if id_ in loose])
    insertions = _ranges([place for place, id_ in enumerate(after) if id_ in loose])
    if len(removals) + len(insertions) > most:
        return None
    return (
        *(Edit(first, count) for first, count in reversed(removals)),
        *(Edit(first, count, tuple(after[first : first + count])) for first, count in insertions),
    )


def _ranges(places: list[int]) -> list[tuple[int, int]]:
    """(first, count) of each run of neighbouring places."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found
