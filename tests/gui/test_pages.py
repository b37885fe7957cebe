"""The pages of a PDF: the found words are marked, and only as long as they are searched for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.document import Place
from core.errors import NotFoundError
from gui.documents.pages import Pages
from gui.documents.picture import Picture, read_picture
from gui.look import theme
from gui.threads.found_places import Box, Marks, found_places
from tests.gui.library import Library

_needs_fonts = pytest.mark.skipif(
    sys.platform == "win32", reason="without a screen there are no fonts there, and so no words on a page (on its screen there are)"
)


class Canvas(QObject):
    """Keeps what is on the screen: the widget's picture as it was when it was painted last."""

    def __init__(self, pages: Pages) -> None:
        super().__init__(pages)
        self._viewport = pages._view.viewport()
        self._painted = False
        self._picture = QImage()
        self._viewport.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Note that it was painted."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def has_mark(self) -> bool:
        """Whether a mark can be seen."""
        if self._painted:
            self._picture = self._viewport.grab().toImage()
            self._painted = False
        colour = QColor(theme.LIGHT.hit)
        return any(self._picture.pixelColor(x, y) == colour for y in range(self._picture.height()) for x in range(0, self._picture.width(), 4))


@pytest.fixture
def pdf(tmp_path: Path) -> str:
    path = str(tmp_path / "a.pdf")
    writer = QPdfWriter(path)
    painter = QPainter(writer)
    painter.drawText(QPoint(400, 400), "The budget of next year")
    painter.end()
    return path


def shown(pdf: str, qtbot: QtBot) -> tuple[Pages, Canvas]:
    pages = Pages()
    qtbot.addWidget(pages)
    pages.resize(500, 400)
    pages.show()
    canvas = Canvas(pages)
    assert pages.open_file(pdf) == ""
    return pages, canvas


@_needs_fonts
def test_marks_go_with_the_search(pdf: str, qtbot: QtBot) -> None:
    pages, canvas = shown(pdf, qtbot)
    pages.search(("budget",), 0)
    qtbot.waitUntil(canvas.has_mark)
    assert pages._hits.text() == "1 here, 1 in all"
    pages.search((), -1)
    qtbot.waitUntil(lambda: not canvas.has_mark())
    assert pages._hits.text() == ""


def test_a_picture_is_shown_no_larger_than_there_is_room(tmp_path: Path, library: Library, qtbot: QtBot) -> None:
    file = tmp_path / "0a1b2c"  # as in the store, without a suffix
    made = QImage(4000, 1000, QImage.Format.Format_RGB32)
    made.fill(QColor("#2f5fd0"))
    made.save(str(file.with_suffix(".png")))
    file.with_suffix(".png").rename(file)
    with library.catalogue() as catalogue:
        picture = read_picture(catalogue, str(file))
        (tmp_path / "broken").write_text("no picture")
        with pytest.raises(NotFoundError, match="cannot be shown"):
            read_picture(catalogue, str(tmp_path / "broken"))
        QImage(8_001, 8_400, QImage.Format.Format_Mono).save(str(tmp_path / "scan.png"))
        with pytest.raises(NotFoundError, match=r"too large to be shown here \(8,001 by 8,400 pixels\)"):
            read_picture(catalogue, str(tmp_path / "scan.png"))
    assert (picture.width(), picture.height()) == (2400, 600)
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = Picture(parent)
    shown.resize(400, 300)
    shown.show_picture(picture)
    grabbed = shown.grab().toImage()
    assert grabbed.pixelColor(200, 150) == QColor("#2f5fd0")
    assert grabbed.pixelColor(200, 20) != QColor("#2f5fd0")


@_needs_fonts
def test_words_are_marked_whole_and_pages_that_are_pictures_where_their_words_were_recognised(pdf: str, qtbot: QtBot) -> None:
    pages, canvas = shown(pdf, qtbot)
    pages.search(("budget", "year", "bud"), 0)
    qtbot.waitUntil(lambda: pages._hits.text() == "2 here, 2 in all")
    pages.search(("bud",), 0)  # only part of a longer word
    qtbot.waitUntil(lambda: pages._found._places == {0: []})
    assert pages._hits.text() == ""
    pages.search(("absent",), 0)
    qtbot.waitUntil(lambda: not canvas.has_mark())
    pages.add_marks((Marks(0, (Box(0.1, 0.1, 0.5, 0.2),)),))
    qtbot.waitUntil(canvas.has_mark)
    assert pages._hits.text() == "1 here, 1 in all"


def test_recognised_words_are_found_as_the_index_finds_them() -> None:
    page = (
        Place("Board", 0, 0, 10, 10),
        Place("of", 10, 0, 20, 10),
        Place("Trustees,", 20, 0, 30, 10),
        Place("of", 0, 10, 10, 20),
        Place("José", 10, 10, 20, 20),
    )
    assert found_places(page, ("board of trustees",)) == (Box(0.0, 0.0, 0.001, 0.001), Box(0.001, 0.0, 0.002, 0.001), Box(0.002, 0.0, 0.003, 0.001))
    assert found_places(page, ("jose",)) == (Box(0.001, 0.001, 0.002, 0.002),)
    assert found_places(page, ("boar", "")) == ()
