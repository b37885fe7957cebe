"""Papertray's way into the store, against others: files of 300 KB are hashed, copied and made durable, in turns. Nothing else runs in this process."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from core.extraction.copying import copy_file
from core.paths import LibraryPaths
from core.storage.database import open_writer
from core.storage.files import StorageManager
from core.watching.scanner import Entry, look_at

_SIZE = 300_000
_BATCH = 64  # as many as the pipeline commits together


def main(place: str, files: str, rounds: str) -> dict[str, list[float]]:
    """Seconds of CPU a file of each way of copying; seconds of time a file of each way of making durable."""
    top, number = Path(place), int(files)
    source = _write_files(top / "source", number)
    ways: dict[str, Callable[[Path], float]] = {
        "copyfile": lambda to: _cpu(source, lambda path, _: shutil.copyfile(path, to / path.name)),
        "hash then copy": lambda to: _cpu(source, lambda path, _: _hash_then_copy(path, to / path.name)),
        "copy_file": lambda to: _cpu(source, lambda path, entry: copy_file(str(path), entry, str(to / path.name))),
        "in groups": lambda to: _store(source, to),
        "one by one": lambda to: _store_singly(source, to),
    }
    took: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(int(rounds)):
        for name, way in ways.items():
            to = top / f"{name} {turn}"
            to.mkdir()
            took[name].append(way(to) / number)
            shutil.rmtree(to)
    return took


def _write_files(folder: Path, number: int) -> dict[Path, Entry]:
    folder.mkdir()
    files = {}
    for index in range(number):
        path = folder / f"{index}.pdf"
        path.write_bytes(os.urandom(_SIZE))
        entry = look_at(str(path))
        assert isinstance(entry, tuple)
        files[path] = entry
    return files


def _cpu(source: dict[Path, Entry], copy: Callable[[Path, Entry], object]) -> float:
    began = time.process_time()
    for path, entry in source.items():
        copy(path, entry)
    return time.process_time() - began


def _hash_then_copy(path: Path, target: Path) -> str:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    shutil.copyfile(path, target)
    return digest


def _store(source: dict[Path, Entry], to: Path) -> float:
    """As the pipeline does: copied and hashed in one go, then made durable in batches."""
    connection = open_writer(to / "catalogue.sqlite3")
    manager = StorageManager(LibraryPaths.of(to), connection)
    manager.prepare()
    began = time.perf_counter()
    for start in range(0, len(source), _BATCH):
        copies = []
        for path, entry in list(source.items())[start : start + _BATCH]:
            staged = manager.new_staged()
            copies.append((staged, copy_file(str(path), entry, staged)[0]))
        manager.store_raw_documents(copies)
    took = time.perf_counter() - began
    connection.close()
    return took


def _store_singly(source: dict[Path, Entry], to: Path) -> float:
    """The peer: hashed, copied, made durable, renamed, its folder made durable; then the next."""
    paths = LibraryPaths.of(to)
    began = time.perf_counter()
    for path in source:
        place = paths.stored(_hash_then_copy(path, to / "incoming"))
        place.parent.mkdir(parents=True)
        _sync(to / "incoming")
        (to / "incoming").rename(place)
        for folder in (place.parent, place.parent.parent):
            _sync(folder)
    return time.perf_counter() - began


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
