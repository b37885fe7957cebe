"""The reader's place in the table: whatever comes, goes or moves above it, the same rows stay in sight, selected and current."""

from __future__ import annotations

import dataclasses
import itertools
import math
from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPersistentModelIndex
from PySide6.QtWidgets import QTableView

from core.views import View
from gui.documents.columns import COLUMNS, NAME
from gui.documents.model import DocumentsModel

MOST_KEPT = 1_000  # selected rows that are found again by their ids; of more, those that stay where they are, or all of a view


class PlaceKeeper:
    """`tell` is given the ids that are selected now; not while rows only change their places."""

    def __init__(self, view: QTableView, model: DocumentsModel, tell: Callable[[tuple[int, ...]], None]) -> None:
        self._view = view
        self._documents = model
        self._tell = tell
        self._kept_ids: tuple[int, ...] = ()
        self._told_ids: tuple[int, ...] = ()
        self._all_of: View | None = None
        self._sought = False
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
            self._all_of = _in_any_order(self._documents.shown) if len(self._kept_ids) == self._documents.rowCount() else None
            self._say(self._kept_ids)

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
        self._sought = not self._documents.is_whole
        if not self._sought:
            self._say(self.selected_ids())

    def after_edits(self) -> None:
        """Bring both back."""
        if self._anchor.isValid():
            self._view.updateGeometries()
            height = self._view.verticalHeader().defaultSectionSize()
            self._view.verticalScrollBar().setValue(self._anchor.row() * height - math.floor(self._anchor_offset))
        if self._sought or 0 < len(self._kept_ids) <= MOST_KEPT:
            self._select_again()
        self._editing = self._sought = False
        self._kept_ids = self.selected_ids()
        self._say(self._kept_ids)

    def _say(self, ids: tuple[int, ...]) -> None:
        if ids != self._told_ids:
            self._told_ids = ids
            self._tell(ids)

    def _select_again(self) -> None:
        """Rows that were taken out and put back in elsewhere have lost their selection; so has the current row."""
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for first, end in self._kept_rows():
            selection.select(self._documents.index(first, 0), self._documents.index(end, last))
        model = self._view.selectionModel()
        current = self._documents.place_of(self._current_id)
        if current >= 0:
            model.setCurrentIndex(self._documents.index(current, NAME), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _kept_rows(self) -> Iterable[tuple[int, int]]:
        """Where the kept ones are now, from row to row. Very many are not looked for one by one: all of a view are all of it in another order, too."""
        if len(self._kept_ids) <= MOST_KEPT:
            return ((place, place) for place in self._documents.places_of(self._kept_ids))
        is_all = self._all_of is not None and self._all_of == _in_any_order(self._documents.shown)
        return ((0, self._documents.rowCount() - 1),) if is_all else ()


def _in_any_order(view: View | None) -> View | None:
    return None if view is None else dataclasses.replace(view, sort=View().sort, descending=View().descending, order=View().order)
