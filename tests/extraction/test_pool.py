"""The worker processes: one document at a time each, or some small ones, ended when they hang or die, replaced, and gone when nobody needs them."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path

import psutil
import pytest

from core.extraction.pool import Limits, Pool, Report, Unread
from core.extraction.protocol import Answer, Result, Task
from core.watching.scanner import look_at
from tests.house import OwnClock

DEADLINE = 30.0


class Desk:
    """A pool with two workers at most, and files to give it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.clock = OwnClock()
        self.answers: dict[str, Answer] = {}
        self.pool = Pool(self.clock, lambda task, _: self.answers.get(task.path, Answer.READ), 2, Limits(5.0, 1024 << 20), tasks_per_process=3)

    def task(self, name: str, content: bytes | str = "words") -> Task:
        """A file, and the task to read it."""
        path = self.place / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        entry = look_at(str(path))
        assert isinstance(entry, tuple)
        return Task(len(list(self.place.iterdir())), str(path), entry, str(self.place / f"{name}.staged"))

    def results(self, number: int) -> list[Result]:
        """What the workers report until there are so many results."""
        results: list[Result] = []
        end = time.monotonic() + DEADLINE
        while len(results) < number:
            reports = self.hear()
            results += _results(reports)
            assert reports or results or time.monotonic() < end, "no worker has said anything"
        return results

    def hear(self) -> list[Report]:
        """What the workers report within a second."""
        ready = wait(self.pool.connections, 1.0)
        reports = self.pool.expire()
        for pipe in self.pool.connections:
            if pipe in ready:
                reports += self.pool.receive(pipe)
        return reports


def _results(reports: list[Report]) -> list[Result]:
    return [report for report in reports if isinstance(report, Result)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.pool.close()


def test_a_document_is_copied_read_and_described(desk: Desk) -> None:
    desk.pool.submit(desk.task("a.md", "# The title\n\nSome words."))
    (result,) = desk.results(1)
    assert result.trouble == ""
    assert result.copied
    assert Path(result.task.staged).read_bytes() == Path(result.task.path).read_bytes()
    assert result.title == "The title"
    assert "Some words." in result.segments[0].text
    assert result.extractor.startswith("markdown ")


def test_known_bytes_are_not_read(desk: Desk) -> None:
    task = desk.task("a.txt")
    desk.answers[task.path] = Answer.STOP
    desk.pool.submit(task)
    (result,) = desk.results(1)
    assert (result.answer, result.extractor, result.segments) == (Answer.STOP, "", ())


def test_documents_that_are_given_together_come_back_each_with_its_own(desk: Desk) -> None:
    tasks = [desk.task("a.md", "# One"), desk.task("gone.txt"), desk.task("b.csv", "a,b\n1,2\n"), desk.task("c.txt", "three words here")]
    Path(tasks[1].path).unlink()
    desk.pool.submit(*tasks)
    assert desk.pool.in_hand == [task.document for task in tasks]
    results = {Path(result.task.path).name: result for result in desk.results(4)}
    assert results["gone.txt"].trouble == "vanished"
    assert {name: result.extractor.split()[0] for name, result in results.items() if name != "gone.txt"} == {
        "a.md": "markdown",
        "b.csv": "csv",
        "c.txt": "text",
    }
    assert results["c.txt"].segments[0].text == "three words here"
    assert desk.pool.in_hand == []


def test_of_the_same_bytes_that_are_given_together_the_first_are_read(desk: Desk) -> None:
    desk.pool.submit(*(desk.task(f"{number}.txt", "the same words") for number in range(3)))
    results = desk.results(3)
    assert [result.answer for result in results] == [Answer.READ, Answer.STOP, Answer.STOP]
    assert [result.copied for result in results] == [True, False, False]


@pytest.mark.expects_log("worker ended")
def test_a_worker_that_dies_with_several_blames_none(desk: Desk) -> None:
    """Which of them did it nobody knows: each is still to be read."""
    tasks = [desk.task("a.txt"), desk.task("long.txt", "many words " * 900_000)]
    desk.pool.submit(*tasks)
    psutil.Process(desk.pool.processes[0]).kill()
    end = time.monotonic() + DEADLINE
    while not (reports := desk.hear()):
        assert time.monotonic() < end, "nobody says that it died"
    (report,) = reports
    assert isinstance(report, Unread)
    assert [task.path for task in report.tasks] == [task.path for task in tasks]
    assert (desk.pool.in_hand, desk.pool.free) == ([], 1)


@pytest.mark.expects_log("worker ended")
def test_who_is_read_together_with_one_that_hangs_does_not_wait_for_all_of_its_time(desk: Desk) -> None:
    desk.pool.set_limits(2, Limits(60.0, 1024 << 20))
    tasks = [desk.task("a.txt"), desk.task("b.txt")]
    begin(desk)
    desk.pool.submit(*tasks)
    psutil.Process(desk.pool.processes[0]).suspend()
    assert desk.pool.expire() == []
    desk.clock.advance(20.0)
    assert desk.pool.expire() == [Unread(tuple(tasks))]
    desk.pool.submit(tasks[0])
    psutil.Process(desk.pool.processes[0]).suspend()
    desk.clock.advance(20.0)
    assert desk.pool.expire() == [], "alone it has its own time"


@pytest.mark.expects_log("worker ended")
def test_a_worker_that_starts_slowly_costs_its_documents_nothing_of_their_time(desk: Desk) -> None:
    tasks = desk.task("a.txt"), desk.task("b.txt")
    desk.pool.submit(*tasks)
    psutil.Process(desk.pool.processes[0]).suspend()
    desk.clock.advance(20.0)
    assert desk.pool.expire() == []
    desk.clock.advance(30.0)
    assert desk.pool.expire() == [Unread(tasks)], "one that never comes is not waited for"


def begin(desk: Desk) -> None:
    """One worker has begun, and has nothing to do."""
    desk.pool.submit(desk.task("first.txt"))
    desk.results(1)


def test_workers_are_replaced_after_so_many_documents(desk: Desk) -> None:
    """What leaks in a foreign library goes with its process; the documents go on."""
    seen: set[int] = set()
    for number in range(10):
        desk.pool.submit(desk.task(f"{number}.txt", f"document {number}"))
        seen.update(desk.pool.processes)
        (result,) = desk.results(1)
        assert result.trouble == ""
    assert len(seen) == 4


def test_small_ones_that_are_read_together_wear_a_worker_less(desk: Desk) -> None:
    seen: set[int] = set()
    for group in range(3):
        desk.pool.submit(*(desk.task(f"{group}-{number}.txt", f"note {number} of {group}") for number in range(8)))
        seen.update(desk.pool.processes)
        desk.results(8)
    assert len(seen) == 1
    assert desk.pool.processes == []


def test_more_workers_come_only_when_the_work_goes_on(desk: Desk) -> None:
    assert desk.pool.free == 1
    desk.pool.submit(desk.task("long.txt", "many words " * 500_000))
    assert desk.pool.free == 0
    desk.clock.advance(2.5)
    assert desk.pool.free == 0, "some seconds of work are done sooner than a further worker is worth its start"
    desk.clock.advance(1.0)
    assert desk.pool.free == 1


@pytest.mark.expects_log("worker ended")
def test_what_takes_too_long_is_ended(desk: Desk) -> None:
    desk.pool.submit(desk.task("long.txt", "many words " * 900_000))
    assert desk.pool.expire() == []
    desk.clock.advance(60.0)
    (result,) = _results(desk.pool.expire())
    assert result.trouble == "timeout"
    assert desk.pool.processes == []


@pytest.mark.expects_log("worker ended")
def test_a_worker_that_dies_costs_its_document(desk: Desk) -> None:
    desk.pool.submit(desk.task("long.txt", "many words " * 900_000))
    psutil.Process(desk.pool.processes[0]).kill()
    (result,) = desk.results(1)
    assert result.trouble == "crash"
    desk.pool.submit(desk.task("next.txt"))
    assert desk.results(1)[0].trouble == ""


@pytest.mark.expects_log("worker ended")
def test_a_worker_that_dies_before_it_begins_costs_its_document(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows its end of the pipe is then the parent's for ever, and the pipe says nothing; here a copy stands in for that."""
    kept: list[int] = []

    def pipe() -> tuple[Connection, Connection]:
        ours, theirs = Pipe()
        kept.append(os.dup(theirs.fileno()) if sys.platform != "win32" else -1)
        return ours, theirs

    monkeypatch.setattr("core.extraction.pool.Pipe", pipe)
    desk.pool.submit(desk.task("a.txt"))
    psutil.Process(desk.pool.processes[0]).kill()
    assert (desk.pool.next_time() or 0.0) <= desk.clock.monotonic() + 1.0
    (result,) = desk.results(1)
    assert result.trouble == "crash"
    for copy in kept:
        if copy != -1:
            os.close(copy)


def test_idle_workers_go(desk: Desk) -> None:
    desk.pool.submit(desk.task("a.txt"))
    desk.results(1)
    assert desk.pool.processes
    desk.clock.advance(30.0)
    desk.pool.expire()
    assert desk.pool.processes == []


@pytest.mark.parametrize(("change", "trouble"), [("longer", "changed"), ("gone", "vanished"), ("folder", "vanished")])
def test_a_file_that_is_another_by_now_is_not_read(desk: Desk, change: str, trouble: str) -> None:
    task = desk.task("a.txt")
    path = Path(task.path)
    if change == "longer":
        path.write_text("more words than before")
    else:
        path.unlink()
    desk.pool.submit(task)
    (result,) = desk.results(1)
    assert (result.trouble, result.sha256, result.segments) == (trouble, "", ())


def test_closing_ends_workers_in_the_middle(desk: Desk) -> None:
    desk.pool.submit(desk.task("long.txt", "many words " * 900_000))
    desk.pool.close()
    assert desk.pool.processes == []
