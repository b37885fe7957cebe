"""A file lands in a watched folder: the real service in its thread, the real window, a real file; from the row to its text and a search."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.clock import SystemClock
from core.document import Status
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings
from gui.look import theme
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.threads.reader import Reader
from gui.watcher_thread import WatcherThread

PATIENCE_MS = 30_000
_FIRST = "The board adopted the facilities master plan as presented."
_SECOND = "The board adopted the budget instead."


@dataclass
class Running:
    """The application's parts on one library, without its tray and dialogs."""

    inbox: Path
    service: Service
    window: MainWindow
    qtbot: QtBot

    def states(self) -> dict[str, Status]:
        """What the table says of each document that it has loaded."""
        model = self.window.documents.model
        rows = [model.row(place) for place in range(model.rowCount())]
        return {row.document.name: row.document.status for row in rows if row is not None}

    def wait_for(self, name: str, *statuses: Status) -> None:
        """Until the table shows the document in one of these states."""
        self.qtbot.waitUntil(lambda: self.states().get(name) in statuses, timeout=PATIENCE_MS)


@pytest.fixture
def running(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Running]:
    theme.apply(qapp, "light")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    paths = LibraryPaths.of(tmp_path / "library")
    service = Service(paths)
    service.apply_settings(lambda settings: settings.with_folder(FolderSettings(str(inbox), settle=0.6)))
    thread, reader = WatcherThread(service), Reader(service.catalogue)
    window = MainWindow(reader, paths, SystemClock(), Memory(tmp_path / "window.ini"), QWidget())
    qtbot.addWidget(window, before_close_func=lambda _: window.finish())
    thread.told.connect(window.take)
    thread.failed.connect(window.take_failure)
    window.resize(1360, 860)
    window.show()
    with qtbot.waitSignal(thread.told, timeout=PATIENCE_MS, check_params_cb=lambda told: told.ready is not None):
        thread.start()
    yield Running(inbox, service, window, qtbot)
    thread.stop()
    reader.stop()


def test_from_the_file_to_the_row_the_inspector_and_a_search_hit(running: Running, qtbot: QtBot) -> None:
    window, model = running.window, running.window.documents.model
    (running.inbox / "Regular Meeting.txt").write_text(f"Agenda.\n\n{_FIRST}\n")
    running.wait_for("Regular Meeting.txt", Status.ARRIVING, Status.QUEUED, Status.READING)  # it is shown before it has been read
    running.wait_for("Regular Meeting.txt", Status.STORED)
    assert model.rowCount() == 1

    window.inspector.tabs.setCurrentWidget(window.inspector.text)
    QTest.mouseClick(window.documents.view.viewport(), Qt.MouseButton.LeftButton, pos=window.documents.view.visualRect(model.index(0, 0)).center())
    qtbot.waitUntil(lambda: _FIRST in window.inspector.text.edit.toPlainText(), timeout=PATIENCE_MS)
    assert window.inspector.history.topLevelItemCount() >= 2

    window.focus_search()
    QTest.keyClicks(window.top.search.edit, "facilities plan")
    qtbot.waitUntil(lambda: (model.row(0), model.hit(model.id_at(0)))[1] is not None, timeout=PATIENCE_MS)
    hit = model.hit(model.id_at(0))
    assert hit is not None
    assert "\x02facilities\x03" in hit.snippet
    qtbot.waitUntil(lambda: bool(window.inspector.text.edit.extraSelections()), timeout=PATIENCE_MS)
    assert "for “facilities plan” in" in window.status._found.text()


def test_a_changed_file_is_the_next_version_and_its_row_stays_selected(running: Running, qtbot: QtBot) -> None:
    window, model = running.window, running.window.documents.model
    file = running.inbox / "minutes.txt"
    file.write_text(_FIRST)
    (running.inbox / "other.txt").write_text("Something else.")
    running.wait_for("minutes.txt", Status.STORED)
    running.wait_for("other.txt", Status.STORED)
    minutes = next(model.id_at(place) for place in range(2) if (row := model.row(place)) and row.document.name == "minutes.txt")
    window.documents.view.select_id(minutes)
    window.inspector.tabs.setCurrentWidget(window.inspector.text)

    file.write_text(_SECOND)
    qtbot.waitUntil(lambda: window.inspector.text.edit.toPlainText() == _SECOND, timeout=PATIENCE_MS)
    assert window.documents.view.selected_ids() == (minutes,)
    qtbot.waitUntil(lambda: window.inspector.versions._tree.topLevelItemCount() == 2, timeout=PATIENCE_MS)

    file.unlink()
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=PATIENCE_MS)
    window.show_place("deleted")
    qtbot.waitUntil(lambda: [model.id_at(place) for place in range(model.rowCount())] == [minutes], timeout=PATIENCE_MS)


def test_a_folder_that_goes_away_keeps_its_documents(running: Running, qtbot: QtBot) -> None:
    (running.inbox / "minutes.txt").write_text(_FIRST)
    running.wait_for("minutes.txt", Status.STORED)
    away = running.inbox.with_name("away")
    shutil.move(running.inbox, away)
    running.service.rescan()
    qtbot.waitUntil(lambda: "1 offline since" in running.window.status._watching.text(), timeout=PATIENCE_MS)
    assert running.states() == {"minutes.txt": Status.STORED}
