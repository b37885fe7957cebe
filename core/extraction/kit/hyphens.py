"""Words that were divided at the end of a printed line, put together again where that is what they were (step 8, PDF).

A hyphen at a line's end is either the typesetter's ("exam-" "ple") or the writer's own ("multi-" "family"). The document itself tells: the word
stands elsewhere in it, in one piece or with its hyphen. In a collection of agendas all such hyphens were the writers' own, in a typeset booklet
737 of 794 were the typesetter's.
"""

from __future__ import annotations

import re
from collections import deque

_MARKS = "\x02\ufffe"  # what pdfium puts in the place of a hyphen and the line's end behind it, by its two ways of giving text
_DIVIDED = re.compile(rf"([^\W\d_]{{0,50}})(?:[{_MARKS}]|\xad(?=\r?\n))\r?\n?(?=([^\W\d_]{{0,50}}))")  # bounded: a "word" of 16,000 letters took 9 s
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = dict.fromkeys(map(ord, (*_MARKS, "\xad")), "-")
_MOST_WORDS = 200_000  # remembered; about 20 MB
_MOST_PAGES = 200  # whose words wait for the first divided one


class Hyphens:
    """Remembers the words of a document's pages as they come, and what became of the divided ones."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._pages: deque[str] = deque(maxlen=_MOST_PAGES)
        self._typeset = 0  # divided words seen elsewhere in one piece, less those seen with their hyphen

    def join(self, text: str) -> str:
        """A page's text with its divided words whole, and any other soft hyphen as the hyphen that it is on paper."""
        self._pages.append(text)
        if not any(mark in text for mark in (*_MARKS, "\xad")):
            return text
        self._learn()
        for match in _DIVIDED.finditer(text):
            self._typeset += self._known(match, "") - self._known(match, "-")
        return _DIVIDED.sub(self._joined, text).translate(_HYPHENS)

    def _learn(self) -> None:
        """The words of the pages since the last divided word: most documents have none, and pay nothing."""
        for page in self._pages if len(self._words) < _MOST_WORDS else ():
            self._words.update(_WORDS.findall(page.lower()))
        self._pages.clear()

    def _joined(self, match: re.Match[str]) -> str:
        whole, hyphenated = self._known(match, ""), self._known(match, "-")
        if whole == hyphenated:
            whole = self._typeset > 0 and bool(match[1]) and match[2][:1].islower()
        return match[1] + ("" if whole else "-")

    def _known(self, match: re.Match[str], between: str) -> bool:
        return bool(match[1] and match[2]) and f"{match[1]}{between}{match[2]}".lower() in self._words
