"""Each new document as a row of a DuckDB table, and of a Parquet file: a hook's command.

    python3 -m pip install duckdb
    papertray hooks add load --text --run python3 docs/examples/load_into_duckdb.py library.duckdb documents.parquet

The two files are made in your home folder, where hooks run, unless they are named in full. Papertray gives the document as JSON on standard input,
and tells this program of each event at least once and in order per document. So that a second time does no harm, the row of a document is replaced;
the event's number says which is the newer one. Exit status 0 means: taken.
"""

from __future__ import annotations

import json
import os
import sys

import duckdb

TABLE = """
CREATE TABLE IF NOT EXISTS documents (
    id BIGINT PRIMARY KEY, path VARCHAR, folder VARCHAR, name VARCHAR, version BIGINT, sha256 VARCHAR, type VARCHAR, title VARCHAR,
    language VARCHAR, pages BIGINT, characters BIGINT, modified TIMESTAMPTZ, deleted TIMESTAMPTZ, metadata JSON, text VARCHAR, seq BIGINT
)
"""
COLUMNS = "id path folder name version sha256 type title language pages characters modified deleted metadata text".split()


def load(document: dict[str, object], database: str, parquet: str) -> None:
    """Put the document into the table, if it is no older than what is there; then write the table as Parquet, whole or not at all."""
    event = document["event"]
    assert isinstance(event, dict)
    values = [json.dumps(document[name]) if name == "metadata" else document.get(name) for name in COLUMNS]
    with duckdb.connect(database) as connection:
        connection.execute(TABLE)
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        newer = ", ".join(f"{name} = excluded.{name}" for name in (*COLUMNS[1:], "seq"))
        sql = f"INSERT INTO documents VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {newer} WHERE excluded.seq >= documents.seq"
        connection.execute(sql, [*values, event["seq"]])
        part = f"{parquet}.part"
        connection.table("documents").order("id").write_parquet(part, compression="zstd")
    os.replace(part, parquet)


if __name__ == "__main__":
    load(json.load(sys.stdin), *sys.argv[1:])
