"""Step 6: what is to be done is written down, so that from here on a crash loses nothing.

The rows of documents and ignored files (`memory.py` reads them back). Used in the pipeline's thread only, inside one transaction a round.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable

from core.changes import Added, Back, Change, Dropped, Gone, Ignored, LookAgain, Missing, Modified, Moved, Restless, Settled
from core.document import FileState, Status
from core.events import What
from core.paths import from_text, to_text
from core.reconciler import GROWING
from core.storage.copies import Copies
from core.storage.folders import FolderRow
from core.storage.journal import Journal
from core.storage.words import learn

_ARRIVES = "UPDATE documents SET status = 'arriving', reason = '', noticed_at = ?, arriving_since = ?, attempts = 0, retry_at = 0 WHERE id = ?"


class Duties:
    """Writes the changes that the reconciler decided into the rows of documents and ignored files."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal, copies: Copies) -> None:
        self._connection = connection
        self._journal = journal
        self._copies = copies
        self._writers: dict[type[Change], Callable[..., None]] = {
            Modified: self._modify,
            Moved: self._move,
            Settled: self._queue,
            Restless: self._await_rest,
            Missing: self._miss,
            Back: self._return,
            Gone: self._delete,
            Ignored: self._ignore,
            Dropped: self._drop,
        }

    def apply(self, changes: Iterable[Change], folder: FolderRow, now: float) -> None:
        """Write the reconciler's changes; `LookAgain` is the pipeline's own affair. New documents in a row are written together (`gathered.py` says why)."""
        new: list[Added] = []
        for change in changes:
            if isinstance(change, Added):
                new.append(change)
            elif not isinstance(change, LookAgain):
                self._add(new, folder, now)
                new.clear()
                self._writers[type(change)](change, folder, now)
        self._add(new, folder, now)

    def is_no_document(self, id_: int, folder: FolderRow, now: float) -> None:
        """Its content says that it is no document: it takes its place among the ignored files, and stays deleted where it had versions."""
        row = self._connection.execute("SELECT path, size, mtime_ns, ctime_ns, file_id FROM documents WHERE id = ?", (id_,)).fetchone()
        self._delete(Gone(id_, "left_out"), folder, now)
        self._put_ignored(from_text(row[0]), tuple(row[1:5]), folder, "type", "content")

    def _add(self, changes: list[Added], folder: FolderRow, now: float) -> None:
        if not changes:
            return
        time, last = self._journal.now(), self._last_id()
        new: list[tuple[int, Added]] = []
        for change in changes:
            sql = "SELECT id FROM documents WHERE path = ? AND deleted IS NOT NULL ORDER BY id DESC LIMIT 1"
            earlier = self._connection.execute(sql, (to_text(change.state.path),)).fetchone()
            if earlier is None:
                new.append((last + len(new) + 1, change))
            else:
                self._restore(earlier[0], change.state, folder)
                self._modify(Modified(earlier[0], change.state, change.settled), folder, now)
        self._connection.executemany(
            """INSERT INTO documents (id, folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, noticed_at, arriving_since,
               first_seen, last_changed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
            [(id_, folder.id, *_names(one.state.path), *_entry(one.state), _duty(one.settled), now, now, time, time) for id_, one in new],
        )
        self._name([(id_, one.state.path, "") for id_, one in new])
        for id_, one in new:
            self._journal.record(What.NOTICED, id_, one.state.path, 0, folder.path)

    def _last_id(self) -> int:
        """The last number that a document was ever given (sqlite.org/autoinc.html)."""
        row = self._connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'documents'").fetchone()
        return int(row[0]) if row else 0

    def _restore(self, id_: int, state: FileState, folder: FolderRow) -> None:
        sql = "UPDATE documents SET deleted = NULL, missing_since = NULL, folder = ?, last_changed = ? WHERE id = ?"
        self._connection.execute(sql, (folder.id, self._journal.now(), id_))
        row = self._connection.execute("SELECT version, content FROM documents WHERE id = ?", (id_,)).fetchone()
        self._copies.link(row["content"])
        self._journal.record(What.RESTORED, id_, state.path, row["version"], folder.path)

    def _modify(self, change: Modified, folder: FolderRow, now: float) -> None:
        row = self._connection.execute("SELECT status, version FROM documents WHERE id = ?", (change.id,)).fetchone()
        sql = """UPDATE documents SET folder = ?, size = ?, mtime_ns = ?, ctime_ns = ?, file_id = ?, status = ?, noticed_at = ?, missing_since = NULL,
                 attempts = 0, retry_at = 0, arriving_since = CASE status WHEN 'arriving' THEN min(arriving_since, ?) ELSE ? END, reason = '' WHERE id = ?"""
        self._connection.execute(sql, (folder.id, *_entry(change.state), _duty(change.settled), now, now, now, change.id))
        if row["status"] not in {Status.ARRIVING, Status.QUEUED, Status.READING}:
            self._journal.record(What.NOTICED, change.id, change.state.path, row["version"], folder.path)
        self._journal.touch(change.id)

    def _move(self, change: Moved, folder: FolderRow, now: float) -> None:
        path = change.state.path
        sql = """UPDATE documents SET folder = ?, path = ?, directory = ?, name = ?, size = ?, mtime_ns = ?, ctime_ns = ?, file_id = ?,
                 missing_since = NULL, deleted = NULL, last_changed = ? WHERE id = ?"""
        was_deleted = self._connection.execute("SELECT content FROM documents WHERE id = ? AND deleted IS NOT NULL", (change.id,)).fetchone()
        self._connection.execute(sql, (folder.id, *_names(path), *_entry(change.state), self._journal.now(), change.id))
        if was_deleted is not None:
            self._copies.link(was_deleted["content"])
        if not change.sure:
            self._connection.execute(_ARRIVES, (now, now, change.id))
        self._put_name(change.id, path)
        version = self._connection.execute("SELECT version FROM documents WHERE id = ?", (change.id,)).fetchone()[0]
        if was_deleted is not None:
            self._journal.record(What.RESTORED, change.id, path, version, folder.path)
        event = What.MOVED if version else What.NOTICED
        self._journal.record(event, change.id, path, version, folder.path, moved_from=change.old_path)

    def _queue(self, change: Settled, folder: FolderRow, now: float) -> None:
        row = self._connection.execute("SELECT path, version, noticed_at, status FROM documents WHERE id = ?", (change.id,)).fetchone()
        self._connection.execute(
            "UPDATE documents SET status = 'queued', reason = CASE reason WHEN ? THEN '' ELSE reason END WHERE id = ?", (GROWING, change.id)
        )
        if row["status"] == Status.ARRIVING:
            waited = max(0.0, now - row["noticed_at"])
            self._journal.record(What.SETTLED, change.id, from_text(row["path"]), row["version"], folder.path, seconds=waited)
        self._journal.touch(change.id)

    def _await_rest(self, change: Restless, folder: FolderRow, now: float) -> None:
        row = self._connection.execute("SELECT status, reason, version, arriving_since FROM documents WHERE id = ?", (change.id,)).fetchone()
        sql = """UPDATE documents SET size = ?, mtime_ns = ?, ctime_ns = ?, file_id = ?, status = 'waiting', reason = ?, noticed_at = ?, retry_at = 0,
                 arriving_since = min(arriving_since, ?) WHERE id = ?"""
        self._connection.execute(sql, (*_entry(change.state), GROWING, now, now, change.id))
        if (row["status"], row["reason"]) != (Status.WAITING, GROWING):
            grows_for = max(0.0, now - row["arriving_since"])
            self._journal.record(What.WAITING, change.id, change.state.path, row["version"], folder.path, reason=GROWING, seconds=grows_for)
        self._journal.touch(change.id)

    def _miss(self, change: Missing, folder: FolderRow, now: float) -> None:
        del folder
        self._connection.execute("UPDATE documents SET missing_since = ? WHERE id = ?", (now, change.id))

    def _return(self, change: Back, folder: FolderRow, now: float) -> None:
        del folder, now
        self._connection.execute("UPDATE documents SET missing_since = NULL WHERE id = ?", (change.id,))

    def _delete(self, change: Gone, folder: FolderRow, now: float) -> None:
        del now
        row = self._connection.execute("SELECT path, version, content FROM documents WHERE id = ?", (change.id,)).fetchone()
        if row["version"] == 0:
            self._erase(change.id)
            return
        time = self._journal.now()
        sql = "UPDATE documents SET status = 'deleted', deleted = ?, last_changed = ?, reason = ?, missing_since = NULL WHERE id = ?"
        self._connection.execute(sql, (time, time, change.rule, change.id))
        self._copies.link(row["content"])
        self._journal.record(What.DELETED, change.id, from_text(row["path"]), row["version"], folder.path, reason=change.rule)

    def _erase(self, id_: int) -> None:
        """A document that was never read and is no more: nothing of it is worth keeping."""
        self._connection.execute("DELETE FROM documents WHERE id = ?", (id_,))
        self._connection.execute("DELETE FROM names_index WHERE rowid = ?", (id_,))
        self._journal.remove(id_)

    def _ignore(self, change: Ignored, folder: FolderRow, now: float) -> None:
        del now
        self._put_ignored(change.state.path, _entry(change.state), folder, change.verdict.rule, change.verdict.detail)

    def _put_ignored(self, path: str, entry: tuple[int, int, int, str], folder: FolderRow, rule: str, detail: str) -> None:
        text = to_text(path)
        sql = "INSERT OR REPLACE INTO ignored (path, folder, directory, rule, detail, size, mtime_ns, ctime_ns, file_id) VALUES (?,?,?,?,?,?,?,?,?)"
        self._connection.execute(sql, (text, folder.id, os.path.dirname(text), rule, detail, *entry))

    def _drop(self, change: Dropped, folder: FolderRow, now: float) -> None:
        del folder, now
        self._connection.execute("DELETE FROM ignored WHERE path = ?", (to_text(change.path),))

    def _put_name(self, id_: int, path: str) -> None:
        title = self._connection.execute("SELECT c.title FROM documents d JOIN contents c ON c.id = d.content WHERE d.id = ?", (id_,)).fetchone()
        self._connection.execute("DELETE FROM names_index WHERE rowid = ?", (id_,))
        self._name([(id_, path, title[0] if title else "")])

    def _name(self, documents: Iterable[tuple[int, str, str]]) -> None:
        """Let these be found by their name and title: (id, path, title) of each."""
        rows = [(id_, to_text(os.path.basename(path)), title) for id_, path, title in documents]
        self._connection.executemany("INSERT INTO names_index (rowid, name, title) VALUES (?, ?, ?)", rows)
        learn(self._connection, (name for _, name, _ in rows))


def _names(path: str) -> tuple[str, str, str]:
    text = to_text(path)
    return text, os.path.dirname(text), os.path.basename(text)


def _entry(state: FileState) -> tuple[int, int, int, str]:
    return state.size, state.mtime_ns, state.ctime_ns, state.file_id


def _duty(settled: bool) -> Status:
    return Status.QUEUED if settled else Status.ARRIVING
