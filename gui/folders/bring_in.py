"""Files that were dropped on the window: into which watched folder shall they be copied? The files themselves stay where they are."""

from __future__ import annotations

import functools
import os
import threading
from pathlib import PurePath

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from core.paths import is_below, printable
from core.settings import FolderSettings
from gui.documents.copying import Brought, copy_into
from gui.form.look import Dressed
from gui.look import icons, theme
from gui.speech.phrases import count
from gui.threads.background import Background

_SLOT = "bring in"
_WIDTH = 480
_PATH = Qt.ItemDataRole.UserRole


class BringIn(QObject):
    """`said` carries words for the status line, `refused` words that a person must see."""

    said = Signal(str)
    refused = Signal(str)

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._background = background
        self._window = window
        self.dialog: BringInDialog | None = None

    def offer(self, files: tuple[str, ...], folders: tuple[FolderSettings, ...], here: str) -> None:
        """Ask for the folder (`here` is the one that is looked at, or ""), and copy. What lies in a watched folder already needs no copy."""
        new = tuple(file for file in files if not any(is_below(file, folder.path) for folder in folders))
        if not folders:
            self.refused.emit(self.tr("No folder is watched yet: watch one first, then files can be copied into it."))
        elif not new:
            self.said.emit(self.tr("These files are in a watched folder already."))
        elif self.dialog is None:
            self.dialog = BringInDialog(new, folders, here, self._window)
            self.dialog.finished.connect(functools.partial(self._finished, new))
            self.dialog.open()

    def _finished(self, files: tuple[str, ...], result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None or result != QDialog.DialogCode.Accepted:
            return
        folder = dialog.folder()

        def copy(stop: threading.Event) -> Brought:
            return copy_into(files, folder, stop)

        self._background.run(_SLOT, copy, self._tell, self.refused.emit)

    def _tell(self, brought: Brought) -> None:
        if brought.troubles:
            self.refused.emit(" ".join(brought.troubles[:3]))
        if brought.copied:
            self.said.emit(count("%Ln files were copied", len(brought.copied)))


class BringInDialog(QDialog):
    """The watched folders, to choose one."""

    def __init__(self, files: tuple[str, ...], folders: tuple[FolderSettings, ...], here: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Copy into a watched folder"))
        self.setMinimumWidth(_WIDTH)
        self._dressed = Dressed(self)
        name = printable(PurePath(files[0]).name)
        title = QLabel(self.tr("Copy “{0}” into which folder?").format(name) if len(files) == 1 else count("Copy %Ln files into which folder?", len(files)))
        title.setFont(theme.font(self.font(), 1.2))
        title.setWordWrap(True)
        title.setProperty("look", "title")
        note = QLabel(self.tr("The file itself stays where it is. Its copy is read and kept as whatever lands in that folder."))
        note.setWordWrap(True)
        note.setProperty("look", "secondary")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Watched folders"))
        for folder in folders:
            item = QListWidgetItem(icons.icon("folder"), f"{printable(folder.name)}\n{printable(folder.path)}")
            item.setData(_PATH, folder.path)
            self.list.addItem(item)
        self.list.setCurrentRow(next((place for place, folder in enumerate(folders) if folder.path == here), 0))
        self.list.itemActivated.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        copy: QPushButton = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy.setProperty("look", "main")
        copy.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (title, note, self.list, buttons):
            column.addWidget(widget)

    def folder(self) -> str:
        """The chosen one."""
        return str(self.list.currentItem().data(_PATH))


def split(paths: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(folders, files) among what is dragged. (A drop is a person's own act: looking at its few paths does not keep the window waiting.)"""
    folders = tuple(path for path in paths if os.path.isdir(path))
    return folders, tuple(path for path in paths if path not in folders and os.path.isfile(path))
