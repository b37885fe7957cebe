"""What a text says of itself, told while it goes by in the worker: how many words it has, its language, and what stands above it (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.document import MetaValue, Segment, SegmentKind
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.language import language_of

_SAMPLE, _OF_ONE = 20_000, 2_000  # characters that the language is told by: of the document, of one segment
_LINES = 12  # of the first page, among which its heading is looked for
_SHORTEST, _LONGEST = 10, 120  # characters of a heading
_NO_HEADING = re.compile(
    # dates, numbers of pages, addresses: what letterheads begin with
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+)?"
    r"[\d\s,./:–-]*(?:page\s+\d+(?:\s+of\s+\d+)?|[ap]\.?m\.?)?[\d\s,./:–-]*|.*(?:https?:|www\.|@).*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:subject|title|re|betreff)\s*:\s*", re.IGNORECASE)


class Facts:
    """Looks at each segment that passes."""

    def __init__(self) -> None:
        self._words = 0
        self._heading = ""
        self._sample: list[str] = []
        self._sampled = 0

    def of(self, content: Iterable[Segment]) -> Iterator[Segment]:
        """The same segments."""
        for segment in content:
            self._words += len(segment.text.split())
            if segment.kind is SegmentKind.PAGE and segment.number == 1:
                self._heading = heading_of(segment.text)
            if self._sampled < _SAMPLE:
                self._sample.append(segment.text[:_OF_ONE])
                self._sampled += len(self._sample[-1])
            yield segment

    def told(self) -> dict[str, MetaValue]:
        """The words, the language with the share of the text that is in it, and the heading of the first page; nothing for what cannot be told."""
        code, share = language_of("\n".join(self._sample))
        found: dict[str, MetaValue] = {"papertray:text_language": code, "papertray:language_confidence": share} if code else {}
        return found | {name: value for name, value in (("papertray:counted_words", self._words), ("papertray:text_heading", self._heading)) if value}


def heading_of(page: str) -> str:
    """The first line of a page that reads like a heading; "" when none does. For files whose own title is none: a document needs something to be called by."""
    for line in page.split("\n")[:_LINES]:
        words = _LABEL.sub("", line.strip(), count=1)
        if _SHORTEST <= len(words) <= _LONGEST and " " in words and not _NO_HEADING.fullmatch(words) and words[-1] not in ",;":
            return one_line(words)
    return ""
