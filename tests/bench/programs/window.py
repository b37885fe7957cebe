"""The whole application, in the window system that QT_QPA_PLATFORM names, until standard input ends.

Each line that comes in names a phase; in a phase a timer beats, and how late each beat came is kept: that is how long the window stood still.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from typing import Any

import psutil
from PySide6.QtCore import QObject

from gui.__main__ import main as run
from gui.entrance import Build, Entrance
from gui.starting import start as starting


class _Entrance(Entrance):
    """As on a desktop whose panel answers at once: says what it took to the tray icon, and then looks on at the rest."""

    def __init__(self, began: float, said: dict[str, object], *parts: Any) -> None:  # noqa: ANN401  # those of an `Entrance`
        super().__init__(*parts)
        self._began = began
        self._said = said
        self._looking: tuple[object, ...] = ()

    def open(self, load: Callable[[], Build]) -> None:
        self.tray._follow_name = lambda _, told: told(True)
        super().open(load)
        took = {"cpu": time.process_time(), "wall": time.monotonic() - self._began, "rss": float(psutil.Process().memory_info().rss)}
        self._said["tray"] = took
        self._loading.finished.connect(self._look_on)

    def _look_on(self) -> None:
        from tests.bench.programs.heart import Heart, Input  # noqa: PLC0415  # nothing is imported before the icon that the program does not import

        application, heart = self.parent(), Heart()
        assert isinstance(application, QObject)
        application.watcher.told.connect(self._take)  # type: ignore[attr-defined]  # the application has been built, and this is its own
        self._said["beats"] = heart.beats
        self._looking = (heart, Input(application.quit, heart))  # type: ignore[attr-defined]  # as above

    def _take(self, told: Any) -> None:  # noqa: ANN401  # a `Told`, whose module is not loaded before the icon
        """Say "ready" when there is nothing left to do, the first time."""
        if type(told.work).__name__ == "Idle" and "ready" not in self._said:
            self._said["ready"] = True
            print("ready", flush=True)


def main(library: str, look: str, began: str) -> dict[str, object]:
    """`look`: shown or hidden; `began`: when the program was started (monotonic seconds). What it took to the tray icon, and the beats.

    Everything is done as the program itself does it, from the words of its call on; nothing is imported here that it does not import before the icon.
    """
    said: dict[str, object] = {}
    starting.Entrance = functools.partial(_Entrance, float(began), said)  # type: ignore[attr-defined,assignment]  # the one that looks at the clock
    run(("--library", library, *(("--hidden",) if look == "hidden" else ())))
    return said
