"""Where every step of a document is written (steps 6 and 9), and what a commit will tell the listeners is gathered (step 10).

Part of the writing side: used inside a transaction of the pipeline's thread only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from core.clock import Clock, timestamp
from core.events import Batch, Step, What
from core.paths import to_text

# The document's own path stands with the document; a trigger writes it down here before the document gets another one.
_WRITE = """INSERT INTO history (seq, time, event, document, path, version, moved_from, seconds, reason)
            VALUES (?1, ?2, ?3, ?4, CASE WHEN ?5 = (SELECT path FROM documents WHERE id = ?4) THEN '' ELSE ?5 END, ?6, ?7, ?8, ?9)"""
_SAME = 0.001  # seconds: times are written to the millisecond


class Journal:
    """Gathers history rows, which are written together, and remembers which documents the present transaction has changed."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._documents: dict[int, None] = {}
        self._removed: dict[int, None] = {}
        self._steps: list[Step] = []
        self._written = 0  # of the steps
        self._last = 0  # sequence number; 0: not known in this transaction yet
        self._time = (0.0, "")

    def now(self) -> str:
        """The present time as the catalogue writes it."""
        now = self._clock.now()
        if now - self._time[0] >= _SAME or now < self._time[0]:
            self._time = (now, timestamp(now))
        return self._time[1]

    def record(
        self,
        event: What,
        document: int,
        path: str,
        version: int,
        folder: str,
        *,
        moved_from: str | None = None,
        seconds: float | None = None,
        reason: str = "",
    ) -> None:
        """One step; `seconds` is how long it took, None for an instant."""
        self._last = (self._last or self._find_last()) + 1
        self._steps.append(Step(self._last, self.now(), event, document, path, version, moved_from, seconds, reason, folder))
        self._documents[document] = None

    def write(self) -> None:
        """Write the steps that are not written yet, before the transaction ends."""
        steps, self._written = self._steps[self._written :], len(self._steps)
        if steps:
            self._connection.executemany(_WRITE, map(_row, steps))

    def touch(self, document: int) -> None:
        """A document's row has changed, without a step."""
        self._documents[document] = None

    def remove(self, document: int) -> None:
        """A document's row is no more, and so is its history: it was never read, or proved to be another document that had moved."""
        self.write()
        self._connection.execute("DELETE FROM history WHERE document = ?", (document,))
        self._documents.pop(document, None)
        self._removed[document] = None
        self._steps = [step for step in self._steps if step.document != document]
        self._written = len(self._steps)

    def forget(self, documents: Iterable[int]) -> None:
        """These documents' rows and histories are no more."""
        self._removed.update(dict.fromkeys(documents))

    def take(self) -> Batch:
        """What has been written since the last time; the pipeline tells it after the commit, or drops it after a roll-back."""
        batch = Batch(tuple(self._documents), tuple(self._removed), tuple(self._steps))
        self._documents, self._removed, self._steps, self._written, self._last = {}, {}, [], 0, 0
        return batch

    def _find_last(self) -> int:
        """The last sequence number that was ever given (sqlite.org/autoinc.html); nobody else gives one while the transaction is open."""
        row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'history'").fetchone()
        return int(row[0]) if row else 0


def _row(step: Step) -> tuple[object, ...]:
    moved_from = to_text(step.moved_from) if step.moved_from else None
    return step.seq, step.time, step.event, step.document, to_text(step.path), step.version, moved_from, step.seconds, step.reason
