"""The tray icon: the state at a glance, in words when pointed at, and the menu. Everything here is reachable from the window as well.

On Linux the icon is made when a panel's StatusNotifierWatcher is on the bus, and not before: Qt decides once for all whether icon and menu go over
D-Bus (seen with Qt 6.12). With X11 it is made all the same when no watcher has come after a while, for old trays; with Wayland there is only the
watcher.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from core.clock import Clock
from gui.tray import situation as words
from gui.tray.situation import Situation
from gui.tray.tray_icon import TrayState, tray_icon
from gui.tray.tray_menu import TrayMenu

WATCHER = "org.kde.StatusNotifierWatcher"
_GRACE_MS = 3000  # for the panel of a session that is just starting
_LEAST_MS = 1000  # that a state is shown: no blinking
_BALLOON_MS = 10_000

FollowName = Callable[[str, Callable[[bool], None]], None]
"""Tells now and later whether a bus name has an owner (`SessionBus.follow_name`)."""


class Tray(QObject):
    """`take` is given each new situation. `open_requested` is the click and the double click; `there_changed` says whether an icon is to be seen."""

    open_requested = Signal()
    balloon_clicked = Signal()
    there_changed = Signal(bool)

    def __init__(self, menu: TrayMenu, clock: Clock, follow_name: FollowName | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._clock = clock
        self._follow_name = follow_name
        self._icon: QSystemTrayIcon | None = None
        self._watcher = False
        self._situation = Situation(starting=True)
        self._shown: TrayState | None = None
        self._grace = QTimer(self, singleShot=True, interval=_GRACE_MS)
        self._grace.timeout.connect(self._use_old_tray)
        self._calm = QTimer(self, singleShot=True, interval=_LEAST_MS)
        self._calm.timeout.connect(self._paint)

    def start(self) -> None:
        """Show the icon as soon as there is a place for it."""
        if self._follow_name is None:
            self._appear()
        else:
            self._grace.start()
            self._follow_name(WATCHER, self._watcher_changed)

    def is_there(self) -> bool:
        """Whether a person can see the icon now."""
        return self._icon is not None and (self._watcher or QSystemTrayIcon.isSystemTrayAvailable())

    def is_undecided(self) -> bool:
        """Whether a panel is still being waited for."""
        return self._grace.isActive()

    @Slot(Situation)
    def take(self, situation: Situation) -> None:
        """Say this from now on."""
        self._situation = situation
        self._menu.take(situation)
        if not self._calm.isActive():
            self._paint()

    def show_balloon(self, title: str, text: str) -> None:
        """Qt's own message at the icon."""
        if self._icon is not None:
            self._icon.showMessage(title, text, tray_icon(TrayState.IDLE), _BALLOON_MS)

    def hide(self) -> None:
        """Take the icon away, at the end."""
        self._grace.stop()
        self._calm.stop()
        if self._icon is not None:
            self._icon.hide()

    def _watcher_changed(self, there: bool) -> None:
        self._watcher = there
        if there:
            self._grace.stop()
            self._appear()
        elif self._icon is not None:
            self.there_changed.emit(False)

    @Slot()
    def _use_old_tray(self) -> None:
        """With X11 the icon is made without a watcher, too: Qt then follows old trays, which may be there or come later."""
        if QGuiApplication.platformName() == "xcb":
            self._appear()
        else:
            self.there_changed.emit(False)

    def _appear(self) -> None:
        if self._icon is None:
            self._icon = QSystemTrayIcon(self)
            if self._watcher:
                self._menu.go_over_bus()
            self._icon.setContextMenu(self._menu.menu)
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(self.balloon_clicked)
            self._paint()
            self._icon.show()
        self.there_changed.emit(self.is_there())

    @Slot()
    def _paint(self) -> None:
        if self._icon is None:
            return
        state = words.state(self._situation)
        if state is not self._shown:
            self._shown = state
            self._icon.setIcon(tray_icon(state))
            self._calm.start()
        self._icon.setToolTip(words.tooltip(self._situation, self._clock.now()))

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_requested.emit()
