"""The table's header: every title can be read, also the one that has the arrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from gui.documents.columns import COLUMNS
from gui.documents.model import DocumentsModel
from gui.documents.view import DocumentsView
from gui.look import theme
from gui.speech import words
from gui.speech.language import Language
from gui.threads.reader import Reader
from tests.gui.library import StillClock


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_arrow_of_the_order_covers_no_letter_of_its_title(reader: Reader, qapp: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    theme.apply(qapp, "light")
    view = _shown(reader, qtbot, direction)
    for section, column in enumerate(COLUMNS):
        view.show_order(None, falling=False)
        plain = _letters(view.columns, section)
        view.show_order(column.sort, falling=column.falls)
        with_arrow = _letters(view.columns, section)
        assert plain < with_arrow, f"{column.title}: {len(plain - with_arrow)} pixels of it are hidden, {len(with_arrow - plain)} are the arrow's"


@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_every_title_is_whole_and_has_room_for_its_arrow(reader: Reader, english: Language, qtbot: QtBot, code: str) -> None:
    english.speak(code)
    try:
        header = _shown(reader, qtbot, Qt.LayoutDirection.LeftToRight).columns
        for section, column in enumerate(COLUMNS):
            title, arrow = header.place(section, QRect(0, 0, header.sectionSize(section), header.height()))
            assert title.width() > QFontMetrics(theme.font(header.font(), weight=QFont.Weight.Medium)).horizontalAdvance(words.say(column.title))
            assert not title.intersects(arrow)
            assert 0 < arrow.left() < arrow.right() < header.sectionSize(section)
    finally:
        english.speak("en")


def _shown(reader: Reader, qtbot: QtBot, direction: Qt.LayoutDirection) -> DocumentsView:
    """The table with all its columns."""
    view = DocumentsView(DocumentsModel(reader, StillClock()), StillClock())
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.resize(1800, 300)
    view.show()
    for section in range(len(COLUMNS)):
        view.columns.show_column(section, shown=True)
    assert view.columns.hiddenSectionCount() == 0
    return view


def _letters(header: QHeaderView, section: int) -> set[tuple[int, int, int]]:
    """Every pixel of a title, with its colour."""
    picture = header.viewport().grab(QRect(header.sectionViewportPosition(section), 0, header.sectionSize(section), header.height())).toImage()
    ground = picture.pixel(1, 1)
    return {(x, y, colour) for x in range(picture.width()) for y in range(picture.height()) if (colour := picture.pixel(x, y)) != ground}
