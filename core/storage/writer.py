"""The one connection that writes, and its transactions; after a commit, and only then, listeners are told (steps 6, 9 and 10).

Duties are written without waiting for the disk (after a power cut the next scan finds them again); what a worker has read is
committed durably, in batches.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from core.crash_points import ROWS_COMMITTED, Passing
from core.events import Batch
from core.storage.journal import Journal

_COMMITS_TO_TIDY = 200
_COMMITS_TO_MERGE = 20
_MERGED_PAGES = 300  # some 30 ms


class Writer:
    """Begins late and ends in one place. `tell` gets each commit's batch."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal, tell: Callable[[Batch], None], passing: Passing) -> None:
        self._connection = connection
        self._journal = journal
        self._tell = tell
        self._passing = passing
        self._durable = True
        self._commits = 0
        self._unmerged = 0

    def begin(self, *, durable: bool = False) -> None:
        """Begin a transaction if none is open."""
        if self._connection.in_transaction:
            return
        if durable != self._durable:
            self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._durable = durable
        self._connection.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """End the transaction, if one is open, and tell what it has changed."""
        if not self._connection.in_transaction:
            return
        self._journal.write()
        self._connection.execute("COMMIT")
        self._commits += 1
        self._unmerged += 1
        self._passing(ROWS_COMMITTED)
        batch = self._journal.take()
        if batch.documents or batch.removed or batch.steps:
            self._tell(batch)

    def tidy(self) -> None:
        """Nothing is to be done at the moment: let SQLite move its log into the database now, not while a document lands (10 to 18 ms, measured).

        And let it merge some of the index: that makes it a tenth smaller, and searches have fewer places to look.
        """
        if self._commits >= _COMMITS_TO_TIDY:
            self._commits = 0
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        if self._unmerged >= _COMMITS_TO_MERGE:
            self._unmerged = 0
            self._connection.execute("INSERT INTO segments_index (segments_index, rank) VALUES ('merge', ?)", (_MERGED_PAGES,))

    def roll_back(self) -> None:
        """Undo the transaction, if one is open; nobody hears of it."""
        self._journal.take()
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
