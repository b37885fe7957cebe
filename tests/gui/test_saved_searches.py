"""Saved searches in the sidebar and what is told of them; passwords for documents that ask for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from core.document import Status
from core.errors import SettingsError
from core.events import Idle, Matched
from core.saved import SavedSearch, moved, renamed
from core.settings import Settings
from gui import places
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.notifications.notifier import Notifier
from gui.threads.reader import Reader
from gui.threads.told import gather
from gui.troubles.password_dialog import PasswordDialog
from tests.gui.library import Library, StillClock
from tests.gui.test_notifications import HandClock, Shown

BUDGET = SavedSearch("Budget", "reserves")


@pytest.fixture
def window(library: Library, reader: Reader, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    library.land("a.txt", "reserves are held")
    library.land("b.txt", "other words")
    library.land("closed.pdf", status=Status.FAILED, reason="password")
    made = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), QWidget())
    made.take_settings(Settings(searches=(BUDGET,)))
    made.show()
    qtbot.waitUntil(lambda: made.documents.model.rowCount() == 3)
    yield made
    made.finish()
    made.deleteLater()


def titles(window: MainWindow) -> list[str]:
    model = window.sidebar.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_saved_search_is_a_place_with_its_count(window: MainWindow, qtbot: QtBot) -> None:
    assert "Budget" in titles(window)
    window.take(gather([Idle()]))
    qtbot.waitUntil(lambda: window.sidebar._found == {"Budget": 1})
    window.show_place(places.search_key("Budget"))
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 1)
    assert window.top.search.query() == "reserves"
    window.show_place(places.ALL)
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 3)
    assert window.top.search.query() == "", "its words go with it"


def test_a_search_is_saved_under_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.top.search.set_query("type:pdf")
    window.top.search.save.click()
    (box,) = window.findChildren(QInputDialog)
    box.setTextValue("PDFs")
    with qtbot.waitSignal(window.search_saved) as saved:
        box.accept()
    assert saved.args == [SavedSearch("PDFs", "type:pdf")]


@pytest.mark.usefixtures("qapp")
def test_what_a_saved_search_finds_is_one_message_and_leads_to_it(qtbot: QtBot) -> None:
    sender, clock = Shown(), HandClock()
    notifier = Notifier(Settings(), clock, sender)
    notifier.take(gather([Matched("Budget", (7,))]))
    clock.time = 1.0
    notifier.take(gather([Matched("Budget", (9,))]))
    assert sender.messages == []
    clock.time = 4.0
    notifier.take(gather([]))
    (message,) = sender.messages
    assert message.key == "search:Budget"
    assert message.title.startswith("2 new documents")
    with qtbot.waitSignal(notifier.documents_wanted) as wanted:
        sender.chosen.emit(message.key, message.actions[0][0])
    assert wanted.args == [(7, 9), 4.0]


def test_a_password_is_for_the_document_or_for_its_whole_folder(window: MainWindow, qtbot: QtBot) -> None:
    window.handling.remedies.ask_password((1, 3))
    qtbot.waitUntil(lambda: bool(window.findChildren(PasswordDialog)))
    (dialog,) = window.findChildren(PasswordDialog)
    assert not dialog.give.isEnabled()
    assert not dialog.everywhere.isChecked()
    dialog.edit.setText("secret")
    with qtbot.waitSignal(window.password_given) as given:
        dialog.give.click()
    assert given.args == [("3",), "secret"], "only what asks for one"
    assert dialog.edit.text() == ""
    window.handling.remedies.ask_password((3,))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PasswordDialog)))
    dialog = next(each for each in window.findChildren(PasswordDialog) if each.isVisible())
    dialog.edit.setText("secret")
    dialog.everywhere.setChecked(True)
    with qtbot.waitSignal(window.password_given) as given:
        dialog.give.click()
    assert given.args == [("/inbound",), "secret"]


def test_a_saved_search_is_renamed_ordered_and_removed_by_key(window: MainWindow, qtbot: QtBot) -> None:
    minutes = SavedSearch("Minutes", "words")
    window.take_settings(Settings(searches=(BUDGET, minutes)))
    window.show_place(places.search_key("Minutes"))
    sidebar = window.sidebar
    window.activateWindow()
    sidebar.list.setFocus()
    with qtbot.waitSignal(window.search_moved) as moving:
        QTest.keyClick(sidebar.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert moving.args == ["Minutes", -1]
    QTest.keyClick(sidebar.list, Qt.Key.Key_F2)
    box = window.findChild(QInputDialog)
    assert box is not None
    with qtbot.waitSignal(window.search_renamed) as renaming:
        box.setTextValue("Protocols")
        box.accept()
    assert renaming.args == ["Minutes", "Protocols"]
    window.take_settings(Settings(searches=(SavedSearch("Protocols", "words"), BUDGET)))
    place = sidebar.place()
    assert place is not None
    assert place.search == "Protocols", "who is there stays there"
    window.searching._rename("Protocols", "Budget")
    assert window.top._trouble.text() == "There is another search called “Budget”."
    with qtbot.waitSignal(window.search_removed) as removing:
        QTest.keyClick(sidebar.list, Qt.Key.Key_Delete)
    assert removing.args == ["Protocols"]


def test_searches_keep_their_names_apart_and_their_order() -> None:
    one, two = SavedSearch("One", "1"), SavedSearch("Two", "2")
    assert moved((one, two), "Two", -1) == (two, one)
    assert moved((one, two), "Two", 1) == (one, two)
    assert moved((one, two), "None", 1) == (one, two)
    assert renamed((one, two), "One", "Three") == (SavedSearch("Three", "1"), two)
    with pytest.raises(SettingsError, match="another saved search"):
        renamed((one, two), "One", "Two")
    with pytest.raises(SettingsError, match="needs a name"):
        renamed((one, two), "One", " ")
