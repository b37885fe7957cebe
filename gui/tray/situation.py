"""What is going on, in one value and in words: what the tray's icon, tooltip and menu say. Pure.

The tray is there before the core is loaded: its types are only named here. (`situation_keeper.py` asks the catalogue.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.clock import seconds_of
from core.paths import APP
from gui.speech import times
from gui.speech.language import CONTEXT
from gui.speech.phrases import count, folder_name, say, until
from gui.tray.tray_icon import TrayState

if TYPE_CHECKING:
    from core.document import LedgerLine
    from core.events import Problem

LATEST = 5
_TOOLTIP = 127  # characters that Windows shows


@dataclass(frozen=True, slots=True)
class Latest:
    """A document that was stored lately; `stored` in seconds since 1970."""

    id: int
    name: str
    stored: float


@dataclass(frozen=True, slots=True)
class Situation:
    """`arriving`, `recognising` (their text, in pictures) and `attention` are numbers of documents; `paused` is as `Catalogue.paused` gives it.

    `failure` is why the watching ended, or ""; `report`: that of the error, if it was an unexpected one. `starting`: nothing is known yet.
    """

    folders: tuple[LedgerLine, ...] = ()
    arriving: int = 0
    recognising: int = 0
    attention: int = 0
    paused: str | None = None
    latest: tuple[Latest, ...] = ()
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    report: str = ""
    starting: bool = False


def state(situation: Situation) -> TrayState:
    """The one state that the icon shows: what the person chose, then what asks for him, then what is merely so."""
    for holds, shown in (
        (bool(situation.failure), TrayState.ATTENTION),
        (situation.paused is not None, TrayState.PAUSED),
        (bool(situation.attention or situation.problems), TrayState.ATTENTION),
        (any(line.offline_since or line.disks_offline for line in situation.folders), TrayState.OFFLINE),
        (situation.arriving > 0 or situation.recognising > 0, TrayState.WORKING),
    ):
        if holds:
            return shown
    return TrayState.IDLE


def sentence(situation: Situation, now: float) -> str:
    """All of it in a few words, without a capital letter: "3 documents arriving, 1 needs attention"; "" while nothing is known."""
    if situation.failure:
        return _tr("watching has stopped")
    if situation.starting:
        return ""
    if not situation.folders:
        return _tr("no folder is watched yet")
    parts = [
        paused(situation, now) if situation.paused is not None else "",
        count("%Ln documents arriving", situation.arriving) if situation.arriving else "",
        count("recognising text in %Ln documents", situation.recognising) if situation.recognising and situation.paused is None else "",
        count("%Ln need attention", situation.attention) if situation.attention else "",
        *(say(problem.message).rstrip(".") for problem in situation.problems),
        *(_tr("{0} is offline").format(folder_name(place)) for line in situation.folders for place in _offline(line)),
    ]
    return ", ".join(part for part in parts if part) or _tr("{0}, everything is read").format(count("watching %Ln folders", len(situation.folders)))


def _offline(line: LedgerLine) -> tuple[str, ...]:
    """The watched folder, or the disks inside it."""
    return (line.folder,) if line.offline_since else tuple(disk for disk, _ in line.disks_offline)


def paused(situation: Situation, now: float) -> str:
    """Until when it is paused."""
    return _tr("paused until {0}").format(until(seconds_of(situation.paused), now)) if situation.paused else _tr("paused")


def tooltip(situation: Situation, now: float) -> str:
    """What the tray icon says when one points at it."""
    said = sentence(situation, now)
    text = f"{APP} – {said}" if said else APP  # a dash, as people write
    return text if len(text) <= _TOOLTIP else text[: _TOOLTIP - 1] + "…"


def folder_words(line: LedgerLine, now: float) -> str:
    """A watched folder and its state, as one line of a menu."""
    documents = line.stored + line.failed + line.waiting + line.queued
    if line.offline_since:
        said = _tr("offline since {0}").format(times.time_of_day(line.offline_since, now))
    elif line.state == "scanning":
        said = _tr("being looked through")
    elif line.state == "paused" and line.queued:
        said = count("paused, %Ln waiting", line.queued)
    elif line.queued:
        said = count("%Ln arriving", line.queued)
    else:
        said = count("%Ln documents", documents)
    return f"{folder_name(line.folder)} · {said}"


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
