"""What a document that lands asks of the catalogue: each question has an index, so that it costs the same among any number of documents."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from tests.house import House

_GOES_THROUGH = re.compile(
    r"\bSCAN (documents|versions|contents|segments|history|ignored|directories|d|n|c|v|s)\b(?!.*\bdocuments_(?:queue|missing|to_recognise))"
)
"""A whole table that grows with the library, by the names that statements give it; not an index of what is to be done, which holds no more than that."""


def test_a_document_that_lands_is_looked_up_and_never_searched_for(tmp_path: Path) -> None:
    """A new document, its next version, its renaming and its end. (One such statement took 42 ms of CPU among 100,000 documents.)"""
    house = House(tmp_path)
    house.write("sub/first.txt", "There before.")
    with house.open(), house.overhear() as asked:
        path = house.write("minutes.txt", "The board met.")
        house.look(path)
        house.write("minutes.txt", "The board met again.")
        house.look(path)
        renamed = path.rename(path.with_name("minutes of May.txt"))
        house.look(path, renamed)
        renamed.unlink()
        house.look(renamed)
        assert [document.name for document in house.documents()] == ["first.txt"]
        long = {statement: plan for statement in asked for plan in _plan(house.connection(), statement) if _GOES_THROUGH.search(plan)}
    assert asked
    assert long == {}


def _plan(connection: sqlite3.Connection, statement: str) -> list[str]:
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
