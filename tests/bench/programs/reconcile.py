"""Papertray over a tree that has not changed since it was read: everything is listed and compared with the catalogue, as at each start."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from core.events import News, Ready
from core.paths import LibraryPaths
from core.service import Service
from core.storage.database import open_writer


class _Deaf:
    """Watches nothing: what is measured is the look, not the watch."""

    def watch(self, root: str, *, recursive: bool) -> None:
        """Nothing."""

    def unwatch(self, root: str) -> None:
        """Nothing."""

    def find_dead(self) -> tuple[str, ...]:
        """None."""
        return ()

    def close(self) -> None:
        """Nothing."""


def main(library: str, tree: str, files: str, rounds: str) -> dict[str, object]:
    """CPU seconds of each look and of `find -printf` over the same tree next to it, and by how many bytes the first look raised the memory's peak.

    `compared`: of looks at folders that nobody knows as a whole (so at the first one, and wherever a row has changed since): row by row.
    """
    paths = LibraryPaths.of(Path(library))
    ours: dict[str, list[float]] = {"compared": [], "as a whole": []}
    find, grown = [], 0
    for _ in range(int(rounds)):
        find.append(_find(tree))
        _forget_fingerprints(paths)
        for seconds in ours.values():
            before, began = _peak(), time.process_time()
            _look(paths, int(files))
            seconds.append(time.process_time() - began)
            grown = grown or _peak() - before
    return {"ours": ours["as a whole"], "compared": ours["compared"], "find": find, "grown": grown}


def _forget_fingerprints(paths: LibraryPaths) -> None:
    connection = open_writer(paths.catalogue)
    connection.execute("UPDATE directories SET fingerprint = ''")
    connection.close()


def _watch_nothing(*_: object) -> _Deaf:
    return _Deaf()


def _look(paths: LibraryPaths, number: int) -> None:
    told: list[News] = []
    service = Service(paths, watching=_watch_nothing)
    service.listen(told.append)
    service.run(once=True)
    assert Ready(number) in told, [news for news in told if isinstance(news, Ready)]


def _find(tree: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["find", tree, "-printf", "%p %s %T@ %C@ %D:%i\n"], stdout=subprocess.DEVNULL, check=True)  # the peer
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _peak() -> int:
    """The most memory that this process has had so far, in bytes (getrusage counts kilobytes, on macOS bytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
