"""What verify finds, and what repairing makes of it: every kind of damage is done to a real library, is found, and is put right."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.caring.verifying import Verifier
from core.settings_file import load
from core.storage.schema import MIGRATIONS
from tests.cli.library import Ask
from tests.house import House


def stored(house: House, name: str, version: int | None = None) -> Path:
    with house.catalogue() as catalogue:
        return house.paths.stored(catalogue.raw(house.document(name).id, version).sha256)


def sql(house: House, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(house.paths.catalogue)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def codes(ask: Ask) -> list[str]:
    return [one["finding"] for one in ask("verify", "--json").objects]


def spoil(path: Path, data: bytes = b"rotten") -> None:
    path.chmod(0o600)
    path.write_bytes(data)
    path.chmod(0o400)


def put_foreign(house: House) -> None:
    place = house.paths.stored("ab" * 32)
    place.parent.mkdir(parents=True)
    place.touch()
    spoil(place)


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text("whose?")


def remove(path: Path) -> None:
    path.chmod(0o600)
    path.unlink()


def test_a_library_in_order_has_nothing_to_say(ask: Ask) -> None:
    answer = ask("verify")
    assert (answer.status, answer.out) == (0, "")
    assert "3 kept files" in answer.err
    assert "all is well" in answer.err


def test_it_is_verified_while_the_application_works(house: House, ask: Ask) -> None:
    with house.open():
        house.write("new.txt", "just came")
        answer = ask("verify", "--json")
        assert (answer.status, [one["finding"] for one in answer.objects]) == (0, ["not_noticed"])
        repair = ask("verify", "--repair")
        assert repair.status == 1
        assert f"in use by another Papertray (PID {os.getpid()})" in repair.err


DAMAGE: dict[str, Callable[[House], None]] = {
    "damaged_file": lambda house: spoil(stored(house, "note.txt")),
    "missing_file": lambda house: remove(stored(house, "note.txt")),
    "unlisted_file": lambda house: sql(house, "UPDATE contents SET kept = 0 WHERE type = 'application/pdf'"),
    "foreign_file": put_foreign,
    "orphan_file": lambda house: touch(house.paths.store / "ab" / "my notes.txt", house.paths.store / "cd", house.paths.store / "my notes.txt"),
    "index": lambda house: sql(house, "DELETE FROM segments_index_docsize WHERE id = 1"),
    "index, broken": lambda house: sql(house, "DELETE FROM names_index_data WHERE id > 10", "DELETE FROM segments_index_data WHERE id > 10"),
    "index, of words": lambda house: sql(house, "UPDATE words SET word = 'parcels' WHERE word = 'parcel'"),
    "word_not_known": lambda house: sql(house, "DELETE FROM words WHERE word = 'parcel'", "INSERT INTO words_index (words_index) VALUES ('rebuild')"),
    "text_changed": lambda house: sql(house, "UPDATE segments SET text = text || ' and a lie'"),
    "version_without_content": lambda house: sql(house, "INSERT INTO versions SELECT document, 9, 999, size, mtime_ns, seen FROM versions LIMIT 1"),
    "other_newest": lambda house: sql(house, "UPDATE documents SET version = 7 WHERE name = 'note.txt'"),
    "unknown_status": lambda house: sql(house, "UPDATE documents SET status = 'lost' WHERE name = 'note.txt'"),
    "copy_of_nothing": lambda house: sql(house, "UPDATE documents SET copy_of = 77 WHERE name = 'note.txt'"),
    "name_not_indexed": lambda house: sql(house, "DELETE FROM names_index"),
    "content_of_nothing": lambda house: sql(house, "DELETE FROM versions WHERE version = 1 AND document = (SELECT id FROM documents WHERE name = 'note.txt')"),
    "text_changed, whole texts": lambda house: sql(house, "DELETE FROM segments"),
}


@pytest.mark.parametrize("code", DAMAGE)
def test_damage_is_found_and_put_right(house: House, ask: Ask, code: str) -> None:
    DAMAGE[code](house)
    code = code.partition(",")[0]
    assert code in codes(ask)
    assert ask("verify").status == 1
    mended = ask("verify", "--repair", "--json").objects
    assert {one["finding"]: one["mended"] for one in mended}[code]
    with house.open():
        house.look()
        house.check()
        assert house.text("note.txt") == "the second words"
    assert codes(ask) == []
    with house.catalogue() as catalogue:
        assert stored(house, "note.txt").read_bytes() == b"the second words"
        assert catalogue.search("parcel").hits
        assert catalogue.search("*arcel*").hits


def test_a_search_in_a_broken_index_says_what_mends_it(house: House, ask: Ask) -> None:
    DAMAGE["index, broken"](house)
    said = ask("search", "parcel")
    assert (said.status, len(said.err.splitlines())) == (1, 1)
    assert f"`papertray --library {house.paths.root} verify --repair`" in said.err


def test_files_of_the_systems_own_are_no_damage(house: House, ask: Ask) -> None:
    place = stored(house, "note.txt")
    for folder in (house.paths.store, place.parent.parent, place.parent):
        touch(folder / ".DS_Store", folder / "Thumbs.db", folder / "desktop.ini", folder / f"._{place.name}")
    assert ask("verify").status == 0
    assert ask("verify", "--repair").status == 0
    assert (place.parent / "Thumbs.db").exists()


def test_files_that_are_none_of_ours_are_told_and_set_aside_by_repairing_only(house: House, ask: Ask, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    touch(mine, house.paths.store / "notes.txt", house.paths.store / "ab" / "notes.txt")
    if sys.platform != "win32":
        mine.chmod(0o644)
        (house.paths.store / "link").symlink_to(mine)
    with house.open():
        house.look()
    found = ask("verify")
    assert found.status == 1
    assert found.out.count("a file in the store that is none of Papertray's") == (2 if sys.platform == "win32" else 3)
    assert (house.paths.store / "notes.txt").exists()
    assert f"it lies at {house.paths.root / 'set aside' / 'notes.txt'}" in ask("verify", "--repair").out
    aside = [path for path in (house.paths.root / "set aside").iterdir() if path.name.startswith("notes.txt")]
    assert [path.read_text() for path in aside] == ["whose?", "whose?"]
    assert (mine.read_text(), sys.platform == "win32" or mine.stat().st_mode & 0o777 == 0o644) == ("whose?", True)
    assert ask("verify").status == 0


def test_what_is_set_aside_is_told_once(house: House, ask: Ask) -> None:
    spoil(stored(house, "note.txt"))
    stored(house, "note.txt").chmod(0o644)
    assert codes(ask) == ["damaged_file"]
    assert [one["mended"] for one in ask("verify", "--repair", "--json").objects] == [True]


def test_files_without_rows_become_documents_again(house: House, ask: Ask, tmp_path: Path) -> None:
    """A catalogue that was lost leaves the older versions' files: they are given back, with their text."""
    old = stored(house, "note.txt", 1)
    for ending in ("", "-wal", "-shm"):
        house.paths.catalogue.with_name(house.paths.catalogue.name + ending).unlink(missing_ok=True)
    with house.open():
        pass
    assert codes(ask) == ["lost_file"]
    (mended,) = ask("verify", "--repair", "--json").objects
    assert old.name[:12] in mended["done"]
    (one,) = ask("list", "--deleted", "--json").objects
    assert (one["name"], one["status"], one["reason"], one["characters"]) == (f"Recovered {old.name[:12]}.txt", "deleted", "recovered", 15)
    assert [segment["text"] for segment in ask("text", one["id"], "--json").objects] == ["the first words"]
    assert ask("restore", one["id"], "--to", tmp_path / "back.txt").status == 0
    assert (tmp_path / "back.txt").read_text() == "the first words"
    assert codes(ask) == []
    with house.open():
        house.check()


def test_bytes_that_nobody_has_any_more_are_not_promised(house: House, ask: Ask, tmp_path: Path) -> None:
    remove(stored(house, "note.txt", 1))
    (mended,) = ask("verify", "--repair", "--json").objects
    assert "cannot be restored" in mended["done"]
    assert "was not kept" in ask("restore", house.inbox / "note.txt", "--version", 1, "--to", tmp_path / "x").err
    assert [segment["text"] for segment in ask("text", house.inbox / "note.txt", "--version", 1, "--json").objects] == ["the first words"]
    assert codes(ask) == []


def test_what_has_not_been_noticed_is_no_damage(house: House, ask: Ask) -> None:
    house.write("note.txt", "the third words, longer")
    (house.inbox / "agenda.pdf").unlink()
    house.write("new.txt", "new")
    answer = ask("verify", "--json")
    assert (answer.status, sorted(one["finding"] for one in answer.objects)) == (0, ["changed_unnoticed", "gone_unnoticed", "not_noticed"])


@pytest.mark.skipif(sys.platform == "win32", reason="access lists are inherited there")
def test_what_others_can_read_is_found_and_closed(house: House, ask: Ask) -> None:
    house.paths.root.chmod(0o755)
    stored(house, "note.txt").chmod(0o644)
    house.paths.catalogue.chmod(0o644)
    assert set(codes(ask)) == {"open_to_others", "writable_file"}
    assert ask("verify", "--repair").status == 0
    assert codes(ask) == []


@pytest.mark.expects_log("the catalogue was damaged", "worker")
def test_a_damaged_database_is_found(house: House, ask: Ask) -> None:
    size = house.paths.catalogue.stat().st_size
    with house.paths.catalogue.open("r+b") as file:
        file.seek(size // 2)
        file.write(os.urandom(size // 4))
    assert "catalogue_damaged" in codes(ask)
    assert ask("verify", "--repair").status == 0
    with house.open():
        house.look()
        house.check()
    assert [code for code in codes(ask) if code != "lost_file"] == []


def test_a_copy_is_kept_before_anything_is_changed(house: House, ask: Ask) -> None:
    for number in range(4):
        sql(house, "UPDATE documents SET copy_of = 77 WHERE name = 'note.txt'")
        house.clock.advance(1.0)
        assert ask("verify", "--repair").status == 0, number
    copies = sorted(house.paths.root.glob("catalogue.before-repair-*.sqlite3"))
    assert len(copies) == 2
    with contextlib.closing(sqlite3.connect(copies[-1])) as connection:
        assert connection.execute("SELECT count(*) FROM documents WHERE copy_of = 77").fetchone() == (1,)


def test_an_older_library_is_copied_before_it_is_migrated(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE facts")
        raise sqlite3.OperationalError("disk full")

    def good(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE further (id INTEGER)")

    monkeypatch.setattr("core.storage.database.MIGRATIONS", (*MIGRATIONS, good, broken))
    with pytest.raises(Exception, match="disk full"), house.open():
        pass
    monkeypatch.setattr("core.storage.database.MIGRATIONS", MIGRATIONS)
    with house.open():
        house.check()
    monkeypatch.setattr("core.storage.database.MIGRATIONS", (*MIGRATIONS, good))
    with house.open():
        house.check()
    (copy,) = house.paths.root.glob("catalogue.before-schema-*.sqlite3")
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (2,)


def test_it_reads_every_byte(house: House) -> None:
    verifier = Verifier(house.paths, load(house.paths.settings))
    assert not list(verifier.findings())
    assert (verifier.checked.files, verifier.checked.on_disk) == (3, 2)
    assert verifier.checked.bytes == sum(path.stat().st_size for path in house.paths.store.rglob("*") if path.is_file())
