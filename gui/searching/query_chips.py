"""What a person types, taken apart into words and filters ("after:2024-08"), so that filters can be shown as chips. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.storage.query_filters import FILTERS

_FILTER = re.compile(rf"(?:^|(?<=\s))(-?(?:{'|'.join(sorted(FILTERS))}):(?:\"[^\"]+\"|[^\s\"]+))(?=\s)", re.IGNORECASE)


def taken_apart(typed: str, *, ended: bool = False) -> tuple[str, tuple[str, ...]]:
    """The words, and the filters that have been typed to their end (a space follows, or `ended`: Enter was pressed)."""
    text = f"{typed} " if ended else typed
    filters = tuple(_FILTER.findall(text))
    if not filters:
        return typed, ()
    return re.sub(r" {2,}", " ", _FILTER.sub("", text)).lstrip().removesuffix(" " if ended else ""), filters


def put_together(typed: str, filters: Iterable[str]) -> str:
    """The query of the words and the chips."""
    return " ".join(part for part in (typed.strip(), *filters) if part)
