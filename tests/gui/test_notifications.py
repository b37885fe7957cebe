"""Messages: many documents become one message of their folder, failures are said at once, and a click knows what it was about."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from core.events import Problem, ProblemSolved, Step, What
from core.settings import FolderSettings, Settings
from gui.notifications.gatherer import MOST_IDS, Digest, Gatherer
from gui.notifications.message import Action, Message, of_digest, of_problem
from gui.notifications.notifier import Notifier
from gui.notifications.quiet import silent_until
from gui.notifications.sender import BalloonSender, Sender
from gui.notifications.windows_sender import Toast, WindowsSender
from gui.threads.told import Told

PACKETS, MINUTES = "/board/packets", "/board/minutes"
SETTINGS = Settings(gather_seconds=4.0, folders=(FolderSettings(PACKETS), FolderSettings(MINUTES)))


def step(document: int, event: What = What.STORED, folder: str = PACKETS, reason: str = "", name: str = "") -> Step:
    return Step(document, "2026-11-22T10:00:00.000Z", event, document, f"{folder}/{name or f'document {document}.pdf'}", 1, reason=reason, folder=folder)


def landing(steps: Iterable[Step]) -> tuple[Step, ...]:
    """These steps as the pipeline writes them: what is new is said first."""
    return tuple(each for one in steps for each in (dataclasses.replace(one, event=What.CREATED), one))


def note(gathered: Gatherer, steps: Iterable[Step], now: float) -> None:
    gathered.note(landing(steps), now)


def gatherer(settings: Settings = SETTINGS, *, updates: bool = True) -> Gatherer:
    return Gatherer(settings, updates=updates)


# ---------------------------------------------------------------------------------------------------------- the gatherer


def test_documents_that_land_together_are_one_message() -> None:
    gathered = gatherer()
    note(gathered, [step(1), step(2)], 100.0)
    note(gathered, [step(3)], 102.0)
    assert gathered.due(103.9) == ()
    (digest,) = gathered.due(gathered.next_due() or 0)
    assert (digest.folder, digest.landed, digest.documents, digest.update) == (PACKETS, 3, (1, 2, 3), False)
    assert gathered.next_due() is None


def test_five_hundred_files_over_two_minutes_update_one_message_ever_more_seldom() -> None:
    gathered = gatherer()
    said: list[tuple[float, Digest]] = []
    for number in range(500):
        now = number * 0.25
        note(gathered, [step(number)], now)
        said += [(now, digest) for digest in gathered.due(now)]
    last = gathered.next_due() or 0
    said += [(last, digest) for digest in gathered.due(last)]
    assert [digest.update for _, digest in said] == [False] + [True] * (len(said) - 1)
    assert said[-1][1].landed == 500
    assert len(said) <= 8
    assert last <= 499 * 0.25 + 4


def test_where_messages_cannot_be_updated_five_hundred_files_are_a_single_one() -> None:
    gathered = gatherer(updates=False)
    for number in range(500):
        note(gathered, [step(number)], number * 0.25)
        assert gathered.due(number * 0.25) == ()
    (digest,) = gathered.due(gathered.next_due() or 0)
    assert (digest.landed, digest.update) == (500, False)


def test_each_folder_has_its_own_message() -> None:
    gathered = gatherer()
    note(gathered, [step(1), step(2, folder=MINUTES)], 0.0)
    assert {digest.folder for digest in gathered.due(4.0)} == {PACKETS, MINUTES}


def test_a_failure_is_said_at_once_and_further_ones_update_it() -> None:
    gathered = gatherer()
    note(gathered, [step(1, What.FAILED, reason="password")], 10.0)
    (first,) = gathered.due(10.0)
    assert (first.failed, first.reasons) == (1, (("password", 1),))
    note(gathered, [step(n, What.FAILED, reason="damaged") for n in (2, 3)], 10.2)
    assert gathered.due(10.2) == ()
    (second,) = gathered.due(11.0)
    assert (second.update, second.reasons) == (True, (("damaged", 2), ("password", 1)))


def test_a_burst_of_failures_is_no_burst_of_balloons() -> None:
    gathered = gatherer(updates=False)
    said = 0
    for number in range(100):
        note(gathered, [step(number, What.FAILED, reason="damaged")], number * 0.1)
        said += len(gathered.due(number * 0.1))
    said += len(gathered.due(gathered.next_due() or 0))
    assert said == 2


def test_a_document_that_failed_and_is_stored_after_all_counts_as_landed() -> None:
    gathered = gatherer()
    note(gathered, [step(1, What.FAILED, reason="timeout"), step(1)], 0.0)
    (digest,) = gathered.due(4.0)
    assert (digest.landed, digest.failed) == (1, 0)


@pytest.mark.parametrize(("notify", "landed", "failed"), [("landed", 1, 1), ("failed", 0, 1), ("off", 0, 0)])
def test_each_folder_says_what_one_is_told_of_it(notify: str, landed: int, failed: int) -> None:
    gathered = gatherer(Settings(folders=(FolderSettings(PACKETS, notify=notify),)))
    note(gathered, [step(1), step(2, What.FAILED, reason="damaged")], 0.0)
    digests = gathered.due(100.0)
    assert [(digest.landed, digest.failed) for digest in digests] == ([(landed, failed)] if landed or failed else [])


def test_switched_off_nothing_is_said_not_even_what_was_waiting() -> None:
    gathered = gatherer()
    note(gathered, [step(1)], 0.0)
    gathered.take_settings(Settings(notifications=False, folders=SETTINGS.folders))
    note(gathered, [step(2)], 1.0)
    assert gathered.due(100.0) == ()


def test_after_a_while_of_silence_a_new_message_begins() -> None:
    gathered = gatherer()
    note(gathered, [step(1)], 0.0)
    gathered.due(4.0)
    note(gathered, [step(2)], 60.0)
    (digest,) = gathered.due(64.0)
    assert (digest.landed, digest.update) == (1, False)


def test_after_a_click_the_next_message_begins_anew_and_nothing_unsaid_is_lost() -> None:
    gathered = gatherer()
    note(gathered, [step(1)], 0.0)
    gathered.due(4.0)
    gathered.put_away(PACKETS)
    note(gathered, [step(2)], 5.0)
    gathered.put_away(PACKETS)
    (digest,) = gathered.due(9.0)
    assert digest.documents == (2,)


def test_other_steps_and_folders_that_are_not_watched_are_no_news() -> None:
    gathered = gatherer()
    note(gathered, [step(1, What.CREATED), step(2, What.MOVED), step(3, What.DELETED), step(4, folder="/elsewhere")], 0.0)
    assert gathered.next_due() is None


def test_documents_that_are_merely_read_again_are_no_news() -> None:
    gathered = gatherer()
    gathered.note([step(1, What.READ), step(1), step(2, What.READ), step(2, What.FAILED, reason="damaged")], 0.0)
    assert gathered.next_due() is None


def test_a_step_that_names_no_folder_belongs_to_the_one_it_lies_in() -> None:
    gathered = gatherer()
    note(gathered, [Step(1, "2026-11-22T10:00:00.000Z", What.STORED, 1, os.path.join(MINUTES, "a.pdf"), 1)], 0.0)
    (digest,) = gathered.due(4.0)
    assert digest.folder == MINUTES


def test_a_million_documents_cost_no_more_than_their_number() -> None:
    gathered = gatherer()
    note(gathered, (step(number) for number in range(MOST_IDS + 1000)), 0.0)
    (digest,) = gathered.due(4.0)
    assert (digest.landed, len(digest.documents)) == (MOST_IDS + 1000, MOST_IDS)


@given(st.lists(st.tuples(st.floats(0, 50), st.booleans()), max_size=60), st.booleans())
def test_whatever_comes_when_everything_is_said_and_counted_once(news: list[tuple[float, bool]], updates: bool) -> None:
    gathered = gatherer(updates=updates)
    now, said = 0.0, list[Digest]()
    for number, (pause, failed) in enumerate(news):
        while (due := gathered.next_due()) is not None and due <= now + pause:
            said += gathered.due(due)
        now += pause
        note(gathered, [step(number, What.FAILED if failed else What.STORED, reason="damaged" if failed else "")], now)
    while (due := gathered.next_due()) is not None:
        new = gathered.due(due)
        assert new, "what is due is given"
        said += new
    finals = [digest for place, digest in enumerate(said) if place + 1 == len(said) or not said[place + 1].update]
    assert sum(digest.landed + digest.failed for digest in finals) == len(news)


# ------------------------------------------------------------------------------------------------------------- the words


def digest(landed: int = 0, names: tuple[str, ...] = (), reasons: tuple[tuple[str, int], ...] = (), failed_names: tuple[str, ...] = ()) -> Digest:
    failed = sum(number for _, number in reasons)
    return Digest(PACKETS, landed, failed, names, failed_names, reasons, tuple(range(landed + failed)), update=False)


def test_the_words_of_a_digest() -> None:
    message = of_digest(digest(14, ("Regular Meeting of the Board 11-12-2024.pdf", "Prop 28.pdf"), (("password", 1),)), "Board packets")
    assert message.title == "14 documents in Board packets"
    assert message.lines == ("Regular Meetin…12-2024.pdf, Prop 28.pdf and 12 more", "1 needs a password")
    assert message.actions == ((Action.SHOW, "Show them"), (Action.PUT_OFF, "Not for an hour"))


def test_the_words_of_one_document() -> None:
    message = of_digest(digest(1, ("agenda.pdf",)), "Board packets")
    assert (message.title, message.lines) == ("1 document in Board packets", ("agenda.pdf",))
    assert [action for action, _ in message.actions] == [Action.OPEN, Action.REVEAL]


def test_the_words_of_failures() -> None:
    one = of_digest(digest(reasons=(("password", 1),), failed_names=("Closed session.pdf",)), "Board packets")
    assert (one.title, one.lines) == ("Closed session.pdf needs a password", ("Give its password, or save a copy without one.",))
    many = of_digest(digest(reasons=(("damaged", 3), ("password", 1)), failed_names=("b.pdf", "a.pdf")), "Board packets")
    assert (many.title, many.lines) == ("4 documents in Board packets could not be read", ("damaged: 3", "1 needs a password"))


def test_a_reason_that_is_not_in_the_table_is_said_all_the_same() -> None:
    assert of_digest(digest(reasons=(("new_code", 1),), failed_names=("a.pdf",)), "x").title == "a.pdf could not be read"


# ---------------------------------------------------------------------------------------------------------- the notifier


class Shown(Sender):
    """Keeps what it was given to show."""

    updates = True

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[Message] = []
        self.withdrawn: list[str] = []

    def show(self, message: Message) -> None:
        self.messages.append(message)

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)


class HandClock:
    """Shows what it is set to."""

    time = 0.0

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time


def test_a_click_leads_to_exactly_those_documents(qtbot: QtBot) -> None:
    sender, clock = Shown(), HandClock()
    notifier = Notifier(SETTINGS, clock, sender)
    notifier.take(Told(steps=landing((step(7), step(9)))))
    clock.time = 4.0
    notifier.take(Told())
    assert [message.title for message in sender.messages] == ["2 documents in packets"]
    with qtbot.waitSignal(notifier.documents_wanted) as wanted:
        sender.chosen.emit(PACKETS, Action.DEFAULT)
    assert wanted.args == [(7, 9), 4.0]
    with qtbot.waitSignal(notifier.open_wanted) as opened:
        sender.chosen.emit(PACKETS, Action.OPEN)
    assert opened.args == [7]


def test_the_timer_says_what_is_due_without_further_news(qtbot: QtBot) -> None:
    sender, clock = Shown(), HandClock()
    notifier = Notifier(Settings(gather_seconds=0.05, folders=SETTINGS.folders), clock, sender)
    notifier.take(Told(steps=landing((step(1),))))
    assert not sender.messages
    clock.time = 1.0
    qtbot.waitUntil(lambda: len(sender.messages) == 1)


def test_trouble_with_the_surroundings_is_said_once_until_it_is_solved(qtbot: QtBot) -> None:
    sender = Shown()
    notifier = Notifier(SETTINGS, HandClock(), sender)
    problem = Problem("library", "The disk is full.", "Free some space.")
    for _ in range(3):
        notifier.take(Told(problems=(problem,)))
    assert [(message.title, message.lines) for message in sender.messages] == [("The disk is full.", ("Free some space.",))]
    notifier.take(Told(problems=(ProblemSolved("library"),)))
    assert sender.withdrawn == [of_problem(problem).key]
    with qtbot.waitSignal(notifier.window_wanted):
        sender.chosen.emit(of_problem(problem).key, Action.SHOW)


def test_another_sender_takes_over(qtbot: QtBot) -> None:
    first, second, clock = BalloonSender(lambda *_: None), Shown(), HandClock()
    notifier = Notifier(SETTINGS, clock, first)
    notifier.use(second)
    notifier.take(Told(steps=landing((step(1, What.FAILED, reason="password"),))))
    assert len(second.messages) == 1
    with qtbot.assertNotEmitted(notifier.documents_wanted):
        first.chosen.emit(PACKETS, Action.DEFAULT)


def test_a_balloon_knows_which_message_was_the_last(qtbot: QtBot) -> None:
    shown: list[tuple[str, str]] = []
    sender = BalloonSender(lambda title, text: shown.append((title, text)))
    sender.clicked()
    sender.show(Message("key", "Title", ("one", "two"), ()))
    assert shown == [("Title", "one\ntwo")]
    with qtbot.waitSignal(sender.chosen) as chosen:
        sender.clicked()
    assert chosen.args == ["key", Action.DEFAULT]


# ------------------------------------------------------------------------------------------------------------- silence

NOON = datetime(2026, 11, 25, 12, 0).astimezone().timestamp()
HOUR = 3600.0


@pytest.mark.parametrize(
    ("hours", "now", "until"),
    [
        ("", NOON, None),
        ("22:00-07:00", NOON, None),
        ("22:00-07:00", NOON + 11 * HOUR, NOON + 19 * HOUR),
        ("22:00-07:00", NOON - 6 * HOUR, NOON - 5 * HOUR),
        ("22:00-07:00", NOON - 5 * HOUR, None),
        ("12:00-13:30", NOON, NOON + 1.5 * HOUR),
        ("12:00-13:30", NOON + 1.5 * HOUR, None),
    ],
)
def test_quiet_hours_end_when_they_say(hours: str, now: float, until: float | None) -> None:
    assert silent_until(hours, 0.0, now) == until


def test_the_later_of_two_silences_counts() -> None:
    assert silent_until("12:00-13:00", NOON + 2 * HOUR, NOON) == NOON + 2 * HOUR
    assert silent_until("12:00-13:00", NOON - HOUR, NOON) == NOON + HOUR


class Quiet(Shown):
    """A system that may ask for silence."""

    silent = True

    def is_silenced(self) -> bool:
        return self.silent


@pytest.mark.usefixtures("qapp")
def test_what_lands_in_the_quiet_hours_is_told_of_afterwards_in_one_message() -> None:
    sender, clock = Shown(), HandClock()
    clock.time = NOON
    notifier = Notifier(dataclasses.replace(SETTINGS, quiet_hours="11:00-13:00"), clock, sender)
    notifier.take(Told(steps=landing((step(1), step(2, What.FAILED, reason="password"))), problems=(Problem("disk", "The disk is full.", ""),)))
    clock.time = NOON + 600
    notifier.take(Told(steps=landing((step(3),))))
    assert sender.messages == []
    clock.time = NOON + HOUR
    notifier.take(Told())
    assert [message.title for message in sender.messages] == ["The disk is full.", "2 documents in packets"]


@pytest.mark.usefixtures("qapp")
def test_messages_can_be_put_off_for_an_hour_and_come_then(qtbot: QtBot) -> None:
    sender, clock = Shown(), HandClock()
    clock.time = NOON
    notifier = Notifier(SETTINGS, clock, sender)
    with qtbot.waitSignal(notifier.put_off_changed) as said:
        sender.chosen.emit(PACKETS, Action.PUT_OFF)
    assert said.args == [NOON + HOUR]
    notifier.take(Told(steps=landing((step(1, What.FAILED, reason="password"),))))
    assert sender.messages == []
    with qtbot.waitSignal(notifier.put_off_changed) as said:
        notifier.put_off(0.0)
    assert len(sender.messages) == 1


@pytest.mark.usefixtures("qapp")
def test_a_presentation_is_not_disturbed_unless_that_is_wanted() -> None:
    sender, clock = Quiet(), HandClock()
    notifier = Notifier(SETTINGS, clock, sender)
    notifier.take(Told(steps=landing((step(1, What.FAILED, reason="password"),))))
    assert sender.messages == []
    sender.silent = False
    clock.time = 60.0
    notifier.take(Told())
    assert len(sender.messages) == 1
    sender.silent = True
    notifier.take_settings(dataclasses.replace(SETTINGS, quiet_presenting=False))
    clock.time = 200.0
    notifier.take(Told(steps=landing((step(2, What.FAILED, reason="password"),))))
    assert len(sender.messages) == 2


# -------------------------------------------------------------------------------------------------------------- Windows


class System:
    """Keeps the toasts that it was asked for, as Windows does."""

    def __init__(self) -> None:
        self.shown: list[Toast] = []
        self.updated: list[Toast] = []
        self.there: dict[str, tuple[Callable[[str], None], Callable[[], None]]] = {}
        self.refuses = False

    def show(self, toast: Toast, chosen: Callable[[str], None], dismissed: Callable[[], None]) -> None:
        if self.refuses:
            raise OSError("Element not found")
        self.shown.append(toast)
        self.there[toast.tag] = (chosen, dismissed)

    def update(self, toast: Toast) -> bool:
        self.updated.append(toast)
        return toast.tag in self.there

    def remove(self, tag: str) -> None:
        del self.there[tag]

    def is_silenced(self) -> bool:
        return False


def message(number: int, *actions: Action) -> Message:
    return Message(PACKETS, f"{number} documents", ("a.pdf", "1 needs a password"), tuple((action, action.value) for action in actions))


def test_a_toast_is_updated_and_comes_up_only_once(qtbot: QtBot) -> None:
    system = System()
    sender = WindowsSender(system)
    sender.show(message(1, Action.OPEN))
    sender.show(message(2, Action.OPEN))
    sender.show(message(3, Action.SHOW))
    assert [(toast.lines[0], toast.pops) for toast in system.shown] == [("1 documents", True), ("3 documents", False)]
    assert [toast.lines for toast in system.updated] == [("2 documents", "a.pdf", "1 needs a password")]
    with qtbot.waitSignal(sender.chosen) as chosen:
        system.there[PACKETS][0]("show")
    assert chosen.args == [PACKETS, Action.SHOW]
    sender.show(message(4, Action.SHOW))
    assert system.shown[-1].pops, "after a click it is a new message"
    with qtbot.waitSignal(sender.put_away):
        system.there[PACKETS][1]()
    with qtbot.waitSignal(sender.chosen) as chosen:
        system.there[PACKETS][0]("the toast's own tag")
    assert chosen.args == [PACKETS, Action.DEFAULT]


def test_a_toast_that_windows_refuses_is_handed_back_and_one_is_withdrawn(qtbot: QtBot) -> None:
    system = System()
    sender = WindowsSender(system)
    sender.show(message(1))
    sender.withdraw(PACKETS)
    assert not system.there
    system.refuses = True
    with qtbot.waitSignal(sender.failed) as failed:
        sender.show(message(2))
    assert failed.args == [message(2)]
