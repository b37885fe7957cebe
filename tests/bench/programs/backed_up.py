"""Papertray at work on a folder that fills, and, if a place is named, a backup of its library in a process of its own meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from core.caring.backing_up import read_manifest
from core.events import Batch, News, Ready, What
from core.paths import LibraryPaths
from core.service import Service


def main(library: str, inbox: str, later: str, target: str) -> dict[str, float]:
    """Seconds from the moment the documents come until all are stored; how many are; how many the backup holds."""
    before = sum(1 for path in Path(inbox).rglob("*") if path.is_file())
    coming = [path for path in sorted(Path(later).rglob("*")) if path.is_file()]
    for number, path in enumerate(coming):
        path.write_text(f"{number} {path.read_text()}")  # other bytes than those that are known
    stored, there, all_there = 0, threading.Event(), threading.Event()

    def hear(news: News) -> None:
        nonlocal stored
        if isinstance(news, Batch):
            stored += sum(step.event is What.STORED for step in news.steps)
            if stored >= before:
                there.set()
            if stored >= before + len(coming):
                all_there.set()
        elif isinstance(news, Ready) and not before:
            there.set()

    service = Service(LibraryPaths.of(Path(library)))
    service.watch_folders((inbox,))
    service.listen(hear)
    thread = threading.Thread(target=service.run)
    thread.start()
    there.wait(200)
    began = time.perf_counter()
    for path in coming:
        os.rename(path, Path(inbox) / f"late {path.name}")
    words = [sys.executable, "-m", "core", "backup", "--to", target, "--library", library]
    backup = subprocess.Popen(words, stderr=subprocess.DEVNULL) if target else None
    all_there.wait(200)
    seconds = time.perf_counter() - began
    code = backup.wait() if backup else 0
    service.stop()
    thread.join()
    held = read_manifest(Path(target)).documents if target and not code else 0
    return {"seconds": seconds, "stored": stored, "held": held}
