"""The first start: one button, or a folder dropped; and before a folder is watched one sees what is in it."""

from __future__ import annotations

import functools
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.settings import FolderSettings, Settings
from gui.folders.add_folder import AddFolder, AddFolderDialog, objection
from gui.folders.first_start import FirstStart
from gui.memory import Memory
from gui.speech.language import Language
from gui.threads.background import Background
from gui.window.hint_bar import HINTS, HintBar, due


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Board packets"
    (made / "2024").mkdir(parents=True)
    for name in ("agenda.pdf", "minutes.docx", "song.mp3", "2024/captions.vtt"):
        (made / name).write_text("words")
    return made


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_the_empty_state_says_one_thing_and_offers_one(qtbot: QtBot) -> None:
    first = FirstStart()
    qtbot.addWidget(first)
    first.resize(800, 600)
    first.show()
    assert "Nothing gets past you from here" in [label.text() for label in first.findChildren(QLabel)]
    (button,) = first.findChildren(QPushButton)
    with qtbot.waitSignal(first.watch_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for label in first.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_a_folder_may_be_dropped_and_a_file_may_not(qtbot: QtBot, folder: Path) -> None:
    first = FirstStart()
    qtbot.addWidget(first)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    only_a_file, a_folder = dropped(folder / "agenda.pdf"), dropped(folder, folder / "agenda.pdf")
    refused = QDragEnterEvent(QPointF(9, 9), copy, only_a_file, left, none)
    refused.setAccepted(False)
    first.dragEnterEvent(refused)
    assert not refused.isAccepted()
    entered = QDragEnterEvent(QPointF(9, 9), copy, a_folder, left, none)
    first.dragEnterEvent(entered)
    assert entered.isAccepted()
    with qtbot.waitSignal(first.folders_dropped) as told:
        first.dropEvent(QDropEvent(QPointF(9, 9), copy, a_folder, left, none))
    assert told.args == [(str(folder),)]


def dialog_of(folder: Path, background: Background, qtbot: QtBot, settings: Settings | None = None) -> AddFolderDialog:
    dialog = AddFolderDialog(str(folder), settings or Settings(), background, "/library")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_one_sees_what_is_there_before_it_is_watched(background: Background, folder: Path, qtbot: QtBot) -> None:
    dialog = dialog_of(folder, background, qtbot)
    qtbot.waitUntil(lambda: dialog.counted.text() == "4 files: 3 documents, 1 other")
    assert dialog.others.text() == "this type is no document: 1"
    dialog._rows[1].editor.set_value(False)
    qtbot.waitUntil(lambda: dialog.counted.text() == "3 files: 2 documents, 1 other")
    dialog._rows[0].editor.set_value("skip")
    assert dialog.value() == FolderSettings(str(folder), recursive=False, existing="skip")
    assert dialog.watch.isEnabled()


@pytest.mark.parametrize(
    ("code", "one", "two"),
    [
        ("en", "1 file, a document", "2 files, all of them documents"),
        ("de", "1 Datei, ein Dokument", "2 Dateien, alle sind Dokumente"),
        ("es", "1 archivo, que es un documento", "2 archivos, todos documentos"),
    ],
)
def test_a_folder_with_nothing_else_says_so_of_one_file_and_of_two(
    background: Background, tmp_path: Path, english: Language, qtbot: QtBot, code: str, one: str, two: str
) -> None:
    english.speak(code)
    try:
        for name, said in (("agenda.pdf", one), ("minutes.pdf", two)):
            (tmp_path / name).write_text("words")
            dialog = dialog_of(tmp_path, background, qtbot)
            qtbot.waitUntil(functools.partial(_says, dialog.counted, said))
    finally:
        english.speak("en")


def _says(label: QLabel, text: str) -> bool:
    return label.text() == text


def test_an_empty_folder_and_one_that_cannot_be_read_are_said_so(background: Background, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    empty = dialog_of(tmp_path / "empty", background, qtbot)
    qtbot.waitUntil(lambda: empty.counted.text() == "It is empty now; whatever lands in it will be taken.")
    gone = dialog_of(tmp_path / "gone", background, qtbot)
    qtbot.waitUntil(lambda: gone.counted.text().startswith("The folder cannot be looked at"))


def test_what_is_watched_already_is_not_watched_twice(background: Background, folder: Path, qtbot: QtBot) -> None:
    dialog = dialog_of(folder, background, qtbot, Settings(folders=(FolderSettings(str(folder)),)))
    assert not dialog.watch.isEnabled()
    assert dialog.note.text() == "It is watched already."


def test_objections_and_remarks() -> None:
    board, library = os.path.abspath("/board"), os.path.abspath("/home/me/library")
    watched = Settings(folders=(FolderSettings(board), FolderSettings(os.path.abspath("/flat"), recursive=False)))
    assert objection(os.path.join(library, "store"), watched, library)[0].startswith("This is Papertray's own library")
    refusal, remark = objection(os.path.join(board, "2024"), watched, library)
    assert (refusal, "“board”" in remark) == ("", True)
    assert objection(os.path.abspath("/flat/below"), watched, library) == ("", "")
    assert objection(os.path.abspath("/boards"), watched, library) == ("", "")


def test_several_dropped_folders_are_offered_one_after_the_other(background: Background, folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "other").mkdir()
    window = QWidget()
    qtbot.addWidget(window)
    adder = AddFolder(background, "/library", window)
    chosen: list[FolderSettings] = []
    adder.chosen.connect(chosen.append)
    adder.offer((str(folder), str(tmp_path / "other"), str(folder)), Settings())
    first = adder.dialog
    assert first is not None
    first.done(QDialog.DialogCode.Accepted)
    second = adder.dialog
    assert second is not None
    second.done(QDialog.DialogCode.Rejected)
    third = adder.dialog
    assert third is not None
    assert not third.watch.isEnabled(), "it has just been added"
    third.done(QDialog.DialogCode.Rejected)
    assert chosen == [FolderSettings(str(folder))]
    assert adder.dialog is None


def test_patterns_are_tried_before_the_folder_is_watched(folder: Path, background: Background, qtbot: QtBot) -> None:
    dialog = dialog_of(folder, background, qtbot)
    qtbot.waitUntil(lambda: dialog.counted.text() == "4 files: 3 documents, 1 other")
    dialog.which.set_values(FolderSettings(str(folder), include=("*.nothing",)))
    dialog.which.edited.emit()
    qtbot.waitUntil(lambda: dialog.counted.text() == "4 files: 0 documents, 4 other")
    assert dialog.value().include == ("*.nothing",)


def test_hints_come_one_after_the_other_each_once_and_are_two_at_most() -> None:
    assert len(HINTS) <= 2
    assert due(frozenset(), 0, 0, tray=True) is None
    first = due(frozenset(), 1, 0, tray=True)
    assert first is HINTS[0]
    assert due(frozenset({"tray"}), 1, 0, tray=True) is None
    assert due(frozenset({"tray"}), 1, 3, tray=True) is HINTS[1]
    assert due(frozenset(), 1, 3, tray=False) is HINTS[1], "without a tray nothing is said of it"
    assert due(frozenset({"tray", "search"}), 1, 3, tray=True) is None


def test_a_hint_that_was_read_says_which_and_comes_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "window.ini")
    bar = HintBar(memory)
    qtbot.addWidget(bar)
    bar.show_hint(HINTS[1])
    with qtbot.waitSignal(bar.read) as read:
        bar.button.click()
    assert read.args == ["search"]
    bar.update_hint(1, 5, tray=False)
    assert bar.isHidden()


def test_a_hint_that_is_shown_is_not_exchanged_under_the_pointer(qtbot: QtBot, tmp_path: Path) -> None:
    bar = HintBar(Memory(tmp_path / "window.ini"))
    qtbot.addWidget(bar)
    bar.update_hint(1, 5, tray=False)
    shown = bar.accessibleName()
    bar.update_hint(1, 6, tray=True)  # a panel has come
    assert bar.accessibleName() == shown
    with qtbot.waitSignal(bar.read) as read:
        bar.button.click()
    assert read.args == ["search"]
    bar.update_hint(1, 6, tray=True)
    assert "Its icon in the tray" in bar.accessibleName()
    bar.update_hint(1, 6, tray=False)  # and has gone: there is no icon
    assert bar.isHidden()
