"""What the pipeline's inbox takes: everything that another thread or process may want of it, as frozen data.

A hint from the watcher and a command from the window arrive through the same door and are handled by the same loop.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from core.settings import Settings


class Reach(IntEnum):
    """How far around a place is to be looked: the path itself, the listing of a folder, everything below it."""

    FILE = 0
    FOLDER = 1
    TREE = 2


@dataclass(frozen=True, slots=True)
class Hint:
    """Look here again. `path` is absolute; an event says no more than that, and may be wrong even in it.

    `more`: this file was only made; another hint is most likely to follow in a moment.
    """

    path: str
    reach: Reach = Reach.FILE
    more: bool = False


@dataclass(frozen=True, slots=True)
class LostSync:
    """The events of this watched folder cannot be trusted any more (`reason`, for the log): look at all of it, and watch anew if `rebuild`."""

    root: str
    reason: str
    rebuild: bool = False


@dataclass(frozen=True, slots=True)
class Unwatched:
    """No events come from this folder below `root` (`limit`: the system's limit of watches is reached): it is to be looked through instead."""

    root: str
    folder: str
    limit: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Read nothing until `until` (seconds since 1970), or until resumed when None."""

    until: float | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    """Read on."""


@dataclass(frozen=True, slots=True)
class Rescan:
    """Look at everything in this watched folder (None: in all) again."""

    folder: str | None = None


@dataclass(frozen=True, slots=True)
class Retry:
    """Read these documents again; empty: all that failed or wait."""

    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NewPasswords:
    """There are other passwords for this folder or document (its path, or its number): those that failed for want of one are read again."""

    target: str


@dataclass(frozen=True, slots=True)
class Reload:
    """The settings file has changed."""


@dataclass(frozen=True, slots=True)
class Raise:
    """Show the window, after adding these folders (absolute paths) to the watched ones."""

    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forget:
    """Take everything of this folder, which is watched no longer, out of the library: documents, versions, history, and raw files that no other has."""

    folder: str


@dataclass(frozen=True, slots=True)
class LetGo:
    """Let the versions go now that the rules of this watched folder (None: of all) name."""

    folder: str | None = None


@dataclass(frozen=True, slots=True)
class TellAgain:
    """What hooks of this watched folder (None: of all; `hook` "": any) have not taken yet is tried now, whenever its next try was to be."""

    folder: str | None = None
    hook: str = ""


@dataclass(frozen=True, slots=True)
class BackUp:
    """Make the next backup of the schedule now, in the folder that the settings name."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One try to tell a hook of one event; `detail` is what went wrong or what was answered."""

    seq: int
    event: str
    document: int
    attempt: int
    delivered: bool
    detail: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Held:
    """An event that a hook has not taken yet; `next_try` in seconds since 1970."""

    seq: int
    document: int
    attempts: int
    next_try: float
    error: str


@dataclass(frozen=True, slots=True)
class HookReport:
    """How far a folder's hook has come: everything up to `position` is delivered but what is `held`. `trouble`: a sentence while it takes nothing."""

    folder: str
    hook: str
    position: int
    held: tuple[Held, ...] = ()
    taken: tuple[int, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class BackupProgress:
    """How far the backup is that is being made: kept files that are in it, of how many."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class BackupEnded:
    """A backup of the schedule is made (`trouble` "") or has failed, with a sentence."""

    place: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class NewSettings:
    """These settings are in the file now: act on them."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class Trouble:
    """The environment's trouble that another thread has found, and what to do about it; without a message it is over."""

    code: str
    message: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """Put away what is in hand and end the loop."""


Command: TypeAlias = Pause | Resume | Rescan | Retry | Reload | Raise | Forget | LetGo | NewPasswords | TellAgain | BackUp
"""What another process may ask for."""

Message: TypeAlias = Hint | LostSync | Unwatched | Command | NewSettings | HookReport | BackupProgress | BackupEnded | Stop | Trouble
