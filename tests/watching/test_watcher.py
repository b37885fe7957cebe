"""What watchdog is known to lose, hide or delay, on real folders: each is heard at once, or said to be lost."""

from __future__ import annotations

import ctypes
import errno
import mmap
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.messages import Hint, LostSync, Message, Reach, Unwatched
from core.watching.watcher import Watcher, WatchError

DEADLINE = 10.0
linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify")


class Ear:
    """A watcher on a folder, and what it has said."""

    def __init__(self, place: Path) -> None:
        self.root = place / "root"
        self.root.mkdir()
        self.heard: queue.Queue[Message] = queue.Queue()
        self.watcher = Watcher(self.heard.put, place / "pulse" / "beat")
        self.watcher.watch(str(self.root), recursive=True)

    def wait(self, is_it: Callable[[Message], bool]) -> Message:
        """The first message that is it."""
        while not is_it(message := self.heard.get(timeout=DEADLINE)):
            pass
        return message

    def wait_for_hints(self, *paths: Path) -> None:
        """Until each of these has been hinted at: itself, or a folder above it with all below."""
        missing = {str(path) for path in paths}

        def all_heard(message: Message) -> bool:
            if isinstance(message, Hint):
                wide = message.reach is Reach.TREE
                missing.difference_update([path for path in missing if path == message.path or (wide and path.startswith(message.path + os.sep))])
            return not missing

        self.wait(all_heard)


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    ear = Ear(tmp_path)
    yield ear
    ear.watcher.close()


def test_what_happens_to_a_file_is_heard(ear: Ear) -> None:
    path = ear.root / "a.txt"
    for change in (lambda: path.write_text("one"), lambda: path.write_text("two"), lambda: path.rename(ear.root / "b.txt")):
        change()
        ear.wait_for_hints(path)
    ear.wait_for_hints(ear.root / "b.txt")
    (ear.root / "b.txt").unlink()
    ear.wait_for_hints(ear.root / "b.txt")


def test_files_in_folders_made_a_moment_before(ear: Ear) -> None:
    files = [ear.root / f"{number}" / "deep" / "deeper" / "file.txt" for number in range(50)]
    for file in files:
        file.parent.mkdir(parents=True)
        file.write_text("at once")
    ear.wait_for_hints(*files)


@linux
def test_a_file_moved_out_holds_nothing_back(ear: Ear, tmp_path: Path) -> None:
    """Watchdog alone waits half a second for the other half of each move, and everything behind it waits too."""
    out, stays = ear.root / "out.txt", ear.root / "stays.txt"
    out.write_text("goes")
    ear.wait_for_hints(out)
    began = time.monotonic()
    out.rename(tmp_path / "out.txt")
    stays.write_text("comes")
    ear.wait_for_hints(out, stays)
    assert time.monotonic() - began < 0.4


@linux
def test_what_is_written_through_memory_is_heard_when_the_memory_is_given_back(ear: Ear) -> None:
    """As databases and some editors do: the file is closed long before, and not even its being written to disk makes an event (inotify(7))."""
    path, last = ear.root / "mapped.txt", ear.root / "last.txt"
    path.write_text("as it was")
    ear.wait_for_hints(path)
    with path.open("r+b") as file:
        memory = mmap.mmap(file.fileno(), 0)
    last.touch()
    ear.wait_for_hints(last)
    memory[:2] = b"AS"
    memory.flush()
    last.unlink()
    assert ear.wait(lambda message: isinstance(message, Hint) and message.path in {str(path), str(last)}) == Hint(str(last))
    memory.close()
    ear.wait_for_hints(path)
    assert path.read_text() == "AS it was"


@linux
def test_a_folder_moved_out_and_made_again_is_heard(ear: Ear, tmp_path: Path) -> None:
    folder = ear.root / "folder"
    (folder / "deep").mkdir(parents=True)
    ear.wait_for_hints(folder / "deep")
    folder.rename(tmp_path / "elsewhere")
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "new.txt").write_text("in the new one")
    ear.wait_for_hints(folder / "deep" / "new.txt")
    (tmp_path / "elsewhere").rename(ear.root / "back")
    (ear.root / "back" / "deep" / "old.txt").write_text("in the old one")
    ear.wait_for_hints(ear.root / "back" / "deep" / "old.txt")
    for name in ("back", "folder"):
        (ear.root / name / "deep" / "more.txt").write_text("both are watched")
        ear.wait_for_hints(ear.root / name / "deep" / "more.txt")


@linux
def test_a_folder_moved_within_is_heard_under_its_new_name(ear: Ear) -> None:
    (ear.root / "old" / "deep").mkdir(parents=True)
    ear.wait_for_hints(ear.root / "old" / "deep")
    (ear.root / "old").rename(ear.root / "new")
    ear.wait_for_hints(ear.root / "old", ear.root / "new")
    (ear.root / "new" / "deep" / "file.txt").write_text("words")
    ear.wait_for_hints(ear.root / "new" / "deep" / "file.txt")


@linux
def test_folders_made_and_moved_at_once_are_watched(ear: Ear) -> None:
    """As an archive is unpacked beside its place and then moved there: the first names are gone before anybody could watch them."""
    for number in range(30):
        (ear.root / f"old {number}" / "deep").mkdir(parents=True)
        (ear.root / f"old {number}").rename(ear.root / f"new {number}")
    ear.wait_for_hints(*(ear.root / f"new {number}" for number in range(30)))
    (ear.root / "last").mkdir()
    ear.wait_for_hints(ear.root / "last")
    for number in range(30):
        file = ear.root / f"new {number}" / "deep" / "file.txt"
        file.write_text("words")
        ear.wait_for_hints(file)


@linux
@pytest.mark.expects_log("verflow")
def test_a_full_queue_is_said_to_have_lost_events(tmp_path: Path) -> None:
    """The kernel's queue holds some 16,000 events: the reader is held up until they are too many."""
    limit = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text(encoding="ascii"))
    gate = threading.Event()
    heard: queue.Queue[Message] = queue.Queue()

    def slow(message: Message) -> None:
        heard.put(message)
        gate.wait(DEADLINE)

    root = tmp_path / "root"
    root.mkdir()
    watcher = Watcher(slow, tmp_path / "pulse" / "beat")
    watcher.watch(str(root), recursive=True)
    one, two = root / "one.txt", root / "two.txt"
    one.write_text("words")
    for _ in range(limit // 2 + 200):
        one.rename(two)
        two.rename(one)
    gate.set()
    try:
        while not isinstance(heard.get(timeout=DEADLINE), LostSync):
            pass
        (root / "after.txt").write_text("heard again")
        while heard.get(timeout=DEADLINE) != Hint(str(root / "after.txt")):
            pass
    finally:
        watcher.close()


@linux
def test_a_reader_that_dies_says_so(ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in watchdog's own book-keeping ends its reader."""
    from watchdog.observers import inotify_c  # noqa: PLC0415

    def broken(*_: object) -> None:
        raise KeyError("as after a move out, in watchdog 7.1")

    monkeypatch.setattr(inotify_c.InotifyFD, "handle_event", broken)
    (ear.root / "a.txt").write_text("words")
    lost = ear.wait(lambda message: isinstance(message, LostSync))
    assert isinstance(lost, LostSync)
    assert lost.rebuild


@linux
def test_a_reader_that_hears_nothing_has_no_pulse(ear: Ear) -> None:
    observer = ear.watcher._observers[str(ear.root)]
    while not observer._reader.pulse.seen.is_set():  # type: ignore[attr-defined]
        observer._reader.pulse.seen.wait(DEADLINE)  # type: ignore[attr-defined]
    assert ear.watcher.find_dead() == ()
    observer._reader.pulse.seen.wait(DEADLINE)  # type: ignore[attr-defined]
    observer._reader.pulse.seen.clear()  # type: ignore[attr-defined]  # as if the beat had not come
    assert ear.watcher.find_dead() == (str(ear.root),)


@linux
def test_a_disk_inside_that_goes_is_told_and_everything_is_watched_anew(ear: Ear) -> None:
    """It takes its watches with it, and nobody tells when it is mounted again."""
    stick = ear.root / "stick"
    stick.mkdir()
    if shutil.which("mount") is None or subprocess.run(["mount", "-t", "tmpfs", "papertray-test", stick], check=False, capture_output=True).returncode:
        pytest.skip("only the administrator mounts file systems")
    ear.watcher.unwatch(str(ear.root))
    ear.watcher.watch(str(ear.root), recursive=True)
    pulse = ear.watcher._observers[str(ear.root)]._reader.pulse.seen  # type: ignore[attr-defined]
    assert pulse.wait(DEADLINE)
    assert ear.watcher.find_dead() == ()
    subprocess.run(["umount", stick], check=True)
    ear.wait(lambda message: message == Hint(str(ear.root)))  # the stick's own hint may be that of its making
    assert pulse.wait(DEADLINE)
    assert ear.watcher.find_dead() == (str(ear.root),)


@linux
def test_a_root_that_is_renamed_or_deleted_is_hinted_at(ear: Ear) -> None:
    ear.root.rename(ear.root.with_name("renamed"))
    ear.wait_for_hints(ear.root)


@linux
def test_a_root_that_is_a_link_is_the_folder_that_it_leads_to(ear: Ear, tmp_path: Path) -> None:
    link = tmp_path / "documents"
    link.symlink_to(ear.root)
    ear.watcher.unwatch(str(ear.root))
    ear.watcher.watch(str(link), recursive=True)
    (link / "a.txt").write_text("by the link")
    ear.wait_for_hints(link / "a.txt")
    (ear.root / "deep").mkdir()
    (ear.root / "deep" / "b.txt").write_text("by the folder's own name")
    ear.wait_for_hints(link / "deep" / "b.txt")


def test_a_root_that_is_not_there_is_refused(tmp_path: Path) -> None:
    watcher = Watcher(lambda _: None, tmp_path / "pulse" / "beat")
    try:
        with pytest.raises(WatchError):
            watcher.watch(str(tmp_path / "nowhere"), recursive=True)
    finally:
        watcher.close()


@linux
def test_reading_makes_no_events(ear: Ear) -> None:
    path = ear.root / "a.txt"
    path.write_text("words")
    ear.wait_for_hints(path)
    path.read_text()
    os.listdir(ear.root)
    (ear.root / "b.txt").write_text("the next thing that is heard")
    heard = ear.wait(lambda message: isinstance(message, Hint) and message.path != str(path))
    assert heard == Hint(str(ear.root / "b.txt"), more=True)


@linux
def test_a_subfolder_that_cannot_be_watched_is_told(tmp_path: Path) -> None:
    from tests.privileges import run_unprivileged  # noqa: PLC0415

    def body() -> None:
        root = tmp_path / "root"
        (root / "closed").mkdir(parents=True)
        (root / "closed").chmod(0)
        heard: queue.Queue[Message] = queue.Queue()
        watcher = Watcher(heard.put, tmp_path / "pulse" / "beat")
        try:
            watcher.watch(str(root), recursive=True)
            while heard.get(timeout=DEADLINE) != Unwatched(str(root), str(root / "closed")):
                pass
        finally:
            watcher.close()
            (root / "closed").chmod(0o700)

    run_unprivileged(body)


@linux
def test_a_subfolder_beyond_the_systems_limit_of_watches_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is the whole computer's: a stand-in for the system call refuses as the kernel does."""
    root = tmp_path / "root"
    for name in ("one", "two", "three"):
        (root / name).mkdir(parents=True)
    limit_watches(monkeypatch, str(root / "two"))
    heard: queue.Queue[Message] = queue.Queue()
    watcher = Watcher(heard.put, tmp_path / "pulse" / "beat")
    try:
        watcher.watch(str(root), recursive=True)
        assert heard.get(timeout=DEADLINE) == Unwatched(str(root), str(root / "two"), limit=True)
        (root / "one" / "new.txt").write_text("the others are heard")
        while heard.get(timeout=DEADLINE) != Hint(str(root / "one" / "new.txt")):
            pass
    finally:
        watcher.close()


@linux
def test_a_root_beyond_the_limit_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit_watches(monkeypatch, str(tmp_path))
    watcher = Watcher(lambda _: None, tmp_path / "pulse" / "beat")
    try:
        with pytest.raises(WatchError, match="limit of watched folders") as error:
            watcher.watch(str(tmp_path), recursive=True)
        assert "max_user_watches" in error.value.remedy
    finally:
        watcher.close()


def limit_watches(monkeypatch: pytest.MonkeyPatch, refused: str) -> None:
    """No watch is left for this folder."""
    from watchdog.observers.inotify_c import inotify_add_watch  # noqa: PLC0415

    def add_or_refuse(fd: int, path: bytes, mask: int) -> int:
        if os.fsdecode(path) != refused:
            return int(inotify_add_watch(fd, path, mask))
        ctypes.set_errno(errno.ENOSPC)
        return -1

    monkeypatch.setattr("core.watching.linux.inotify_add_watch", add_or_refuse)
