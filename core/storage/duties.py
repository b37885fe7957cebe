"""Step 6: what is to be done is written down, so that from here on a crash loses nothing; and what is known is read back for the reconciler.

The rows of documents and ignored files. Used in the pipeline's thread only, inside one transaction a round.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator

from core.document import FileState, Status
from core.events import What
from core.paths import from_text, to_text
from core.reconciler import (
    GROWING,
    Added,
    Back,
    Change,
    Dropped,
    Earlier,
    Gone,
    Ignored,
    Known,
    LookAgain,
    Missing,
    Modified,
    Moved,
    Restless,
    Settled,
)
from core.storage.copies import Copies
from core.storage.folders import REACHED, FolderRow
from core.storage.journal import Journal
from core.storage.words import learn
from core.watching.scanner import Listing, tally_of

_KNOWN = """SELECT id, name, size, mtime_ns, ctime_ns, file_id, status, stale, noticed_at, retry_at, missing_since, reason,
                   arriving_since FROM documents
            WHERE deleted IS NULL AND """
_MISSING = f"documents d JOIN folders f ON f.id = d.folder WHERE d.missing_since IS NOT NULL AND d.deleted IS NULL AND {REACHED}"
_AWAITED = """documents n INDEXED BY documents_awaited
              WHERE n.version = 0 AND n.deleted IS NULL AND n.missing_since IS NULL AND n.status IN ('arriving', 'queued', 'reading')"""
_HERE, _BELOW = "directory = ?1", "directory >= ?2 AND directory < ?3"
"""At a place, and below it: asked one by one, for with an OR between them SQLite goes through all documents (42 ms for 100,000, measured)."""
_LIVE = "documents INDEXED BY documents_by_directory WHERE deleted IS NULL AND"
_HAS_BELOW = "SELECT " + " OR ".join(f"EXISTS (SELECT 1 FROM {table} {where})" for table in (_LIVE, "ignored WHERE") for where in (_HERE, _BELOW))
_SOME_BELOW = " UNION ALL ".join(f"SELECT path FROM {_LIVE} {where} AND folder = ?4" for where in (_HERE, _BELOW)) + " LIMIT ?5"
_IGNORED = "SELECT path, size, mtime_ns, ctime_ns, file_id, rule FROM ignored WHERE "

_AT = f"""{_KNOWN} path = ?1
          UNION ALL SELECT 0, rule, size, mtime_ns, ctime_ns, file_id, '', 0, 0.0, 0.0, NULL, '', 0.0 FROM ignored WHERE path = ?1"""


_STATES = """SELECT name, CASE WHEN status IN ('stored', 'failed') AND stale <> 1 AND missing_since IS NULL THEN size END, mtime_ns, ctime_ns, file_id
             FROM documents WHERE deleted IS NULL AND directory = :directory
             UNION ALL SELECT substr(path, length(directory) + 2), size, mtime_ns, ctime_ns, file_id FROM ignored WHERE directory = :directory"""


_ARRIVES = "UPDATE documents SET status = 'arriving', reason = '', noticed_at = ?, arriving_since = ?, attempts = 0, retry_at = 0 WHERE id = ?"


class Duties:
    """The rows of documents and ignored files: what is known of a place, and the changes that the reconciler decided."""

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

    # -- what is known

    def is_as_known(self, listing: Listing) -> bool:
        """Whether every file of this listing is known in just this state and nothing is to be done for it, and nothing else is known here.

        The same as asking the reconciler (a test holds them together), without an object for each file: nearly every folder of a whole scan ends here.
        """
        rows = self._connection.cursor()
        rows.row_factory = None
        there = tally_of((name, *entry) for name, entry in listing.files.items()) if listing.tally is None else listing.tally
        return there == tally_of(rows.execute(_STATES, {"directory": to_text(listing.directory)}))

    def known_in(self, directory: str) -> dict[str, Known]:
        """What is known directly in this folder, by name."""
        text = to_text(directory)
        known = {os.path.basename(from_text(row[0])): _ignored(row) for row in self._connection.execute(_IGNORED + "directory = ?", (text,))}
        known.update((from_text(row[1]), _document(row)) for row in self._connection.execute(_KNOWN + "directory = ?", (text,)))
        return known

    def known_at(self, path: str) -> Known | None:
        """What is known of this one path."""
        row = self._connection.execute(_AT, (to_text(path),)).fetchone()
        if row is None:
            return None
        return _document(row) if row[0] else Known(0, tuple(row[2:6]), rule=row[1])

    def has_below(self, directory: str) -> bool:
        """Whether anything is known at or below this path, taken as a folder."""
        low, high = to_text(directory) + os.sep, to_text(directory) + chr(ord(os.sep) + 1)
        return bool(self._connection.execute(_HAS_BELOW, (to_text(directory), low, high)).fetchone()[0])

    def directories_below(self, directory: str) -> set[str]:
        """Every folder at or below this path in which something is known."""
        low, high = to_text(directory) + os.sep, to_text(directory) + chr(ord(os.sep) + 1)
        found: set[str] = set()
        for table, live in (("documents", "deleted IS NULL AND"), ("ignored", "")):
            next_ = f"SELECT min(directory) FROM {table} WHERE {live} directory"
            sql = f"""WITH RECURSIVE below (directory) AS ({next_} = ?1 UNION ALL {next_} >= ?2 AND directory < ?3
                      UNION ALL SELECT ({next_} > below.directory AND directory < ?3) FROM below WHERE below.directory >= ?2)
                      SELECT directory FROM below WHERE directory IS NOT NULL"""  # one look into the index for each folder, not for each file
            found.update(from_text(row[0]) for row in self._connection.execute(sql, (to_text(directory), low, high)))
        return found

    def same_files(self, file_ids: Iterable[str]) -> Iterator[tuple[str, Earlier]]:
        """The documents that had one of these file ids when they were last seen; deleted ones before live ones, for the latter have the better claim."""
        for file_id in file_ids:
            sql = """SELECT id, path, size, mtime_ns, ctime_ns, status FROM documents WHERE file_id = ? AND (deleted IS NULL OR reason = '')
                     ORDER BY deleted IS NULL, deleted"""
            for row in self._connection.execute(sql, (file_id,)):
                yield file_id, Earlier(row[0], from_text(row[1]), row[2], row[3], row[4], Status(row[5]))

    def awaited_sizes(self, sizes: Iterable[int]) -> frozenset[int]:
        """Those of these sizes that a new document has whose bytes nobody has read yet."""
        sql = f"SELECT EXISTS (SELECT 1 FROM {_AWAITED} AND n.size = ?)"
        return frozenset(size for size in sizes if self._connection.execute(sql, (size,)).fetchone()[0])

    def first_missing(self) -> float | None:
        """Since when the document is missing that has been so for the longest (seconds since 1970), of those whose folder can be believed."""
        sql = f"SELECT min(d.missing_since) FROM {_MISSING}"
        found: float | None = self._connection.execute(sql).fetchone()[0]
        return found

    def long_missing(self, before: float, long_before: float, now: float) -> list[str]:
        """The paths of documents that have been missing since before this time, but for those that a new document may prove to be, moved.

        And of those that have been missing since `long_before`, or since later than now, by a clock that was ahead.
        """
        since = "(d.missing_since <= ? OR d.missing_since > ?)"
        sql = f"SELECT d.path FROM {_MISSING} AND {since} AND (d.missing_since <= ? OR NOT EXISTS (SELECT 1 FROM {_AWAITED} AND n.size = d.size))"
        return [from_text(row[0]) for row in self._connection.execute(sql, (before, now, long_before))]

    def some_paths(self, folder: int, directory: str, number: int = 100) -> list[str]:
        """The paths of some live documents of a watched folder, at or below this place in it."""
        low, high = to_text(directory) + os.sep, to_text(directory) + chr(ord(os.sep) + 1)
        return [from_text(row[0]) for row in self._connection.execute(_SOME_BELOW, (to_text(directory), low, high, folder, number))]

    # -- what is decided

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


def _document(row: sqlite3.Row) -> Known:
    return Known(row[0], tuple(row[2:6]), Status(row[6]), "", row[7] == 1, row[8], row[9], row[10], row[11], row[12])


def _ignored(row: sqlite3.Row) -> Known:
    return Known(0, tuple(row[1:5]), rule=row[5])
