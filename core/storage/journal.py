"""Where every step of a document is written (steps 6 and 9), and what a commit will tell the listeners is gathered (step 10).

Part of the writing side: used inside a transaction of the pipeline's thread only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from core.clock import Clock, timestamp
from core.events import Batch, Step, What
from core.paths import to_text


class Journal:
    """Writes history rows and remembers which documents the present transaction has changed."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._documents: dict[int, None] = {}
        self._removed: dict[int, None] = {}
        self._steps: list[Step] = []

    def now(self) -> str:
        """The present time as the catalogue writes it."""
        return timestamp(self._clock.now())

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
        """Write one step; `seconds` is how long it took, None for an instant."""
        time = self.now()
        cursor = self._connection.execute(
            "INSERT INTO history (time, event, document, path, version, moved_from, seconds, reason) VALUES (?,?,?,?,?,?,?,?)",
            (time, event, document, to_text(path), version, to_text(moved_from) if moved_from else None, seconds, reason),
        )
        self._steps.append(Step(cursor.lastrowid or 0, time, event, document, path, version, moved_from, seconds, reason, folder))
        self._documents[document] = None

    def touch(self, document: int) -> None:
        """A document's row has changed, without a step."""
        self._documents[document] = None

    def remove(self, document: int) -> None:
        """A document's row is no more, and so is its history: it was never read, or proved to be another document that had moved."""
        self._connection.execute("DELETE FROM history WHERE document = ?", (document,))
        self._documents.pop(document, None)
        self._removed[document] = None
        self._steps = [step for step in self._steps if step.document != document]

    def forget(self, documents: Iterable[int]) -> None:
        """These documents' rows and histories are no more."""
        self._removed.update(dict.fromkeys(documents))

    def take(self) -> Batch:
        """What has been written since the last time; the pipeline tells it after the commit, or drops it after a roll-back."""
        batch = Batch(tuple(self._documents), tuple(self._removed), tuple(self._steps))
        self._documents, self._removed, self._steps = {}, {}, []
        return batch
