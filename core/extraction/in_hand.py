"""A document that is with a worker, and what has been heard of it until its `Result` (step 9's other end)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from core.document import Segment, SegmentKind
from core.extraction.protocol import Answer, Described, Done, Hashed, Opened, Piece, Read, Result, Said, Started, Task

_MOST_CHARACTERS = 40_000_000  # of one document; a worker cuts far earlier, so one that has sent so much is out of its mind
_MOST_SEGMENTS = 500_000


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a document's reading is: `done` of `total` segments, the last of them of this kind."""

    document: int
    done: int
    total: int
    kind: SegmentKind | None


@dataclass(slots=True)
class InHand:
    """Gathers what a worker says of one task, by the names of the result's fields."""

    task: Task
    _heard: dict[str, Any] = field(default_factory=dict)
    _segments: list[Segment] = field(default_factory=list)
    _characters: int = 0
    _total: int = 0

    @property
    def sha256(self) -> str:
        """The hash of its bytes, once it has been said."""
        return str(self._heard.get("sha256", ""))

    @property
    def is_mad(self) -> bool:
        """Whether more has come than any worker in its senses sends."""
        return self._characters > _MOST_CHARACTERS or len(self._segments) > _MOST_SEGMENTS

    def answer(self, answer: Answer) -> None:
        """The worker is told to do this with it; of bytes that are not wanted it has no copy that anybody wants."""
        self._heard["answer"] = answer
        self._heard["copied"] = self._heard["copied"] and answer is not Answer.STOP

    def hear(self, said: Said) -> Advance | None:
        """The worker has said this of it."""
        match said:
            case Hashed():
                self._heard.update(sha256=said.sha256, size=said.size, copied=said.copied, kept_seconds=said.seconds)
            case Started():
                self._heard.update(extractor=said.extractor, type=said.type)
                self._total = said.total
                return self._advance() if self.task.pages is not None else None
            case Opened():
                self._heard["inside"] = said.inside
            case Piece():
                self._segments.extend(said.segments)
                self._characters += sum(len(segment.text) for segment in said.segments)
                return self._advance()
            case Read():
                self._heard.update(inside=0, text_sha256=said.text_sha256, characters=said.characters, reason=said.reason, detail=said.detail)
            case Described():
                self._heard.update(metadata=said.metadata, title=said.title, language=said.language)
            case Done():
                detail = said.detail or self._heard.get("detail", "")
                self._heard.update(trouble=said.trouble, detail=detail, read_seconds=said.seconds, memory=said.memory)
        return None

    def result(self) -> Result:
        """What has come of it."""
        return Result(self.task, segments=tuple(self._segments), **self._heard)

    def broken_off(self, trouble: str, detail: str) -> Result:
        """What is left of it when its worker has ended: its text counts if it had come whole, and so does each page that was to be recognised."""
        if self._heard.get("text_sha256") or self._heard.get("reason"):
            self._heard.setdefault("metadata", (("papertray:metadata_trouble", trouble),))
            return self.result()
        if self.task.pages is None:
            self._segments.clear()
        self._heard.update(trouble=trouble, detail=detail)
        return self.result()

    def _advance(self) -> Advance:
        done = self.task.pages.done if self.task.pages is not None else 0
        return Advance(self.task.document, done + len(self._segments), self._total, self._segments[-1].kind if self._segments else None)
