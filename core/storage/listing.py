"""Which documents a view holds, and in which order: ids only, so that a table of a million rows is one list of numbers. Questions of `catalogue.py`."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from core.paths import to_text
from core.storage import search
from core.storage.rows import SHOWN_PAGES
from core.views import Order, Page, Sort, View

_PIECE = 100_000  # characters of numbers that are taken apart at once: Python lets other threads run between two pieces
_ORDER = {
    Sort.CHANGED: "d.last_changed {0}, d.id {0}",
    Sort.NAME: "d.name COLLATE NOCASE {0}, d.id {0}",
    Sort.FOLDER: "f.path COLLATE NOCASE {0}, d.name COLLATE NOCASE, d.id",
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
_Question: TypeAlias = tuple[str, tuple[object, ...]]  # what follows upon SELECT, and its values
ALL = -1
"""No limit, as SQLite writes it."""


def ids(connection: sqlite3.Connection, view: View) -> array[int]:
    """The ids of the documents of this view, in its order. With a query they are at most `search.MOST`, in `view.order`."""
    return page(connection, view).ids


def page(connection: sqlite3.Connection, view: View, most: int = ALL, shown: int = 0) -> Page:
    """The first `most` documents of this view, in its order, and of a search in all documents, best or newest first, the hits of the first `shown`.

    Any other search comes whole: where hits are picked out or put in another order all of them have to be there first. No search gives more than `search.MOST`.
    """
    where, values = _conditions(view)
    if not view.query.strip():
        found = _in_turn(connection, _ways(connection, view, where, values), most)
        return Page(found, complete=len(found) != most)
    if where == _LIVE and view.order is not Order.COLUMN:
        return search.page(connection, view.query, view.order, search.MOST if most == ALL else most, shown)
    return _picked(connection, view, where, values)


def _picked(connection: sqlite3.Connection, view: View, where: str, values: list[object]) -> Page:
    found = search.page(connection, view.query, view.order)
    ids = found.ids
    if where != _LIVE:  # a query for deleted ones finds them; a view of some documents does not
        allowed = {row[0] for row in connection.execute(f"SELECT d.id FROM documents d WHERE {where}", values)}
        ids = array("q", [id_ for id_ in ids if id_ in allowed])
    if view.order is Order.COLUMN:
        ids = _in_turn(connection, _sorted(view, "d.id IN (SELECT value FROM json_each(?))", (json.dumps(ids.tolist()),)))
    return Page(ids, found.complete)


def _ways(connection: sqlite3.Connection, view: View, where: str, values: list[object]) -> Iterable[_Question]:
    return _WAYS[view.sort](connection, view) if where == _LIVE and view.sort in _WAYS else _sorted(view, where, tuple(values))


def _sorted(view: View, where: str, values: tuple[object, ...]) -> Iterable[_Question]:
    return ((f"FROM documents d {_JOINS.get(view.sort, '')} WHERE {where} ORDER BY {_order(view)}", values),)


def _in_turn(connection: sqlite3.Connection, parts: Iterable[_Question], limit: int = ALL) -> array[int]:
    """What these questions find one after the other, as far as they are needed."""
    found = array("q")
    for rest, values in parts:
        found.extend(_numbers(connection, rest, values, limit if limit == ALL else limit - len(found)))
        if len(found) == limit:
            break
    return found


def _by_content(_: sqlite3.Connection, view: View) -> Iterator[_Question]:
    """Everything by something that contents have, through the contents' own index (0.3 s for a million documents; sorted: 1.8).

    What has no content yet has no value, and stands where SQLite has those without: before the others, or behind them.
    """
    unread = f"FROM documents d WHERE d.content IS NULL AND {_LIVE} ORDER BY d.id DESC"
    read = f"FROM contents c CROSS JOIN documents d ON d.content = c.id WHERE {_LIVE} ORDER BY {_first(view)}"
    for part in (read, unread) if view.descending else (unread, read):
        yield part, ()


def _by_folder(connection: sqlite3.Connection, view: View) -> Iterator[_Question]:
    """Everything by folder: one folder after the other, each in the order of its index."""
    way = "DESC" if view.descending else "ASC"
    for folder in connection.execute(f"SELECT id FROM folders ORDER BY path COLLATE NOCASE {way}").fetchall():
        yield f"FROM documents d WHERE d.folder = ? AND {_LIVE} ORDER BY d.name COLLATE NOCASE, d.id", folder


def _by_index(_: sqlite3.Connection, view: View) -> Iterator[_Question]:
    """Everything in the order of an index; what is the same stands by its number, as it lies there."""
    yield f"FROM documents d WHERE {_LIVE} ORDER BY {_first(view)}", ()


def _order(view: View) -> str:
    return _ORDER[view.sort].format("DESC" if view.descending else "ASC")


def _first(view: View) -> str:
    """The order without what decides between equal ones."""
    return _order(view).partition(", d.")[0]


def _numbers(connection: sqlite3.Connection, rest: str, values: Iterable[object], limit: int) -> array[int]:
    """The ids that this question finds, as one text: a million rows of one number each take three times as long to be handed over, and hold the others up.

    (SQLite keeps the order of a subquery below any aggregate but count, min and max.)
    """
    text: str = connection.execute(f"SELECT group_concat(id) FROM (SELECT d.id {rest} LIMIT ?)", (*values, limit)).fetchone()[0] or ""
    found, begin = array("q"), 0
    while begin < len(text):
        end = text.find(",", begin + _PIECE)
        end = end if end >= 0 else len(text)
        found.extend(json.loads(f"[{text[begin:end]}]"))
        begin = end + 1
    return found


_WAYS: dict[Sort, Callable[[sqlite3.Connection, View], Iterator[_Question]]] = {
    **dict.fromkeys((Sort.PAGES, Sort.TYPE, Sort.TITLE), _by_content),
    **dict.fromkeys((Sort.NAME, Sort.STATUS, Sort.SIZE, Sort.VERSION, Sort.MODIFIED), _by_index),
    Sort.FOLDER: _by_folder,
}
"""How everything that is there is ordered, where that is better done otherwise than by one question."""


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
