"""The whole application, in the window system that QT_QPA_PLATFORM names, until standard input ends.

Each line that comes in names a phase; in a phase a timer beats, and how late each beat came is kept: that is how long the window stood still.
"""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Slot

from core.clock import SystemClock
from core.events import Idle
from core.paths import LibraryPaths
from core.service import Service
from gui.application import Application, _make_qt
from gui.launch import Launch
from gui.told import Told

_BEAT = 4  # milliseconds
_WAITED = Path("/proc/thread-self/schedstat")  # nanoseconds on a core, and waiting for one


class _Heart(QObject):
    """Beats during a phase: (milliseconds late, milliseconds of it in which no core was free)."""

    def __init__(self) -> None:
        super().__init__()
        self.beats: dict[str, list[tuple[float, float]]] = {}
        self._phase = ""
        self._last = (0.0, 0.0)
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def set_phase(self, phase: str) -> None:
        """Beat for this phase; "" for none."""
        self._phase = phase
        self._last = (time.perf_counter(), _waited())
        self._timer.start() if phase else self._timer.stop()

    @Slot()
    def _beat(self) -> None:
        now, waited = time.perf_counter(), _waited()
        late, without_core = (now - self._last[0]) * 1000 - _BEAT, (waited - self._last[1]) * 1000
        self.beats.setdefault(self._phase, []).append((max(0.0, late), without_core))
        self._last = (now, waited)


class _Input(QObject):
    """Standard input, line by line; its end ends the application."""

    def __init__(self, application: Application, heart: _Heart) -> None:
        super().__init__()
        self._application, self._heart = application, heart
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @Slot()
    def _read(self) -> None:
        line = sys.stdin.readline()
        if line:
            self._heart.set_phase(line.strip())
        else:
            self._notifier.setEnabled(False)
            self._application.quit()


def main(library: str, folder: str, look: str, began: str) -> dict[str, object]:
    """`look`: shown or hidden; `began`: when the program was started (monotonic seconds). What it took to the tray icon, and the beats."""
    qt = _make_qt()
    service = Service(LibraryPaths.of(Path(library)))
    service.watch_folders((folder,))
    application = Application(qt, service, SystemClock(), Launch(Path(library)))
    heart = _Heart()
    application.begin(hidden=look == "hidden")
    application.tray._watcher_changed(True)  # as on a desktop whose panel answers at once
    tray = {"cpu": time.process_time(), "wall": time.monotonic() - float(began), "rss": float(psutil.Process().memory_info().rss)}
    told = _when_idle(application)
    stdin = _Input(application, heart)
    qt.exec()
    del stdin, told
    return {"tray": tray, "beats": heart.beats}


def _when_idle(application: Application) -> object:
    """Say "ready" when there is nothing left to do, the first time."""
    said: list[bool] = []

    def take(told: Told) -> None:
        if isinstance(told.work, Idle) and not said:
            said.append(True)
            print("ready", flush=True)

    return application.watcher.told.connect(take)


def _waited() -> float:
    """For how many seconds this thread has been waiting for a core so far; 0 where that cannot be told."""
    with contextlib.suppress(OSError):
        return int(_WAITED.read_text(encoding="ascii").split()[1]) / 1e9
    return 0.0
