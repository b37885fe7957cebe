"""A disk that fills up at any write: what was in hand waits, the library stays whole, and when there is room again everything is stored."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.document import Document, Status
from core.errors import LibraryError
from core.events import Problem, ProblemSolved
from core.settings import FolderSettings
from tests.house import House

_SIZE = 16_000  # kilobytes of the library's disk


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Path]:
    """A small file system of its own, for the library."""
    place = tmp_path / "library"
    place.mkdir()
    tool = shutil.which("mount")
    if sys.platform != "linux" or tool is None:
        pytest.skip("nothing is mounted here")
    if subprocess.run([tool, "-t", "tmpfs", "-o", f"size={_SIZE}k", "papertray-test", place], check=False, capture_output=True).returncode:
        pytest.skip("only the administrator mounts file systems")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


@pytest.mark.expects_log("cannot be written")
@pytest.mark.parametrize("left", [0, 60, 400])
def test_a_disk_with_so_many_kilobytes_left(tmp_path: Path, library: Path, left: int) -> None:
    house = House(tmp_path)
    house.write("first.txt", "stored before the disk was full")
    with house.open():
        before = house.document("first.txt").id
        filler = library / "filler"
        _fill(filler, left)
        for number in range(15):
            house.write(f"{number}.txt", f"document number {number} " * 3000)
        house.service.rescan()
        house.go_on_in_time_until(lambda: any(isinstance(news, Problem) for news in house.news) or bool(_waiting(house)))
        told = [news for news in house.news if isinstance(news, Problem)]
        assert all(problem.remedy for problem in told)
        assert {document.reason for document in _waiting(house)} <= {"disk_full", "store_error"}
        filler.unlink()
        house.go_on_until(lambda: not house.in_hand())  # else a worker would be told that it has taken two minutes
        house.clock.advance(120.0)
        house.look()
        house.check()
        assert {document.status for document in house.documents()} == {Status.STORED}
        assert all(document.version == 1 for document in house.documents())
        assert house.document("first.txt").id == before


def test_a_full_disk_at_the_start_is_said_in_words(tmp_path: Path, library: Path) -> None:
    house = House(tmp_path)
    with house.open():
        pass
    _fill(library / "filler", 0)
    with pytest.raises(LibraryError, match=r"cannot be (used|opened|written)"), house.open():
        pass
    (library / "filler").unlink()
    house.write("agenda.txt", "words")
    with house.open():
        house.check()


@pytest.mark.expects_log("cannot be written")
def test_a_catalogue_that_another_program_holds_is_waited_for(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.open(), contextlib.closing(sqlite3.connect(house.paths.catalogue, isolation_level=None)) as other:
        house.be_impatient()
        other.execute("BEGIN IMMEDIATE")
        house.service.hint(str(house.write("agenda.txt", "words")))
        house.go_on_in_time_until(lambda: any(isinstance(news, Problem) for news in house.news))
        other.execute("ROLLBACK")
        house.clock.advance(10.0)
        house.settle()
        house.check()
        assert house.document("agenda.txt").version == 1
        assert any(isinstance(news, ProblemSolved) for news in house.news)


@pytest.mark.expects_log("cannot be written")
def test_what_a_person_asks_for_meanwhile_is_done_afterwards(tmp_path: Path) -> None:
    """Another folder, a pause and its end, and whatever comes after the first that cannot be done now."""
    house = House(tmp_path)
    second = tmp_path / "second"
    second.mkdir()
    (second / "minutes.txt").write_text("words")
    with house.open(), contextlib.closing(sqlite3.connect(house.paths.catalogue, isolation_level=None)) as other:
        house.be_impatient()
        other.execute("BEGIN IMMEDIATE")
        house.service.apply_settings(lambda settings: settings.with_folder(FolderSettings(str(second))))
        house.service.pause()
        house.go_on_in_time_until(lambda: any(isinstance(news, Problem) for news in house.news))
        house.clock.advance(10.0)
        house.step()
        house.service.resume()
        other.execute("ROLLBACK")
        house.clock.advance(10.0)
        house.settle()
        assert house.document("minutes.txt").status is Status.STORED
        (second / "agenda.txt").write_text("more words")
        house.clock.advance(10.0)
        house.look(second / "agenda.txt")
        assert house.document("agenda.txt").status is Status.STORED


@pytest.mark.expects_log("cannot be written")
def test_the_end_is_not_waited_for(tmp_path: Path) -> None:
    """Whoever ends the application while its library is held by another program does not wait until that lets go."""
    house = House(tmp_path)
    with house.open(), contextlib.closing(sqlite3.connect(house.paths.catalogue, isolation_level=None)) as other:
        house.be_impatient()
        other.execute("BEGIN IMMEDIATE")
        house.service.pause()
        house.service.stop()
        house.go_on_in_time_until(house.is_stopping)
        other.execute("ROLLBACK")


def _waiting(house: House) -> list[Document]:
    return [document for document in house.documents() if document.status is Status.WAITING]


def _fill(filler: Path, left: int) -> None:
    """Leave this many kilobytes."""
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
        file.truncate(max(0, file.tell() // 4096 * 4096 - left * 1024))
