"""Asks the catalogue in a thread of its own, so that no SQL ever runs where the window is painted.

A question is a function of the catalogue (`questions.py`, or any method of `Catalogue` with its arguments bound); its answer is called in
the GUI thread. Each question has a slot: a newer one in the same slot takes its place, interrupts it if it is being answered, and its answer
never arrives. So a search overtakes the one before it, and a fast scroller is answered for where he is.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from core.errors import PapertrayError
from core.storage.catalogue import Catalogue
from gui.speech import words

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question on its way; `number` tells it from earlier ones of its slot."""

    slot: str
    number: int
    question: Callable[[Catalogue], Any]
    answer: Callable[[Any], None]
    refuse: Callable[[str], None] | None


class Reader(QObject):
    """The window's way to the catalogue. `open_catalogue` is called in the reading thread, when first needed and again after it failed."""

    _answered = Signal(object, object)
    _refused = Signal(object, str)

    def __init__(self, open_catalogue: Callable[[], Catalogue], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[str, int] = {}
        self._thread = _ReadingThread(open_catalogue, self._answered.emit, self._refused.emit)
        self._answered.connect(self._deliver)
        self._refused.connect(self._deliver_refusal)
        self._thread.start()

    def ask(self, slot: str, question: Callable[[Catalogue], T], answer: Callable[[T], None], refuse: Callable[[str], None] | None = None) -> None:
        """Have `question` answered; then `answer(result)` is called here, or `refuse(words)` when it cannot be (without it: only the log has it)."""
        number = self._numbers.get(slot, 0) + 1
        self._numbers[slot] = number
        self._thread.put(_Asked(slot, number, question, answer, refuse))

    def forget(self, slot: str) -> None:
        """Whatever was asked in this slot is wanted no more."""
        self._numbers[slot] = self._numbers.get(slot, 0) + 1
        self._thread.drop(slot)

    def stop(self) -> None:
        """End the thread and let go of the catalogue; nothing is answered any more."""
        self._thread.stop()
        for slot in self._numbers:
            self._numbers[slot] += 1

    @Slot(object, object)
    def _deliver(self, asked: _Asked, result: object) -> None:
        if self._numbers[asked.slot] == asked.number:
            asked.answer(result)

    @Slot(object, str)
    def _deliver_refusal(self, asked: _Asked, words: str) -> None:
        if self._numbers[asked.slot] != asked.number:
            return
        if asked.refuse is not None:
            asked.refuse(words)
        else:
            _LOG.warning("A question to the catalogue (%s) was not answered: %s", asked.slot, words)


class _ReadingThread(QThread):
    """Answers one question after the other, in the order in which their slots were first filled."""

    def __init__(self, open_catalogue: Callable[[], Catalogue], answered: Callable[[_Asked, object], None], refused: Callable[[_Asked, str], None]) -> None:
        super().__init__()
        self.setObjectName("reader")
        self._open = open_catalogue
        self._answered = answered
        self._refused = refused
        self._wake = threading.Condition()
        self._waiting: dict[str, _Asked] = {}
        self._current: _Asked | None = None
        self._unwanted = False  # whether the current one has been overtaken or forgotten
        self._catalogue: Catalogue | None = None
        self._ending = False

    def put(self, asked: _Asked) -> None:
        with self._wake:
            self._waiting[asked.slot] = asked
            self._interrupt(asked.slot)
            self._wake.notify()

    def drop(self, slot: str) -> None:
        with self._wake:
            self._waiting.pop(slot, None)
            self._interrupt(slot)

    def stop(self) -> None:
        with self._wake:
            self._ending = True
            self._waiting.clear()
            if self._current is not None:
                self._interrupt(self._current.slot)
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        while (asked := self._next()) is not None:
            self._answer(asked)
        if self._catalogue is not None:
            self._catalogue.close()

    def _interrupt(self, slot: str) -> None:
        """End the present question if it is of this slot. Under the lock: the present question cannot become another meanwhile."""
        if self._current is None or self._current.slot != slot:
            return
        self._unwanted = True
        if self._catalogue is not None:
            self._catalogue.interrupt()

    def _next(self) -> _Asked | None:
        with self._wake:
            self._current = None
            self._wake.wait_for(lambda: self._waiting or self._ending)
            if self._ending:
                return None
            self._unwanted = False
            self._current = self._waiting.pop(next(iter(self._waiting)))
            return self._current

    def _answer(self, asked: _Asked) -> None:
        try:
            result = asked.question(self._opened())
        except PapertrayError as error:
            self._refused(asked, words.say(error.sentence))
        except sqlite3.OperationalError as error:
            if not self._unwanted:
                self._refused(asked, self.tr("The library could not be read: {0}.").format(error))
        except Exception as error:  # noqa: BLE001  # the thread must live on, and the asker must hear of it
            _LOG.exception("A question to the catalogue (%s) failed.", asked.slot)
            self._refused(asked, self.tr("The library could not be read ({0}). The log has the details.").format(type(error).__name__))
        else:
            self._answered(asked, result)

    def _opened(self) -> Catalogue:
        if self._catalogue is None:
            catalogue = self._open()
            catalogue.end_when(lambda: self._unwanted)
            with self._wake:
                self._catalogue = catalogue
        return self._catalogue
