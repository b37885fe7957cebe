"""The commands that are named in sentences are for the library that was asked about: whoever types them meets no other one."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest

from core.__main__ import main
from core.paths import LibraryPaths
from core.settings_file import load
from tests.cli.library import Ask, asking
from tests.house import House

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shlex knows the shells of POSIX")


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A folder whose name has to be quoted."""
    place = tmp_path / "her papers"
    place.mkdir()
    house = House(place)
    house.write("note.txt", "some words")
    house.write("torn.pdf", b"%PDF-1.4\nnothing")
    with house.open():
        pass
    return house


def named(text: str) -> list[list[str]]:
    """The commands in a text, as a shell would give their words to the program."""
    return [shlex.split(command)[1:] for command in re.findall(r"`(papertray [^`]*)`", text)]


def test_the_users_own_library_is_not_named(tmp_path: Path) -> None:
    own = LibraryPaths(tmp_path / "library", tmp_path / "elsewhere" / "settings.toml", tmp_path / "logs")
    assert own.typed("`papertray verify` and `papertray list`") == "`papertray verify` and `papertray list`"
    assert LibraryPaths.of(tmp_path).typed("`papertray verify`, papertray, `it`") == f"`papertray --library {tmp_path} verify`, papertray, `it`"


def test_the_built_program_calls_itself_by_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert LibraryPaths.of(tmp_path).typed("`papertray verify`") == f"`papertray-cli --library {tmp_path} verify`"


def test_what_verify_advises_mends_this_library(house: House, ask: Ask) -> None:
    house.paths.store.chmod(0o755)
    said = ask("verify")
    assert said.status == 1
    (command,) = named(said.err)
    assert main(command) == 0
    assert ask("verify").status == 0


def test_what_is_to_be_done_is_done_in_this_library(house: House, ask: Ask) -> None:
    (problem,) = ask("problems", "--json").objects
    commands = {action["code"]: shlex.split(action["command"])[1:] for action in problem["actions"] if action["command"]}
    assert main(commands["retry"]) == 0
    assert main(commands["leave_out"]) == 0
    assert load(house.paths.settings).folders[0].exclude == ("torn.pdf",)


@pytest.mark.parametrize(
    "asked", [("searches",), ("hooks",), ("hooks", "test", "none"), ("folders", "remove", "/nowhere"), ("pause",), ("status",)], ids=" ".join
)
def test_each_way_of_saying_it_names_the_library(house: House, ask: Ask, asked: tuple[str, ...]) -> None:
    if asked == ("status",):
        ask("pause")
    said = ask(*asked)
    commands = named(said.out + said.err)
    assert commands
    assert all(command[:2] == ["--library", str(house.paths.root)] for command in commands), commands


@pytest.fixture
def ask(house: House, capsys: pytest.CaptureFixture[str]) -> Ask:
    return asking(house, capsys)
