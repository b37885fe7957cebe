"""100,000 files that have not changed: listed, compared with the catalogue, and left alone."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import psutil

from tests.bench.landing import write
from tests.bench.measuring import Companion, SkippedError, folder, median_ratio, percentile, run
from tests.bench.table import Line, Said

_ROUNDS = 5
_LANDINGS = 21
_SETTLE = 0.1
_PATIENCE = 5.0  # seconds that a busy machine may need for the last one
_MOST_CPU = 10.0  # milliseconds; with the other bounds of this row: a look at everything is never worth one document
_SHAPES = ((1000, 100), (1, 20_000))


def measure(rounds: int) -> Iterator[Said]:
    """CPU seconds of a whole look, the database compare included, against `find -printf`; and the memory it takes."""
    if shutil.which("find") is None:
        raise SkippedError("there is no `find` here")
    for folders, files in _SHAPES:
        with folder() as tree, folder() as library:
            known = run("known_tree", library, tree, str(folders), str(files)).said["files"]
            said = run("reconcile", library, tree, str(known), str(rounds or _ROUNDS)).said
            what = f"{known:,} unchanged files, {files:,} in a folder"
            yield Line(what, median(said["ours"]), "CPU s", "find -printf", median(said["find"]), median_ratio(said["ours"], said["find"]), 1.5)
            compared = median_ratio(said["compared"], said["find"])
            yield Line("    where a row has changed in each folder", median(said["compared"]), "CPU s", "find -printf", median(said["find"]), compared)
            yield Line("    memory at its peak, a file", said["grown"] / known, "bytes", goal=250)
            yield from _land(library, tree, known)


def _land(library: Path, tree: Path, known: int) -> Iterator[Said]:
    """What a new document costs among so many, without the worker that reads it: it should not matter how many there are."""
    with Companion("listening", library, tree, str(_SETTLE)) as papertray:
        landed, before = {}, psutil.Process(papertray.pid).cpu_times()
        for index in range(_LANDINGS):
            if index == 1:  # the first one starts a worker
                before = psutil.Process(papertray.pid).cpu_times()
            landed[f"new {index}.txt"] = write(tree, tree, f"new {index}.txt")
            time.sleep(_SETTLE + (0.3 if index else 2.0))
        after = psutil.Process(papertray.pid).cpu_times()
        time.sleep(_PATIENCE)
    times = [(papertray.said["stored"][name] - at - _SETTLE) * 1000 for name, at in landed.items()][1:]
    cpu = (after.user + after.system - before.user - before.system) / (_LANDINGS - 1) * 1000
    yield Line(f"    a document lands among {known:,}: until stored, p50", percentile(times, 0.5), "ms")
    yield Line("    the same", cpu, "ms CPU", goal=_MOST_CPU)
