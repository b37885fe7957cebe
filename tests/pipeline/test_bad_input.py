"""Bad input: each is a clear state with a reason, nothing is lost and nothing else stops."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.document import Status
from core.events import Problem, ProblemSolved
from core.extraction.account import MOST_CHARACTERS
from core.storage.files import StorageManager
from tests.house import House
from tests.privileges import run_unprivileged
from tests.samples import make_pdf, make_protected_pdf

posix = pytest.mark.skipif(sys.platform == "win32", reason="what POSIX file systems do")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with House(tmp_path).open() as house:
        house.look(house.write("good.txt", "Nothing stops this one."))
        yield house


def check_the_rest_goes_on(house: House) -> None:
    house.look(house.write("after.txt", "Another one that is fine."))
    assert house.document("after.txt").status is Status.STORED
    assert house.document("good.txt").status is Status.STORED
    house.check()


def test_a_truncated_pdf(house: House) -> None:
    house.look(house.write("half.pdf", make_pdf("A page of words")[:120]))
    document = house.document("half.pdf")
    assert (document.status, document.reason) == (Status.FAILED, "damaged")
    assert document.kept
    assert house.feed()[-1] == ("failed", "half.pdf")
    check_the_rest_goes_on(house)


def test_a_pdf_with_a_password(house: House) -> None:
    house.look(house.write("closed.pdf", make_protected_pdf("A page of secrets")))
    document = house.document("closed.pdf")
    assert (document.status, document.reason) == (Status.FAILED, "password")
    assert "password" in document.message
    check_the_rest_goes_on(house)


def test_a_docx_that_is_really_text(house: House) -> None:
    house.look(house.write("minutes.docx", "These are the minutes, typed into the wrong box."))
    assert house.document("minutes.docx").status is Status.STORED
    assert house.document("minutes.docx").type == "text/plain"
    check_the_rest_goes_on(house)


def test_two_hundred_megabytes_of_text(house: House) -> None:
    line = "The quick brown fox jumps over the lazy dog and then some more.\n"
    path = house.inbox / "big.txt"
    with path.open("w", encoding="utf-8") as file:
        for _ in range(200):
            file.write(line * (1_000_000 // len(line)))
    house.make_older(path, 10)
    house.look(path)
    document = house.document("big.txt")
    assert (document.status, document.reason) == (Status.STORED, "text_cut")
    assert MOST_CHARACTERS <= document.characters < MOST_CHARACTERS * 1.1
    check_the_rest_goes_on(house)


def test_a_file_that_vanishes_while_it_waits_for_its_reader(house: House) -> None:
    path = house.write("brief.txt", "there and gone")
    house.service.hint(str(path))
    house.service.pause()
    house.step()
    assert house.document("brief.txt").status is Status.QUEUED
    path.unlink()
    house.service.resume()
    house.settle()
    assert [document.name for document in house.documents()] == ["good.txt"]
    check_the_rest_goes_on(house)


@posix
def test_a_file_and_a_folder_without_permission(tmp_path: Path) -> None:
    def body() -> None:
        house = House(tmp_path)
        file, folder = house.write("closed.txt", "words"), house.write("closed/inside.txt", "words inside").parent
        with house.open():
            inside = house.document("inside.txt").id
            file.write_text("other words")
            house.make_older(file, 10)
            file.chmod(0)
            folder.chmod(0)
            house.look()
            assert (house.document("closed.txt").status, house.document("closed.txt").reason) == (Status.WAITING, "no_permission")
            house.clock.advance(120)
            house.settle()
            assert house.document("inside.txt").id == inside, "what cannot be seen is unknown, not gone"
            folder.chmod(0o700)
            file.chmod(0o600)
            house.look()
            assert house.document("closed.txt").version == 2
            house.check()

    run_unprivileged(body)


@posix
def test_a_name_that_is_not_utf_8(house: House) -> None:
    name = os.fsdecode(b"protokoll \xe4\xf6\xfc.txt")
    house.look(house.write(name, "words under an old name"))
    assert house.document(name).path == str(house.inbox / name)
    with house.catalogue() as catalogue:
        assert catalogue.find(str(house.inbox / name)) == house.document(name).id
        assert catalogue.search("protokoll").hits
    check_the_rest_goes_on(house)


@pytest.mark.parametrize("name", ["ä" * 120 + ".txt", "a'b\"c;%s.txt", "café.txt", "cafe\u0301.txt", "line\nbreak.txt", "日本語 😀.txt"])
@posix
def test_odd_names(house: House, name: str) -> None:
    house.look(house.write(name, f"words of {name!r}"))
    assert house.document(name).status is Status.STORED
    house.check()


@pytest.mark.expects_log("worker ended")
def test_a_crashing_reader_costs_its_document(house: House) -> None:
    """A worker killed from outside while it reads, as by a bug in an engine."""
    slow = house.write("slow.txt", "a line of text\n" * 2_000_000)
    house.service.hint(str(slow))
    while not (processes := house.workers()):
        house.step()
    for process in processes:
        psutil.Process(process).kill()
    house.settle()
    assert house.document("slow.txt").status is Status.STORED, "somebody killed the worker: the document is tried once more, in a new one"
    check_the_rest_goes_on(house)


@pytest.mark.expects_log("worker ended")
def test_a_small_document_that_ends_its_reader_costs_no_other(house: House) -> None:
    """It was read together with others, so each of them is read again by itself; whoever ends a worker then has done it."""
    for number in range(6):
        house.service.hint(str(house.write(f"{number}.txt", f"note {number}")))
    house.service.hint(str(house.write("poison.txt", "a note that no reader survives")))

    def is_over() -> bool:
        poison = next((document for document in house.documents() if document.name == "poison.txt"), None)
        if poison is not None and poison.id in house.in_hand():
            for process in house.workers():
                psutil.Process(process).kill()
        return poison is not None and poison.status is Status.WAITING  # no worker has come as far as to say what its bytes are

    house.go_on_until(is_over)
    house.go_on_until(lambda: {house.document(f"{number}.txt").status for number in range(6)} == {Status.STORED})
    assert house.document("poison.txt").reason == "read_error"
    assert not list(house.paths.staging.iterdir())


@pytest.mark.expects_log("cannot be written")
@posix
def test_a_full_disk_at_the_catalogue(house: House) -> None:
    """SQLite is told that it may not grow: what the kernel says when a disk is full, from the same call."""
    house.fill_catalogue()
    house.service.hint(str(house.write("late.txt", "words for a full disk " * 5000)))
    house.go_on_until(lambda: any(isinstance(news, Problem) for news in house.news))
    problem = next(news for news in house.news if isinstance(news, Problem))
    assert "full" in problem.message
    assert "space" in problem.remedy
    house.empty_catalogue()
    house.clock.advance(10)
    house.settle()
    assert house.document("late.txt").status is Status.STORED
    assert house.document("late.txt").version == 1
    assert any(isinstance(news, ProblemSolved) for news in house.news)
    check_the_rest_goes_on(house)


@posix
def test_a_full_disk_at_the_copy(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies go to a device that is always full."""
    full = house.paths.staging / "full"
    full.symlink_to("/dev/full")
    monkeypatch.setattr(StorageManager, "new_staged", lambda _: str(full))
    house.look(house.write("late.txt", "words for a full disk"))
    assert house.document("late.txt").status is Status.WAITING
    monkeypatch.undo()
    house.clock.advance(120)
    house.settle()
    assert house.document("late.txt").status is Status.STORED
    check_the_rest_goes_on(house)


def test_a_folder_where_copies_are_made_is_no_reason_not_to_start(tmp_path: Path) -> None:
    house = House(tmp_path)
    (house.paths.staging / "somebody's").mkdir(parents=True)
    with house.open():
        house.look(house.write("note.txt", "words"))
        assert house.document("note.txt").status is Status.STORED
    assert [left.name for left in house.paths.staging.iterdir()] == ["somebody's"]


@pytest.mark.expects_log("cannot be written")
@posix
def test_a_store_that_takes_no_file(house: House) -> None:
    """The copy is whole, and its place in the store cannot be made."""
    content = "words that find no place"
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    blocked = house.paths.stored(sha256).parent.parent
    blocked.write_text("a file where the store needs a folder")
    house.service.hint(str(house.write("late.txt", content)))
    house.go_on_until(lambda: any(isinstance(news, Problem) for news in house.news))
    assert house.document("late.txt").status is not Status.STORED
    blocked.unlink()
    house.clock.advance(10)
    house.settle()
    assert house.document("late.txt").status is Status.STORED
    assert [event for event, name in house.feed() if name == "late.txt"] == ["created", "stored"]
    assert any(isinstance(news, ProblemSolved) for news in house.news)
    check_the_rest_goes_on(house)
