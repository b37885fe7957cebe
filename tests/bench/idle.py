"""What it costs to watch 10,000 folders in which nothing happens."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psutil

from tests.bench.measuring import OFFSCREEN, Companion, folder, run, window
from tests.bench.samples import write_tree
from tests.bench.table import Line, Note, Said

_FOLDERS = 10_000
_SECONDS = 20.0


def measure(rounds: int) -> Iterator[Said]:
    """The core alone, the whole application with its window hidden, and watchdog alone, at the same time; per cent of one core, and memory."""
    seconds = _SECONDS * (rounds or 1)
    with folder() as tree, folder() as library, folder() as second, ExitStack() as stack:
        write_tree(tree, _FOLDERS, 0)
        programs = {
            "the core": stack.enter_context(Companion("listening", library, tree, "2")),
            "the whole application, hidden": stack.enter_context(
                window(second, tree, "hidden"),
            ),
            "watchdog alone": stack.enter_context(Companion("hearing", tree)),
        }
        time.sleep(3.0)  # what was put off at the start is done by now
        before = {name: _cpu(program.pid) for name, program in programs.items()}
        time.sleep(seconds)
        used = {name: (_cpu(program.pid) - before[name]) / seconds * 100 for name, program in programs.items()}
        memory = {name: _memory(program.pid) for name, program in programs.items()}
    yield Note(f"{_FOLDERS:,} folders, {seconds:g} s; watchdog alone: {used['watchdog alone']:.3f} % of a core, {memory['watchdog alone']:.0f} MB")
    for name in list(programs)[:2]:
        yield Line(f"idle, {name}", used[name], "% core", goal=0.1)
        yield Line("    memory of its own", memory[name], "MB")
    bare = run("tray", str(time.monotonic()), environment=OFFSCREEN).said["tray"]["rss"] / 1e6
    yield from _small(bare)


def _small(bare: float) -> Iterator[Said]:
    """Memory where few folders are watched."""
    with folder() as watched, folder() as library, window(library, watched, "hidden") as program:
        time.sleep(1.0)
        resident = psutil.Process(program.pid).memory_info().rss / 1e6
    yield Line("the whole application, hidden, one folder: memory", resident, "MB", "a bare tray icon", bare, resident / bare, 1.6)


def _cpu(pid: int) -> float:
    """Seconds on a core so far, of a process and all that it has started, to the nanosecond where the system tells."""
    return sum(_on_core(process.pid) for process in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True)))


def _on_core(pid: int) -> float:
    try:
        return sum(int(path.read_text(encoding="ascii").split()[0]) for path in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9
    except OSError:
        times = psutil.Process(pid).cpu_times()
        return times.user + times.system


def _memory(pid: int) -> float:
    """Megabytes that would be free again if it and what it has started ended."""
    return sum(process.memory_full_info().uss for process in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True))) / 1e6
