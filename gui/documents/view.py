"""The table: a view on `DocumentsModel` that keeps its reader's place, and what can be done with the rows from keyboard and menu."""

from __future__ import annotations

import functools
import json
import math

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QHideEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from core.clock import Clock
from core.views import Sort
from gui import theme, words
from gui.documents.columns import COLUMNS, NAME
from gui.documents.delegate import DocumentDelegate
from gui.documents.model import DocumentsModel
from gui.memory import Memory

_MINUTE_MS = 60_000
_MOST_KEPT = 1_000  # selected rows that are found again by their ids; of more, those that stay where they are
_LEAST_NAME = 240  # pixels that the name has at least, before other columns have any
_MEMORY = "documents/columns"


class DocumentsView(QTableView):
    """`chosen` carries the ids that are selected now; the others ask for something to be done with the selected ones."""

    chosen = Signal(tuple)
    open_requested = Signal()
    reveal_requested = Signal()
    copy_path_requested = Signal()
    copy_text_requested = Signal()
    retry_requested = Signal()
    inspect_requested = Signal()
    order_requested = Signal(Sort, bool)

    def __init__(self, model: DocumentsModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = model
        self._delegate = DocumentDelegate(model, clock, self)
        self._kept_ids: tuple[int, ...] = ()
        self._current_id = -1
        self._anchor = QPersistentModelIndex()
        self._anchor_offset = 0
        self._editing = False
        self._widths: dict[int, int] = {}
        self._wanted = {section for section, column in enumerate(COLUMNS) if column.shown}
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up_rows()
        self._set_up_header()
        self._actions = self._make_actions()
        model.editing.connect(self._before_edits)
        model.edited.connect(self._after_edits)
        model.modelReset.connect(self._after_reset)  # after Qt's own, which clears the selection
        self.doubleClicked.connect(self.open_requested)
        self._minute = QTimer(self, interval=_MINUTE_MS)  # "4 min" becomes "5 min"; only while the table can be seen
        self._minute.timeout.connect(self.viewport().update)

    def remember(self, memory: Memory) -> None:
        """Take columns' widths, order and visibility from there."""
        try:
            kept = json.loads(memory.text(_MEMORY, "[]"))
            places = {str(key): (int(width), bool(shown)) for key, width, shown in kept}
        except (ValueError, TypeError):
            return
        header = self.horizontalHeader()
        keys = [column.key for column in COLUMNS]
        for place, key in enumerate(key for key in places if key in keys):
            width, shown = places[key]
            section = keys.index(key)
            header.moveSection(header.visualIndex(section), place)
            header.resizeSection(section, max(width, header.minimumSectionSize()))
            self._show_column(section, shown)

    def keep(self, memory: Memory) -> None:
        """Write columns' widths, order and visibility there."""
        header = self.horizontalHeader()
        sections = [header.logicalIndex(place) for place in range(header.count())]
        memory.keep(_MEMORY, json.dumps([[COLUMNS[s].key, self._width(s), s in self._wanted] for s in sections]))

    def selected_ids(self) -> tuple[int, ...]:
        """The selected documents, in the table's order."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._documents.id_at(place) for place in places)

    def select_id(self, id_: int) -> None:
        """Select this document alone and scroll to it, if it is in this view."""
        place = self._documents.place_of(id_)
        if place >= 0:
            self.setCurrentIndex(self._documents.index(place, NAME))
            self.scrollTo(self._documents.index(place, NAME))

    def show_order(self, sort: Sort | None, *, falling: bool) -> None:
        """Show by which column the rows are ordered; None: by something else (a search's best hits)."""
        section = next((place for place, column in enumerate(COLUMNS) if column.sort == sort), -1)
        self.horizontalHeader().setSortIndicator(section, Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder)

    # ------------------------------------------------------------------------------------------------ Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Say first what is going to be painted, so that it is loaded in one piece."""
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        self._documents.paint_window(first, last if last >= 0 else max(self._documents.rowCount() - 1, 0))
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """There may be room for fewer columns, or more."""
        super().resizeEvent(event)
        self._squeeze()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Another font is another height of rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.set_font(self.font())
            self._set_row_height()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """The minutes are counted while the table can be seen."""
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Nothing ticks in a hidden window."""
        super().hideEvent(event)
        self._minute.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter opens, Space and → show the inspector."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.open_requested.emit()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Right} and not event.modifiers():
            self.inspect_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """What can be done with the selected rows."""
        if self.selectionModel().hasSelection():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self._actions)
            menu.popup(event.globalPos())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802  # Qt's name
        """Tell who is interested, but not while rows only change their places."""
        super().selectionChanged(selected, deselected)
        if not self._editing:
            self._kept_ids = self.selected_ids()
            self.chosen.emit(self._kept_ids)

    # ------------------------------------------------------------------------------------------------ building

    def _set_up_rows(self) -> None:
        self.setObjectName("documents")
        self.setAccessibleName(self.tr("Documents"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._delegate.height)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        self.verticalScrollBar().setSingleStep(self._delegate.height)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setFixedHeight(30)
        header.setFont(theme.font(self.font(), 0.88))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(False)
        for section, column in enumerate(COLUMNS):
            header.resizeSection(section, column.width)
            header.setSectionHidden(section, not column.shown)
        header.sectionClicked.connect(self._order_by)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)

    def _make_actions(self) -> list[QAction]:
        """The menu's lines; the ones with a key work without the menu, too."""
        rows = (
            (self.tr("Open"), "", self.open_requested),
            (self.tr("Show in folder"), "Ctrl+Return", self.reveal_requested),
            (self.tr("Copy path"), "Ctrl+C", self.copy_path_requested),
            (self.tr("Copy text"), "Ctrl+Shift+C", self.copy_text_requested),
            (self.tr("Try again"), "", self.retry_requested),
        )
        made = []
        for text, key, wanted in rows:
            action = QAction(text, self, shortcut=QKeySequence(key), shortcutContext=Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            self.addAction(action)
            made.append(action)
        return made

    def _choose_columns(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        header = self.horizontalHeader()
        for section, column in enumerate(COLUMNS):
            action = menu.addAction(words.say(column.title))
            action.setCheckable(True)
            action.setChecked(section in self._wanted)
            action.setEnabled(section != NAME)
            action.toggled.connect(functools.partial(self._show_column, section))
        menu.popup(header.mapToGlobal(where))

    def _show_column(self, section: int, shown: bool) -> None:
        """What a person wants; how much of it there is room for is another question."""
        (self._wanted.add if shown else self._wanted.discard)(section)
        self._squeeze()

    def _width(self, section: int) -> int:
        """A column's width, also while it is hidden (Qt says 0 then)."""
        header = self.horizontalHeader()
        if not header.isSectionHidden(section):
            self._widths[section] = header.sectionSize(section)
        return self._widths.get(section, COLUMNS[section].width)

    def _squeeze(self) -> None:
        """Where there is little room, columns give way to the name, those that matter least first."""
        header = self.horizontalHeader()
        room = self.viewport().width() - _LEAST_NAME
        for section in sorted(range(len(COLUMNS)), key=lambda section: COLUMNS[section].matters):
            fits = section == NAME or (section in self._wanted and self._width(section) <= room)
            width = self._width(section)
            if header.isSectionHidden(section) == fits:
                header.setSectionHidden(section, not fits)
                if fits:
                    header.resizeSection(section, width)
            room -= width if fits and section != NAME else 0

    def _order_by(self, section: int) -> None:
        column = COLUMNS[section]
        before = self._documents.view
        falling = not before.descending if before.sort == column.sort else column.falls
        self.order_requested.emit(column.sort, falling)

    # ------------------------------------------------------------------------------------------------ keeping one's place

    def _before_edits(self) -> None:
        """Remember what is on top (unless that is the very beginning: there new rows shall be seen) and what is selected."""
        self._editing = True
        current = self.currentIndex()
        self._current_id = self._documents.id_at(current.row()) if current.isValid() else -1
        top = self.rowAt(0)
        scrolled = self.verticalScrollBar().value() > 0 and top >= 0
        self._anchor = QPersistentModelIndex(self._documents.index(top, NAME)) if scrolled else QPersistentModelIndex()
        self._anchor_offset = self.rowViewportPosition(top) if scrolled else 0

    def _after_reset(self) -> None:
        """Another view is listed: what was selected stays so where it is in that view, too."""
        if self._kept_ids:
            kept = tuple(id_ for id_ in self._kept_ids[:_MOST_KEPT] if self._documents.place_of(id_) >= 0)
            self._kept_ids, self._current_id = kept, kept[0] if kept else -1
            self._editing = True
            self._select_again()
            self._editing = False
            self.chosen.emit(kept)

    def _after_edits(self) -> None:
        if self._anchor.isValid():
            self.updateGeometries()
            self.verticalScrollBar().setValue(self._anchor.row() * self._delegate.height - math.floor(self._anchor_offset))
        if 0 < len(self._kept_ids) <= _MOST_KEPT:
            self._select_again()
        self._editing = False
        now = self.selected_ids()
        if now != self._kept_ids:
            self._kept_ids = now
            self.chosen.emit(now)

    def _select_again(self) -> None:
        """Rows that were taken out and put back in elsewhere have lost their selection; so has the current row."""
        places = [place for place in map(self._documents.place_of, self._kept_ids) if place >= 0]
        selection = QItemSelection()
        last = len(COLUMNS) - 1
        for place in places:
            selection.select(self._documents.index(place, 0), self._documents.index(place, last))
        model = self.selectionModel()
        current = self._documents.place_of(self._current_id)
        if current >= 0:
            model.setCurrentIndex(self._documents.index(current, NAME), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
