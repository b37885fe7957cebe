"""The window's door: everything that there has to be around the application, from the log to the one handler of errors.

A second start has been handed to the first one by then (`door.py`). First there is the tray icon (`entrance.py`), then the rest (`second_half.py`).
"""

from __future__ import annotations

import contextlib

from gui.starting import plain_imports  # noqa: F401  # before all that knows Qt

# isort: split

from core.cli.logs import EarlyLog, added, log_to_stderr
from core.clock import SystemClock
from gui.desktop.qt_program import make_qt
from gui.entrance import Build, Entrance
from gui.launch import Launch
from gui.speech.language import SYSTEM, Language
from gui.troubles.problems import Problems


def start(launch: Launch) -> int:
    """Run the application until its end. Returns the exit status."""
    early = EarlyLog()
    with log_to_stderr(verbose=False), added(early), contextlib.ExitStack() as stack:
        qt = make_qt()
        problems = Problems(qt)
        problems.install()
        stack.callback(problems.uninstall)
        language = Language(qt)
        language.speak(SYSTEM)  # until the settings are known
        entrance = Entrance(qt, language, problems, SystemClock(), launch, early, stack)
        stack.callback(entrance.wait)
        entrance.open(_load_second_half)  # everything else follows by itself
        return qt.exec()


def _load_second_half() -> Build:
    from gui.starting.second_half import build  # noqa: PLC0415  # the second half's door: the icon is there before it

    return build
