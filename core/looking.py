"""Steps 3 and 4: places to look at become listings, which are judged (`judging.py`). Part of the pipeline, in its thread.

A whole scan is done folder by folder in slices, so that the loop can attend to hints, workers and commands between; a root that cannot be
believed ends its scan with nothing marked gone.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from core.believing import Believing
from core.clock import Clock
from core.judging import Judging
from core.messages import Reach
from core.paths import for_system, is_below
from core.reconciler import TICK
from core.settings import FolderSettings
from core.storage.folders import Folders, Noted
from core.storage.memory import Memory
from core.storage.writer import Writer
from core.watching.hints import Hints, Place
from core.watching.scanner import Listing, directory_time, is_folder, is_link, list_folder, look_at, nothing_at, walk

_SLICE = 0.02
"""Seconds of scanning before the loop looks at its inbox again."""
_LEAST = 16
"""Places that are looked at in any case: where others work, too, a slice may pass with hardly one, and each ends with a commit."""
_RECALL_SECONDS = 3600.0
_SEEK_SECONDS = 0.5  # between two looks for documents that are missing still because a new one may be them
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Scan:
    """A walk in progress. `judge_all`: the settings have changed to `settings`, so known files are judged again."""

    top: str
    reach: Reach
    listings: Iterator[Listing]
    judge_all: bool
    settings: FolderSettings
    noted: dict[str, Noted]
    visited: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)


class Looker:
    """Looks at places; `library` is never entered."""

    def __init__(
        self, memory: Memory, folders: Folders, believing: Believing, judging: Judging, writer: Writer, hints: Hints, clock: Clock, library: str
    ) -> None:
        self._memory = memory
        self._folders = folders
        self._believing = believing
        self._judging = judging
        self._writer = writer
        self._hints = hints
        self._clock = clock
        self._library = library
        self._settings: dict[str, FolderSettings] = {}
        self._scans: deque[_Scan] = deque()  # of whole roots
        self._urgent: deque[_Scan] = deque()  # of parts, which go before
        self._places: deque[Place] = deque()

    @property
    def busy(self) -> bool:
        """Whether there are places to look at, or scans under way."""
        return bool(self._places or self._scans or self._urgent)

    @property
    def has_places(self) -> bool:
        """Whether there are places that were given and have not been looked at."""
        return bool(self._places)

    def next_time(self) -> float:
        """When missing documents are to be looked for again (monotonic seconds)."""
        return self._judging.seek_at

    @property
    def roots(self) -> tuple[str, ...]:
        """The watched folders."""
        return tuple(self._settings)

    def set_folders(self, folders: Iterable[FolderSettings]) -> None:
        """Watch these folders from now on; scans of others end."""
        self._settings = {folder.path: folder for folder in folders}
        self._believing.set_folders(self._settings)
        self._judging.set_folders(self._settings)
        self._scans = deque(scan for scan in self._scans if scan.top in self._settings)
        self._urgent = deque(scan for scan in self._urgent if self._believing.owner(scan.top) is not None)

    def scan(self, root: str, *, judge_all: bool = False) -> None:
        """Look at a whole root, unless that is already about to happen; first at what has new, lost or renamed files in it."""
        if any(scan.top == root and not scan.visited and scan.judge_all >= judge_all for scan in self._scans):
            return
        self._believing.examine_within(root)
        noted = self._folders.directories_below(root)
        for directory in [directory for directory, (mtime_ns, _) in noted.items() if mtime_ns and directory_time(directory) != mtime_ns]:
            if self._believing.ground(directory, root) not in self._believing.offline:
                self._begin(directory, Reach.FOLDER, noted={directory: noted[directory]})
        self._begin(root, Reach.TREE, judge_all=judge_all)

    def look(self, places: Iterable[Place]) -> None:
        """Look at these places with the next slices: files, then folders."""
        self._places.extend(place for place in places if not is_below(place.path, self._library))

    def work(self) -> None:
        """Go on looking for two slices of time, one for places and one for scans."""
        if not self._places:
            self._places.extend(map(Place, self._judging.long_missing()))
        self._believing.begin_slice()
        until = self._clock.monotonic() + _SLICE
        looked = 0
        while self._places and (looked < _LEAST or self._clock.monotonic() < until):
            self._look_at(self._places.popleft())
            looked += 1
        until = self._clock.monotonic() + _SLICE
        while (queue := self._urgent or self._scans) and self._clock.monotonic() < until:
            listing = next(queue[0].listings, None)
            if listing is not None:
                self._take_listing(queue[0], listing)
            else:
                self._end(queue.popleft())
        self._judging.commit()

    def is_gone(self, path: str) -> bool:
        """Whether a document's file is no longer at its path, as far as its root can be believed after that look."""
        root = self._believing.owner(os.path.dirname(path))
        if root is None:
            return False
        return (
            not (os.path.lexists(for_system(path)) and self._believing.is_so_named(path, root))
            and self._believing.examine(self._believing.ground(path, root)).online
        )

    def recalls_since(self, noticed_at: float) -> float:
        """A document that was deleted after this (seconds since 1970) may have been moved to where a file was noticed then, however late it is read."""
        intervals = [folder.scan_interval for folder in self._settings.values()]
        return min(self._clock.now(), noticed_at) - max(_RECALL_SECONDS, 2 * max(intervals, default=0.0))

    def _begin(self, path: str, reach: Reach, *, judge_all: bool = False, noted: dict[str, Noted] | None = None) -> None:
        """Look at a place, its folder or all below it, with the next slices; what is `noted` of a folder is looked up for all below it."""
        root = self._believing.owner(path)
        if root is None:
            return
        health = self._believing.examine(self._believing.ground(path, root))
        if not health.online:
            return
        whole = path == root and reach is Reach.TREE
        if whole:
            self._believing.learn_spelling(root)
            self._writer.begin()
            self._folders.begin_scan(self._folders.row(root).id, health.device)
            self._believing.note_disks(self._folders.row(root))
        recursive = reach is Reach.TREE and self._settings[root].recursive
        noted = self._folders.directories_below(path) if reach is Reach.TREE else noted or {}
        fingerprints = {} if judge_all else {directory: fingerprint for directory, (_, fingerprint) in noted.items()}
        listings = walk(path, recursive, self._library, fingerprints) if self._believing.is_so_named(path, root) else iter((nothing_at(path),))
        scan = _Scan(path, reach, listings, judge_all, self._settings[root], noted)
        (self._scans if whole else self._urgent).append(scan)

    def _look_at(self, place: Place) -> None:
        path = place.path
        directory, name = os.path.split(path)
        root = self._believing.owner(directory)
        if path in self._settings:
            self._begin(path, max(place.reach, Reach.FOLDER))
        elif root is not None and is_folder(path) and self._believing.is_so_named(path, root):
            self._begin(path, place.reach or Reach.TREE)
            if known := self._memory.known_at(path):  # there was a file in its place
                self._judging.judge(nothing_at(directory), {name: known}, root)
        elif root is not None:
            self._look_at_file(path, directory, name, root)

    def _look_at_file(self, path: str, directory: str, name: str, root: str) -> None:
        try:
            found = look_at(path) if self._believing.is_so_named(path, root) else None
        except OSError as error:
            _log.info("cannot look at %s: %s", path, error)
            self._hints.try_again(path, self._clock.monotonic())
            return
        if isinstance(found, Listing):  # it has become a folder in this very moment
            self._hints.look_again(path, self._clock.monotonic(), Reach.TREE)
            return
        ground = self._believing.ground(path, root)
        if (found is None or ground in self._believing.offline) and not self._believing.examine_once(ground).online:
            return
        known = self._memory.known_at(path)
        files = {name: found} if found is not None else {}
        links = frozenset({name}) if found is not None and is_link(path) else frozenset()
        self._judging.judge(Listing(directory, files, links, ()), {name: known} if known else {}, root, told=True)
        was_there = known is not None and known.missing_since is None
        if (found is None or not was_there) and self._memory.has_below(path):  # there was a folder in its place
            self._begin(path, Reach.TREE)

    def _take_listing(self, scan: _Scan, listing: Listing) -> None:
        if listing.exists:
            scan.visited.add(listing.directory)
        else:
            scan.visited.discard(listing.directory)
        root = self._believing.owner(listing.directory)
        if not listing.readable:
            self._hints.try_again(listing.directory, self._clock.monotonic(), scan.reach)
        if not listing.readable or (root is not None and not self._believing.is_believed(listing.directory, root)):
            scan.unknown.add(listing.directory)
            return
        if root is None or not listing.exists or listing.unchanged:
            return
        as_known = self._memory.is_as_known(listing)
        if listing.tally is not None and not as_known:
            self._take_listing(scan, list_folder(listing.directory))
            return
        if scan.judge_all or not as_known:
            known, told = self._memory.known_in(listing.directory), scan.reach is Reach.FOLDER
            self._judging.judge(listing, known, root, judge_all=scan.judge_all, told=told)
        if scan.reach is Reach.FOLDER:
            self._look_at_changed_folders(listing)
        self._note(scan, listing, as_known=as_known)

    def _look_at_changed_folders(self, listing: Listing) -> None:
        """A listing without its sub-trees: sub-folders that are known and not there, or there and not known, are looked at whole."""
        known = {os.path.basename(path) for path in self._folders.children_of(listing.directory)}
        for name in known.symmetric_difference(listing.folders):
            self._begin(os.path.join(listing.directory, name), Reach.TREE)

    def _note(self, scan: _Scan, listing: Listing, *, as_known: bool) -> None:
        """Remember the folder as it was, unless something may have happened in it within the same tick of the file system's clock."""
        racy = self._clock.now() - listing.mtime_ns / 1e9 < TICK
        noted = (0, "") if racy else (listing.mtime_ns, listing.fingerprint if as_known else "")
        if scan.noted.get(listing.directory) != noted:
            self._writer.begin()
            self._folders.note_directory(listing.directory, noted)

    def _end(self, scan: _Scan) -> None:
        """What is known below the top and was not visited is not there, unless a folder above it could not be read, or the root has gone."""
        root = self._believing.owner(scan.top)
        if root is None or not self._believing.examine(self._believing.ground(scan.top, root)).online:
            return
        if scan.reach is Reach.TREE:
            known = self._memory.directories_below(scan.top) | scan.noted.keys()
            self._sweep_all(sorted(known - scan.visited), scan.unknown | self._believing.unknown_within(scan.top, root))
        if scan.top == root and scan.reach is Reach.TREE:
            self._writer.begin()
            self._folders.end_scan(self._folders.row(root).id)
            if scan.judge_all:
                self._folders.note_judged(scan.settings)

    def _sweep_all(self, directories: Iterable[str], unknown: Iterable[str]) -> None:
        """These folders are known, in this order, and were not come by. One that is there all the same came after its parent was listed: it is looked at."""
        came = ""
        for directory in directories:
            if (came and is_below(directory, came)) or any(is_below(directory, place) for place in unknown):
                continue
            root = self._believing.owner(directory)
            if root is not None and is_folder(directory) and self._believing.is_so_named(directory, root):
                came = directory
                self._begin(directory, Reach.TREE)
            else:
                self._sweep(directory)

    def _sweep(self, directory: str) -> None:
        self._writer.begin()
        self._folders.drop_directory(directory)
        known = self._memory.known_in(directory)
        root = self._believing.owner(directory)
        if root is not None:
            self._judging.judge(nothing_at(directory), known, root)
            return
        above = next((r for r in self._settings if is_below(directory, r)), None)
        if above is not None:  # the folder is watched without its sub-folders now
            self._judging.leave_out(directory, known, above)
