"""The main window: where (sidebar), which (table), what (inspector), and around them search, trouble, pause and status.

It is a frame: it builds its parts, tells them what was told, and passes on what people ask for as signals; the application decides.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from core.clock import Clock
from core.paths import LibraryPaths
from core.settings import Settings
from core.views import View
from gui.reader import Reader
from gui.told import Told


class MainWindow(QMainWindow):
    """Everything a person sees of the library.

    `first` is the widget shown while no folder is watched and no document known. `memory` is the ini file that sizes and columns are kept in.
    """

    settings_requested = Signal(str)  # a watched folder's path, or "" for the dialog itself
    watch_folder_requested = Signal()  # choose a folder and watch it
    folders_dropped = Signal(tuple)  # paths of folders that were dropped on the window: watch them
    pause_requested = Signal(object)  # seconds since 1970, or None: until resumed
    resume_requested = Signal()
    notifications_requested = Signal(bool)  # whether notifications shall be shown
    rescan_requested = Signal(str)  # a watched folder's path, or "" for all
    retry_requested = Signal(tuple)  # document ids; (): everything that failed or waits
    log_requested = Signal()  # show the log file
    quit_requested = Signal()
    closing = Signal()  # the person closed the window; it stays open until the application hides or closes it

    def __init__(self, reader: Reader, paths: LibraryPaths, clock: Clock, memory: Path, first: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    @Slot(Told)
    def take(self, told: Told) -> None:
        """Show what was told."""

    @Slot(str)
    def take_failure(self, words: str) -> None:
        """Say on top of the window that the watching has ended, and why."""

    def take_settings(self, settings: Settings) -> None:
        """Show what the settings say: the folders' names, whether notifications are on."""

    def take_tray(self, there: bool) -> None:
        """Whether there is a tray icon: without one the window offers Quit itself."""

    def show_documents(self, ids: tuple[int, ...]) -> None:
        """Raise the window on exactly these documents, the first one selected."""

    def show_view(self, view: View) -> None:
        """Raise the window on this view."""

    def focus_search(self) -> None:
        """Put the cursor into the search box."""

    def save_memory(self) -> None:
        """Write sizes, columns and order down; also done when the window closes."""
