"""The lines of a document as its readers give them to each other, and what they are told of its styles (step 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or table row with its line end; `level` is its heading level (0: none), `is_title` whether it is styled as the title.

    `number` is what its list put before its words ("5.1 "); it is part of the text.
    """

    text: str
    level: int = 0
    is_title: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class Styles:
    """What paragraph styles mean: `levels` of headings by style id, the ids of the styles for titles, and in which list (its id, the level) they stand."""

    levels: Mapping[str, int] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()
    lists: Mapping[str, tuple[str, str]] = field(default_factory=dict)
