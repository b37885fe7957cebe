"""How a user's file is opened (step 8): for reading, so briefly and with so much sharing that it stops nobody, and never so that a cloud downloads it unasked.

What differs by platform stands here, behind `open_shared`, `is_being_written` and `is_in_cloud_only`.
"""

from __future__ import annotations

import os
import sys

from core.paths import for_system

_RECALLS = 0x1000 | 0x40000 | 0x400000
"""FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS (winnt.h): reading such a file makes its provider fetch it."""


def recalls(attributes: int) -> bool:
    """Whether Windows' attributes of a file say that its content is somewhere else."""
    return attributes & _RECALLS != 0


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _SHARE_READ, _SHARE_WRITE, _SHARE_DELETE = 1, 2, 4
    _SHARING_VIOLATION = 32
    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateFileW.restype = wintypes.HANDLE
    _kernel.CreateFileW.argtypes = [wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID, wintypes.DWORD, wintypes.DWORD, wintypes.HANDLE]

    def open_shared(path: str, _flags: int) -> int:
        """With all sharing allowed: whoever wants to write, rename or delete the file meanwhile may."""
        return _handle(path, _SHARE_READ | _SHARE_WRITE | _SHARE_DELETE)

    def is_being_written(path: str, _handle_of_ours: int) -> bool:
        """Whether another program has the file open for writing: then the system refuses a handle that denies it. Raises OSError.

        A stable size is no proof on Windows (CopyFile allocates first). Our handle is closed again at once.
        """
        try:
            os.close(_handle(path, _SHARE_READ | _SHARE_DELETE))
        except OSError as error:
            if error.winerror == _SHARING_VIOLATION:
                return True
            raise
        return False

    def is_in_cloud_only(path: str) -> bool:
        """Whether reading this file would download it. Raises OSError."""
        return recalls(os.lstat(for_system(path)).st_file_attributes)

    def _handle(path: str, share: int) -> int:
        generic_read, open_existing, sequential = 0x80000000, 3, 0x08000000
        handle = _kernel.CreateFileW(for_system(path), generic_read, share, None, open_existing, sequential, None)
        if handle == wintypes.HANDLE(-1).value:
            raise ctypes.WinError(ctypes.get_last_error())
        return msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY)

else:
    import errno
    import fcntl
    import signal

    _DATALESS = 0x40000000  # SF_DATALESS (sys/stat.h): its content is with iCloud, or another provider

    def open_shared(path: str, flags: int) -> int:
        """Never waits for a writer of a pipe that took the file's place, never follows a link that did."""
        return os.open(path, flags | os.O_NONBLOCK | os.O_NOFOLLOW)

    def is_being_written(_path: str, handle: int) -> bool:
        """Whether another program has the file open for writing, where the system can be asked; else False.

        Linux grants a read lease on a file only while nobody can write to it (fcntl(2), *Leases*). It is given back at once: 9 µs in all, and a
        program that opens the file for writing just then waits for that long (measured: its 99.9th percentile stays the same under probes without
        end). The signal that announces such a program is one that a process ignores unless told otherwise. Only the file's owner may ask, and on some
        network file systems nobody: then only its being quiet says that a file is whole.
        """
        if sys.platform != "linux":
            return False
        try:
            fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except OSError as error:
            return error.errno == errno.EAGAIN
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        return False

    def is_in_cloud_only(path: str) -> bool:
        """Whether reading this file would download it, as macOS says (chflags(2), SF_DATALESS); on Linux nothing says so of a file. Raises OSError."""
        return bool(getattr(os.lstat(path), "st_flags", 0) & _DATALESS)
