"""A message as a sender is given it, and the words of it: what landed, what failed, what troubles the watching."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from core.errors import REASONS
from core.events import Problem
from gui.notifications.gatherer import Digest
from gui.speech import words
from gui.speech.language import CONTEXT
from gui.speech.phrases import count, shortened

_NAME_LENGTH = 26


class Action(StrEnum):
    """What a person can do with a message; `DEFAULT` is a click on the message itself."""

    DEFAULT = "default"
    SHOW = "show"
    OPEN = "open"
    REVEAL = "reveal"
    PUT_OFF = "put off"


@dataclass(frozen=True, slots=True)
class Message:
    """`key` names what it is about: a new message takes the place of the one with the same key. `actions` are (action, words) pairs, in order."""

    key: str
    title: str
    lines: tuple[str, ...]
    actions: tuple[tuple[Action, str], ...]


def of_digest(digest: Digest, folder: str) -> Message:
    """The message of a folder that people call `folder`."""
    return Message(digest.folder, _title(digest, folder), _lines(digest), _actions(digest))


def of_problem(problem: Problem) -> Message:
    """The message of a trouble with the surroundings."""
    return Message(
        f"problem:{problem.code}", words.say(problem.message), (words.say(problem.remedy),) if problem.remedy else (), ((Action.SHOW, _tr("Open Papertray")),)
    )


def of_match(search: str, documents: tuple[int, ...], names: tuple[str, ...]) -> Message:
    """The message of a saved search that finds new documents."""
    title = count("%Ln new documents for “{0}”", len(documents)).format(search)
    return Message(
        f"search:{search}", title, (", ".join(shortened(name, _NAME_LENGTH) for name in names),) if names else (), ((Action.SHOW, _tr("Show them")),)
    )


def _title(digest: Digest, folder: str) -> str:
    if digest.landed:
        return count("%Ln documents in {0}", digest.landed).format(folder)
    if digest.failed == 1:
        return _tr("{0} {1}").format(digest.failed_names[0], _trouble(digest.reasons[0][0]))
    return count("%Ln documents in {0} could not be read", digest.failed).format(folder)


def _lines(digest: Digest) -> tuple[str, ...]:
    lines = [_names(digest)] if digest.landed else []
    if digest.landed or digest.failed > 1:
        lines += [f"1 {_trouble(reason)}" if number == 1 else f"{_trouble(reason)}: {number}" for reason, number in digest.reasons]
    elif digest.failed and (fix := _fix(digest.reasons[0][0])):
        lines.append(fix)
    return tuple(lines)


def _names(digest: Digest) -> str:
    shown = [shortened(name, _NAME_LENGTH) for name in digest.names]
    more = digest.landed - len(shown)
    if more > 0:
        return _tr("{0} and {1}").format(", ".join(shown), count("%Ln more", more))
    return _tr(" and ").join(shown)


def _actions(digest: Digest) -> tuple[tuple[Action, str], ...]:
    if len(digest.documents) == 1:
        return ((Action.OPEN, _tr("Open")), (Action.REVEAL, _tr("Show in folder")))
    return ((Action.SHOW, _tr("Show them")), (Action.PUT_OFF, _tr("Not for an hour")))


def _trouble(code: str) -> str:
    """The few words of a reason, as the end of a sentence."""
    return QCoreApplication.translate(CONTEXT, REASONS[code].short) if code in REASONS else _tr("could not be read")


def _fix(code: str) -> str:
    return QCoreApplication.translate(CONTEXT, REASONS[code].fix) if code in REASONS else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
