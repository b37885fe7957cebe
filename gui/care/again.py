"""The application has ended so that something can be done with its library; then it is started again, as a new process, wherever the library is now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QProcess

from core.clock import Clock
from core.paths import LibraryPaths
from gui.care.alone import AloneDialog, Deed
from gui.desktop.autostart import own_command


def do_and_start_again(deed: Deed, paths: LibraryPaths, clock: Clock) -> None:
    """Do it, say how it went, and start Papertray again."""
    dialog = AloneDialog(deed, paths, clock)
    where: list[Path] = []
    dialog.ended.connect(where.append)
    dialog.exec()
    program, *words = command(paths, where[0] if where else paths.root)
    QProcess.startDetached(program, words)


def command(paths: LibraryPaths, place: Path) -> tuple[str, ...]:
    """How Papertray is started with this library: one that was named has to be named again, where it is now; the user's own is found by its settings."""
    return own_command(("--library", str(place)) if paths.is_named else ())
