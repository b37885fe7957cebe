r"""Equations and files inside rich text: what `\mmath` groups say, and the containers that stand in `\objdata` groups as digits (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import olefile

from core.extraction.office.embedded import equation_in

OBJECT = re.compile(r"\{\\object\b")
"""How an object's group begins."""

MATH = re.compile(r"\{\\mmath\b")
"""How a formula's group begins."""

_DATA = re.compile(r"\{\\\*\\objdata\b([^{}\\]*)\}")
_NO_DIGITS = re.compile("[^0-9a-fA-F]")
_PROPERTIES = re.compile(r"\{(?:\\\*)?\\m\w*(?:Pr|Pict)\b(?:[^{}]|\{[^{}]*\})*\}")
_MARKS = ((re.compile(r"\\mden\b ?"), "/"), (re.compile(r"\\mrad\b ?"), r"\\u8730?"), (re.compile(r"(?:\\\*)?\\m[a-zA-Z]+-?\d* ?"), ""))
"""What stands for a formula's own words: a fraction reads "a/b" and a root "√a", as elsewhere; the others are left out."""


def formula(group: str) -> str:
    """A formula's group as plain rich text: its letters and signs in their order."""
    plain = _PROPERTIES.sub("", group)
    for pattern, instead in _MARKS:
        plain = pattern.sub(instead, plain)
    return plain


def containers(group: str) -> Iterator[bytes]:
    """The compound files in an object's group; what Windows put before each is left out (MS-OLEDS 2.2.5)."""
    for match in _DATA.finditer(group):
        digits = _NO_DIGITS.sub("", match[1])
        content = bytes.fromhex(digits[: len(digits) // 2 * 2])
        at = content.find(olefile.MAGIC)
        if at >= 0:
            yield content[at:]


def as_rich_text(text: str) -> str:
    """A text as rich text holds it."""
    escaped = "".join(f"\\{sign}" if sign in "\\{}" else sign if sign.isascii() else _numbered(sign) for sign in text)
    return f"{{{escaped}}}"


def equation_or_nothing(content: bytes) -> str:
    """What an object's container says that is an equation, as rich text; "" for another one."""
    return as_rich_text(text) if (text := equation_in(content)) else ""


def _numbered(sign: str) -> str:
    units = sign.encode("utf-16-le")
    return "".join(f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?" for at in range(0, len(units), 2))
