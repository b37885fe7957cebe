"""Steps 3 to 10, the one loop: it wakes for a message, a worker or a time, and sends each place down the same steps.

The sole owner of the catalogue's write connection. Every cause of work is a hint by the time it gets here: an event, a lost event, the baseline,
a command, the time to look again. Trouble with the library itself (a full disk) undoes the step, is told, and is tried again.
"""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass

from core.clock import Clock, seconds_of, timestamp
from core.events import (
    FolderOffline,
    FolderOnline,
    Idle,
    Listener,
    Paused,
    Problem,
    ProblemSolved,
    Progress,
    Raise,
    Ready,
    Resumed,
    SettingsChanged,
)
from core.formats import READERS
from core.inbox import Inbox
from core.looking import Looker
from core.messages import Hint, LostSync, Message, NewSettings, Pause, Reach, Rescan, Resume, Retry, Stop
from core.messages import Raise as RaiseWindow
from core.reading import Readers
from core.settings import FolderSettings, Settings
from core.storage.duties import Duties
from core.storage.folders import Folders
from core.storage.writer import Writer
from core.watching.hints import Hints
from core.watching.watcher import WatchError, Watching

_RETRY_SECONDS = 5.0  # after trouble with the library
_HEALTH_SECONDS = 30.0  # unmounting is silence, and so is a dead watcher thread
_OFFLINE_SECONDS = 5.0
_PROGRESS_SECONDS = 0.25
_SOON_SECONDS = 0.5  # a look that is due within this time is work; a later one is a waiting document's next try
_ONCE_PATIENCE = 30.0  # `watch --once`: how long a file that keeps changing is waited for when all else is done
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the pipeline drives, made by the service."""

    duties: Duties
    folders: Folders
    writer: Writer
    hints: Hints
    looker: Looker
    readers: Readers
    watcher: Watching


class Pipeline:
    """The loop. `tell` gets the news of the moment; batches come from the writer."""

    def __init__(self, inbox: Inbox, clock: Clock, tell: Listener, parts: Parts) -> None:
        self._inbox = inbox
        self._clock = clock
        self._tell = tell
        self._parts = parts
        self._settings = Settings()
        self._watched: dict[str, str] = {}  # root → mode
        self._scan_at: dict[str, float] = {}
        self._check_at = 0.0
        self._paused: float | None = None  # monotonic; infinity: until resumed
        self._blocked_until = 0.0
        self._problems: dict[str, Problem] = {}
        self._ready = False
        self._idle = False
        self._done_told = (-1, -1)
        self._told_at = 0.0
        self._stopping = False
        self._quiet_since: float | None = None

    # -- beginning and end

    def begin(self, settings: Settings) -> None:
        """Take stock: every watched folder is looked at whole, by the ordinary path."""
        self._restore_pause()
        self._parts.writer.begin()
        self._parts.duties.mark_stale(READERS)
        self._parts.writer.commit()
        self._take_settings(settings)

    def run(self, *, once: bool = False) -> None:
        """Go round until told to stop; with `once`, until there is nothing left to do."""
        while not self._stopping and not (once and self._is_done()):
            self.step(wait=True)

    def step(self, *, wait: bool = False) -> None:
        """One round: whatever has come and whatever is due; with `wait`, first sleep until there is something."""
        try:
            self.wait(self.seconds_to_wait() if wait else 0.0)
            self._round()
            self._solve("library")
        except (sqlite3.Error, OSError) as error:
            self._suffer(error)

    def wait(self, seconds: float) -> None:
        """Sleep until a message or a worker comes, at most this long; and hear the workers."""
        self._parts.readers.wait(self._inbox, seconds)

    @property
    def idle(self) -> bool:
        """Whether there was nothing left to do at the end of the last round."""
        return self._idle

    @property
    def working(self) -> bool:
        """Whether documents are with workers, or waiting for their commit."""
        return self._parts.readers.busy

    def close(self) -> None:
        """Put away what is in hand."""
        self._parts.watcher.close()
        try:
            self._parts.readers.close()
            self._parts.writer.commit()
        except (sqlite3.Error, OSError) as error:
            _log.warning("what was in hand could not be put away and will be read again: %s", error)
            self._parts.writer.roll_back()

    # -- a round

    def _round(self) -> None:
        for message in self._inbox.take():
            self._handle(message)
        now = self._clock.monotonic()
        if now < self._blocked_until:
            return
        self._check_roots(now)
        self._parts.looker.look(self._parts.hints.take_due(now, self._parts.looker.roots))
        self._parts.looker.work()
        self._take_turns()
        self._parts.readers.expire()
        self._parts.readers.commit()
        if self._is_paused(now):
            self._tell_idle()
        else:
            self._parts.readers.dispatch()
            self._tell_progress(now)
            self._tell_idle()

    def seconds_to_wait(self) -> float:
        """How long nothing will be due, if nothing comes meanwhile."""
        now = self._clock.monotonic()
        if now < self._blocked_until:
            return self._blocked_until - now
        if self._parts.looker.busy:
            return 0.0
        times = [self._parts.hints.next_time(), self._parts.readers.next_time(), self._check_at, self._paused, *self._scan_at.values()]
        return max(0.0, min(time for time in times if time is not None) - now)

    def _handle(self, message: Message) -> None:
        now = self._clock.monotonic()
        match message:
            case Hint(path, reach):
                self._parts.hints.add(path, now, reach)
            case LostSync():
                self._resync(message)
            case NewSettings(settings):
                self._take_settings(settings)
                self._tell(SettingsChanged())
            case Rescan(folder):
                for root in self._parts.looker.roots if folder is None else (folder,):
                    self._parts.looker.scan(root, judge_all=True)
            case Retry(ids):
                self._retry(ids)
            case _:
                self._obey(message)

    def _obey(self, message: Message) -> None:
        match message:
            case Pause(until):
                self._pause(until)
            case Resume():
                self._resume()
            case RaiseWindow():
                self._tell(Raise())
            case Stop():
                self._stopping = True

    # -- settings and roots

    def _take_settings(self, settings: Settings) -> None:
        before = {folder.path: folder for folder in self._settings.folders}
        self._settings = settings
        parts = self._parts
        parts.writer.begin()
        parts.folders.register(folder.path for folder in settings.folders)
        parts.writer.commit()
        parts.looker.set_folders(settings.folders)
        parts.readers.set_settings(settings)
        for root in self._watched.keys() - {folder.path for folder in settings.folders}:
            self._forget_root(root)
        for folder in settings.folders:
            if before.get(folder.path) != folder:
                self._watch(folder)
                parts.looker.scan(folder.path, judge_all=folder.path in before)

    def _watch(self, folder: FolderSettings) -> None:
        """Watch by events where they can be had, else by scanning: then say so."""
        self._parts.watcher.unwatch(folder.path)
        mode, interval = "events", self._settings.rescan_minutes * 60.0
        if not self._parts.looker.examine(folder.path).online:
            mode = self._watched.get(folder.path, "events")
        elif folder.watch == "scan":
            mode, interval = f"scan every {folder.scan_interval:g} s", folder.scan_interval
        else:
            try:
                self._parts.watcher.watch(folder.path, recursive=folder.recursive)
                self._solve(f"watch {folder.path}")
            except WatchError as error:
                mode, interval = f"scan every {folder.scan_interval:g} s", folder.scan_interval
                self._complain(f"watch {folder.path}", str(error), "It is looked through at an interval instead.")
        self._set_mode(folder.path, mode)
        self._scan_at[folder.path] = self._clock.monotonic() + interval

    def _set_mode(self, root: str, mode: str) -> None:
        self._watched[root] = mode
        row = self._parts.folders.get(root)
        if row is not None:
            self._parts.writer.begin()
            self._parts.folders.set_mode(row.id, mode)
            self._parts.writer.commit()

    def _forget_root(self, root: str) -> None:
        self._parts.watcher.unwatch(root)
        self._solve(f"watch {root}")
        del self._watched[root]
        self._scan_at.pop(root, None)

    def _resync(self, message: LostSync) -> None:
        folder = self._settings.folder(message.root)
        if folder is None:
            return
        _log.info("events of %s were lost: %s", message.root, message.reason)
        if message.rebuild:
            self._watch(folder)
        self._parts.looker.scan(message.root)

    def _check_roots(self, now: float) -> None:
        """The timer: roots that came back or went, watches that died, scans that are due."""
        for root, at in list(self._scan_at.items()):
            folder = self._settings.folder(root)
            if folder is not None and at <= now:
                by_events = self._watched.get(root) == "events"
                self._scan_at[root] = now + (self._settings.rescan_minutes * 60.0 if by_events else folder.scan_interval)
                self._parts.looker.scan(root)
        if now < self._check_at:
            return
        for root in self._parts.looker.roots:
            self._parts.looker.examine(root)
        for root in self._parts.watcher.find_dead():
            if root not in self._parts.looker.offline:
                self._resync(LostSync(root, "the watch has ended", rebuild=True))
        self._check_at = now + (_OFFLINE_SECONDS if self._parts.looker.offline else _HEALTH_SECONDS)

    def _take_turns(self) -> None:
        """Roots that went are only remembered as offline; roots that came back are watched anew and catch up."""
        for turn in self._parts.looker.take_turns():
            row, folder = self._parts.folders.get(turn.root), self._settings.folder(turn.root)
            if row is None or folder is None:
                continue
            self._parts.writer.begin()
            if turn.trouble:
                since = self._parts.folders.set_offline(row.id, turn.trouble)
                self._parts.writer.commit()
                self._parts.watcher.unwatch(turn.root)
                self._check_at = self._clock.monotonic() + _OFFLINE_SECONDS
                self._tell(FolderOffline(turn.root, since, turn.trouble))
            else:
                self._parts.folders.set_online(row.id)
                self._parts.writer.commit()
                self._tell(FolderOnline(turn.root))
                self._watch(folder)
                self._parts.looker.scan(turn.root)

    # -- commands

    def _retry(self, ids: tuple[int, ...]) -> None:
        self._parts.writer.begin()
        paths = self._parts.duties.mark_for_retry(ids)
        self._parts.writer.commit()
        for path in paths:
            self._parts.hints.look_again(path, self._clock.monotonic())

    def _pause(self, until: float | None) -> None:
        now = self._clock.now()
        self._paused = float("inf") if until is None else self._clock.monotonic() + max(0.0, until - now)
        self._parts.writer.begin()
        self._parts.folders.set_fact("paused", "" if until is None else timestamp(until))
        self._parts.writer.commit()
        self._tell(Paused(None if until is None else timestamp(until)))

    def _resume(self) -> None:
        self._paused = None
        self._parts.writer.begin()
        self._parts.folders.set_fact("paused", None)
        self._parts.writer.commit()
        self._tell(Resumed())

    def _restore_pause(self) -> None:
        """A pause outlives a restart, and a time that has passed meanwhile does not."""
        told = self._parts.folders.get_fact("paused")
        if told is None:
            return
        if told == "":
            self._pause(None)
        elif told > timestamp(self._clock.now()):
            self._pause(seconds_of(told))
        else:
            self._resume()

    def _is_paused(self, now: float) -> bool:
        if self._paused is not None and now >= self._paused:
            self._resume()
        return self._paused is not None

    # -- news

    def _tell_progress(self, now: float) -> None:
        if now < self._told_at + _PROGRESS_SECONDS:
            return
        done = self._parts.readers.finished
        left = self._parts.duties.unfinished() if done or not self._idle else 0
        if (done, left) != self._done_told and done + left:
            self._done_told, self._told_at = (done, left), now
            self._tell(Progress(done, done + left))

    def _tell_idle(self) -> None:
        busy = self._parts.looker.busy
        if not self._ready and not busy:
            self._ready = True
            self._tell(Ready(self._parts.duties.count()))
        next_look = self._parts.hints.next_time()
        soon = next_look is not None and next_look <= self._clock.monotonic() + _SOON_SECONDS
        idle = not busy and not soon and not self._parts.readers.busy and not self._parts.duties.has_open_ends()
        if idle and not self._idle:
            if self._parts.readers.finished:
                self._tell(Progress(self._parts.readers.finished, self._parts.readers.finished))
            self._parts.readers.finished, self._done_told = 0, (-1, -1)
            self._tell(Idle())
        self._idle = idle

    def _is_done(self) -> bool:
        """For `--once`: idle, or nothing left but files that never come to rest."""
        if self._idle and self._ready:
            return True
        still = self._ready and not self._parts.looker.busy and not self._parts.readers.busy and not self._parts.duties.unfinished()
        if not still:
            self._quiet_since = None
            return False
        self._quiet_since = self._quiet_since or self._clock.monotonic()
        return self._paused is not None or self._clock.monotonic() >= self._quiet_since + _ONCE_PATIENCE

    # -- trouble with the library

    def _suffer(self, error: Exception) -> None:
        """Undo the step, say so, and try again in a while: what was decided is decided again from the disk."""
        self._parts.writer.roll_back()
        _log.warning("the library cannot be written: %s", error)
        self._blocked_until = self._clock.monotonic() + _RETRY_SECONDS
        for root in self._parts.looker.roots:
            self._parts.hints.look_again(root, self._blocked_until, Reach.TREE)
        self._complain("library", f"The library cannot be written: {error}.", "Free some space on its disk, or check that it may be written.")

    def _complain(self, code: str, message: str, remedy: str) -> None:
        problem = Problem(code, message, remedy)
        if self._problems.get(code) != problem:
            self._problems[code] = problem
            self._tell(problem)

    def _solve(self, code: str) -> None:
        blocked = code == "library" and self._clock.monotonic() < self._blocked_until
        if not blocked and self._problems.pop(code, None) is not None:
            self._tell(ProblemSolved(code))
