"""What differs on Windows, each behind its small interface: asked of stand-ins for the system calls, for there is no Windows here."""

from __future__ import annotations

import contextlib
import ctypes
import os
import queue
import stat
import sys
import threading
from collections.abc import MutableSequence
from ctypes import wintypes
from pathlib import Path, PureWindowsPath
from types import ModuleType, SimpleNamespace
from typing import NamedTuple, Protocol

import pytest

from core import own_files
from core.messages import Hint, LostSync, Message
from core.paths import address_to_read, extended
from core.watching import scanner
from tests.house import House
from tests.watching.windows import ACCESS_DENIED, SHARING_VIOLATION, Library, load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the real calls are there")

READ, WRITE, DELETE = 1, 2, 4  # FILE_SHARE_*
ALL = READ | WRITE | DELETE


class Kernel(Library):
    """CreateFileW as its documentation has it: a handle that shares too little is refused while another has what it denies."""

    def __init__(self, *, writer: bool = False, denied: bool = False) -> None:
        super().__init__(CreateFileW=self._create)
        self.asked: list[tuple[str, int]] = []
        self.error = 0
        self._writer, self._denied = writer, denied

    def _create(self, path: str, _access: int, share: int, *_: object) -> int | None:
        self.asked.append((path, share))
        if self._denied:
            self.error = ACCESS_DENIED
        elif self._writer and not share & WRITE:
            self.error = SHARING_VIOLATION
        else:
            return 1000 + len(self.asked)
        return None if self.error == 0 else _INVALID


_INVALID = (1 << 64) - 1  # INVALID_HANDLE_VALUE, as wintypes.HANDLE(-1) has it


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The handles that were closed."""
    handles: list[int] = []
    close = os.close
    monkeypatch.setattr("os.close", lambda handle: handles.append(handle) if handle > 1000 else close(handle))
    return handles


def opening(monkeypatch: pytest.MonkeyPatch, kernel: Kernel) -> ModuleType:
    return load(monkeypatch, "core.extraction.opening", kernel, lambda: kernel.error)


def test_our_handles_share_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel(writer=True)
    module = opening(monkeypatch, kernel)
    assert module.open_shared("C:\\inbox\\agenda.pdf", 0) == 1001
    assert kernel.asked == [("C:\\inbox\\agenda.pdf", ALL)]


@pytest.mark.parametrize("writer", [False, True])
def test_whether_a_program_writes_is_asked_with_a_handle_that_is_closed_at_once(monkeypatch: pytest.MonkeyPatch, closed: list[int], writer: bool) -> None:
    kernel = Kernel(writer=writer)
    module = opening(monkeypatch, kernel)
    assert module.is_being_written("C:\\inbox\\agenda.pdf", 7) is writer
    assert kernel.asked == [("C:\\inbox\\agenda.pdf", READ | DELETE)]
    assert closed == ([] if writer else [1001])


def test_another_refusal_is_no_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    module = opening(monkeypatch, Kernel(denied=True))
    with pytest.raises(PermissionError):
        module.is_being_written("C:\\inbox\\agenda.pdf", 7)


def test_a_cloud_placeholder_is_told_by_its_attributes(monkeypatch: pytest.MonkeyPatch) -> None:
    module = opening(monkeypatch, Kernel())
    for attributes, elsewhere in ((0x20, False), (0x400000, True), (0x40000, True), (0x1000, True)):
        monkeypatch.setattr("os.lstat", lambda _, found=attributes: SimpleNamespace(st_file_attributes=found))
        assert module.is_in_cloud_only("C:\\OneDrive\\agenda.pdf") is elsewhere


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("C:\\inbox\\agenda.pdf", "C:\\inbox\\agenda.pdf"),
        ("C:\\" + "long\\" * 60 + "agenda.pdf", "\\\\?\\C:\\" + "long\\" * 60 + "agenda.pdf"),
        ("\\\\server\\share\\" + "long\\" * 60, "\\\\?\\UNC\\server\\share\\" + "long\\" * 60),
        ("\\\\?\\C:\\" + "long\\" * 60, "\\\\?\\C:\\" + "long\\" * 60),
    ],
)
def test_a_path_of_any_length_is_taken(path: str, taken: str) -> None:
    assert extended(path) == taken


@pytest.mark.parametrize(
    ("database", "address"),
    [
        ("C:\\My library\\catalogue.sqlite3", "file:///C:/My%20library/catalogue.sqlite3?mode=ro"),
        ("\\\\server\\backups\\catalogue.sqlite3", "file:////server/backups/catalogue.sqlite3?mode=ro"),
    ],
)
def test_a_database_on_a_share_is_named_so_that_sqlite_takes_it(database: str, address: str) -> None:
    assert address_to_read(PureWindowsPath(database)) == address


def test_a_junction_is_not_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It may lead to where it lies, and on without end; Python 3.11 takes it for a folder."""
    (tmp_path / "junction").mkdir()
    (tmp_path / "junction" / "agenda.txt").write_text("Reached through the junction.")
    (tmp_path / "folder").mkdir()
    lstat = os.lstat
    state = [(name, getattr(lstat(tmp_path), name)) for name in ("st_mode", "st_size", "st_mtime_ns", "st_ctime_ns", "st_dev", "st_ino")]
    mount_point = SimpleNamespace(**dict(state), st_reparse_tag=0xA0000003)
    monkeypatch.setattr("os.lstat", lambda path: mount_point if os.path.basename(path) == "junction" else lstat(path))
    monkeypatch.setattr(scanner, "_STALE_ENTRIES", True)
    monkeypatch.setattr(scanner, "_opened", os.scandir)
    assert [listing.directory for listing in scanner.walk(str(tmp_path), True, "")] == [str(tmp_path), str(tmp_path / "folder")]
    assert not scanner.is_folder(str(tmp_path / "junction"))
    assert scanner.look_at(str(tmp_path / "junction")) is None


def test_a_disk_that_is_mounted_in_a_folder_is_looked_into(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It says of itself what a junction says; Windows' table of mounted disks knows better."""
    for name in ("junction", "disk"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "agenda.txt").write_text("Reached through it.")
    lstat = os.lstat

    def ask(path: str) -> object:
        state = {name: getattr(lstat(path), name) for name in ("st_mode", "st_size", "st_mtime_ns", "st_ctime_ns", "st_dev", "st_ino")}
        return SimpleNamespace(**state, st_reparse_tag=0xA0000003 if os.path.basename(path) in {"junction", "disk"} else 0)

    monkeypatch.setattr("os.lstat", ask)
    monkeypatch.setattr(scanner, "_STALE_ENTRIES", True)
    monkeypatch.setattr(scanner, "_opened", os.scandir)
    monkeypatch.setattr(scanner, "is_disk", lambda path: path == str(tmp_path / "disk"))
    assert [listing.directory for listing in scanner.walk(str(tmp_path), True, "")] == [str(tmp_path), str(tmp_path / "disk")]
    assert scanner.is_folder(str(tmp_path / "disk"))
    found = scanner.look_at(str(tmp_path / "disk"))
    assert isinstance(found, scanner.Listing)
    assert list(found.files) == ["agenda.txt"]


class Disks(Library):
    """The calls that tell of mounted disks, as their documentation has them."""

    def __init__(self, table: dict[str, list[str]]) -> None:
        super().__init__(FindFirstVolumeW=self._first, FindNextVolumeW=self._next, GetVolumePathNamesForVolumeNameW=self._places)
        self.error = 0
        self._table, self._left = table, list(table)

    def _first(self, name: ctypes.Array[ctypes.c_wchar], size: int) -> int:
        return 7 if self._next(7, name, size) else _INVALID

    def _next(self, _: int, name: ctypes.Array[ctypes.c_wchar], size: int) -> int:
        if not self._left:
            return 0
        name.value = self._left.pop(0)
        assert len(name.value) < size
        return 1

    def _places(self, name: str, places: ctypes.Array[ctypes.c_wchar] | None, size: int, needed: Needed) -> int:
        text = "".join(f"{place}\0" for place in self._table[name]) + "\0"
        needed._obj.value = len(text)
        if size < len(text) or places is None:
            self.error = 234
            return 0
        places[: len(text)] = list(text)
        return 1


class Needed(Protocol):
    """What ctypes hands over for a number to write to."""

    _obj: wintypes.DWORD


def test_where_windows_has_mounted_disks(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, three = (f"\\\\?\\Volume{{{number}a2f1c9e-0000-0000-0000-100000000000}}\\" for number in (1, 2, 3))
    kernel = Disks({one: ["C:\\"], two: ["D:\\", "C:\\Users\\Ann\\Board packets\\"], three: []})
    disks = load(monkeypatch, "core.watching.windows_disks", kernel, lambda: kernel.error)
    table = {"C:\\": one, "D:\\": two, "C:\\Users\\Ann\\Board packets\\": two}
    assert disks.volumes() == table
    module = load(monkeypatch, "core.watching.mounts", Library(GetDriveTypeW=lambda _: 3))
    monkeypatch.setattr(module, "volumes", lambda: table)
    monkeypatch.setattr(module.sys, "platform", "win32")
    monkeypatch.setattr("os.path.splitdrive", lambda path: (path[:2], path[2:]))
    assert module.mounted_below("C:\\Users\\Ann") == {"C:\\Users\\Ann\\Board packets"}
    assert module.silent_places("C:\\Users") == ("C:\\Users\\Ann\\Board packets",)  # what happens on it is not told of the folder that it lies in
    assert module.is_disk("c:\\users\\ann\\board packets")
    assert module.is_disk("\\\\?\\C:\\Users\\Ann\\Board packets")
    assert not module.is_disk("C:\\Users\\Ann")


class Reference(Protocol):
    """What ctypes hands over for a place to write to."""

    _obj: MutableSequence[int]


def _halves(number: int) -> tuple[int, int]:
    return number & 0xFFFFFFFF, number >> 32


@pytest.mark.parametrize(
    ("attributes", "tag", "kind"),
    [(0x20, 0, stat.S_IFREG), (0x10, 0, stat.S_IFDIR), (0x420, 0xA000000C, stat.S_IFLNK), (0x410, 0xA0000003, stat.S_IFDIR), (0x420, 0x9000001A, stat.S_IFREG)],
)
def test_a_files_state_has_the_time_of_its_last_change(monkeypatch: pytest.MonkeyPatch, attributes: int, tag: int, kind: int) -> None:
    """Which Python has not: a rewrite that puts size and modification time back would pass unseen. A placeholder of a cloud is a file like others."""
    created, written, changed = (116_444_736_000_000_000 + seconds * 10_000_000 for seconds in (10, 20, 30))
    times = (*_halves(created), 0, 0, *_halves(written))

    def by_handle(_: int, answer: Reference) -> int:
        answer._obj[:] = (attributes, *times, 77, *reversed(_halves(5 << 33)), 1, *reversed(_halves(3 << 40)))
        return 1

    def by_handle_ex(_: int, kind: int, answer: Reference, size: int) -> int:
        assert size == {0: 40, 9: 8}[kind]  # as large as Windows has them
        answer._obj[:] = (created, 0, written, changed, attributes) if kind == 0 else (attributes, tag)
        return 1

    kernel = Library(CreateFileW=lambda *_: 5, GetFileInformationByHandle=by_handle, GetFileInformationByHandleEx=by_handle_ex)
    module = load(monkeypatch, "core.watching.windows_state", kernel)
    state = module.stat_at("C:\\inbox\\agenda.pdf")
    assert (state.st_mode, state.st_size, state.st_reparse_tag) == (kind, 5 << 33, tag)
    assert (state.st_mtime_ns, state.st_ctime_ns, state.st_dev, state.st_ino) == (20_000_000_000, 30_000_000_000, 77, 3 << 40)


@pytest.mark.parametrize(("refusals", "taken"), [(2, True), (99, False)])
def test_a_file_of_ours_that_a_scanner_has_open_is_asked_for_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, refusals: int, taken: bool) -> None:
    asked: list[str] = []
    remove = os.unlink

    def refuse(path: Path) -> None:
        asked.append(f"{path.stat().st_mode & 0o777:o}")
        if len(asked) <= refusals:
            raise PermissionError(13, "another program has it open")
        remove(path)

    file = tmp_path / "kept"
    file.write_bytes(b"")
    file.chmod(0o400)
    monkeypatch.setattr("os.unlink", refuse)
    monkeypatch.setattr(own_files, "_PAUSES", (0.0, 0.0, 0.0))
    with contextlib.nullcontext() if taken else pytest.raises(PermissionError):
        own_files.remove(file)
    assert file.exists() is not taken
    assert asked[:3] == ["400", "600", "600"]  # read-only no more, which Windows wants


@pytest.mark.parametrize(("root", "kind", "silent"), [("C:\\inbox", 3, False), ("S:\\inbox", 4, True), ("\\\\server\\share\\inbox", 0, True)])
def test_shares_and_their_drive_letters_are_silent(monkeypatch: pytest.MonkeyPatch, root: str, kind: int, silent: bool) -> None:
    asked: list[str] = []

    def get_drive_type(drive: str) -> int:
        asked.append(drive)
        return kind

    kernel = Library(GetDriveTypeW=get_drive_type)
    load(monkeypatch, "core.watching.windows_disks", kernel)
    module = load(monkeypatch, "core.watching.mounts", kernel)
    monkeypatch.setattr(module.sys, "platform", "win32")
    monkeypatch.setattr("os.path.splitdrive", lambda path: (path[:2], path[2:]))
    assert module.silent_places(root) == ((root,) if silent else ())
    assert not module.is_to_be_ejected(root)
    assert asked[:1] == ([] if root.startswith("\\\\") else [root[:3]])


class Reading(NamedTuple):
    """A reader, what it has said, and its module."""

    reader: DirectoryChangeReader
    said: list[Message]
    module: ModuleType


class DirectoryChangeReader(Protocol):
    """What the tests use of it."""

    alive: threading.Event
    _buf_queue: queue.Queue[tuple[bytes, bool]]
    _handle: int
    _reader_thread: threading.Thread | None

    def stop(self) -> None: ...
    def _run(self) -> None: ...


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reading:
    """The reader of ReadDirectoryChangesW that has begun to read, and what it says."""
    for name in ("winapi", "read_directory_changes"):
        load(monkeypatch, f"watchdog.observers.{name}", Library())
    module = load(monkeypatch, "core.watching.windows", Library())
    said: list[Message] = []
    made = module._Reader("C:\\inbox", recursive=True, put=said.append)
    made._buf_queue.put((b"", False))  # it has started
    return Reading(made, said, module)


def test_a_memory_stick_is_watched_without_a_handle_that_would_hold_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    load(monkeypatch, "core.watching.windows_disks", Library())
    module = load(monkeypatch, "core.watching.mounts", Library(GetDriveTypeW=lambda drive: {"E:\\": 2}[drive]))
    monkeypatch.setattr("os.path.splitdrive", lambda path: (path[:2], path[2:]))
    assert module.is_to_be_ejected("E:\\Board packets")
    monkeypatch.undo()
    monkeypatch.setattr("core.lookout.is_to_be_ejected", lambda root: root.endswith("inbox"))
    house = House(tmp_path)
    with house.open():
        assert house.ledger().mode == "scan every 60 s"


WORD = ctypes.sizeof(wintypes.DWORD)  # 4 on Windows; here ctypes takes what C calls long


def record(action: int, name: str, following: int = 0) -> bytes:
    """FILE_NOTIFY_INFORMATION (winnt.h)."""
    words = name.encode("utf-16-le")
    return b"".join(number.to_bytes(WORD, "little") for number in (following, action, len(words))) + words


def test_events_become_hints_at_once(reader: Reading) -> None:
    first = record(1, "agenda.pdf")
    following = len(first) + -len(first) % WORD
    buffer = record(1, "agenda.pdf", following).ljust(following, b"\0") + record(3, "agenda.pdf").ljust(3 * WORD + 32, b"\0")
    reader.reader._buf_queue.put((buffer, False))
    assert reader.said == [Hint(os.path.join("C:\\inbox", "agenda.pdf")), Hint(os.path.join("C:\\inbox", "agenda.pdf"))]


def test_a_buffer_that_overflowed_arrives_empty_and_is_said_to_have_lost_events(reader: Reading) -> None:
    reader.reader._buf_queue.put((b"", False))
    assert reader.said == [LostSync("C:\\inbox", "the event buffer was full")]


def test_an_error_that_ends_the_reader_is_told(reader: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network that is gone, a stick that is pulled: the call fails, and the thread ends with it."""

    def fail(_: object) -> None:
        raise OSError(64, "the network name is no longer available")

    monkeypatch.setattr(reader.module.DirectoryChangeReader, "_run", fail)
    assert reader.reader.alive.is_set()
    reader.reader._run()
    assert not reader.reader.alive.is_set()
    (lost,) = reader.said
    assert isinstance(lost, LostSync)
    assert lost.rebuild


def test_an_error_that_passes_for_a_deleted_root_is_told_at_once(reader: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.module.DirectoryChangeReader, "_run", lambda _: None)
    reader.reader._run()
    assert [isinstance(said, LostSync) and said.rebuild for said in reader.said] == [True]


def test_a_reader_that_is_stopped_is_told_so_until_it_has_ended(reader: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is called off may only be about to begin: the first call is lost here."""
    ended, calls = threading.Event(), []

    def call_off(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 1:
            ended.set()

    monkeypatch.setattr(reader.module, "_cancel_handle_io", call_off)
    monkeypatch.setattr(reader.module.DirectoryChangeReader, "_run", lambda _: ended.wait())
    reader.reader._handle = 7
    reader.reader._reader_thread = thread = threading.Thread(target=reader.reader._run)
    thread.start()
    reader.reader.stop()
    assert not thread.is_alive()
    assert calls == [7, 7]
    assert reader.said == []
