"""Step 7: which documents are to be read, in which order, and when again: what is queued, stale, waiting, or asked for by a person.

Rows that `duties.py` has written. Used in the pipeline's thread only, inside its transaction.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.document import Status
from core.events import What
from core.formats import FORMATS
from core.paths import from_text, is_below, to_text
from core.reconciler import settles_at
from core.remedies import TRIES, back_off
from core.storage.folders import REACHED
from core.storage.journal import Journal

_TO_RECOGNISE = """documents d INDEXED BY documents_to_recognise CROSS JOIN folders f ON f.id = d.folder
                   WHERE d.stale = 2 AND d.status = 'stored' AND d.deleted IS NULL AND d.retry_at = 0 AND f.watched = 1"""


@dataclass(frozen=True, slots=True)
class Duty:
    """A document that is to be read: what a worker is given of its row. `folder` is the watched folder's path.

    `noticed_at`: when it was first seen in this state (seconds since 1970).
    """

    id: int
    path: str
    folder: str
    entry: tuple[int, int, int, str]
    version: int
    attempts: int
    stale: bool
    noticed_at: float


class Queue:
    """What is left to be read of the rows of documents."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def next_duties(self, number: int, in_hand: Iterable[int]) -> tuple[Duty, ...]:
        """The documents to be read next, newest first; those in hand are not given again."""
        busy = set(in_hand)
        sql = """SELECT d.id, d.path, f.path, d.size, d.mtime_ns, d.ctime_ns, d.file_id, d.version, d.attempts, d.stale, d.noticed_at
                 FROM documents d INDEXED BY documents_queue CROSS JOIN folders f ON f.id = d.folder
                 WHERE d.status IN ('queued', 'reading') AND d.missing_since IS NULL AND f.watched = 1 ORDER BY d.noticed_at DESC LIMIT ?"""
        rows = self._connection.execute(sql, (number + len(busy),))
        duties = [Duty(r[0], from_text(r[1]), from_text(r[2]), tuple(r[3:7]), r[7], r[8], bool(r[9]), r[10]) for r in rows if r[0] not in busy]
        return tuple(duties[:number])

    def mark_reading(self, ids: Iterable[int]) -> None:
        """These documents are with a worker now."""
        given = [(id_,) for id_ in ids]
        self._connection.executemany("UPDATE documents SET status = 'reading' WHERE id = ? AND status = 'queued'", given)
        for (id_,) in given:
            self._journal.touch(id_)

    def give_back(self) -> None:
        """No document is with a worker any more, or is yet: all wait for their turn."""
        sql = """UPDATE documents SET status = 'queued'
                 WHERE status IN ('queued', 'reading') AND missing_since IS NULL AND status = 'reading' RETURNING id"""  # so that the queue's index serves
        for (id_,) in self._connection.execute(sql).fetchall():
            self._journal.touch(id_)

    def unfinished(self) -> int:
        """How many documents wait for a worker or are with one, those included whose pages are to be recognised."""
        return sum(self.left())

    def left(self) -> tuple[int, int]:
        """How many documents are to be read, and in how many, read before, pages are to be recognised."""
        sql = f"SELECT (SELECT count(*) FROM documents WHERE status IN ('queued', 'reading')), (SELECT count(*) FROM {_TO_RECOGNISE})"
        to_read, to_recognise = self._connection.execute(sql).fetchone()
        return int(to_read), int(to_recognise)

    def has_open_ends(self) -> bool:
        """Whether documents are arriving, queued, being read or to be recognised, or missing for less than the grace time."""
        one = f"""EXISTS (SELECT 1 FROM documents d CROSS JOIN folders f ON f.id = d.folder
                  WHERE {{}} AND d.deleted IS NULL AND {REACHED})"""  # two questions: each has an index, their OR has none
        unfinished, missing = one.format("d.status IN ('arriving', 'queued', 'reading')"), one.format("d.missing_since IS NOT NULL")
        return bool(self._connection.execute(f"SELECT {unfinished} OR {missing} OR EXISTS (SELECT 1 FROM {_TO_RECOGNISE})").fetchone()[0])

    def count(self) -> int:
        """How many live documents there are."""
        return int(self._connection.execute("SELECT count(*) FROM documents WHERE deleted IS NULL").fetchone()[0])

    def folder_of(self, id_: int) -> str | None:
        """The watched folder that a live document is in."""
        sql = "SELECT f.path FROM documents d JOIN folders f ON f.id = d.folder WHERE d.id = ? AND d.deleted IS NULL"
        row = self._connection.execute(sql, (id_,)).fetchone()
        return from_text(row[0]) if row else None

    def is_still(self, id_: int, path: str, entry: tuple[int, int, int, str]) -> bool:
        """Whether a live document is known at this path and in this state."""
        sql = "SELECT size, mtime_ns, ctime_ns, file_id FROM documents WHERE id = ? AND path = ? AND deleted IS NULL"
        row = self._connection.execute(sql, (id_, to_text(path))).fetchone()
        return row is not None and tuple(row) == entry

    def paths_of(self, ids: Iterable[int]) -> list[str]:
        """The paths of these documents."""
        rows = (self._connection.execute("SELECT path FROM documents WHERE id = ?", (id_,)).fetchone() for id_ in ids)
        return [from_text(row[0]) for row in rows if row is not None]

    def wait(self, id_: int, reason: str, now: float, folder: str, patience: float = math.inf) -> float:
        """It cannot be read now: waiting, with the reason; returns when it is tried again (2 s, then twice as long each time, at most a minute).

        It is tried, too, when it has not changed for the time of `patience`. Where the tries are counted (`core/remedies.py`) it has failed after the last.
        """
        row = self._connection.execute("SELECT * FROM documents WHERE id = ?", (id_,)).fetchone()
        quiet_at = settles_at((row["size"], row["mtime_ns"], row["ctime_ns"], row["file_id"]), row["noticed_at"], patience, now)
        retry_at: float = min(now + back_off(reason, row["attempts"]), max(quiet_at, now + 1.0))
        given_up = row["reason"] == reason and row["attempts"] + 1 >= TRIES.get(reason, math.inf)
        status = Status.FAILED if given_up else Status.WAITING
        sql = "UPDATE documents SET status = ?, reason = ?, attempts = attempts + 1, retry_at = ?, stale = stale * ? WHERE id = ?"
        self._connection.execute(sql, (status, reason, 0.0 if given_up else retry_at, not given_up, id_))
        if row["reason"] != reason or given_up:
            self._journal.record(What.FAILED if given_up else What.WAITING, id_, from_text(row["path"]), row["version"], folder, reason=reason)
        self._journal.touch(id_)
        return retry_at

    def let_rest(self, id_: int) -> bool:
        """It is what its newest version was made from, by size and time, and is as it was then; False where it is not."""
        sql = """UPDATE documents SET status = c.status, reason = c.reason, attempts = 0, retry_at = 0
                 FROM versions v JOIN contents c ON c.id = v.content WHERE documents.id = ? AND v.document = documents.id AND v.version = documents.version
                 AND (v.size, v.mtime_ns) = (documents.size, documents.mtime_ns) AND documents.content = c.id"""
        self._journal.touch(id_)
        return self._connection.execute(sql, (id_,)).rowcount > 0

    def mark_stale(self, readers: Mapping[str, int]) -> int:
        """Documents whose text an older extractor (or none, where there is one now) made are not current; returns how many.

        What a plug-in has read that is not there any more stays as it is.
        """
        current = [f"{name} {version}" for name, version in readers.items()]
        readable = [row.mime for row in FORMATS if row.extractor]
        sql = f"""UPDATE documents SET stale = 1 WHERE deleted IS NULL AND content IN (SELECT id FROM contents
                  WHERE CASE WHEN extractor = '' THEN type IN ({_marks(readable)}) ELSE extractor NOT IN ({_marks(current)})
                  AND substr(extractor, 1, instr(extractor, ' ') - 1) IN ({_marks(list(readers))}) END)"""
        return self._connection.execute(sql, (*readable, *current, *readers)).rowcount

    def mark_for_retry(self, ids: tuple[int, ...]) -> list[str]:
        """Documents that a person wants read again (empty: all that failed or wait); returns their paths, which are to be looked at."""
        where = "id IN (SELECT value FROM json_each(?))" if ids else "status IN ('failed', 'waiting') AND ? = '[]'"  # any number of them
        rows = self._connection.execute(f"SELECT id, path FROM documents WHERE deleted IS NULL AND {where}", (json.dumps(ids),)).fetchall()
        for row in rows:
            self._connection.execute("UPDATE documents SET stale = 1, retry_at = 0, attempts = 0 WHERE id = ?", (row[0],))
        return [from_text(row[1]) for row in rows]

    def locked_in(self, target: str) -> tuple[int, ...]:
        """The documents that want a password, they or something inside them: of this folder with everything below it, or the one with this number."""
        sql = """SELECT d.id, d.path FROM documents d LEFT JOIN contents c ON c.id = d.content WHERE d.deleted IS NULL
                 AND (d.status = 'failed' AND d.reason = 'password' OR c.reason = 'partly_read' AND c.detail LIKE '%password%')"""
        rows = self._connection.execute(sql).fetchall()
        return tuple(id_ for id_, path in rows if (str(id_) == target if target.isdecimal() else is_below(from_text(path), target)))


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
