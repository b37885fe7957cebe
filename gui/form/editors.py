"""One editor for each kind of setting, from a table: the pages are made of the rows of `core.settings` and know no setting by name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QTimeEdit, QWidget

from core.setting import Kind, Setting, Value
from gui.form import look, patterns
from gui.form.folder_editor import FolderEditor
from gui.form.hooks_editor import HooksEditor
from gui.form.number_editors import WIDTH, NumberEditor, SecondsEditor, wheel
from gui.form.switch import Switch
from gui.speech.language import CONTEXT
from gui.speech.times import time_format


class SwitchEditor(Switch):
    """On or off."""

    edited = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setAccessibleName(said(setting.title))
        self.toggled.connect(self.edited)

    def value(self) -> Value:
        """What is chosen."""
        return self.isChecked()

    def set_value(self, value: Value) -> None:
        """Show this value."""
        self.setChecked(bool(value))


class ChoiceEditor(QComboBox):
    """One of a few words."""

    edited = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in setting.choices:
            self.addItem(said(words), value)
        self.setMinimumWidth(WIDTH)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # as wide as its longest word in any language
        self.currentIndexChanged.connect(self.edited)

    def value(self) -> Value:
        """What is chosen."""
        return str(self.currentData())

    def set_value(self, value: Value) -> None:
        """Show this value."""
        self.setCurrentIndex(self.findData(value))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The mark comes on top."""
        super().paintEvent(event)
        look.paint_chevron(self)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """The wheel scrolls the page; it changes nothing that one has not clicked into."""
        wheel(self, event, super().wheelEvent)


class PatternsEditor(QLineEdit):
    """Patterns in one line, with blanks between them."""

    edited = Signal()

    def __init__(self, _: Setting) -> None:
        super().__init__()
        self.textEdited.connect(self.edited)

    def value(self) -> Value:
        """The patterns."""
        return patterns.parse(self.text())

    def set_value(self, value: Value) -> None:
        """Show these patterns, unless the line says them already in the person's own way."""
        if value != self.value():
            self.setText(patterns.write(tuple(map(str, value))) if isinstance(value, tuple) else "")


class TextEditor(QLineEdit):
    """A line of text."""

    edited = Signal()

    def __init__(self, _: Setting) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.editingFinished.connect(self.edited)

    def value(self) -> Value:
        """The text."""
        return self.text()

    def set_value(self, value: Value) -> None:
        """Show this text."""
        self.setText(str(value))


_AROUND = 32  # pixels of margins and frame around a time


class HoursEditor(QWidget):
    """A switch, and from when until when."""

    edited = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setMinimumWidth(WIDTH)
        self._switch = Switch()
        self._switch.setAccessibleName(said(setting.title))
        self._times = (QTimeEdit(QTime(22, 0)), QTimeEdit(QTime(7, 0)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._switch)
        form = time_format()
        for time, name in zip(self._times, (self.tr("from"), self.tr("to")), strict=True):
            time.setAccessibleName(f"{said(setting.title)}, {name}")
            time.setDisplayFormat(form)
            time.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            time.lineEdit().setTextMargins(6, 0, 6, 0)
            time.setMinimumWidth(time.fontMetrics().horizontalAdvance(QLocale().toString(QTime(22, 58), form)) + _AROUND)
            time.timeChanged.connect(self.edited)
            label = QLabel(name)
            label.setProperty("look", "secondary")
            row.addWidget(label)
            row.addWidget(time)
        row.addStretch(1)
        self._switch.toggled.connect(self._switched)
        self.setFocusProxy(self._switch)
        self._enable()

    def value(self) -> Value:
        """The hours as the setting holds them; "" when they are off, or begin when they end."""
        begin, end = (time.time().toString("HH:mm") for time in self._times)
        return f"{begin}-{end}" if self._switch.isChecked() and begin != end else ""

    def set_value(self, value: Value) -> None:
        """Show these hours."""
        begin, _, end = str(value).partition("-")
        for time, text in zip(self._times, (begin, end), strict=True):
            if text:
                time.setTime(QTime.fromString(text, "HH:mm"))
        self._switch.setChecked(bool(value) or (self._switch.isChecked() and self._same()))
        self._enable()

    def _same(self) -> bool:
        """While somebody types a time, it may be the other one for a moment; the switch does not go off for that."""
        return self._times[0].time() == self._times[1].time()

    def _switched(self) -> None:
        self._enable()
        self.edited.emit()

    def _enable(self) -> None:
        for time in self._times:
            time.setEnabled(self._switch.isChecked())


Editor = SwitchEditor | ChoiceEditor | NumberEditor | SecondsEditor | PatternsEditor | TextEditor | HoursEditor | FolderEditor | HooksEditor

EDITORS: dict[Kind, Callable[[Setting], Editor]] = {
    "switch": SwitchEditor,
    "choice": ChoiceEditor,
    "number": NumberEditor,
    "seconds": SecondsEditor,
    "patterns": PatternsEditor,
    "text": TextEditor,
    "hours": HoursEditor,
    "folder": lambda setting: FolderEditor(setting, WIDTH),
    "hooks": HooksEditor,
}


def make(setting: Setting) -> Editor:
    """The editor of this setting, with its name and help for screen readers."""
    editor = EDITORS[setting.kind](setting)
    editor.setAccessibleName(said(setting.title))
    editor.setAccessibleDescription(said(setting.help))
    return editor


def said(text: str) -> str:
    """A text of the settings' table in the person's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
