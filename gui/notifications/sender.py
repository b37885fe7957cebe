"""What every way to show a message has in common, and the one that is always there: Qt's message at the tray icon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from gui.notifications.message import Action, Message


class Sender(QObject):
    """Shows messages. `chosen` carries a message's key and the action taken; `put_away` the key of one that a person dismissed.

    `updates` is whether a message with the same key takes the place of the one before.
    """

    chosen = Signal(str, Action)
    put_away = Signal(str)
    updates = False

    def show(self, message: Message) -> None:
        """Show the message; must return at once and never raise."""
        raise NotImplementedError

    def is_silenced(self) -> bool:
        """Whether the system asks for silence now: a presentation, a full screen, "do not disturb"."""
        return False

    def withdraw(self, key: str) -> None:
        """Take the message with this key away, where that can be done."""


class BalloonSender(Sender):
    """Qt's own messages: no buttons, no updates, and a click does not say on which message. Without a tray icon they are lost.

    `show_balloon` is given title and text; `clicked` must be called when a balloon was clicked. `silenced` asks the system.
    """

    def __init__(self, show_balloon: Callable[[str, str], None], parent: QObject | None = None, silenced: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._silenced = silenced
        self._show_balloon = show_balloon
        self._latest = ""

    def show(self, message: Message) -> None:
        """Hand it to the tray icon."""
        self._latest = message.key
        self._show_balloon(message.title, "\n".join(message.lines))

    def is_silenced(self) -> bool:
        """As the system says."""
        return self._silenced()

    def clicked(self) -> None:
        """A balloon was clicked: most likely the latest."""
        if self._latest:
            self.chosen.emit(self._latest, Action.DEFAULT)
