"""What readers of the library ask for and get: which documents, in which order; counts; everything about one.

Plain frozen data between `storage/catalogue.py` and whoever shows it (the window, the command line). Nothing here is kept.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

from core.document import Document, Hit, MetaValue, Status, Version
from core.events import Step


class Sort(StrEnum):
    """What a list of documents is ordered by."""

    CHANGED = "changed"
    NAME = "name"
    FOLDER = "folder"
    STATUS = "status"
    SIZE = "size"
    PAGES = "pages"
    VERSION = "version"
    MODIFIED = "modified"
    TYPE = "type"
    TITLE = "title"


class Order(StrEnum):
    """What a query's documents are ordered by: how well they match, the time of their file, or the view's own column."""

    BEST = "best"
    NEWEST = "newest"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class View:
    """Which documents, and in which order. `folder` is a watched folder's path; `statuses` empty means all but deleted.

    `since` (RFC 3339) keeps what changed after it, `reason` what has this reason's code; `query` (the contract's search language) narrows to its hits,
    in `order`.
    """

    folder: str | None = None
    statuses: frozenset[Status] = frozenset()
    deleted: bool = False
    since: str | None = None
    reason: str = ""
    query: str = ""
    order: Order = Order.BEST
    sort: Sort = Sort.CHANGED
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Counts:
    """How many documents each of the sidebar's views holds; `folders` are (path, documents) pairs."""

    all: int
    arriving: int
    attention: int
    deleted: int
    folders: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The first documents of a view, in its order, and the `hits` of the first of them where they were asked for; not `complete`: there are more."""

    ids: array[int]
    complete: bool
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Sums:
    """Many documents at once: how many, and their bytes, pages and characters; how many of them need attention, want a password, are deleted."""

    documents: int
    size: int
    pages: int
    characters: int
    attention: int = 0
    locked: int = 0
    deleted: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query: the best hit of each document, best first, and how long it took.

    `complete` is False when there are more documents than were asked for. `meant` is the query with the words that are in no document
    spelt as those that are ("" when there is nothing to offer).
    """

    hits: tuple[Hit, ...]
    complete: bool
    seconds: float
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Similar:
    """A document that says nearly the same as another: `score` is the share of words (0 to 1) that both have in the same order."""

    document: int
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything about one document: `metadata` by standard name, `versions` and `history` oldest first."""

    document: Document
    metadata: tuple[tuple[str, MetaValue], ...]
    versions: tuple[Version, ...]
    history: tuple[Step, ...]
    copy_of_name: str = ""


@dataclass(frozen=True, slots=True)
class LoggedDelivery:
    """One try to tell a hook of an event, as the log has it; `detail` is what was answered, or what went wrong."""

    time: str
    folder: str
    hook: str
    seq: int
    event: str
    document: int
    attempt: int
    delivered: bool
    detail: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Troubled:
    """A document that is not simply stored: how often it was tried, and when it is tried again (RFC 3339; None: when something changes)."""

    id: int
    path: str
    folder: str
    attempts: int
    next_try: str | None


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """All documents of one state and reason: the sentence, what a person can do (`fix`; `actions` of `core.remedies`), how many, the latest of them.

    `next_try` (RFC 3339) is when the first of those that heal by themselves is tried again.
    """

    status: Status
    reason: str
    short: str
    sentence: str
    fix: str
    actions: tuple[str, ...]
    count: int
    next_try: str | None
    documents: tuple[Troubled, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """So many documents, and their bytes, of a type (MIME), a folder or a month ("2026-11", by when they were first seen)."""

    name: str
    documents: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The library in numbers; sizes in bytes. `bytes` are those of the documents that are there, `kept_bytes` those of the store."""

    documents: int
    deleted: int
    versions: int
    bytes: int
    kept_files: int
    kept_bytes: int
    pages: int
    characters: int
    catalogue_bytes: int
    types: tuple[Amount, ...]
    folders: tuple[Amount, ...]
    months: tuple[Amount, ...]


ATTENTION = frozenset({Status.FAILED, Status.WAITING})
"""The states that ask for a person's attention."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How often an extractor ("name version") has given the metadata of this name: in `contents` of the `of` contents that it has read."""

    extractor: str
    name: str
    contents: int
    of: int
