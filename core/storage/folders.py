"""The watched folders in the catalogue: which there are, how far their baseline is, whether they are offline (steps 3 and 4)."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from core.clock import Clock, timestamp
from core.paths import from_text, is_below, to_text
from core.settings import FolderSettings

Noted: TypeAlias = tuple[int, str]
"""A folder's own time before it was listed (nanoseconds since 1970; 0: list it again), and its fingerprint ("": compare its files with their rows)."""

_GROUNDS = ("folders", "disks")  # the tables of what can be offline
REACHED = f"""f.watched = 1 AND f.offline_since IS NULL AND NOT EXISTS (SELECT 1 FROM disks k WHERE k.folder = f.id AND k.offline_since IS NOT NULL
              AND (d.directory = k.path OR d.directory >= k.path || '{os.sep}' AND d.directory < k.path || '{chr(ord(os.sep) + 1)}'))"""
"""What a document stands on is watched, and can be believed: of `documents d JOIN folders f`."""


@dataclass(frozen=True, slots=True)
class FolderRow:
    """What the catalogue knows of a watched folder; `baseline` is whether its first whole scan is over."""

    id: int
    path: str
    added_at: float
    baseline: bool
    device: str


@dataclass(frozen=True, slots=True)
class Disk:
    """A file system that is (or was, before it went away) mounted inside a watched folder."""

    root: str
    device: str


class Folders:
    """Reads and writes the folder rows; used in the pipeline's thread, inside a transaction where it writes."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def register(self, paths: Iterable[str]) -> None:
        """Make the watched folders these: new ones get a row, those no longer named are kept but not watched.

        One that is watched again may lie on another disk than it did, and hold others.
        """
        wanted = [to_text(path) for path in paths]
        self._connection.execute("DELETE FROM disks WHERE folder IN (SELECT id FROM folders WHERE watched = 0)")
        self._connection.execute(f"UPDATE folders SET watched = 0 WHERE path NOT IN ({','.join('?' * len(wanted))})", wanted)
        sql = """INSERT INTO folders (path, added_at) VALUES (?, ?)
                 ON CONFLICT (path) DO UPDATE SET watched = 1, device = CASE WHEN watched THEN device ELSE '' END"""
        self._connection.executemany(sql, [(path, self._clock.now()) for path in wanted])

    def hand_over(self, folders: Iterable[FolderSettings], owner: Callable[[str], str | None]) -> set[str]:
        """Where watched folders lie in each other, what is known of a file is the deepest's that reaches it; returns those that were given something.

        A new one takes over what lies in it; one that is watched no longer leaves all that it has to the one around it. `owner` says whose a folder is.
        """
        recursive = {folder.path: folder.recursive for folder in folders}
        given = set()
        for path in sorted(map(from_text, self._paths()), key=len):  # the deepest has the last word
            to = path if path in recursive else owner(path)
            if to is None:
                continue
            if path in recursive:
                changed = self._give(self._around(path), path, path, deep=recursive[path])
            else:
                changed = self._give([self.row(path).id], path, to, deep=True)
            given |= {to} if changed else set()
        return given

    def _paths(self) -> list[str]:
        return [row[0] for row in self._connection.execute("SELECT path FROM folders")]

    def _around(self, path: str) -> list[int]:
        """The numbers of the folders that this one lies in."""
        rows = self._connection.execute("SELECT id, path FROM folders").fetchall()
        return [id_ for id_, other in rows if from_text(other) != path and is_below(path, from_text(other))]

    def _give(self, ids: list[int], place: str, to: str, *, deep: bool) -> bool:
        """Make what these folders have at a place (and, if `deep`, below it) that folder's; whether they had anything there."""
        low, high = to_text(place) + os.sep, to_text(place) + chr(ord(os.sep) + 1)
        where = f"folder IN ({','.join(map(str, ids))}) AND (directory = ? OR (? AND directory >= ? AND directory < ?))"
        values = (self.row(to).id, to_text(place), deep, low, high)
        return sum(self._connection.execute(f"UPDATE {table} SET folder = ? WHERE {where}", values).rowcount for table in ("documents", "ignored")) > 0

    def get(self, path: str) -> FolderRow | None:
        """One folder's row."""
        row = self._connection.execute("SELECT id, path, added_at, baseline, device FROM folders WHERE path = ?", (to_text(path),)).fetchone()
        if row is None:
            return None
        return FolderRow(row["id"], from_text(row["path"]), row["added_at"], row["baseline"] is not None, row["device"])

    def row(self, path: str) -> FolderRow:
        """The row of a folder that is watched. Raises `LookupError`."""
        found = self.get(path)
        if found is None:
            raise LookupError(path)
        return found

    def begin_scan(self, folder: int, device: str) -> None:
        """A whole scan of this folder begins; it lies on this device, and is online, whatever was known when the last process ended."""
        sql = "UPDATE folders SET scanning = 1, device = ?, offline_since = NULL, offline_reason = '' WHERE id = ?"
        self._connection.execute(sql, (device, folder))

    def end_scan(self, folder: int) -> None:
        """The whole scan is over; the first one is the baseline."""
        now = timestamp(self._clock.now())
        self._connection.execute("UPDATE folders SET scanning = 0, last_scan = ?, baseline = coalesce(baseline, ?) WHERE id = ?", (now, now, folder))

    def disks(self) -> dict[str, Disk]:
        """The disks inside watched folders, by where they are mounted; those that are not there at the moment, too."""
        rows = self._connection.execute("SELECT d.path, f.path, d.device FROM disks d JOIN folders f ON f.id = d.folder WHERE f.watched = 1")
        return {from_text(row[0]): Disk(from_text(row[1]), row[2]) for row in rows}

    def note_disk(self, path: str, folder: int, device: str) -> None:
        """A disk is mounted here, inside this watched folder."""
        self._connection.execute("INSERT OR REPLACE INTO disks (path, folder, device) VALUES (?, ?, ?)", (to_text(path), folder, device))

    def drop_disk(self, path: str) -> None:
        """No disk is missed here any more."""
        self._connection.execute("DELETE FROM disks WHERE path = ?", (to_text(path),))

    def directories_below(self, path: str) -> dict[str, Noted]:
        """Every folder at or below this one that was listed, with what was noted of it then."""
        low, high = to_text(path) + os.sep, to_text(path) + chr(ord(os.sep) + 1)
        sql = "SELECT path, mtime_ns, fingerprint FROM directories WHERE path = ? OR (path >= ? AND path < ?)"
        return {from_text(row[0]): (row[1], row[2]) for row in self._connection.execute(sql, (to_text(path), low, high))}

    def children_of(self, path: str) -> set[str]:
        """The direct sub-folders of this folder that were listed."""
        start = len(path.rstrip(os.sep)) + 1
        return {below[: start + len(below[start:].split(os.sep, 1)[0])] for below in self.directories_below(path) if below != path}

    def note_directory(self, path: str, noted: Noted) -> None:
        """A folder was listed, and this is to be remembered of it."""
        sql = """INSERT INTO directories (path, mtime_ns, fingerprint) VALUES (?, ?, ?)
                 ON CONFLICT (path) DO UPDATE SET mtime_ns = excluded.mtime_ns, fingerprint = excluded.fingerprint"""
        self._connection.execute(sql, (to_text(path), *noted))

    def drop_directory(self, path: str) -> None:
        """A folder is not there any more."""
        self._connection.execute("DELETE FROM directories WHERE path = ?", (to_text(path),))

    def set_mode(self, folder: int, mode: str) -> None:
        """How the folder is watched, in the ledger's words: "events" or "scan every N s"."""
        self._connection.execute("UPDATE folders SET mode = ? WHERE id = ?", (mode, folder))

    def set_offline(self, path: str, reason: str) -> str:
        """A watched folder, or a disk inside one, cannot be reached; returns since when (RFC 3339)."""
        now, since = timestamp(self._clock.now()), ""
        self._connection.execute("UPDATE folders SET scanning = 0 WHERE path = ?", (to_text(path),))
        for table in _GROUNDS:
            sql = f"UPDATE {table} SET offline_since = coalesce(offline_since, ?), offline_reason = ? WHERE path = ? RETURNING offline_since"
            since = next((row[0] for row in self._connection.execute(sql, (now, reason, to_text(path))).fetchall()), since)
        return since

    def set_online(self, path: str) -> None:
        """It can be reached again."""
        for table in _GROUNDS:
            self._connection.execute(f"UPDATE {table} SET offline_since = NULL, offline_reason = '' WHERE path = ?", (to_text(path),))

    def forget(self, path: str) -> tuple[int, ...]:
        """Take a folder out of the catalogue with its documents, their versions and history; returns the ids of the documents that are no more.

        Also what it has left to the one around it.
        """
        row = self.get(path)
        if row is None:
            return ()
        self._give(self._around(path), path, path, deep=True)
        ids = tuple(found[0] for found in self._connection.execute("SELECT id FROM documents WHERE folder = ?", (row.id,)))
        ours = "(SELECT id FROM documents WHERE folder = ?)"
        for table in ("versions", "history"):
            self._connection.execute(f"DELETE FROM {table} WHERE document IN {ours}", (row.id,))
        self._connection.execute(f"DELETE FROM names_index WHERE rowid IN {ours}", (row.id,))
        for statement in ("DELETE FROM documents WHERE folder = ?", "DELETE FROM ignored WHERE folder = ?", "DELETE FROM disks WHERE folder = ?"):
            self._connection.execute(statement, (row.id,))
        self._connection.execute("DELETE FROM folders WHERE id = ?", (row.id,))
        return ids

    def was_judged_by(self, folder: FolderSettings) -> bool:
        """Whether these settings of the folder are those by which all that is known of it was judged: they may change while nobody watches."""
        return self.get_fact(f"judged {self.row(folder.path).id}") == _digest(folder)

    def note_judged(self, folder: FolderSettings) -> None:
        """All that is known of the folder has been judged by these settings."""
        self.set_fact(f"judged {self.row(folder.path).id}", _digest(folder))

    def get_fact(self, name: str) -> str | None:
        """A fact that outlives a run."""
        row = self._connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set_fact(self, name: str, value: str | None) -> None:
        """Remember a fact, or forget it when None."""
        if value is None:
            self._connection.execute("DELETE FROM facts WHERE name = ?", (name,))
        else:
            self._connection.execute("INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value))


def _digest(folder: FolderSettings) -> str:
    return hashlib.sha256(repr(dataclasses.replace(folder, hooks=())).encode("utf-8", "surrogateescape")).hexdigest()
