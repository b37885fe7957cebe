"""Where one is in the window: at which place of the sidebar, on which page, with which search; and how one gets to another.

Sidebar, search box and page follow each other here, and nowhere else.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.views import View
from gui import places
from gui.documents.page import DocumentsPage
from gui.places import Place
from gui.threads.questions import Overview
from gui.window.activity import ActivityView
from gui.window.panes import Panes, focus_next
from gui.window.sidebar import Sidebar
from gui.window.top_bar import TopBar


class Whereabouts(QObject):
    """`first` is the page while there is nothing to see. `searched` carries what the person searched for; `left_table`: the activity was gone to."""

    searched = Signal(str)
    left_table = Signal()

    def __init__(self, sidebar: Sidebar, top: TopBar, panes: Panes, documents: DocumentsPage, activity: ActivityView, first: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._top = top
        self._panes = panes
        self._documents = documents
        self._activity = activity
        self._first = first
        self._is_empty = False  # no folder is watched and no document known
        self._at_search = False
        for page in (documents, activity, first):
            panes.pages.addWidget(page)
        sidebar.place_chosen.connect(self.go)
        top.search.searched.connect(self._search)
        top.inspector_requested.connect(lambda _: self._show_page(self._page()))
        documents.query_requested.connect(self.search_for)
        documents.everywhere_requested.connect(lambda: self.go_to(places.ALL))

    def go(self, place: Place | None) -> None:
        """To this place, with what is searched for; a saved search brings its own."""
        if place is None:
            return
        if place.search and place.view is not None:
            self._top.search.set_query(place.view.query)
        elif self._at_search:
            self._top.search.set_query("")
        self._at_search = bool(place.search)
        if place.view is None:
            self._show_page(self._activity)
            self.left_table.emit()
        else:
            self._show_page(self._documents)
            self._documents.go(place, self._top.search.query())

    def go_to(self, key: str) -> None:
        """To the place of this key, if there is one."""
        if self._sidebar.go(key):
            self.go(self._sidebar.place())

    def show_documents(self, ids: tuple[int, ...], title: str) -> None:
        """Exactly these documents, the first one selected, under this title."""
        self._sidebar.leave()
        self._top.search.set_query("")
        self._show_page(self._documents)
        self._documents.show_only(ids, title)

    def show_view(self, view: View) -> None:
        """A view, at the place that shows it, if one does."""
        key = self._sidebar.key_of(view)
        self._top.search.set_query(view.query)
        if not (key and self._sidebar.go(key)):
            self._sidebar.leave()
        self._show_page(self._documents)
        self._documents.show_view(view)

    def search_for(self, query: str) -> None:
        """As if this had been typed."""
        self._top.search.set_query(query)
        self._search(query)

    def take_overview(self, overview: Overview | None) -> None:
        """What there is to see; None: no library yet."""
        self._is_empty = overview is None or not (overview.ledger or overview.counts.all or overview.counts.deleted)
        place = self._sidebar.place()
        self._show_page(self._activity if overview is not None and place is not None and place.view is None else self._documents)

    def cycle(self, inspector: QWidget, step: int) -> None:
        """Give the focus to the next pane, or with -1 to the one before."""
        page = self._page()
        middle = self._documents.view if page is self._documents else page
        focus_next([self._top.search.edit, self._sidebar.list, middle, inspector], step)

    def _search(self, query: str) -> None:
        place = self._sidebar.place()
        if place is None or place.view is None or place.search:
            self._at_search = False
            self._sidebar.go(places.ALL)
            place = self._sidebar.place()
        self.go(place)
        self.searched.emit(query)

    def _page(self) -> QWidget:
        return self._panes.pages.currentWidget() or self._documents

    def _show_page(self, page: QWidget) -> None:
        """A page in the middle; the inspector belongs to the documents."""
        self._top.search.setEnabled(not self._is_empty)
        shown = self._first if self._is_empty else page
        self._panes.show_page(shown, with_side=shown is self._documents and self._top.inspector.isChecked())
