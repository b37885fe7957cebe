"""Whether a watched folder can be believed at this moment (step 4): a root that is missing or unhealthy ends the round with nothing marked gone."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Health:
    """A root's state: `trouble` is "" when it can be believed, else a sentence.

    `device` names the file system that it lies on, `identity` the very folder: another one may have taken its place.
    """

    trouble: str
    device: str = ""
    empty: bool = False
    identity: str = ""

    @property
    def online(self) -> bool:
        """Whether the folder can be believed."""
        return not self.trouble


def examine(root: str) -> Health:
    """Look whether the folder is there and can be listed."""
    try:
        found = os.stat(root)
        if not stat.S_ISDIR(found.st_mode):
            return Health("There is a file in its place.")
        with os.scandir(root) as entries:
            empty = next(iter(entries), None) is None
    except FileNotFoundError:
        return Health("It is not there: unplugged, renamed or deleted.")
    except PermissionError:
        return Health("Papertray is not allowed to read it.")
    except OSError as error:
        return Health(f"The disk or network answers with an error: {error.strerror or error}.")
    return Health("", str(found.st_dev), empty, f"{found.st_dev}:{found.st_ino}")


def believe(health: Health, known_device: str, known_documents: int) -> Health:
    """Doubt a root that is suddenly empty *and* on another device than before: its disk is unmounted and the bare mount point shows."""
    if health.online and health.empty and known_documents and known_device and known_device != health.device:
        return Health("Its disk is not mounted: the folder is empty and lies on another disk than before.", health.device, empty=True)
    return health


def is_system_folder(root: str) -> bool:
    """Whether watching this folder would mean watching the whole computer."""
    return os.path.dirname(root) == root
