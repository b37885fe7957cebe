"""`papertray hooks`: added, listed, tried, looked at and removed from the command line."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from core.hook import Hook
from core.hooks.posting import sign
from core.settings import FolderSettings
from core.settings_file import change, load
from tests.cli.library import Ask
from tests.hooks.receiver import receiving, writing_down, written
from tests.house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path)
    house.write("note.txt", "the words")
    with house.open():
        pass
    return house


def hooks(house: House) -> tuple[Hook, ...]:
    (folder,) = load(house.paths.settings).folders
    return folder.hooks


def test_a_command_is_added_tried_and_removed(house: House, ask: Ask, tmp_path: Path) -> None:
    assert "no hooks yet" in ask("hooks").err
    command = writing_down(tmp_path / "told")
    added = ask("hooks", "add", "load", "--on", "created", "--on", "stored", "--time-limit", 5, "--text", "--run", *command)
    assert added.status == 0, added.err
    assert hooks(house) == (Hook("load", ("created", "stored"), command, time_limit=5.0, text=True),)
    assert ask("hooks", "test", "load").status == 0
    (one,) = written(tmp_path / "told")
    assert (one["name"], one["text"], one["event"]["event"]) == ("note.txt", "the words", "stored")
    (listed,) = ask("hooks", "list", "--json").objects
    assert (listed["name"], listed["command"], listed["waiting"]) == ("load", list(command), 0)
    assert "created, stored" in ask("hooks").out
    assert ask("hooks", "remove", "load").status == 0
    assert hooks(house) == ()


def test_files_that_are_here_are_named_in_full(house: House, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the worked example is called: hooks run in the person's home folder, where `docs/examples/load.py` is nothing."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "load.py").write_text("")
    (tmp_path / "python3").write_text("")
    monkeypatch.chdir(tmp_path)
    assert ask("hooks", "add", "load", "--run", "python3", Path("docs", "load.py"), "new.duckdb", "-v").status == 0
    assert hooks(house)[0].command == ("python3", str(tmp_path / "docs" / "load.py"), "new.duckdb", "-v")
    assert ask("hooks", "add", "load", "--run", Path("docs", "load.py"), "docs").status == 0
    assert hooks(house)[0].command == (str(tmp_path / "docs" / "load.py"), "docs")
    assert ask("hooks", "remove", "load").status == 0


def test_a_hook_is_listed_before_anything_has_happened(ask: Ask, tmp_path: Path) -> None:
    new = ("--library", tmp_path / "new")
    assert ask("folders", "add", tmp_path, *new).status == 0
    assert ask("hooks", "add", "load", "--url", "https://example.org/", "--allow", *new).status == 0
    assert "nothing yet" in ask("hooks", "list", *new).out
    (one,) = ask("hooks", "list", "--json", *new).objects
    assert (one["name"], one["position"], one["behind"], one["waiting"]) == ("load", 0, 0, 0)


def test_what_it_was_told_is_in_the_log(house: House, ask: Ask, tmp_path: Path) -> None:
    ask("hooks", "add", "load", "--existing", "--run", sys.executable, "-c", "print('thank you')")
    with house.open():
        house.go_on_until(lambda: bool(ask("hooks", "log", "--json").objects))
    (line,) = ask("hooks", "log", "load", "--json").objects
    assert (line["event"], line["document"], line["delivered"], line["detail"], line["attempt"]) == ("stored", 1, True, "thank you", 1)
    assert "taken" in ask("hooks", "log").out
    del tmp_path


def test_an_address_must_be_allowed(house: House, ask: Ask) -> None:
    with receiving() as there:
        refused = ask("hooks", "add", "post", "--url", there.url)
        assert refused.status == 1
        assert "hook_hosts" in refused.err
        added = ask("hooks", "add", "post", "--url", there.url, "--allow")
        (hook,) = hooks(house)
        (secret,) = re.findall(r"secret (\S+)", added.out)
        assert secret not in house.paths.settings.read_text("utf-8")
        assert load(house.paths.settings).hook_hosts == ("127.0.0.1",)
        assert ask("hooks", "test", "post").status == 0
        _, headers, body = there.came[0]
        assert headers["X-Papertray-Signature"] == sign(secret, headers["X-Papertray-Timestamp"], body)
        assert there.bodies()[0]["name"] == "note.txt"
        listed = [ask("hooks", *words) for words in ((), ("--json",), ("list",), ("list", "--json"), ("log", "--json"))]
        assert not any(text in each.out + each.err for each in listed for text in (secret, hook.secret))
        assert listed[1].objects[0]["signed"] is True
    failed = ask("hooks", "test", "post")
    assert failed.status == 1
    assert "did not take it" in failed.err


def test_a_secret_is_told_once_by_whoever_made_it(house: House, ask: Ask) -> None:
    (made,) = ask("hooks", "add", "made", "--url", "https://example.org/", "--allow", "--json").objects
    assert len(made["secret"]) > 20
    (given,) = ask("hooks", "add", "given", "--url", "https://example.org/", "--secret", "known to both", "--json").objects
    assert ("secret" in given, given["signed"]) == (False, True)
    (unsigned,) = ask("hooks", "add", "open", "--url", "https://example.org/", "--secret", "", "--json").objects
    assert ("secret" in unsigned, unsigned["signed"]) == (False, False)
    assert [bool(hook.secret) for hook in hooks(house)] == [True, True, False]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("add", "x"), "a command (a list of words) or a url"),
        (("add", "x", "--url", "ftp://host/"), "begins with http"),
        (("add", "x", "--on", "eaten", "--run", "true"), "eaten"),
        (("add", "x", "--time-limit", "0", "--run", "true"), "time_limit"),
        (("remove", "nobody"), "no hook 'nobody'"),
        (("test", "nobody"), "no hook 'nobody'"),
    ],
)
def test_what_cannot_be_is_said(ask: Ask, words: tuple[str, ...], why: str) -> None:
    answer = ask("hooks", *words)
    assert answer.status in {1, 2}
    assert why in answer.err


def test_where_there_are_several_folders_one_is_named(house: House, ask: Ask, tmp_path: Path) -> None:
    change(house.paths.settings, lambda settings: settings.with_folder(FolderSettings(str(tmp_path / "other"))))
    assert "name the folder" in ask("hooks", "add", "x", "--run", "true").err
    assert ask("hooks", "add", "x", "--folder", "other", "--run", "true").status == 0
    assert ask("hooks", "add", "x", "--folder", "inbox", "--run", "true").status == 0
    assert "name the folder" in ask("hooks", "remove", "x").err
    assert ask("hooks", "remove", "x", "--folder", "other").status == 0
    assert [folder.name for folder in load(house.paths.settings).folders if folder.hooks] == ["inbox"]


def test_settings_with_hooks_stay_what_a_person_wrote(house: House, ask: Ask) -> None:
    ask("hooks", "add", "one", "--run", "true")
    ask("folders", "set", "inbox", "--settle", "3")
    ask("hooks", "add", "two", "--run", "false", "-x")
    ask("hooks", "remove", "one")
    ask("folders", "set", "inbox", "--exclude", "*.log", "--keep-versions", "3")
    (folder,) = load(house.paths.settings).folders
    assert (folder.settle, folder.exclude, folder.keep_versions, folder.hooks) == (3.0, ("*.log",), 3, (Hook("two", command=("false", "-x")),))
    ask("hooks", "remove", "two")
    ask("hooks", "add", "three", "--run", "true")
    ask("folders", "set", "inbox", "--max-size-mb", "7")
    (folder,) = load(house.paths.settings).folders
    assert (folder.max_size_mb, [hook.name for hook in folder.hooks]) == (7, ["three"])
