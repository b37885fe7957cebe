"""Being the one process that writes to a library, for what is done while nobody else is at work in it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from core import holding
from core.paths import LibraryPaths


@contextlib.contextmanager
def held(paths: LibraryPaths) -> Iterator[None]:
    """Hold the library; what its disk refuses meanwhile is said in words, too. Raises `LibraryError`."""
    try:
        with holding.held(paths):
            yield
    except OSError as error:
        raise holding.unwritable(paths, error) from error
