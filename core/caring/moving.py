"""`move-library`: the library on another disk. Copied, read again byte by byte, and only then is the place switched and the old one given up."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from core.caring.backing_up import remove_tree
from core.caring.copying import Copied, Tell, copy_library, in_halves
from core.caring.foreign import clear_store
from core.caring.verifying import Verifier
from core.errors import DamagedError, LibraryError
from core.own_files import opener
from core.paths import MOVED_HERE, LibraryPaths, is_below, make_private
from core.sentence import Sentence
from core.settings import Settings
from core.settings_file import change, load
from core.watching.mounts import network_kind

_SET_ASIDE, _OF_NAMED = "set aside", ("window.ini", "logs")
"""What lies beside a library and goes where it goes; and what else does where its folder was named, since everything is in it then."""


def move(paths: LibraryPaths, place: Path, *, keep: bool, go_on: Callable[[], bool] = lambda: True, tell: Tell = lambda _done, _total: None) -> Copied:
    """Move the library at `paths`, which the caller holds, to `place`; with `keep` the old one stays where it is. Raises `LibraryError`.

    The user's own library is found again by its settings, which remember the place; one that was named (`--library`) takes its settings along.
    """
    check_place(paths, place)
    there = LibraryPaths.of(place)
    copying, checking = in_halves(tell)
    try:
        make_private(place)  # one that is there, too: file dialogs make folders that everybody may look into
        copied = copy_library(paths, there, go_on=go_on, tell=copying)
        wrong = [finding for finding in Verifier(there, Settings(), checking).findings() if not finding.harmless]
        if copied.damaged or wrong:
            commands = "`papertray verify` says what is wrong, `papertray verify --repair` mends it."
            raise DamagedError("The library is damaged, and was not moved.", commands)
        _take_along(paths, there)
        if not paths.is_named:
            there.settings.unlink(missing_ok=True)
            change(paths.settings, lambda settings: dataclasses.replace(settings, library=str(place)))
    except LibraryError:
        remove_tree(place)
        raise
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            remove_tree(place)
        raise LibraryError(
            Sentence("The library cannot be moved to {0}: {1}. It is where it was.", place, getattr(error, "strerror", None) or error)
        ) from error
    if not keep:
        _give_up(paths, place)
    return copied


def _take_along(paths: LibraryPaths, there: LibraryPaths) -> None:
    """What belongs to this computer and therefore is in no backup: which passwords the keyring has, what a repair set aside; of a named library the rest."""
    for name in ("passwords.json", *(("secrets.json",) if paths.is_named else ())):
        with contextlib.suppress(FileNotFoundError):
            shutil.copyfile(paths.root / name, there.root / name)
            os.chmod(there.root / name, 0o600)
    there.note.unlink(missing_ok=True)
    for name in _beside(paths):
        with contextlib.suppress(FileNotFoundError):
            if (paths.root / name).is_dir():
                shutil.copytree(paths.root / name, there.root / name, dirs_exist_ok=True)
            else:
                shutil.copy2(paths.root / name, there.root / name)


def _beside(paths: LibraryPaths) -> tuple[str, ...]:
    return (_SET_ASIDE, *(_OF_NAMED if paths.is_named else ()))


def check_place(paths: LibraryPaths, place: Path) -> None:
    """Raises `LibraryError` when a library cannot be moved there, saying why."""
    if not paths.catalogue.exists():
        raise LibraryError(Sentence("There is no library at {0}.", paths.root))
    if is_below(str(place), str(paths.root)) or is_below(str(paths.root), str(place)):
        raise LibraryError(Sentence("{0} and the library lie in each other: name another folder.", place))
    left = {paths.note.name, paths.lock.name, *_OF_NAMED}  # where a library was moved away, and perhaps asked for since
    if place.exists() and (not place.is_dir() or any(entry.name not in left for entry in place.iterdir())):
        raise LibraryError(Sentence("{0} is not empty: name a new folder, or an empty one.", place))
    kind = network_kind(str(place))
    if kind is not None:
        raise LibraryError(Sentence("{0} lies on a network drive ({1}): a library needs a disk of this computer.", place, kind))
    for folder in load(paths.settings).folders:
        if is_below(str(place), folder.path):
            raise LibraryError(Sentence("{0} lies in the watched folder {1}: name another folder.", place, folder.path))


def _give_up(paths: LibraryPaths, place: Path) -> None:
    """The old library goes, but for its lock, which is held; a note says where it is now. What does not go stays: the library has moved all the same."""
    with contextlib.suppress(OSError):
        for old in paths.root.glob("catalogue.*"):
            old.unlink()
        clear_store(paths)
        remove_tree(paths.root / "pulse")
        if paths.is_named:
            paths.settings.unlink(missing_ok=True)
            (paths.root / "secrets.json").unlink(missing_ok=True)
        (paths.root / "passwords.json").unlink(missing_ok=True)
        with open(paths.note, "w", encoding="utf-8", opener=opener) as note:
            note.write(f"{MOVED_HERE}{place}\n")
        for name in _beside(paths):  # last of all, since a log that is being written does not go on Windows
            remove_tree(paths.root / name) if (paths.root / name).is_dir() else (paths.root / name).unlink(missing_ok=True)
