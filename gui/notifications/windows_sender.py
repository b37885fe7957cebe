"""Messages as Windows' own toasts, with buttons, and with the application's name and icon.

What Windows is told goes through `Toasts` (`windows_toasts_port.py`, imported there only), so that this half can be tried anywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gui.notifications.message import Action, Message
from gui.notifications.sender import Sender


@dataclass(frozen=True, slots=True)
class Toast:
    """What Windows is asked to show. A toast takes the place of the one with its `tag`; `pops` is whether it comes up, or only lies in the centre."""

    tag: str
    lines: tuple[str, str, str]
    actions: tuple[tuple[str, str], ...]
    pops: bool


class Toasts(Protocol):
    """Windows' side. Raises `OSError` when the system does not want to."""

    def show(self, toast: Toast, chosen: Callable[[str], None], dismissed: Callable[[], None]) -> None:
        """Show it; `chosen` gets an action's name and `dismissed` nothing, both from a thread of the system's."""

    def update(self, toast: Toast) -> bool:
        """Change the words of the one with this tag; False when it is not there any more."""

    def remove(self, tag: str) -> None:
        """Take it away."""

    def is_silenced(self) -> bool:
        """Whether somebody gives a presentation or wants to be left alone."""


class WindowsSender(Sender):
    """`failed` carries a message that Windows did not take."""

    failed = Signal(Message)
    _heard = Signal(str, str)
    _put_away = Signal(str)
    updates = True

    def __init__(self, toasts: Toasts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._toasts = toasts
        self._shown: dict[str, Toast] = {}
        self._heard.connect(self._choose)  # queued: emitted in the system's thread
        self._put_away.connect(self._forget)

    def show(self, message: Message) -> None:
        """Show it; one that is there already gets new words and does not come up again."""
        before = self._shown.get(message.key)
        toast = _toast(message, pops=before is None)
        self._shown[message.key] = toast
        try:
            if before is not None and before.actions == toast.actions and self._toasts.update(toast):
                return
            key = message.key
            self._toasts.show(toast, lambda action: self._heard.emit(key, action), lambda: self._put_away.emit(key))
        except OSError:
            del self._shown[message.key]
            self.failed.emit(message)

    def withdraw(self, key: str) -> None:
        """Take it out of the centre."""
        if self._shown.pop(key, None) is not None:
            self._toasts.remove(key)

    def is_silenced(self) -> bool:
        """As Windows says."""
        return self._toasts.is_silenced()

    def _choose(self, key: str, action: str) -> None:
        self._shown.pop(key, None)
        self.chosen.emit(key, Action(action) if action in set(Action) else Action.DEFAULT)

    def _forget(self, key: str) -> None:
        if self._shown.pop(key, None) is not None:
            self.put_away.emit(key)


def _toast(message: Message, *, pops: bool) -> Toast:
    """Always three lines of text, so that each may get new words."""
    first, rest = message.lines[:1], message.lines[1:]
    return Toast(message.key, (message.title, "".join(first), " · ".join(rest)), tuple((str(action), words) for action, words in message.actions), pops)
