"""Joins the gatherer with whatever can show its messages, keeps silent when that is wanted, and says what a person wanted by clicking a message."""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.clock import Clock
from core.events import Problem, ProblemSolved
from core.settings import Settings
from gui.notifications.gatherer import Gatherer
from gui.notifications.message import Action, Message, of_digest, of_match, of_problem
from gui.notifications.quiet import silent_until
from gui.notifications.sender import Sender
from gui.threads.told import Told

PUT_OFF_SECONDS = 3600.0  # that "Not for an hour" means
_ASK_AGAIN = 60.0  # seconds after which a system that wanted silence is asked again; only while something is waiting to be said
_MOST_MS = 2**31 - 1
_log = logging.getLogger(__name__)


class Notifier(QObject):
    """Tells when documents have landed or failed. `take` is given what the watcher's thread tells, `take_settings` new settings.

    `documents_wanted` carries the ids of a clicked message and when it was said (seconds since 1970), `open_wanted` and `reveal_wanted` the id of
    a document, `window_wanted` nothing.
    `put_off_changed` carries until when messages are put off (seconds since 1970; 0: they are not). What is not said while there is to be
    silence is gathered, and said afterwards. `said` carries the title of each message, for those who hear the window.
    """

    documents_wanted = Signal(tuple, float)
    open_wanted = Signal(int)
    reveal_wanted = Signal(int)
    window_wanted = Signal()
    said = Signal(str)
    put_off_changed = Signal(float)

    def __init__(self, settings: Settings, clock: Clock, sender: Sender, parent: QObject | None = None, put_off_until: float = 0.0) -> None:
        super().__init__(parent)
        self._clock = clock
        self._settings = settings
        self._put_off_until = put_off_until
        self._gatherer = Gatherer(settings, updates=sender.updates)
        self._documents: dict[str, tuple[int, ...]] = {}
        self._said_at: dict[str, float] = {}
        self._problems: set[str] = set()
        self._held: dict[str, Problem] = {}
        self._matches: dict[str, dict[int, str]] = {}
        self._matches_due: float | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._say_due)
        self._sender = sender
        self._listen(sender)

    def use(self, sender: Sender) -> None:
        """From now on messages go this way."""
        if sender is not self._sender:
            _log.info("messages are shown by %s", type(sender).__name__)
            self._sender.disconnect(self)
            self._sender = sender
            self._gatherer.updates = sender.updates
            self._listen(sender)

    @Slot(Message)
    def resend(self, message: Message) -> None:
        """Show a message that another sender could not."""
        self._sender.show(message)

    @Slot(Told)
    def take(self, told: Told) -> None:
        """What happened."""
        self._gatherer.note(told.steps, self._clock.monotonic())
        for problem in told.problems:
            self._take_problem(problem)
        self._take_matches(told)
        self._say_due()

    def take_settings(self, settings: Settings) -> None:
        """Folders come and go; people change their minds."""
        self._settings = settings
        self._gatherer.take_settings(settings)
        self._say_due()

    def put_off(self, until: float) -> None:
        """Say nothing until then (seconds since 1970); 0: speak again."""
        self._put_off_until = until
        self.put_off_changed.emit(until)
        self._say_due()

    def _listen(self, sender: Sender) -> None:
        sender.chosen.connect(self._chosen)
        sender.put_away.connect(self._gatherer.put_away)

    def _take_problem(self, problem: Problem | ProblemSolved) -> None:
        if isinstance(problem, ProblemSolved):
            self._problems.discard(problem.code)
            self._held.pop(problem.code, None)
            self._sender.withdraw(f"problem:{problem.code}")
        elif problem.code not in self._problems and self._settings.notifications:
            self._problems.add(problem.code)
            self._held[problem.code] = problem

    def _take_matches(self, told: Told) -> None:
        names = {step.document: os.path.basename(step.path) for step in told.steps}
        for match in told.matches if self._settings.notifications else ():
            self._matches.setdefault(match.search, {}).update((id_, names.get(id_, "")) for id_ in match.documents)
            if self._matches_due is None:
                self._matches_due = self._clock.monotonic() + self._settings.gather_seconds

    def _say_matches(self, now: float) -> None:
        """What the saved searches have found since the last time, each in one message."""
        if self._matches_due is None or self._matches_due > now:
            return
        matches, self._matches, self._matches_due = self._matches, {}, None
        for search, found in matches.items():
            message = of_match(search, tuple(found), tuple(filter(None, found.values()))[-2:])
            self._documents[message.key] = tuple(found)
            self._show(message)

    @Slot()
    def _say_due(self) -> None:
        now = self._clock.monotonic()
        silence = self._silence(now)
        if not silence:
            self._say_problems()
            self._say_digests(now)
            self._say_matches(now)
        waiting = [time - now for time in (self._gatherer.next_due(), self._matches_due) if time is not None]
        if silence:
            waiting = [silence] if waiting or self._held else []
        self._timer.stop()
        if waiting:
            self._timer.start(min(max(0, round(min(waiting) * 1000)), _MOST_MS))

    def _silence(self, now: float) -> float:
        """For how many seconds nothing is to be said; the system is asked only when there is something to say."""
        time = self._clock.now()
        until = silent_until(self._settings.quiet_hours, self._put_off_until, time)
        if until is not None:
            return until - time
        if self._put_off_until:
            self._put_off_until = 0.0
            self.put_off_changed.emit(0.0)
        is_due = bool(self._held) or any(due is not None and due <= now for due in (self._gatherer.next_due(), self._matches_due))
        return _ASK_AGAIN if is_due and self._settings.quiet_presenting and self._sender.is_silenced() else 0.0

    def _say_problems(self) -> None:
        held, self._held = self._held, {}
        for problem in held.values():
            self._say(of_problem(problem))

    def _say_digests(self, now: float) -> None:
        for digest in self._gatherer.due(now):
            folder = self._settings.folder(digest.folder)
            self._documents[digest.folder] = digest.documents
            self._say(of_digest(digest, folder.name if folder else digest.folder))

    def _say(self, message: Message) -> None:
        self._show(message)
        self.said.emit(message.title)

    def _show(self, message: Message) -> None:
        self._said_at[message.key] = self._clock.now()
        self._sender.show(message)

    @Slot(str, Action)
    def _chosen(self, key: str, action: Action) -> None:
        self._gatherer.put_away(key)
        documents = self._documents.get(key, ())
        if action is Action.PUT_OFF:
            self.put_off(self._clock.now() + PUT_OFF_SECONDS)
        elif not documents:
            self.window_wanted.emit()
        elif action is Action.OPEN:
            self.open_wanted.emit(documents[0])
        elif action is Action.REVEAL:
            self.reveal_wanted.emit(documents[0])
        else:
            self.documents_wanted.emit(documents, self._said_at[key])
