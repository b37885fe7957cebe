"""What has happened: lines of the history, the change feed, and how far its hooks have come in it. Questions of `catalogue.py`."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from core.events import FEED, Step, What
from core.messages import Held
from core.paths import from_text, to_text
from core.views import LoggedDelivery

_LAST = "SELECT coalesce(max(seq), 0) FROM history"


def steps(connection: sqlite3.Connection, where: str, values: Sequence[object], limit: int = -1, *, newest_first: bool = False) -> tuple[Step, ...]:
    """Lines of the history `h` that meet a condition of ours (never of a person's)."""
    order = "DESC" if newest_first else "ASC"
    sql = f"""SELECT h.seq, h.time, h.event, h.document, coalesce(nullif(h.path, ''), d.path, '') AS path, h.version, h.moved_from, h.seconds, h.reason,
                     f.path AS folder FROM history h LEFT JOIN documents d ON d.id = h.document LEFT JOIN folders f ON f.id = d.folder
              WHERE {where} ORDER BY h.seq {order} LIMIT ?"""
    return tuple(_step(row) for row in connection.execute(sql, (*values, limit)))


def changes(connection: sqlite3.Connection, since: int, limit: int) -> tuple[Step, ...]:
    """The change feed after sequence number `since`, oldest first."""
    names = ",".join(f"'{event}'" for event in FEED)
    return steps(connection, f"h.seq > ? AND h.event IN ({names})", (since,), limit)


def changes_for(connection: sqlite3.Connection, folder: str, events: Sequence[str], since: int, limit: int) -> tuple[tuple[Step, ...], int]:
    """The change feed of one watched folder, of these events only, after `since`; and up to which sequence number that is all there is."""
    last: int = connection.execute(_LAST).fetchone()[0]
    marks = ",".join("?" * len(events))
    found = steps(connection, f"h.seq > ? AND h.seq <= ? AND h.event IN ({marks}) AND f.path = ?", (since, last, *events, to_text(folder)), limit)
    return found, max(since, last) if len(found) < limit else found[-1].seq


def hook(connection: sqlite3.Connection, folder: str, name: str) -> tuple[int, tuple[Held, ...]]:
    """How far a hook has come in the feed, and what it has not taken yet."""
    row = connection.execute("SELECT id, position FROM hooks WHERE folder = ? AND name = ?", (to_text(folder), name)).fetchone()
    if row is None:
        return connection.execute(_LAST).fetchone()[0], ()
    rows = connection.execute("SELECT seq, document, attempts, next_try, error FROM hook_waiting WHERE hook = ? ORDER BY seq", (row["id"],))
    return row["position"], tuple(Held(*held) for held in rows)


def deliveries(connection: sqlite3.Connection, folder: str | None, name: str | None, limit: int) -> tuple[LoggedDelivery, ...]:
    """The last lines of the hooks' log, oldest first."""
    sql = """SELECT time, folder, hook, seq, event, document, attempt, delivered, detail, seconds FROM deliveries
             WHERE coalesce(?, folder) = folder AND coalesce(?, hook) = hook ORDER BY id DESC LIMIT ?"""
    rows = connection.execute(sql, (to_text(folder) if folder else None, name, limit)).fetchall()
    return tuple(LoggedDelivery(row[0], from_text(row[1]), row[2], row[3], row[4], row[5], row[6], bool(row[7]), row[8], row[9]) for row in reversed(rows))


def _step(row: sqlite3.Row) -> Step:
    return Step(
        seq=row["seq"],
        time=row["time"],
        event=What(row["event"]),
        document=row["document"],
        path=from_text(row["path"]),
        version=row["version"],
        moved_from=from_text(row["moved_from"]) if row["moved_from"] else None,
        seconds=row["seconds"],
        reason=row["reason"],
        folder=from_text(row["folder"] or ""),
    )
