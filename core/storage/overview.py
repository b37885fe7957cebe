"""What the library holds, in numbers; and everything in it that is not simply stored, by reason. Questions of `catalogue.py`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from core.clock import timestamp
from core.document import Status
from core.errors import REASONS
from core.paths import from_text
from core.remedies import REMEDIES
from core.storage.rows import SHOWN_PAGES
from core.views import ATTENTION, Amount, ProblemGroup, Statistics, Sums, Troubled

_MOST = 1000  # documents named in a group

_TROUBLED = """SELECT d.id, d.path, d.name, f.path, d.attempts, d.retry_at, d.last_changed FROM documents d JOIN folders f ON f.id = d.folder
               WHERE d.deleted IS NULL AND d.status = ? AND d.reason = ? ORDER BY d.last_changed DESC, d.id DESC LIMIT ?"""
_ORDER = (Status.FAILED, Status.WAITING, Status.STORED)


def problems(connection: sqlite3.Connection) -> tuple[ProblemGroup, ...]:
    """What failed, what waits, and what is stored with something that a person can do about it; the largest group of each first."""
    sql = """SELECT status, reason, count(*), min(nullif(retry_at, 0)) FROM documents
             WHERE deleted IS NULL AND status IN ('failed', 'waiting', 'stored') AND reason <> '' GROUP BY status, reason"""
    groups = []
    for status, code, number, next_try in connection.execute(sql).fetchall():
        reason = REASONS.get(code)
        if reason is None or (status == Status.STORED and code not in REMEDIES):
            continue
        rows = connection.execute(_TROUBLED, (status, code, _MOST)).fetchall()
        documents = tuple(Troubled(row[0], from_text(row[1]), from_text(row[3]), row[4], timestamp(row[5]) if row[5] else None) for row in rows)
        when = timestamp(next_try) if next_try and status == Status.WAITING else None
        groups.append(ProblemGroup(Status(status), code, reason.short, reason.sentence, reason.fix, REMEDIES.get(code, ()), number, when, documents))
    return tuple(sorted(groups, key=lambda group: (_ORDER.index(group.status), -group.count, group.reason)))


def statistics(connection: sqlite3.Connection) -> Statistics:
    """The library in numbers: what is there, what was, and what it takes up."""

    def one(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0] or 0)

    live = "FROM documents d LEFT JOIN contents c ON c.id = d.content JOIN folders f ON f.id = d.folder WHERE d.deleted IS NULL"
    return Statistics(
        documents=one("SELECT count(*) FROM documents WHERE deleted IS NULL"),
        deleted=one("SELECT count(*) FROM documents WHERE deleted IS NOT NULL"),
        versions=one("SELECT count(*) FROM versions"),
        bytes=one("SELECT sum(size) FROM documents WHERE deleted IS NULL"),
        kept_files=one("SELECT count(*) FROM contents WHERE kept = 1"),
        kept_bytes=one("SELECT sum(size) FROM contents WHERE kept = 1"),
        pages=one(f"SELECT sum({SHOWN_PAGES}) {live}"),
        characters=one(f"SELECT sum(c.characters) {live}"),
        catalogue_bytes=one("PRAGMA page_count") * one("PRAGMA page_size"),
        types=_amounts(connection, f"SELECT coalesce(c.type, ''), count(*), sum(d.size) {live} GROUP BY 1 ORDER BY 2 DESC, 1"),
        folders=_amounts(connection, f"SELECT f.path, count(*), sum(d.size) {live} GROUP BY 1 ORDER BY 2 DESC, 1"),
        months=_amounts(connection, "SELECT substr(first_seen, 1, 7), count(*), sum(size) FROM documents GROUP BY 1 ORDER BY 1"),
    )


def _amounts(connection: sqlite3.Connection, sql: str) -> tuple[Amount, ...]:
    return tuple(Amount(from_text(row[0]), row[1], row[2] or 0) for row in connection.execute(sql))


def sums(connection: sqlite3.Connection, ids: Iterable[int]) -> Sums:
    """What these documents are together."""
    attention = ", ".join(f"'{status}'" for status in sorted(ATTENTION))
    sql = f"""SELECT count(*), coalesce(sum(d.size), 0), coalesce(sum({SHOWN_PAGES}), 0), coalesce(sum(c.characters), 0),
                    count(*) FILTER (WHERE d.deleted IS NULL AND d.status IN ({attention})),
                    count(*) FILTER (WHERE d.deleted IS NULL AND d.reason = 'password'), count(d.deleted)
             FROM json_each(?) chosen JOIN documents d ON d.id = chosen.value LEFT JOIN contents c ON c.id = d.content"""
    return Sums(*connection.execute(sql, (json.dumps(list(ids)),)).fetchone())
