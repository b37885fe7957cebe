"""How long a process has had for its work: a judge that counts seconds by the clock finds a busy machine guilty.

A second in which one of its threads waited for a core, or for a disk, does not count. One that sleeps counts, and so does one that works: what
waits for ever is found, and what turns in circles for ever, however busy the machine is.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

_LINUX = sys.platform == "linux"
_OTHER_SHARE = 0.05  # of the time by the clock counts in any case: a disk that never answers is found, too


@dataclass(frozen=True, slots=True)
class Usage:
    """What the threads of a process and of its children have used: seconds at work, and seconds in which they waited for a core, by thread."""

    at: float
    worked: dict[tuple[int, int], float]
    waited: dict[tuple[int, int], float]
    at_disk: bool = False


class Effort:
    """Counts from its making on; `sample` it now and then: what lies between two samples is taken together."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._last = _measure(pid)
        self._began = self._last.at
        self.own = 0.0
        """Seconds in which it worked or slept, as it liked."""
        self.worked = 0.0
        """Seconds of a core."""

    def sample(self) -> None:
        """Take the time since the last sample into account."""
        now = _measure(self._pid)
        share, worked = judge(self._last, now)
        self.own += share
        self.worked += worked
        self._last = now

    @property
    def by_the_clock(self) -> float:
        """Seconds since the beginning."""
        return self._last.at - self._began

    def told(self) -> str:
        """In words, for a finding."""
        return f"{self.own:.0f} s in which it might have worked, {self.worked:.1f} s in which it did, {self.by_the_clock:.0f} s by the clock"


def judge(before: Usage, after: Usage) -> tuple[float, float]:
    """Between two measurements: the seconds that were its own, and the seconds at work. A thread that came between them has begun at nothing."""
    passed = after.at - before.at
    waited = max((seconds - before.waited.get(thread, 0.0) for thread, seconds in after.waited.items()), default=0.0)
    worked = sum(seconds - before.worked.get(thread, 0.0) for thread, seconds in after.worked.items())
    own = 0.0 if before.at_disk and after.at_disk else passed - waited
    return max(own, passed * _OTHER_SHARE), worked


def _measure(pid: int) -> Usage:
    worked: dict[tuple[int, int], float] = {}
    waited: dict[tuple[int, int], float] = {}
    at_disk = False
    for member in _family(pid) if _LINUX else ():  # elsewhere nobody says how long a thread has waited: every second counts
        for thread in _threads(member):
            try:
                work, wait, _ = thread.joinpath("schedstat").read_text(encoding="ascii").split()
                state = thread.joinpath("stat").read_text(encoding="utf-8", errors="replace").rpartition(") ")[2][:1]
            except (OSError, ValueError):
                continue  # it has ended
            worked[member, int(thread.name)], waited[member, int(thread.name)] = int(work) / 1e9, int(wait) / 1e9
            at_disk = at_disk or state == "D"
    return Usage(time.monotonic(), worked, waited, at_disk)


def _family(pid: int) -> list[int]:
    try:
        return [pid, *(child.pid for child in psutil.Process(pid).children(recursive=True))]
    except psutil.Error:
        return []


def _threads(pid: int) -> list[Path]:
    try:
        return list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return []
