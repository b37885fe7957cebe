"""What hooks have been told: how far each has come in the feed, what it has not taken yet, and the log. Written in the pipeline's thread only."""

from __future__ import annotations

import sqlite3

from core.messages import HookReport
from core.paths import to_text
from core.storage.journal import Journal

_LOG = 20_000  # lines
_TRIM = 500  # more lines before the oldest go


class Deliveries:
    """Takes what the deliverers report; inside a transaction of the pipeline's."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def register(self, hooks: set[tuple[str, str]], existing: set[tuple[str, str]]) -> None:
        """Make the hooks these, (folder, name) pairs: a new one begins at the end of the feed, or at its first event if it is in `existing`."""
        known = {(row[1], row[2]): row[0] for row in self._connection.execute("SELECT id, folder, name FROM hooks").fetchall()}
        wanted = {(to_text(folder), name): (folder, name) in existing for folder, name in hooks}
        for gone in known.keys() - wanted.keys():
            self._connection.execute("DELETE FROM hook_waiting WHERE hook = ?", (known[gone],))
            self._connection.execute("DELETE FROM hooks WHERE id = ?", (known[gone],))
        for new in wanted.keys() - known.keys():
            start = 0 if wanted[new] else self._connection.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()[0]
            self._connection.execute("INSERT INTO hooks (folder, name, position) VALUES (?, ?, ?)", (*new, start))

    def take(self, report: HookReport) -> None:
        """Write one report. A hook that is no more gets nothing."""
        row = self._connection.execute("SELECT id FROM hooks WHERE folder = ? AND name = ?", (to_text(report.folder), report.hook)).fetchone()
        if row is None:
            return
        self._connection.execute("UPDATE hooks SET position = max(position, ?) WHERE id = ?", (report.position, row[0]))
        for seq in report.taken:
            self._connection.execute("DELETE FROM hook_waiting WHERE hook = ? AND seq = ?", (row[0], seq))
        for held in report.held:
            line = (row[0], held.seq, held.document, held.attempts, held.next_try, held.error)
            self._connection.execute("INSERT OR REPLACE INTO hook_waiting VALUES (?,?,?,?,?,?)", line)
        for one in report.deliveries:
            values = (self._journal.now(), to_text(report.folder), report.hook, one.seq, one.event, one.document, one.attempt, one.delivered, one.detail)
            self._connection.execute(
                """INSERT INTO deliveries (time, folder, hook, seq, event, document, attempt, delivered, detail, seconds)
                   VALUES (?,?,?,?,?,?,?,?,?,?)""",
                (*values, one.seconds),
            )
        self._trim()

    def _trim(self) -> None:
        first, last = self._connection.execute("SELECT coalesce(min(id), 0), coalesce(max(id), 0) FROM deliveries").fetchone()
        if last - first > _LOG + _TRIM:
            self._connection.execute("DELETE FROM deliveries WHERE id <= ?", (last - _LOG,))
