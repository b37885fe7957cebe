"""What every test is held to: it leaves nothing behind, and nothing complains while it runs.

A test fails when a thread, a process, a timer's thread or a window of its outlives it, and when anything logs a warning or an error that it
did not expect (`@pytest.mark.expects_log("disk full")`). Warnings of Python fail by `filterwarnings`, those of Qt by pytest-qt,
exceptions that nobody could catch by pytest's own plugins. No test touches the settings, documents or notifications of the person who runs it.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import re
import signal
import sys
import threading
import time
from collections.abc import Callable, Collection, Generator, Iterator
from typing import TypeAlias, cast

import hypothesis
import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

import gui  # noqa: F401  # whatever is tested: it keeps Qt from using up None (gui/none_lives.py)

PATIENCE = 5.0  # seconds that something which is ending may take to be gone
Thing: TypeAlias = threading.Thread | psutil.Process | QWidget | QThread
FAILED = pytest.StashKey[bool]()
STATUS = pytest.StashKey[int]()
_NOT_ASKED_FOR = {
    "bundle": "it starts the built program: `python3 dev.py build` makes it and runs this",
    "wine": "it builds the Windows program under Wine: `python3 dev.py build --wine`",
}
# They take half a minute each, or more, of which they wait most: they begin, so that in the end no process waits for another that has one of them left.
_LONGEST = frozenset({"test_storm.py", "test_hostile.py", "test_fuzz.py"})
# Python keeps one of these for as long as it runs once anything was spawned.
_TRACKER = "multiprocessing.resource_tracker"

pytest_plugins = ["pytester"]
hypothesis.settings.register_profile("papertray", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("papertray")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("papertray")
    group.addoption("--desktop", action="store_true", help="the virtual desktop has to be there: tests on it fail where they would be skipped")
    group.addoption("--bundle", action="store_true", help="also start the built program in dist/")
    group.addoption("--wine", action="store_true", help="with --bundle: also build the Windows program under Wine, and start it")


def pytest_configure(config: pytest.Config) -> None:  # noqa: ARG001  # the hook's name for it
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # the keyring of the person who runs the tests is not for them
    if (
        signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    ):  # a shell starts what is to run in its background so, and programs that tests interrupt would inherit it
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # No message of a test reaches a person; and programs that tests start are to behave as people's do, whatever this shell prefers.
    for name in ("DBUS_SESSION_BUS_ADDRESS", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for marker in ("bundle", "wine"):
        if not config.getoption(f"--{marker}"):
            for item in items:
                if item.get_closest_marker(marker):
                    item.add_marker(pytest.mark.skip(reason=_NOT_ASKED_FOR[marker]))
    items.sort(key=lambda item: item.path.name not in _LONGEST)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What is there when all tests have been found stays for the whole run: the looks for what a test leaves behind need not go through it each time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remember that a test has failed: what it then leaves behind is no news."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or (call.excinfo is not None and not call.excinfo.errisinstance(pytest.skip.Exception))
    return report


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, object, object]:
    """What one process of tests tells the other has to be text that can be written: names of files that cannot are in it as they are escaped."""
    said = yield
    return _writable(said)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[STATUS] = exitstatus


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Python waits for every thread at its end; one that a test has left running has been told of by now, and must not keep the run for ever."""
    if any(thread is not threading.current_thread() and not thread.daemon for thread in threading.enumerate()):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash.get(STATUS, 1) or 1)


@pytest.fixture(scope="session", autouse=True)
def _places_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The platform's folders for settings, data and documents, in a temporary place (names: the XDG specification; platformdirs for Windows)."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "DOCUMENTS_DIR"):
            patch.setenv(f"XDG_{name}", str(home / name.lower()))
        for name in ("LOCAL_APPDATA", "APPDATA", "PERSONAL"):
            patch.setenv(f"WIN_PD_OVERRIDE_{name}", str(home / name.lower()))
        yield


@pytest.fixture(autouse=True)
def _leaves_nothing_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test whose threads, processes or windows outlive it; ends the processes, so that the next test starts clean."""
    looks = _LOOKS if "qapp" in request.fixturenames else _LOOKS[:2]
    before = [look() for _, look in looks]
    yield
    left = {kind: _outliving(look, there) for (kind, look), there in zip(looks, before, strict=True)}
    found = "; ".join(f"{kind}: {', '.join(sorted(map(_described, things)))}" for kind, things in left.items() if things)
    for process in left["processes"]:
        cast("psutil.Process", process).kill()
    if found and not request.node.stash.get(FAILED, False):
        pytest.fail(f"The test left something behind. {found}", pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_complains(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test during which a warning or an error is logged that none of its `expects_log` patterns matches."""
    complaints = _Complaints([pattern for marker in request.node.iter_markers("expects_log") for pattern in marker.args])
    logging.getLogger().addHandler(complaints)
    yield
    logging.getLogger().removeHandler(complaints)
    if complaints.texts and not request.node.stash.get(FAILED, False):
        pytest.fail("Something complained that was not expected to:\n" + "\n".join(complaints.texts), pytrace=False)


class _Complaints(logging.Handler):
    """Keeps the texts of warnings and errors that no pattern matches."""

    def __init__(self, expected: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []
        self._expected = expected

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if not any(re.search(pattern, text) for pattern in self._expected):
            self.texts.append(f"{record.levelname} {record.name}: {logging.Formatter().format(record)}")


def _writable(said: object) -> object:
    if isinstance(said, str):
        return said.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(said, dict):
        return {_writable(key): _writable(value) for key, value in said.items()}
    return type(said)(map(_writable, said)) if isinstance(said, list | tuple) else said


def _outliving(look: Callable[[], set[Thing]], before: Collection[Thing]) -> set[Thing]:
    """What `look` sees that was not there before, once what is ending has had time to end."""
    deadline = time.monotonic() + PATIENCE
    while left := look().difference(before):
        if time.monotonic() > deadline:
            return left
        del left  # a window is gone only when nobody refers to it
        gc.collect()
        time.sleep(0.01)
    return set()


def _threads() -> set[Thing]:
    """Python's own threads; a dummy stands for a thread of another library, and Python keeps it for ever."""
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


def _processes() -> set[Thing]:
    multiprocessing.active_children()  # takes note of those that have ended
    return {process for process in psutil.Process().children(recursive=True) if not _passes(process)}


def _passes(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE or any(_TRACKER in word for word in process.cmdline())
    except psutil.NoSuchProcess:
        return True


def _windows() -> set[Thing]:
    """Top-level widgets, after those that are to be deleted have been; Qt keeps one tooltip of its own."""
    if QApplication.instance() is None:
        return set()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return {widget for widget in QApplication.topLevelWidgets() if widget.metaObject().className() != "QTipLabel"}


def _qt_threads() -> set[Thing]:
    """Threads of Qt that run; asked for only where a test has Qt, because it looks through all objects."""
    return {thing for thing in gc.get_objects() if isinstance(thing, QThread) and isValid(thing) and thing.isRunning()}


_LOOKS = (("threads", _threads), ("processes", _processes), ("windows", _windows), ("Qt threads", _qt_threads))


def _described(thing: Thing) -> str:
    if isinstance(thing, psutil.Process):
        try:
            return f"{thing.pid} {' '.join(thing.cmdline())}"
        except psutil.NoSuchProcess:
            return str(thing.pid)
    return repr(thing)
