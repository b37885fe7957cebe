"""Parts of sentences that the tray, the messages and the dialogs share: numbers with their noun, shortened names, times to come (`words.py` has the rest).

Numbers are written as the person's language writes them.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from core.clock import timestamp
from core.paths import printable
from core.sentence import Sentence
from gui.speech.language import CONTEXT
from gui.speech.times import day, hour, time_of_day

_MORNING = 8  # o'clock: when a pause "until tomorrow" ends
_ENDING = 11  # characters that a shortened name keeps at its end: a date and the suffix, which tell versions apart


def say(text: str) -> str:
    """A text of our tables, or a sentence of the core, in the person's language."""
    if isinstance(text, Sentence):
        return QCoreApplication.translate(CONTEXT, text.template).format(*(say(value) if isinstance(value, Sentence) else value for value in text.values))
    return QCoreApplication.translate(CONTEXT, text)


def count(text: str, number: int) -> str:
    """A text with a number in it, written `%Ln` as Qt's translation has it: the language's table knows the form for each number."""
    return QCoreApplication.translate(CONTEXT, text, None, number)


def of_message(number: int, told: float, now: float) -> str:
    """What a list is called that has the documents of a message; when it was told, and now, in seconds since 1970."""
    return count("%Ln documents of the message of {0}", number).format(time_of_day(timestamp(told), now))


def shortened(name: str, length: int) -> str:
    """The name with its middle left out when it is longer than `length` characters."""
    return name if len(name) <= length else f"{name[: length - _ENDING - 1].rstrip()}…{name[-_ENDING:]}"


def quoted(name: str) -> str:
    """The name between the marks of quotation of the person's language."""
    locale = QLocale()
    return (QLocale("en") if locale.language() == QLocale.Language.C else locale).quoteString(name)


def folder_name(path: str) -> str:
    """What people call a folder: its last part."""
    return printable(os.path.basename(path.rstrip("/\\")) or path)


def until(time: float, now: float) -> str:
    """A moment to come (seconds since 1970), as people say it: "16:30", "tomorrow, 8:00"."""
    moment, today = datetime.fromtimestamp(time).astimezone(), datetime.fromtimestamp(now).astimezone()
    clock = hour(moment)
    if moment.date() == today.date():
        return clock
    days = (moment.date() - today.date()).days
    return _tr("tomorrow, {0}").format(clock) if days == 1 else f"{day(moment, QLocale.FormatType.LongFormat)}, {clock}"


def tomorrow(now: float) -> float:
    """Tomorrow morning at eight, local time; both in seconds since 1970."""
    day = datetime.fromtimestamp(now).astimezone() + timedelta(days=1)
    return day.replace(hour=_MORNING, minute=0, second=0, microsecond=0, tzinfo=None).timestamp()


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
