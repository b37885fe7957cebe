"""The change feed tells each event's path as it was then, though it is written down only where the document has another one now."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from core.storage.database import open_writer
from core.storage.schema import MIGRATIONS, write_paths_once
from tests.house import House

EVENTS = 'SELECT event, path, "from" FROM v_changes ORDER BY seq'


def test_each_event_has_the_path_that_its_document_had(tmp_path: Path) -> None:
    house = House(tmp_path)
    first = str(house.write("draft.txt", "words"))
    second, third = str(house.inbox / "agenda.txt"), str(house.inbox / "old" / "agenda.txt")
    (house.inbox / "old").mkdir()
    with house.open():
        os.rename(first, second)
        house.look()
        house.write("agenda.txt", "other words")
        house.look()
        os.rename(second, third)
        house.look()
        with house.catalogue() as catalogue:
            told = [(step.event.value, step.path, step.moved_from) for step in catalogue.changes()]
            lived = {step.path for step in catalogue.detail(1).history}
    expected = [
        ("created", first, None),
        ("stored", first, None),
        ("moved", second, first),
        ("modified", second, None),
        ("stored", second, None),
        ("moved", third, second),
    ]
    assert told == expected
    assert lived == {first, second, third}
    with contextlib.closing(sqlite3.connect(house.paths.catalogue)) as connection:
        assert connection.execute(EVENTS).fetchall() == expected
        assert connection.execute("SELECT count(*) FROM history WHERE path = ?", (third,)).fetchone() == (0,), "its own path stands with the document"


def test_the_feed_of_an_older_library_says_the_same_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite3"
    place = MIGRATIONS.index(write_paths_once)
    with contextlib.closing(sqlite3.connect(path)) as older:
        for migrate in MIGRATIONS[:place]:
            migrate(older)
        older.execute(f"PRAGMA user_version = {place}")
        older.execute("INSERT INTO folders (id, path) VALUES (1, '/in')")
        older.execute(
            """INSERT INTO documents (id, folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, noticed_at, first_seen, last_changed)
               VALUES (7, 1, '/in/b', '/in', 'b', 1, 1, 1, '', 'stored', 0, '', '')"""
        )
        for event, there, before in (("created", "/in/a", None), ("moved", "/in/b", "/in/a"), ("modified", "/in/b", None)):
            sql = "INSERT INTO history (time, event, document, path, version, moved_from) VALUES ('', ?, 7, ?, 1, ?)"
            older.execute(sql, (event, there, before))
        older.commit()
        expected = older.execute(EVENTS).fetchall()
    with contextlib.closing(open_writer(path)) as now:
        assert [tuple(row) for row in now.execute(EVENTS)] == expected
        assert now.execute("SELECT count(*) FROM history WHERE path = ''").fetchone()[0] == 2
