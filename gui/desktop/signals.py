"""Ctrl-C and the system's request to end, without a timer: Python's signal handler writes a byte into a socket that Qt waits for."""

from __future__ import annotations

import signal
import socket
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

if sys.platform == "win32":
    _WANTED = (signal.SIGINT, signal.SIGTERM, signal.SIGBREAK)
else:
    _WANTED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class EndSignals(QObject):
    """`received` says that the process has been asked to end. `close` gives the signals back."""

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._handlers = {number: signal.signal(number, _take) for number in _WANTED}
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Signals do again what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._near.close()
        self._far.close()

    @Slot()
    def _read(self) -> None:
        if set(self._near.recv(64)) & {int(number) for number in _WANTED}:
            self.received.emit()


def _take(number: int, frame: object) -> None:
    """A handler must be there, so that the signal does not end the process; the byte in the socket says the rest."""
