"""Which documents say the same (step 9): of those with the same bytes or the same text the first is the original, the others are its copies.

Kept true at each new content, whichever of them was read first.
"""

from __future__ import annotations

import sqlite3

from core.storage.journal import Journal

_SAME = """documents WHERE deleted IS NULL AND content IN (SELECT id FROM contents WHERE id = :content UNION
           SELECT other.id FROM contents one JOIN contents other ON substr(other.text_sha256, 1, 16) = substr(one.text_sha256, 1, 16)
           AND other.text_sha256 = one.text_sha256 AND other.text_sha256 <> '' WHERE one.id = :content)"""


class Copies:
    """Links documents by `copy_of`; inside the pipeline's transaction."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal) -> None:
        self._connection = connection
        self._journal = journal

    def link(self, content: int | None) -> None:
        """Link the documents that have this content, or another with its text."""
        group: dict[str, int | None] = {"content": content}
        first, last, linked = self._connection.execute(f"SELECT min(id), max(id), count(copy_of) FROM {_SAME}", group).fetchone()
        if first is None or (first == last and not linked):
            return
        sql = f"""UPDATE documents SET copy_of = CASE WHEN id <> :first THEN :first END
                  WHERE id IN (SELECT id FROM {_SAME}) AND copy_of IS NOT CASE WHEN id <> :first THEN :first END RETURNING id"""
        for (id_,) in self._connection.execute(sql, {**group, "first": first}).fetchall():
            self._journal.touch(id_)
