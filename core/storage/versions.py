"""The versions of a document: what each one is, says and was made from, and what differs between two. Questions of `catalogue.py`."""

from __future__ import annotations

import json
import sqlite3

from core.clock import timestamp
from core.comparison.comparing import compare
from core.comparison.difference import Difference
from core.document import Metadata, Segment, SegmentKind, Status, Version
from core.errors import NotFoundError
from core.sentence import Sentence
from core.storage.cue_times import unpacked


def versions(connection: sqlite3.Connection, id_: int) -> tuple[Version, ...]:
    """The versions of a document, oldest first."""
    sql = """SELECT v.version, v.size, v.mtime_ns, v.seen, c.sha256, c.text_sha256, c.extractor, c.seconds, c.status, c.characters, c.pages, c.kept
             FROM versions v JOIN contents c ON c.id = v.content WHERE v.document = ? ORDER BY v.version"""
    return tuple(_version(row) for row in connection.execute(sql, (id_,)))


def chosen(connection: sqlite3.Connection, id_: int, number: int | None) -> Version:
    """The version of this number (None: the newest). Raises `NotFoundError`."""
    known = {version.version: version for version in versions(connection, id_)}
    found = known.get(number if number is not None else max(known, default=0))
    if found is None:
        raise NotFoundError(Sentence("Document {0} has no version {1}.", id_, number) if known else Sentence("Document {0} has not been read yet.", id_))
    return found


def raw(connection: sqlite3.Connection, id_: int, number: int | None) -> Version:
    """The version (None: the newest) whose raw file is asked for. Raises `NotFoundError` when there is none, or it was not kept."""
    found = chosen(connection, id_, number)
    if not found.kept:
        raise NotFoundError(Sentence("The raw file of version {0} was not kept: the folder's setting says so.", found.version))
    return found


def text(connection: sqlite3.Connection, id_: int, number: int | None, limit: int) -> tuple[Segment, ...]:
    """The segments of a version (None: the newest), in reading order, at most `limit` (-1: all). Raises `NotFoundError`."""
    sql = """SELECT s.kind, s.number, s.label, s.text, s.trouble, s.origin, s.confidence, s.starts FROM versions v JOIN segments s ON s.content = v.content
             WHERE v.document = ? AND v.version = ? ORDER BY s.ordinal LIMIT ?"""
    rows = connection.execute(sql, (id_, chosen(connection, id_, number).version, limit))
    return tuple(Segment(SegmentKind(row[0]), row[1], row[2], row[3], row[4], row[5], row[6], (), unpacked(row[7])) for row in rows)


def newest_metadata(connection: sqlite3.Connection, id_: int) -> Metadata:
    """What the extractor found in the newest version, by its standard name; nothing when it has not been read."""
    sql = "SELECT c.metadata FROM documents d JOIN contents c ON c.id = d.content WHERE d.id = ?"
    return _metadata(connection.execute(sql, (id_,)).fetchone())


def _before(connection: sqlite3.Connection, id_: int, version: int) -> int:
    """The version before this one, of those that are left. Raises `NotFoundError`."""
    found = connection.execute("SELECT max(version) FROM versions WHERE document = ? AND version < ?", (id_, version)).fetchone()[0]
    if found is None:
        raise NotFoundError(Sentence("Document {0} has only one version: there is nothing to compare it with.", id_))
    return int(found)


def difference(connection: sqlite3.Connection, id_: int, before: int | None, after: int | None, other: int | None) -> Difference:
    """What changed from version `before` (None: the one before) to version `after` (None: the newest); with `other` from a version of that document.

    Without `before`, the newest version of `other` is meant. Raises `NotFoundError`.
    """
    last = chosen(connection, id_, after)
    begins = id_ if other is None else other
    first = chosen(connection, begins, before if before is not None or other is not None else _before(connection, id_, last.version))
    comparison = compare(
        text(connection, begins, first.version, -1),
        text(connection, id_, last.version, -1),
        _metadata_of(connection, begins, first.version),
        _metadata_of(connection, id_, last.version),
    )
    return Difference(id_, begins, first.version, last.version, first.sha256 == last.sha256, comparison)


def _metadata_of(connection: sqlite3.Connection, id_: int, number: int) -> Metadata:
    sql = "SELECT c.metadata FROM versions v JOIN contents c ON c.id = v.content WHERE v.document = ? AND v.version = ?"
    return _metadata(connection.execute(sql, (id_, number)).fetchone())


def _metadata(row: sqlite3.Row | None) -> Metadata:
    return tuple(json.loads(row[0]).items()) if row else ()


def _version(row: sqlite3.Row) -> Version:
    return Version(
        version=row["version"],
        sha256=row["sha256"],
        text_sha256=row["text_sha256"],
        size=row["size"],
        modified=timestamp(row["mtime_ns"] / 1e9),
        seen=row["seen"],
        extractor=row["extractor"],
        seconds=row["seconds"],
        status=Status(row["status"]),
        characters=row["characters"],
        pages=row["pages"],
        kept=bool(row["kept"]),
    )
