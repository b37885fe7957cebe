"""Step 1: watchdog's threads hand paths to the inbox, and nothing else: a handler cannot fail and asks no questions.

One Observer a root, so that one root's trouble is its own. Every event type means "look at this path"; opening and reading a file
is filtered out at the source (watchdog's default mask live-locks on big trees: its own walk makes events). What watchdog warns of
(a watch that could not be rebuilt) means that events were lost.
"""

from __future__ import annotations

import logging
import os
import sys
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
        logger.propagate = False
        logger.setLevel(logging.WARNING)

    def watch(self, root: str, *, recursive: bool) -> None:
        """Begin to send hints for this root. Raises `WatchError`."""
        self.unwatch(root)
        try:
            observer = _make_observer(lambda words, rebuild: self._put(LostSync(root, words, rebuild)))
        except OSError as error:
            raise _explain(error, root) from error
        try:
            observer.schedule(_Handler(self._put), root, recursive=recursive, event_filter=_EVENTS)
            observer.start()
        except OSError as error:
            observer.on_thread_stop()
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


if sys.platform == "linux":
    from core.watching.linux import Doubt, LinuxObserver

    def _make_observer(doubt: Doubt) -> BaseObserver:
        return LinuxObserver(_TIMEOUT, doubt)

    def _reads(observer: BaseObserver) -> bool:
        return isinstance(observer, LinuxObserver) and observer.reads()

else:
    from watchdog.observers import Observer

    def _make_observer(_doubt: Callable[[str, bool], None]) -> BaseObserver:
        return Observer(timeout=_TIMEOUT)

    def _reads(_observer: BaseObserver) -> bool:
        return True


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
        _log.info("watchdog: %s", words)
        self._doubt(words)


def _is_alive(observer: BaseObserver) -> bool:
    return _reads(observer) and observer.is_alive() and bool(observer.emitters) and all(emitter.is_alive() for emitter in observer.emitters)


def _explain(error: OSError, root: str) -> WatchError:
    if error.errno == 28:  # ENOSPC from inotify_add_watch: fs.inotify.max_user_watches
        return WatchError("watch_limit", f"The system's limit of watched folders is reached at {root}.")
    if error.errno == 24:  # EMFILE from inotify_init: fs.inotify.max_user_instances
        return WatchError("watch_limit", f"The system's limit of watchers is reached at {root}.")
    return WatchError("no_events", f"The system reports no changes for {root}: {error.strerror or error}.")
