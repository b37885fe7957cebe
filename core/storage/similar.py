"""Near-duplicates: documents that say nearly the same, such as the same minutes with one page more.

Found when they are asked for, with what is there already: a sample of the document's rarer words is looked up in the full-text index, the contents that share
most of them are candidates, and rapidfuzz compares their words in order. (MinHash would need numpy, a table, and each document to be
read again when it changes its mind.) The score is the share of words that both have in the same order. Which score is a hint was measured on a real
collection: see `LEAST`.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter

from rapidfuzz.distance import Indel

from core.storage.words import split
from core.views import Similar

LEAST = 0.7
"""The share of words from which two documents are said to be similar.

Measured on a school board's collection, with a variant of each of 23 documents that lacks the last page, part or cue: all 23 variants were found, and
of 25 pairs none was wrong. At 0.6 a wrong one comes in: two weekly letters (0.67) that share their standing parts.
Of 214 documents of all formats, among them many variants on purpose, it named 55 pairs, of which the doubtful ones were read: 54 are one text in two formats
or a sentence apart, one is two short mails of one writer with other subjects.
"""

_SAMPLE = 150  # words of the document that are looked up
_LETTERS = 4
_FEWEST_WORDS = 20  # of a document: less is alike by chance
_ROWS = 200  # segments with a word: what more have says nothing
_CANDIDATES = 8
_WORDS = 10_000  # of a document, that are compared: its beginning


def similar(connection: sqlite3.Connection, document: int, most: int = 5) -> tuple[Similar, ...]:
    """The documents that are nearly the same as this one, the most similar first; copies, which are quite the same, are not among them."""
    row = connection.execute(
        "SELECT c.id, c.text_sha256, c.characters FROM documents d JOIN contents c ON c.id = d.content WHERE d.id = ?", (document,)
    ).fetchone()
    words = _words(connection, row[0]) if row is not None else []
    if len(words) < _FEWEST_WORDS:
        return ()
    scores = ((_score(words, _words(connection, content)), content) for content in _candidates(connection, row, words))
    found = [(score, content) for score, content in scores if score >= LEAST]
    names = [_first_document(connection, content, score) for score, content in sorted(found, reverse=True)]
    return tuple(one for one in names if one is not None and one.document != document)[:most]


def _candidates(connection: sqlite3.Connection, row: sqlite3.Row, words: list[str]) -> list[int]:
    """The contents that share most of the rarer words, a rare one counting more."""
    content, text_sha256, characters = row
    votes: Counter[int] = Counter()
    sql = "SELECT s.content FROM segments_index i CROSS JOIN segments s ON s.id = i.rowid WHERE i.segments_index MATCH ? LIMIT ?"
    for word in sorted({word for word in words if len(word) >= _LETTERS}, key=_shuffled)[:_SAMPLE]:
        rows = connection.execute(sql, (f'"{word}"', _ROWS)).fetchall()
        if 0 < len(rows) < _ROWS:
            those = {found[0] for found in rows}
            votes.update(dict.fromkeys(those, 1 / len(those)))
    del votes[content]
    sql = "SELECT 1 FROM contents WHERE id = ? AND text_sha256 <> ? AND characters BETWEEN ? AND ?"
    bounds = (text_sha256, int(characters * LEAST / (2 - LEAST) * 0.8), int(characters * (2 - LEAST) / LEAST / 0.8))  # a fifth for long words and short ones
    fitting = (found for found, _ in votes.most_common(4 * _CANDIDATES) if connection.execute(sql, (found, *bounds)).fetchone())
    return [found for found, _ in zip(fitting, range(_CANDIDATES), strict=False)]


def _score(one: list[str], other: list[str]) -> float:
    """The share of words that both have, in the same order; the same in any order is an upper bound, and quick to know."""
    if len(other) < _FEWEST_WORDS:
        return 0.0
    common = sum((Counter(one) & Counter(other)).values())
    if 2 * common < LEAST * (len(one) + len(other)):
        return 0.0
    return float(Indel.normalized_similarity(one, other, score_cutoff=LEAST))


def _words(connection: sqlite3.Connection, content: int) -> list[str]:
    words: list[str] = []
    for (text,) in connection.execute("SELECT text FROM segments WHERE content = ? ORDER BY ordinal", (content,)):
        words += split(text)
        if len(words) >= _WORDS:
            break
    return words[:_WORDS]


def _first_document(connection: sqlite3.Connection, content: int, score: float) -> Similar | None:
    """The first live document that has this content now."""
    row = connection.execute(
        "SELECT id, name FROM documents WHERE content = ? AND deleted IS NULL ORDER BY copy_of IS NOT NULL, id LIMIT 1", (content,)
    ).fetchone()
    return None if row is None else Similar(row[0], row[1], round(score, 3))


def _shuffled(word: str) -> bytes:
    """A sample that is the same for the same words."""
    return hashlib.blake2b(word.encode(), digest_size=8).digest()
