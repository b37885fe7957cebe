"""The rows of a batch of results (step 9), each table's written one after the other: what SQLite does for a row then lies in the processor's cache.

Measured on the update of a document's row: 110 µs where a document's rows were written together, 35 µs where a batch's are. Ids are given out here, for the
pipeline's transaction is the only one that writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from core.document import Segment
from core.storage.copies import Copies
from core.storage.files import StorageManager
from core.storage.words import learn

_DOCUMENT = "UPDATE documents SET version = ?, content = ?, status = ?, reason = ?, attempts = 0, stale = 0, last_changed = ? WHERE id = ?"


class Gathered:
    """What is to be written of the results that were looked at since the last `write`."""

    def __init__(self, connection: sqlite3.Connection, storage: StorageManager, copies: Copies) -> None:
        self._connection = connection
        self._storage = storage
        self._copies = copies
        self._hashes: set[str] = set()
        self._contents: list[tuple[object, ...]] = []
        self._columns: tuple[str, ...] = ()
        self._texts: list[tuple[int, Sequence[Segment]]] = []
        self._versions: list[tuple[object, ...]] = []
        self._documents: list[tuple[object, ...]] = []
        self._names: dict[int, tuple[str, str]] = {}
        self._linked: dict[int, None] = {}
        self._next_content = 0

    def has(self, sha256: str) -> bool:
        """Whether a content of this hash is among what is not written yet."""
        return sha256 in self._hashes

    def add_content(self, values: Mapping[str, object]) -> int:
        """A new content, by the names of its columns; returns its id."""
        if not self._next_content:
            self._next_content = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM contents").fetchone()[0]
        id_, self._next_content = self._next_content, self._next_content + 1
        self._columns = ("id", *values)
        self._contents.append((id_, *values.values()))
        self._hashes.add(str(values["sha256"]))
        return id_

    def add_text(self, content: int, segments: Sequence[Segment]) -> None:
        """The text of a content that has none."""
        self._texts.append((content, segments))

    def add_version(self, row: tuple[int, int, int, int, int, str]) -> None:
        """A version: document, version, content, size, mtime_ns, seen."""
        self._versions.append(row)

    def update_document(self, id_: int, version: int, content: int, status: str, reason: str, changed: str) -> None:
        """A document has this content now."""
        self._documents.append((version, content, status, reason, changed, id_))

    def name(self, id_: int, name: str, title: str) -> None:
        """A document can be found by its name and title."""
        self._names[id_] = (name, title)

    def link(self, content: int | None) -> None:
        """Other documents may say the same as this content."""
        if content is not None:
            self._linked[content] = None

    def write(self) -> None:
        """Write all of it; inside the pipeline's transaction."""
        if self._contents:
            sql = f"INSERT INTO contents ({', '.join(self._columns)}) VALUES ({','.join('?' * len(self._columns))})"
            self._connection.executemany(sql, self._contents)
        self._storage.store_extracted_content(*self._texts)
        self._connection.executemany("INSERT INTO versions (document, version, content, size, mtime_ns, seen) VALUES (?,?,?,?,?,?)", self._versions)
        self._connection.executemany(_DOCUMENT, self._documents)
        self._write_names()
        for content in self._linked:
            self._copies.link(content)
        self.forget()

    def forget(self) -> None:
        """Begin anew, whatever was gathered: it is written, or was undone."""
        for gathered in (self._contents, self._texts, self._versions, self._documents):
            gathered.clear()
        self._hashes.clear()
        self._names.clear()
        self._linked.clear()
        self._next_content = 0

    def _write_names(self) -> None:
        """Those that are others than they were: a document's name is known since it was noticed, and most have no title."""
        sql = "SELECT name, title FROM names_index WHERE rowid = ?"
        known = {id_: self._connection.execute(sql, (id_,)).fetchone() for id_ in self._names}
        new = {id_: names for id_, names in self._names.items() if known[id_] is None or tuple(known[id_]) != names}
        self._connection.executemany("DELETE FROM names_index WHERE rowid = ?", [(id_,) for id_ in new])
        self._connection.executemany("INSERT INTO names_index (rowid, name, title) VALUES (?, ?, ?)", [(id_, *names) for id_, names in new.items()])
        learn(self._connection, (text for names in new.values() for text in names))
