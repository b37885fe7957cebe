"""A page of general settings, made of the rows of `GENERAL_SETTINGS` that name it. What is changed here applies at once."""

from __future__ import annotations

import functools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from core.setting import Value
from core.settings import GENERAL_SETTINGS, Settings
from gui.form.page import Page
from gui.form.row import SettingRow


class GeneralPage(Page):
    """`edited` carries a setting's name and its new value; `was_reset` what brings the values back that all of them had before."""

    edited = Signal(str, object)
    was_reset = Signal(object)

    def __init__(self, name: str, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, words, parent)
        self._unanswered: dict[str, list[Value]] = {}
        for setting in GENERAL_SETTINGS:
            if setting.page == name:
                self.add_row(SettingRow(setting)).edited.connect(self._edited)
        self._reset = QPushButton(self.tr("Reset this page to the defaults"), self)
        self._reset.setProperty("look", "link")
        self._reset.clicked.connect(self._reset_all)
        self._reset.setVisible(bool(self.rows))
        self.foot.addWidget(self._reset)
        self.foot.addStretch(1)

    def take_settings(self, settings: Settings) -> None:
        """Show these values; but what a person is writing is not taken back by the answer to what he had written before."""
        for row in self.rows:
            value = getattr(settings, row.setting.name)
            if value == row.value():
                self._unanswered.pop(row.setting.name, None)
                row.default.compare(value)
            elif self._is_news(row.setting.name, value):
                row.set_value(value)
        self._reset.setEnabled(any(row.value() != row.setting.default for row in self.rows))

    def take_back(self) -> None:
        """What was changed last could not be made so: what is in force, which is told next, is to be shown."""
        self._unanswered.clear()

    def _edited(self, name: str, value: Value) -> None:
        self._unanswered.setdefault(name, []).append(value)
        self.edited.emit(name, value)

    def _is_news(self, name: str, value: Value) -> bool:
        """Whether this value comes from somewhere else, and not from an edit after which there were others."""
        unanswered = self._unanswered.pop(name, [])
        if value not in unanswered:
            return True
        self._unanswered[name] = unanswered[unanswered.index(value) + 1 :]
        return False

    def _reset_all(self) -> None:
        before = tuple((row, row.value()) for row in self.rows)
        for row in self.rows:
            row.editor.set_value(row.setting.default)
        self.was_reset.emit(functools.partial(_bring_back, before))


def _bring_back(values: tuple[tuple[SettingRow, Value], ...]) -> None:
    for row, value in values:
        row.editor.set_value(value)
