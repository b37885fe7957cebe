"""Messages through the desktop's own daemon (Linux; imported nowhere else): org.freedesktop.Notifications over the session bus.

It can do what Qt's messages cannot: update a message that is shown, show buttons and a picture, and tell which message was clicked.
Specification: https://specifications.freedesktop.org/notification-spec/1.2/
"""

from __future__ import annotations

import html
import logging
import os

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney import Message as BusMessage
from PySide6.QtCore import QObject, Signal

from core.paths import APP
from gui.desktop.session_bus import SessionBus
from gui.notifications.message import Action, Message
from gui.notifications.sender import Sender

_NAME = "org.freedesktop.Notifications"
_DAEMON = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_PROPERTIES = "org.freedesktop.DBus.Properties"
_DAEMON_PROPERTIES = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_PROPERTIES)
_INHIBITED = "Inhibited"
_CLOSED_BY_PERSON = 2  # NotificationClosed's reasons: 1 expired, 2 dismissed, 3 by CloseNotification, 4 undefined
_AS_THE_DAEMON_LIKES = -1  # expire_timeout
_log = logging.getLogger(__name__)


class DesktopSender(Sender):
    """`ready` tells that a daemon answers; `failed` that a message could not be shown, and carries it. `picture` is a file's path."""

    ready = Signal()
    failed = Signal(Message)
    updates = True

    def __init__(self, bus: SessionBus, picture: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._picture = picture
        self._abilities: frozenset[str] = frozenset()
        self._inhibited = False
        self._ids: dict[str, int] = {}
        self._on_the_way: set[str] = set()
        self._next: dict[str, Message] = {}

    def start(self) -> None:
        """Ask the daemon what it can do (the bus starts it where need be), and listen to it."""
        for signal, handler in (("ActionInvoked", self._invoked), ("NotificationClosed", self._closed), ("ActivationToken", self._token)):
            self._bus.subscribe(MatchRule(type="signal", interface=_NAME, member=signal, path=_DAEMON.object_path), handler)
        rule = MatchRule(type="signal", interface=_PROPERTIES, member="PropertiesChanged", path=_DAEMON.object_path)
        self._bus.subscribe(rule, self._properties_changed)
        self._bus.follow_name(_NAME, self._owner_changed)
        self._ask()

    def show(self, message: Message) -> None:
        """Show it, or put it in the place of the one with its key."""
        if message.key in self._on_the_way:
            self._next[message.key] = message  # the daemon has not yet said the id of the one before
            return
        self._on_the_way.add(message.key)
        self._bus.call(self._notify(message), lambda body: self._shown(message, body))

    def is_silenced(self) -> bool:
        """Whether the daemon says that it is asked for silence (KDE's does; others hold messages back themselves)."""
        return self._inhibited

    def withdraw(self, key: str) -> None:
        """Close it."""
        self._next.pop(key, None)
        if (id_ := self._ids.pop(key, None)) is not None:
            self._bus.call(new_method_call(_DAEMON, "CloseNotification", "u", (id_,)))

    def _ask(self) -> None:
        self._bus.call(new_method_call(_DAEMON, "GetCapabilities"), self._take_abilities)

    def _take_abilities(self, body: tuple[object, ...] | None) -> None:
        if body is None:
            _log.info("no notification daemon answers: messages are shown by the tray icon")
            return
        self._abilities = frozenset(body[0]) if isinstance(body[0], list) else frozenset()
        self._bus.call(new_method_call(_DAEMON_PROPERTIES, "Get", "ss", (_NAME, _INHIBITED)), self._take_inhibition)
        self.ready.emit()

    def _take_inhibition(self, body: tuple[object, ...] | None) -> None:
        """A variant is a pair of its type and value."""
        value = body[0] if body else None
        self._inhibited = isinstance(value, tuple) and value[1] is True

    def _properties_changed(self, signal: BusMessage) -> None:
        interface, changed, _ = signal.body
        if interface == _NAME and _INHIBITED in changed:
            self._take_inhibition((changed[_INHIBITED],))

    def _owner_changed(self, there: bool) -> None:
        self._ids.clear()  # a new daemon knows nothing of the old one's messages
        if there:
            self._ask()

    def _notify(self, message: Message) -> BusMessage:
        text = "\n".join(message.lines)
        body = html.escape(text, quote=False) if "body-markup" in self._abilities else text
        actions = [(Action.DEFAULT, ""), *message.actions] if "actions" in self._abilities else []
        hints = {
            "desktop-entry": ("s", APP.lower()),
            "category": ("s", "transfer.complete"),
            "image-path": ("s", f"file://{self._picture}"),
        }
        flat = [str(part) for pair in actions for part in pair]
        fields = (APP, self._ids.get(message.key, 0), self._picture, message.title, body, flat, hints, _AS_THE_DAEMON_LIKES)
        return new_method_call(_DAEMON, "Notify", "susssasa{sv}i", fields)

    def _shown(self, message: Message, body: tuple[object, ...] | None) -> None:
        self._on_the_way.discard(message.key)
        if body is None or not isinstance(body[0], int):
            _log.warning("the notification daemon did not take a message")
            self.failed.emit(self._next.pop(message.key, message))
            return
        self._ids[message.key] = body[0]
        if (following := self._next.pop(message.key, None)) is not None:
            self.show(following)

    def _key(self, id_: object) -> str | None:
        return next((key for key, known in self._ids.items() if known == id_), None)

    def _invoked(self, signal: BusMessage) -> None:
        key = self._key(signal.body[0])
        if key is not None and signal.body[1] in set(Action):
            self.chosen.emit(key, Action(signal.body[1]))

    def _closed(self, signal: BusMessage) -> None:
        key = self._key(signal.body[0])
        if key is None:
            return
        if signal.body[1] == _CLOSED_BY_PERSON:
            del self._ids[key]
            self.put_away.emit(key)

    def _token(self, signal: BusMessage) -> None:
        """Wayland raises a window only for whoever shows this; Qt takes it from the environment."""
        if self._key(signal.body[0]) is not None:
            os.environ["XDG_ACTIVATION_TOKEN"] = str(signal.body[1])
