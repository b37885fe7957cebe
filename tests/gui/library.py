"""A small library for tests of the window: rows written by plain SQL, read through the real catalogue and the real reader."""

from __future__ import annotations

import itertools
import sqlite3
from pathlib import Path

from core.clock import timestamp
from core.document import Status
from core.events import Batch, Step, What
from core.paths import LibraryPaths
from core.storage.catalogue import Catalogue
from gui.threads.told import Told, gather
from tests.storage.shelf import Shelf

NOW = 1_730_000_000.0  # 27 October 2024


class StillClock:
    """A clock that stands at `NOW`."""

    def now(self) -> float:
        """`NOW`."""
        return NOW

    def monotonic(self) -> float:
        """Zero: nothing here waits."""
        return 0.0


class Library:
    """Documents land one second after the other, the first at `NOW` less an hour; each method returns the news that the pipeline would tell."""

    def __init__(self, root: Path, folder: str = "/inbound") -> None:
        self.paths = LibraryPaths.of(root)
        self.folder = folder
        self._shelf = Shelf(self.paths.catalogue, folder)
        self._seconds = itertools.count(int(NOW) - 3600)
        self.execute("UPDATE folders SET last_scan = ?", self._time())

    def catalogue(self) -> Catalogue:
        """A reader for the calling thread."""
        return Catalogue(self.paths.catalogue)

    def close(self) -> None:
        """Let go of the database."""
        self._shelf.close()

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        """A statement as the pipeline's connection runs it."""
        return self._shelf._writer.execute(sql, values)

    def land(self, name: str, *texts: str, status: Status = Status.STORED, reason: str = "", title: str = "", copy_of: int | None = None) -> int:
        """A document of these pages, and its id."""
        id_ = self._shelf.put(name, *texts, title=title, status=status, copy_of=copy_of)
        time = self._time()
        self.execute("UPDATE documents SET first_seen = ?, last_changed = ?, reason = ? WHERE id = ?", time, time, reason, id_)
        self.execute("UPDATE versions SET seen = ? WHERE document = ?", time, id_)
        self._step(id_, What.CREATED)
        return id_

    def renew(self, id_: int, *texts: str) -> None:
        """The document's next version."""
        self._shelf.renew(id_, *texts)
        self.execute("UPDATE versions SET seen = ? WHERE document = ? AND seen = '2024'", self._time(), id_)

    def land_many(self, count: int) -> list[int]:
        """As many stored documents."""
        self.execute("BEGIN")
        made = [self.land(f"document {number:04}.pdf", f"words of number {number}") for number in range(count)]
        self.execute("COMMIT")
        return made

    def touch(self, *ids: int, status: Status = Status.STORED, reason: str = "") -> Told:
        """These documents have changed just now."""
        for id_ in ids:
            self.execute("UPDATE documents SET last_changed = ?, status = ?, reason = ? WHERE id = ?", self._time(), status, reason, id_)
        return told(*ids, steps=tuple(self._step(id_, What.MODIFIED) for id_ in ids))

    def remove(self, *ids: int) -> Told:
        """These files were deleted."""
        for id_ in ids:
            self.execute("UPDATE documents SET deleted = ?, status = 'deleted' WHERE id = ?", self._time(), id_)
        return told(*ids, steps=tuple(self._step(id_, What.DELETED) for id_ in ids))

    def ignore(self, name: str, rule: str) -> None:
        """A file that is no document."""
        self.execute("INSERT INTO ignored VALUES (?, 1, ?, ?, '', 10, 0, 0, '')", f"{self.folder}/{name}", self.folder, rule)

    def _time(self) -> str:
        return timestamp(next(self._seconds))

    def _step(self, id_: int, what: What) -> Step:
        path, version = self.execute("SELECT path, version FROM documents WHERE id = ?", id_).fetchone()
        time = self._time()
        sql = "INSERT INTO history (time, event, document, path, version, seconds) VALUES (?, ?, ?, ?, ?, 0.3)"
        seq = self.execute(sql, time, what, id_, path, version).lastrowid or 0
        return Step(seq, time, what, id_, path, version, seconds=0.3, folder=self.folder)


def told(*documents: int, steps: tuple[Step, ...] = ()) -> Told:
    """What the window is told of a commit that changed these documents."""
    return gather([Batch(documents, (), steps)])
