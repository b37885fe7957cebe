"""What happens to a document when its file changes: versions, moves, copies, deletions, and what the folder's settings make of it."""

from __future__ import annotations

import contextlib
import functools
import mmap
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from core import looking
from core.clock import seconds_of, timestamp
from core.document import Status
from core.events import Problem, ProblemSolved, Progress, What
from core.messages import Hint, LostSync, Reach, Unwatched
from core.reconciler import GRACE
from core.settings import FolderSettings
from core.views import View
from core.watching.scanner import Listing, walk
from tests.house import House, OwnClock

open_writers_are_known = pytest.mark.skipif(sys.platform not in {"linux", "win32"}, reason="no system call tells who writes")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def running(house: House) -> Iterator[House]:
    with house.open():
        yield house


def test_a_document_that_was_there_is_read_and_kept(house: House) -> None:
    house.write("agenda.txt", "The board approved the budget.")
    with house.open():
        document = house.document("agenda.txt")
        assert document.status is Status.STORED
        assert document.version == 1
        assert house.text("agenda.txt") == "The board approved the budget."
        assert house.feed() == [("created", "agenda.txt"), ("stored", "agenda.txt")]
        house.check()


def test_every_step_is_in_the_history_with_its_duration(running: House) -> None:
    running.look(running.write("agenda.txt", "words", age=0.0))
    assert running.steps("agenda.txt") == [What.NOTICED, What.SETTLED, What.KEPT, What.READ, What.CREATED, What.STORED]
    with running.catalogue() as catalogue:
        history = catalogue.detail(running.document("agenda.txt").id).history
    assert {step.event for step in history if step.seconds is not None} == {What.SETTLED, What.KEPT, What.READ, What.STORED}


def test_what_was_with_a_worker_at_the_end_waits_for_its_turn(house: House) -> None:
    house.write("agenda.txt", "words")
    with house.open(settled=False):
        house.go_on_until(lambda: bool(house.in_hand()))
        assert house.document("agenda.txt").status is Status.READING
    assert house.document("agenda.txt").status is not Status.READING, "nobody reads it any more"


def test_what_was_being_read_when_the_program_was_killed_waits_for_its_turn(house: House) -> None:
    house.write("agenda.txt", "words")
    with house.open():
        pass
    with contextlib.closing(sqlite3.connect(house.paths.catalogue)) as catalogue, catalogue:
        catalogue.execute("UPDATE documents SET status = 'reading'")
    with house.open(settled=False):
        assert house.document("agenda.txt").status is not Status.READING


def test_a_changed_document_is_its_next_version_and_the_old_one_stays(running: House) -> None:
    running.look(running.write("agenda.txt", "first words"))
    first = running.document("agenda.txt")
    running.look(running.write("agenda.txt", "second words, other ones"))
    second = running.document("agenda.txt")
    assert (second.id, second.version) == (first.id, 2)
    assert running.text("agenda.txt", 1) == "first words"
    assert running.text("agenda.txt") == "second words, other ones"
    assert running.paths.stored(first.sha256).read_text() == "first words"
    assert [event for event, _ in running.feed()] == ["created", "stored", "modified", "stored"]


def test_the_same_bytes_saved_again_are_no_new_version(running: House) -> None:
    running.look(running.write("agenda.txt", "words"))
    running.look(running.write("agenda.txt", "words", age=0.0))
    assert running.document("agenda.txt").version == 1
    assert [event for event, _ in running.feed()] == ["created", "stored"]
    assert running.steps("agenda.txt")[-1] is What.UNCHANGED


def test_an_atomic_save_is_a_version_not_a_document(running: House) -> None:
    path = running.write("agenda.txt", "first")
    running.look(path)
    before = running.document("agenda.txt").id
    os.replace(running.write("~agenda.new", "second, longer"), path)
    running.look(path)
    assert (running.document("agenda.txt").id, running.document("agenda.txt").version) == (before, 2)
    running.check()


def test_a_save_that_empties_the_file_first_deletes_nothing(running: House) -> None:
    path = running.write("agenda.txt", "first")
    running.look(path)
    path.write_bytes(b"")
    running.service.hint(str(path))
    running.step()
    path.write_text("second, whole")
    running.look(path)
    assert running.document("agenda.txt").version == 2
    assert "deleted" not in [event for event, _ in running.feed()]


@pytest.mark.parametrize("first_hint", ["old", "new", "none"])
def test_a_rename_keeps_the_document(running: House, first_hint: str) -> None:
    old = running.write("draft agenda.txt", "words")
    running.look(old)
    before = running.document("draft agenda.txt")
    new = old.rename(running.inbox / "agenda.txt")
    running.look(*{"old": (old, new), "new": (new, old), "none": ()}[first_hint])
    after = running.document("agenda.txt")
    assert (after.id, after.version) == (before.id, 1)
    assert running.feed()[-1] == ("moved", "agenda.txt")
    assert not running.documents(View(deleted=True))
    running.check()


def test_a_folder_renamed_keeps_its_documents(running: House) -> None:
    for number in range(5):
        running.write(f"packets/{number}.txt", f"packet {number}")
    running.look()
    before = {document.id for document in running.documents()}
    (running.inbox / "packets").rename(running.inbox / "board packets")
    running.look(running.inbox / "packets", running.inbox / "board packets")
    assert {document.id for document in running.documents()} == before
    assert {event for event, _ in running.feed()[-5:]} == {"moved"}
    running.check()


def test_a_rename_while_nobody_watched_keeps_the_document(house: House) -> None:
    path = house.write("old.txt", "words")
    with house.open():
        before = house.document("old.txt").id
    path.rename(house.inbox / "new.txt")
    with house.open():
        assert house.document("new.txt").id == before
        house.check()


def test_a_move_that_makes_another_file_is_recognised_by_its_bytes(running: House) -> None:
    """As across disks: copied, then deleted, so that the file id is another."""
    old = running.write("old.txt", "words that are long enough to be a document's own")
    running.look(old)
    before = running.document("old.txt").id
    running.write("elsewhere/new.txt", old.read_text())
    old.unlink()
    running.look()
    assert [document.id for document in running.documents()] == [before]
    assert running.document("new.txt").version == 1
    running.check()


def test_a_folder_moved_across_disks_keeps_its_documents(running: House) -> None:
    for number in range(3):
        running.write(f"packets/{number}.txt", f"packet number {number}")
    running.look()
    before = {document.id for document in running.documents()}
    shutil.copytree(running.inbox / "packets", running.inbox / "elsewhere")
    shutil.rmtree(running.inbox / "packets")
    running.look()
    assert {document.id for document in running.documents()} == before
    assert all(document.version == 1 for document in running.documents())
    running.check()


def test_a_deletion_waits_for_the_grace_time_and_keeps_the_versions(running: House) -> None:
    path = running.write("agenda.txt", "words")
    running.look(path)
    sha256 = running.document("agenda.txt").sha256
    path.unlink()
    running.service.hint(str(path))
    running.step()
    assert running.document("agenda.txt").status is Status.STORED
    running.clock.advance(GRACE)
    running.settle()
    assert not running.documents()
    deleted = running.documents(View(deleted=True))
    assert [document.status for document in deleted] == [Status.DELETED]
    assert running.paths.stored(sha256).exists()


def test_a_file_that_comes_back_is_the_same_document(running: House) -> None:
    path = running.write("agenda.txt", "words")
    running.look(path)
    before = running.document("agenda.txt").id
    path.unlink()
    running.look(path)
    running.look(running.write("agenda.txt", "other words now"))
    assert (running.document("agenda.txt").id, running.document("agenda.txt").version) == (before, 2)
    assert [event for event, _ in running.feed()] == ["created", "stored", "deleted", "restored", "modified", "stored"]


def test_a_download_of_the_same_text_is_linked(running: House) -> None:
    running.look(running.write("a.txt", "The same   words"))
    running.look(running.write("b.txt", "the same words\n\n"), running.write("c.txt", "The same   words"))
    original = running.document("a.txt")
    assert running.document("b.txt").copy_of == original.id
    assert running.document("c.txt").copy_of == original.id
    path = running.write("a.txt", "Quite other words")
    running.look(path)
    assert running.document("b.txt").copy_of is None
    assert running.document("c.txt").copy_of == running.document("b.txt").id
    (running.inbox / "b.txt").unlink()
    running.look()
    assert running.document("c.txt").copy_of is None


def test_known_bytes_are_read_once(running: House) -> None:
    running.look(running.write("a.txt", "words"))
    running.look(running.write("b.txt", "words"))
    assert What.READ in running.steps("a.txt")
    assert What.READ not in running.steps("b.txt")
    assert running.document("b.txt").status is Status.STORED


def test_a_row_appears_while_its_file_is_still_arriving(running: House) -> None:
    path = running.write("agenda.txt", "half of", age=0.0)
    running.service.hint(str(path))
    running.step()
    assert running.document("agenda.txt").status is Status.ARRIVING
    assert running.batches()[-1].documents == (running.document("agenda.txt").id,)
    path.write_text("half of it, and the rest")
    running.look(path)
    assert running.document("agenda.txt").version == 1
    assert running.text("agenda.txt") == "half of it, and the rest"


class _Ticking(OwnClock):
    """Like a real one, it has moved on whenever it is asked."""

    def monotonic(self) -> float:
        """A microsecond later."""
        self.advance(1e-6)
        return super().monotonic()


def test_what_is_told_is_looked_at_in_the_round_that_hears_of_it(house: House) -> None:
    house.clock = _Ticking()
    with house.open():
        path = house.write("agenda.txt", "words", age=0.0)
        house.service.hint(str(path))
        house.step()
        assert house.document("agenda.txt").status is Status.ARRIVING


def test_a_file_that_keeps_growing_is_not_read_half(running: House) -> None:
    path = running.write("growing.txt", "0", age=0.0)
    running.service.hint(str(path))
    for number in range(1, 6):
        running.step()
        running.clock.advance(1.5)
        with path.open("a") as file:
            file.write(f" {number}")
        os.utime(path, (running.clock.now(), running.clock.now()))
        running.service.hint(str(path))
    running.step()
    assert running.document("growing.txt").status is Status.ARRIVING
    running.settle()
    assert running.document("growing.txt").version == 1
    assert running.text("growing.txt") == "0 1 2 3 4 5"


@pytest.mark.parametrize("ahead", [pytest.param(0.0, id="its times are the present's"), pytest.param(3600.0, id="its times are of a clock that is ahead")])
def test_a_file_that_never_rests_says_so_once_and_is_read_when_it_does(running: House, ahead: float) -> None:
    path = running.write("server.log", "0", age=0.0)
    began = timestamp(running.clock.now())
    seen: list[tuple[Status, str]] = []
    written: list[int] = []
    for number in range(1, 80):
        with path.open("a") as file:
            file.write(f" {number}")
        os.utime(path, (running.clock.now() + ahead, running.clock.now() + ahead))
        running.service.hint(str(path))
        running.step()
        document, line = running.document("server.log"), running.ledger()
        seen.append((document.status, document.reason if document.status is Status.WAITING else ""))
        written.append(running.connection().total_changes)
        assert line.seen == line.queued + line.waiting == 1
        running.clock.advance(1.5)
    assert list(dict.fromkeys(seen)) == [(Status.ARRIVING, ""), (Status.WAITING, "growing")]
    assert 36 <= seen.index((Status.WAITING, "growing")) <= 43, "a minute, and what a busy machine takes of it before the first look"
    assert ahead or written[45] == written[-1]
    assert running.steps("server.log").count(What.WAITING) == 1
    assert running.document("server.log").message.startswith("Another program has been writing to it")
    assert seconds_of(running.document("server.log").since or "") == pytest.approx(seconds_of(began), abs=5.0)
    running.clock.advance(1.0)
    running.go_on_in_time_until(lambda: running.document("server.log").status is Status.STORED)
    assert running.text("server.log") == " ".join(map(str, range(80)))
    assert running.document("server.log").version == 1
    assert (running.document("server.log").reason, running.document("server.log").since) == ("", None)
    running.check()


def test_since_when_a_file_grows_is_told_after_a_restart_too_and_never_a_time_to_come(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.write("server.log", "0", age=0.0)
    grow = functools.partial(_grow_until, house, "server.log", lambda: house.document("server.log").status is Status.WAITING)
    with house.open(settled=False):
        house.step()
        grow()
        since = house.document("server.log").since
        assert since
    house.clock.advance(3600.0)
    with house.open(settled=False):
        grow(least=30)
        assert house.document("server.log").since == since
        house.clock.set_back(7200.0)
        grow(least=60)
        assert seconds_of(house.document("server.log").since or "") <= house.clock.now()
        house.service.pause()
        house.go_on_in_time_until(lambda: house.document("server.log").status is Status.QUEUED)
        assert (house.document("server.log").reason, house.document("server.log").since) == ("", None)


def _grow_until(house: House, name: str, is_so: Callable[[], bool], least: int = 0) -> None:
    """A program writes to the file without a rest, so many times at least."""
    for number in range(1000):
        if number >= least and is_so():
            return
        with (house.inbox / name).open("a") as file:
            file.write(" more")
        os.utime(file.name, (house.clock.now(), house.clock.now()))
        house.service.hint(file.name)
        house.step()
        house.clock.advance(1.5)
    raise AssertionError(f"it never became so: {house.documents()}")


@pytest.mark.parametrize("when", [-11_644_473_600, -5, 0, 4_102_444_805, 15_000_000_000], ids=["1601", "1969", "1970", "2100", "2445"])
def test_a_file_of_any_time_is_read_once_and_stops_nobody(running: House, when: int) -> None:
    path = running.write("scan.txt", "the clock of the camera was never set")
    os.utime(path, (when, when))
    running.look(path)
    running.write("scan.txt", "and again")
    os.utime(path, (when, when))
    running.look()
    running.look(running.write("agenda.txt", "words"))
    assert [running.document(name).version for name in ("scan.txt", "agenda.txt")] == [2, 1]
    assert running.steps("scan.txt").count(What.READ) == 2
    running.check()


def _account(house: House) -> dict[str, tuple[int, int]]:
    """What each watched folder's line of the ledger says that it has seen, and left out."""
    with house.catalogue() as catalogue:
        return {Path(line.folder).name: (line.seen, line.ignored) for line in catalogue.ledger()}


def test_a_folder_watched_inside_another_takes_over_what_lies_in_it_and_gives_it_back(running: House) -> None:
    inner = running.inbox / "council"
    for name in ("agenda.txt", "council/minutes.txt", "council/deep/draft.txt", "council/left.tmp"):
        running.look(running.write(name, name))
    ids = {document.name: document.id for document in running.documents()}
    running.change_settings(lambda settings: settings.with_folder(FolderSettings(str(inner), exclude=("*draft*",))))
    assert _account(running) == {"inbox": (1, 0), "council": (3, 2)}
    assert running.document("minutes.txt").folder == str(inner)
    running.change_settings(lambda settings: settings.without_folder(str(inner)))
    assert _account(running) == {"inbox": (4, 1)}
    assert {document.name: document.id for document in running.documents()} == ids
    running.check()
    (inner / "minutes.txt").unlink()
    running.look()
    assert "minutes.txt" not in {document.name for document in running.documents()}


def test_a_folder_that_is_forgotten_inside_another_is_found_by_that_anew(running: House) -> None:
    inner = running.inbox / "council"
    path = running.write("council/minutes.txt", "first")
    running.look(path)
    running.write("council/minutes.txt", "second")
    running.look(path)
    running.change_settings(lambda settings: settings.with_folder(FolderSettings(str(inner))))
    first = running.document("minutes.txt").id
    running.service.apply_settings(lambda settings: settings.without_folder(str(inner)))
    running.service.forget(str(inner))
    running.settle()
    assert (running.document("minutes.txt").version, running.document("minutes.txt").folder) == (1, str(running.inbox))
    assert running.document("minutes.txt").id != first
    running.check()


def test_a_document_that_changes_has_no_reason_of_its_last_state(running: House) -> None:
    path = running.write("empty.txt", " ")
    running.look(path)
    assert running.document("empty.txt").reason == "empty_text"
    running.write("empty.txt", "words", age=0.0)
    running.service.hint(str(path))
    running.go_on_in_time_until(lambda: running.document("empty.txt").status is Status.ARRIVING)
    assert (running.document("empty.txt").reason, running.document("empty.txt").message) == ("", "")


def test_a_file_that_grows_is_read_at_the_next_start_if_it_has_come_to_rest(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.open():
        path = house.write("server.log", "0", age=0.0)
        while not (documents := house.documents()) or documents[0].status is not Status.WAITING:
            path.write_text(path.read_text() + " 1")
            os.utime(path, (house.clock.now(), house.clock.now()))
            house.service.hint(str(path))
            house.step()
            house.clock.advance(1.5)
    path.write_text("all of it")
    house.make_older(path, 10.0)
    with house.open():
        assert house.text("server.log") == "all of it"
        house.check()


@open_writers_are_known
def test_a_file_that_a_pausing_program_has_open_waits_visibly_and_holds_up_nobody(running: House) -> None:
    path = running.inbox / "half.txt"
    with path.open("w") as writer:
        writer.write("the first half, ")
        writer.flush()
        running.make_older(path, 10.0)
        running.write("other.txt", "done long ago")
        running.look()
        waiting = running.document("half.txt")
        assert (waiting.status, waiting.reason, waiting.version) == (Status.WAITING, "open", 0)
        assert "open" in waiting.message
        assert running.document("other.txt").status is Status.STORED
        line = running.ledger()
        assert (line.seen, line.waiting, line.stored) == (2, 1, 1)
        running.clock.advance(20.0)
        running.look()
        assert running.document("half.txt").status is Status.WAITING
        writer.write("the second half")
    running.look(path)
    assert running.document("half.txt").version == 1
    assert running.text("half.txt") == "the first half, the second half"


@open_writers_are_known
@pytest.mark.parametrize("crowded", [False, True])
def test_a_waiting_file_is_tried_at_once_when_it_is_closed(running: House, crowded: bool) -> None:
    """Also where so much happens that only its folder is told of."""
    path = running.write("open.txt", "words")
    with path.open("a"):
        running.look()
        for _ in range(3):
            running.clock.advance(10.0)
            running.look()
    before = running.clock.monotonic()
    running.watcher.put(Hint(str(path.parent), Reach.FOLDER) if crowded else Hint(str(path)))
    running.go_on_in_time_until(lambda: running.document("open.txt").status is Status.STORED)
    assert running.clock.monotonic() - before < 0.2
    running.check()


@open_writers_are_known
def test_a_file_that_is_written_through_memory_waits_and_is_found_by_the_full_pass_alone(running: House) -> None:
    """No event tells of such writing while it goes on; each half hour everything is looked at (the setting *Look at everything*)."""
    path = running.write("mapped.txt", "as it was")
    running.look()
    with path.open("r+b") as file:
        memory = mmap.mmap(file.fileno(), 0)
    began = running.clock.monotonic()
    running.clock.advance(60.0 * running.service.settings.rescan_minutes - 10.0)
    memory[:2] = b"AS"
    memory.flush()
    os.utime(path, (running.clock.now(), running.clock.now()))
    running.go_on_in_time_until(lambda: running.document("mapped.txt").status is Status.WAITING)
    assert running.clock.monotonic() - began < 60.0 * running.service.settings.rescan_minutes + 10.0
    document = running.document("mapped.txt")
    assert (document.reason, document.version) == ("open", 1)
    memory[3:5] = b"IT"
    memory.close()
    running.look(path)
    assert running.document("mapped.txt").version == 2
    assert running.text("mapped.txt") == "AS IT was"


@open_writers_are_known
def test_a_log_that_is_never_closed_is_read_when_it_has_been_quiet_for_long(running: House) -> None:
    path = running.write("server.log", "line one", age=0.0)
    began = running.clock.monotonic()
    with path.open("a") as log:
        running.look(path)
        assert running.document("server.log").status is Status.WAITING
        running.go_on_in_time_until(lambda: running.document("server.log").status is Status.STORED)
        assert 50.0 < running.clock.monotonic() - began < 62.0
        log.write(", line two")
        log.flush()
        os.utime(path, (running.clock.now(), running.clock.now()))
        running.look(path)
        assert running.document("server.log").status is Status.WAITING
        running.go_on_in_time_until(lambda: running.document("server.log").status is Status.STORED)
        assert running.document("server.log").version == 2
    assert running.text("server.log") == "line one, line two"


@open_writers_are_known
def test_nothing_waits_for_a_clock_that_was_ahead_and_is_set_right(running: House) -> None:
    """As where two systems share a computer: until the network has told the time, the clock is hours off."""
    old = running.write("old.txt", "will be deleted")
    running.look()
    running.clock.advance(7200.0)
    new, waits = running.inbox / "new.txt", running.inbox / "waits.txt"
    with waits.open("w") as writer:
        writer.write("half of it")
        writer.flush()
        os.utime(waits, (running.clock.now(), running.clock.now()))
        running.look(waits)
        assert running.document("waits.txt").status is Status.WAITING
        new.write_text("arrives just then")
        os.utime(new, (running.clock.now(), running.clock.now()))
        old.unlink()
        running.service.hint(str(new))
        running.service.hint(str(old))
        running.step()
        running.clock.set_back(7200.0)
        began = running.clock.monotonic()
        running.go_on_in_time_until(lambda: running.document("new.txt").status is Status.STORED)
        running.go_on_in_time_until(lambda: ("deleted", "old.txt") in running.feed())
        running.go_on_in_time_until(lambda: running.document("waits.txt").status is Status.STORED)
        assert running.clock.monotonic() - began < 200.0
    running.check()


def test_files_that_are_no_documents_are_counted_with_their_rule(running: House) -> None:
    for name in (".hidden.txt", "~$agenda.docx", "download.pdf.crdownload", "song.mp3", "Thumbs.db", ".git/config"):
        running.write(name, "x")
    running.write("empty.pdf", "")
    running.write("no suffix at all", b"\0\1\2\3" * 100)
    running.write("real.txt", "words")
    if sys.platform != "win32":  # where only administrators make links
        (running.inbox / "link.txt").symlink_to(running.inbox / "real.txt")
    running.look()
    with running.catalogue() as catalogue:
        rules = {Path(file.path).name: file.rule for file in catalogue.ignored(str(running.inbox))}
    assert rules == {
        ".hidden.txt": "hidden",
        "~$agenda.docx": "hidden",
        "download.pdf.crdownload": "partial",
        "song.mp3": "type",
        "Thumbs.db": "system",
        "config": "hidden_folder",
        "empty.pdf": "empty",
        "no suffix at all": "type",
        **({} if sys.platform == "win32" else {"link.txt": "link"}),
    }
    assert [document.name for document in running.documents()] == ["real.txt"]
    running.check()


def test_a_partial_download_that_gets_its_name_is_a_document(running: House) -> None:
    part = running.write("agenda.txt.part", "all of it")
    running.look(part)
    running.look(part.rename(running.inbox / "agenda.txt"), part)
    assert running.document("agenda.txt").status is Status.STORED
    running.check()


def test_an_empty_file_is_looked_at_again_when_it_grows(running: House) -> None:
    running.look(running.write("later.txt", ""))
    assert not running.documents()
    running.look(running.write("later.txt", "words"))
    assert running.document("later.txt").status is Status.STORED
    running.check()


def test_only_new_files_when_the_folder_says_so(house: House) -> None:
    old = house.write("old.txt", "was there")
    with house.open(existing="skip"):
        assert not house.documents()
        house.look(house.write("new.txt", "came later"))
        assert [document.name for document in house.documents()] == ["new.txt"]
        house.write("old.txt", "was there, and has changed")
        house.look(old)
        assert {document.name for document in house.documents()} == {"new.txt", "old.txt"}
        house.check()


def test_patterns_take_hold_at_once_and_give_back(running: House) -> None:
    running.write("agenda.txt", "words")
    running.write("draft.txt", "words of a draft")
    running.look()
    folder = FolderSettings(str(running.inbox))
    running.change_settings(lambda settings: settings.with_folder(replace(folder, exclude=("draft*",))))
    assert [document.name for document in running.documents()] == ["agenda.txt"]
    assert running.feed()[-1] == ("deleted", "draft.txt")
    running.check()
    running.change_settings(lambda settings: settings.with_folder(folder))
    assert {document.name for document in running.documents()} == {"agenda.txt", "draft.txt"}
    assert ("restored", "draft.txt") in running.feed()
    running.check()


def test_without_raw_copies_the_text_stays_and_the_store_is_empty(house: House) -> None:
    house.write("agenda.txt", "words")
    with house.open(keep_raw=False):
        assert house.text("agenda.txt") == "words"
        assert not house.document("agenda.txt").kept
        assert not [path for path in house.paths.store.rglob("*") if path.is_file()]


def test_a_forgotten_folder_takes_its_documents_and_raw_files_with_it(running: House) -> None:
    other = running.place / "other"
    other.mkdir()
    running.write("mine.txt", "only here")
    running.write("shared.txt", "here and there")
    (other / "copy.txt").write_text("here and there")
    running.change_settings(lambda settings: settings.with_folder(FolderSettings(str(other))))
    running.look()
    mine, shared = running.document("mine.txt").sha256, running.document("shared.txt").sha256
    running.change_settings(lambda settings: settings.without_folder(str(running.inbox)))
    assert len(running.documents()) == 3, "a folder that is only watched no longer keeps its documents"
    running.service.forget(str(running.inbox))
    running.step()
    assert [document.name for document in running.documents()] == ["copy.txt"]
    assert not running.paths.stored(mine).exists()
    assert running.paths.stored(shared).exists()
    with running.catalogue() as catalogue:
        assert not catalogue.search("only").hits
        assert catalogue.search("there").hits


def test_a_folder_without_its_subfolders(house: House) -> None:
    house.write("top.txt", "words at the top")
    house.write("below/deep.txt", "words below")
    with house.open(recursive=True):
        assert len(house.documents()) == 2
        house.change_settings(lambda settings: settings.with_folder(FolderSettings(str(house.inbox), recursive=False)))
        assert [document.name for document in house.documents()] == ["top.txt"]


def test_an_offline_folder_keeps_its_documents_and_catches_up(running: House) -> None:
    running.look(running.write("agenda.txt", "words"))
    away = running.inbox.rename(running.place / "away")
    running.look(running.inbox / "agenda.txt")
    assert running.document("agenda.txt").status is Status.STORED
    with running.catalogue() as catalogue:
        (line,) = catalogue.ledger()
    assert line.state == "offline"
    assert line.offline_since
    (away / "new.txt").write_text("came while it was away")
    away.rename(running.inbox)
    running.clock.advance(60)
    running.settle()
    assert {document.name for document in running.documents()} == {"agenda.txt", "new.txt"}
    running.check()


def test_a_folder_that_came_back_while_nobody_watched_is_online(house: House) -> None:
    """The process ended while the folder was away: what the catalogue says of it is of then."""
    house.write("agenda.txt", "words")
    house.write("gone.txt", "taken off it meanwhile")
    with house.open():
        away = house.inbox.rename(house.place / "away")
        house.look(house.inbox / "agenda.txt")
        assert house.ledger().state == "offline"
    (away / "gone.txt").unlink()
    away.rename(house.inbox)
    with house.open():
        assert house.ledger().state == "watching"
        house.clock.advance(10.0)
        house.settle()
        house.check()


def test_a_pause_reads_nothing_and_outlives_a_restart(house: House) -> None:
    with house.open():
        house.service.pause()
        house.step()
        path = house.write("agenda.txt", "words")
        house.service.hint(str(path))
        house.step()
        assert house.document("agenda.txt").status is Status.QUEUED
    with house.open(settled=False):
        house.step()
        house.step()
        assert house.document("agenda.txt").status is Status.QUEUED
        house.service.resume()
        house.settle()
        assert house.document("agenda.txt").status is Status.STORED


def test_another_folder_in_the_roots_place_is_watched_anew(running: House) -> None:
    running.look(running.write("agenda.txt", "words"))
    running.inbox.rename(running.place / "old")
    running.inbox.mkdir()
    running.write("agenda.txt", "words")
    running.write("new.txt", "words of the new folder")
    running.clock.advance(60)
    running.settle()
    assert {document.name for document in running.documents()} == {"agenda.txt", "new.txt"}
    assert running.watcher.watched.count(str(running.inbox)) == 2
    running.check()


def test_parts_that_cannot_be_watched_are_looked_through(running: House) -> None:
    part = running.inbox / "part"
    part.mkdir()
    running.watcher.put(Unwatched(str(running.inbox), str(part), limit=True))
    running.settle()
    problem = next(news for news in running.news if isinstance(news, Problem))
    assert "limit" in problem.message
    assert "max_user_watches" in problem.remedy
    running.write("part/silent.txt", "no event tells of this")
    running.clock.advance(61)
    running.step()
    running.settle()
    assert running.document("silent.txt").status is Status.STORED
    with running.catalogue() as catalogue:
        assert catalogue.ledger()[0].mode == "events; 1 part(s): scan every 60 s"


def test_a_limit_that_is_raised_is_made_use_of_with_the_next_look_at_everything(running: House, monkeypatch: pytest.MonkeyPatch) -> None:
    part, limited = running.inbox / "part", [True]
    part.mkdir()
    watch = running.watcher.watch

    def watch_some(root: str, *, recursive: bool) -> None:
        watch(root, recursive=recursive)
        if limited[0]:
            running.watcher.put(Unwatched(root, str(part), limit=True))

    monkeypatch.setattr(running.watcher, "watch", watch_some)
    running.watcher.put(LostSync(str(running.inbox), "the reader has ended", rebuild=True))
    running.settle()
    whole = running.service.settings.rescan_minutes * 60.0
    for raised in (False, True):
        limited[0] = not raised
        running.clock.advance(whole + 1.0)
        running.step()
        running.settle()
        told = [news for news in running.news if isinstance(news, Problem | ProblemSolved)]
        assert [type(news) for news in told] == [Problem, ProblemSolved][: 1 + raised], told
        with running.catalogue() as catalogue:
            assert catalogue.ledger()[0].mode == ("events" if raised else "events; 1 part(s): scan every 60 s")


def test_a_folder_is_as_known_exactly_when_the_reconciler_finds_nothing(running: House) -> None:
    running.write("agenda.txt", "words")
    running.write("song.mp3", "no document")
    running.look()
    assert running.is_as_known()
    running.write(os.fsdecode(b"old \xe4.txt") if os.name == "posix" else "old.txt", "an old name")
    running.look()
    assert running.decide(running.inbox) == {}
    for change in (lambda: running.write("agenda.txt", "other words"), (running.inbox / "song.mp3").unlink, lambda: running.write("new.txt", "x")):
        change()
        assert not running.is_as_known()
        assert running.decide(running.inbox)
        running.look()
        assert running.decide(running.inbox) == {}


def test_a_folder_that_is_as_it_was_is_not_compared_row_by_row_until_a_row_changes(running: House) -> None:
    """Whatever changes a row takes the folder's fingerprint away; and no change on the disk hides behind it."""
    for number in range(3):
        running.write(f"packets/{number}.txt", f"packet {number}")
    running.write("packets/empty.txt", "")
    running.look()
    running.clock.advance(60.0)
    folder = running.inbox / "packets"
    assert not running.is_unchanged(folder)
    running.lose_events()
    assert running.is_unchanged(folder)
    for change in (
        lambda: running.service.retry((running.document("0.txt").id,)),
        lambda: running.service.hint(str(running.write("packets/1.txt", "packet one"))),
        lambda: (folder / "empty.txt").write_text("words"),
        lambda: (folder / "2.txt").rename(folder / "two.txt"),
        (folder / "0.txt").unlink,
    ):
        change()
        running.settle()
        assert not running.is_unchanged(folder)
        running.lose_events()
        running.check()
        running.clock.advance(60.0)
        running.lose_events()
        assert running.is_unchanged(folder)


def test_a_rename_is_seen_where_folders_have_no_times_of_their_own(running: House) -> None:
    """As on FAT under Windows: the folder's own time stays as it was, whatever happens in it."""
    path = running.write("packets/draft.txt", "a packet")
    running.look()
    running.clock.advance(60.0)
    running.lose_events()
    folder, before = path.parent, path.parent.stat()
    assert running.is_unchanged(folder)
    path.rename(folder / "final.txt")
    os.utime(folder, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not running.is_unchanged(folder)
    running.lose_events()
    assert running.document("final.txt").status is Status.STORED


def test_progress_never_counts_a_document_twice(running: House) -> None:
    for number in range(30):
        running.write(f"{number}.txt", f"document {number}")
    running.look()
    told = [news for news in running.news if isinstance(news, Progress)]
    assert told[-1] == Progress(30, 30)
    assert all(news.done <= news.total <= 30 for news in told)


def test_however_often_events_are_lost_a_look_at_everything_is_not_begun_again(running: House, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []

    def walk_and_count(top: str, recursive: bool, skip: str, fingerprints: Mapping[str, str]) -> Iterator[Listing]:
        looks.append(top)
        return walk(top, recursive, skip, fingerprints)

    monkeypatch.setattr(looking, "walk", walk_and_count)
    for _ in range(500):
        running.watcher.put(LostSync(str(running.inbox), "the queue was full"))
    running.settle()
    assert 1 <= len(looks) <= 2


def test_lost_events_are_caught_up_with(running: House) -> None:
    running.write("unheard.txt", "no event told of this")
    running.watcher.put(LostSync(str(running.inbox), "the queue was full"))
    running.settle()
    assert running.document("unheard.txt").status is Status.STORED


def test_settings_that_change_while_nobody_watches_hold_at_the_next_start(house: House) -> None:
    """By `papertray folders set`, or in the file: what was known stayed as it was until something else in its folder changed."""
    for name in ("note.txt", "below/long.txt", "below/other.txt"):
        house.write(name, f"the words of {name}")
    everything = ["long.txt", "note.txt", "other.txt"]
    for exclude, names in (((), everything), (("long*",), everything[1:]), ((), everything)):
        house.clock.advance(3600)
        with house.open(exclude=exclude):
            assert sorted(one.name for one in house.documents()) == names
            house.check()
    with house.catalogue() as catalogue:
        assert [step.event for step in catalogue.changes() if step.path.endswith("long.txt")] == ["created", "stored", "deleted", "restored"]
