"""Step 10 of a document's life: what listeners are told, after the commit and only then.

A `Step` is one line of the account that the catalogue keeps of each document; the steps whose name is in
`FEED` are the change feed. A `Batch` is what one commit changed. The other classes are news of the moment, which
nobody keeps. All of it is plain frozen data, made in the pipeline's thread and read in any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from core.document import SegmentKind


class What(StrEnum):
    """What happened to a document. The first seven are the change feed; the rest only its history and the activity view."""

    CREATED = "created"
    MODIFIED = "modified"
    MOVED = "moved"
    DELETED = "deleted"
    RESTORED = "restored"
    STORED = "stored"
    FAILED = "failed"
    NOTICED = "noticed"
    SETTLED = "settled"
    WAITING = "waiting"
    KEPT = "kept"
    READ = "read"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left_out"
    EXPIRED = "expired"


FEED = (What.CREATED, What.MODIFIED, What.MOVED, What.DELETED, What.RESTORED, What.STORED, What.FAILED)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to one document. `time` is RFC 3339 in UTC, `seconds` how long it took (None: an instant)."""

    seq: int
    time: str
    event: What
    document: int
    path: str
    version: int
    moved_from: str | None = None
    seconds: float | None = None
    reason: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one commit changed: the ids of the documents whose rows differ now, those that are no more, and the steps written."""

    documents: tuple[int, ...]
    removed: tuple[int, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """The baseline is done, everything there is known, and the folders are watched."""

    documents: int


@dataclass(frozen=True, slots=True)
class FolderOffline:
    """A watched folder cannot be reached; its documents stay. `reason` is a sentence."""

    folder: str
    since: str
    reason: str


@dataclass(frozen=True, slots=True)
class FolderOnline:
    """A watched folder is there again."""

    folder: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the present work is: `done` of `total` documents are read since the pipeline was last idle.

    And of `to_recognise` documents, read before, the text in their pictures is recognised in `recognised`.
    """

    done: int
    total: int
    recognised: int = 0
    to_recognise: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """How far one document's reading is: `done` of `total` segments (total 0: not known), the last of them of this kind (None: none has come yet)."""

    document: int
    done: int
    total: int
    kind: SegmentKind | None = None


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Paused:
    """Reading has stopped until `until` (RFC 3339, UTC) or, when None, until it is resumed. Watching goes on."""

    until: str | None


@dataclass(frozen=True, slots=True)
class Resumed:
    """Reading goes on."""


@dataclass(frozen=True, slots=True)
class Problem:
    """The environment's trouble: `code` is stable and names it, `message` says what, `remedy` what a person can do."""

    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ProblemSolved:
    """The trouble with this code is over."""

    code: str


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """New settings are in force (this application's dialog, or another program's `papertray folders …`)."""


@dataclass(frozen=True, slots=True)
class BackingUp:
    """A backup is being made: so many of the kept files are in it."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup is made and lies at `place`; or was not, and `trouble` is the sentence that says why."""

    place: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """New documents that the saved search of this name finds (their ids); told right before the batch that brought them."""

    search: str
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Raise:
    """Another start of the application asks this one to show its window (its folders have been added already)."""


News: TypeAlias = (
    Batch
    | Ready
    | FolderOffline
    | FolderOnline
    | Progress
    | Reading
    | Idle
    | Paused
    | Resumed
    | Problem
    | ProblemSolved
    | SettingsChanged
    | BackingUp
    | BackedUp
    | Matched
    | Raise
)
Listener: TypeAlias = Callable[[News], None]
"""Called in the pipeline's thread; must return at once and must not raise."""
