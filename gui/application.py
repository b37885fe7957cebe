"""The composition root: everything is built here and joined here, and passed in by constructor.

Only the tray icon is there already (`entrance.py`), and what is seen is built by `front.py` when it is wanted.
The parts know nothing of each other: what one of them wants done is a signal, and `_join` says who does it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.events import Problem, ProblemSolved
from core.service import Service
from core.settings import Settings
from core.views import View
from gui.behind import Behind
from gui.desktop import autostart
from gui.documents.by_number import ByNumber
from gui.entrance import TRAY_FIRST_MS, Entrance
from gui.launch import Launch
from gui.look import theme
from gui.memory import Memory
from gui.notifications.notifier import Notifier
from gui.notifications.sender import BalloonSender
from gui.notifications.ways import Ways, is_silenced
from gui.speech.aloud import announce
from gui.speech.phrases import of_message
from gui.threads.background import Background
from gui.threads.reader import Reader
from gui.threads.told import Told
from gui.tray.situation_keeper import SituationKeeper
from gui.troubles.start_trouble import Answer, library_trouble
from gui.watcher_thread import WatcherThread

if TYPE_CHECKING:
    from gui.care.alone import Deed
    from gui.front import Front

PATIENCE_MS = 5000  # for putting away what is in hand
_DEED_PATIENCE_MS = 60_000  # where something is to be done afterwards, which an end by force would leave undone
_STOPPED = "watching_stopped"  # the code of the problem that a message tells of
_PUT_OFF = "notifications/put_off"  # until when messages wait, kept between runs
_log = logging.getLogger(__name__)


class Application(QObject):
    """Everything, joined to one service and to the tray icon that is there. `ended`: all is put away."""

    ended = Signal()

    def __init__(self, entrance: Entrance, service: Service) -> None:
        super().__init__(entrance.qt)
        entrance.setParent(self)
        self._entrance = entrance
        self.menu, self.tray, clock = entrance.menu, entrance.tray, entrance.clock
        if entrance.language.speak(service.settings.language):
            self.menu.say_all()
        self.service = service
        self._shown_theme = ""
        self._told_anything = False
        self._quitting = False
        self.deed: Deed | None = None
        """What is to be done when everything is put away, before Papertray starts again."""
        self._front: Front | None = None
        self._left: list[Front] = []
        self._background = Background(2, self)
        self._writing = Background(1, self)  # one after the other: the last change is the one that stays
        self.reader = Reader(service.catalogue, self)
        self.watcher = WatcherThread(service, self)
        self.keeper = SituationKeeper(self.reader, self)
        self._balloons = BalloonSender(self.tray.show_balloon, self, is_silenced)
        self._memory = Memory(service.paths.settings.with_name("window.ini"))
        self.notifier = Notifier(service.settings, clock, self._balloons, self, put_off_until=self._memory.number(_PUT_OFF))
        self._autostart = autostart.of_this_platform(autostart.own_command(_words(entrance.launch)))
        self._behind = Behind(service, clock, self.reader, self._background, self._autostart, self.tray, self.change, self._memory)
        self._opening = QTimer(self, singleShot=True, interval=TRAY_FIRST_MS)
        self._force = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._documents = ByNumber(self.reader, self)
        self._join()
        Ways(self.notifier, self._balloons, entrance.bus, self)

    def front(self) -> Front:
        """The window and its dialogs, built now if they have not been wanted before."""
        if self._front is None:
            from gui.front import Front  # noqa: PLC0415  # the window's own door: a start at login loads a third less without it

            self._spread_theme()
            self._front = front = Front(self._behind, self)
            front.quit_requested.connect(self.quit)
            front.put_off_requested.connect(self.notifier.put_off)
            front.again_requested.connect(self.watch_again)
            front.deed_wanted.connect(self._quit_for)
            self.notifier.said.connect(partial(announce, front.window))
            self.notifier.put_off_changed.connect(front.window.top.show_put_off)
            front.window.top.show_put_off(self._memory.number(_PUT_OFF))
            self.watcher.told.connect(front.take)
            self.keeper.changed.connect(front.take_situation)
            front.take_situation(self.keeper.situation)
            front.take(Told(problems=self.keeper.problems()))
        return self._front

    def begin(self, *, hidden: bool) -> None:
        """Watch, and show the window if it is to be shown."""
        settings = self.service.settings
        self.watcher.start()
        self._spread(settings)
        if not (hidden or settings.start_hidden) or not settings.folders:
            self._opening.start(TRAY_FIRST_MS if self.tray.is_undecided() else 0)
        if self._autostart is not None:
            entry = self._autostart
            self._background.run("heal", lambda _: entry.heal(), lambda _: None, lambda why: _log.info("starting at login: %s", why))
        if not self.tray.is_undecided():
            self._take_tray(self.tray.is_there())
        self._entrance.hand_over()

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front."""
        self._opening.stop()
        self.front().show()

    @Slot()
    def quit(self) -> None:
        """Put away what is in hand and end; at most five seconds."""
        if self._quitting or (self._front is not None and not self._front.close_dialog()):
            return
        self._quitting = True
        self._opening.stop()
        self.tray.hide()
        if self._front is not None:
            self._front.finish()
        self._force.start(PATIENCE_MS if self.deed is None else _DEED_PATIENCE_MS)
        self.watcher.finished.connect(self._end)
        self.service.stop()
        if self.watcher.isFinished():
            self._end()

    def _quit_for(self, deed: Deed) -> None:
        """End, so that the library can be had alone."""
        self.deed = deed
        self.quit()
        if not self._quitting:
            self.deed = None  # the person has something to say first

    # ------------------------------------------------------------------------------------------------ who does what

    def _join(self) -> None:
        menu, notifier = self.menu, self.notifier
        for signal, receiver in (
            (self.watcher.told, self.keeper.take),
            (self.watcher.told, notifier.take),
            (self.watcher.told, self._take),
            (self.watcher.failed, self._take_failure),
            (self.keeper.changed, self.tray.take),
            (self.tray.open_requested, self.show_window),
            (self.tray.there_changed, self._take_tray),
            (self.tray.balloon_clicked, self._balloons.clicked),
            (menu.menu.aboutToShow, self._spread_theme),
            (menu.open_requested, self.show_window),
            (menu.document_requested, self._documents.open),
            (menu.reveal_requested, self._documents.reveal),
            (menu.folder_requested, lambda folder: self.front().window.show_view(View(folder=folder))),
            (menu.watch_requested, lambda: self.front().ask_folder()),
            (menu.pause_requested, self.service.pause),
            (menu.resume_requested, self.service.resume),
            (menu.again_requested, self.watch_again),
            (menu.settings_requested, lambda: self.front().open_settings("")),
            (menu.quit_requested, self.quit),
            (notifier.documents_wanted, self._show_documents),
            (notifier.open_wanted, self._documents.open),
            (notifier.reveal_wanted, self._documents.reveal),
            (notifier.put_off_changed, lambda until: self._memory.keep(_PUT_OFF, str(until))),
            (notifier.window_wanted, self.show_window),
            (self._opening.timeout, self.show_window),
            (self._force.timeout, self._end_by_force),
            (self._entrance.qt.commitDataRequest, self._save_memory),
        ):
            signal.connect(receiver)

    # ------------------------------------------------------------------------------------------------ what is told

    @Slot(Told)
    def _take(self, told: Told) -> None:
        self._told_anything = True
        if told.settings_changed:
            self._spread(self.service.settings)
        if told.raised and not self._quitting:
            self.show_window()

    @Slot(str, str)
    def _take_failure(self, why: str, report: str) -> None:
        """The watching has ended by itself: at the start something hinders it, later on the window, the icon and a message say so."""
        if not self._told_anything and not self._quitting:
            self.show_window()
            answer = library_trouble(why, self.front().window)
            if answer is not Answer.GO_ON:
                self.watcher.start_again() if answer is Answer.AGAIN else self.quit()
                return
            self._told_anything = True
        self.keeper.take_failure(why, report)
        self.notifier.take(Told(problems=(Problem(_STOPPED, self.tr("Watching has stopped"), why),)))

    @Slot()
    def watch_again(self) -> None:
        """Begin once more after the watching has ended by an error."""
        if self.keeper.situation.failure and not self._quitting:
            self.keeper.start_again()
            self.notifier.take(Told(problems=(ProblemSolved(_STOPPED),)))
            self.watcher.start_again()

    @Slot(bool)
    def _take_tray(self, there: bool) -> None:
        if self._front is not None:
            self._front.take_tray(there)
        if self._opening.isActive():
            self._opening.start(0)  # the tray has its icon, or will have none
        elif not there and not self._quitting and not self.tray.is_undecided() and not (self._front is not None and self._front.window.isVisible()):
            self.front().window.showMinimized()  # the only way back to it

    @Slot(tuple, float)
    def _show_documents(self, ids: tuple[int, ...], told: float) -> None:
        self.front().window.show_documents(ids, of_message(len(ids), told, self._behind.clock.now()))

    # ------------------------------------------------------------------------------------------------ settings and documents

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings, off the GUI thread: it writes a file and waits for the disk."""
        service = self.service
        self._writing.run("settings", lambda _: service.apply_settings(change), self._spread, lambda why: self.front().refuse_settings(why))

    def _spread(self, settings: Settings) -> None:
        """These settings are in force."""
        self.notifier.take_settings(settings)
        if self._entrance.language.speak(settings.language):
            self._change_words()
        if self._front is not None:
            self._spread_theme()
            self._front.take_settings(settings)
        self.keeper.refresh()

    def _change_words(self) -> None:
        """The language is another one: what is seen is built again. What was seen stays aside, since answers on their way may still want it."""
        self.menu.say_all()
        if self._front is None:
            return
        left, self._front = self._front, None
        self.watcher.told.disconnect(left.take)
        self.notifier.said.disconnect()
        self.keeper.changed.disconnect(left.take_situation)
        seen = left.finish()
        self._left.append(left)
        if seen.window:
            self.show_window()
        if seen.dialog:
            self.front().open_settings("")

    @Slot()
    def _spread_theme(self) -> None:
        """Only what is seen has a look, and it costs a fifth of a hidden start."""
        chosen = self.service.settings.theme
        if chosen != self._shown_theme:
            self._shown_theme = chosen
            theme.apply(self._entrance.qt, chosen)

    # ------------------------------------------------------------------------------------------------ ending

    @Slot()
    def _save_memory(self) -> None:
        """The session ends; whether the program will be asked to end as well is not sure."""
        if self._front is not None:
            self._front.window.save_memory()

    @Slot()
    def _end(self) -> None:
        self._force.stop()
        self.watcher.stop()  # what it has still to tell is told while there is somebody to hear it
        self._writing.finish()
        self._background.stop()
        self.reader.stop()
        for front in (*self._left, self._front):
            if front is not None:
                front.delete()
        self._entrance.close()
        self.ended.emit()

    @Slot()
    def _end_by_force(self) -> None:
        """Nothing is lost: what was in hand is done again at the next start."""
        _log.warning("The watching did not end within %d ms; it is left behind.", PATIENCE_MS)
        logging.shutdown()
        os._exit(0)


def _words(launch: Launch) -> tuple[str, ...]:
    """How the application is to be started at login."""
    library = ("--library", str(launch.library.absolute())) if launch.library is not None else ()
    return (*library, "--hidden")
