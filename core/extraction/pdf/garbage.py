"""Telling text from what a font without a map to Unicode leaves of it (step 8, PDF).

Such a font says which drawings to paint and not which letters they are. An engine then gives the drawings' numbers as characters: controls, private
ones, unassigned ones, or letters moved along the alphabet ("7KH ERDUG" for "The board"). People read the page and see nothing wrong with it.
"""

from __future__ import annotations

import re
import string

from core.extraction.kit.cleaning import visible

_MOST_BAD = 0.1  # share of the visible characters that are none
_LEAST_LETTERS = 60
_FEWEST_VOWELS = 0.12
"""Of the unaccented letters, in a page of at least `_LEAST_LETTERS` of them. No language that is written with them has fewer than a quarter (a page of
acronyms neither); letters moved along the alphabet have a tenth and less."""
_VOWELS = "aeiouyAEIOUY"
_BAD = re.compile("[\x00\x01\x03-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Controls (but for the one that pdfium writes for a hyphen), what stands for an unknown character, private ones."""

_TURNED_TABLE = {code << 8: code for code in range(0x20, 0x100)}
_TURNED = frozenset(map(chr, _TURNED_TABLE))
_FEWEST_TURNED, _MOSTLY = 8, 0.8
"""Letters, and their share of what can be seen: of Chinese characters one in 256 is such a letter turned about."""

_NUMBERED = re.compile(r"(?:/[A-Za-z]{1,3}\d{1,5}){2,}")
"""The names of drawings that are numbers again ("/g45/g13"), as pypdf gives them where they are no letters' names."""


def unturned(text: str) -> str:
    """The text with its letters' two bytes in their order, where a map to Unicode has them the other way round (Photoshop's, on Macintoshes)."""
    letters = [letter for letter in text if letter > "\u00ff"]
    turned = sum(letter in _TURNED for letter in letters)
    return text.translate(_TURNED_TABLE) if turned >= _FEWEST_TURNED and turned >= _MOSTLY * visible(text) else text


def is_garbled(text: str) -> bool:
    """Whether most people would call this no text, as it came from the engine."""
    size = visible(text)
    if not size:
        return False
    if len(_BAD.findall(text)) > _MOST_BAD * size:
        return True
    if 2 * sum(map(len, _NUMBERED.findall(text))) > size:
        return True
    vowels = sum(map(text.count, _VOWELS))
    if vowels >= _FEWEST_VOWELS * size:
        return False
    letters = sum(map(text.count, string.ascii_letters))
    return letters >= max(_LEAST_LETTERS, size // 2) and vowels < _FEWEST_VOWELS * letters
