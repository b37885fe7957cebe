"""Papertray's change feed as a dlt source, which resumes from its cursor: each run loads what has happened since the last one, and nothing twice.

    python3 -m pip install "dlt[duckdb]"
    python3 docs/examples/dlt_source.py papertray.duckdb

`papertray` has to be on the PATH, or its command in the variable PAPERTRAY, such as ".venv/bin/papertray --library DIR". dlt keeps the cursor (the
number of the last event that was loaded) with what it has loaded: a run that fails loads the same events again. What it is working on lies beside
the database, in a folder with its name and ".dlt".
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import dlt

PAPERTRAY = os.environ.get("PAPERTRAY", "papertray")  # the command, with `--library` where it is not the user's own
PAGE = 10_000  # events
LISTS = {"versions", "history", "steps"}  # of a document: left out
SELDOM: Any = {"copy_of": {"data_type": "bigint"}, "deleted": {"data_type": "timestamp"}}  # columns that perhaps no document has a value for


def ask(*words: str) -> Iterator[dict[str, Any]]:
    """The JSON lines that a command of Papertray prints."""
    with subprocess.Popen([*PAPERTRAY.split(), *words, "--json"], stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode:
        raise RuntimeError(f"papertray {' '.join(words)} ended with status {process.returncode}")


@dlt.source
def papertray() -> Any:
    """Two tables: `changes`, every event once, and `documents`, each document as it is after its last event: many events of it are one question."""

    @dlt.resource(primary_key="seq", write_disposition="append")
    def changes(seq: Any = dlt.sources.incremental("seq", initial_value=0, range_start="open")) -> Iterator[list[dict[str, Any]]]:  # noqa: B008  # dlt asks for it
        events = ask("changes", "--since", str(seq.last_value))
        while page := list(itertools.islice(events, PAGE)):
            yield page

    @dlt.transformer(data_from=changes, primary_key="id", write_disposition="merge", columns=SELDOM)
    def documents(events: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for id_ in dict.fromkeys(event["document"] for event in events):
            for document in ask("show", str(id_)):
                yield {name: value for name, value in document.items() if name not in LISTS} | {"metadata": json.dumps(document["metadata"])}

    return changes, documents


def run(database: str) -> int:
    """Load what is new; returns how many events there were."""
    place = os.path.abspath(database)  # dlt keeps what it knows in one place for all databases, and a relative name as that of the folder of the first run
    destination = dlt.destinations.duckdb(place)
    pipeline = dlt.pipeline("papertray", pipelines_dir=f"{place}.dlt", destination=destination, dataset_name="library")  # no file's name: DuckDB confuses them
    pipeline.run(papertray())
    return int(pipeline.last_trace.last_normalize_info.row_counts.get("changes", 0))


if __name__ == "__main__":
    print(f"{run(*sys.argv[1:])} events")
