"""From the start to the tray icon."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

from tests.bench.measuring import OFFSCREEN, folder, median_ratio, run, window
from tests.bench.table import Line, Said

_ROUNDS = 7


def measure(rounds: int) -> Iterator[Said]:
    """CPU, time and memory of the whole application, its window hidden, against a program that is nothing but a tray icon."""
    ours: list[dict[str, float]] = []
    bare: list[dict[str, float]] = []
    with folder() as library, folder() as watched:
        for _ in range(rounds or _ROUNDS):
            with window(library, watched, "hidden") as application:
                pass
            ours.append(application.said["tray"])
            bare.append(run("tray", str(time.monotonic()), environment=OFFSCREEN).said["tray"])
    for name, unit, scale, goal in (("cpu", "s CPU", 1.0, 1.3), ("wall", "s", 1.0, None), ("rss", "MB", 1e-6, None)):
        mine, theirs = [each[name] * scale for each in ours], [each[name] * scale for each in bare]
        yield Line("start → tray icon", median(mine), unit, "a bare tray icon", median(theirs), median_ratio(mine, theirs), goal)
