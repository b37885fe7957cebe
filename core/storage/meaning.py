"""What a query means in this library, before it is answered: parts of words become the words that have them, and what is in no document is perhaps misspelt.

Between `query.py` (pure) and `ranking.py`, which sees only words, and beginnings that most documents have.
"""

from __future__ import annotations

import itertools
import json
import re
import sqlite3

from core.storage.beginnings import beginning_with, either
from core.storage.query_sql import expression, leaves
from core.storage.query_tree import AllOf, AnyOf, Inside, Near, Node, Not, Words
from core.storage.spellings import is_unspaced, spellings
from core.storage.words import LONGEST, containing, nearest, split

_MOST_WORDS = 100  # that one part of a word stands for
_MOST_RUNS = 200  # the same, where words are run together: each clause is one
_MOST_SPELLINGS = 8  # of a phrase
_COMMON = 1000  # segments: what is found more often is common enough
_NUMBERED = re.compile(r"[^\W_]*\d[^\W_]*")
_LEAST = 3  # letters, to look inside words


def resolve(connection: sqlite3.Connection, node: Node) -> Node:
    """The query with each part of a word as the words it stands for. A number that is no word of any document is looked for inside words, too."""
    match node:
        case Inside():
            return _any_of(connection, node)
        case Words():
            return _words(connection, node)
        case AllOf(parts):
            return AllOf(tuple(resolve(connection, part) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(resolve(connection, part) for part in parts))
        case Not(part):
            return Not(resolve(connection, part))
        case _:
            return node


def _words(connection: sqlite3.Connection, node: Words) -> Node:
    if is_unspaced(node.text):
        return _any_of(connection, Inside(node.text), _MOST_RUNS)
    if node.prefix and len(letters := split(node.text)) == 1:
        return beginning_with(connection, node, letters[0])
    spelled = node if node.prefix else _spelled(connection, node)
    if spelled is node and not node.prefix and len(node.text) >= _LEAST and _NUMBERED.fullmatch(node.text) and not count(connection, node.text):
        return _any_of(connection, Inside(node.text))
    return spelled


def _spelled(connection: sqlite3.Connection, node: Words) -> Node:
    """The words, or one of the other ways in which this library has them."""
    there = {word: (word, *_spellings_of(connection, word)) for word in split(node.text)}
    if all(len(each) == 1 for each in there.values()):
        return node
    ways = itertools.islice(itertools.product(*(there[word] for word in split(node.text))), _MOST_SPELLINGS)
    return either([Words(" ".join(way)) for way in ways])


def _spellings_of(connection: sqlite3.Connection, word: str) -> list[str]:
    """The other spellings of a word (folded) that are words of this library."""
    rows = connection.execute("SELECT word FROM words WHERE word IN (SELECT value FROM json_each(?))", (json.dumps(spellings(word)),))
    return [row[0] for row in rows]


def meant(connection: sqlite3.Connection, query: str, tree: Node) -> str:
    """The query with each word that is in no document replaced by the nearest that is; "" when there is none to replace, or nothing near it."""
    missing = dict.fromkeys(word for leaf in leaves(tree) for text in _texts(leaf) for word in split(text) if not _is_there(connection, word))
    better = query
    for word in missing:
        near = nearest(connection, word, lambda candidate: count(connection, candidate))
        if near is not None:
            better = _replaced(better, word, near)
    return better if better != query else ""


def _is_there(connection: sqlite3.Connection, word: str) -> bool:
    """Whether the word is found, however it is written here; of words that are run together nothing can be said."""
    return is_unspaced(word) or count(connection, word) > 0 or bool(_spellings_of(connection, word))


def count(connection: sqlite3.Connection, word: str) -> int:
    """How often a word is found, as far as it matters."""
    sql = "SELECT count(*) FROM (SELECT 1 FROM {0} WHERE {0} MATCH ? LIMIT ?)"
    quoted = expression(Words(word))
    return sum(int(connection.execute(sql.format(table), (quoted, _COMMON)).fetchone()[0]) for table in ("segments_index", "names_index"))


def _any_of(connection: sqlite3.Connection, inside: Inside, most: int = _MOST_WORDS) -> Node:
    """`XK-4711-B`: the first piece may be the end of a word, the last one its beginning, what is between are whole words."""
    first, *others = split(inside.text)
    rest = " ".join(others)
    if rest and len(first) < _LEAST and not is_unspaced(first):
        return Words(rest, prefix=not inside.ends) if len(rest) >= _LEAST else Words(f"{first} {rest}", prefix=not inside.ends)
    found = containing(connection, first, most, at_end=bool(rest) or inside.ends)
    words = tuple(Words(f"{word} {rest}".strip(), prefix=(bool(rest) and not inside.ends) or len(word) == LONGEST) for word in found)
    if words:
        return either(words)
    return Words(inside.text, prefix=not inside.ends and len(inside.text) >= _LEAST)  # of words that are not written down the index knows the beginning


def _texts(leaf: Words | Near) -> tuple[str, ...]:
    """The words of a leaf that must be there whole."""
    if isinstance(leaf, Near):
        return tuple(text for term in leaf.terms for text in _texts(term))
    if not leaf.prefix:
        return (leaf.text,)
    return (" ".join(split(leaf.text)[:-1]),)


def _replaced(query: str, word: str, near: str) -> str:
    """The query with this word, as the person wrote it, in its better spelling."""
    return re.sub(r"[^\W_]+", lambda match: near if split(match[0]) == [word] else match[0], query)
