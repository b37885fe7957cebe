"""When nothing is to be said: during the quiet hours and while messages are put off. Pure; all times are seconds since 1970."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.setting import hours


def silent_until(quiet_hours: str, put_off_until: float, now: float) -> float | None:
    """When speaking begins again; None when it may be spoken now. `quiet_hours` as the setting has it, in local time."""
    ends = [end for end in (_end_of_hours(quiet_hours, now), put_off_until) if end is not None and end > now]
    return max(ends, default=None)


def _end_of_hours(quiet_hours: str, now: float) -> float | None:
    span = hours(quiet_hours)
    if span is None:
        return None
    begin, end = span
    local = datetime.fromtimestamp(now).astimezone()
    minute = 60 * local.hour + local.minute
    inside = begin <= minute < end if begin < end else minute >= begin or minute < end
    if not inside:
        return None
    day = local if minute < end else local + timedelta(days=1)
    return day.replace(hour=end // 60, minute=end % 60, second=0, microsecond=0, tzinfo=None).timestamp()
