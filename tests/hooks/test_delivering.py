"""Hooks of a running library: each document is told in its order and at least once, and a dead hook holds nothing up."""

from __future__ import annotations

import dataclasses
import os
import sys
from pathlib import Path

import pytest

from core.events import Problem, ProblemSolved
from core.hook import Hook
from core.settings import FolderSettings, Settings
from core.views import LoggedDelivery
from tests.hooks.receiver import receiving, writing_down, written
from tests.house import House

ALL = ("created", "modified", "moved", "deleted", "stored")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def told(place: Path) -> list[tuple[str, str]]:
    return [(one["event"]["event"], one["name"]) for one in written(place)]


def test_a_command_is_told_of_each_document(house: House, tmp_path: Path) -> None:
    place = tmp_path / "told"
    with house.open(hooks=(Hook("load", ALL, writing_down(place), text=True),)):
        house.write("note.txt", "the first words")
        house.look()
        house.go_on_until(lambda: len(told(place)) == 2)
        house.write("note.txt", "the second words")
        house.look()
        house.go_on_until(lambda: len(told(place)) == 4)
        os.rename(house.inbox / "note.txt", house.inbox / "moved.txt")
        house.look()
        house.go_on_until(lambda: len(told(place)) == 5)
        (house.inbox / "moved.txt").unlink()
        house.look()
        house.clock.advance(60)
        house.look()
        house.go_on_until(lambda: len(told(place)) == 6)
    events = [one["event"] for one in written(place)]
    assert [event["event"] for event in events] == ["created", "stored", "modified", "stored", "moved", "deleted"]
    assert [event["seq"] for event in events] == sorted({event["seq"] for event in events})
    first, last = written(place)[1], written(place)[-1]
    assert (first["text"], first["version"], first["status"]) == ("the first words", 1, "stored")
    assert (last["name"], last["status"], last["id"]) == ("moved.txt", "deleted", first["id"])


def test_only_the_chosen_events_of_its_own_folder(house: House, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    here, there = tmp_path / "here", tmp_path / "there"
    with house.open(hooks=(Hook("load", ("stored",), writing_down(here)),)):
        house.change_settings(lambda settings: settings.with_folder(FolderSettings(str(other), hooks=(Hook("load", ("created",), writing_down(there)),))))
        house.write("note.txt", "the words")
        (other / "elsewhere.txt").write_text("other words")
        house.clock.advance(10)
        house.look()
        house.go_on_until(lambda: bool(told(here)) and bool(told(there)))
    assert told(here) == [("stored", "note.txt")]
    assert told(there) == [("created", "elsewhere.txt")]
    assert "text" not in written(here)[0]


def test_a_new_hook_begins_with_the_next_event_unless_it_wants_all(house: House, tmp_path: Path) -> None:
    house.write("old.txt", "was there")
    with house.open():
        pass
    fresh, all_ = tmp_path / "fresh", tmp_path / "all"
    with house.open(hooks=(Hook("fresh", command=writing_down(fresh)), Hook("all", command=writing_down(all_), existing=True))):
        house.write("new.txt", "comes now")
        house.look()
        house.go_on_until(lambda: len(told(all_)) == 2 and len(told(fresh)) == 1)
    assert told(fresh) == [("stored", "new.txt")]
    assert told(all_) == [("stored", "old.txt"), ("stored", "new.txt")]


def test_what_was_not_taken_is_tried_again_and_no_other_document_waits(house: House, tmp_path: Path) -> None:
    place, broken = tmp_path / "told", tmp_path / "broken"
    broken.touch()
    code = f"if 'bad' in line and os.path.exists({str(broken)!r}): sys.exit('not this one')"
    with house.open(hooks=(Hook("load", ("stored",), writing_down(place, code)),)):
        house.write("bad.txt", "refused at first")
        house.look()
        house.go_on_until(lambda: bool(told(place)))
        house.write("good.txt", "taken at once")
        house.look()
        house.go_on_until(lambda: (2, True) in [(line.document, line.delivered) for line in log(house)])
        broken.unlink()
        house.service.tell_again(str(house.inbox), "load")  # somebody has mended it, and does not want to wait for its next try
        house.go_on_until(lambda: (1, True) in [(line.document, line.delivered) for line in log(house)])
        tries = [line for line in log(house) if line.document == 1]  # how many there were while the other was settling is the clock's affair
        assert [(line.attempt, line.delivered) for line in tries] == [(number, number == len(tries)) for number in range(1, len(tries) + 1)]
        assert len(tries) > 1
        assert "not this one" in tries[0].detail
        with house.catalogue() as catalogue:
            assert catalogue.hook(str(house.inbox), "load")[1] == ()


def test_a_dead_hook_holds_nothing_up_and_says_so(house: House) -> None:
    with receiving() as there:
        url = there.url
    hook = Hook("dead", url=url)
    with house.open(hooks=(hook,)):
        house.change_settings(lambda settings: dataclasses.replace(settings, hook_hosts=("127.0.0.1",)))
        for number in range(6):
            house.write(f"{number}.txt", f"words {number}")
        house.look()
        assert {document.status for document in house.documents()} == {"stored"}
        house.go_on_until(lambda: any(isinstance(news, Problem) for news in house.news))
        (problem,) = [news for news in house.news if isinstance(news, Problem)]
        assert "“dead” takes nothing" in problem.message
        assert "cannot be reached" in problem.message
        house.change_settings(lambda settings: without_hooks(settings, house))
        assert ProblemSolved(problem.code) in house.news


def test_nothing_is_lost_when_papertray_ends_in_the_middle(house: House, tmp_path: Path) -> None:
    place = tmp_path / "told"
    hooks = (Hook("load", ("stored",), writing_down(place, "import time; time.sleep(60)"), time_limit=100.0),)
    house.write("1.txt", "one")
    house.write("2.txt", "two")
    with house.open(hooks=(Hook("load", ("stored",), (sys.executable, "-c", "raise SystemExit(1)")),), settled=False):
        house.change_settings(lambda settings: settings.with_folder(FolderSettings(str(house.inbox), hooks=hooks)))
        house.go_on_until(lambda: len(told(place)) == 1)
    with house.open(hooks=(Hook("load", ("stored",), writing_down(place)),)):
        house.go_on_until(lambda: len(told(place)) >= 3)
    assert [name for _, name in told(place)][-2:] == ["1.txt", "2.txt"] or sorted(set(told(place))) == [("stored", "1.txt"), ("stored", "2.txt")]


def log(house: House) -> list[LoggedDelivery]:
    with house.catalogue() as catalogue:
        return list(catalogue.deliveries())


def without_hooks(settings: Settings, house: House) -> Settings:
    return settings.with_folder(FolderSettings(str(house.inbox)))
