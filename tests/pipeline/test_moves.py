"""Names and places that change at awkward moments: what the storm has found, each as one small story."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from core.document import Status
from core.extraction import pool
from core.messages import Reach
from core.settings import FolderSettings
from core.watching.hints import Place
from core.watching.scanner import Listing, walk
from tests.house import House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    one = House(tmp_path)
    with one.open():
        yield one


def test_a_file_that_is_renamed_while_it_arrives_is_read_under_its_new_name(house: House) -> None:
    path = house.write("draft.txt", "written and renamed at once", age=0.0)
    house.service.hint(str(path))
    house.step()
    path.rename(house.inbox / "final.txt")
    house.look(path, house.inbox / "final.txt")
    assert house.document("final.txt").status is Status.STORED


def test_a_file_that_is_rewritten_under_its_new_name_with_size_and_time_as_before(house: House) -> None:
    path = house.write("old.txt", "first content")
    house.look()
    before = path.stat()
    new = path.rename(house.inbox / "new.txt")
    new.write_text("other content")
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    house.look(path, new)
    house.check()
    assert house.document("new.txt").version == 2


def test_the_old_one_goes_to_a_backup_and_a_new_one_takes_its_place(house: House) -> None:
    path = house.write("report.txt", "as it was")
    house.look()
    id_ = house.document("report.txt").id
    path.rename(house.inbox / "backup of report.txt")
    house.write("report.txt", "as it is now")
    house.look()
    house.check()
    assert (house.document("report.txt").id, house.document("report.txt").version) == (id_, 2)


def test_a_folder_that_comes_while_everything_is_looked_at_keeps_all_its_files(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its parent has been listed already, then it comes and is told of and looked at: the whole scan ends without having come by it."""
    new = house.inbox / "new"
    house.write("other/budget.txt", "lies below the same parent")

    def walk_and_see_it_come(top: str, recursive: bool, skip: str, fingerprints: Mapping[str, str]) -> Iterator[Listing]:
        for listing in walk(top, recursive, skip, fingerprints):
            yield listing
            if top == str(house.inbox) and not new.exists():
                house.write("new/minutes.txt", "a document")
                house.write("new/empty.txt", "")
                looker.look([Place(str(new), Reach.TREE)])
                looker._look_at(looker._places.popleft())

    assert house._pipeline is not None
    looker = house._pipeline._parts.looker
    monkeypatch.setattr("core.looking.walk", walk_and_see_it_come)
    house.look()
    house.check()


@pytest.mark.parametrize("across_disks", [False, True])
def test_a_move_into_a_folder_that_is_scanned_later_keeps_the_document(house: House, across_disks: bool) -> None:
    """The grace time is over long before anybody looks there: the document has been called gone, and is found again."""
    scanned = house.place / "scanned"
    scanned.mkdir()
    wishes = FolderSettings(str(scanned), watch="scan", scan_interval=600.0)
    house.change_settings(lambda settings: settings.with_folder(wishes))
    path = house.write("minutes.txt", "moved between two folders")
    house.look()
    before = house.document("minutes.txt")
    if across_disks:
        shutil.copy(path, scanned / "minutes of May.txt")
        path.unlink()
    else:
        path.rename(scanned / "minutes of May.txt")
    house.look(path)
    assert house.documents() == []
    house.clock.advance(900.0)
    house.settle()
    after = house.document("minutes of May.txt")
    assert (after.id, after.version, after.status, after.deleted) == (before.id, 1, Status.STORED, None)
    assert house.feed()[2:] == [("deleted", "minutes.txt"), ("restored", "minutes of May.txt"), ("moved", "minutes of May.txt")]
    house.write("minutes.txt", "another one at the old place")
    house.look()
    assert house.document("minutes.txt").id != before.id


def test_the_bytes_of_a_document_deleted_long_ago_are_a_new_document(house: House) -> None:
    path = house.write("minutes.txt", "deleted in spring")
    house.look()
    path.unlink()
    house.look()
    house.clock.advance(86_400.0)
    house.write("found again.txt", "deleted in spring")
    house.look()
    assert house.document("found again.txt").id != 1


def test_a_folder_takes_a_files_place_and_a_file_the_folders(house: House) -> None:
    path = house.write("agenda.txt", "a file")
    house.look()
    path.unlink()
    house.write("agenda.txt/inside.txt", "a file in a folder")
    house.look(path)
    house.check()
    shutil.rmtree(path)
    house.write("agenda.txt", "a file again")
    house.look(path)
    house.check()


def test_a_change_under_one_name_of_a_file_is_a_change_under_all(house: House) -> None:
    path = house.write("one.txt", "two names")
    os.link(path, house.inbox / "other.txt")
    house.look()
    path.write_text("two names, another content")
    house.look(path)
    house.check()


def test_a_worker_that_has_done_its_number_of_tasks_is_replaced(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_TASKS_PER_PROCESS", 3)
    for number in range(20):
        house.write(f"{number}.txt", f"document number {number}")
    house.look()
    house.check()
    assert {document.status for document in house.documents()} == {Status.STORED}


def test_many_missing_documents_do_not_hold_up_the_others(house: House) -> None:
    """Each is looked at twice in all, even if new documents of the same size are waited for."""
    for number in range(300):
        house.write(f"old {number:03}.txt", f"an old document {number:03}")
    house.look()
    for number in range(300):
        (house.inbox / f"old {number:03}.txt").unlink()
        house.write(f"new {number:03}.txt", f"a new document. {number:03}")
    house.look()
    house.check()
    assert len(house.documents()) == 300


class _Fate(NamedTuple):
    """What becomes of a new file, of the size of a document that has gone meanwhile; and what is said of that document then."""

    befalls: Callable[[House, Path], None]
    said: list[tuple[str, str]]


def _is_read(house: House, path: Path) -> None:
    house.make_older(path, 10.0)


def _goes(house: House, path: Path) -> None:
    path.unlink()
    house.clock.advance(1.0)


def _is_made_longer(house: House, path: Path) -> None:
    path.write_text("a longer text than before")
    house.clock.advance(1.0)


@pytest.mark.parametrize(
    ("fate", "content"),
    [
        pytest.param(_Fate(_is_read, [("moved", "new.txt")]), "one size", id="it is the same"),
        pytest.param(_Fate(_is_read, [("created", "new.txt"), ("stored", "new.txt"), ("deleted", "old.txt")]), "1ne size", id="it is another"),
        pytest.param(_Fate(_goes, [("deleted", "old.txt")]), "one size", id="it goes unread"),
        pytest.param(_Fate(_is_made_longer, [("deleted", "old.txt")]), "one size", id="it is no longer of that size"),
    ],
)
def test_a_deletion_is_held_back_by_a_new_file_of_that_size_and_comes_in_the_end(house: House, fate: _Fate, content: str) -> None:
    """Until it is read it may be the document, moved across disks: its bytes tell. Nobody is told of a deletion that was none."""
    old = house.write("old.txt", "one size")
    house.look()
    before = house.feed()
    old.unlink()
    new = house.write("new.txt", content, age=0.0)
    os.utime(new, (house.clock.now(), house.clock.now()))  # the house's present: its clock is ahead of the disk's, by which the file would be at rest
    house.service.hint(str(old))
    house.service.hint(str(new))
    for _ in range(4):
        house.step()
        house.clock.advance(1.0)
        os.utime(new, (house.clock.now(), house.clock.now()))  # a copy that goes on, into room that was set aside for it
        house.service.hint(str(new))
    house.step()
    assert house.feed() == before
    assert {document.name: document.status for document in house.documents()} == {"old.txt": Status.STORED, "new.txt": Status.ARRIVING}
    line = house.ledger()
    assert line.seen == line.stored + line.queued == 2
    fate.befalls(house, new)
    house.service.hint(str(new))
    house.go_on_in_time_until(lambda: ("deleted", "old.txt") in house.feed() or ("moved", "new.txt") in house.feed())
    assert [step for step in house.feed() if step not in before][: len(fate.said)] == fate.said
    house.settle()
    house.check()


@pytest.mark.parametrize(
    ("content", "said"),
    [("one size", ["deleted", "restored", "moved"]), ("1ne size", ["deleted", "created", "stored"])],
    ids=["it is the same", "it is another"],
)
def test_a_deletion_is_not_held_back_for_as_long_as_reading_is_paused(house: House, content: str, said: list[str]) -> None:
    """Nobody can know which it is until it is read; that it was the same document is seen then, however long the pause was."""
    old = house.write("old.txt", "one size")
    house.look()
    before = house.feed()
    house.service.pause()
    old.unlink()
    house.service.hint(str(old))
    house.service.hint(str(house.write("new.txt", content)))
    for _ in range(5):
        house.step()
        house.clock.advance(100.0)
    assert house.feed() == before
    house.go_on_in_time_until(lambda: house.feed()[len(before) :] == [("deleted", "old.txt")])
    house.clock.advance(86_400.0)
    house.service.resume()
    house.settle()
    assert [event for event, _ in house.feed()[len(before) :]] == said
    house.check()


@pytest.mark.skipif(sys.platform == "darwin", reason="nothing there tells that a program has a file open for writing")
def test_a_deletion_is_not_held_back_by_a_new_file_that_stays_open(house: House) -> None:
    old = house.write("old.txt", "one size")
    house.look()
    with (house.inbox / "new.txt").open("w") as new:
        new.write("1ne size")
        new.flush()
        house.make_older(house.inbox / "new.txt", 10.0)
        old.unlink()
        house.look(old, house.inbox / "new.txt")
        house.go_on_in_time_until(lambda: ("deleted", "old.txt") in house.feed())
        assert house.document("new.txt").status is Status.WAITING
        house.check()


def test_a_file_with_two_names_that_is_written_and_moved_under_one_has_changed_under_the_other(house: House) -> None:
    """Only the moved folder is told of, and the file is new there."""
    one, other = house.write("packets/agenda.txt", "as it was"), house.inbox / "the same.txt"
    os.link(one, other)
    house.look()
    one.write_text("as it is now")
    house.make_older(one, 10.0)
    (house.inbox / "packets").rename(house.inbox / "old packets")
    house.look(house.inbox / "packets", house.inbox / "old packets")
    assert house.text("the same.txt") == "as it is now"
    house.check()


def test_a_file_that_was_a_moved_one_and_is_gone_before_anyone_said_so_is_not_kept(house: House) -> None:
    """Its bytes are known by the time at which it is missing: the document has moved on to where nothing is (found by the storm)."""
    old, new = house.write("old.txt", "what the board said"), house.inbox / "new.txt"
    house.look()
    house.write("new.txt", "what the board said")
    house.service.hint(str(new))
    house.go_on_in_time_until(lambda: bool(house.in_hand()))
    house.service.hint(str(old))
    house.service.hint(str(new))
    house.hear_a_result()
    old.unlink()
    new.unlink()
    house.clock.advance(1.0)
    house.step()
    house.settle()
    house.check()
