"""Patterns as people type them in one line: *.pdf *.docx "draft *". Pure."""

from __future__ import annotations

import re

_WORD = re.compile(r'"([^"]*)"?|([^\s,;"]+)')
_NEEDS_QUOTES = re.compile(r"[\s,;]")


def parse(line: str) -> tuple[str, ...]:
    """The patterns of a line; blanks, commas and semicolons part them, quotation marks hold one with such in it together. Each once."""
    found = ((quoted or plain).strip() for quoted, plain in _WORD.findall(line.replace("“", '"').replace("”", '"')))
    return tuple(dict.fromkeys(pattern for pattern in found if pattern))


def write(patterns: tuple[str, ...]) -> str:
    """The line that `parse` reads as these patterns."""
    return " ".join(f'"{pattern}"' if _NEEDS_QUOTES.search(pattern) else pattern for pattern in patterns)
