"""When the catalogue is damaged: it is put aside, and whatever can still be read of it goes into a new one (before step 3, at the start).

What could not be saved is found again by the ordinary path: the first scan looks at every file, and the store has the bytes. A document whose
row was lost gets a new id; nothing that lies in the store is touched.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from pathlib import Path

from core.storage.database import open_writer, transaction
from core.storage.words import WRITE_ALL_DOWN

_TABLES = ("folders", "disks", "contents", "segments", "places", "documents", "versions", "ignored", "history", "facts", "hooks", "hook_waiting", "deliveries")
"""In an order in which each row's other ends come first."""

_MEND = (
    "DELETE FROM versions WHERE content NOT IN (SELECT id FROM contents) OR document NOT IN (SELECT id FROM documents)",
    "DELETE FROM segments WHERE content NOT IN (SELECT id FROM contents)",
    "DELETE FROM places WHERE segment NOT IN (SELECT id FROM segments)",
    "DELETE FROM documents WHERE folder NOT IN (SELECT id FROM folders)",
    "DELETE FROM ignored WHERE folder NOT IN (SELECT id FROM folders)",
    "DELETE FROM disks WHERE folder NOT IN (SELECT id FROM folders)",
    "UPDATE documents SET content = (SELECT v.content FROM versions v WHERE v.document = documents.id ORDER BY v.version DESC LIMIT 1)",
    "UPDATE documents SET version = coalesce((SELECT max(v.version) FROM versions v WHERE v.document = documents.id), 0), stale = 1 WHERE deleted IS NULL",
    "UPDATE documents SET status = 'queued' WHERE version = 0 AND deleted IS NULL AND status IN ('stored', 'failed')",
    "DELETE FROM documents WHERE version = 0 AND deleted IS NOT NULL",
    "DELETE FROM history WHERE path = '' AND document NOT IN (SELECT id FROM documents)",  # nobody knows of what it was
    "DELETE FROM hook_waiting WHERE hook NOT IN (SELECT id FROM hooks)",
    "UPDATE documents SET copy_of = NULL WHERE copy_of NOT IN (SELECT id FROM documents)",
    "UPDATE contents SET extractor = extractor || ' salvaged' WHERE id NOT IN (SELECT content FROM segments) AND characters > 0",
    "INSERT INTO names_index (rowid, name, title) SELECT d.id, d.name, coalesce(c.title, '') FROM documents d LEFT JOIN contents c ON c.id = d.content",
    "INSERT INTO segments_index (segments_index) VALUES ('rebuild')",
    *WRITE_ALL_DOWN,
)
_DAMAGE = ("malformed", "not a database", "corrupt")  # SQLITE_CORRUPT and SQLITE_NOTADB in SQLite's words
_PASSING = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOMEM,
    }
)
_log = logging.getLogger(__name__)


def is_damage(error: BaseException | None) -> bool:
    """Whether this error (or what caused it) says that the database file itself is broken."""
    while error is not None:
        if isinstance(error, sqlite3.DatabaseError) and any(word in str(error) for word in _DAMAGE):
            return True
        error = error.__cause__
    return False


def is_of_the_disk(error: Exception) -> bool:
    """Whether this error comes of where the library lies (full, held by another program, gone), and so may pass by itself."""
    return not isinstance(error, sqlite3.Error) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING


def put_aside(catalogue: Path, suffix: str) -> Path:
    """Move a damaged catalogue out of the way, with what SQLite keeps beside it; returns where it lies now. Raises OSError."""
    aside = catalogue.with_name(f"{catalogue.stem}.damaged-{suffix}{catalogue.suffix}")
    for ending in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            catalogue.with_name(catalogue.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def salvage(damaged: Path, catalogue: Path) -> int:
    """Make a new catalogue of what can be read of the damaged one; returns how many documents were saved. Raises `LibraryError`."""
    with contextlib.closing(open_writer(catalogue)) as new:
        new.execute("PRAGMA foreign_keys = OFF")
        with transaction(new):
            for table in _TABLES:
                _copy_table(damaged, new, table)
            _keep_counting(damaged, new)
            for statement in _MEND:
                new.execute(statement)
        saved: int = new.execute("SELECT count(*) FROM documents").fetchone()[0]
    return saved


def _copy_table(damaged: Path, new: sqlite3.Connection, table: str) -> None:
    """Row by row, forwards and then backwards, until the damage is met from both sides."""
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    sql = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    for order in ("ASC", "DESC"):
        with contextlib.closing(sqlite3.connect(damaged)) as old:
            try:
                for row in old.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {columns[0]} {order}"):
                    _insert(new, sql, row)
            except (sqlite3.Error, UnicodeDecodeError) as error:
                _log.info("table %s (%s): %s", table, order, error)
            else:
                return


def _insert(new: sqlite3.Connection, sql: str, row: tuple[object, ...]) -> None:
    try:
        new.execute(sql, row)
    except sqlite3.IntegrityError as error:
        _log.info("a row was not saved: %s", error)


def _keep_counting(damaged: Path, new: sqlite3.Connection) -> None:
    """Ids and sequence numbers that were given once are never given again, even when their rows are lost."""
    with contextlib.closing(sqlite3.connect(damaged)) as old:
        try:
            rows = old.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
        except sqlite3.Error:
            rows = []
    for name, seq in rows:
        new.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (seq, name))
