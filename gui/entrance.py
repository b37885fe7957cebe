"""The first half of the composition root: the tray icon with its menu, seen before anything else of the program is loaded.

A start at login is felt by how soon the icon is there, and by how long the computer is busy before. So what is imported here, and from here, is what the
icon needs: neither the core's service nor Qt's namespace `Qt` (35 ms, PySide6 6.12), nor anything that builds a hundred dataclasses. The rest is loaded in a
thread of its own when the icon is there (`_Loading`), and joined to it by the second half (`starting/second_half.py`). What a person wishes of the icon
meanwhile is granted then; who wants to quit need not wait.
"""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, QTimer, SignalInstance, Slot
from PySide6.QtWidgets import QApplication

from core.cli.logs import EarlyLog
from core.clock import Clock
from gui.launch import Launch
from gui.speech.language import Language
from gui.tray.tray import FollowName, Tray
from gui.tray.tray_menu import TrayMenu
from gui.troubles.problems import Problems

if sys.platform == "linux":
    from gui.desktop.session_bus import SessionBus

TRAY_FIRST_MS = 100  # that everything else leaves to a panel to answer, which takes a few milliseconds


Build = Callable[["Entrance"], object | None]  # joins the rest to what is there; None when the person gives up


class Entrance(QObject):
    """What is there from the first moment. `log` keeps what is logged before there is a file; `closing` closes at the end what is opened later on."""

    def __init__(
        self, qt: QApplication, language: Language, problems: Problems, clock: Clock, launch: Launch, log: EarlyLog, closing: contextlib.ExitStack
    ) -> None:
        super().__init__(qt)
        self.qt = qt
        self.language = language
        self.problems = problems
        self.clock = clock
        self.launch = launch
        self.log = log
        self.closing = closing
        self.menu = TrayMenu(clock, self)
        self.bus, follow_name = _make_bus(self)
        self.tray = Tray(self.menu, clock, follow_name, self)
        self._loading = _Loading(self)
        self._loading.finished.connect(self._take_loaded)
        self._patience = QTimer(self, singleShot=True, interval=TRAY_FIRST_MS)
        self._wishes: list[SignalInstance] = []
        self._kept = [(signal, self._keeper_of(signal)) for signal in (self.tray.open_requested, self.menu.open_requested, self.menu.settings_requested)]
        for signal, keep in self._kept:
            signal.connect(keep)
        self._leaving = (self.menu.quit_requested, problems.quit_requested)
        for leave in self._leaving:
            leave.connect(qt.quit)

    def open(self, load: Callable[[], Build]) -> None:
        """Show the icon, and `load` the rest, in a thread, as soon as it is there, or nobody has a place for it."""
        self._loading.load = load
        self._patience.timeout.connect(self._load)
        self.tray.there_changed.connect(self._load)
        self._patience.start()
        self.tray.start()

    def hand_over(self) -> None:
        """From now on somebody hears what is wished of the icon; what has been wished is said again."""
        for signal, keep in self._kept:
            signal.disconnect(keep)
        for leave in self._leaving:
            leave.disconnect(self.qt.quit)
        for wish in self._wishes:
            wish.emit()

    def wait(self) -> None:
        """What is being loaded is loaded; nothing more will be."""
        self._patience.stop()
        self._loading.wait()

    def close(self) -> None:
        """It is wanted no more."""
        self.wait()
        if self.bus is not None:
            self.bus.close()
        self.menu.delete()

    def _keeper_of(self, signal: SignalInstance) -> Callable[[], None]:
        return lambda: self._wishes.append(signal)

    @Slot()
    def _load(self) -> None:
        """Once: the icon is there, or it is not worth waiting for."""
        self._patience.stop()
        self._patience.timeout.disconnect(self._load)
        self.tray.there_changed.disconnect(self._load)
        self._loading.start()

    @Slot()
    def _take_loaded(self) -> None:
        """Go on; when the person gives up, this was all."""
        if self._loading.build is not None and self._loading.build(self) is None:
            self.qt.exit(1)


class _Loading(QThread):
    """Imports the second half. An error in it rises to the one handler (`problems.py`), as any."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("loading")
        self.load: Callable[[], Build] | None = None
        self.build: Build | None = None

    def run(self) -> None:
        try:
            self.build = self.load() if self.load is not None else None
        finally:
            gc.enable()  # as it was before `starting/door.py`


def _make_bus(parent: QObject) -> tuple[SessionBus | None, FollowName | None]:
    """The session bus where there is one, and how to follow a name on it."""
    if sys.platform != "linux":
        return None, None
    bus = SessionBus(parent)
    bus.open()
    return bus, bus.follow_name
