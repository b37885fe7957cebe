"""A backup of a library while documents come into it: whether it is consistent, and what it costs the pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from core.caring.backing_up import check_backup
from tests.bench.measuring import BrokenError, Run, folder, median_ratio, run
from tests.bench.table import Line, Note, Said

_BEFORE = 1000  # documents that are there before
_COMING = 1000
_ROUNDS = 2


def measure(rounds: int) -> Iterator[Said]:
    """Seconds until 1,000 documents are stored, with a backup made meanwhile and without."""
    alone: list[float] = []
    beside: list[float] = []
    damaged = held = 0
    for turn in range(rounds or _ROUNDS):
        for backup in (False, True) if turn % 2 else (True, False):
            done, found, documents = _round(backup=backup)
            (beside if backup else alone).append(done.said["seconds"])
            damaged, held = damaged + found, documents or held
    yield Line(f"{_COMING:,} documents come in while a backup is made", median(beside), "s", "without", median(alone), median_ratio(beside, alone), 1.25)
    yield Line("differences that verify finds in the backups", damaged, "", goal=0)
    yield Note(f"the library held {_BEFORE:,} documents before, and the last backup {held:,}")


def _round(*, backup: bool) -> tuple[Run, int, int]:
    with folder() as place:
        inbox, later, target = place / "inbox", place / "later", place / "backup"
        for path in (inbox, later):
            path.mkdir()
        run("small_texts", inbox, str(_BEFORE))
        run("small_texts", later, str(_COMING))
        done = run("backed_up", place / "library", inbox, later, target if backup else "")
        if done.said["stored"] != _BEFORE + _COMING:
            raise BrokenError(f"{done.said['stored']} documents are stored")
        return done, len(check_backup(Path(target))) if backup else 0, done.said["held"]
