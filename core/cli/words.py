"""Sizes, times and durations as people read them in a terminal."""

from __future__ import annotations

from core.clock import local

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def size(number: int) -> str:
    """3 bytes, 12 kB, 1.4 MB …"""
    value, unit = float(number), 0
    while value >= 999.5 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return f"{value:.1f} {_UNITS[unit]}" if unit and value < 9.95 else f"{value:.0f} {_UNITS[unit]}"


def moment(time: str | None) -> str:
    """A time (RFC 3339) by the reader's own clock, to the minute."""
    return local(time).strftime("%Y-%m-%d %H:%M") if time else ""


def clock_time(time: str) -> str:
    """A time (RFC 3339) by the reader's own clock, without its date."""
    return local(time).strftime("%H:%M:%S")


def duration(seconds: float | None) -> str:
    """0.25 s, 12 s, 3 min 5 s …"""
    if seconds is None:
        return ""
    if seconds < 9.95:
        return f"{seconds:.2f} s" if seconds < 1 else f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"


def count(number: int, thing: str, things: str = "") -> str:
    """1 document, 2 documents …"""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
