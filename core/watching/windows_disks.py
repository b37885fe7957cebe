"""Which disks Windows has mounted where (steps 1 and 4): the questions to the system alone; `mounts.py` makes of the answers what it needs.

A disk may have a drive letter, be mounted in a folder (Disk Management, *mountvol*), both, or several.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from ctypes import wintypes

assert sys.platform == "win32"  # noqa: S101  # what follows is there only

_NAME = 64  # characters: a volume's own name, "\\?\Volume{…}\", has 49 (winbase.h, FindFirstVolumeW)
_MORE_DATA = 234  # ERROR_MORE_DATA (winerror.h)

_kernel = ctypes.WinDLL("kernel32", use_last_error=True)
_kernel.FindFirstVolumeW.restype = wintypes.HANDLE
_kernel.FindFirstVolumeW.argtypes = [wintypes.LPWSTR, wintypes.DWORD]
_kernel.FindNextVolumeW.argtypes = [wintypes.HANDLE, wintypes.LPWSTR, wintypes.DWORD]
_kernel.FindVolumeClose.argtypes = [wintypes.HANDLE]
_kernel.GetVolumePathNamesForVolumeNameW.argtypes = [wintypes.LPCWSTR, wintypes.LPWSTR, wintypes.DWORD, wintypes.LPVOID]


def volumes() -> dict[str, str]:
    """Each place where a disk is mounted, with a backslash at its end, and the disk's own name; empty where the system does not say."""
    return {place: name for name in _names() for place in _places(name)}


def _names() -> Iterator[str]:
    name = ctypes.create_unicode_buffer(_NAME)
    search = _kernel.FindFirstVolumeW(name, _NAME)
    if search == wintypes.HANDLE(-1).value:
        return
    try:
        yield name.value
        while _kernel.FindNextVolumeW(search, name, _NAME):
            yield name.value
    finally:
        _kernel.FindVolumeClose(search)


def _places(name: str) -> list[str]:
    """One after the other, each with a zero behind it."""
    needed = wintypes.DWORD(0)
    if not _kernel.GetVolumePathNamesForVolumeNameW(name, None, 0, ctypes.byref(needed)) and ctypes.get_last_error() != _MORE_DATA:
        return []
    places = ctypes.create_unicode_buffer(max(1, needed.value))
    if not _kernel.GetVolumePathNamesForVolumeNameW(name, places, len(places), ctypes.byref(needed)):
        return []
    return [place for place in places[:].split("\0") if place]
