"""When the lines of captions are said, as the catalogue has it: in milliseconds, the first from the beginning, each other one from the one before."""

from __future__ import annotations

import itertools
from collections.abc import Sequence


def packed(starts: Sequence[int]) -> str:
    """The times as one text, "" for none: some five letters a line."""
    return ",".join(map(str, (*starts[:1], *(after - before for before, after in itertools.pairwise(starts)))))


def unpacked(text: str) -> tuple[int, ...]:
    """The times from the beginning."""
    return tuple(itertools.accumulate(map(int, text.split(",")))) if text else ()
