"""A real FUSE file system in a watched folder: what others do on its far side makes no event here, so it is told by its type and looked through at an interval.

The far side is a folder that `bindfs` mounts; where that program (or /dev/fuse) is not there, or nobody may mount, the tests are skipped.
"""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.document import Status
from core.events import FolderOffline, FolderOnline
from core.messages import Hint, Message
from core.watching.mounts import network_kind, silent_places
from core.watching.watcher import Watcher
from tests.house import House

_DEADLINE = 10.0
_INTERVAL = 60.0  # the folder's setting
_AS_IT_IS = ("-o", "attr_timeout=0,entry_timeout=0")  # the kernel remembers a second of what it was told, which is longer than a test's hour


class Far:
    """The far side of a file system that is mounted at `near`, by a process of ours."""

    def __init__(self, place: Path, near: Path) -> None:
        self.side = place / "far side"
        self.side.mkdir()
        self.near = near
        self._process: subprocess.Popen[bytes] | None = None

    def mount(self) -> None:
        """Raises `OSError` where that is not allowed."""
        self._process = subprocess.Popen(["bindfs", "-f", *_AS_IT_IS, self.side, self.near], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + _DEADLINE
        while not os.path.ismount(self.near):
            if self._process.poll() is not None or time.monotonic() > until:
                self.unmount()
                raise OSError("it cannot be mounted here")

    def unmount(self) -> None:
        """As a person does."""
        subprocess.run([shutil.which("fusermount3") or "fusermount", "-u", "-z", self.near], check=False, capture_output=True)
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def crash(self) -> None:
        """The program behind it dies: the place stays mounted, and every question is answered with an error."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def write(self, name: str, text: str) -> None:
        """As another computer does; long enough ago to have settled."""
        path = self.side / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def far(tmp_path: Path, house: House) -> Iterator[Far]:
    """Mounted in the watched folder's `cloud`."""
    yield from _mounted(tmp_path, house.inbox / "cloud")


@pytest.fixture
def far_root(tmp_path: Path, house: House) -> Iterator[Far]:
    """Mounted as the watched folder."""
    yield from _mounted(tmp_path, house.inbox)


def _mounted(place: Path, near: Path) -> Iterator[Far]:
    if shutil.which("bindfs") is None:
        pytest.skip("there is no bindfs here")
    near.mkdir(exist_ok=True)
    far = Far(place, near)
    try:
        far.mount()
    except OSError as error:
        pytest.skip(f"FUSE: {error}")
    yield far
    far.unmount()


def _pass(house: House, seconds: float) -> None:
    """Nobody says anything; only time passes."""
    house.clock.advance(seconds)
    house.settle()


def test_what_happens_on_the_far_side_makes_no_event(tmp_path: Path, house: House, far: Far) -> None:
    """What the rest is for: should this fail, the kernel has learnt to tell."""
    heard: queue.Queue[Message] = queue.Queue()
    watcher = Watcher(heard.put, tmp_path / "pulse" / "beat")
    watcher.watch(str(house.inbox), recursive=True)
    far.write("agenda.txt", "written on another computer")
    (house.inbox / "last.txt").write_text("written here, afterwards")
    said = []
    while not isinstance(message := heard.get(timeout=_DEADLINE), Hint) or message.path != str(house.inbox / "last.txt"):
        said.append(message)
    watcher.close()
    assert (far.near / "agenda.txt").read_text() == "written on another computer"
    assert not [message for message in said if isinstance(message, Hint) and message.path.startswith(str(far.near))]


def test_it_is_told_by_its_type(house: House, far: Far) -> None:
    assert silent_places(str(house.inbox)) == (str(far.near),)
    assert silent_places(str(far.near)) == (str(far.near),)
    assert network_kind(str(far.near)) is None  # a local one: a library may lie on it


def test_a_folder_that_is_such_a_file_system_is_scanned_at_its_interval(house: House, far_root: Far) -> None:
    far_root.write("agenda.txt", "as it was")
    with house.open():
        assert house.ledger().mode == "scan every 60 s"
        far_root.write("packets/minutes.txt", "new")
        far_root.write("agenda.txt", "as it is now, on the far side")
        _pass(house, _INTERVAL / 2)
        assert [document.name for document in house.documents()] == ["agenda.txt"]
        _pass(house, _INTERVAL)
        assert house.document("minutes.txt").status is Status.STORED
        assert house.document("agenda.txt").version == 2
        (far_root.side / "agenda.txt").unlink()
        _pass(house, _INTERVAL + 1)
        house.check()
        assert house.feed()[-1] == ("deleted", "agenda.txt")


def test_one_folder_holds_both_kinds_and_only_the_silent_part_is_scanned(house: House, far: Far) -> None:
    with house.open():
        _pass(house, 1.0)
        assert house.ledger().mode == "events; 1 part(s): scan every 60 s"
        far.write("agenda.txt", "on the far side")
        house.write("unheard.txt", "on this side, and no event has told of it")
        _pass(house, _INTERVAL + 1)
        assert [document.name for document in house.documents()] == ["agenda.txt"]
        house.look(house.inbox / "unheard.txt")
        house.check()


def test_it_is_found_when_it_is_mounted_while_the_folder_is_watched(house: House, far: Far) -> None:
    far.unmount()
    with house.open():
        assert house.ledger().mode == "events"
        far.write("agenda.txt", "on the far side")
        far.mount()
        _pass(house, 31.0)  # the ground is looked at every half minute
        assert house.document("agenda.txt").status is Status.STORED
        far.write("minutes.txt", "later, on the far side")
        _pass(house, _INTERVAL + 1)
        house.check()


@pytest.mark.parametrize("crashed", [False, True])
def test_unmounted_it_is_offline_and_nothing_is_deleted(house: House, far: Far, crashed: bool) -> None:
    """Unmounted by a person, or because the program behind it has died: then every question is answered with an error."""
    with house.open():
        far.write("agenda.txt", "on the far side")
        far.write("packets/minutes.txt", "on the far side, too")
        _pass(house, _INTERVAL + 1)
        before = {document.name: document.id for document in house.documents()}
        assert before.keys() == {"agenda.txt", "minutes.txt"}
        (far.crash if crashed else far.unmount)()
        for _ in range(3):
            _pass(house, _INTERVAL + 1)
        assert {document.name: document.status for document in house.documents()} == dict.fromkeys(before, Status.STORED)
        assert [place for place, _ in house.ledger().disks_offline] == [str(far.near)]
        assert [news.folder for news in house.news if isinstance(news, FolderOffline)] == [str(far.near)]
        far.unmount()
        (far.side / "agenda.txt").unlink()
        far.write("new.txt", "written while it was away")
        far.mount()
        _pass(house, _INTERVAL + 1)
        assert FolderOnline(str(far.near)) in house.news
        house.check()
        assert house.document("minutes.txt").id == before["minutes.txt"]
        assert [name for event, name in house.feed() if event == "deleted"] == ["agenda.txt"]


@pytest.mark.parametrize("crashed", [False, True])
def test_a_folder_that_is_such_a_file_system_is_offline_when_it_is_unmounted(house: House, far_root: Far, crashed: bool) -> None:
    with house.open():
        far_root.write("agenda.txt", "on the far side")
        _pass(house, _INTERVAL + 1)
        (far_root.crash if crashed else far_root.unmount)()
        for _ in range(3):
            _pass(house, _INTERVAL + 1)
        assert house.ledger().state == "offline"
        assert house.document("agenda.txt").status is Status.STORED
        far_root.unmount()
        far_root.mount()
        far_root.write("agenda.txt", "another text since")
        _pass(house, _INTERVAL + 1)
        assert house.ledger().state == "watching"
        assert house.document("agenda.txt").version == 2
        house.check()
