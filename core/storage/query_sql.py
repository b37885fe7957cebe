"""A query's tree in the database's words: the full-text expression of its words, and the condition that a document must meet.

Pure text and values between `query.py` (what was asked) and `search.py` (which runs it). Whatever a person typed reaches SQLite as a bound value,
and inside a full-text expression only between our quotation marks.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import TypeAlias

from core import formats
from core.storage.query_tree import AllOf, AnyOf, Beginning, Filter, Near, Node, Not, Words

_ONE_WORD = re.compile(r"[^\W_]+")

Condition: TypeAlias = tuple[str, list[object]]
"""SQL over `documents d LEFT JOIN contents c`, and the values of its question marks."""

SCOPE = "d.deleted IS NULL"

# A content's segments are written together and in reading order, so their ids are one range: a document's text is a range of the index.
FIRST = "(SELECT id FROM segments WHERE content = d.content ORDER BY ordinal LIMIT 1)"
LAST = "(SELECT id FROM segments WHERE content = d.content ORDER BY ordinal DESC LIMIT 1)"

_COMMON = f"""(EXISTS (SELECT 1 FROM names_index WHERE names_index MATCH ? AND rowid = d.id)
 OR EXISTS (SELECT 1 FROM segments_index WHERE segments_index MATCH ? AND rowid BETWEEN {FIRST} AND {LAST}))"""
_RARE = """(d.id IN (SELECT rowid FROM names_index WHERE names_index MATCH ?)
 OR coalesce(d.content IN (SELECT s.content FROM segments_index i CROSS JOIN segments s ON s.id = i.rowid WHERE i.segments_index MATCH ?), 0))"""
_BEGINNING = """(EXISTS (SELECT 1 FROM segments WHERE content = d.content AND begins(?, text)) OR begins(?, d.name || ' ' || coalesce(c.title, '')))"""


def expression(node: Node) -> str | None:
    """The full-text expression that a segment, or a name, with all of the node's words meets; None when it has no words to look for.

    It may let more through than the node does: `condition` decides about all that `is_pure` does not hold for.
    """
    match node:
        case Words(text, prefix):
            return _quoted(text) + ("*" if prefix else "")
        case Near(terms, distance):
            return f"NEAR({' '.join(filter(None, map(expression, terms)))}, {distance})"
        case AllOf(parts):
            found = [part for part in map(expression, parts) if part is not None]
            absent = [expression(part.part) or "" for part in parts if isinstance(part, Not) and is_pure(part.part)]
            together = " AND ".join(found)
            return f"({' NOT '.join([f'({together})', *absent])})" if found else None
        case AnyOf(parts):
            sides = [side for side in map(expression, parts) if side is not None]
            return f"({' OR '.join(sides)})" if len(sides) == len(parts) else None
        case _:
            return None


def leaves(node: Node) -> tuple[Words | Near, ...]:
    """The words that are looked for (not those that must be absent)."""
    match node:
        case Words() | Near():
            return (node,)
        case AllOf(parts) | AnyOf(parts):
            return tuple(leaf for part in parts for leaf in leaves(part))
        case _:
            return ()


def is_plain(leaf: Words | Near) -> bool:
    """Whether this costs little to find and to count however often it is there: phrases, and words that begin alike, are what takes time."""
    return isinstance(leaf, Words) and not leaf.prefix and _ONE_WORD.fullmatch(leaf.text) is not None


def is_pure(node: Node) -> bool:
    """Whether the node is words and nothing else, so that `expression` says all of it."""
    match node:
        case Words() | Near():
            return True
        case AllOf(parts) | AnyOf(parts):
            return all(map(is_pure, parts))
        case _:
            return False


def named(node: Node) -> str | None:
    """The expression for the names and titles that come first when only beginnings are looked for; None when none do."""
    found = [part for part in top_parts(node) if isinstance(part, Beginning)]
    return " AND ".join(f"{_quoted(part.letters)}*" for part in found) if found and all(part.in_names for part in found) else None


def top_parts(node: Node) -> tuple[Node, ...]:
    """The parts that all must match."""
    return node.parts if isinstance(node, AllOf) else (node,)


def joins_words(node: Node) -> bool:
    """Whether two different words must both be there somewhere: they may then stand in different segments of a document."""
    match node:
        case AllOf(parts):
            return len(leaves(node)) > 1 or any(map(joins_words, parts))
        case AnyOf(parts):
            return any(map(joins_words, parts))
        case _:
            return False


def mentions_deleted(node: Node) -> bool:
    """Whether the query speaks of deleted documents, so that they must not be left out beforehand."""
    match node:
        case Filter(name, value):
            return name in {"status", "is"} and value == "deleted"
        case AllOf(parts) | AnyOf(parts):
            return any(map(mentions_deleted, parts))
        case Not(part):
            return mentions_deleted(part)
        case _:
            return False


class Conditions:
    """Turns nodes into conditions; `is_rare` says of an expression whether looking up all of its hits is cheaper than asking document by document."""

    def __init__(self, is_rare: Callable[[str], bool]) -> None:
        self._is_rare = is_rare

    def all_of(self, nodes: Sequence[Node]) -> Condition:
        """What a document must meet for all of these nodes to match it, wherever in it their words stand."""
        return self._joined(" AND ", nodes) if nodes else ("1", [])

    def _one(self, node: Node) -> Condition:
        match node:
            case AllOf(parts):
                return self._joined(" AND ", parts)
            case AnyOf(parts) if not all(isinstance(part, Words | Near) for part in parts):
                return self._joined(" OR ", parts)
            case Not(part):
                sql, values = self._one(part)
                return f"NOT coalesce({sql}, 0)", values
            case Filter(name, value):
                return _FILTERS[name](value)
            case Beginning(letters):
                return _BEGINNING, [letters, letters]
            case _:  # words: one expression says all of them
                words = expression(node) or ""
                return _RARE if self._is_rare(words) else _COMMON, [words, words]

    def _joined(self, operator: str, nodes: Sequence[Node]) -> Condition:
        each = [self._one(node) for node in nodes]
        return f"({operator.join(sql for sql, _ in each)})", [value for _, values in each for value in values]


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _type(mime: str) -> Condition:
    """By content; a document that has not been read yet, by its name."""
    suffixes = formats.BY_MIME[mime].suffixes
    from_name = " OR ".join(["lower(d.name) GLOB ?"] * len(suffixes)) or "0"
    return f"(c.type = ? OR (c.type IS NULL AND ({from_name})))", [mime, *(f"*{suffix}" for suffix in suffixes)]


def _folder(value: str) -> Condition:
    """A folder's name, the watched one's or one below it; or an absolute path and what is below it."""
    pattern = _any_case(value.rstrip("/\\"))
    if os.path.isabs(value):
        return "d.directory || '/' GLOB ?", [pattern + "[/\\]*"]
    return (
        """(d.folder IN (SELECT id FROM folders WHERE '/' || path GLOB ?)
            OR substr(d.directory, 1 + (SELECT length(path) FROM folders WHERE id = d.folder)) || '/' GLOB ?)""",
        [f"*[/\\]{pattern}", f"*[/\\]{pattern}[/\\]*"],
    )


def _name(value: str) -> Condition:
    pattern = value if re.search(r"[*?\[]", value) else f"*{value}*"
    return "d.name GLOB ?", [_any_case(pattern)]


def _title(value: str) -> Condition:
    text = _quoted(value.rstrip("*")) + ("*" if value.endswith("*") else "")
    return "d.id IN (SELECT rowid FROM names_index WHERE names_index MATCH ?)", [f"title : {text}"]


def _any_case(pattern: str) -> str:
    """The pattern for SQLite's GLOB with upper and lower case alike (which SQLite itself knows for ASCII only)."""
    inside = re.split(r"(\[[^\]]*\])", pattern)
    return "".join(part if part.startswith("[") else "".join(map(_both_cases, part)) for part in inside)


def _both_cases(character: str) -> str:
    lower, upper = character.lower(), character.upper()
    return f"[{lower}{upper}]" if lower != upper and len(lower) == len(upper) == 1 else character


_FILTERS: MappingProxyType[str, Callable[[str], Condition]] = MappingProxyType(
    {
        "type": _type,
        "folder": _folder,
        "name": _name,
        "title": _title,
        "after": lambda value: ("d.mtime_ns >= ?", [int(value)]),
        "before": lambda value: ("d.mtime_ns < ?", [int(value)]),
        "status": lambda value: ("d.status = ?", [value]),
        "language": lambda value: ("(lower(c.language) = ? OR lower(c.language) GLOB ?)", [value, f"{value}-*"]),
        "is": lambda value: ("d.copy_of IS NOT NULL" if value == "copy" else "d.deleted IS NOT NULL", []),
    }
)
"""A contract test proves that these are the rows of `query.FILTERS`."""
