"""What tests of the window share: a library of their own, its reader, and an application that looks as ours does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.language import Language
from gui.reader import Reader
from tests.gui.library import Library

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A window shown without a screen says what its platform cannot do; that is no fault of the window."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> Language:
    """The window's words in English, which has a table, too: "1 document", "2 documents"."""
    language = Language(qapp)
    language.speak("en")
    return language


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library(tmp_path / "library")
    yield made
    made.close()


@pytest.fixture
def reader(qapp: QApplication, library: Library) -> Iterator[Reader]:
    theme.apply(qapp, "light")
    made = Reader(library.catalogue)
    yield made
    made.stop()
