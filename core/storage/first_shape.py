"""The catalogue's first shape, which every library once had: the migrations in `schema.py` make the present one of it. Released, and never changed."""

from __future__ import annotations

import sqlite3

_TABLES = """
CREATE TABLE folders (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    watched INTEGER NOT NULL DEFAULT 1,
    added_at REAL NOT NULL DEFAULT 0,   -- seconds since 1970
    baseline TEXT,              -- when the first whole scan ended; NULL: not yet
    last_scan TEXT,             -- when the last whole scan ended
    device TEXT NOT NULL DEFAULT '',
    offline_since TEXT,
    offline_reason TEXT NOT NULL DEFAULT '',
    mode TEXT NOT NULL DEFAULT 'events',
    scanning INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One row for each content that was ever read: its text and metadata live here once, however many files have it.
CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    type TEXT NOT NULL,         -- MIME
    extractor TEXT NOT NULL,    -- "name version" of what read it
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    title TEXT NOT NULL,
    pages INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    language TEXT NOT NULL,
    metadata TEXT NOT NULL,     -- a JSON object
    seconds REAL NOT NULL,
    read_at TEXT NOT NULL
) STRICT;
CREATE INDEX contents_by_text ON contents (text_sha256) WHERE text_sha256 <> '';
CREATE INDEX contents_by_size ON contents (size);

CREATE TABLE segments (
    id INTEGER PRIMARY KEY,
    content INTEGER NOT NULL REFERENCES contents (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    trouble TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX segments_by_content ON segments (content, ordinal);
CREATE VIRTUAL TABLE segments_index USING fts5 (
    text, content = 'segments', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never reused: programs outside remember it
    folder INTEGER NOT NULL REFERENCES folders (id),
    path TEXT NOT NULL,                     -- core.paths.to_text
    directory TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL,
    file_id TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    version INTEGER NOT NULL DEFAULT 0,     -- 0: no content known yet
    content INTEGER REFERENCES contents (id),
    copy_of INTEGER,
    noticed_at REAL NOT NULL,               -- seconds since 1970: when this state was first seen
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at REAL NOT NULL DEFAULT 0,       -- seconds since 1970: when a waiting one is tried again
    stale INTEGER NOT NULL DEFAULT 0,       -- read by an older extractor, or to be tried again
    missing_since REAL,                     -- seconds since 1970: not there at the last look
    first_seen TEXT NOT NULL,
    last_changed TEXT NOT NULL,
    deleted TEXT
) STRICT;
CREATE UNIQUE INDEX documents_by_path ON documents (path) WHERE deleted IS NULL;
CREATE INDEX documents_by_directory ON documents (directory) WHERE deleted IS NULL;
CREATE INDEX documents_by_any_path ON documents (path);
CREATE INDEX documents_by_file ON documents (file_id);
CREATE INDEX documents_by_content ON documents (content);
CREATE INDEX documents_by_change ON documents (last_changed);
CREATE INDEX documents_by_status ON documents (status, folder);
CREATE INDEX documents_by_folder ON documents (folder) WHERE deleted IS NULL;
CREATE INDEX documents_queue ON documents (noticed_at) WHERE status IN ('queued', 'reading');
CREATE INDEX documents_missing ON documents (missing_since) WHERE missing_since IS NOT NULL;
CREATE VIRTUAL TABLE names_index USING fts5 (
    name, title, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE versions (
    document INTEGER NOT NULL REFERENCES documents (id),
    version INTEGER NOT NULL,
    content INTEGER NOT NULL REFERENCES contents (id),
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    seen TEXT NOT NULL,
    PRIMARY KEY (document, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX versions_by_content ON versions (content);

-- Files of watched folders that are no documents, each with the rule that says so: the ledger's other half.
CREATE TABLE ignored (
    path TEXT PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folders (id),
    directory TEXT NOT NULL,
    rule TEXT NOT NULL,
    detail TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    ctime_ns INTEGER NOT NULL,
    file_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ignored_by_rule ON ignored (folder, rule);
CREATE INDEX ignored_by_directory ON ignored (directory);

CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    event TEXT NOT NULL,
    document INTEGER NOT NULL,
    path TEXT NOT NULL,
    version INTEGER NOT NULL,
    moved_from TEXT,
    seconds REAL,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
-- Every folder that was listed, with its own time then: what has another time now has new, lost or renamed files in it.
CREATE TABLE directories (path TEXT PRIMARY KEY, mtime_ns INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;  -- what outlives a run: paused until …

CREATE INDEX history_by_document ON history (document, seq);
"""

_VIEWS = """
CREATE VIEW v_documents AS
SELECT d.id, d.path, f.path AS folder, d.name, d.status, d.reason, d.version, c.sha256, d.size,
       strftime('%Y-%m-%dT%H:%M:%SZ', d.mtime_ns / 1000000000, 'unixepoch') AS modified, c.type, c.title, c.pages,
       c.characters, c.language, d.first_seen, d.last_changed, d.deleted, d.copy_of, c.metadata
FROM documents d JOIN folders f ON f.id = d.folder LEFT JOIN contents c ON c.id = d.content;

CREATE VIEW v_versions AS
SELECT v.document, v.version, c.sha256, c.text_sha256, v.size,
       strftime('%Y-%m-%dT%H:%M:%SZ', v.mtime_ns / 1000000000, 'unixepoch') AS modified, v.seen, c.extractor, c.seconds, c.status,
       c.title, c.pages, c.characters, c.language, c.metadata
FROM versions v JOIN contents c ON c.id = v.content;

CREATE VIEW v_segments AS
SELECT v.document, v.version, s.ordinal, s.kind, s.number, s.label, s.text
FROM versions v JOIN segments s ON s.content = v.content;

CREATE VIEW v_changes AS
SELECT seq, time, event, document, path, version, moved_from AS "from", seconds, reason FROM history
WHERE event IN ('created', 'modified', 'moved', 'deleted', 'restored', 'stored', 'failed');
"""


def create_catalogue(connection: sqlite3.Connection) -> None:
    """The first shape."""
    for statement in statements(_TABLES + _VIEWS):
        connection.execute(statement)


def statements(script: str) -> list[str]:
    """The statements of a script. (`executescript` would commit the transaction that a migration runs in.)"""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found
