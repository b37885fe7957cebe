"""What a query is once it has been read: a frozen tree of what must match. `query.py` makes it; whoever looks something up takes it apart."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or words that stand next to each other in this order; with `prefix` the last one may go on."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Inside:
    """A part of a word, as of a part number; with `ends` the word ends with it. `meaning.py` makes words of it."""

    text: str
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """Words that begin so, of which most documents have one: `beginnings.py` makes it of a prefix, and each document is asked instead of the index.

    `in_names`: whether few enough names have one for those that do to come first.
    """

    letters: str
    in_names: bool


@dataclass(frozen=True, slots=True)
class Near:
    """Words with at most `distance` other words between them, in any order."""

    terms: tuple[Words, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Filter:
    """What a document must be, whatever its words: `name` is a key of `FILTERS`, `value` what its check made of it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must match."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part must match."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not match."""

    part: Node


Node: TypeAlias = Words | Inside | Beginning | Near | Filter | AllOf | AnyOf | Not


def words(text: str, *, prefix: bool = False) -> Words | None:
    """These words as the index has them (NFKC, as extracted text is), or None when there is no letter or digit among them."""
    plain = unicodedata.normalize("NFKC", text)
    return Words(plain, prefix) if any(unicodedata.category(character)[0] in "LN" for character in plain) else None
