"""What programs show to a screen reader: the widgets that can be seen, read in one go from the accessibility bus.

A look asks every widget of one generation at once and then waits for the answers: a window of two hundred widgets takes a fraction of a second.
The interfaces are those of AT-SPI 2: https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PATIENCE = 10.0  # seconds for an answer
_NOBODY = "/org/a11y/atspi/null"
_SCREEN = 0  # ATSPI_COORD_TYPE_SCREEN


Answer: TypeAlias = "tuple[Any, ...] | None"
"""The body of a reply; None when the call failed, mostly because the widget is gone."""


class State(enum.Flag):
    """The states that matter to a person, by their bits in AtspiStateType."""

    ACTIVE = 1 << 1
    CHECKED = 1 << 4
    EDITABLE = 1 << 7
    ENABLED = 1 << 8
    FOCUSED = 1 << 12
    SELECTED = 1 << 23
    SENSITIVE = 1 << 24
    SHOWING = 1 << 25


@dataclass(frozen=True, slots=True)
class Ref:
    """One accessible object: the bus name of its program, and its path there."""

    bus: str
    path: str


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Where a person would click."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Widget:
    """A widget that can be seen, as a screen reader would tell of it."""

    ref: Ref
    role: str
    name: str
    states: State
    box: Box

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} at {self.box.x},{self.box.y}"


class Widgets:
    """The widgets of a desktop's programs. `session` is the address of its session bus."""

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as bus:
            asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = bus.send_and_get_reply(asked, timeout=_PATIENCE).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Let go of the bus."""
        self._bus.close()

    def of_process(self, pid: int) -> tuple[Widget, ...]:
        """What this process shows, outer widgets before inner ones."""
        programs = self._programs()
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        pids = self._ask(new_method_call(bus, "GetConnectionUnixProcessID", "s", (program.bus,)) for program in programs)
        return self._below([program for program, answer in zip(programs, pids, strict=True) if answer == (pid,)])

    def of_program(self, name: str) -> tuple[Widget, ...]:
        """What the programs show whose names match this regular expression."""
        programs = self._programs()
        names = self._ask(_get(program, "Name") for program in programs)
        return self._below([program for program, answer in zip(programs, names, strict=True) if answer and re.search(name, answer[0][1])])

    def text(self, widget: Widget) -> str:
        """The whole text of a field; "" when it has none."""
        (answer,) = self._ask([_call(widget.ref, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))])
        return str(answer[0]) if answer else ""

    def _programs(self) -> list[Ref]:
        (answer,) = self._ask([_call(Ref("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"), _ACCESSIBLE, "GetChildren")])
        return _refs(answer)

    def _below(self, generation: Sequence[Ref]) -> tuple[Widget, ...]:
        found: list[Widget] = []
        seen = set(generation)
        while generation:
            children = self._ask(_call(ref, _ACCESSIBLE, "GetChildren") for ref in generation)
            refs = [ref for answer in children for ref in _refs(answer) if ref not in seen]
            seen.update(refs)
            widgets = self._widgets(refs)
            found += widgets
            generation = [widget.ref for widget in widgets]
        return tuple(found)

    def _widgets(self, refs: Sequence[Ref]) -> list[Widget]:
        """Those of them that are showing; one that goes while it is looked at is not."""
        answers = self._ask(_call(ref, _ACCESSIBLE, "GetState") for ref in refs)
        shown = [(ref, state) for ref, answer in zip(refs, answers, strict=True) if State.SHOWING in (state := _state(answer))]
        roles = self._ask(_call(ref, _ACCESSIBLE, "GetRoleName") for ref, _ in shown)
        names = self._ask(_get(ref, "Name") for ref, _ in shown)
        boxes = self._ask(_call(ref, "org.a11y.atspi.Component", "GetExtents", "u", (_SCREEN,)) for ref, _ in shown)
        rows = zip(shown, roles, names, boxes, strict=True)
        return [Widget(ref, str(role[0]), name[0][1], state, Box(*box[0])) for (ref, state), role, name, box in rows if role and name and box]

    def _ask(self, calls: Iterable[Message]) -> list[Answer]:
        """Send all of these, then gather the answers; None for one that failed."""
        serials = []
        for call in calls:
            serials.append(next(self._bus.outgoing_serial))
            self._bus.send(call, serials[-1])
        answers: dict[int, Answer] = {}
        waiting = set(serials)
        while waiting:
            message = self._bus.receive(timeout=_PATIENCE)
            serial = message.header.fields.get(HeaderFields.reply_serial)
            if serial in waiting:
                waiting.discard(serial)
                answers[serial] = message.body if message.header.message_type is MessageType.method_return else None
        return [answers[serial] for serial in serials]


def _call(ref: Ref, interface: str, method: str, signature: str | None = None, body: tuple[object, ...] = ()) -> Message:
    return new_method_call(DBusAddress(ref.path, ref.bus, interface), method, signature, body)


def _get(ref: Ref, name: str) -> Message:
    return _call(ref, "org.freedesktop.DBus.Properties", "Get", "ss", (_ACCESSIBLE, name))


def _refs(answer: Answer) -> list[Ref]:
    return [Ref(bus, path) for bus, path in answer[0] if path != _NOBODY] if answer else []


def _state(answer: Answer) -> State:
    """The bits come as two words; those that we do not name are dropped."""
    known = sum(state.value for state in State)
    return State(answer[0][0] & known) if answer else State(0)
