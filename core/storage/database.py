"""The door to SQLite: opening, checking, migrating. The pipeline's thread has the one connection that writes; each reader has its own.

A newer catalogue is refused in words; an older one is migrated in one transaction.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from core.errors import LibraryError
from core.paths import address_to_read
from core.sentence import Sentence
from core.storage.schema import MIGRATIONS
from core.storage.snapshot import keep_copy
from core.storage.words import begins

_WRITER = (
    "PRAGMA page_size = 8192",  # of a new library: pages of documents are 1 to 3 kB, of which 4096 bytes hold few (measured: 1.38 × the text, here 1.11)
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # costs no more than NORMAL when a commit holds a batch (measured: 342 µs a document in batches of 100, 902 alone)
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA wal_autocheckpoint = 8000",  # 32 MB; mostly it is done when there is nothing else to do (writer.py)
)
_READER = ("PRAGMA query_only = ON", "PRAGMA cache_size = -8000", "PRAGMA temp_store = MEMORY", "PRAGMA mmap_size = 268435456")


def open_writer(path: Path) -> sqlite3.Connection:
    """The connection that writes, migrated and in autocommit mode (`transaction` begins and ends). Raises `LibraryError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))  # from its first moment its owner's alone, and so is what SQLite puts beside it
        connection = _connected(str(path))
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(Sentence("The library at {0} cannot be opened: {1}.", path.parent, error)) from error
    try:
        return _prepared(connection, path)
    except (sqlite3.Error, OSError) as error:
        connection.close()
        raise LibraryError(Sentence("The library at {0} cannot be used: {1}.", path.parent, error)) from error
    except LibraryError:
        connection.close()
        raise


@contextlib.contextmanager
def checked(connection: sqlite3.Connection) -> Iterator[None]:
    """While the catalogue is in use it says so in itself; if it was not put away the last time, all of it is checked first.

    Raises `sqlite3.DatabaseError` when it is damaged. (Reads the whole file: a second for some hundred megabytes.)
    """
    left_open = connection.execute("SELECT 1 FROM facts WHERE name = 'open'").fetchone() is not None
    if left_open and (found := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise sqlite3.DatabaseError(f"database disk image is malformed: {found}")
    connection.execute("INSERT OR REPLACE INTO facts (name, value) VALUES ('open', '')")
    yield
    connection.execute("DELETE FROM facts WHERE name = 'open'")


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads, for the thread that calls. Raises `LibraryError` when there is no library or a newer one."""
    if not path.exists():
        raise LibraryError(Sentence("There is no library at {0} yet: watch a folder first.", path.parent))
    try:
        connection = _connected(address_to_read(path), uri=True)
        for statement in _READER:
            connection.execute(statement)
        if _number(connection) != len(MIGRATIONS):
            connection.close()
            raise LibraryError(_other_version(path))
    except sqlite3.Error as error:
        raise LibraryError(Sentence("The library at {0} cannot be read: {1}.", path.parent, error)) from error
    connection.row_factory = sqlite3.Row
    return connection


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing: commits at the end, rolls back when anything is raised."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _connected(address: str, *, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=uri, isolation_level=None, timeout=10)
    connection.create_function("begins", 2, begins, deterministic=True)
    return connection


def _prepared(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    number = _number(connection)
    if number > len(MIGRATIONS):
        raise LibraryError(_other_version(path))
    for statement in _WRITER:
        connection.execute(statement)
    if number < len(MIGRATIONS):
        if number:
            keep_copy(path, f"schema-{number}")
        with transaction(connection):
            for migrate in MIGRATIONS[number:]:
                migrate(connection)
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    path.chmod(0o600)
    connection.row_factory = sqlite3.Row
    return connection


def check_is_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Raises `LibraryError` when the catalogue, which lies at `path`, is of another version than this program."""
    if _number(connection) != len(MIGRATIONS):
        raise LibraryError(_other_version(path))


def _number(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _other_version(path: Path) -> str:
    return Sentence(
        "The library at {0} was made by another version of Papertray (its schema is not {1}): "
        "start the newest version of the application once, or use that one.",
        path.parent,
        len(MIGRATIONS),
    )
