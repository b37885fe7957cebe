"""A frame of the table, with a million documents and with ten, against a table that is Qt's alone."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.measuring import OFFSCREEN, folder, median_ratio, percentile, run
from tests.bench.table import Line, Said

_ROUNDS = 3
_MANY, _FEW = 1_000_000, 50
_PATIENCE = 1200.0  # seconds for making the large library on a busy machine: its indexes are larger than the memory that SQLite has for them
_MORE_MEMORY = 30.0  # MB that a million documents may take


def measure(rounds: int) -> Iterator[Said]:
    """Milliseconds of CPU in the window's thread for a frame while one scrolls, and what the million takes in memory."""
    with folder() as large, folder() as small:
        run("many_rows", large, str(_MANY), patience=_PATIENCE)
        run("many_rows", small, str(_FEW))
        turns = [
            [run("frame", *words, environment=OFFSCREEN).said for words in (("ours", large), ("peer",), ("ours", small))] for _ in range(rounds or _ROUNDS)
        ]
    ours, peer, few = (list(each) for each in zip(*turns, strict=True))
    mine, theirs = ([median(one["frames"]) for one in each] for each in (ours, peer))
    yield Line(f"a frame, {_MANY:,} documents", median(mine), "ms CPU", "Qt's own table", median(theirs), median_ratio(mine, theirs), 1.1)
    slow, other = ([percentile(one["frames"], 0.99) for one in each] for each in (ours, peer))
    yield Line("    the slowest of a hundred", median(slow), "ms CPU", "Qt's own table", median(other), median_ratio(slow, other))
    more = median([(one["rss"] - two["rss"]) / 1e6 for one, two in zip(ours, few, strict=True)])
    yield Line(f"memory for {_MANY:,} documents more", more, "MB", goal=_MORE_MEMORY)
