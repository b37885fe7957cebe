"""How far two texts of one document agree: by their words, whatever their order and their marks."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.reading import EXPECTED

_WORD = re.compile(r"[^\W_]+")
_NO_TEXT = re.compile(r"<!--.*?-->|!\[[^\]]*\]\([^)]*\)|data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+", re.DOTALL)  # comments, pictures and their bytes
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Agreement:
    """The shares of words: of theirs that we have (`recall`), of ours that they have (`precision`); both from 0 to 1."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def agree(ours: str, theirs: str) -> Agreement:
    """Compare two texts; two without any word agree."""
    mine, other = _words(ours), _words(theirs)
    common = (mine & other).total()
    return Agreement(_share(common, other.total()), _share(common, mine.total()))


def differences(ours: str, theirs: str, number: int = 8) -> tuple[list[str], list[str]]:
    """The words that they have most often and we lack, and those that only we have."""
    mine, other = _words(ours), _words(theirs)
    return [word for word, _ in (other - mine).most_common(number)], [word for word, _ in (mine - other).most_common(number)]


def reference(path: Path, collection: Path) -> str | None:
    """The reference text of a document: `<folder>-expected/<its path below that folder>.md`, for any folder from its own up to the collection."""
    folder = path.parent
    while True:
        expected = folder.with_name(folder.name + EXPECTED) / path.relative_to(folder)
        expected = expected.with_name(expected.name + ".md")
        if expected.is_file():
            return plain(expected.read_text("utf-8", "replace"))
        if folder in {collection, folder.parent}:
            return None
        folder = folder.parent


def plain(markdown: str) -> str:
    """Markdown's words, without its comments, pictures and escapes."""
    return html.unescape(_ESCAPED.sub(r"\1", _NO_TEXT.sub(" ", markdown)))


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _share(common: int, total: int) -> float:
    return common / total if total else float(not common)
