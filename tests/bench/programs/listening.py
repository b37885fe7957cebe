"""Papertray on one folder until its standard input ends: when each document was noticed, and when it was stored (monotonic seconds).

Both as the listener of the window is told, after the commit.
"""

from __future__ import annotations

import dataclasses
import os
import sys
import threading
import time
from pathlib import Path

from core.events import Batch, Idle, News, What
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings


def main(library: str, folder: str, settle: str) -> dict[str, dict[str, float]]:
    """Says "ready" on a line of its own once it watches."""
    times: dict[str, dict[str, float]] = {What.NOTICED.value: {}, What.STORED.value: {}}
    service = Service(LibraryPaths.of(Path(library)))
    service.apply_settings(lambda settings: dataclasses.replace(settings, folders=(FolderSettings(folder, settle=float(settle)),)))
    service.listen(lambda news: _hear(news, times))
    thread = threading.Thread(target=service.run)
    thread.start()
    sys.stdin.read()
    service.stop()
    thread.join()
    return times


def _hear(news: News, times: dict[str, dict[str, float]]) -> None:
    now = time.monotonic()
    if isinstance(news, Idle) and not times[What.NOTICED]:
        print("ready", flush=True)
    if isinstance(news, Batch):
        for step in news.steps:
            if step.event in times:
                times[step.event].setdefault(os.path.basename(step.path), now)
