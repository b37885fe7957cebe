"""Search: a query of the contract's language against the newest version of every document. Called by `catalogue.py`.

`query.py` reads what was asked, `ranking.py` finds the documents, `hits.py` shows where in them; nothing here is kept.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator, Sequence

from core.storage.hits import Hits
from core.storage.query import parse
from core.storage.ranking import Newest, Ranking
from core.views import Found

MOST = 10_000
"""How many documents a query finds at most."""


def document_ids(connection: sqlite3.Connection, query: str) -> list[int]:
    """The documents that match, best first, at most `MOST`. Raises `QueryError`."""
    tree = parse(query)
    with _one_moment(connection):
        return [id_ for id_, _ in Ranking(connection, tree, MOST).documents()]


def find(connection: sqlite3.Connection, query: str, limit: int) -> Found:
    """The best hit of each of the first `limit` documents that match. Raises `QueryError`."""
    began = time.perf_counter()
    tree = parse(query)
    with _one_moment(connection):
        ranking = Ranking(connection, tree, limit + 1)
        best = ranking.documents()
        hits = Hits(connection, tree, ranking.newest or Newest()).of(best[:limit])
    return Found(hits, complete=len(best) <= limit, seconds=time.perf_counter() - began)


def find_in(connection: sqlite3.Connection, query: str, ids: Sequence[int]) -> Found:
    """The best hit of each of these documents, in their order, for rows that are being painted. Raises `QueryError`."""
    began = time.perf_counter()
    tree = parse(query)
    with _one_moment(connection):
        hits = Hits(connection, tree).of([(id_, 0.0) for id_ in ids])
    return Found(hits, complete=True, seconds=time.perf_counter() - began)


@contextlib.contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all statements see the catalogue as it is at one moment, however much is written meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")
