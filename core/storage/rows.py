"""Documents as everybody is given them, by their ids; and the one that a person means. Questions of `catalogue.py`."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable

from core.clock import timestamp
from core.document import Document, Status
from core.errors import REASONS, NotFoundError
from core.formats import CUED
from core.paths import as_on_disk, from_text, to_text
from core.reconciler import GROWING
from core.sentence import Sentence

_DOCUMENT = """
SELECT d.id, d.path, f.path AS folder, d.status, d.reason, d.version, d.size, d.mtime_ns, d.first_seen, d.last_changed, d.deleted, d.copy_of, d.arriving_since,
       c.sha256, c.type, c.title, c.pages, c.characters, c.language, c.kept
FROM documents d JOIN folders f ON f.id = d.folder LEFT JOIN contents c ON c.id = d.content
"""
SHOWN_PAGES = f"CASE WHEN c.type IN ({', '.join(repr(mime) for mime in sorted(CUED))}) THEN 0 ELSE c.pages END"
"""The SQL of `formats.shown_pages`, of `contents c`."""

_CHUNK = 500  # ids in one statement: far below SQLite's limit of variables


def rows(connection: sqlite3.Connection, ids: Iterable[int]) -> tuple[Document, ...]:
    """These documents, in the order asked for; an id that is not there is left out."""
    wanted = list(ids)
    found: dict[int, Document] = {}
    for start in range(0, len(wanted), _CHUNK):
        chunk = wanted[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        found.update((row["id"], _document(row)) for row in connection.execute(f"{_DOCUMENT} WHERE d.id IN ({marks})", chunk))
    return tuple(found[id_] for id_ in wanted if id_ in found)


def row(connection: sqlite3.Connection, id_: int) -> Document:
    """One document. Raises `NotFoundError`."""
    found = rows(connection, [id_])
    if not found:
        raise NotFoundError(Sentence("There is no document {0} in the library.", id_))
    return found[0]


def find(connection: sqlite3.Connection, asked: str) -> int:
    """The id that a person means by an id or a path (a deleted document only when no other has the path). Raises `NotFoundError`."""
    if asked.isdecimal():
        found = connection.execute("SELECT id FROM documents WHERE id = ?", (min(int(asked[:19]), 2**63 - 1),)).fetchone()
    else:
        path = to_text(as_on_disk(asked))
        sql = """SELECT id FROM (SELECT id, 0 AS gone FROM documents WHERE path = ?1 AND deleted IS NULL
                                 UNION ALL SELECT id, 1 FROM documents WHERE path = ?1 AND deleted IS NOT NULL) ORDER BY gone, id DESC LIMIT 1"""
        found = connection.execute(sql, (path,)).fetchone()
    if found is None:
        raise NotFoundError(Sentence("There is no document {0} in the library.", asked))
    return int(found[0])


def _document(row: sqlite3.Row) -> Document:
    path = from_text(row["path"])
    reason = REASONS.get(row["reason"])
    growing = row["status"] == Status.WAITING and row["reason"] == GROWING
    return Document(
        id=row["id"],
        path=path,
        folder=from_text(row["folder"]),
        name=os.path.basename(path),
        status=Status(row["status"]),
        reason=row["reason"],
        message=reason.sentence if reason else "",
        version=row["version"],
        sha256=row["sha256"] or "",
        size=row["size"],
        modified=timestamp(row["mtime_ns"] / 1e9),
        type=row["type"] or "",
        title=row["title"] or "",
        pages=row["pages"] or 0,
        characters=row["characters"] or 0,
        language=row["language"] or "",
        first_seen=row["first_seen"],
        last_changed=row["last_changed"],
        deleted=row["deleted"],
        copy_of=row["copy_of"],
        kept=bool(row["kept"]),
        since=timestamp(row["arriving_since"]) if growing else None,
    )
