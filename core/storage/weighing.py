"""How much a text says of what is asked for, reckoned from the text itself: for phrases, beginnings and words near each other, in `ranking.py` and `hits.py`.

FTS5's own bm25 finds every place of each phrase in the library once more before it ranks the first text, which takes as long again as to find them
(three times 5 to 15 ms for a phrase of common words in 100,000 documents; to weigh two hundred texts takes 3).
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections.abc import Iterator, Sequence

from core.storage.query_tree import Near, Words
from core.storage.words import fold, split

MOST = 200
"""Texts that are weighed for one answer."""

_LETTERS = 500_000  # in all of them; what comes after is not weighed
_SATURATION, _LENGTH = 1.2, 0.75  # k1 and b, as FTS5 has them


def weigh(connection: sqlite3.Connection, segments: Sequence[int], wanted: Sequence[Words | Near]) -> list[float]:
    """The weight of each of these segments, the better the lower (as FTS5's rank is); 0.0 for those that are not weighed."""
    rows = connection.execute("SELECT s.id, s.text FROM json_each(?) j CROSS JOIN segments s ON s.id = j.value", (json.dumps(list(segments[:MOST])),))
    texts: dict[int, str] = {}
    letters = 0
    for id_, text in rows:
        letters += len(text)
        if letters > _LETTERS:
            break
        texts[id_] = text
    found = dict(zip(texts, weights(list(texts.values()), wanted), strict=True))
    return [found.get(id_, 0.0) for id_ in segments]


def weights(texts: Sequence[str], wanted: Sequence[Words | Near]) -> list[float]:
    """bm25 of each of these texts among them (Robertson and Zaragoza 2009), negated: the better the lower."""
    patterns = [[_pattern(term) for term in _terms(leaf)] for leaf in wanted]
    small = [text.lower() for text in texts]
    average = sum(map(len, small)) / (len(small) or 1) or 1
    sums = [0.0] * len(small)
    for terms in patterns:
        counts = [min(_count(pattern, text) for pattern in terms) for text in small]
        having = sum(map(bool, counts))
        rarity = 1 + math.log1p((len(counts) - having) / (having + 0.5))
        for place, count in enumerate(counts):
            length = _SATURATION * (1 - _LENGTH + _LENGTH * len(small[place]) / average)
            sums[place] -= rarity * count * (_SATURATION + 1) / (count + length)
    return sums


def _terms(leaf: Words | Near) -> Iterator[Words]:
    """Of words near each other each one; they count as often as the rarest of them."""
    yield from leaf.terms if isinstance(leaf, Near) else (leaf,)


def _count(pattern: re.Pattern[str], small: str) -> int:
    """How often it is in a text of small letters; one that has it without accents only, or not at all, is folded (which takes ten times as long)."""
    return len(pattern.findall(small)) or (0 if small.isascii() else len(pattern.findall(fold(small))))


def _pattern(term: Words) -> re.Pattern[str]:
    """The words next to each other in a folded text, whatever stands between them. Letters stand first, so that they are searched for."""
    first, *others = map(re.escape, split(term.text))
    return re.compile(r"[\W_]+".join([rf"{first}(?<![^\W_]{first})", *others]) + ("" if term.prefix else r"(?![^\W_])"))
