"""The pages of a PDF with the found words marked; painted by Qt's PDF module, whose pages are rendered in a thread of its own.

Opening takes 10 to 50 ms and happens in the GUI thread (Qt's document cannot be handed over), which is why it is done only for what is looked at.
"""

from __future__ import annotations

import functools
import itertools
import os
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.documents.found import Found
from gui.look import icons, theme
from gui.speech import words
from gui.threads.found_places import Marks

_ABOVE = 60.0  # points of a page that are shown above a hit
_MANY_PAGES = 300  # laying out more at once takes longer than a person should wait


class Pages(QWidget):
    """A PDF's pages, and under them where one is and how many hits there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf = QPdfDocument(self)
        self._found = Found(self._pdf, self)
        self._page = -1
        self._view = _MarkedPages(self._found, self)
        self._view.setAccessibleName(self.tr("Pages"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setDocument(self._pdf)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._where = QLabel(self)
        self._hits = QLabel(self)
        self._hits.setContentsMargins(0, 4, 0, 0)
        self._hits.hide()
        for label in (self._where, self._hits):
            label.setFont(theme.font(self.font(), 0.9))
            label.setProperty("look", "secondary")
        self._previous = self._button("previous", self.tr("Previous page or hit"), -1)
        self._next = self._button("next", self.tr("Next page or hit"), 1)
        self._view.pageNavigator().currentPageChanged.connect(self._describe)
        self._found.changed.connect(self._hits_came)
        self._lay_out()

    def open_file(self, path: str) -> str:
        """Open this PDF; returns the words why it cannot be shown, or ""."""
        if not os.path.exists(path):
            return self.tr("Its copy in the library is missing. A check of the library says more.")
        self._found.look_for(())
        error = self._pdf.load(path)
        if error == QPdfDocument.Error.IncorrectPassword:
            return self.tr("It asks for a password, so its pages cannot be shown.")
        if error != QPdfDocument.Error.None_:
            return self.tr("Its pages cannot be shown: it is damaged.")
        self._view.forget_sizes()
        many = self._pdf.pageCount() > _MANY_PAGES
        self._view.setPageMode(QPdfView.PageMode.SinglePage if many else QPdfView.PageMode.MultiPage)
        self._view.pageNavigator().jump(0, QPointF())
        self._describe()
        return ""

    def close_file(self) -> None:
        """Let go of the file."""
        self._found.look_for(())
        self._pdf.close()

    def search(self, phrases: tuple[str, ...], page: int) -> None:
        """Mark these words, and go to the page (from 0; -1: where one is) where the hit is."""
        self._page = page
        if page >= 0:
            self._view.pageNavigator().jump(page, QPointF())
        self._found.look_for(phrases)

    def add_marks(self, marks: tuple[Marks, ...]) -> None:
        """Mark these places, too: they are known of pages that are pictures."""
        self._found.add_marks(marks)

    def _hits_came(self) -> None:
        """The search goes page by page; the first hit on the page that was asked for is shown."""
        if self._page >= 0 and self._found.on_page(self._page):
            self._go_to(self._page)
            self._page = -1
        self._describe()

    def _describe(self) -> None:
        page, pages = self._view.pageNavigator().currentPage(), self._pdf.pageCount()
        self._where.setText(self.tr("Page {0} of {1}").format(words.number(page + 1), words.number(pages)))
        total = self._found.count()
        here = len(self._found.on_page(page)) if total else 0
        hits = self.tr("{0} here, {1} in all").format(words.number(here), words.number(total)) if total else ""
        self._hits.setText(hits)
        self._hits.setVisible(bool(hits))
        self._previous.setEnabled(page > 0 or bool(total))
        self._next.setEnabled(page + 1 < pages or bool(total))

    def turn(self, step: int) -> bool:
        """To the next hit's page while there are hits, else to the next page; whether there was one."""
        navigator = self._view.pageNavigator()
        page, pages = navigator.currentPage(), self._pdf.pageCount()
        order = range(page + step, pages if step > 0 else -1, step)
        target = next((other for other in order if not self._found.phrases or self._found.on_page(other)), None)
        if target is not None:
            self._go_to(target)
        return target is not None

    def _go_to(self, page: int) -> None:
        """To the first hit on this page, if it has one."""
        places = self._found.on_page(page)
        self._view.pageNavigator().jump(page, QPointF(0, max(0.0, places[0][0].top() - _ABOVE)) if places else QPointF())

    def _zoom(self, factor: float) -> None:
        if self._view.zoomMode() != QPdfView.ZoomMode.Custom:
            width = self._pdf.pagePointSize(max(0, self._view.pageNavigator().currentPage())).width() or 600.0
            self._view.setZoomFactor((self._view.viewport().width() - 12) / (width * self.logicalDpiX() / 72))
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(8.0, max(0.1, self._view.zoomFactor() * factor)))

    def _button(self, icon: str, text: str, step: int) -> QToolButton:
        return self._tool(icon, text, functools.partial(self.turn, step))

    def _tool(self, icon: str, text: str, action: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: action())
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 8, 2)
        foot.setSpacing(2)
        foot.addStretch(1)
        for widget in (self._where, self._previous, self._next):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self._tool("zoom_out", self.tr("Smaller"), functools.partial(self._zoom, 1 / 1.25)))
        foot.addWidget(self._tool("fit", self.tr("Fit the width"), functools.partial(self._view.setZoomMode, QPdfView.ZoomMode.FitToWidth)))
        foot.addWidget(self._tool("zoom_in", self.tr("Larger"), functools.partial(self._zoom, 1.25)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._view, 1)
        column.addWidget(self._hits, 0, Qt.AlignmentFlag.AlignHCenter)  # a line of its own: beside the page's number there is no room in every language
        column.addLayout(foot)


class _MarkedPages(QPdfView):
    """Marks in the theme's colour for hits. (Qt's own marks are a pale blue that cannot be chosen.) The geometry is that of Qt's layout."""

    def __init__(self, found: Found, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = found
        self._sizes: dict[int, QSizeF] = {}
        found.changed.connect(self.viewport().update)  # Qt's own view paints again only what it marks itself

    def forget_sizes(self) -> None:
        """Another file is shown. Its pages' sizes are asked for when they are laid out: two thousand at once take 0.2 s, and of so many one is shown."""
        self._sizes.clear()

    def _size(self, page: int) -> QSizeF:
        """In points."""
        if page not in self._sizes:
            self._sizes[page] = self.document().pagePointSize(page)
        return self._sizes[page]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The pages, then the marks on those that can be seen, as a marker pen does it: the letters stay dark."""
        super().paintEvent(event)
        if not self._found.phrases:
            return
        painter = QPainter(self.viewport())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page, place, scale in self._seen():
            for box in itertools.chain.from_iterable(self._found.on_page(page)):
                mark = QRectF(place + box.topLeft() * scale, box.size() * scale)
                painter.fillRect(mark.adjusted(-1, -1, 1, 1), QColor(theme.LIGHT.hit))  # paper is white in every theme
        painter.end()

    def _seen(self) -> Iterator[tuple[int, QPointF, float]]:
        """(page, its left upper corner in the document, pixels a point) of each page that can be seen."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        single, count = self.pageMode() == QPdfView.PageMode.SinglePage, self.document().pageCount()
        pages = [self.pageNavigator().currentPage()] if single else range(count)
        laid = [(page, *self._laid(page)) for page in pages if 0 <= page < count]
        margins = self.documentMargins()
        width = max((size.width() for _, size, _ in laid), default=0) + margins.left() + margins.right()
        y = margins.top()
        for page, size, scale in laid:
            if y < bottom and y + size.height() > top:
                yield page, QPointF((max(width, self.viewport().width()) - size.width()) // 2, y), scale
            y += size.height() + self.pageSpacing()

    def _laid(self, page: int) -> tuple[QSize, float]:
        """A page's size in pixels, and pixels a point."""
        points = self._size(page)
        resolution = QGuiApplication.primaryScreen().logicalDotsPerInch() / 72
        if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            margins = self.documentMargins()
            pixels = (points * resolution).toSize()
            factor = (self.viewport().width() - margins.left() - margins.right()) / max(1, pixels.width())
            pixels = QSize(round(pixels.width() * factor), round(pixels.height() * factor))
        else:
            pixels = (points * (resolution * self.zoomFactor())).toSize()
        return pixels, pixels.width() / max(1.0, points.width())
