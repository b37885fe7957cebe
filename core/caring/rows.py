"""What must be true of the catalogue's rows, as a table: a question whose answers are the rows that are off, and the statement that mends them.

`verify` asks the questions of a copy, `verify --repair` runs the statements on the catalogue itself. Each answer is (document or 0, what it is about).
"""

from __future__ import annotations

from dataclasses import dataclass

from core.document import Status
from core.storage.words import SOUGHT, TERMS, WRITE_ALL_DOWN

_STATES = ", ".join(f"'{status}'" for status in Status)
_LATEST = "(SELECT v.content FROM versions v WHERE v.document = d.id ORDER BY v.version DESC LIMIT 1)"
_PLAIN = "word NOT GLOB '*[^a-z0-9]*'"  # of some rare scripts SQLite's tables of letters are older than ours
_NUMBER = "(SELECT max(v.version) FROM versions v WHERE v.document = d.id)"


@dataclass(frozen=True, slots=True)
class RowCheck:
    """`code` and `words` name what is off; `find` gives (document, about) of each row that is; `mend` are the statements that put it right.

    `of_indexes`: it asks what the full-text indexes hold, which only sound ones can tell.
    """

    code: str
    words: str
    find: str
    mend: tuple[str, ...]
    of_indexes: bool = False


ROW_CHECKS = (
    RowCheck(
        "version_without_content",
        "a version whose content is not in the catalogue",
        "SELECT document, 'version ' || version FROM versions WHERE content NOT IN (SELECT id FROM contents)",
        ("DELETE FROM versions WHERE content NOT IN (SELECT id FROM contents)",),
    ),
    RowCheck(
        "version_without_document",
        "a version whose document is not in the catalogue",
        "SELECT document, 'version ' || version FROM versions WHERE document NOT IN (SELECT id FROM documents)",
        ("DELETE FROM versions WHERE document NOT IN (SELECT id FROM documents)",),
    ),
    RowCheck(
        "document_without_folder",
        "a document whose folder is not in the catalogue",
        "SELECT id, path FROM documents WHERE folder NOT IN (SELECT id FROM folders)",
        (
            """INSERT OR IGNORE INTO folders (id, path, watched) SELECT DISTINCT folder, 'lost folder ' || folder, 0 FROM documents
               WHERE folder NOT IN (SELECT id FROM folders)""",
        ),
    ),
    RowCheck(
        "other_newest",
        "a document that does not point to its newest version",
        f"SELECT d.id, d.path FROM documents d WHERE {_NUMBER} IS NOT NULL AND (d.content IS NOT {_LATEST} OR d.version IS NOT {_NUMBER})",
        (
            f"""UPDATE documents AS d SET content = {_LATEST}, version = {_NUMBER}, stale = (deleted IS NULL)
                WHERE {_NUMBER} IS NOT NULL AND (content IS NOT {_LATEST} OR version IS NOT {_NUMBER})""",
        ),
    ),
    RowCheck(
        "stored_without_content",
        "a document that is said to be stored and has no version",
        f"SELECT d.id, d.path FROM documents d WHERE d.deleted IS NULL AND d.status = 'stored' AND {_NUMBER} IS NULL",
        (
            f"""UPDATE documents AS d SET version = 0, content = NULL, stale = 1, status = 'queued'
                WHERE deleted IS NULL AND status = 'stored' AND {_NUMBER} IS NULL""",
        ),
    ),
    RowCheck(
        "unknown_status",
        "a document in a state that does not exist",
        f"SELECT id, status FROM documents WHERE status NOT IN ({_STATES}) OR (status = 'deleted') <> (deleted IS NOT NULL)",
        (
            f"""UPDATE documents SET status = CASE WHEN deleted IS NOT NULL THEN 'deleted' ELSE 'stored' END, stale = (deleted IS NULL)
                WHERE status NOT IN ({_STATES}) OR (status = 'deleted') <> (deleted IS NOT NULL)""",
        ),
    ),
    RowCheck(
        "copy_of_nothing",
        "a copy of a document that is not in the catalogue",
        "SELECT id, 'copy of ' || copy_of FROM documents WHERE copy_of NOT IN (SELECT id FROM documents)",
        ("UPDATE documents SET copy_of = NULL WHERE copy_of NOT IN (SELECT id FROM documents)",),
    ),
    RowCheck(
        "text_of_nothing",
        "text whose content is not in the catalogue",
        "SELECT 0, count(*) || ' segments' FROM segments WHERE content NOT IN (SELECT id FROM contents) HAVING count(*)",
        (
            "DELETE FROM segments WHERE content NOT IN (SELECT id FROM contents)",
            "INSERT INTO segments_index (segments_index) VALUES ('rebuild')",
        ),
    ),
    RowCheck(
        "content_of_nothing",
        "a content that no version has",
        "SELECT 0, sha256 FROM contents WHERE id NOT IN (SELECT content FROM versions)",
        (
            "DELETE FROM segments WHERE content NOT IN (SELECT content FROM versions)",
            "UPDATE documents SET content = NULL WHERE content NOT IN (SELECT content FROM versions)",
            "DELETE FROM contents WHERE id NOT IN (SELECT content FROM versions)",
            "INSERT INTO segments_index (segments_index) VALUES ('rebuild')",
        ),
    ),
    RowCheck(
        "name_not_indexed",
        "a document that cannot be found by its name",
        """SELECT id, path FROM documents WHERE id NOT IN (SELECT rowid FROM names_index)
           UNION ALL SELECT rowid, name FROM names_index WHERE rowid NOT IN (SELECT id FROM documents)""",
        (
            "DELETE FROM names_index WHERE rowid NOT IN (SELECT id FROM documents)",
            """INSERT INTO names_index (rowid, name, title) SELECT d.id, d.name, coalesce(c.title, '') FROM documents d LEFT JOIN contents c ON c.id = d.content
               WHERE d.id NOT IN (SELECT rowid FROM names_index)""",
        ),
    ),
    RowCheck(
        "word_not_known",
        "words of the texts that parts and beginnings of words do not find",
        f"SELECT 0, count(*) || ' words' FROM ({TERMS}) WHERE {_PLAIN} AND {SOUGHT} AND word NOT IN (SELECT word FROM words) HAVING count(*)",
        WRITE_ALL_DOWN,
        of_indexes=True,
    ),
)

INDEXES = {
    "segments_index": ("INSERT INTO segments_index (rowid, text) SELECT id, '' FROM segments WHERE text = ''", 1),
    "names_index": ("", 0),
    "words_index": ("", 1),
}
"""Each full-text index: what a copy of it lacks for SQLite to compare it (empty texts are not indexed), and whether it is compared with its table."""
