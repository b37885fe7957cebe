"""Being the one process that writes to a library, for what is done while nobody else is at work in it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator

from core.errors import LibraryError
from core.locking import HeldError, Lock
from core.paths import LibraryPaths


@contextlib.contextmanager
def held(paths: LibraryPaths) -> Iterator[None]:
    """Hold the library. Raises `LibraryError`, saying who has it."""
    try:
        paths.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(Lock(paths.lock))
            except HeldError as error:
                raise LibraryError(f"The library at {paths.root} is in use by another Papertray{_who(paths)}: quit it first.") from error
            yield
    except OSError as error:
        raise LibraryError(f"The library at {paths.root} cannot be written: {error.strerror or error}.") from error


def _who(paths: LibraryPaths) -> str:
    with contextlib.suppress(OSError, ValueError, KeyError):
        return f" (process {json.loads(paths.door.read_text(encoding='utf-8'))['pid']})"
    return ""
