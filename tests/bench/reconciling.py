"""100,000 files that have not changed: listed, compared with the catalogue, and left alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from statistics import median

from tests.bench.measuring import SkippedError, folder, median_ratio, run
from tests.bench.table import Line, Said

_ROUNDS = 5
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
        yield Line("    memory at its peak, a file", said["grown"] / known, "bytes", goal=250)
