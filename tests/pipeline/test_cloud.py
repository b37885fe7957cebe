"""Placeholders of a cloud through the whole service: shown, never opened, and read when the folder's setting says so.

Windows tells them by an attribute of the file. Elsewhere a stand-in for that question, in the worker's process, takes a file's sticky bit for it.
"""

from __future__ import annotations

import dataclasses
import os
import sys
import time
from pathlib import Path

import pytest
from watchdog.events import FileCreatedEvent, FileOpenedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from core.document import Status
from tests.house import House

_STAND_IN = """
import os
import stat

from core.extraction import opening

opening.is_in_cloud_only = lambda path: bool(os.lstat(path).st_mode & stat.S_ISVTX)
"""
_OFFLINE, _NORMAL = 0x1000, 0x80  # FILE_ATTRIBUTE_… (winnt.h)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    if sys.platform != "win32":
        (tmp_path / "stand-in").mkdir()
        (tmp_path / "stand-in" / "sitecustomize.py").write_text(_STAND_IN)
        project = Path(__file__).parents[2]
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "stand-in"), str(project), os.environ.get("PYTHONPATH", "")]))
    return House(tmp_path)


class _Openings(FileSystemEventHandler):
    """Which files somebody has opened, to the kernel's knowledge."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.made: list[str] = []

    def dispatch(self, event: FileSystemEvent) -> None:
        (self.names if isinstance(event, FileOpenedEvent) else self.made).append(os.path.basename(os.fsdecode(event.src_path)))


def _make_placeholder(path: Path, *, whether: bool = True) -> None:
    """As a cloud's own program does when its room is needed; or, with `whether` False, when somebody has wanted the file."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # there only

        assert ctypes.windll.kernel32.SetFileAttributesW(str(path), _OFFLINE if whether else _NORMAL)
        if bool(path.stat().st_file_attributes & _OFFLINE) is not whether:
            pytest.skip("this file system does not keep the attribute")
    else:
        path.chmod(0o1644 if whether else 0o644)


def test_a_placeholder_is_shown_and_left_alone_until_the_folder_fetches_them(house: House) -> None:
    with house.open():
        _make_placeholder(house.write("in the cloud.txt", "words that are far away"))
        house.write("here.txt", "words that are here")
        house.look()
        for _ in range(3):
            house.clock.advance(120.0)
            house.look()
        document = house.document("in the cloud.txt")
        assert (document.status, document.reason, document.version) == (Status.WAITING, "cloud_only", 0)
        assert "cloud" in document.message
        assert house.document("here.txt").status is Status.STORED
        line = house.ledger()
        assert (line.seen, line.waiting, line.stored) == (2, 1, 1)
        before = house.clock.monotonic()
        house.change_settings(lambda settings: settings.with_folder(dataclasses.replace(settings.folders[0], cloud="fetch")))
        assert house.text("in the cloud.txt") == "words that are far away"
        assert house.clock.monotonic() - before < 2.0  # whoever has set it looks on
        house.check()


def test_one_that_was_fetched_is_read_and_stays_stored_when_it_is_sent_back(house: House) -> None:
    """Whoever frees the room of documents that are kept has not changed them."""
    with house.open():
        path = house.write("in the cloud.txt", "words")
        _make_placeholder(path)
        house.look()
        assert house.document("in the cloud.txt").reason == "cloud_only"
        _make_placeholder(path, whether=False)
        house.look(path)
        assert house.document("in the cloud.txt").status is Status.STORED
        _make_placeholder(path)
        house.look(path)
        house.lose_events()
        document = house.document("in the cloud.txt")
        assert (document.status, document.reason, document.version) == (Status.STORED, "", 1)
        assert house.is_as_known()
        house.check()
        house.write("in the cloud.txt", "others", age=5.0)  # from another computer, and not fetched
        _make_placeholder(path)
        house.look(path)
        document = house.document("in the cloud.txt")
        assert (document.status, document.reason, document.version) == (Status.WAITING, "cloud_only", 1)
        assert house.text("in the cloud.txt") == "words"


@pytest.mark.skipif(sys.platform != "linux", reason="inotify tells of openings")
def test_nobody_opens_a_placeholder(house: House) -> None:
    openings, observer = _Openings(), Observer()
    with house.open():
        _make_placeholder(house.write("in the cloud.xyz", "of a kind that only its content tells"))
        house.write("here.txt", "words that are here")
        observer.schedule(openings, str(house.inbox), event_filter=[FileOpenedEvent, FileCreatedEvent])
        observer.start()
        house.look()
        house.lose_events()
        (house.inbox / "last").touch()
        until = time.monotonic() + 10.0
        while "last" not in openings.made and time.monotonic() < until:
            observer.join(0.01)
        observer.stop()
        observer.join()
    assert "last" in openings.made
    assert "here.txt" in openings.names
    assert "in the cloud.xyz" not in openings.names
