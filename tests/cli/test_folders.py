"""The watched folders by the command line: every setting can be set, what cannot be is refused, and the file keeps what people wrote in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.cli.folders import SET_HERE
from core.setting import Setting
from core.settings import FOLDER_SETTINGS, FolderSettings
from core.settings_file import load
from tests.cli.library import Ask
from tests.house import House

# For each kind of setting, words of a call and what they come to.
WORDS = {
    "seconds": (["7.5"], 7.5),
    "number": (["20"], 20),
    "patterns": (["*.pdf", "Board *.docx"], ("*.pdf", "Board *.docx")),
}


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def words_for(setting: Setting) -> tuple[list[str], object]:
    """Options that set it to something else than its default, and the value that it then has."""
    option = f"--{setting.name.replace('_', '-')}"
    if setting.kind == "switch":
        return [option.replace("--", "--no-") if setting.default else option], not setting.default
    if setting.kind == "choice":
        other = next(value for value, _ in setting.choices if value != setting.default)
        return [option, other], other
    words, value = WORDS[setting.kind]
    return [part for word in words for part in (option, word)], value


@pytest.mark.parametrize("setting", SET_HERE, ids=lambda setting: setting.name)
def test_every_setting_can_be_set_when_adding_and_afterwards(ask: Ask, house: House, setting: Setting) -> None:
    words, value = words_for(setting)
    assert ask("folders", "add", house.inbox, *words).status == 0
    (folder,) = load(house.paths.settings).folders
    assert getattr(folder, setting.name) == value
    assert folder == FolderSettings(str(house.inbox), **{setting.name: value})  # type: ignore[arg-type]
    assert ask("folders", "remove", house.inbox).status == 0
    assert load(house.paths.settings).folders == ()
    ask("folders", "add", house.inbox)
    assert ask("folders", "set", "inbox", *words).status == 0
    assert ask("folders", "--json").objects[0][setting.name] == (list(value) if isinstance(value, tuple) else value)


def test_setting_one_leaves_the_others(ask: Ask, house: House) -> None:
    ask("folders", "add", house.inbox, "--settle", "3", "--include", "*.pdf")
    ask("folders", "set", house.inbox, "--no-recursive")
    (folder,) = load(house.paths.settings).folders
    assert (folder.settle, folder.include, folder.recursive) == (3.0, ("*.pdf",), False)
    ask("folders", "set", house.inbox, "--include", "")
    assert load(house.paths.settings).folders[0].include == ()


def test_the_list_says_path_and_what_differs_from_the_default(ask: Ask, house: House) -> None:
    assert "folders add" in ask("folders").err
    ask("folders", "add", house.inbox, "--settle", "3")
    assert ask("folders").lines == [str(house.inbox), "  settle  3 s"]
    (folder,) = ask("folders", "--json").objects
    assert folder.keys() == {"path", *(setting.name for setting in FOLDER_SETTINGS)}


def test_relative_paths(ask: Ask, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(house.place)
    assert ask("folders", "add", "inbox").status == 0
    assert load(house.paths.settings).folders[0].path == str(house.inbox)


def test_what_cannot_be_is_said(ask: Ask, house: House) -> None:
    (house.place / "file.txt").write_text("x")
    for words in (["add", house.place / "nowhere"], ["add", house.place / "file.txt"], ["set", house.inbox, "--settle", "1"], ["remove", house.inbox]):
        answer = ask("folders", *words)
        assert (answer.status, answer.out) == (1, "")
        assert len(answer.err.splitlines()) == 1
    assert not house.paths.settings.exists()
    ask("folders", "add", house.inbox)
    assert ask("folders", "add", house.inbox).status == 1


def test_a_settings_file_that_is_off_is_reported_and_kept(ask: Ask, house: House) -> None:
    house.paths.root.mkdir()
    house.paths.settings.write_text("[[folders]\npath = ")
    answer = ask("folders", "add", house.inbox)
    assert (answer.status, answer.out) == (1, "")
    assert str(house.paths.settings) in answer.err
    assert house.paths.settings.read_text() == "[[folders]\npath = "


def test_comments_stay(ask: Ask, house: House) -> None:
    ask("folders", "add", house.inbox)
    house.paths.settings.write_text(house.paths.settings.read_text() + "# mine\n")
    ask("folders", "set", house.inbox, "--settle", "9")
    assert "# mine" in house.paths.settings.read_text()
