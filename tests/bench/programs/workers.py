"""Papertray's worker processes: what handing documents to them and taking the text back costs, and how long a killed one takes to be replaced."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import time
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path

from core.clock import SystemClock
from core.extraction.pool import Pool, Report
from core.extraction.protocol import Answer, Result, Task
from core.watching.scanner import list_folder


def main(staging: str, folder: str, small: str, times: str) -> dict[str, object]:
    """Seconds: of CPU on either side for a collection; of time for a small known document, for a replacement, and for a bare process."""
    said: dict[str, object] = {}
    files = list_folder(folder).files if folder else {}
    if files:
        said |= _read_all([Task(number, os.path.join(folder, name), entry, "") for number, (name, entry) in enumerate(files.items(), 1)], staging)
    entry = list_folder(os.path.dirname(small)).files[os.path.basename(small)]
    task = Task(1, small, entry, "", known_size=True)
    replaced, spawned = [], []
    pool = Pool(SystemClock(), lambda _, __: Answer.STOP)
    _do(pool, task)
    said["known"] = sorted(_do(pool, task) for _ in range(500))[250]
    for _ in range(int(times)):
        spawned.append(_spawn())
        os.kill(pool.processes[0], signal.SIGKILL)
        replaced.append(_replace(pool, task))
    pool.close()
    return said | {"replaced": replaced, "spawned": spawned, "nop": _nop()}


def _read_all(tasks: list[Task], staging: str) -> dict[str, float]:
    """One after the other by one worker: CPU of the worker, and ours meanwhile."""
    pool = Pool(SystemClock(), lambda _, __: Answer.READ)
    began = time.process_time()
    for task in tasks:
        _do(pool, Task(task.document, task.path, task.entry, str(Path(staging, str(task.document)))))
    ours = time.process_time() - began
    pool.close()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"ours": ours, "theirs": used.ru_utime + used.ru_stime}


def _do(pool: Pool, task: Task) -> float:
    """Give the task out and wait for its result; seconds."""
    began = time.perf_counter()
    pool.submit(task)
    _wait_for_result(pool)
    return time.perf_counter() - began


def _replace(pool: Pool, task: Task) -> float:
    """Until the killed worker's successor has done a task; the pool learns of the death by itself."""
    began = time.perf_counter()
    wait(pool.connections)
    for pipe in pool.connections:
        pool.receive(pipe)
    _do(pool, task)
    return time.perf_counter() - began


def _wait_for_result(pool: Pool) -> None:
    reports: list[Report] = []
    while not any(isinstance(report, Result) for report in reports):
        for pipe in wait(pool.connections):
            assert isinstance(pipe, Connection)
            reports.extend(pool.receive(pipe))


def _spawn() -> float:
    """A bare spawned process, until it has said something."""
    began = time.perf_counter()
    ours, theirs = Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_say, args=(theirs,))
    process.start()
    ours.recv()
    took = time.perf_counter() - began
    process.join()
    return took


def _say(pipe: Connection) -> None:
    pipe.send(1)


def _nop() -> float:
    """There and back through a pipe to a process that does nothing."""
    ours, theirs = Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_echo, args=(theirs,))
    process.start()
    times = []
    for _ in range(501):
        began = time.perf_counter()
        ours.send(1)
        ours.recv()
        times.append(time.perf_counter() - began)
    ours.send(None)
    process.join()
    return sorted(times)[250]


def _echo(pipe: Connection) -> None:
    while pipe.recv() is not None:
        pipe.send(1)
