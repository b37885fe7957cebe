"""Passwords: given once, kept in the keyring, tried on what is protected, and to be found nowhere else."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import pytest

from core import keyring_door
from core.document import Status
from core.events import Problem, ProblemSolved
from core.keyring_door import KeyringError
from core.passwords import Passwords
from core.service import Service
from tests.cli.library import asking
from tests.house import House, Silent
from tests.keyrings import PLACE
from tests.samples import make_protected_pdf

SECRET = "sésame, ouvre-toi"


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keyring that works; the file with its secrets."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.FilingKeyring")
    monkeypatch.setenv(PLACE, str(tmp_path / "keyring.json"))
    return tmp_path / "keyring.json"


def _fill(place: Path) -> House:
    house = House(place)
    house.write("closed/minutes.pdf", make_protected_pdf("the settlement was approved", SECRET))
    house.write("closed/other.pdf", make_protected_pdf("another password", "other"))
    house.write("open.txt", "no secret")
    return house


def test_a_folders_password_opens_what_is_in_it_and_is_written_nowhere(tmp_path: Path, keyring: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    house = _fill(tmp_path)
    with house.open():
        assert [house.document(name).reason for name in ("minutes.pdf", "other.pdf")] == ["password", "password"]
        house.service.give_password(str(house.inbox / "closed"), SECRET)
        house.go_on_until(lambda: house.document("minutes.pdf").status is Status.STORED)
        assert "settlement" in house.text("minutes.pdf")
        house.settle()
        assert (house.document("other.pdf").status, house.document("other.pdf").reason) == (Status.FAILED, "password")
        assert [one.target for one in house.service.passwords()] == [str(house.inbox / "closed")]
    assert list(json.loads(keyring.read_text("utf-8")).values()) == [SECRET]
    written = b"".join(path.read_bytes() for path in house.paths.root.rglob("*") if path.is_file())
    assert SECRET.encode() not in written
    assert json.dumps(SECRET).encode() not in written
    assert SECRET not in caplog.text


def test_after_a_restart_the_keyring_is_asked(tmp_path: Path, keyring: Path) -> None:
    house = _fill(tmp_path)
    with house.open(settled=False):
        Passwords(house.paths).add(str(house.inbox), SECRET)
    assert keyring.exists()
    Service(house.paths, watching=Silent).run(once=True)
    assert house.document("minutes.pdf").status is Status.STORED


@pytest.mark.parametrize(
    ("backend", "words"),
    [("keyring.backends.null.Keyring", "no keyring"), ("tests.keyrings.LockedKeyring", "is locked")],
)
def test_a_keyring_that_keeps_nothing_is_said_and_the_password_is_tried_all_the_same(
    tmp_path: Path, keyring: Path, monkeypatch: pytest.MonkeyPatch, backend: str, words: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    house = _fill(tmp_path)
    with house.open():
        id_ = house.document("minutes.pdf").id
        house.service.give_password(str(id_), SECRET)
        house.go_on_until(lambda: house.document("minutes.pdf").status is Status.STORED)
        problem = next(news for news in house.news if isinstance(news, Problem))
        assert words in problem.message
        assert problem.remedy
        assert SECRET not in repr(house.news)
    assert not keyring.exists()


@pytest.mark.usefixtures("keyring")
def test_a_keyring_that_hangs_holds_nobody_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.HangingKeyring")
    monkeypatch.setattr(keyring_door, "_SECONDS", 0.5)
    with pytest.raises(KeyringError, match="does not answer"):
        Passwords(House(tmp_path).paths).add("/some/folder", SECRET)


def test_the_command_line_gives_lists_and_forgets(tmp_path: Path, keyring: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    house = _fill(tmp_path)
    with house.open():
        pass
    ask = asking(house, capsys)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{SECRET}\n"))
    assert ask("password", "add", house.inbox / "closed").status == 0
    assert house.document("minutes.pdf").status is Status.STORED
    assert ask("password", "--json").objects == [{"folder": str(house.inbox / "closed"), "passwords": 1}]
    assert SECRET not in ask("password").out
    assert ask("password", "remove", house.inbox / "closed").status == 0
    assert json.loads(keyring.read_text("utf-8")) == {}
    assert ask("password", "--json").objects == []
    assert ask("password", "remove", house.inbox / "closed").status == 1
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert ask("password", "add", house.inbox / "closed").status == 2


def test_a_problem_with_the_keyring_is_over_when_it_works_again(tmp_path: Path, keyring: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = _fill(tmp_path)
    with house.open():
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.LockedKeyring")
        house.service.give_password(str(house.inbox), "wrong")
        house.go_on_until(lambda: any(isinstance(news, Problem) for news in house.news))
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.FilingKeyring")
        house.service.give_password(str(house.inbox), SECRET)
        house.go_on_until(lambda: any(isinstance(news, ProblemSolved) for news in house.news))
    assert keyring.exists()
