"""What tests of the window share: a library of their own, its reader, and an application that looks as ours does."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.document import LedgerLine, Status
from core.events import Problem
from core.hook import Hook
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings, Settings
from core.storage.retention import Expired
from gui.care.alone import AloneDialog, Repair
from gui.care.consent import ConsentDialog
from gui.care.deeds import Deeds
from gui.care.retention import ExpiredDialog
from gui.documents.compare import CompareWindow
from gui.folders.bring_in import BringInDialog
from gui.folders.first_start import FirstStart
from gui.form.hook_dialog import HookDialog
from gui.look import theme
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.settings_dialog.dialog import SettingsDialog
from gui.settings_dialog.licences import LicencesDialog
from gui.speech.language import Language
from gui.threads.background import Background
from gui.threads.reader import Reader
from gui.threads.told import Told
from gui.tray.situation import Situation
from gui.troubles.password_dialog import PasswordDialog
from gui.window.keys import KeysDialog
from gui.window.ledger import LedgerDialog
from gui.window.log_window import LogWindow
from tests.gui.library import Library, StillClock

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A window shown without a screen says what its platform cannot do (on Windows it has no fonts either); that is no fault of the window."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", "Cannot find font directory", extend=True))


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
    shiboken6.delete(made)  # with its children and their timers, here: Python might collect it in another test's thread


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    theme.apply(qapp, "light")
    made = Background(2)
    yield made
    made.stop()
    shiboken6.delete(made)


@pytest.fixture
def deeds(qapp: QApplication, tmp_path: Path) -> Iterator[Deeds]:  # noqa: ARG001  # there is one
    """The care of the library in "library", which is there as soon as a test makes it."""
    service = Service(LibraryPaths.of(tmp_path / "library"))
    asked = Reader(service.catalogue)
    made = Deeds(service, asked, StillClock())
    yield made
    made.stop()
    asked.stop()
    for each in (made, asked):
        shiboken6.delete(each)


@pytest.fixture
def all_windows(reader: Reader, library: Library, deeds: Deeds, background: Background, tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[QWidget, ...]]:
    """The window, as large as a small screen, and every dialog of its own."""
    library.land("agenda.txt", "some words")
    library.land("minutes.pdf", "page one", "page two", status=Status.FAILED, reason="password")
    window = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), FirstStart())
    window.resize(1024, 768)
    window.take(Told(problems=(Problem("agenda", "agenda: the disk is full.", "agenda"),)))
    dialog = SettingsDialog(deeds, background, None, QIcon(), window)
    folder = FolderSettings("/inbound/Board packets", hooks=(Hook("load", command=("load.py",)),))
    dialog.take_settings(Settings(folders=(folder,)))
    dialog.page(folder.path)  # it would be made when nothing else is to be done
    dialog.take(Situation((LedgerLine(folder.path, "watching", "events", 3, 2, 1, 0, 0, 0, (), 0, None),)))
    with contextlib.closing(library.catalogue()) as catalogue:
        documents = catalogue.rows((2,))
    log = tmp_path / "papertray.log"
    log.write_text("2024-10-27 08:00:00,000 WARNING core.reading: agenda.txt was slow\n")
    made = (
        window,
        dialog,
        KeysDialog(window),
        LedgerDialog(reader, window),
        LogWindow(log, background, window),
        CompareWindow(reader, window),
        PasswordDialog(documents, window),
        BringInDialog(("/home/agenda.txt",), (folder,), folder.path, window),
        LicencesDialog(background, window),
        HookDialog(folder.hooks[0], (), (), window),
        HookDialog(Hook("post", url="https://etl.example.org/documents"), (), (), window),
        ExpiredDialog((Expired(1, "/inbound/agenda.txt", "/inbound", 1, 10, "2024-10-27T08:00:00Z", "versions"),), window),
        ConsentDialog("agenda?", "agenda.", "agenda", window, "agenda"),
        AloneDialog(Repair(), library.paths, StillClock(), window),
    )
    for each in made:
        qtbot.addWidget(each, before_close_func=lambda widget: setattr(widget, "_finishing", True))
        each.show()
    qtbot.waitUntil(lambda: window.overviews.latest is not None and window.documents.model.rowCount() == 2)
    yield made
    dialog.close()
    for each in made:
        if isinstance(each, AloneDialog):
            each._background.finish()  # who is here to be looked at closes before its work is done, which no person can bring about
