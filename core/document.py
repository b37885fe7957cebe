"""What a document is: the plain, frozen data that every step of its life hands to the next.

This module is at the bottom: it imports nothing of Papertray, and everything imports it. The words are those of
the contract (`docs/architecture.md`, *Terms*); a value that crosses a thread or a process is one of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

MetaValue: TypeAlias = "str | int | float | bool | list[MetaValue] | dict[str, MetaValue]"
"""A metadata value: whatever JSON can say, but null (an absent name says that)."""

Metadata: TypeAlias = tuple[tuple[str, MetaValue], ...]
"""Metadata in a frozen form: (standard name, value) pairs in the order they were found."""


class Status(StrEnum):
    """The one visible state of a document (contract, *Objects*)."""

    ARRIVING = "arriving"
    WAITING = "waiting"
    QUEUED = "queued"
    READING = "reading"
    STORED = "stored"
    FAILED = "failed"
    DELETED = "deleted"


UNFINISHED = frozenset({Status.ARRIVING, Status.QUEUED, Status.READING})
"""The states that the ledger adds up as "queued"."""


class SegmentKind(StrEnum):
    """What a segment is of its document."""

    PAGE = "page"
    SHEET = "sheet"
    SLIDE = "slide"
    CUE = "cue"
    PART = "part"


@dataclass(frozen=True, slots=True)
class FileState:
    """What the file system says of one regular file at one moment.

    `size` in bytes; `mtime_ns` and `ctime_ns` in nanoseconds since 1970 (`ctime_ns`: of the last change to it or to what is known of it);
    `file_id` is "device:inode" or "" where the file system gives no trustworthy one.
    """

    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    file_id: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a recognised word stands on its page, in ten-thousandths of the page's width and height, from the left upper corner."""

    word: str
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A page, sheet, slide, cue or part of one content: what a search hit points to.

    `number` counts from 1 within its kind. `label` is what a person reads ("page 3", "00:42:13").
    `trouble` is a reason code when this segment alone could not be read (its text is then what there is). `origin` is "" for text that the file itself
    has, and names the recognition ("ocr 1 eng") of text that was recognised in a picture of the page, with its `confidence` from 0 to 100
    and the `places` of its words on the page. Of captions, `starts` says when each line of the text is said, in milliseconds.
    """

    kind: SegmentKind
    number: int
    label: str
    text: str
    trouble: str = ""
    origin: str = ""
    confidence: int = 0
    places: tuple[Place, ...] = ()
    starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document as the contract describes it; times are RFC 3339 in UTC, None is the contract's null.

    `kept` is whether the newest version's raw file lies in the store, so that it can be previewed and restored. `since`: since when its file is being
    written, of one that waits for it to come to rest.
    """

    id: int
    path: str
    folder: str
    name: str
    status: Status
    reason: str
    message: str
    version: int
    sha256: str
    size: int
    modified: str
    type: str
    title: str
    pages: int
    characters: int
    language: str
    first_seen: str
    last_changed: str
    deleted: str | None
    copy_of: int | None
    kept: bool = True
    since: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One content that a document has had; immutable. `seconds` is how long reading it took."""

    version: int
    sha256: str
    text_sha256: str
    size: int
    modified: str
    seen: str
    extractor: str
    seconds: float
    status: Status
    characters: int
    pages: int
    kept: bool


@dataclass(frozen=True, slots=True)
class IgnoredFile:
    """A file of a watched folder that is no document, with the named rule that says so."""

    path: str
    rule: str
    detail: str
    size: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One search hit: the best segment of one document. `snippet` has its matches between U+0002 and U+0003.

    `segment` has its text left out (""); `more` is how many further segments of the document match.
    """

    document: int
    path: str
    title: str
    version: int
    segment: Segment
    snippet: str
    score: float
    more: int = 0


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """The account of one watched folder: seen == stored + failed + waiting + queued + ignored (contract, *Objects*).

    `disks_offline`: where disks inside it are missed, and since when.
    """

    folder: str
    state: str
    mode: str
    seen: int
    stored: int
    failed: int
    waiting: int
    queued: int
    ignored: int
    ignored_by: tuple[tuple[str, int], ...]
    documents_deleted: int
    last_scan: str | None
    offline_since: str | None = None
    disks_offline: tuple[tuple[str, str], ...] = ()
