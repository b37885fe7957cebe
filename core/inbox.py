"""The pipeline's inbox: any thread puts messages in, the loop waits on it together with its workers' pipes.

`put` never blocks and cannot fail for watchdog's thread: a message goes to a deque, and one byte to a pipe if none is on its way.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from multiprocessing.connection import Connection, Pipe, wait

from core.messages import Message


class Inbox:
    """Made by the service; `put` from any thread, everything else from the loop's thread."""

    def __init__(self) -> None:
        self._messages: deque[Message] = deque()
        self._lock = threading.Lock()
        self._rung = False
        self._bell: tuple[Connection, Connection] = Pipe(duplex=False)

    def put(self, message: Message) -> None:
        """Hand a message to the loop and wake it."""
        with self._lock:
            self._messages.append(message)
            if not self._rung:
                self._rung = True
                self._bell[1].send_bytes(b"1")

    def wait(self, others: Sequence[Connection], seconds: float | None) -> list[Connection]:
        """Sleep until a message comes, one of `others` can be read, or `seconds` are over; returns those of `others` that can be read."""
        try:
            ready = wait([self._bell[0], *others], seconds)
        except InterruptedError:  # Windows: Ctrl-C wakes the main thread's wait; whoever hears the signal puts a message in
            return []
        return [connection for connection in others if connection in ready]

    @property
    def rung(self) -> bool:
        """Whether messages have come."""
        return self._rung

    def take(self) -> list[Message]:
        """All messages that have come, in their order."""
        with self._lock:
            if self._rung:
                self._bell[0].recv_bytes()
                self._rung = False
            messages = list(self._messages)
            self._messages.clear()
        return messages

    def close(self) -> None:
        """Let go of the pipe; messages put afterwards are forgotten."""
        with self._lock:
            self._rung = True
            for end in self._bell:
                end.close()
