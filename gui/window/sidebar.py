"""Where: the library's views and the watched folders, with their counts, and the ledger card at the bottom."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.clock import Clock
from core.saved import SavedSearch
from core.views import View
from gui.look import icons
from gui.places import Place, places, search_key
from gui.threads.questions import Overview
from gui.window.ledger import LedgerCard
from gui.window.place_list import ICON, LINE, MARGIN, PLACE, PlaceList


class Sidebar(QFrame):
    """`place_chosen` carries the `Place` that a person went to; the others what they asked for."""

    place_chosen = Signal(Place)
    watch_requested = Signal()
    settings_requested = Signal(str)
    rescan_requested = Signal(str)
    reveal_requested = Signal(str)
    stop_watching_requested = Signal(str)
    why_requested = Signal()
    search_changed = Signal(str, SavedSearch)
    search_removed = Signal(str)
    search_to_be_renamed = Signal(str)
    search_moved = Signal(str, int)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._clock = clock
        self._overview: Overview | None = None
        self._searches: tuple[SavedSearch, ...] = ()
        self._found: dict[str, int] = {}
        self._called: dict[str, str] = {}
        self._model = QStandardItemModel(self)
        self.list = PlaceList(self)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.customContextMenuRequested.connect(self._menu)
        for key, deed in (
            ("F2", self.search_to_be_renamed.emit),
            ("Del", self.search_removed.emit),
            ("Alt+Up", lambda name: self.search_moved.emit(name, -1)),
            ("Alt+Down", lambda name: self.search_moved.emit(name, 1)),
        ):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(functools.partial(self._with_search, deed))
        self.add = self._add_button()
        self.card = LedgerCard(self)
        self.card.why_requested.connect(self.why_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 12)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addLayout(_indented(self.add))
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(_indented(self.card))
        self.show_overview(None)
        self.go("all")

    def show_overview(self, overview: Overview | None) -> None:
        """Show these counts and folders; the place that one is at stays."""
        self._overview = overview
        lines = places(overview, self._clock.now(), self._searches, self._found)
        here = self.place()
        if [line.key for line in lines] == [self._at(row).key for row in range(self._model.rowCount())]:
            for row, line in enumerate(lines):
                self._fill(self._model.item(row), line)
        else:
            keys = {line.key for line in lines}
            key = here.key if here else "all"
            self._rebuild(lines, self._called.get(key, key) if key not in keys else key)
        if overview is not None:
            self.card.show_ledger(overview.ledger)

    def show_searches(self, searches: tuple[SavedSearch, ...], found: Mapping[str, int] | None = None) -> None:
        """Show these saved searches, and how many documents they find (None: as before)."""
        self._searches = searches
        self._found = dict(found) if found is not None else self._found
        self.show_overview(self._overview)

    def follow(self, old: str, new: str) -> None:
        """The saved search is called otherwise soon: who is there stays there."""
        self._called[search_key(old)] = search_key(new)

    def _with_search(self, deed: Callable[[str], None]) -> None:
        place = self.place()
        if place is not None and place.search:
            deed(place.search)

    def place(self) -> Place | None:
        """Where one is."""
        index = self.list.currentIndex()
        return self._at(index.row()) if index.isValid() else None

    def key_of(self, view: View) -> str:
        """The key of the place that shows this view; "" when there is none."""
        return next((place.key for place in map(self._at, range(self._model.rowCount())) if place.view == view), "")

    def go(self, key: str) -> bool:
        """Go to the place of this key without telling; False when there is none."""
        for row in range(self._model.rowCount()):
            if self._at(row).key == key:
                self.list.selectionModel().blockSignals(True)
                self.list.selectionModel().setCurrentIndex(self._model.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.list.selectionModel().blockSignals(False)
                self.list.viewport().update()
                return True
        return False

    def leave(self) -> None:
        """Be at none of the places (documents were asked for by name)."""
        self.list.selectionModel().blockSignals(True)
        self.list.selectionModel().clear()
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()

    def _add_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("watch")
        button.setText(f" {self.tr('Watch a folder…')}")  # Qt sets the text closer to its icon than the list does
        button.setAccessibleName(self.tr("Watch a folder…"))
        button.setIcon(icons.icon("add"))
        button.setIconSize(QSize(ICON, ICON))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(LINE)
        button.clicked.connect(self.watch_requested)
        return button

    def _rebuild(self, lines: tuple[Place, ...], here: str) -> None:
        self.list.selectionModel().blockSignals(True)
        self._model.clear()
        for line in lines:
            item = QStandardItem()
            self._fill(item, line)
            self._model.appendRow(item)
        self.list.selectionModel().blockSignals(False)
        self.list.fit()
        if not self.go(here):
            self.go("all")
            self.place_chosen.emit(self._at(1))

    def _fill(self, item: QStandardItem, line: Place) -> None:
        if item.data(PLACE) == line:
            return
        item.setText(line.title)
        item.setData(line, PLACE)
        item.setToolTip(line.tip)
        item.setData(f"{line.title}, {line.aside}" if line.aside else line.title, Qt.ItemDataRole.AccessibleTextRole)
        item.setFlags(Qt.ItemFlag.NoItemFlags if line.is_heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)

    def _at(self, row: int) -> Place:
        place = self._model.item(row).data(PLACE)
        assert isinstance(place, Place)  # noqa: S101  # we put it there
        return place

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.place_chosen.emit(self._at(index.row()))

    def _search_menu(self, name: str, where: QPoint) -> None:
        search = _named(self._searches, name)
        if search is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        notify = menu.addAction(self.tr("Tell me of new documents"))
        notify.setCheckable(True)
        notify.setChecked(search.notify)
        notify.toggled.connect(lambda on: self.search_changed.emit(name, dataclasses.replace(search, notify=on)))
        menu.addSeparator()
        menu.addAction(self.tr("Rename…"), lambda: self.search_to_be_renamed.emit(name))
        names = [one.name for one in self._searches]
        menu.addAction(self.tr("Move up"), lambda: self.search_moved.emit(name, -1)).setEnabled(names[0] != name)
        menu.addAction(self.tr("Move down"), lambda: self.search_moved.emit(name, 1)).setEnabled(names[-1] != name)
        menu.addSeparator()
        menu.addAction(self.tr("Remove this search"), lambda: self.search_removed.emit(name))
        menu.popup(self.list.viewport().mapToGlobal(where))

    def _menu(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        place = self._at(index.row()) if index.isValid() else None
        if place is not None and place.search:
            self._search_menu(place.search, where)
        if place is None or not place.folder:
            return
        folder = place.folder
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show in the file manager"), lambda: self.reveal_requested.emit(folder))
        menu.addAction(self.tr("Look at it again now"), lambda: self.rescan_requested.emit(folder))
        menu.addSeparator()
        menu.addAction(self.tr("Settings of this folder…"), lambda: self.settings_requested.emit(folder))
        menu.addAction(self.tr("Stop watching it"), lambda: self.stop_watching_requested.emit(folder))
        menu.popup(self.list.viewport().mapToGlobal(where))


def _named(searches: tuple[SavedSearch, ...], name: str) -> SavedSearch | None:
    return next((one for one in searches if one.name == name), None)


def _indented(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(MARGIN, 0, MARGIN, 0)
    row.addWidget(widget)
    return row
