"""One program's own part of the tree: what lies there, by its own account, and the journal of what it did.

A program touches only names that carry its number, so that what it does follows from its random numbers alone, however the programs overlap.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from core.paths import is_below
from tests.storm import names
from tests.storm.contents import Contents
from tests.storm.plan import SETTLE

_DEEPEST = 5
_LONGEST = 2500  # bytes of a path: room is left for a name, and for what programs put behind it
_RESTED = 0.7 * SETTLE


@dataclass(slots=True)
class Away:
    """A folder that was moved out of the roots: where it was, and the paths in it, relative to it."""

    was: str
    files: list[str]
    folders: list[str]


class World:
    """`files` and `folders` are what lies below the roots now; folders that others share are not among `own`."""

    def __init__(self, rng: random.Random, number: int, roots: Sequence[str], outside: str, journal: TextIO) -> None:
        self.rng = rng
        self.number = number
        self.roots = tuple(roots)
        self.outside = outside
        self.contents = Contents(rng, number)
        self.files: dict[str, None] = {}
        self.own: dict[str, None] = {}
        self.away: dict[str, Away] = {}
        self._journal = journal
        self._serial = 0
        self._hashes: list[str] = []
        self._paths: list[str] = []

    # -- what there is

    def tag(self) -> str:
        """A mark for a new name."""
        self._serial += 1
        return f"{self.number}x{self._serial}"

    def a_file(self) -> str | None:
        """One of the files."""
        return self.rng.choice(list(self.files)) if self.files else None

    def two_files(self) -> tuple[str, str] | None:
        """Two different ones."""
        if len(self.files) < 2:
            return None
        one, two = self.rng.sample(list(self.files), 2)
        return one, two

    def a_folder(self) -> str:
        """A folder to put something into: one of its own, or a root."""
        return self.rng.choice([*self.roots, *self.own])

    def an_own_folder(self) -> str | None:
        """A folder that may be moved and removed."""
        return self.rng.choice(list(self.own)) if self.own else None

    def new_name(self) -> str:
        """A document's name that was never there."""
        return names.odd_name(self.rng, self.tag(), self.rng.choice(names.DOCUMENTS))

    def new_path(self) -> str:
        """Where a new document may lie."""
        folder = self.a_folder()
        if len(os.fsencode(folder)) > _LONGEST:
            folder = self.roots[0]
        return os.path.join(folder, self.new_name())

    def new_folder(self, moved: str | None = None) -> str:
        """Where a new folder may lie, or one that is moved with all in it: not too deep, and not in itself."""
        above, name = self.a_folder(), names.odd_name(self.rng, self.tag(), "")
        root = self.rng.choice(self.roots)
        longest = 0 if moved is None else max(len(os.fsencode(path)) for path in [moved, *self.below(moved)]) - len(os.fsencode(moved))
        deep = above.count(os.sep) > root.count(os.sep) + _DEEPEST
        if deep or longest + len(os.fsencode(above)) > _LONGEST or (moved is not None and is_below(above, moved)):
            above = root
        return os.path.join(above, name)

    def below(self, folder: str) -> list[str]:
        """The files below a folder."""
        return [path for path in (*self.files, *self.own) if path.startswith(folder + os.sep)]

    # -- what has changed

    def has(self, path: str) -> None:
        """A file lies here now."""
        self.files[path] = None
        self._paths.append(path)

    def lost(self, path: str) -> None:
        """It does not any more."""
        self.files.pop(path, None)
        self._paths.append(path)

    def made_folder(self, path: str) -> None:
        """A folder of its own."""
        self.own[path] = None
        self._paths.append(path)

    def moved_folder(self, old: str, new: str | None) -> None:
        """A folder with all in it lies elsewhere now (None: nowhere below the roots)."""
        for account in (self.files, self.own):
            for path in [path for path in account if is_below(path, old)]:
                del account[path]
                if new is not None:
                    account[new + path[len(old) :]] = None
        self._paths += [old] if new is None else [old, new]

    # -- the journal

    def at_rest(self, content: bytes | bytearray) -> None:
        """A file has this content now, whole and closed."""
        self._hashes.append(hashlib.sha256(content).hexdigest())

    def touched(self, *paths: str) -> None:
        """The operation concerns these paths, too."""
        self._paths += paths

    def write_down(self, count: int, operation: str) -> None:
        """The operation is over."""
        line = {"n": count, "time": round(time.time(), 3), "do": operation, "paths": self._paths, "hashes": self._hashes}
        self._journal.write(json.dumps(line) + "\n")
        self._journal.flush()
        self._hashes, self._paths = [], []

    # -- time

    def pause(self, most: float = 0.12) -> None:
        """As programs do between two writes: mostly nothing, at times nearly as long as it takes to settle."""
        time.sleep(self.rng.choice((0.0, 0.0, 0.002, 0.02, most)))


class Handle:
    """An open file that is written piece by piece.

    A state in which it rested for long because the machine was busy counts as complete, though the file was open; not so one of a writer
    that is `stalling` on purpose.
    """

    def __init__(self, world: World, path: str, flags: int, before: bytes = b"", *, stalling: bool = False) -> None:
        self._world = world
        self._stalling = stalling
        self._file = os.open(path, os.O_WRONLY | flags, 0o644)
        self._content = bytearray(before)
        self._at = len(before) if flags & os.O_APPEND else 0
        self._written = time.monotonic()

    def write(self, piece: bytes) -> None:
        """At the present place."""
        last = bytes(self._content)
        os.write(self._file, piece)
        self._content[self._at : self._at + len(piece)] = piece
        self._at += len(piece)
        self._rests(last)

    def allocate(self, size: int) -> None:
        """The file has its full size at once; what is not written yet is zeros."""
        last = bytes(self._content)
        os.ftruncate(self._file, size)
        self._content += bytes(size - len(self._content))
        self._rests(last)

    def truncate(self) -> None:
        """The file ends here."""
        last = bytes(self._content)
        os.ftruncate(self._file, self._at)
        del self._content[self._at :]
        self._rests(last)

    def close(self) -> None:
        """The content is complete."""
        os.close(self._file)
        self._world.at_rest(self._content)

    def _rests(self, last: bytes) -> None:
        now = time.monotonic()
        if now - self._written >= _RESTED and not self._stalling:
            self._world.at_rest(last)
        self._written = now


def read(path: str) -> bytes:
    """A file's content."""
    with open(path, "rb") as file:
        return file.read()
