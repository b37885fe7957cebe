"""The main window: where (sidebar), which (table), what (inspector), and around them search, trouble, pause and status.

It is a frame: it builds its parts, tells them what was told, and passes on what people ask for as signals; the application decides.
Where one is in it is kept by `whereabouts.py`, the library's account by `overviews.py`, what is wrong by `troubles.py`; `margins.py` tells the bars
around the pages, and `handling.py` does what a person wants done with documents.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from core.clock import Clock
from core.events import Idle, Paused
from core.paths import LibraryPaths, printable
from core.saved import SavedSearch
from core.settings import Settings
from core.views import View
from gui import places
from gui.documents.actions import dropped, reveal
from gui.documents.inspector import Inspector
from gui.documents.page import DocumentsPage
from gui.folders.bring_in import split
from gui.look.undo_bar import UndoBar
from gui.memory import Memory
from gui.threads.questions import Listing
from gui.threads.reader import Reader
from gui.threads.told import Told
from gui.troubles.trouble_bar import TroubleBar
from gui.window import status_line
from gui.window.activity import ActivityModel, ActivityView
from gui.window.handling import Handling
from gui.window.hint_bar import HintBar
from gui.window.keys import KEYS, KeysDialog
from gui.window.ledger import LedgerDialog
from gui.window.margins import Margins
from gui.window.overviews import Overviews
from gui.window.panes import SIZE, Panes
from gui.window.searching import Searching
from gui.window.sidebar import Sidebar
from gui.window.status_line import StatusLine
from gui.window.top_bar import TopBar
from gui.window.troubles import Troubles
from gui.window.whereabouts import Whereabouts

_LEAST = (860, 560)
_FRAME = (12, 40)  # what a desktop's frame takes of the screen, about: it is known only when the window is shown


class MainWindow(QMainWindow):
    """Everything a person sees of the library.

    `first` is the widget shown while no folder is watched and no document known. `memory` is where sizes and columns are kept.
    """

    settings_requested = Signal(str)  # a watched folder's path, a page's name, or "" for the dialog itself
    watch_folder_requested = Signal()  # choose a folder and watch it
    folders_dropped = Signal(tuple)  # paths of folders that were dropped on the window: watch them
    files_dropped = Signal(tuple, str)  # paths of files that were dropped: copy them into a watched folder, perhaps the one that is shown
    stop_watching_requested = Signal(str)  # a watched folder's path
    pause_requested = Signal(object)  # seconds since 1970, or None: until resumed
    resume_requested = Signal()
    notifications_requested = Signal(bool)  # whether notifications shall be shown
    put_off_requested = Signal(float)  # until when notifications shall wait, seconds since 1970; 0: not any more
    rescan_requested = Signal(str)  # a watched folder's path, or "" for all
    retry_requested = Signal(tuple)  # document ids; (): everything that failed or waits
    password_given = Signal(tuple, str)  # documents' numbers or folders' paths, and their password
    search_saved = Signal(SavedSearch)
    search_removed = Signal(str)  # a saved search's name
    search_renamed = Signal(str, str)  # its old name, its new one
    search_moved = Signal(str, int)  # its name, and how many places further down
    log_requested = Signal()  # show the log file
    again_requested = Signal()  # the watching has ended by an error, and shall begin again
    quit_requested = Signal()
    closing = Signal()  # the person closed the window; it stays open until the application hides it or calls `finish`

    def __init__(self, reader: Reader, paths: LibraryPaths, clock: Clock, memory: Memory, first: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._memory = memory
        self._unlisted = False  # the table was asked for and could not be had
        self._finishing = False
        self.sidebar = Sidebar(clock, self)
        self.top = TopBar(clock, self)
        self.trouble = TroubleBar(self)
        self.undo = UndoBar(self)
        self.hint = HintBar(memory, self)
        self.documents = DocumentsPage(reader, clock, self)
        self.activity = ActivityModel(reader, clock, self)
        self.activity_view = ActivityView(self.activity, self)
        self.inspector = Inspector(reader, paths, self)
        self.status = StatusLine(self)
        self.searching = Searching(reader, memory, self.top.search, self.sidebar, self)
        self.overviews = Overviews(reader, self)
        self._troubles = Troubles(self.trouble, self)
        self._margins = Margins(self.sidebar, self.top, self.hint, self.status, clock, self)
        self.handling = Handling(reader, paths.root, clock, self.documents, self.inspector, self.activity_view, self)
        self._panes = Panes(self.sidebar, self.top, (self.trouble, self.undo, self.hint), self.inspector, self.status, self)
        self.where = Whereabouts(self.sidebar, self.top, self._panes, self.documents, self.activity_view, first, self)
        self.setWindowTitle("Papertray")
        self.setAcceptDrops(True)
        self.setCentralWidget(self._panes)
        self.setMinimumSize(*_LEAST)
        self._connect()
        self._make_shortcuts()
        self._remember()
        self.where.go(self.sidebar.place())
        self.overviews.ask()  # after the table: counting a million documents takes longer than showing the first of them
        self.documents.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------ what it is told

    @Slot(Told)
    def take(self, told: Told) -> None:
        """Show what was told."""
        self.documents.model.take(told)
        self.activity.take(told.steps)
        self.inspector.take(frozenset((*told.documents, *told.removed)))
        reading = self.documents.model.known(reading.document for reading in told.readings[-1:])
        self._margins.take_work(told.work, *(printable(row.document.name) for row in reading))
        if told.pause is not None:
            self.top.show_paused(isinstance(told.pause, Paused))
        for problem in told.problems:
            self._troubles.take_problem(problem)
        if told.documents or told.removed or told.ready or told.folders or told.pause or told.settings_changed or isinstance(told.work, Idle):
            self.overviews.want()
        if told.ready:
            self.documents.model.refresh()
        if isinstance(told.work, Idle):
            self.searching.count()

    def take_failure(self, sentence: str, report: str = "") -> None:
        """Say on top of the window that the watching has ended, and why; "": it has begun again."""
        self._troubles.take_failure(sentence, report)
        self.status.show_stopped() if sentence else self.status.show_begun()
        self.sidebar.card.show_stopped(stopped=bool(sentence))
        self.documents.model.show_stopped(stopped=bool(sentence))
        if not sentence:
            self.overviews.want()

    def take_settings(self, settings: Settings) -> None:
        """Show what the settings say: whether notifications are on; which folders there are is asked of the library."""
        self.top.show_notifications(settings.notifications, settings.quiet_hours)
        self.searching.take_searches(settings.searches)
        self.overviews.want()

    def take_tray(self, there: bool) -> None:
        """Whether there is a tray icon: without one the window offers Quit itself."""
        self._margins.take_tray(there)

    # ------------------------------------------------------------------------------------------------ where one goes

    def show_documents(self, ids: tuple[int, ...], title: str) -> None:
        """Raise the window on exactly these documents, the first one selected, under this title."""
        self.where.show_documents(ids, title)
        self._raise()

    def show_view(self, view: View) -> None:
        """Raise the window on this view."""
        self.where.show_view(view)
        self._raise()

    def show_place(self, key: str) -> None:
        """Raise the window on this place of the sidebar (`gui.places`)."""
        self.where.go_to(key)
        self._raise()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.top.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.edit.selectAll()

    def save_memory(self) -> None:
        """Write sizes, columns and order down; also done when the window closes."""
        self._memory.keep("window/geometry", self.saveGeometry())
        self._panes.keep(self._memory)
        self._memory.keep("window/inspector", "shown" if self.top.inspector.isChecked() else "hidden")
        self.documents.keep(self._memory)
        self.searching.keep()
        self._memory.save()

    def finish(self) -> None:
        """Close for good: the program ends."""
        self._finishing = True
        self.close()

    # ------------------------------------------------------------------------------------------------ Qt's side

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """A person closed it: what that means is asked or set elsewhere."""
        self.save_memory()
        event.setAccepted(self._finishing)
        if not self._finishing:
            self.closing.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Folders may be dropped anywhere: they are to be watched; files are to be copied into a watched folder. What is dragged from here is neither."""
        if event.source() is None and any(_dropped(event.mimeData())):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Folders or files were dropped. A file manager that asks whether it shall move them is told that they are copied."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        folders, files = _dropped(event.mimeData())
        if folders:
            self.folders_dropped.emit(folders)
        if files:
            place = self.sidebar.place()
            self.files_dropped.emit(files, place.folder if place is not None else "")

    # ------------------------------------------------------------------------------------------------ inside

    def _listed(self, listing: Listing) -> None:
        self.top.show_trouble("")
        if not listing.first:
            self.status.show_found(status_line.found(listing))
        self.inspector.take_choice(is_choice=bool(listing.ids))
        if listing.view.query and listing.ids:
            self.searching.remember(listing.view.query)

    def _refused(self, sentence: str) -> None:
        """The table cannot be shown; before there is a library that is no news."""
        self._unlisted = self.overviews.latest is None
        if not self._unlisted:
            self.top.show_trouble_later(sentence)

    def _list_again(self) -> None:
        """What was asked before there was a library has had no answer."""
        if self._unlisted:
            self._unlisted = False
            self.documents.model.refresh()

    def _show_attention(self, document: int) -> None:
        self.show_place(places.ATTENTION_KEY)
        if document:
            self.documents.select(document)

    def _show_selected(self, query: str) -> None:
        self.inspector.show_ids(self.documents.view.selected_ids(), query)

    def _raise(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _connect(self) -> None:
        self._connect_frame()
        self._connect_rooms()

    def _connect_frame(self) -> None:
        """What the bars around the pages ask for."""
        for signal, slot in (
            (self.sidebar.watch_requested, self.watch_folder_requested),
            (self.sidebar.settings_requested, self.settings_requested),
            (self.sidebar.rescan_requested, self.rescan_requested),
            (self.sidebar.reveal_requested, reveal),
            (self.sidebar.stop_watching_requested, self.stop_watching_requested),
            (self.sidebar.why_requested, lambda: LedgerDialog(self._reader, self).open()),
            (self.sidebar.search_changed, lambda _, search: self.search_saved.emit(search)),
            (self.sidebar.search_removed, self.search_removed),
            (self.sidebar.search_moved, self.search_moved),
            (self.sidebar.search_to_be_renamed, self.searching.ask_new_name),
            (self.searching.renamed, self.search_renamed),
            (self.searching.refused, self.top.show_trouble),
            (self.status.again_requested, self.again_requested),
            (self.status.stop_requested, lambda: self.pause_requested.emit(None)),
            (self.top.search.save_requested, self.searching.ask_name),
            (self.top.search.left, self.documents.view.enter),
            (self.top.pause_requested, self.pause_requested),
            (self.top.resume_requested, self.resume_requested),
            (self.top.notifications_requested, self.notifications_requested),
            (self.top.put_off_requested, self.put_off_requested),
            (self.top.settings_requested, lambda: self.settings_requested.emit("")),
            (self.top.quit_requested, self.quit_requested),
        ):
            signal.connect(slot)

    def _connect_rooms(self) -> None:
        """What is found, gone to, wrong and done."""
        for signal, slot in (
            (self.overviews.found, lambda _: self._list_again()),
            (self.overviews.found, self._margins.take_overview),
            (self.overviews.found, self._troubles.take_overview),
            (self.overviews.found, lambda _: self.documents.refresh()),
            (self.overviews.found, self.searching.take_overview),
            (self.overviews.found, self.where.take_overview),
            (self.overviews.missing, self._margins.miss_overview),
            (self.overviews.missing, lambda: self.where.take_overview(self.overviews.latest)),
            (self.where.searched, self._show_selected),
            (self.where.left_table, lambda: self.status.show_found("")),
            (self.searching.saved, self.search_saved),
            (self._troubles.again_requested, self.again_requested),
            (self._troubles.quit_requested, self.quit_requested),
            (self._troubles.settings_requested, self.settings_requested),
            (self._troubles.attention_requested, self._show_attention),
            (self._troubles.password_requested, lambda id_: self.handling.remedies.ask_password((id_,))),
            (self._troubles.log_requested, self.log_requested),
            (self.documents.listed, self._listed),
            (self.documents.refused, self._refused),
            (self.documents.clear_requested, self.top.search.clear),
            (self.documents.view.chosen, lambda ids: self.inspector.show_ids(ids, self.top.search.query())),
            (self.activity_view.document_requested, lambda id_: self.show_documents((id_,), self.tr("A document of the activity"))),
            (self.handling.said, self.status.show_found),
            (self.handling.refused, self.top.show_trouble),
            (self.handling.inspect_requested, self._inspect),
            (self.handling.retry_requested, self.retry_requested),
            (self.handling.settings_requested, self.settings_requested),
            (self.handling.password_given, self.password_given),
        ):
            signal.connect(slot)

    def _inspect(self) -> None:
        self.top.inspector.setChecked(True)
        self.inspector.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_hit(self, step: int) -> None:
        if not self.inspector.step_hit(step):
            self.documents.view.step(step)

    def _make_shortcuts(self) -> None:
        deeds = {
            "search": self.focus_search,
            "next_hit": lambda: self._step_hit(1),
            "hit_before": lambda: self._step_hit(-1),
            "rescan": lambda: self.rescan_requested.emit(""),
            "settings": lambda: self.settings_requested.emit(""),
            "library": lambda: self.settings_requested.emit("Library"),
            "keys": lambda: KeysDialog(self).open(),
            "quit": self.quit_requested.emit,
        }
        for key in (key for key in KEYS if key.deed):
            for name in key.keys:
                QShortcut(QKeySequence(name), self).activated.connect(deeds[key.deed])
        for name, step in (("F6", 1), ("Shift+F6", -1)):
            QShortcut(QKeySequence(name), self).activated.connect(functools.partial(self.where.cycle, self.inspector.tabs, step))

    def _remember(self) -> None:
        geometry = self._memory.bytes("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(first_size(self.screen().availableGeometry().size()))
        self._panes.remember(self._memory)
        self.top.inspector.setChecked(self._memory.text("window/inspector", "shown") == "shown")
        self.documents.remember(self._memory)


def first_size(room: QSize) -> QSize:
    """How large a first window is that fits with its frame into the room that panels leave."""
    return QSize(*SIZE).boundedTo(room - QSize(*_FRAME))


def _dropped(data: QMimeData) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folders and the files that are dragged."""
    return split(dropped(data))
