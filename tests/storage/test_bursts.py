"""What is asked of the catalogue again and again costs the same however many documents are queued and missing: bursts that go before they were read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from core.clock import SystemClock
from core.storage.database import open_writer
from core.storage.journal import Journal
from core.storage.memory import Memory
from core.storage.queue import Queue

_ROW = """INSERT INTO documents (folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, noticed_at, missing_since, first_seen, last_changed)
          VALUES (1, ?, '/in', ?, ?, 0, 0, '', 'queued', ?, ?, '', '')"""


def _count_steps(connection: sqlite3.Connection, ask: Callable[[], object]) -> int:
    """How many instructions SQLite's machine takes for it, in tens."""
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection.set_progress_handler(step, 10)
    ask()
    connection.set_progress_handler(None, 0)
    return steps


def test_a_burst_that_is_gone_before_it_was_read_is_not_passed_over_one_by_one(tmp_path: Path) -> None:
    connection = open_writer(tmp_path / "catalogue.sqlite3")
    memory, queue = Memory(connection), Queue(connection, Journal(connection, SystemClock()))
    connection.execute("INSERT INTO folders (path, added_at) VALUES ('/in', 0)")

    def add(numbers: range, missing_since: float | None) -> None:
        connection.executemany(_ROW, [(f"/in/{number}.txt", f"{number}.txt", number, number, missing_since) for number in numbers])

    add(range(4), None)
    few = _count_steps(connection, lambda: (queue.next_duties(2, ()), memory.awaited_sizes({1, 1_500})))
    add(range(1_000, 2_000), 1.0)
    assert [duty.path for duty in queue.next_duties(2, ())] == ["/in/3.txt", "/in/2.txt"]
    assert memory.awaited_sizes({1, 1_500}) == {1}
    assert _count_steps(connection, lambda: (queue.next_duties(2, ()), memory.awaited_sizes({1, 1_500}))) <= 2 * few
    assert len(memory.long_missing(2.0, 0.0, 3.0)) == 1_000
    connection.close()
