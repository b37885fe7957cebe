"""Runs a library once, and ends itself without a word at a crash point: `python -m tests.service.crash_child LIBRARY POINT COUNT`."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil

from core.paths import LibraryPaths
from core.service import Service


def main(library: str, point: str, count: str) -> None:
    """Go round until the point has been passed `count` times; then be killed, as by the kernel."""
    left = int(count)

    def passing(passed: str) -> None:
        nonlocal left
        left -= passed == point
        if left == 0:
            psutil.Process().kill()

    Service(LibraryPaths.of(Path(library)), passing=passing).run(once=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
