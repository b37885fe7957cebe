"""The application as a whole, offscreen, on the real service: from the first start over a landed document to the end; and what may go wrong."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, QMessageLogContext, QTimer, QtMsgType, qCWarning, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from core import control
from core.cli.logs import EarlyLog, added
from core.clock import SystemClock
from core.errors import SettingsError, UsageError
from core.events import Problem, Ready
from core.locking import Lock
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings, Settings
from gui.application import Application
from gui.care.alone import Repair
from gui.care.library_page import LibraryPage
from gui.desktop.qt_program import log_qt
from gui.desktop.signals import EndSignals
from gui.entrance import Entrance
from gui.launch import Launch, read
from gui.notifications.message import Action, Message
from gui.notifications.sender import Sender
from gui.speech.language import Language
from gui.starting.door import has_display, launch
from gui.starting.second_half import build, make_service
from gui.threads.background import Background
from gui.threads.told import Told
from gui.troubles.problem_dialog import ProblemDialog
from gui.troubles.problems import Problems

LONG = 20_000  # ms; a worker process has to start
# ------------------------------------------------------------------------------------------------------------ the call


def test_a_call_without_a_command_starts_the_window_with_its_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    assert read(()) == Launch()
    assert read(("--library", "lib", "in", "--hidden", "in")) == Launch(Path("lib"), (str(tmp_path / "in"),), hidden=True)
    assert read(("--library=lib",)) == Launch(Path("lib"))


@pytest.mark.parametrize("words", [("nowhere",), ("--colour",), ("--library",), (__file__,)])
def test_words_that_are_off_are_one_line(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageError):
        read(words)
    assert launch(words) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_a_display_one_line_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert launch(("--library", str(tmp_path))) == 1
    assert f"`papertray --library {tmp_path} watch FOLDER…`" in capsys.readouterr().err
    assert has_display({}, "win32")
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_the_command_line_never_loads_qt_and_a_worker_loads_nothing(tmp_path: Path) -> None:
    assert python("import sys, gui.__main__; print([name for name in sys.modules if name.startswith(('core', 'PySide6', 'argparse'))])").strip() == "[]"
    code = f"import sys; from gui.__main__ import main; main(['folders', '--library', {str(tmp_path)!r}]); print('PySide6' in sys.modules)"
    assert python(code).splitlines()[-1] == "False"


def test_nothing_is_loaded_before_the_tray_icon_that_it_does_not_need(tmp_path: Path) -> None:
    code = f"""if True:
        import os, sys
        import PySide6.QtCore
        from gui.starting import start as starting
        from gui.__main__ import main
        class Seen(starting.Entrance):
            def open(self, load):
                self.tray._appear()
                heavy = [name for name in sys.modules if name in ("core.service", "core.settings", "sqlite3", "multiprocessing", "logging.handlers")]
                print(heavy, "Qt" in vars(PySide6.QtCore), self.tray._icon.isVisible(), flush=True)
                os._exit(0)
        starting.Entrance = Seen
        main(["--library", {str(tmp_path)!r}, "--hidden"])
    """
    assert python(code).strip() == "[] False True"


# ---------------------------------------------------------------------------------------------------- the application


class Shown(Sender):
    """Keeps what it was given to show."""

    updates = True

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[Message] = []

    def show(self, message: Message) -> None:
        self.messages.append(message)


@pytest.fixture
def paths(tmp_path: Path) -> LibraryPaths:
    return LibraryPaths.of(tmp_path / "library")


@pytest.fixture
def inbound(tmp_path: Path) -> Path:
    folder = tmp_path / "Board packets"
    folder.mkdir()
    (folder / "agenda.txt").write_text("The facilities master plan comes back.")
    return folder


@pytest.fixture
def started(paths: LibraryPaths, qapp: QApplication, english: Language, qtbot: QtBot) -> Iterator[Callable[..., Application]]:
    """Starts applications, and ends them with the test."""
    running: list[Application] = []

    def start(*folders: Path, hidden: bool = False) -> Application:
        service = Service(paths, window=True)
        if folders:
            service.apply_settings(lambda _: Settings(gather_seconds=0.1, folders=tuple(FolderSettings(str(f), settle=0.1) for f in folders)))
        entrance = Entrance(qapp, english, Problems(qapp), SystemClock(), Launch(paths.root), EarlyLog(), contextlib.ExitStack())
        entrance.tray.start()
        application = Application(entrance, service)
        running.append(application)
        application.begin(hidden=hidden)
        if not hidden:
            qtbot.waitUntil(application.front().window.isVisible, timeout=LONG)
        return application

    yield start
    for application in running:
        if not application._quitting:
            with qtbot.waitSignal(application.ended, timeout=LONG):
                application.quit()
        application.deleteLater()


def test_what_is_wished_of_the_icon_while_the_rest_is_loaded_is_granted(
    paths: LibraryPaths, inbound: Path, qapp: QApplication, english: Language, qtbot: QtBot
) -> None:
    Service(paths).watch_folders((str(inbound),))
    with contextlib.ExitStack() as closing:
        entrance = Entrance(qapp, english, Problems(qapp), SystemClock(), Launch(paths.root, hidden=True), EarlyLog(), closing)
        closing.enter_context(added(entrance.log))
        logging.getLogger("early").info("It begins.")
        entrance.open(lambda: build)
        entrance.tray.open_requested.emit()
        qtbot.waitUntil(lambda: isinstance(entrance.parent(), Application), timeout=LONG)
        application = entrance.parent()
        assert isinstance(application, Application)
        assert application.front().window.isVisible()
        qtbot.waitUntil(lambda: stored(application) == ["agenda.txt"], timeout=LONG)
        with qtbot.waitSignal(application.ended, timeout=LONG):
            entrance.menu.quit_requested.emit()
        application.deleteLater()
    assert "It begins." in paths.log.read_text()


def _fail_if(broken: threading.Event) -> None:
    assert 1 // (not broken.is_set())


def stored(application: Application) -> list[str]:
    return [document.name for document in application.keeper.situation.latest]


def press(box: QMessageBox, words: str) -> None:
    next(button for button in box.findChildren(QPushButton) if button.text().replace("&", "") == words).click()


def answer(words: str, *, before: Callable[[], object] = lambda: None) -> None:
    """Press this button of the message box that is about to be shown, and that holds up the caller."""

    def look() -> None:
        boxes = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox) and widget.isVisible()]
        if not boxes:
            QTimer.singleShot(5, look)
            return
        before()
        press(boxes[0], words)

    QTimer.singleShot(0, look)


def test_another_language_is_spoken_at_once(started: Callable[..., Application], inbound: Path, english: Language, qtbot: QtBot) -> None:
    application = started(inbound)
    before = application.front()
    before.open_settings("")
    application.change(lambda settings: dataclasses.replace(settings, language="de"))
    qtbot.waitUntil(lambda: application.front() is not before, timeout=LONG)
    assert english.spoken == "de"
    assert application.front().window.isVisible()
    assert not before.window.isVisible()
    dialog = application.front().dialog
    assert dialog is not None
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: application.front().window.documents.model.rowCount() == 1, timeout=LONG)  # the new window has its documents
    english.speak("en")


def test_from_the_first_start_over_a_landed_document_to_the_end(started: Callable[..., Application], inbound: Path, paths: LibraryPaths, qtbot: QtBot) -> None:
    application = started()
    assert application.front().window.isVisible()
    sender = Shown()
    application.notifier.use(sender)
    application.front().window.folders_dropped.emit((str(inbound),))
    dialog = application.front().adder.dialog
    assert dialog is not None
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: stored(application) == ["agenda.txt"], timeout=LONG)
    assert application.service.settings.folders == (FolderSettings(str(inbound)),)
    qtbot.waitUntil(lambda: len(sender.messages) == 1, timeout=LONG)
    assert (sender.messages[0].title, sender.messages[0].lines) == ("1 document in Board packets", ("agenda.txt",))
    application.front().window.hide()
    sender.chosen.emit(sender.messages[0].key, Action.DEFAULT)
    assert application.front().window.isVisible()
    with qtbot.waitSignal(application.ended, timeout=5500):
        application.front().deeds.do_alone(Repair())
    assert application.deed == Repair(), "what is done before it starts again"
    assert not paths.door.exists()


def test_closing_the_window_is_asked_once_and_remembered(started: Callable[..., Application], inbound: Path, qtbot: QtBot) -> None:
    application = started(inbound)
    application.front().window.close()
    box = application.front().closing.box
    assert box is not None
    press(box, "Cancel")
    assert application.front().window.isVisible()
    assert not application.front().window.isMinimized()
    application.front().window.close()
    box = application.front().closing.box
    assert box is not None
    press(box, "Keep watching in the background")
    assert application.front().window.isMinimized(), "there is no tray here to come back by"
    qtbot.waitUntil(lambda: application.service.settings.close_window == "keep")
    application.show_window()
    application.front().window.close()
    assert application.front().closing.box is None
    assert application.front().window.isMinimized()


def test_quitting_by_closing_is_remembered_too(started: Callable[..., Application], inbound: Path, paths: LibraryPaths, qtbot: QtBot) -> None:
    application = started(inbound)
    application.front().window.close()
    box = application.front().closing.box
    assert box is not None
    with qtbot.waitSignal(application.ended, timeout=LONG):
        press(box, "Quit")
    assert Service(paths).settings.close_window == "quit"


@pytest.mark.skipif(sys.platform == "win32", reason="no panel is waited for there: without a tray, as offscreen, the window is there at once")
def test_a_second_start_hands_its_folders_over_and_raises_the_window(
    started: Callable[..., Application], inbound: Path, paths: LibraryPaths, qtbot: QtBot
) -> None:
    application = started(inbound, hidden=True)
    assert application._front is None, "what nobody looks at is not built"
    qtbot.waitUntil(paths.door.exists, timeout=LONG)
    other = inbound.parent / "Minutes"
    other.mkdir()
    ends: list[int] = []
    second = threading.Thread(target=lambda: ends.append(launch(("--library", str(paths.root), str(other)))))
    second.start()
    qtbot.waitUntil(lambda: application._front is not None and application.front().window.isVisible(), timeout=LONG)
    second.join()
    assert ends == [0]
    qtbot.waitUntil(lambda: application.service.settings.folder(str(other)) is not None)


def test_without_a_tray_a_hidden_start_leaves_a_way_to_the_window(started: Callable[..., Application], inbound: Path, qtbot: QtBot) -> None:
    application = started(inbound, hidden=True)
    application.tray._grace.setInterval(10)
    application.tray._grace.start()
    qtbot.waitUntil(lambda: application._front is not None and application.front().window.isMinimized())


@pytest.mark.skipif(sys.platform == "win32", reason="as above")
def test_a_window_that_comes_late_knows_what_was_told_before(started: Callable[..., Application], inbound: Path, qtbot: QtBot) -> None:
    application = started(inbound, hidden=True)
    application.tray._grace.stop()  # on a busy machine no panel would have come, and the window would be there
    qtbot.waitUntil(lambda: stored(application) == ["agenda.txt"], timeout=LONG)
    application.keeper.take(Told(problems=(Problem("library", "The library's disk is full.", "Free some space."),)))
    application.show_window()
    window = application.front().window
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 1 and window.trouble.isVisible())
    application.watcher.failed.emit("It crashed.", "")
    qtbot.waitUntil(lambda: window._troubles._failure == "It crashed.")


@pytest.mark.expects_log("The watching ended by an error")
def test_watching_that_has_ended_by_an_error_begins_again_when_one_says_so(started: Callable[..., Application], inbound: Path, qtbot: QtBot) -> None:
    application, shown, broken = started(inbound), Shown(), threading.Event()
    qtbot.waitUntil(lambda: stored(application) == ["agenda.txt"], timeout=LONG)
    application.notifier.use(shown)
    window = application.front().window
    application.service.listen(lambda _: _fail_if(broken))
    broken.set()
    (inbound / "minutes.txt").write_text("The minutes.")
    qtbot.waitUntil(window.trouble.isVisible, timeout=LONG)
    assert "unexpected error (ZeroDivisionError)" in window.trouble._words.text()
    told = [(message.title, message.lines) for message in shown.messages if message.key.startswith("problem:")]
    assert told == [("Watching has stopped", (window.trouble._words.text(),))]
    window.trouble._more.click()
    (report,) = (dialog for dialog in window.findChildren(ProblemDialog) if dialog.isVisible())
    assert "ZeroDivisionError: " in report.text()
    report.close()
    with qtbot.waitSignal(application.watcher.failed, timeout=LONG):  # it still fails, and that is said as the first time
        window.trouble._button.click()
    qtbot.waitUntil(window.trouble.isVisible)
    broken.clear()
    window.status.again.click()
    qtbot.waitUntil(lambda: sorted(stored(application)) == ["agenda.txt", "minutes.txt"], timeout=LONG)
    qtbot.waitUntil(lambda: window.status._watching.text() == "Watching 1 folder")
    assert window.sidebar.card._title.text() == "Everything accounted for"
    assert not window.trouble.isVisible()
    assert not window.status.again.isVisible()


def test_a_library_that_another_program_holds_is_said_and_can_be_tried_again(
    started: Callable[..., Application], inbound: Path, paths: LibraryPaths, qtbot: QtBot
) -> None:
    paths.root.mkdir()
    held = contextlib.ExitStack()
    held.enter_context(Lock(paths.lock))
    answer("Try again", before=held.close)
    application = started(inbound)
    qtbot.waitUntil(lambda: stored(application) == ["agenda.txt"], timeout=LONG)


def test_a_library_watched_without_a_window_is_not_taken_for_one_with_it(paths: LibraryPaths, inbound: Path) -> None:
    service = Service(paths)
    service.watch_folders((str(inbound),))
    ready = threading.Event()
    service.listen(lambda news: ready.set() if isinstance(news, Ready) else None)
    watching = threading.Thread(target=service.run)
    watching.start()
    assert ready.wait(LONG / 1000)
    assert not control.send(paths, control.Raise((str(inbound.parent / "other"),)))
    assert len(service.settings.folders) == 1
    assert control.send(paths, control.Rescan())
    service.stop()
    watching.join()


def test_one_may_look_at_the_documents_of_a_library_that_is_held(started: Callable[..., Application], inbound: Path, paths: LibraryPaths, qtbot: QtBot) -> None:
    paths.root.mkdir()
    with Lock(paths.lock):
        answer("Only look at the documents")
        application = started(inbound)
        qtbot.waitUntil(lambda: application.keeper.situation.failure != "")
        assert application.front().window.isVisible()


def test_settings_that_cannot_be_understood_are_said_and_left_alone(paths: LibraryPaths, qapp: QApplication) -> None:
    paths.root.mkdir()
    paths.settings.write_text("[general\n")
    answer("Quit")
    assert make_service(qapp, paths, Launch()) is None
    assert paths.settings.read_text() == "[general\n"
    answer("Try again", before=lambda: paths.settings.write_text('[general]\ntheme = "dark"\n'))
    service = make_service(qapp, paths, Launch())
    assert service is not None
    assert service.settings.theme == "dark"


def test_settings_of_another_computer_are_taken_in_without_its_place_of_the_library(
    started: Callable[..., Application], inbound: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    application = started(inbound)
    application.front().open_settings("")
    dialog = application.front().dialog
    assert dialog is not None
    file = tmp_path / "theirs.toml"
    file.write_text("")
    page = dialog.page("Library")
    assert isinstance(page, LibraryPage)
    dialog.show_folder("Library")
    qtbot.waitUntil(page._account.isVisible, timeout=LONG)
    before = page.take_in.mapTo(dialog, page.take_in.rect().center())
    dialog.import_requested.emit(str(file))
    qtbot.waitUntil(lambda: "is empty" in page.said.text())
    assert page.said.isVisible()
    file.write_bytes(b"[general]\n# \xff\n")
    dialog.import_requested.emit(str(file))
    qtbot.waitUntil(lambda: "not text (UTF-8), from byte 12 on" in page.said.text())
    QApplication.processEvents()
    assert page.take_in.mapTo(dialog, page.take_in.rect().center()) == before, "the next try is where the last one was"
    assert not dialog._trouble.isVisible(), "nothing is wrong with the settings in force"
    assert [folder.path for folder in application.service.settings.folders] == [str(inbound)]
    file.write_text('[general]\ntheme = "dark"\nlibrary = "/their/disk"\n')
    dialog.import_requested.emit(str(file))
    qtbot.waitUntil(lambda: application.service.settings.theme == "dark")
    assert (application.service.settings.library, application.service.settings.folders) == ("", ())
    assert not page.said.isVisible()
    dialog.undo.button.click()
    qtbot.waitUntil(lambda: application.service.settings.theme == "system" and len(application.service.settings.folders) == 1)
    dialog.export_requested.emit(str(tmp_path / "mine.toml"))
    qtbot.waitUntil(lambda: page.said.text() == f"The settings were written to {tmp_path / 'mine.toml'}.")
    dialog.export_requested.emit(str(inbound))
    qtbot.waitUntil(lambda: str(inbound) in page.said.text() and "were written" not in page.said.text())


def test_the_settings_dialog_changes_what_is_in_force(started: Callable[..., Application], inbound: Path, qtbot: QtBot) -> None:
    application = started(inbound)
    application.front().window.settings_requested.emit(str(inbound))
    dialog = application.front().dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.change_wanted.emit(lambda settings: Settings(theme="dark", folders=settings.folders))
    qtbot.waitUntil(lambda: application.service.settings.theme == "dark")
    dialog.change_wanted.emit(lambda settings: Settings(folders=settings.folders))
    qtbot.waitUntil(lambda: application.service.settings.theme == "system")


def test_a_settings_file_that_broke_meanwhile_is_said_in_the_dialog(
    started: Callable[..., Application], inbound: Path, paths: LibraryPaths, qtbot: QtBot
) -> None:
    application = started(inbound)
    qtbot.waitUntil(lambda: stored(application) == ["agenda.txt"], timeout=LONG)  # the settings of the start have been told
    paths.settings.write_text("broken = [")
    with pytest.raises(SettingsError):
        application.service.apply_settings(lambda settings: settings)
    application.front().window.notifications_requested.emit(False)
    qtbot.waitUntil(lambda: application.front().dialog is not None)
    dialog = application.front().dialog
    assert dialog is not None
    qtbot.waitUntil(dialog._trouble.isVisible)
    assert dialog.open_file.isVisible()
    assert paths.settings.read_text() == "broken = ["


def test_pausing_and_resuming_reach_the_tray(started: Callable[..., Application], inbound: Path, qtbot: QtBot) -> None:
    application = started(inbound)
    qtbot.waitUntil(lambda: application.keeper.situation.folders != (), timeout=LONG)
    application.menu.pause_requested.emit(None)
    qtbot.waitUntil(lambda: application.keeper.situation.paused == "", timeout=LONG)
    application.menu.resume_requested.emit()
    qtbot.waitUntil(lambda: application.keeper.situation.paused is None, timeout=LONG)


def test_another_programs_command_is_heard(started: Callable[..., Application], inbound: Path, paths: LibraryPaths, qtbot: QtBot) -> None:
    application = started(inbound)
    qtbot.waitUntil(paths.door.exists, timeout=LONG)
    assert control.send(paths, control.Pause())
    qtbot.waitUntil(lambda: application.keeper.situation.paused == "", timeout=LONG)


# ---------------------------------------------------------------------------------------------------------- the parts


@pytest.mark.skipif(sys.platform == "win32", reason="a process that is sent this signal there is ended")
def test_a_signal_of_the_system_is_heard_without_a_timer(qtbot: QtBot) -> None:
    ends = EndSignals()
    with qtbot.waitSignal(ends.received):
        os.kill(os.getpid(), signal.SIGTERM)
    ends.close()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_work_in_the_background_answers_here_and_only_the_latest(qtbot: QtBot) -> None:
    background = Background(1)
    answers: list[object] = []
    begun, go_on = threading.Event(), threading.Event()

    def first(stop: threading.Event) -> str:
        begun.set()
        go_on.wait()
        return f"first, stopped: {stop.is_set()}"

    background.run("slot", first, answers.append, answers.append)
    begun.wait()
    background.run("slot", lambda _: threading.current_thread() is threading.main_thread(), answers.append, answers.append)
    go_on.set()
    qtbot.waitUntil(lambda: answers == [False])

    def refuse(_: threading.Event) -> None:
        raise SettingsError("It is not TOML.")

    background.run("slot", refuse, answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == [False, "It is not TOML."])
    background.stop()


@pytest.fixture
def problems(qtbot: QtBot) -> Iterator[Problems]:  # noqa: ARG001  # a dialog needs Qt
    made = Problems()
    yield made
    if made.dialog is not None:
        made.dialog.close()


def fail(problems: Problems, times: int = 1, error: type[Exception] = ZeroDivisionError) -> None:
    for _ in range(times):
        try:
            raise error("secret")
        except error as met:
            problems._take(type(met), met, met.__traceback__)


@pytest.mark.expects_log("An unexpected error in the window")
def test_a_hundred_errors_are_one_dialog_with_one_report(problems: Problems) -> None:
    fail(problems, 100)
    dialog = problems.dialog
    assert dialog is not None
    assert dialog.text().count("ZeroDivisionError") == 1
    assert "Papertray: " in dialog.text()
    assert "100 times" in dialog._again.text()
    dialog._copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text()
    dialog.close()
    assert problems.dialog is None
    fail(problems)
    assert problems.dialog is None, "it has been said"


@pytest.mark.expects_log("An unexpected error in the window")
def test_an_error_of_another_thread_is_shown_too(problems: Problems, qtbot: QtBot) -> None:
    problems.install()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    finally:
        problems.uninstall()
    qtbot.waitUntil(lambda: problems.dialog is not None)


def test_the_log_has_what_qt_says(caplog: pytest.LogCaptureFixture) -> None:
    log_qt(QtMsgType.QtInfoMsg, QMessageLogContext(), "words")
    assert caplog.record_tuples == [("qt.default", logging.INFO, "words")]


@pytest.mark.expects_log("damaged")
def test_what_qt_says_of_screen_readers_is_no_warning(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    before = qInstallMessageHandler(log_qt)
    try:
        qCWarning(QLoggingCategory("qt.accessibility.atspi"), "Could not find accessible on path")  # type: ignore[arg-type]  # its stub says bytes
        qCWarning(QLoggingCategory("qt.svg"), "damaged")  # type: ignore[arg-type]  # as above
    finally:
        qInstallMessageHandler(before)
    assert [(record.name, record.levelno) for record in caplog.records] == [("qt.accessibility.atspi", logging.DEBUG), ("qt.svg", logging.WARNING)]
