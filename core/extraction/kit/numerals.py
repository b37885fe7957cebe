"""How the items of lists are numbered, in office documents and on web pages (step 8). Pure."""

from __future__ import annotations

from collections.abc import Iterator

_ROMAN = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True))
_MOST_ROMAN, _MOST_LETTERS = 3_999, 780  # above which a number is given in digits


def in_form(number: int, form: str) -> str:
    """A number in one of ECMA-376's formats (17.18.59); in digits where it is one that is not known here."""
    if form in {"none", "bullet"}:
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if form in {"lowerLetter", "upperLetter"} and 0 < number <= _MOST_LETTERS:
        times, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) * (times + 1)  # … y, z, aa, bb
    elif form in {"lowerRoman", "upperRoman"} and 0 < number <= _MOST_ROMAN:
        text = "".join(_roman(number))
    else:
        text = str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> Iterator[str]:
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        yield sign * times
