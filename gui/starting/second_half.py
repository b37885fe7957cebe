"""The second half of the start, loaded while the tray icon is seen already: the service, and the application that is joined to it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from core.cli.log_file import log_to_file
from core.clock import SystemClock
from core.errors import SettingsError
from core.paths import LibraryPaths
from core.service import Service
from gui.application import Application
from gui.desktop.qt_program import application_icon
from gui.desktop.signals import EndSignals
from gui.entrance import Entrance
from gui.launch import Launch
from gui.look import theme
from gui.speech import words
from gui.troubles.start_trouble import Answer, settings_trouble


def build(entrance: Entrance) -> Application | None:
    """The whole application, at work; None when its settings cannot be understood and the person gives up."""
    qt, launch = entrance.qt, entrance.launch
    paths = LibraryPaths.of(launch.library)
    entrance.closing.enter_context(log_to_file(paths, entrance.log.take()))
    qt.setWindowIcon(application_icon())
    service = make_service(qt, paths, launch)
    if service is None:
        return None
    application = Application(entrance, service)
    entrance.problems.quit_requested.connect(application.quit)
    entrance.closing.callback(_start_again, application, paths)
    signals = EndSignals(application)
    signals.received.connect(application.quit)
    application.ended.connect(signals.close)
    application.ended.connect(qt.quit)
    application.begin(hidden=launch.hidden)
    return application


def _start_again(application: Application, paths: LibraryPaths) -> None:
    """At the end: if the application has ended so that something can be done with its library, do it, and start anew."""
    if application.deed is not None:
        from gui.care.again import do_and_start_again  # noqa: PLC0415  # which no ordinary start needs

        do_and_start_again(application.deed, paths, SystemClock())


def make_service(qt: QApplication, paths: LibraryPaths, launch: Launch) -> Service | None:
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
