"""The account: every watched folder's line in the ledger, what was ignored there, and how many documents each view holds. Questions of `catalogue.py`."""

from __future__ import annotations

import sqlite3

from core.document import UNFINISHED, IgnoredFile, LedgerLine, Status
from core.paths import from_text, to_text
from core.views import ATTENTION, Counts


def ledger(connection: sqlite3.Connection) -> tuple[LedgerLine, ...]:
    """The account of every watched folder, in the order in which they were added."""
    connection.execute("BEGIN")  # one snapshot: the sums must add up
    try:
        folders = connection.execute("SELECT * FROM folders WHERE watched = 1 ORDER BY id").fetchall()
        return tuple(_line(connection, row) for row in folders)
    finally:
        connection.execute("COMMIT")


def ignored(connection: sqlite3.Connection, folder: str, limit: int) -> tuple[IgnoredFile, ...]:
    """The files of a watched folder that are no documents, by path."""
    sql = "SELECT i.path, i.rule, i.detail, i.size FROM ignored i JOIN folders f ON f.id = i.folder WHERE f.path = ? ORDER BY i.path LIMIT ?"
    return tuple(IgnoredFile(from_text(row[0]), *row[1:]) for row in connection.execute(sql, (to_text(folder), limit)))


def counts(connection: sqlite3.Connection) -> Counts:
    """How many documents each view holds."""
    states: dict[str, int] = {}
    folders: dict[str, int] = {}
    sql = "SELECT f.path, d.status, count(*) FROM documents d JOIN folders f ON f.id = d.folder GROUP BY d.folder, d.status"
    for path, status, number in connection.execute(sql):
        states[status] = states.get(status, 0) + number
        if status != Status.DELETED:
            folders[from_text(path)] = folders.get(from_text(path), 0) + number
    return Counts(
        all=sum(number for status, number in states.items() if status != Status.DELETED),
        arriving=sum(states.get(status, 0) for status in UNFINISHED),
        attention=sum(states.get(status, 0) for status in ATTENTION),
        deleted=states.get(Status.DELETED, 0),
        folders=tuple(sorted(folders.items())),
    )


def paused(connection: sqlite3.Connection) -> str | None:
    """None when reading goes on; else until when it is paused (RFC 3339), or "" until it is resumed."""
    row = connection.execute("SELECT value FROM facts WHERE name = 'paused'").fetchone()
    return row[0] if row else None


def _line(connection: sqlite3.Connection, folder: sqlite3.Row) -> LedgerLine:
    states = dict(connection.execute("SELECT status, count(*) FROM documents WHERE folder = ? GROUP BY status", (folder["id"],)).fetchall())
    rules = connection.execute("SELECT rule, count(*) FROM ignored WHERE folder = ? GROUP BY rule ORDER BY rule", (folder["id"],)).fetchall()
    disks = connection.execute("SELECT path, offline_since FROM disks WHERE folder = ? AND offline_since IS NOT NULL", (folder["id"],)).fetchall()
    stored, failed, waiting = (states.get(status, 0) for status in (Status.STORED, Status.FAILED, Status.WAITING))
    queued = sum(states.get(status, 0) for status in UNFINISHED)
    ignored = sum(number for _, number in rules)
    return LedgerLine(
        folder=from_text(folder["path"]),
        state=_state(connection, folder),
        mode=folder["mode"],
        seen=stored + failed + waiting + queued + ignored,
        stored=stored,
        failed=failed,
        waiting=waiting,
        queued=queued,
        ignored=ignored,
        ignored_by=tuple((rule, number) for rule, number in rules),
        documents_deleted=states.get(Status.DELETED, 0),
        last_scan=folder["last_scan"],
        offline_since=folder["offline_since"],
        disks_offline=tuple((from_text(path), since) for path, since in disks),
    )


def _state(connection: sqlite3.Connection, folder: sqlite3.Row) -> str:
    if folder["offline_since"]:
        return "offline"
    if paused(connection) is not None:
        return "paused"
    return "scanning" if folder["scanning"] or not folder["baseline"] else "watching"
