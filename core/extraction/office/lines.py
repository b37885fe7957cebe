"""What the walks through Word's and PowerPoint's parts give, what they are told of styles, and what they hold while they are at it (step 8)."""

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


@dataclass(slots=True)
class Paragraph:
    """A paragraph in the making: its `texts`, and the lines that come `after` it (text boxes, alternative texts)."""

    texts: list[str] = field(default_factory=list)
    size: int = 0
    after: list[str] = field(default_factory=list)
    level: int = 0
    is_title: bool = False
    runs_on: bool = False
    style: str = ""
    list_: str = ""
    depth: str = ""
    number: str = ""


@dataclass(slots=True)
class Box:
    """What holds paragraphs inside the body: a cell, a text box; `lines` are theirs. For a row: `cells`."""

    name: str
    lines: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
