"""Beginnings of words (`bud*`) in this library: the words that they stand for, or, where most documents have one, a question to each document.

`meaning.py` asks here before a query is answered, and `search.py` when its hits are to be shown.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence

from core.storage.query_sql import expression
from core.storage.query_tree import AllOf, AnyOf, Beginning, Node, Words
from core.storage.ranking import Newest
from core.storage.words import LONGEST, beginning, begins, words_beginning

_FEW = 32  # words that a beginning stands for one by one
_SAMPLE = 32  # segments of the newest and of all, and names
_QUICK = 50_000  # words in the library that begin so: the index gathers them in 5 ms
_MOST_HAVE = 0.5  # of the newest
_LOOKED_AT = 100  # segments of a document


def beginning_with(connection: sqlite3.Connection, asked: Words, letters: str) -> Node:
    """The words that begin so, where they are few; else the index is asked, or, where it would take long, each document.

    The index gathers all places of all words that begin so before it gives the first (`t*` in 100,000 documents: 240 ms). When these are many, most documents
    have one, and the newest that do are found at once.
    """
    found = beginning(connection, letters, _FEW + 1)
    if 0 < len(found) <= _FEW:
        return either([Words(word, prefix=len(word) == LONGEST) for word in found])
    newest, all_over = _samples(connection)
    places = sum(len(words_beginning(letters, text)) for text in (*newest, *all_over)) / (len(newest) + len(all_over) or 1)
    if places * _last(connection) < _QUICK or _share(letters, newest) < _MOST_HAVE:
        return asked
    names = [name for (name,) in connection.execute("SELECT name || ' ' || title FROM names_index ORDER BY rowid DESC LIMIT ?", (_SAMPLE,))]
    return Beginning(letters, in_names=_share(letters, names) < _MOST_HAVE)


def either(words: Sequence[Words]) -> Node:
    """One of these words, of which there is at least one."""
    return AnyOf(tuple(words)) if len(words) > 1 else words[0]


def spelled(connection: sqlite3.Connection, node: Node, documents: Sequence[int]) -> tuple[Node, Newest | None]:
    """A query of beginnings alone as words of these documents, so that they can be shown, and where they are; any other as it is: its words are shown."""
    if expression(node) is not None or not _has_one(node):
        return node, None
    letters = tuple(_letters(node))
    segments: list[int] = []
    words: dict[str, None] = {}
    for id_ in documents:
        found, first = _places(connection, letters, id_)
        segments += found
        if words.keys().isdisjoint(first):  # the fewer words, the sooner they are marked
            words.update(dict.fromkeys(first[:1]))
    return either([Words(word) for word in words or letters]), Newest(tuple((segment, 0.0) for segment in sorted(segments)), complete=True)


def _has_one(node: Node) -> bool:
    """Whether each document that is found has a word that begins so: not so of `bud* OR -bud*`."""
    match node:
        case Beginning():
            return True
        case AllOf(parts):
            return any(map(_has_one, parts))
        case AnyOf(parts):
            return all(map(_has_one, parts))
        case _:
            return False


def _letters(node: Node) -> Iterator[str]:
    match node:
        case Beginning(letters):
            yield letters
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _letters(part)
        case _:
            pass


def _places(connection: sqlite3.Connection, letters: Sequence[str], document: int) -> tuple[list[int], list[str]]:
    """The document's segments with words that begin so, as far as it is looked through, and these words of the first (or else of its name and title)."""
    sql = "SELECT s.id, s.text FROM documents d JOIN segments s ON s.content = d.content WHERE d.id = ? ORDER BY s.ordinal LIMIT ?"
    rows = connection.execute(sql, (document, _LOOKED_AT)).fetchall()
    found = [(id_, text) for id_, text in rows if any(begins(each, text) for each in letters)]
    first = found[:1] or connection.execute("SELECT 0, name || ' ' || title FROM names_index WHERE rowid = ?", (document,)).fetchall()
    return [id_ for id_, _ in found], [word for _, text in first for each in letters for word in words_beginning(each, text)]


def _samples(connection: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """The texts of the newest segments, and of as many from the whole library."""
    newest = connection.execute("SELECT text FROM segments ORDER BY id DESC LIMIT ?", (_SAMPLE,)).fetchall()
    last = _last(connection)
    ids = json.dumps([last * number // _SAMPLE for number in range(1, _SAMPLE)])
    all_over = connection.execute("SELECT text FROM segments WHERE id IN (SELECT value FROM json_each(?))", (ids,)).fetchall()
    return [row[0] for row in newest], [row[0] for row in all_over]


def _last(connection: sqlite3.Connection) -> int:
    """The last segment: about how many there are."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM segments").fetchone()[0])


def _share(letters: str, texts: Sequence[str]) -> float:
    return sum(begins(letters, text) for text in texts) / (len(texts) or 1)
