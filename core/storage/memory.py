"""Step 5: the catalogue is the memory. What it knows of a place is read back for the reconciler, and for whoever asks whether anything is known there.

Of the rows that `duties.py` writes; reads only. Used in the pipeline's thread.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator

from core.document import Status
from core.paths import from_text, to_text
from core.reconciler import Earlier, Known
from core.storage.folders import REACHED
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


class Memory:
    """What is known of files and folders: documents, and the files that are ignored."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

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


def _document(row: sqlite3.Row) -> Known:
    return Known(row[0], tuple(row[2:6]), Status(row[6]), "", row[7] == 1, row[8], row[9], row[10], row[11], row[12])


def _ignored(row: sqlite3.Row) -> Known:
    return Known(0, tuple(row[1:5]), rule=row[5])
