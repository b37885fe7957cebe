"""Does something soon after it is wanted, and not too often: the dearer it is, the rarer. Nothing ticks while nothing is wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_SHARE = 4  # it rests four times as long as it takes


class Throttle(QTimer):
    """Calls `action` once, `least` to `most` milliseconds after the first `want`."""

    def __init__(self, action: Callable[[], None], parent: QObject, least: int = 100, most: int = 5_000) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self.setSingleShot(True)
        self.setInterval(least)
        self.timeout.connect(action)

    def want(self) -> None:
        """It is wanted."""
        if not self.isActive():
            self.start()

    def took(self, seconds: float) -> None:
        """It took this long; the next time is that much later."""
        self.setInterval(int(min(max(self._least, 1_000 * _SHARE * seconds), self._most)))
