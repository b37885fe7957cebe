"""Every word that the window may show, as it stands in the code: what is said directly, and the columns of tables that are said later.

Said directly is a literal given to one of `_SAYING` (`later` marks those of the window's own tables). The core knows no languages: of its tables,
the columns that the window shows are named here, and its sentences are the literals given to one of `_TELLING`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from core import formats, settings
from core.caring.verifying import WORDS
from core.errors import REASONS
from core.filters import RULE_WORDS
from core.hooks.answers import Why
from core.setting import Setting

ROOT = Path(__file__).parents[2]
_TELLING = frozenset(
    {"Sentence", "QueryError", "LibraryError", "DamagedError", "NotFoundError", "PlaceError", "WatchError", "Health", "Problem", "Trouble", "complain"}
)
_SAYING = frozenset({"tr", "_tr", "say", "said", "count", "later"})


def gather() -> frozenset[str]:
    """The texts in English, each once."""
    found = {text for file in sorted((ROOT / "gui").rglob("*.py")) for text in said_in(ast.parse(file.read_text(encoding="utf-8")))}
    found |= {text for file in _core() for text in told_in(ast.parse(file.read_text(encoding="utf-8")))}
    return frozenset(text for text in found | set(_of_tables()) if any(letter.isalpha() for letter in text.replace("%Ln", "")))


def said_in(tree: ast.AST) -> Iterator[str]:
    """The literals that this code says directly."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in _SAYING:
            yield from _literals(node.args[0])


def told_in(tree: ast.AST) -> Iterator[str]:
    """The sentences, or their templates, that this code of the core tells; codes among the words are single words."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _TELLING:
            yield from (text for argument in node.args for text in _literals(argument) if " " in text)


def _core() -> Iterator[Path]:
    """All of the core but the command line, which speaks English."""
    yield from (file for file in sorted((ROOT / "core").rglob("*.py")) if "cli" not in file.parts)


def is_counted(text: str) -> bool:
    """Whether it has a form for each number."""
    return "%Ln" in text


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(node: ast.expr) -> Iterator[str]:
    """The texts that an expression may be: a literal, or either side of a choice."""
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _literals(value)


def _of_tables() -> Iterator[str]:
    """The words of the core's tables."""
    for reason in REASONS.values():
        yield from (reason.short, reason.sentence, reason.fix)
    yield from RULE_WORDS.values()
    yield from WORDS.values()
    yield from map(str, Why)
    yield from (row.words for row in formats.BY_KEY.values())
    for row in (*settings.GENERAL_SETTINGS, *settings.FOLDER_SETTINGS):
        yield from _of_setting(row)


def _of_setting(row: Setting) -> Iterable[str]:
    own_names = row.name == "language"  # each language calls itself by its own name
    return (row.title, row.help, row.unit, row.zero, row.page, *(() if own_names else (words for _, words in row.choices)))
