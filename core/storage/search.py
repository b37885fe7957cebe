"""Search: a query of the contract's language against the newest version of every document, answered in SQL.

Three ways to match, best first: all words in a document's name or title; all words in one segment of its text; all words somewhere in it. Costs are
bounded at any size of library: the newest `_RANKED` segments are ranked by bm25, the rest follow newest first (ranking every hit
of a common word among 100,000 documents takes 200 ms, the newest thousand 4). Filters alone list documents, newest first. Called by `catalogue.py`.
"""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from core.storage.hits import Hits
from core.storage.query import AllOf, AnyOf, Near, Node, Words, parse
from core.storage.query_sql import SCOPE, Condition, Conditions, expression, is_pure, joins_words, leaves, mentions_deleted, top_parts
from core.views import Found

MOST = 10_000
"""How many documents a query finds at most."""

_RANKED = 1000  # segments, and names, that bm25 puts in order
_ACROSS = 2000  # documents that are looked through for words that stand far apart
_RARE = 10_000  # hits
_ONE_WORD = re.compile(r"[^\W_]+")

Ranked: TypeAlias = tuple[int, float]
"""A document's id and its score, which only orders one answer."""


def document_ids(connection: sqlite3.Connection, query: str) -> list[int]:
    """The documents that match, best first, at most `MOST`. Raises `QueryError`."""
    return [id_ for id_, _ in _ranked(connection, parse(query), MOST)]


def find(connection: sqlite3.Connection, query: str, limit: int) -> Found:
    """The best hit of each of the first `limit` documents that match. Raises `QueryError`."""
    began = time.perf_counter()
    tree = parse(query)
    best = _ranked(connection, tree, limit + 1)
    hits = Hits(connection, tree).of(best[:limit])
    return Found(hits, complete=len(best) <= limit, seconds=time.perf_counter() - began)


def find_in(connection: sqlite3.Connection, query: str, ids: Sequence[int]) -> Found:
    """The best hit of each of these documents, in their order, for rows that are being painted. Raises `QueryError`."""
    began = time.perf_counter()
    hits = Hits(connection, parse(query)).of([(id_, 0.0) for id_ in ids])
    return Found(hits, complete=True, seconds=time.perf_counter() - began)


def _ranked(connection: sqlite3.Connection, tree: Node, limit: int) -> list[Ranked]:
    return _Ranking(connection, tree, limit).documents()


class _Ranking:
    """One answer in the making: documents are added way by way until there are enough."""

    def __init__(self, connection: sqlite3.Connection, tree: Node, limit: int) -> None:
        self._connection = connection
        self._tree = tree
        self._limit = limit
        self._found: dict[int, float] = {}
        self._scope = "1" if mentions_deleted(tree) else SCOPE
        self._conditions = Conditions(lambda words: self._count(words) < _RARE)
        self._rest = self._conditions.all_of([part for part in top_parts(tree) if not is_pure(part)])

    def documents(self) -> list[Ranked]:
        words = expression(self._tree)
        if words is None:
            return self._listed()
        for way in (self._by_name(words), self._by_segment(words), self._across()):
            for batch in way:
                for id_, score in batch:
                    self._found.setdefault(id_, score)
                if len(self._found) >= self._limit:
                    return list(self._found.items())[: self._limit]
        return list(self._found.items())

    def _listed(self) -> list[Ranked]:
        """No words to look for: what meets the filters, newest first."""
        sql, values = self._conditions.all_of([self._tree])
        ids = self._connection.execute(
            f"""SELECT d.id FROM documents d LEFT JOIN contents c ON c.id = d.content WHERE {self._scope} AND {sql}
                ORDER BY d.last_changed DESC, d.id DESC LIMIT ?""",
            (*values, self._limit),
        )
        return [(id_, 0.0) for (id_,) in ids]

    def _by_name(self, words: str) -> Iterator[Iterable[Ranked]]:
        rows = self._connection.execute(
            "SELECT rowid, bm25(names_index) FROM names_index WHERE names_index MATCH ? ORDER BY rowid DESC LIMIT ?", (words, _RANKED)
        ).fetchall()
        ranked = {id_: 2 + _squashed(rank) for id_, rank in sorted(rows, key=_rank)}
        yield self._meeting(ranked, self._rest, "id")
        if len(rows) == _RANKED:
            older = self._connection.execute(
                "SELECT rowid FROM names_index WHERE names_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?", (words, rows[-1][0], MOST)
            )
            yield self._meeting({id_: 2.0 for (id_,) in older}, self._rest, "id")

    def _by_segment(self, words: str) -> Iterator[Iterable[Ranked]]:
        rows = self._newest(words, None)
        if len(rows) < _RANKED or all(map(_is_plain, leaves(self._tree))):
            rows = self._newest(words, None, "bm25(segments_index)")
        best: dict[int, float] = {}
        for content, _, rank in rows:
            best[content] = min(rank, best.get(content, 0.0))
        yield self._meeting({content: 1 + _squashed(rank) for content, rank in sorted(best.items(), key=_rank)}, self._rest, "content")
        while len(rows) == _RANKED:
            rows = self._newest(words, self._first_of(rows[-1][0]))
            yield self._meeting({content: 1.0 for content, _, _ in rows}, self._rest, "content")

    def _newest(self, words: str, below: int | None, rank: str = "0.0") -> list[tuple[int, int, float]]:
        """(content, segment, rank) of the newest matching segments before the segment `below`, newest first."""
        return self._connection.execute(
            f"""SELECT s.content, s.id, h.rank FROM (
                    SELECT rowid AS id, {rank} AS rank FROM segments_index WHERE segments_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
                ) h CROSS JOIN segments s ON s.id = h.id""",
            (words, 2**63 - 1 if below is None else below, _RANKED),
        ).fetchall()

    def _first_of(self, content: int) -> int:
        """The first segment of a content: a document with a thousand hits is passed over with one step."""
        row = self._connection.execute("SELECT id FROM segments WHERE content = ? ORDER BY ordinal LIMIT 1", (content,)).fetchone()
        return int(row[0])

    def _across(self) -> Iterator[Iterable[Ranked]]:
        """All words somewhere in a document: the documents with its rarest word are looked through for the others."""
        if not joins_words(self._tree):
            return
        whole = self._conditions.all_of([self._tree])
        for words in self._cover(self._tree)[1]:
            rows = self._newest(words, None)
            contents: dict[int, float] = {}
            while rows and len(contents) < _ACROSS:
                contents.update({content: 0.0 for content, _, _ in rows})
                rows = self._newest(words, self._first_of(rows[-1][0])) if len(rows) == _RANKED else []
            yield self._meeting(contents, whole, "content")
            named = self._connection.execute("SELECT rowid FROM names_index WHERE names_index MATCH ? ORDER BY rowid DESC LIMIT ?", (words, _ACROSS))
            yield self._meeting({id_: 0.0 for (id_,) in named}, whole, "id")

    def _cover(self, node: Node) -> tuple[int, list[str]]:
        """(cost, expressions): every document that the node matches holds one of these; of parts that all must match, the rarest will do."""
        match node:
            case Words() | Near():
                words = expression(node) or ""
                return self._count(words), [words]
            case AllOf(parts):
                return min((self._cover(part) for part in parts if expression(part) is not None), key=_cost)
            case AnyOf(parts):
                each = [self._cover(part) for part in parts]
                return sum(cost for cost, _ in each), [words for _, found in each for words in found]
            case _:
                raise AssertionError(f"no words in {node}")  # only parts with an expression come here

    def _count(self, words: str) -> int:
        """How often the words are found, as far as it matters."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM {0} WHERE {0} MATCH ? LIMIT ?)"
        return sum(int(self._connection.execute(sql.format(table), (words, _RARE)).fetchone()[0]) for table in ("segments_index", "names_index"))

    def _meeting(self, candidates: dict[int, float], must: Condition, column: str) -> list[Ranked]:
        """The documents with one of these ids, or contents, that meet the condition, in the candidates' order."""
        sql, values = must
        rows = self._connection.execute(
            f"""SELECT d.{column}, d.id FROM documents d LEFT JOIN contents c ON c.id = d.content
                WHERE d.{column} IN (SELECT value FROM json_each(?)) AND {self._scope} AND {sql} ORDER BY d.id DESC""",
            (json.dumps(list(candidates)), *values),
        )
        documents: dict[int, list[int]] = {}
        for key, id_ in rows:
            documents.setdefault(key, []).append(id_)
        return [(id_, score) for key, score in candidates.items() for id_ in documents.get(key, ())]


def _squashed(rank: float) -> float:
    """bm25's rank (the better the more negative) as a number from 0 to 1."""
    return -rank / (1 - rank)


def _rank(row: Sequence[float]) -> float:
    return row[-1]


def _cost(cover: tuple[int, list[str]]) -> int:
    return cover[0]


def _is_plain(leaf: Words | Near) -> bool:
    """Whether bm25 costs little however often this is found: counting phrases, and words that begin alike, is what takes time."""
    return isinstance(leaf, Words) and not leaf.prefix and _ONE_WORD.fullmatch(leaf.text) is not None
