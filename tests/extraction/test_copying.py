"""Fetching a file: it is whole, it is what was noticed, and what cannot be read says why."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from pathlib import Path

import pytest

from core.extraction import copying
from core.extraction.copying import CannotReadError, check_is_here, copy_file, hash_file
from core.extraction.opening import recalls
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


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOENT, "vanished"), (errno.ENOTDIR, "vanished"), (errno.EACCES, "no_permission"), (errno.EIO, "read_error"), (errno.EBUSY, "locked")],
)
@pytest.mark.skipif(sys.platform == "win32", reason="errors of POSIX")
def test_why_a_file_cannot_be_read(number: int, code: str) -> None:
    assert copying._reading_failed(OSError(number, os.strerror(number))).code == code


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
