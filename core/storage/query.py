"""The query language of a search, as a pure parser: a person's line becomes a frozen tree (`query_tree.py`), or a `QueryError` in words.

No SQL is written here and nothing is looked up, so every rule of the language can be tested with strings alone; `search.py` turns the tree into
SQL. All words must match; `"a phrase"`, `word*`, `*part*`, `OR`, `-word`, `(groups)`, `near(a b, 5)` or `a NEAR/5 b`, and the filters of
`query_filters.py`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from core.errors import QueryError
from core.paths import to_text
from core.sentence import Sentence
from core.storage.query_filters import FILTERS
from core.storage.query_tree import AllOf, AnyOf, Inside, Near, Node, Not, Words, words

_MOST_TERMS = 100
_LEAST_INSIDE = 3
_LEAST_GROUPED = 5  # digits
_NUMBER = re.compile(r"[$€£-]?([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{3,17})(?:\.\d+)?[%€]?", re.ASCII)
_DEEPEST = 20
_LONGEST = 4000
_NEAR = 10  # words between, where near() says no number
_FARTHEST = 10_000
_NEAR_WORD = re.compile(r"NEAR(?:/(\d{1,9}))?")

_QUOTES = '"“”„'
_BARE = rf"(?:[^\s{_QUOTES}()]|\([^\s{_QUOTES}()]*\))+"  # "item(s)" is one word: a bracket groups only where a word could begin
_QUOTED = rf"[{_QUOTES}](?P<{{}}>[^{_QUOTES}]*)[{_QUOTES}]"
_TOKEN = re.compile(
    rf"""\s+
    | (?P<near>near\((?P<body>(?:[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]|[^{_QUOTES}()])*)\))
    | (?P<open>-?\() | (?P<close>\))
    | (?P<minus>-(?=[^\s\-]))
    | (?P<name>[A-Za-z]+):(?:{_QUOTED.format("long")}|(?P<short>{_BARE})?)(?P<filter>)
    | {_QUOTED.format("phrase")}(?P<star>\*)?(?P<quoted>)
    | (?P<word>{_BARE})
    """,
    re.VERBOSE | re.IGNORECASE,
)


def parse(query: str) -> Node:
    """The tree of a query. Raises `QueryError` with a sentence for everything that is not one."""
    if len(query) > _LONGEST:
        raise QueryError(Sentence("The query is too long: {0} characters are possible.", _LONGEST))
    tokens = _tokens(to_text(query).replace("\0", " "))
    node = _Parser(tokens).whole()
    if node is None:
        raise QueryError("There is no word in the query to look for.")
    return node


@dataclass(frozen=True, slots=True)
class _Token:
    """`kind` is open, shut, minus, or, near or node; a node comes with what it stands for (None: no word in it), a near with its `distance`."""

    kind: str
    node: Node | None = None
    distance: int = 0


class _Parser:
    """Reads tokens once, from left to right: alternatives of parts, a part being a node, a group, or the opposite of one."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Node | None:
        node = self._alternatives()
        if self._next() == "shut":
            raise QueryError("There is a “)” without its “(”.")
        return node

    def _next(self) -> str:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else "end"

    def _alternatives(self) -> Node | None:
        sides = [self._parts()]
        while self._next() == "or":
            self._at += 1
            sides.append(self._parts())
        if len(sides) == 1:
            return sides[0]
        found = tuple(side for side in sides if side is not None)
        if len(found) < len(sides):
            raise QueryError("OR needs a word on both sides, such as: budget OR finance.")
        return AnyOf(found)

    def _parts(self) -> Node | None:
        parts: list[Node] = []
        while self._next() not in {"end", "or", "shut"}:
            part = self._part() if self._next() != "near" else self._near(parts)
            if part is not None:
                parts.append(part)
        return AllOf(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None

    def _near(self, parts: list[Node]) -> Node | None:
        """`budget NEAR cuts`, as other programs have it; the part before it is taken out of the others. Where no word stands on both sides, it is a word."""
        token = self._tokens[self._at]
        self._at += 1
        following = _as_written(self._tokens[self._at].node) if self._next() == "node" else None
        before = _as_written(parts[-1]) if parts else None
        if not isinstance(before, Words | Near) or not isinstance(following, Words):
            return token.node
        self._at += 1
        parts.pop()
        terms = before.terms if isinstance(before, Near) else (before,)
        return Near((*terms, following), max(token.distance, before.distance if isinstance(before, Near) else 0))

    def _part(self) -> Node | None:
        negated = False
        while self._next() == "minus":
            negated = True
            self._at += 1
        if self._next() not in {"open", "node"}:
            return None
        token = self._tokens[self._at]
        self._at += 1
        part = self._group() if token.kind == "open" else token.node
        return Not(part) if negated and part is not None else part

    def _group(self) -> Node | None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError(Sentence("There are too many “(” inside each other: {0} are possible.", _DEEPEST))
        node = self._alternatives()
        if self._next() != "shut":
            raise QueryError("There is a “(” without its “)”.")
        self._at += 1
        self._depth -= 1
        return node


def _tokens(query: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None:
            raise QueryError(
                "A quotation mark is not closed." if query[at] in _QUOTES else Sentence("The query cannot be read from “{0}” on.", query[at : at + 20])
            )
        at = match.end()
        found += _READERS[match.lastgroup](match) if match.lastgroup else ()
    if sum(token.kind == "node" for token in found) > _MOST_TERMS:
        raise QueryError(Sentence("There are too many words in the query: {0} are possible.", _MOST_TERMS))
    return found


def _read_open(match: re.Match[str]) -> list[_Token]:
    return [_Token("minus"), _Token("open")] if match["open"].startswith("-") else [_Token("open")]


def _read_near(match: re.Match[str]) -> list[_Token]:
    text, comma, number = match["body"].rpartition(",")
    distance = number.strip()
    if not (comma and distance.isdecimal()):
        text, distance = match["body"], str(_NEAR)
    found = (_as_written(token.node) for token in _tokens(text))
    terms = tuple(node for node in found if isinstance(node, Words))
    if len(terms) < 2:
        raise QueryError("near() needs two words or more, such as: near(budget vote, 5).")
    return [_Token("node", Near(terms, min(int(distance[:9]), _FARTHEST)))]


def _as_written(node: Node | None) -> Node | None:
    """Of a number, which stands for itself with its groups and without, what is written."""
    first = node.parts[0] if isinstance(node, AnyOf) else None
    return first if isinstance(first, Words) and _number(first.text) == node else node


def _read_filter(match: re.Match[str]) -> list[_Token]:
    name, value = match["name"].lower(), match["long"] if match["long"] is not None else match["short"] or ""
    if name in FILTERS:
        if not value.strip():
            raise QueryError(Sentence("{0}: needs its value right after the colon, such as {1}.", name, FILTERS[name].example))
        return [_Token("node", FILTERS[name].check(value.strip()))]
    meant = difflib.get_close_matches(name, FILTERS, n=1, cutoff=0.75)
    if meant and value:
        raise QueryError(Sentence("There is no filter {0}: here; perhaps {1}: is meant.", name, meant[0]))
    return [_Token("node", words(f"{match['name']} {value}"))]  # "10:30", "Note:": a colon in a text


def _read_word(match: re.Match[str]) -> list[_Token]:
    text = match["word"]
    if (near := _NEAR_WORD.fullmatch(text)) is not None:
        return [_Token("near", words(text), min(int(near[1] or _NEAR), _FARTHEST))]
    if text in _OPERATORS:
        return [_Token(kind) for kind in _OPERATORS[text]]
    if text.startswith("*"):
        return [_Token("node", _inside(text))]
    return [_Token("node", _number(text) or words(text.rstrip("*"), prefix=text.endswith("*")))]


def _number(text: str) -> AnyOf | None:
    """A large number, written with and without its groups: sheets show "$1,250,000" of what is typed as 1250000. Four digits are a year."""
    match = _NUMBER.fullmatch(text)
    plain = match[1].replace(",", "") if match else ""
    if match is None or ("," not in match[1] and len(plain) < _LEAST_GROUPED):
        return None
    return AnyOf((Words(text), Words(text.replace(match[1], f"{int(plain):,}" if "," not in match[1] else plain))))


def _inside(text: str) -> Inside | None:
    found = words(text.strip("*"))
    if found is None:
        return None
    if sum(map(str.isalnum, found.text)) < _LEAST_INSIDE:
        raise QueryError(Sentence("{0} says too little: to look inside words takes at least {1} letters or digits.", text, _LEAST_INSIDE))
    return Inside(found.text, ends=not text.endswith("*"))


_OPERATORS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType({"OR": ("or",), "AND": (), "NOT": ("minus",)})

_READERS: MappingProxyType[str, Callable[[re.Match[str]], list[_Token]]] = MappingProxyType(
    {
        "near": _read_near,
        "open": _read_open,
        "close": lambda _: [_Token("shut")],
        "minus": lambda _: [_Token("minus")],
        "filter": _read_filter,
        "quoted": lambda match: [_Token("node", words(match["phrase"], prefix=match["star"] is not None))],
        "word": _read_word,
    }
)
