"""A careful person in the midst of the storm: a document that is settled and stored gets another name or place, and nothing else happens to it.

Whatever happens to the command meanwhile, the document must keep its id.
"""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path

from core.paths import to_text
from tests.storm import names

_NUMBER = 12
_SETTLED = "SELECT id FROM documents WHERE path = ? AND deleted IS NULL AND status = 'stored' AND size = ? AND mtime_ns = ? AND ctime_ns = ? AND file_id = ?"


@dataclass(slots=True)
class Keepsake:
    """One file: where it lies, its content, and the id that its document has (0: not known yet)."""

    path: str
    content: bytes
    id: int = 0
    names: int = 0


class Keepsakes:
    """A thread that renames until it is told to stop."""

    def __init__(self, seed: int, roots: tuple[str, str], catalogue: Path) -> None:
        self._rng = random.Random(f"{seed}/keepsakes")  # noqa: S311  # to be repeated, not to be secret
        self._catalogue = catalogue
        self._roots = roots
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._kept: list[Keepsake] = []
        self.renames = 0
        self.findings: list[str] = []

    @property
    def hashes(self) -> set[str]:
        """SHA-256 of their contents."""
        return {hashlib.sha256(one.content).hexdigest() for one in self._kept}

    def make(self) -> None:
        """They lie there before the storm."""
        for number in range(_NUMBER):
            folder = os.path.join(self._roots[number % 2], f"keepsakes {number}")
            os.mkdir(folder)
            one = Keepsake(os.path.join(folder, f"keepsake {number}.txt"), f"This is keepsake number {number} of the storm.\n".encode() * (number + 1))
            Path(one.path).write_bytes(one.content)
            self._kept.append(one)

    def start(self) -> None:
        """Begin to rename."""
        self._thread.start()

    def stop(self) -> None:
        """No more."""
        self._over.set()
        self._thread.join()

    def judge(self) -> list[str]:
        """Those that have lost their id."""
        lost = list(self.findings)
        for one in self._kept:
            found = self._ask("SELECT id FROM documents WHERE path = ? AND deleted IS NULL", (to_text(one.path),))
            if one.id and found is not None and found != one.id:
                lost.append(f"document {one.id} is document {found} after {one.names} new names: {one.path!r}")
        return lost

    def _run(self) -> None:
        while not self._over.wait(self._rng.uniform(0.05, 0.5)):
            if self._catalogue.exists():
                self._rename_one(self._rng.choice(self._kept))

    def _rename_one(self, one: Keepsake) -> None:
        found = self._find(one)
        if found is None:
            return
        if one.id and found != one.id:
            self.findings.append(f"document {one.id} has become document {found} after {one.names} new names: {one.path!r}")
        one.id = found
        self._give_another_name(one)
        one.names += 1
        self.renames += 1

    def _find(self, one: Keepsake) -> int | None:
        """Its document's id, if that is stored and knows the file as it is now."""
        state = os.stat(one.path)
        return self._ask(_SETTLED, (to_text(one.path), state.st_size, state.st_mtime_ns, state.st_ctime_ns, f"{state.st_dev}:{state.st_ino}"))

    def _ask(self, sql: str, values: tuple[object, ...]) -> int | None:
        try:
            connection = sqlite3.connect(f"{self._catalogue.as_uri()}?mode=ro", uri=True)
            try:
                row = connection.execute(sql, values).fetchone()
            finally:
                connection.close()
        except sqlite3.OperationalError:
            return None  # it is being made, or the one that made it was killed
        return int(row[0]) if row else None

    def _give_another_name(self, one: Keepsake) -> None:
        folder, name = os.path.split(one.path)
        new = f"keepsake {self.renames}.txt"
        kind = self._rng.choice(("name", "case", "folder", "root"))
        if kind == "case":
            new = names.other_case(name)
        if kind in {"name", "case"}:
            target = os.path.join(folder, new)
            os.rename(one.path, target)
        elif kind == "folder":
            above = os.path.join(os.path.dirname(folder), f"keepsakes {self.renames} anew")
            os.rename(folder, above)
            target = os.path.join(above, name)
        else:
            other = self._roots[os.path.dirname(folder) == self._roots[0]]
            above = os.path.join(other, f"keepsakes {self.renames} moved")
            os.rename(folder, above)
            target = os.path.join(above, name)
        one.path = target
