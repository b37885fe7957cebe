"""What one hook is to be told next, and when: pure, so that order and back-off are tested without a hook.

Events of one document stay in their order: one that was not taken holds back the later ones of its document, and no others. When several in a row
are not taken, whatever their documents, the hook itself is taken to be dead: then only one is tried, ever more seldom, until one is taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.messages import Held

FIRST_SECONDS, MOST_SECONDS = 2.0, 3600.0  # before an event's second try, and between any two
DEAD_AFTER, MOST_DEAD_SECONDS = 3, 600.0


def back_off(attempts: int) -> float:
    """Seconds until the next try of an event that was not taken this many times: 2, 4, 8 … at most an hour."""
    return float(min(MOST_SECONDS, FIRST_SECONDS * 2 ** min(attempts - 1, 20)))


@dataclass(slots=True)
class Queue:
    """What is held, by sequence number; `failures` in a row."""

    held: dict[int, Held]
    failures: int = 0
    asleep_until: float = 0.0

    @classmethod
    def of(cls, held: Iterable[Held]) -> Queue:
        """With what was held when Papertray was ended."""
        return cls({one.seq: one for one in sorted(held, key=lambda one: one.seq)})

    @property
    def dead(self) -> bool:
        """Whether the hook takes nothing at all."""
        return self.failures >= DEAD_AFTER

    def is_awake(self, now: float) -> bool:
        """Whether anything may be tried now."""
        return now >= self.asleep_until

    def holds(self, document: int) -> bool:
        """Whether an earlier event of this document is held."""
        return any(one.document == document for one in self.held.values())

    def hold_back(self, seq: int, document: int) -> Held:
        """The event comes after an earlier one of its document that is held."""
        first = next(one for one in self.held.values() if one.document == document)
        self.held[seq] = Held(seq, document, 0, first.next_try, "")
        return self.held[seq]

    def due(self, now: float) -> Held | None:
        """The held event that is to be tried now: the first of its document, the oldest of those whose time has come."""
        if not self.is_awake(now):
            return None
        return next((one for one in self._firsts() if one.next_try <= now), None)

    def wake_up(self) -> None:
        """Somebody has mended the other end, or thinks so: everything that is held may be tried now."""
        self.asleep_until = 0.0
        self.held = {seq: replace(one, next_try=0.0) for seq, one in self.held.items()}

    def next_time(self) -> float | None:
        """When something held is to be tried."""
        times = [max(one.next_try, self.asleep_until) for one in self._firsts()]
        return min(times, default=self.asleep_until or None)

    def took(self, seq: int) -> Held | None:
        """It was taken: the hook lives. Returns the next one of its document, which may go at once."""
        self.failures, self.asleep_until = 0, 0.0
        one = self.held.pop(seq, None)
        following = next((other for other in self.held.values() if one is not None and other.document == one.document), None)
        if following is None:
            return None
        self.held[following.seq] = replace(following, next_try=0.0)
        return self.held[following.seq]

    def refused(self, seq: int, document: int, now: float, error: str) -> Held:
        """It was not taken: when it is tried again."""
        attempts = (self.held[seq].attempts if seq in self.held else 0) + 1
        self.held[seq] = Held(seq, document, attempts, now + back_off(attempts), error)
        self.failures += 1
        if self.dead:
            self.asleep_until = now + min(MOST_DEAD_SECONDS, back_off(self.failures - DEAD_AFTER + 1))
        return self.held[seq]

    def _firsts(self) -> list[Held]:
        seen: set[int] = set()
        firsts = []
        for one in self.held.values():
            if one.document not in seen:
                seen.add(one.document)
                firsts.append(one)
        return firsts
