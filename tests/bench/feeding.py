"""The change feed: how fast a program that follows it is given the events, and whether any is lost or doubled when either side is killed."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator

from core.paths import LibraryPaths
from core.storage.catalogue import Catalogue
from tests.bench.measuring import ROOT, command, folder, run
from tests.bench.table import Line, Note, Said

_EVENTS = 100_000
_KILLS = 20
_FEW = 20_000


def measure(rounds: int) -> Iterator[Said]:
    """Events a second to a consumer that reads JSON lines; then the count of those lost and doubled."""
    with folder() as place:
        paths = LibraryPaths.of(place / "library")
        run("feed_writer", paths.catalogue, str(_EVENTS), "0")
        rates = [_follow(paths) for _ in range(rounds or 3)]
        yield Line("following: time for 10,000 events", 10_000 / sorted(rates)[len(rates) // 2], "s", goal=1.0)
        yield Note(f"{sorted(rates)[len(rates) // 2]:,.0f} events a second, as JSON lines, to the reader of `papertray changes --follow`")
    with folder() as place:
        lost, doubled = _torment(LibraryPaths.of(place / "library"))
    yield Line(f"lost over {_KILLS} kills of the reader and {_KILLS} of the writer", lost, "events", goal=0)
    yield Line("doubled", doubled, "events", goal=0)


def _consumer(paths: LibraryPaths, since: int) -> subprocess.Popen[bytes]:
    call = [sys.executable, "-m", "core", "changes", "--follow", "--json", "--since", str(since), "--library", str(paths.root)]
    return subprocess.Popen(call, stdout=subprocess.PIPE, cwd=ROOT)


def _follow(paths: LibraryPaths) -> float:
    """Events a second, from the first line to the last."""
    with _consumer(paths, 0) as process:
        assert process.stdout is not None
        process.stdout.readline()
        began = time.perf_counter()
        for _ in range(_EVENTS - 1):
            process.stdout.readline()
        seconds = time.perf_counter() - began
        process.terminate()
    return (_EVENTS - 1) / seconds


def _torment(paths: LibraryPaths) -> tuple[int, int]:
    """(lost, doubled): a writer and a consumer, each killed again and again while events come; the consumer goes on after the last it has seen."""
    rng = random.Random(7)  # noqa: S311  # to be repeated, not to be secret
    run("feed_writer", paths.catalogue, "1", "0")
    got: list[int] = []
    writer, consumer = _writer(paths), _consumer(paths, 0)
    for turn in range(2 * _KILLS):
        _take(consumer, got, rng.randrange(_FEW // _KILLS // 4, _FEW // _KILLS // 3))
        if turn % 2:
            _kill(consumer)
            consumer = _consumer(paths, got[-1])
        else:
            _kill(writer)
            writer = _writer(paths)
    _take(consumer, got, _FEW - len(got))
    _kill(consumer)
    writer.wait()
    with Catalogue(paths.catalogue) as catalogue:
        there = [step.seq for step in catalogue.changes()]
    return len(set(there) - set(got)), len(got) - len(set(got))


def _take(consumer: subprocess.Popen[bytes], got: list[int], number: int) -> None:
    assert consumer.stdout is not None
    got.extend(json.loads(consumer.stdout.readline())["seq"] for _ in range(number))


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    if process.stdout is not None:
        process.stdout.close()
    process.wait()


def _writer(paths: LibraryPaths) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command("feed_writer", paths.catalogue, str(_FEW), "0.001"), stdout=subprocess.DEVNULL, cwd=ROOT)
