"""One writer to a library: a lock of the operating system on a file, which ends with the process however it ends.

Own code because it is short and the library for it costs 70 ms of every start (measured: it brings asyncio along).
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType

_NOT_INHERITED = getattr(os, "O_NOINHERIT", 0)
_TRIES = 4
_PAUSE = 0.01  # seconds


class HeldError(Exception):
    """Another process holds the lock."""


class Lock:
    """Held for the length of a `with` block. Raises `HeldError`, or OSError when the file cannot be made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = -1

    def __enter__(self) -> None:
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | _NOT_INHERITED, 0o600)
        for tries in range(_TRIES):
            try:
                _lock(self._file)
            except OSError as error:
                if tries == _TRIES - 1:
                    os.close(self._file)
                    raise HeldError(str(self._path)) from error
                time.sleep(_PAUSE)
            else:
                return

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        _unlock(self._file)
        os.close(self._file)


def is_held(path: Path) -> bool:
    """Whether a process holds this lock now. It is taken for a moment to find out, for which a `Lock` that wants it waits."""
    try:
        file = os.open(path, os.O_RDWR | _NOT_INHERITED)
    except OSError:
        return False  # never held, or a library that nobody can write to
    try:
        _lock(file)
    except OSError:
        return True
    else:
        _unlock(file)
        return False
    finally:
        os.close(file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _unlock(file: int) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
