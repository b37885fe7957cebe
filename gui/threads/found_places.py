"""Which of a recognised page's words a search has found, and where they stand: what to mark on a page that is a picture. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.document import Place

_WHOLE = 10_000  # what a page's width and height are in a `Place`
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in parts of its width and height, from 0 at the left upper corner to 1."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be marked on one page, which counts from 0."""

    page: int
    boxes: tuple[Box, ...]


def found_places(places: Sequence[Place], found: Sequence[str]) -> tuple[Box, ...]:
    """The boxes of these words, or of words that follow each other as they do in what was `found`, whatever their case and their accents."""
    words = [(word, number) for number, place in enumerate(places) for word in _words(place.word)]
    marked = {number for phrase in found for number in _where(tuple(_words(phrase)), words)}
    return tuple(_box(places[number]) for number in sorted(marked))


def _where(phrase: tuple[str, ...], words: Sequence[tuple[str, int]]) -> Iterator[int]:
    for start in range(len(words) - len(phrase) + 1 if phrase else 0):
        here = words[start : start + len(phrase)]
        if all(word == wanted for (word, _), wanted in zip(here, phrase, strict=True)):
            yield from (number for _, number in here)


def _words(text: str) -> list[str]:
    """As the index has them: without case, without accents."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return _WORD.findall(bare.casefold())


def _box(place: Place) -> Box:
    return Box(place.left / _WHOLE, place.top / _WHOLE, place.right / _WHOLE, place.bottom / _WHOLE)
