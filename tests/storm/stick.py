"""A memory stick in the midst of the storm: a watched folder that is taken away and brought back again and again, and worked on meanwhile.

Renamed away, with a file in its place for a while, or (where file systems may be mounted) unmounted, with a program that writes to the bare mount point.
No document on it may ever be called deleted for that, and each must keep its id.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import threading
import time
from collections import Counter
from pathlib import Path

from core.paths import to_text

_NUMBER = 10
_THERE = (1.0, 4.0)  # seconds
_AWAY = (0.0, 0.05, 0.5, 3.0, 6.0)  # seconds: shorter and longer than the grace time


class Stick:
    """A thread that takes the folder `root` away and brings it back until it is told to stop. `place` is where it lies meanwhile."""

    def __init__(self, seed: int, root: str, place: str, catalogue: Path) -> None:
        self._rng = random.Random(f"{seed}/stick")  # noqa: S311  # to be repeated, not to be secret
        self._root, self._place, self._catalogue = root, place, catalogue
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._stays: dict[str, bytes] = {}
        self._ids: dict[str, int] = {}
        self._serial = 0
        self._mounted = False
        self.hashes: set[str] = set()
        self.absences: Counter[str] = Counter()

    def plug_in(self) -> None:
        """It is there before the storm; as a file system of its own, where that may be."""
        os.mkdir(self._place)
        os.mkdir(self._root)
        tool = shutil.which("mount")
        self._mounted = (
            tool is not None and not subprocess.run([tool, "-t", "tmpfs", "papertray-storm", self._place], check=False, capture_output=True).returncode
        )
        if self._mounted:
            self._mount()
        else:
            os.rmdir(self._place)
        for number in range(_NUMBER):
            content = f"Document {number} of the stick, which stays on it.\n".encode() * (number + 1)
            self._stays[f"folder {number % 3}/stays {number}.txt"] = content
            self._write(f"folder {number % 3}/stays {number}.txt", content, self._root)

    def start(self) -> None:
        """Begin to take it away."""
        self._thread.start()

    def stop(self) -> None:
        """No more; it is plugged in."""
        self._over.set()
        self._thread.join()

    def remove(self) -> None:
        """Unmount for good."""
        if self._mounted:
            for place in (self._root, self._place):
                subprocess.run(["umount", "--lazy", place], check=False, capture_output=True)

    def judge(self) -> list[str]:
        """Documents that stayed on it and have lost their id, or were called deleted."""
        wrong = []
        connection = sqlite3.connect(f"{self._catalogue.as_uri()}?mode=ro", uri=True)
        try:
            for name in self._stays:
                path = to_text(os.path.join(self._root, name))
                ids = [row[0] for row in connection.execute("SELECT id FROM documents WHERE path = ?", (path,))]
                if len(ids) != 1:
                    wrong.append(f"{name} on the stick has been the documents {ids}")
                deleted = connection.execute("SELECT count(*) FROM v_changes WHERE event = 'deleted' AND path = ?", (path,)).fetchone()[0]
                if deleted:
                    wrong.append(f"{name} was on the stick and was called deleted {deleted} times")
        finally:
            connection.close()
        return wrong

    def _run(self) -> None:
        while not self._over.wait(self._rng.uniform(*_THERE)):
            if self._mounted:
                self._unmount_for_a_while()
            else:
                self._rename_for_a_while()

    def _rename_for_a_while(self) -> None:
        os.rename(self._root, self._place)
        file_there = self._rng.random() < 0.3
        if file_there:
            Path(self._root).write_bytes(b"")
        self._work(self._place)
        if file_there:
            os.unlink(self._root)
        os.rename(self._place, self._root)
        self.absences["absences of the stick"] += 1

    def _unmount_for_a_while(self) -> None:
        if subprocess.run(["umount", self._root], check=False, capture_output=True).returncode:
            self.absences["unmountings refused"] += 1  # somebody looks into it just now
            return
        stray = os.path.join(self._root, "stray.txt")
        written = self._rng.random() < 0.3
        if written:
            Path(stray).write_bytes(b"Written by a program that did not notice.\n")
            self.hashes.add(hashlib.sha256(Path(stray).read_bytes()).hexdigest())
        self._work(self._place)
        if written:
            os.unlink(stray)
        self._mount()
        self.absences["absences of the stick"] += 1

    def _mount(self) -> None:
        subprocess.run(["mount", "--bind", self._place, self._root], check=True)

    def _work(self, top: str) -> None:
        """Somebody has it in another computer."""
        for _ in range(self._rng.randrange(3)):
            if self._rng.random() < 0.5:
                self._remove_a_new_one(top)
            else:
                self._serial += 1
                self._write(f"folder 0/new {self._serial}.txt", self._rng.randbytes(80).hex().encode(), top)
        time.sleep(self._rng.choice(_AWAY))

    def _write(self, name: str, content: bytes, top: str) -> None:
        path = Path(top, name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        self.hashes.add(hashlib.sha256(content).hexdigest())

    def _remove_a_new_one(self, top: str) -> None:
        there = sorted(name for name in os.listdir(Path(top, "folder 0")) if name.startswith("new"))
        if there:
            os.unlink(Path(top, "folder 0", self._rng.choice(there)))
