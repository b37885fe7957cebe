"""Joins the gatherer with whatever can show its messages, and says what a person wanted by clicking one."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.clock import Clock
from core.events import Problem, ProblemSolved
from core.settings import Settings
from gui.notifications.gatherer import Gatherer
from gui.notifications.message import Action, Message, of_digest, of_problem
from gui.notifications.sender import Sender
from gui.told import Told

_log = logging.getLogger(__name__)


class Notifier(QObject):
    """Tells when documents have landed or failed. `take` is given what the watcher's thread tells, `take_settings` new settings.

    `documents_wanted` carries the ids of a clicked message, `open_wanted` the id of a document to open, `window_wanted` nothing.
    """

    documents_wanted = Signal(tuple)
    open_wanted = Signal(int)
    window_wanted = Signal()

    def __init__(self, settings: Settings, clock: Clock, sender: Sender, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._settings = settings
        self._gatherer = Gatherer(settings, updates=sender.updates)
        self._documents: dict[str, tuple[int, ...]] = {}
        self._problems: set[str] = set()
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
        self._say_due()

    def take_settings(self, settings: Settings) -> None:
        """Folders come and go; people change their minds."""
        self._settings = settings
        self._gatherer.take_settings(settings)
        self._say_due()

    def _listen(self, sender: Sender) -> None:
        sender.chosen.connect(self._chosen)
        sender.put_away.connect(self._gatherer.put_away)

    def _take_problem(self, problem: Problem | ProblemSolved) -> None:
        if isinstance(problem, ProblemSolved):
            self._problems.discard(problem.code)
            self._sender.withdraw(f"problem:{problem.code}")
        elif problem.code not in self._problems and self._settings.notifications:
            self._problems.add(problem.code)
            self._sender.show(of_problem(problem))

    @Slot()
    def _say_due(self) -> None:
        now = self._clock.monotonic()
        for digest in self._gatherer.due(now):
            folder = self._settings.folder(digest.folder)
            self._documents[digest.folder] = digest.documents
            self._sender.show(of_digest(digest, folder.name if folder else digest.folder))
        following = self._gatherer.next_due()
        self._timer.stop()
        if following is not None:
            self._timer.start(max(0, round((following - now) * 1000)))

    @Slot(str, Action)
    def _chosen(self, key: str, action: Action) -> None:
        self._gatherer.put_away(key)
        documents = self._documents.get(key, ())
        if not documents:
            self.window_wanted.emit()
        elif action is Action.OPEN:
            self.open_wanted.emit(documents[0])
        else:
            self.documents_wanted.emit(documents)
