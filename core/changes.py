"""Step 5: what can be decided about a file, each a word of a document's life: `reconciler.py` says it, `storage/duties.py` writes it down. Frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from core.document import FileState
from core.filters import Verdict


@dataclass(frozen=True, slots=True)
class Added:
    """A new document; `settled`: it may be read at once."""

    state: FileState
    settled: bool


@dataclass(frozen=True, slots=True)
class Modified:
    """A known document whose file is in another state now, or is to be read again."""

    id: int
    state: FileState
    settled: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """The same file at another path: the same document. Unless its bytes are `sure` to be the same it is looked at as one that arrives."""

    id: int
    old_path: str
    state: FileState
    sure: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """An arriving or waiting document may be read now."""

    id: int


@dataclass(frozen=True, slots=True)
class Restless:
    """An arriving document's file has not come to rest for the time of `PATIENCE`: it waits for that, and says so."""

    id: int
    state: FileState


@dataclass(frozen=True, slots=True)
class Missing:
    """Not there at this look; not yet called gone."""

    id: int


@dataclass(frozen=True, slots=True)
class Back:
    """It was missing, and is there again as it was."""

    id: int


@dataclass(frozen=True, slots=True)
class Gone:
    """Missing for longer than the grace time, at two looks: deleted. `rule` when it is there but left out now."""

    id: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file that is no document, and the rule that says so."""

    state: FileState
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Dropped:
    """An ignored file that is no longer there, or has become a document."""

    path: str


@dataclass(frozen=True, slots=True)
class LookAgain:
    """Look at this path again at `at` (seconds since 1970)."""

    path: str
    at: float


Change: TypeAlias = Added | Modified | Moved | Settled | Restless | Missing | Back | Gone | Ignored | Dropped | LookAgain
