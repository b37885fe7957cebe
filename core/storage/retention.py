"""Which versions a folder's rules let go: all but the last so many of each document, and those of documents that were deleted so many days ago.

Never the newest version of a document that is there. What has gone is in the document's history; its rows go first, its raw files after the commit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from core.clock import timestamp
from core.events import What
from core.paths import from_text, to_text
from core.settings import FolderSettings
from core.storage.journal import Journal

_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Expired:
    """A version that the rules let go, and which of them: "versions" or "deleted"."""

    document: int
    path: str
    folder: str
    version: int
    size: int
    seen: str
    rule: str


def find_expired(connection: sqlite3.Connection, folder: FolderSettings, now: float, limit: int = -1) -> tuple[Expired, ...]:
    """What this folder's rules let go at this time (seconds since 1970), at most `limit` versions (-1: all)."""
    what = "SELECT v.document, d.path, v.version, v.size, v.seen FROM versions v JOIN documents d ON d.id = v.document"
    where = "d.folder = (SELECT id FROM folders WHERE path = ?)"
    found: list[Expired] = []
    if folder.keep_deleted_days:
        sql = f"{what} WHERE {where} AND d.deleted < ? ORDER BY v.document, v.version LIMIT ?"
        rows = connection.execute(sql, (to_text(folder.path), timestamp(now - folder.keep_deleted_days * _DAY), limit))
        found += [_expired(row, folder, "deleted") for row in rows]
    if folder.keep_versions and len(found) != limit:
        newer = "(SELECT w.version FROM versions w WHERE w.document = v.document ORDER BY w.version DESC LIMIT 1 OFFSET ?)"
        sql = f"{what} WHERE {where} AND v.version <= {newer} ORDER BY v.document, v.version LIMIT ?"
        known = {(one.document, one.version) for one in found}
        rows = connection.execute(sql, (to_text(folder.path), folder.keep_versions, limit))
        found += [one for one in (_expired(row, folder, "versions") for row in rows) if (one.document, one.version) not in known]
    return tuple(found[:limit] if limit >= 0 else found)


class Retention:
    """Lets versions go; inside a transaction of the pipeline's."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def find(self, folder: FolderSettings, now: float, limit: int) -> tuple[Expired, ...]:
        """What this folder's rules let go now."""
        return find_expired(self._connection, folder, now, limit)

    def let_go(self, expired: Iterable[Expired]) -> None:
        """Take these versions out of the catalogue. A document without any version left is remembered by its name and its history."""
        for one in expired:
            self._connection.execute("DELETE FROM versions WHERE document = ? AND version = ?", (one.document, one.version))
            self._journal.record(What.EXPIRED, one.document, one.path, one.version, one.folder, reason=one.rule)
            sql = """UPDATE documents SET content = NULL, copy_of = NULL WHERE id = ? AND deleted IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM versions WHERE document = documents.id)"""
            self._connection.execute(sql, (one.document,))


def _expired(row: sqlite3.Row | tuple[object, ...], folder: FolderSettings, rule: str) -> Expired:
    return Expired(row[0], from_text(str(row[1])), folder.path, row[2], row[3], row[4], rule)  # type: ignore[arg-type]  # the columns' own kinds
