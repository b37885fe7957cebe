"""A catalogue filled with plain SQL, for tests of what reads it: what a document is here is said in the test itself."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.document import SegmentKind, Status
from core.formats import BY_MIME, by_name
from core.paths import to_text
from core.storage.database import open_reader, open_writer
from core.storage.words import learn

MODIFIED = 1_724_760_000  # 27 August 2024, 12:00 UTC


class Shelf:
    """Documents are put on it one by one; each gets the next id, from 1."""

    def __init__(self, path: Path, folder: str = "/inbound") -> None:
        self.path = path
        self.folder = folder
        self._writer = open_writer(path)
        self._writer.execute("INSERT INTO folders (id, path, baseline) VALUES (1, ?, '2024')", (to_text(folder),))

    def close(self) -> None:
        """Let go of the database."""
        self._writer.close()

    def put(
        self,
        name: str,
        *texts: str,
        title: str = "",
        kind: SegmentKind = SegmentKind.PAGE,
        labels: Sequence[str] = (),
        status: Status = Status.STORED,
        modified: float = MODIFIED,
        copy_of: int | None = None,
        deleted: bool = False,
    ) -> int:
        """A document of these segments, and its id."""
        content = self.content(*texts, title=title, kind=kind, labels=labels, name=name)
        path = f"{self.folder}/{name}"
        values = (1, to_text(path), to_text(path.rpartition("/")[0]), to_text(path.rpartition("/")[2]), int(modified * 1e9), status, content, copy_of)
        cursor = self._writer.execute(
            """INSERT INTO documents (folder, path, directory, name, mtime_ns, status, content, copy_of, size, ctime_ns, file_id, version, noticed_at,
                                      first_seen, last_changed, deleted)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, 100, 0, '', 1, 0, '2024', '2024', ?)""",
            (*values, "2024-09-01T00:00:00Z" if deleted else None),
        )
        id_ = cursor.lastrowid or 0
        self._writer.execute("INSERT INTO versions VALUES (?, 1, ?, 100, ?, '2024')", (id_, content, int(modified * 1e9)))
        self._writer.execute("INSERT INTO names_index (rowid, name, title) VALUES (?, ?, ?)", (id_, values[3], title))
        learn(self._writer, (str(values[3]), title))
        return id_

    def renew(self, id_: int, *texts: str) -> None:
        """The document's next version."""
        content = self.content(*texts)
        self._writer.execute("UPDATE documents SET version = version + 1, content = ? WHERE id = ?", (content, id_))
        self._writer.execute("INSERT INTO versions SELECT id, version, content, size, mtime_ns, '2024' FROM documents WHERE id = ?", (id_,))

    def share(self, id_: int, name: str) -> int:
        """Another file with the same bytes, and its id."""
        other = self.put(name)
        self._writer.execute("UPDATE documents SET content = (SELECT content FROM documents WHERE id = ?), copy_of = ? WHERE id = ?", (id_, id_, other))
        return other

    def content(self, *texts: str, title: str = "", kind: SegmentKind = SegmentKind.PAGE, labels: Sequence[str] = (), name: str = "a.txt") -> int:
        """A content of these segments, and its id."""
        count = self._writer.execute("SELECT count(*) FROM contents").fetchone()[0]
        sha256 = hashlib.sha256(f"{count}".encode()).hexdigest()
        mime = (by_name(name) or BY_MIME["text/plain"]).mime
        cursor = self._writer.execute(
            "INSERT INTO contents VALUES (NULL, ?, 100, 1, ?, 'text 1', 'stored', '', '', ?, ?, ?, ?, 'en', '{}', 0.1, '2024')",
            (sha256, mime, sha256, title, len(texts), sum(map(len, texts))),
        )
        id_ = cursor.lastrowid or 0
        learn(self._writer, texts)
        for ordinal, text in enumerate(texts, 1):
            label = labels[ordinal - 1] if labels else f"{kind} {ordinal}"
            row = self._writer.execute(
                "INSERT INTO segments VALUES (NULL, ?, ?, ?, ?, ?, '', ?, '', 0, '')", (id_, ordinal, kind, ordinal, label, text)
            ).lastrowid
            self._writer.execute("INSERT INTO segments_index (rowid, text) VALUES (?, ?)", (row, text))
        return id_

    @contextmanager
    def reader(self) -> Iterator[sqlite3.Connection]:
        """A connection as readers have it."""
        connection = open_reader(self.path)
        try:
            yield connection
        finally:
            connection.close()
