"""Step 1: watchdog's threads hand paths to the inbox, and nothing else: a handler cannot fail and asks no questions.

One Observer a root, so that one root's trouble is its own. Every event type means "look at this path"; opening and reading a file
is filtered out at the source (watchdog's default mask live-locks on big trees: its own walk makes events). What watchdog warns of
(a full queue, a watch that could not be rebuilt) means that events were lost.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable
from typing import Protocol

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileAttribEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from core.messages import Hint, LostSync, Message, Reach

_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    FileAttribEvent,  # on Windows copies that keep their mtime arrive so
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
_TIMEOUT = 0.1  # seconds; on Windows watchdog delivers only after a silence of this length (its default of 1 s starves busy folders)
_log = logging.getLogger(__name__)
Put = Callable[[Message], None]


class WatchError(Exception):
    """Events cannot be had for this folder; `code` is a problem's code, the text says why. It is to be scanned instead."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


class Watching(Protocol):
    """What the pipeline needs of a watcher; a test may pass one that sends nothing, or lies."""

    def watch(self, root: str, *, recursive: bool) -> None:
        """Begin to send hints. Raises `WatchError`."""

    def unwatch(self, root: str) -> None:
        """Send no more for this root."""

    def find_dead(self) -> tuple[str, ...]:
        """The roots whose watch has died without a word."""

    def close(self) -> None:
        """End all."""


class Watcher:
    """Watches roots with watchdog; `put` takes the hints, from watchdog's threads."""

    def __init__(self, put: Put) -> None:
        self._put = put
        self._observers: dict[str, BaseObserver] = {}
        self._ear = _Ear(self._doubt)
        logger = logging.getLogger("watchdog")
        logger.addHandler(self._ear)
        logger.propagate = False  # "Callback already exists" alone formats 861 KB at 10,000 folders; the ear drops what is no warning
        logger.setLevel(logging.WARNING)

    def watch(self, root: str, *, recursive: bool) -> None:
        """Begin to send hints for this root. Raises `WatchError`."""
        self.unwatch(root)
        observer = Observer(timeout=_TIMEOUT)
        observer.name = f"papertray-watch {root}"
        try:
            observer.schedule(_Handler(self._put), root, recursive=recursive, event_filter=_EVENTS)
            observer.start()
        except OSError as error:
            with contextlib.suppress(RuntimeError):
                observer.stop()
            raise _explain(error, root) from error
        self._observers[root] = observer

    def unwatch(self, root: str) -> None:
        """Send no more for this root."""
        observer = self._observers.pop(root, None)
        if observer is not None:
            observer.stop()
            observer.join()

    def find_dead(self) -> tuple[str, ...]:
        """The roots whose observer, or a thread that reads for it, has ended."""
        return tuple(root for root, observer in self._observers.items() if not _is_alive(observer))

    def close(self) -> None:
        """End all watching."""
        for root in list(self._observers):
            self.unwatch(root)
        logging.getLogger("watchdog").removeHandler(self._ear)

    def _doubt(self, words: str) -> None:
        for root in list(self._observers):
            self._put(LostSync(root, words))


class _Handler(FileSystemEventHandler):
    """Turns an event into hints. A folder's event concerns all below it."""

    def __init__(self, put: Put) -> None:
        self._put = put

    def dispatch(self, event: FileSystemEvent) -> None:
        """Called by watchdog's dispatcher thread; one exception here would end it for good, and there is nothing here to raise one."""
        reach = Reach.TREE if event.is_directory else Reach.FILE
        self._put(Hint(os.fsdecode(event.src_path), reach))
        if event.dest_path:
            self._put(Hint(os.fsdecode(event.dest_path), reach))


class _Ear(logging.Handler):
    """Hears watchdog's warnings: each means that events were lost."""

    def __init__(self, doubt: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._doubt = doubt

    def emit(self, record: logging.LogRecord) -> None:
        """Doubt everything; the words are cut before they are formatted (they may hold every path)."""
        words = str(record.msg)[:120]
        if not words.startswith("Callback already exists"):
            _log.info("watchdog: %s", words)
            self._doubt(words)


def _is_alive(observer: BaseObserver) -> bool:
    return observer.is_alive() and bool(observer.emitters) and all(emitter.is_alive() for emitter in observer.emitters)


def _explain(error: OSError, root: str) -> WatchError:
    if error.errno == 28:  # ENOSPC from inotify_add_watch: fs.inotify.max_user_watches
        return WatchError("watch_limit", f"The system's limit of watched folders is reached at {root}.")
    if error.errno == 24:  # EMFILE from inotify_init: fs.inotify.max_user_instances
        return WatchError("watch_limit", f"The system's limit of watchers is reached at {root}.")
    return WatchError("no_events", f"The system reports no changes for {root}: {error.strerror or error}.")
