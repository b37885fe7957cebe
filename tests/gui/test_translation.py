"""Every window in a language that stretches each text and puts it into brackets: what has none was not translated, what is cut had no room.

And in one that is read from right to left.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolButton,
    QWidget,
)
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


@pytest.mark.skipif(sys.platform == "win32", reason="a window without a screen has no fonts there, in which a word could be too long")
@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_the_inspectors_tabs_and_buttons_stand_whole_in_a_small_window(
    code: str, reader: Reader, library: Library, tmp_path: Path, qtbot: QtBot, english: Language
) -> None:
    id_ = library.land("a_name_without_any_blank_that_is_longer_than_the_column_is_wide.pdf", "some words")
    library.renew(id_, "other words")
    english.speak(code)
    try:
        window = MainWindow(reader, library.paths, StillClock(), Memory(tmp_path / "window.ini"), FirstStart())
        qtbot.addWidget(window, before_close_func=lambda widget: setattr(widget, "_finishing", True))
        window.resize(1012, 695)
        window.show()
        window.show_documents((id_,), "")
        inspector = window.inspector
        qtbot.waitUntil(inspector._compare.isVisible)
        QApplication.processEvents()
        bar = inspector.tabs.tabBar()
        assert [bar.tabText(tab) for tab in range(bar.count()) if bar.tabRect(tab).width() < bar.fontMetrics().horizontalAdvance(bar.tabText(tab))] == []
        assert bar.tabRect(bar.count() - 1).right() <= bar.width() + 12
        assert not [button for button in bar.findChildren(QToolButton) if button.isVisible()]
        assert not [button.text() for button in (inspector._open, inspector._reveal, inspector._compare) if button.width() < button.sizeHint().width()]
        assert inspector._title.sizeHint().width() <= inspector.width()
        assert inspector._title.toolTip().startswith("a_name_without")
    finally:
        english.speak("en")


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
        line = window.sidebar.list.visualRect(window.sidebar.list.model().index(5, 0))  # "Activity", which has no count
        picture = window.sidebar.list.viewport().grab().toImage()
        end = {picture.pixel(x, line.center().y() + y) for x in range(line.left() + 14, line.left() + 50) for y in range(-8, 9)}
        assert len(end) == 1, "its icon stands where one begins to read"
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
    """The labels, buttons and editors that are narrower than their text."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and widget.text() and not getattr(widget, "wordWrap", lambda: False)():
            wanted = widget.minimumSizeHint().width() if isinstance(widget, QAbstractButton) else widget.sizeHint().width()
            if widget.width() < wanted and _OPEN in widget.text():
                yield widget.text()
        if widget.isVisible() and isinstance(widget, QAbstractSpinBox):
            line = widget.lineEdit()
            if line.width() < line.fontMetrics().horizontalAdvance(widget.text()):
                yield widget.text()
        if widget.isVisible() and isinstance(widget, QComboBox):
            with_arrow = widget.fontMetrics().horizontalAdvance(widget.currentText()) + widget.height()
            yield from (widget.currentText(),) if widget.width() < with_arrow else ()
