"""The main window: where (sidebar), which (table), what (inspector), and around them search, trouble, pause and status.

It is a frame: it builds its parts, tells them what was told, and passes on what people ask for as signals; the application decides.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMessageBox, QWidget

from core.clock import Clock
from core.events import Idle, Paused, Problem, ProblemSolved, Progress
from core.paths import LibraryPaths, printable
from core.saved import SavedSearch
from core.settings import Settings
from core.views import View
from gui import places, questions, status_line
from gui.activity import ActivityModel, ActivityView
from gui.bring_in import split
from gui.documents.actions import reveal
from gui.documents.commands import Commands
from gui.documents.inspector import Inspector
from gui.documents.page import DocumentsPage
from gui.hint_bar import HintBar
from gui.keys import KEYS, KeysDialog
from gui.ledger import LedgerDialog
from gui.memory import Memory
from gui.panes import SIZE, Panes, focus_next
from gui.places import Place
from gui.questions import Listing, Overview
from gui.reader import Reader
from gui.remedies import Remedies
from gui.searching import Searching
from gui.sidebar import Sidebar
from gui.status_line import StatusLine
from gui.throttle import Throttle
from gui.told import Told
from gui.top_bar import TopBar
from gui.trouble_bar import Remedy, Trouble, TroubleBar, worst
from gui.undo_bar import UndoBar

_LEAST = (860, 560)
_FRAME = (12, 40)  # what a desktop's frame takes of the screen, about: it is known only when the window is shown
_SOON_MS, _LATEST_MS = 250, 8_000  # a library that is not there yet is asked for again, each time after twice as long


class MainWindow(QMainWindow):
    """Everything a person sees of the library.

    `first` is the widget shown while no folder is watched and no document known. `memory` is where sizes and columns are kept.
    """

    settings_requested = Signal(str)  # a watched folder's path, or "" for the dialog itself
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
    log_requested = Signal()  # show the log file
    quit_requested = Signal()
    closing = Signal()  # the person closed the window; it stays open until the application hides it or calls `finish`

    def __init__(self, reader: Reader, paths: LibraryPaths, clock: Clock, memory: Memory, first: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._clock = clock
        self._memory = memory
        self._overview: Overview | None = None
        self._is_empty = False  # no folder is watched and no document known
        self._unlisted = False  # the table was asked for and could not be had
        self._failure = ""
        self._problems: dict[str, Problem] = {}
        self._finishing = False
        self._at_search = False
        self._first = first
        self.sidebar = Sidebar(clock, self)
        self.top = TopBar(clock, self)
        self.trouble = TroubleBar(self)
        self.undo = UndoBar(self)
        self.hint = HintBar(memory, self)
        self._tray_there = False
        self.documents = DocumentsPage(reader, clock, self)
        self.activity = ActivityModel(reader, clock, self)
        self.activity_view = ActivityView(self.activity, self)
        self.inspector = Inspector(reader, paths, self)
        self.status = StatusLine(self)
        self.searching = Searching(reader, memory, self.top.search, self.sidebar, self)
        self.remedies = Remedies(reader, paths.root, self)
        self.commands = Commands(reader, self.documents.view.selected_ids, self)
        self._refresh = Throttle(self._ask_overview, self)
        self._once_more = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._once_more.timeout.connect(self._ask_overview)
        self.setWindowTitle("Papertray")
        self.setAcceptDrops(True)
        self._panes = Panes(self.sidebar, self.top, (self.trouble, self.undo, self.hint), self.inspector, self.status, self)
        for page in (self.documents, self.activity_view, first):
            self._panes.pages.addWidget(page)
        self.setCentralWidget(self._panes)
        self.setMinimumSize(*_LEAST)
        self._connect()
        self._make_shortcuts()
        self._remember()
        self._ask_overview()
        self._go(self.sidebar.place())
        self.documents.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------ what it is told

    @Slot(Told)
    def take(self, told: Told) -> None:
        """Show what was told."""
        self.documents.model.take(told)
        self.activity.take(told.steps)
        self.inspector.take(frozenset((*told.documents, *told.removed)))
        if isinstance(told.work, Progress | Idle):
            self.status.show_work(told.work)
        for row in self.documents.model.known(reading.document for reading in told.readings[-1:]):
            self.status.show_current(printable(row.document.name))
        if told.pause is not None:
            self.top.show_paused(isinstance(told.pause, Paused))
        for problem in told.problems:
            self._note_problem(problem)
        if told.documents or told.removed or told.ready or told.folders or told.pause or told.settings_changed or isinstance(told.work, Idle):
            self._refresh.want()
        if told.ready:
            self.documents.model.refresh()
        if isinstance(told.work, Idle):
            self.searching.count()

    @Slot(str)
    def take_failure(self, sentence: str) -> None:
        """Say on top of the window that the watching has ended, and why."""
        self._failure = sentence
        self._show_troubles()

    def take_settings(self, settings: Settings) -> None:
        """Show what the settings say: whether notifications are on; which folders there are is asked of the library."""
        self.top.show_notifications(settings.notifications)
        self.searching.take_searches(settings.searches)
        self._refresh.want()

    def take_tray(self, there: bool) -> None:
        """Whether there is a tray icon: without one the window offers Quit itself."""
        self.top.quit.setVisible(not there)
        self._tray_there = there
        self._show_hint()

    # ------------------------------------------------------------------------------------------------ where one goes

    def show_documents(self, ids: tuple[int, ...]) -> None:
        """Raise the window on exactly these documents, the first one selected."""
        self.sidebar.leave()
        self.top.search.set_query("")
        self._show_page(self.documents)
        self.documents.show_only(ids)
        self._raise()

    def show_view(self, view: View) -> None:
        """Raise the window on this view."""
        key = next((line.key for line in places.places(self._overview, self._clock.now(), self.searching.searches) if line.view == view), "")
        self.top.search.set_query(view.query)
        if not (key and self.sidebar.go(key)):
            self.sidebar.leave()
        self._show_page(self.documents)
        self.documents.show_view(view)
        self._raise()

    def show_place(self, key: str) -> None:
        """Raise the window on this place of the sidebar (`gui.places`)."""
        if self.sidebar.go(key):
            self._go(self.sidebar.place())
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

    def _go(self, place: Place | None) -> None:
        if place is None:
            return
        if place.search and place.view is not None:
            self.top.search.set_query(place.view.query)
        elif self._at_search:
            self.top.search.set_query("")
        self._at_search = bool(place.search)
        if place.view is None:
            self._show_page(self.activity_view)
            self.status.show_found("")
        else:
            self._show_page(self.documents)
            self.documents.go(place, self.top.search.query())

    def _search(self, query: str) -> None:
        self.top.show_trouble("")
        place = self.sidebar.place()
        if place is None or place.view is None or place.search:
            self._at_search = False
            self.sidebar.go(places.ALL)
            place = self.sidebar.place()
        self._go(place)
        self.inspector.show_ids(self.documents.view.selected_ids(), query)

    def _search_for(self, query: str) -> None:
        self.top.search.set_query(query)
        self._search(query)

    def _listed(self, listing: Listing) -> None:
        self.top.show_trouble("")
        self.status.show_found(status_line.found(listing))
        if listing.view.query and listing.ids:
            self.searching.remember(listing.view.query)

    def _chosen(self, ids: tuple[int, ...]) -> None:
        self.inspector.show_ids(ids, self.top.search.query())

    def _show_page(self, page: QWidget) -> None:
        """A page in the middle; the inspector belongs to the documents."""
        self.top.search.setEnabled(not self._is_empty)
        shown = self._first if self._is_empty else page
        self._panes.show_page(shown, with_side=shown is self.documents and self.top.inspector.isChecked())

    def _ask_overview(self) -> None:
        self._reader.ask("overview", questions.overview, self._take_overview, self._no_overview)

    def _take_overview(self, overview: Overview) -> None:
        self._refresh.took(overview.seconds)
        self._once_more.stop()
        if self._overview is None and self._unlisted:
            self.documents.model.refresh()  # what was asked before there was a library has had no answer
        self._overview = overview
        self._is_empty = not (overview.ledger or overview.counts.all or overview.counts.deleted)
        self.sidebar.show_overview(overview)
        self.top.show_paused(overview.paused is not None)
        self.status.show_watching(overview.ledger, overview.paused, self._clock.now())
        self._show_troubles()
        self._show_hint()
        self.documents.refresh()
        self.searching.take_overview(overview)
        place = self.sidebar.place()
        self._show_page(self.activity_view if place is not None and place.view is None else self.documents)

    def _no_overview(self, _: str) -> None:
        """There is no library yet, or it is just being made: who makes it may have nothing to tell when it can be read."""
        if self._overview is None and self._once_more.interval() <= _LATEST_MS:
            self._once_more.start()
            self._once_more.setInterval(2 * self._once_more.interval())
        self._is_empty = self._overview is None
        self.status.show_watching((), None, self._clock.now())
        self._show_page(self.documents)

    def _refused(self, sentence: str) -> None:
        """The table cannot be shown; before there is a library that is no news."""
        self._unlisted = self._overview is None
        if not self._unlisted:
            self.top.show_trouble(sentence)

    def _note_problem(self, problem: Problem | ProblemSolved) -> None:
        if isinstance(problem, Problem):
            self._problems[problem.code] = problem
        else:
            self._problems.pop(problem.code, None)
        self._show_troubles()

    def _show_troubles(self) -> None:
        attention = self._overview.counts.attention if self._overview else 0
        self.trouble.show_troubles(worst(self._failure, self._problems.values(), attention, self._overview.troubled if self._overview else None))

    def _show_hint(self) -> None:
        """One at a time; which ones were read is remembered."""
        lines = self._overview.ledger if self._overview is not None else ()
        self.hint.update_hint(len(lines), sum(line.stored for line in lines), tray=self._tray_there)

    def _mend(self, trouble: Trouble) -> None:
        match trouble.remedy:
            case Remedy.SHOW_DOCUMENT:
                self.show_place(places.ATTENTION_KEY)
                self.documents.select(trouble.document)
            case Remedy.SHOW_ATTENTION:
                self.show_place(places.ATTENTION_KEY)
            case Remedy.SETTINGS:
                self.settings_requested.emit(trouble.folder)
            case Remedy.LOG:
                self.log_requested.emit()
            case Remedy.HOW:
                self._tell_how(trouble)

    def _tell_how(self, trouble: Trouble) -> None:
        box = QMessageBox(QMessageBox.Icon.Information, self.tr("How to get it"), trouble.sentence, QMessageBox.StandardButton.Close, self)
        box.setInformativeText(trouble.how)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _retry(self) -> None:
        if ids := self.documents.view.selected_ids():
            self.retry_requested.emit(ids)

    def _with_one(self, id_: int, deed: Callable[[], None]) -> None:
        """Do this with one document, whatever is selected."""
        with self.commands.of((id_,)):
            deed()

    def _open_activity(self, id_: int) -> None:
        self.show_documents((id_,))

    def _raise(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _cycle(self, step: int) -> None:
        """F6: the next pane."""
        page = self._panes.pages.currentWidget() or self.documents
        middle = self.documents.view if page is self.documents else page
        focus_next([self.top.search.edit, self.sidebar.list, middle, self.inspector.tabs], step)

    def _connect(self) -> None:
        for signal, slot in (
            (self.sidebar.place_chosen, self._go),
            (self.hint.read, lambda _: self._show_hint()),
            (self.sidebar.watch_requested, self.watch_folder_requested),
            (self.sidebar.settings_requested, self.settings_requested),
            (self.sidebar.rescan_requested, self.rescan_requested),
            (self.sidebar.reveal_requested, reveal),
            (self.sidebar.stop_watching_requested, self.stop_watching_requested),
            (self.status.stop_requested, lambda: self.pause_requested.emit(None)),
            (self.sidebar.why_requested, lambda: LedgerDialog(self._reader, self).open()),
            (self.top.search.searched, self._search),
            (self.top.search.save_requested, self.searching.ask_name),
            (self.searching.saved, self.search_saved),
            (self.sidebar.search_changed, lambda _, search: self.search_saved.emit(search)),
            (self.sidebar.search_removed, self.search_removed),
            (self.top.search.left, self.documents.view.enter),
            (self.top.pause_requested, self.pause_requested),
            (self.top.resume_requested, self.resume_requested),
            (self.top.notifications_requested, self.notifications_requested),
            (self.top.put_off_requested, self.put_off_requested),
            (self.top.settings_requested, lambda: self.settings_requested.emit("")),
            (self.top.quit_requested, self.quit_requested),
            (self.top.inspector_requested, lambda _: self._show_page(self._panes.pages.currentWidget() or self.documents)),
            (self.trouble.remedy_requested, self._mend),
            (self.documents.listed, self._listed),
            (self.documents.refused, self._refused),
            (self.documents.clear_requested, self.top.search.clear),
            (self.documents.query_requested, self._search_for),
            (self.documents.said, self.status.show_found),
            (self.documents.failures.wanted, self.remedies.do),
            (self.remedies.retry_requested, self.retry_requested),
            (self.remedies.settings_requested, self.settings_requested),
            (self.remedies.password_given, self.password_given),
            (self.documents.view.chosen, self._chosen),
            (self.documents.view.open_requested, self.commands.open),
            (self.documents.view.reveal_requested, self.commands.reveal),
            (self.documents.view.copy_path_requested, self.commands.copy_path),
            (self.documents.view.copy_text_requested, self.commands.copy_text),
            (self.documents.view.retry_requested, self._retry),
            (self.documents.view.password_requested, lambda: self.remedies.ask_password(self.documents.view.selected_ids())),
            (self.documents.view.compare_requested, self.inspector.compare_newest),
            (self.inspector.password_requested, lambda: self.remedies.ask_password(self.documents.view.selected_ids())),
            (self.activity_view.open_requested, lambda id_: self._with_one(id_, self.commands.open)),
            (self.activity_view.reveal_requested, lambda id_: self._with_one(id_, self.commands.reveal)),
            (self.documents.view.inspect_requested, self._inspect),
            (self.inspector.open_requested, self.commands.open),
            (self.inspector.reveal_requested, self.commands.reveal),
            (self.inspector.retry_requested, self._retry),
            (self.inspector.said, self.status.show_found),
            (self.commands.said, self.status.show_found),
            (self.commands.refused, self.top.show_trouble),
            (self.activity_view.document_requested, self._open_activity),
        ):
            signal.connect(slot)

    def _inspect(self) -> None:
        self.top.inspector.setChecked(True)
        self.inspector.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_shortcuts(self) -> None:
        deeds = {
            "search": self.focus_search,
            "rescan": lambda: self.rescan_requested.emit(""),
            "settings": lambda: self.settings_requested.emit(""),
            "keys": lambda: KeysDialog(self).open(),
            "quit": self.quit_requested.emit,
        }
        for key in (key for key in KEYS if key.deed):
            for name in key.keys:
                QShortcut(QKeySequence(name), self).activated.connect(deeds[key.deed])
        for name, step in (("F6", 1), ("Shift+F6", -1)):
            QShortcut(QKeySequence(name), self).activated.connect(functools.partial(self._cycle, step))

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
    return split(tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile()))
