"""The session bus (Linux; imported nowhere else) without blocking: jeepney reads and writes the messages, Qt's event loop waits for the socket.

The notifications speak to the desktop's daemon through it, and the tray hears from it that a panel has come. Where there is no bus (a bare session)
`open` says False and nothing else happens; a bus that goes away is told by `lost`. No call raises.
"""

from __future__ import annotations

import itertools
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass

from jeepney import HeaderFields, MatchRule, Message, MessageType, Parser
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_bus
from jeepney.bus_messages import message_bus
from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

_ANSWER_MS = 3000
_CHUNK = 65_536
_log = logging.getLogger(__name__)

Answer = Callable[[tuple[object, ...] | None], None]
"""Gets the body of a reply, or None when the call failed or was not answered in time."""


@dataclass(frozen=True, slots=True)
class _Pending:
    answer: Answer
    timer: QTimer


class SessionBus(QObject):
    """One connection to the session bus; lives in the GUI thread."""

    lost = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._reading: QSocketNotifier | None = None
        self._writing: QSocketNotifier | None = None
        self._login = Authenticator()
        self._parser = Parser()
        self._serials = itertools.count(1)
        self._to_send = bytearray()
        self._before_login = bytearray()
        self._pending: dict[int, _Pending] = {}
        self._handlers: list[tuple[MatchRule, Callable[[Message], None]]] = []

    def open(self) -> bool:
        """Begin to connect; calls may be made at once and go out when the bus has let us in. False when there is no bus."""
        try:
            address = get_bus("SESSION")
            self._socket = socket.socket(socket.AF_UNIX)
            self._socket.setblocking(False)
            self._socket.connect(address)
        except (OSError, KeyError, ValueError, AttributeError, RuntimeError, StopIteration) as error:
            _log.info("no session bus: %r", error)  # no address in the environment, one jeepney cannot use, no such sockets, nobody listening
            self._drop_socket()
            return False
        self._reading = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._reading.activated.connect(self._read)
        self._writing = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Write, self)
        self._writing.activated.connect(self._write)
        self._to_send += self._login.data_to_send() or b""
        self.call(message_bus.Hello())
        return True

    def call(self, message: Message, answer: Answer | None = None) -> None:
        """Send a method call; `answer` gets its reply's body, or None after three seconds, on an error, or when the bus is lost."""
        if self._socket is None:
            if answer is not None:
                QTimer.singleShot(0, self, lambda: answer(None))
            return
        serial = next(self._serials)
        if answer is not None:
            self._pending[serial] = _Pending(answer, self._deadline(serial))
        data = message.serialise(serial=serial)
        if self._login.authenticated:
            self._send(data)
        else:
            self._before_login += data

    def subscribe(self, rule: MatchRule, handler: Callable[[Message], None]) -> None:
        """Hand each signal that meets `rule` to `handler`. (A rule names no sender but the bus: a signal carries its sender's unique name.)"""
        self._handlers.append((rule, handler))
        self.call(message_bus.AddMatch(rule))

    def follow_name(self, name: str, told: Callable[[bool], None]) -> None:
        """Tell whether the bus name has an owner: once now, and whenever that changes."""
        rule = MatchRule(type="signal", sender="org.freedesktop.DBus", interface="org.freedesktop.DBus", member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        self.subscribe(rule, lambda message: told(bool(message.body[2])))
        self.call(message_bus.NameHasOwner(name), lambda body: told(bool(body and body[0])))

    def close(self) -> None:
        """Let go of the bus; pending calls are forgotten."""
        for pending in self._pending.values():
            pending.timer.stop()
        self._pending.clear()
        self._drop_socket()

    def _deadline(self, serial: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: self._resolve(serial, None))
        timer.start(_ANSWER_MS)
        return timer

    def _read(self) -> None:
        try:
            data = self._socket.recv(_CHUNK) if self._socket is not None else b""
            if not data:
                raise ConnectionResetError("the bus closed the connection")
            self._take(data)
        except BlockingIOError:
            return
        except (OSError, AuthenticationError) as error:
            self._lose(error)

    def _take(self, data: bytes) -> None:
        if not self._login.authenticated:
            self._login.feed(data)
            if self._login.authenticated:
                self._send(BEGIN + bytes(self._before_login))
                self._before_login.clear()
            return
        self._parser.add_data(data)
        while (message := self._parser.get_next_message()) is not None:
            self._handle(message)

    def _handle(self, message: Message) -> None:
        kind = message.header.message_type
        if kind in {MessageType.method_return, MessageType.error}:
            if kind is MessageType.error:
                _log.info("the bus answered: %s %s", message.header.fields.get(HeaderFields.error_name), message.body)
            self._resolve(message.header.fields[HeaderFields.reply_serial], None if kind is MessageType.error else message.body)
            return
        for rule, handler in self._handlers:
            if rule.matches(message):
                handler(message)

    def _resolve(self, serial: int, body: tuple[object, ...] | None) -> None:
        pending = self._pending.pop(serial, None)
        if pending is not None:
            pending.timer.stop()
            pending.timer.deleteLater()
            pending.answer(body)

    def _send(self, data: bytes) -> None:
        self._to_send += data
        if self._writing is not None:
            self._writing.setEnabled(True)

    def _write(self) -> None:
        try:
            while self._to_send and self._socket is not None:
                del self._to_send[: self._socket.send(self._to_send)]
        except BlockingIOError:
            return
        except OSError as error:
            self._lose(error)
            return
        if self._writing is not None:
            self._writing.setEnabled(False)

    def _lose(self, error: Exception) -> None:
        _log.warning("the session bus is lost: %r", error)
        self._drop_socket()
        for serial in list(self._pending):
            self._resolve(serial, None)
        self.lost.emit(str(error))

    def _drop_socket(self) -> None:
        for notifier in (self._reading, self._writing):
            if notifier is not None:
                notifier.setEnabled(False)
                notifier.deleteLater()
        self._reading = self._writing = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
