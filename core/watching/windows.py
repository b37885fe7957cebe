"""watchdog's reader of ReadDirectoryChangesW, made to speak at once and to say when it has lost events (Windows; step 1).

What was measured in watchdog 7.1, and is mended here: a buffer that overflowed arrives as no events at all, without a word; events are delivered only
after a silence, so that steady activity delays them all; an error, a lost network included, ends the reader's thread while the observer
still calls itself alive, or passes for "root deleted".
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable

from watchdog.observers.api import BaseObserver
from watchdog.observers.read_directory_changes import WindowsApiEmitter
from watchdog.observers.winapi import (
    DirectoryChangeReader,
    WinAPINativeEvent,
    _cancel_handle_io,
    _parse_event_buffer,
    _parse_extended_event_buffer,
)

from core.messages import Hint, LostSync, Message, Reach
from core.paths import for_system

Put = Callable[[Message], None]
_AGAIN_SECONDS = 0.05


class WindowsObserver(BaseObserver):
    """An observer whose reader speaks for itself."""

    def __init__(self, root: str, put: Put) -> None:
        super().__init__(_Emitter)
        self.root = root
        self.put = put
        self._emitter_kwargs = {"observer": self}

    def reads(self) -> bool:
        """Whether the reader's thread is alive."""
        return all(isinstance(emitter, _Emitter) and emitter.reads() for emitter in self.emitters)


class _Emitter(WindowsApiEmitter):
    """Starts and ends the reader, and sleeps meanwhile."""

    def __init__(self, *args: object, observer: WindowsObserver, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # watchdog's own arguments, passed on
        self._observer = observer
        self._thread: _Reader | None = None

    def on_thread_start(self) -> None:
        """Begin to read; nothing that happens from here on is missed."""
        self._thread = self._reader = _Reader(self._observer.root, recursive=self.watch.is_recursive, put=self._observer.put)
        self._reader.start()
        if not self.reads():
            raise OSError(errno.ENOENT, "the folder cannot be opened for watching")

    def queue_events(self, timeout: float) -> None:
        """Nothing is ever left here."""
        del timeout
        self._stopped_event.wait()

    def reads(self) -> bool:
        """Whether the reader's thread is alive."""
        return self._thread is not None and self._thread.alive.is_set()


class _Reader(DirectoryChangeReader):
    """Reads the system's events; what they lose, and what ends it, is told."""

    def __init__(self, root: str, *, recursive: bool, put: Put) -> None:
        super().__init__(for_system(root), recursive=recursive)
        self.alive = threading.Event()
        self._root = root
        self._put = put
        self._wanted = True
        self._buf_queue = _Mailbox(root, put, self.alive)  # type: ignore[assignment]  # takes what watchdog would queue

    def stop(self) -> None:
        """End because we want it: nothing is lost by that.

        It is told so until it has: what is called off may only be about to begin, and would then wait for the folder's next event (watchdog tells once).
        """
        with self._lock:
            self._wanted = False
            self._should_stop = True
            thread, self._reader_thread = self._reader_thread, None
        while thread is not None and thread.is_alive():
            with self._lock:
                if self._handle is not None:
                    _cancel_handle_io(self._handle)
            thread.join(_AGAIN_SECONDS)

    def _run(self) -> None:
        why = "the system ended it"  # watchdog passes most errors off as a root that was deleted
        try:
            super()._run()
        except Exception as error:  # noqa: BLE001  # the thread ends with it, and must not end in silence
            why = repr(error)[:200]
        had_begun = self.alive.is_set()
        self.alive.clear()
        if had_begun and self._wanted:
            self._put(LostSync(self._root, f"the reader has ended: {why}", rebuild=True))


class _Mailbox:
    """In the place of watchdog's queue of buffers: each becomes hints at once."""

    def __init__(self, root: str, put: Put, alive: threading.Event) -> None:
        self._root = root
        self._put = put
        self._alive = alive

    def put(self, item: tuple[bytes, bool]) -> None:
        """Take a buffer. The first is empty and says that the reader has started; an empty one later, that the system's buffer has overflowed."""
        buffer, extended = item
        if buffer:
            self._tell(buffer, extended)
        elif self._alive.is_set():
            self._put(LostSync(self._root, "the event buffer was full"))
        self._alive.set()

    def get(self, timeout: float) -> None:
        """Wait for the reader to start (what watchdog does once)."""
        self._alive.wait(timeout)

    def _tell(self, buffer: bytes, extended: bool) -> None:
        records = _parse_extended_event_buffer(buffer) if extended else _parse_event_buffer(buffer)
        for action, name in dict.fromkeys((record[0], record[1]) for record in records):
            event = WinAPINativeEvent(action, name)
            path = self._root if event.is_removed_self else os.path.join(self._root, name)
            if not (event.is_modified and os.path.isdir(for_system(path))):  # what changed in it has an event of its own
                self._put(Hint(path, Reach.FILE))
