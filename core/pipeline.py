"""Steps 3 to 10, the one loop: it wakes for a message, a worker or a time, and sends each place down the same steps.

The sole owner of the catalogue's write connection. Every cause of work is a hint by the time it gets here: an event, a lost event, the baseline,
a command, the time to look again. Trouble with the library itself (a full disk) undoes the step, is told, and is tried again.
"""

from __future__ import annotations

import logging
import sqlite3
from collections import deque
from dataclasses import dataclass

from core.announcing import Announcer
from core.caring.keeper import Keeper
from core.clock import Clock
from core.events import BackingUp, Listener, Raise, SettingsChanged
from core.formats import READERS
from core.hooks.post_office import PostOffice
from core.inbox import Inbox
from core.looking import Looker
from core.lookout import Lookout
from core.messages import (
    BackUp,
    BackupEnded,
    BackupProgress,
    Forget,
    Hint,
    HookReport,
    LetGo,
    LostSync,
    Message,
    NewPasswords,
    NewSettings,
    Pause,
    Reach,
    Rescan,
    Resume,
    Retry,
    Stop,
    TellAgain,
    Trouble,
    Unwatched,
)
from core.messages import Raise as RaiseWindow
from core.pausing import Pausing
from core.reading import Readers
from core.sentence import Sentence
from core.settings import Settings
from core.storage.queue import Queue
from core.storage.salvage import is_damage, is_of_the_disk
from core.storage.writer import Writer
from core.watching.hints import Hints

_RETRY_SECONDS = 5.0  # after trouble with the library
_SOON_SECONDS = 0.5  # a look that is due within this time is work; a later one is a waiting document's next try
_ONCE_PATIENCE = 30.0  # `watch --once`: how long a file that keeps changing is waited for when all else is done
_HOOKS_SECONDS = 0.1  # between looks whether the hooks have been told all, for `watch --once`
_LIBRARY = "library"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the pipeline drives, made by the service."""

    queue: Queue
    writer: Writer
    hints: Hints
    looker: Looker
    lookout: Lookout
    readers: Readers
    pausing: Pausing
    announcer: Announcer
    post_office: PostOffice
    keeper: Keeper


class Pipeline:
    """The loop. `tell` gets what concerns the whole application; the parts tell the rest."""

    def __init__(self, inbox: Inbox, clock: Clock, tell: Listener, parts: Parts) -> None:
        self._inbox = inbox
        self._clock = clock
        self._tell = tell
        self._parts = parts
        self._messages: deque[Message] = deque()  # that have come and are not done yet
        self._blocked_until = 0.0
        self._stopping = False
        self._once = False
        self._quiet_since: float | None = None

    # -- beginning and end

    def begin(self, settings: Settings) -> None:
        """Take stock: every watched folder is looked at whole, by the ordinary path."""
        self._parts.pausing.restore()
        self._parts.writer.begin()
        self._parts.queue.give_back()  # what was being read when the program was killed
        self._parts.queue.mark_stale(READERS)
        self._parts.writer.commit()
        self._take_settings(settings)

    def run(self, *, once: bool = False) -> None:
        """Go round until told to stop; with `once`, until there is nothing left to do."""
        self._once = once
        while not self._stopping and not (once and self._is_done()):
            self.step(wait=True)

    def step(self, *, wait: bool = False) -> None:
        """One round: whatever has come and whatever is due; with `wait`, first sleep until there is something."""
        try:
            self.wait(self.seconds_to_wait() if wait else 0.0)
            self._round()
        except (sqlite3.Error, OSError) as error:
            self._suffer(error)

    def wait(self, seconds: float) -> None:
        """Sleep until a message or a worker comes, at most this long; and hear the workers."""
        self._parts.readers.wait(self._inbox, seconds)

    def seconds_to_wait(self) -> float:
        """How long nothing will be due, if nothing comes meanwhile."""
        now, parts = self._clock.monotonic(), self._parts
        if now < self._blocked_until:
            return self._blocked_until - now
        if parts.looker.busy:
            return 0.0
        times = (parts.hints.next_time(), parts.looker.next_time(), parts.readers.next_time(), parts.lookout.next_time(), parts.pausing.next_time())
        hooks = now + _HOOKS_SECONDS if self._once and parts.post_office.busy else None
        chores = parts.keeper.next_time() if self.idle else None
        return max(0.0, min(time for time in (*times, hooks, chores) if time is not None) - now)

    @property
    def idle(self) -> bool:
        """Whether there was nothing left to do at the end of the last round."""
        return self._parts.announcer.idle

    @property
    def working(self) -> bool:
        """Whether documents are with workers, or waiting for their commit."""
        return self._parts.readers.busy

    def close(self) -> None:
        """Put away what is in hand."""
        self._parts.lookout.close()
        self._parts.post_office.close()
        self._parts.keeper.close()
        try:
            self._parts.readers.close()
            self._parts.writer.commit()
        except (sqlite3.Error, OSError) as error:
            _log.warning("what was in hand could not be put away and will be read again: %s", error)
            self._parts.writer.roll_back()

    # -- a round

    def _round(self) -> None:
        self._messages.extend(self._inbox.take())
        now, parts = self._clock.monotonic(), self._parts
        if now < self._blocked_until:
            self._stopping = self._is_told_to_stop()
            return
        while self._messages:
            self._handle(self._messages[0])
            self._messages.popleft()
        parts.lookout.check()
        if not parts.looker.has_places:  # else hints gather meanwhile: many in one folder become the folder
            parts.looker.look(parts.hints.take_due(self._clock.monotonic(), parts.looker.roots))  # what came a moment ago is due, too
        parts.looker.work()
        parts.lookout.take_turns()
        parts.readers.expire()
        if not parts.pausing.is_paused():
            parts.readers.dispatch()  # before the commit, which waits for more results only while there are documents with workers
            parts.announcer.tell_progress()
        parts.readers.commit()
        parts.announcer.tell_rest(scanning=parts.looker.busy, at_rest=self._is_at_rest())
        parts.announcer.solve(_LIBRARY)
        parts.keeper.work(idle=self.idle)
        if self.idle:
            parts.writer.tidy()

    def _is_told_to_stop(self) -> bool:
        """While the library cannot be written: all else that was asked for can wait."""
        return self._stopping or Stop() in self._messages

    def _is_at_rest(self) -> bool:
        next_look = self._parts.hints.next_time()
        soon = next_look is not None and next_look <= self._clock.monotonic() + _SOON_SECONDS
        return not (soon or self._parts.looker.busy or self._parts.readers.busy)

    def _handle(self, message: Message) -> None:
        match message:
            case Hint(path, reach, more):
                self._parts.hints.add(path, self._clock.monotonic(), reach, more=more)
            case LostSync():
                self._parts.lookout.resync(message)
            case Unwatched():
                self._parts.lookout.take_unwatched(message)
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
                self._parts.pausing.pause(until)
            case Resume():
                self._parts.pausing.resume()
            case RaiseWindow():
                self._tell(Raise())
            case Forget(folder):
                if folder not in self._parts.looker.roots:
                    self._parts.readers.forget(folder)
                    self._parts.hints.look_again(folder, self._clock.monotonic(), Reach.TREE)  # it may lie in one that is watched
            case Stop():
                self._stopping = True
            case _:
                self._care(message)

    def _care(self, message: Message) -> None:
        """Chores that a person does not want to wait for."""
        match message:
            case LetGo(folder):
                while self._parts.keeper.let_go(folder):
                    pass
            case TellAgain(folder, hook):
                self._parts.post_office.tell_again(folder, hook)
            case BackUp():
                self._parts.keeper.back_up_now()
            case _:
                self._take_report(message)

    def _take_report(self, message: Message) -> None:
        """What other threads have done or found."""
        match message:
            case HookReport():
                self._parts.post_office.take_report(message)
            case BackupProgress(done, total):
                self._parts.announcer.tell(BackingUp(done, total))
            case BackupEnded():
                self._parts.keeper.take_backup_ended(message)
            case NewPasswords(target):
                self._retry(self._parts.queue.locked_in(target), wanted=True)
            case Trouble():
                self._parts.announcer.take_trouble(message)

    def _take_settings(self, settings: Settings) -> None:
        self._parts.readers.set_settings(settings)
        self._parts.lookout.take_settings(settings)
        self._parts.post_office.take_settings(settings)
        self._parts.keeper.take_settings(settings)

    def _retry(self, ids: tuple[int, ...], *, wanted: bool = False) -> None:
        """Read these again; without any, all that failed or wait, unless just these were `wanted`."""
        if wanted and not ids:
            return
        self._parts.writer.begin()
        paths = self._parts.queue.mark_for_retry(ids)
        self._parts.writer.commit()
        for path in paths:
            self._parts.hints.look_again(path, self._clock.monotonic())

    def _is_done(self) -> bool:
        """For `--once`: idle, or nothing left but files that never come to rest."""
        parts, now = self._parts, self._clock.monotonic()
        if not parts.announcer.ready or parts.looker.busy or parts.readers.busy or parts.post_office.busy or parts.keeper.busy:
            self._quiet_since = None
            return False
        if self.idle or parts.pausing.is_paused():
            return True
        self._quiet_since = now if self._quiet_since is None or parts.queue.unfinished() else self._quiet_since
        return now >= self._quiet_since + _ONCE_PATIENCE

    def _suffer(self, error: Exception) -> None:
        """Undo the step, say so, and try again in a while: what was decided is decided again from the disk, what was asked for is done then."""
        self._parts.writer.roll_back()
        if is_damage(error):
            raise error
        if self._messages and not is_of_the_disk(error):
            _log.warning("what cannot be done is not tried again: %r", self._messages.popleft())
        _log.warning("the library cannot be written: %s", error)
        self._blocked_until = self._clock.monotonic() + _RETRY_SECONDS
        self._stopping = self._is_told_to_stop()
        for root in self._parts.looker.roots:
            self._parts.hints.look_again(root, self._blocked_until, Reach.TREE)
        remedy = Sentence("Free some space on its disk, or check that it may be written.")
        self._parts.announcer.complain(_LIBRARY, Sentence("The library cannot be written: {0}.", error), remedy)
