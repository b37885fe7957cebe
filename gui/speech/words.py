"""How things are said: sizes, durations, states and events in people's words. Pure functions; the locale is Qt's.

With `times.py` (points in time) and `phrases.py` (what the tray says, too) it has everything that is shown and is not a control's own label.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from PySide6.QtCore import QLocale

from core.document import Document, Hit, LedgerLine, Segment, SegmentKind, Status
from core.errors import REASONS
from core.events import Reading, Step, What
from core.paths import printable
from gui.look.icons import NAMES
from gui.speech import phrases, times
from gui.speech.language import later
from gui.speech.marks import pieces
from gui.speech.phrases import count

_MINUTE, _HOUR = 60, 3600

_STATUS: MappingProxyType[Status, str] = MappingProxyType(
    {
        Status.ARRIVING: later("arriving"),
        Status.WAITING: later("waiting"),
        Status.QUEUED: later("waiting for its turn"),
        Status.READING: later("reading"),
        Status.STORED: later("stored"),
        Status.FAILED: later("failed"),
        Status.DELETED: later("deleted"),
    }
)
_EVENTS: MappingProxyType[What, str] = MappingProxyType(
    {
        What.CREATED: later("Landed"),
        What.MODIFIED: later("Changed"),
        What.MOVED: later("Moved"),
        What.DELETED: later("Deleted"),
        What.RESTORED: later("Came back"),
        What.STORED: later("Stored"),
        What.FAILED: later("Failed"),
        What.NOTICED: later("Noticed"),
        What.SETTLED: later("Settled"),
        What.WAITING: later("Waiting"),
        What.KEPT: later("Copy kept"),
        What.READ: later("Read"),
        What.UNCHANGED: later("Nothing new in it"),
        What.LEFT_OUT: later("Left out"),
        What.EXPIRED: later("Version let go"),
    }
)
RULES: MappingProxyType[str, str] = MappingProxyType({"versions": later("older than the versions that are kept"), "deleted": later("deleted long enough ago")})
"""The rules by which a folder's versions are let go."""

_PLACES = MappingProxyType(
    {
        SegmentKind.PAGE: later("page {0}"),
        SegmentKind.SHEET: later("sheet {0}"),
        SegmentKind.SLIDE: later("slide {0}"),
        SegmentKind.PART: later("part {0}"),
    }
)
_READING = MappingProxyType(
    {
        SegmentKind.PAGE: later("reading page {0} of {1}"),
        SegmentKind.SHEET: later("reading sheet {0} of {1}"),
        SegmentKind.SLIDE: later("reading slide {0} of {1}"),
        SegmentKind.PART: later("reading part {0} of {1}"),
    }
)
_TINTS = MappingProxyType(
    {
        Status.STORED: "good",
        Status.FAILED: "trouble",
        Status.WAITING: "trouble",
        Status.ARRIVING: "accent",
        Status.QUEUED: "secondary",
        Status.READING: "accent",
    }
)


_UNITS = MappingProxyType({"days": later("%Ln days")})


say = phrases.say  # the tray says what the core says, too, and is there before all that this page knows


def number(value: int) -> str:
    """A whole number with the locale's grouping."""
    return QLocale().toString(value)


def language(code: str) -> str:
    """What a language calls itself ("English", "Deutsch"), which its readers know in any other; a code that Qt does not know says itself."""
    known = QLocale(code)
    if known.language() == QLocale.Language.C:
        return code
    return QLocale(known.language(), QLocale.Country.World).nativeLanguageName() or code


def size(octets: int) -> str:
    """A size in bytes as people write it: "8.4 MB"."""
    return times.unbroken(QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeSIFormat))


def unit(text: str, value: int) -> str:
    """A unit of the settings' table for this many: "1 day", "2 days"; most are the same for any number."""
    counted = _UNITS.get(text)
    return count(counted, value).replace(number(value), "", 1).strip() if counted else say(text)


def percent(share: float) -> str:
    """A share of 1 as people read it: "93 %"."""
    return times.unbroken(say("{0} %").format(number(round(share * 100))))


def lasted(seconds: float) -> str:
    """A duration: "12 ms", "0.3 s", "2 min 3 s"."""
    return times.unbroken(_lasted(seconds))


def _lasted(seconds: float) -> str:
    if seconds < 0.1:  # below it milliseconds say more
        return say("{0} ms").format(max(1, round(seconds * 1000)))
    if seconds < _MINUTE:
        return say("{0} s").format(QLocale().toString(seconds, "f", 1))
    if seconds < _HOUR:
        return say("{0} min {1} s").format(int(seconds // _MINUTE), int(seconds % _MINUTE))
    return say("{0} h {1} min").format(int(seconds // _HOUR), int(seconds % _HOUR // _MINUTE))


def status(value: Status) -> str:
    """A state as a word."""
    return say(_STATUS[value])


def event(value: What) -> str:
    """An event as a word."""
    return say(_EVENTS[value])


def reason(code: str) -> str:
    """A reason's few words; "" for none."""
    row = REASONS.get(code)
    return say(row.short) if row else say(RULES.get(code, code))


def step(one: Step) -> str:
    """What happened, and why."""
    return f"{event(one.event)}: {reason(one.reason)}" if one.reason else event(one.event)


def place(segment: Segment) -> str:
    """Where in a document: "page 3", "00:42:13", or the heading that the part has."""
    numbered = _PLACES.get(segment.kind)
    plain = f"{segment.kind.value} {segment.number}"
    return say(numbered).format(number(segment.number)) if numbered and segment.label == plain else printable(segment.label)


def state_icon(document: Document) -> tuple[str, str]:
    """The icon's name and the tint of a document's state."""
    if document.status == Status.STORED and document.copy_of is not None:
        return "copy", "secondary"
    if document.status == Status.STORED and document.reason:
        return ("no_text" if document.reason in {"no_text", "empty_text", "no_reader", "garbled", "no_ocr"} else "stored"), "secondary"
    name = document.reason if document.reason in NAMES else document.status.value
    return name, _TINTS.get(document.status, "secondary")


def second_line(document: Document, reading: Reading | None, copy_of_name: str, now: float) -> tuple[str, str]:
    """What matters now (seconds since 1970) of a document, and its tint: progress, trouble, or whose copy it is."""
    words = reason(document.reason)
    if document.since:
        words = say("{0} since {1}").format(words, times.time_of_day(document.since, now))
    match document.status:
        case Status.ARRIVING:
            line = say("arriving · {0} so far").format(size(document.size))
        case Status.READING:
            line = _progress(reading)
        case Status.WAITING:
            line = say("waiting: {0}").format(words) if words else status(document.status)
        case Status.DELETED:
            line = words or say("deleted · its versions are kept")
        case Status.STORED:
            line = _recognising(reading) if reading is not None and reading.total else _about(document, copy_of_name)
        case _:
            line = words or status(document.status)
    return line, "secondary" if document.status == Status.STORED else _TINTS.get(document.status, "secondary")


def spoken(document: Document, now: float, hit: Hit | None = None) -> str:
    """A row for a screen reader: its name, its state and what matters, which during a search is what was found and where."""
    line, _ = second_line(document, None, "", now)
    found = (place(hit.segment), "".join(piece.text for piece in pieces(hit.snippet)).strip()) if hit is not None else (line,)
    return ", ".join(filter(None, (printable(document.name), status(document.status), *found)))


def accounted(lines: Iterable[LedgerLine]) -> str:
    """The ledger as one sum: "347 seen = 309 stored + 2 arriving + 1 failed + 35 ignored"."""
    sums = dict.fromkeys(("seen", "stored", "queued", "waiting", "failed", "ignored"), 0)
    for line in lines:
        for name in sums:
            sums[name] += getattr(line, name)
    terms = [
        (sums["stored"], say("{0} stored")),
        (sums["queued"], say("{0} arriving")),
        (sums["waiting"], say("{0} waiting")),
        (sums["failed"], say("{0} failed")),
        (sums["ignored"], say("{0} ignored")),
    ]
    said = [words.format(number(count)) for count, words in terms if count] or [say("{0} stored").format(0)]
    return say("{0} seen").format(number(sums["seen"])) + " = " + " + ".join(said)


def _progress(reading: Reading | None) -> str:
    if reading is None:
        return say("reading")
    if not reading.total or reading.done > reading.total:  # not counted beforehand, or more came than was: what is attached to a document's pages
        return say("reading part {0}").format(number(reading.done))
    template = _READING.get(reading.kind) if reading.kind else None
    return say(template or "reading {0} of {1}").format(number(reading.done), number(reading.total))


def _recognising(reading: Reading) -> str:
    return say("recognising text, {0} of {1} pages done").format(number(reading.done), number(reading.total))


def _about(document: Document, copy_of_name: str) -> str:
    """Of a stored document: whose text it shares, what is special about it, or its title where that says more than its name."""
    if document.copy_of is not None:
        return say("same text as {0}").format(printable(copy_of_name)) if copy_of_name else say("same text as another document")
    if document.reason:
        return reason(document.reason)
    title = document.title.strip()
    parts = [printable(title)] if title and title.casefold() not in document.name.casefold() else []
    return " · ".join([*parts, size(document.size)])
