"""Not measured: a library of many small texts, filled through its own tables without reading a file.

With the library of a real collection as `source` the texts are its lines, shuffled, each with a part number of its own; else made-up words.
"""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from core.document import Segment, SegmentKind
from core.paths import LibraryPaths
from core.storage.database import open_writer, transaction
from core.storage.files import StorageManager
from core.storage.words import learn, split
from tests.bench.samples import Writer

_WORDS = 250
_BATCH = 1000
_CHANGED = "2024-01-01T00:00:00.000Z"
_RANKS = (0, 1, 10, 100, 1000, 3000)
_CONTENT = """INSERT INTO contents (id, sha256, size, kept, type, extractor, status, reason, detail, text_sha256, title, pages, characters, language,
              metadata, seconds, read_at) VALUES (?1, ?2, 1, 0, 'text/plain', 'text 1', 'stored', '', '', ?2, ?3, 1, 1, '', '{}', 0, '')"""
_DOCUMENT = """INSERT INTO documents (id, folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, version, content, noticed_at,
               first_seen, last_changed) VALUES (?1, 1, ?2, '/library', ?3, 1, (?1 * 7919) % 1000003, ?1, '', 'stored', 1, ?1, 0, ?4, ?4)"""


def main(library: str, number: str, source: str = "") -> dict[str, object]:
    """Words to search for, from the most common to the rarest; a phrase of the texts; and how many bytes the texts have."""
    write, words = _of_collection(Path(source)) if source else _made_up()
    paths = LibraryPaths.of(Path(library))
    connection = open_writer(paths.catalogue)
    connection.execute("PRAGMA synchronous = OFF")
    storage = StorageManager(paths, connection)
    connection.execute("INSERT INTO folders (id, path) VALUES (1, '/library')")
    for start in range(1, int(number) + 1, _BATCH):
        with transaction(connection):
            for id_ in range(start, min(start + _BATCH, int(number) + 1)):
                _put(connection, storage, id_, write())
    phrase = connection.execute("SELECT text FROM segments ORDER BY id DESC LIMIT 1").fetchone()[0]
    connection.close()
    return {"words": words, "phrase": " ".join(split(phrase)[:3])}


def _put(connection: sqlite3.Connection, storage: StorageManager, id_: int, text: str) -> None:
    name = f"note {id_}.txt"
    connection.execute(_CONTENT, (id_, f"{id_:064x}", name))
    connection.execute(_DOCUMENT, (id_, f"/library/{name}", name, _CHANGED))
    connection.execute("INSERT INTO versions (document, version, content, size, mtime_ns, seen) VALUES (?1, 1, ?1, 1, 0, '')", (id_,))
    connection.execute("INSERT INTO names_index (rowid, name, title) VALUES (?, ?, ?)", (id_, name, name))
    learn(connection, (name,))
    storage.store_extracted_content((id_, [Segment(SegmentKind.PART, 1, "", f"{text}\nBolt XK{id_ * 37}B")]))


def _made_up() -> tuple[Callable[[], str], list[str]]:
    writer = Writer()
    return lambda: writer.text(_WORDS), [writer.vocabulary[rank] for rank in _RANKS]


def _of_collection(source: Path) -> tuple[Callable[[], str], list[str]]:
    connection = sqlite3.connect(LibraryPaths.of(source).catalogue)
    lines = [line for (text,) in connection.execute("SELECT text FROM segments ORDER BY id") for line in text.split("\n") if line.strip()]
    connection.close()
    chance = random.Random(1)  # noqa: S311  # the same texts in every run
    common = [word for word, _ in Counter(word for line in lines for word in split(line) if word.isalpha() and len(word) > 1).most_common()]
    per_line = sum(len(split(line)) for line in lines) / len(lines)
    return lambda: "\n".join(chance.choices(lines, k=round(_WORDS / per_line))), [common[min(rank, len(common) - 1)] for rank in _RANKS]
