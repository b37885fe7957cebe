"""A built program folder as a test starts it: on this system as it is, or a Windows one under Wine."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl

from tests.samples import make_docx, make_pdf

PATIENCE = 240.0  # seconds for anything to happen; a cold start under Wine takes twenty
PHRASE = "proposals for the new library"


def _workbook(cell: str) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.worksheets[0]["A1"] = cell
    book.save(out)
    return out.getvalue()


DOCUMENTS = {
    "Agenda 3 Sept.pdf": make_pdf("Agenda of the board", f"Item 4: {PHRASE}"),
    "Minutes – Übersicht.docx": make_docx("Minutes of the board", f"Discussed were {PHRASE}."),
    "Budget.xlsx": _workbook(f"Costs of the {PHRASE}"),
    "meeting.vtt": f"WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n{PHRASE}\n".encode(),
}


@dataclass(frozen=True)
class Bundle:
    """A program folder. `start` comes before a program's path, `window` before the windowed one's."""

    folder: Path
    start: tuple[str, ...] = ()
    window: tuple[str, ...] = ()
    suffix: str = ".exe" if os.name == "nt" else ""
    drive: str = ""  # before a path of this system, to make one of the program's
    environment: dict[str, str] = field(default_factory=dict)

    def command(self, *words: str) -> list[str]:
        """The call of the command line with these words."""
        return [*self.start, str(self.folder / f"papertray-cli{self.suffix}"), *words]

    def application(self, *words: str) -> list[str]:
        """The call of the tray application, as a double click makes it."""
        return [*(self.window or self.start), str(self.folder / f"Papertray{self.suffix}"), *words]

    def path(self, path: Path) -> str:
        """A path of this system as the program has it."""
        return self.drive + (str(path).replace("/", "\\") if self.drive else str(path))

    def ask(self, *words: str) -> list[dict[str, Any]]:
        """The JSON lines that the command line answers; nothing while there is no library."""
        status, answer = self._call(*words, "--json")
        return [json.loads(line) for line in answer.splitlines()] if status == 0 else []

    def text(self, *words: str) -> str:
        """What the command line prints for people."""
        status, answer = self._call(*words)
        assert status == 0, answer
        return answer

    def _call(self, *words: str) -> tuple[int, str]:
        with tempfile.TemporaryFile() as out:  # no pipe: Wine's own services would keep one open
            done = subprocess.run(self.command(*words), env=os.environ | self.environment, stdout=out, stderr=subprocess.DEVNULL, timeout=PATIENCE, check=False)
            out.seek(0)
            return done.returncode, out.read().decode()


def drop(folder: Path) -> None:
    """Put the documents into the folder, as another program would."""
    for name, content in DOCUMENTS.items():
        (folder / name).write_bytes(content)


@contextlib.contextmanager
def running(command: Sequence[str], **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program of this call, until the block ends; it is ended at the latest when patience is."""
    with subprocess.Popen(command, env=os.environ | environment, stdout=subprocess.PIPE) as process:
        alarm = threading.Timer(PATIENCE, process.kill)
        alarm.start()
        try:
            yield process
        finally:
            alarm.cancel()
            alarm.join()
            if process.poll() is None:
                process.kill()


def events(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    """What `watch --json` prints, line by line, until it ends."""
    assert process.stdout is not None
    for line in process.stdout:
        yield json.loads(line)


def wait_for(process: subprocess.Popen[bytes], event: str) -> dict[str, Any]:
    """The next such event."""
    seen = []
    for line in events(process):
        seen.append(line)
        if line["event"] == event:
            return line
    raise AssertionError(f"{event!r} never came; there were {seen}")


def stored(bundle: Bundle, library: Path) -> dict[str, dict[str, Any]]:
    """The documents by name, once all that were dropped are stored (or patience is at its end)."""
    deadline = time.monotonic() + PATIENCE
    while True:
        documents = {document["name"]: document for document in bundle.ask("list", "--library", bundle.path(library))}
        if {name for name, document in documents.items() if document["status"] == "stored"} >= DOCUMENTS.keys():
            return documents
        assert time.monotonic() < deadline, documents
        time.sleep(0.2)


def end(process: subprocess.Popen[bytes]) -> int:
    """End the program as the system does when it asks politely; its status."""
    if os.name == "nt":
        process.terminate()
    else:
        process.send_signal(signal.SIGINT)
    return process.wait(PATIENCE)
