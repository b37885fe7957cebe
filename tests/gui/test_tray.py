"""The tray: one state at a glance, everything in words, a menu in which only what applies is shown, and an icon that comes when a panel does."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.clock import timestamp
from core.document import LedgerLine, Status
from core.events import Idle, Problem, ProblemSolved, Progress
from gui.threads.reader import Reader
from gui.threads.told import Told
from gui.tray import situation as words
from gui.tray.situation import Latest, Situation
from gui.tray.situation_keeper import SituationKeeper
from gui.tray.tray import WATCHER, Tray
from gui.tray.tray_icon import SIZES, TrayState, picture, tray_icon
from gui.tray.tray_menu import TrayMenu
from gui.window.top_bar import pauses as window_pauses
from tests.gui.library import NOW, Library, StillClock, told


def line(folder: str = "/board/packets", offline: str | None = None, queued: int = 0, stored: int = 214) -> LedgerLine:
    seen = stored + queued
    return LedgerLine(folder, "offline" if offline else "watching", "events", seen, stored, 0, 0, queued, 0, (), 0, None, offline)


ALL_WELL = Situation((line(),))
FULL = Problem("library", "The library's disk is full.", "Free some space.")


# ------------------------------------------------------------------------------------------------------ state and words


@pytest.mark.parametrize(
    ("situation", "state", "said"),
    [
        (Situation(), TrayState.IDLE, "no folder is watched yet"),
        (ALL_WELL, TrayState.IDLE, "watching 1 folder, everything is read"),
        (Situation((line(), line("/b"))), TrayState.IDLE, "watching 2 folders, everything is read"),
        (dataclasses.replace(ALL_WELL, arriving=3), TrayState.WORKING, "3 documents arriving"),
        (dataclasses.replace(ALL_WELL, arriving=1, attention=1), TrayState.ATTENTION, "1 document arriving, 1 needs attention"),
        (dataclasses.replace(ALL_WELL, recognising=3), TrayState.WORKING, "recognising text in 3 documents"),
        (dataclasses.replace(ALL_WELL, recognising=1, paused=""), TrayState.PAUSED, "paused"),
        (dataclasses.replace(ALL_WELL, attention=2, paused=""), TrayState.PAUSED, "paused, 2 need attention"),
        (dataclasses.replace(ALL_WELL, problems=(FULL,)), TrayState.ATTENTION, "The library's disk is full"),
        (Situation((dataclasses.replace(line(), disks_offline=(("/board/packets/Stick", timestamp(NOW)),)),)), TrayState.OFFLINE, "Stick is offline"),
        (Situation((line("/media/Captions", offline=timestamp(NOW - 3600)),), arriving=1), TrayState.OFFLINE, "1 document arriving, Captions is offline"),
        (dataclasses.replace(ALL_WELL, paused="", failure="It crashed."), TrayState.ATTENTION, "watching has stopped"),
    ],
)
def test_the_state_and_the_words_of_a_situation(situation: Situation, state: TrayState, said: str) -> None:
    assert words.state(situation) is state
    assert words.sentence(situation, NOW) == said
    assert words.tooltip(situation, NOW) == f"Papertray – {said}"


def test_a_pause_says_until_when() -> None:
    assert words.sentence(dataclasses.replace(ALL_WELL, paused=timestamp(NOW + 900)), NOW).startswith("paused until ")


def test_a_tooltip_is_never_longer_than_windows_shows() -> None:
    many = Situation(tuple(line(f"/a/folder with a long name {n}", offline=timestamp(NOW)) for n in range(20)))
    assert len(words.tooltip(many, NOW)) == 127


# ------------------------------------------------------------------------------------------------------------ the icon


def images(state: TrayState) -> dict[int, QImage]:
    return {size: picture(state, size).toImage() for size in SIZES}


def luminance(colour: QColor) -> float:
    parts = (channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in (colour.redF(), colour.greenF(), colour.blueF()))
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: QColor, other: QColor) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.usefixtures("qapp")
def test_every_state_looks_different_in_every_size() -> None:
    for size in SIZES:
        assert len({bytes(picture(state, size).toImage().constBits()) for state in TrayState}) == len(TrayState)


@pytest.mark.usefixtures("qapp")
def test_the_icon_has_every_size_that_panels_ask_for() -> None:
    assert {size.width() for size in tray_icon(TrayState.WORKING).availableSizes()} == set(SIZES)


@pytest.mark.usefixtures("qapp")
def test_papers_and_tray_are_sharp_at_small_sizes() -> None:
    """No half-covered pixels: each is of the ink or empty."""
    for size in (16, 20, 22):
        image = picture(TrayState.IDLE, size).toImage()
        assert {image.pixelColor(x, y).alpha() for x in range(size) for y in range(size)} == {0, 255}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("panel", ["#ffffff", "#f6f5f4", "#1b1e24", "#2b2b2b"])
def test_the_icon_is_seen_on_light_and_dark_panels(panel: str) -> None:
    for state in (TrayState.IDLE, TrayState.PAUSED):
        assert contrast(images(state)[32].pixelColor(3, 25), QColor(panel)) >= 3


@pytest.mark.usefixtures("qapp")
def test_the_picture_is_its_own_mirror_image() -> None:
    for size in (16, 20, 22):  # larger ones have rounded corners, which Qt paints a shade differently left and right
        image = picture(TrayState.IDLE, size).toImage()
        assert image == image.flipped(Qt.Orientation.Horizontal), size


# ------------------------------------------------------------------------------------------------------------ the menu


def shown(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


def find(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(text))


@pytest.fixture
def menu(qtbot: QtBot) -> TrayMenu:
    made = TrayMenu(StillClock())
    qtbot.addWidget(made.menu)
    return made


def test_the_menu_of_a_first_start_offers_what_there_is_to_do(menu: TrayMenu) -> None:
    assert shown(menu.menu) == ["Open Papertray", "Settings…", "Quit Papertray"]
    menu.take(Situation())
    assert shown(menu.menu) == ["Open Papertray", "No folder is watched yet", "Watch a folder…", "Settings…", "Quit Papertray"]
    assert menu.menu.defaultAction().text() == "Open Papertray"
    assert not find(menu.menu, "No folder").isEnabled()


def test_the_menu_shows_the_last_documents_and_the_folders(menu: TrayMenu, qtbot: QtBot) -> None:
    latest = tuple(Latest(n, name, NOW - n * 60) for n, name in enumerate(("Budget & more.pdf", "11-12-2024 captions.vtt")))
    menu.take(Situation((line(), line("/media/Captions", offline=timestamp(NOW))), latest=latest))
    assert shown(menu.menu)[2:4] == ["Budget && more.pdf · now", "11-12-2024 captions.vtt · 1\N{NO-BREAK SPACE}min"]
    folders = next(action.menu() for action in menu.menu.actions() if action.text() == "Watched folders")
    assert isinstance(folders, QMenu)
    assert shown(folders)[0] == "packets · 214 documents"
    assert shown(folders)[1].startswith("Captions · offline since ")
    with qtbot.waitSignal(menu.document_requested) as document:
        find(menu.menu, "11-12").trigger()
    assert document.args == [1]
    with qtbot.waitSignal(menu.folder_requested) as folder:
        folders.actions()[1].trigger()
    assert folder.args == ["/media/Captions"]


def test_over_the_bus_names_keep_their_underscores_and_ampersands(menu: TrayMenu) -> None:
    """There an underscore is a shortcut's mark; of the ampersands Qt makes only the first one such a mark."""
    menu.take(Situation((line(),), latest=(Latest(1, "8-27_a.pdf", NOW), Latest(2, "A & B & C.pdf", NOW))))
    assert shown(menu.menu)[2:4] == ["8-27_a.pdf · now", "A && B && C.pdf · now"]
    menu.go_over_bus()
    assert shown(menu.menu)[2:4] == ["8-27ˍa.pdf · now", "A && B & C.pdf · now"]


def test_a_menu_that_is_kept_open_keeps_its_actions(menu: TrayMenu) -> None:
    menu.take(ALL_WELL)
    before = menu.menu.actions()
    menu.take(dataclasses.replace(ALL_WELL, arriving=5, latest=(Latest(1, "a.pdf", NOW),)))
    assert menu.menu.actions() == before
    assert "5 documents arriving" in shown(menu.menu)


def test_pausing_offers_durations_and_resuming_says_until_when(menu: TrayMenu, qtbot: QtBot) -> None:
    menu.take(ALL_WELL)
    pauses = next(action.menu() for action in menu.menu.actions() if action.text() == "Pause")
    assert isinstance(pauses, QMenu)
    chosen: list[float | None] = []
    menu.pause_requested.connect(chosen.append)
    for action in pauses.actions():
        action.trigger()
    quarter, hour, _, resumed = chosen
    assert (quarter, hour, resumed) == (NOW + 900, NOW + 3600, None)
    offered = tuple(zip((action.text() for action in pauses.actions() if not action.isSeparator()), chosen, strict=True))
    assert offered == window_pauses(NOW), "the window and the tray say the same, and mean the same morning"
    menu.take(dataclasses.replace(ALL_WELL, paused=timestamp(NOW + 900)))
    assert "Pause" not in shown(menu.menu)
    with qtbot.waitSignal(menu.resume_requested):
        find(menu.menu, "Resume (paused until ").trigger()


def test_what_has_stopped_watching_can_be_begun_again_and_cannot_be_paused(menu: TrayMenu, qtbot: QtBot) -> None:
    menu.take(dataclasses.replace(ALL_WELL, failure="It crashed."))
    assert "Pause" not in shown(menu.menu)
    with qtbot.waitSignal(menu.again_requested):
        find(menu.menu, "Start watching again").trigger()
    menu.take(ALL_WELL)
    assert "Start watching again" not in shown(menu.menu)


# ------------------------------------------------------------------------------------------------------------ the tray


class Panel:
    """Says whether a panel's watcher is on the bus, as `SessionBus.follow_name` does."""

    def __init__(self) -> None:
        self.tell: Callable[[bool], None] = lambda _: None

    def follow(self, name: str, told: Callable[[bool], None]) -> None:
        assert name == WATCHER
        self.tell = told


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # the offscreen platform has no tray
def test_the_icon_comes_when_a_panel_does_and_only_then(menu: TrayMenu, qtbot: QtBot) -> None:
    panel = Panel()
    tray = Tray(menu, StillClock(), panel.follow)
    tray.start()
    panel.tell(False)
    assert tray.is_undecided()
    assert not tray.is_there()
    with qtbot.waitSignal(tray.there_changed) as there:
        panel.tell(True)
    assert there.args == [True]
    assert tray.is_there()
    with qtbot.waitSignal(tray.there_changed) as gone:
        panel.tell(False)
    assert gone.args == [False]
    assert not tray.is_there()
    tray.hide()


def test_where_no_panel_comes_the_window_is_told_after_a_while(menu: TrayMenu, qtbot: QtBot) -> None:
    tray = Tray(menu, StillClock(), Panel().follow)
    tray._grace.setInterval(10)
    with qtbot.waitSignal(tray.there_changed) as there:
        tray.start()
    assert there.args == [False]
    tray.show_balloon("nobody", "sees this")
    tray.hide()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # the offscreen platform has no tray
def test_states_do_not_blink(menu: TrayMenu, qtbot: QtBot) -> None:
    panel = Panel()
    tray = Tray(menu, StillClock(), panel.follow)
    tray._calm.setInterval(30)
    tray.start()
    panel.tell(True)
    qtbot.waitUntil(lambda: not tray._calm.isActive())
    tray.take(dataclasses.replace(ALL_WELL, arriving=1))
    tray.take(ALL_WELL)
    assert tray._shown is TrayState.WORKING
    qtbot.waitUntil(lambda: tray._shown is TrayState.IDLE)
    tray.hide()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # the offscreen platform has no tray
def test_a_click_and_a_double_click_end_in_the_same_window(menu: TrayMenu, qtbot: QtBot) -> None:
    panel = Panel()
    tray = Tray(menu, StillClock(), panel.follow)
    tray.start()
    panel.tell(True)
    icon = tray._icon
    assert icon is not None
    for reason in (icon.ActivationReason.Trigger, icon.ActivationReason.DoubleClick):
        with qtbot.waitSignal(tray.open_requested):
            icon.activated.emit(reason)
    with qtbot.assertNotEmitted(tray.open_requested):
        icon.activated.emit(icon.ActivationReason.Context)
    tray.hide()


# ---------------------------------------------------------------------------------------------------------- its account


def test_the_account_is_asked_of_the_catalogue(library: Library, reader: Reader, qtbot: QtBot) -> None:
    library.land("agenda.pdf", "words")
    library.land("closed.pdf", status=Status.FAILED, reason="password")
    gone = library.land("gone.pdf", "words")
    library.remove(gone)
    library.execute("UPDATE history SET event = 'stored'")
    keeper = SituationKeeper(reader, reader)
    with qtbot.waitSignal(keeper.changed):
        keeper.take(told(1))
    assert (keeper.situation.attention, keeper.situation.arriving) == (1, 0)
    assert [document.name for document in keeper.situation.latest] == ["closed.pdf", "agenda.pdf"]
    assert [line.folder for line in keeper.situation.folders] == [library.folder]


def test_text_that_is_still_being_recognised_is_not_said_to_be_read(library: Library, reader: Reader, qtbot: QtBot) -> None:
    library.land("scan.pdf", "words")
    keeper = SituationKeeper(reader, reader)
    with qtbot.waitSignal(keeper.changed):
        keeper.take(Told(work=Progress(1, 1, 0, 1)))
    assert words.sentence(keeper.situation, NOW) == "recognising text in 1 document"
    keeper._rest.setInterval(1)
    keeper.take(Told(work=Idle()))
    qtbot.waitUntil(lambda: words.state(keeper.situation) is TrayState.IDLE)


def test_troubles_come_and_go(library: Library, reader: Reader, qtbot: QtBot) -> None:
    library.land("agenda.pdf", "words")
    keeper = SituationKeeper(reader, reader)
    with qtbot.waitSignal(keeper.changed):
        keeper.take(Told(problems=(FULL,)))
    assert words.state(keeper.situation) is TrayState.ATTENTION
    keeper._rest.setInterval(1)
    keeper.take(Told(problems=(ProblemSolved(FULL.code),)))
    qtbot.waitUntil(lambda: words.state(keeper.situation) is TrayState.IDLE)
    keeper.take_failure("It crashed.")
    assert words.sentence(keeper.situation, NOW) == "watching has stopped"


def test_a_thousand_rows_a_second_ask_one_question_a_second(library: Library, reader: Reader, qtbot: QtBot) -> None:
    library.land("agenda.pdf", "words")
    asked: list[str] = []
    keeper = SituationKeeper(reader, reader)
    ask = reader.ask

    def counted(slot: str, *rest: object) -> None:
        asked.append(slot)
        ask(slot, *rest)  # type: ignore[arg-type]  # handed on as it came

    reader.ask = counted  # type: ignore[assignment,method-assign]  # only counts
    with qtbot.waitSignal(keeper.changed):
        for _ in range(50):
            keeper.take(told(1))
    assert len(asked) == 1
