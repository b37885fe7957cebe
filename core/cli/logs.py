"""Where the log goes: warnings to standard error, and to a file (`log_file.py`), which a start opens when the tray icon is there."""

from __future__ import annotations

import contextlib
import logging
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def log_to_stderr(*, verbose: bool) -> Iterator[None]:
    """Warnings on standard error while this is open; with `verbose` more."""
    if sys.stderr is None:  # a program without a console
        yield
        return
    handler = logging.StreamHandler()
    handler.setLevel(logging.INFO if verbose else logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    with added(handler):
        yield


class EarlyLog(logging.Handler):
    """Keeps what is logged before there is a file. (The module of Python's that has the file's handler takes 8 ms to load.)"""

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self._kept.append(record)

    def take(self) -> tuple[logging.LogRecord, ...]:
        """What was logged until now; from now on nothing is kept, for there is a file."""
        logging.getLogger().removeHandler(self)
        return tuple(self._kept)


@contextlib.contextmanager
def added(handler: logging.Handler) -> Iterator[None]:
    """The handler hears everything while this is open."""
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
