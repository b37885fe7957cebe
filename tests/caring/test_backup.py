"""Backups: one moment of a library in use, complete and checkable; only what is new is copied; and the way back loses nothing."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from core.caring.backing_up import back_up_on_schedule, backups_in, check_backup, read_manifest
from core.errors import LibraryError
from core.paths import LibraryPaths
from core.storage.catalogue import Catalogue
from core.storage.schema import MIGRATIONS
from core.views import View
from tests.cli.library import Ask, asking
from tests.house import House


def names(place: Path) -> set[str]:
    with Catalogue(LibraryPaths.of(place).catalogue) as catalogue:
        return {document.name for document in catalogue.rows(catalogue.ids(View()))}


def spoil(path: Path) -> None:
    path.chmod(0o600)
    path.write_bytes(b"rotten")


def test_a_backup_of_a_library_in_use_is_a_library(house: House, ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "backup"
    with house.open():
        answer = ask("backup", "--to", place, "--verify")
        assert answer.status == 0, answer.err
        house.write("later.txt", "after the backup")
        house.look()
    assert "2 documents and 3 kept files" in answer.err
    assert names(place) == {"note.txt", "agenda.pdf"}
    assert check_backup(place) == ()
    manifest = json.loads((place / "manifest.json").read_text())
    assert (manifest["documents"], manifest["versions"], manifest["files"]) == (2, 3, 3)
    assert (place / "settings.toml").read_text() == house.paths.settings.read_text()


def test_the_next_backup_copies_what_is_new_and_drops_what_is_gone(house: House, ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "backup"
    assert ask("backup", "--to", place, "--json").objects[0]["copied"] == 3
    assert ask("backup", "--to", place, "--json").objects[0]["copied"] == 0
    with house.open():
        house.write("third.txt", "one more")
        house.look()
    assert ask("backup", "--to", place, "--json").objects[0]["copied"] == 1
    assert names(place) == {"note.txt", "agenda.pdf", "third.txt"}
    assert check_backup(place) == ()


def test_damage_is_not_copied_as_if_it_were_whole(house: House, ask: Ask, tmp_path: Path) -> None:
    with house.catalogue() as catalogue:
        spoil(house.paths.stored(catalogue.raw(house.document("agenda.pdf").id).sha256))
    answer = ask("backup", "--to", tmp_path / "backup")
    assert answer.status == 1
    assert "1 kept file could not be copied whole" in answer.err
    assert check_backup(tmp_path / "backup") == ()
    assert len(read_manifest(tmp_path / "backup").damaged) == 1


@pytest.mark.parametrize("where", ["library/backup", "", "library", "inbox"])
def test_a_place_that_is_none_for_a_backup_is_refused(house: House, ask: Ask, where: str) -> None:
    answer = ask("backup", "--to", house.place / where)
    assert answer.status == 1
    assert "name " in answer.err or "another disk" in answer.err


def test_and_back(house: House, ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "backup"
    assert ask("backup", "--to", place).status == 0
    with house.open():
        house.write("later.txt", "after the backup")
        house.look()
    refused = ask("restore-library", "--from", place)
    assert refused.status == 1
    assert "--force" in refused.err
    (told,) = ask("restore-library", "--from", place, "--force", "--json").objects
    assert told["documents"] == 2
    assert names(house.paths.root) == {"note.txt", "agenda.pdf"}
    assert names(Path(told["aside"])) == {"note.txt", "agenda.pdf", "later.txt"}
    assert [one["finding"] for one in ask("verify", "--json").objects] == ["not_noticed"]
    with house.open():
        house.look()
        house.check()
    (one,) = [one for one in ask("show", house.inbox / "note.txt", "--json").objects[0]["versions"] if one["version"] == 1]
    assert house.paths.stored(one["sha256"]).read_text() == "the first words"


def test_into_a_new_library(ask: Ask, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask("backup", "--to", tmp_path / "backup").status == 0
    fresh = House(tmp_path)
    assert asking(fresh, capsys)("restore-library", "--from", tmp_path / "backup").status == 0
    assert names(fresh.paths.root) == {"note.txt", "agenda.pdf"}


def test_a_damaged_backup_changes_nothing(ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "backup"
    assert ask("backup", "--to", place).status == 0
    spoil(next(path for path in (place / "store").rglob("*") if path.is_file()))
    answer = ask("restore-library", "--from", place, "--force")
    assert answer.status == 1
    assert "is damaged" in answer.err
    assert ask("verify").status == 0
    (place / "manifest.json").unlink()
    assert "no finished backup" in ask("restore-library", "--from", place, "--force").err


def test_the_backup_of_an_older_version_comes_back_as_a_library_of_this_one(ask: Ask, house: House, tmp_path: Path) -> None:
    """It was refused: after an update all backups from before it were worth nothing."""
    place = tmp_path / "backup"
    assert ask("backup", "--to", place).status == 0
    shutil.rmtree(place / "store")
    (place / "catalogue.sqlite3").unlink()
    with contextlib.closing(sqlite3.connect(place / "catalogue.sqlite3")) as old, old:
        for migrate in MIGRATIONS[:-1]:
            migrate(old)
        old.execute(f"PRAGMA user_version = {len(MIGRATIONS) - 1}")
        old.execute("INSERT INTO history (time, event, document, path, version) VALUES ('2024', 'created', 1, '/old.txt', 1)")
    answer = ask("restore-library", "--from", place, "--force")
    assert answer.status == 0, answer.err
    assert [one["path"] for one in ask("changes", "--json").objects] == ["/old.txt"]
    assert ask("verify").status == 0
    assert not (house.paths.root / "coming back").exists()


def test_the_backup_of_a_newer_version_is_refused_by_its_own_name(ask: Ask, house: House, tmp_path: Path) -> None:
    place = tmp_path / "backup"
    assert ask("backup", "--to", place).status == 0
    with contextlib.closing(sqlite3.connect(place / "catalogue.sqlite3")) as new:
        new.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    answer = ask("restore-library", "--from", place, "--force")
    assert answer.status == 1
    assert f"The library at {place} was made by another version" in answer.err
    assert not (house.paths.root / "coming back").exists()
    assert ask("verify").status == 0


def test_nobody_takes_a_librarys_place_while_it_is_in_use(house: House, ask: Ask, tmp_path: Path) -> None:
    assert ask("backup", "--to", tmp_path / "backup").status == 0
    with house.open(settled=False):
        assert "in use by another Papertray" in ask("restore-library", "--from", tmp_path / "backup", "--force").err


def test_a_row_of_backups_shares_its_files_and_stays_short(house: House, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in range(1, 5):
        made = back_up_on_schedule(house.paths, folder, 2, f"2026-11-0{day}T12:00:00.000Z", lambda: True)
        assert made.copied.files == (3 if day == 1 else 0)
        assert os.name != "posix" or made.copied.linked == (0 if day == 1 else 3)
    kept = backups_in(folder)
    assert [place.name for place in kept] == ["Papertray 2026-11-03 120000", "Papertray 2026-11-04 120000"]
    assert all(check_backup(place) == () for place in kept)
    with pytest.raises(LibraryError, match="stopped"):
        back_up_on_schedule(house.paths, folder, 2, "2026-11-05T12:00:00.000Z", lambda: False)
    assert backups_in(folder) == kept
    with pytest.raises(LibraryError, match="from the drive or the root on"):
        back_up_on_schedule(house.paths, Path("backups"), 2, "2026-11-05T12:00:00.000Z", lambda: True)
    with pytest.raises(LibraryError, match="is its disk connected"):
        back_up_on_schedule(house.paths, tmp_path / "unplugged", 2, "2026-11-05T12:00:00.000Z", lambda: True)
