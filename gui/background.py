"""Work that must not hold up the painting: files are written and listed in another thread, and the answer comes back to the GUI thread.

For what is not a question to the catalogue (that is `reader.py`). Each piece of work has a slot: a newer one in the same slot takes its place, and
the older one's answer never arrives; long work looks at `stop` now and then.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from core.errors import PapertrayError

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job:
    slot: str
    work: Callable[[threading.Event], Any]
    done: Callable[[Any], None]
    failed: Callable[[str], None]
    stop: threading.Event = field(default_factory=threading.Event)


class Background(QObject):
    """Lives in the GUI thread. With one of `threads`, work is done in the order in which it was given."""

    _finished = Signal(object, object)
    _broken = Signal(object, str)

    def __init__(self, threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._latest: dict[str, _Job] = {}
        self._finished.connect(self._deliver)
        self._broken.connect(self._deliver_failure)

    def run(self, slot: str, work: Callable[[threading.Event], T], done: Callable[[T], None], failed: Callable[[str], None]) -> None:
        """Do `work(stop)`; then `done(result)` is called here, or `failed(words)`."""
        self.forget(slot)
        job = _Job(slot, work, done, failed)
        self._latest[slot] = job
        self._pool.start(_Runnable(job, self._finished.emit, self._broken.emit))

    def forget(self, slot: str) -> None:
        """Whatever was to be done in this slot is wanted no more; its answer will not come."""
        job = self._latest.pop(slot, None)
        if job is not None:
            job.stop.set()

    def stop(self) -> None:
        """Tell everything to stop and wait for it; nothing is answered any more."""
        for slot in list(self._latest):
            self.forget(slot)
        self._pool.clear()
        self._pool.waitForDone()

    def finish(self) -> None:
        """Wait until everything that was given is done; nothing is answered any more."""
        self._latest.clear()
        self._pool.waitForDone()

    @Slot(object, object)
    def _deliver(self, job: _Job, result: object) -> None:
        if self._take(job):
            job.done(result)

    @Slot(object, str)
    def _deliver_failure(self, job: _Job, words: str) -> None:
        if self._take(job):
            job.failed(words)

    def _take(self, job: _Job) -> bool:
        if self._latest.get(job.slot) is not job:
            return False
        del self._latest[job.slot]
        return True


class _Runnable(QRunnable):
    def __init__(self, job: _Job, finished: Callable[[_Job, object], None], broken: Callable[[_Job, str], None]) -> None:
        super().__init__()
        self._job = job
        self._finished = finished
        self._broken = broken

    def run(self) -> None:
        try:
            result = self._job.work(self._job.stop)
        except PapertrayError as error:
            self._broken(self._job, str(error))
        except OSError as error:
            self._broken(self._job, str(error.strerror or error))
        except Exception as error:  # noqa: BLE001  # the asker must hear of it, whatever it is
            _log.exception("Work in the background (%s) failed.", self._job.slot)
            self._broken(self._job, f"{type(error).__name__}: {error}")
        else:
            self._finished(self._job, result)
