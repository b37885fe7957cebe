"""Keeps the tray's account up to date: asks the catalogue when something was told, at most once a second, and never by a timer that goes on."""

from __future__ import annotations

import dataclasses
import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.clock import seconds_of
from core.events import Problem, Progress
from core.storage.catalogue import Catalogue
from gui.threads import questions
from gui.threads.reader import Reader
from gui.threads.told import Told
from gui.tray.situation import LATEST, Latest, Situation

_LEAST_MS = 1000  # between two questions: nobody reads a tooltip faster
_LOOK_BACK = 25  # steps: the same document may have been stored more than once lately
_SLOT = "tray"
_log = logging.getLogger(__name__)


class SituationKeeper(QObject):
    """`changed` carries the new `Situation` whenever it differs from the one before."""

    changed = Signal(Situation)

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self.situation = Situation(starting=True)
        self._problems: dict[str, Problem] = {}
        self._failure, self._report = "", ""
        self._recognising = 0
        self._again = False
        self._rest = QTimer(self, singleShot=True, interval=_LEAST_MS)
        self._rest.timeout.connect(self._rested)

    @Slot(Told)
    def take(self, told: Told) -> None:
        """Something was told: ask, now or when the last question is old enough."""
        for problem in told.problems:
            self._problems.pop(problem.code, None)
            if isinstance(problem, Problem):
                self._problems[problem.code] = problem
        if told.work is not None:
            self._recognising = told.work.to_recognise - told.work.recognised if isinstance(told.work, Progress) else 0
        self.refresh()

    @Slot(str, str)
    def take_failure(self, why: str, report: str = "") -> None:
        """The watching has ended by itself."""
        self._failure, self._report = why, report
        self._take_account(self.situation)

    def start_again(self) -> None:
        """It is watched again: whatever still troubles it is told anew."""
        self._failure, self._report, self._recognising = "", "", 0
        self._problems.clear()
        self._take_account(self.situation)

    def problems(self) -> tuple[Problem, ...]:
        """The troubles with the surroundings that were told of and are not over."""
        return tuple(self._problems.values())

    @Slot()
    def refresh(self) -> None:
        """Ask the catalogue."""
        if self._rest.isActive():
            self._again = True
            return
        self._rest.start()
        self._reader.ask(_SLOT, look, self._take_account, self._refused)

    @Slot()
    def _rested(self) -> None:
        if self._again:
            self._again = False
            self.refresh()

    def _take_account(self, account: Situation) -> None:
        new = dataclasses.replace(account, recognising=self._recognising, problems=self.problems(), failure=self._failure, report=self._report)
        if new != self.situation:
            self.situation = new
            self.changed.emit(new)

    def _refused(self, why: str) -> None:
        _log.info("the tray's account could not be made: %s", why)


def look(catalogue: Catalogue) -> Situation:
    """The situation as the catalogue knows it; asked in the reader's thread."""
    overview = questions.overview(catalogue)
    counts = overview.counts
    return Situation(overview.ledger, counts.arriving, attention=counts.attention, paused=overview.paused, latest=_latest(catalogue))


def _latest(catalogue: Catalogue) -> tuple[Latest, ...]:
    """The documents that were stored last, newest first, without those that are gone."""
    stored: dict[int, float] = {}
    for step in catalogue.steps("h.event = 'stored'", limit=_LOOK_BACK, newest_first=True):
        stored.setdefault(step.document, seconds_of(step.time))
    there = [document for document in catalogue.rows(stored) if document.deleted is None]
    return tuple(Latest(document.id, document.name, stored[document.id]) for document in there[:LATEST])
