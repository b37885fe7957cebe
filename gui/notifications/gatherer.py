"""Which message is due when: many documents become one message per folder. Pure; the time is passed in (`Clock.monotonic`).

A folder's *episode* begins with the first document that lands or fails, and is over after a while of silence, or when the person has put its
message away. A sender that can replace a shown message gets updates of it, ever more seldom and once more at the end; one that cannot gets a single
message when the folder has become quiet. A failure is said at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field

from core.events import Step, What
from core.paths import is_below
from core.settings import FolderSettings, Settings

MOST_IDS = 5000  # of one message; whoever lets more land is shown the first of them
_NAMES = 2
_NEW = frozenset({What.CREATED, What.MODIFIED, What.RESTORED})
_QUIET = 20.0  # seconds without anything new after which an episode is over
_PATIENCE = 300.0  # seconds after which a message is said though more keeps coming, where it cannot be updated
_URGENT_GAP = 1.0  # seconds between two updates because of failures


@dataclass(frozen=True, slots=True)
class Digest:
    """What to say of one folder. `names` are the latest that landed, `failed_names` the latest that failed, both newest first.

    `reasons` are (code, how many) pairs, most frequent first. `documents` are the ids of all of them, at most `MOST_IDS`.
    `update` is whether it replaces what was said of this folder before.
    """

    folder: str
    landed: int
    failed: int
    names: tuple[str, ...]
    failed_names: tuple[str, ...]
    reasons: tuple[tuple[str, int], ...]
    documents: tuple[int, ...]
    update: bool


@dataclass(slots=True)
class _Episode:
    first: float
    last: float
    step: float
    landed: int = 0
    shown: float | None = None
    changed: bool = False
    urgent: bool = False
    names: list[str] = field(default_factory=list)
    failed_names: list[str] = field(default_factory=list)
    failures: dict[int, str] = field(default_factory=dict)
    documents: dict[int, None] = field(default_factory=dict)


class Gatherer:
    """Takes the steps of the change feed, gives digests when they are due. `updates`: whether the sender can replace a shown message."""

    def __init__(self, settings: Settings, *, updates: bool) -> None:
        self.updates = updates
        self._settings = settings
        self._episodes: dict[str, _Episode] = {}

    def note(self, steps: Iterable[Step], now: float) -> None:
        """Something happened; only new or changed documents that reached `stored` or `failed` count, not those that are merely read again.

        (Which of them are new is said just before it, in the same commit.)
        """
        heard = tuple(steps)
        new = {step.document for step in heard if step.event in _NEW}
        for step in heard:
            if step.event in {What.STORED, What.FAILED} and step.document in new:
                folder = self._folder(step)
                if folder is not None and self._wanted(folder, step.event):
                    _add(self._episode(folder.path, now), step, now)

    def due(self, now: float) -> tuple[Digest, ...]:
        """The digests whose time has come; each is given once."""
        ready = [(folder, episode) for folder, episode in self._episodes.items() if (when := self._when(episode)) is not None and when <= now]
        return tuple(self._say(folder, episode, now) for folder, episode in ready)

    def next_due(self) -> float | None:
        """When `due` will next have something to give, if nothing happens before; None: nothing is waiting."""
        return min((when for episode in self._episodes.values() if (when := self._when(episode)) is not None), default=None)

    def put_away(self, folder: str) -> None:
        """The person has dismissed or clicked the message of this folder: the next one begins anew, unless there is more to say already."""
        episode = self._episodes.get(folder)
        if episode is not None and not episode.changed:
            del self._episodes[folder]

    def take_settings(self, settings: Settings) -> None:
        """What is not to be said any more is forgotten."""
        self._settings = settings
        self._episodes = {path: episode for path, episode in self._episodes.items() if self._wanted(settings.folder(path), What.FAILED)}

    def _wanted(self, folder: FolderSettings | None, event: What) -> bool:
        if not self._settings.notifications or folder is None or folder.notify == "off":
            return False
        return event is What.FAILED or folder.notify == "landed"

    def _folder(self, step: Step) -> FolderSettings | None:
        if step.folder:
            return self._settings.folder(step.folder)
        return next((folder for folder in self._settings.folders if is_below(step.path, folder.path)), None)

    def _episode(self, folder: str, now: float) -> _Episode:
        episode = self._episodes.get(folder)
        gather = self._settings.gather_seconds
        if episode is None or (episode.shown is not None and now - episode.last > max(_QUIET, gather)):
            episode = self._episodes[folder] = _Episode(first=now, last=now, step=max(gather, _URGENT_GAP))
        return episode

    def _when(self, episode: _Episode) -> float | None:
        if not episode.changed:
            return None
        gather = self._settings.gather_seconds
        quiet = episode.last + gather
        if episode.urgent and episode.shown is None:
            return episode.last
        if not self.updates:
            return min(quiet, episode.first + max(_PATIENCE, gather))
        if episode.shown is None:
            return episode.first + gather
        return episode.shown + _URGENT_GAP if episode.urgent else max(min(quiet, episode.shown + episode.step), episode.shown + _URGENT_GAP)

    def _say(self, folder: str, episode: _Episode, now: float) -> Digest:
        digest = _digest(folder, episode, update=self.updates and episode.shown is not None)
        if self.updates:
            episode.step *= 1 if episode.shown is None else 2
            episode.shown = now
            episode.changed = episode.urgent = False
        else:  # what was said cannot be changed any more: count anew, and do not say each failure of this burst at once
            self._episodes[folder] = _Episode(first=now, last=episode.last, step=episode.step, shown=now)
        return digest


def _add(episode: _Episode, step: Step, now: float) -> None:
    name = os.path.basename(step.path)
    if not episode.changed and not episode.documents:
        episode.first = now
    if step.event is What.FAILED:
        episode.urgent = episode.urgent or step.document not in episode.failures
        episode.failures[step.document] = step.reason
        episode.failed_names = _latest(name, episode.failed_names)
    else:
        had_failed = episode.failures.pop(step.document, None) is not None
        episode.landed += had_failed or step.document not in episode.documents
        episode.names = _latest(name, episode.names)
    if len(episode.documents) < MOST_IDS:
        episode.documents[step.document] = None
    episode.last = now
    episode.changed = True


def _latest(name: str, names: list[str]) -> list[str]:
    return [name, *(other for other in names if other != name)][:_NAMES]


def _digest(folder: str, episode: _Episode, *, update: bool) -> Digest:
    reasons: dict[str, int] = {}
    for reason in episode.failures.values():
        reasons[reason] = reasons.get(reason, 0) + 1
    return Digest(
        folder=folder,
        landed=episode.landed,
        failed=len(episode.failures),
        names=tuple(episode.names),
        failed_names=tuple(episode.failed_names),
        reasons=tuple(sorted(reasons.items(), key=lambda pair: -pair[1])),
        documents=tuple(episode.documents),
        update=update,
    )
