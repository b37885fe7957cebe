"""The worker processes: what they cost over the reading itself."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.collection import collection
from tests.bench.measuring import SkippedError, folder, median_ratio, run
from tests.bench.table import Line, Note, Said

_TIMES = 7


def measure(rounds: int) -> Iterator[Said]:
    """Handing out and taking back, against the reading; a small known document, against a pipe; a replacement, against a bare process."""
    try:
        files = str(collection())
    except SkippedError as why:
        files = ""
        yield Note(str(why))
    with folder() as place, folder() as staging:
        (place / "note.txt").write_bytes(b"A short note.")
        said = run("workers", staging, files, place / "note.txt", str(rounds or _TIMES)).said
    if files:
        ratio = said["ours"] / said["theirs"]
        yield Line("the collection handed out and its text taken back", said["ours"], "CPU s", "the reading", said["theirs"], ratio, 0.05)
    yield Line("a small known document, there and back", said["known"] * 1e3, "ms", "a pipe", said["nop"] * 1e3, said["known"] / said["nop"])
    ratio = median_ratio(said["replaced"], said["spawned"])
    yield Line("killed, and its successor has done a document", median(said["replaced"]), "s", "a bare process", median(said["spawned"]), ratio, 1.3)
