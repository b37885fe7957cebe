"""Keeps every watched folder watched (steps 1 and 4): by events where they can be had, else by scanning, and anew when a watch has died.

A folder that goes offline keeps its documents and is watched again, and caught up with, when it is back. All that comes of this is a scan
by the ordinary path.
"""

from __future__ import annotations

import logging
import sqlite3

from core.announcing import Announcer
from core.believing import Believing, Turn
from core.clock import Clock
from core.events import FolderOffline, FolderOnline, Listener
from core.looking import Looker
from core.messages import LostSync, Reach, Unwatched
from core.paths import is_below
from core.sentence import Sentence
from core.settings import FolderSettings, Settings
from core.storage.folders import Folders
from core.storage.writer import Writer
from core.watching.hints import Place
from core.watching.mounts import is_to_be_ejected, silent_places
from core.watching.watcher import LIMIT_REMEDY, WatchError, Watching

_HEALTH_SECONDS = 30.0  # unmounting is silence, and so is a dead watcher thread
_OFFLINE_SECONDS = 5.0
_EVENTS = "events"
_log = logging.getLogger(__name__)


class Lookout:
    """One line of the ledger for each root: its mode and state, kept true."""

    def __init__(
        self,
        looker: Looker,
        believing: Believing,
        folders: Folders,
        writer: Writer,
        watcher: Watching,
        clock: Clock,
        announcer: Announcer,
        tell: Listener,
    ) -> None:
        self._looker = looker
        self._believing = believing
        self._folders = folders
        self._writer = writer
        self._watcher = watcher
        self._clock = clock
        self._announcer = announcer
        self._tell = tell
        self._settings = Settings()
        self._modes: dict[str, str] = {}
        self._silent: dict[str, set[str]] = {}  # root → folders of it from which no events come
        self._refused: set[str] = set()  # roots for which the system had not enough watches: asked again before each whole scan
        self._begun: set[str] = set()  # roots whose watch has begun in this round: what was refused of it is heard in the next one
        self._scan_at: dict[str, float] = {}
        self._sweep_at: dict[str, float] = {}
        self._check_at = 0.0

    def take_settings(self, settings: Settings) -> None:
        """Watch these folders from now on: new and changed ones are looked at whole, those no longer named are left alone.

        Raises OSError or `sqlite3.Error`; then the ones before hold, so that all of it is done the next time.
        """
        before, self._settings = self._settings, settings
        try:
            self._begin_with({folder.path: folder for folder in before.folders}, settings)
        except (OSError, sqlite3.Error):
            self._settings = before
            raise

    def _begin_with(self, before: dict[str, FolderSettings], settings: Settings) -> None:
        self._writer.begin()
        self._folders.register(folder.path for folder in settings.folders)
        self._writer.commit()
        self._looker.set_folders(settings.folders)
        self._writer.begin()
        given = self._folders.hand_over(settings.folders, self._believing.owner)
        self._writer.commit()
        for root in self._modes.keys() - {folder.path for folder in settings.folders}:
            self._forget(root)
        self._check_at = self._clock.monotonic() + _HEALTH_SECONDS
        for folder in settings.folders:
            if before.get(folder.path) != folder:
                self._watch(folder)
            if before.get(folder.path) != folder or folder.path in given:
                judge_all = folder.path in before or folder.path in given or not self._folders.was_judged_by(folder)
                self._looker.scan(folder.path, judge_all=judge_all)

    def resync(self, message: LostSync) -> None:
        """Events were lost: look at everything there, and watch anew if the watch is dead."""
        folder = self._settings.folder(message.root)
        if folder is None or message.root in self._believing.offline:
            return
        _log.info("events of %s were lost: %s", message.root, message.reason)
        if message.rebuild:
            self._watch(folder)
        self._looker.scan(message.root)

    def take_unwatched(self, message: Unwatched) -> None:
        """No events come from this folder: it is looked through at the folder's interval from now on, at once for the first time."""
        if self._settings.folder(message.root) is None:
            return
        if message.limit:
            self._refused.add(message.root)
            self._begun.discard(message.root)
            text = Sentence("The system's limit of watched folders is reached below {0}. The rest is looked through at an interval instead.", message.root)
            self._announcer.complain(_code(message.root), text, LIMIT_REMEDY)
        silent = self._silent.setdefault(message.root, set())
        if not any(is_below(message.folder, folder) for folder in silent):
            silent.add(message.folder)
        self._sweep_at.setdefault(message.root, self._clock.monotonic())

    def check(self) -> None:
        """What only time brings: scans that are due, a look at each root, watches that died without a word."""
        now = self._clock.monotonic()
        while self._begun:
            self._announcer.solve(_code(self._begun.pop()))
        for root in [root for root, at in self._scan_at.items() if at <= now]:
            self._scan_at[root] = now + self._interval(root)
            folder = self._settings.folder(root)
            if root in self._refused and folder is not None:
                self._watch(folder)
            self._looker.scan(root)
        for root in [root for root, at in self._sweep_at.items() if at <= now]:
            self._sweep(root)
        if now >= self._check_at:
            self._believing.examine_all()
            for root in self._watcher.find_dead():
                self.resync(LostSync(root, "the watch has ended", rebuild=True))
            self._check_at = now + (_OFFLINE_SECONDS if self._believing.offline else _HEALTH_SECONDS)

    def take_turns(self) -> None:
        """Act on what has been noticed of the grounds: one that went is only remembered as offline, one that is back catches up."""
        for turn in self._believing.take_turns():
            self._take_turn(turn)

    def next_time(self) -> float:
        """When `check` has something to do (monotonic seconds)."""
        return min([self._check_at, *self._scan_at.values(), *self._sweep_at.values()])

    def close(self) -> None:
        """Watch nothing any more."""
        self._watcher.close()

    def _sweep(self, root: str) -> None:
        """Look through the parts of a root that are silent."""
        folder = self._settings.folder(root)
        if folder is None or not self._silent.get(root):
            self._sweep_at.pop(root, None)
            return
        self._sweep_at[root] = self._clock.monotonic() + folder.scan_interval
        self._looker.look(Place(path, Reach.TREE) for path in sorted(self._silent[root]))
        self._set_mode(root, f"events; {len(self._silent[root])} part(s): scan every {folder.scan_interval:g} s")

    def _watch(self, folder: FolderSettings) -> None:
        self._watcher.unwatch(folder.path)
        self._refused.discard(folder.path)
        self._silent.pop(folder.path, None)
        self._sweep_at.pop(folder.path, None)
        if self._believing.examine(folder.path).online:
            self._set_mode(folder.path, self._begin(folder))
        self._scan_at[folder.path] = self._clock.monotonic() + self._interval(folder.path)

    def _begin(self, folder: FolderSettings) -> str:
        """Watch by events, or say why not; returns the mode in the ledger's words."""
        if folder.watch == _EVENTS and not is_to_be_ejected(folder.path):
            try:
                self._watcher.watch(folder.path, recursive=folder.recursive)
            except WatchError as error:
                self._refused.add(folder.path)
                self._announcer.complain(_code(folder.path), Sentence("{0} It is looked through at an interval instead.", error), error.remedy)
            else:
                self._begun.add(folder.path)
                silent = silent_places(folder.path)
                if folder.path not in silent:
                    for place in silent:
                        self.take_unwatched(Unwatched(folder.path, place))
                    return _EVENTS  # else of what happens on this side only
        return f"scan every {folder.scan_interval:g} s"

    def _interval(self, root: str) -> float:
        folder = self._settings.folder(root)
        by_events = self._modes.get(root, _EVENTS).startswith(_EVENTS)
        return folder.scan_interval if folder is not None and not by_events else self._settings.rescan_minutes * 60.0

    def _set_mode(self, root: str, mode: str) -> None:
        self._modes[root] = mode
        row = self._folders.get(root)
        if row is not None:
            self._writer.begin()
            self._folders.set_mode(row.id, mode)
            self._writer.commit()

    def _forget(self, root: str) -> None:
        self._watcher.unwatch(root)
        self._announcer.solve(_code(root))
        self._refused.discard(root)
        self._begun.discard(root)
        del self._modes[root]
        for times in (self._scan_at, self._sweep_at):
            times.pop(root, None)
        self._silent.pop(root, None)

    def _take_turn(self, turn: Turn) -> None:
        row, folder = self._folders.get(turn.root), self._settings.folder(turn.root)
        if row is None or folder is None:
            return
        self._writer.begin()
        if turn.trouble:
            since = self._folders.set_offline(turn.ground, turn.trouble)
            self._writer.commit()
            if turn.ground == turn.root:
                self._watcher.unwatch(turn.root)
            self._check_at = self._clock.monotonic() + _OFFLINE_SECONDS
            self._tell(FolderOffline(turn.ground, since, turn.trouble))
        else:
            self._folders.set_online(turn.ground)
            self._writer.commit()
            if not turn.replaced:
                self._tell(FolderOnline(turn.ground))
            self._watch(folder)
            self._looker.scan(turn.root)


def _code(root: str) -> str:
    return f"watch {root}"
