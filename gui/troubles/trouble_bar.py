"""One bar on top while anything needs attention: what it is, a button with its remedy (rarely a second one), and "Later".

Which trouble is shown is decided by `worst`, a pure function: the end of the watching before the surroundings' problems, and these before documents.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from core.document import Document
from core.errors import REASONS
from core.events import Problem
from core.paths import printable
from core.remedies import ACTIONS
from gui.look.icon_label import IconLabel
from gui.speech import words
from gui.speech.phrases import count, quoted


class Remedy(Enum):
    """What a button of the bar does."""

    AGAIN = auto()
    REPORT = auto()
    SHOW_DOCUMENT = auto()
    SHOW_ATTENTION = auto()
    PASSWORD = auto()
    SETTINGS = auto()
    LOG = auto()
    HOW = auto()


@dataclass(frozen=True, slots=True)
class Trouble:
    """`key` changes when there is something new to say, so that "Later" silences only what was seen. `more`: the second button, or ""."""

    key: str
    icon: str
    sentence: str
    button: str
    remedy: Remedy
    document: int = 0
    folder: str = ""
    how: str = ""
    more: str = ""
    second: Remedy = Remedy.LOG


_TO_INSTALL: MappingProxyType[str, str] = MappingProxyType({"no_ocr": ACTIONS["install_ocr"].command})
"""The codes of problems that go when something is installed, and the command for it (without the Python that Papertray runs on)."""

_PAGES = {"hook": "Hooks"}
"""The codes of problems of which a page of the settings has more to tell."""

_SETTINGS = frozenset({"settings", "watch"})
"""The codes of problems that the settings can mend (a folder's: "watch", a space, its path)."""


def worst(failure: str, problems: Iterable[Problem], attention: int, newest: Document | None, report: str = "") -> tuple[Trouble, ...]:
    """Every trouble there is, the worst first. `failure`, `report`: as in `Situation`."""
    found = []
    if failure:
        found.append(_of_failure(failure, report))
    found += [_of_problem(problem) for problem in problems]
    if newest is not None:
        found.append(_of_documents(attention, newest))
    return tuple(found)


def _of_failure(failure: str, report: str) -> Trouble:
    """The watching has ended: it can be begun again, and who wants to know more finds it in the report, or in the log."""
    more, second = (words.say("Show the report"), Remedy.REPORT) if report else (words.say("Show the log"), Remedy.LOG)
    return Trouble(f"failure:{failure}", "not_watching", failure, words.say("Start watching again"), Remedy.AGAIN, more=more, second=second)


def _of_problem(problem: Problem) -> Trouble:
    """What the settings can mend leads there, to the folder's own page where it is about one; all else is told more of in the log."""
    key, sentence = f"problem:{problem.code}:{problem.message}", " ".join(_ended(words.say(part)) for part in (problem.message, problem.remedy) if part)
    subject, _, folder = problem.code.partition(" ")
    if subject in _TO_INSTALL:
        return Trouble(key, "attention", words.say(problem.message), words.say("How to get it"), Remedy.HOW, how=_TO_INSTALL[subject])
    if subject in _PAGES:
        return Trouble(key, "attention", sentence, words.say("Show more…"), Remedy.SETTINGS, folder=_PAGES[subject])
    if subject in _SETTINGS:
        return Trouble(key, "attention", sentence, words.say("Settings…"), Remedy.SETTINGS, folder=folder)
    return Trouble(key, "attention", sentence, words.say("Show the log"), Remedy.LOG)


def _ended(sentence: str) -> str:
    """What another program said last may have no full stop."""
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def _of_documents(number: int, newest: Document) -> Trouble:
    key = f"document:{number}:{newest.id}:{newest.reason}"
    if number > 1:
        sentence = count("%Ln documents need attention.", number)
        return Trouble(key, "attention", sentence, words.say("Show them"), Remedy.SHOW_ATTENTION)
    reason = REASONS.get(newest.reason)
    icon, _ = words.state_icon(newest)
    if newest.reason == "password":
        asks = words.say("“{0}” asks for a password.").format(printable(newest.name))
        return Trouble(key, icon, asks, words.say("Give password…"), Remedy.PASSWORD, newest.id)
    sentence = f"{quoted(printable(newest.name))}: {words.reason(newest.reason) or words.status(newest.status)}."
    fix = f" {words.say(reason.fix)}" if reason and reason.fix else ""
    return Trouble(key, icon, sentence + fix, words.say("Show it"), Remedy.SHOW_DOCUMENT, newest.id)


class TroubleBar(QFrame):
    """Shows the worst trouble that was not put off; `remedy_requested` carries the `Remedy` whose button was pressed, and its `Trouble`."""

    remedy_requested = Signal(Remedy, Trouble)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self._put_off: set[str] = set()
        self._troubles: tuple[Trouble, ...] = ()
        self._icon = IconLabel("attention", "trouble", parent=self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button, self._more = QPushButton(self), QPushButton(self)
        for button, remedy in ((self._button, lambda shown: shown.remedy), (self._more, lambda shown: shown.second)):
            button.setProperty("look", "link")
            button.clicked.connect(functools.partial(self._mend, remedy))
        self._later = QPushButton(self.tr("Later"), self)
        self._later.setProperty("look", "quiet")
        self._later.setToolTip(self.tr("Hide this until there is something new to say"))
        self._later.clicked.connect(self._put_it_off)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(10)
        for widget in (self._icon, self._words, self._button, self._more, self._later):
            row.addWidget(widget)
        self.hide()

    def show_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """These are all there are now."""
        self._troubles = troubles
        self._put_off &= {trouble.key for trouble in troubles}
        shown = self._shown()
        self.setVisible(shown is not None)
        if shown is not None:
            self._icon.show_icon(shown.icon, "trouble")
            self._words.setText(shown.sentence)
            self._button.setText(shown.button)
            self._more.setText(shown.more)
            self._more.setVisible(bool(shown.more))
            self.setAccessibleName(shown.sentence)

    def _shown(self) -> Trouble | None:
        return next((trouble for trouble in self._troubles if trouble.key not in self._put_off), None)

    def _mend(self, remedy_of: Callable[[Trouble], Remedy]) -> None:
        if (shown := self._shown()) is not None:
            self.remedy_requested.emit(remedy_of(shown), shown)

    def _put_it_off(self) -> None:
        if (shown := self._shown()) is not None:
            self._put_off.add(shown.key)
            self.show_troubles(self._troubles)
