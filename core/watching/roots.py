"""Whether a watched folder can be believed at this moment (step 4): a root that is missing or unhealthy ends the round with nothing marked gone."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass

from core.paths import for_system

NO_DISK = "no disk"
"""In the place of a device: nothing is mounted there."""


@dataclass(frozen=True, slots=True)
class Health:
    """A root's (or any ground's) state: `trouble` is "" when it can be believed, else a sentence.

    `device` names the file system that it lies on, `identity` the very folder: another one may have taken its place.
    """

    trouble: str
    device: str = ""
    identity: str = ""

    @property
    def online(self) -> bool:
        """Whether the folder can be believed."""
        return not self.trouble


def examine(root: str) -> Health:
    """Look whether the folder is there and can be listed."""
    try:
        found = os.stat(for_system(root))
        if not stat.S_ISDIR(found.st_mode):
            return Health("There is a file in its place.")
        with os.scandir(for_system(root)) as entries:
            next(iter(entries), None)
        device = _device(root, found.st_dev)
    except FileNotFoundError:
        return Health("It is not there: unplugged, renamed or deleted.")
    except PermissionError:
        return Health("Papertray is not allowed to read it.")
    except OSError as error:
        return Health(f"The disk or network answers with an error: {error.strerror or error}.")
    return Health("", device, f"{found.st_dev}:{found.st_ino}")


def believe(look: Callable[[], Health], known_device: str, any_is_there: Callable[[], bool]) -> Health:
    """What `look` finds; but doubt a root that lies on another file system than before and has none of its documents.

    Its disk is unmounted and the bare mount point shows (whatever has been written there since), or another disk has been plugged in in its place.
    `any_is_there` says whether any of the known documents is at its path; asked only when the device is another. Those that are there may be on a
    disk that was mounted after the look: so it must lie on this other device still.
    """
    health = look()
    while health.online and known_device not in {"", health.device}:
        if not any_is_there():
            return Health("Its disk is not mounted: the folder lies on another disk than before, and none of its documents is there.", health.device)
        before, health = health, look()
        if health.device == before.device:
            break
    return health


def _device(root: str, number: int) -> str:
    """The file system's own identity where it has one: device numbers may be others after a restart."""
    own = os.statvfs(root).f_fsid if hasattr(os, "statvfs") else 0
    return f"file system {own:x}" if own else f"device {number}"


def is_system_folder(root: str) -> bool:
    """Whether watching this folder would mean watching the whole computer."""
    return os.path.dirname(root) == root
