"""Not a program: how long the window of one (`window.py`) stands still, phase by phase, told by standard input."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Slot

_BEAT = 4  # milliseconds
_LATE = 8.0  # milliseconds; only then it is looked up how much of it was waiting for a core, since looking up costs


class _Waits:
    """For how long the thread that made this was ready to go on, and no core was free (Linux; elsewhere never)."""

    def __init__(self) -> None:
        self._file: int | None = None
        with contextlib.suppress(OSError):
            self._file = os.open("/proc/thread-self/schedstat", os.O_RDONLY)  # nanoseconds on a core, and waiting for one
        self._before = 0

    def take(self) -> float:
        """Seconds since the last time."""
        if self._file is None:
            return 0.0
        before, self._before = self._before, int(os.pread(self._file, 64, 0).split()[1])
        return (self._before - before) / 1e9


class Heart(QObject):
    """Beats during a phase: (milliseconds late, milliseconds of it in which no core was free)."""

    def __init__(self) -> None:
        super().__init__()
        self.beats: dict[str, list[tuple[float, float]]] = {}
        self._phase = ""
        self._waits = _Waits()
        self._last = 0.0
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def set_phase(self, phase: str) -> None:
        """Beat for this phase; "" for none."""
        self._phase = phase
        self._waits.take()
        self._last = time.perf_counter()
        self._timer.start() if phase else self._timer.stop()

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        late = max(0.0, (now - self._last) * 1000 - _BEAT)
        self.beats.setdefault(self._phase, []).append((late, min(late, self._waits.take() * 1000) if late > _LATE else 0.0))
        self._last = time.perf_counter()


class Input(QObject):
    """Standard input, line by line; its end ends the application."""

    def __init__(self, leave: Callable[[], None], heart: Heart) -> None:
        super().__init__()
        self._leave, self._heart = leave, heart
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @Slot()
    def _read(self) -> None:
        line = sys.stdin.readline()
        if line:
            self._heart.set_phase(line.strip())
        else:
            self._notifier.setEnabled(False)
            self._leave()
