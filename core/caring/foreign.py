"""What lies in the store and is not Papertray's: files of the system's own, which are no matter, and others, which are told and never removed in passing.

Used by `verify`, and by whoever clears a store: a library that has moved, a backup that is brought up to date.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from core.filters import is_the_systems
from core.own_files import remove
from core.paths import LibraryPaths

_HASH = 64  # hex digits
_PLACE = re.compile(r"[0-9a-f]{2}")
_PART = ".part-"  # begins the name of a copy that is being written, or was broken off


def stored_files(store: Path) -> Iterator[Path]:
    """Every file that lies where kept files lie, in order."""
    for first in sorted(store.glob("[0-9a-f][0-9a-f]/")):
        for second in sorted(first.glob("[0-9a-f][0-9a-f]/")):
            yield from (path for path in sorted(second.iterdir()) if len(path.name) == _HASH)


def foreign_files(paths: LibraryPaths) -> Iterator[Path]:
    """Every file in the store that is none of ours, in order; but for the system's own."""
    for path in _files_below(paths.store):
        if not (_is_ours(path, paths) or is_the_systems(path.name)):
            yield path


def our_files(paths: LibraryPaths) -> Iterator[Path]:
    """Every file in the store that Papertray has made there, also those that it never finished."""
    yield from (path for path in _files_below(paths.store) if _is_ours(path, paths))


def clear_store(paths: LibraryPaths) -> None:
    """Remove the store; of what is none of ours each file stays where it is, with the folders that lead to it. Raises OSError."""
    foreign = set(foreign_files(paths))
    for path in [path for path in _files_below(paths.store) if path not in foreign]:
        remove(path)
    for folder, _, _ in os.walk(paths.store, topdown=False):
        if not os.listdir(folder):
            os.rmdir(folder)


def _is_ours(path: Path, paths: LibraryPaths) -> bool:
    where = path.relative_to(paths.store).parts
    if where[0] == paths.staging.name or path.name.startswith(_PART):
        return True
    return len(where) == 3 and len(where[2]) == _HASH and all(map(_PLACE.fullmatch, where[:2]))  # as `LibraryPaths.stored` has it


def _files_below(folder: Path) -> Iterator[Path]:
    """Every file in it and below it, in order; links are files."""
    for top, folders, names in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(top, name))]
        folders[:] = sorted(set(folders).difference(links))
        yield from (Path(top) / name for name in sorted(names + links))
