"""What is wrong and what to do about it, and the library in numbers."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from core.__main__ import main
from core.document import Status
from core.remedies import TRIES, back_off
from core.settings_file import load
from tests.cli.library import Ask, asking
from tests.house import House


def test_problems_are_grouped_with_what_can_be_done(house: House, ask: Ask) -> None:
    groups = {one["reason"]: one for one in ask("problems", "--json").objects}
    locked = groups["password"]
    assert (locked["status"], locked["count"], [one["path"] for one in locked["documents"]]) == ("failed", 1, [str(house.inbox / "locked.pdf")])
    assert locked["actions"][0]["code"] == "password"
    assert locked["actions"][-1]["command"] == f"papertray --library {house.paths.root} folders set {house.inbox} --exclude locked.pdf"
    printed = ask("problems").out
    assert "It asks for a password." in printed
    assert "locked.pdf" in printed


@pytest.mark.skipif(sys.platform == "win32", reason="shlex knows the shells of POSIX")
def test_what_leaves_a_file_out_does_so_and_leaves_the_folders_patterns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command for the second file took the first one's pattern away, and "[1]" is no name but a pattern."""
    house = House(tmp_path)
    names = ("-draft [1] it's.pdf", "other.pdf")
    for name in names:
        house.write(name, b"%PDF-1.4\nnothing")
    house.write("kept.tmp.txt", "left out")
    with house.open():
        pass
    ask = asking(house, capsys)
    assert ask("folders", "set", house.inbox, "--exclude", "*.tmp.txt").status == 0
    for left in (1, 0):
        (group,) = ask("problems", "--json").objects
        retry, command = (action["command"] for action in group["actions"] if action["command"])
        assert sorted(retry.partition(" retry ")[2].split()) == sorted(str(one["id"]) for one in group["documents"])
        assert main(shlex.split(command)[1:]) == 0
        with house.open():
            house.look()
        assert len(ask("list", "--json").objects) == left
    assert "*.tmp.txt" in load(house.paths.settings).folders[0].exclude


def test_the_numbers_add_up(ask: Ask) -> None:
    (found,) = ask("statistics", "--json").objects
    documents = ask("list", "--json").objects
    assert found["documents"] == len(documents) == sum(one["documents"] for one in found["types"]) == sum(one["documents"] for one in found["folders"])
    assert found["deleted"] == 1
    assert sum(one["documents"] for one in found["months"]) == found["documents"] + found["deleted"]
    assert found["bytes"] == sum(one["size"] for one in documents) == sum(one["bytes"] for one in found["types"])
    assert found["characters"] == sum(one["characters"] for one in documents)
    assert found["versions"] == sum(one["version"] for one in documents) + 1
    printed = ask("statistics").out
    assert "WebVTT captions" in printed


def test_what_heals_by_itself_waits_longer_each_time() -> None:
    assert [back_off("locked", attempts) for attempts in range(7)] == [2, 4, 8, 16, 32, 60, 60]
    assert back_off("read_error", 50) == 600


def test_a_disk_that_gives_errors_is_tried_then_called_failed(house: House, ask: Ask) -> None:
    """Driven at the rows: no disk of a test gives errors."""
    with house.open():
        assert house._pipeline is not None
        parts = house._pipeline._parts
        id_ = house.document("note.txt").id
        seen = []
        for _ in range(TRIES["read_error"]):
            parts.writer.begin()
            parts.queue.wait(id_, "read_error", house.clock.now(), str(house.inbox))
            parts.writer.commit()
            seen.append(house.document("note.txt").status)
        assert seen == [*[Status.WAITING] * (TRIES["read_error"] - 1), Status.FAILED]
        with house.catalogue() as catalogue:
            group = next(group for group in catalogue.problems() if group.reason == "read_error")
        assert (group.status, group.next_try, group.count) == (Status.FAILED, None, 1)
        assert house.feed()[-1] == ("failed", "note.txt")
        house.service.retry((id_,))
        house.settle()
        assert house.document("note.txt").status is Status.STORED
    assert ask("verify").status == 0


def test_a_waiting_document_says_when_it_is_tried_again(house: House, ask: Ask) -> None:
    with house.open():
        assert house._pipeline is not None
        parts = house._pipeline._parts
        parts.writer.begin()
        at = parts.queue.wait(house.document("note.txt").id, "locked", house.clock.now(), str(house.inbox))
        parts.writer.commit()
        with house.catalogue() as catalogue:
            group = next(group for group in catalogue.problems() if group.reason == "locked")
        assert at > house.clock.now()
        assert group.next_try == group.documents[0].next_try
        assert "again at" in ask("problems").out
        house.service.retry((house.document("note.txt").id,))
        house.settle()
