"""What a text says of itself, told while it goes by in the worker: how many words it has, and its language (step 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.document import MetaValue, Segment
from core.extraction.language import language_of

_SAMPLE, _OF_ONE = 20_000, 2_000  # characters that the language is told by: of the document, of one segment


class Facts:
    """Looks at each segment that passes."""

    def __init__(self) -> None:
        self._words = 0
        self._sample: list[str] = []
        self._sampled = 0

    def of(self, content: Iterable[Segment]) -> Iterator[Segment]:
        """The same segments."""
        for segment in content:
            self._words += len(segment.text.split())
            if self._sampled < _SAMPLE:
                self._sample.append(segment.text[:_OF_ONE])
                self._sampled += len(self._sample[-1])
            yield segment

    def told(self) -> dict[str, MetaValue]:
        """The words, and the language with the share of the text that is in it; nothing for what cannot be told."""
        found: dict[str, MetaValue] = {"papertray:words": self._words} if self._words else {}
        code, share = language_of("\n".join(self._sample))
        return {**found, "papertray:text_language": code, "papertray:language_confidence": share} if code else found
