"""The session bus and the desktop's daemon, on a real bus of the test's own; the daemon is another process, as on a real desktop."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

if sys.platform != "linux" or shutil.which("dbus-daemon") is None:
    pytest.skip("there is no D-Bus here (dbus-daemon)", allow_module_level=True)

from jeepney import DBusAddress, new_method_call

from gui.desktop.session_bus import SessionBus
from gui.notifications.desktop_sender import DesktopSender
from gui.notifications.message import Action, Message

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
MESSAGE = Message("/packets", "2 documents in <packets>", ("a & b.pdf", "1 needs a password"), ((Action.SHOW, "Show them"),))


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bus that lives as long as the test."""
    with subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        bus.terminate()


@pytest.fixture
def bus(address: str, qtbot: QtBot) -> Iterator[SessionBus]:  # noqa: ARG001  # it must be there first; Qt's loop must be there
    made = SessionBus()
    assert made.open()
    yield made
    made.close()


class Daemon:
    """`daemon.py` in a process of its own; it prints what it is told and does what it is told on its standard input."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("notification_daemon.py"))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.line() == "ready"

    def line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def do(self, order: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()

    def end(self) -> None:
        self._process.terminate()
        self._process.communicate()


@pytest.fixture
def daemon(address: str) -> Iterator[Daemon]:  # noqa: ARG001  # it must be there first
    made = Daemon()
    yield made
    made.end()


def test_without_a_bus_nothing_is_raised_and_every_call_is_answered(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    bus = SessionBus()
    assert not bus.open()
    answers: list[object] = []
    bus.call(new_method_call(DBusAddress(PATH, NAME, NAME), "GetCapabilities"), answers.append)
    qtbot.waitUntil(lambda: answers == [None])


def test_a_name_is_followed_from_now_on(bus: SessionBus, qtbot: QtBot) -> None:
    told: list[bool] = []
    bus.follow_name(NAME, told.append)
    qtbot.waitUntil(lambda: told == [False])
    daemon = Daemon()
    qtbot.waitUntil(lambda: told == [False, True])
    daemon.end()
    qtbot.waitUntil(lambda: told == [False, True, False])


@pytest.mark.expects_log("the session bus is lost")
def test_a_bus_that_goes_away_is_told_and_pending_calls_are_answered(bus: SessionBus, daemon: Daemon, qtbot: QtBot) -> None:
    answers: list[object] = []
    daemon.do("deaf")
    assert daemon.line() == "deaf"
    bus.call(new_method_call(DBusAddress(PATH, NAME, NAME), "GetCapabilities"), answers.append)
    with qtbot.waitSignal(bus.lost):
        bus.call(new_method_call(DBusAddress("/", "org.freedesktop.DBus", "org.freedesktop.DBus"), "NoSuchMethod"))
        bus._socket.shutdown(2)  # type: ignore[union-attr]  # it is open: the other end has gone
    assert answers == [None]


def test_a_message_is_shown_updated_and_clicked(bus: SessionBus, daemon: Daemon, qtbot: QtBot) -> None:
    sender = DesktopSender(bus, "/icons/papertray.png")
    with qtbot.waitSignal(sender.ready):
        sender.start()
    sender.show(MESSAGE)
    sender.show(Message(MESSAGE.key, "3 documents", (), MESSAGE.actions))  # while the first is still on its way
    qtbot.waitUntil(lambda: sender._ids == {MESSAGE.key: 1} and not sender._on_the_way)
    assert daemon.line() == "0|2 documents in <packets>|a &amp; b.pdf\\n1 needs a password|default,,show,Show them|/icons/papertray.png"
    assert daemon.line() == "1|3 documents||default,,show,Show them|/icons/papertray.png"
    with qtbot.waitSignal(sender.chosen) as chosen:
        daemon.do("invoke 1 show")
    assert chosen.args == [MESSAGE.key, Action.SHOW]
    with qtbot.waitSignal(sender.put_away) as put_away:
        daemon.do("close 1 2")
    assert put_away.args == [MESSAGE.key]
    with qtbot.assertNotEmitted(sender.chosen, wait=50):
        daemon.do("invoke 77 show")  # another program's message


def test_a_message_that_is_over_is_withdrawn(bus: SessionBus, daemon: Daemon, qtbot: QtBot) -> None:
    sender = DesktopSender(bus, "")
    with qtbot.waitSignal(sender.ready):
        sender.start()
    sender.show(MESSAGE)
    qtbot.waitUntil(lambda: bool(sender._ids))
    daemon.line()
    sender.withdraw(MESSAGE.key)
    qtbot.waitUntil(lambda: not bus._to_send)
    assert daemon.line() == "closed 1"


@pytest.mark.expects_log("did not take a message")
def test_a_daemon_that_is_no_more_gives_the_message_back(bus: SessionBus, qtbot: QtBot) -> None:
    sender = DesktopSender(bus, "")
    sender.start()
    with qtbot.waitSignal(sender.failed) as failed:
        sender.show(MESSAGE)
    assert failed.args == [MESSAGE]


def test_a_daemon_that_comes_later_is_taken(bus: SessionBus, qtbot: QtBot) -> None:
    sender = DesktopSender(bus, "")
    sender.start()
    with qtbot.waitSignal(sender.ready):
        daemon = Daemon()
    daemon.end()
