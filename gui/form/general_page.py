"""A page of general settings, made of the rows of `GENERAL_SETTINGS` that name it. What is changed here applies at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from core.settings import GENERAL_SETTINGS, Settings
from gui.form.page import Page
from gui.form.row import SettingRow


class GeneralPage(Page):
    """`edited` carries a setting's name and its new value."""

    edited = Signal(str, object)

    def __init__(self, name: str, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, words, parent)
        for setting in GENERAL_SETTINGS:
            if setting.page == name:
                self.add_row(SettingRow(setting)).edited.connect(self.edited)
        self._reset = QPushButton(self.tr("Reset this page to the defaults"), self)
        self._reset.setProperty("look", "link")
        self._reset.clicked.connect(self._reset_all)
        self._reset.setVisible(bool(self.rows))
        self.foot.addWidget(self._reset)
        self.foot.addStretch(1)

    def take_settings(self, settings: Settings) -> None:
        """Show these values."""
        for row in self.rows:
            row.set_value(getattr(settings, row.setting.name))
        self._reset.setEnabled(any(row.value() != row.setting.default for row in self.rows))

    def _reset_all(self) -> None:
        for row in self.rows:
            row.editor.set_value(row.setting.default)
