"""Every window in a language that stretches each text and puts it into brackets: what has none was not translated, what is cut had no room.

And in one that is read from right to left.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QGroupBox, QHeaderView, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from gui.folders.first_start import FirstStart
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.settings_dialog.dialog import SettingsDialog
from gui.speech.language import Language
from gui.threads.reader import Reader
from gui.tray.tray_menu import TrayMenu
from tests.gui.library import Library, StillClock

_OPEN, _CLOSE = "⟦", "⟧"
_DATA = re.compile(
    r"[\W\d_]*$|.*(Papertray|PySide6|Qt|Python|SHA-256|PDF/A|English|Deutsch|Español|agenda|minutes|budget|inbound|Board packets"
    rf"|{re.escape(platform.release())}|\.toml|/|[*]|\d (MB|kB|bytes))"
)
"""What is no word of ours: numbers, names of programs, languages and files, places."""


class Stretched(QTranslator):
    """A language a third longer than English."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in brackets, with as many letters more as German needs at its worst."""
        del context, disambiguation, n
        return f"{_OPEN}{source}{'~' * (len(source) // 3)}{_CLOSE}"


@pytest.fixture
def stretched(qapp: QApplication, english: Language) -> Iterator[None]:
    """Every text that is asked for now is stretched."""
    assert english.spoken == "en"
    translator = Stretched()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("stretched")
def test_every_word_of_every_window_is_translated(all_windows: tuple[QWidget, ...]) -> None:
    left = sorted({text for window in all_windows for text in _texts(window) if _OPEN not in text and not _DATA.match(text)})
    assert left == []


@pytest.mark.usefixtures("stretched")
def test_no_text_is_cut_where_texts_are_a_third_longer(all_windows: tuple[QWidget, ...]) -> None:
    window, dialog, *_ = all_windows
    assert isinstance(dialog, SettingsDialog)
    cut = []
    for page in list(dialog._pages):
        dialog.navigation.choose(page)
        QApplication.processEvents()
        cut += [(page, text) for text in _cut(dialog)]
    assert cut + [("window", text) for text in _cut(window)] == []


def test_the_trays_menu_is_translated(stretched: None) -> None:
    del stretched
    menu = TrayMenu(StillClock())
    texts = [action.text() for action in _actions(menu.menu.actions())]
    assert [text for text in texts if text and _OPEN not in text] == []
    menu.delete()


def test_a_language_from_right_to_left_turns_the_window_round(reader: Reader, library: Library, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    library.land("agenda.txt", "some words")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), FirstStart())
        qtbot.addWidget(window, before_close_func=lambda widget: setattr(widget, "_finishing", True))
        window.resize(1360, 860)
        window.show()
        qtbot.waitUntil(lambda: window.documents.model.rowCount() == 1)
        places = [pane.mapTo(window, pane.rect().center()).x() for pane in (window.sidebar, window.documents, window.inspector)]
        assert places == sorted(places, reverse=True)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _texts(window: QWidget) -> Iterator[str]:
    """What a person or a screen reader gets to know from a window's controls."""
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        match widget:
            case QLabel() | QAbstractButton():
                yield re.sub(r"<[^>]*>", "", widget.text())
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox():
                yield from (widget.itemText(place) for place in range(widget.count()))
            case QTabBar():
                yield from (widget.tabText(place) for place in range(widget.count()))
            case QGroupBox():
                yield widget.title()
            case QHeaderView() if widget.model() is not None and widget.orientation() == Qt.Orientation.Horizontal:
                model = widget.model()
                yield from (str(model.headerData(place, Qt.Orientation.Horizontal) or "") for place in range(model.columnCount()))
        yield from (action.text() for action in _actions(widget.actions()))
    yield window.windowTitle()


def _actions(actions: list[QAction]) -> Iterator[QAction]:
    for action in actions:
        yield action
        menu = action.menu()
        if menu is not None:
            yield from _actions(menu.actions())  # type: ignore[attr-defined]  # Qt says QObject, and it is a QMenu


def _cut(window: QWidget) -> Iterator[str]:
    """The labels and buttons that are narrower than their text."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and widget.text() and not getattr(widget, "wordWrap", lambda: False)():
            wanted = widget.minimumSizeHint().width() if isinstance(widget, QAbstractButton) else widget.sizeHint().width()
            if widget.width() < wanted and _OPEN in widget.text():
                yield widget.text()
