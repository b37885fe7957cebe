"""Running the service in this process until it is done, or until someone presses Ctrl-C."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from types import FrameType

from core.cli.call import Call
from core.cli.log_file import log_to_file
from core.cli.news import Teller
from core.cli.output import ReaderLeftError
from core.events import News
from core.service import Service

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))


def run(call: Call, service: Service, *, once: bool) -> None:
    """Run the service, printing what happens. A signal, or nobody reading any more, ends it in order; the latter then raises `ReaderLeftError`."""
    teller = Teller(call.out, call.clock)
    left: list[ReaderLeftError] = []

    def tell(news: News) -> None:
        try:
            if not left:
                teller.tell(news)
        except ReaderLeftError as error:  # a listener must not raise
            left.append(error)
            service.stop()

    service.listen(tell)
    with log_to_file(call.paths), stopped_by_signals(service.stop):
        service.run(once=once)
    if left:
        raise left[0]


@contextlib.contextmanager
def stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    """SIGINT and SIGTERM (on Windows Ctrl-C and Ctrl-Break) call `stop`, from another thread, instead of ending the process.

    A handler in Python would run in the main thread: in the midst of what it does, perhaps holding the very lock that `stop` needs; and on Windows only
    when it wakes. The interpreter's own handler writes the signal's number to a socket at once, and a thread waits there.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    bell, ear = socket.socketpair()
    with bell, ear:
        bell.setblocking(False)
        listener = threading.Thread(target=_listen, args=(ear, stop), name="papertray-signals")
        handlers = {number: signal.signal(number, _do_nothing) for number in _SIGNALS}
        fd = signal.set_wakeup_fd(bell.fileno(), warn_on_full_buffer=False)
        listener.start()
        try:
            yield
        finally:
            signal.set_wakeup_fd(fd)
            for number, handler in handlers.items():
                signal.signal(number, handler)
            bell.shutdown(socket.SHUT_WR)
            listener.join()


def _listen(ear: socket.socket, stop: Callable[[], None]) -> None:
    while heard := ear.recv(1):
        if heard[0] in _SIGNALS:
            stop()


def _do_nothing(_number: int, _frame: FrameType | None) -> None:
    """The signal has been heard."""
