"""What a person does with a file outside the window: open it, show it in the file manager. Nothing here waits for another program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import PurePath

from PySide6.QtCore import QDir, QMimeData, QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from core.paths import printable
from core.safety import runs_when_opened
from gui.speech.words import say

_MAC = "darwin"


def url_of(path: str) -> QUrl:
    """The address of a file. A name that is not UTF-8 keeps its bytes, which `QUrl.fromLocalFile` would not let it."""
    return QUrl.fromEncoded(PurePath(path).as_uri().encode("ascii"))


def dragged(paths: Iterable[str]) -> QMimeData:
    """These files, as other programs take what is dropped on them."""
    data = QMimeData()
    data.setUrls([url_of(path) for path in paths])
    return data


def dropped(data: QMimeData) -> tuple[str, ...]:
    """The paths of what other programs drag here, as the system spells them: Qt writes "/" on Windows, too."""
    return tuple(QDir.toNativeSeparators(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def open_file(path: str) -> bool:
    """Open the file with the program that is meant for it; False when there is none. What would run instead of being shown is asked about first."""
    if runs_when_opened(path) and not _shall_run(path):
        return True
    return QDesktopServices.openUrl(url_of(path))


def _shall_run(path: str) -> bool:
    """Ask whether a program shall be run; a person who only presses Return has said no."""
    name = printable(os.path.basename(path))
    box = QMessageBox(QMessageBox.Icon.Warning, say("Open"), say("“{0}” is a program.").format(name), parent=QApplication.activeWindow())
    box.setInformativeText(say("Opening it runs it, with everything that it may do on this computer. Open it only if you know where it came from."))
    run = box.addButton(say("Run it"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is run


def reveal(path: str) -> bool:
    """Show the file, or the folder, in the file manager: selected where the system can do that, else its folder."""
    if os.path.isdir(path):
        return open_file(path)
    if sys.platform == "win32":
        return _ask_explorer(path)
    if sys.platform == _MAC:
        return QProcess.startDetached("open", ["-R", path])[0]
    return _ask_file_manager(path) or open_file(os.path.dirname(path))


if sys.platform == "win32":

    def _ask_explorer(path: str) -> bool:
        """In its own quotes: Explorer takes a comma in a name that has none for the end of the name."""
        explorer = QProcess()
        explorer.setProgram("explorer.exe")
        explorer.setNativeArguments(f'/select,"{os.path.normpath(path)}"')
        return bool(explorer.startDetached()[0])


def _ask_file_manager(path: str) -> bool:
    """The desktops' common door (freedesktop.org, "File Manager DBus Interface"); a detached call, because a slow file manager must not hold the window."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    call = ["--session", "--print-reply", "--dest=org.freedesktop.FileManager1", "--type=method_call", "/org/freedesktop/FileManager1"]
    url = PurePath(path).as_uri()
    return QProcess.startDetached("dbus-send", [*call, "org.freedesktop.FileManager1.ShowItems", f"array:string:{url}", "string:"])[0]
