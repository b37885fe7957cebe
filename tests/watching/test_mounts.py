"""File systems whose events may never come are told by their type, from the kernel's table."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.watching import mounts
from core.watching.mounts import find_mounted, find_network, find_silent, find_volumes
from tests.house import House

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the table is the Linux kernel's, and so are its paths")

TABLE = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/share rw - cifs //server/share rw
31 22 0:41 / /home/me/inbox/cloud\040drive rw - fuse.rclone rclone rw
32 22 8:17 / /media/stick rw - fuseblk /dev/sdb1 rw
33 22 0:42 / /home/me/inbox/cloud\040drive/deep rw - tmpfs tmpfs rw
"""


def test_a_root_on_a_share_is_silent_itself() -> None:
    assert find_silent(TABLE, "/mnt/share/packets") == ("/mnt/share/packets",)


def test_one_root_may_hold_both() -> None:
    assert find_silent(TABLE, "/home/me/inbox") == ("/home/me/inbox/cloud drive",)
    assert find_silent(TABLE, "/") == ("/home/me/inbox/cloud drive", "/mnt/share")


def test_local_disks_speak() -> None:
    assert find_silent(TABLE, "/media/stick") == ()
    assert find_silent(TABLE, "/home/me/inbox/cloud drive/deep") == ()
    assert find_silent("", "/home") == ()


def test_disks_inside_a_folder() -> None:
    assert find_mounted(TABLE, "/home/me/inbox") == {"/home/me/inbox/cloud drive", "/home/me/inbox/cloud drive/deep"}
    assert find_mounted(TABLE, "/media/stick") == frozenset()


def test_a_part_on_a_share_is_looked_through_at_an_interval_and_the_rest_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = House(tmp_path)
    table = tmp_path / "mountinfo"  # in the place of the kernel's
    table.write_text(f"22 1 8:1 / / rw - ext4 /dev/sda1 rw\n30 22 0:40 / {house.inbox / 'share'} rw - cifs //server/share rw\n")
    monkeypatch.setattr(mounts, "_MOUNTS", table)
    house.write("share/agenda.txt", "words")
    with house.open():
        assert house.ledger().mode == "events; 1 part(s): scan every 60 s"
        assert house.watcher.watched == [str(house.inbox)]
        house.write("share/silent.txt", "no event tells of this")
        house.clock.advance(61)
        house.step()
        house.settle()
        house.check()


NETWORK = """25 30 0:23 / / rw - ext4 /dev/sda1 rw
61 25 0:44 / /net rw - cifs //server/share rw
62 61 0:45 / /net/local rw - ext4 /dev/sdb1 rw
63 25 0:46 / /home/ann/remote rw - fuse.sshfs ann@host: rw
64 25 0:47 / /home/ann/vault rw - fuse.gocryptfs vault rw
65 25 0:48 / /media/stick rw - fuseblk /dev/sdc1 rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ann", None),
        ("/net/library", "cifs"),
        ("/net/local/library", None),
        ("/home/ann/remote/x", "fuse.sshfs"),
        ("/home/ann/vault/x", None),
        ("/media/stick/x", None),
    ],
)
def test_what_lies_on_another_computer(path: str, kind: str | None) -> None:
    assert find_network(NETWORK, path) == kind


VOLUMES = {
    "C:\\": "system",
    "D:\\": "data",
    "D:\\Docs\\Archive\\": "archive",
    "E:\\": "archive",
    "D:\\docs\\archive\\Old years\\": "old",
    "D:\\Docs\\Again\\": "data",
    "D:\\Docs\\Archive\\round\\": "archive",
    "D:\\Documents\\": "others",
}
"""Windows' table: an archive has a letter, too; the data disk is mounted in itself, and so is the archive."""


@pytest.mark.parametrize(
    ("root", "disks"),
    [
        ("D:\\Docs", {"D:\\Docs\\Archive", "D:\\Docs\\archive\\Old years"}),
        ("d:\\docs", {"d:\\docs\\Archive", "d:\\docs\\archive\\Old years"}),
        ("D:\\", {"D:\\Docs\\Archive", "D:\\docs\\archive\\Old years", "D:\\Documents"}),
        ("D:\\Docs\\Archive", {"D:\\Docs\\Archive\\Old years"}),
        ("C:\\Users", set()),
        ("\\\\server\\share", set()),
    ],
)
def test_disks_that_windows_has_mounted_in_folders(root: str, disks: set[str]) -> None:
    assert find_volumes(VOLUMES, root) == disks
