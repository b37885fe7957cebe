"""The table's model and view: rows are loaded as they are painted, and what changes does not move what one looks at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.document import Status
from core.events import Reading
from core.views import ATTENTION, Sort, View
from gui.documents.columns import COLUMNS
from gui.documents.details import described
from gui.documents.model import ID_ROLE, DocumentsModel
from gui.documents.view import DocumentsView
from gui.threads.reader import Reader
from gui.threads.told import gather
from tests.gui.library import Library, StillClock

MANY = 300


@pytest.fixture
def model(reader: Reader) -> Iterator[DocumentsModel]:
    made = DocumentsModel(reader, StillClock())
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)  # warnings fail tests
    yield made
    del tester


@pytest.fixture
def view(model: DocumentsModel, qtbot: QtBot) -> DocumentsView:
    made = DocumentsView(model, StillClock())
    qtbot.addWidget(made)
    made.resize(800, 520)
    made.show()
    return made


def show(model: DocumentsModel, qtbot: QtBot, view: View | None = None) -> list[int]:
    """List a view, and give the ids in their order."""
    with qtbot.waitSignal(model.listed):
        model.show(view or View())
    return ids(model)


def ids(model: QAbstractItemModel) -> list[int]:
    return [model.index(row, 0).data(ID_ROLE) for row in range(model.rowCount())]


def text(model: QAbstractItemModel, row: int, key: str) -> str | None:
    column = next(place for place, column in enumerate(COLUMNS) if column.key == key)
    found: str | None = model.index(row, column).data(Qt.ItemDataRole.DisplayRole)
    return found


def test_documents_come_in_the_catalogues_order(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    first, second, third = library.land("b.pdf", "x"), library.land("a.pdf", "x"), library.land("c.pdf", "x")
    assert show(model, qtbot) == [third, second, first]
    assert show(model, qtbot, View(sort=Sort.NAME, descending=False)) == [second, first, third]


def test_of_very_many_documents_the_first_page_is_there_first(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(1_200)
    listed: list[tuple[int, bool]] = []
    model.listed.connect(lambda listing: listed.append((len(listing.ids), listing.complete)))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show(View())
    qtbot.waitUntil(lambda: len(listed) == 2)
    assert (listed, len(resets)) == ([(1_000, False), (1_200, True)], 1)
    assert ids(model) == known[::-1]
    view.select_id(known[-1])
    model.show(View(sort=Sort.NAME, descending=False))
    qtbot.waitUntil(lambda: len(listed) == 4)
    assert ids(model) == known
    assert view.selected_ids() == (known[-1],)


def test_all_documents_are_selected_without_a_look_at_each(
    view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside a screen reader Qt goes through every cell of what was selected, and to paint a column's title through all rows: minutes for a million."""
    known = library.land_many(MANY)
    show(model, qtbot)
    looked_at: list[int] = []

    def flags(index: QModelIndex) -> Qt.ItemFlag:
        looked_at.append(index.row())
        return DocumentsModel.flags(model, index)

    monkeypatch.setattr(model, "flags", flags)
    QAccessible.setActive(True)
    try:
        view.selectAll()
        view.columns.repaint()
    finally:
        QAccessible.setActive(False)
    assert view.selected_ids() == tuple(known[::-1])
    assert len(set(looked_at)) < MANY / 4


def test_home_and_end_lead_to_the_first_and_the_last_document(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(30)
    show(model, qtbot)
    view.select_id(known[15])
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.selected_ids() == (known[0],)
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == tuple(known[::-1])


def test_rows_are_loaded_when_they_are_asked_for(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    library.land("a.pdf", "one", "two")
    library.land_many(MANY)
    show(model, qtbot)
    assert text(model, MANY, "name") is None
    qtbot.waitUntil(lambda: text(model, MANY, "name") == "a.pdf")
    assert [text(model, MANY, key) for key in ("folder", "pages", "version", "size")] == ["inbound", "2", "1", "100\N{NO-BREAK SPACE}bytes"]
    assert model.index(MANY, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "a.pdf, stored, 100\N{NO-BREAK SPACE}bytes"


def test_what_is_seen_first_is_there_with_its_words(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    """Rows that were asked for after the list would come when all ids have been read: with a million documents, that is seconds of empty bars."""
    library.land_many(1_200)
    model.show(View())
    with qtbot.waitSignal(model.listed) as first:
        pass
    assert not first.args[0].complete
    assert [text(model, row, "name") for row in (0, 29)] == ["document 1199.pdf", "document 1170.pdf"]


def test_all_that_was_selected_stays_so_in_another_order(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(1_200)
    listed: list[bool] = []
    model.listed.connect(lambda listing: listed.append(listing.complete))
    model.show(View())
    qtbot.waitUntil(lambda: listed == [False, True])
    view.selectAll()
    model.show(View(sort=Sort.NAME, descending=False))
    qtbot.waitUntil(lambda: len(listed) == 4)
    assert view.selected_ids() == tuple(known)
    view.clearSelection()
    model.show(View())
    qtbot.waitUntil(lambda: len(listed) == 6)
    assert view.selected_ids() == ()


def test_what_is_selected_again_after_a_search_is_told(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    """Its row was selected again in the longer list, and the inspector still said that nothing is."""
    known = library.land_many(1_200)
    listed: list[bool] = []
    model.listed.connect(lambda listing: listed.append(listing.complete))
    model.show(View())
    qtbot.waitUntil(lambda: listed == [False, True])
    view.select_id(known[-1])
    chosen: list[tuple[int, ...]] = []
    view.chosen.connect(chosen.append)
    show(model, qtbot, View(query="nowhere"))
    model.show(View())
    qtbot.waitUntil(lambda: len(listed) == 5)
    assert view.selected_ids() == (known[-1],)
    assert chosen == [(), (known[-1],)]


def test_captions_have_no_pages_and_stand_behind_what_has_some(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    captions, document = library.land("a.vtt", *["a cue"] * 40), library.land("b.pdf", "one", "two")
    assert show(model, qtbot, View(sort=Sort.PAGES, descending=True)) == [document, captions]
    qtbot.waitUntil(lambda: text(model, 0, "name") == "b.pdf" and text(model, 1, "name") == "a.vtt")
    assert [text(model, row, "pages") for row in (0, 1)] == ["2", ""]
    with library.catalogue() as catalogue:
        assert catalogue.statistics().pages == 2
        assert catalogue.sums((captions, document)).pages == 2
        assert dict(described(catalogue.detail(captions))).get("Pages") is None


def test_a_changed_row_stays_until_its_new_one_has_come(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("a.pdf", "x", status=Status.ARRIVING)
    show(model, qtbot)
    qtbot.waitUntil(lambda: text(model, 0, "status") == "arriving")
    model.take(library.touch(id_))
    assert text(model, 0, "status") == "arriving"
    qtbot.waitUntil(lambda: text(model, 0, "status") == "stored")


def test_new_and_removed_documents_come_as_few_edits(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(40)
    show(model, qtbot)
    resets, inserts, removes = [], [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.rowsInserted.connect(lambda _, first, last: inserts.append((first, last)))
    model.rowsRemoved.connect(lambda _, first, last: removes.append((first, last)))
    news = library.remove(known[10], known[11])
    new = library.land("new.pdf", "x")
    with qtbot.waitSignal(model.edited):
        model.take(news)
    assert ids(model) == [new, *reversed([id_ for id_ in known if id_ not in {known[10], known[11]}])]
    assert (resets, inserts, removes) == ([], [(0, 0)], [(28, 29)])


def test_a_new_order_of_everything_keeps_what_is_held(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(200)
    show(model, qtbot)
    held = QPersistentModelIndex(model.index(model.place_of(known[7]), 0))
    for offset in range(0, 200, 2):
        library.touch(known[offset])
    with qtbot.waitSignal(model.edited):
        model.take(library.touch(known[1]))
    assert sorted(ids(model)) == known
    assert model.id_at(held.row()) == known[7]


def test_a_document_that_fits_no_more_leaves(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("a.pdf", "x", status=Status.FAILED, reason="password")
    assert show(model, qtbot, View(statuses=ATTENTION)) == [id_]
    with qtbot.waitSignal(model.edited):
        model.take(library.touch(id_))
    assert model.rowCount() == 0


def test_a_search_narrows_and_says_where_the_words_are(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    library.land("a.pdf", "nothing of it")
    found = library.land("b.pdf", "first page", "the facilities master plan")
    assert show(model, qtbot, View(query="facilities plan")) == [found]
    model.row(0)
    qtbot.waitUntil(lambda: (model.row(0), model.hit(found))[1] is not None)
    hit = model.hit(found)
    assert hit is not None
    assert (hit.snippet, hit.segment.label) == ("the \x02facilities\x03 master \x02plan\x03", "page 2")


def test_the_first_rows_of_a_search_come_whole_and_the_rest_after_them(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(250)
    model.show(View(query="words"))
    with qtbot.waitSignal(model.listed) as first:
        pass
    assert (ids(model), first.args[0].complete) == (list(reversed(known))[:100], False)
    assert [text(model, row, "name") for row in (0, 29)] == ["document 0249.pdf", "document 0220.pdf"]
    hit = model.hit(model.id_at(29))
    assert hit is not None
    assert hit.snippet == "\x02words\x03 of number 220"
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _, start, end: inserted.append((start, end)))
    with qtbot.waitSignal(model.listed) as rest:
        pass
    assert (ids(model), inserted, rest.args[0].complete) == (list(reversed(known)), [(100, 249)], True)


def test_a_row_that_changes_while_the_first_ones_are_read_is_loaded_again(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(3)
    model.show(View(query="words"))
    model.take(library.touch(known[1], status=Status.FAILED))  # the question is on its way: whether before or after it, nobody knows
    qtbot.waitUntil(lambda: {text(model, row, "status") for row in range(model.rowCount())} >= {"stored", "failed"})


def test_a_search_that_cannot_be_read_is_said_in_words(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    library.land("a.pdf", "x")
    with qtbot.waitSignal(model.refused) as refused:
        model.show(View(query='"open'))
    assert refused.args == ["A quotation mark is not closed."]


def test_progress_of_a_reading_is_told_at_once(model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    id_ = library.land("a.pdf", "x", status=Status.READING)
    show(model, qtbot)
    model.take(gather([Reading(id_, 4, 9)]))
    assert model.reading(id_) == Reading(id_, 4, 9)
    model.take(library.touch(id_))
    assert model.reading(id_) is None


def test_only_what_is_painted_is_loaded(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    library.land_many(MANY)
    show(model, qtbot)
    qtbot.waitUntil(lambda: len(model._rows) > 0)
    assert len(model._rows) < 100
    view.scrollToBottom()
    qtbot.waitUntil(lambda: text(model, MANY - 1, "name") == "document 0000.pdf")
    assert len(model._rows) < 200


def test_new_rows_do_not_move_what_one_looks_at(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    library.land_many(MANY)
    show(model, qtbot)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    view.verticalScrollBar().setValue(50 * view.rowHeight(0) + 17)
    looked_at = (model.id_at(view.rowAt(0)), view.rowViewportPosition(view.rowAt(0)))
    new = [library.land(f"new {number}.pdf", "x") for number in range(7)]
    with qtbot.waitSignal(model.edited):
        model.take(library.touch(*new))
    assert (model.id_at(view.rowAt(0)), view.rowViewportPosition(view.rowAt(0))) == looked_at


def test_on_top_new_rows_are_seen(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    library.land_many(MANY)
    show(model, qtbot)
    new = library.land("new.pdf", "x")
    with qtbot.waitSignal(model.edited):
        model.take(library.touch(new))
    assert model.id_at(view.rowAt(0)) == new


def test_the_selection_goes_along_with_its_document(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(50)
    show(model, qtbot)
    chosen: list[tuple[int, ...]] = []
    view.chosen.connect(chosen.append)
    view.select_id(known[20])
    with qtbot.waitSignal(model.edited):
        model.take(library.touch(known[20], known[3]))
    assert view.selected_ids() == (known[20],)
    assert model.place_of(known[20]) == 1
    assert model.id_at(view.currentIndex().row()) == known[20]
    assert chosen == [(known[20],)]


def test_a_removed_document_is_selected_no_more(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(5)
    show(model, qtbot)
    view.select_id(known[2])
    with qtbot.waitSignal(view.chosen) as chosen:
        model.take(library.remove(known[2]))
    assert chosen.args == [()]


def test_another_view_keeps_the_selection_where_it_has_it(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = [library.land("a.txt", "budget"), library.land("b.txt", "minutes"), library.land("c.txt", "budget")]
    show(model, qtbot)
    view.select_id(known[0])
    show(model, qtbot, View(query="budget"))
    assert view.selected_ids() == (known[0],)
    with qtbot.waitSignal(view.chosen) as chosen:
        show(model, qtbot, View(query="minutes"))
    assert chosen.args == [()]


def test_what_is_selected_stays_so_far_down_in_a_search(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    known = library.land_many(150)
    show(model, qtbot)
    view.select_id(known[3])
    model.show(View(query="words"))
    qtbot.waitUntil(lambda: model.rowCount() == 150 and view.selected_ids() == (known[3],))


def test_columns_give_way_to_the_name(view: DocumentsView) -> None:
    shown = {column.key for section, column in enumerate(COLUMNS) if not view.isColumnHidden(section)}
    assert shown == {"name", "folder", "pages", "version", "changed"}
    view.resize(380, 520)
    assert {column.key for section, column in enumerate(COLUMNS) if not view.isColumnHidden(section)} == {"name", "changed"}
    view.resize(800, 520)
    assert {column.key for section, column in enumerate(COLUMNS) if not view.isColumnHidden(section)} == shown


def test_a_deleted_document_is_not_offered_to_be_opened(view: DocumentsView, model: DocumentsModel, library: Library, qtbot: QtBot) -> None:
    there, gone = library.land("a.txt", "x"), library.land("b.txt", "y")
    library.remove(gone)
    with qtbot.waitSignal(model.listed):
        model.show_only((there, gone))
    qtbot.waitUntil(lambda: len(model.known((there, gone))) == 2)
    offered = {}
    for id_ in (gone, there):
        view.select_id(id_)
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(10, 10), view.mapToGlobal(QPoint(10, 10))))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered[id_] = {action.text() for action in menu.actions()}
        menu.close()
    assert {"Open", "Show in folder"} <= offered[there]
    assert offered[gone] == {"Copy file and path", "Copy text", "Copy as a table"}
    with qtbot.waitSignal(view.reveal_requested):  # the key works as before
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
