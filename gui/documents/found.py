"""The places on a PDF's pages that are to be marked: what Qt finds in the text of its pages, and what is known of pages that were recognised."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPointF, QRectF, QSizeF, Signal
from PySide6.QtPdf import QPdfDocument, QPdfLink, QPdfSearchModel

from gui.threads.found_places import Box, Marks

Place = tuple[QRectF, ...]
"""One hit on a page, in points from the page's left upper corner: a box, or one on each line that it stands on."""

_MOST = 6  # phrases that are looked for: each goes through all pages


class Found(QObject):
    """`changed` tells that there are more places, or none any more. A word that is part of a longer one is not marked."""

    changed = Signal()

    def __init__(self, pdf: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._models: list[QPdfSearchModel] = []
        self._phrases: tuple[str, ...] = ()
        self._places: dict[int, list[Place]] = {}  # of each page on which something was found
        self._marks: dict[int, tuple[Box, ...]] = {}

    @property
    def phrases(self) -> tuple[str, ...]:
        """What is looked for; () when nothing is."""
        return self._phrases

    def look_for(self, phrases: Sequence[str]) -> None:
        """Look for these from now on."""
        self._phrases = tuple(phrases[:_MOST])
        self._places, self._marks = {}, {}
        while len(self._models) < len(self._phrases):
            self._models.append(self._model())
        for number, model in enumerate(self._models):
            model.setSearchString(self._phrases[number] if number < len(self._phrases) else "")
        self.changed.emit()

    def add_marks(self, marks: Sequence[Marks]) -> None:
        """Mark these as well, on pages whose own text has nothing of what is looked for."""
        self._marks = {each.page: each.boxes for each in marks}
        self.changed.emit()

    def on_page(self, page: int) -> list[Place]:
        """The places on this page (from 0), from above."""
        size = self._pdf.pagePointSize(page)
        return self._places.get(page) or [(_in_points(box, size),) for box in self._marks.get(page, ())]

    def count(self) -> int:
        """How many places there are on all pages, as far as they have been looked through."""
        return sum(len(self._places.get(page) or self._marks.get(page, ())) for page in self._places.keys() | self._marks.keys())

    def _model(self) -> QPdfSearchModel:
        model = QPdfSearchModel(self)
        model.setDocument(self._pdf)
        model.rowsInserted.connect(functools.partial(self._more, model))
        return model

    def _more(self, model: QPdfSearchModel, _: QModelIndex, first: int, last: int) -> None:
        """Qt looks through one page after the other."""
        for page in {model.data(model.index(row), QPdfSearchModel.Role.Page.value) for row in range(first, last + 1)}:
            places = [tuple(_lines(link.rectangles())) for each in self._models for link in each.resultsOnPage(page) if _is_whole(link)]
            self._places[page] = sorted(places, key=lambda place: (place[0].top(), place[0].left()))
        self.changed.emit()


def _is_whole(link: QPdfLink) -> bool:
    return not (link.contextBefore()[-1:].isalnum() or link.contextAfter()[:1].isalnum())


def _lines(boxes: Sequence[QRectF]) -> Iterator[QRectF]:
    """Some programs place each letter by itself: the boxes on one line are one."""
    line = QRectF(boxes[0])
    for box in boxes[1:]:
        if box.top() < line.bottom() and box.bottom() > line.top():
            line = line.united(box)
        else:
            yield line
            line = QRectF(box)
    yield line


def _in_points(box: Box, size: QSizeF) -> QRectF:
    return QRectF(QPointF(box.left * size.width(), box.top * size.height()), QPointF(box.right * size.width(), box.bottom * size.height()))
