"""watchdog's inotify reader, made to speak at once and to say when it has lost events (Linux; step 1).

What was measured in watchdog 7.1, and is mended here: a file moved out holds every later event back for half a second (unpaired moves wait
at the head of its queue); a full queue makes it rebuild its watches without a word of what was missed; an error ends its reader while the
observer still calls itself alive; sub-folders that cannot be watched are passed over in silence; it warns, with a text that
holds every watch (861 KB each at 10,000 folders), of folders that are told twice.

So hints are sent by the reader itself, as events come; and which folders are watched follows from what lies there, never from a move's two names.
"""

from __future__ import annotations

import errno
import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from watchdog.observers.api import BaseObserver
from watchdog.observers.inotify import InotifyEmitter, InotifyWatchGroup
from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    Watch,
    WatchCallback,
    WatchDescriptor,
    inotify_add_watch,
)
from watchdog.observers.inotify_move_event_grouper import GroupedInotifyEvent, InotifyMoveEventGrouper

from core.messages import Hint, LostSync, Message, Reach, Unwatched

_MASK = Mask(
    InotifyConstants.IN_CREATE
    | InotifyConstants.IN_MODIFY
    | InotifyConstants.IN_CLOSE_WRITE
    | InotifyConstants.IN_ATTRIB
    | InotifyConstants.IN_MOVE
    | InotifyConstants.IN_DELETE
    | InotifyConstants.IN_DELETE_SELF
    | InotifyConstants.IN_MOVE_SELF
)
"""Never opened, read or closed without writing: reading makes such events, and a walk of a big tree would provoke itself for ever."""

_UNMOUNTED = 0x2000  # IN_UNMOUNT (inotify(7)): the kernel sends it whatever the mask
_PULSE_ID = CallbackId(0)
Put = Callable[[Message], None]


class LinuxObserver(BaseObserver):
    """An observer with a reader of its own, so that one root's trouble is its own. `root` is what it will watch."""

    def __init__(self, root: str, put: Put) -> None:
        self._reader = _Reader(root, put)
        self._reader.start()
        super().__init__(_Emitter, inotify_fd=self._reader)

    def on_thread_stop(self) -> None:
        """End the reader with the observer."""
        super().on_thread_stop()
        self.close_reader()

    def close_reader(self) -> None:
        """End the reader alone, when the observer was never started."""
        self._reader.stop()
        if self._reader.is_alive():
            self._reader.join()

    def watch_pulse(self, folder: str) -> None:
        """Feel the pulse in this folder of ours from now on."""
        self._reader.add_callback(os.fsencode(folder), Mask(InotifyConstants.IN_ATTRIB | InotifyConstants.IN_CLOSE_WRITE), self._reader.pulse, _PULSE_ID)

    def take_pulse(self) -> bool:
        """Whether the reader lives, has seen something happen in the pulse's folder since the last time, and has lost no disk.

        A disk takes its watches with it, and nobody tells when it is mounted again.
        """
        seen = self._reader.pulse.seen.is_set()
        self._reader.pulse.seen.clear()
        return seen and self._reader.is_alive() and not self._reader.lost_disk


class _Emitter(InotifyEmitter):
    """Keeps the watches; its queue stays empty, for the reader speaks for itself."""

    def on_thread_start(self) -> None:
        reader = self._inotify_fd
        assert isinstance(reader, _Reader)  # noqa: S101  # the observer above made it
        self._inotify = _Group(reader, os.fsencode(self.watch.path), is_recursive=self.watch.is_recursive, event_mask=_MASK)


class _Reader(InotifyFD):
    """Reads the kernel's events; what they lose, and what ends it, is told."""

    def __init__(self, root: str, put: Put) -> None:
        super().__init__()
        self.root = root
        self.put = put
        self.pulse = _Pulse()
        self.lost_disk = False

    def run(self) -> None:
        """Read until stopped."""
        try:
            super().run()
        except Exception as error:  # noqa: BLE001  # the thread ends with it, and must not end in silence
            self.put(LostSync(self.root, f"the reader has ended: {error!r}"[:200], rebuild=True))

    def read_events(self, *, event_buffer_size: int = 1 << 16) -> list[InotifyEvent]:
        """What has come, without the repetitions of a file that is being written."""
        return list(OrderedDict.fromkeys(super().read_events(event_buffer_size=event_buffer_size)))

    def handle_event(self, event: InotifyEvent) -> None:
        """After an overflow nobody knows what was missed; a disk that was unmounted takes its watches with it."""
        self.lost_disk = self.lost_disk or bool(event.mask & _UNMOUNTED)  # before anyone hears of it
        super().handle_event(event)
        if event.is_queue_overflow:
            self.put(LostSync(self.root, "the event queue was full"))
        elif event.mask & _UNMOUNTED:
            self.put(Hint(self.root))

    def _add_callback(self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId) -> WatchDescriptor:
        """As watchdog's, without its warning, and with every refusal raised."""
        descriptor = inotify_add_watch(self._inotify_fd, path, mask)
        if descriptor == -1:
            self._raise_refusal()
        watch = self._watch_for_wd.setdefault(descriptor, Watch(descriptor, mask, path))
        watch.callbacks[id_] = callback
        return descriptor

    def _raise_refusal(self) -> None:
        self._raise_error()
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # the one that watchdog lets pass


@dataclass
class _Group(InotifyWatchGroup):
    """The watches of one root. `_inotify_fd` is a `_Reader`."""

    def __post_init__(self) -> None:
        self._move_event_grouper = _Silence()
        super().__post_init__()

    def on_queue_overflow(self) -> None:
        """Add the watches that are missing; taking all away first, as watchdog does, would fill the queue again with their farewells."""
        with self._lock:
            if self.is_active and self.is_recursive:
                try:
                    self._add_all_callbacks(self.path)
                except OSError as error:
                    self._reader.put(LostSync(self._reader.root, f"it cannot be watched again: {error}", rebuild=True))

    def on_event(self, event: InotifyEvent) -> None:
        """Send the hint; and a folder that came is watched with all below it before anybody looks into it.

        Paths are never reckoned from one move to the next, as watchdog does: by the time an event is read another folder may lie at its
        path. What lies there now is watched under this path, and what has left is watched no more. The last event of a
        folder finds it where it stays, and so the account ends right.
        """
        with self._lock:
            path = self._build_event_source_path(event) if self.is_active else None
            if path is None:
                return
            if self.is_recursive and event.is_directory and event.is_moved_from:
                self._forget(path)
            elif self.is_recursive and event.is_directory and (event.is_moved_to or event.is_create):
                self._add_all_callbacks(path)
            self._reader.put(Hint(os.fsdecode(path), _reach(event), more=event.is_create and not event.is_directory))

    def _forget(self, folder: bytes) -> None:
        """Watch neither this folder nor any below it."""
        below = folder + b"/"
        gone = [wd for path, wd in self._active_callbacks_by_path.items() if path == folder or path.startswith(below)]
        self._remove_callbacks(gone)

    def _remove_watch_internally(self, wd: WatchDescriptor) -> None:
        path = self._active_callbacks_by_watch.pop(wd, None)
        if path is not None and self._active_callbacks_by_path.get(path) == wd:
            del self._active_callbacks_by_path[path]

    @property
    def _reader(self) -> _Reader:
        assert isinstance(self._inotify_fd, _Reader)  # noqa: S101  # `_Emitter` gave it
        return self._inotify_fd

    def _add_callback(self, path: bytes) -> None:
        """Watch one folder; a sub-folder that cannot be watched is told, so that it is looked through instead.

        The root may be a link to the folder that is meant (watchdog would watch the link, of which nothing is ever told).
        """
        mask = Mask(self.event_mask & ~InotifyConstants.IN_DONT_FOLLOW) if path == self.path else self.event_mask
        try:
            descriptor = self._inotify_fd.add_callback(path, mask, self, self._id)
        except FileNotFoundError:
            if path == self.path:
                raise
        except OSError as error:
            if path == self.path:
                raise
            self._reader.put(Unwatched(self._reader.root, os.fsdecode(path), error.errno == errno.ENOSPC))
        else:
            self._remove_watch_internally(descriptor)  # it may be known from another path: then it is not there any more
            self._active_callbacks_by_path[path] = descriptor
            self._active_callbacks_by_watch[descriptor] = path


class _Silence(InotifyMoveEventGrouper):
    """In the place of watchdog's queue of grouped moves, which stays empty: the emitter sleeps at it until the end."""

    def __init__(self) -> None:
        self._closed = threading.Event()

    def read_event(self) -> GroupedInotifyEvent | None:
        """Nothing ever comes."""
        self._closed.wait()
        return None

    def close(self) -> None:
        """Let the emitter go."""
        self._closed.set()


class _Pulse:
    """A folder of ours in which something happens now and then: proof that events still arrive."""

    def __init__(self) -> None:
        self.seen = threading.Event()

    def on_event(self, event: InotifyEvent) -> None:
        """It beats."""
        del event
        self.seen.set()

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        """Its folder has gone; the next beat will be missed, and the watch made anew."""

    def on_queue_overflow(self) -> None:
        """The group tells of it."""


def _reach(event: InotifyEvent) -> Reach:
    """A folder's coming and going concerns all below it; its attributes, what it lists: it may be readable now."""
    if not event.is_directory:
        return Reach.FILE
    comes_or_goes = event.is_create or event.is_moved_from or event.is_moved_to or event.is_delete
    return Reach.TREE if comes_or_goes else Reach.FOLDER
