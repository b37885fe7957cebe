"""Search: a query of the contract's language against the newest version of every document. Called by `catalogue.py`.

`query.py` reads what was asked, `meaning.py` what that is in this library, `ranking.py` finds the documents, `hits.py` shows where in them; nothing is kept.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from array import array
from collections.abc import Iterator, Sequence

from core.document import Hit
from core.storage.beginnings import spelled
from core.storage.hits import Hits
from core.storage.meaning import meant, resolve
from core.storage.query import parse
from core.storage.query_sql import Conditions
from core.storage.query_tree import Node
from core.storage.ranking import Newest, Ranked, Ranking
from core.views import Found, Order, Page

_NOTHING = Newest()
MOST = 5_000
"""How many documents a query finds at most."""


def page(connection: sqlite3.Connection, query: str, order: Order = Order.BEST, most: int = MOST, shown: int = 0) -> Page:
    """The first `most` documents that match, best or newest first, with the best hits of the first `shown` of them. Raises `QueryError`.

    A shorter page is the beginning of a longer one.
    """
    asked = parse(query)
    with _one_moment(connection):
        tree = resolve(connection, asked)
        first, newest = _first(connection, tree, order, most + 1)
        hits = _hits(connection, tree, first[: min(shown, most)], newest) if shown else ()
    return Page(array("q", [id_ for id_, _ in first[:most]]), complete=len(first) <= most, hits=hits)


def find(connection: sqlite3.Connection, query: str, limit: int, order: Order = Order.BEST) -> Found:
    """The best hit of each of the first `limit` documents that match. Raises `QueryError`."""
    began = time.perf_counter()
    asked = parse(query)
    with _one_moment(connection):
        tree = resolve(connection, asked)
        first, newest = _first(connection, tree, order, limit + 1)
        hits = _hits(connection, tree, first[:limit], newest)
        better = _better(connection, query)
    return Found(hits, complete=len(first) <= limit, seconds=time.perf_counter() - began, meant=better)


def find_in(connection: sqlite3.Connection, query: str, ids: Sequence[int]) -> Found:
    """The best hit of each of these documents, in their order, for rows that are being painted. Raises `QueryError`."""
    began = time.perf_counter()
    tree = parse(query)
    with _one_moment(connection):
        hits = _hits(connection, resolve(connection, tree), [(id_, 0.0) for id_ in ids])
    return Found(hits, complete=True, seconds=time.perf_counter() - began)


def suggest(connection: sqlite3.Connection, query: str) -> str:
    """The query as it is probably meant, where a word of it is in no document; "" when there is nothing to offer. Raises `QueryError`."""
    with _one_moment(connection):
        return _better(connection, query)


def matching(connection: sqlite3.Connection, query: str, ids: Sequence[int]) -> list[int]:
    """Which of these documents match. Within a transaction or without. Raises `QueryError`."""
    tree = resolve(connection, parse(query))
    sql, values = Conditions(lambda _: False).all_of([tree])
    rows = connection.execute(
        f"""SELECT d.id FROM documents d LEFT JOIN contents c ON c.id = d.content
            WHERE d.id IN (SELECT value FROM json_each(?)) AND d.deleted IS NULL AND {sql} ORDER BY d.id""",
        (json.dumps(list(ids)), *values),
    )
    return [row[0] for row in rows]


def _first(connection: sqlite3.Connection, tree: Node, order: Order, most: int) -> tuple[list[Ranked], Newest]:
    """The first documents, and what is known already of where their words are."""
    ranking = Ranking(connection, tree, most)
    first = ranking.newest_first() if order is Order.NEWEST else ranking.documents()
    return first, ranking.newest or _NOTHING


def _hits(connection: sqlite3.Connection, tree: Node, documents: Sequence[Ranked], newest: Newest = _NOTHING) -> tuple[Hit, ...]:
    shown, places = spelled(connection, tree, [id_ for id_, _ in documents])
    return Hits(connection, shown, places or newest).of(documents)


def _better(connection: sqlite3.Connection, query: str) -> str:
    """Only what finds something is offered."""
    better = meant(connection, query, parse(query))
    return better if better and Ranking(connection, resolve(connection, parse(better)), 1).documents() else ""


@contextlib.contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all statements see the catalogue as it is at one moment, however much is written meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")
