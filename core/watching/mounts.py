"""What the system says of mounted file systems (steps 1 and 4): which lie inside a watched folder, and where events may never come.

The latter are those that others change behind the kernel's back (network, FUSE), told by their type. Such a place is looked through at
an interval, besides whatever events it gives; one watched folder may hold both kinds.
"""

from __future__ import annotations

import ntpath
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from core.paths import is_below

_SILENT = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs 9p afs ceph coda gfs2 glusterfs lustre ncpfs ocfs2 orangefs pvfs2 davfs webdav "
    "vboxsf vmhgfs virtiofs prl_fs macfuse osxfuse".split()
)
_LOCAL = frozenset({"ocfs2", "gfs2", "macfuse", "osxfuse"})  # of those: which a database may lie on, or whose kind says nothing
_REMOTE_FUSE = frozenset(f"fuse.{name}" for name in "sshfs rclone s3fs gvfsd-fuse davfs davfs2 curlftpfs glusterfs smbnetfs cephfs kio-fuse gcsfuse".split())
_MOUNTS = Path("/proc/self/mountinfo")
_VOLUMES = "/Volumes"


def silent_places(root: str) -> tuple[str, ...]:
    """The folders at or below `root` from which events may never come: itself, or file systems that are mounted below it."""
    if sys.platform == "win32":
        return (root,) if _is_remote(root) else tuple(sorted(find_volumes(volumes(), root)))
    real = os.path.realpath(root)
    return tuple(root + place[len(real) :] for place in find_silent(_table(), real))


def mounted_below(root: str) -> frozenset[str]:
    """Where disks are mounted inside this folder now, itself not counted. (70 µs on Linux.)

    On macOS those that appear in /Volumes, where disks do.
    """
    if sys.platform == "win32":
        return find_volumes(volumes(), root)
    if sys.platform == "darwin":
        return _volumes_below(root)
    real = os.path.realpath(root)
    return frozenset(root + place[len(real) :] for place in find_mounted(_table(), real))


def is_disk(folder: str) -> bool:
    """Whether Windows' link at this place leads to a disk that is mounted there, and so belongs to the folder that it lies in."""
    return _leads_on(_by_key(volumes()), _key(folder))


def network_kind(path: str) -> str | None:
    """What kind of network file system this path (or the folder that it would be made in) lies on, in the system's words; None for a local disk."""
    while not os.path.exists(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    if sys.platform == "win32":
        return "network" if _is_remote(path) else None
    return find_network(_table(), os.path.realpath(path))


def find_network(mountinfo: str, path: str) -> str | None:
    """The same, from the text of the kernel's table: pure."""
    mounts = [_parse(line) for line in mountinfo.splitlines() if " - " in line]
    kinds = [kind for place, kind in sorted(mounts, key=lambda mount: len(mount[0])) if is_below(path, place)]
    return kinds[-1] if kinds and (kinds[-1] in _SILENT - _LOCAL or kinds[-1] in _REMOTE_FUSE) else None


def find_silent(mountinfo: str, root: str) -> tuple[str, ...]:
    """The same, from the text of the kernel's table (proc(5), *mountinfo*): pure, so that it is tested without mounting."""
    mounts = [_parse(line) for line in mountinfo.splitlines() if " - " in line]
    holding = max((mount for mount in mounts if is_below(root, mount[0])), key=lambda mount: len(mount[0]), default=None)
    if holding is not None and _is_silent(holding[1]):
        return (root,)
    return tuple(sorted({place for place, kind in mounts if place != root and is_below(place, root) and _is_silent(kind)}))


def find_mounted(mountinfo: str, root: str) -> frozenset[str]:
    """The mount points below `root`, from the same text."""
    places = (_parse(line)[0] for line in mountinfo.splitlines() if " - " in line)
    return frozenset(place for place in places if place != root and is_below(place, root))


def find_volumes(volumes: Mapping[str, str], root: str) -> frozenset[str]:
    """The folders below `root` in which Windows has mounted disks, of its table: places, and the name of the disk that is mounted there. Pure."""
    disks, beginning = _by_key(volumes), _key(root) + "\\"
    below = (place.rstrip("\\") for place in volumes if _key(place).startswith(beginning) and _leads_on(disks, _key(place)))
    return frozenset(root.rstrip("\\") + place[len(beginning) - 1 :] for place in below)


def _leads_on(disks: Mapping[str, str], place: str) -> bool:
    """Whether a disk is mounted here, and another one than those on the way: a disk that is mounted in itself would go on without end."""
    above = {disks[key] for key in disks if place.startswith(key + "\\")}
    return place in disks and disks[place] not in above


def _by_key(volumes: Mapping[str, str]) -> dict[str, str]:
    return {_key(place): disk for place, disk in volumes.items()}


def _key(place: str) -> str:
    """A place as Windows compares it."""
    return ntpath.normcase(place.removeprefix("\\\\?\\")).rstrip("\\")


def _table() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""  # no such table on this system


def _volumes_below(root: str) -> frozenset[str]:
    try:
        places = [os.path.join(_VOLUMES, name) for name in os.listdir(_VOLUMES)] if is_below(_VOLUMES, root) else []
    except OSError:
        places = []
    return frozenset(place for place in places if os.path.ismount(place))


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

    from core.watching.windows_disks import volumes

    _REMOVABLE, _REMOTE = 2, 4  # DRIVE_… (fileapi.h)

    def is_to_be_ejected(root: str) -> bool:
        """Whether this is a drive such as a memory stick, which nobody can eject while a handle of ours watches a folder on it."""
        return not root.startswith("\\\\") and _kind(root) == _REMOVABLE

    def _is_remote(root: str) -> bool:
        return root.startswith("\\\\") or _kind(root) == _REMOTE

    def _kind(root: str) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(os.path.splitdrive(root)[0] + "\\"))

else:

    def volumes() -> dict[str, str]:
        """No such table elsewhere."""
        return {}

    def is_to_be_ejected(root: str) -> bool:
        """Elsewhere watching a folder holds no disk."""
        del root
        return False

    def _is_remote(root: str) -> bool:
        del root
        return False
