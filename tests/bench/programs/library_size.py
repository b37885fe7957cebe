"""Not measured: how large a library's catalogue, its index and its texts are."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def main(library: str) -> dict[str, int]:
    """Bytes."""
    database = Path(library, "catalogue.sqlite3")
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    texts = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM segments").fetchone()[0]
    index = connection.execute("SELECT sum(length(block)) FROM segments_index_data").fetchone()[0]
    words = connection.execute("SELECT sum(length(block)) FROM words_index_data").fetchone()[0]
    words += connection.execute("SELECT sum(2 * length(word) + 16) FROM words").fetchone()[0]  # once in the table and once in its own index
    connection.close()
    return {"catalogue": database.stat().st_size, "index": index, "words": words, "texts": texts}
