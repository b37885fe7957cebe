"""Telling text from what a font without a map to Unicode leaves of it (step 8, PDF).

Such a font says which drawings to paint and not which letters they are. An engine then gives the drawings' numbers as characters: controls, private
ones, unassigned ones, or letters moved along the alphabet ("7KH ERDUG" for "The board"). People read the page and see nothing wrong with it.
"""

from __future__ import annotations

import unicodedata

_MOST_BAD = 0.1  # share of the visible characters that are none
_LEAST_LETTERS = 60
_FEWEST_VOWELS = 0.12
"""Of the unaccented letters, in a page of at least `_LEAST_LETTERS` of them. No language that is written with them has fewer than a quarter (a page of
acronyms neither); letters moved along the alphabet have a tenth and less."""
_VOWELS = frozenset("aeiouyAEIOUY")
_ALLOWED = frozenset("\x02\ufffe\xad")  # pdfium's hyphens, and the one that a font may have
_NO_CHARACTERS = frozenset({"Cc", "Co", "Cn", "Cs"})


def is_garbled(text: str) -> bool:
    """Whether most people would call this no text, as it came from the engine."""
    visible = [character for character in text if not character.isspace() and character not in _ALLOWED]
    if not visible:
        return False
    if not text.isascii() or not text.replace("\n", "").replace("\r", "").isprintable():
        bad = sum(character == "\ufffd" or unicodedata.category(character) in _NO_CHARACTERS for character in visible)
        if bad > _MOST_BAD * len(visible):
            return True
    letters = [character for character in visible if character.isascii() and character.isalpha()]
    return len(letters) >= max(_LEAST_LETTERS, len(visible) // 2) and sum(letter in _VOWELS for letter in letters) < _FEWEST_VOWELS * len(letters)
