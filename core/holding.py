"""A library belongs to one process that writes: before the first step of any document it is taken, or it is said in words why it cannot be had."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator

from core.errors import LibraryError
from core.locking import HeldError, Lock
from core.paths import LibraryPaths, make_private
from core.sentence import Sentence
from core.watching.mounts import network_kind


def check_disk(paths: LibraryPaths) -> None:
    """Raises `LibraryError` when the library lies where it must not be used: it can be moved from there, and checked."""
    if (kind := network_kind(str(paths.root))) is not None:
        raise LibraryError(
            Sentence(
                "The library at {0} lies on a network drive ({1}), where its database would be damaged. "
                "Put it on a disk of this computer: name another folder with --library.",
                paths.root,
                kind,
            )
        )


@contextlib.contextmanager
def held(paths: LibraryPaths) -> Iterator[None]:
    """Be the one process that writes to this library, while this is open. Raises `LibraryError`, saying who has it."""
    with contextlib.ExitStack() as ours:
        try:
            make_private(paths.root)
            ours.enter_context(Lock(paths.lock))
        except HeldError as error:
            raise LibraryError(
                Sentence("The library at {0} is in use by another Papertray{1}. Only one program at a time may write to it.", paths.root, _who(paths))
            ) from error
        except OSError as error:
            raise unwritable(paths, error) from error
        yield


def unwritable(paths: LibraryPaths, error: OSError) -> LibraryError:
    """What a library's disk has refused, in words."""
    return LibraryError(Sentence("The library at {0} cannot be written: {1}.", paths.root, error.strerror or error))


def _who(paths: LibraryPaths) -> str:
    with contextlib.suppress(OSError, ValueError, KeyError):
        return f" (PID {json.loads(paths.door.read_text(encoding='utf-8'))['pid']})"
    return ""
