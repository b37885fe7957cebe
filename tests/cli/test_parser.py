"""The words of a call: what is off is said in one line, with what is near; and what `--help` promises exists."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest

from core.__main__ import main
from core.cli.examples import EXAMPLES
from core.cli.folders import SET_HERE
from core.cli.parser import first_word, is_command, parse
from core.cli.table import COMMANDS
from core.errors import UsageError

OFF: tuple[tuple[list[str], str], ...] = (
    ([], "a command is missing"),
    (["nonsense"], "nearest"),
    (["serch", "budget"], "'search'"),
    (["folders", "ad", "/x"], "add"),
    (["list", "--stat", "failed"], "'--status'"),
    (["list", "--status", "lost"], "waiting"),
    (["search", "x", "--limit", "0"], "whole number"),
    (["search"], "--saved"),
    (["show"], "ID|PATH"),
    (["restore", "1"], "--to"),
    (["list", "--library"], "--library"),
    (["folders", "set", "/x"], "--settle"),
    (["folders", "set", "/x", "--settle", "soon"], "settle"),
    (["folders", "set", "/x", "--settle", "-1"], "settle"),
    (["folders", "add", ".", "--existing", "maybe"], "take, skip"),
    (["pause", "--for", "soon"], "30m"),
    (["retry"], "--failed"),
    (["retry", "1", "--failed"], "--failed"),
    (["changes", "--since", "x"], "whole number"),
    (["restore", "1", "--to", ""], "empty"),
    (["folders", "add", ""], "empty"),
    (["watch", "/x", ""], "empty"),
    (["list", "--library", ""], "empty"),
    (["folders", "set", "/x", "--max-size-mb", "0"], "1000000"),
)


@pytest.mark.parametrize(("words", "hint"), OFF, ids=[" ".join(words) or "nothing" for words, _ in OFF])
def test_words_that_are_off_are_one_line_and_exit_status_2(words: list[str], hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(tmp_path), *words] if words else words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert hint in said.err


def test_help_lists_every_command_and_says_what_happens_without_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(re.search(rf"^    {command.name}\s", text, re.MULTILINE) for command in COMMANDS)
    assert "Without a command the tray application starts" in text


@pytest.mark.parametrize("call", EXAMPLES.values(), ids=EXAMPLES)
def test_every_example_can_be_read_and_stands_in_its_help(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(call)[1:]
    command, _ = parse(words)
    names = [word for word in words[:2] if word in {command.name, *(above.name for above in COMMANDS)}]
    assert main([*names, "--help"]) == 0
    assert call in capsys.readouterr().out


def test_every_command_has_an_example() -> None:
    names = {f"papertray {command.name}" for command in COMMANDS} | {f"papertray {above.name} {one.name}" for above in COMMANDS for one in above.actions}
    assert names == set(EXAMPLES)


def test_every_option_is_explained() -> None:
    for command in COMMANDS:
        for one in (command, *command.actions):
            parser = argparse.ArgumentParser()
            one.add_arguments(parser)
            assert all(action.help for action in parser._actions), one.name


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help(command: object, capsys: pytest.CaptureFixture[str]) -> None:
    name = str(getattr(command, "name", ""))
    assert main([name, "--help"]) == 0
    assert "--json" in capsys.readouterr().out


def test_every_folder_setting_is_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    main(["folders", "set", "--help"])
    text = capsys.readouterr().out
    assert all(f"--{setting.name.replace('_', '-')}" in text for setting in SET_HERE)


@pytest.mark.parametrize("words", [["--library", "L", "--json", "list"], ["list", "--library", "L", "--json"], ["--json", "list", "--library", "L"]])
def test_common_options_stand_before_or_after_the_command(words: list[str]) -> None:
    command, options = parse(words)
    assert (command.name, options.library, options.json) == ("list", Path("L"), True)


def test_folders_may_stand_around_options() -> None:
    _, options = parse(["watch", "a", "--once", "b"])
    assert options.folders == ["a", "b"]
    with pytest.raises(UsageError, match="-x"):
        parse(["watch", "a", "-x"])


def test_a_query_may_be_several_words_and_hold_a_minus() -> None:
    _, options = parse(["search", "budget", "-draft", "--json", "agenda"])
    assert options.query == ["budget", "-draft", "agenda"]
    with pytest.raises(UsageError, match="--limit"):
        parse(["search", "budget", "--limt", "3"])


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ([], None),
        (["list"], "list"),
        (["--library", "list", "show"], "show"),
        (["--json", "/inbound"], "/inbound"),
        (["--library=x", "a"], "a"),
        (["--library"], None),
    ],
)
def test_the_first_word_of_a_call(words: list[str], first: str | None) -> None:
    assert first_word(words) == first


def test_what_is_for_the_command_line() -> None:
    assert is_command(["--library", "x", "list"])
    assert is_command(["--help"])
    assert not is_command([])
    assert is_command(["nonsense"])
    assert not is_command(["/home/someone/Inbound"])
    assert not is_command(["C:\\Users\\someone"])


def test_a_folder_that_is_there_is_no_misspelt_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Inbound").mkdir()
    assert not is_command(["Inbound"])
    assert is_command(["Inbounds"])
