"""Telling the one that works to retry, rescan, pause and resume; and doing it here when none works."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cli.steering import _span
from core.control import Command, Door, Pause, Reload, Rescan, Resume, Retry
from core.document import Status
from tests.cli.library import Ask
from tests.house import House
from tests.samples import make_protected_pdf


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path)
    house.write("locked.pdf", make_protected_pdf("x"))
    house.write("note.txt", "x")
    with house.open(settle=0.1):
        pass
    return house


@pytest.fixture
def told(house: House) -> Iterator[list[Command]]:
    """What another process, which holds the library, is told."""
    messages: list[Command] = []

    def take(message: Command) -> bool:
        messages.append(message)
        return True

    with contextlib.closing(Door(house.paths, take)):
        yield messages


def test_the_running_one_is_told(ask: Ask, house: House, told: list[Command]) -> None:
    locked = house.document("locked.pdf").id
    for words in (["retry", locked], ["retry", "--failed"], ["rescan"], ["rescan", house.inbox], ["resume"], ["pause"]):
        assert ask(*words).status == 0
    assert told == [Retry((locked,)), Retry(()), Rescan(None), Rescan(str(house.inbox)), Resume(), Pause(None)]


def test_a_folder_below_a_watched_one_means_the_watched_one(ask: Ask, house: House, told: list[Command]) -> None:
    (house.inbox / "sub").mkdir()
    ask("rescan", house.inbox / "sub")
    assert told == [Rescan(str(house.inbox))]
    assert ask("rescan", house.place).status == 1


@pytest.mark.parametrize("words", [("rescan",), ("pause",), ("resume",), ("retry", "--failed")], ids=" ".join)
def test_a_name_that_is_mistyped_makes_no_library(ask: Ask, tmp_path: Path, words: tuple[str, ...]) -> None:
    answer = ask(*words, "--library", tmp_path / "mistyped")
    assert (answer.status, answer.out) == (1, "")
    assert "There is no library" in answer.err
    assert not (tmp_path / "mistyped").exists()


def test_a_pause_may_have_an_end(ask: Ask, told: list[Command]) -> None:
    answer = ask("pause", "--for", "2h")
    (message,) = told
    assert isinstance(message, Pause)
    assert message.until is not None
    assert "until 2" in answer.err


def test_changed_settings_are_told(ask: Ask, house: House, told: list[Command]) -> None:
    ask("folders", "set", house.inbox, "--settle", "3")
    assert told == [Reload()]


def test_watching_a_new_folder_while_another_works_changes_nothing(ask: Ask, house: House, told: list[Command]) -> None:
    before = house.paths.settings.read_text()
    other = house.place / "other"
    other.mkdir()
    answer = ask("watch", other)
    assert answer.status == 1
    assert "in use" in answer.err
    assert told == [Reload()]
    assert house.paths.settings.read_text() == before


def test_retry_is_done_here_when_none_works(ask: Ask, house: House) -> None:
    (house.inbox / "locked.pdf").unlink()
    house.write("note.txt", "another text")
    assert ask("rescan", "--json").status == 0
    assert house.text("note.txt") == "another text"
    answer = ask("retry", house.document("note.txt").id, "--json")
    assert {event["event"] for event in answer.objects} >= {"ready", "idle"}


def test_pause_and_resume_are_done_here_when_none_works(ask: Ask, house: House) -> None:
    assert ask("pause").status == 0
    house.write("later.txt", "x")
    assert ask("watch", "--once").status == 0
    assert house.document("later.txt").status in {Status.ARRIVING, Status.QUEUED}
    assert ask("status", "--json").objects[0]["state"] == "paused"
    assert ask("resume").status == 0
    assert house.document("later.txt").status is Status.STORED


@pytest.mark.parametrize(("text", "seconds"), [("30m", 1800), ("30", 1800), ("2h", 7200), ("1d", 86_400), ("45 s", 45)])
def test_spans_of_time(text: str, seconds: int) -> None:
    assert _span(text) == seconds
