"""A library of as many documents as one likes, with nothing to read in them: for the table.

`python -m tests.bench.programs.many_rows DIR NUMBER` makes one to look at.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from core.clock import timestamp
from core.paths import LibraryPaths
from core.storage.database import open_writer

_FOLDER = "/library/Board packets"
_CONTENTS = 500  # different ones: pages, types and titles
_BEGAN = 1_700_000_000.0
_DOCUMENT = """INSERT INTO documents (id, folder, path, directory, name, size, mtime_ns, ctime_ns, file_id, status, reason, version, content, noticed_at,
                                      first_seen, last_changed) VALUES (?, 1, ?, ?, ?, ?, ?, 0, '', ?, ?, ?, ?, 0, ?, ?)"""
_CONTENT = """INSERT INTO contents (id, sha256, size, kept, type, extractor, status, reason, detail, text_sha256, title, pages, characters, language,
                                    metadata, seconds, read_at)
              VALUES (?, ?, 1000, 0, 'application/pdf', 'none', 'stored', '', '', '', ?, ?, 9000, 'en', '{}', 0.1, '')"""


def main(library: str, number: str) -> dict[str, int]:
    """Make it, and say how many there are."""
    paths = LibraryPaths.of(Path(library))
    paths.root.mkdir(parents=True, exist_ok=True)
    connection = open_writer(paths.catalogue)
    connection.execute("BEGIN")
    connection.execute("INSERT INTO folders (id, path, baseline) VALUES (1, ?, '')", (_FOLDER,))
    connection.executemany(_CONTENT, ((id_, f"{id_:064x}", f"Regular Meeting {id_}", id_ % 90 + 1) for id_ in range(1, _CONTENTS + 1)))
    connection.executemany(_DOCUMENT, _documents(int(number)))
    connection.execute("COMMIT")
    connection.close()
    return {"documents": int(number)}


def _documents(number: int) -> Iterator[tuple[object, ...]]:
    for id_ in range(1, number + 1):
        name = f"Regular Meeting of the Board of Trustees {id_:07}.pdf"
        time = timestamp(_BEGAN + id_)
        failed = id_ % 997 == 0
        state = ("failed", "password") if failed else ("stored", "")
        yield (id_, f"{_FOLDER}/{name}", _FOLDER, name, 1000 + id_ % 7000, int((_BEGAN + id_) * 1e9), *state, 1, id_ % _CONTENTS + 1, time, time)


if __name__ == "__main__":
    main(*sys.argv[1:])
