"""One caption, whatever format it is written in (step 8)."""

from __future__ import annotations

from dataclasses import dataclass

CAPTION_LINES = 100
"""Lines of one cue; what follows is dropped (a file that is no caption file)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: from `start` to `end`, in seconds, and its `lines` as they are shown."""

    number: int
    start: float
    end: float
    lines: tuple[str, ...]
