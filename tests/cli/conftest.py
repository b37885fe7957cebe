"""What tests of the command line share: a filled library for each file of tests (one that needs another makes its own), and calls on it."""

from __future__ import annotations

import pytest

from tests.cli.library import Ask, asking, fill
from tests.house import House


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return fill(tmp_path_factory.mktemp("library"))


@pytest.fixture
def ask(house: House, capsys: pytest.CaptureFixture[str]) -> Ask:
    return asking(house, capsys)
