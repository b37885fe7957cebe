"""The window's door: everything that there has to be around the application, from the log to the one handler of errors.

A second start has been handed to the first one by then (`launch.py`). First there is the tray icon (`entrance.py`), then the rest (`second_half.py`).
"""

from __future__ import annotations

import contextlib

from core.cli.logs import EarlyLog, added, log_to_stderr
from core.clock import SystemClock
from gui import plain_imports  # noqa: F401  # before all that knows Qt
from gui.entrance import Entrance
from gui.language import SYSTEM, Language
from gui.launch import Launch
from gui.problems import Problems
from gui.qt_program import make_qt


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
        entrance.open()  # everything else follows by itself
        return qt.exec()
