"""Numbers as a section of a number format shows them (step 8): grouped, rounded, per cent, with exponents and fractions. Pure.

Rounding is away from zero at the half, on the fifteen digits that Excel counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from core.extraction.sheets.format_code import Kind, Section, Token

Show = Callable[[float], str]
"""What shows a number; "" where it would show nothing."""

_HALF = 1 + 1e-15
_MOST_DIGITS = 15  # that Excel counts
_MOST_DECIMALS = 30
_LARGE = 1e15
_OPTIONAL = re.compile(r"\.?0*$")


def number_shower(section: Section) -> Show | None:
    """What shows numbers without their sign; None for a section without digits."""
    tokens = section.tokens
    places = [at for at, token in enumerate(tokens) if token.kind is Kind.DIGIT]
    if not places:
        return None
    if section.has(Kind.EXPONENT):
        return _scientific(tokens)
    if _is_fraction(tokens):
        return _fraction(tokens)
    return _decimal(tokens, places)


def _text(tokens: tuple[Token, ...]) -> str:
    """What stands around digits; commas between words stand for themselves, those behind digits do not."""
    return "".join(token.text for token in tokens if token.kind not in {Kind.DIGIT, Kind.COMMA})


def _decimal(tokens: tuple[Token, ...], places: list[int]) -> Show:
    first, last = places[0], places[-1]
    point = next((at for at, token in enumerate(tokens) if token.kind is Kind.POINT), len(tokens))
    first, last = min(first, point), last if point > last + 1 else max(last, point)
    whole = [at for at in places if at < point]
    decimals = "".join(tokens[at].text for at in places if at > point)[:_MOST_DECIMALS]
    group = any(token.kind is Kind.COMMA and whole and whole[0] < at < whole[-1] for at, token in enumerate(tokens))
    scale = _scale(tokens, whole[-1] if whole else -1, last)
    factor = 100.0 ** sum(token.kind is Kind.PERCENT for token in tokens)
    least = next((len(whole) - number for number, at in enumerate(whole) if tokens[at].text == "0"), 0)  # from the first "0" on there is a digit
    before, after = _text(tokens[:first]), _text(tokens[last + 1 :])
    if any(tokens[at].kind not in {Kind.DIGIT, Kind.COMMA} for at in range(first, min(point, last + 1))):
        return _masked(tokens, whole, (before, after), factor / scale, decimals)
    must = decimals.rstrip("#?")
    style = f"{',' if group else ''}.{len(decimals)}f"

    def show(value: float) -> str:
        number = _rounded(value * factor / scale if factor != scale else value, style)
        if len(must) < len(decimals):
            number = _shortened(number, len(must))
        return before + _filled(number, least, group=group) + after

    return show


def _rounded(value: float, style: str) -> str:
    return format(value if value.is_integer() or value >= _LARGE else value * _HALF, style)


def _shortened(number: str, least: int) -> str:
    """Without the zeros at its end that need not be there."""
    whole, _, rest = number.partition(".")
    rest = rest[:least] + rest[least:].rstrip("0")
    return f"{whole}.{rest}" if rest else whole


def _filled(number: str, least: int, *, group: bool) -> str:
    """With as many digits before the point as there must be: none of its own for "#.##"."""
    whole, point, rest = number.partition(".")
    if least == 0 and whole == "0":
        return point + rest
    if len(whole) < least:
        whole = f"{int(whole.replace(',', '')):0{least + (least - 1) // 3},}" if group else whole.zfill(least)
    return whole + point + rest


def _scale(tokens: tuple[Token, ...], last_whole: int, last: int) -> float:
    """Commas behind the last digit, or just before the point, each divide by a thousand."""
    commas = 0
    for start in {last_whole, last}:
        at = start + 1
        while 0 < at < len(tokens) and tokens[at].kind is Kind.COMMA:
            commas, at = commas + 1, at + 1
    return 1000.0**commas


def _masked(tokens: tuple[Token, ...], whole: list[int], around: tuple[str, str], factor: float, decimals: str) -> Show:
    """Numbers with something between their digits: "(000) 000-0000"."""
    pieces = [(at in set(whole), tokens[at].text) for at in range(whole[0], whole[-1] + 1) if tokens[at].kind is not Kind.COMMA] if whole else []

    def show(value: float) -> str:
        number, _, rest = _rounded(value * factor, f".{len(decimals)}f").partition(".")
        digits, shown = list(number if number != "0" else ""), list[str]()
        waiting = len(whole)
        for is_digit, text in reversed(pieces):
            if not is_digit:
                shown.append(text if digits or waiting == len(whole) or "0" in (piece for is_, piece in pieces if is_) else "")
                continue
            waiting -= 1
            shown.append(digits.pop() if digits else text.replace("#", "").replace("?", " "))
        shown += reversed(["".join(digits)])
        return around[0] + "".join(reversed(shown)) + (f".{rest}" if rest else "") + around[1]

    return show


def _scientific(tokens: tuple[Token, ...]) -> Show:
    at = next(at for at, token in enumerate(tokens) if token.kind is Kind.EXPONENT)
    point = next((place for place, token in enumerate(tokens[:at]) if token.kind is Kind.POINT), at)
    whole = sum(token.kind is Kind.DIGIT for token in tokens[:point])
    decimals = "".join(token.text for token in tokens[point:at] if token.kind is Kind.DIGIT)[:_MOST_DECIMALS]
    power = max(1, sum(token.kind is Kind.DIGIT for token in tokens[at:]))
    before = _text(tokens[: next(place for place, token in enumerate(tokens) if token.kind is Kind.DIGIT)])
    plus = "+" if "+" in tokens[at].text else ""

    def show(value: float) -> str:
        mantissa, _, exponent = f"{value:.{_MOST_DIGITS - 1}e}".partition("e")
        number = int(exponent) if value else 0
        shift = number % whole if whole > 1 else 0
        shown = _shortened(_rounded(float(mantissa) * 10**shift, f".{len(decimals)}f"), len(decimals.rstrip("#?")))
        number -= shift
        return f"{before}{shown}E{'-' if number < 0 else plus}{abs(number):0{power}}"

    return show


def _is_fraction(tokens: tuple[Token, ...]) -> bool:
    kinds = [token.kind for token in tokens if token.kind is not Kind.TEXT or not token.text.isspace()]
    return any(
        kind is Kind.SLASH and 0 < at < len(kinds) - 1 and kinds[at - 1] is Kind.DIGIT and (kinds[at + 1] is Kind.DIGIT or tokens[-1].text.isdigit())
        for at, kind in enumerate(kinds)
    )


def _fraction(tokens: tuple[Token, ...]) -> Show:
    at = next(place for place, token in enumerate(tokens) if token.kind is Kind.SLASH)
    below = "".join(_below(tokens[at + 1 :]))
    fixed = int(below) if below.isdigit() and int(below) else 0
    most = fixed or 10 ** min(len(below), 7) - 1
    apart = any(token.text.isspace() for token in tokens[:at])

    def show(value: float) -> str:
        whole = int(value) if apart else 0
        part = Fraction(round((value - whole) * fixed), fixed) if fixed else Fraction(value - whole).limit_denominator(most)
        if part >= 1 and apart:
            whole, part = whole + 1, Fraction(0)
        top, bottom = (part * fixed, fixed) if fixed else (part.numerator, part.denominator)
        return " ".join(filter(None, (str(whole) if whole or not part else "", f"{top}/{bottom}" if part else "")))

    return show


def _below(tokens: tuple[Token, ...]) -> Iterator[str]:
    for token in tokens:
        if token.kind is not Kind.DIGIT and not token.text.isdigit():
            return
        yield token.text
