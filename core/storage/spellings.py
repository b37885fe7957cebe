"""Other ways in which a library may have the word that a person types: what upper case, keyboards and typesetting do to it. Pure.

The index folds accents and case, and that is all (FTS5's `unicode61`). Between `words.py`, which knows the library's words, and `meaning.py`, which asks.
"""

from __future__ import annotations

import re

_FULL_WIDTH = {code: code + 0xFEE0 for code in (*range(ord("0"), ord("9") + 1), *range(ord("a"), ord("z") + 1))}  # as Japanese forms and sheets have them
_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))  # of texts that were copied out of a printed page
_DOTLESS = "\u0131"  # Turkish: its capital is everybody's I, of which the index makes an i
_UNSPACED = re.compile("[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff]")


def spellings(word: str) -> tuple[str, ...]:
    """The other spellings of a word as the index has words (folded); most of them are in no library."""
    found = dict.fromkeys((word.translate(_FULL_WIDTH), _with_ligatures(word), word.replace("ß", "ss"), *_with_sharp_s(word)))
    found |= dict.fromkeys((word.replace(_DOTLESS, "i"), word.replace("i", _DOTLESS)))
    return tuple(spelling for spelling in found if spelling != word)


def is_unspaced(text: str) -> bool:
    """Whether it has letters of a script that runs words together (Chinese, Japanese, in its endings Korean): a word is then a part of what the index has."""
    return _UNSPACED.search(text) is not None


def _with_ligatures(word: str) -> str:
    for letters, ligature in _LIGATURES:
        word = word.replace(letters, ligature)
    return word


def _with_sharp_s(word: str) -> list[str]:
    """STRASSE: capitals have no ß."""
    return [word[: match.start()] + "ß" + word[match.end() :] for match in re.finditer("ss", word)]
