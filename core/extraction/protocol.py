"""What the pipeline and its worker processes say to each other over the pipe (steps 7 to 9): frozen data, pickled.

The parent sends `Task`s, mostly one, of small documents some; the child says `Hashed` of each and waits for as many `Answer`s; of what it is told to read
it sends `Piece`s of text, then `Read`; it ends every task with `Done`. A child that breaks off in the middle leaves what has been sent.
Each thing said goes with the number of the document that it is about: (document, said).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from core.document import Metadata, Segment, SegmentKind
from core.extraction.languages import Languages
from core.watching.scanner import Entry

DEEPEST = 3
"""How deep files inside files are read: an attachment of a message in an archive is at 2."""


ENDS = frozenset({"crash", "timeout", "too_much_memory"})
"""The troubles of what has ended a worker, or was near to it."""


class Answer(Enum):
    """What the child shall do now that it knows the hash."""

    READ = "read"
    KEEP = "keep"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages whose text is to be recognised: their `numbers`, and in which `languages`; `every`: they are asked for though they have text of their own.

    `done` of `total` pages of the document have been recognised before.
    With `places` they lie inside: `numbers` are those of the document's parts, and `places` tells which they are of all the pages without text inside it,
    counted from 1 as they come. The document is then read again up to the last of them, without the files of the names `left_out`, which have ended a worker.
    """

    numbers: tuple[int, ...]
    languages: Languages
    every: bool
    done: int
    total: int
    places: tuple[int, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def kind(self) -> SegmentKind:
        """Of what kind their segments are."""
        return SegmentKind.PART if self.places else SegmentKind.PAGE


@dataclass(frozen=True, slots=True)
class Task:
    """One document to be read: where it lies, in which state it was seen, and what its folder wants.

    `staged` is the path for the copy; `known_size`: a content of this size exists, so hash before copying; `again`: read it even if its bytes are known;
    `from_cloud`: a placeholder may be downloaded; `even_if_open`: it may be read while another program has it open for writing.
    With `pages`, only these are read, by text recognition; `stored` is then the raw file in the store
    with the hash `sha256`, if it was kept, and nobody else's file is needed.
    `second`: reading it has ended the worker before, so the format's fallback engine is to be used where it has one; but if it was a file inside that did so,
    the `skip`-th, that one is left out, and has `skip_trouble`. `passwords` are those to be tried.
    """

    document: int
    path: str
    entry: Entry
    staged: str
    keep_raw: bool = True
    everything: bool = False
    known_size: bool = False
    again: bool = False
    from_cloud: bool = False
    even_if_open: bool = False
    pages: Pages | None = None
    stored: str = ""
    sha256: str = ""
    second: bool = False
    skip: int = 0
    skip_trouble: str = ""
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Hashed:
    """The file was read whole and did not change meanwhile; `copied`: it lies at the staged path. `seconds` for this."""

    sha256: str
    size: int
    copied: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Started:
    """An extractor ("name version") begins; `type` is the MIME type that the content says; `total` segments (0: not known)."""

    extractor: str
    type: str
    total: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A file inside the document is about to be read, the how many-th of all at all depths: should this be the last that is heard, it was that one.

    When pages inside are recognised: the number of the part that is being looked at, 0 when that is over.
    """

    inside: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some more segments."""

    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """All text has been sent. `text_sha256` is of the normalised text, "" when there is none; `characters` counts what was kept."""

    text_sha256: str
    characters: int
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Described:
    """The metadata, after the text: it never gates it."""

    metadata: Metadata
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class Done:
    """The task is over. `trouble` is a reason code ("" when all went well), or "changed", "vanished", "no_document".

    `seconds` were spent reading, with at most `memory` bytes (0: not known; of several documents together: up to here).
    """

    trouble: str = ""
    detail: str = ""
    seconds: float = 0.0
    memory: int = 0


def unpacked_beside(staged: str) -> tuple[str, ...]:
    """Where a worker unpacks files that lie inside the one at `staged`: one place for each depth, from the outermost."""
    return tuple(f"{staged}.{depth}" for depth in range(1, DEEPEST + 1))


Said: TypeAlias = Hashed | Started | Opened | Piece | Read | Described | Done
"""What a child says."""


@dataclass(frozen=True, slots=True)
class Result:
    """Everything a worker found out about one document, or what stopped it (`trouble`, as in `Done`; also `crash`, `timeout`, `too_much_memory`).

    Without `sha256` the file could not be read; without `extractor` it was not extracted (known bytes, or no reader for its type).
    `inside`: which file inside it was being read at the end, counted from 1 (of pages inside: which part); 0 for none, and once all text has come.
    """

    task: Task
    sha256: str = ""
    size: int = 0
    copied: bool = False
    answer: Answer = Answer.READ
    extractor: str = ""
    type: str = ""
    segments: tuple[Segment, ...] = field(default=(), repr=False)
    text_sha256: str = ""
    characters: int = 0
    reason: str = ""
    detail: str = ""
    metadata: Metadata = ()
    title: str = ""
    language: str = ""
    trouble: str = ""
    inside: int = 0
    kept_seconds: float = 0.0
    read_seconds: float = 0.0
    memory: int = 0
