"""The real command in a process of its own: started, read line by line with a deadline, and ended by a signal."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.under_wine import UNDER_WINE

DEADLINE = 60.0
if sys.platform == "win32":
    _OWN_GROUP, _CTRL_C = subprocess.CREATE_NEW_PROCESS_GROUP, signal.CTRL_BREAK_EVENT
else:
    _OWN_GROUP, _CTRL_C = 0, signal.SIGINT
Event = dict[str, Any]


def command_line() -> list[str]:
    """The installed `papertray` of this environment, or the module that it starts."""
    script = Path(sys.executable).with_name("papertray.exe" if sys.platform == "win32" else "papertray")
    return [str(script)] if script.exists() else [sys.executable, "-m", "gui"]


class Library:
    """A library folder, and calls of the command on it."""

    def __init__(self, place: Path) -> None:
        self.root = place / "library"

    def ask(self, *words: str | Path | int) -> list[Event]:
        """The JSON lines that a command prints; it must succeed and say nothing else."""
        done = subprocess.run([*self._call(*words), "--json"], capture_output=True, timeout=DEADLINE, check=False)
        assert done.returncode == 0, done.stderr.decode()
        assert done.stderr == b""
        return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]

    def refuse(self, *words: str | Path | int) -> str:
        """The one line that a command fails with."""
        done = subprocess.run(self._call(*words), capture_output=True, timeout=DEADLINE, check=False)
        assert done.returncode in {1, 2}
        assert done.stdout == b""
        (line,) = done.stderr.decode("utf-8").splitlines()
        return line

    @contextmanager
    def watching(self, *words: str | Path) -> Iterator[Watching]:
        """`papertray watch --json` for as long as the block lasts; then it is asked to end, and must do so in order."""
        with Watching(self._call("watch", *words, "--json")) as watching:
            yield watching
            assert UNDER_WINE or watching.end() == 0  # which sends no Ctrl-Break without a console (WinError 12)

    def _call(self, *words: str | Path | int) -> list[str]:
        return [*command_line(), *map(str, words), "--library", str(self.root)]


class Watching:
    """A `watch` process; its lines are events."""

    def __init__(self, call: list[str]) -> None:
        self._process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, creationflags=_OWN_GROUP)
        self._events: queue.Queue[Event | None] = queue.Queue()
        self._said: list[bytes] = []
        self._threads = [threading.Thread(target=self._read_events), threading.Thread(target=self._read_errors)]
        for thread in self._threads:
            thread.start()
        self.seen: list[Event] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join()
        for pipe in (self._process.stdout, self._process.stderr):
            assert pipe is not None
            pipe.close()

    def until(self, is_it: Callable[[Event], bool]) -> Event:
        """The first event that is it, among those to come."""
        end = time.monotonic() + DEADLINE
        while True:
            try:
                event = self._events.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"it never came; seen: {self.seen[-20:]}; said: {b''.join(self._said).decode()}") from None
            assert event is not None, f"it ended; seen: {self.seen[-20:]}; said: {b''.join(self._said).decode()}"
            self.seen.append(event)
            if is_it(event):
                return event

    def until_event(self, name: str) -> Event:
        """The first event of this name."""
        return self.until(lambda event: event["event"] == name)

    def until_document(self, event: str, name: str) -> Event:
        """Until this has happened to the document of this name."""
        return self.until(lambda one: one["event"] == event and os.path.basename(one["path"]) == name)

    def end(self) -> int:
        """As Ctrl-C does; the exit status, which must come within 5 seconds."""
        self._process.send_signal(_CTRL_C)
        return self._process.wait(5.0)

    def terminate(self) -> int:
        """As a shutdown does; the exit status, which must come within 5 seconds."""
        self._process.terminate()
        return self._process.wait(5.0)

    def _read_events(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._events.put(json.loads(line))
        self._events.put(None)

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        self._said.extend(self._process.stderr)
