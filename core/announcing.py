"""What the pipeline says of the moment: ready, how far, idle, and what troubles it (step 10). Nothing of this is kept in the catalogue."""

from __future__ import annotations

from core.clock import Clock
from core.events import Idle, Listener, News, Problem, ProblemSolved, Progress, Ready
from core.messages import Trouble
from core.reading import Readers
from core.storage.queue import Queue

_PROGRESS_SECONDS = 0.25


class Announcer:
    """Says each thing once: when it becomes so, and when it is over."""

    def __init__(self, tell: Listener, queue: Queue, readers: Readers, clock: Clock) -> None:
        self._tell = tell
        self._queue = queue
        self._readers = readers
        self._clock = clock
        self._problems: dict[str, Problem] = {}
        self._told: Progress | None = None
        self._told_at = 0.0
        self.ready = False
        """Whether every folder has been looked at whole since the start."""
        self.idle = False
        """Whether nothing was left to do at the last look."""

    def complain(self, code: str, message: str, remedy: str) -> None:
        """The environment's trouble; told again only when the words change."""
        problem = Problem(code, message, remedy)
        if self._problems.get(code) != problem:
            self._problems[code] = problem
            self._tell(problem)

    def solve(self, code: str) -> None:
        """The trouble of this code is over, if there was any."""
        if self._problems.pop(code, None) is not None:
            self._tell(ProblemSolved(code))

    def tell(self, news: News) -> None:
        """Of the moment, and said as it is."""
        self._tell(news)

    def take_trouble(self, trouble: Trouble) -> None:
        """What another thread has found, or that it is over."""
        if trouble.message:
            self.complain(trouble.code, trouble.message, trouble.remedy)
        else:
            self.solve(trouble.code)

    def tell_progress(self) -> None:
        """How many documents are done of those that were to be read, or recognised, since the pipeline was last idle."""
        now, read, recognised = self._clock.monotonic(), self._readers.finished, self._readers.recognised
        if now < self._told_at + _PROGRESS_SECONDS or (self.idle and not read + recognised):
            return
        to_read, to_recognise = self._queue.left()
        done, whole = self._readers.uncommitted  # their rows say so only after the commit
        work = Progress(read, read + to_read - done, recognised, recognised + to_recognise - whole)
        if work != self._told and work.total + work.to_recognise:
            self._told, self._told_at = work, now
            self._tell(work)

    def tell_rest(self, *, scanning: bool, at_rest: bool) -> None:
        """Ready when the first scans are over; idle when nothing is left to do."""
        if not self.ready and not scanning:
            self.ready = True
            self._tell(Ready(self._queue.count()))
        idle = at_rest and not self._queue.has_open_ends()
        if idle and not self.idle:
            self._tell_idle()
        self.idle = idle

    def _tell_idle(self) -> None:
        read, recognised = self._readers.finished, self._readers.recognised
        if read + recognised:
            self._tell(Progress(read, read, recognised, recognised))
        self._readers.finished, self._readers.recognised, self._told = 0, 0, None
        self._tell(Idle())
