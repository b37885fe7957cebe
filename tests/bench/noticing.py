"""What is never noticed when very much happens at once: at the end the catalogue must know every file in the state that it has on the disk."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from core.paths import LibraryPaths
from core.watching.scanner import walk
from tests.bench.measuring import Companion, SkippedError, folder
from tests.bench.table import Line, Note, Said

_HELD = "3600"  # seconds of settling: nothing is read meanwhile
_PATIENCE = 600.0
_IN_A_FOLDER = 500


@dataclass(frozen=True, slots=True)
class Burst:
    """`make` prepares `number` files in a folder, `do` is the burst, with a second folder beside it; `frozen`: the programs that listen stand still."""

    words: str
    number: int
    make: Callable[[Path, int], None]
    do: Callable[[Path, Path, int], None]
    frozen: bool = False


def measure(_rounds: int) -> Iterator[Said]:
    """Files that the catalogue does not know as they are; and those that watchdog alone has told nothing of."""
    if not hasattr(signal, "SIGSTOP"):
        raise SkippedError("processes cannot be made to stand still here")
    for burst in _BURSTS:
        yield from _measure(burst)


def _measure(burst: Burst) -> Iterator[Said]:
    with folder() as tree, folder() as elsewhere, folder() as library:
        with Companion("listening", library, tree, _HELD) as ours:
            burst.make(tree, burst.number)
            _wait(library, tree)
            with Companion("hearing", tree) as peer:
                if burst.frozen:
                    _send(signal.SIGSTOP, ours, peer)
                burst.do(tree, elsewhere, burst.number)
                if burst.frozen:
                    _send(signal.SIGCONT, ours, peer)
                began = time.monotonic()
                left = _wait(library, tree)
                seconds, memory = time.monotonic() - began, _peak(ours.pid)
        there = {name for listing in walk(str(tree), recursive=True, skip="") for name in listing.files}
        unheard = len(there - peer.said["noticed"].keys())
    yield Line(f"never noticed: {burst.words}", left, "files", goal=0)
    yield Note(f"    watchdog alone: {unheard:,}; all known {seconds:.1f} s after the burst")
    yield Line("    memory at its peak", memory / 1e6, "MB", goal=300)


def _make(tree: Path, number: int) -> None:
    for index in range(number):
        path = _path(tree, index)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"old %d" % index)


def _make_nothing(tree: Path, number: int) -> None:
    """The burst itself makes the files."""


def _save_atomically(tree: Path, elsewhere: Path, number: int) -> None:
    del elsewhere
    for index in range(number):
        path = _path(tree, index)
        beside = path.with_name(f".{path.name}.swp")
        beside.write_bytes(b"saved %d" % index)
        beside.replace(path)


def _make_nested(tree: Path, elsewhere: Path, number: int) -> None:
    del elsewhere
    for index in range(0, number, 5):
        below = tree / f"new {index % 97}" / f"{index}" / "deep"
        below.mkdir(parents=True)
        for inner in range(5):
            (below / f"{index + inner}.txt").write_bytes(b"at once %d" % (index + inner))


def _write(tree: Path, elsewhere: Path, number: int) -> None:
    del elsewhere
    _make(tree, number)


def _move_out_between(tree: Path, elsewhere: Path, number: int) -> None:
    for index in range(number):
        path = _path(tree, index)
        if index % 10:
            path.write_bytes(b"another %d" % index)
        else:
            path.rename(elsewhere / path.name)


_BURSTS = (
    Burst("50,000 atomic saves", 50_000, _make, _save_atomically),
    Burst("5,000 files in new nested folders", 5_000, _make_nothing, _make_nested),
    Burst("20,000 files while the process stands still", 20_000, _make_nothing, _write, frozen=True),
    Burst("5,000 saves with move-outs between", 5_000, _make, _move_out_between),
)


def _path(tree: Path, index: int) -> Path:
    return tree / f"{index // _IN_A_FOLDER}" / f"{index}.txt"


def _send(number: signal.Signals, *programs: Companion) -> None:
    for program in programs:
        os.kill(program.pid, number)


def _wait(library: Path, tree: Path) -> int:
    """Until all is noticed; how many are not when patience is at its end."""
    until = time.monotonic() + _PATIENCE
    while (left := _unnoticed(library, tree)) and time.monotonic() < until:
        time.sleep(0.5)
    return left


def _unnoticed(library: Path, tree: Path) -> int:
    """How many files the catalogue does not know in their present state, and how many it knows that are not there."""
    found = {os.path.join(listing.directory, name): entry for listing in walk(str(tree), recursive=True, skip="") for name, entry in listing.files.items()}
    connection = sqlite3.connect(f"{LibraryPaths.of(library).catalogue.as_uri()}?mode=ro", uri=True)
    try:
        known = connection.execute("SELECT path, size, mtime_ns, ctime_ns, file_id FROM documents WHERE deleted IS NULL AND missing_since IS NULL").fetchall()
    finally:
        connection.close()
    return len(found.items() ^ {row[0]: tuple(row[1:]) for row in known}.items())


def _peak(pid: int) -> int:
    """The most memory that a process has had, in bytes (proc(5): VmHWM); elsewhere, what it has."""
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        return int(status.read_text(encoding="ascii", errors="replace").partition("VmHWM:")[2].split()[0]) * 1024
    return int(psutil.Process(pid).memory_info().rss)
