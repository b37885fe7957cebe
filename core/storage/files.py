"""StorageManager: the raw files, by SHA-256, and the text of each content (step 9: files first, rows last).

A copy is written by a worker into the staging folder; here it is made durable together with the others of its batch, and renamed to its place. Stored
files are read-only and never written again; only the pipeline's thread moves them.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import sys
import uuid
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from core.document import Segment
from core.extraction.protocol import unpacked_beside
from core.own_files import remove, replace
from core.paths import LibraryPaths
from core.storage.cue_times import packed
from core.storage.words import learn

_AT_ONCE = 8  # files that the disk is asked for at the same time
_log = logging.getLogger(__name__)


class StorageManager:
    """The store on disk and the segments in the catalogue."""

    def __init__(self, paths: LibraryPaths, connection: sqlite3.Connection) -> None:
        self._paths = paths
        self._staging = str(paths.staging)
        self._connection = connection

    def prepare(self) -> None:
        """Make the store's folders and clear away copies that were never finished. Raises OSError."""
        self._paths.store.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._paths.staging.mkdir(exist_ok=True, mode=0o700)
        for left in self._paths.staging.iterdir():
            if not left.is_dir():  # none of ours is a folder, and a foreign one is no reason not to start
                remove(left)

    @property
    def languages(self) -> Path:
        """Where the data of text recognition is put together when it comes from several places."""
        return self._paths.languages

    def new_staged(self) -> str:
        """A path for one copy."""
        return os.path.join(self._staging, uuid.uuid4().hex)

    def discard(self, *staged: str) -> None:
        """Remove copies that are not wanted, and what a worker that was killed has left beside them: whatever is there of them."""
        unwanted = {os.path.basename(path) for one in staged for path in (one, *unpacked_beside(one))}
        for name in unwanted.intersection(os.listdir(self._staging)):
            with contextlib.suppress(FileNotFoundError):
                remove(os.path.join(self._staging, name))

    def store_raw_documents(self, copies: Iterable[tuple[str, str]]) -> None:
        """Give copies, (staged path, SHA-256) pairs, their places: durable on the disk when this returns. Raises OSError.

        All are made durable, then renamed, then the folders made durable: 1.5 ms a file in a batch, 3 to 5 file by file (measured on ext4).
        """
        places = {str(self._paths.stored(sha256)): staged for staged, sha256 in copies}
        wanted = {place: staged for place, staged in places.items() if not os.path.exists(place)}
        _do_all(_sync, wanted.values())
        changed = {folder for place, staged in wanted.items() for folder in _place(staged, place)}
        if sys.platform != "win32":  # folders cannot be opened there; NTFS journals the rename
            _do_all(_sync_folder, changed)

    def remove_raw_documents(self, hashes: Iterable[str]) -> None:
        """Take raw files out of the store. After the commit that forgot them: a crash between leaves a file too many, never one too few."""
        for sha256 in hashes:
            place = self._paths.stored(sha256)
            with contextlib.suppress(FileNotFoundError):
                remove(place)

    def store_extracted_content(self, *texts: tuple[int, Sequence[Segment]]) -> None:
        """Write the texts of contents that have none, and index them. Inside the pipeline's transaction."""
        free: int = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM segments").fetchone()[0]
        placed = [(content, ordinal, segment) for content, segments in texts for ordinal, segment in enumerate(segments)]
        rows = [
            (id_, content, ordinal, one.kind, one.number, one.label, one.trouble, one.text, one.origin, one.confidence, packed(one.starts))
            for id_, (content, ordinal, one) in enumerate(placed, free)
        ]
        self._connection.executemany(
            """INSERT INTO segments (id, content, ordinal, kind, number, label, trouble, text, origin, confidence, starts)
               VALUES (?,?,?,?,?,?,?,?,?,?,?)""",
            rows,
        )
        with_text = [(id_, one.text) for id_, (_, _, one) in enumerate(placed, free) if one.text]
        self._connection.executemany("INSERT INTO segments_index (rowid, text) VALUES (?, ?)", with_text)
        learn(self._connection, (text for _, text in with_text))

    def remove_extracted_content(self, content: int) -> None:
        """Take a content's text out of the catalogue and its index."""
        rows = self._connection.execute("SELECT id, text FROM segments WHERE content = ? AND text <> ''", (content,)).fetchall()
        for row in rows:
            self._connection.execute("INSERT INTO segments_index (segments_index, rowid, text) VALUES ('delete', ?, ?)", tuple(row))
        self._connection.execute("DELETE FROM segments WHERE content = ?", (content,))


def _place(staged: str, place: str) -> list[str]:
    """Move a copy to its place; returns the folders that have a new entry."""
    try:
        replace(staged, place)
    except FileNotFoundError:
        made = _make_folders(os.path.dirname(place))
        replace(staged, place)
        return [os.path.dirname(place), *made]
    return [os.path.dirname(place)]


def _make_folders(folder: str) -> list[str]:
    """Make a folder of the store, whose own folder may not be there; returns those that have a new entry."""
    above = os.path.dirname(folder)
    new = [each for each in (above, folder) if not os.path.isdir(each)]
    for each in new:  # each by itself: the mode is not for the parents
        os.mkdir(each, 0o700)
    return [os.path.dirname(each) for each in new]


def _do_all(act: Callable[[str], None], paths: Collection[str]) -> None:
    """Do it to all of them, some at a time: to wait for the disk for each in turn takes fifteen times as long (it writes its log once for all who wait).

    Raises OSError when one fails, after all have ended.
    """
    shares = [share for start in range(_AT_ONCE) if (share := list(paths)[start::_AT_ONCE])]

    def do(share: Iterable[str]) -> None:
        for path in share:
            act(path)

    with ThreadPoolExecutor(_AT_ONCE, "papertray-disk") as threads:
        list(threads.map(do, shares))


def _sync(path: str) -> None:
    handle = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    os.chmod(path, 0o400)


def _sync_folder(folder: str) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
