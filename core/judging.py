"""Steps 5 and 6: what is there is held against what is known, and the changes become rows. Part of the looker, in its thread.

The decision is `reconciler.py`'s; here it gets what it has to know, and what it decided is written down, or looked at again.
"""

from __future__ import annotations

import math
import os
import stat
from collections.abc import Mapping
from dataclasses import replace

from core.believing import Believing
from core.changes import Change, Dropped, Gone, LookAgain, Missing, Modified
from core.clock import Clock
from core.crash_points import DUTIES_COMMITTED, DUTIES_WRITTEN, Passing
from core.document import FileState, Status
from core.paths import for_system
from core.reconciler import GRACE, LONGEST_HELD, Earlier, Known, Rules, reconcile
from core.settings import FolderSettings
from core.storage.duties import Duties
from core.storage.folders import FolderRow, Folders
from core.storage.memory import Memory
from core.storage.writer import Writer
from core.watching.hints import Hints
from core.watching.scanner import Listing

_SEEK_SECONDS = 0.5  # between two looks for documents that are missing still because a new one may be them


class Judging:
    """Judges one listing after the other, and remembers when missing documents are due."""

    def __init__(
        self, memory: Memory, duties: Duties, folders: Folders, believing: Believing, writer: Writer, hints: Hints, clock: Clock, passing: Passing
    ) -> None:
        self._memory = memory
        self._duties = duties
        self._folders = folders
        self._believing = believing
        self._writer = writer
        self._hints = hints
        self._clock = clock
        self._passing = passing
        self._settings: Mapping[str, FolderSettings] = {}
        self.seek_at = 0.0
        """When missing documents are to be looked for again (monotonic seconds)."""

    def set_folders(self, settings: Mapping[str, FolderSettings]) -> None:
        """The watched folders are these, by their paths."""
        self._settings = settings

    def commit(self) -> None:
        """End the slice: what was decided is safe."""
        self._passing(DUTIES_WRITTEN)
        self._writer.commit()
        self._passing(DUTIES_COMMITTED)

    def long_missing(self) -> list[str]:
        """Documents that have been missing for the grace time, to be looked at once more: then they are there, or gone."""
        now = self._clock.monotonic()
        if now < self.seek_at:
            return []
        wall = self._clock.now()
        missing = self._memory.long_missing(wall - GRACE, wall - LONGEST_HELD, wall)
        first = self._memory.first_missing()
        self.seek_at = math.inf if first is None else now + min(GRACE, max(_SEEK_SECONDS, first - wall + GRACE))
        return missing

    def judge(self, listing: Listing, known: dict[str, Known], root: str, *, judge_all: bool = False, told: bool = False) -> None:
        """What is there, what is known of it, and by whose settings; `judge_all`: known files are judged again, `told`: somebody has named it or its folder."""
        now = self._clock.now()
        row = self._folders.row(root)
        rules = Rules(root, self._settings[root], not row.baseline, row.added_at, told=told)
        missing = {row.entry[0] for name, row in known.items() if name not in listing.files}
        if missing:
            rules = replace(rules, awaited=self._memory.awaited_sizes(missing))
        earlier = self._find_earlier(listing, known)
        changes = list(reconcile(listing, known, earlier, rules, now, judge_all))
        if any(isinstance(change, Gone) and not change.rule for change in changes) and not self._is_believed_now(listing.directory, root):
            return  # its disk went between the last look at the ground and this one at the place
        self._apply(changes, row)

    def leave_out(self, directory: str, known: dict[str, Known], root: str) -> None:
        """What is known in this folder is no longer watched, though its files may be there."""
        paths = ((os.path.join(directory, name), row) for name, row in known.items())
        self._apply([Dropped(path) if row.rule else Gone(row.id, "left_out") for path, row in paths], self._folders.row(root))

    def _is_believed_now(self, directory: str, root: str) -> bool:
        return self._believing.examine(self._believing.ground(directory, root)).online

    def _find_earlier(self, listing: Listing, known: dict[str, Known]) -> dict[str, Earlier]:
        """Documents whose file may have come here: they had its id, and no file lies at their own path.

        Else they are that one, saved anew, or under another name the same (a hard link), and then may have changed with it: they are looked at.
        """
        new = [entry[3] for name, entry in listing.files.items() if name not in known and entry[3]]
        earlier: dict[str, Earlier] = {}
        for file_id, past in self._memory.same_files(new):
            if past.status is Status.DELETED or not self._may_be_there(past.path):
                earlier[file_id] = past
            else:
                self._hints.look_again(past.path, self._clock.monotonic())
        return earlier

    def _may_be_there(self, path: str) -> bool:
        try:
            if stat.S_ISDIR(os.lstat(for_system(path)).st_mode):
                return False
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True  # unknown is not gone
        root = self._believing.owner(os.path.dirname(path))
        return root is None or self._believing.is_so_named(path, root)

    def _apply(self, changes: list[Change], folder: FolderRow) -> None:
        now, wall = self._clock.monotonic(), self._clock.now()
        for change in changes:
            if isinstance(change, LookAgain):
                self._hints.look_again(change.path, now + max(0.0, change.at - wall) + 0.001)
            elif isinstance(change, Missing):
                self.seek_at = min(self.seek_at, now + GRACE)
            elif isinstance(change, Modified):
                self._look_at_other_names(change.state)
        if any(not isinstance(change, LookAgain) for change in changes):
            self._writer.begin()
            self._duties.apply(changes, folder, wall)

    def _look_at_other_names(self, state: FileState) -> None:
        """A file with several names (hard links) has changed under all of them, and only one of them is told."""
        for _, other in self._memory.same_files([state.file_id] if state.file_id else []):
            if other.path != state.path and other.status is not Status.DELETED:
                self._hints.look_again(other.path, self._clock.monotonic())
