"""The composition root: everything of the window is built here and joined here, and passed in by constructor.

`start` is the window's door. (A second start has been handed to the first one by then: `launch.py`.) The parts know nothing of each other: what one of them
wants done is a signal, and `_join` says who does it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from core.cli.logs import log_to_file, log_to_stderr
from core.clock import Clock, SystemClock
from core.document import Document
from core.errors import SettingsError
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings, Settings
from core.views import View
from gui import autostart, theme
from gui.add_folder import AddFolder
from gui.background import Background
from gui.closing import Closing
from gui.documents.actions import open_file
from gui.first_start import FirstStart
from gui.launch import Launch
from gui.main_window import MainWindow
from gui.notifications.message import Message
from gui.notifications.notifier import Notifier
from gui.notifications.sender import BalloonSender
from gui.problems import Problems
from gui.qt_program import application_icon, make_qt, picture_file
from gui.reader import Reader
from gui.settings_dialog.dialog import SettingsDialog
from gui.settings_dialog.places_page import open_place
from gui.signals import EndSignals
from gui.situation import Situation
from gui.situation_keeper import SituationKeeper
from gui.start_trouble import Answer, library_trouble, settings_trouble
from gui.told import Told
from gui.tray import FollowName, Tray
from gui.tray_menu import TrayMenu
from gui.watcher_thread import WatcherThread

if sys.platform == "linux":
    from gui.notifications.desktop_sender import DesktopSender
    from gui.session_bus import SessionBus

PATIENCE_MS = 5000  # for putting away what is in hand
_log = logging.getLogger(__name__)


def start(launch: Launch) -> int:
    """Run the application until its end. Returns the exit status."""
    paths = LibraryPaths.of(launch.library)
    with log_to_stderr(verbose=False), log_to_file(paths), contextlib.ExitStack() as stack:
        qt = make_qt()
        problems = Problems(qt)
        problems.install()
        stack.callback(problems.uninstall)
        service = _make_service(qt, paths, launch)
        if service is None:
            return 1
        application = Application(qt, service, SystemClock(), launch)
        problems.quit_requested.connect(application.quit)
        signals = EndSignals(qt)
        stack.callback(signals.close)
        signals.received.connect(application.quit)
        application.ended.connect(qt.quit)
        application.begin(hidden=launch.hidden)
        return qt.exec()


class Application(QObject):
    """Everything of the window, joined to one service. `ended`: all is put away."""

    ended = Signal()

    def __init__(self, qt: QApplication, service: Service, clock: Clock, launch: Launch) -> None:
        super().__init__(qt)
        self._qt = qt
        self.service = service
        self._paths = service.paths
        self._shown_theme = ""
        self._told_anything = False
        self._quitting = False
        self.dialog: SettingsDialog | None = None
        self.background = Background(2, self)
        self._writing = Background(1, self)  # one after the other: the last change is the one that stays
        self.reader = Reader(service.catalogue, self)
        self.watcher = WatcherThread(service, self)
        first = FirstStart()
        self.window = MainWindow(self.reader, self._paths, clock, self._paths.settings.with_name("window.ini"), first)
        self.adder = AddFolder(self.background, str(self._paths.root), self.window)
        self.closing = Closing(self.window)
        self.keeper = SituationKeeper(self.reader, self)
        self.menu = TrayMenu(clock, self.window)
        self.bus, follow_name = _make_bus(self)
        self.tray = Tray(self.menu, clock, follow_name, self)
        self._balloons = BalloonSender(self.tray.show_balloon, self)
        self.notifier = Notifier(service.settings, clock, self._balloons, self)
        self.autostart = autostart.of_this_platform(autostart.own_command(_words(launch)))
        self._force = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._join(first)
        self._join_bus()

    def begin(self, *, hidden: bool) -> None:
        """Watch, and show what there is to see."""
        settings = self.service.settings
        self._spread(settings)
        self.watcher.start()
        self.tray.start()
        if not (hidden or settings.start_hidden) or not settings.folders:
            self.show_window()
        if self.autostart is not None:
            entry = self.autostart
            self.background.run("heal", lambda _: entry.heal(), lambda _: None, lambda why: _log.info("starting at login: %s", why))

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @Slot()
    def quit(self) -> None:
        """Put away what is in hand and end; at most five seconds."""
        if self._quitting or (self.dialog is not None and not self.dialog.close()):
            return
        self._quitting = True
        self.tray.hide()
        self.window.finish()
        self._force.start()
        self.watcher.finished.connect(self._end)
        self.service.stop()
        if self.watcher.isFinished():
            self._end()

    # ------------------------------------------------------------------------------------------------ who does what

    def _join(self, first: FirstStart) -> None:
        window, menu, notifier = self.window, self.menu, self.notifier
        for signal, receiver in (
            (self.watcher.told, window.take),
            (self.watcher.told, self.keeper.take),
            (self.watcher.told, notifier.take),
            (self.watcher.told, self._take),
            (self.watcher.failed, self._take_failure),
            (self.keeper.changed, self._take_situation),
            (first.watch_requested, self._ask_folder),
            (first.folders_dropped, self._offer_folders),
            (window.watch_folder_requested, self._ask_folder),
            (window.folders_dropped, self._offer_folders),
            (window.settings_requested, self._open_settings),
            (window.pause_requested, self.service.pause),
            (window.resume_requested, self.service.resume),
            (window.notifications_requested, self._set_notifications),
            (window.rescan_requested, lambda folder: self.service.rescan(folder or None)),
            (window.retry_requested, self.service.retry),
            (window.log_requested, lambda: open_place(self._paths.log)),
            (window.quit_requested, self.quit),
            (window.closing, self._close_window),
            (self.closing.answered, self._take_closing_answer),
            (self.adder.chosen, self._watch_folder),
            (self.tray.open_requested, self.show_window),
            (self.tray.there_changed, self._take_tray),
            (self.tray.balloon_clicked, self._balloons.clicked),
            (menu.open_requested, self.show_window),
            (menu.document_requested, self._open_document),
            (menu.folder_requested, lambda folder: window.show_view(View(folder=folder))),
            (menu.watch_requested, self._ask_folder),
            (menu.pause_requested, self.service.pause),
            (menu.resume_requested, self.service.resume),
            (menu.settings_requested, lambda: self._open_settings("")),
            (menu.quit_requested, self.quit),
            (notifier.documents_wanted, window.show_documents),
            (notifier.open_wanted, self._open_document),
            (notifier.window_wanted, self.show_window),
            (self._force.timeout, self._end_by_force),
            (self._qt.commitDataRequest, self._save_memory),
        ):
            signal.connect(receiver)

    def _join_bus(self) -> None:
        """Messages go through the desktop's daemon where one answers, else through the tray icon."""
        if sys.platform == "linux" and self.bus is not None:
            sender = DesktopSender(self.bus, picture_file(128), self)
            sender.ready.connect(lambda: self.notifier.use(sender))
            sender.failed.connect(self._use_balloons)
            self.bus.lost.connect(lambda _: self.notifier.use(self._balloons))
            sender.start()

    @Slot(Message)
    def _use_balloons(self, message: Message) -> None:
        self.notifier.use(self._balloons)
        self.notifier.resend(message)

    # ------------------------------------------------------------------------------------------------ the watcher's news

    @Slot(Told)
    def _take(self, told: Told) -> None:
        self._told_anything = True
        if told.settings_changed:
            self._spread(self.service.settings)
        if told.raised:
            self.show_window()

    @Slot(str)
    def _take_failure(self, why: str) -> None:
        """The watching has ended by itself: at the start something hinders it, later on the window says so."""
        if not self._told_anything and not self._quitting:
            self.show_window()
            answer = library_trouble(why, self.window)
            if answer is not Answer.GO_ON:
                self.watcher.start() if answer is Answer.AGAIN else self.quit()
                return
        self.window.take_failure(why)
        self.keeper.take_failure(why)

    @Slot(Situation)
    def _take_situation(self, situation: Situation) -> None:
        self.tray.take(situation)
        if self.dialog is not None:
            self.dialog.take(situation)

    @Slot(bool)
    def _take_tray(self, there: bool) -> None:
        self.window.take_tray(there)
        if not there and not self.window.isVisible() and not self.tray.is_undecided() and not self._quitting:
            self.window.showMinimized()  # the only way back to it

    # ------------------------------------------------------------------------------------------------ settings and folders

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings, off the GUI thread: it writes a file and waits for the disk."""
        service = self.service
        self._writing.run("settings", lambda _: service.apply_settings(change), self._spread, self._settings_refused)

    def _spread(self, settings: Settings) -> None:
        """These settings are in force."""
        if settings.theme != self._shown_theme:
            self._shown_theme = settings.theme
            theme.apply(self._qt, settings.theme)
        self.notifier.take_settings(settings)
        self.window.take_settings(settings)
        if self.dialog is not None:
            self.dialog.take_settings(settings)
        self.keeper.refresh()

    def _settings_refused(self, why: str) -> None:
        self._open_settings("")
        if self.dialog is not None:
            self.dialog.show_trouble(why)

    @Slot(str)
    def _open_settings(self, folder: str) -> None:
        if self.dialog is None:
            self.dialog = SettingsDialog(self._paths, self.background, self.autostart, application_icon(), self.window)
            self.dialog.change_wanted.connect(self.change)
            self.dialog.watch_requested.connect(self._ask_folder)
            self.dialog.rescan_requested.connect(self.service.rescan)
            self.dialog.take_settings(self.service.settings)
            self.dialog.take(self.keeper.situation)
        if folder or not self.dialog.isVisible():
            self.dialog.show_folder(folder)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @Slot()
    def _ask_folder(self) -> None:
        self.show_window()
        self.adder.ask(self.service.settings, self.dialog if self.dialog is not None and self.dialog.isVisible() else None)

    @Slot(tuple)
    def _offer_folders(self, folders: tuple[str, ...]) -> None:
        self.adder.offer(folders, self.service.settings)

    @Slot(FolderSettings)
    def _watch_folder(self, folder: FolderSettings) -> None:
        self.change(lambda settings: settings.with_folder(folder))

    @Slot(bool)
    def _set_notifications(self, on: bool) -> None:
        self.change(lambda settings: dataclasses.replace(settings, notifications=on))

    @Slot(int)
    def _open_document(self, id_: int) -> None:
        """Open the document's file with the program that is meant for it."""

        def opened(rows: tuple[Document, ...]) -> None:
            for row in rows:
                open_file(row.path)

        self.reader.ask("open", lambda catalogue: catalogue.rows((id_,)), opened)

    # ------------------------------------------------------------------------------------------------ closing and ending

    @Slot()
    def _save_memory(self) -> None:
        """The session ends; whether the program will be asked to end as well is not sure."""
        self.window.save_memory()

    @Slot()
    def _close_window(self) -> None:
        wish = self.service.settings.close_window
        if wish == "ask":
            self.closing.ask(self.tray.is_there())
        else:
            self._follow_closing(wish)

    @Slot(str)
    def _take_closing_answer(self, wish: str) -> None:
        self.change(lambda settings: dataclasses.replace(settings, close_window=wish))
        self._follow_closing(wish)

    def _follow_closing(self, wish: str) -> None:
        if wish == "quit":
            self.quit()
        elif self.tray.is_there():
            self.window.hide()
        else:
            self.window.showMinimized()

    @Slot()
    def _end(self) -> None:
        self._force.stop()
        self._writing.finish()
        self.background.stop()
        self.reader.stop()
        if self.bus is not None:
            self.bus.close()
        self.window.deleteLater()
        self.ended.emit()

    @Slot()
    def _end_by_force(self) -> None:
        """Nothing is lost: what was in hand is done again at the next start."""
        _log.warning("The watching did not end within %d ms; it is left behind.", PATIENCE_MS)
        logging.shutdown()
        os._exit(0)


def _make_service(qt: QApplication, paths: LibraryPaths, launch: Launch) -> Service | None:
    """The service with the folders that were named; None when its settings cannot be understood and the person gives up."""
    while True:
        try:
            service = Service(paths, window=True)
            service.watch_folders(launch.folders)
        except SettingsError as error:
            theme.apply(qt, "system")
            if settings_trouble(str(error), paths.settings) is Answer.QUIT:
                return None
        else:
            return service


def _make_bus(parent: QObject) -> tuple[SessionBus | None, FollowName | None]:
    """The session bus where there is one, and how to follow a name on it."""
    if sys.platform != "linux":
        return None, None
    bus = SessionBus(parent)
    bus.open()
    return bus, bus.follow_name


def _words(launch: Launch) -> tuple[str, ...]:
    """How the application is to be started at login."""
    library = ("--library", str(launch.library.absolute())) if launch.library is not None else ()
    return (*library, "--hidden")
