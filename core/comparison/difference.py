"""What changed between two texts, as plain frozen data: made by `comparing.py`, carried by the catalogue, shown by the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.document import SegmentKind


class Mark(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class How(StrEnum):
    """What became of what a change is about."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Subject(StrEnum):
    """What a change is about."""

    TEXT = "text"
    CUE = "cue"
    CELL = "cell"
    ROW = "row"
    COLUMN = "column"
    SHEET = "sheet"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Run:
    """Words next to each other with the same fate; their white space stands after them."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in one of the versions: a segment, without its text."""

    kind: SegmentKind
    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed. `before` and `after` are where it stood and stands (None: nowhere, or it is no matter of places, as metadata).

    `name` says which one: the cell ("B4"), the row or column, the metadata's name; "" for text. `runs` are the words in reading order, those that stayed
    for context; what a person calls the old is every run that is not `ADDED`, the new every run that is not `REMOVED`.
    """

    subject: Subject
    how: How
    before: Spot | None
    after: Spot | None
    runs: tuple[Run, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes, those of the text in reading order, then the metadata's. `complete` is False when there are too many to tell one by one."""

    changes: tuple[Change, ...]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Difference:
    """The answer to "what changed": version `before` of a document against version `after` (of the same, or of `other`)."""

    document: int
    other: int
    before: int
    after: int
    same_bytes: bool
    comparison: Comparison
