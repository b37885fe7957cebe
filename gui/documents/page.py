"""The middle pane: the table of one place, narrowed by the search, or what to do where there is nothing."""

from __future__ import annotations

import dataclasses
import functools

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.clock import Clock
from core.storage.catalogue import Catalogue
from core.views import Order, Sort, View
from gui import places
from gui.documents.failures import FailuresPanel
from gui.documents.heading import Heading
from gui.documents.model import DocumentsModel
from gui.documents.view import DocumentsView
from gui.look.nothing import Nothing
from gui.memory import Memory
from gui.places import Place
from gui.speech import words
from gui.speech.language import later
from gui.speech.phrases import shortened
from gui.threads.questions import Listing
from gui.threads.reader import Reader

_MEMORY = "documents/order"
_MEANT = "meant"
_SLOW_MS = 300  # whatever takes longer says what it is


class DocumentsPage(QWidget):
    """`listed` carries the `Listing` that is shown; `refused` why it cannot be.

    `clear_requested`: search for nothing again; `query_requested` carries what to search for instead, `everywhere_requested` wants the same in all
    documents; `said` carries words for the status line.
    """

    listed = Signal(Listing)
    refused = Signal(str)
    clear_requested = Signal()
    query_requested = Signal(str)
    everywhere_requested = Signal()
    said = Signal(str)

    def __init__(self, reader: Reader, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self.model = DocumentsModel(reader, clock, self)
        self.view = DocumentsView(self.model, clock, self)
        self._place = Place(places.ALL, "", "all", View())
        self._query = ""
        self._sort, self._falling = Sort.CHANGED, True
        self._order_of_hits = Order.BEST
        self._wanted = -1
        self.failures = FailuresPanel(reader, self)
        self.failures.narrowed.connect(lambda _: self._ask())
        self.heading = Heading(self)
        self.heading.left.connect(self._leave)
        self._nothing = Nothing(self)
        self._nothing.step_requested.connect(self._step)
        self._meant = ""
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.failures)
        column.addWidget(self._stack)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(lambda: self.said.emit(self.tr("Searching…") if self._query else self.tr("Sorting…")))
        self.model.listed.connect(self._listed)
        self.model.refused.connect(self._refused)
        self.view.order_requested.connect(self._order)

    def remember(self, memory: Memory) -> None:
        """Take the columns and the order from there."""
        self.view.remember(memory)
        sort, _, falling = memory.text(_MEMORY).partition(" ")
        if sort in set(Sort):
            self._sort, self._falling = Sort(sort), falling == "falling"

    def keep(self, memory: Memory) -> None:
        """Write the columns and the order there."""
        self.view.keep(memory)
        memory.keep(_MEMORY, f"{self._sort} {'falling' if self._falling else 'rising'}")

    def go(self, place: Place, query: str) -> None:
        """Show this place, narrowed to what matches the query."""
        if place.key != self._place.key:
            self.failures.narrow("")
        if query.strip() != self._query:
            self._order_of_hits = Order.BEST
        self._place, self._query = place, query.strip()
        self.heading.say("")
        self._show_failures()
        self._ask()

    def refresh(self) -> None:
        """What stands above the table may be different now."""
        if self._place.key == places.ATTENTION_KEY:
            self.failures.refresh()

    def _show_failures(self) -> None:
        if self._place.key == places.ATTENTION_KEY:
            self.failures.refresh()
        else:
            self.failures.hide()

    def show_view(self, view: View) -> None:
        """Show this view, in its own order."""
        self._place = Place("", "", "all", view)
        self.heading.say("")
        self._show_failures()
        self._query, self._sort, self._falling = view.query, view.sort, view.descending
        self._ask()

    def show_only(self, ids: tuple[int, ...], title: str) -> None:
        """Show exactly these documents, the first one selected, under a title that says which ones they are."""
        self._query = ""
        self.heading.say(title)
        self._place = Place("", "", "all", View())
        self._show_failures()
        self._wanted = ids[0] if ids else -1
        self.view.show_order(None, falling=True)
        self.model.show_only(ids)

    def select(self, id_: int) -> None:
        """Select this document as soon as it is listed."""
        self._wanted = id_
        self._select_wanted()

    def _ask(self) -> None:
        reason = self.failures.reason if self._place.key == places.ATTENTION_KEY else ""
        view = dataclasses.replace(
            self._place.view or View(), query=self._query, order=self._order_of_hits, sort=self._sort, descending=self._falling, reason=reason
        )
        by_column = not self._query or self._order_of_hits is Order.COLUMN
        self.view.show_order(self._sort if by_column else None, falling=self._falling)
        self._slow.start()
        self.model.show(view)

    def _order(self, sort: Sort, falling: bool) -> None:
        """During a search the best hits come first until a column is clicked; the next search begins with the best ones again."""
        if self._query:
            self._order_of_hits = Order.COLUMN
        self._sort, self._falling = sort, falling
        self._ask()

    def _refused(self, sentence: str) -> None:
        self._slow.stop()
        self.refused.emit(sentence)

    def _listed(self, listing: Listing) -> None:
        if not listing.first:
            self._slow.stop()
        if listing.ids:
            self._stack.setCurrentWidget(self.view)
            self._select_wanted()
        else:
            self._say_nothing(listing.view)
            self._stack.setCurrentWidget(self._nothing)
        self.listed.emit(listing)

    def _select_wanted(self) -> None:
        if self._wanted >= 0 and self.model.place_of(self._wanted) >= 0:
            self.view.select_id(self._wanted)
            self._wanted = -1

    def _say_nothing(self, view: View) -> None:
        self._meant = ""
        if view.query:
            title = self.tr("Nothing matches “{0}”").format(shortened(view.query, 50))
            if self._is_one_place():
                sentence = self.tr("Only “{0}” was searched.").format(shortened(self._place.title, 40))
                self._nothing.say("search", title, sentence, self.tr("Search everywhere"))
            else:
                self._nothing.say("search", title, self.tr("Fewer or other words may find more."), self.tr("Clear the search"))
            self._reader.ask(_MEANT, functools.partial(Catalogue.suggestion, query=view.query), functools.partial(self._offer, view), lambda _: None)
            return
        title, sentence = _EMPTY.get(self._place.key, _EMPTY_PLACE)
        self._nothing.say(self._place.icon or "all", words.say(title), words.say(sentence))

    def _offer(self, view: View, meant: str) -> None:
        """Another query that finds something is offered in the place of clearing the search."""
        if meant and view == self.model.view and self._stack.currentWidget() is self._nothing:
            self._meant = meant
            title = self.tr("Nothing matches “{0}”").format(shortened(view.query, 50))
            self._nothing.say("search", title, self.tr("Did you mean “{0}”?").format(shortened(meant, 60)), self.tr("Search for that"))

    def _leave(self) -> None:
        """From the documents of a message to all; the button that was pressed goes, and the table has the focus."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.everywhere_requested.emit()

    def _is_one_place(self) -> bool:
        """Whether there is more to search than what is shown here."""
        return bool(self._place.title) and self._place.key != places.ALL and not self._place.search

    def _step(self) -> None:
        if self._meant:
            self.query_requested.emit(self._meant)
        elif self._is_one_place():
            self.everywhere_requested.emit()
        else:
            self.clear_requested.emit()


_EMPTY_PLACE = (later("No documents here yet"), later("Whatever lands in this folder appears here by itself."))
_EMPTY = {
    places.ALL: (later("No documents yet"), later("Whatever lands in a watched folder appears here by itself.")),
    places.ARRIVING: (later("Nothing is arriving"), later("Documents are shown here from the moment they land until they have been read.")),
    places.ATTENTION_KEY: (later("Nothing needs attention"), later("Every document has been read and kept.")),
    places.RECENT: (later("Nothing has changed in the last seven days"), ""),
    places.DELETED: (later("Nothing was deleted"), later("When a file is deleted from its folder, its versions stay here.")),
}
