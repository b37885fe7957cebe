"""A signal reaches the one who has to stop, whatever the main thread is doing, and is an ordinary signal again afterwards."""

from __future__ import annotations

import signal
import threading
from contextlib import closing

import pytest

from core.cli.running import _SIGNALS, stopped_by_signals
from core.inbox import Inbox
from core.messages import Message, Stop

DEADLINE = 30.0


@pytest.mark.parametrize("number", _SIGNALS)
def test_a_signal_wakes_a_loop_that_waits(number: signal.Signals) -> None:
    with closing(Inbox()) as inbox, stopped_by_signals(lambda: inbox.put(Stop())):
        waiting = threading.Timer(0.1, lambda: signal.raise_signal(number))
        waiting.start()
        messages: list[Message] = []
        while not messages:
            inbox.wait([], DEADLINE)
            messages = inbox.take()
        waiting.join()
    assert messages == [Stop()]


def test_afterwards_a_signal_is_what_it_was() -> None:
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    with stopped_by_signals(lambda: None):
        assert {number: signal.getsignal(number) for number in _SIGNALS} != before
    assert {number: signal.getsignal(number) for number in _SIGNALS} == before


def test_in_another_thread_signals_are_left_alone() -> None:
    def use() -> None:
        with stopped_by_signals(lambda: None):
            seen.append(signal.getsignal(signal.SIGINT))

    seen: list[object] = []
    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGINT)]
