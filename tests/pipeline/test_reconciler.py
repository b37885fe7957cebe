"""Seen against known: the decisions as values, and what must hold for any folder and any past of it."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.changes import Added, Back, Change, Dropped, Gone, Ignored, LookAgain, Missing, Modified, Moved, Restless, Settled
from core.document import FileState, Status
from core.filters import Verdict
from core.reconciler import GRACE, GROWING, LONGEST_HELD, Earlier, Known, Rules, reconcile, settles_at
from core.settings import FolderSettings
from core.watching.scanner import Entry, Listing

IN = os.path.abspath(os.sep + "in")
NOW = 1_000_000.0
OLD = int((NOW - 1000) * 1e9)
FRESH = int((NOW - 0.5) * 1e9)


def entry(size: int = 10, mtime_ns: int = OLD, file_id: str = "1:1") -> Entry:
    return (size, mtime_ns, mtime_ns, file_id)


def decide(files: dict[str, Entry], known: dict[str, Known] | None = None, earlier: dict[str, Earlier] | None = None, **wishes: object) -> list[Change]:
    rules = Rules(IN, FolderSettings(IN, **wishes))  # type: ignore[arg-type]
    return list(reconcile(Listing(IN, files, frozenset(), ()), known or {}, earlier or {}, rules, NOW))


def state(name: str, of: Entry) -> FileState:
    return FileState(os.path.join(IN, name), *of)


def test_a_new_file_that_is_quiet_is_read_at_once() -> None:
    assert decide({"a.txt": entry()}) == [Added(state("a.txt", entry()), settled=True)]


def test_a_new_file_that_changed_a_moment_ago_is_looked_at_when_it_has_settled() -> None:
    fresh = entry(mtime_ns=FRESH)
    assert decide({"a.txt": fresh}) == [Added(state("a.txt", fresh), settled=False), LookAgain(os.path.join(IN, "a.txt"), NOW + 1.5)]


def test_a_copy_that_keeps_its_mtime_settles_by_its_change_time() -> None:
    copied = (10, OLD, FRESH, "1:1")
    assert decide({"a.txt": copied})[0] == Added(state("a.txt", copied), settled=False)


def test_a_time_in_the_future_says_nothing() -> None:
    future = entry(mtime_ns=int((NOW + 9999) * 1e9))
    arriving = Known(7, future, Status.ARRIVING, noticed_at=NOW - 2.0)
    assert decide({"a.txt": future}) == [Added(state("a.txt", future), settled=False), LookAgain(os.path.join(IN, "a.txt"), NOW + 2.0)]
    assert decide({"a.txt": future}, {"a.txt": arriving}) == [Settled(7)]


def test_one_that_grows_is_written_down_once_and_read_when_it_rests() -> None:
    fresh = entry(size=11, mtime_ns=FRESH)
    again = LookAgain(os.path.join(IN, "a.log"), NOW + 1.5)
    for since, change in ((59.0, Modified(7, state("a.log", fresh), settled=False)), (60.0, Restless(7, state("a.log", fresh)))):
        known = Known(7, entry(), Status.ARRIVING, noticed_at=NOW - 2.0, arriving_since=NOW - since)
        assert decide({"a.log": fresh}, {"a.log": known}) == [change, again]
    growing = Known(7, entry(), Status.WAITING, noticed_at=NOW - 900.0, arriving_since=NOW - 960.0, reason=GROWING)
    assert decide({"a.log": fresh}, {"a.log": growing}) == [again]
    assert decide({"a.log": entry(size=12)}, {"a.log": growing}) == [Modified(7, state("a.log", entry(size=12)), settled=True)]
    assert decide({"a.log": entry()}, {"a.log": growing}) == [Settled(7)]


def test_what_is_current_gives_nothing() -> None:
    assert decide({"a.txt": entry()}, {"a.txt": Known(7, entry())}) == []
    assert decide({"a.txt": entry()}, {"a.txt": Known(7, entry(), Status.FAILED)}) == []
    assert decide({"a.mp3": entry()}, {"a.mp3": Known(0, entry(), rule="type")}) == []


def test_another_state_or_a_better_reader_gives_work() -> None:
    other = entry(size=11)
    assert decide({"a.txt": other}, {"a.txt": Known(7, entry())}) == [Modified(7, state("a.txt", other), settled=True)]
    assert decide({"a.txt": entry()}, {"a.txt": Known(7, entry(), stale=True)}) == [Modified(7, state("a.txt", entry()), settled=True)]


def test_the_same_file_elsewhere_has_moved_but_a_reused_file_id_fools_nobody() -> None:
    past = Earlier(7, os.path.join(IN, "old.txt"), 10, OLD, OLD, Status.STORED)
    assert decide({"new.txt": entry()}, earlier={"1:1": past}) == [Moved(7, past.path, state("new.txt", entry()), sure=True)]
    reused = entry(mtime_ns=OLD + 1)
    assert decide({"new.txt": reused}, earlier={"1:1": past}) == [Added(state("new.txt", reused), settled=True)]


def test_a_rename_within_a_folder_leaves_nothing_missing() -> None:
    past = Earlier(7, os.path.join(IN, "old.txt"), 10, OLD, OLD, Status.STORED)
    changes = decide({"new.txt": entry()}, {"old.txt": Known(7, entry())}, {"1:1": past})
    assert changes == [Moved(7, past.path, state("new.txt", entry()), sure=True)]


def test_one_document_cannot_move_to_two_places() -> None:
    past = Earlier(7, os.path.join(IN, "old.txt"), 10, OLD, OLD, Status.STORED)
    changes = decide({"a.txt": entry(), "b.txt": entry()}, earlier={"1:1": past})
    assert [type(change) for change in changes] == [Moved, Added]


def test_a_moved_file_that_was_itself_renamed_is_read_again_when_it_has_settled() -> None:
    past = Earlier(7, os.path.join(IN, "old.txt"), 10, OLD, OLD, Status.STORED)
    renamed = (10, OLD, FRESH, "1:1")
    (moved, again) = decide({"new.txt": renamed}, earlier={"1:1": past})
    assert moved == Moved(7, past.path, state("new.txt", renamed), sure=False)
    assert isinstance(again, LookAgain)


def test_a_moved_document_that_is_not_at_rest_is_looked_at_again() -> None:
    past = Earlier(7, os.path.join(IN, "old.txt"), 10, OLD, OLD, Status.ARRIVING)
    assert decide({"new.txt": entry()}, earlier={"1:1": past})[1] == LookAgain(os.path.join(IN, "new.txt"), NOW)


def test_gone_takes_two_looks_and_the_grace_time() -> None:
    assert decide({}, {"a.txt": Known(7, entry())}) == [Missing(7)]
    assert decide({}, {"a.txt": Known(7, entry(), missing_since=NOW - GRACE / 2)}) == []
    assert decide({}, {"a.txt": Known(7, entry(), missing_since=NOW - GRACE)}) == [Gone(7)]
    assert decide({"a.txt": entry()}, {"a.txt": Known(7, entry(), missing_since=NOW - 1)}) == [Back(7)]


def test_a_missing_document_waits_for_new_files_of_its_size() -> None:
    rules = Rules(IN, FolderSettings(IN), awaited=frozenset({10}))
    known = {"a.txt": Known(7, entry(), missing_since=NOW - 100)}
    assert not list(reconcile(Listing(IN, {}, frozenset(), ()), known, {}, rules, NOW))
    assert list(reconcile(Listing(IN, {}, frozenset(), ()), known, {}, rules, NOW + LONGEST_HELD)) == [Gone(7)]


def test_an_unreadable_folder_is_unknown_not_gone() -> None:
    listing = Listing(IN, {}, frozenset(), (), readable=False)
    assert not list(reconcile(listing, {"a.txt": Known(7, entry())}, {}, Rules(IN, FolderSettings(IN)), NOW))


def test_a_document_that_a_pattern_leaves_out_changes_sides() -> None:
    rules = Rules(IN, FolderSettings(IN, exclude=("a*",)))
    listing = Listing(IN, {"a.txt": entry()}, frozenset(), ())
    changes = list(reconcile(listing, {"a.txt": Known(7, entry())}, {}, rules, NOW, judge_all=True))
    assert changes == [Gone(7, "left_out"), Ignored(state("a.txt", entry()), Verdict("excluded", "a*"))]
    back = list(reconcile(listing, {"a.txt": Known(0, entry(), rule="excluded")}, {}, Rules(IN, FolderSettings(IN)), NOW, judge_all=True))
    assert back == [Dropped(os.path.join(IN, "a.txt")), Added(state("a.txt", entry()), settled=True)]


entries = st.tuples(st.integers(0, 3), st.integers(OLD, OLD + 3), st.integers(OLD, OLD + 3), st.sampled_from(["", "1:1", "1:2", "1:3"]))
names = st.sampled_from(["a.txt", "b.pdf", ".c", "d.mp3", "e", "f.docx.part"])
knowns = st.builds(
    Known,
    id=st.just(0),
    entry=entries,
    status=st.sampled_from([status for status in Status if status is not Status.DELETED]),
    rule=st.sampled_from(["", "type", "empty", "hidden"]),
    stale=st.booleans(),
    noticed_at=st.floats(NOW - 5, NOW),
    retry_at=st.floats(NOW - 5, NOW + 5),
    missing_since=st.none() | st.floats(NOW - 5, NOW),
)


@given(st.dictionaries(names, entries), st.dictionaries(names, knowns), st.booleans())
def test_every_file_ends_with_one_place(files: dict[str, Entry], past: dict[str, Known], judge_all: bool) -> None:
    """Whatever was known, what the changes make of it is one place for every file that is there, and a second look finds nothing new but time."""
    known = {name: _numbered(row, number) for number, (name, row) in enumerate(past.items(), 1)}
    rules = Rules(IN, FolderSettings(IN))
    after = known
    for _ in range(3):
        changes = list(reconcile(Listing(IN, files, frozenset(), ()), after, {}, rules, NOW, judge_all))
        after = _apply(after, changes)
    for name, there in files.items():
        assert after[name].entry == there
        assert after[name].missing_since is None
    settled = [change for change in reconcile(Listing(IN, files, frozenset(), ()), after, {}, rules, NOW) if not isinstance(change, LookAgain)]
    assert settled == []
    assert all(row.rule == "" for name, row in after.items() if name not in files)


def _numbered(row: Known, number: int) -> Known:
    return Known(0 if row.rule else number, row.entry, row.status, row.rule, row.stale, row.noticed_at, row.retry_at, None if row.rule else row.missing_since)


def _apply(known: dict[str, Known], changes: list[Change]) -> dict[str, Known]:  # one line a change
    """The catalogue, as a dictionary."""
    rows = {row.id: name for name, row in known.items() if row.id}
    after = dict(known)
    for change in changes:
        match change:
            case Added(there, settled):
                after[os.path.basename(there.path)] = Known(1000 + len(after), _entry_of(there), Status.QUEUED if settled else Status.ARRIVING, noticed_at=NOW)
            case Modified(id_, there, settled):
                after[rows[id_]] = Known(id_, _entry_of(there), Status.QUEUED if settled else Status.ARRIVING, noticed_at=NOW)
            case Settled(id_):
                after[rows[id_]] = Known(id_, after[rows[id_]].entry, Status.QUEUED)
            case Missing(id_) | Back(id_):
                old = after[rows[id_]]
                missing = NOW if isinstance(change, Missing) else None
                after[rows[id_]] = Known(id_, old.entry, old.status, "", old.stale, old.noticed_at, old.retry_at, missing)
            case Gone(id_):
                del after[rows[id_]]
            case Ignored(there, verdict):
                after[os.path.basename(there.path)] = Known(0, _entry_of(there), rule=verdict.rule)
            case Dropped(path):
                after.pop(os.path.basename(path), None)
            case _:
                pass
    return after


def _entry_of(there: FileState) -> Entry:
    return (there.size, there.mtime_ns, there.ctime_ns, there.file_id)


@pytest.mark.parametrize(("settle", "at"), [(0.1, 102.0), (2.0, 102.0), (3.0, 103.0)])
def test_a_file_whose_time_is_a_whole_second_is_not_believed_to_be_quiet_before_that_tick_is_over(settle: float, at: float) -> None:
    """The clock of a FAT disk has steps of two seconds: what is written twice within one has the same time twice."""
    assert settles_at((10, 100 * 10**9, 0, ""), 500.0, settle, 500.0) == at
    assert settles_at((10, 100 * 10**9 + 4_000_000, 0, ""), 500.0, 0.1, 500.0) == pytest.approx(100.104)
