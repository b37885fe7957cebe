"""How one order of ids becomes another with few insertions and removals. Pure; runs in the reader's thread.

A table that is told of a few changed rows keeps its selection, its place and what is painted; one that is reset keeps nothing.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass

MOST_EDITS = 50


@dataclass(frozen=True, slots=True)
class Edit:
    """Rows `first` to `first + count - 1` are removed, or (with `ids`) these are inserted before row `first`. Applied one after the other."""

    first: int
    count: int
    ids: tuple[int, ...] = ()


def edits_between(before: array[int], after: array[int], told: frozenset[int], most: int = MOST_EDITS) -> tuple[Edit, ...] | None:
    """The edits that turn `before` into `after`, or None when they would be more than `most`.

    `told` are ids whose place may have changed. An id that changes its place is removed and inserted again.
    """
    if before == after:
        return ()
    old, new = set(before), set(after)
    for loose in (old ^ new, (old ^ new) | (told & old & new)):
        if _without(before, loose) == _without(after, loose):
            return _edits(before, after, loose, most)
    return None


def _without(ids: array[int], loose: set[int]) -> list[int]:
    return [id_ for id_ in ids if id_ not in loose]


def _edits(before: array[int], after: array[int], loose: set[int], most: int) -> tuple[Edit, ...] | None:
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
