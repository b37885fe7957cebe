"""The page of one watched folder. What is changed here is seen at once in the preview and holds when it is saved."""

from __future__ import annotations

import dataclasses
import importlib.util

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from core.document import LedgerLine
from core.hook import Hook
from core.paths import printable
from core.setting import Setting
from core.settings import FOLDER_SETTINGS, FolderSettings
from gui.care.deeds import Deeds
from gui.care.retention import RetentionPreview
from gui.folders.which_files import WhichFiles
from gui.form import editors
from gui.form.hooks_editor import HooksEditor
from gui.form.page import Page
from gui.form.row import SettingRow
from gui.speech.phrases import count
from gui.threads.background import Background

_SELDOM = frozenset({"max_size_mb", "everything", "watch", "scan_interval", "keep_versions", "keep_deleted_days"})  # below the patterns, which people come for
_LAST = frozenset({"hooks"})
RECOGNITION = "tesserocr"  # the add-on that reads pages without text


class FolderPage(Page):
    """`saved` carries the new `FolderSettings`, `removal_requested` the folder's path; `dirty_changed` whether something is not saved yet.

    `try_wanted` carries the path, a hook, and a host that is to be allowed with it; `host_allowed` a host that hooks may send to from now on.
    """

    saved = Signal(FolderSettings)
    removal_requested = Signal(str)
    dirty_changed = Signal(bool)
    try_wanted = Signal(str, Hook, str)
    host_allowed = Signal(str)

    def __init__(self, folder: FolderSettings, background: Background, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(printable(folder.name), printable(folder.path), parent)
        self._saved = folder
        self.which = WhichFiles(background, str(deeds.paths.root))
        self.which.edited.connect(self._edited)
        self._add_rows([setting for setting in FOLDER_SETTINGS if setting.name not in _SELDOM | _LAST])
        self.add_searched(self.which, self.tr("Which files, include, leave out, patterns"))
        self._add_rows([setting for setting in FOLDER_SETTINGS if setting.name in _SELDOM])
        self.retention = RetentionPreview(deeds)
        self.column.addWidget(self.retention)
        self._add_rows([setting for setting in FOLDER_SETTINGS if setting.name in _LAST])
        self._join_hooks()
        self._remove = QPushButton(self.tr("Stop watching this folder"))
        self._remove.setProperty("look", "link")
        self._remove.clicked.connect(lambda: self.removal_requested.emit(self._saved.path))
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._reset = QPushButton(self.tr("Reset this folder to the defaults"))
        self._reset.setProperty("look", "link")
        self._reset.clicked.connect(self._reset_to_defaults)
        self._discard = QPushButton(self.tr("Discard"))
        self._discard.clicked.connect(self.discard)
        self._save = QPushButton(self.tr("Save"))
        self._save.setProperty("look", "main")
        self._save.clicked.connect(self.save)
        self.foot.addWidget(self._reset)
        self.foot.addStretch(1)
        self.foot.addWidget(self._discard)
        self.foot.addWidget(self._save)
        if importlib.util.find_spec(RECOGNITION) is None:
            self._row("ocr").disable(self.tr("Needs the text recognition add-on (not installed)"))
        self._show(folder)

    def _add_rows(self, settings: list[Setting]) -> None:
        for setting in settings:
            if setting.kind in editors.EDITORS and setting.kind != "patterns":
                self.add_row(SettingRow(setting)).edited.connect(self._edited)

    def _join_hooks(self) -> None:
        editor = self._row("hooks").editor
        assert isinstance(editor, HooksEditor)  # noqa: S101  # of this kind
        self.hooks = editor
        editor.try_wanted.connect(lambda hook, host: self.try_wanted.emit(self.path, hook, host))
        editor.host_allowed.connect(self.host_allowed)

    @property
    def path(self) -> str:
        """The folder."""
        return self._saved.path

    def is_dirty(self) -> bool:
        """Whether something is not saved yet."""
        return self.value() != self._saved

    def value(self) -> FolderSettings:
        """The settings as they are on the page."""
        values = {row.setting.name: row.value() for row in self.rows} | self.which.values()
        return dataclasses.replace(self._saved, **values)  # type: ignore[arg-type]  # each editor gives its setting's kind

    def take_settings(self, folder: FolderSettings) -> None:
        """These are in force now; what a person has changed meanwhile stays on the page."""
        dirty = self.is_dirty()
        self._saved = folder
        if not dirty:
            self._show(folder)
        self._update_foot()

    def take_line(self, line: LedgerLine) -> None:
        """What the ledger says of this folder."""
        documents = line.stored + line.failed + line.waiting + line.queued
        parts = [printable(self.path), count("%Ln documents", documents), self._mode_words(line)]
        self.set_words(" · ".join(parts))

    def look(self) -> None:
        """The page is shown: make its preview."""
        self.which.look(self.value())
        self.retention.look(self.value())

    def leave(self) -> None:
        """The page is seen no more."""
        self.which.stop()
        self.retention.stop()

    @Slot()
    def save(self) -> None:
        """These settings shall hold."""
        if self.is_dirty():
            self.saved.emit(self.value())

    @Slot()
    def discard(self) -> None:
        """Back to what is in force."""
        self._show(self._saved)
        self.look()

    def _mode_words(self, line: LedgerLine) -> str:
        if line.offline_since:
            return self.tr("offline")
        return self.tr("watching by events") if line.mode == "events" else self.tr("watching by scanning")

    @Slot()
    def _reset_to_defaults(self) -> None:
        self._show(FolderSettings(self._saved.path))
        self.look()

    def _show(self, folder: FolderSettings) -> None:
        for row in self.rows:
            row.set_value(getattr(folder, row.setting.name))
        self.which.set_values(folder)
        self._update_foot()

    def _row(self, name: str) -> SettingRow:
        return next(row for row in self.rows if row.setting.name == name)

    def _edited(self) -> None:
        self._update_foot()
        self.look()

    def _update_foot(self) -> None:
        dirty = self.is_dirty()
        self._save.setEnabled(dirty)
        self._discard.setEnabled(dirty)
        self._reset.setEnabled(self.value() != FolderSettings(self._saved.path))
        self._row("scan_interval").editor.setEnabled(self._row("watch").value() == "scan")
        self.dirty_changed.emit(dirty)
