"""The window's parts, each by itself: search box, sidebar, ledger, trouble bar, activity, inspector, memory, the watcher's thread."""

from __future__ import annotations

import dataclasses
import json
import re
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QIcon
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget, QToolButton, QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from core.comparison.difference import Change, Comparison, Difference, How, Mark, Run, Spot, Subject
from core.document import SegmentKind, Status
from core.errors import REASONS, LibraryError
from core.events import Batch, Idle, Listener, Progress, What
from core.service import Service
from core.views import ATTENTION, Similar, View
from gui import places
from gui.documents.compare import CompareWindow, place, summary
from gui.documents.failures import Deed, FailuresPanel, fix_of
from gui.documents.inspector import Inspector
from gui.documents.model import DocumentsModel
from gui.documents.view import DocumentsView
from gui.look import theme
from gui.look.narrow import Tabs
from gui.memory import Memory
from gui.places import Place
from gui.searching.search_box import SearchBox
from gui.settings_dialog.about_page import AboutPage
from gui.speech.phrases import until
from gui.threads.questions import overview
from gui.threads.reader import Reader
from gui.threads.told import Told
from gui.troubles.trouble_bar import Remedy, Trouble, TroubleBar
from gui.watcher_thread import WatcherThread
from gui.window.activity import ActivityModel, ActivityView
from gui.window.ledger import LedgerDialog
from gui.window.sidebar import Sidebar
from gui.window.status_line import StatusLine
from gui.window.top_bar import TopBar
from tests.gui.library import NOW, Library, StillClock


class MovedClock(StillClock):
    """Shows what it is set to."""

    time = NOW

    def now(self) -> float:
        return self.time


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_report_that_was_copied_moves_no_other_button(library: Library, qtbot: QtBot) -> None:
    page = AboutPage(library.paths, QIcon())
    qtbot.addWidget(page)
    page.resize(720, 560)
    page.show()
    qtbot.waitExposed(page)
    others = [button for button in page.findChildren(QPushButton) if button is not page.copy]
    before = [button.geometry() for button in others]
    page.copy.click()
    QApplication.processEvents()
    assert page.copy.text() == "Copied"
    assert [button.geometry() for button in others] == before


@pytest.mark.parametrize("width", [520, 1280])
def test_quit_comes_and_goes_without_moving_another_button(qtbot: QtBot, width: int) -> None:
    """A panel is waited for some seconds: what a person was about to click (Settings) must not become Quit under the pointer."""
    top = TopBar(StillClock())
    qtbot.addWidget(top)
    top.resize(width, 60)
    top.show()
    qtbot.waitExposed(top)
    others = (top.inspector, top.pause, top.bell, top.settings)
    before = [button.geometry() for button in others]
    top.quit.show()
    qtbot.waitUntil(lambda: top.quit.geometry().width() > 0 and top.quit.geometry().right() < top.inspector.geometry().left())
    assert [button.geometry() for button in others] == before


def test_the_bell_says_that_messages_wait_in_the_quiet_hours(qtbot: QtBot) -> None:
    """Who has said "Tell me again" at night is told nothing before the morning, and can see why."""
    clock = MovedClock()
    top = TopBar(clock)
    qtbot.addWidget(top)
    top.show()
    end = (datetime.fromtimestamp(NOW).astimezone() + timedelta(hours=2)).replace(minute=0, second=0)
    top.show_put_off(NOW + 60.0)
    top.show_notifications(True, f"{end - timedelta(hours=4):%H:%M}-{end:%H:%M}")
    waits = f"Notifications wait until {until(end.timestamp(), NOW)}"
    assert top.bell.accessibleName() == waits
    top.show_put_off(0.0)
    assert top.bell.accessibleName() == waits
    clock.time = end.timestamp() + 1.0
    top._minute.timeout.emit()
    assert top.bell.accessibleName() == "Notifications are on"


@pytest.fixture
def inspector(reader: Reader, library: Library, qtbot: QtBot) -> Inspector:
    made = Inspector(reader, library.paths)
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    return made


def test_a_search_is_told_when_typing_pauses(box: SearchBox, qtbot: QtBot) -> None:
    told: list[str] = []
    box.searched.connect(told.append)
    QTest.keyClicks(box.edit, "budget type:pdf ")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["budget type:pdf"]
    assert box.edit.text() == "budget "


def test_escape_clears_and_then_leaves(box: SearchBox, qtbot: QtBot) -> None:
    told: list[str] = []
    box.searched.connect(told.append)
    QTest.keyClicks(box.edit, "plan")
    QTest.keyClick(box.edit, Qt.Key.Key_Return)
    QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    with qtbot.waitSignal(box.left):
        QTest.keyClick(box.edit, Qt.Key.Key_Escape)
    assert told == ["plan", ""]


def test_filters_take_no_room_from_what_is_typed_while_there_is_some_beside_the_box(box: SearchBox, qtbot: QtBot) -> None:
    box.resize(2000, box.height())
    box.set_query("budget")
    qtbot.waitUntil(box.save.isVisible)
    alone = box.edit.width()
    box.set_query("budget type:pdf after:2024-09-01 folder:docs status:stored")
    qtbot.waitUntil(lambda: sum(chip.isVisible() for chip in box.findChildren(QToolButton) if chip.property("look") == "chip") == 4)
    box.resize(2000, box.height())
    qtbot.waitUntil(lambda: box.edit.width() >= alone - 40)


def test_what_stands_above_the_status_line_does_not_move_when_work_begins(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    before = line.sizeHint().height()
    line.show_work(Progress(1, 9))
    assert line.sizeHint().height() == before


def test_what_is_being_read_gives_way_to_the_rest_of_the_status_line(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(480, 40)
    line.show()
    line.show_found("4 documents for “facilities master plan” in 8 ms")
    line.show_work(Progress(3, 30))
    line.show_current("Regular Meeting of the Board of Trustees.pdf")
    QApplication.processEvents()
    assert line._work.isVisible()
    assert line._found.width() >= line._found.sizeHint().width()
    assert line._found.geometry().right() <= line.width()
    assert line.stop.width() >= line.stop.sizeHint().width()
    assert line._work.toolTip().startswith("3 of 30 documents read · Regular")


def test_stop_stays_where_it_is_while_one_document_after_the_other_is_read(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(1200, 40)
    line.show()
    places = set()
    for done, name in enumerate(("a.txt", "Regular Meeting of the Board of Trustees 11-12-2024.pdf", "minutes.pdf")):
        line.show_work(Progress(done, 900))
        line.show_current(name)
        QApplication.processEvents()
        places.add(line.stop.geometry().getRect())
    assert len(places) == 1, places


def test_backspace_takes_a_chip_back(box: SearchBox) -> None:
    box.set_query("plan after:2024-08")
    box.edit.setCursorPosition(0)
    QTest.keyClick(box.edit, Qt.Key.Key_Backspace)
    assert box.edit.text() == "after:2024-08 plan"


@pytest.fixture
def sidebar(qtbot: QtBot, library: Library) -> Sidebar:
    made = Sidebar(StillClock())
    qtbot.addWidget(made)
    made.resize(236, 600)
    made.show()
    library.land("a.pdf", "x")
    return made


def test_the_sidebar_goes_by_keyboard_past_the_headings(sidebar: Sidebar, library: Library) -> None:
    with library.catalogue() as catalogue:
        sidebar.show_overview(overview(catalogue))
    gone: list[Place] = []
    sidebar.place_chosen.connect(gone.append)
    for _ in range(6):
        QTest.keyClick(sidebar.list, Qt.Key.Key_Down)
    assert [place.key for place in gone] == ["arriving", "attention", "recent", "activity", "deleted", places.folder_key("/inbound")]


def test_counts_change_without_moving_one_away(sidebar: Sidebar, library: Library) -> None:
    with library.catalogue() as catalogue:
        sidebar.show_overview(overview(catalogue))
        sidebar.go(places.folder_key("/inbound"))
        library.land("b.pdf", "x")
        sidebar.show_overview(overview(catalogue))
    here = sidebar.place()
    assert here is not None
    assert (here.key, here.aside) == (places.folder_key("/inbound"), "2")


def test_the_ledger_says_why(sidebar: Sidebar, library: Library, reader: Reader, qtbot: QtBot) -> None:
    library.ignore("photo.jpg", "type")
    library.ignore("~lock", "hidden")
    dialog = LedgerDialog(reader, sidebar)
    dialog.show()
    tree = cast("QTreeWidget", dialog.findChild(QTreeWidget))
    qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0)
    top = cast("QTreeWidgetItem", tree.topLevelItem(0))
    said = [(rule.text(0), cast("QTreeWidgetItem", rule.child(0)).text(0)) for rule in (cast("QTreeWidgetItem", top.child(row)) for row in range(2))]
    assert top.text(0) == "inbound:  3 seen = 1 stored + 2 ignored"
    assert said == [("1:  its name begins with “.” or “~”", "~lock"), ("1:  this type is no document", "photo.jpg")]
    dialog.close()


def test_later_silences_only_what_was_seen(qtbot: QtBot) -> None:
    bar = TroubleBar()
    qtbot.addWidget(bar)
    first, second = (Trouble(key, "attention", f"{key} is wrong.", "Mend", Remedy.LOG) for key in ("one", "two"))
    bar.show_troubles((first,))
    assert bar.isVisible()
    bar._later.click()
    assert not bar.isVisible()
    bar.show_troubles((first, second))
    assert (bar.isVisible(), bar._words.text()) == (True, "two is wrong.")
    with qtbot.waitSignal(bar.remedy_requested) as wanted:
        bar._button.click()
    assert wanted.args == [Remedy.LOG, second]
    bar.show_troubles(())
    bar.show_troubles((first,))
    assert bar.isVisible()


def test_the_activity_is_live_and_goes_back_as_far_as_one_scrolls(reader: Reader, library: Library, qtbot: QtBot) -> None:
    library.land_many(250)
    model = ActivityModel(reader, StillClock())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    view = ActivityView(model)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    qtbot.waitUntil(lambda: model.rowCount() >= 200)
    new = library.land("new.pdf", "x")
    model.take(library.touch(new).steps)
    assert [model.index(0, column).data() for column in (1, 2, 4)] == ["Changed", "new.pdf", "0.3\N{NO-BREAK SPACE}s"]
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() == 251)
    assert model.index(250, 2).data() == "document 0000.pdf"
    with qtbot.waitSignal(view.document_requested) as wanted:
        view.activated.emit(model.index(0, 0))
    assert wanted.args == [new]
    del tester


def test_the_activity_cuts_no_reason_and_no_time_where_there_is_room(reader: Reader, library: Library, qtbot: QtBot) -> None:
    model = ActivityModel(reader, StillClock())
    view = ActivityView(model)
    qtbot.addWidget(view)
    view.resize(1500, 400)
    id_ = library.land("a.pdf", "x")
    view.show()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    (step,) = library.touch(id_).steps
    model.take((dataclasses.replace(step, event=What.WAITING, reason="locked", time="2024-09-22T22:58:58+00:00"),))
    assert model.index(0, 1).data() == "Waiting: open in another program"
    for column in range(2):
        assert view.sizeHintForColumn(column) <= view.columnWidth(column)


def test_the_inspector_shows_the_text_at_its_hit(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("a.pdf", "the first page", "the facilities master plan", title="A title")
    inspector.tabs.setCurrentWidget(inspector.text)
    inspector.show_ids((id_,), "facilities")
    qtbot.waitUntil(lambda: bool(inspector.text.edit.toPlainText()))
    assert inspector.text.edit.toPlainText() == "Page 1\nthe first page\n\nPage 2\nthe facilities master plan"
    assert [mark.cursor.selectedText() for mark in inspector.text.edit.extraSelections()] == ["facilities"]
    assert inspector._title.text() == "A title"
    assert inspector._path.text() == "inbound \u203a a.pdf"


def test_a_hit_far_down_is_scrolled_to(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    pages = [f"page of the budget, {'and more words ' * (number % 40)}" for number in range(300)]
    id_ = library.land("a.pdf", *pages[:250], "the facilities master plan", *pages[250:])
    inspector.tabs.setCurrentWidget(inspector.text)
    inspector.show_ids((id_,), "facilities")
    edit = inspector.text.edit
    qtbot.waitUntil(lambda: bool(edit.extraSelections()))
    qtbot.waitUntil(lambda: edit.viewport().rect().contains(edit.cursorRect()))
    assert edit.textCursor().block().text() == "the facilities master plan"


def test_the_window_has_its_turn_while_a_very_long_text_is_written(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("a.pdf", *["words of the budget\n" * 10_000] * 6, "the end")
    inspector.tabs.setCurrentWidget(inspector.text)
    inspector.show_ids((id_,), "")
    qtbot.waitUntil(lambda: not inspector.text._more.isHidden())
    document, seen = inspector.text.edit.document(), set()
    turn = QTimer(inspector, interval=0)
    turn.timeout.connect(lambda: seen.add(document.characterCount()))
    turn.start()
    inspector.text._more.click()
    qtbot.waitUntil(lambda: document.lastBlock().text() == "the end")
    turn.stop()
    assert len(seen) > 2
    assert inspector.text.edit.verticalScrollBar().value() == 0


def test_the_inspector_tells_each_version_and_step(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("a.txt", "old words")
    library.renew(id_, "new words")
    library.execute("UPDATE versions SET seen = '2024-10-27T03:00:00Z' WHERE document = ? AND version = 2", id_)
    inspector.show_ids((id_,), "")
    qtbot.waitUntil(lambda: inspector.versions._tree.topLevelItemCount() == 2)
    versions = [cast("QTreeWidgetItem", inspector.versions._tree.topLevelItem(row)) for row in range(2)]
    assert [(item.text(0), item.text(3)) for item in versions] == [("2", "text changed"), ("1", "first")]
    assert inspector.tabs.tabText(3) == "Versions 2"
    day, landed = (cast("QTreeWidgetItem", inspector.history.topLevelItem(row)) for row in range(2))
    assert re.fullmatch(r"\d+ \w+ \d{4}", day.text(0))
    assert re.fullmatch(r"\d+:\d\d:\d\d( [AP]M)?", landed.text(0))
    assert landed.text(1) == "Landed"
    inspector.versions._tree.setCurrentItem(versions[1])
    inspector.versions._text.click()
    qtbot.waitUntil(lambda: inspector.text.edit.toPlainText() == "old words")


def test_a_version_is_restored_to_a_chosen_path(inspector: Inspector, library: Library, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    id_ = library.land("a.txt", "words")
    with library.catalogue() as catalogue:
        stored = library.paths.stored(catalogue.raw(id_).sha256)
    stored.parent.mkdir(parents=True)
    stored.write_bytes(b"the raw bytes")
    target = tmp_path / "a copy.txt"
    monkeypatch.setattr("gui.documents.versions.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    inspector.show_ids((id_,), "")
    qtbot.waitUntil(lambda: inspector.versions._tree.topLevelItemCount() == 1)
    with qtbot.waitSignal(inspector.said) as said:
        inspector.versions._restore.click()
    assert said.args == [f"A copy was written to {target}."]
    assert target.read_bytes() == b"the raw bytes"
    monkeypatch.setattr("gui.documents.versions.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "nowhere" / "a.txt"), ""))
    with qtbot.waitSignal(inspector.said) as said:
        inspector.versions._restore.click()
    assert "could not be written: No such file or directory" in said.args[0]


def test_several_documents_are_summed(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    chosen = (library.land("a.txt", "one"), library.land("b.txt", "two", "three"))
    inspector.show_ids(chosen, "")
    qtbot.waitUntil(lambda: inspector._title.text() == "2 documents")
    assert inspector._path.text() == "200\N{NO-BREAK SPACE}bytes · 3 pages · 11 characters"
    assert inspector._retry.isHidden(), "nothing failed: there is nothing to try again"
    assert inspector._password.isHidden()


def test_of_several_documents_only_what_applies_to_some_is_offered(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    stored, gone = library.land("a.txt", "one"), library.land("gone.txt", "two")
    locked = library.land("closed session.pdf", status=Status.FAILED, reason="password")
    library.remove(gone)
    inspector.show_ids((stored, gone, locked), "")
    qtbot.waitUntil(lambda: inspector._title.text() == "3 documents")
    assert inspector._path.text().endswith(" · 1 needs attention")
    assert not inspector._retry.isHidden()
    assert not inspector._password.isHidden()
    assert inspector._open.isEnabled()
    inspector.show_ids((gone, gone), "")
    qtbot.waitUntil(lambda: not inspector._open.isEnabled())


def test_no_button_of_the_inspector_moves_when_a_document_changes_its_state(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    """A document fails, asks for its password, gets its second version: what a person was about to click is where it was."""
    inspector.resize(900, 700)
    id_ = library.land("a.txt", "one")
    inspector.show_ids((id_,), "")
    qtbot.waitUntil(lambda: inspector._title.text() == "a.txt")
    always = (inspector._open, inspector._reveal, inspector._compare)
    qtbot.waitUntil(lambda: all(button.isVisible() and button.width() > 0 for button in always))
    before = [button.geometry() for button in always]
    assert not inspector._compare.isEnabled(), "there is one version only"
    inspector.take(frozenset(library.touch(id_, status=Status.FAILED, reason="damaged").documents))
    qtbot.waitUntil(inspector._retry.isVisible)
    retry = inspector._retry.geometry()
    library.renew(id_, "two")
    inspector.take(frozenset(library.touch(id_, status=Status.FAILED, reason="password").documents))
    qtbot.waitUntil(lambda: inspector._password.isVisible() and inspector._compare.isEnabled())
    QApplication.processEvents()
    assert [button.geometry() for button in always] == before
    assert inspector._retry.geometry() == retry
    inspector.show_ids((id_, library.land("b.txt", "x")), "")
    qtbot.waitUntil(lambda: not inspector._compare.isEnabled())
    assert inspector._compare.isVisible()


def test_captions_stand_under_their_times_and_apart(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("meeting.vtt", "Good evening everyone", "the plan comes back")
    library.execute("UPDATE segments SET kind = 'cue', label = '00:00:0' || number")
    inspector.show_ids((id_,), "")
    preview = inspector.preview._text
    qtbot.waitUntil(lambda: "comes back" in preview.toPlainText())
    assert preview.toPlainText().split("\n\n") == ["00:00:01   Good evening everyone", "00:00:02   the plan comes back"]
    cursor = preview.textCursor()
    cursor.setPosition(1)
    assert cursor.charFormat().foreground().color() == QColor(theme.colours(preview.palette()).secondary), "the time is quieter than what was said"


@pytest.mark.parametrize(
    "titles", ["Vorschau Text Details Versionen Verlauf", "Vista Texto Detalles Versiones Historial", "Preview Text Details Versions History"]
)
def test_no_title_of_a_tab_loses_its_end_in_any_width(titles: str, qtbot: QtBot) -> None:
    widget = QTabWidget()
    qtbot.addWidget(widget)
    widget.setTabBar(Tabs(widget))
    widget.setDocumentMode(True)
    widget.tabBar().setExpanding(False)
    for title in titles.split():
        widget.addTab(QWidget(), title)
    widget.show()
    bar = widget.tabBar()
    cut = []
    for width in range(330, 460):
        widget.resize(width, 100)
        QApplication.processEvents()
        cut += [width for tab in range(bar.count()) if bar.tabRect(tab).width() < bar.tabSizeHint(tab).width()]
    assert cut == []


def test_nothing_of_the_versions_is_cut_in_a_narrow_inspector(inspector: Inspector, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("agenda.pdf", "some words")
    library.renew(id_, "other words")
    inspector.resize(inspector.minimumWidth(), 500)
    inspector.tabs.setCurrentWidget(inspector.versions)
    inspector.show_ids((id_,), "")
    qtbot.waitUntil(lambda: inspector.versions._tree.topLevelItemCount() == 2)
    QApplication.processEvents()
    buttons = inspector.versions.findChildren(QPushButton)
    assert not [button.text() for button in buttons if button.width() < button.sizeHint().width()]
    tree = inspector.versions._tree
    assert tree.columnWidth(3) > tree.fontMetrics().horizontalAdvance("text changed")


def test_columns_are_remembered(reader: Reader, tmp_path: Path, qtbot: QtBot) -> None:
    model = DocumentsModel(reader, StillClock())
    first, second = DocumentsView(model, StillClock()), DocumentsView(model, StillClock())
    for view in (first, second):
        qtbot.addWidget(view)
        view.resize(900, 400)
    header = first.horizontalHeader()
    header.resizeSection(1, 170)
    header.moveSection(header.visualIndex(4), 1)
    first.columns.show_column(3, False)
    first.columns.keep(Memory(tmp_path / "window.ini"))
    second.columns.remember(Memory(tmp_path / "window.ini"))
    other = second.horizontalHeader()
    assert (other.sectionSize(1), other.visualIndex(4), second.isColumnHidden(3), second.isColumnHidden(2)) == (170, 1, True, False)


def test_a_damaged_memory_is_as_if_it_were_not_there(reader: Reader, tmp_path: Path, qtbot: QtBot) -> None:
    view = DocumentsView(DocumentsModel(reader, StillClock()), StillClock())
    qtbot.addWidget(view)
    memory = Memory(tmp_path / "window.ini")
    memory.keep("documents/columns", '[["name"]]')
    view.columns.remember(memory)
    assert not view.isColumnHidden(0)


class FakeService:
    """Runs until it is stopped, or ends with an error; what it tells is what the test gives it."""

    def __init__(self, error: Exception | None = None) -> None:
        self.listeners: list[Listener] = []
        self.to_tell: list[object] = []
        self._error = error
        self._stopped = threading.Event()

    def listen(self, listener: Listener) -> None:
        self.listeners.append(listener)

    def run(self) -> None:
        for news in self.to_tell:
            self.listeners[0](news)  # type: ignore[arg-type]  # they are news
        if self._error is not None:
            raise self._error
        self._stopped.wait()

    def stop(self) -> None:
        self._stopped.set()


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[tuple[WatcherThread, FakeService]]:  # noqa: ARG001  # the application must be there
    service = FakeService()
    made = WatcherThread(cast("Service", service))
    yield made, service
    made.stop()


def test_a_thousand_news_are_told_at_once(thread: tuple[WatcherThread, FakeService], qtbot: QtBot) -> None:
    watcher, service = thread
    service.to_tell = [*(Batch((number,), (), ()) for number in range(1_000)), Progress(1, 2), Idle()]
    told: list[Told] = []
    watcher.told.connect(told.append)
    with qtbot.waitSignal(watcher.told):
        watcher.start()
    assert [(len(each.documents), each.work) for each in told] == [(1_000, Idle())]


def test_what_is_said_at_the_end_is_told(thread: tuple[WatcherThread, FakeService]) -> None:
    watcher, service = thread
    service.to_tell = [Batch((1,), (), ())]
    told: list[Told] = []
    watcher.told.connect(told.append)
    watcher.start()
    watcher.stop()
    assert [each.documents for each in told] == [(1,)]


@pytest.mark.expects_log("The watching ended by an error")
@pytest.mark.parametrize(("error", "said"), [(LibraryError("It is in use."), "It is in use."), (RuntimeError("x"), "RuntimeError")])
def test_the_end_of_the_watching_is_told_in_words(error: Exception, said: str, qtbot: QtBot) -> None:
    watcher = WatcherThread(cast("Service", FakeService(error)))
    with qtbot.waitSignal(watcher.failed) as failed:
        watcher.start()
    watcher.stop()
    assert said in failed.args[0]


# ------------------------------------------------------------------------------------------------------------- comparing


def two_versions(library: Library) -> int:
    id_ = library.land("budget.txt", "Reserves are held at three percent", "The second page stays")
    library.renew(id_, "Reserves are held at five percent", "The second page stays")
    return id_


def test_what_changed_is_struck_out_and_underlined(library: Library, reader: Reader, qtbot: QtBot) -> None:
    id_ = two_versions(library)
    window = QWidget()
    qtbot.addWidget(window)
    compared = CompareWindow(reader, window)
    with library.catalogue() as catalogue:
        detail = catalogue.detail(id_)
    compared.show_versions(id_, "budget.txt", detail.versions, 1, 2)
    qtbot.waitUntil(lambda: compared.said.text().startswith("1 change"))
    assert "page 1" in compared.text.toPlainText()
    cursor = compared.text.document().find("three")
    assert cursor.charFormat().fontStrikeOut()
    cursor = compared.text.document().find("five")
    assert cursor.charFormat().fontUnderline()
    assert not compared.text.document().find("percent").charFormat().fontUnderline()
    compared.before.setCurrentIndex(compared.before.findData(2))
    qtbot.waitUntil(lambda: compared.said.text() == "The two are the same, byte for byte.")
    compared.close()


def test_many_changes_are_written_in_portions_and_the_first_stay_in_sight(reader: Reader, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    compared = CompareWindow(reader, window)
    changes = tuple(Change(Subject.ROW, How.ADDED, None, None, (Run(Mark.ADDED, f"cell {row}"),), str(row)) for row in range(1_000))
    compared._take(Difference(1, 1, 1, 2, False, Comparison(changes)))  # not the same bytes
    assert "cell 0" in compared.text.toPlainText()
    assert "cell 999" not in compared.text.toPlainText(), "the window has its turn before all of them are written"
    qtbot.waitUntil(lambda: compared.text.toPlainText().rstrip().endswith("cell 999"))
    assert compared.text.textCursor().position() == 0
    assert len(compared._places) == 1_000


def test_a_comparison_says_where_and_what() -> None:
    page, sheet = Spot(SegmentKind.PAGE, 3, "page 3"), Spot(SegmentKind.SHEET, 1, "Summary")
    runs = (Run(Mark.REMOVED, "three"), Run(Mark.ADDED, "five"))
    assert place(Change(Subject.TEXT, How.CHANGED, page, page, runs)) == "page 3"
    assert place(Change(Subject.CELL, How.CHANGED, sheet, None, runs, "B4")) == "Summary"
    assert place(Change(Subject.METADATA, How.CHANGED, None, None, runs, "title")) == "Details"
    assert summary(Difference(1, 1, 1, 2, same_bytes=False, comparison=Comparison(()))) == "The words are the same; only the bytes of the file differ."


# -------------------------------------------------------------------------------------------------------------- failures


def test_failures_stand_by_their_reasons_with_what_can_be_done(library: Library, reader: Reader, qtbot: QtBot) -> None:
    ids = [library.land(f"{number}.pdf", status=Status.FAILED, reason="password") for number in range(2)]
    damaged = library.land("c.pdf", status=Status.FAILED, reason="damaged")
    library.land("d.pdf", "fine")
    panel = FailuresPanel(reader)
    qtbot.addWidget(panel)
    panel.refresh()
    qtbot.waitUntil(panel.isVisible)
    choosers = [button for button in panel.findChildren(QToolButton) if not button.isHidden()]
    assert [button.text() for button in choosers] == ["Needs a password · 2", "Damaged · 1"]
    buttons = {button.text(): button for button in panel.findChildren(QPushButton)}
    with qtbot.waitSignal(panel.wanted) as wanted:
        buttons["Give password…"].click()
    assert wanted.args == [Deed.PASSWORD, tuple(reversed(ids))]
    with qtbot.waitSignal(panel.wanted) as wanted:
        buttons["Try again"].click()
    assert wanted.args == [Deed.RETRY, (damaged,)]
    with qtbot.waitSignal(panel.narrowed) as narrowed:
        choosers[1].click()
    assert narrowed.args == ["damaged"]


def test_a_reasons_button_is_whole_in_a_narrow_pane(library: Library, reader: Reader, qtbot: QtBot) -> None:
    library.land("closed session.pdf", status=Status.FAILED, reason="password")
    panel = FailuresPanel(reader)
    qtbot.addWidget(panel)
    panel.resize(240, 200)
    panel.refresh()
    qtbot.waitUntil(lambda: bool(panel._inside.findChildren(QPushButton)))
    panel.show()
    QApplication.processEvents()
    (button,) = panel._inside.findChildren(QPushButton)
    assert button.mapTo(panel, button.rect().bottomRight()).x() <= panel.width()


def test_every_reason_that_asks_for_a_person_has_a_button() -> None:
    assert all(fix_of(code).words for code in REASONS)


def test_the_view_of_one_reason_lists_its_documents(library: Library) -> None:
    library.land("a.pdf", status=Status.FAILED, reason="password")
    damaged = library.land("b.pdf", status=Status.FAILED, reason="damaged")
    with library.catalogue() as catalogue:
        assert list(catalogue.ids(View(statuses=ATTENTION, reason="damaged"))) == [damaged]


def test_what_says_nearly_the_same_is_named_in_the_details(library: Library, inspector: Inspector, qtbot: QtBot) -> None:
    inspector.details.show_similar((Similar(7, "Agenda (draft).pdf", 0.934),))
    assert inspector.details._lines[-1] == ("Nearly the same as", "Agenda (draft).pdf (93\N{NO-BREAK SPACE}%)")
    assert inspector.details.model().index(inspector.details.rowCount() - 1, 1).data() == "Agenda (draft).pdf (93\N{NO-BREAK SPACE}%)"
    id_ = library.land("a.txt", "alone with these words")
    inspector.show_ids((id_,), "")
    qtbot.waitUntil(lambda: ("Path", "/inbound/a.txt") in inspector.details._lines)
    assert "Nearly the same as" not in dict(inspector.details._lines)


def test_files_inside_are_listed_and_lead_to_their_text(library: Library, inspector: Inspector, qtbot: QtBot) -> None:
    id_ = library.land("mail.eml", "the mail", "the agenda", "the budget")
    files = [{"name": "agenda.pdf", "type": "application/pdf", "size": 884}, {"name": "packet.zip"}, {"name": "packet.zip/budget.csv", "trouble": "damaged"}]
    library.execute("UPDATE contents SET metadata = ?", json.dumps({"papertray:attachments": files}))
    for number, label in ((2, "agenda.pdf, page 1"), (3, "packet.zip, budget.csv")):
        library.execute("UPDATE segments SET label = ? WHERE number = ?", label, number)
    inspector.show_ids((id_,), "")
    qtbot.waitUntil(lambda: bool(inspector.details._files))
    assert inspector.details._lines[-3:] == [
        ("Files inside", "agenda.pdf · PDF document · 884\N{NO-BREAK SPACE}bytes"),
        ("", "packet.zip"),
        ("", "\u2003budget.csv · damaged"),
    ]
    inspector.details.cellActivated.emit(inspector.details.rowCount() - 1, 1)
    assert inspector.tabs.currentWidget() is inspector.text
    qtbot.waitUntil(lambda: inspector.text.edit.textCursor().block().text() == "packet.zip, budget.csv")
