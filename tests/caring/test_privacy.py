"""Nobody but its owner reads anything of a library, wherever it lies; what he restores or exports is a file of his as any other."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest

from core.caring.backing_up import back_up, bring_back
from core.caring.holding import held
from core.caring.moving import move
from core.cli.log_file import log_to_file
from core.passwords import Passwords
from core.paths import LibraryPaths, make_private
from core.watching.watcher import Watcher
from tests.house import House

NOW = "2024-10-27T12:00:00Z"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")


@pytest.mark.expects_log("of a test")
def test_every_file_of_a_library_its_backup_and_its_move_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o000)
    try:
        house = House(tmp_path)
        house.write("note.txt", "words")
        with log_to_file(house.paths), house.open():
            logging.getLogger("papertray.test").error("of a test")
            watcher = Watcher(lambda _: None, house.paths.pulse)
            watcher.watch(str(house.inbox), recursive=True)
            watcher.close()
        Passwords(house.paths, lambda asked: [secret for _, _, secret in asked]).add(str(house.inbox), "sesame")
        back_up(house.paths, tmp_path / "backup", NOW)
        restored = LibraryPaths.of(tmp_path / "restored")
        with held(restored):
            bring_back(tmp_path / "backup", restored, NOW, force=False)
        with held(house.paths):
            move(house.paths, tmp_path / "moved", keep=True)
    finally:
        os.umask(before)
    places = [house.paths.root, tmp_path / "backup", restored.root, tmp_path / "moved"]
    files = [path for place in places for path in (place, *place.rglob("*"))]
    assert {path.name for path in files} >= {"papertray.log", "beat", "passwords.json", "catalogue.sqlite3", "settings.toml"}
    assert [path for path in files if path.lstat().st_mode & 0o077] == []
    assert (tmp_path / "moved" / "passwords.json").read_text() == (house.paths.root / "passwords.json").read_text()


def test_what_an_earlier_version_left_open_is_closed_and_nothing_of_others(tmp_path: Path) -> None:
    for name in ("papertray.log", "papertray.log.1", "passwords.json", "letter.txt"):
        (tmp_path / name).write_text("x")
        (tmp_path / name).chmod(0o644)
    make_private(tmp_path)
    assert {path.name for path in tmp_path.iterdir() if path.stat().st_mode & 0o077} == {"letter.txt"}
