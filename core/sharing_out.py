"""Step 7: which of the next documents a worker is given together. Pure.

A small document costs more to hand over than to read: message, answer, two transactions (measured: 1.5 ms against 0.9). So small ones go some at a time.
It must not be seen: together they take some hundredths of a second, and what ends a worker among them is given again by itself.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from core.storage.queue import Duty

SMALL = 64 << 10
"""Bytes of a document that is read together with others."""

MOST = 32
"""Documents that a worker is given at once."""

_BYTES = 256 << 10  # of them all


def share_out(duties: Sequence[Duty], workers: int, alone: Container[int]) -> tuple[tuple[Duty, ...], ...]:
    """What each of so many free workers is given, at most one group for each, in the order of the duties; those that are left wait.

    The documents of `alone` are not read together with others.
    """
    small = [duty.entry[0] <= SMALL and duty.id not in alone for duty in duties]
    most = min(MOST, -(-sum(small) // max(1, workers)))
    groups: list[list[Duty]] = []
    for duty, is_small in zip(duties, small, strict=True):
        if groups and is_small and _has_room(groups[-1], duty, most, alone):
            groups[-1].append(duty)
        elif len(groups) < workers:
            groups.append([duty])
        else:
            break
    return tuple(map(tuple, groups))


def _has_room(group: Iterable[Duty], more: Duty, most: int, alone: Container[int]) -> bool:
    sizes = [duty.entry[0] for duty in group if duty.id not in alone]
    return 0 < len(sizes) < most and max(sizes) <= SMALL and sum(sizes) + more.entry[0] <= _BYTES
