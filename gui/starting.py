"""The window's door: everything that there has to be around the application, from the log to the signals of the system.

A second start has been handed to the first one by then (`launch.py`).
"""

from __future__ import annotations

import contextlib

from PySide6.QtWidgets import QApplication

from core.cli.logs import log_to_file, log_to_stderr
from core.clock import SystemClock
from core.errors import SettingsError
from core.paths import LibraryPaths
from core.service import Service
from gui import theme, words
from gui.application import Application
from gui.language import SYSTEM, Language
from gui.launch import Launch
from gui.problems import Problems
from gui.qt_program import make_qt
from gui.signals import EndSignals
from gui.start_trouble import Answer, settings_trouble


def start(launch: Launch) -> int:
    """Run the application until its end. Returns the exit status."""
    paths = LibraryPaths.of(launch.library)
    with log_to_stderr(verbose=False), log_to_file(paths), contextlib.ExitStack() as stack:
        qt = make_qt()
        language = Language(qt)
        language.speak(SYSTEM)  # until the settings are known
        problems = Problems(qt)
        problems.install()
        stack.callback(problems.uninstall)
        service = _make_service(qt, paths, launch)
        if service is None:
            return 1
        application = Application(qt, language, service, SystemClock(), launch)
        problems.quit_requested.connect(application.quit)
        signals = EndSignals(qt)
        stack.callback(signals.close)
        signals.received.connect(application.quit)
        application.ended.connect(qt.quit)
        application.begin(hidden=launch.hidden)
        status = qt.exec()
        if application.deed is not None:
            from gui.care.again import do_and_start_again  # noqa: PLC0415  # which no ordinary start needs

            do_and_start_again(application.deed, paths, SystemClock())
        return status


def _make_service(qt: QApplication, paths: LibraryPaths, launch: Launch) -> Service | None:
    """The service with the folders that were named; None when its settings cannot be understood and the person gives up."""
    while True:
        try:
            service = Service(paths, window=True)
            service.watch_folders(launch.folders)
        except SettingsError as error:
            theme.apply(qt, "system")
            if settings_trouble(words.say(error.sentence), paths.settings) is Answer.QUIT:
                return None
        else:
            return service
