"""What a report says of the program and its surroundings: versions and places, and never a document's name or content.

It can be told of an error in the first moments of a start: what it says comes from Qt and Python's core, and nothing is imported for it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from core import __version__
from core.paths import APP, LibraryPaths
from gui.speech.language import later

if TYPE_CHECKING:
    from core.document import LedgerLine


def versions() -> tuple[tuple[str, str], ...]:
    """(what, which) pairs."""
    return (
        (APP, __version__),
        ("Python", sys.version.partition(" ")[0]),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        (later("System"), f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelVersion()}, {QSysInfo.currentCpuArchitecture()}"),
    )


def surroundings() -> tuple[tuple[str, str], ...]:
    """What else a bug may depend on."""
    screens = ", ".join(f"{s.size().width()}×{s.size().height()} at {s.devicePixelRatio():g}" for s in QGuiApplication.screens())
    return (
        ("Platform", QGuiApplication.platformName()),
        ("Screens", screens),
        ("Language", QLocale.system().name()),
        ("Bundle", str(hasattr(sys, "_MEIPASS"))),
    )


def places(paths: LibraryPaths) -> tuple[tuple[str, Path], ...]:
    """(what, where) pairs."""
    return ((later("Library"), paths.root), (later("Settings"), paths.settings), (later("Log"), paths.log))


def numbers(lines: Iterable[LedgerLine]) -> tuple[tuple[str, str], ...]:
    """(what, how many) of the watched folders, each by its number: what is in them and what they are called is nobody's business."""
    return tuple(
        (
            f"Folder {place}",
            f"{line.state}, {line.mode}, {line.stored} stored, {line.failed} failed, {line.waiting} waiting, {line.queued} queued, {line.ignored} ignored",
        )
        for place, line in enumerate(lines, 1)
    )


def report(trouble: str = "", account: tuple[tuple[str, str], ...] = ()) -> str:
    """The text to copy: versions, surroundings, the account in numbers and the trouble, with the person's home folder left out."""
    lines = [f"{what}: {which}" for what, which in (*versions(), *surroundings(), *account)]
    text = "\n".join([*lines, "", trouble]) if trouble else "\n".join(lines)
    return text.replace(str(Path.home()), "~")
