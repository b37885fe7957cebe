"""The two worked examples of the documentation do what they say, on a real library."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.hook import Hook
from tests.house import House

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
duckdb = pytest.importorskip("duckdb", reason="the examples load into DuckDB (the extra `parquet`)")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_each_new_document_lands_in_duckdb_and_parquet(house: House, tmp_path: Path) -> None:
    database, parquet = tmp_path / "library.duckdb", tmp_path / "documents.parquet"
    command = (sys.executable, str(EXAMPLES / "load_into_duckdb.py"), str(database), str(parquet))
    with house.open(hooks=(Hook("load", ("stored", "deleted"), command, text=True, time_limit=60.0),)):
        house.write("note.txt", "the first words")
        house.write("other.txt", "something else")
        house.look()
        house.write("note.txt", "the second words")
        house.look()
        house.go_on_until(lambda: taken(house) == 3)
    rows = duckdb.read_parquet(str(parquet)).order("id").project("name, version, text").fetchall()
    assert sorted(rows) == [("note.txt", 2, "the second words"), ("other.txt", 1, "something else")]
    with duckdb.connect(str(database), read_only=True) as connection:
        assert connection.execute("SELECT count(*), max(seq) FROM documents").fetchone() == (2, last(house))


def test_an_event_that_comes_a_second_time_changes_nothing(house: House, tmp_path: Path) -> None:
    def load(version: int, seq: int) -> list[tuple[object, ...]]:
        document = {"id": 1, "name": "a.txt", "version": version, "metadata": {}, "event": {"seq": seq}}
        call = [sys.executable, str(EXAMPLES / "load_into_duckdb.py"), str(tmp_path / "x.duckdb"), str(tmp_path / "x.parquet")]
        subprocess.run(call, input=json.dumps(document), text=True, check=True)
        found: list[tuple[object, ...]] = duckdb.read_parquet(str(tmp_path / "x.parquet")).project("id, version, seq").fetchall()
        return found

    assert load(2, 7) == [(1, 2, 7)]
    assert load(2, 7) == [(1, 2, 7)]
    assert load(1, 5) == [(1, 2, 7)]
    del house


def test_the_dlt_source_goes_on_where_it_was(house: House, tmp_path: Path) -> None:
    pytest.importorskip("dlt", reason="the example loads with dlt")
    house.write("note.txt", "the first words")
    with house.open():
        pass
    assert load_with_dlt(house, tmp_path) == "2 events"
    with house.open():
        house.write("note.txt", "the second words")
        house.look()
    assert load_with_dlt(house, tmp_path) == "2 events"
    with duckdb.connect(str(tmp_path / "papertray.duckdb"), read_only=True) as connection:
        events = connection.execute("SELECT event FROM library.changes ORDER BY seq").fetchall()
        assert [event for (event,) in events] == ["created", "stored", "modified", "stored"]
        assert connection.execute("SELECT name, version FROM library.documents").fetchall() == [("note.txt", 2)]


def test_another_database_is_loaded_from_the_beginning(house: House, tmp_path: Path) -> None:
    """The first one was remembered by dlt, by its name in the folder of that run."""
    pytest.importorskip("dlt", reason="the example loads with dlt")
    house.write("note.txt", "the words")
    with house.open():
        pass
    for place in (tmp_path / "first", tmp_path / "second"):
        place.mkdir()
        assert load_with_dlt(house, tmp_path, place) == "2 events"
    (tmp_path / "first" / "papertray.duckdb").unlink()
    assert load_with_dlt(house, tmp_path, tmp_path / "first") == "2 events"


def load_with_dlt(house: House, place: Path, where: Path | None = None) -> str:
    """Run the example in a folder, with a name of the database that is relative to it."""
    command = f"{sys.executable} -m core --library {house.paths.root}"
    environment = {**os.environ, "PAPERTRAY": command, "RUNTIME__DLTHUB_TELEMETRY": "false", "DLT_DATA_DIR": str(place / "dlt")}
    environment["PYTHONPATH"] = str(EXAMPLES.parents[1])
    call = [sys.executable, "-W", "ignore", str(EXAMPLES / "dlt_source.py"), "papertray.duckdb"]  # as the example says
    done = subprocess.run(call, env=environment, capture_output=True, text=True, timeout=120, check=False, cwd=where or place)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def taken(house: House) -> int:
    with house.catalogue() as catalogue:
        return sum(line.delivered for line in catalogue.deliveries())


def last(house: House) -> int:
    with house.catalogue() as catalogue:
        return max(step.seq for step in catalogue.changes() if step.event == "stored")
