"""Files that keep growing (logs, downloads) beside documents that land: nothing of them is read half, and nobody waits for them."""

from __future__ import annotations

import hashlib
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.scenarios.running import DEADLINE, Event, Library

_GROWING = 30
_DOCUMENTS = 5
pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="nothing there tells that a program has a file open for writing")


class _Growth:
    """Programs that write a line to each of these files, again and again, and never close them until the end."""

    def __init__(self, paths: list[Path]) -> None:
        self._files: list[BinaryIO] = [path.open("ab", buffering=0) for path in paths]
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._write)
        self.lines = 0

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """While the block lasts; then every file has its last line, and is closed."""
        self._thread.start()
        try:
            yield
        finally:
            self._ended.set()
            self._thread.join()
            for file in self._files:
                file.write(b"the end\n")
                file.close()

    def _write(self) -> None:
        while not self._ended.wait(0.02):
            self.lines += 1
            for file in self._files:
                file.write(b"line %d\n" % self.lines)


def test_documents_land_beside_files_that_grow_and_none_of_these_is_read_half(tmp_path: Path) -> None:
    library, inbox = Library(tmp_path), tmp_path / "inbox"
    inbox.mkdir()
    library.ask("folders", "add", inbox, "--settle", "0.5")
    logs = [inbox / f"server {number}.log" for number in range(_GROWING)]
    paused = inbox / "download.txt"
    with library.watching() as watch:
        watch.until_event("ready")
        growth = _Growth(logs)
        with growth.going_on(), paused.open("wb", buffering=0) as download:
            download.write(b"the first half, ")
            for number in range(_DOCUMENTS):
                before = growth.lines
                (inbox / f"minutes {number}.txt").write_text(f"The board met for the {number}. time.")
                watch.until_document("stored", f"minutes {number}.txt")
                assert growth.lines > before  # they have not stood still meanwhile
            waiting = _until(library, paused, "waiting")
            assert (waiting["reason"], waiting["version"]) == ("open", 0)
            assert "another program" in waiting["message"].lower()
            grown = [document for document in library.ask("list") if document["name"].endswith(".log")]
            assert len(grown) == _GROWING
            assert {document["version"] for document in grown} == {0}
            assert {document["status"] for document in grown} <= {"arriving", "waiting"}
            (line,) = library.ask("status")
            assert (line["seen"], line["stored"]) == (_GROWING + _DOCUMENTS + 1, _DOCUMENTS)
            assert line["seen"] == sum(line[state] for state in ("stored", "failed", "waiting", "queued", "ignored"))
            download.write(b"the second half")
        left = {str(path) for path in (*logs, paused)}
        while left:
            left.discard(watch.until_event("stored")["path"])
        for document in library.ask("list"):
            assert document["version"] == 1
            assert document["sha256"] == hashlib.sha256(Path(document["path"]).read_bytes()).hexdigest()


def _until(library: Library, path: Path, status: str) -> Event:
    """The document, as soon as it has this status."""
    end = time.monotonic() + DEADLINE
    while (document := library.ask("show", path)[0])["status"] != status:
        assert time.monotonic() < end, document
    return document
