"""The log file, for whoever works on the library: everything goes to a rotating file (`LibraryPaths.log`)."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler

from core.cli.logs import added
from core.own_files import opener
from core.paths import LibraryPaths, make_private

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_BYTES, _FILES = 2_000_000, 4


class _OwnFile(RotatingFileHandler):
    """What is logged names the user's files: only he reads it."""

    def _open(self) -> TextIOWrapper:
        handle = opener(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return TextIOWrapper(os.fdopen(handle, "ab"), encoding=self.encoding, errors=self.errors, line_buffering=True)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # Python's name
        """A line that the disk does not take is lost; what is wrong with the disk is said in words elsewhere."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def close(self) -> None:
        """Neither at the end."""
        with contextlib.suppress(OSError):
            super().close()


@contextlib.contextmanager
def log_to_file(paths: LibraryPaths, earlier: Iterable[logging.LogRecord] = ()) -> Iterator[None]:
    """The log file of this library while this is open, with what was logged `earlier`. A disk that does not take it is no reason to stop."""
    try:
        make_private(paths.logs)
        handler = _OwnFile(paths.log, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        logging.getLogger(__name__).warning("there is no log file: %s", error)
        yield
        return
    handler.setFormatter(logging.Formatter(_FORM))
    for record in earlier:
        handler.handle(record)
    with added(handler):
        yield
