"""One hook's thread: it reads the change feed with a connection of its own, tells the hook, and reports to the pipeline how far it has come.

What was told and not yet written down when the process ends is told again: at least once.
"""

from __future__ import annotations

import contextlib
import http.client
import logging
import socket
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from core.clock import Clock
from core.errors import LibraryError
from core.events import Step
from core.hook import Hook
from core.hooks.answers import NotTakenError, Why
from core.hooks.commands import run
from core.hooks.letters import Letter, letter
from core.hooks.posting import post
from core.hooks.queue import Queue
from core.hooks.sealing import SecretError, Secrets
from core.messages import Delivery, Held, HookReport
from core.paths import LibraryPaths
from core.storage.catalogue import Catalogue

_AT_ONCE = 200
_END_SECONDS = 3.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Address:
    """Which hook of which folder, and the hosts that may be posted to."""

    folder: str
    hook: Hook
    hosts: tuple[str, ...]


class Deliverer:
    """Begins at once and ends with `close`. `report` is called from its thread."""

    def __init__(self, address: Address, paths: LibraryPaths, clock: Clock, report: Callable[[HookReport], None]) -> None:
        self.address = address
        self._paths = paths
        self._secret: str | None = None  # None: not asked for yet
        self._clock = clock
        self._report = report
        self._bell = threading.Condition()
        self._rung = False
        self._again = False
        self.at_rest = False
        """Whether there was nothing to be told at the last look."""
        self._stopping = threading.Event()
        self._connection: http.client.HTTPConnection | None = None
        self._position = 0
        self._queue = Queue({})
        self._thread = threading.Thread(target=self._run, name=f"papertray-hook-{address.hook.name}", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """There is something new in the feed."""
        with self._bell:
            self._rung = True
            self.at_rest = False
            self._bell.notify()

    def tell_again(self) -> None:
        """What is held is tried now."""
        self._again = True
        self.wake()

    def ask_to_end(self) -> None:
        """End soon: what is being told is broken off, and told again another time."""
        self._stopping.set()
        self.wake()
        connection = self._connection
        if connection is not None and connection.sock is not None:
            with contextlib.suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Wait for its end, but not for a host that cannot be reached."""
        self.ask_to_end()
        self._thread.join(_END_SECONDS)

    def _run(self) -> None:
        try:
            with Catalogue(self._paths.catalogue) as catalogue:
                self._position, held = catalogue.hook(self.address.folder, self.address.hook.name)
                self._queue = Queue.of(held)
                while not self._stopping.is_set():
                    if not self._round(catalogue):
                        self._sleep()
        except (LibraryError, sqlite3.Error) as error:
            _log.info("the hook %s ends: %s", self.address.hook.name, error)

    def _round(self, catalogue: Catalogue) -> bool:
        """Tell what is due; False when there is nothing to be told at the moment."""
        now = self._clock.now()
        if self._again:
            self._again = False
            self._queue.wake_up()
        due = self._queue.due(now)
        if due is not None:
            steps = catalogue.steps("h.seq = ?", (due.seq,))
            self._tell(catalogue, steps[0] if steps else None, due.seq, due.document)
            return True
        if not self._goes_on() or not self._queue.is_awake(now):
            return False
        steps, position = catalogue.changes_for(self.address.folder, self.address.hook.events, self._position, _AT_ONCE)
        for step in steps:
            if not self._goes_on():
                return False
            if self._queue.holds(step.document):
                self._position = step.seq
                self._send(held=(self._queue.hold_back(step.seq, step.document),))
            else:
                self._position = step.seq
                self._tell(catalogue, step, step.seq, step.document)
        if self._goes_on() and position > self._position:
            self._position = position
            self._send()
        return bool(steps)

    def _goes_on(self) -> bool:
        return not self._stopping.is_set() and not self._queue.dead

    def _tell(self, catalogue: Catalogue, step: Step | None, seq: int, document: int) -> None:
        """One try. An event whose document is no more counts as taken."""
        told = None if step is None else letter(catalogue, self.address.hook, step)
        if step is None or told is None:
            self._took(seq, None)
            return
        attempt = (self._queue.held[seq].attempts if seq in self._queue.held else 0) + 1
        began = self._clock.monotonic()
        detail: str
        try:
            detail, taken = self._deliver(told), True
        except NotTakenError as error:
            if self._stopping.is_set():
                return  # not reported: the position of this event is not written down, and it is told again
            detail, taken = error.sentence, False
        one = Delivery(seq, step.event, document, attempt, taken, detail, self._clock.monotonic() - began)
        if taken:
            self._took(seq, one)
        else:
            held = self._queue.refused(seq, document, self._clock.now(), detail)
            self._send(held=(held,), deliveries=(one,), trouble=detail if self._queue.dead else "")

    def _took(self, seq: int, one: Delivery | None) -> None:
        was_held = seq in self._queue.held
        following = self._queue.took(seq)
        self._send(held=(following,) if following else (), taken=(seq,) if was_held else (), deliveries=(one,) if one else ())

    def _deliver(self, told: Letter) -> str:
        hook = self.address.hook
        if hook.command:
            return run(hook, told, str(self._paths.root), self._stopping)
        try:
            return post(replace(hook, secret=self._find_secret()), told, self.address.hosts, self._clock.now(), self._meet)
        finally:
            self._connection = None

    def _find_secret(self) -> str:
        """The keyring is asked once."""
        if self._secret is None:
            try:
                self._secret = Secrets(self._paths).find(self.address.hook.secret)
            except SecretError as error:
                raise NotTakenError(error.sentence) from error
        return self._secret

    def _meet(self, connection: http.client.HTTPConnection) -> None:
        self._connection = connection
        if self._stopping.is_set():
            raise NotTakenError(Why.INTERRUPTED)

    def _send(self, held: tuple[Held, ...] = (), taken: tuple[int, ...] = (), deliveries: tuple[Delivery, ...] = (), trouble: str = "") -> None:
        self._report(HookReport(self.address.folder, self.address.hook.name, self._position, held, taken, deliveries, trouble))

    def _sleep(self) -> None:
        """Until there is something new, or something held is to be tried."""
        at = self._queue.next_time()
        with self._bell:
            if not self._rung:
                self.at_rest = True
                self._bell.wait(None if at is None else max(0.01, at - self._clock.now()))
            self._rung = False
