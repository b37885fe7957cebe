"""Number formats as their codes are written (step 8): "#,##0.00;[Red]-#,##0.00" cut into sections, and these into tokens.

The same grammar in all of Excel's formats (ECMA-376 part 1, 18.8.31), and pure: nothing here knows of files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<general>general)|(?P<half>am/pm|a/p)'
    r"|(?P<year>y+|e(?![+-]))|(?P<month>m+)|(?P<day>d+)|(?P<hour>h+)|(?P<second>s+)|(?P<split>(?:(?<=s)|(?<=s\]))\.0+)"
    r"|(?P<exponent>e[+-])|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<slash>/)|(?P<at>@)|(?P<end>;)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"\s*(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\s*$")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_TESTS: MappingProxyType[str, Callable[[float, float], bool]] = MappingProxyType(
    {
        "<": lambda value, bound: value < bound,
        ">": lambda value, bound: value > bound,
        "=": lambda value, bound: value == bound,
        "<=": lambda value, bound: value <= bound,
        ">=": lambda value, bound: value >= bound,
        "<>": lambda value, bound: value != bound,
    },
)
MOST = 500
"""Characters of a code: Excel allows 255."""


class Kind(Enum):
    """What a token is; `TEXT` stands for itself."""

    TEXT = auto()
    GENERAL = auto()
    DIGIT = auto()
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    SLASH = auto()
    EXPONENT = auto()
    AT = auto()
    YEAR = auto()
    MONTH = auto()
    DAY = auto()
    HOUR = auto()
    SECOND = auto()
    SPLIT = auto()
    HALF = auto()
    ELAPSED = auto()


TIMES = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.HOUR, Kind.SECOND, Kind.HALF, Kind.ELAPSED})
_KINDS: MappingProxyType[str, Kind] = MappingProxyType({kind.name.lower(): kind for kind in Kind})


@dataclass(frozen=True, slots=True)
class Token:
    """One token, as it is written."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What a code says for some values: `test` tells whether it is for one, if it says so itself; `language` is a Windows language's number, or 0."""

    tokens: tuple[Token, ...]
    test: Callable[[float], bool] | None = None
    language: int = 0

    @property
    def is_time(self) -> bool:
        """Whether it shows dates or times."""
        return any(token.kind in TIMES for token in self.tokens)

    def has(self, kind: Kind) -> bool:
        """Whether a token of this kind is in it."""
        return any(token.kind is kind for token in self.tokens)


def sections(code: str) -> tuple[Section, ...]:
    """The sections of a code, at least one."""
    found: list[Section] = []
    tokens: list[Token] = []
    test: Callable[[float], bool] | None = None
    language = 0
    for match in _TOKEN.finditer(code[:MOST]):
        name, text = match.lastgroup or "", match[match.lastgroup or 0]
        if name == "end":
            found.append(Section(tuple(tokens), test, language))
            tokens, test, language = [], None, 0
        elif name == "bracket":
            token, test, language = _bracket(text, test, language)
            tokens += token
        else:
            tokens.append(Token(_KINDS.get(name, Kind.TEXT), _words(name, text)))
    return (*found, Section(tuple(tokens), test, language))


def _words(name: str, text: str) -> str:
    """The width of a character and what fills a cell up are spaces, if anything."""
    if name in {"", "fill"}:
        return " " if name == "" else ""
    return text


def _bracket(text: str, test: Callable[[float], bool] | None, language: int) -> tuple[list[Token], Callable[[float], bool] | None, int]:
    """A currency or a language ("[$€-407]"), hours without end ("[h]"), a condition ("[<100]"); colours say nothing."""
    if text.startswith("$"):
        sign, _, number = text[1:].partition("-")
        return [Token(Kind.TEXT, sign)] if sign else [], test, _language(number) or language
    if _ELAPSED.fullmatch(text):
        return [Token(Kind.ELAPSED, text.lower())], test, language
    if match := _CONDITION.match(text):
        compare, bound = _TESTS[match[1]], float(match[2])
        return [], lambda value: compare(value, bound), language
    return [], test, language


def _language(number: str) -> int:
    """The low half of a locale's number: the rest tells of calendars and digits (MS-OI29500, 2.1.740)."""
    try:
        return int(number, 16) & 0x3FF
    except ValueError:
        return 0
