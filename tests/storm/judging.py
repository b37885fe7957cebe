"""The end of a storm: the catalogue, the feed and the store against the disk and the programs' journals."""

from __future__ import annotations

import hashlib
import itertools
import os
import sqlite3
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.paths import LibraryPaths, from_text
from tests.storm.contents import BINARY
from tests.storm.names import DOCUMENTS, may_be_ignored

_LIVE = "SELECT id, path, status, reason, version, sha256 FROM v_documents WHERE deleted IS NULL"
_PLAIN = tuple(suffix for suffix in DOCUMENTS if suffix)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: its `kind`, the words, and the path that it concerns ("" when it concerns none)."""

    kind: str
    words: str
    path: str = ""


class Judge:
    """Looks at one library when everything is at rest. `complete` are the contents that a file ever had, by SHA-256."""

    def __init__(self, library: Path, roots: tuple[str, ...], complete: set[str]) -> None:
        self._paths = LibraryPaths.of(library)
        self._roots = roots
        self._complete = complete

    def judge(self, printed: dict[int, tuple[str, int, int]]) -> list[Finding]:
        """Everything that is wrong; `printed` are the lines of the feed that the command has printed, by sequence number."""
        connection = sqlite3.connect(f"{self._paths.catalogue.as_uri()}?mode=ro", uri=True, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("BEGIN")
            return [*self._places(connection), *self._versions(connection), *_feed(connection, printed), *self._store(connection), *_whole(connection)]
        finally:
            connection.close()

    def count(self) -> dict[str, int]:
        """How many documents, versions and lines of the feed there are."""
        connection = sqlite3.connect(f"{self._paths.catalogue.as_uri()}?mode=ro", uri=True)
        try:
            tables = {"documents": "v_documents WHERE deleted IS NULL", "versions": "v_versions", "changes": "v_changes"}
            return {name: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for name, table in tables.items()}  # noqa: S608  # ours
        finally:
            connection.close()

    def _places(self, connection: sqlite3.Connection) -> Iterator[Finding]:
        """Every file has exactly one place in the ledger, and the right one."""
        documents = {from_text(row["path"]): row for row in connection.execute(_LIVE)}
        ignored = {from_text(row["path"]): row for row in connection.execute("SELECT path, rule, detail FROM ignored")}
        on_disk = {path for root in self._roots for path in files_below(root)}
        yield from (Finding("missed", "a file that has no place in the ledger", path) for path in sorted(on_disk - documents.keys() - ignored.keys()))
        yield from (Finding("ghost", f"document {documents[path]['id']} has no file", path) for path in sorted(documents.keys() - on_disk))
        yield from (Finding("ghost", "an ignored file that is not there", path) for path in sorted(ignored.keys() - on_disk))
        yield from (Finding("double", "a document, and ignored as well", path) for path in sorted(documents.keys() & ignored.keys()))
        for path in sorted(documents.keys() & on_disk):
            yield from _document(path, documents[path])
        for path in sorted(ignored.keys() & on_disk):
            if not _is_none(path):
                yield Finding("ignored", f"a document that is ignored: {ignored[path]['rule']} {ignored[path]['detail']}", path)

    def _versions(self, connection: sqlite3.Connection) -> Iterator[Finding]:
        """Each content is recorded once, and was one that a file had."""
        rows = connection.execute("SELECT v.document, v.version, v.sha256, d.path FROM v_versions v JOIN documents d ON d.id = v.document ORDER BY 1, 2")
        for id_, versions in itertools.groupby(rows, key=lambda row: row["document"]):
            of_one = list(versions)
            path = from_text(of_one[0]["path"])
            if [row["version"] for row in of_one] != list(range(1, len(of_one) + 1)):
                yield Finding("versions", f"document {id_} has versions {[row['version'] for row in of_one]}", path)
            if any(one["sha256"] == two["sha256"] for one, two in itertools.pairwise(of_one)):
                yield Finding("versions", f"document {id_} has the same content twice in a row", path)
            for row in of_one:
                if row["sha256"] not in self._complete:
                    yield Finding("wrong", f"version {row['version']} of document {id_} is a content that no file ever had: {row['sha256']}", path)
        counted = "SELECT id, path, version, (SELECT count(*) FROM v_versions v WHERE v.document = d.id) AS has FROM v_documents d WHERE version <> has"
        for row in connection.execute(counted):
            yield Finding("versions", f"document {row['id']} is at version {row['version']} and has {row['has']}", from_text(row["path"]))

    def _store(self, connection: sqlite3.Connection) -> Iterator[Finding]:
        """Every stored file is what its name says, and every content that is kept is there."""
        stored = {path.name: path for path in self._paths.store.glob("??/??/*")}
        for name, path in stored.items():
            if sha256_of(str(path)) != name:
                yield Finding("store", "a stored file that is not what its name says", str(path))
        for row in connection.execute("SELECT sha256 FROM contents WHERE kept = 1"):
            if row["sha256"] not in stored:
                yield Finding("store", f"content {row['sha256']} is kept, and its file is not there")

    def leftovers(self) -> Iterator[Finding]:
        """What lies about when nothing runs."""
        for path in self._paths.staging.iterdir():
            yield Finding("store", "a copy that was never finished", str(path))


def files_below(root: str) -> Iterator[str]:
    """The files and symbolic links below a folder."""
    pending = [root]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                elif entry.is_symlink() or entry.is_file():
                    yield entry.path


def sha256_of(path: str) -> str:
    """SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _document(path: str, row: sqlite3.Row) -> Iterator[Finding]:
    if _is_none(path):
        yield Finding("taken", f"document {row['id']} is none", path)
    if row["status"] not in {"stored", "failed"}:
        yield Finding("unfinished", f"document {row['id']} is {row['status']} {row['reason']}", path)
    elif row["sha256"] != sha256_of(path):
        yield Finding("stale", f"document {row['id']} is {row['status']} with another content than the file's", path)
    elif row["status"] == "failed" and path.endswith(_PLAIN):
        yield Finding("failed", f"document {row['id']} is plain text and has failed: {row['reason']}", path)


def _is_none(path: str) -> bool:
    found = os.lstat(path)
    if stat.S_ISLNK(found.st_mode) or found.st_size == 0 or may_be_ignored(os.path.basename(path)):
        return True
    with open(path, "rb") as file:
        return file.read(len(BINARY)) == BINARY


def _feed(connection: sqlite3.Connection, printed: dict[int, tuple[str, int, int]]) -> Iterator[Finding]:
    """Each version was told exactly once, and what was printed is what the feed has."""
    told: Counter[tuple[int, int]] = Counter()
    for row in connection.execute("SELECT seq, event, document, version FROM v_changes"):
        if row["event"] in {"created", "modified"}:
            told[row["document"], row["version"]] += 1
        line = printed.pop(row["seq"], None)
        if line is not None and line != (row["event"], row["document"], row["version"]):
            yield Finding("feed", f"seq {row['seq']} was printed as {line} and is {tuple(row)}")
    there = {(row[0], row[1]) for row in connection.execute("SELECT document, version FROM v_versions")}
    for document, version in there ^ told.keys():
        yield Finding("feed", f"version {version} of document {document} is only in the {'feed' if told[document, version] else 'catalogue'}")
    yield from (Finding("feed", f"version {key[1]} of document {key[0]} was told {number} times") for key, number in told.items() if number > 1)
    yield from (Finding("feed", f"seq {seq} was printed and is not in the feed: {line}") for seq, line in printed.items())


def _whole(connection: sqlite3.Connection) -> Iterator[Finding]:
    for check in ("PRAGMA integrity_check", "PRAGMA foreign_key_check"):
        yield from (Finding("catalogue", str(tuple(row))) for row in connection.execute(check) if tuple(row) != ("ok",))
