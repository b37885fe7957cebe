"""Whether documents are read at the moment: a pause stops the readers, not the watching, and outlives a restart."""

from __future__ import annotations

import math

from core.clock import Clock, seconds_of, timestamp
from core.events import Listener, Paused, Resumed
from core.storage.folders import Folders
from core.storage.writer import Writer

_FACT = "paused"


class Pausing:
    """Remembers a pause in the catalogue, and ends it when its time is over."""

    def __init__(self, folders: Folders, writer: Writer, clock: Clock, tell: Listener) -> None:
        self._folders = folders
        self._writer = writer
        self._clock = clock
        self._tell = tell
        self._until: float | None = None  # monotonic; infinity: until resumed

    def restore(self) -> None:
        """Go on with a pause from before the restart, unless its time has passed."""
        told = self._folders.get_fact(_FACT)
        if told == "":
            self.pause(None)
        elif told is not None and seconds_of(told) > self._clock.now():
            self.pause(seconds_of(told))
        elif told is not None:
            self.resume()

    def pause(self, until: float | None) -> None:
        """Read nothing until then (seconds since 1970), or until resumed when None."""
        self._until = math.inf if until is None else self._clock.monotonic() + max(0.0, until - self._clock.now())
        self._remember("" if until is None else timestamp(until))
        self._tell(Paused(None if until is None else timestamp(until)))

    def resume(self) -> None:
        """Read on."""
        self._until = None
        self._remember(None)
        self._tell(Resumed())

    def is_paused(self) -> bool:
        """Whether nothing is to be read now; a pause whose time is over ends here."""
        if self._until is not None and self._clock.monotonic() >= self._until:
            self.resume()
        return self._until is not None

    def next_time(self) -> float | None:
        """When the pause ends by itself (monotonic seconds)."""
        return self._until

    def _remember(self, value: str | None) -> None:
        self._writer.begin()
        self._folders.set_fact(_FACT, value)
        self._writer.commit()
