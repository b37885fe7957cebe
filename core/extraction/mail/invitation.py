"""Invitations that come with a mail (iCalendar, RFC 5545), as people would write them down: what, when, where, by whom (step 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

CALENDARS = frozenset({"text/calendar", "application/ics"})
"""The types of parts that hold one."""

_FOLD = re.compile(r"\r?\n[ \t]")
_PROPERTY = re.compile(r'([A-Za-z-]+)((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)')
_PARAMETER = re.compile(r';([A-Za-z-]+)=(?:"([^"]*)"|([^;]*))')
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MOST_CHARACTERS, _MOST_EVENTS, _MOST_PEOPLE = 2_000_000, 200, 500
_LINE = 20_000  # characters
_Event: TypeAlias = dict[str, list[tuple[str, str]]]
"""An event's properties by name: the parameters and the value of each."""

_METHODS = {"CANCEL": "Cancelled", "REPLY": "Answer", "REQUEST": "Invitation"}


def invitations(calendar: str, body: str) -> Iterator[str]:
    """Each event of a calendar, in some lines; a description that stands in the mail's `body` already is not repeated."""
    known = " ".join(body.split())
    event: _Event | None = None
    method, depth, found = "", 0, 0
    for line in _FOLD.sub("", calendar[:_MOST_CHARACTERS]).splitlines():
        match = _PROPERTY.match(line[:_LINE])
        if match is None:
            continue
        name, value = match[1].upper(), match[3]
        if name == "BEGIN":
            depth += event is not None
            event = {} if event is None and value.upper() == "VEVENT" else event
        elif name == "END" and depth:
            depth -= 1  # of an alarm, which is no part of what the event says
        elif name == "END" and event is not None:
            yield _told(event, _METHODS.get(method, "Event"), known)
            event, found = None, found + 1
            if found == _MOST_EVENTS:
                return
        elif name == "METHOD":
            method = value.strip().upper()
        elif event is not None and not depth:
            event.setdefault(name, []).append((match[2], value))


def _told(event: _Event, kind: str, known: str) -> str:
    texts = {name: _text(event.get(name, [("", "")])[0][1]) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")}
    times = " to ".join(filter(None, (_time(event, "DTSTART"), _time(event, "DTEND"))))
    people = ", ".join(filter(None, (_person(*one) for one in event.get("ATTENDEE", ())[:_MOST_PEOPLE])))
    organizer = ", ".join(_person(*one) for one in event.get("ORGANIZER", ())[:1])
    rows = ((kind, texts["SUMMARY"]), ("When", times), ("Where", texts["LOCATION"]), ("Organizer", organizer), ("Invited", people))
    description = texts["DESCRIPTION"].strip()
    lines = [f"{label}: {' '.join(text.split())}" for label, text in rows if text.strip()]
    return "\n".join([*lines, *([description] if description and " ".join(description.split()) not in known else []), ""])


def _time(event: _Event, name: str) -> str:
    """A time as it is given: in its own zone, which is named behind it."""
    parameters, value = event.get(name, [("", "")])[0]
    match = _TIME.match(value.strip())
    if match is None:
        return ""
    zone = "UTC" if match[6] else _parameter(parameters, "TZID")
    clock = f" {match[4]}:{match[5]}" if match[4] else ""
    return f"{match[1]}-{match[2]}-{match[3]}{clock}{f' ({zone})' if zone and clock else ''}"


def _person(parameters: str, address: str) -> str:
    address = re.sub("^mailto:", "", address.strip(), flags=re.IGNORECASE)
    name = _parameter(parameters, "CN")
    return f"{name} <{address}>" if name and name != address else address


def _parameter(parameters: str, wanted: str) -> str:
    return next((quoted or plain for name, quoted, plain in _PARAMETER.findall(parameters) if name.upper() == wanted), "")


def _text(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
