"""Step 7: own worker processes, each with one document at a time (or some small ones) and limits on time and memory; step 9's other end.

A worker that hangs or dies costs its document and is replaced at the next task; of several nobody knows which it was, and each is to be given again by
itself. Workers that have nothing to do for a while go. Own processes, because `ProcessPoolExecutor` is dead after one crash and cannot end a hung task.
Used in the pipeline's thread only.
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
from core.extraction.in_hand import Advance, InHand
from core.extraction.last_words import LastWords
from core.extraction.protocol import Answer, Done, Hashed, Piece, Read, Result, Said, Task

_log = logging.getLogger(__name__)
_SECONDS_PER_MB = 1.0  # added to the time limit: a slow disk, a long book
_SECONDS_PER_PAGE = 10.0  # added for each page inside that is to be recognised while the document is read again
_METADATA_SECONDS = 10.0  # after the text has come
_TASKS_PER_PROCESS = 500  # what leaks in foreign libraries goes with the process
_SMALL_ONES = 8  # which are read together, count as one of these: to start a process for each 500 notes cost as much as a note (0.4 s of CPU)
_TOGETHER_SECONDS = 15.0  # which they have together (they take some hundredths of one): when one hangs, the others do not wait for all of its own time
_START_SECONDS = 30.0  # more for a worker that is starting: 0.3 s, but many where a virus scanner reads each library first (20 s seen on a busy Windows)
_IDLE_SECONDS = 20.0
_GROW_SECONDS = 3.0  # of work (23 documents took 3.8 s of CPU with a second worker after one second, 3.3 with one alone)
_CLOSE_SECONDS = 2.0
_BEGIN_SECONDS = 1.0  # between two looks whether a worker that has said nothing yet is alive
_MOST_HEARD = 8  # of one worker at a time: one that never ends must not keep the loop from the others and from its own deadline
_MOST_WORDS = 500  # characters of what a worker has said that go into the log


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one document (large ones get more), and bytes of memory for one worker."""

    seconds: float = 60.0
    memory: int = 1024 << 20


@dataclass(frozen=True, slots=True)
class Unread:
    """A worker has ended with these documents, which it was to read one after the other: each is still to be read, and best alone."""

    tasks: tuple[Task, ...]


Report: TypeAlias = Result | Advance | Unread


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    cell: Cell
    words: LastWords
    limit: int
    tasks: int = 0
    hand: dict[int, InHand] = field(default_factory=dict)  # by the documents' numbers
    deadline: float = 0.0
    idle_since: float = 0.0
    heard: bool = False
    worn: bool = False  # it is to go when its hand is empty


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
        return [document for worker in self._workers for document in worker.hand]

    @property
    def free(self) -> int:
        """How many more workers can be given something now.

        A further worker is started only when the work goes on for a while: starting one costs as much as reading a dozen documents (0.3 to 0.45 s of CPU),
        and what one does in three seconds, two do hardly sooner.
        """
        idle = sum(not worker.hand for worker in self._workers)
        may_grow = len(self._workers) < self._size and (not self._workers or self._clock.monotonic() >= self._busy_since + _GROW_SECONDS)
        return max(0, min(self._size - len(self._workers) + idle, idle + may_grow))

    @property
    def processes(self) -> list[int]:
        """The workers' process ids, for tests that kill them."""
        return [worker.process.pid or 0 for worker in self._workers]

    def submit(self, *tasks: Task) -> None:
        """Give a document, or some small ones, to a free worker, starting one if need be, with the passwords that are to be tried on each."""
        tasks = tuple(self._with_passwords(task) for task in tasks)
        if not self.in_hand:
            self._busy_since = self._clock.monotonic()
        worker = next((w for w in self._workers if not w.hand), None) or self._start()
        worker.hand = {task.document: InHand(task) for task in tasks}
        worker.tasks += -(-len(tasks) // _SMALL_ONES)
        seconds = self._time_for(tasks[0]) if len(tasks) == 1 else min(self._limits.seconds, _TOGETHER_SECONDS)
        worker.deadline = self._clock.monotonic() + seconds + (0.0 if worker.heard else _START_SECONDS)
        self._send(worker, tasks)

    @staticmethod
    def _send(worker: _Worker, what: tuple[Task, ...] | tuple[Answer, ...]) -> None:
        try:
            worker.pipe.send(what)
        except OSError:
            _log.info("a worker was gone before it was told")  # its pipe says so at the next `receive`

    def _with_passwords(self, task: Task) -> Task:
        passwords = self._passwords(task.document, task.path)
        return dataclasses.replace(task, passwords=passwords) if passwords else task

    def _time_for(self, task: Task) -> float:
        """Seconds for one document."""
        pages = len(task.pages.places) * _SECONDS_PER_PAGE if task.pages is not None else 0.0
        return self._limits.seconds + task.entry[0] / 1e6 * _SECONDS_PER_MB + pages

    def receive(self, pipe: Connection) -> list[Report]:
        """What the worker at this pipe has said; a dead one's document has crashed."""
        worker = next(w for w in self._workers if w.pipe is pipe)
        reports: list[Report] = []
        try:
            for _ in range(_MOST_HEARD):
                if worker not in self._workers or not pipe.poll():
                    break
                heard, worker.heard = pipe.recv(), True
                reports.extend(self._hear(worker, heard))
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
            elif worker.hand and now >= worker.deadline:
                reports.extend(self._bury(worker, "timeout"))
            elif not worker.hand and now >= worker.idle_since + _IDLE_SECONDS:
                self._dismiss(worker)
        return reports

    def next_time(self) -> float | None:
        """When `expire` has something to do (monotonic seconds)."""
        times = [worker.deadline if worker.hand else worker.idle_since + _IDLE_SECONDS for worker in self._workers]
        if self.in_hand and len(self._workers) < self._size and self._clock.monotonic() < self._busy_since + _GROW_SECONDS:
            times.append(self._busy_since + _GROW_SECONDS)
        if not all(worker.heard for worker in self._workers):
            times.append(self._clock.monotonic() + _BEGIN_SECONDS)
        return min(times, default=None)

    def close(self) -> None:
        """End all workers; what they had in hand stays a duty."""
        for worker in self._workers:
            worker.pipe.close()  # an idle one sees this and goes
            if worker.hand:
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

    def _hear(self, worker: _Worker, heard: tuple[tuple[int, Said], ...]) -> list[Report]:
        reports: list[Report] = []
        asked: list[InHand] = []
        for document, said in heard:
            in_hand = worker.hand.get(document)
            if in_hand is None:
                continue
            if isinstance(said, Hashed) and not in_hand.sha256:
                asked.append(in_hand)
            advance = in_hand.hear(said)
            reports.extend([advance] if advance is not None else [])
            reports.extend(self._consider(worker, in_hand, said))
        if asked and worker.hand:
            self._answer(worker, asked)
        return reports

    def _consider(self, worker: _Worker, in_hand: InHand, said: Said) -> list[Report]:
        """What follows from that for the worker."""
        match said:
            case Piece() if in_hand.is_mad:
                return self._bury(worker, "too_much_text")
            case Read() if len(worker.hand) == 1:
                worker.deadline = min(worker.deadline, self._clock.monotonic() + _METADATA_SECONDS)
            case Done():
                return [self._finish(worker, in_hand, said)]
        return []

    def _answer(self, worker: _Worker, asked: list[InHand]) -> None:
        """What is to be done with these bytes; of the same ones among them the first is read."""
        answers, read = [], set()
        for in_hand in asked:
            wish = in_hand.sha256, in_hand.task.keep_raw
            answer = self._decide(in_hand.task, in_hand.sha256)
            answer = Answer.STOP if answer is Answer.READ and wish in read and not in_hand.task.again else answer
            read.add(wish)
            in_hand.answer(answer)
            answers.append(answer)
        self._send(worker, tuple(answers))

    def _finish(self, worker: _Worker, in_hand: InHand, done: Done) -> Result:
        del worker.hand[in_hand.task.document]
        worker.worn |= worker.tasks >= self._tasks_per_process or done.trouble == "too_much_memory"
        if not worker.hand:
            worker.words.hear(forget=True)
            worker.idle_since = self._clock.monotonic()
            if worker.worn:
                self._dismiss(worker)
        return in_hand.result()

    def _bury(self, worker: _Worker, trouble: str) -> list[Report]:
        """End a worker that hangs, or that has died; its document's text counts if it had come whole."""
        died = trouble == "crash"
        worker.process.kill()
        self._workers.remove(worker)
        worker.pipe.close()
        exit_code = _end(worker.process)
        if died and (worker.cell.tell_memory(exit_code) or worker.words.tell_memory(exit_code, worker.limit)):
            trouble = "too_much_memory"
        worker.cell.close()
        said = " ".join(worker.words.hear().split())[:_MOST_WORDS]
        worker.words.close()
        hand, worker.hand = tuple(worker.hand.values()), {}
        if not hand:
            return []
        paths = ", ".join(in_hand.task.path for in_hand in hand)
        _log.warning("worker ended (%s, exit %s) with %s%s", trouble, exit_code, paths, said and f": {said}")
        if len(hand) > 1:
            return [Unread(tuple(in_hand.task for in_hand in hand))]
        return [hand[0].broken_off(trouble, f"exit {exit_code}" if died else "")]

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
