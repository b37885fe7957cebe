"""Running the service in this process until it is done, or until someone presses Ctrl-C."""

from __future__ import annotations

import _thread
import contextlib
import signal
import threading
from collections.abc import Callable, Iterator

from core.cli.call import Call
from core.cli.logs import log_to_file
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
    """SIGINT and SIGTERM (on Windows Ctrl-C and Ctrl-Break) call `stop` instead of ending the process."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # A handler runs in the midst of whatever the main thread does, which may be holding the very lock that `stop` needs: so not in that thread.
    before = {number: signal.signal(number, lambda _number, _frame: _thread.start_new_thread(stop, ())) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
