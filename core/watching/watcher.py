"""Step 1: watchdog's threads hand paths to the inbox, and nothing else: a handler cannot fail and asks no questions.

One Observer a root, so that one root's trouble is its own. Every event means "look at this path". What watchdog warns of means that events
were lost. On Linux and Windows the readers are ours (`linux.py`, `windows.py`): they send the hints themselves, at once.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
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
from core.sentence import Sentence

_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    FileAttribEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
_log = logging.getLogger(__name__)
Put = Callable[[Message], None]


class WatchError(Exception):
    """Events cannot be had for this folder; `remedy` is what a person can do. It is to be scanned instead."""

    def __init__(self, text: str, remedy: str = "") -> None:
        super().__init__(text)
        self.remedy = remedy


class Watching(Protocol):
    """What the pipeline needs of a watcher; a test may pass one that sends nothing, or lies."""

    def watch(self, root: str, *, recursive: bool) -> None:
        """Begin to send hints. Raises `WatchError`."""

    def unwatch(self, root: str) -> None:
        """Send no more for this root."""

    def find_dead(self) -> tuple[str, ...]:
        """The roots whose watch has died without a word since the last time."""

    def close(self) -> None:
        """End all."""


class Watcher:
    """Watches roots with watchdog; `put` takes the hints, from watchdog's threads.

    `pulse` is a file of ours that is touched at each `find_dead`, to prove at the next one that events still arrive.
    """

    def __init__(self, put: Put, pulse: Path) -> None:
        self._put = put
        self._pulse = pulse
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
            observer = _make_observer(root, self._put)
        except OSError as error:
            raise _explain(error, root) from error
        try:
            observer.schedule(_Handler(self._put), root, recursive=recursive, event_filter=_EVENTS)
            observer.start()
        except OSError as error:
            observer.on_thread_stop()
            raise _explain(error, root) from error
        self._observers[root] = observer
        self._begin_pulse(observer)

    def unwatch(self, root: str) -> None:
        """Send no more for this root."""
        observer = self._observers.pop(root, None)
        if observer is not None:
            observer.stop()
            observer.join()

    def find_dead(self) -> tuple[str, ...]:
        """The roots whose observer, or a thread that reads for it, has ended, or has not felt the pulse since the last time."""
        dead = tuple(root for root, observer in self._observers.items() if not _is_alive(observer))
        if self._observers:
            self._pulse.touch(0o600)
        return dead

    def close(self) -> None:
        """End all watching."""
        for root in list(self._observers):
            self.unwatch(root)
        logging.getLogger("watchdog").removeHandler(self._ear)

    def _begin_pulse(self, observer: BaseObserver) -> None:
        self._pulse.parent.mkdir(exist_ok=True, mode=0o700)
        _watch_pulse(observer, str(self._pulse.parent))
        self._pulse.touch(0o600)

    def _doubt(self, words: str) -> None:
        for root in list(self._observers):
            self._put(LostSync(root, words))


if sys.platform == "linux":
    from core.watching.linux import LinuxObserver

    def _make_observer(root: str, put: Put) -> BaseObserver:
        return LinuxObserver(root, put)

    def _watch_pulse(observer: BaseObserver, folder: str) -> None:
        assert isinstance(observer, LinuxObserver)  # noqa: S101  # made above
        observer.watch_pulse(folder)

    def _has_pulse(observer: BaseObserver) -> bool:
        return isinstance(observer, LinuxObserver) and observer.take_pulse()

elif sys.platform == "win32":
    from core.watching.windows import WindowsObserver

    def _make_observer(root: str, put: Put) -> BaseObserver:
        return WindowsObserver(root, put)

    def _watch_pulse(observer: BaseObserver, folder: str) -> None:
        """A folder is watched by its own handle there: a pulse elsewhere proves nothing of it."""

    def _has_pulse(observer: BaseObserver) -> bool:
        return isinstance(observer, WindowsObserver) and observer.reads()

else:
    from watchdog.observers import Observer

    def _make_observer(root: str, put: Put) -> BaseObserver:
        del root, put
        return Observer()

    def _watch_pulse(observer: BaseObserver, folder: str) -> None:
        """Elsewhere nothing is known of readers that die in silence."""

    def _has_pulse(observer: BaseObserver) -> bool:
        del observer
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
    return observer.is_alive() and bool(observer.emitters) and all(emitter.is_alive() for emitter in observer.emitters) and _has_pulse(observer)


def _explain(error: OSError, root: str) -> WatchError:
    if error.errno == 28:  # ENOSPC from inotify_add_watch
        return WatchError(Sentence("The system's limit of watched folders is reached at {0}.", root), LIMIT_REMEDY)
    if error.errno == 24:  # EMFILE from inotify_init
        return WatchError(
            Sentence("The system's limit of watchers is reached at {0}.", root), "Raise fs.inotify.max_user_instances (sysctl), or watch fewer folders."
        )
    return WatchError(Sentence("The system reports no changes for {0}: {1}.", root, error.strerror or error))


LIMIT_REMEDY = Sentence("Raise fs.inotify.max_user_watches (sysctl), or watch fewer folders.")
"""What a person can do when the kernel's limit of watched folders is reached (inotify(7))."""
