"""Peer: the texts of a folder read and put into a full-text index by SQLite's FTS5, and nothing else: no hash, no copy, no history, no other process."""

from __future__ import annotations

import itertools
import sqlite3
from pathlib import Path

_BATCH = 100


def main(folder: str, database: str) -> dict[str, int]:
    """How many texts there are."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, path TEXT, text TEXT)")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5 (text, content = 'texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')")
    paths, number = Path(folder).rglob("*.txt"), 0
    while batch := list(itertools.islice(paths, _BATCH)):
        connection.execute("BEGIN")
        for path in batch:
            text = path.read_text(encoding="utf-8")
            row = connection.execute("INSERT INTO texts (path, text) VALUES (?, ?)", (str(path), text)).lastrowid
            connection.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (row, text))
        connection.execute("COMMIT")
        number += len(batch)
    connection.close()
    return {"texts": number}
