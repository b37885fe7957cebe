"""Step 7: own worker processes, each with one document at a time and limits on time and memory; step 9's other end.

A worker that hangs or dies costs its document and is replaced at the next task; workers that have nothing to do for a while go. Own processes,
because `ProcessPoolExecutor` is dead after one crash and cannot end a hung task. Used in the pipeline's thread only.
"""

from __future__ import annotations

import dataclasses
import logging
import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Pipe
from multiprocessing.context import SpawnProcess
from typing import TypeAlias

from core.clock import Clock
from core.extraction import child
from core.extraction.cells import Cell, make_cell
from core.extraction.last_words import LastWords
from core.extraction.protocol import Answer, Described, Done, Hashed, Opened, Piece, Read, Result, Said, Started, Task

_log = logging.getLogger(__name__)
_SECONDS_PER_MB = 1.0  # added to the time limit: a slow disk, a long book
_SECONDS_PER_PAGE = 10.0  # added for each page inside that is to be recognised while the document is read again
_METADATA_SECONDS = 10.0  # after the text has come
_TASKS_PER_PROCESS = 500  # what leaks in foreign libraries goes with the process
_IDLE_SECONDS = 20.0
_GROW_SECONDS = 1.0
_CLOSE_SECONDS = 2.0
_BEGIN_SECONDS = 1.0  # between two looks whether a worker that has said nothing yet is alive
_MOST_HEARD = 8  # of one worker at a time: one that never ends must not keep the loop from the others and from its own deadline
_MOST_CHARACTERS = 40_000_000  # of one document; a worker cuts far earlier, so one that has sent so much is out of its mind
_MOST_SEGMENTS = 500_000
_MOST_WORDS = 500  # characters of what a worker has said that go into the log


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one document (large ones get more), and bytes of memory for one worker."""

    seconds: float = 60.0
    memory: int = 1024 << 20


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a document's reading is."""

    document: int
    done: int
    total: int


Report: TypeAlias = Result | Advance


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    cell: Cell
    words: LastWords
    limit: int
    tasks: int = 0
    task: Task | None = None
    result: Result | None = None
    segments: list[object] = field(default_factory=list)
    characters: int = 0
    total: int = 0
    deadline: float = 0.0
    idle_since: float = 0.0
    heard: bool = False


class Pool:
    """At most `size` worker processes. `decide` tells what to do with bytes of a hash (asked in the pipeline's thread)."""

    def __init__(  # the defaults are those of a service before it has read its settings
        self,
        clock: Clock,
        decide: Callable[[Task, str], Answer],
        size: int = 1,
        limits: Limits = Limits(),
        tasks_per_process: int = _TASKS_PER_PROCESS,
        passwords: Callable[[int, str], tuple[str, ...]] = lambda _, __: (),
    ) -> None:
        self._tasks_per_process = tasks_per_process
        self._size = size
        self._limits = limits
        self._clock = clock
        self._decide = decide
        self._passwords = passwords
        self._workers: list[_Worker] = []
        self._busy_since = 0.0

    def set_limits(self, size: int, limits: Limits) -> None:
        """For the tasks to come."""
        self._size, self._limits = size, limits

    @property
    def connections(self) -> list[Connection]:
        """What the loop waits on."""
        return [worker.pipe for worker in self._workers]

    @property
    def in_hand(self) -> list[int]:
        """The documents that are with a worker."""
        return [worker.task.document for worker in self._workers if worker.task is not None]

    @property
    def free(self) -> int:
        """How many more documents can be given out now.

        A further worker is started only when the work goes on for a while: starting one costs more than reading a dozen documents (0.3 s of CPU).
        """
        idle = sum(worker.task is None for worker in self._workers)
        may_grow = len(self._workers) < self._size and (not self._workers or self._clock.monotonic() >= self._busy_since + _GROW_SECONDS)
        return min(self._size - len(self.in_hand), idle + may_grow)

    @property
    def processes(self) -> list[int]:
        """The workers' process ids, for tests that kill them."""
        return [worker.process.pid or 0 for worker in self._workers]

    def submit(self, task: Task) -> None:
        """Give a document to a free worker, starting one if need be, with the passwords that are to be tried on it."""
        task = dataclasses.replace(task, passwords=self._passwords(task.document, task.path))
        if not self.in_hand:
            self._busy_since = self._clock.monotonic()
        worker = next((w for w in self._workers if w.task is None), None) or self._start()
        worker.task, worker.result, worker.segments, worker.characters, worker.total = task, Result(task), [], 0, 0
        worker.tasks += 1
        worker.deadline = self._clock.monotonic() + self._limits.seconds + task.entry[0] / 1e6 * _SECONDS_PER_MB
        worker.deadline += len(task.pages.places) * _SECONDS_PER_PAGE if task.pages is not None else 0.0
        try:
            worker.pipe.send(task)
        except OSError:
            _log.info("a worker was gone before its task came")  # its pipe says so at the next `receive`

    def receive(self, pipe: Connection) -> list[Report]:
        """What the worker at this pipe has said; a dead one's document has crashed."""
        worker = next(w for w in self._workers if w.pipe is pipe)
        reports: list[Report] = []
        try:
            for _ in range(_MOST_HEARD):
                if worker not in self._workers or not pipe.poll():
                    break
                heard, worker.heard = pipe.recv(), True
                for said in heard:
                    reports.extend(self._hear(worker, said))
        except (EOFError, OSError):
            reports.extend(self._bury(worker, "crash"))
        return reports

    def expire(self) -> list[Report]:
        """End the workers whose document has taken too long, and those that have been idle; bury those that have died before they began.

        Windows' side of a pipe that is on its way to a new process is the parent's until that has taken it: the pipe of one that never does says nothing.
        """
        now = self._clock.monotonic()
        reports: list[Report] = []
        for worker in list(self._workers):
            if not (worker.heard or worker.process.is_alive() or _has_said_something(worker.pipe)):
                reports.extend(self._bury(worker, "crash"))
            elif worker.task is not None and now >= worker.deadline:
                reports.extend(self._bury(worker, "timeout"))
            elif worker.task is None and now >= worker.idle_since + _IDLE_SECONDS:
                self._dismiss(worker)
        return reports

    def next_time(self) -> float | None:
        """When `expire` has something to do (monotonic seconds)."""
        times = [worker.deadline if worker.task is not None else worker.idle_since + _IDLE_SECONDS for worker in self._workers]
        if self.in_hand and len(self._workers) < self._size and self._clock.monotonic() < self._busy_since + _GROW_SECONDS:
            times.append(self._busy_since + _GROW_SECONDS)
        if not all(worker.heard for worker in self._workers):
            times.append(self._clock.monotonic() + _BEGIN_SECONDS)
        return min(times, default=None)

    def close(self) -> None:
        """End all workers; what they had in hand stays a duty."""
        for worker in self._workers:
            worker.pipe.close()  # an idle one sees this and goes
            if worker.task is not None:
                worker.process.kill()
        for worker in self._workers:
            _end(worker.process)
            worker.cell.close()
            worker.words.close()
        self._workers.clear()

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = Pipe()
        words = LastWords()
        process = context.Process(target=child.main, args=(theirs, self._limits.memory, words.theirs), name="papertray-worker", daemon=True)
        cell = make_cell(self._limits.memory)
        process.start()
        cell.hold(process.sentinel)
        theirs.close()
        words.given()
        worker = _Worker(process, ours, cell, words, self._limits.memory)
        self._workers.append(worker)
        return worker

    def _hear(self, worker: _Worker, said: Said) -> list[Report]:
        if worker.task is None or worker.result is None:
            return []
        match said:
            case Hashed():
                self._hear_hash(worker, worker.task, worker.result, said)
            case Started():
                worker.result = dataclasses.replace(worker.result, extractor=said.extractor, type=said.type)
                worker.total = said.total
                if worker.task.pages is not None:
                    return [Advance(worker.task.document, worker.task.pages.done, worker.total)]
            case Opened():
                worker.result = dataclasses.replace(worker.result, inside=said.inside)
            case Piece():
                return self._hear_piece(worker, worker.task, said)
            case Read():
                worker.result = dataclasses.replace(
                    worker.result, inside=0, text_sha256=said.text_sha256, characters=said.characters, reason=said.reason, detail=said.detail
                )
                worker.deadline = min(worker.deadline, self._clock.monotonic() + _METADATA_SECONDS)
            case Described():
                worker.result = dataclasses.replace(worker.result, metadata=said.metadata, title=said.title, language=said.language)
            case Done():
                return [self._finish(worker, said)]
        return []

    def _hear_hash(self, worker: _Worker, task: Task, result: Result, said: Hashed) -> None:
        if not result.sha256:
            answer = self._decide(task, said.sha256)
            result = dataclasses.replace(result, answer=answer)
            worker.pipe.send(answer)
        worker.result = dataclasses.replace(result, sha256=said.sha256, size=said.size, copied=said.copied, kept_seconds=said.seconds)

    def _hear_piece(self, worker: _Worker, task: Task, said: Piece) -> list[Report]:
        worker.segments.extend(said.segments)
        worker.characters += sum(len(segment.text) for segment in said.segments)
        if worker.characters > _MOST_CHARACTERS or len(worker.segments) > _MOST_SEGMENTS:
            return self._bury(worker, "too_much_text")
        done = task.pages.done if task.pages is not None else 0
        return [Advance(task.document, done + len(worker.segments), worker.total)]

    def _finish(self, worker: _Worker, done: Done) -> Result:
        result = self._result(worker)
        trouble = done.trouble
        worker.words.hear(forget=True)
        worker.task, worker.result, worker.segments = None, None, []
        worker.idle_since = self._clock.monotonic()
        if worker.tasks >= self._tasks_per_process or trouble == "too_much_memory":
            self._dismiss(worker)
        return dataclasses.replace(result, trouble=trouble, detail=done.detail or result.detail, read_seconds=done.seconds, memory=done.memory)

    def _bury(self, worker: _Worker, trouble: str) -> list[Report]:
        """End a worker that hangs, or that has died; its document's text counts if it had come whole."""
        died = trouble == "crash"
        worker.process.kill()
        self._workers.remove(worker)
        worker.pipe.close()
        exit_code = _end(worker.process)
        worker.cell.close()
        if died and worker.words.tell_memory(exit_code, worker.limit):
            trouble = "too_much_memory"
        said = " ".join(worker.words.hear().split())[:_MOST_WORDS]
        worker.words.close()
        if worker.task is None or worker.result is None:
            return []
        result = self._result(worker)
        whole = bool(result.text_sha256 or result.reason)
        _log.warning("worker ended (%s, exit %s) with %s%s", trouble, exit_code, worker.task.path, said and f": {said}")
        if whole:
            return [result if result.metadata else dataclasses.replace(result, metadata=(("papertray:metadata_trouble", trouble),))]
        pages = result.segments if worker.task.pages is not None else ()  # each of which is whole
        return [dataclasses.replace(result, trouble=trouble, segments=pages, detail=f"exit {exit_code}" if died else "")]

    def _result(self, worker: _Worker) -> Result:
        assert worker.result is not None  # noqa: S101  # both callers have looked
        return dataclasses.replace(worker.result, segments=tuple(worker.segments))  # type: ignore[arg-type]  # pieces hold segments

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.pipe.close()
        _end(worker.process)
        worker.cell.close()
        worker.words.close()


def _has_said_something(pipe: Connection) -> bool:
    """Whether there is something to receive."""
    try:
        return pipe.poll()
    except OSError:  # broken, as Windows says of one whose other end is gone
        return False


def _end(process: SpawnProcess) -> int | None:
    """Wait for a process to go, kill it if it does not, and return its exit code."""
    process.join(_CLOSE_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    code = process.exitcode
    process.close()
    return code
