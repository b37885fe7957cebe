"""The first half of step 8, in the child: the raw file is hashed and copied, and proves not to have changed meanwhile.

The file state must be the one that the reconciler saw, before and after, and no other program may have the file open for writing (it may only be
pausing): no version ever holds bytes that the file did not completely have. The user's file is opened for reading only, with all sharing allowed,
and closed at once.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from collections.abc import Callable
from typing import BinaryIO

from core.extraction.opening import is_being_written, is_in_cloud_only, open_shared
from core.watching.scanner import Entry, entry_of, stat_at, stat_of

_BUFFER = 1 << 20


class CannotReadError(Exception):
    """The file cannot be read now; `code` is a reason code, or "changed" or "vanished"."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


def check_is_here(path: str) -> None:
    """A placeholder of a cloud is not read: that would download it. Raises `CannotReadError`."""
    try:
        if is_in_cloud_only(path):
            raise CannotReadError("cloud_only")
    except OSError as error:
        raise _reading_failed(error) from error


def hash_file(path: str, expected: Entry, *, even_if_open: bool = False) -> tuple[str, int]:
    """SHA-256 and size of a file in the expected state. Raises `CannotReadError`.

    `even_if_open`: that another program could still write to it is no hindrance (a log that is never closed).
    """
    return _read(path, expected, None, even_if_open)


def copy_file(path: str, expected: Entry, target: str, *, even_if_open: bool = False) -> tuple[str, int]:
    """Hash a file while copying it to `target`. Raises `CannotReadError`; the target is then not to be used."""
    try:
        with open(target, "xb", buffering=0) as copy:
            return _read(path, expected, copy, even_if_open)
    except OSError as error:
        raise _writing_failed(error) from error


def _read(path: str, expected: Entry, copy: BinaryIO | None, even_if_open: bool) -> tuple[str, int]:
    digest = hashlib.sha256()
    try:
        with open(path, "rb", buffering=0, opener=open_shared) as file:
            _check(stat_of(file.fileno()), expected)
            if not even_if_open and is_being_written(path, file.fileno()):
                raise CannotReadError("open")
            size = _pour(file, digest.update, copy, min(expected[0] + 1, _BUFFER))
            _check(stat_of(file.fileno()), expected)
        _check(stat_at(path), expected)
    except OSError as error:
        raise _reading_failed(error) from error
    if size != expected[0]:
        raise CannotReadError("changed", f"{size} bytes instead of {expected[0]}")
    return digest.hexdigest(), size


def _pour(file: BinaryIO, update: Callable[[memoryview], object], copy: BinaryIO | None, at_once: int) -> int:
    buffer = memoryview(bytearray(at_once))
    size = 0
    while count := file.readinto(buffer):  # type: ignore[attr-defined]  # a raw file has it
        update(buffer[:count])
        if copy is not None:
            _write(copy, buffer[:count])
        size += count
    return size


def _write(copy: BinaryIO, data: memoryview) -> None:
    try:
        while data:
            data = data[copy.write(data) :]
    except OSError as error:
        raise _writing_failed(error) from error


def _check(found: os.stat_result, expected: Entry) -> None:
    if entry_of(found) != expected:
        raise CannotReadError("changed", "its state is another than when it was noticed")


def _reading_failed(error: OSError) -> CannotReadError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return CannotReadError("vanished", str(error))
    if getattr(error, "winerror", None) in {32, 33} or error.errno in {errno.EBUSY, errno.ETXTBSY, errno.EAGAIN}:
        return CannotReadError("locked", str(error))
    if isinstance(error, PermissionError):
        return CannotReadError("locked" if sys.platform == "win32" else "no_permission", str(error))
    return CannotReadError("read_error", str(error))


def _writing_failed(error: OSError) -> CannotReadError:
    code = "disk_full" if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} else "store_error"
    return CannotReadError(code, str(error))
