"""The reader's place in the table: whatever comes, goes or moves above it, the same rows stay in sight, selected and current."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPersistentModelIndex
from PySide6.QtWidgets import QTableView

from gui.documents.columns import COLUMNS, NAME
from gui.documents.model import DocumentsModel

MOST_KEPT = 1_000  # selected rows that are found again by their ids; of more, those that stay where they are


class PlaceKeeper:
    """`tell` is given the ids that are selected now; not while rows only change their places."""

    def __init__(self, view: QTableView, model: DocumentsModel, tell: Callable[[tuple[int, ...]], None]) -> None:
        self._view = view
        self._documents = model
        self._tell = tell
        self._kept_ids: tuple[int, ...] = ()
        self._current_id = -1
        self._anchor = QPersistentModelIndex()
        self._anchor_offset = 0
        self._editing = False

    def selected_ids(self) -> tuple[int, ...]:
        """The selected documents, in the table's order."""
        ranges = sorted({(part.top(), part.bottom()) for part in self._view.selectionModel().selection().toList()})
        return tuple(itertools.chain.from_iterable(self._documents.ids_between(*rows) for rows in ranges))

    def take_selection(self) -> None:
        """Something else is selected now."""
        if not self._editing:
            self._kept_ids = self.selected_ids()
            self._tell(self._kept_ids)

    def before_edits(self) -> None:
        """Remember what is on top (unless that is the very beginning: there new rows shall be seen) and what is selected."""
        self._editing = True
        current = self._view.currentIndex()
        self._current_id = self._documents.id_at(current.row()) if current.isValid() else next(iter(self._kept_ids), -1)
        top = self._view.rowAt(0)
        scrolled = self._view.verticalScrollBar().value() > 0 and top >= 0
        self._anchor = QPersistentModelIndex(self._documents.index(top, NAME)) if scrolled else QPersistentModelIndex()
        self._anchor_offset = self._view.rowViewportPosition(top) if scrolled else 0

    def after_reset(self) -> None:
        """Another view is listed: what was selected stays so where it is in that view, too. Before all of it is there, that is not known."""
        if not self._kept_ids:
            return
        self._current_id = next(map(self._documents.id_at, self._documents.places_of(self._kept_ids[:MOST_KEPT])), -1)
        self._editing = True
        self._select_again()
        self._editing = False
        if self._documents.is_whole:
            self._tell(self.selected_ids())

    def after_edits(self) -> None:
        """Bring both back."""
        if self._anchor.isValid():
            self._view.updateGeometries()
            height = self._view.verticalHeader().defaultSectionSize()
            self._view.verticalScrollBar().setValue(self._anchor.row() * height - math.floor(self._anchor_offset))
        if 0 < len(self._kept_ids) <= MOST_KEPT:
            self._select_again()
        self._editing = False
        now = self.selected_ids()
        if now != self._kept_ids:
            self._kept_ids = now
            self._tell(now)

    def _select_again(self) -> None:
        """Rows that were taken out and put back in elsewhere have lost their selection; so has the current row."""
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for place in self._documents.places_of(self._kept_ids):
            selection.select(self._documents.index(place, 0), self._documents.index(place, last))
        model = self._view.selectionModel()
        current = self._documents.place_of(self._current_id)
        if current >= 0:
            model.setCurrentIndex(self._documents.index(current, NAME), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
