"""Watching another folder: one is chosen or dropped, and before it is watched a dialog shows what is in it."""

from __future__ import annotations

import dataclasses
import os

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from core.paths import is_below, printable
from core.settings import FOLDER_SETTINGS, FolderSettings, Settings
from gui.folders.folder_listing import Account, rule_words
from gui.folders.which_files import WhichFiles
from gui.form.look import Dressed
from gui.form.row import SettingRow
from gui.speech import words
from gui.speech.phrases import count, folder_name
from gui.threads.background import Background

_ASKED = ("existing", "recursive")
_WIDTH = 580
_RULES = 3  # that are named


class AddFolder(QObject):
    """Asks for folders, one after the other. `chosen` carries the `FolderSettings` of one that is to be watched."""

    chosen = Signal(FolderSettings)

    def __init__(self, background: Background, library: str, window: QWidget) -> None:
        super().__init__(window)
        self._background = background
        self._library = library
        self._window = window
        self._waiting: list[str] = []
        self._settings = Settings()
        self.dialog: AddFolderDialog | None = None

    def ask(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Let the person choose a folder."""
        self._settings = settings
        chooser = QFileDialog(parent or self._window, self.tr("Watch a folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.offer((path,), settings))
        chooser.open()

    def offer(self, folders: tuple[str, ...], settings: Settings) -> None:
        """Show what is in each of these folders, and watch it if that is wanted."""
        self._settings = settings
        self._waiting.extend(os.path.abspath(folder) for folder in folders)
        self._next()

    def _next(self) -> None:
        if self.dialog is not None or not self._waiting:
            return
        self.dialog = AddFolderDialog(self._waiting.pop(0), self._settings, self._background, self._library, self._window)
        self.dialog.finished.connect(self._finished)
        self.dialog.open()

    def _finished(self, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None and result == QDialog.DialogCode.Accepted:
            folder = dialog.value()
            self._settings = self._settings.with_folder(folder)
            self.chosen.emit(folder)
        self._next()


class AddFolderDialog(QDialog):
    """What is there, what to take of it, and the button that begins."""

    def __init__(self, path: str, settings: Settings, background: Background, library: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Watch a folder"))
        self.setMinimumWidth(_WIDTH)
        self._folder = FolderSettings(path)
        self._dressed = Dressed(self)
        self.which = WhichFiles(background, library)
        self.which.edited.connect(self._look)
        self.which.judged.connect(self._show)
        self.which.failed.connect(self._fail)
        title = QLabel(self.tr("Watch “{0}”?").format(folder_name(path)))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        title.setFont(font)
        self.place = _secondary(printable(path))
        self.counted = QLabel(self.tr("Counting…"))
        self.counted.setWordWrap(True)
        self.others = _secondary("", self)
        self._rows = [SettingRow(setting) for name in _ASKED for setting in FOLDER_SETTINGS if setting.name == name]
        for row in self._rows:
            row.set_value(getattr(self._folder, row.setting.name))
            row.edited.connect(self._edited)
        self.note = QLabel(self)
        self.note.setProperty("look", "trouble")
        self.note.setWordWrap(True)
        refusal, remark = objection(path, settings, library)
        self.note.setText(refusal or remark)
        self.note.setVisible(bool(refusal or remark))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.watch: QPushButton = buttons.addButton(self.tr("Watch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.watch.setProperty("look", "main")
        self.watch.setDefault(True)
        self.watch.setEnabled(not refusal)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (title, self.place, self.counted, self.others, *self._rows, self.which, self.note, buttons):
            column.addWidget(widget)
        self._look()

    def value(self) -> FolderSettings:
        """The folder as it is to be watched."""
        values = {row.setting.name: row.value() for row in self._rows} | self.which.values()
        return dataclasses.replace(self._folder, **values)  # type: ignore[arg-type]  # each editor gives its setting's kind

    def done(self, result: int) -> None:
        """Counting may stop."""
        self.which.stop()
        super().done(result)

    def _edited(self, name: str, _: object) -> None:
        if name == "recursive":
            self._look()

    def _look(self) -> None:
        self.which.look(self.value())

    def _fail(self, why: str) -> None:
        self.counted.setText(why)

    def _show(self, found: Account) -> None:
        if found.trouble:
            self.counted.setText(self.tr("The folder cannot be looked at: {0}").format(found.trouble))
            return
        self.others.setText(" · ".join(f"{rule_words(rule)}: {words.number(number)}" for rule, number in found.left_by[:_RULES]))
        self.others.setVisible(bool(found.left_by))
        if not found.taken + found.left:
            self.counted.setText(self.tr("It is empty now; whatever lands in it will be taken."))
            return
        files = count("%Ln files", found.taken + found.left)
        files = files if found.complete else self.tr("More than {0}").format(files)
        documents = count("%Ln documents", found.taken)
        other = words.number(found.left)
        self.counted.setText(self.tr("{0}: {1}, {2} other").format(files, documents, other) if found.left else _all_documents(found))


def _all_documents(found: Account) -> str:
    """What is to be said where there is nothing else."""
    return count("%Ln files, all of them documents" if found.complete else "More than %Ln files, all of them documents", found.taken)


def objection(path: str, settings: Settings, library: str) -> tuple[str, str]:
    """Why this folder cannot be watched ("": it can), and what is worth knowing about it ("": nothing)."""
    if settings.folder(path) is not None:
        return _tr("It is watched already."), ""
    if is_below(path, library):
        return _tr("This is Papertray's own library; what is in it is kept already."), ""
    around = [folder for folder in settings.folders if folder.recursive and is_below(path, folder.path)]
    if around:
        outer = max(around, key=lambda folder: len(folder.path))
        return "", _tr("It lies in “{0}”, which is watched already; from now on it has settings of its own.").format(outer.name)
    return "", ""


def _secondary(text: str, parent: QWidget | None = None) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("look", "secondary")
    label.setWordWrap(True)
    return label


def _tr(text: str) -> str:
    return words.say(text)
