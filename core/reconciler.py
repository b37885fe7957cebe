"""Step 5: what was seen, against what is known, gives what to do. Pure: no disk, no SQL, no clock of its own.

One predicate decides: a row is current when it was made from this file state by this extractor version. New, changed, moved, failed, half
done when the power went, announced by an event that was lost: all are "not current" and leave by the same few changes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.changes import Added, Back, Change, Dropped, Gone, Ignored, LookAgain, Missing, Modified, Moved, Restless, Settled
from core.document import FileState, Status
from core.filters import Candidate, Verdict, judge
from core.remedies import LONGEST_BACK_OFF
from core.settings import FolderSettings
from core.watching.scanner import Entry, Listing, state_of

GRACE = 2.0
"""Seconds for which a file that is not there is only missing: a rename's other half or an atomic save may still come."""

LONGEST_HELD = 600.0
"""Seconds after which a missing document is called gone though a new one that nobody could read yet (reading is paused) may be it, moved."""

TICK = 2.0
"""Seconds within which two changes may have the same time (FAT's clock has this step, the coarsest in use)."""

PATIENCE = 60.0
"""Seconds after which a file that has not come to rest is said to be one that keeps growing (a log, a large download)."""

GROWING = "growing"
"""The reason of a document that waits for its file to come to rest."""

_HELD = frozenset({"open", "locked"})
"""Reasons that end when another program closes the file."""

_SECOND = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalogue knows of one path: a document (`id` > 0) or, with `rule`, an ignored file (`id` 0).

    Times are seconds since 1970; `arriving_since`: when it began to change, of one that arrives. `stale`: made by an older extractor, or to be
    tried again. `reason`: why it is waiting.
    """

    id: int
    entry: Entry
    status: Status = Status.STORED
    rule: str = ""
    stale: bool = False
    noticed_at: float = 0.0
    retry_at: float = 0.0
    missing_since: float | None = None
    reason: str = ""
    arriving_since: float = 0.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides about the files of one watched folder. `baseline`: its first whole scan is not over; `added_at`: seconds since 1970.

    `awaited`: the sizes of new documents whose bytes are not known yet; a missing document of such a size may be one of them, moved. `told`:
    something is said to have happened to this very file, or to files of this folder: it may have been closed.
    """

    root: str
    folder: FolderSettings
    baseline: bool = False
    added_at: float = 0.0
    awaited: frozenset[int] = frozenset()
    told: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """A document whose file may be the one that is seen at a new path: it had the same file id, and no file lies at its own path.

    It may have been called gone (`Status.DELETED`) before the folder was looked at that its file has been moved into.
    """

    id: int
    path: str
    size: int
    mtime_ns: int
    ctime_ns: int
    status: Status


def is_current(known: Known, entry: Entry) -> bool:
    """The predicate: nothing is to be done about this file."""
    at_rest = known.rule != "" or known.status in {Status.STORED, Status.FAILED}
    return at_rest and known.entry == entry and not known.stale and known.missing_since is None


def settles_at(entry: Entry, noticed_at: float, settle: float, now: float) -> float:
    """When a file in this state may be read (seconds since 1970): it has been quiet for `settle` by its own times, or by ours.

    Its own: the later of its modification and change time, for copies that keep their mtime set it last (and so change ctime). A time
    in the future says nothing; then only our own watch counts. A whole second is that of a coarse clock: until its tick is over, the file may be written
    anew and have the same time again.
    """
    settle = settle if entry[1] % _SECOND else max(settle, TICK)
    own = max(entry[1], entry[2]) / 1e9
    return min(own, noticed_at) + settle if own <= now else noticed_at + settle


def reconcile(
    listing: Listing, known: Mapping[str, Known], earlier: Mapping[str, Earlier], rules: Rules, now: float, judge_all: bool = False
) -> Iterator[Change]:
    """What to do about one folder: `known` by name, `earlier` by file id. With `judge_all` the rules are asked about known files too.

    A folder that could not be listed gives nothing: unknown is not gone.
    """
    if not listing.readable:
        return
    earlier = dict(earlier)  # each can be found again only once
    moved: set[str] = set()
    for name, entry in listing.files.items():
        row = known.get(name)
        if row is None or judge_all or not is_current(row, entry):
            for change in _one(listing, name, entry, row, earlier, rules, now):
                if isinstance(change, Moved):
                    moved.add(_name_here(change.old_path, listing.directory))
                yield change
    for name in known.keys() - listing.files.keys() - moved:
        yield from _absent(os.path.join(listing.directory, name), known[name], rules, now)


def _one(listing: Listing, name: str, entry: Entry, row: Known | None, earlier: dict[str, Earlier], rules: Rules, now: float) -> Iterator[Change]:
    state = state_of(os.path.join(listing.directory, name), entry)
    verdict = _judge(state, name in listing.links, row, rules)
    if verdict is not None:
        yield from _left_out(state, verdict, row, rules, now)
    elif row is None or row.rule:
        if row is not None:
            yield Dropped(state.path)
        yield from _new(state, earlier, rules, now)
    elif not is_current(row, entry):
        yield from _known(state, row, rules, now)


def _name_here(path: str, directory: str) -> str:
    """The name of a path in this folder; "" when it lies elsewhere."""
    return os.path.basename(path) if os.path.dirname(path) == directory else ""


def _judge(state: FileState, link: bool, row: Known | None, rules: Rules) -> Verdict | None:
    relative = state.path[len(rules.root.rstrip(os.sep)) + 1 :].replace(os.sep, "/")
    verdict = judge(Candidate(relative, os.path.basename(state.path), state.size, link), rules.folder)
    if verdict is not None:
        return verdict
    return _judge_by_past(state, row, rules)


def _judge_by_past(state: FileState, row: Known | None, rules: Rules) -> Verdict | None:
    """What the rules about names cannot know: that it was there before, and that its content was looked at and is no document."""
    unchanged = row is not None and row.entry == (state.size, state.mtime_ns, state.ctime_ns, state.file_id)
    if row is not None and unchanged and row.rule == "type" and not rules.folder.everything:
        return Verdict("type", "content")
    if rules.folder.existing != "skip":
        return None
    if row is not None and row.rule == "existing":
        return Verdict("existing") if unchanged else None
    before = max(state.mtime_ns, state.ctime_ns) / 1e9 <= rules.added_at
    return Verdict("existing") if row is None and rules.baseline and before else None


def _left_out(state: FileState, verdict: Verdict, row: Known | None, rules: Rules, now: float) -> Iterator[Change]:
    entry = (state.size, state.mtime_ns, state.ctime_ns, state.file_id)
    if row is not None and not row.rule:
        if verdict.rule == "empty" and (row.entry != entry or settles_at(entry, row.noticed_at, rules.folder.settle, now) > now):
            yield from _emptied(state, row, rules, now)
            return
        yield Gone(row.id, "left_out")
    if row is None or row.rule != verdict.rule or row.entry != entry:
        yield Ignored(state, verdict)


def _emptied(state: FileState, row: Known, rules: Rules, now: float) -> Iterator[Change]:
    """Many programs save by emptying the file and writing it anew: wait for the rest."""
    if row.entry != (state.size, state.mtime_ns, state.ctime_ns, state.file_id):
        yield Modified(row.id, state, settled=False)
    yield LookAgain(state.path, now + rules.folder.settle)


def _new(state: FileState, earlier: dict[str, Earlier], rules: Rules, now: float) -> Iterator[Change]:
    past = earlier.pop(state.file_id, None) if state.file_id else None
    if past is not None and (past.size, past.mtime_ns) == (state.size, state.mtime_ns):
        with_its_folder = past.ctime_ns == state.ctime_ns  # its own renaming would have changed this
        sure = with_its_folder and past.status is not Status.DELETED
        yield Moved(past.id, past.path, state, sure)
        if not sure:
            yield LookAgain(state.path, settles_at((state.size, state.mtime_ns, state.ctime_ns, state.file_id), now, rules.folder.settle, now))
        elif past.status in {Status.ARRIVING, Status.WAITING}:
            yield LookAgain(state.path, now)
        return
    yield from _arriving(state, now, rules, now, None)


def _known(state: FileState, row: Known, rules: Rules, now: float) -> Iterator[Change]:
    entry = (state.size, state.mtime_ns, state.ctime_ns, state.file_id)
    if row.missing_since is not None:
        yield Back(row.id)
    ahead = row.noticed_at > now and row.status in {Status.ARRIVING, Status.WAITING}  # the clock has been set back: it is noticed now
    if row.entry != entry or ahead or (row.stale and row.status in {Status.STORED, Status.FAILED}):
        yield from _changed(state, row, rules, now)
    elif row.status is Status.ARRIVING or row.reason == GROWING:
        at = settles_at(entry, row.noticed_at, rules.folder.settle, now)
        yield Settled(row.id) if at <= now else LookAgain(state.path, at)
    elif row.status is Status.WAITING:
        closed, wanted = rules.told and row.reason in _HELD, row.reason == "cloud_only" and rules.folder.cloud == "fetch"
        due = not now < row.retry_at <= now + LONGEST_BACK_OFF
        yield Settled(row.id) if closed or wanted or due else LookAgain(state.path, row.retry_at)


def _changed(state: FileState, row: Known, rules: Rules, now: float) -> Iterator[Change]:
    """One that keeps growing is written down once; after that its own times tell when it rests (where they are in the future only our looks do)."""
    growing = row.status is Status.WAITING and row.reason == GROWING
    at = settles_at((state.size, state.mtime_ns, state.ctime_ns, state.file_id), now, rules.folder.settle, now)
    if at <= now or not (growing or (row.status is Status.ARRIVING and now - row.arriving_since >= PATIENCE)):
        yield from _arriving(state, now, rules, now, row.id)
        return
    if not growing or max(state.mtime_ns, state.ctime_ns) / 1e9 > now:
        yield Restless(row.id, state)
    yield LookAgain(state.path, at)


def _arriving(state: FileState, noticed_at: float, rules: Rules, now: float, known_id: int | None) -> Iterator[Change]:
    at = settles_at((state.size, state.mtime_ns, state.ctime_ns, state.file_id), noticed_at, rules.folder.settle, now)
    settled = at <= now
    yield Added(state, settled) if known_id is None else Modified(known_id, state, settled)
    if not settled:
        yield LookAgain(state.path, at)


def _absent(path: str, row: Known, rules: Rules, now: float) -> Iterator[Change]:
    """First only missing; gone at a later look, for which the looker asks when the grace time is over and no new document may be this one, moved."""
    if row.rule:
        yield Dropped(path)
    elif row.missing_since is None or row.missing_since > now:  # of a clock that was ahead
        yield Missing(row.id)
    elif now - row.missing_since >= (LONGEST_HELD if row.entry[0] in rules.awaited else GRACE):
        yield Gone(row.id)
