"""Which documents a query finds, and in which order: the first half of search (the second, what is shown of them, is `hits.py`).

Three ways to match, best first: all words in a document's name or title; all words in one segment of its text; all words somewhere in it. Costs are
bounded at any size of library: the newest `_RANKED` segments (of phrases and the like, `weighing.MOST`) are ranked by bm25, the rest follow newest first
(ranking every hit of a common word among 100,000 documents takes 200 ms, the newest thousand 4). Filters, and beginnings that most documents have,
list documents, newest first.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from core.storage import weighing
from core.storage.query_sql import SCOPE, Condition, Conditions, expression, is_plain, is_pure, joins_words, leaves, mentions_deleted, named, top_parts
from core.storage.query_tree import AllOf, AnyOf, Near, Node, Words

_RANKED = 1000  # segments, and names, that bm25 puts in order
_AT_ONCE = 100  # of them, whose documents are looked up: mostly that is enough
_PAGE = 5000  # segments that follow them, newest first
_FEW_WORDS = 8  # that bm25 is asked about: it counts each one
_ACROSS = 1000  # documents that are looked through for words that stand far apart
_RARE = 10_000  # hits
_NO_MORE = 2**63 - 1  # beyond every id
_BM25 = "bm25(segments_index)"

Ranked: TypeAlias = tuple[int, float]
"""A document's id and its score, which only orders one answer."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest segments with all the words: (segment, rank) in the segments' order, the better the lower; `complete` when there are no others."""

    rows: tuple[tuple[int, float], ...] = ()
    complete: bool = False


class Ranking:
    """One answer in the making: documents are added way by way until there are `limit`."""

    def __init__(self, connection: sqlite3.Connection, tree: Node, limit: int) -> None:
        self._connection = connection
        self._tree = tree
        self._limit = limit
        self._found: dict[int, float] = {}
        self._scope = "1" if mentions_deleted(tree) else SCOPE
        self._conditions = Conditions(lambda words: self._count(words) < _RARE)
        self._rest = self._conditions.all_of([part for part in top_parts(tree) if not is_pure(part)])
        self.newest: Newest | None = None

    def documents(self) -> list[Ranked]:
        """The documents that match, best first. Afterwards `newest` is what is known of where their words are, if that had to be looked up."""
        words = expression(self._tree)
        ways = (self._by_beginning(), self._all()) if words is None else (self._by_name(words), self._by_segment(words), self._across())
        for way in ways:
            for batch in way:
                for id_, score in batch:
                    self._found.setdefault(id_, score)
                if len(self._found) >= self._limit:
                    return list(self._found.items())[: self._limit]
        return list(self._found.items())

    def newest_first(self) -> list[Ranked]:
        """The documents that match, by the time of their file. Of rare words all are found and put in order; for common ones the documents are gone through."""
        words, wanted = expression(self._tree), leaves(self._tree)
        is_quick = len(wanted) <= _FEW_WORDS and all(map(is_plain, wanted))  # to ask of one document; else those that were read last must do
        if words is None or (is_quick and self._cover(self._tree)[0] >= _RARE):
            return self._listed("d.mtime_ns")
        if not joins_words(self._tree) and (contents := self._contents(words)) is not None:
            return self._newest_of(contents, words)
        limit, self._limit = self._limit, _RARE
        found = json.dumps([id_ for id_, _ in self.documents()])
        sql = "SELECT id FROM documents WHERE id IN (SELECT value FROM json_each(?)) ORDER BY mtime_ns DESC, id DESC LIMIT ?"
        return [(id_, 0.0) for (id_,) in self._connection.execute(sql, (found, limit))]

    def _contents(self, words: str) -> list[int] | None:
        """What has the words, all of it or the last `_RARE` that were read; None when a filter would have to choose among more."""
        found: dict[int, None] = {}
        below = _NO_MORE
        while len(found) < _RARE:
            rows = self._segments(words, below, limit=_RARE)
            found.update(dict.fromkeys(content for content, _, _ in rows))
            if len(rows) < _RARE:
                break
            if self._rest[1]:
                return None
            below = self._first_of(rows[-1][0])
        return list(found)

    def _newest_of(self, contents: Sequence[int], words: str) -> list[Ranked]:
        """Of these, and of those that are named so, by the time of their file. (To rank them first would take half as long again.)"""
        sql, values = self._rest
        ids = self._connection.execute(
            f"""SELECT d.id FROM documents d LEFT JOIN contents c ON c.id = d.content WHERE {self._scope} AND {sql} AND d.id IN (
                    SELECT n.id FROM json_each(?) j CROSS JOIN documents n ON n.content = j.value
                    UNION SELECT * FROM (SELECT rowid FROM names_index WHERE names_index MATCH ? ORDER BY rowid DESC LIMIT ?)
                ) ORDER BY d.mtime_ns DESC, d.id DESC LIMIT ?""",
            (*values, json.dumps(contents), words, _RARE, self._limit),
        )
        return [(id_, 0.0) for (id_,) in ids]

    def _listed(self, by: str = "d.last_changed") -> list[Ranked]:
        """What meets the whole query, the newest first: of a query without words, or of words that most documents have."""
        sql, values = self._conditions.all_of([self._tree])
        ids = self._connection.execute(
            f"""SELECT d.id FROM documents d LEFT JOIN contents c ON c.id = d.content WHERE {self._scope} AND {sql}
                ORDER BY {by} DESC, d.id DESC LIMIT ?""",
            (*values, self._limit),
        )
        return [(id_, 0.0) for (id_,) in ids]

    def _all(self) -> Iterator[Iterable[Ranked]]:
        yield self._listed()

    def _by_beginning(self) -> Iterator[Iterable[Ranked]]:
        """Documents whose name or title has words that begin so."""
        words = named(self._tree)
        if words is not None:
            yield self._meeting({id_: 1.0 for id_, _ in self._names(words, _NO_MORE, self._limit)}, self._conditions.all_of([self._tree]), "id")

    def _by_name(self, words: str) -> Iterator[Iterable[Ranked]]:
        rows = self._names(words, _NO_MORE, _RANKED, "bm25(names_index)" if len(leaves(self._tree)) <= _FEW_WORDS else "0.0")
        yield self._meeting({id_: 2 + _squashed(rank) for id_, rank in sorted(rows, key=_rank)}, self._rest, "id")
        if len(rows) == _RANKED:
            yield self._meeting({id_: 2.0 for id_, _ in self._names(words, rows[-1][0], self._limit)}, self._rest, "id")

    def _by_segment(self, words: str) -> Iterator[Iterable[Ranked]]:
        wanted = leaves(self._tree)
        plain = len(wanted) <= _FEW_WORDS and all(map(is_plain, wanted))
        most = _RANKED if plain else weighing.MOST
        rows = self._segments(words, _NO_MORE, _BM25 if plain else "0.0", most)
        if not plain and len(wanted) <= _FEW_WORDS:
            ranks = weighing.weigh(self._connection, [segment for _, segment, _ in rows], wanted)
            rows = [(content, segment, rank) for (content, segment, _), rank in zip(rows, ranks, strict=True)]
        self.newest = Newest(tuple((segment, rank) for _, segment, rank in reversed(rows)), len(rows) < most)
        best: dict[int, float] = {}
        for content, _, rank in rows:
            best[content] = min(rank, best.get(content, 0.0))
        ordered = sorted(best.items(), key=_rank)
        for start in range(0, len(ordered), _AT_ONCE):
            yield self._meeting({content: 1 + _squashed(rank) for content, rank in ordered[start : start + _AT_ONCE]}, self._rest, "content")
        more = len(rows) == most
        last = rows[-1][0] if rows else 0
        while more:
            ids, last, more = self._further(words, self._first_of(last))
            yield ids

    def _across(self) -> Iterator[Iterable[Ranked]]:
        """All words somewhere in a document: the documents with its rarest word are looked through for the others."""
        if not joins_words(self._tree):
            return
        whole = self._conditions.all_of([self._tree])
        words = " OR ".join(self._cover(self._tree)[1])  # one by one a part of a word that stands for a hundred took seconds
        rows = self._segments(words, _NO_MORE)
        contents: dict[int, float] = {}
        while rows and len(contents) < _ACROSS:
            contents.update({content: 0.0 for content, _, _ in rows})
            rows = self._segments(words, self._first_of(rows[-1][0])) if len(rows) == _RANKED else []
        yield self._meeting(contents, whole, "content", self._found)
        yield self._meeting({id_: 0.0 for id_, _ in self._names(words, _NO_MORE, _ACROSS) if id_ not in self._found}, whole, "id")

    def _names(self, words: str, below: int, limit: int, rank: str = "0.0") -> list[tuple[int, float]]:
        """(document, rank) of the newest documents before `below` that have the words in their name or title, newest first."""
        sql = f"SELECT rowid, {rank} FROM names_index WHERE names_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
        return self._connection.execute(sql, (words, below, limit)).fetchall()

    def _segments(self, words: str, below: int, rank: str = "0.0", limit: int = _RANKED) -> list[tuple[int, int, float]]:
        """(content, segment, rank) of the newest matching segments before the segment `below`, newest first."""
        return self._connection.execute(
            f"""SELECT s.content, s.id, h.rank FROM (
                    SELECT rowid AS id, {rank} AS rank FROM segments_index WHERE segments_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
                ) h CROSS JOIN segments s ON s.id = h.id""",
            (words, below, limit),
        ).fetchall()

    def _further(self, words: str, below: int) -> tuple[list[Ranked], int, bool]:
        """The documents of the next matching segments, newest first; the last one's content; whether there are more. One statement: this is the long part."""
        sql, values = self._rest
        contents = "LEFT JOIN contents c ON c.id = d.content" if values else ""
        rows = self._connection.execute(
            f"""SELECT CASE WHEN d.id IS NOT NULL AND {self._scope} AND {sql} THEN d.id END, s.id, s.content FROM (
                    SELECT rowid AS id FROM segments_index WHERE segments_index MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
                ) h CROSS JOIN segments s ON s.id = h.id LEFT JOIN documents d ON d.content = s.content {contents}""",
            (*values, words, below, _PAGE),
        ).fetchall()
        return [(row[0], 1.0) for row in rows if row[0] is not None], rows[-1][2] if rows else 0, len({row[1] for row in rows}) == _PAGE

    def _first_of(self, content: int) -> int:
        """The first segment of a content: a document with a thousand hits is passed over with one step."""
        row = self._connection.execute("SELECT id FROM segments WHERE content = ? ORDER BY ordinal LIMIT 1", (content,)).fetchone()
        return int(row[0])

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

    def _meeting(self, candidates: dict[int, float], must: Condition, column: str, but: Collection[int] = ()) -> list[Ranked]:
        """The documents with one of these ids, or contents, that meet the condition, in the candidates' order; `but` are known to do."""
        if not candidates:
            return []
        sql, values = must
        rows = self._connection.execute(
            f"""SELECT d.{column}, d.id FROM documents d LEFT JOIN contents c ON c.id = d.content
                WHERE d.{column} IN (SELECT value FROM json_each(?)) AND {self._scope}
                {"AND d.id NOT IN (SELECT value FROM json_each(?))" if but else ""} AND {sql} ORDER BY d.id DESC""",
            (json.dumps(list(candidates)), *([json.dumps(list(but))] if but else []), *values),
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
