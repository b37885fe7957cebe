"""Where events may never come: file systems that others change behind the kernel's back (network, FUSE), told by their type (steps 1 and 4).

Such a place is looked through at an interval, besides whatever events it gives; one watched folder may hold both kinds.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from core.paths import is_below

_SILENT = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs 9p afs ceph coda gfs2 glusterfs lustre ncpfs ocfs2 orangefs pvfs2 davfs webdav "
    "vboxsf vmhgfs virtiofs prl_fs macfuse osxfuse".split()
)
_MOUNTS = Path("/proc/self/mountinfo")


def silent_places(root: str) -> tuple[str, ...]:
    """The folders at or below `root` from which events may never come: itself, or file systems that are mounted below it."""
    if sys.platform == "win32":
        return (root,) if _is_remote(root) else ()
    try:
        return find_silent(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"), os.path.realpath(root))
    except OSError:
        return ()  # no such table on this system


def find_silent(mountinfo: str, root: str) -> tuple[str, ...]:
    """The same, from the text of the kernel's table (proc(5), *mountinfo*): pure, so that it is tested without mounting."""
    mounts = [_parse(line) for line in mountinfo.splitlines() if " - " in line]
    holding = max((mount for mount in mounts if is_below(root, mount[0])), key=lambda mount: len(mount[0]), default=None)
    if holding is not None and _is_silent(holding[1]):
        return (root,)
    return tuple(sorted({place for place, kind in mounts if place != root and is_below(place, root) and _is_silent(kind)}))


def _parse(line: str) -> tuple[str, str]:
    before, _, after = line.partition(" - ")
    return _unescape(before.split(" ")[4]), after.split(" ")[0]


def _unescape(path: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(code, character)
    return path


def _is_silent(kind: str) -> bool:
    return kind in _SILENT or (kind.startswith("fuse") and kind != "fuseblk")  # fuseblk: a local disk (NTFS), whose events do come


if sys.platform == "win32":
    import ctypes

    def _is_remote(root: str) -> bool:
        drive_remote = 4
        return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(os.path.splitdrive(root)[0] + "\\") == drive_remote

else:

    def _is_remote(root: str) -> bool:
        del root
        return False
