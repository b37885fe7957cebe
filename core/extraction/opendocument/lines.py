"""What the walk through OpenDocument content gives, and what it holds while it is at it (step 8)."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. `place` says where it belongs: "" for the body, else the label of what stands around it.

    `level` is a heading's level (0: none), `is_title` whether it is a text's or a slide's title, `row` the number of a sheet's row, counted from 1.
    """

    text: str
    place: str = ""
    level: int = 0
    is_title: bool = False
    row: int = 0


@dataclass(frozen=True, slots=True)
class Begin:
    """A slide or sheet begins."""

    name: str
    hidden: bool


@dataclass(slots=True)
class Paragraph:
    """A paragraph in the making: its `texts`, and the lines that come `after` it."""

    texts: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    level: int = 0
    is_title: bool = False


@dataclass(slots=True)
class Box:
    """What holds paragraphs: a cell, a row, a note, a page's notes. `depth` paragraphs were open when it began; `times` it is repeated."""

    name: str
    depth: int
    lines: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    place: str = ""
    times: int = 1
    value: str = ""
    author: str = ""
