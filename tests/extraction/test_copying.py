"""Fetching a file: it is whole, it is what was noticed, and what cannot be read says why."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.extraction import copying, opening
from core.extraction.copying import CannotReadError, check_is_here, copy_file, hash_file
from core.extraction.opening import is_being_written, recalls
from core.watching.scanner import Entry, look_at


def entry_of(path: Path) -> Entry:
    found = look_at(str(path))
    assert isinstance(found, tuple)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file.bin"
    path.write_bytes(os.urandom(3_000_000))
    return path


def test_copy_and_hash_are_those_of_the_file(file: Path, tmp_path: Path) -> None:
    expected = hashlib.sha256(file.read_bytes()).hexdigest()
    assert copy_file(str(file), entry_of(file), str(tmp_path / "copy")) == (expected, 3_000_000)
    assert (tmp_path / "copy").read_bytes() == file.read_bytes()
    assert hash_file(str(file), entry_of(file)) == (expected, 3_000_000)


def test_a_file_in_another_state_than_was_noticed(file: Path, tmp_path: Path) -> None:
    noticed = entry_of(file)
    file.write_bytes(b"other")
    with pytest.raises(CannotReadError) as error:
        copy_file(str(file), noticed, str(tmp_path / "copy"))
    assert error.value.code == "changed"


def test_a_file_that_is_replaced_by_one_of_the_same_size_and_time(file: Path, tmp_path: Path) -> None:
    noticed = entry_of(file)
    other = tmp_path / "other"
    other.write_bytes(b"x" * 3_000_000)
    os.utime(other, ns=(noticed[1], noticed[1]))
    os.replace(other, file)
    with pytest.raises(CannotReadError) as error:
        hash_file(str(file), noticed)
    assert error.value.code == "changed"


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")
def test_what_took_the_files_place_is_not_read(file: Path, tmp_path: Path) -> None:
    noticed = entry_of(file)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotReadError):
        hash_file(str(file), noticed)
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(CannotReadError):
        hash_file(str(file), noticed)


@pytest.mark.skipif(sys.platform not in {"linux", "win32"}, reason="no system call tells who writes")
@pytest.mark.parametrize("mode", ["ab", "r+b"])
def test_a_file_that_a_program_may_still_write_to_is_not_read(file: Path, tmp_path: Path, mode: str) -> None:
    noticed = entry_of(file)
    with file.open(mode):
        with pytest.raises(CannotReadError) as error:
            hash_file(str(file), noticed)
        assert error.value.code == "open"
        with pytest.raises(CannotReadError) as error:
            copy_file(str(file), noticed, str(tmp_path / "copy"))
        assert error.value.code == "open"
        assert hash_file(str(file), noticed, even_if_open=True)[1] == 3_000_000
    with file.open("rb"):
        assert hash_file(str(file), noticed)[1] == 3_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="leases of Linux")
def test_asking_who_writes_holds_up_no_program(file: Path) -> None:
    """Another process opens for writing as often as it can, while we ask as often as we can: it is never held up, and no signal ends us."""
    script = f"import os\nfor _ in range(3000): os.close(os.open({str(file)!r}, os.O_WRONLY))"
    with file.open("rb") as ours, subprocess.Popen([sys.executable, "-c", script]) as writer:
        answers = set()
        while writer.poll() is None:
            answers.add(is_being_written(str(file), ours.fileno()))
        assert writer.returncode == 0
        assert is_being_written(str(file), ours.fileno()) is False
    assert False in answers


@pytest.mark.skipif(sys.platform != "linux", reason="leases of Linux")
@pytest.mark.parametrize("number", [errno.EACCES, errno.EINVAL, errno.ENOLCK])
def test_where_the_system_cannot_be_asked_only_quiet_counts(file: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Another person's file, a network file system: a stand-in for the system call answers as they do."""

    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with file.open("ab"):
        monkeypatch.setattr("fcntl.fcntl", refuse)
        assert hash_file(str(file), entry_of(file))[1] == 3_000_000


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOENT, "vanished"), (errno.ENOTDIR, "vanished"), (errno.EACCES, "no_permission"), (errno.EIO, "read_error"), (errno.EBUSY, "locked")],
)
@pytest.mark.skipif(sys.platform == "win32", reason="errors of POSIX")
def test_why_a_file_cannot_be_read(number: int, code: str) -> None:
    assert copying._reading_failed(OSError(number, os.strerror(number))).code == code


@pytest.mark.skipif(sys.platform == "win32", reason="flags of POSIX")
def test_a_dataless_file_of_macos_is_a_placeholder(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not opening.is_in_cloud_only(str(file))
    for flags, elsewhere in ((0x40, False), (0x40000040, True)):
        monkeypatch.setattr("os.lstat", lambda _, found=flags: SimpleNamespace(st_flags=found))
        assert opening.is_in_cloud_only(str(file)) is elsewhere


def test_a_placeholder_of_a_cloud_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The attributes are Windows'; here a stand-in for the system call says what it would."""
    assert recalls(0x400000 | 0x20)
    assert recalls(0x1000)
    assert not recalls(0x20 | 0x1)
    check_is_here(str(file))
    monkeypatch.setattr(copying, "is_in_cloud_only", lambda _: True)
    with pytest.raises(CannotReadError) as error:
        check_is_here(str(file))
    assert error.value.code == "cloud_only"
