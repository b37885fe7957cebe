"""Search's other half: where in a document its hit is, and the words around it.

`ranking.py` says which documents; here each gets its best segment, or its name or title, and a snippet with the matches between U+0002 and U+0003.
Only the documents that are shown come here.
"""

from __future__ import annotations

import bisect
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.document import Hit, Segment, SegmentKind
from core.paths import from_text, printable
from core.storage.query_sql import FIRST, LAST, expression, is_plain, leaves
from core.storage.query_tree import Node, Words
from core.storage.ranking import Newest
from core.storage.weighing import MOST, weigh

START, END = "\x02", "\x03"
_NOTHING = Newest()
_AROUND = 16  # words
_FEW = 1000  # hits of words that are all ranked; of more, a document's first is its best
_MANY = 16  # alternatives that make a question slow to begin with
_NEAR = 1000  # rows
_COUNTED = 1000  # segments of one document that are counted
_SNIPPET = f"snippet({{0}}, {{1}}, char(2), char(3), '…', {_AROUND})"


@dataclass(frozen=True, slots=True)
class _Target:
    """A document whose hit is looked for: its text is the segments `first` to `last` (0: it has none)."""

    id: int
    score: float
    path: str
    title: str
    version: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A segment that matches, and how many more do."""

    segment: int
    more: int


class Hits:
    """Finds the hits of one query; `newest` is what is known already of where all its words stand together."""

    def __init__(self, connection: sqlite3.Connection, tree: Node, newest: Newest = _NOTHING) -> None:
        self._newest = newest
        self._connection = connection
        self._together = expression(tree)
        self._leaves = leaves(tree)
        apart = [text for text in map(expression, self._leaves) if text is not None]
        self._apart = " OR ".join(apart)
        self._dear = not all(map(is_plain, self._leaves))
        self._most = MOST if self._dear else _FEW
        self._slow = any(isinstance(leaf, Words) and leaf.prefix for leaf in self._leaves) or "*" in self._apart or len(apart) > _MANY

    def of(self, documents: Sequence[tuple[int, float]]) -> tuple[Hit, ...]:
        """The best hit of each of these (id, score) in their order; a document where nothing matches any more is left out."""
        targets = self._targets(documents)
        if self._together is None:
            return tuple(self._beginning(target) for target in targets)
        found: dict[int, Hit] = {}
        for words in dict.fromkeys((self._together, self._apart)):
            found |= self._in_text(words, [target for target in targets if target.id not in found])
            found |= self._in_names(words, [target for target in targets if target.id not in found])
        return tuple(found[target.id] for target in targets if target.id in found)

    def _targets(self, documents: Sequence[tuple[int, float]]) -> list[_Target]:
        sql = f"""SELECT d.id, d.path, coalesce(c.title, '') AS title, d.version, coalesce({FIRST}, 0) AS first, coalesce({LAST}, 0) AS last
                  FROM documents d LEFT JOIN contents c ON c.id = d.content WHERE d.id IN (SELECT value FROM json_each(?))"""
        rows = {row["id"]: row for row in self._connection.execute(sql, (json.dumps([id_ for id_, _ in documents]),))}
        return [
            _Target(id_, score, from_text(row["path"]), row["title"], row["version"], row["first"], row["last"])
            for id_, score in documents
            if (row := rows.get(id_)) is not None
        ]

    def _in_text(self, words: str, targets: Sequence[_Target]) -> dict[int, Hit]:
        places = self._places(words, [target for target in targets if target.first])
        snippets = self._snippets("segments_index", [_SNIPPET.format("segments_index", 0)], words, {place.segment for place in places.values()})
        found: dict[int, Hit] = {}
        for target in targets:
            place = places.get(target.id)
            if place is not None and place.segment in snippets:
                found[target.id] = _hit(target, self._segment(place.segment), snippets[place.segment][0], place.more)
        return found

    def _places(self, words: str, targets: Sequence[_Target]) -> dict[int, _Place]:
        """Where in each document the words are: its best segment when there are few hits in all, else its first."""
        newest = self._newest if words == self._together else _NOTHING
        found = _best(newest.rows, targets)
        left = [target for target in targets if target.id not in found]
        if not left or newest.complete or (newest.rows and self._slow):
            return found
        few = self._few(words, left)
        if few is not None:
            return found | _best(few, left)
        return found | (self._first_of_slow(words, left) if self._slow else self._first_of_each(words, left))

    def _few(self, words: str, targets: Sequence[_Target]) -> list[tuple[int, float]] | None:
        """Every hit with its rank, or None when there are many."""
        sql = "SELECT rowid FROM segments_index WHERE segments_index MATCH ? LIMIT ?"
        rows = [row[0] for row in self._connection.execute(sql, (words, self._most)).fetchall()]
        if len(rows) == self._most:
            return None
        if self._dear:
            inside = [row for row in rows if any(target.first <= row <= target.last for target in targets)]
            return list(zip(inside, weigh(self._connection, inside, self._leaves), strict=True))
        sql = "SELECT rowid, bm25(segments_index) FROM segments_index WHERE segments_index MATCH ? ORDER BY rowid"
        return self._connection.execute(sql, (words,)).fetchall()

    def _first_of_each(self, words: str, targets: Sequence[_Target]) -> dict[int, _Place]:
        sql = """SELECT min(id), count(*) FROM
                 (SELECT rowid AS id FROM segments_index WHERE segments_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?)"""
        found: dict[int, _Place] = {}
        for target in targets:
            segment, count = self._connection.execute(sql, (words, target.first, target.last, _COUNTED)).fetchone()
            if count:
                found[target.id] = _Place(segment, count - 1)
        return found

    def _first_of_slow(self, words: str, targets: Sequence[_Target]) -> dict[int, _Place]:
        """For an expression that takes long to begin with (`word*`): asked once for the whole range."""
        sql = "SELECT rowid, 0.0 FROM segments_index WHERE segments_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"
        span = (min(target.first for target in targets), max(target.last for target in targets))
        return _best(self._connection.execute(sql, (words, *span)).fetchall(), targets)

    def _in_names(self, words: str, targets: Sequence[_Target]) -> dict[int, Hit]:
        columns = [_SNIPPET.format("names_index", 1), _SNIPPET.format("names_index", 0)]
        snippets = self._snippets("names_index", columns, words, {target.id for target in targets})
        found: dict[int, Hit] = {}
        for target in targets:
            each = list(zip(("title", "name"), snippets.get(target.id, ()), strict=False))
            label, snippet = max(each, key=lambda pair: pair[1].count(START), default=("", ""))  # where more of the words are; else the title
            if START in snippet:
                found[target.id] = _hit(target, Segment(SegmentKind.PART, 0, label, ""), printable(from_text(snippet)), 0)
        return found

    def _snippets(self, table: str, columns: Sequence[str], words: str, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """The words around the matches in these rows of an index."""
        wanted = sorted(ids)
        if not wanted:
            return {}
        sql = f"SELECT rowid, {', '.join(columns)} FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))"
        ranges = [(near[0], near[-1], json.dumps(near)) for near in ([wanted] if self._slow else _neighbours(wanted))]
        return {row[0]: tuple(row)[1:] for values in ranges for row in self._connection.execute(sql, (words, *values))}

    def _segment(self, id_: int) -> Segment:
        row = self._connection.execute("SELECT kind, number, label, trouble, origin, confidence FROM segments WHERE id = ?", (id_,)).fetchone()
        return Segment(SegmentKind(row["kind"]), row["number"], row["label"], "", row["trouble"], row["origin"], row["confidence"])

    def _beginning(self, target: _Target) -> Hit:
        """Nothing to mark, as only filters were asked for: the first words."""
        if not target.first:
            return _hit(target, Segment(SegmentKind.PART, 0, "name", ""), printable(target.title), 0)
        text = self._connection.execute("SELECT substr(text, 1, 400) FROM segments WHERE id = ?", (target.first,)).fetchone()[0]
        words = text.split()
        return _hit(target, self._segment(target.first), " ".join(words[:_AROUND]) + ("…" if len(words) > _AROUND else ""), 0)


def _neighbours(ids: Sequence[int]) -> list[list[int]]:
    """The ids in groups that lie near each other: to begin a question takes as long as to pass over some thousand rows (0.6 ms)."""
    groups: list[list[int]] = []
    for id_ in ids:
        if groups and id_ - groups[-1][-1] <= _NEAR:
            groups[-1].append(id_)
        else:
            groups.append([id_])
    return groups


def _best(rows: Sequence[tuple[int, float]], targets: Sequence[_Target]) -> dict[int, _Place]:
    """The best-ranked of the rows (segment, rank), in the segments' order, within each document's range."""
    segments = [segment for segment, _ in rows]
    found: dict[int, _Place] = {}
    for target in targets:
        inside = rows[bisect.bisect_left(segments, target.first) : bisect.bisect_right(segments, target.last)]
        if inside:
            found[target.id] = _Place(min(inside, key=lambda row: row[1])[0], len(inside) - 1)
    return found


def _hit(target: _Target, segment: Segment, snippet: str, more: int) -> Hit:
    return Hit(target.id, target.path, target.title, target.version, segment, " ".join(snippet.split()), target.score, more)
