"""The library on another disk: all of it, verified, and found again; and the places where it must not lie."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from core.caring.holding import held
from core.caring.moving import move
from core.errors import LibraryError
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings
from core.settings_file import change, load
from core.storage.catalogue import Catalogue
from core.views import View
from tests.cli.library import Ask
from tests.house import House


def names(paths: LibraryPaths) -> set[str]:
    with Catalogue(paths.catalogue) as catalogue:
        return {document.name for document in catalogue.rows(catalogue.ids(View()))}


def test_a_named_library_takes_everything_along(house: House, ask: Ask, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = load(house.paths.settings)
    beside = ("window.ini", "logs/papertray.log", "set aside/ab12")
    for name in beside:
        (house.paths.root / name).parent.mkdir(exist_ok=True)
        (house.paths.root / name).write_text(name)
    answer = ask("move-library", "--to", tmp_path / "other" / "library")
    assert answer.status == 0, answer.err
    assert "--library" in answer.err
    moved = LibraryPaths.of(tmp_path / "other" / "library")
    assert names(moved) == {"note.txt", "agenda.pdf"}
    assert load(moved.settings) == before
    assert not house.paths.catalogue.exists()
    assert not house.paths.store.exists()
    assert [(moved.root / name).read_text().splitlines()[0] for name in beside] == list(beside)
    assert {path.name for path in house.paths.root.iterdir()} == {"moved.txt", "writer.lock"}
    assert str(moved.root) in (house.paths.root / "moved.txt").read_text()
    with pytest.raises(LibraryError, match=r"lies at .* now"), Service(house.paths).opened():
        pass  # no new library is begun where the old one was
    house.paths, before_it = moved, house.paths.root
    with held(moved):
        move(moved, before_it, keep=False)
    assert names(LibraryPaths.of(before_it)) == {"note.txt", "agenda.pdf"}
    assert not (before_it / "moved.txt").exists()
    with held(LibraryPaths.of(before_it)):
        move(LibraryPaths.of(before_it), moved.root, keep=False)
    house.paths = moved
    with house.open():
        house.look()
        house.check()
    del capsys


def test_the_old_one_can_stay(house: House, ask: Ask, tmp_path: Path) -> None:
    assert ask("move-library", "--to", tmp_path / "new", "--keep-old").status == 0
    assert names(house.paths) == names(LibraryPaths.of(tmp_path / "new"))


@pytest.mark.skipif(sys.platform == "win32", reason="a folder is whose its access list says there")
def test_an_empty_folder_that_others_may_look_into_becomes_its_owners_alone(house: House, ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "new"
    place.mkdir()
    place.chmod(0o755)  # as a file dialog makes it
    assert ask("move-library", "--to", place).status == 0
    assert names(LibraryPaths.of(place)) == {"note.txt", "agenda.pdf"}
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    del house


def test_a_file_in_the_store_that_is_none_of_ours_stays_where_it_is(house: House, ask: Ask, tmp_path: Path) -> None:
    mine = house.paths.store / "ab" / "mine.txt"
    mine.parent.mkdir(exist_ok=True)
    for path in (mine, house.paths.store / "Thumbs.db"):
        path.write_text("mine")
    assert ask("move-library", "--to", tmp_path / "new").status == 0
    assert names(LibraryPaths.of(tmp_path / "new")) == {"note.txt", "agenda.pdf"}
    assert [path for path in house.paths.store.rglob("*") if path.is_file()] == [mine]


def test_damage_is_not_moved(house: House, ask: Ask, tmp_path: Path) -> None:
    file = next(path for path in house.paths.store.rglob("*") if path.is_file())
    file.chmod(0o600)
    file.write_bytes(b"rotten")
    answer = ask("move-library", "--to", tmp_path / "new")
    assert answer.status == 1
    assert f"was not moved. `papertray --library {house.paths.root} verify` says what is wrong" in answer.err
    assert names(house.paths) == {"note.txt", "agenda.pdf"}
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("where", ["home", "home/library/inside", "home/inbox", "home/inbox/below", "full"])
def test_places_that_are_none_are_refused(original: Path, house: House, ask: Ask, where: str) -> None:
    (original / "full").mkdir(exist_ok=True)
    (original / "full" / "x").touch()
    assert ask("move-library", "--to", original / where).status == 1
    assert names(house.paths) == {"note.txt", "agenda.pdf"}


def test_the_users_own_library_is_found_by_its_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name))
    for name in ("LOCAL_APPDATA", "APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(tmp_path / name))
    house = House(tmp_path)
    house.paths = LibraryPaths.of(None)
    house.write("note.txt", "the words")
    with house.open():
        pass
    from core.__main__ import main  # noqa: PLC0415  # after the places are set

    assert main(["move-library", "--to", str(tmp_path / "disk" / "library")]) == 0
    moved = LibraryPaths.of(None)
    assert (moved.root, moved.settings, moved.moved) == (tmp_path / "disk" / "library", house.paths.settings, True)
    assert load(moved.settings).folder(str(house.inbox)) is not None
    assert main(["list"]) == 0
    assert "note.txt" in capsys.readouterr().out
    assert main(["backup", "--to", str(tmp_path / "backup")]) == 0
    assert main(["restore-library", "--from", str(tmp_path / "backup"), "--force"]) == 0
    assert LibraryPaths.of(None) == moved
    (tmp_path / "disk").rename(tmp_path / "unplugged")
    with pytest.raises(LibraryError, match="connect its disk"), Service(moved).opened():
        pass
    assert not (tmp_path / "disk").exists()
    assert main(["list"]) == 1
    assert "connect its disk" in capsys.readouterr().err


def test_a_library_on_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.holding.network_kind", lambda _: "cifs")
    paths = LibraryPaths.of(tmp_path / "library")
    change(paths.settings, lambda settings: settings.with_folder(FolderSettings(str(tmp_path))))
    with pytest.raises(LibraryError, match=r"network drive \(cifs\)"), Service(paths).opened():
        pass
    assert not paths.catalogue.exists()
