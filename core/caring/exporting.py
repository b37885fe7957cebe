"""`export`: the documents with their metadata and text as one file for other programs: CSV, JSON lines or Parquet.

One document is in memory at a time, and all are of one moment of the library. A format is a row of `FORMS`.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from core.caring.placing import PlaceError, new_file
from core.storage.catalogue import Catalogue
from core.storage.records import FIELDS, Record, printable, record, to_json
from core.views import View

_AT_ONCE = 200
COLUMNS = (*FIELDS, "metadata", "text")

_NUMBERS = frozenset("id version size pages characters copy_of".split())
_TIMES = frozenset("modified first_seen last_changed deleted".split())
_FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")  # OWASP, "CSV Injection": what a spreadsheet may take for a formula
_MOST_BYTES = 1 << 30  # of one document as JSON, for DuckDB's reader


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what writes the records to a file, and returns how many there were."""

    name: str
    write: Callable[[Iterator[Record], BinaryIO], int]


class Snapshot(Catalogue):
    """A catalogue that stays as it is at this moment, however long it is read (SQLite's read transaction)."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._connection.execute("BEGIN")


def export(catalogue: Path, view: View, form: str, target: str, *, force: bool) -> int:
    """Write the documents of this view to `target`, whole or not at all; returns how many. Raises `PlaceError`, `LibraryError`."""
    with Snapshot(catalogue) as documents, new_file(target, force=force) as file:
        return FORMS[form].write(_records(documents, view), file)


def _records(catalogue: Catalogue, view: View) -> Iterator[Record]:
    ids = catalogue.ids(view)
    for start in range(0, len(ids), _AT_ONCE):
        for document in catalogue.rows(ids[start : start + _AT_ONCE]):
            yield record(catalogue, document, text=True)


def _write_jsonl(records: Iterator[Record], file: BinaryIO) -> int:
    count = 0
    for one in records:
        file.write(to_json(one).encode() + b"\n")
        count += 1
    return count


def _write_csv(records: Iterator[Record], file: BinaryIO) -> int:
    """UTF-8 with the mark that spreadsheets know it by; RFC 4180."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    count = 0
    for one in records:
        writer.writerow([_cell(one[name]) for name in COLUMNS])
        count += 1
    text.flush()
    text.detach()
    return count


def _cell(value: object) -> object:
    """A text that a spreadsheet would take for a formula gets an apostrophe before it, which makes it a text there. Numbers are as they are."""
    if value is None or isinstance(value, int):
        return "" if value is None else value
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
    return f"'{text}" if _FORMULA.match(text) else text


_ROW_GROUP = 2_048
"""Documents that DuckDB holds at once. (By default 122,880: with their texts, half a gigabyte.)"""


def _write_parquet(records: Iterator[Record], file: BinaryIO) -> int:
    """Through DuckDB, which reads JSON lines and writes Parquet without holding either. Raises `PlaceError` when it is not installed."""
    try:
        import duckdb  # noqa: PLC0415  # an extra, and 70 MB: only whoever wants Parquet has it
    except ImportError:
        raise PlaceError(
            "Parquet needs the add-on DuckDB, which is not installed: `pip install 'papertray[parquet]'` gets it. CSV and JSONL need nothing."
        ) from None
    with tempfile.TemporaryDirectory(prefix="papertray-export-") as place:
        lines, made = Path(place) / "documents.jsonl", Path(place) / "documents.parquet"
        with lines.open("wb") as between:
            count = _write_jsonl(({**one, "metadata": json.dumps(one["metadata"], ensure_ascii=False)} for one in _printable(records)), between)
        kinds = {name: "BIGINT" if name in _NUMBERS else "TIMESTAMPTZ" if name in _TIMES else "VARCHAR" for name in COLUMNS}
        with duckdb.connect(config={"temp_directory": place, "threads": 1, "autoinstall_known_extensions": False}) as database:
            found = database.read_json(str(lines), format="newline_delimited", columns=kinds, maximum_object_size=_MOST_BYTES)
            found.write_parquet(str(made), compression="zstd", row_group_size=_ROW_GROUP)
        with made.open("rb") as whole:
            while piece := whole.read(1 << 20):
                file.write(piece)
    return count


def _printable(records: Iterator[Record]) -> Iterator[Record]:
    """Parquet's texts are UTF-8: what is none becomes U+FFFD."""
    for one in records:
        yield {name: printable(value) for name, value in one.items()}


FORMS: MappingProxyType[str, Form] = MappingProxyType(
    {form.name: form for form in (Form("csv", _write_csv), Form("jsonl", _write_jsonl), Form("parquet", _write_parquet))}
)
"""Every format by its name."""
