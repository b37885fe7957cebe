"""`backup` and `restore-library`: a consistent copy of a library in use, and back.

A backup is a library itself, with a manifest: it can be opened where it lies.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core import __version__
from core.caring.copying import Copied, Tell, copy_library, in_halves, kept_files
from core.caring.verifying import Finding, Verifier, hash_of
from core.errors import LibraryError
from core.own_files import make_folders, replace
from core.paths import LibraryPaths, address_to_read
from core.sentence import Sentence
from core.settings import Settings
from core.settings_file import change
from core.storage.database import check_is_ours, open_writer
from core.storage.schema import MIGRATIONS

MANIFEST = "manifest.json"
_NAME = "Papertray "


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. `made` is RFC 3339; it is written last, so that a backup with one is whole."""

    made: str
    papertray: str
    catalogue_sha256: str
    documents: int
    versions: int
    files: int
    bytes: int
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that has been made: where, what it holds, and what had to be copied for it."""

    place: Path
    manifest: Manifest
    copied: Copied


def back_up(
    paths: LibraryPaths,
    place: Path,
    now: str,
    earlier: Path | None = None,
    go_on: Callable[[], bool] = lambda: True,
    tell: Tell = lambda _done, _total: None,
) -> Backup:
    """Make `place` a copy of the library as it is at this moment; what is there of an earlier one is used. Raises `LibraryError`."""
    _check_place(paths, place)
    target = LibraryPaths.of(place)
    try:
        (place / MANIFEST).unlink(missing_ok=True)
        copied = copy_library(paths, target, LibraryPaths.of(earlier) if earlier else None, go_on, tell)
        manifest = _manifest(target, now, copied)
        _write(place / MANIFEST, manifest)
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(Sentence("The backup to {0} was not finished: {1}.", place, getattr(error, "strerror", None) or error)) from error
    return Backup(place, manifest, copied)


def back_up_on_schedule(paths: LibraryPaths, folder: Path, keep: int, now: str, go_on: Callable[[], bool], tell: Tell = lambda _done, _total: None) -> Backup:
    """The next of a row of backups in `folder`: it shares its files with the one before, and only `keep` stay. Raises `LibraryError`."""
    if not folder.is_absolute():
        raise LibraryError(Sentence("The folder for backups, {0}, is not named from the drive or the root on.", folder))
    if not folder.is_dir():
        raise LibraryError(Sentence("The folder for backups, {0}, is not there: is its disk connected?", folder))
    there = backups_in(folder)
    name = _NAME + now[:19].replace("T", " ").replace(":", "")
    unfinished = folder / f"{_NAME}unfinished"
    made = back_up(paths, unfinished, now, there[-1] if there else None, go_on, tell)
    place = folder / name
    try:
        unfinished.rename(place)
        for old in [*there, place][: -max(1, keep)]:
            remove_tree(old)
    except OSError as error:
        raise LibraryError(Sentence("The backup in {0} was not finished: {1}.", folder, error.strerror or error)) from error
    return Backup(place, made.manifest, made.copied)


def backups_in(folder: Path) -> list[Path]:
    """The finished backups of a row, oldest first."""
    return sorted(place for place in folder.glob(f"{_NAME}[0-9]*") if (place / MANIFEST).exists())


def read_manifest(place: Path) -> Manifest:
    """What the backup says of itself. Raises `LibraryError` when there is none, or it is not whole."""
    try:
        values = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
        return Manifest(**{**values, "damaged": tuple(values["damaged"])})
    except FileNotFoundError as error:
        raise LibraryError(Sentence("There is no finished backup at {0}: it has no {1}.", place, MANIFEST)) from error
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise LibraryError(Sentence("The backup at {0} cannot be read: {1}.", place, error)) from error


def check_backup(place: Path) -> tuple[Finding, ...]:
    """Every byte and row of a backup, as `verify` does. Raises `LibraryError`."""
    manifest, paths = read_manifest(place), LibraryPaths.of(place)
    if hash_of(paths.catalogue)[0] != manifest.catalogue_sha256:
        return (Finding("catalogue_damaged", str(paths.catalogue)),)
    return tuple(finding for finding in Verifier(paths, Settings()).findings() if not finding.harmless)


def bring_back(place: Path, paths: LibraryPaths, now: str, *, force: bool, tell: Tell = lambda _done, _total: None) -> tuple[Manifest, Path | None]:
    """Put a backup in the place of the library at `paths`, which the caller holds; returns where the old one lies now (None: there was none).

    The copy is made and checked first; only then two renames exchange them. Raises `LibraryError`.
    """
    manifest = read_manifest(place)
    if not force and count_documents(paths.catalogue):
        raise LibraryError(
            Sentence(
                "The library at {0} has documents: add --force to put the backup of {1} in its place. The old one is kept beside it.",
                paths.root,
                manifest.made[:10],
            )
        )
    _check_version(place)
    stamp = now[:19].replace(":", "").replace("-", "")
    coming = LibraryPaths.of(paths.root / "coming back")
    copying, checking = in_halves(tell)
    try:
        remove_tree(coming.root)
        copied = copy_library(LibraryPaths.of(place), coming, tell=copying)
        if copied.damaged or not _is_sound(coming, checking):
            remove_tree(coming.root)
            said = Sentence("The backup at {0} is damaged. The library is as it was.", place)
            raise LibraryError(said, f"`{LibraryPaths.of(place).program} verify` says what is wrong with it.")
        aside = _exchange(paths, coming, paths.root / f"before {stamp}")
        if not paths.is_named and paths.settings.exists():  # the place is this library's, wherever that of the backup was
            change(paths.settings, lambda settings: dataclasses.replace(settings, library=str(paths.root) if paths.moved else ""))
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(Sentence("The library at {0} cannot be brought back: {1}.", paths.root, getattr(error, "strerror", None) or error)) from error
    return manifest, aside


def _is_sound(coming: LibraryPaths, tell: Tell) -> bool:
    """Whether the library that is to come is whole; one of an older version is migrated first."""
    try:
        open_writer(coming.catalogue).close()
    except LibraryError:
        return False
    return all(finding.harmless for finding in Verifier(coming, Settings(), tell).findings())


def _check_version(place: Path) -> None:
    """Raises `LibraryError` when a newer program made the backup; an older one's is brought up to date on its way."""
    try:
        with contextlib.closing(sqlite3.connect(address_to_read(LibraryPaths.of(place).catalogue), uri=True, timeout=10)) as catalogue:
            if catalogue.execute("PRAGMA user_version").fetchone()[0] > len(MIGRATIONS):
                check_is_ours(catalogue, LibraryPaths.of(place).catalogue)
    except sqlite3.Error:
        return  # damaged, or not there: said by whoever copies it


def count_documents(catalogue: Path) -> int:
    """How many documents a catalogue holds; 0 when there is none. A catalogue that cannot be read counts as one that holds some."""
    if not catalogue.exists():
        return 0
    try:
        with contextlib.closing(sqlite3.connect(address_to_read(catalogue), uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.Error:
        return 1


def remove_tree(place: Path) -> None:
    """Remove a folder of ours with everything in it, its read-only files too. Raises OSError."""
    if not place.exists():
        return
    if sys.platform == "win32":  # which deletes no read-only file
        for top, _, names in os.walk(place):
            for name in names:
                os.chmod(os.path.join(top, name), 0o600)
    shutil.rmtree(place)


def _exchange(paths: LibraryPaths, coming: LibraryPaths, aside: Path) -> Path | None:
    """What was there goes aside, what comes takes its place: renames on one disk."""
    beside = [paths.catalogue.with_name(paths.catalogue.name + ending) for ending in ("-wal", "-shm")]
    old = [place for place in (paths.catalogue, *beside, paths.store) if place.exists()]
    if paths.settings.exists() and coming.settings.exists():
        old.append(paths.settings)
    if old:
        aside.mkdir(mode=0o700)
    for place in old:
        shutil.move(place, aside / place.name)
    for new, place in ((coming.store, paths.store), (coming.catalogue, paths.catalogue), (coming.settings, paths.settings)):
        if new.exists():
            make_folders(place.parent)
            shutil.move(new, place)
    remove_tree(coming.root)
    return aside if old else None


def _check_place(paths: LibraryPaths, place: Path) -> None:
    if place == paths.root or place.is_relative_to(paths.root):
        raise LibraryError(Sentence("{0} lies in the library itself: a backup belongs on another disk.", place))
    if paths.root.is_relative_to(place):
        raise LibraryError(Sentence("The library lies in {0}: name a folder of its own for the backup.", place))
    if place.exists() and not place.is_dir():
        raise LibraryError(Sentence("{0} is a file: name a folder for the backup.", place))
    ours = {MANIFEST, "catalogue.sqlite3", "store", "settings.toml", "logs"}
    if place.is_dir() and not (place / "catalogue.sqlite3").exists() and {entry.name for entry in place.iterdir() if not entry.name.startswith(".")} - ours:
        raise LibraryError(Sentence("{0} holds other things: name an empty folder, or one that is a backup already.", place))
    if (place / "writer.lock").exists():
        raise LibraryError(Sentence("{0} is a library that has been at work, not a backup: name another folder.", place))


def _manifest(target: LibraryPaths, now: str, copied: Copied) -> Manifest:
    with contextlib.closing(sqlite3.connect(target.catalogue)) as connection:
        documents, versions = (connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("documents", "versions"))
    files = kept_files(target.catalogue)
    return Manifest(now, __version__, hash_of(target.catalogue)[0], documents, versions, len(files), sum(files.values()), copied.damaged)


def _write(place: Path, manifest: Manifest) -> None:
    values = {name: getattr(manifest, name) for name in Manifest.__dataclass_fields__}
    part = place.with_name(place.name + ".part")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(values, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    replace(part, place)
