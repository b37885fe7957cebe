"""Words that were divided at the end of a printed line, put together again where that is what they were (step 8, PDF).

A hyphen at a line's end is either the typesetter's ("exam-" "ple") or the writer's own ("multi-" "family"). The document itself tells: the word
stands elsewhere in it, in one piece or with its hyphen. In a collection of agendas all such hyphens were the writers' own, in a typeset booklet
737 of 794 were the typesetter's.
"""

from __future__ import annotations

import re

_DIVIDED = re.compile(
    "([^\\W\\d_]*)(?:\ufffe|\xad(?=\\r?\\n))\\r?\\n?(?=([^\\W\\d_]*))"
)  # U+FFFE is pdfium's mark for a hyphen at a line's end; it swallows the line end
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST_WORDS = 200_000  # remembered; about 20 MB


class Hyphens:
    """Remembers the words of a document's pages as they come, and what became of the divided ones."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._typeset = 0  # divided words seen elsewhere in one piece, less those seen with their hyphen

    def join(self, text: str) -> str:
        """A page's text with its divided words whole, and any other soft hyphen as the hyphen that it is on paper."""
        divided = "\ufffe" in text or "\xad" in text
        if len(self._words) < _MOST_WORDS:
            self._words.update(_WORDS.findall(text.lower()))
        if not divided:
            return text
        for match in _DIVIDED.finditer(text):
            self._typeset += self._known(match, "") - self._known(match, "-")
        return _DIVIDED.sub(self._joined, text).replace("\ufffe", "-").replace("\xad", "-")

    def _joined(self, match: re.Match[str]) -> str:
        whole, hyphenated = self._known(match, ""), self._known(match, "-")
        if whole == hyphenated:
            whole = self._typeset > 0 and bool(match[1]) and match[2][:1].islower()
        return match[1] + ("" if whole else "-")

    def _known(self, match: re.Match[str], between: str) -> bool:
        return bool(match[1] and match[2]) and f"{match[1]}{between}{match[2]}".lower() in self._words
