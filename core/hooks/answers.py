"""Why a hook did not take what it was told: a table, so that the window can say what stands in the log in the person's language, too.

Imports only what tells sentences; `commands.py`, `posting.py` and `delivering.py` raise from here.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

from core.sentence import Sentence


class Why(StrEnum):
    """The templates; of two that fit an answer the first is meant."""

    NO_START = "{0} cannot be started: {1}."
    TOO_LONG = "It took longer than its {0} s and was ended."
    INTERRUPTED = "Papertray was ended meanwhile."
    STATUS_AND_WORDS = "It ended with status {0}: {1}"
    STATUS = "It ended with status {0}."
    ANSWER_AND_WORDS = "It answered {0}: {1}"
    ANSWER = "It answered {0}."
    ELSEWHERE = "It sends on to {0}, another host, which is not followed."
    ROUND = "It sends on again and again."
    NOT_ALLOWED = "{0} is not among the hosts that hooks may send to: add it to hook_hosts in the settings."
    SILENT = "{0} did not answer within {1} s."
    UNREACHABLE = "{0} cannot be reached: {1}."


class NotTakenError(Exception):
    """The hook did not take the letter; the text says why. Made of a row of `Why` and what is in its blanks, or of another's sentence."""

    sentence: Sentence

    def __new__(cls, why: str, *values: object) -> Self:
        """As `Exception` has it, with its sentence."""
        made = super().__new__(cls, why, *values)
        made.sentence = why if isinstance(why, Sentence) else Sentence(str(why), *values)
        return made

    def __str__(self) -> str:
        """The sentence."""
        return str(self.sentence)


def recognised(answer: str) -> str:
    """An answer from the log as the sentence that it was; any other as it is."""
    for why, pattern in _PATTERNS:
        if found := pattern.fullmatch(answer):
            return Sentence(str(why), *found.groups())
    return answer


def _pattern(why: Why) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{\d\\}", "(.+?)", re.escape(why)), re.DOTALL)


_PATTERNS = tuple((why, _pattern(why)) for why in Why)
