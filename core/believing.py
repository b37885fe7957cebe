"""Step 4: whether what is seen can be believed. Part of the looker, in its thread.

A *ground* is a watched folder, or a disk that is mounted inside one: what its documents stand on. Both are judged by one rule
(`watching/roots.py`); what is seen on a ground that cannot be believed says nothing of its documents.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.paths import for_system, is_below
from core.settings import FolderSettings
from core.storage.folders import Disk, FolderRow, Folders
from core.storage.memory import Memory
from core.storage.writer import Writer
from core.watching.mounts import mounted_below
from core.watching.names import folds_case, is_so_named
from core.watching.roots import NO_DISK, Health, believe, examine


@dataclass(frozen=True, slots=True)
class Turn:
    """A ground has gone offline (`trouble` is a sentence) or come back (""); `replaced`: another folder or disk has taken its place meanwhile.

    `root` is the watched folder that it is, or lies in.
    """

    root: str
    ground: str
    trouble: str = ""
    replaced: bool = False


class Believing:
    """Remembers which grounds could not be believed at the last look, and tells when that changes."""

    def __init__(self, memory: Memory, folders: Folders, writer: Writer) -> None:
        self._memory = memory
        self._folders = folders
        self._writer = writer
        self._settings: Mapping[str, FolderSettings] = {}
        self._disks: dict[str, Disk] = {}
        self._identities: dict[str, str] = {}
        self._offline: set[str] = set()
        self._examined: dict[str, Health] = {}
        self._turns: list[Turn] = []
        self._folding: dict[str, bool] = {}  # whether upper and lower case are the same there

    @property
    def offline(self) -> frozenset[str]:
        """The grounds that could not be believed at the last look."""
        return frozenset(self._offline)

    def set_folders(self, settings: Mapping[str, FolderSettings]) -> None:
        """The watched folders are these, by their paths; what lies inside them is read from the catalogue."""
        self._settings = settings
        self._disks = {path: disk for path, disk in self._folders.disks().items() if path not in settings}
        self._offline &= settings.keys() | self._disks.keys()

    def learn_spelling(self, root: str) -> None:
        """See whether upper and lower case are the same in this watched folder."""
        self._folding[root] = folds_case(root)

    def is_so_named(self, path: str, root: str) -> bool:
        """False for another spelling of what lies there, where upper and lower case are the same."""
        return not self._folding.get(root) or is_so_named(path, root)

    def owner(self, directory: str) -> str | None:
        """The watched folder whose settings hold for files directly in this folder: the deepest that reaches it."""
        reaching = (root for root, folder in self._settings.items() if root == directory or (folder.recursive and is_below(directory, root)))
        return max(reaching, key=len, default=None)

    def ground(self, path: str, root: str) -> str:
        """What a path of this watched folder stands on: a disk inside it, else the folder itself."""
        return max((place for place, disk in self._disks.items() if disk.root == root and is_below(path, place)), key=len, default=root)

    def is_believed(self, directory: str, root: str) -> bool:
        """Whether the listing of a folder, made a moment ago, says something of its documents. The ground itself is looked at, folders on it are as it was."""
        ground = self.ground(directory, root)
        return self.examine(ground).online if ground == directory else ground not in self._offline

    def examine(self, ground: str) -> Health:
        """Whether a ground can be believed now; `take_turns` tells when that has changed."""
        disk = self._disks.get(ground)
        root = disk.root if disk else ground
        row = self._folders.get(root)
        known = disk.device if disk else row.device if row else ""
        health = believe(lambda: _look(ground, disk), known, lambda: row is None or self._has_any(row, ground))
        if health.device == NO_DISK and (health.online or row is None or not self._memory.some_paths(row.id, ground)):
            self._let_go(ground)
            return self.examine(root)
        self._take(ground, root, health)
        return health

    def examine_once(self, ground: str) -> Health:
        """As it was found at the beginning of this slice."""
        if ground not in self._examined:
            self._examined[ground] = self.examine(ground)
        return self._examined[ground]

    def begin_slice(self) -> None:
        """From now on grounds are looked at anew."""
        self._examined.clear()

    def examine_all(self) -> None:
        """Every watched folder, and the disks inside it: those that are known, and those that have been mounted meanwhile."""
        for root in self._settings:
            self.examine_within(root)
            self._turns.extend(Turn(root, place, replaced=True) for place in self._mounted(root) if place not in self._disks)

    def examine_within(self, root: str) -> None:
        """A watched folder, and the known disks inside it."""
        for ground in (root, *(place for place, disk in self._disks.items() if disk.root == root)):
            self.examine(ground)

    def note_disks(self, row: FolderRow) -> None:
        """A whole scan begins: the disks that are mounted in the folder now are known from here on. Inside a transaction."""
        for place in self._mounted(row.path):
            health = self.examine(place) if place in self._disks else examine(place)
            if health.online:
                self._disks[place] = Disk(row.path, health.device)
                self._identities[place] = health.identity
                self._folders.note_disk(place, row.id, health.device)

    def unknown_within(self, top: str, root: str) -> set[str]:
        """The disks at or below this folder that cannot be believed now."""
        return {place for place, disk in list(self._disks.items()) if disk.root == root and is_below(place, top) and not self.examine(place).online}

    def take_turns(self) -> list[Turn]:
        """The grounds that went offline or came back since the last time."""
        turns, self._turns = self._turns, []
        return turns

    def _take(self, ground: str, root: str, health: Health) -> None:
        if not health.online and ground not in self._offline:
            self._offline.add(ground)
            self._turns.append(Turn(root, ground, health.trouble))
        elif health.online and ground in self._offline:
            self._offline.discard(ground)
            self._turns.append(Turn(root, ground))
        elif health.online and self._identities.get(ground, health.identity) != health.identity:
            self._turns.append(Turn(root, ground, replaced=True))
        if health.online:
            self._identities[ground] = health.identity

    def _has_any(self, row: FolderRow, ground: str) -> bool:
        """Whether any of a ground's documents is at its path, as far as a few of them tell; or whether it has none."""
        some = self._memory.some_paths(row.id, ground)
        return not some or any(os.path.lexists(for_system(path)) for path in some)

    def _mounted(self, root: str) -> list[str]:
        return [place for place in mounted_below(root) if self.owner(place) == root]

    def _let_go(self, place: str) -> None:
        """There is no disk any more, and what was on it lies in the folder itself now, or is nothing."""
        del self._disks[place]
        self._offline.discard(place)
        self._writer.begin()
        self._folders.drop_disk(place)


def _look(ground: str, disk: Disk | None) -> Health:
    """As it is now; where no disk is mounted any more there is none, whatever lies there."""
    found = examine(ground)
    return replace(found, device=NO_DISK) if disk is not None and ground not in mounted_below(disk.root) else found
