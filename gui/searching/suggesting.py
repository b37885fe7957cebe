"""What the search box offers while one types: filters and their values, and what was searched for before. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.document import Status
from core.formats import FORMATS
from core.storage.query_filters import FILTERS

MOST = 8
MOST_RECENT = 30
_TYPES = tuple(dict.fromkeys(row.key for row in FORMATS))
_LEAST = 1  # characters before anything is offered


@dataclass(frozen=True, slots=True)
class Known:
    """What can be offered besides the filters' names: the watched folders' names, and earlier searches, the latest first."""

    folders: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()


def suggestions(typed: str, known: Known) -> tuple[str, ...]:
    """What the whole line may become: each suggestion takes the place of what is typed, at most `MOST`."""
    before, _, word = typed.rpartition(" ")
    head = f"{before} " if before else ""
    if len(word) < _LEAST:
        return ()
    completed = [head + found for found in _of_word(word, known) if found.rstrip() != word]  # what is typed already helps nobody, and hides a hit
    earlier = [query for query in known.recent if query.casefold().startswith(typed.casefold()) and query.casefold() != typed.casefold()]
    return tuple(dict.fromkeys((*completed, *earlier)))[:MOST]


def remembered(query: str, recent: Iterable[str]) -> tuple[str, ...]:
    """The earlier searches with this one first."""
    words = query.strip()
    return tuple(dict.fromkeys((words, *recent)))[:MOST_RECENT] if words else tuple(recent)


def _of_word(word: str, known: Known) -> list[str]:
    sign = "-" if word.startswith("-") else ""
    name, colon, value = word.removeprefix("-").partition(":")
    if not colon:
        return [f"{sign}{filter_}:" for filter_ in sorted(FILTERS) if filter_.startswith(name.casefold()) and len(name) > _LEAST]
    values = {"type": _TYPES, "status": tuple(Status), "folder": known.folders, "is": ("copy", "deleted")}.get(name.casefold(), ())
    return [f"{sign}{name}:{_quoted(each)} " for each in values if each.casefold().startswith(value.strip('"').casefold())]


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
