"""A file or folder of ours is handed to the desktop. By itself, because what hinders the start needs it, and nothing of the settings dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_place(where: Path) -> None:
    """Hand a file or folder of ours to the desktop; what is not there yet is looked for in its folder."""
    there = where if where.exists() else where.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))
