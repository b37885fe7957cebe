"""The table: a view on `DocumentsModel` that keeps its reader's place (`place_keeper.py`), and what can be done with the rows from keyboard and menu."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from core.clock import Clock
from core.views import ATTENTION, Sort
from gui.documents.actions import dragged
from gui.documents.columns import COLUMNS, NAME
from gui.documents.header import DocumentsHeader
from gui.documents.model import DocumentsModel
from gui.documents.place_keeper import MOST_KEPT, PlaceKeeper
from gui.documents.row_painter import RowPainter, Strip
from gui.look import icons, theme
from gui.memory import Memory

_Index = QModelIndex | QPersistentModelIndex
_MINUTE_MS = 60_000
_MOST_DRAGGED = 200  # files at once
_DRAG_PICTURE = 32
_MEMORY, _COMPACT = "documents/rows", "compact"


class DocumentsView(QTableView):
    """`chosen` carries the ids that are selected now; the others ask for something to be done with the selected ones."""

    chosen = Signal(tuple)
    open_requested = Signal()
    reveal_requested = Signal()
    copy_path_requested = Signal()
    copy_text_requested = Signal()
    copy_table_requested = Signal()
    retry_requested = Signal()
    inspect_requested = Signal()
    password_requested = Signal()
    compare_requested = Signal()
    order_requested = Signal(Sort, bool)

    def __init__(self, model: DocumentsModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = model
        self._painter = RowPainter(model, clock, self.font())
        self._hovered = -1
        self._keeper = PlaceKeeper(self, model, self.chosen.emit)
        self.columns = DocumentsHeader(self)
        self.setHorizontalHeader(self.columns)
        self.setModel(model)
        self.columns.set_up()
        self.columns.sectionClicked.connect(self._order_by)
        self.columns.compact_wanted.connect(self.show_compact)
        self._set_up_rows()
        self._actions = self._make_actions()
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        model.editing.connect(self._before_edits)
        model.edited.connect(self._after_edits)
        model.modelReset.connect(self._after_reset)  # after Qt's own, which clears the selection
        self.doubleClicked.connect(self.open_requested)
        self._minute = QTimer(self, interval=_MINUTE_MS)  # "4 min" becomes "5 min"; only while the table can be seen
        self._minute.timeout.connect(self.viewport().update)

    def selected_ids(self) -> tuple[int, ...]:
        """The selected documents, in the table's order."""
        return self._keeper.selected_ids()

    def select_id(self, id_: int) -> None:
        """Select this document alone and scroll to it, if it is in this view."""
        place = self._documents.place_of(id_)
        if place >= 0:
            self.setCurrentIndex(self._documents.index(place, NAME))
            self.scrollTo(self._documents.index(place, NAME))

    def step(self, step: int) -> None:
        """To the next document (or, with -1, the one before), where there is one."""
        place = self.currentIndex().row() + step
        if 0 <= place < self._documents.rowCount():
            self.setCurrentIndex(self._documents.index(place, NAME))

    def show_compact(self, compact: bool) -> None:  # a slot
        """Rows of one line, or of two; the uppermost one stays."""
        top = self.rowAt(0)
        self.columns.is_compact = compact
        self._painter.set_compact(compact=compact)
        self._set_row_height()
        self.viewport().update()
        if top > 0:
            self.scrollTo(self._documents.index(top, NAME), QAbstractItemView.ScrollHint.PositionAtTop)

    def remember(self, memory: Memory) -> None:
        """Take columns and rows from there."""
        self.columns.remember(memory)
        self.show_compact(memory.text(_MEMORY) == _COMPACT)

    def keep(self, memory: Memory) -> None:
        """Write columns and rows there."""
        self.columns.keep(memory)
        memory.keep(_MEMORY, _COMPACT if self.columns.is_compact else "")

    def enter(self) -> None:
        """Come in from the search box: something is selected then."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._documents.rowCount() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self._documents.index(0, NAME))

    def show_order(self, sort: Sort | None, *, falling: bool) -> None:
        """Show by which column the rows are ordered; None: by something else (a search's best hits)."""
        section = next((place for place, column in enumerate(COLUMNS) if column.sort == sort), -1)
        self.columns.setSortIndicator(section, Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder)

    # ------------------------------------------------------------------------------------------------ Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Say first what is going to be painted, so that it is loaded in one piece; then every row that has to be."""
        first, last = self._rows_between(0, self.viewport().height() - 1)
        self._documents.paint_window(first, last)
        painter = QPainter(self.viewport())
        palette = self.palette()
        for strip in self._strips(event.rect().top(), event.rect().bottom()):
            self._painter.paint(painter, strip, palette)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """The row under the mouse is painted as such."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """There may be room for fewer columns, or more."""
        super().resizeEvent(event)
        self.columns.squeeze()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Another font is another height of rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_painter"):
            self._painter.set_font(self.font())
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

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002, N802  # Qt's name and signature
        """The selected documents are dragged out as files, to be copied and never to be moved: they are the person's own."""
        rows = [row for row in self._documents.known(self.selected_ids()[:_MOST_DRAGGED]) if row.document.deleted is None]
        if rows:
            drag = QDrag(self)
            drag.setMimeData(dragged([row.document.path for row in rows]))
            drag.setPixmap(icons.pixmap("all" if len(rows) > 1 else "drag", theme.colours(self.palette()).accent, _DRAG_PICTURE, self.devicePixelRatioF()))
            drag.exec(Qt.DropAction.CopyAction)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802  # Qt's name
        """The frame that shows where one is goes round the whole row."""
        super().currentChanged(current, previous)
        self._update_row(current.row())
        self._update_row(previous.row())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """As above."""
        super().focusInEvent(event)
        self._update_row(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """As above."""
        super().focusOutEvent(event)
        self._update_row(self.currentIndex().row())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802  # Qt's name
        """Home and End lead to the first and the last document. (Qt means the first and the last column, where there is nothing to go to.)"""
        rows = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: self._documents.rowCount() - 1}
        return self._documents.index(rows[action], NAME) if action in rows else super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """What can be done with the selected rows."""
        if self.selectionModel().hasSelection():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self._fitting_actions())
            menu.popup(event.globalPos())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802  # Qt's name
        """Tell who is interested, but not while rows only change their places.

        Qt wants only the first cell, for screen readers; of a million selected rows it would make a list of every cell to find it, which takes minutes.
        """
        super().selectionChanged(_corner(selected), _corner(deselected))
        self.viewport().update()
        self._keeper.take_selection()

    # ------------------------------------------------------------------------------------------------ keeping one's place

    def _before_edits(self) -> None:
        self._keeper.before_edits()

    def _after_edits(self) -> None:
        self._keeper.after_edits()

    def _after_reset(self) -> None:
        self._keeper.after_reset()

    # ------------------------------------------------------------------------------------------------ painting

    def _rows_between(self, top: int, bottom: int) -> tuple[int, int]:
        """The first and the last row in this part of the viewport; (0, -1) when there is none."""
        first, last = self.rowAt(max(top, 0)), self.rowAt(bottom)
        count = self._documents.rowCount()
        return (first, last if last >= 0 else count - 1) if first >= 0 else (0, -1)

    def _strips(self, top: int, bottom: int) -> Iterator[Strip]:
        """The rows in this part of the viewport."""
        cells = self.columns.cells()
        width = max((x + size for _, x, size in cells), default=0)
        selection, current = self.selectionModel(), self.currentIndex().row() if self.hasFocus() else -1
        first, last = self._rows_between(top, bottom)
        y = self.rowViewportPosition(first)
        nowhere = QModelIndex()
        for place in range(first, last + 1):
            yield Strip(place, y, width, cells, selection.isRowSelected(place, nowhere), place == self._hovered, place == current)
            y += self._painter.height

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._update_row(self._hovered)
            self._update_row(place)
            self._hovered = place

    def _update_row(self, place: int) -> None:
        if place >= 0:
            self.viewport().update(0, self.rowViewportPosition(place), self.viewport().width(), self._painter.height)

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
        self.verticalHeader().setMinimumSectionSize(self._painter.height)
        self.verticalHeader().setDefaultSectionSize(self._painter.height)
        self.verticalScrollBar().setSingleStep(self._painter.height)

    def _make_actions(self) -> list[QAction]:
        """The menu's lines; the ones with a key work without the menu, too."""
        rows = (
            (self.tr("Open"), "", self.open_requested),
            (self.tr("Show in folder"), "Ctrl+Return", self.reveal_requested),
            (self.tr("Copy file and path"), "Ctrl+C", self.copy_path_requested),
            (self.tr("Copy text"), "Ctrl+Shift+C", self.copy_text_requested),
            (self.tr("Copy as a table"), "Ctrl+Alt+C", self.copy_table_requested),
            (self.tr("Try again"), "", self.retry_requested),
            (self.tr("Give password…"), "", self.password_requested),
            (self.tr("What changed…"), "", self.compare_requested),
        )
        made = []
        for text, key, wanted in rows:
            action = QAction(text, self, shortcut=QKeySequence(key), shortcutContext=Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            self.addAction(action)
            made.append(action)
        return made

    def _fitting_actions(self) -> list[QAction]:
        """What does not apply to the selected documents is not offered; of those that are not loaded, the first ones decide.

        The others are left out of the menu and not hidden: the key of an action that is hidden does nothing, also for what is selected next.
        """
        documents = [row.document for row in self._documents.known(self.selected_ids()[:MOST_KEPT])]
        open_, reveal, *_, retry, password, compare = self._actions
        is_there = not documents or any(document.deleted is None for document in documents)
        fits = {
            open_: is_there,
            reveal: is_there,
            retry: any(document.status in ATTENTION for document in documents),
            password: any(document.reason == "password" for document in documents),
            compare: len(documents) == 1 and documents[0].version > 1,
        }
        return [action for action in self._actions if fits.get(action, True)]

    def _order_by(self, section: int) -> None:
        column = COLUMNS[section]
        before = self._documents.view
        falling = not before.descending if before.sort == column.sort else column.falls
        self.order_requested.emit(column.sort, falling)


def _corner(selection: QItemSelection) -> QItemSelection:
    """The first cell of a selection."""
    if selection.isEmpty():
        return selection
    first = selection.first().topLeft()
    return QItemSelection(first, first)
