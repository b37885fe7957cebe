"""The pages of a PDF: the found words are marked, and only as long as they are searched for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from gui import theme
from gui.documents.pages import Pages


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


def test_marks_go_with_the_search(pdf: str, qtbot: QtBot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    pages.resize(500, 400)
    pages.show()
    canvas = Canvas(pages)
    assert pages.open_file(pdf) == ""
    pages.search("budget", 0)
    qtbot.waitUntil(canvas.has_mark)
    assert pages._hits.text() == "1 here, 1 in all"
    pages.search("", -1)
    qtbot.waitUntil(lambda: not canvas.has_mark())
    assert pages._hits.text() == ""
