"""Points in time as people write them: how long ago, in full, of today, as a log has it. Pure; the locale is Qt's, `now` is passed in.

Hours are counted to 12 or to 24 by the locale, everywhere (`language.py` says which one that is).

The tray's words need them before anything else is loaded: so nothing of the core but its clock is imported here.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from core.clock import local as local_time
from gui.speech.language import CONTEXT

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_NO_BREAK = "\N{NO-BREAK SPACE}"


def ago(then: float, now: float, zone: tzinfo | None = None) -> str:
    """How long ago, as short as a table wants it: "now", "4 min", "1 h", "Tue", "15 Nov", "15 Nov 2023". Both in seconds since 1970."""
    passed = now - then
    if passed < _MINUTE:
        return _tr("now")
    if passed < _HOUR:
        return unbroken(_tr("{0} min").format(int(passed // _MINUTE)))
    if passed < 12 * _HOUR:
        return unbroken(_tr("{0} h").format(int(passed // _HOUR)))
    local, today = (datetime.fromtimestamp(moment, UTC).astimezone(zone) for moment in (then, now))
    locale = QLocale()
    if passed < 6 * _DAY:
        return locale.dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    return day(local) if local.year == today.year else f"{day(local)} {local.year}"


def unbroken(text: str) -> str:
    """The text with no place in it where a line may end: a number is not parted from its unit."""
    return text.replace(" ", _NO_BREAK)


def moment(time: str, *, precise: bool = False) -> str:
    """A point in time in full, in local time: "22 Oct 2024 16:04"; `precise` has seconds and milliseconds, as logs do."""
    local = local_time(time)
    return f"{day(local)} {local.year} {hour(local, 'ss.zzz' if precise else '')}"


def day_and_clock(time: str) -> tuple[str, str]:
    """A point in time, in local time, in two parts: "22 Oct 2024", "16:04:09"."""
    local = datetime.fromisoformat(time).astimezone()
    return f"{day(local)} {local.year}", hour(local, "ss")


def time_of_day(time: str, now: float) -> str:
    """The time of today ("09:12"), or with its day before it."""
    local, today = local_time(time), datetime.fromtimestamp(now, UTC).astimezone()
    return hour(local) if local.date() == today.date() else moment(time)


def clock(time: str, now: float) -> str:
    """A point in time as a log writes it: "12:51:18" today, else with its day."""
    local, today = local_time(time), datetime.fromtimestamp(now, UTC).astimezone()
    date = "" if local.date() == today.date() else f"{day(local)} "
    year = f"{local.year} " if local.year != today.year else ""
    return f"{date}{year}{hour(local, 'ss')}"


def hour(local: datetime, seconds: str = "") -> str:
    """The time of a day: "16:04", or "4:04 PM"; `seconds` is how Qt is told to write them, as in "ss"."""
    time = QTime(local.hour, local.minute, local.second, local.microsecond // 1000)
    return QLocale().toString(time, time_format(seconds))


def time_format(seconds: str = "") -> str:
    """How Qt is told to write the time of a day."""
    form = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    return form.replace("mm", f"mm{form[form.index('mm') - 1]}{seconds}") if seconds else form


def day(local: datetime, form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
    """A day of a year: "22 Oct", and where people put a dot behind a day's number "22. Okt."."""
    locale = QLocale()
    dot = "." if "d." in locale.dateFormat(QLocale.FormatType.LongFormat) else ""
    return f"{local.day}{dot} {locale.monthName(local.month, form)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
