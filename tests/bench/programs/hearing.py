"""Peer: watchdog alone on one folder, with events of opening and reading left out, until standard input ends: when it first told of each file."""

from __future__ import annotations

import os
import sys
import time

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]


class _Ear(FileSystemEventHandler):
    def __init__(self) -> None:
        self.times: dict[str, float] = {}

    def dispatch(self, event: FileSystemEvent) -> None:
        self.times.setdefault(os.path.basename(os.fsdecode(event.dest_path or event.src_path)), time.monotonic())


def main(folder: str) -> dict[str, dict[str, float]]:
    """Says "ready" on a line of its own once it watches."""
    ear, observer = _Ear(), Observer()
    observer.schedule(ear, folder, recursive=True, event_filter=_EVENTS)
    observer.start()
    print("ready", flush=True)
    sys.stdin.read()
    observer.stop()
    observer.join()
    return {"noticed": ear.times}
