"""One setting: a row of the tables of `settings.py`, what its value may be, and the words for what is wrong with another one. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.errors import SettingsError
from core.hook import Hook, hooks_from
from core.sentence import Sentence

Value: TypeAlias = bool | int | float | str | tuple[str, ...] | tuple[Hook, ...]
Kind: TypeAlias = Literal["switch", "number", "seconds", "choice", "patterns", "text", "hours", "folder", "hooks"]
_A_LIST = '["*.pdf", "*.docx"]'
_HOURS = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its field's `name`, its `kind`, its `default`, and the words that people read.

    `choices` are (value, words) pairs; `least` and `most` bound a number, in `unit`; `zero` is what 0 means. `page` is where the dialog shows it.
    """

    name: str
    kind: Kind
    default: Value
    title: str
    help: str
    choices: tuple[tuple[str, str], ...] = ()
    least: float = 0
    most: float = 0
    unit: str = ""
    zero: str = ""
    page: str = "General"


def check(setting: Setting, value: object) -> Value:
    """The value as the setting holds it. Raises `SettingsError` with the words for what is wrong with it."""
    if setting.kind == "switch" and isinstance(value, bool):
        return value
    if setting.kind in {"number", "seconds"} and isinstance(value, int | float) and not isinstance(value, bool):
        return _in_bounds(setting, value)
    if setting.kind == "choice" and value in [choice for choice, _ in setting.choices]:
        return str(value)
    if setting.kind == "patterns" and isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(item.strip() for item in value if item.strip())
    if setting.kind == "hooks" and isinstance(value, list | tuple):
        return hooks_from(value)
    if isinstance(value, str) and (setting.kind in {"text", "folder"} or (setting.kind == "hours" and (not value or hours(value) is not None))):
        return value
    raise _impossible(setting, value)


def hours(text: str) -> tuple[int, int] | None:
    """The beginning and the end of a setting of the kind "hours" ("22:00-07:00"), in minutes of the day; None where it names no such time."""
    found = _HOURS.fullmatch(text)
    if found is None:
        return None
    first, first_minutes, last, last_minutes = map(int, found.groups())
    begin, end = 60 * first + first_minutes, 60 * last + last_minutes
    return (begin, end) if begin != end else None


def _in_bounds(setting: Setting, value: float) -> Value:
    if not setting.least <= value <= setting.most:
        raise _impossible(setting, value)
    return float(value) if setting.kind == "seconds" else int(value)


def _impossible(setting: Setting, value: object) -> SettingsError:
    return SettingsError(Sentence("{0} = {1} is not possible: {2}.", setting.name, repr(value), _expected(setting)))


def _expected(setting: Setting) -> Sentence:
    if setting.kind == "switch":
        return Sentence("it is {0} or {1}", "true", "false")
    if setting.kind in {"number", "seconds"}:
        return Sentence("it is a number from {0} to {1}", f"{setting.least:.10g}", f"{setting.most:.10g}")
    if setting.kind == "choice":
        return Sentence("it is one of {0}", ", ".join(choice for choice, _ in setting.choices))
    if setting.kind == "hours":
        return Sentence("it is a time of the day such as {0}, or {1}", '"22:00-07:00"', '""')
    if setting.kind == "patterns":
        return Sentence("it is a list of words such as {0}", _A_LIST)
    return Sentence("it is a text")
