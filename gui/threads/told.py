"""What the watcher's thread tells the window: the news of a tenth of a second, gathered into one piece of plain data (step 11).

Pure: no Qt in here. What happened is all kept (documents, steps); of what is so at the moment only the latest is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.events import (
    BackedUp,
    BackingUp,
    Batch,
    FolderOffline,
    FolderOnline,
    Idle,
    Matched,
    News,
    Paused,
    Problem,
    ProblemSolved,
    Progress,
    Raise,
    Reading,
    Ready,
    Resumed,
    SettingsChanged,
    Step,
)


@dataclass(frozen=True, slots=True)
class Told:
    """Gathered news. A field is empty (None, False) where nothing was said of it.

    `documents` are the ids whose rows differ now, `removed` those that are no more, `steps` in the order of their sequence numbers.
    `work` is the latest of progress and idleness, `pause` of pausing and resuming, `backup` of a backup and its end; `readings`, `folders` and
    `problems` hold the latest word on each document, folder and problem code; `matches` all that each saved search has found.
    """

    documents: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    steps: tuple[Step, ...] = ()
    ready: Ready | None = None
    work: Progress | Idle | None = None
    pause: Paused | Resumed | None = None
    readings: tuple[Reading, ...] = ()
    folders: tuple[FolderOffline | FolderOnline, ...] = ()
    problems: tuple[Problem | ProblemSolved, ...] = ()
    matches: tuple[Matched, ...] = ()
    backup: BackingUp | BackedUp | None = None
    settings_changed: bool = False
    raised: bool = False


def gather(news: Iterable[News]) -> Told:
    """One `Told` from the news in the order in which they came."""
    documents: dict[int, None] = {}
    removed: dict[int, None] = {}
    steps: list[Step] = []
    latest: dict[type, News] = {}
    matches: dict[str, tuple[int, ...]] = {}
    readings: dict[int, Reading] = {}
    folders: dict[str, FolderOffline | FolderOnline] = {}
    problems: dict[str, Problem | ProblemSolved] = {}
    for item in news:
        match item:
            case Batch():
                documents.update(dict.fromkeys(item.documents))
                removed.update(dict.fromkeys(item.removed))
                steps.extend(item.steps)
            case Matched():
                matches[item.search] = (*matches.get(item.search, ()), *item.documents)
            case Reading():
                readings[item.document] = item
            case FolderOffline() | FolderOnline():
                folders[item.folder] = item
            case Problem() | ProblemSolved():
                problems[item.code] = item
            case _:
                latest[_PAIRS.get(type(item), type(item))] = item
    return Told(
        documents=tuple(id_ for id_ in documents if id_ not in removed),
        removed=tuple(removed),
        steps=tuple(steps),
        ready=latest.get(Ready),  # type: ignore[arg-type]  # keyed by its type
        work=latest.get(Progress),  # type: ignore[arg-type]  # keyed by its pair's type
        pause=latest.get(Paused),  # type: ignore[arg-type]  # keyed by its pair's type
        readings=tuple(readings.values()),
        folders=tuple(folders.values()),
        problems=tuple(problems.values()),
        matches=tuple(Matched(search, found) for search, found in matches.items()),
        backup=latest.get(BackingUp),  # type: ignore[arg-type]  # keyed by its pair's type
        settings_changed=SettingsChanged in latest,
        raised=Raise in latest,
    )


_PAIRS: dict[type, type] = {Idle: Progress, Resumed: Paused, BackedUp: BackingUp}
"""News that replaces other news."""
