"""How long the window stands still while a collection comes in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.collection import collection
from tests.bench.measuring import SkippedError, folder, percentile, window
from tests.bench.samples import Writer
from tests.bench.table import Line, Note, Said

_SECONDS = 5.0
_COPIES = 4  # of the collection, each with other bytes
_ROWS_PER_SECOND = 1000


def measure(rounds: int) -> Iterator[Said]:
    """Milliseconds by which a timer in the window's thread came late: idle, and while documents arrive and two workers read; 99th percentiles."""
    try:
        files = [(path.name, path.read_bytes()) for path in sorted(collection().iterdir()) if path.suffix in {".pdf", ".vtt"}]
    except SkippedError as why:
        files = []
        yield Note(f"{why}; texts only")
    seconds = _SECONDS * (rounds or 1)
    with folder() as library, folder() as inbox:
        with window(library, inbox, "shown") as shown:
            time.sleep(2.0)
            shown.tell("idle")
            time.sleep(seconds)
            shown.tell("busy")
            number = _fill(inbox, files, seconds)
            shown.tell("")
        beats: dict[str, list[tuple[float, float]]] = shown.said["beats"]
    idle, busy = ([late for late, _ in beats[phase]] for phase in ("idle", "busy"))
    net_idle, net_busy = ([max(0.0, late - waited) for late, waited in beats[phase]] for phase in ("idle", "busy"))
    yield Note(f"{number:,} documents in {seconds:g} s; the longest {max(busy):.0f} ms (idle: {max(idle):.0f} ms)")
    yield _line("the window stands still, p99", idle, busy, 1.15)
    yield _line("    without waiting for a core, p99", net_idle, net_busy, None)
    yield Line("    the same", percentile(net_busy, 0.99), "ms", goal=16)
    yield Line("    longer than 100 ms, a second", sum(late > 100 for late in busy) / seconds, "times")


def _line(what: str, idle: list[float], busy: list[float], goal: float | None) -> Line:
    peer, own = percentile(idle, 0.99), percentile(busy, 0.99)
    return Line(what, own, "ms", "idle", peer, own / max(peer, 1e-9), goal)


def _fill(inbox: Path, files: list[tuple[str, bytes]], seconds: float) -> int:
    """The collection, then small texts at an even pace; how many files in all."""
    writer = Writer(2000)
    began, number = time.monotonic(), 0
    waiting = [(f"{copy} {name}", data + b"\n" * copy) for copy in range(_COPIES) for name, data in files]
    while (passed := time.monotonic() - began) < seconds:
        while number < passed * _ROWS_PER_SECOND:
            name, data = waiting.pop() if waiting and number % 10 == 0 else (f"note {number}.txt", writer.text(60).encode())
            (inbox / name).write_bytes(data)
            number += 1
        time.sleep(0.002)
    return number
