"""From a file's last byte to its row, and to its text: documents that land one at a time in a folder where nothing else happens."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measuring import Companion, folder, percentile
from tests.bench.table import Line, Note, Said

_FILES = 200
_PAUSE = (0.01, 0.03)  # seconds between two files, at random
_HELD = 3600.0  # seconds of settling: nothing is read meanwhile
_CONTENT = b"The board met at seven. " * 800
_SETTLES = ((0.1, 60, 0.2), (2.0, 40, 0.05))  # (settle, files, seconds between them)

Land = Callable[[Path, Path, str], float]
"""Lets a document land in the folder, by way of the second one; returns when its last byte was there (monotonic seconds)."""


@dataclass(frozen=True, slots=True)
class Way:
    """How documents land: `files` of them, `pause` seconds apart; the bounds of the median against watchdog's, or in milliseconds."""

    words: str
    land: Land
    files: int
    pause: tuple[float, float]
    ratio: float | None = None
    most: float | None = None


def write(watched: Path, elsewhere: Path, name: str) -> float:
    """As most programs save."""
    del elsewhere
    with (watched / name).open("wb", buffering=0) as file:
        file.write(_CONTENT)
        return time.monotonic()


def move_in(watched: Path, elsewhere: Path, name: str) -> float:
    """As browsers and careful programs do: under another name first."""
    (elsewhere / name).write_bytes(_CONTENT)
    landed = time.monotonic()
    (elsewhere / name).rename(watched / name)
    return landed


def write_after_move_out(watched: Path, elsewhere: Path, name: str) -> float:
    """Another file leaves just before: watchdog waits half a second for such a file's new place."""
    away = watched / f"away {name}"
    away.write_bytes(b"")
    time.sleep(0.2)
    away.rename(elsewhere / away.name)
    return move_in(watched, elsewhere, name)


_WAYS = (
    Way("moved in whole", move_in, _FILES, _PAUSE, ratio=1.5),
    Way("written in place", write, _FILES, _PAUSE, ratio=1.5),
    Way("moved in just after another was moved out", write_after_move_out, 10, (0.6, 0.7), most=30.0),
)


def measure(rounds: int) -> Iterator[Said]:
    """Milliseconds, median and 99th percentile, as the listener of the window hears them; watchdog alone in another folder in turns."""
    for way in _WAYS:
        ours, peers = _notice(way, rounds or 1)
        peer, own = percentile(peers, 0.5), percentile(ours, 0.5)
        what = f"last byte → arriving, {way.words}"
        yield Line(f"{what}, p50", own, "ms", "watchdog", peer, own / max(peer, 1e-9), way.ratio)
        if way.most is not None:
            yield Line("    the same", own, "ms", goal=way.most)
        else:
            yield Line(
                "    p99", percentile(ours, 0.99), "ms", "watchdog", percentile(peers, 0.99), percentile(ours, 0.99) / max(percentile(peers, 0.99), 1e-9)
            )
            yield Line("    the same", percentile(ours, 0.99), "ms", goal=10)
    yield Note("last byte → stored, without the time for which a file must be quiet:")
    for settle, files, pause in _SETTLES:
        first, *others = _store(settle, files, pause)
        yield Line(f"    quiet for {settle:g} s: the first, with a worker to start", first, "ms")
        yield Line("    the others, p50", percentile(others, 0.5), "ms")
        yield Line("    p99", percentile(others, 0.99), "ms")


def _notice(way: Way, rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each file, ours and watchdog's."""
    chance = random.Random(2)  # noqa: S311  # the same pauses in every run
    with folder() as inbox, folder() as other, folder() as elsewhere, folder() as library:
        with Companion("listening", library, inbox, str(_HELD)) as ours, Companion("hearing", other) as peer:
            landed: tuple[dict[str, float], dict[str, float]] = ({}, {})
            for index in range(way.files * rounds):
                for place, times in zip((inbox, other), landed, strict=True):
                    time.sleep(chance.uniform(*way.pause) / 2)
                    times[f"{index}.txt"] = way.land(place, elsewhere, f"{index}.txt")
            time.sleep(1.0)
        return _delays(landed[0], ours.said["noticed"]), _delays(landed[1], peer.said["noticed"])


def _store(settle: float, files: int, pause: float) -> list[float]:
    with folder() as inbox, folder() as elsewhere, folder() as library:
        with Companion("listening", library, inbox, str(settle)) as ours:
            landed = {}
            for index in range(files):
                (elsewhere / "next").write_bytes(_CONTENT + str(index).encode())
                landed[f"{index}.txt"] = time.monotonic()
                (elsewhere / "next").rename(inbox / f"{index}.txt")
                time.sleep(pause if index else settle + 1.0)
            time.sleep(settle + 1.0)
        return [delay - settle * 1000 for delay in _delays(landed, ours.said["stored"])]


def _delays(landed: dict[str, float], told: dict[str, float]) -> list[float]:
    """Milliseconds; a file that was told of before its last byte took none. A file that was not told of is a fault of the program."""
    return [max(0.0, (told[name] - at) * 1000) for name, at in landed.items()]
