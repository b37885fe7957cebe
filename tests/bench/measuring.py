"""Processes that are measured, and the arithmetic of measurements."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from core.settings import FolderSettings
from core.settings_file import change
from tests.bench.table import Line

ROOT = Path(__file__).resolve().parents[2]
_START = "import importlib, json, sys; print(json.dumps(importlib.import_module(sys.argv[1]).main(*sys.argv[2:])))"
_SUBREAPER = 36  # prctl(2), PR_SET_CHILD_SUBREAPER
_PATIENCE = 300.0  # seconds that a program may take
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
"""Windows that nobody sees, and no desktop to talk to."""


class SkippedError(Exception):
    """A row cannot be measured here; the text says why."""


class BrokenError(Exception):
    """A program that was to be measured has failed; the text is the end of what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program: seconds of CPU (user and system, with all processes that it started), seconds of time, and its answer."""

    cpu: float
    wall: float
    said: dict[str, Any] = field(default_factory=dict)


def adopt_orphans() -> None:
    """Become the parent of every process that a measured program leaves behind, so that its CPU is counted, too (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def run(program: str, *words: str | os.PathLike[str], environment: Mapping[str, str] | None = None, patience: float = _PATIENCE) -> Run:
    """Run `programs/<program>.py` to its end; `patience` is how many seconds it may take. Raises `BrokenError`."""
    return run_command(command(program, *words), environment=environment, patience=patience)


def command(program: str, *words: str | os.PathLike[str]) -> list[str]:
    """How a program is started. By `-c`: a spawned worker would run a main module that has a name again."""
    return [sys.executable, "-c", _START, f"tests.bench.programs.{program}", *(os.fspath(word) for word in words)]


def run_command(
    words: Sequence[str | os.PathLike[str]], *, answers: bool = True, environment: Mapping[str, str] | None = None, patience: float = _PATIENCE
) -> Run:
    """Run any command to its end; `patience` is how many seconds it may take. Raises `BrokenError`."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        before, began = _children_cpu(), time.perf_counter()
        done = subprocess.run(words, stdout=output, stderr=errors, cwd=ROOT, check=False, timeout=patience, env={**os.environ, **(environment or {})})
        wall = time.perf_counter() - began
        _reap_orphans()
        cpu = _children_cpu() - before
        output.seek(0)
        errors.seek(0)
        if done.returncode:
            raise BrokenError(f"{words[-1]}: exit {done.returncode}: {errors.read().decode(errors='replace')[-2000:]}")
        return Run(cpu, wall, json.loads(output.read().splitlines()[-1]) if answers else {})


class Companion:
    """A program that runs next to the row: it says "ready", works until its standard input ends, and then gives its answer (`said`)."""

    def __init__(self, program: str, *words: str | os.PathLike[str], environment: Mapping[str, str] | None = None) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  # closed in `__exit__`
        self._process = subprocess.Popen(
            command(program, *words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, cwd=ROOT, env={**os.environ, **(environment or {})}
        )
        self.said: dict[str, Any] = {}

    @property
    def pid(self) -> int:
        """The program's process id."""
        return self._process.pid

    def tell(self, line: str) -> None:
        """Give it a line to read."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def __enter__(self) -> Self:
        assert self._process.stdout is not None
        if self._process.stdout.readline().strip() != b"ready":
            raise BrokenError(self._end())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        output, _ = self._process.communicate(timeout=_PATIENCE)
        trouble = self._end()
        _reap_orphans()
        if kind is None:
            if self._process.returncode:
                raise BrokenError(trouble)
            self.said = json.loads(output.splitlines()[-1])

    def _end(self) -> str:
        """Wait for the program; the end of what it complained of."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        code = self._process.wait(_PATIENCE)
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace")
        self._errors.close()
        return f"exit {code}: {said[-2000:]}"


def window(library: Path, watched: Path, look: str) -> Companion:
    """The whole application, "shown" or "hidden", on a library that watches this folder."""
    change(library / "settings.toml", lambda settings: settings.with_folder(FolderSettings(str(watched))))
    return Companion("window", library, look, str(time.monotonic()), environment=OFFSCREEN)


def in_turns(times: int, *contenders: Callable[[], Run]) -> list[list[Run]]:
    """Run each contender in turn, `times` round; returns each contender's runs."""
    rounds = [[contender() for contender in contenders] for _ in range(times)]
    return [list(runs) for runs in zip(*rounds, strict=True)]


def median_cpu(runs: Sequence[Run]) -> float:
    """The median of the runs' seconds of CPU."""
    return statistics.median(run.cpu for run in runs)


def median_ratio(ours: Sequence[float], peers: Sequence[float]) -> float:
    """The median of the ratios of runs that were neighbours."""
    return statistics.median(our / peer for our, peer in zip(ours, peers, strict=True))


def compare(what: str, ours: Sequence[Run], against: str, peer: Sequence[Run], goal: float | None) -> Line:
    """A line of two contenders' CPU."""
    ratio = median_ratio([run.cpu for run in ours], [run.cpu for run in peer])
    return Line(what, median_cpu(ours), "CPU s", against, median_cpu(peer), ratio, goal)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """A temporary folder, removed afterwards; where TMPDIR says, which should be a real disk."""
    with tempfile.TemporaryDirectory(prefix="papertray-bench-") as path:
        yield Path(path)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _reap_orphans() -> None:
    deadline = time.monotonic() + 5.0
    with contextlib.suppress(ChildProcessError):
        while time.monotonic() < deadline:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
