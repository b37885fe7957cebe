"""Searching from the window: what is offered while one types, what is offered when nothing is found, and in which order hits come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.views import Sort
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.searching.search_box import SearchBox
from gui.searching.suggesting import MOST, Known, remembered, suggestions
from gui.threads.reader import Reader
from tests.gui.library import Library, StillClock

KNOWN = Known(("Board packets", "Minutes"), ("budget reserves", "type:pdf budget", "prop 28"))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ()),
        ("zebra", ()),
        ("bud", ("budget reserves",)),
        ("budget reserves", ()),
        ("ty", ("type:", "type:pdf budget")),
        ("plan folder:", ('plan folder:"Board packets" ', "plan folder:Minutes ")),
        ("plan folder:m", ("plan folder:Minutes ",)),
        ("plan -is:", ("plan -is:copy ", "plan -is:deleted ")),
        ("plan is:copy", ()),
        ("plan type:xls", ("plan type:xlsx ", "plan type:xlsb ")),
        ("plan ", ()),
    ],
)
def test_what_fits_is_offered(typed: str, offered: tuple[str, ...]) -> None:
    assert suggestions(typed, KNOWN) == offered


def test_a_long_list_is_cut() -> None:
    assert len(suggestions("type:", KNOWN)) == MOST


def test_earlier_searches_are_kept_once_the_latest_first() -> None:
    assert remembered(" prop 28 ", ("budget", "prop 28")) == ("prop 28", "budget")
    assert remembered("", ("budget",)) == ("budget",)


@pytest.fixture
def window(library: Library, reader: Reader, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    library.land("a.txt", "reserves reserves reserves")
    library.land("b.txt", "reserves are held")
    made = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), QWidget())
    made.show()
    qtbot.waitUntil(lambda: made.documents.model.rowCount() == 2)
    yield made
    made.finish()
    made.deleteLater()


def search(window: MainWindow, query: str) -> None:
    window.top.search.edit.setFocus()
    window.top.search.edit.setText(query)
    window.top.search._entered()


def test_a_burst_of_keys_is_one_search_and_each_later_key_the_next(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    told: list[str] = []
    box.searched.connect(told.append)
    qtbot.keyClicks(box.edit, "bud")
    qtbot.waitUntil(lambda: told == ["bud"])
    qtbot.keyClicks(box.edit, "g")
    qtbot.waitUntil(lambda: told == ["bud", "budg"])
    assert box._wait.interval() <= 20, "first rows shall be there within 50 ms, and finding them takes its time, too"


def test_a_word_that_is_in_no_document_is_mended_with_one_click(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "reservs held")
    qtbot.waitUntil(lambda: any(button.text() == "Search for that" for button in window.documents.findChildren(QPushButton)))
    window.documents._nothing.step_requested.emit()
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 1)
    assert window.top.search.query() == "reserves held"


def test_hits_come_best_first_until_a_column_is_clicked(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "reserves")
    qtbot.waitUntil(lambda: window.documents.model.view.query == "reserves")
    window.documents.view.order_requested.emit(Sort.NAME, True)
    view = window.documents.model.view
    assert (view.order, view.sort, view.descending) == ("column", Sort.NAME, True)
    qtbot.waitUntil(lambda: [window.documents.model.id_at(place) for place in range(window.documents.model.rowCount())] == [2, 1])
    search(window, "held")
    assert window.documents.model.view.order == "best"


def test_what_was_found_is_offered_again(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "reserves")
    qtbot.waitUntil(lambda: window.searching.recent == ("reserves",))
    search(window, "")
    qtbot.keyClicks(window.top.search.edit, "res")
    popup = window.top.search.offers.popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.top.search.query() == "reserves")
