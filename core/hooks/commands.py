"""Telling a hook by running its command: a list of words, no shell; the document comes as JSON on its standard input. Exit status 0 is "taken"."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import BinaryIO

from core.extraction.cells import Cell, make_cell
from core.hook import Hook
from core.hooks.answers import NotTakenError, Why
from core.hooks.letters import Letter

_SAID = 500  # characters of what it said that go into the log
_LOOK = 0.05  # seconds between looks whether it is to be stopped


def run(hook: Hook, letter: Letter, library: str, stopping: threading.Event) -> str:
    """Run the command; returns the end of what it said. Raises `NotTakenError`: it cannot be started, failed, or took longer than its time limit."""
    environment = {**os.environ, "PAPERTRAY_LIBRARY": library, "PAPERTRAY_EVENT": letter.event, "PAPERTRAY_DELIVERY": letter.key}
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(letter.body)
        given.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603  # the person's own command, as a list: no shell reads it
                hook.command,
                stdin=given,
                stdout=said,
                stderr=subprocess.STDOUT,
                env=environment,
                cwd=Path.home(),
                creationflags=_FLAGS,
                start_new_session=_OWN_SESSION,
            )
        except OSError as error:
            raise NotTakenError(Why.NO_START, hook.command[0], error.strerror or error) from error
        with contextlib.closing(make_cell(0)) as cell:
            _hold(cell, process)
            code = _wait(process, cell, hook.time_limit, stopping)
        words = _end_of(said)
    if code is None:
        raise NotTakenError(Why.INTERRUPTED) if stopping.is_set() else NotTakenError(Why.TOO_LONG, f"{hook.time_limit:g}")
    if code:
        raise NotTakenError(Why.STATUS_AND_WORDS, code, words) if words else NotTakenError(Why.STATUS, code)
    return words


def _wait(process: subprocess.Popen[bytes], cell: Cell, seconds: float, stopping: threading.Event) -> int | None:
    """Its exit status, and what it has started goes on; None when it had to be ended, with all that it started."""
    until = time.monotonic() + seconds
    pause = 0.002
    while time.monotonic() < until and not stopping.is_set():
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = process.wait(pause)
            cell.release()
            return code
        pause = min(_LOOK, 2 * pause)
    cell.close()
    _kill(process)
    process.wait()
    return None


def _end_of(said: BinaryIO) -> str:
    size = said.seek(0, os.SEEK_END)
    said.seek(max(0, size - 4 * _SAID))
    return " ".join(said.read().decode("utf-8", "replace").split())[-_SAID:]


if sys.platform == "win32":
    _FLAGS, _OWN_SESSION = subprocess.CREATE_NO_WINDOW, False

    def _hold(cell: Cell, process: subprocess.Popen[bytes]) -> None:
        """What it starts from here on is in the cell, too."""
        cell.hold(int(process._handle))  # noqa: SLF001  # subprocess keeps it to itself

    def _kill(process: subprocess.Popen[bytes]) -> None:
        process.kill()

else:
    _FLAGS, _OWN_SESSION = 0, True

    def _hold(cell: Cell, process: subprocess.Popen[bytes]) -> None:
        """Its process group does."""

    def _kill(process: subprocess.Popen[bytes]) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
