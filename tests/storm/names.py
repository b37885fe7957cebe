"""Names that files have in the wild: every odd character, as long as a name can be, composed and decomposed, and bytes that are no UTF-8."""

from __future__ import annotations

import os
import random
import unicodedata

DOCUMENTS = (".txt", ".md", ".log", ".TXT", "", ".csv")
"""Suffixes of documents, whatever plain text is in them ("": the content decides)."""
NO_DOCUMENTS = (".mp3", ".tmp", ".part", ".MP4", ".crdownload", ".lock")
MOST_BYTES = 255

_PATTERNS = (
    "report {}",
    "Minutes-{}",
    "{}",
    "  spaces {}  ",
    "new\nline {}",
    "tab\t{}",
    "back\\slash {}",
    "'single' \"double\" {}",
    "glob *?[a-z] {}",
    "$(echo {}) `x` %s %d; & | < >",
    "-rf {}",
    "{}...",
    "#{}#",
    "Überprüfung {} straße",
    "日本語の書類 {}",
    "\N{PILE OF POO} {} \N{FAMILY}",
    "\u202eright to left {}",
    "zero\u200bwidth {}",
    "{} \uffff",
    "CON {}",
    "{} copy (2)",
    "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}stanbul {} \N{LATIN SMALL LETTER DOTLESS I}",
)


def odd_name(rng: random.Random, tag: str, suffix: str) -> str:
    """A name with this tag in it, so that it is nobody else's; as the file system's functions give it."""
    kind = rng.randrange(20)
    if kind == 0:
        return fit("long " + tag + " ", suffix)
    if kind == 1:
        return os.fsdecode(b"latin \xe9\xff " + tag.encode() + b" \xc3\x28" + suffix.encode())
    return rng.choice(_PATTERNS).format(tag) + suffix


def pair(tag: str) -> tuple[str, str]:
    """Two names that look the same: composed and decomposed."""
    name = f"café señor {tag}.txt"
    return unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)


def fit(start: str, suffix: str) -> str:
    """As long a name as can be: exactly 255 bytes."""
    room = MOST_BYTES - len(os.fsencode(start + suffix))
    return start + "ö" * (room // 2) + "x" * (room % 2) + suffix


def other_case(name: str) -> str:
    """The name in other letters of the same kind; itself when it has none that change, or the suffix would mean something else."""
    start, dot, suffix = name.rpartition(".")
    swapped = (start.swapcase() if dot else suffix.swapcase()) + dot + (suffix if dot else "")
    return swapped if len(os.fsencode(swapped)) <= MOST_BYTES and swapped[:1] not in {".", "~"} else name


def may_be_ignored(name: str) -> bool:
    """Whether the contract leaves out files of this name, whatever is in them."""
    return name[0] in ".~" or name.lower().endswith(tuple(suffix.lower() for suffix in NO_DOCUMENTS))
