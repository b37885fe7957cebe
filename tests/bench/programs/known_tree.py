"""Not measured: a tree of small texts, and a library that knows every one of them as read.

The catalogue is filled by the listing itself, through the tables, which takes a second where reading 100,000 texts would take minutes.
"""

from __future__ import annotations

import os
from pathlib import Path

from core.document import Status
from core.paths import LibraryPaths, to_text
from core.service import Service
from core.storage.database import open_writer, transaction
from core.watching.scanner import walk
from tests.bench.samples import write_tree


def main(library: str, tree: str, folders: str, files: str) -> dict[str, int]:
    """How many files there are."""
    paths = LibraryPaths.of(Path(library))
    service = Service(paths)
    service.watch_folders((tree,))
    service.run(once=True)  # of the empty folder: makes the library
    write_tree(Path(tree), int(folders), int(files))
    return {"files": _fill(paths, tree)}


def _fill(paths: LibraryPaths, tree: str) -> int:
    connection = open_writer(paths.catalogue)
    folder = connection.execute("SELECT id FROM folders").fetchone()[0]
    sql = """INSERT INTO documents (folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, version, noticed_at, first_seen, last_changed)
             VALUES (?,?,?,?,?,?,?,?,?,1,0,'2024-01-01T00:00:00.000Z','2024-01-01T00:00:00.000Z')"""
    number = 0
    with transaction(connection):
        for listing in walk(tree, recursive=True, skip=""):
            directory = to_text(listing.directory)
            rows = [(folder, os.path.join(directory, name), directory, name, *entry, Status.STORED) for name, entry in listing.files.items()]
            connection.executemany(sql, rows)
            connection.execute("INSERT OR REPLACE INTO directories (path, mtime_ns, fingerprint) VALUES (?, ?, '')", (directory, listing.mtime_ns))
            number += len(rows)
    connection.close()
    return number
