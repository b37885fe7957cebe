"""Step 4: what is there. Lists one place, folder by folder, and never says that something is gone: only what was seen and what could not be.

An unreadable folder is unknown. Symbolic links are seen and never followed. On Windows each file is asked itself (`windows_state.py`), for directory
entries lag behind open files.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import TypeAlias
from zlib import crc32

from core.document import FileState
from core.paths import for_system
from core.watching.mounts import is_disk

Entry: TypeAlias = tuple[int, int, int, str]
"""(size, mtime_ns, ctime_ns, file id): a file's state without its path, cheap enough for a million of them."""

_STALE_ENTRIES = sys.platform == "win32"
_KIND = 0o170000  # what stat.S_IFMT does, without the call
_FILES = frozenset({stat.S_IFREG, stat.S_IFLNK})
_WHOLE = (1 << 64) - 1
_EARLIEST, _LATEST = -(1 << 63), (1 << 63) - 1  # nanoseconds: from 1677 to 2262, what SQLite holds; a file may say 2446 (ext4), 30828 (NTFS) or anything
_PART = 500  # files
_State: TypeAlias = tuple[int, int, int, int, int]
_MOUNT_POINT = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT (winnt.h): junctions, and disks that are mounted in a folder


@dataclass(frozen=True, slots=True)
class Listing:
    """What one folder holds: its files' states by name, the names that are symbolic links, its sub-folders' names.

    `readable` is False when the folder could not be listed (its content is then unknown, not gone); `exists` is False when it is not there.
    `mtime_ns` is the folder's own time before it was listed: it changes with every name that comes, goes or is renamed in it. `fingerprint` is of
    that and of all files' states; `unchanged`: it is the one that was given, and `files` and `links` are left out. They are, too, where their `tally`
    stands for them.
    """

    directory: str
    files: dict[str, Entry]
    links: frozenset[str]
    folders: tuple[str, ...]
    readable: bool = True
    exists: bool = True
    mtime_ns: int = 0
    fingerprint: str = ""
    unchanged: bool = False
    tally: int | None = None


Named: TypeAlias = tuple[str, int, int, int, str]
"""A name and its entry."""


def tally_of(files: Iterable[Named]) -> int:
    """What all of these together come to, in any order: of so many files one number is held. Good in this process only (Python's hashes of texts are)."""
    return sum(map(hash, files))


def state_of(path: str, entry: Entry) -> FileState:
    """The entry as a document's file state."""
    return FileState(path, *entry)


def nothing_at(directory: str) -> Listing:
    """What is said of a folder that is not there: it holds nothing."""
    return Listing(directory, {}, frozenset(), (), exists=False)


def list_folder(directory: str, fingerprint: str | None = None) -> Listing:
    """One folder's listing; a folder that is not there or not readable is a listing that says so.

    With the `fingerprint` of an earlier listing it is first seen whether the folder is still as it was then: that takes half as long. With an
    empty one the folder is known, but nobody has noted how it was as a whole: its files are tallied.
    """
    try:
        own = os.stat(for_system(directory))
        if not stat.S_ISDIR(own.st_mode):
            return nothing_at(directory)
        mtime_ns = own.st_mtime_ns
        if fingerprint is not None and (not fingerprint or fingerprint.startswith(f"{mtime_ns} ")):
            with _opened(for_system(directory)) as entries:
                folders, found, tally = _sum_up(entries, mtime_ns, tallied=not fingerprint)
            if not fingerprint:
                return Listing(directory, {}, frozenset(), folders, mtime_ns=mtime_ns, fingerprint=found, tally=tally)
            if found == fingerprint:
                return Listing(directory, {}, frozenset(), folders, mtime_ns=mtime_ns, fingerprint=found, unchanged=True)
        with _opened(for_system(directory)) as entries:
            return _listing(directory, entries, mtime_ns)
    except (FileNotFoundError, NotADirectoryError):
        return nothing_at(directory)
    except OSError:
        return Listing(directory, {}, frozenset(), (), readable=False)


def _sum_up(entries: Iterator[os.DirEntry[str]], mtime_ns: int, *, tallied: bool) -> tuple[tuple[str, ...], str, int]:
    """The sub-folders' names, the fingerprint and, if it is wanted, the tally. No more than a part of a folder's states is held at a time."""
    folders: list[str] = []
    total, tally = _Total(), 0
    while part := tuple(islice(entries, _PART)):
        names: list[str] = []
        states: list[_State] = []
        for entry in part:
            try:
                found = stat_at(entry.path) if _STALE_ENTRIES else entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue
            kind = found.st_mode & _KIND
            if kind in _FILES:
                names.append(entry.name)
                changed = found.st_mtime_ns if _EARLIEST <= found.st_mtime_ns <= _LATEST else _held(found.st_mtime_ns)
                states.append((found.st_size, changed, found.st_ctime_ns, found.st_dev, found.st_ino))
            elif kind == stat.S_IFDIR and not _is_junction(found, entry.path):
                folders.append(entry.name)
        total.add(names, states)
        if tallied:
            tally += tally_of((name, *state[:3], _file_id(*state[3:])) for name, state in zip(names, states, strict=True))
    return tuple(folders), total.fingerprint(mtime_ns), tally


class _Total:
    """Gathers the fingerprint of a folder: of the names and states of its files, in the order in which the system lists them.

    Of whole numbers, for their hashes are the same in each process. Names are in it because not every file system keeps its folders' own times
    (FAT on Windows, clouds). (A part at a time takes two thirds of what a hash for each file takes.)
    """

    def __init__(self) -> None:
        self._number = 0
        self._hash = 0

    def add(self, names: list[str], states: list[_State]) -> None:
        """The next part."""
        self._number += len(names)
        self._hash = hash((self._hash, crc32("/".join(names).encode("utf-8", "surrogatepass")), hash(tuple(states))))

    def fingerprint(self, mtime_ns: int) -> str:
        """Of all that was added, and of the folder's own time."""
        return f"{mtime_ns} {self._number} {self._hash & _WHOLE:x}"


def _listing(directory: str, entries: Iterator[os.DirEntry[str]], mtime_ns: int) -> Listing:
    files: dict[str, Entry] = {}
    links: list[str] = []
    folders: list[str] = []
    total = _Total()
    while part := tuple(islice(entries, _PART)):
        names: list[str] = []
        states: list[_State] = []
        for entry in part:  # one loop, without a call of ours for each file
            try:
                found = stat_at(entry.path) if _STALE_ENTRIES else entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue  # gone between the listing and the look; its own event will say so
            kind = found.st_mode & _KIND
            if kind in _FILES:
                changed = found.st_mtime_ns if _EARLIEST <= found.st_mtime_ns <= _LATEST else _held(found.st_mtime_ns)
                size, _, touched, device, number = state = (found.st_size, changed, found.st_ctime_ns, found.st_dev, found.st_ino)
                files[entry.name] = (size, changed, touched, _file_id(device, number))
                names.append(entry.name)
                states.append(state)
                if kind == stat.S_IFLNK:
                    links.append(entry.name)
            elif kind == stat.S_IFDIR and not _is_junction(found, entry.path):
                folders.append(entry.name)
        total.add(names, states)
    return Listing(directory, files, frozenset(links), tuple(folders), mtime_ns=mtime_ns, fingerprint=total.fingerprint(mtime_ns))


if sys.platform == "win32":
    from core.watching.windows_state import stat_at, stat_of

    _opened = os.scandir
else:

    def stat_at(path: str) -> os.stat_result:
        """What lies at this path; a link's own state. Raises OSError."""
        return os.lstat(path)

    def stat_of(file: int) -> os.stat_result:
        """That of an open file, by its descriptor. Raises OSError."""
        return os.fstat(file)

    @contextlib.contextmanager
    def _opened(directory: str) -> Iterator[Iterator[os.DirEntry[str]]]:
        """By descriptor: the kernel walks the path once, not for each file in it."""
        handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with os.scandir(handle) as entries:
                yield entries
        finally:
            os.close(handle)


def directory_time(directory: str) -> int:
    """The folder's own modification time; 0 when it is not there or not to be seen."""
    try:
        return os.stat(for_system(directory)).st_mtime_ns
    except OSError:
        return 0


def look_at(path: str) -> Entry | Listing | None:
    """What lies at one path: a file's or link's entry, a folder's listing, or None when nothing is there.

    Raises OSError when that cannot be told (no permission, a disk that answers with errors): then it is unknown.
    """
    try:
        found = stat_at(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if stat.S_ISDIR(found.st_mode):
        return None if _is_junction(found, path) else list_folder(path)
    if stat.S_ISREG(found.st_mode) or stat.S_ISLNK(found.st_mode):
        return entry_of(found)
    return None


def is_folder(path: str) -> bool:
    """Whether a folder lies at this path, and no link to one; False when that cannot be told."""
    try:
        found = os.lstat(for_system(path))
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and not _is_junction(found, path)


def is_link(path: str) -> bool:
    """Whether a symbolic link lies at this path."""
    return os.path.islink(for_system(path))


def walk(top: str, recursive: bool, skip: str, fingerprints: Mapping[str, str] = MappingProxyType({})) -> Iterator[Listing]:
    """The listings of a folder and, if `recursive`, of all below it, but of `skip` (the library); every folder exactly once.

    Those that have the fingerprint that is given for them are not listed in full, nor (at first) those for which an empty one is given.

    Depth first with an own stack: a tree of any depth costs no recursion. Yields after each folder, so that the caller can do other work between.
    """
    pending = [top]
    while pending:
        directory = pending.pop()
        listing = list_folder(directory, fingerprints.get(directory))
        yield listing
        if recursive:
            below = [os.path.join(directory, name) for name in listing.folders]
            pending.extend(path for path in reversed(below) if path != skip)


def _is_junction(found: os.stat_result, path: str) -> bool:
    """Whether this is Windows' link to a folder, which says of itself that it is one: it may lead to where it lies, and on without end.

    A disk that is mounted in a folder looks the same, and is no link.
    """
    return getattr(found, "st_reparse_tag", 0) == _MOUNT_POINT and not is_disk(path)


def entry_of(found: os.stat_result) -> Entry:
    """A file's state, of what the system says of it."""
    return (found.st_size, _held(found.st_mtime_ns), _held(found.st_ctime_ns), _file_id(found.st_dev, found.st_ino))


def _held(time_ns: int) -> int:
    return min(max(time_ns, _EARLIEST), _LATEST)


def _file_id(device: int, number: int) -> str:
    return f"{device}:{number}" if number else ""
