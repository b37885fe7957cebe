"""A library with two documents and three versions: made once, and put back as it was for each test."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from core.caring.backing_up import remove_tree
from tests.cli.library import Ask, asking
from tests.house import House
from tests.samples import make_pdf


@pytest.fixture(scope="package")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("library")
    (place / "home").mkdir()
    house = House(place / "home")
    house.write("note.txt", "the first words")
    house.write("agenda.pdf", make_pdf("call to order", "the parcel tax"))
    with house.open():
        house.write("note.txt", "the second words")
        house.look()
    shutil.copytree(house.place, place / "kept")
    return place


@pytest.fixture
def house(original: Path) -> House:
    """The files are moved back from a copy of a copy: their times stay, and nothing has to be read again."""
    if (original / "home").exists():
        for top, folders, _ in os.walk(original / "home"):
            for name in folders:
                os.chmod(os.path.join(top, name), 0o700)
        remove_tree(original / "home")
    shutil.copytree(original / "kept", original / "home")
    return House(original / "home")


@pytest.fixture
def ask(house: House, capsys: pytest.CaptureFixture[str]) -> Ask:
    return asking(house, capsys)
