"""Which documents say the same (step 9): of those with the same bytes or the same text the first is the original, the others are its copies.

Kept true at each new content, whichever of them was read first.
"""

from __future__ import annotations

import sqlite3

from core.storage.journal import Journal

_SAME = """SELECT id FROM documents WHERE deleted IS NULL AND content IN
           (SELECT id FROM contents WHERE id = :content OR (text_sha256 = :text AND text_sha256 <> ''))"""


class Copies:
    """Links documents by `copy_of`; inside the pipeline's transaction."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def link(self, content: int | None) -> None:
        """Link the documents that have this content, or another with its text."""
        row = self._connection.execute("SELECT text_sha256 FROM contents WHERE id = ?", (content,)).fetchone()
        if row is None:
            return
        group = {"content": content, "text": row[0]}
        first = self._connection.execute(f"SELECT min(id) FROM ({_SAME})", group).fetchone()[0]
        sql = f"""UPDATE documents SET copy_of = CASE WHEN id <> :first THEN :first END
                  WHERE id IN ({_SAME}) AND copy_of IS NOT CASE WHEN id <> :first THEN :first END RETURNING id"""
        for (id_,) in self._connection.execute(sql, {**group, "first": first}).fetchall():
            self._journal.touch(id_)
