"""A file of 300 KB into the store."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.measuring import folder, median_ratio, run
from tests.bench.table import Line, Said

_ROUNDS = 5
_FILES = 128


def measure(rounds: int) -> Iterator[Said]:
    """Microseconds of CPU to hash and copy, and milliseconds until it is safe on the disk."""
    with folder() as place:
        said = run("store", place, str(_FILES), str(rounds or _ROUNDS)).said
    ours = said["copy_file"]
    for name, goal in (("copyfile", None), ("hash then copy", 0.85)):
        yield Line("hash and copy 300 KB", median(ours) * 1e6, "µs CPU", name, median(said[name]) * 1e6, median_ratio(ours, said[name]), goal)
    durable, singly = said["in groups"], said["one by one"]
    yield Line("kept: durable and in its place", median(durable) * 1e3, "ms", "fsync a file", median(singly) * 1e3, median_ratio(durable, singly), 0.5)
