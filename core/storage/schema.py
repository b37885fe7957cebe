"""The catalogue's shape: numbered migrations, each a named function that is run once, in order, inside one transaction.

Adding one is adding a function and its row in `MIGRATIONS`; `PRAGMA user_version` is how many have been run. The views
are the contract for readers (`v_documents`, `v_versions`, `v_segments`, `v_changes`) and keep their columns for ever.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from core.storage.first_shape import create_catalogue, statements

_RECOGNITION = """
ALTER TABLE segments ADD COLUMN origin TEXT NOT NULL DEFAULT '';        -- '': the file's own text; else the recognition that made it ("ocr 1 eng")
ALTER TABLE segments ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0;  -- of the recognition, 0 to 100
CREATE INDEX segments_to_recognise ON segments (content, origin) WHERE kind = 'page' AND (trouble IN ('no_text', 'garbled') OR origin <> '');
CREATE INDEX documents_to_recognise ON documents (noticed_at) WHERE stale = 2;
DROP VIEW v_segments;
CREATE VIEW v_segments AS
SELECT v.document, v.version, s.ordinal, s.kind, s.number, s.label, s.text, s.origin, s.confidence
FROM versions v JOIN segments s ON s.content = v.content;
"""


def tell_recognised_text(connection: sqlite3.Connection) -> None:
    """Text that was recognised in pictures of pages says so; documents that have such pages to do are found at once (`stale` is 2)."""
    for statement in statements(_RECOGNITION):
        connection.execute(statement)


_HOOKS = """
-- How far each hook has come in the change feed; its name is its own within its folder.
CREATE TABLE hooks (id INTEGER PRIMARY KEY, folder TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL, UNIQUE (folder, name)) STRICT;

-- Events at or before a hook's position that have not been delivered: they are tried again, and hold back the later ones of their document.
CREATE TABLE hook_waiting (
    hook INTEGER NOT NULL REFERENCES hooks (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    document INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_try REAL NOT NULL,     -- seconds since 1970
    error TEXT NOT NULL,
    PRIMARY KEY (hook, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    folder TEXT NOT NULL,
    hook TEXT NOT NULL,
    seq INTEGER NOT NULL,
    event TEXT NOT NULL,
    document INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    delivered INTEGER NOT NULL,
    detail TEXT NOT NULL,
    seconds REAL NOT NULL
) STRICT;

CREATE VIEW v_deliveries AS SELECT time, folder, hook, seq, event, document, attempt, delivered, detail, seconds FROM deliveries;
"""


def add_hooks(connection: sqlite3.Connection) -> None:
    """What programs that are told of documents have been told."""
    for statement in statements(_HOOKS):
        connection.execute(statement)


_WORDS = """
-- Every word of three letters and more, once (storage/words.py), and which words have which three letters in them.
CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE words_index USING fts5 (word, content = 'words', content_rowid = 'id', tokenize = 'trigram', detail = 'none', columnsize = 0);
CREATE VIRTUAL TABLE segments_words USING fts5vocab (segments_index, row);
CREATE VIRTUAL TABLE names_words USING fts5vocab (names_index, row);
INSERT OR IGNORE INTO words (word) SELECT term FROM segments_words WHERE length(term) BETWEEN 3 AND 40;
INSERT OR IGNORE INTO words (word) SELECT term FROM names_words WHERE length(term) BETWEEN 3 AND 40;
INSERT INTO words_index (words_index) VALUES ('rebuild');

CREATE INDEX documents_by_time ON documents (mtime_ns) WHERE deleted IS NULL;  -- newest first, however many there are

-- Merge as soon as there are two parts of the index to merge: it is done when there is nothing else to do (storage/writer.py).
INSERT INTO segments_index (segments_index, rank) VALUES ('usermerge', 2);
"""


def add_words(connection: sqlite3.Connection) -> None:
    """The words of the library, for parts of words and words that are nearly right."""
    for statement in statements(_WORDS):
        connection.execute(statement)


_LEANER = """
-- Every word of the index as it has it, those of one and two letters, too; of long ones the beginning (storage/words.py).
DELETE FROM words;
INSERT OR IGNORE INTO words (word) SELECT substr(term, 1, 40) FROM segments_words UNION SELECT substr(term, 1, 40) FROM names_words;
INSERT INTO words_index (words_index) VALUES ('rebuild');

-- Paths were written down twice for each document: deleted ones need an index of their own only.
DROP INDEX documents_by_any_path;
CREATE INDEX documents_by_old_path ON documents (path) WHERE deleted IS NOT NULL;
"""


def know_all_words(connection: sqlite3.Connection) -> None:
    """All words of the library are written down, so that beginnings of any length find all; and paths once less."""
    for statement in statements(_LEANER):
        connection.execute(statement)


_COVERAGE = """
CREATE VIEW v_coverage AS
SELECT c.extractor, j.key AS name, count(*) AS contents, (SELECT count(*) FROM contents o WHERE o.extractor = c.extractor) AS of
FROM contents c, json_each(c.metadata) j WHERE c.extractor <> '' GROUP BY c.extractor, j.key;
"""


def tell_coverage(connection: sqlite3.Connection) -> None:
    """Which extractor has given which metadata, in how many of the contents that it has read."""
    for statement in statements(_COVERAGE):
        connection.execute(statement)


_FINGERPRINTS = """
-- What the listing of a folder was when every file in it was known as it lay there ('': not known); whatever happens to a row in it takes it away.
ALTER TABLE directories ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
"""
_STATE = "directory, size, mtime_ns, ctime_ns, file_id, status, stale, missing_since, deleted"


def add_fingerprints(connection: sqlite3.Connection) -> None:
    """Folders that are as they were need no look at their rows."""
    for statement in statements(_FINGERPRINTS):
        connection.execute(statement)
    for table, columns in (("documents", _STATE), ("ignored", "directory, size, mtime_ns, ctime_ns, file_id")):
        for event, rows in (("INSERT", ("NEW",)), ("DELETE", ("OLD",)), (f"UPDATE OF {columns}", ("OLD", "NEW"))):
            updates = "".join(f"UPDATE directories SET fingerprint = '' WHERE path = {row}.directory AND fingerprint <> ''; " for row in rows)
            connection.execute(f"CREATE TRIGGER {table}_{event.split()[0].lower()} AFTER {event} ON {table} BEGIN {updates}END")


def recognise_inside(connection: sqlite3.Connection) -> None:
    """Parts that are pages of files inside are found as the document's own pages are, when they have no text."""
    connection.execute("DROP INDEX segments_to_recognise")
    connection.execute("CREATE INDEX segments_to_recognise ON segments (content, origin) WHERE trouble IN ('no_text', 'garbled') OR origin <> ''")


_PLACES = """
-- Where the words of a recognised page stand on it (storage/places.py).
CREATE TABLE places (segment INTEGER PRIMARY KEY REFERENCES segments (id) ON DELETE CASCADE, words BLOB NOT NULL) STRICT;
"""


def add_places(connection: sqlite3.Connection) -> None:
    """Hits can be marked on pages that are pictures."""
    for statement in statements(_PLACES):
        connection.execute(statement)


_DISKS = """
-- The file systems that are mounted inside watched folders: what is not there when one of them is not is not gone.
CREATE TABLE disks (
    path TEXT PRIMARY KEY,      -- where it is mounted
    folder INTEGER NOT NULL REFERENCES folders (id),
    device TEXT NOT NULL,
    offline_since TEXT,
    offline_reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
"""


def add_disks(connection: sqlite3.Connection) -> None:
    """Disks inside watched folders may be offline, too."""
    for statement in statements(_DISKS):
        connection.execute(statement)


_QUICK_BURSTS = """
-- A burst that is gone before it was read: what is missing is not passed over one by one each time the next document is asked for.
DROP INDEX documents_queue;
CREATE INDEX documents_queue ON documents (noticed_at) WHERE status IN ('queued', 'reading') AND missing_since IS NULL;
CREATE INDEX documents_awaited ON documents (size)
    WHERE version = 0 AND deleted IS NULL AND missing_since IS NULL AND status IN ('arriving', 'queued', 'reading');
"""


def quicken_bursts(connection: sqlite3.Connection) -> None:
    """What is asked for again and again is found at once, however many documents are queued or missing."""
    for statement in statements(_QUICK_BURSTS):
        connection.execute(statement)


_EASED = f"""
-- Not of its status alone: a row leaves its rest only together with one of these, and on its way from arriving to stored its folder has no fingerprint.
DROP TRIGGER documents_update;
CREATE TRIGGER documents_update AFTER UPDATE OF {_STATE.replace("status, ", "")} ON documents BEGIN
    UPDATE directories SET fingerprint = '' WHERE path IN (OLD.directory, NEW.directory) AND fingerprint <> '';
END;
"""


def ease_fingerprints(connection: sqlite3.Connection) -> None:
    """What costs 11 µs at each change of a row is done where it is needed (measured: half of what a document's rows took)."""
    for statement in statements(_EASED):
        connection.execute(statement)


def index_what_is_there(connection: sqlite3.Connection) -> None:
    """The view that is shown first, and again after each arrival, is gone through in the order of one index of what is there: half the time."""
    connection.execute("DROP INDEX documents_by_change")
    connection.execute("CREATE INDEX documents_by_change ON documents (last_changed) WHERE deleted IS NULL")


_ORDERS = """
-- What the table can be ordered by, in that order already: the first page of a million documents is there at once, and all of them three times as soon.
-- (`deleted` is in them rather than a condition of theirs: SQLite would go through such an index where it has only to know what is there.)
CREATE INDEX documents_by_name ON documents (name COLLATE NOCASE, deleted);
CREATE INDEX documents_by_size ON documents (size, deleted);
CREATE INDEX documents_by_version ON documents (version, deleted);
DROP INDEX documents_by_status;
CREATE INDEX documents_by_status ON documents (status, folder, deleted);
CREATE INDEX contents_by_pages ON contents (
    CASE WHEN type IN ('application/ttml+xml', 'application/x-subrip', 'text/vtt', 'text/x-sbv') THEN 0 ELSE pages END  -- as rows.SHOWN_PAGES says it
);
CREATE INDEX contents_by_type ON contents (type);
CREATE INDEX contents_by_title ON contents (title COLLATE NOCASE);
DROP INDEX documents_by_content;
CREATE INDEX documents_by_content ON documents (content, deleted);  -- through it from there, without a look at the rows
DROP INDEX documents_by_folder;
CREATE INDEX documents_by_folder ON documents (folder, deleted, name COLLATE NOCASE);
"""


def index_orders(connection: sqlite3.Connection) -> None:
    """A million documents are not sorted anew for each column that is clicked."""
    for statement in statements(_ORDERS):
        connection.execute(statement)


def time_cues(connection: sqlite3.Connection) -> None:
    """Of captions it is known when each line is said, not of each half minute only (`storage/versions.py`)."""
    connection.execute("ALTER TABLE segments ADD COLUMN starts TEXT NOT NULL DEFAULT ''")


_PATHS_ONCE = """
-- Five steps of each document had its path; now its own row has it, and a step only where it was another one then ('': as the document's).
DROP VIEW v_changes;
CREATE VIEW v_changes AS
SELECT h.seq, h.time, h.event, h.document, coalesce(nullif(h.path, ''), d.path, '') AS path, h.version, h.moved_from AS "from", h.seconds, h.reason
FROM history h LEFT JOIN documents d ON d.id = h.document
WHERE h.event IN ('created', 'modified', 'moved', 'deleted', 'restored', 'stored', 'failed');
CREATE TRIGGER documents_path AFTER UPDATE OF path ON documents WHEN OLD.path <> NEW.path BEGIN
    UPDATE history SET path = OLD.path WHERE document = OLD.id AND path = '';
END;
UPDATE history SET path = '' WHERE path = (SELECT path FROM documents WHERE id = history.document);

DROP INDEX history_by_document;
CREATE INDEX history_by_document ON history (document);  -- and by its number, which is the row's own

-- A quarter of the letters finds as well.
DROP INDEX contents_by_text;
CREATE INDEX contents_by_text ON contents (substr(text_sha256, 1, 16)) WHERE text_sha256 <> '';
"""


def write_paths_once(connection: sqlite3.Connection) -> None:
    """A fifth of what many small documents took in the catalogue beside their text."""
    for statement in statements(_PATHS_ONCE):
        connection.execute(statement)


def tell_since_when(connection: sqlite3.Connection) -> None:
    """What does not come to rest is told from what has just come: seconds since 1970 (`core/reconciler.py`, PATIENCE)."""
    connection.execute("ALTER TABLE documents ADD COLUMN arriving_since REAL NOT NULL DEFAULT 0")
    connection.execute("UPDATE documents SET arriving_since = noticed_at WHERE status = 'arriving'")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    create_catalogue,
    tell_recognised_text,
    add_hooks,
    add_words,
    tell_coverage,
    add_fingerprints,
    recognise_inside,
    add_places,
    add_disks,
    quicken_bursts,
    know_all_words,
    ease_fingerprints,
    index_what_is_there,
    index_orders,
    time_cues,
    write_paths_once,
    tell_since_when,
)
"""In order; the number of a migration is its place, from 1. Never change one that has been released: add the next."""
