"""Where upper and lower case are the same a rename that changes only the case is a rename.

Such a file system cannot be had here: a stand-in for the system calls answers as one would, finding files under any spelling.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import paths
from core.paths import LibraryPaths
from core.watching import names
from tests.house import House


class FoldingPath:
    """`os.path`, of such a file system."""

    def lexists(self, path: str) -> bool:
        return os.path.lexists(as_on_disk(path))

    def __getattr__(self, name: str) -> object:
        return getattr(os.path, name)


class FoldingOs:
    """`os`, of such a file system."""

    path = FoldingPath()

    def lstat(self, path: str) -> os.stat_result:
        return os.lstat(as_on_disk(path))

    def stat(self, path: str) -> os.stat_result:
        return os.stat(as_on_disk(path))

    def open(self, path: str, flags: int) -> int:
        return os.open(as_on_disk(path), flags)

    def listdir(self, path: str) -> list[str]:
        return os.listdir(as_on_disk(path))

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)


def as_on_disk(path: str) -> str:
    """The path in the spelling that is there, if any is."""
    if os.path.lexists(path):
        return path
    above, name = os.path.split(path)
    above = as_on_disk(above)
    there = os.listdir(above) if os.path.isdir(above) else []
    return os.path.join(above, next((other for other in there if other.casefold() == name.casefold()), name))


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    house = House(tmp_path)
    house.write("Packets/Agenda.TXT", "the agenda")
    house.write("Minutes.txt", "the minutes")
    for module in ("names", "scanner"):
        monkeypatch.setattr(f"core.watching.{module}.os", FoldingOs())
    monkeypatch.setattr("core.looking.os", FoldingOs())
    with house.open():
        yield house


def test_it_is_known_which_file_systems_are_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Agenda.txt").write_text("words")
    assert names.folds_case(str(tmp_path)) is os.path.exists(tmp_path / "AGENDA.TXT")
    monkeypatch.setattr(names, "os", FoldingOs())
    assert names.folds_case(str(tmp_path))
    assert names.is_so_named(str(tmp_path / "Agenda.txt"), str(tmp_path))
    assert not names.is_so_named(str(tmp_path / "agenda.txt"), str(tmp_path))


def test_what_a_person_names_is_spelled_as_the_disk_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a folder could be watched twice, and a library in it be taken for documents."""
    (tmp_path / "Board Packets" / "May").mkdir(parents=True)
    monkeypatch.setattr(paths, "os", FoldingOs())
    assert paths.as_on_disk(str(tmp_path / "board packets" / "MAY")) == str(tmp_path / "Board Packets" / "May")
    assert paths.as_on_disk(str(tmp_path / "board packets" / "June")) == str(tmp_path / "Board Packets" / "June")
    assert LibraryPaths.of(tmp_path / "BOARD PACKETS").root == tmp_path / "Board Packets"


@pytest.mark.parametrize("told", ["old first", "new first", "only the old one", "nothing"])
@pytest.mark.parametrize(("old", "new"), [("Minutes.txt", "MINUTES.txt"), ("Packets", "packets"), ("Packets/Agenda.TXT", "Packets/agenda.txt")])
def test_a_rename_of_the_case_alone_is_a_rename(house: House, old: str, new: str, told: str) -> None:
    before = {document.id: document.version for document in house.documents()}
    (house.inbox / old).rename(house.inbox / new)
    paths = {"old first": (old, new), "new first": (new, old), "only the old one": (old,), "nothing": ()}[told]
    house.look(*(house.inbox / path for path in paths))
    house.look()
    house.check()
    assert {document.id: document.version for document in house.documents()} == before
    house.clock.advance(60.0)
    house.look(house.inbox / old)
    house.check()
