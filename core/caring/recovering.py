"""Kept files of which the catalogue knows nothing (it was lost, or an old copy of it came back) become documents again, read as any other.

They have no name and no folder any more: they are listed among the deleted documents, as "Recovered" and the beginning of their hash, with their text, and can
be found and restored.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

from core.caring.verifying import hash_of
from core.clock import Clock
from core.document import FileState, Status
from core.events import What
from core.extraction.pool import Pool, Report
from core.extraction.protocol import Answer, Result, Task
from core.formats import BY_MIME
from core.paths import LibraryPaths, from_text, to_text
from core.storage.copies import Copies
from core.storage.database import transaction
from core.storage.files import StorageManager
from core.storage.journal import Journal
from core.storage.metadata import MetadataManager
from core.storage.recognised import RecognisedPages
from core.storage.recognition import Recognition
from core.watching.scanner import Entry, look_at

_DIGITS = 12
_NEVER = 253_402_300_799.0  # the last second that a time can say


class _Blind:
    """These files have been nowhere: none of them is another document that has moved."""

    def is_gone(self, path: str) -> bool:
        """Never."""
        del path
        return False

    def recalls_since(self, noticed_at: float) -> float:
        """Nothing is recalled."""
        del noticed_at
        return _NEVER


def recover(paths: LibraryPaths, connection: sqlite3.Connection, clock: Clock, files: list[Path]) -> list[tuple[int, str]]:
    """Make documents of these files in the store; returns each one's id and name, in the same order."""
    journal = Journal(connection, clock)
    copies, storage = Copies(connection, journal), StorageManager(paths, connection)
    storage.prepare()
    metadata = MetadataManager(connection, journal, copies, storage, Recognition(connection, journal, copies, RecognisedPages(connection), paths), _Blind())
    folder = paths.root / "recovered"
    pool = Pool(clock, lambda _task, _sha256: Answer.READ)
    given: list[tuple[int, str]] = []
    try:
        with transaction(connection):
            connection.execute("INSERT OR IGNORE INTO folders (path, watched) VALUES (?, 0)", (to_text(str(folder)),))
        row = connection.execute("SELECT id FROM folders WHERE path = ?", (to_text(str(folder)),)).fetchone()[0]
        for file in files:
            entry = look_at(str(file))
            assert isinstance(entry, tuple)  # noqa: S101  # a regular file: verify has hashed it
            with transaction(connection):
                id_ = _add(connection, row, folder, file.name, entry, journal.now())
                result = _read(pool, id_, file, entry, storage.new_staged())
                metadata.store_metadata(result)
                name = _finish(connection, journal, id_, folder, result)
                connection.execute("UPDATE contents SET kept = 1 WHERE sha256 = ?", (file.name,))
            storage.discard(result.task.staged)
            given.append((id_, name))
    finally:
        pool.close()
    return given


def read_again(paths: LibraryPaths, connection: sqlite3.Connection, clock: Clock, contents: list[int]) -> set[int]:
    """Read kept files anew whose text is lost or not what it was, whether a folder still has them or not; returns the contents that were read."""
    journal = Journal(connection, clock)
    storage = StorageManager(paths, connection)
    storage.prepare()
    copies = Copies(connection, journal)
    metadata = MetadataManager(connection, journal, copies, storage, Recognition(connection, journal, copies, RecognisedPages(connection), paths), _Blind())
    pool = Pool(clock, lambda _task, _sha256: Answer.READ)
    done: set[int] = set()
    try:
        for content in contents:
            sql = """SELECT c.sha256, coalesce(d.name, c.sha256) FROM contents c
                     LEFT JOIN versions v ON v.content = c.id LEFT JOIN documents d ON d.id = v.document WHERE c.id = ? AND c.kept = 1 LIMIT 1"""
            row = connection.execute(sql, (content,)).fetchone()
            if row is None or not paths.stored(row[0]).exists():
                continue
            with tempfile.TemporaryDirectory(dir=paths.staging) as place, transaction(connection):
                named = Path(place) / os.path.basename(from_text(row[1]))  # its name is half of what tells its type
                shutil.copyfile(paths.stored(row[0]), named)
                entry = look_at(str(named))
                assert isinstance(entry, tuple)  # noqa: S101  # it was made here
                metadata.renew(_read(pool, 0, named, entry, storage.new_staged()))
            done.add(content)
    finally:
        pool.close()
        storage.prepare()
    return done


def _add(connection: sqlite3.Connection, row: int, folder: Path, sha256: str, entry: Entry, now: str) -> int:
    state = FileState(str(folder / f"Recovered {sha256[:_DIGITS]}"), *entry)
    cursor = connection.execute(
        """INSERT INTO documents (folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, noticed_at, first_seen, last_changed)
           VALUES (?,?,?,?,?,?,?,?,?,0,?,?)""",
        (row, to_text(state.path), to_text(str(folder)), os.path.basename(state.path), *entry, Status.READING, now, now),
    )
    return cursor.lastrowid or 0


def _read(pool: Pool, id_: int, file: Path, entry: Entry, staged: str) -> Result:
    """By a worker process, as any document; what cannot be read is kept all the same."""
    task = Task(id_, str(file), entry, staged, keep_raw=True, everything=True, again=True)
    pool.submit(task)
    while True:
        reports: list[Report] = []
        for pipe in pool.connections:
            if pipe.poll(0.1):
                reports += pool.receive(pipe)
        reports += pool.expire()
        for report in reports:
            if isinstance(report, Result):
                return report if report.sha256 else Result(task, *hash_of(file), copied=True, trouble=report.trouble or "unreadable")


def _finish(connection: sqlite3.Connection, journal: Journal, id_: int, folder: Path, result: Result) -> str:
    """Its name says its type; and it is among the deleted: there is no such file in any folder."""
    known = BY_MIME.get(result.type)
    name = f"Recovered {result.sha256[:_DIGITS]}{known.suffixes[0] if known and known.suffixes else ''}"
    path = str(folder / name)
    sql = "UPDATE documents SET path = ?, name = ?, status = 'deleted', reason = 'recovered', deleted = ?, file_id = '' WHERE id = ?"
    connection.execute(sql, (to_text(path), name, journal.now(), id_))
    journal.write()
    connection.execute("UPDATE history SET path = ? WHERE document = ?", (to_text(path), id_))
    connection.execute("UPDATE names_index SET name = ? WHERE rowid = ?", (name, id_))
    journal.record(What.DELETED, id_, path, 1, str(folder), reason="recovered")
    journal.write()
    return name
