"""The library's care in the window: numbers, the check, backups and the way back, what hooks were told, what rules let go, moving."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.caring.backing_up import back_up
from core.events import BackedUp, BackingUp
from core.hook import Hook
from core.paths import LibraryPaths
from core.settings import FOLDER_SETTINGS, FolderSettings, Settings
from core.storage.catalogue import Catalogue
from core.views import Amount, View
from gui.care import again, charts
from gui.care.alone import AloneDialog, BringBack, Deed, MoveLibrary, Repair
from gui.care.backups_page import BackupsPage
from gui.care.consent import ConsentDialog
from gui.care.deeds import Deeds
from gui.care.hooks_page import HooksPage
from gui.care.library_page import LibraryPage
from gui.care.retention import ExpiredDialog, RetentionPreview
from gui.care.statistics_page import StatisticsPage
from gui.form.hook_ways import AddressWay
from gui.form.hooks_editor import HooksEditor
from gui.threads.told import gather
from tests.gui.library import Library, StillClock, told

HOOKS = next(setting for setting in FOLDER_SETTINGS if setting.kind == "hooks")
LOAD = Hook("load", command=("load.py", "-v"))
POST = Hook("post", ("stored", "deleted"), url="https://etl.example.org/documents", secret="sealed")  # of a test


def words(page: QWidget) -> str:
    """Everything that can be read on it."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def shown(page: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.show()


# ------------------------------------------------------------------------------------------------------------- numbers


def test_the_last_months_are_all_there_also_those_in_which_nothing_landed() -> None:
    months = charts.last_months([Amount("2024-09", 3, 30), Amount("2023-01", 9, 90), Amount("2024-11", 1, 10)], date(2024, 11, 28), 4)
    assert months == (Amount("2024-08", 0, 0), Amount("2024-09", 3, 30), Amount("2024-10", 0, 0), Amount("2024-11", 1, 10))
    assert [month.name for month in charts.last_months((), date(2024, 2, 1), 3)] == ["2023-12", "2024-01", "2024-02"]


def test_the_library_in_numbers(library: Library, deeds: Deeds, qtbot: QtBot) -> None:
    page = StatisticsPage(deeds)
    shown(page, qtbot)
    page.look()
    qtbot.waitUntil(lambda: "Nothing has landed yet." in words(page))
    library.land("agenda.txt", "some words")
    library.land("minutes.pdf", "page one", "page two")
    page.look()
    qtbot.waitUntil(lambda: "PDF document" in words(page))
    assert page.chart.accessibleName() == "Documents by month: Oct 2024: 2"
    last = page.chart._column(charts.MONTHS - 1).center().toPoint()
    page.chart.event(QHelpEvent(QHelpEvent.Type.ToolTip, last, page.chart.mapToGlobal(QPoint())))
    library.land("budget.xlsx", "more")
    deeds.take(told(3))
    assert "Excel" not in words(page), "not at each document"


def test_a_library_that_is_not_there_yet_has_no_numbers(deeds: Deeds, qtbot: QtBot) -> None:
    page = StatisticsPage(deeds)
    shown(page, qtbot)
    page.look()
    qtbot.waitUntil(lambda: bool(page._refusal.text()))
    assert not page.chart.isVisible()


# ----------------------------------------------------------------------------------------------------------- the check


@pytest.fixture
def page(deeds: Deeds, qtbot: QtBot) -> LibraryPage:
    """Held until the test is over: what its dialogs call must not be the last that holds it."""
    made = LibraryPage(deeds)
    shown(made, qtbot)
    return made


def test_a_check_says_in_words_that_all_is_well(library: Library, page: LibraryPage, qtbot: QtBot) -> None:
    library.execute("UPDATE folders SET watched = 0")
    page.verify.button.click()
    assert page.verify.button.text() == "Stop"
    qtbot.waitUntil(lambda: page.verify.said.text().startswith("All is well. 1 row, 0 kept files (0\N{NO-BREAK SPACE}bytes) and 0 files on disk"))
    assert not page.verify.mend.isVisible()


def test_what_differs_is_listed_and_can_be_put_right(library: Library, deeds: Deeds, page: LibraryPage, qtbot: QtBot) -> None:
    library.land("agenda.txt", "some words")  # whose file is in no store
    page.verify.button.click()
    qtbot.waitUntil(page.verify.list.isVisible)
    assert "differ" in page.verify.said.text()
    page.resize(640, 1000)
    qtbot.waitUntil(lambda: page.verify.said.height() < 4 * page.verify.said.fontMetrics().height())  # no more room than its words need
    lines = [page.verify.list.item(row).text() for row in range(page.verify.list.count())]
    assert any(line.startswith("a kept file that is missing from the store: ") for line in lines)
    with qtbot.waitSignal(deeds.deed_wanted) as wanted:
        page.verify.mend.click()
    assert wanted.args == [Repair()]


def test_a_check_can_be_stopped(library: Library, page: LibraryPage) -> None:
    del library
    page.verify.button.click()
    page.verify.button.click()
    assert (page.verify.button.text(), page.verify.said.isVisible()) == ("Check now", False)


# ------------------------------------------------------------------------------------------------------------- backups


@pytest.fixture
def backups(deeds: Deeds, tmp_path: Path, qtbot: QtBot) -> BackupsPage:
    page = BackupsPage(deeds)
    page.take_settings(Settings(backup_folder=str(tmp_path / "backups")))
    shown(page, qtbot)
    return page


def test_without_a_folder_there_are_no_backups_and_it_says_so(deeds: Deeds, qtbot: QtBot) -> None:
    page = BackupsPage(deeds)
    page.take_settings(Settings())
    shown(page, qtbot)
    page.look()
    qtbot.waitUntil(lambda: page.last.text().startswith("No backups are made"))
    assert page.now.text() == "Choose a folder…"
    page.now.click()
    chooser = page.findChild(QFileDialog)
    assert chooser is not None
    with qtbot.waitSignal(page.edited) as chosen:
        chooser.fileSelected.emit("/mnt/disk")
    assert chosen.args == ["backup_folder", str(Path("/mnt/disk"))]
    chooser.close()


def test_the_last_backup_is_told_and_can_be_brought_back(library: Library, deeds: Deeds, backups: BackupsPage, tmp_path: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: backups.last.text() == "There is no backup in this folder yet.")
    place = tmp_path / "backups" / "Papertray 2024-10-27 080000"
    back_up(library.paths, place, "2024-10-27T08:00:00Z")
    deeds.take(gather([BackingUp(3, 12)]))
    assert backups.last.text() == "A backup is being made: 3 of 12 kept files…"
    assert not backups.now.isEnabled()
    deeds.take(gather([BackedUp(str(place))]))
    qtbot.waitUntil(lambda: backups.last.text().startswith("The last backup was made on 27 Oct 2024"))
    backups.back.click()
    consent = backups.findChild(ConsentDialog)
    assert consent is not None
    with qtbot.waitSignal(deeds.deed_wanted) as wanted:
        consent.button.click()
    assert wanted.args == [BringBack(place)]


def test_a_backup_that_was_not_made_says_why(deeds: Deeds, backups: BackupsPage) -> None:
    backups.now.click()
    assert backups.last.text().startswith("A backup is being made")
    deeds.take(gather([BackedUp("/backups", "its disk is not connected.")]))
    assert backups.last.text() == "The backup was not made: its disk is not connected."
    assert backups.now.isEnabled()


# --------------------------------------------------------------------------------------------------------------- hooks


def test_what_hooks_were_told_and_what_waits(library: Library, deeds: Deeds, qtbot: QtBot) -> None:
    deeds._service._settings = Settings(folders=(FolderSettings("/inbound", hooks=(LOAD,)),))
    library.land("agenda.txt", "some words")
    library.execute("INSERT INTO hooks (id, folder, name, position) VALUES (1, '/inbound', 'load', 1)")
    library.execute("INSERT INTO hook_waiting VALUES (1, 1, 1, 2, 0, 'no')")
    for attempt, delivered, detail in ((1, 0, "It ended with status 1."), (2, 1, "loaded")):
        sql = "INSERT INTO deliveries (time, folder, hook, seq, event, document, attempt, delivered, detail, seconds) VALUES (?,?,?,?,?,?,?,?,?,?)"
        library.execute(sql, "2024-10-27T08:00:00Z", "/inbound", "load", 1, "stored", 1, attempt, delivered, detail, 0.1)
    page = HooksPage(deeds)
    shown(page, qtbot)
    page.look()
    qtbot.waitUntil(lambda: page.state.text().startswith("1 event waits to be taken by “load”."))
    rows = [[page.list.topLevelItem(row).text(column) for column in range(1, 5)] for row in range(page.list.topLevelItemCount())]  # type: ignore[union-attr]
    assert rows == [["load", "Stored", "agenda.txt", "taken: loaded"], ["load", "Stored", "agenda.txt", "try 1: It ended with status 1."]]
    page.only_failed.click()
    assert page.list.topLevelItemCount() == 1
    page.again.click()
    assert page.state.text() == "Being tried…"


@pytest.fixture
def editor(qtbot: QtBot) -> HooksEditor:
    made = HooksEditor(HOOKS)
    shown(made, qtbot)
    return made


def test_a_hook_is_made_in_a_dialog_that_says_what_is_missing(editor: HooksEditor, qtbot: QtBot) -> None:
    editor.add.click()
    dialog = editor.dialog
    assert dialog is not None
    assert dialog.missing() == "It needs a name."
    dialog.name.setText("load")
    assert dialog.missing() == "Say which program is run."
    dialog.program.show_command(("load.py", "-v", "a b"))
    assert dialog.hook() == Hook("load", command=("load.py", "-v", "a b"))
    for box in dialog.events.values():
        box.setChecked(False)
    assert dialog.missing() == "Choose when it is told."
    next(iter(dialog.events.values())).setChecked(True)
    with qtbot.waitSignal(editor.edited):
        dialog._keep.click()
    assert editor.value() == (Hook("load", ("created",), ("load.py", "-v", "a b")),)


def test_an_address_needs_to_be_allowed(editor: HooksEditor, qtbot: QtBot) -> None:
    editor.take_hosts(("*.example.com",))
    editor.add.click()
    dialog = editor.dialog
    assert dialog is not None
    dialog.name.setText("post")
    dialog.way.setCurrentIndex(1)
    assert dialog.missing() == "Its address begins with http:// or https:// and a host."
    dialog.address.line.setText("https://etl.example.com/x")
    assert dialog.missing() == ""
    dialog.address.line.setText("https://etl.example.org/x")
    assert dialog.missing() == "Allow it to send there."
    dialog.address.allow.click()
    dialog.address.sealed.setText("sealed")
    with qtbot.waitSignal(editor.try_wanted) as tried:
        dialog.try_now.click()
    assert tried.args == [Hook("post", url="https://etl.example.org/x", secret="sealed"), "etl.example.org"]  # of a test
    editor.show_answer("It did not take it: 404.", good=False)
    assert (dialog.answer.text(), dialog.answer.property("look")) == ("It did not take it: 404.", "trouble")
    with qtbot.waitSignal(editor.host_allowed) as allowed:
        dialog._keep.click()
    assert allowed.args == ["etl.example.org"]


def test_a_kept_secret_is_not_shown_and_stays_unless_it_is_replaced(qtbot: QtBot) -> None:
    way = AddressWay(("etl.example.org",))
    qtbot.addWidget(way)
    way.show_address(POST.url, "keyring:12ab")
    assert (way.sealed.text(), way.secret()) == ("", "keyring:12ab")
    assert "kept" in way.sealed.placeholderText()
    way.sealed.setText("another")
    assert way.secret() == "another"
    way.sealed.setText("")
    way.without.click()
    assert (way.secret(), way.without.isVisibleTo(way)) == ("", False)


def test_hooks_are_changed_ordered_and_removed(editor: HooksEditor) -> None:
    editor.set_value((LOAD, POST))
    editor.down.click()
    assert editor.value() == (POST, LOAD)
    editor.change.click()
    assert editor.dialog is not None
    assert editor.dialog.hook() == LOAD
    editor.dialog.name.setText("post")
    assert editor.dialog.missing() == "There is a hook of this name: give it another one."
    editor.dialog.name.setText("loader")
    editor.dialog._keep.click()
    editor.remove.click()
    assert editor.value() == (POST,)
    editor.remove.click()
    assert (editor.value(), editor.remove.isVisible()) == ((), False)


# ------------------------------------------------------------------------------------------------------- what rules let go


def test_what_rules_let_go_is_said_before_they_are_saved(library: Library, deeds: Deeds, qtbot: QtBot) -> None:
    id_ = library.land("agenda.txt", "some words")
    library.renew(id_, "other words")
    parent = QWidget()
    qtbot.addWidget(parent)
    preview = RetentionPreview(deeds, parent)
    parent.show()
    preview.look(FolderSettings("/inbound", keep_versions=1))
    qtbot.waitUntil(lambda: not preview.isHidden())
    assert preview.words.text() == "These rules let go of 1 version of 1 document, 100\N{NO-BREAK SPACE}bytes, when they are saved."
    preview.which.click()
    dialog = preview.findChild(ExpiredDialog)
    assert dialog is not None
    dialog.reject()
    preview.look(FolderSettings("/inbound"))
    qtbot.waitUntil(preview.isHidden)


# --------------------------------------------------------------------------------------------------- done alone


def end_of(deed: Deed, paths: LibraryPaths, qtbot: QtBot) -> tuple[AloneDialog, Path]:
    """The dialog when it is over, and where the library is then."""
    dialog = AloneDialog(deed, paths, StillClock())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._over)
    with qtbot.waitSignal(dialog.ended) as ended:
        dialog.button.click()
    return dialog, ended.args[0]


def test_the_library_is_moved_and_papertray_starts_where_it_is_now(library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    library.close()
    place = tmp_path / "disk" / "Papertray library"
    dialog, where = end_of(MoveLibrary(place), library.paths, qtbot)
    assert dialog.words() == f"The library lies at {place} now: 0 kept files, all of them read again and compared."
    assert (where, LibraryPaths.of(place).catalogue.exists(), library.paths.catalogue.exists()) == (place, True, False)
    assert again.command(library.paths, where)[-2:] == ("--library", str(place))


def test_a_library_that_cannot_be_moved_stays(library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    library.land("agenda.txt", "some words")  # whose file is in no store
    dialog, where = end_of(MoveLibrary(tmp_path / "new"), library.paths, qtbot)
    assert dialog._title.text() == "Nothing was changed"
    assert dialog.words().startswith("The library is damaged, and was not moved. In the settings, under “Library”, “Check now” says what is wrong")
    assert "papertray verify" not in dialog.words(), "a window has buttons"
    assert (where, library.paths.catalogue.exists(), (tmp_path / "new").exists()) == (library.paths.root, True, False)


def test_a_backup_takes_the_librarys_place(library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    back_up(library.paths, tmp_path / "backup", "2024-10-27T08:00:00Z")
    library.land("agenda.txt", "some words")
    library.close()
    dialog, _ = end_of(BringBack(tmp_path / "backup"), library.paths, qtbot)
    assert "0 documents. What was there before lies at " in dialog.words()
    with Catalogue(library.paths.catalogue) as catalogue:
        assert not catalogue.ids(View())


def test_a_library_is_put_right(library: Library, qtbot: QtBot) -> None:
    library.land("agenda.txt", "some words")
    library.close()
    dialog, _ = end_of(Repair(), library.paths, qtbot)
    assert "put right" in dialog.words()


def test_where_the_library_cannot_lie_is_said_before_anything_is_done(library: Library, deeds: Deeds, page: LibraryPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.offer(str(library.paths.root))
    qtbot.waitUntil(page._trouble.isVisible)
    assert "lie in each other" in page._trouble.text()
    disk = tmp_path / "disk"
    disk.mkdir()
    (disk / "photo.jpg").touch()
    page.offer(str(disk))
    qtbot.waitUntil(lambda: page.findChild(ConsentDialog) is not None)
    consent = page.findChild(ConsentDialog)
    assert consent is not None
    consent.box.click()
    with qtbot.waitSignal(deeds.deed_wanted) as wanted:
        consent.button.click()
    assert wanted.args == [MoveLibrary(disk / "Papertray library", keep=True)]
