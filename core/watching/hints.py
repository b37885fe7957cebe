"""Step 2: hints gather and come out as places to look at, at once or at a time to look again. Pure: the clock is passed in.

A path that was not looked at for a while is due at once (latency), unless more is on its way: a file that is made is most likely written to
within a few milliseconds, and then there is something to see. One that was looked at a moment ago waits, twice as long each time up to two seconds (a file
that grows all day costs one look in that time, not one per write). Many in one folder become the folder, too many the roots. One that could not be
looked at (a network that stumbled, a folder that another program has locked) is unknown, and comes out again by itself, ever more seldom.
"""

from __future__ import annotations

import heapq
import math
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from core.messages import Reach
from core.paths import is_below

_FIRST_PAUSE = 0.005  # seconds: `created` and `closed` of a small file come within this time
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 600.0  # seconds until a place that could not be looked at is tried again: the second is LONGEST_BACK_OFF's
_LONGEST_PAUSE = 2.0  # seconds: ten looks a second, each of which writes a row, made 35 GB a day of one log (measured: 41 kB a commit)


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look, and how far around."""

    path: str
    reach: Reach = Reach.FILE


class Hints:
    """All times are seconds of a monotonic clock. `gather`: for how long at least a look at a path is remembered, after which the next look does not wait."""

    def __init__(self, gather: float = 0.1, per_folder: int = 200, per_round: int = 5000) -> None:
        self._gather = gather
        self._per_folder = per_folder
        self._per_round = per_round
        self._pending: dict[str, tuple[float, Reach]] = {}
        self._times: list[tuple[float, str]] = []
        self._looked: dict[str, tuple[float, float]] = {}  # when, and how long the next look has to wait
        self._unknown: dict[str, tuple[float, float]] = {}  # when it could not be looked at, and how long it was to wait then

    def __len__(self) -> int:
        return len(self._pending)

    def add(self, path: str, now: float, reach: Reach = Reach.FILE, *, more: bool = False) -> None:
        """Something may have happened here; `more`: and it will not have been all."""
        at, pause = self._looked.get(path, (now, 0.0))
        self.look_again(path, max(now + _FIRST_PAUSE * more, at + pause), reach)

    def look_again(self, path: str, at: float, reach: Reach = Reach.FILE) -> None:
        """Look here at this time, or before if something happens meanwhile."""
        there = self._pending.get(path)
        if there is not None:
            reach = max(reach, there[1])
            if there[0] <= at:
                self._pending[path] = (there[0], reach)
                return
        self._pending[path] = (at, reach)
        heapq.heappush(self._times, (at, path))

    def try_again(self, path: str, now: float, reach: Reach = Reach.FILE) -> None:
        """Nobody could look here: look again in 2 s, then 4, 8 …, at most ten minutes; what is told of it meanwhile does not count as a try."""
        at, wait = self._unknown.get(path, (-math.inf, 0.0))
        if now >= at + wait:
            at, wait = now, min(_LONGEST_WAIT, 2 * wait) if now <= at + 2 * wait + _FIRST_WAIT else _FIRST_WAIT
            if len(self._unknown) > self._per_round:
                self._unknown = {place: (since, long) for place, (since, long) in self._unknown.items() if now <= since + 2 * long + _FIRST_WAIT}
            self._unknown[path] = (at, wait)
        self.look_again(path, at + wait, reach)

    def next_time(self) -> float | None:
        """When the next place is due; None when there is none."""
        while self._times and self._is_stale(self._times[0]):
            heapq.heappop(self._times)
        return self._times[0][0] if self._times else None

    def take_due(self, now: float, roots: Iterable[str]) -> tuple[Place, ...]:
        """The places that are due, gathered: no place lies inside another that is looked at whole."""
        due: dict[str, Reach] = {}
        while (at := self.next_time()) is not None and at <= now:
            path = heapq.heappop(self._times)[1]
            due[path] = self._pending.pop(path)[1]
        self._remember(due, now)
        return gather(due, tuple(roots), self._per_folder, self._per_round)

    def _is_stale(self, entry: tuple[float, str]) -> bool:
        there = self._pending.get(entry[1])
        return there is None or there[0] != entry[0]

    def _remember(self, due: Iterable[str], now: float) -> None:
        if len(self._looked) > 4 * self._per_round:
            self._looked = {path: looked for path, looked in self._looked.items() if self._is_recent(looked, now)}
        for path in due:
            looked = self._looked.get(path)
            self._looked[path] = (now, min(_LONGEST_PAUSE, 2 * looked[1]) if looked and self._is_recent(looked, now) else _FIRST_PAUSE)

    def _is_recent(self, looked: tuple[float, float], now: float) -> bool:
        at, pause = looked
        return at + 2 * max(self._gather, pause) > now


def gather(due: dict[str, Reach], roots: tuple[str, ...], per_folder: int, per_round: int) -> tuple[Place, ...]:
    """Fewer, wider places for many narrow ones; what a wider place covers is left out."""
    if len(due) > per_round:
        touched = [root for root in roots if any(is_below(path, root) for path in due)]
        return tuple(Place(root, Reach.TREE) for root in touched)
    folders = Counter(os.path.dirname(path) for path, reach in due.items() if reach is Reach.FILE) if len(due) > per_folder else Counter[str]()
    crowded = {folder for folder, number in folders.items() if number > per_folder}
    wide: dict[str, Reach] = {}
    for path, reach in due.items():
        folder = os.path.dirname(path)
        if reach is Reach.FILE and folder in crowded:
            wide[folder] = max(wide.get(folder, Reach.FOLDER), Reach.FOLDER)
        else:
            wide[path] = max(wide.get(path, reach), reach)
    trees = frozenset(path for path, reach in wide.items() if reach is Reach.TREE)
    return tuple(Place(path, reach) for path, reach in wide.items() if not _covered(path, trees))


def _covered(path: str, trees: frozenset[str]) -> bool:
    while trees and path != (above := os.path.dirname(path)):
        if above in trees:
            return True
        path = above
    return False
