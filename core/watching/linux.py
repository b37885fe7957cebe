"""watchdog's inotify reader, made to say when it has lost events (Linux; step 1).

watchdog 7.1 rebuilds its watches after a queue overflow without a word of what was missed, and an error in its reader ends that thread while the
observer still calls itself alive. It also warns, for every file in a folder that was made a moment ago, with a text that holds all
watches (861 KB each at 10,000 folders): where warnings are errors that ends the reader, and elsewhere it costs milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable

from watchdog.observers.api import BaseObserver
from watchdog.observers.inotify import InotifyEmitter
from watchdog.observers.inotify_c import CallbackId, InotifyEvent, InotifyFD, Mask, WatchCallback, WatchDescriptor

Doubt = Callable[[str, bool], None]
"""Called with words for the log, and whether the watch has to be made anew."""


class LinuxObserver(BaseObserver):
    """An observer with a reader of its own, so that one root's trouble is its own."""

    def __init__(self, timeout: float, doubt: Doubt) -> None:
        self._reader = _Reader(doubt)
        self._reader.start()
        super().__init__(InotifyEmitter, timeout=timeout, inotify_fd=self._reader)

    def on_thread_stop(self) -> None:
        """End the reader with the observer."""
        super().on_thread_stop()
        self.close_reader()

    def close_reader(self) -> None:
        """End the reader alone, when the observer was never started."""
        self._reader.stop()
        if self._reader.is_alive():
            self._reader.join()

    def reads(self) -> bool:
        """Whether the reader is alive."""
        return self._reader.is_alive()


class _Reader(InotifyFD):
    def __init__(self, doubt: Doubt) -> None:
        super().__init__()
        self._doubt = doubt

    def run(self) -> None:
        """Read until stopped; whatever ends it otherwise is told."""
        try:
            super().run()
        except Exception as error:  # noqa: BLE001  # the thread ends with it, and must not end in silence
            self._doubt(f"the reader has ended: {error!r}"[:200], True)

    def handle_event(self, event: InotifyEvent) -> None:
        """After an overflow nobody knows what was missed."""
        super().handle_event(event)
        if event.is_queue_overflow:
            self._doubt("the event queue was full", False)

    def _add_callback(self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId) -> WatchDescriptor:
        """As watchdog's, without its warning: to be told twice of one folder is no mistake, it was made while it was being listed."""
        watch = self._get_or_create_watch(path, mask)
        watch.callbacks[id_] = callback
        return watch.wd
