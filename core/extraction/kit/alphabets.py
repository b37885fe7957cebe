"""Which of the encodings of one byte a text is in, told by its language: Polish letters make words in one of them only (step 8).

The number of its bytes says little of such a text, as all but a few letters are ASCII. But the language can be told from those alone mostly, and then
each encoding that its writers use is tried: the right one gives letters of its alphabet, the others give letters of none.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.extraction.kit.language import language_of

_MARKS = frozenset("„”“\u201a\u2018\u2019«»\u2039›\u2013—…•·°§€£©®\xa0\xad")  # what stands between the words, in any language
_LEAST = 0.8  # share of the letters beyond ASCII that must be the alphabet's
_FEWEST = 2  # of these letters
_LOOK_AT = 16_384  # bytes
_TOLD = 8  # of these letters, from which on a language counts that only another encoding lets be told

_CENTRAL = ("cp1250", "iso8859_2", "cp852", "mac_latin2", "iso8859_16")
_BALTIC = ("cp1257", "iso8859_13", "iso8859_4", "iso8859_10", "cp775")
_TURKISH = ("cp1254", "iso8859_9", "iso8859_3", "cp857", "mac_turkish")
_SOUTHERN = ("iso8859_3",)
_VIETNAMESE = "ăâđêôơư\u0300\u0301\u0303\u0309\u0323àáãèéìíòóõùúýĩũ" + "".join(map(chr, range(0x1EA0, 0x1EFA)))


@dataclass(frozen=True, slots=True)
class _Alphabet:
    letters: frozenset[str]
    encodings: tuple[str, ...]


_ALPHABETS = {
    # language: (its letters beyond ASCII, the encodings that it is written in, the likeliest first); those that cp1252 is right for are not here
    language: _Alphabet(frozenset(letters + letters.upper()), encodings)
    for language, letters, encodings in (
        ("pl", "ąćęłńóśźż", (*_CENTRAL, "iso8859_13")),
        ("cs", "áčďéěíňóřšťúůýž", _CENTRAL),
        ("sk", "áäčďéíĺľňóôŕšťúýž", _CENTRAL),
        ("hu", "áéíóöőúüű", _CENTRAL),
        ("hr", "čćđšž", (*_CENTRAL, "iso8859_13")),
        ("bs", "čćđšž", (*_CENTRAL, "iso8859_13")),
        ("sr", "čćđšž", _CENTRAL),
        ("sl", "čćđšž", _CENTRAL),
        ("ro", "ăâîșțşţ", _CENTRAL),
        ("lt", "ąčęėįšųūž", _BALTIC),
        ("lv", "āčēģīķļņšūž", _BALTIC),
        ("et", "äõöüšž", _BALTIC),
        ("tr", "âçğıîöşüİû", _TURKISH),
        ("eo", "ĉĝĥĵŝŭ", _SOUTHERN),
        ("mt", "ċġħżàèéìòù", _SOUTHERN),
        ("vi", _VIETNAMESE, ("cp1258",)),
    )
}
_ENCODINGS = tuple(dict.fromkeys(encoding for alphabet in _ALPHABETS.values() for encoding in alphabet.encodings))


def by_language(sample: bytes, western: str) -> str | None:
    """The encoding in which these bytes are words of their language; None when that cannot be told, or is the `western` one."""
    sample = sample[:_LOOK_AT]
    text = sample.decode(western, "replace")
    foreign = _foreign(text)
    if len(foreign) < _FEWEST:
        return None
    language, _ = language_of(text)
    if language:
        return _best(sample, language, western) if language in _ALPHABETS else None
    return next((found for encoding in _ENCODINGS if (found := _telling(sample, encoding, western))), None) if len(foreign) >= _TOLD else None


def _best(sample: bytes, language: str, western: str) -> str | None:
    alphabet = _ALPHABETS[language]
    shares = {encoding: _share(sample.decode(encoding, "replace"), alphabet.letters) for encoding in (western, *alphabet.encodings)}
    best = max(shares, key=lambda encoding: shares[encoding])  # of equal ones the first
    return best if best != western and shares[best] >= _LEAST else None


def _telling(sample: bytes, encoding: str, western: str) -> str | None:
    """The encoding, if the language can be told from the text in it, and it is the best one for that."""
    language, _ = language_of(sample.decode(encoding, "replace"))
    return encoding if language in _ALPHABETS and _best(sample, language, western) == encoding else None


def _foreign(text: str) -> list[str]:
    return [character for character in text if character > "\x7f" and character not in _MARKS]


def _share(text: str, letters: frozenset[str]) -> float:
    foreign = _foreign(text)
    return sum(character in letters for character in foreign) / len(foreign) if foreign else 0.0
