"""`papertray diff` on a library that the real service has filled."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from tests.cli.library import Ask, asking
from tests.house import House


def test_the_version_before_is_compared_with_the_newest(ask: Ask, house: House) -> None:
    answer = ask("diff", house.inbox / "note.txt")
    assert answer.lines[:2] == ["--- note.txt, version 1", "+++ note.txt, version 2"]
    assert "~ The [-first-]{+second+} words{+,\n~ and a second paragraph+}.\n" in answer.out
    assert "~ papertray:lines: 1 → 3" in answer.lines
    assert answer.status == 0


def test_versions_may_be_named_in_either_order(ask: Ask, house: House) -> None:
    (text, *_) = ask("diff", house.inbox / "note.txt", "--from", 2, "--to", 1, "--json").objects
    assert (text["from"], text["to"], text["subject"], text["change"]) == (2, 1, "text", "changed")
    assert (text["old"], text["new"]) == ("The second words,\nand a second paragraph.", "The first words.")
    assert ["added", "first "] in text["words"]
    assert text["to_segment"]["kind"] == "part"


def test_a_version_against_itself_is_the_same(ask: Ask, house: House) -> None:
    answer = ask("diff", house.inbox / "note.txt", "--from", 2)
    assert (answer.status, answer.out) == (0, "")
    assert "byte for byte" in answer.err


def test_another_document_may_be_the_older_text(ask: Ask, house: House) -> None:
    answer = ask("diff", house.inbox / "copy of meeting.vtt", "--with", house.inbox / "meeting.vtt")
    assert (answer.status, answer.out) == (0, "")
    assert answer.err == "No word and no metadata differs; only the files' bytes do.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("meeting.vtt",), "has only one version: there is nothing to compare it with."),
        (("note.txt", "--from", 7), "has no version 7."),
        (("nowhere.txt",), "There is no document "),
    ],
)
def test_what_is_not_there_is_said(ask: Ask, house: House, words: tuple[str | int, ...], said: str) -> None:
    name, *options = words
    answer = ask("diff", Path(house.inbox, str(name)), *options)
    assert answer.status == 1
    assert said in answer.err


def _let_go(house: House, version: int) -> None:
    with contextlib.closing(sqlite3.connect(house.paths.catalogue)) as catalogue, catalogue:
        catalogue.execute("DELETE FROM versions WHERE version = ?", (version,))


def test_the_version_before_is_the_one_that_the_rules_have_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = House(tmp_path)
    with house.open():
        for number in range(1, 4):
            house.write("note.txt", f"the words of version {number}")
            house.look()
    ask = asking(house, capsys)
    note = house.inbox / "note.txt"
    _let_go(house, 2)
    assert ask("diff", note).lines[0] == "--- note.txt, version 1"
    _let_go(house, 1)
    assert "has only one version" in ask("diff", note).err


def test_the_cells_of_a_table_stay_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    house = House(tmp_path)
    house.write("budget.tsv", "item\tprice\nchalk\t1.50\n")
    with house.open():
        house.write("budget.tsv", "item\tprice\nchalk\t1.60\nsoap\t2.00\n")
        house.look()
    ask = asking(house, capsys)
    assert "chalk\t1.60" in ask("text", house.inbox / "budget.tsv").lines
    assert {"~ B2: 1.50 → 1.60", "+ row 3: soap | 2.00"} <= set(ask("diff", house.inbox / "budget.tsv").lines)
