"""The filters of a query (`type:pdf`), as a table: what each is called, what it means, and what it may be. Pure.

The parser, the command line's help, the window's search help and what is offered while one types all read the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from core import formats
from core.document import Status
from core.errors import QueryError
from core.sentence import Sentence
from core.storage.query_tree import Filter, words


@dataclass(frozen=True, slots=True)
class FilterRule:
    """One filter: an `example`, its `help`, and the `check` of its value, which raises `QueryError` with what is possible."""

    example: str
    help: str
    check: Callable[[str], Filter]


def _type(value: str) -> Filter:
    asked = value.lower().lstrip(".")
    for row in formats.FORMATS:
        if asked in {row.key, row.mime} or f".{asked}" in row.suffixes:
            return Filter("type", row.mime)
    raise QueryError(Sentence("type:{0} is no type of document: use one of {1}.", value, ", ".join(row.key for row in formats.FORMATS)))


def _title(value: str) -> Filter:
    found = words(value.rstrip("*"))
    if found is None:
        raise QueryError(Sentence("title:{0} has no word to look for.", value))
    return Filter("title", found.text + ("*" if value.endswith("*") else ""))


def _status(value: str) -> Filter:
    if value.lower() not in list(Status):
        raise QueryError(Sentence("status:{0} is no status: use one of {1}.", value, ", ".join(Status)))
    return Filter("status", value.lower())


def _language(value: str) -> Filter:
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z]{2,4})?", value) is None:
        raise QueryError(Sentence("language:{0} is no language: write its code, such as language:en or language:de.", value))
    return Filter("language", value.lower())


def _is(value: str) -> Filter:
    if value.lower() not in {"copy", "deleted"}:
        raise QueryError(Sentence("is:{0} is not known: use is:copy or is:deleted.", value))
    return Filter("is", value.lower())


_DATES = ("%Y", "%Y-%m", "%Y-%m-%d")
_LATEST = 2**63 - 1  # the catalogue's times are 64-bit nanoseconds


def _date(name: str) -> Callable[[str], Filter]:
    def check(value: str) -> Filter:
        for form in _DATES:
            try:
                # The first moment of that year, month or day on the reader's own clock: a date in a query is a local one.
                begins = datetime.strptime(value, form).timestamp()  # noqa: DTZ007  # local time is meant
            except (ValueError, OverflowError, OSError):
                continue
            return Filter(name, str(min(int(begins) * 1_000_000_000, _LATEST)))
        raise QueryError(Sentence("{0}:{1} is no date: write a year, a month or a day, such as {0}:2024, {0}:2024-08 or {0}:2024-08-27.", name, value))

    return check


FILTERS: MappingProxyType[str, FilterRule] = MappingProxyType(
    {
        "type": FilterRule("type:pdf", "documents of this type", _type),
        "folder": FilterRule("folder:Packets", "documents in a folder of this name, or below this path", lambda value: Filter("folder", value)),
        "name": FilterRule("name:*.pdf", "the file's name (a word in it, or a pattern with * and ?)", lambda value: Filter("name", value)),
        "title": FilterRule("title:minutes", "a word of the title", _title),
        "after": FilterRule("after:2024-08", "modified in or after this year, month or day", _date("after")),
        "before": FilterRule("before:2024-08", "modified before this year, month or day", _date("before")),
        "status": FilterRule("status:failed", "documents in this state", _status),
        "language": FilterRule("language:en", "documents in this language", _language),
        "is": FilterRule("is:copy", "copy: the same text as another file; deleted: gone from its folder", _is),
    }
)
"""By name."""
