"""Which documents a view holds, and in which order: ids only, so that a table of a million rows is one list of numbers. Questions of `catalogue.py`."""

from __future__ import annotations

import json
import sqlite3
from array import array

from core.paths import to_text
from core.storage import search
from core.storage.rows import SHOWN_PAGES
from core.views import Order, Page, Sort, View

_ORDER = {
    Sort.CHANGED: "d.last_changed {0}, d.id {0}",
    Sort.NAME: "d.name COLLATE NOCASE {0}, d.id",
    Sort.FOLDER: "f.path COLLATE NOCASE {0}, d.name COLLATE NOCASE",
    Sort.STATUS: "d.status {0}, d.id DESC",
    Sort.SIZE: "d.size {0}, d.id DESC",
    Sort.PAGES: f"{SHOWN_PAGES} {{0}}, d.id DESC",
    Sort.VERSION: "d.version {0}, d.id DESC",
    Sort.MODIFIED: "d.mtime_ns {0}, d.id DESC",
    Sort.TYPE: "c.type {0}, d.id DESC",
    Sort.TITLE: "c.title COLLATE NOCASE {0}, d.id DESC",
}
_JOINS = {
    Sort.FOLDER: "JOIN folders f ON f.id = d.folder",
    **dict.fromkeys((Sort.PAGES, Sort.TYPE, Sort.TITLE), "LEFT JOIN contents c ON c.id = d.content"),
}
_LIVE = "d.deleted IS NULL"


def ids(connection: sqlite3.Connection, view: View) -> array[int]:
    """The ids of the documents of this view, in its order. With a query they are at most `search.MOST`, in `view.order`."""
    return page(connection, view).ids


def page(connection: sqlite3.Connection, view: View, most: int = search.MOST, shown: int = 0) -> Page:
    """The documents of this view, in its order. A search in all documents, best or newest first, ends after `most`, with the hits of the first `shown`.

    Any other view comes whole: where hits are picked out or put in another order all of them have to be there first.
    """
    where, values = _conditions(view)
    if not view.query.strip():
        return Page(_in_order(connection, view, where, values), complete=True)
    if where == _LIVE and view.order is not Order.COLUMN:
        return search.page(connection, view.query, view.order, most, shown)
    return _picked(connection, view, where, values)


def _picked(connection: sqlite3.Connection, view: View, where: str, values: list[object]) -> Page:
    found = search.page(connection, view.query, view.order)
    ids = found.ids
    if where != _LIVE:  # a query for deleted ones finds them; a view of some documents does not
        allowed = {row[0] for row in connection.execute(f"SELECT d.id FROM documents d WHERE {where}", values)}
        ids = array("q", [id_ for id_ in ids if id_ in allowed])
    if view.order is Order.COLUMN:
        ids = _in_order(connection, view, "d.id IN (SELECT value FROM json_each(?))", [json.dumps(ids.tolist())])
    return Page(ids, found.complete)


def _in_order(connection: sqlite3.Connection, view: View, where: str, values: list[object]) -> array[int]:
    order = _ORDER[view.sort].format("DESC" if view.descending else "ASC")
    sql = f"SELECT d.id FROM documents d {_JOINS.get(view.sort, '')} WHERE {where} ORDER BY {order}"
    return array("q", [row[0] for row in connection.execute(sql, values)])


def _conditions(view: View) -> tuple[str, list[object]]:
    """The WHERE of a view over `documents d`, and its values."""
    parts: list[str] = []
    values: list[object] = []
    if view.deleted:
        parts.append("d.deleted IS NOT NULL")
    elif view.statuses:
        parts.append(f"d.status IN ({','.join('?' * len(view.statuses))})")
        values.extend(sorted(view.statuses))
    else:
        parts.append(_LIVE)
    if view.folder is not None:
        parts.append("d.folder = (SELECT id FROM folders WHERE path = ?)")
        values.append(to_text(view.folder))
    if view.since is not None:
        parts.append("d.last_changed > ?")
        values.append(view.since)
    if view.reason:
        parts.append("d.reason = ?")
        values.append(view.reason)
    return " AND ".join(parts), values
