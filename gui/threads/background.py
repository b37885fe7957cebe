"""Work that must not hold up the painting: files are written and listed in another thread, and the answer comes back to the GUI thread.

For what is not a question to the catalogue (that is `reader.py`). Each piece of work has a slot: a newer one in the same slot takes its place, and
the older one's answer never arrives; long work looks at `stop` now and then.
"""

from __future__ import annotations

import itertools
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from core.errors import PapertrayError
from gui.speech import words

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is waited for. It stays in the GUI thread: a widget whose last reference another thread drops would end there."""

    number: int
    stop: threading.Event
    done: Callable[[Any], None]
    failed: Callable[[str], None]


class Background(QObject):
    """Lives in the GUI thread. With one of `threads`, work is done in the order in which it was given."""

    _finished = Signal(str, int, object)
    _broken = Signal(str, int, str)

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._numbers = itertools.count()
        self._jobs: dict[str, _Job] = {}
        self._finished.connect(self._deliver)
        self._broken.connect(self._deliver_failure)

    def run(self, slot: str, work: Callable[[threading.Event], T], done: Callable[[T], None], failed: Callable[[str], None]) -> None:
        """Do `work(stop)`, which holds no widget; then `done(result)` is called here, or `failed(words)`."""
        self.forget(slot)
        job = _Job(next(self._numbers), threading.Event(), done, failed)
        self._jobs[slot] = job
        self._pool.start(_Runnable(slot, job.number, job.stop, work, self._finished.emit, self._broken.emit))

    def forget(self, slot: str) -> None:
        """Whatever was to be done in this slot is wanted no more; its answer will not come."""
        job = self._jobs.pop(slot, None)
        if job is not None:
            job.stop.set()

    def stop(self) -> None:
        """Tell everything to stop and wait for it; nothing is answered any more."""
        for slot in list(self._jobs):
            self.forget(slot)
        self._pool.clear()
        self._pool.waitForDone()

    def finish(self) -> None:
        """Wait until everything that was given is done; nothing is answered any more."""
        self._jobs.clear()
        self._pool.waitForDone()

    @Slot(str, int, object)
    def _deliver(self, slot: str, number: int, result: object) -> None:
        job = self._take(slot, number)
        if job is not None:
            job.done(result)

    @Slot(str, int, str)
    def _deliver_failure(self, slot: str, number: int, words: str) -> None:
        job = self._take(slot, number)
        if job is not None:
            job.failed(words)

    def _take(self, slot: str, number: int) -> _Job | None:
        """The job that this answers, unless a newer one has taken its place."""
        job = self._jobs.get(slot)
        if job is None or job.number != number:
            return None
        return self._jobs.pop(slot)


class _Runnable(QRunnable):
    def __init__(
        self,
        slot: str,
        number: int,
        stop: threading.Event,
        work: Callable[[threading.Event], object],
        finished: Callable[[str, int, object], None],
        broken: Callable[[str, int, str], None],
    ) -> None:
        super().__init__()
        self._slot, self._number = slot, number
        self._stop, self._work = stop, work
        self._finished, self._broken = finished, broken

    def run(self) -> None:
        try:
            result = self._work(self._stop)
        except PapertrayError as error:
            self._broken(self._slot, self._number, words.say(error.sentence))
        except OSError as error:
            self._broken(self._slot, self._number, str(error.strerror or error))
        except Exception as error:  # noqa: BLE001  # the asker must hear of it, whatever it is
            _log.exception("Work in the background (%s) failed.", self._slot)
            self._broken(self._slot, self._number, f"{type(error).__name__}: {error}")
        else:
            self._finished(self._slot, self._number, result)
