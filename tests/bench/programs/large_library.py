"""Not measured: a library of many small texts, filled through its own tables without reading a file."""

from __future__ import annotations

from pathlib import Path

from core.document import Segment, SegmentKind
from core.paths import LibraryPaths
from core.storage.database import open_writer, transaction
from core.storage.files import StorageManager
from tests.bench.samples import Writer

_WORDS = 60
_BATCH = 1000
_CONTENT = """INSERT INTO contents (id, sha256, size, kept, type, extractor, status, reason, detail, text_sha256, title, pages, characters, language,
              metadata, seconds, read_at) VALUES (?1, ?2, 1, 0, 'text/plain', 'text 1', 'stored', '', '', ?2, ?3, 1, 1, '', '{}', 0, '')"""
_DOCUMENT = """INSERT INTO documents (id, folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, version, content, noticed_at,
               first_seen, last_changed) VALUES (?1, 1, ?2, '/library', ?3, 1, ?1, ?1, '', 'stored', 1, ?1, 0, '2024', '2024')"""


def main(library: str, number: str) -> dict[str, list[str]]:
    """Words to search for, from the most common to the rarest."""
    paths, writer = LibraryPaths.of(Path(library)), Writer()
    connection = open_writer(paths.catalogue)
    storage = StorageManager(paths, connection)
    connection.execute("INSERT INTO folders (id, path) VALUES (1, '/library')")
    for start in range(1, int(number) + 1, _BATCH):
        with transaction(connection):
            for id_ in range(start, min(start + _BATCH, int(number) + 1)):
                name = f"note {id_}.txt"
                connection.execute(_CONTENT, (id_, f"{id_:064x}", name))
                connection.execute(_DOCUMENT, (id_, f"/library/{name}", name))
                connection.execute("INSERT INTO versions (document, version, content, size, mtime_ns, seen) VALUES (?1, 1, ?1, 1, 0, '')", (id_,))
                connection.execute("INSERT INTO names_index (rowid, name, title) VALUES (?, ?, ?)", (id_, name, name))
                storage.store_extracted_content(id_, [Segment(SegmentKind.PART, 1, "", writer.text(_WORDS))])
    connection.close()
    return {"words": [writer.vocabulary[rank] for rank in (0, 1, 10, 100, 1000, 10_000)]}
