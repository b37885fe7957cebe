"""Mutations through the real pool of workers: what comes back, and what must not."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path

from core.clock import SystemClock
from core.errors import REASONS
from core.extraction.pool import Limits, Pool, Report
from core.extraction.protocol import Answer, Result, Task
from core.formats import by_name
from core.watching.scanner import look_at
from tests.formats.make_samples import SAMPLES, samples
from tests.fuzz.mutating import mutated

_CONTAINED = frozenset({"crash", "timeout", "too_much_memory", "too_much_text", "too_deep"})
_ENDINGS = frozenset({"", "no_document", *REASONS})
_SECONDS = 20.0
_MEMORY = 1024 << 20
_KINDS_KEPT = 3  # files of one kind of trouble
_MOST_BYTES = 2 << 20  # of a file that is to be damaged


@dataclass(slots=True)
class Outcome:
    """What came of a run: how many files of each format had which ending; `escapes` must be empty, `kept` are files that ended a worker."""

    endings: dict[str, Counter[str]] = field(default_factory=dict)
    raised: Counter[str] = field(default_factory=Counter)
    escapes: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    @property
    def number(self) -> int:
        """How many files were read."""
        return sum(endings.total() for endings in self.endings.values())


def by_format(also: Path | None = None) -> dict[str, list[Path]]:
    """Every sample by its format: the folder that it lies in; and the smaller files below `also`, by their suffix, if that is one of a format."""
    found: dict[str, list[Path]] = {}
    for sample in samples():
        found.setdefault(sample.relative_to(SAMPLES).parts[0], []).append(sample)
    for path in sorted(also.rglob("*")) if also else ():
        format_ = by_name(path.name)
        if format_ and path.is_file() and path.stat().st_size <= _MOST_BYTES:
            found.setdefault(format_.key, []).append(path)
    return found


def fuzz(place: Path, seed: int, until: Callable[[int], bool], formats: tuple[str, ...] = (), workers: int = 1, also: Path | None = None) -> Outcome:
    """Read mutations, each format in turn, until told to stop, given how many have been begun; files that ended a worker are left at `place`."""
    outcome = Outcome()
    pool = Pool(SystemClock(), lambda _, __: Answer.READ, workers, Limits(_SECONDS, _MEMORY))
    files = _files(place, seed, {name: found for name, found in by_format(also).items() if not formats or name in formats})
    waiting: dict[int, tuple[str, Task]] = {}
    try:
        begun = 0
        while waiting or not until(begun):
            while pool.free > 0 and not until(begun):
                begun += 1
                format_, task = next(files)
                waiting[task.document] = (format_, task)
                pool.submit(task)
            for report in _heard(pool):
                if isinstance(report, Result):
                    _take(outcome, waiting.pop(report.task.document)[0], report)
            if waiting and not pool.in_hand:
                outcome.escapes += [f"no result: {task.path}" for _, task in waiting.values()]
                waiting.clear()
    finally:
        pool.close()
    return outcome


def _heard(pool: Pool) -> Iterator[Report]:
    for pipe in wait(pool.connections, 1.0):
        yield from pool.receive(pipe)  # type: ignore[arg-type]  # what came in are its connections
    yield from pool.expire()


def _files(place: Path, seed: int, chosen: dict[str, list[Path]]) -> Iterator[tuple[str, Task]]:
    number = 0
    while True:
        for format_, found in chosen.items():
            number += 1
            rng = random.Random(f"{seed}/{format_}/{number}")
            sample, other = rng.choice(found), rng.choice(found)
            path = place / f"{number}{sample.suffix}"
            path.write_bytes(mutated(sample.read_bytes(), other.read_bytes(), rng))
            entry = look_at(str(path))
            assert isinstance(entry, tuple)
            yield format_, Task(number, str(path), entry, str(place / f"{number}.staged"), keep_raw=False, even_if_open=True)


def _take(outcome: Outcome, format_: str, result: Result) -> None:
    ending = result.trouble or result.reason
    outcome.endings.setdefault(format_, Counter())[ending or "read"] += 1
    if result.trouble == "unreadable":
        outcome.raised[f"{format_}: {result.detail[:160]}"] += 1
    outcome.escapes += [f"{why}: {result.task.path}" for why in _faults(result, ending)]
    path = Path(result.task.path)
    if result.trouble in _CONTAINED and sum(kept.startswith(f"{format_} {ending}") for kept in outcome.kept) < _KINDS_KEPT:
        outcome.kept.append(f"{format_} {ending} {result.detail} {path}")
    elif not outcome.escapes or str(path) not in outcome.escapes[-1]:
        path.unlink(missing_ok=True)
    Path(result.task.staged).unlink(missing_ok=True)


def _faults(result: Result, ending: str) -> Iterator[str]:
    """What no file may bring about, however it is damaged."""
    if ending not in _ENDINGS:
        yield f"a reason without words ({ending})"
    for segment in result.segments:
        if segment.trouble and segment.trouble not in REASONS:
            yield f"a segment's reason without words ({segment.trouble})"
        try:
            (segment.text + segment.label).encode("utf-8")
        except UnicodeEncodeError:
            yield "text that no catalogue can hold"
    try:
        repr(result.metadata).encode("utf-8")
    except UnicodeEncodeError:
        yield "metadata that no catalogue can hold"


class Minutes:
    """Ends a run after this time, but not before so many files have been begun."""

    def __init__(self, minutes: float, least: int = 0) -> None:
        self._end = time.monotonic() + 60 * minutes
        self._least = least

    def __call__(self, begun: int) -> bool:
        """Whether it is over."""
        return begun >= self._least and time.monotonic() >= self._end
