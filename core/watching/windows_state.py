"""A file's state as Windows itself has it (steps 4 and 8): Python's `os.lstat` gives the time of creation there, not that of the last change.

The time of the last change tells what size and modification time hide: a rewrite that puts both back, a copy that keeps its time, a renaming of the file
itself (FILE_BASIC_INFO, winbase.h). Asked by a handle that reads nothing, so that it disturbs nobody and fetches nothing from a cloud.
"""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from ctypes import wintypes
from typing import NamedTuple

from core.paths import for_system

assert sys.platform == "win32"  # noqa: S101  # what follows is there only

import msvcrt  # noqa: E402  # after the platform is known

_READ_ATTRIBUTES, _SHARE_ALL, _OPEN_EXISTING = 0x80, 7, 3
_FOLDERS_TOO, _NOT_THROUGH_LINKS = 0x02000000, 0x00200000  # FILE_FLAG_BACKUP_SEMANTICS, _OPEN_REPARSE_POINT
_IS_FOLDER, _IS_REPARSE_POINT = 0x10, 0x400  # FILE_ATTRIBUTE_…
_BASIC, _TAG = 0, 9  # FileBasicInfo, FileAttributeTagInfo
_SYMBOLIC_LINK = 0xA000000C  # IO_REPARSE_TAG_SYMLINK
_EPOCH = 116_444_736_000_000_000  # 1970 in hundreds of nanoseconds since 1601

_kernel = ctypes.WinDLL("kernel32", use_last_error=True)
_kernel.CreateFileW.restype = wintypes.HANDLE
_kernel.CreateFileW.argtypes = [wintypes.LPCWSTR, wintypes.DWORD, wintypes.DWORD, wintypes.LPVOID, wintypes.DWORD, wintypes.DWORD, wintypes.HANDLE]
_kernel.GetFileInformationByHandle.argtypes = [wintypes.HANDLE, wintypes.LPVOID]
_kernel.GetFileInformationByHandleEx.argtypes = [wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD]
_kernel.CloseHandle.argtypes = [wintypes.HANDLE]
_Information, _Basic, _Tag = ctypes.c_uint32 * 13, ctypes.c_int64 * 5, ctypes.c_uint32 * 2
"""BY_HANDLE_FILE_INFORMATION (fileapi.h), FILE_BASIC_INFO and FILE_ATTRIBUTE_TAG_INFO, as the numbers that they are."""


class State(NamedTuple):
    """What `os.stat_result` has of it, with the time of the last change for `st_ctime_ns` (where a disk knows none, such as FAT's: of creation)."""

    st_mode: int
    st_size: int
    st_mtime_ns: int
    st_ctime_ns: int
    st_dev: int
    st_ino: int
    st_reparse_tag: int


def stat_at(path: str) -> State | os.stat_result:
    """What lies at this path; a link's own state. Raises OSError."""
    handle = _kernel.CreateFileW(for_system(path), _READ_ATTRIBUTES, _SHARE_ALL, None, _OPEN_EXISTING, _FOLDERS_TOO | _NOT_THROUGH_LINKS, None)
    if handle == wintypes.HANDLE(-1).value:
        error = ctypes.WinError(ctypes.get_last_error())
        if isinstance(error, PermissionError):
            return os.lstat(for_system(path))  # which then asks the folder
        raise error
    try:
        return _state(handle)
    finally:
        _kernel.CloseHandle(handle)


def stat_of(file: int) -> State:
    """That of an open file, by its descriptor. Raises OSError."""
    return _state(msvcrt.get_osfhandle(file))


def _state(handle: int) -> State:
    found, basic, tag = _Information(), _Basic(), _Tag()
    _check(_kernel.GetFileInformationByHandle(handle, ctypes.byref(found)))
    _check(_kernel.GetFileInformationByHandleEx(handle, _BASIC, ctypes.byref(basic), ctypes.sizeof(basic)))
    attributes = found[0]
    if attributes & _IS_REPARSE_POINT:
        _check(_kernel.GetFileInformationByHandleEx(handle, _TAG, ctypes.byref(tag), ctypes.sizeof(tag)))
    kind = stat.S_IFLNK if tag[1] == _SYMBOLIC_LINK else stat.S_IFDIR if attributes & _IS_FOLDER else stat.S_IFREG
    created, _, written, changed, _ = basic
    size, number = (found[8] << 32) + found[9], (found[11] << 32) + found[12]
    return State(kind, size, (written - _EPOCH) * 100, ((changed or created) - _EPOCH) * 100, found[7], number, tag[1])


def _check(done: int) -> None:
    if not done:
        raise ctypes.WinError(ctypes.get_last_error())
