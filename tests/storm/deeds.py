"""The programs' journals, read: which contents there ever were, and what was done to a path."""

from __future__ import annotations

import dataclasses
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.paths import is_below


@dataclass(frozen=True, slots=True)
class Deed:
    """The operation number `count` of a program, which ended at `at` (seconds since 1970) and concerned these paths."""

    program: str
    count: int
    at: float
    name: str
    paths: tuple[str, ...]
    hashes: tuple[str, ...]

    def told(self, top: str) -> str:
        """A line for people; paths are told from `top` on."""
        clock = time.strftime("%H:%M:%S", time.localtime(self.at)) + f"{self.at % 1:.3f}"[1:]
        return f"{clock} program {self.program} #{self.count} {self.name} {'  '.join(short(path, top) for path in self.paths[:6])}"


class Deeds:
    """All journals in a folder; read from the disk each time, for there may be a million lines."""

    def __init__(self, journals: Path) -> None:
        self._journals = journals

    def __iter__(self) -> Iterator[Deed]:
        for journal in sorted(self._journals.iterdir()):
            with journal.open(encoding="ascii") as lines:
                for line in lines:
                    told = json.loads(line)
                    yield Deed(journal.stem, told["n"], told["time"], told["do"], tuple(told["paths"]), tuple(told["hashes"]))

    def hashes(self) -> set[str]:
        """SHA-256 of every content that a file ever had, whole and closed."""
        return {sha256 for deed in self for sha256 in deed.hashes}

    def count(self) -> int:
        """How many operations there were."""
        return sum(1 for _ in self)

    def last_at(self, path: str, number: int = 6) -> list[Deed]:
        """The last operations that concerned this path or a folder above it, in their order, with no other paths than these."""
        found = []
        for deed in self:
            paths = tuple(dict.fromkeys(touched for touched in deed.paths if is_below(path, touched)))
            if paths:
                found.append(dataclasses.replace(deed, paths=paths))
        return sorted(found, key=lambda deed: deed.at)[-number:]


def short(path: str, top: str) -> str:
    """A path as it is told in a report: from `top` on, in ASCII, each long name cut."""
    return "/".join(ascii(part)[1:-1][:40] for part in path.removeprefix(top + os.sep).split(os.sep))
