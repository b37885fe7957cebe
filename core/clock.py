"""The clock that everything is given: time is passed in, so that tests own it and no decision reads it behind one's back."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """What time it is."""

    def now(self) -> float:
        """Seconds since 1970, as files' times are; may jump when someone sets the clock."""
        ...

    def monotonic(self) -> float:
        """Seconds that only grow; for waiting and measuring."""
        ...


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> float:
        """`time.time`."""
        return time.time()

    def monotonic(self) -> float:
        """`time.monotonic`."""
        return time.monotonic()


def timestamp(seconds: float) -> str:
    """Seconds since 1970 as RFC 3339 in UTC, to the millisecond. (Reckoned: Windows tells no time before 1970, and files have such.)"""
    return (_BEGINNING + timedelta(seconds=seconds)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local(time_: str) -> datetime:
    """A time as `timestamp` writes it, by the clock of the person; where Windows does not know that (before 1970), in UTC."""
    moment = datetime.fromisoformat(time_)
    try:
        return moment.astimezone()
    except OSError:
        return moment


def seconds_of(time_: str) -> float:
    """The seconds since 1970 of a time as `timestamp` writes it."""
    return datetime.fromisoformat(time_).timestamp()
