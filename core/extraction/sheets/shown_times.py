"""Dates and times as a section of a number format shows them (step 8). Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TypeAlias

from core.extraction.sheets.format_code import Kind, Section, Token

Moment: TypeAlias = datetime | date | time | timedelta
Write: TypeAlias = Callable[[datetime], str]

_ENGLISH = (
    "January February March April May June July August September October November December".split(),
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
)
_NAMES: MappingProxyType[int, tuple[list[str], list[str]]] = MappingProxyType(
    # months and days by a Windows language's number (MS-LCID); others are shown in English
    {
        0x07: (
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
            "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
        ),
        0x0A: (
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
            "lunes martes miércoles jueves viernes sábado domingo".split(),
        ),
        0x0C: (
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
            "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
        ),
    },
)
_SHORT_DAYS: MappingProxyType[int, int] = MappingProxyType({0x07: 2})  # letters
_SECONDS: MappingProxyType[str, int] = MappingProxyType({"h": 3600, "m": 60, "s": 1})
_NOON = 12
_LEAP_DAY = 60
_MARCH = datetime(1900, 3, 1)  # noqa: DTZ001  # as below; Excel's 1900 has a 29th of February, so days before it count from a day later
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  # a sheet knows no time zone


def time_shower(section: Section) -> Callable[[Moment], str]:
    """What shows moments; "" for one that has not what the section shows (a time of day has no date)."""
    tokens = _minutes_told(section.tokens)
    kinds = {token.kind for token in tokens}
    has_date = bool(kinds & {Kind.YEAR, Kind.MONTH, Kind.DAY})
    split = next((len(token.text) - 1 for token in tokens if token.kind is Kind.SPLIT), 0)
    writers = [_writer(token, section.language, half=Kind.HALF in kinds) for token in tokens]

    def show(value: Moment) -> str:
        if Kind.ELAPSED in kinds and isinstance(value, datetime):
            value -= _EPOCH if value >= _MARCH else _EPOCH + timedelta(days=1)
        moment = None if has_date and isinstance(value, time | timedelta) else _moment(value)
        if moment is None:
            return ""
        step = 10 ** (6 - min(split, 6))
        if Kind.SECOND in kinds or Kind.ELAPSED in kinds:
            moment += timedelta(microseconds=step // 2) if moment.microsecond % step else timedelta()
        return "".join(write(moment) for write in writers)

    return show


def moment_of(serial: float) -> Moment:
    """The moment that a number means as a date: days since 1900, and a time of day below 1. Raises `OverflowError` for one that none has."""
    if serial < 1:
        return timedelta(days=serial)
    return _EPOCH + timedelta(days=serial + (serial < _LEAP_DAY))


def _moment(value: Moment) -> datetime | None:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  # as above
    if isinstance(value, time):
        return datetime.combine(_EPOCH, value)
    return _EPOCH + value if value >= timedelta() else None


def _minutes_told(tokens: tuple[Token, ...]) -> list[Token]:
    """`m` behind hours or before seconds is minutes: an `ELAPSED` of its own kind, "mm" written as "n"."""
    found = list(tokens)
    times = [at for at, token in enumerate(found) if token.kind in {Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.HOUR, Kind.SECOND, Kind.ELAPSED}]
    for place, at in enumerate(times):
        before = found[times[place - 1]] if place else None
        behind = found[times[place + 1]] if place + 1 < len(times) else None
        is_hour = before is not None and (before.kind is Kind.HOUR or (before.kind is Kind.ELAPSED and before.text[0] == "h"))
        is_second = behind is not None and (behind.kind is Kind.SECOND or (behind.kind is Kind.ELAPSED and behind.text[0] == "s"))
        if found[at].kind is Kind.MONTH and len(found[at].text) <= 2 and (is_hour or is_second):
            found[at] = Token(Kind.SECOND, "n" * len(found[at].text))
    return found


def _writer(token: Token, language: int, *, half: bool) -> Write:
    text, width = token.text.lower(), len(token.text)
    months, days = _NAMES.get(language, _ENGLISH)
    short = _SHORT_DAYS.get(language, 3)
    by_width: Mapping[Kind, tuple[Write, ...]] = {
        Kind.YEAR: (_write_short_year, _write_short_year, _write_year),
        Kind.MONTH: (
            lambda moment: str(moment.month),
            lambda moment: f"{moment.month:02}",
            lambda moment: months[moment.month - 1][:3],
            lambda moment: months[moment.month - 1],
            lambda moment: months[moment.month - 1][:1],
        ),
        Kind.DAY: (
            lambda moment: str(moment.day),
            lambda moment: f"{moment.day:02}",
            lambda moment: days[moment.weekday()][:short],
            lambda moment: days[moment.weekday()],
        ),
        Kind.HOUR: (lambda moment: f"{(moment.hour + 11) % 12 + 1 if half else moment.hour:0{min(width, 2)}}",),
        Kind.SECOND: (lambda moment: f"{moment.minute if text[0] == 'n' else moment.second:0{min(width, 2)}}",),
        Kind.SPLIT: (lambda moment: f".{moment.microsecond:06}"[: min(width, 7)],),
        Kind.HALF: (lambda moment: ("AM", "PM")[moment.hour >= _NOON][: 1 + ("m" in text)],),
        Kind.ELAPSED: (lambda moment: f"{int((moment - _EPOCH).total_seconds() // _SECONDS[text[0]]):0{width}}",),
    }
    writers = by_width.get(token.kind, (lambda _: token.text,))
    return _write_year if text[:1] == "e" and token.kind is Kind.YEAR else writers[min(width, len(writers)) - 1]


def _write_year(moment: datetime) -> str:
    return f"{moment.year:04}"


def _write_short_year(moment: datetime) -> str:
    return f"{moment.year % 100:02}"
