"""The sidebar's lines as plain data: which views and folders there are, what each shows, and what is said beside it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.clock import timestamp
from core.document import UNFINISHED, LedgerLine
from core.paths import printable
from core.saved import SavedSearch
from core.views import ATTENTION, Sort, View
from gui.speech import times, words
from gui.speech.phrases import folder_name
from gui.threads.questions import Overview

RECENT_DAYS = 7
ALL, ARRIVING, ATTENTION_KEY, RECENT, ACTIVITY, DELETED = "all", "arriving", "attention", "recent", "activity", "deleted"
_FOLDER, _SEARCH = "folder:", "search:"
_NOTHING: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Place:
    """One line. `view` is None for a heading and for the activity. `aside` (a count, a state) is said in the colour named `tint`."""

    key: str
    title: str
    icon: str = ""
    view: View | None = None
    aside: str = ""
    tint: str = "secondary"
    tip: str = ""
    folder: str = ""
    search: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return not self.icon


def places(overview: Overview | None, now: float, searches: tuple[SavedSearch, ...] = (), found: Mapping[str, int] = _NOTHING) -> tuple[Place, ...]:
    """Every line in order; before the first overview there are no numbers and no folders. `found` is how many documents the saved searches find."""
    counts = overview.counts if overview else None
    return (
        Place("library", words.say("Library")),
        Place(ALL, words.say("All documents"), "all", View(), _number(counts.all if counts else 0)),
        Place(ARRIVING, words.say("Arriving"), "arriving", View(statuses=UNFINISHED), _number(counts.arriving if counts else 0), "accent"),
        Place(ATTENTION_KEY, words.say("Needs attention"), "attention", View(statuses=ATTENTION), _number(counts.attention if counts else 0), "trouble"),
        Place(RECENT, words.say("Recently changed"), "recent", View(since=timestamp(now - RECENT_DAYS * 86_400)), tip=words.say("In the last seven days")),
        Place(ACTIVITY, words.say("Activity"), "activity"),
        Place(DELETED, words.say("Deleted"), "deleted", View(deleted=True, sort=Sort.CHANGED), _number(counts.deleted if counts else 0)),
        *_searches(searches, found),
        *(_folders(overview, now) if overview else ()),
    )


def _searches(searches: tuple[SavedSearch, ...], found: Mapping[str, int]) -> tuple[Place, ...]:
    lines = [
        Place(search_key(one.name), one.name, "saved_search", View(query=one.query), _number(found.get(one.name, 0)), tip=one.query, search=one.name)
        for one in searches
    ]
    return (Place("searches", words.say("Saved searches")), *lines) if lines else ()


def search_key(name: str) -> str:
    """The key of a saved search's line."""
    return _SEARCH + name


def folder_key(folder: str) -> str:
    """The key of a watched folder's line."""
    return _FOLDER + folder


def _folders(overview: Overview, now: float) -> tuple[Place, ...]:
    documents = dict(overview.counts.folders)
    lines = [_folder(line, documents.get(line.folder, 0), now) for line in overview.ledger]
    return (Place("folders", words.say("Folders")), *lines) if lines else ()


def _folder(line: LedgerLine, documents: int, now: float) -> Place:
    aside, tint, icon, tips = _number(documents), "secondary", "folder", [printable(line.folder)]
    if line.state == "offline":
        tips += [_not_there(line.offline_since, now)] if line.offline_since else []
        aside, tint, icon = words.say("offline"), "trouble", "folder_offline"
    elif line.state == "scanning":
        icon, tips = "folder_scanning", [*tips, words.say("being looked through")]
    for disk, since in line.disks_offline if line.state != "offline" else ():
        icon, tips = "folder_offline", [*tips, f"{folder_name(disk)}: {_not_there(since, now)}"]
    return Place(folder_key(line.folder), folder_name(line.folder), icon, View(folder=line.folder), aside, tint, "\n".join(tips), line.folder)


def _not_there(since: str, now: float) -> str:
    return words.say("not there since {0}; its documents stay").format(times.time_of_day(since, now))


def _number(count: int) -> str:
    return words.number(count) if count else ""
