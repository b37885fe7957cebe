"""The real command under torment: started, killed, frozen, started again; what it prints is read and checked line by line."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

import psutil

from tests.scenarios.running import command_line
from tests.storm.effort import Effort

MARK = "PAPERTRAY_STORM"
"""The environment variable by which all processes of one storm know each other."""
Event = dict[str, Any]
_ENDING = 5.0  # seconds in which the command has to put away what is in hand (contract)
_STEP = 0.5  # seconds between two looks at how long it has had
MOST_PATIENCE = 10
"""So many times its patience a wait lasts at most, though lines come all the time: what prints for ever does not come to rest either."""


def watch_call(library: Path) -> list[str]:
    """`papertray watch --json` on a library."""
    return [*command_line(), "watch", "--library", str(library), "--json"]


class Watch:
    """A command, again and again. `findings` gathers what is wrong with what it prints and how it ends."""

    def __init__(self, call: Sequence[str], mark: str) -> None:
        self._call = call
        self._environment = {**os.environ, MARK: mark, "PYTHONUNBUFFERED": "1"}
        self._process: subprocess.Popen[bytes] | None = None
        self._threads: list[threading.Thread] = []
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # closed by `close`
        self._came = threading.Condition()
        self._events: list[Event] = []
        self._ending = False
        self._last_seq = 0
        self.printed: dict[int, tuple[str, int, int]] = {}
        self.lines = 0
        self.starts = 0
        self.most_memory = 0
        self.findings: list[str] = []

    # -- beginning and end

    def start(self, *words: str) -> None:
        """Start it; it must not be running."""
        self._ending = False
        self._events = []
        self.starts += 1
        self._process = subprocess.Popen([*self._call, *words], stdout=subprocess.PIPE, stderr=self._errors, env=self._environment)
        assert self._process.stdout is not None
        self._threads = [threading.Thread(target=self._read, args=(self._process.stdout, words))]
        self._threads += [threading.Thread(target=self._measure, args=(psutil.Process(self._process.pid),))]
        for thread in self._threads:
            thread.start()

    def kill(self) -> None:
        """As the power goes, but for the disk."""
        self._send(signal.SIGKILL)
        self._wait()

    def stop(self) -> None:
        """Ask it to end, as a shutdown does."""
        self._send(signal.SIGTERM)
        self._expect_end("it", _ENDING)

    def run_once(self, patience: float) -> list[Event]:
        """Run `watch --once` to its end, for which it has so many seconds of its own; its lines."""
        self.start("--once")
        self._ending = True
        self._expect_end("`watch --once`", patience)
        return self._events

    def effort(self) -> Effort:
        """How long it has for itself from now on; it must be running."""
        assert self._process is not None
        return Effort(self._process.pid)

    def _expect_end(self, who: str, patience: float) -> None:
        assert self._process is not None
        effort = self.effort()
        while self._process.poll() is None and effort.own < patience:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_STEP)
            effort.sample()
        if self._process.poll() is None:
            self.findings.append(f"{who} did not end: {effort.told()}")
            self.kill()
        elif status := self._wait():
            self.findings.append(f"{who} ended with status {status}")

    def errors(self) -> str:
        """Everything that was said on standard error."""
        self._errors.seek(0)
        return self._errors.read().decode("utf-8", "replace")

    def close(self) -> None:
        """End whatever is left."""
        if self._process is not None:
            self.thaw()
            self.kill()
        self._errors.close()

    # -- torment

    def freeze(self) -> None:
        """Stop its clockwork; its workers go on."""
        self._send(signal.SIGSTOP, ending=False)

    def thaw(self) -> None:
        """And let it go on."""
        self._send(signal.SIGCONT, ending=False)

    def workers(self) -> list[psutil.Process]:
        """Its worker processes."""
        if self._process is None:
            return []
        try:
            return [child for child in psutil.Process(self._process.pid).children() if any("spawn_main" in word for word in child.cmdline())]
        except psutil.NoSuchProcess:
            return []

    # -- what it prints

    def wait_for(self, is_it: Callable[[Event], bool], patience: float) -> str:
        """Until such an event comes after those that were waited for before; else why it is waited for no longer.

        That is when nothing at all has come for `patience` (seconds that the command had for itself: `Effort`), or when lines never cease to come.
        """
        effort, lines, since = self.effort(), self.lines, 0.0
        while not self._ending:
            with self._came:
                self._came.wait_for(lambda: bool(self._events) or self._ending, min(_STEP, patience))
                while self._events:
                    if is_it(self._events.pop(0)):
                        return ""
            effort.sample()
            if self.lines != lines:
                lines, since = self.lines, effort.own
            if effort.own - since >= patience:
                return f"nothing was printed for {patience:g} s of {effort.told()}"
            if effort.own >= MOST_PATIENCE * patience:
                return f"lines came to the end of {effort.told()}"
        return "it has ended"

    def _read(self, out: IO[bytes], words: tuple[str, ...]) -> None:
        with out:
            for line in out:
                self._take(line)
        if not self._ending:
            self.findings.append(f"`watch {' '.join(words)}` ended by itself")
        with self._came:
            self._ending = True
            self._came.notify_all()

    def _take(self, line: bytes) -> None:
        try:
            event = json.loads(line)
        except ValueError:
            if not self._ending:
                self.findings.append(f"a line is no JSON: {line[:200]!r}")
            return  # killed in the midst of it
        if "seq" in event:
            self._check(event)
        with self._came:
            self.lines += 1
            if event["event"] in {"ready", "idle", "stored", "failed"}:
                self._events.append(event)
                del self._events[:-50_000]
            self._came.notify_all()

    def _check(self, event: Event) -> None:
        if event["seq"] <= self._last_seq:
            self.findings.append(f"seq {event['seq']} was printed after {self._last_seq}")
        self._last_seq = event["seq"]
        self.printed[event["seq"]] = (event["event"], event["document"], event["version"])

    def _measure(self, process: psutil.Process) -> None:
        try:
            while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
                self.most_memory = max(self.most_memory, process.memory_info().rss)
                time.sleep(0.2)
        except psutil.NoSuchProcess:
            return

    def _send(self, number: signal.Signals, *, ending: bool = True) -> None:
        self._ending = self._ending or ending
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(number)

    def _wait(self) -> int:
        assert self._process is not None
        status = self._process.wait()
        for thread in self._threads:
            thread.join()
        self._process, self._threads = None, []
        return status


def survivors(mark: str, patience: float) -> list[str]:
    """The processes of a storm that are still there after so many seconds."""
    until = time.monotonic() + patience
    while (left := _marked(mark)) and time.monotonic() < until:
        time.sleep(0.05)
    return left


def _marked(mark: str) -> list[str]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get(MARK) == mark and process.status() != psutil.STATUS_ZOMBIE:
                found.append(f"{process.pid} {' '.join(process.cmdline())}"[:200])
        except psutil.Error:
            continue
    return found
