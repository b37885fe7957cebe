"""Copying a library: kept files are hashed while they are copied, are durable before they get their names, and are skipped where they are already.

Used by backups, by coming back from one, and by moving. A copy never shares bytes with the library (what damages one must not damage the other); two
backups share the files that both have, by hard links where the disk knows them.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.caring.foreign import our_files
from core.errors import LibraryError
from core.own_files import make_folders, remove, replace
from core.paths import LibraryPaths, address_to_read
from core.sentence import Sentence
from core.storage.snapshot import copy_catalogue

_PIECE = 1 << 20
_STOPPED = Sentence("It was stopped before it was finished.")
_NICE = 10
_TRIES = 3
Tell = Callable[[int, int], None]
"""Hears how many of the kept files are in the copy, of how many."""

_AT_ONCE = 64  # files that are made durable together


@dataclass(slots=True)
class Copied:
    """What a copy has done: files and bytes copied anew, files that were there, linked ones; and hashes that could not be copied whole."""

    files: int = 0
    bytes: int = 0
    there: int = 0
    linked: int = 0
    damaged: tuple[str, ...] = ()


def copy_library(
    source: LibraryPaths,
    target: LibraryPaths,
    earlier: LibraryPaths | None = None,
    go_on: Callable[[], bool] = lambda: True,
    tell: Tell = lambda _done, _total: None,
) -> Copied:
    """Make `target` a library that holds one moment of `source`, which may be in use; it is whole only when this returns.

    The rows first, then the files that they speak of: a file comes into the store before its row and leaves after it. `earlier` is another copy whose files are
    linked; `go_on` is asked between files, and `tell` is told. Raises OSError, `sqlite3.Error`, `LibraryError` (stopped; a file that will not come).
    """
    target.root.mkdir(parents=True, exist_ok=True, mode=0o700)
    target.store.mkdir(exist_ok=True, mode=0o700)
    for left in target.root.glob(".catalogue-*"):  # of a copy that was killed
        shutil.rmtree(left, ignore_errors=True)
    for _ in range(_TRIES):
        copied = Copied()
        with tempfile.TemporaryDirectory(dir=target.root, prefix=".catalogue-") as place:
            part = Path(place) / target.catalogue.name
            copy_catalogue(source.catalogue, part)
            wanted = kept_files(part)
            gone = _copy_files(source, target, earlier, wanted, copied, go_on, tell)
            if not gone or not _have_left(source.catalogue, gone):
                copied.damaged = (*copied.damaged, *gone)
                _settle(part, copied.damaged)
                _sync(part)
                for ending in ("-wal", "-shm"):
                    target.catalogue.with_name(target.catalogue.name + ending).unlink(missing_ok=True)
                replace(part, target.catalogue)
                _drop_others(target, wanted)
                _copy_settings(source.settings, target.settings)
                return copied
    raise LibraryError(Sentence("The library at {0} changes too fast to be copied: files leave it faster than they are read.", source.root))


def in_halves(tell: Tell) -> tuple[Tell, Tell]:
    """Two steps that are one for whoever is told: copying and checking, say. What they tell is of a thousand."""

    def first(done: int, total: int) -> None:
        tell(500 * done // max(1, total), 1000)

    def second(done: int, total: int) -> None:
        tell(500 + 500 * done // max(1, total), 1000)

    return first, second


def lower_priority() -> None:
    """The calling thread's work is to hold up no other; where threads have a priority of their own (Linux)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)


def kept_files(catalogue: Path) -> dict[str, int]:
    """Hash and size of every kept file that this catalogue speaks of."""
    with contextlib.closing(sqlite3.connect(catalogue)) as connection:
        return dict(connection.execute("SELECT sha256, size FROM contents WHERE kept = 1").fetchall())


def _copy_files(
    source: LibraryPaths,
    target: LibraryPaths,
    earlier: LibraryPaths | None,
    wanted: dict[str, int],
    copied: Copied,
    go_on: Callable[[], bool],
    tell: Tell,
) -> tuple[str, ...]:
    """Copy what is wanted and not there yet; returns the hashes whose file is not in the source."""
    gone: list[str] = []
    parts: list[tuple[Path, Path]] = []
    try:
        for number, (sha256, size) in enumerate(wanted.items()):
            tell(number, len(wanted))
            if not go_on():
                raise LibraryError(_STOPPED)
            place = target.stored(sha256)
            if _is_there(place, size):
                copied.there += 1
            elif earlier is not None and _link(earlier.stored(sha256), place, size):
                copied.linked += 1
            else:
                try:
                    part = _copy_file(source.stored(sha256), place, sha256, go_on)
                except FileNotFoundError:
                    gone.append(sha256)
                    continue
                copied.files += 1
                copied.bytes += size
                if part is None:
                    copied.damaged = (*copied.damaged, sha256)
                else:
                    parts.append((part, place))
            if len(parts) >= _AT_ONCE:
                _finish(parts)
        _finish(parts)
        tell(len(wanted), len(wanted))
    finally:
        for part, _ in parts:
            with contextlib.suppress(FileNotFoundError):
                remove(part)
    return tuple(gone)


def _finish(parts: list[tuple[Path, Path]]) -> None:
    """Make these copies durable, then give them their names. In a group: the disk's journal is written once for all of them, and others wait less for it."""
    for part, _ in parts:
        _sync(part)
    for part, place in parts:
        part.chmod(0o400)
        replace(part, place)
    parts.clear()


def _is_there(place: Path, size: int) -> bool:
    with contextlib.suppress(OSError):
        return place.stat().st_size == size
    return False


def _link(earlier: Path, place: Path, size: int) -> bool:
    if not _is_there(earlier, size):
        return False
    make_folders(place.parent)
    try:
        os.link(earlier, place)
    except OSError:  # another disk, or one without links
        return False
    return True


def _copy_file(source: Path, place: Path, sha256: str, go_on: Callable[[], bool]) -> Path | None:
    """A copy beside its place; None, and nothing is there, when the bytes are not those that the name says. Raises OSError, `LibraryError` (stopped)."""
    digest = hashlib.sha256()
    with source.open("rb") as file:
        make_folders(place.parent)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".part-")
        part, whole = Path(name), False
        try:
            with os.fdopen(handle, "wb") as copy:
                while piece := file.read(_PIECE):
                    if not go_on():
                        raise LibraryError(_STOPPED)
                    digest.update(piece)
                    copy.write(piece)
            whole = digest.hexdigest() == sha256
        finally:
            if not whole:
                part.unlink(missing_ok=True)
    return part if whole else None


def _have_left(catalogue: Path, hashes: tuple[str, ...]) -> bool:
    """Whether the library has parted with one of these since its rows were copied; else the file is missing, and trying again would not bring it."""
    with contextlib.closing(sqlite3.connect(address_to_read(catalogue), uri=True, timeout=10)) as connection:
        found = [connection.execute("SELECT kept FROM contents WHERE sha256 = ?", (sha256,)).fetchone() for sha256 in hashes]
    return any(row is None or not row[0] for row in found)


def _settle(catalogue: Path, damaged: tuple[str, ...]) -> None:
    """The copy promises no file that it has not, and was put away in order, so that whoever opens it need not check it first."""
    with contextlib.closing(sqlite3.connect(catalogue)) as connection, connection:
        connection.executemany("UPDATE contents SET kept = 0 WHERE sha256 = ?", [(sha256,) for sha256 in damaged])
        connection.execute("DELETE FROM facts WHERE name = 'open'")
        connection.execute("UPDATE folders SET scanning = 0")


def _drop_others(target: LibraryPaths, wanted: dict[str, int]) -> None:
    """What the rows speak of no more goes from the copy, too; and what was left half done."""
    for file in our_files(target):
        if file.name not in wanted:
            with contextlib.suppress(OSError):
                remove(file)


def _copy_settings(source: Path, target: Path) -> None:
    if source.exists() and source != target:
        shutil.copyfile(source, target)
        target.chmod(0o600)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
