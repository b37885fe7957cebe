"""The library as a whole, as the window knows it: asked of the catalogue when something was told, and again and again while there is none yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gui.threads import questions
from gui.threads.questions import Overview
from gui.threads.reader import Reader
from gui.threads.throttle import Throttle

_SLOT = "overview"
_SOON_MS, _LATEST_MS = 250, 8_000  # a library that is not there yet is asked for again, each time after twice as long


class Overviews(QObject):
    """`latest` is what was found last. `found` carries it when it is new; `missing`: it could not be had."""

    found = Signal(Overview)
    missing = Signal()

    def __init__(self, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self.latest: Overview | None = None
        self._refresh = Throttle(self.ask, self)
        self._once_more = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._once_more.timeout.connect(self.ask)

    def want(self) -> None:
        """Something has changed: ask soon, and not too often."""
        self._refresh.want()

    def ask(self) -> None:
        """Ask now."""
        self._reader.ask(_SLOT, questions.overview, self._take, self._miss)

    def _take(self, overview: Overview) -> None:
        self._refresh.took(overview.seconds)
        self._once_more.stop()
        self.latest = overview
        self.found.emit(overview)

    def _miss(self, _: str) -> None:
        """There is no library yet, or it is just being made: who makes it may have nothing to tell when it can be read."""
        if self.latest is None and self._once_more.interval() <= _LATEST_MS:
            self._once_more.start()
            self._once_more.setInterval(2 * self._once_more.interval())
        self.missing.emit()
