"""The one QApplication: its names, its picture, and its warnings in the log."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from core import __version__
from core.paths import APP

if sys.platform == "win32":
    import ctypes

_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
_CHATTER = frozenset({"qt.accessibility.atspi"})
"""Categories whose warnings are about what a screen reader has asked for too late, hundreds of them: for those who look for them."""
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def make_qt() -> QApplication:
    """The one QApplication, with its names, and its warnings in the log. (Its picture is for windows, and comes with them.)"""
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP)  # the taskbar knows the program by it, not by python.exe
    qInstallMessageHandler(log_qt)
    qt = QApplication([APP.lower()])
    qt.setApplicationName(APP)
    qt.setApplicationDisplayName(APP)
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName(APP.lower())
    qt.setQuitOnLastWindowClosed(False)
    return qt


def application_icon() -> QIcon:
    """The application's own picture, in every size that desktops ask for."""
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(picture_file(size))
    return icon


def picture_file(size: int) -> str:
    """The file of the application's picture in this size, for programs that want a path."""
    return str(resources.FOLDER / "icons" / f"{APP.lower()}-{size}.png")


def log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say goes where everything goes."""
    category = context.category or "default"
    level = logging.DEBUG if category in _CHATTER else _LEVELS[kind]
    logging.getLogger(category if category.startswith("qt.") else f"qt.{category}").log(level, "%s", message)
