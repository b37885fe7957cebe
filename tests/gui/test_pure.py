"""The window's pure functions: words, chips, marks, edits, places, what is told."""

from __future__ import annotations

import dataclasses
import re
import sys
from array import array
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

import core
from core.clock import timestamp
from core.document import Document, Hit, LedgerLine, Segment, SegmentKind, Status
from core.errors import REASONS
from core.events import Batch, FolderOffline, FolderOnline, Idle, Paused, Problem, ProblemSolved, Progress, Raise, Reading, Ready, Resumed, What
from core.metadata import TERMS
from core.views import Counts, Detail, View
from gui import places
from gui.documents.actions import url_of
from gui.documents.names import NAMES
from gui.documents.preview import facts
from gui.look import icons, theme
from gui.main_window import first_size
from gui.searching.query_chips import put_together, taken_apart
from gui.speech import times, words
from gui.speech.language import Language, locale_of
from gui.speech.marks import Piece, found_words, pieces
from gui.speech.phrases import tomorrow, until
from gui.threads.edits import MOST_EDITS, Edit, edits_between
from gui.threads.questions import Listing, Overview
from gui.threads.told import gather
from gui.troubles.trouble_bar import Remedy, worst
from gui.window import status_line
from gui.window.top_bar import pauses

NOW = datetime(2024, 10, 27, 12, 0, tzinfo=UTC).timestamp()
IDS = st.lists(st.integers(0, 60), unique=True, max_size=40)


def document(status: Status = Status.STORED, reason: str = "", **other: object) -> Document:
    values: dict[str, object] = {
        "id": 1, "path": "/in/a.pdf", "folder": "/in", "name": "a.pdf", "status": status, "reason": reason, "message": "", "version": 1,
        "sha256": "ab", "size": 8_400_000, "modified": "2024-10-27T00:00:00Z", "type": "application/pdf", "title": "", "pages": 3, "characters": 9,
        "language": "", "first_seen": "2024-10-27T00:00:00Z", "last_changed": "2024-10-27T00:00:00Z", "deleted": None, "copy_of": None,
    }  # fmt: skip
    return Document(**{**values, **other})  # type: ignore[arg-type]  # the fields' own types


def line(**other: object) -> LedgerLine:
    values: dict[str, object] = {
        "folder": "/in", "state": "watching", "mode": "events", "seen": 0, "stored": 0, "failed": 0, "waiting": 0, "queued": 0, "ignored": 0,
        "ignored_by": (), "documents_deleted": 0, "last_scan": None,
    }  # fmt: skip
    return LedgerLine(**{**values, **other})  # type: ignore[arg-type]  # the fields' own types


@pytest.mark.parametrize(
    ("passed", "said"),
    [(5, "now"), (-5, "now"), (240, "4\xa0min"), (3700, "1\xa0h"), (5 * 86_400, "Tue"), (12 * 86_400, "15 Oct"), (430 * 86_400, "24 Aug 2023")],
)
def test_how_long_ago_as_a_table_says_it(passed: float, said: str) -> None:
    assert times.ago(NOW - passed, NOW, UTC) == said


def test_the_day_of_ago_is_the_persons_own() -> None:
    west = timezone(timedelta(hours=-8))
    then = datetime(2024, 10, 10, 2, 0, tzinfo=UTC).timestamp()
    assert (times.ago(then, NOW, UTC), times.ago(then, NOW, west)) == ("10 Oct", "9 Oct")


@pytest.mark.parametrize(
    ("language", "system", "said"),
    [
        ("en", "en_US", ("4:04 PM", "4:04:05 PM", "4:04:05.067 PM")),
        ("en", "C", ("16:04", "16:04:05", "16:04:05.067")),
        ("en", "de_DE", ("16:04", "16:04:05", "16:04:05.067")),
        ("en", "en_GB", ("16:04", "16:04:05", "16:04:05.067")),
        ("de", "en_US", ("16:04", "16:04:05", "16:04:05.067")),
        ("es", "es_ES", ("16:04", "16:04:05", "16:04:05.067")),
        ("en", "en_FI", ("16.04", "16.04.05", "16.04.05.067")),
    ],
)
def test_hours_are_counted_as_the_system_counts_them(language: str, system: str, said: tuple[str, ...]) -> None:
    before, time = QLocale(), datetime(2024, 10, 27, 16, 4, 5, 67_000)  # noqa: DTZ001  # the person's own clock
    QLocale.setDefault(locale_of(language, QLocale(system)))
    written = [times.hour(time, seconds) for seconds in ("", "ss", "ss.zzz")]
    QLocale.setDefault(before)
    assert tuple(text.replace("\u202f", " ") for text in written) == said


def test_a_time_is_written_in_one_way_everywhere() -> None:
    """A menu that says "4:04 PM" and a page that says "16:04" leave one wondering."""
    afternoon = datetime.fromtimestamp(NOW).astimezone().replace(hour=16, minute=4)
    time, now = afternoon.isoformat(), afternoon.replace(hour=15).timestamp()
    shown = {until(afternoon.timestamp(), now), times.time_of_day(time, now), times.moment(time).rpartition(f"{afternoon.year} ")[2]}
    assert len(shown) == 1, shown


@pytest.mark.parametrize(("seconds", "said"), [(0.0, "1 ms"), (0.012, "12 ms"), (0.34, "0.3 s"), (123.4, "2 min 3 s"), (8796, "2 h 26 min")])
def test_durations(seconds: float, said: str) -> None:
    assert words.lasted(seconds) == said.replace(" ", "\N{NO-BREAK SPACE}")


def test_no_line_ends_between_a_number_and_its_unit() -> None:
    assert [words.size(8_400_000), words.percent(0.93)] == ["8.4\N{NO-BREAK SPACE}MB", "93\N{NO-BREAK SPACE}%"]


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("reason", ["", *REASONS])
def test_every_state_has_an_icon_and_words(status: Status, reason: str) -> None:
    icon, tint = words.state_icon(document(status, reason))
    text, other = words.second_line(document(status, reason), None, "", NOW)
    assert icon in icons.NAMES
    assert text
    assert tint
    assert other


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (Reading(1, 33, 40, SegmentKind.PAGE), "reading page 33 of 40"),
        (Reading(1, 2, 3, SegmentKind.SHEET), "reading sheet 2 of 3"),
        (Reading(1, 4, 9, SegmentKind.SLIDE), "reading slide 4 of 9"),
        (Reading(1, 1, 2, SegmentKind.PART), "reading part 1 of 2"),
        (Reading(1, 1200, 2500, SegmentKind.CUE), "reading 1,200 of 2,500"),
        (Reading(1, 0, 9), "reading 0 of 9"),
        (Reading(1, 7, 0, SegmentKind.PART), "reading part 7"),
        (Reading(1, 34, 33, SegmentKind.PART), "reading part 34"),
    ],
)
@pytest.mark.usefixtures("english")
def test_how_far_a_reading_is_says_of_what(reading: Reading, said: str) -> None:
    assert words.second_line(document(Status.READING), reading, "", NOW)[0] == said


@pytest.mark.parametrize(("code", "name"), [("en", "English"), ("de", "Deutsch"), ("ja", "日本語"), ("tlh", "tlh"), ("", "")])
def test_a_language_has_the_name_that_it_gives_itself(code: str, name: str) -> None:
    assert words.language(code) == name


@pytest.mark.usefixtures("english")
def test_the_preview_says_what_is_the_matter_and_what_can_be_done() -> None:
    waiting, gone = document(status=Status.WAITING, reason="locked"), document(status=Status.DELETED, deleted="2024-05-01T00:00:00Z")
    assert facts(Detail(waiting, (), (), ()))[0] == ("State", "It is open in another program and cannot be read now. Close it there.")
    assert facts(Detail(gone, (), (), ()))[0] == ("State", "It is not in its folder any more. “Versions” gives you a copy, or restores it.")
    assert facts(Detail(document(), (), (), ()))[0][1] == ""


def test_how_much_text_there_is_is_said_in_words_where_they_were_counted() -> None:
    counted = Detail(document(language="en"), (("papertray:words", 24_310),), (), ())
    assert facts(counted)[-1] == ("Text", "English · 24,310 words")
    assert facts(Detail(document(language="en"), (), (), ()))[-1] == ("Text", "English · 9 characters")


def test_every_event_has_words() -> None:
    assert all(words.event(what) for what in What)


def test_what_matters_of_a_document() -> None:
    assert words.second_line(document(Status.READING), Reading(1, 4, 9), "", NOW) == ("reading 4 of 9", "accent")
    assert words.second_line(document(Status.FAILED, "password"), None, "", NOW) == ("needs a password", "trouble")
    assert words.second_line(document(Status.WAITING, "locked"), None, "", NOW) == ("waiting: open in another program", "trouble")
    assert words.second_line(document(copy_of=7), None, "b.pdf", NOW) == ("same text as b.pdf", "secondary")
    assert words.second_line(document(title="Regular Meeting"), None, "", NOW)[0].startswith("Regular Meeting · ")


def test_a_time_before_1970_is_told_also_where_the_system_knows_none() -> None:
    assert timestamp(-11_644_473_600.0) == "1601-01-01T00:00:00.000Z"
    assert times.moment("1601-01-03T00:00:00.000Z").split()[2] == "1601"


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """From then on the window's words are those of this country."""
    languages: list[Language] = []

    def speak(code: str) -> None:
        languages.append(Language(qapp, QLocale(code)))
        languages[-1].speak("system")

    yield speak
    for language in languages:
        language.speak("en")
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize(
    ("code", "today", "before"),
    [
        ("en_US", "waiting: still being written since 10:42 AM", "waiting: still being written since 26 Oct 2024 10:42 PM"),
        ("en_GB", "waiting: still being written since 10:42", "waiting: still being written since 26 Oct 2024 22:42"),
        ("de_DE", "wartet: wird noch geschrieben seit 10:42", "wartet: wird noch geschrieben seit 26. Okt. 2024 22:42"),
        ("es_ES", "en espera: aún se está escribiendo, desde 10:42", "en espera: aún se está escribiendo, desde 26 oct 2024 22:42"),
    ],
)
def test_since_when_a_file_is_being_written_is_said_in_the_persons_language_and_hours(
    spoken: Callable[[str], None], code: str, today: str, before: str
) -> None:
    spoken(code)
    for when, said in ((datetime(2024, 10, 27, 10, 42), today), (datetime(2024, 10, 26, 22, 42), before)):  # noqa: DTZ001  # the person's own clock
        since = timestamp(when.timestamp())
        line, _ = words.second_line(document(Status.WAITING, "growing", since=since), None, "", datetime(2024, 10, 27, 12).timestamp())  # noqa: DTZ001
        assert line.replace("\u202f", " ") == said


def test_a_first_window_leaves_room_for_its_frame() -> None:
    assert first_size(QSize(1440, 872)) == QSize(1360, 832)
    assert first_size(QSize(1366, 728)) == QSize(1354, 688)
    assert first_size(QSize(2560, 1400)) == QSize(1360, 860)


def test_how_many_were_found_is_said_also_where_there_are_more() -> None:
    listing = Listing(View(query="budget"), array("q", range(5000)), None, 0.003)
    assert status_line.found(listing) == "5,000 documents for “budget” in 3\N{NO-BREAK SPACE}ms"
    assert status_line.found(dataclasses.replace(listing, complete=False)) == "More than 5,000 documents for “budget” in 3\N{NO-BREAK SPACE}ms"


def test_a_row_is_spoken_with_what_was_found() -> None:
    hit = Hit(1, "/a.pdf", "", 1, Segment(SegmentKind.PAGE, 4, "page 4", ""), "the \x02budget\x03 of next year", 1.0)
    assert words.spoken(document(), NOW, hit).endswith(", stored, page 4, the budget of next year")


def test_the_ledger_adds_up_in_words() -> None:
    lines = (line(seen=300, stored=280, queued=2, ignored=18), line(seen=47, stored=29, failed=1, ignored=17))
    assert words.accounted(lines) == "347 seen = 309 stored + 2 arriving + 1 failed + 35 ignored"


def test_what_is_watched_in_words() -> None:
    offline = (datetime.fromtimestamp(NOW, UTC) - timedelta(minutes=40)).isoformat()
    lines = (line(), line(), line(state="offline", offline_since=offline))
    clock = times.hour(datetime.fromisoformat(offline).astimezone())
    assert status_line.watching(lines, None, NOW) == f"Watching 3 folders · 1 offline since {clock}"
    assert status_line.watching((line(disks_offline=(("/in/Stick", offline),)), line()), None, NOW) == f"Watching 2 folders · 1 offline since {clock}"
    assert status_line.watching((line(),), "", NOW) == "Watching 1 folder · reading is paused"
    morning = tomorrow(NOW)
    paused = datetime.fromtimestamp(morning, UTC).isoformat()
    assert status_line.watching((line(),), paused, NOW) == f"Watching 1 folder · reading is paused until {until(morning, NOW)}"
    assert status_line.watching((), None, NOW) == "No folder is watched"


def test_how_far_the_work_is_says_what_is_counted() -> None:
    assert status_line.progress(Progress(216, 220, 0, 10)) == "216 of 220 documents read"
    assert status_line.progress(Progress(0, 1)) == "0 of 1 document read"
    assert status_line.progress(Progress(220, 220, 3, 10)) == "text recognised in 3 of 10 documents"
    assert status_line.progress(Progress(0, 0, 0, 1)) == "text recognised in 0 of 1 document"


def test_a_filter_becomes_a_chip_when_it_has_been_typed() -> None:
    assert taken_apart("budget type:pd") == ("budget type:pd", ())
    assert taken_apart("budget type:pdf ") == ("budget ", ("type:pdf",))
    assert taken_apart("budget type:pdf", ended=True) == ("budget", ("type:pdf",))
    assert taken_apart('-folder:"Board packets" plan', ended=True) == ("plan", ('-folder:"Board packets"',))
    assert taken_apart("see http://x.org now ", ended=True)[1] == ()


@given(st.lists(st.sampled_from(["plan", "type:pdf", "after:2024-08", '"a b"', "is:copy"]), max_size=6))
def test_nothing_of_a_query_is_lost(parts: list[str]) -> None:
    typed, filters = taken_apart(" ".join(parts), ended=True)
    assert sorted(put_together(typed, filters).split()) == sorted(" ".join(parts).split())


def test_a_snippet_in_pieces() -> None:
    snippet = "adopt the \x02facilities\x03 \x02master\x03\nplan as \x02plan\x03"
    assert pieces(snippet) == (Piece("adopt the ", False), Piece("facilities master", True), Piece(" plan as ", False), Piece("plan", True))
    assert found_words(snippet) == ("facilities master", "plan")


@given(IDS, IDS, st.frozensets(st.integers(0, 60)))
def test_edits_make_one_order_of_the_other(before: list[int], after: list[int], told: frozenset[int]) -> None:
    edits = edits_between(array("q", before), array("q", after), told, most=1_000)
    if edits is None:
        kept = [id_ for id_ in before if id_ in set(after)]
        assert kept != [id_ for id_ in after if id_ in set(before)]
        return
    rows = list(before)
    for edit in edits:
        if edit.ids:
            rows[edit.first : edit.first] = edit.ids
        else:
            del rows[edit.first : edit.first + edit.count]
    assert rows == after


def test_a_document_that_moved_is_taken_out_and_put_in() -> None:
    assert edits_between(array("q", [1, 2, 3, 4]), array("q", [3, 1, 2, 4]), frozenset({3})) == (Edit(2, 1), Edit(0, 1, (3,)))
    assert edits_between(array("q", [1, 2, 3]), array("q", [1, 2, 3]), frozenset({2})) == ()


def test_too_many_edits_are_none() -> None:
    before = array("q", range(0, 4 * MOST_EDITS, 2))
    assert edits_between(before, array("q", range(4 * MOST_EDITS)), frozenset()) is None


def test_of_the_moment_only_the_latest_is_told() -> None:
    told = gather(
        [
            Batch((1, 2), (), ()), Progress(1, 5), Batch((2, 3), (1,), ()), Idle(), Reading(3, 1, 9), Reading(3, 2, 9), FolderOffline("/in", "", ""),
            FolderOnline("/in"), Paused(None), Resumed(), Problem("disk", "full", ""), ProblemSolved("disk"), Raise(),
        ]
    )  # fmt: skip
    assert (told.documents, told.removed) == ((2, 3), (1,))
    assert (told.work, told.pause, told.readings) == (Idle(), Resumed(), (Reading(3, 2, 9),))
    assert (told.folders, told.problems, told.raised, told.ready) == ((FolderOnline("/in"),), (ProblemSolved("disk"),), True, None)
    assert gather([Idle(), Progress(1, 2), Ready(4)]).work == Progress(1, 2)


def test_the_sidebar_says_what_is_where() -> None:
    overview = Overview(Counts(12, 2, 1, 4, (("/in/Minutes", 9),)), (line(folder="/in/Minutes"), line(folder="/mnt/Usb", state="offline")), None, None, 0.0)
    found = {place.key: place for place in places.places(overview, NOW)}
    assert [(found[key].aside, found[key].tint) for key in ("all", "arriving", "attention")] == [("12", "secondary"), ("2", "accent"), ("1", "trouble")]
    assert found[places.folder_key("/in/Minutes")].view == View(folder="/in/Minutes")
    assert (found[places.folder_key("/mnt/Usb")].title, found[places.folder_key("/mnt/Usb")].aside) == ("Usb", "offline")
    away = line(folder="/in/Minutes", disks_offline=(("/in/Minutes/Stick", "2024-10-27T01:00:00Z"),))
    (place,) = [place for place in places.places(dataclasses.replace(overview, ledger=(away,)), NOW) if place.folder]
    assert (place.icon, place.aside) == ("folder_offline", "9")
    assert "Stick: not there since" in place.tip


def test_the_worst_trouble_comes_first() -> None:
    newest = document(Status.FAILED, "password")
    problems = [Problem("library", "The disk is full.", "Free some space."), Problem("watch /in/Big", "Too many folders.", "Scan instead.")]
    troubles = worst("It ended.", problems, 1, newest)
    assert [trouble.remedy for trouble in troubles] == [Remedy.AGAIN, Remedy.LOG, Remedy.SETTINGS, Remedy.PASSWORD]
    assert (troubles[0].more, worst("It ended.", [], 0, None, "Traceback")[0].more) == ("Show the log", "Show the report")
    assert (troubles[1].sentence, troubles[2].folder) == ("The disk is full. Free some space.", "/in/Big")
    assert troubles[3].sentence == "“a.pdf” asks for a password."
    assert worst("", [], 3, newest)[0].sentence == "3 documents need attention."
    assert worst("", [], 0, None) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="names are Unicode there")
def test_a_name_that_is_not_utf8_keeps_its_bytes() -> None:
    assert url_of("/in/caf\udce9 1%.pdf").toEncoded() == b"file:///in/caf%E9%201%25.pdf"


def test_until_tomorrow_is_tomorrow_morning() -> None:
    said, morning = pauses(NOW)[2]
    assert morning is not None
    assert said == f"Until {until(morning, NOW)}"
    local = datetime.fromtimestamp(morning, UTC).astimezone()
    assert (local.hour, local.date()) == (8, datetime.fromtimestamp(NOW, UTC).astimezone().date() + timedelta(days=1))


@pytest.mark.parametrize(
    ("choice", "dark", "high", "expected"),
    [
        ("system", False, False, theme.LIGHT),
        ("system", True, False, theme.DARK),
        ("system", True, True, theme.HIGH_DARK),
        ("light", False, True, theme.LIGHT),
        ("contrast", False, False, theme.HIGH_LIGHT),
        ("contrast", True, False, theme.HIGH_DARK),
    ],
)
def test_the_look_is_the_chosen_one_else_the_desktops(choice: str, dark: bool, high: bool, expected: theme.Colours) -> None:
    assert theme.chosen_colours(choice, dark=dark, high=high) is expected
    assert theme.colours(theme.palette(expected)) is expected


def test_a_desktop_without_a_scheme_is_dark_when_its_windows_are() -> None:
    """As Windows is with a contrast theme: the window was white among black ones."""
    assert theme.is_dark(Qt.ColorScheme.Unknown, QColor("black"))
    assert not theme.is_dark(Qt.ColorScheme.Unknown, QColor("white"))
    assert theme.is_dark(Qt.ColorScheme.Dark, QColor("white"))
    assert not theme.is_dark(Qt.ColorScheme.Light, QColor("black"))


def test_every_name_of_metadata_has_words() -> None:
    """What the readers give under a name of ours, wherever it stands in their code, and every standard name."""
    names = {name for file in Path(core.__file__).parent.rglob("*.py") for name in re.findall(r'"(papertray:[a-z_]+)"', file.read_text("utf-8"))}
    names |= {term.name for term in TERMS}
    inner = {"papertray:text_language", "papertray:text_heading", "papertray:counted_words"}  # become `language`, `title` and `papertray:words`
    assert names - inner - NAMES.keys() == set()
