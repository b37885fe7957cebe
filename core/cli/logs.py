"""Where the log goes: warnings to standard error, and, for whoever works on the library, everything to a rotating file (`LibraryPaths.log`)."""

from __future__ import annotations

import contextlib
import logging
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler

from core.paths import LibraryPaths, make_private

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_BYTES, _FILES = 2_000_000, 4


@contextlib.contextmanager
def log_to_stderr(*, verbose: bool) -> Iterator[None]:
    """Warnings on standard error while this is open; with `verbose` more."""
    if sys.stderr is None:  # a program without a console
        yield
        return
    handler = logging.StreamHandler()
    handler.setLevel(logging.INFO if verbose else logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    with _added(handler):
        yield


@contextlib.contextmanager
def log_to_file(paths: LibraryPaths) -> Iterator[None]:
    """The log file of this library while this is open. A disk that does not take it is no reason to stop."""
    try:
        make_private(paths.logs)
        handler = RotatingFileHandler(paths.log, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        logging.getLogger(__name__).warning("there is no log file: %s", error)
        yield
        return
    handler.setFormatter(logging.Formatter(_FORM))
    with _added(handler):
        yield


@contextlib.contextmanager
def _added(handler: logging.Handler) -> Iterator[None]:
    root = logging.getLogger()
    before = root.level
    root.setLevel(min(before, logging.INFO))
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        handler.close()
