"""Whether a watched folder can be believed: what is said of one that cannot, and disks that are unmounted and mounted for real where that is allowed."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core import looking
from core.document import Status
from core.events import FolderOffline, FolderOnline
from core.watching import scanner
from core.watching.roots import Health, believe, examine
from core.watching.scanner import look_at
from tests.house import House
from tests.privileges import run_unprivileged


def test_a_folder_that_can_be_believed(tmp_path: Path) -> None:
    health = examine(str(tmp_path))
    assert health.online
    assert health == examine(str(tmp_path))


@pytest.mark.parametrize(("make", "word"), [(lambda _: None, "not there"), (lambda path: path.write_text("x"), "file in its place")])
def test_a_folder_that_is_not_there_says_why(tmp_path: Path, make: object, word: str) -> None:
    make(tmp_path / "root")  # type: ignore[operator]  # one of the two above
    assert word in examine(str(tmp_path / "root")).trouble


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_folder_without_permission_says_so(tmp_path: Path) -> None:
    def body() -> None:
        root = tmp_path / "root"
        root.mkdir(mode=0o000)
        try:
            assert "not allowed" in examine(str(root)).trouble
        finally:
            root.chmod(0o700)

    run_unprivileged(body)


@pytest.mark.parametrize(
    ("known", "there", "online"),
    [("", False, True), ("disk one", True, True), ("disk one", False, True), ("disk two", True, True), ("disk two", False, False)],
)
def test_another_disk_with_none_of_the_documents_is_doubted(known: str, there: bool, online: bool) -> None:
    health = believe(lambda: Health("", "disk one"), known, lambda: there)
    assert health.online is online
    assert online or "not mounted" in health.trouble


@pytest.mark.skipif(sys.platform == "win32", reason="folders are listed otherwise")
def test_a_disk_that_answers_with_errors_keeps_its_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house, listed = House(tmp_path), os.scandir

    def fail(path: str | int) -> object:
        """In the place of the system's call."""
        if path == str(house.inbox):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return listed(path)

    with house.open():
        house.look(house.write("agenda.txt", "words"))
        (house.inbox / "agenda.txt").unlink()  # as far as it can be seen
        monkeypatch.setattr(os, "scandir", fail)
        for _ in range(3):
            house.look(house.inbox / "agenda.txt")
            house.clock.advance(10.0)
        assert house.ledger().state == "offline"
        assert "error" in next(news for news in house.news if isinstance(news, FolderOffline)).reason
        assert house.document("agenda.txt").status is Status.STORED
        monkeypatch.undo()
        house.write("agenda.txt", "words")
        house.clock.advance(30.0)
        house.settle()
        assert house.ledger().state == "watching"
        house.check()
        assert ("deleted", "agenda.txt") not in house.feed()


def test_a_disk_that_is_mounted_while_its_folder_is_looked_at_is_not_taken_for_another() -> None:
    """The bare mount point would be remembered as the folder's disk: the next time it shows, all documents would be called deleted."""
    looks = iter([Health("", "bare"), Health("", "disk"), Health("", "bare"), Health("It is not there.")])
    assert believe(lambda: next(looks), "disk", lambda: True) == Health("", "disk")
    assert not believe(lambda: next(looks), "disk", lambda: True).online


def test_a_disk_that_goes_while_its_missing_documents_are_sought_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The root was looked at a moment before, and was there: that says nothing of a file that is not found after it."""
    house = House(tmp_path)
    with house.open():
        gone, there = house.write("gone.txt", "deleted"), house.write("there.txt", "saved by way of another name")
        house.look()
        gone.unlink()
        there.rename(house.place / "elsewhere.txt")
        house.service.hint(str(gone))
        house.service.hint(str(there))
        house.step()
        (house.place / "elsewhere.txt").rename(there)
        house.clock.advance(10.0)

        def look_as_the_disk_goes(path: str) -> object:
            if path == str(there):
                house.inbox.rename(house.place / "unplugged")
            return look_at(path)

        monkeypatch.setattr("core.looking.look_at", look_as_the_disk_goes)
        house.step()
        monkeypatch.undo()
        assert house.ledger().state == "offline"
        (house.place / "unplugged").rename(house.inbox)
        house.clock.advance(10.0)
        house.settle()
        assert [name for event, name in house.feed() if event == "deleted"] == ["gone.txt"]
        house.check()


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.EACCES], ids=["EIO", "ESTALE", "EACCES"])
@pytest.mark.parametrize("what", ["the file", "its folder"])
def test_what_cannot_be_looked_at_for_a_moment_is_looked_at_again_soon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, number: int) -> None:
    """A network that stumbles, a folder that another program has locked: the next look at everything may be an hour away."""
    house = House(tmp_path)
    with house.open():
        path = house.write("minutes/may.txt", "as it was")
        house.look()
        house.write("minutes/may.txt", "as it is now")
        answers = iter([number] * 3)

        def stumble(path: str, *more: object) -> object:
            code = next(answers, 0) if os.path.basename(path) in {"minutes", "may.txt"} else 0
            if code:
                raise OSError(code, os.strerror(code))
            return look(path, *more)

        module, name = (looking, "look_at") if what == "the file" else (scanner, "_opened")
        look: Callable[..., object] = getattr(module, name)
        monkeypatch.setattr(module, name, stumble)
        told_at = house.clock.monotonic()
        house.look(path if what == "the file" else path.parent)
        assert house.document("may.txt").version == 1
        house.go_on_in_time_until(lambda: house.document("may.txt").version == 2)
        assert house.clock.monotonic() - told_at < 20.0
        assert next(answers, None) is None
        assert "deleted" not in {event for event, _ in house.feed()}
        house.check()


@contextmanager
def mounted(volume: Path, place: Path) -> Iterator[None]:
    """Mount a file system's folder at a place, for as long as the block lasts."""
    subprocess.run(["mount", "--bind", volume, place], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


@pytest.fixture
def volume(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own: a disk that can be mounted elsewhere."""
    place = tmp_path / "volume"
    place.mkdir()
    if sys.platform != "linux" or shutil.which("mount") is None:
        pytest.skip("nothing is mounted here")
    if subprocess.run(["mount", "-t", "tmpfs", "papertray-test", place], check=False, capture_output=True).returncode:
        pytest.skip("only the administrator mounts file systems")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_an_unmounted_disk_keeps_its_documents_whatever_is_written_to_the_bare_mount_point(tmp_path: Path, volume: Path) -> None:
    house = House(tmp_path)
    with mounted(volume, house.inbox), house.open():
        house.write("agenda.txt", "on the disk")
        house.write("packets/packet.txt", "on the disk, too")
        house.look()
        ids = {document.name: document.id for document in house.documents()}
    assert not os.listdir(house.inbox)
    with house.open(settled=False):
        for _ in range(3):
            house.step()
            house.clock.advance(10.0)
        assert house.ledger().state == "offline"
        (house.inbox / "stray.txt").write_text("written by a program that did not notice")
        house.look(house.inbox / "stray.txt", house.inbox / "agenda.txt")
        house.clock.advance(10.0)
        house.look()
        assert house.ledger().state == "offline"
        assert {document.name: document.status for document in house.documents()} == dict.fromkeys(ids, Status.STORED)
        (house.inbox / "stray.txt").unlink()
        (volume / "new.txt").write_text("came while it was unmounted")
        with mounted(volume, house.inbox):
            house.clock.advance(30.0)
            house.settle()
            assert house.ledger().state == "watching"
            house.check()
            assert {document.name: document.id for document in house.documents() if document.name in ids} == ids
            assert ("deleted", "agenda.txt") not in house.feed()


def test_a_new_disk_is_taken_when_the_folder_is_added_anew(tmp_path: Path, volume: Path) -> None:
    house = House(tmp_path)
    with mounted(volume, house.inbox), house.open():
        house.write("agenda.txt", "on the old disk")
        house.look()
    (house.inbox / "other.txt").write_text("on the new disk")
    with house.open(settled=False):
        house.step()
        assert house.ledger().state == "offline"
        wishes = house.service.settings.folders[0]
        house.service.apply_settings(lambda settings: settings.without_folder(wishes.path))
        house.step()
        house.change_settings(lambda settings: settings.with_folder(wishes))
        house.clock.advance(10.0)
        house.look()
        assert [document.name for document in house.documents()] == ["other.txt"]
        house.check()


def test_a_disk_unmounted_inside_a_folder_keeps_its_documents_and_is_caught_up_with(tmp_path: Path, volume: Path) -> None:
    house = House(tmp_path)
    stick = house.inbox / "stick"
    stick.mkdir()
    with house.open():
        house.write("beside.txt", "on the folder's own disk")
        with mounted(volume, stick):
            house.write("stick/agenda.txt", "on the stick")
            house.write("stick/packets/packet.txt", "on the stick, too")
            house.write("stick/packets/old.txt", "will be deleted while it is away")
            house.look()
            ids = {document.name: document.id for document in house.documents()}
            assert house.ledger().disks_offline == ()
        assert not os.listdir(stick)
        house.look(stick, stick / "agenda.txt", stick / "packets", house.inbox)  # what the kernel says when it goes
        (stick / "stray.txt").write_text("written by a program that did not notice")
        house.look(stick / "stray.txt")
        for _ in range(3):
            house.clock.advance(30.0)
            house.look()
        assert {document.name: document.status for document in house.documents()} == dict.fromkeys(ids, Status.STORED)
        assert [(place, bool(since)) for place, since in house.ledger().disks_offline] == [(str(stick), True)]
        assert house.ledger().state == "watching"
        assert [news.folder for news in house.news if isinstance(news, FolderOffline)] == [str(stick)]
        house.look(house.write("beside.txt", "the rest is watched on"))
        assert house.document("beside.txt").version == 2
    (stick / "stray.txt").unlink()
    stick.rmdir()  # as desktops do with what they have mounted themselves
    with house.open():
        house.clock.advance(30.0)
        house.look()
        assert {document.name for document in house.documents()} == set(ids)
        stick.mkdir()
        (volume / "new.txt").write_text("came while it was away")
        (volume / "packets/old.txt").unlink()
        with mounted(volume, stick):
            house.clock.advance(30.0)
            house.settle()
            assert house.ledger().disks_offline == ()
            assert FolderOnline(str(stick)) in house.news
            house.check()
            assert {document.name: document.id for document in house.documents()} == {name: ids[name] for name in ids if name != "old.txt"} | {
                "new.txt": house.document("new.txt").id
            }
            assert [name for event, name in house.feed() if event == "deleted"] == ["old.txt"]


def test_what_lay_on_a_disk_and_lies_in_the_folder_now_is_no_longer_a_disk(tmp_path: Path, volume: Path) -> None:
    house = House(tmp_path)
    stick = house.inbox / "stick"
    stick.mkdir()
    with house.open():
        with mounted(volume, stick):
            for name in ("agenda.txt", "minutes.txt"):
                house.write(f"stick/{name}", name)
            house.clock.advance(30.0)  # nobody has told of it
            house.settle()
            assert {document.name for document in house.documents()} == {"agenda.txt", "minutes.txt"}
        (stick / "agenda.txt").write_text("agenda.txt")
        house.clock.advance(60.0)
        house.look()
        assert house.ledger().disks_offline == ()
        house.check()
