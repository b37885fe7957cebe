"""What a report says of the program and its surroundings: versions and places, and never a document's name or content."""

from __future__ import annotations

import locale
import platform
import sys
from collections.abc import Iterable
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from core import __version__
from core.document import LedgerLine
from core.paths import APP, LibraryPaths
from gui.language import later


def versions() -> tuple[tuple[str, str], ...]:
    """(what, which) pairs."""
    return (
        (APP, __version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        (later("System"), f"{platform.system()} {platform.release()}, {platform.machine()}"),
    )


def surroundings() -> tuple[tuple[str, str], ...]:
    """What else a bug may depend on."""
    screens = ", ".join(f"{s.size().width()}×{s.size().height()} at {s.devicePixelRatio():g}" for s in QGuiApplication.screens())
    return (
        ("Platform", QGuiApplication.platformName()),
        ("Screens", screens),
        ("Language", locale.getlocale()[0] or ""),
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
