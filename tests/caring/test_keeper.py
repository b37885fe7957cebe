"""The library's chores: backups on their schedule, and versions that the folders' rules let go."""

from __future__ import annotations

import dataclasses
import itertools
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.caring.backing_up import backups_in, check_backup
from core.caring.keeper import due_at
from core.clock import local, seconds_of, timestamp
from core.document import Document
from core.events import BackedUp, Problem, ProblemSolved, What
from core.settings import Settings
from core.views import View
from tests.cli.library import Ask, asking
from tests.house import House

DAY = 86_400


@pytest.fixture
def home(tmp_path: Path) -> House:
    return House(tmp_path)


def to(folder: Path, days: int = 1, keep: int = 7) -> dict[str, object]:
    return {"backup_folder": str(folder), "backup_days": days, "backup_keep": keep}


def change(home: House, **wishes: object) -> None:
    home.service.apply_settings(lambda settings: dataclasses.replace(settings, **wishes))  # type: ignore[arg-type]


def stored(home: House) -> set[str]:
    return {path.read_text() for path in home.paths.store.rglob("*") if path.is_file()}


def write_versions(home: House, name: str, *texts: str) -> None:
    for text in texts:
        home.write(name, text)
        home.look()


def deleted(home: House) -> list[Document]:
    return home.documents(View(deleted=True))


def test_when_a_backup_is_due() -> None:
    assert due_at(None, 1, 5000.0) == 0
    assert due_at(1000.0, 2, 5000.0) == 1000 + 2 * DAY
    assert due_at(1000.0, 2, 990.0) == 1000 + 2 * DAY, "a clock that is a little off is corrected"
    assert due_at(9 * DAY, 2, DAY) == 0, "it was made when the clock was wrong"


@pytest.mark.skipif(sys.platform == "win32", reason="has no time zones by their names")
@pytest.mark.parametrize("change", [datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)], ids=["summer", "winter"])
def test_a_clock_that_is_set_for_the_summer_makes_no_backup_twice_and_leaves_none_out(change: datetime, berlin: None) -> None:
    """A computer that is on all week looks every quarter of an hour; each backup says in its name when it was made."""
    made: list[str] = []
    for step in range(7 * 96):
        now = change.timestamp() - 3 * DAY + step * 900
        if now >= due_at(seconds_of(made[-1]) if made else None, 1, now):
            made.append(timestamp(now))
    assert made == sorted(set(made))
    assert [seconds_of(later) - seconds_of(earlier) for earlier, later in itertools.pairwise(made)] == [DAY] * 6
    assert len({local(one).date() for one in made}) == 7
    del berlin


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer stands there."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


def test_a_computer_that_sleeps_is_backed_up_by_the_day(home: House, tmp_path: Path) -> None:
    """While it sleeps its clock for waiting stands still (Linux, macOS): a backup a day was made every third."""
    backups = tmp_path / "backups"
    backups.mkdir()
    home.write("note.txt", "the words")
    with home.open():
        change(home, **to(backups, days=1))
        home.go_on_until(lambda: len(backups_in(backups)) == 1 and not busy(home))
        home.clock.sleep(DAY + 60)
        home.go_on_until(lambda: len(backups_in(backups)) == 2 and not busy(home))


def test_backups_are_made_on_their_schedule_and_kept_as_asked(home: House, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    home.write("note.txt", "the words")
    with home.open():
        change(home, **to(backups, days=1, keep=2))
        home.go_on_until(lambda: len(backups_in(backups)) == 1 and not busy(home))
        home.clock.advance(DAY - 600)
        home.settle()
        assert not busy(home)
        names = [backups_in(backups)[0].name]
        for _ in range(2):
            home.clock.advance(DAY + 60)
            home.go_on_until(lambda: bool(backups_in(backups)) and backups_in(backups)[-1].name not in names and not busy(home))
            names.append(backups_in(backups)[-1].name)
        home.clock.advance(60)
        home.service.back_up()  # now, whenever the next one is due
        home.go_on_until(lambda: backups_in(backups)[-1].name not in names and not busy(home))
        names.append(backups_in(backups)[-1].name)
        assert BackedUp(str(backups_in(backups)[-1])) in home.news
    assert [place.name for place in backups_in(backups)] == names[-2:]
    assert all(check_backup(place) == () for place in backups_in(backups))
    with home.open():
        home.settle()
        assert not busy(home)


def test_a_backup_that_fails_is_said_and_tried_again(home: House, tmp_path: Path) -> None:
    backups = tmp_path / "unplugged"
    with home.open():
        change(home, **to(backups))
        home.go_on_until(lambda: any(isinstance(news, Problem) for news in home.news))
        (problem,) = [news for news in home.news if isinstance(news, Problem)]
        assert "is its disk connected" in problem.message
        assert "Connect the disk" in problem.remedy
        backups.mkdir()
        home.clock.advance(3700)
        home.go_on_until(lambda: ProblemSolved(problem.code) in home.news)
    assert len(backups_in(backups)) == 1


def test_the_last_versions_are_kept_and_no_more(home: House) -> None:
    with home.open(keep_versions=2):
        write_versions(home, "note.txt", "one", "two", "three", "four")
        write_versions(home, "other.txt", "only this")
        home.clock.advance(3700)
        home.settle()
        with home.catalogue() as catalogue:
            assert [version.version for version in catalogue.versions(home.document("note.txt").id)] == [3, 4]
            assert not catalogue.search("one").hits
        assert stored(home) == {"three", "four", "only this"}
        assert home.steps("note.txt").count(What.EXPIRED) == 2
        home.check()
        write_versions(home, "note.txt", "five")
        assert home.document("note.txt").version == 5


def test_a_content_that_another_version_needs_stays(home: House) -> None:
    with home.open(keep_versions=1):
        write_versions(home, "a.txt", "shared words", "new words")
        write_versions(home, "b.txt", "shared words")
        home.clock.advance(3700)
        home.settle()
        assert stored(home) == {"shared words", "new words"}
        home.check()


def test_what_was_deleted_goes_after_its_time_and_its_history_stays(home: House) -> None:
    with home.open(keep_deleted_days=30):
        write_versions(home, "gone.txt", "one", "two")
        write_versions(home, "here.txt", "still here")
        (home.inbox / "gone.txt").unlink()
        home.look()
        home.clock.advance(60)
        home.look()
        home.clock.advance(29 * DAY)
        home.settle()
        assert stored(home) == {"one", "two", "still here"}
        home.clock.advance(2 * DAY)
        home.settle()
        assert stored(home) == {"still here"}
        (one,) = deleted(home)
        with home.catalogue() as catalogue:
            history = [step.event for step in catalogue.detail(one.id).history]
        assert history[-3:] == [What.DELETED, What.EXPIRED, What.EXPIRED]
        home.check()
        home.write("gone.txt", "came back")
        home.look()
        assert (home.document("gone.txt").id, home.document("gone.txt").version) == (one.id, 3)


def test_a_dry_run_says_what_would_go_and_takes_nothing(home: House, capsys: pytest.CaptureFixture[str]) -> None:
    ask: Ask = asking(home, capsys)
    with home.open():
        write_versions(home, "note.txt", "one", "two", "three")
    assert "Nothing goes" in ask("retention", "--dry-run").err
    ask("folders", "set", "inbox", "--keep-versions", 1)
    dry = ask("retention", "inbox", "--dry-run", "--json").objects
    assert [(one["version"], one["rule"], one["gone"]) for one in dry] == [(1, "versions", False), (2, "versions", False)]
    assert "2 versions of 1 document" in ask("retention", "--dry-run").err
    assert stored(home) == {"one", "two", "three"}
    assert [one["version"] for one in ask("retention", "--json").objects] == [1, 2]
    assert stored(home) == {"three"}
    assert ask("verify").status == 0


def busy(home: House) -> bool:
    assert home._pipeline is not None
    return home._pipeline._parts.keeper.busy


def test_no_rule_lets_anything_go(home: House) -> None:
    settings = Settings()
    assert all(not folder.keep_versions for folder in settings.folders)
    with home.open():
        write_versions(home, "note.txt", "one", "two", "three")
        home.clock.advance(400 * DAY)
        home.settle()
        assert stored(home) == {"one", "two", "three"}
