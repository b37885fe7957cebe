"""Which way messages take to a person: the desktop's own, where it has one, else balloons at the tray icon; and back to these when it fails."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.desktop.qt_program import picture_file
from gui.notifications.message import Message
from gui.notifications.notifier import Notifier
from gui.notifications.sender import BalloonSender
from gui.notifications.windows_sender import Toasts, WindowsSender

if TYPE_CHECKING:
    from gui.desktop.session_bus import SessionBus

if sys.platform == "linux":
    from gui.notifications.desktop_sender import DesktopSender

if sys.platform == "win32":
    from gui.notifications.windows_toasts_port import SystemToasts, is_silenced
else:

    def is_silenced() -> bool:
        """Nobody says."""
        return False


_PICTURE = 128
_log = logging.getLogger(__name__)


class Ways(QObject):
    """Joins the notifier, which has `balloons`, to the daemon on the session `bus` (None: there is none), or to Windows' toasts."""

    def __init__(self, notifier: Notifier, balloons: BalloonSender, bus: SessionBus | None, parent: QObject) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._balloons = balloons
        if sys.platform == "linux" and bus is not None:
            sender = DesktopSender(bus, picture_file(_PICTURE), self)
            sender.ready.connect(lambda: notifier.use(sender))
            sender.failed.connect(self._use_balloons)
            bus.lost.connect(lambda _: notifier.use(balloons))
            sender.start()
        elif (toasts := _make_toasts()) is not None:
            windows = WindowsSender(toasts, self)
            windows.failed.connect(self._use_balloons)
            notifier.use(windows)

    @Slot(Message)
    def _use_balloons(self, message: Message) -> None:
        self._notifier.use(self._balloons)
        self._notifier.resend(message)


def _make_toasts() -> Toasts | None:
    """Windows' own messages, where it has them."""
    if sys.platform == "win32":
        try:
            return SystemToasts(picture_file(_PICTURE))
        except OSError as error:
            _log.info("Windows has no toasts here: %s", error)
    return None
