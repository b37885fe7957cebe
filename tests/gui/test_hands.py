"""What hands do: files are dragged out and dropped in, what was taken away comes back, and the reading stops when one says so."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.events import Idle, Progress
from core.settings import FolderSettings, Settings
from gui.care.deeds import Deeds
from gui.documents.actions import dragged
from gui.documents.copying import copy_into
from gui.folders.add_folder import AddFolderDialog
from gui.folders.bring_in import BringIn
from gui.look.undo_bar import UndoBar
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.settings_dialog.dialog import SettingsDialog
from gui.threads.background import Background
from gui.threads.reader import Reader
from tests.gui.library import Library, StillClock, told


@pytest.fixture
def window(library: Library, reader: Reader, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    library.land("agenda.pdf", "call to order")
    made = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), QWidget())
    made.show()
    qtbot.waitUntil(lambda: made.documents.model.rowCount() == 1 and bool(made.documents.model.known((1,))))
    yield made
    made.finish()
    made.deleteLater()


def drop(window: MainWindow, *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    return event


def test_a_document_is_dragged_out_as_its_file(window: MainWindow) -> None:
    view = window.documents.view
    view.selectRow(0)
    (row,) = window.documents.model.known(view.selected_ids())
    path = os.path.abspath(row.document.path)  # on Windows with its drive
    assert [url.toLocalFile() for url in dragged([path]).urls()] == [Path(path).as_posix()]
    assert window.documents.model.flags(window.documents.model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not window.documents.view.acceptDrops()


def test_what_is_dropped_is_told_by_what_it_is_and_never_moved(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "minutes.docx").write_text("x")
    (tmp_path / "packets").mkdir()
    dropped: list[tuple[object, ...]] = []
    window.folders_dropped.connect(lambda *args: dropped.append(args))
    window.files_dropped.connect(lambda *args: dropped.append(args))
    event = drop(window, tmp_path / "minutes.docx", tmp_path / "packets")
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert dropped == [((str(tmp_path / "packets"),),), ((str(tmp_path / "minutes.docx"),), "")]


def test_a_dropped_file_is_copied_into_the_folder_one_chooses(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    folders = tuple(FolderSettings(str(tmp_path / name)) for name in ("packets", "minutes"))
    for folder in folders:
        Path(folder.path).mkdir()
    file = tmp_path / "agenda.pdf"
    file.write_text("call to order")
    window = QWidget()
    qtbot.addWidget(window)
    bringer = BringIn(background, window)
    bringer.offer((str(file),), folders, folders[1].path)
    assert bringer.dialog is not None
    assert bringer.dialog.folder() == folders[1].path
    with qtbot.waitSignal(bringer.said):
        bringer.dialog.accept()
    assert file.read_text() == (tmp_path / "minutes" / "agenda.pdf").read_text()
    with qtbot.waitSignal(bringer.said):
        bringer.offer((str(tmp_path / "minutes" / "agenda.pdf"),), folders, "")
    with qtbot.waitSignal(bringer.refused):
        bringer.offer((str(file),), (), "")


def test_a_name_that_is_taken_gets_a_number_and_what_cannot_be_copied_is_named(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    for name in ("a.pdf", "there/a.pdf", "there/a (2).pdf"):
        (tmp_path / name).write_text(name)
    brought = copy_into((str(tmp_path / "a.pdf"), str(tmp_path / "gone.pdf")), str(tmp_path / "there"), threading.Event())
    assert brought.copied == (str(tmp_path / "there" / "a (3).pdf"),)
    assert (tmp_path / "there" / "a.pdf").read_text() == "there/a.pdf"
    (trouble,) = brought.troubles
    assert trouble.startswith("“gone.pdf” could not be copied: ")
    assert len(list((tmp_path / "there").iterdir())) == 3


def test_what_was_taken_away_comes_back_once(qtbot: QtBot) -> None:
    bar = UndoBar()
    qtbot.addWidget(bar)
    came_back: list[int] = []
    bar.offer("“Minutes” is watched no more.", lambda: came_back.append(1))
    assert bar.accessibleName() == "“Minutes” is watched no more."
    bar.button.click()
    bar.button.click()
    assert came_back == [1]
    assert bar.isHidden()


def test_the_reading_can_be_stopped_from_the_status_line(window: MainWindow, qtbot: QtBot) -> None:
    window.status.show_work(Progress(12, 300))
    window.status.show_current("Regular Meeting of the Board of Trustees 11-12-2024.pdf")
    assert window.status._work.text() == "12 of 300 documents read · Regular Meeting of t…12-2024.pdf"
    with qtbot.waitSignal(window.pause_requested) as wanted:
        window.status.stop.click()
    assert wanted.args == [None]
    window.take(told())
    window.status.show_work(Idle())
    assert not window.status.stop.isVisible()


def test_the_keys_are_shown_on_a_question_mark_but_not_while_one_types(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.documents.view.setFocus()
    qtbot.keyClick(window.documents.view, "?")
    dialogs = [child for child in window.children() if type(child).__name__ == "KeysDialog"]
    assert len(dialogs) == 1
    dialogs[0].close()  # type: ignore[attr-defined]  # a dialog
    window.top.search.edit.setFocus()
    qtbot.keyClick(window.top.search.edit, "?")
    assert window.top.search.edit.text() == "?"


class Watcher(QObject):
    """Notes every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Nothing is held back."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_nothing_flashes_up_before_its_dialog_does(qtbot: QtBot, qapp: QApplication, background: Background, deeds: Deeds, tmp_path: Path) -> None:
    """A part that is shown while it has no parent is a window of its own, for a moment."""
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    settings = Settings(folders=(FolderSettings(str(tmp_path), settle=9.0),))
    dialog = SettingsDialog(deeds, background, None, QIcon())
    dialog.take_settings(settings)
    adding = AddFolderDialog(str(tmp_path / "below"), settings, background, str(tmp_path / "library"))
    for each in (dialog, adding):
        each.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(each)
    qapp.removeEventFilter(watcher)
    assert watcher.shown == []
