"""Steps 7 to 9: duties go to workers, newest first; what they find out is gathered and committed in batches, files first, rows last.

Part of the pipeline, in its thread. A result that cannot be committed (a full disk) stays here and is tried again; nothing is lost by it.
"""

from __future__ import annotations

import dataclasses
import logging
import math
import os

from core.clock import Clock
from core.crash_points import FILES_STORED, MARKED, RESULT, ROWS_WRITTEN, Passing
from core.errors import REASONS
from core.events import Listener, Reading
from core.extraction.in_hand import Advance
from core.extraction.pool import Limits, Pool, Report, Unread
from core.extraction.protocol import ENDS, Answer, Result, Task
from core.formats import BY_MIME, by_name
from core.inbox import Inbox
from core.recognising import Recognising
from core.reconciler import settles_at
from core.settings import FolderSettings, Settings
from core.sharing_out import MOST, SMALL, share_out
from core.storage.duties import Duties
from core.storage.files import StorageManager
from core.storage.folders import Folders
from core.storage.journal import Journal
from core.storage.metadata import MetadataManager
from core.storage.queue import Duty, Queue
from core.storage.writer import Writer
from core.watching.hints import Hints

_BATCH = 64
_BATCH_SECONDS = 0.1
_OPEN_SETTLES = 30.0
"""A file that another program has open for writing is read all the same when it has been quiet for so many times the folder's settle time."""
_LEAST_OPEN_SECONDS = 60.0  # and no sooner than this
_MOST_WORKERS = 4  # more only when a person asks for it: reading stays in the background
_log = logging.getLogger(__name__)


class Readers:
    """Keeps the workers busy. `tell` gets a document's progress; `folder_of` a path's folder settings."""

    def __init__(  # noqa: PLR0913, PLR0917  # everything it works with, passed in by the one place that builds
        self,
        duties: Duties,
        queue: Queue,
        folders: Folders,
        journal: Journal,
        metadata: MetadataManager,
        recognising: Recognising,
        storage: StorageManager,
        writer: Writer,
        hints: Hints,
        pool: Pool,
        clock: Clock,
        tell: Listener,
        passing: Passing,
    ) -> None:
        self._duties = duties
        self._queue = queue
        self._folders = folders
        self._journal = journal
        self._metadata = metadata
        self._recognising = recognising
        self._storage = storage
        self._writer = writer
        self._hints = hints
        self._pool = pool
        self._clock = clock
        self._tell = tell
        self._passing = passing
        self._settings: dict[str, FolderSettings] = {}
        self._results: list[Result] = []
        self._first_tries: dict[int, Result] = {}
        self._alone: set[int] = set()  # documents that were with a worker together with others when it ended
        self._oldest = 0.0
        self._look_for_pages = False  # the last round's commit may have made some of them work: another round is due
        self.finished = 0
        """How many documents have been read since the pipeline was last idle (it sets this back)."""
        self.recognised = 0
        """In how many every page has been recognised since then (set back as well)."""

    def set_settings(self, settings: Settings) -> None:
        """The folders' wishes, how many workers there are, and their limits from now on."""
        self._settings = {folder.path: folder for folder in settings.folders}
        number = settings.workers or max(1, min(_MOST_WORKERS, os.cpu_count() or 1))
        self._pool.set_limits(number, Limits(settings.time_limit, settings.memory_limit_mb << 20))
        self._recognising.set_settings(settings)

    def wait(self, inbox: Inbox, seconds: float | None) -> None:
        """Sleep until a message is in the inbox, a worker has said something, or the time is over; and hear the workers."""
        until = None if seconds is None else self._clock.monotonic() + seconds
        while pipes := inbox.wait(self._pool.connections, seconds):
            reports = [report for pipe in pipes for report in self._pool.receive(pipe)]
            self._take(reports)
            seconds = None if until is None else until - self._clock.monotonic()
            if inbox.rung or not all(isinstance(report, Advance) for report in reports) or (seconds is not None and seconds <= 0):
                return  # half of a document is no reason to go round

    @property
    def uncommitted(self) -> tuple[int, int]:
        """How many documents wait for their commit, and will then be read; and in how many every page will be recognised."""
        return sum(map(_is_reading, self._results)), sum(map(_ends_recognition, self._results))

    @property
    def busy(self) -> bool:
        """Whether documents are with workers, or waiting for their commit."""
        return bool(self._results or self._pool.in_hand)

    def next_time(self) -> float | None:
        """When `commit` or `expire` has something to do (monotonic seconds)."""
        if self._look_for_pages and self._pool.free:
            return self._clock.monotonic()
        times = [time for time in (self._pool.next_time(), self._oldest + _BATCH_SECONDS if self._results else None) if time is not None]
        return min(times, default=None)

    def dispatch(self) -> None:
        """Give the next duties to the workers that are free."""
        if not self._pool.free:
            return
        in_hand = {*self._pool.in_hand, *(result.task.document for result in self._results)}
        groups = share_out(self._queue.next_duties(self._pool.free * MOST, in_hand), self._pool.free, self._alone | self._first_tries.keys())
        given = [duty.id for group in groups for duty in group]
        if given:
            self._writer.begin()
            self._queue.mark_reading(given)
            self._writer.commit()
            self._passing(MARKED)
        for group in groups:
            self._pool.submit(*map(self._task, group))
        if self._pool.free:
            self._recognising.dispatch({*in_hand, *given})

    def expire(self) -> None:
        """End what takes too long."""
        self._take(self._pool.expire())

    def commit(self, *, at_once: bool = False) -> None:
        """Commit the results if there are enough, if the oldest has waited long enough, or if nothing else is under way.

        Raises OSError or `sqlite3.Error`; the results are then kept for the next time.
        """
        self._look_for_pages = False
        waited = self._results and (self._clock.monotonic() >= self._oldest + _BATCH_SECONDS or any(r.task.pages is not None for r in self._results))
        if not self._results or not (at_once or waited or len(self._results) >= _BATCH or not self._pool.in_hand):
            return
        self._store(self._results)
        self._results = []

    def forget(self, folder: str) -> None:
        """Take a folder that is watched no longer out of the library. Raises OSError or `sqlite3.Error`."""
        self._writer.begin(durable=True)
        self._journal.forget(self._folders.forget(folder))
        unused = self._metadata.drop_unused()
        self._writer.commit()
        self._storage.remove_raw_documents(unused)

    def close(self) -> None:
        """End the workers and commit what they have finished; the rest, to be committed by whoever closes, waits for its turn again."""
        self._pool.close()
        self.commit(at_once=True)
        self._writer.begin()
        self._queue.give_back()

    def _store(self, results: list[Result]) -> None:
        kept = [r for r in results if r.copied and r.answer is not Answer.STOP and r.task.keep_raw and os.path.exists(r.task.staged)]
        self._storage.store_raw_documents((result.task.staged, result.sha256) for result in kept)
        self._passing(FILES_STORED)
        self._writer.begin(durable=True)
        self._metadata.store_metadata(*(result for result in results if result.task.pages is None))
        for result in results:
            if result.task.pages is not None:
                self._recognising.store(result)
        self._look_for_pages = True
        self._passing(ROWS_WRITTEN)
        self._writer.commit()
        self._recognising.tell_what_is_missing()
        self._storage.discard(*(result.task.staged for result in results))

    def _task(self, duty: Duty) -> Task:
        folder = self._settings.get(duty.folder) or FolderSettings(duty.folder)
        first = self._first_tries.get(duty.id)
        first = first if first and first.task.entry == duty.entry else None
        return Task(
            document=duty.id,
            path=duty.path,
            entry=duty.entry,
            staged=self._storage.new_staged(),
            keep_raw=folder.keep_raw,
            everything=folder.everything,
            known_size=duty.entry[0] > SMALL and self._metadata.has_size(duty.entry[0]),
            again=duty.stale,
            from_cloud=folder.cloud == "fetch",
            second=first is not None,
            skip=first.inside if first else 0,
            skip_trouble=first.trouble if first else "",
            even_if_open=settles_at(duty.entry, duty.noticed_at, _open_patience(folder), self._clock.now()) <= self._clock.now(),
        )

    def _take(self, reports: list[Report]) -> None:
        for report in reports:
            match report:
                case Advance(document, done, total, kind):
                    self._tell(Reading(document, done, total, kind))
                case Unread(tasks):
                    self._alone.update(task.document for task in tasks)
                    self._storage.discard(*(task.staged for task in tasks))
                case Result():
                    self._alone.discard(report.task.document)
                    self._take_result(report)

    def _take_result(self, result: Result) -> None:
        reason = REASONS.get(result.trouble)
        if result.trouble:
            _log.info("%s: %s %s", result.task.path, result.trouble, result.detail)
        if result.trouble == "no_document":
            self._ignore(result)
        elif result.trouble in {"changed", "vanished"}:
            self._look_again(result)
        elif result.trouble == "cloud_only" and self._let_rest(result):
            self._storage.discard(result.task.staged)
        elif result.trouble in ENDS and self._is_first_try(result) and _deserves_another(result):
            self._first_tries[result.task.document] = result
            self._storage.discard(result.task.staged)
        elif result.task.pages is not None and (not result.sha256 or result.trouble == "no_ocr"):
            self._recognising.put_off(result)
        elif not result.sha256 or (reason is not None and reason.heals):
            self._wait(result, result.trouble if reason is not None and reason.heals else "read_error")
        else:
            self._oldest = self._oldest if self._results else self._clock.monotonic()
            self._results.append(self._with_first_try(result))
            self._passing(RESULT)
            self.finished += _is_reading(result)
            self.recognised += _ends_recognition(result)

    def _is_first_try(self, result: Result) -> bool:
        first = self._first_tries.get(result.task.document)
        return first is None or (first.task.entry, first.task.pages) != (result.task.entry, result.task.pages)

    def _with_first_try(self, result: Result) -> Result:
        """A second try that has failed, too, is told by what ended the first."""
        first = self._first_tries.pop(result.task.document, None)
        if first is None or not (result.task.second and result.trouble):
            return result
        detail = "; then ".join(filter(None, (first.detail, f"{result.trouble} {result.detail}".strip())))
        return dataclasses.replace(result, trouble=first.trouble, detail=detail)

    def _ignore(self, result: Result) -> None:
        row = self._folders.get(self._queue.folder_of(result.task.document) or "")
        self._storage.discard(result.task.staged)
        if row is not None and self._is_still(result):
            self._writer.begin()
            self._duties.is_no_document(result.task.document, row, self._clock.now())
            self._writer.commit()

    def _let_rest(self, result: Result) -> bool:
        """Whether it is as it was stored, by its size and time, and was only sent to the cloud since: then there is nothing to fetch."""
        if result.task.again or not self._is_still(result):
            return False
        self._writer.begin()
        rests = self._queue.let_rest(result.task.document)
        self._writer.commit()
        return rests

    def _look_again(self, result: Result) -> None:
        """It changed or went while it was read: what is there now decides, and if that is what we know, it is tried again in a while."""
        if self._is_still(result):
            self._wait(result, "busy")
        else:
            self._storage.discard(result.task.staged)
        self._hints.look_again(result.task.path, self._clock.monotonic())

    def _is_still(self, result: Result) -> bool:
        """Whether the document is known as it was when it was given out; else the reconciler has seen to it."""
        return self._queue.is_still(result.task.document, result.task.path, result.task.entry)

    def _wait(self, result: Result, reason: str) -> None:
        self._storage.discard(result.task.staged)
        folder = self._queue.folder_of(result.task.document)
        if folder is None:
            return
        self._writer.begin()
        patience = _open_patience(self._settings.get(folder) or FolderSettings(folder)) if reason == "open" else math.inf
        retry_at = self._queue.wait(result.task.document, reason, self._clock.now(), folder, patience)
        self._writer.commit()
        for path in self._queue.paths_of([result.task.document]):  # it may have moved meanwhile
            self._hints.look_again(path, self._clock.monotonic() + max(0.0, retry_at - self._clock.now()) + 0.001)


def _deserves_another(result: Result) -> bool:
    """A worker that crashed may have been killed by somebody; otherwise another try needs another engine, or a file inside to be left out."""
    if result.trouble == "crash" or result.task.pages is not None:
        return result.trouble == "crash"
    format_ = BY_MIME.get(result.type) or by_name(result.task.path)  # a worker that has died may not have said yet what it reads
    return result.inside > 0 or bool(format_ and format_.fallback)


def _open_patience(folder: FolderSettings) -> float:
    """Seconds for which a file that is open for writing must have been quiet.

    A copy over the network may rest for that long only when it is as good as broken off; a log that is never closed, and a document that lies open
    in a program all day, are not to stay unread for ever.
    """
    return max(_LEAST_OPEN_SECONDS, _OPEN_SETTLES * folder.settle)


def _is_reading(result: Result) -> bool:
    """Whether a document was read; else it was read before, and pages of it were recognised."""
    return result.task.pages is None


def _ends_recognition(result: Result) -> bool:
    """Whether the last page of its document was recognised."""
    pages = result.task.pages
    return pages is not None and pages.done + len(pages.numbers) >= pages.total
