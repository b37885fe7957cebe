"""One setting on a page: what it is called, what it does, and its editor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.setting import Setting, Value
from gui.form import editors
from gui.form.defaults import DefaultButton
from gui.form.number_editors import WIDTH

_LABELS_WIDTH = 200  # at least
_DEFAULT_WIDTH = 28


class SettingRow(QWidget):
    """`edited` carries the setting's name and the new value, when a person changed it."""

    edited = Signal(str, object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.editor = editors.make(setting)
        self._quiet = False
        self._help = QLabel(editors.said(setting.help))
        self._help.setProperty("look", "secondary")
        if setting.kind == "patterns":
            self.editor.setMinimumWidth(WIDTH)
        self.default = DefaultButton(setting)
        self.default.wanted.connect(lambda: self.editor.set_value(setting.default))
        lay_out(self, editors.said(setting.title), self._help, self.editor, self.default)
        self.editor.edited.connect(self._tell)

    def value(self) -> Value:
        """What the editor says."""
        return self.editor.value()

    def set_value(self, value: Value) -> None:
        """Show this value; nobody is told."""
        self._quiet = True
        self.editor.set_value(value)
        self._quiet = False
        self.default.compare(value)

    def disable(self, why: str) -> None:
        """It cannot be used, and this is why."""
        self.editor.setEnabled(False)
        self._help.setText(why)
        self.editor.setAccessibleDescription(why)

    def matches(self, words: str) -> bool:
        """Whether a search for these words means this setting."""
        text = f"{editors.said(self.setting.title)} {editors.said(self.setting.help)} {' '.join(editors.said(w) for _, w in self.setting.choices)}".casefold()
        return all(word in text for word in words.casefold().split())

    def _tell(self) -> None:
        self.default.compare(self.editor.value())
        if not self._quiet:
            self.edited.emit(self.setting.name, self.editor.value())


def lay_out(row: QWidget, title: str, help_label: QLabel, editor: QWidget, default: QWidget | None = None) -> None:
    """Title above help on the left, the editor on the right (below them when it is wide), its title its buddy, and at the end the way back to the default."""
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(0)
    grid.setHorizontalSpacing(16)
    name = QLabel(title)
    name.setProperty("look", "title")
    name.setBuddy(editor)
    help_label.setWordWrap(True)
    grid.addWidget(name, 0, 0)
    wide = bool(getattr(editor, "wide", False))
    grid.addWidget(help_label, 1, 0, 1, 2 if wide else 1)
    if wide:
        grid.addWidget(editor, 2, 0, 1, 3)
    else:
        grid.addWidget(editor, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    default = default or QWidget(row)  # where there is no default, its place stays free, so that editors stand in one column
    default.setFixedWidth(_DEFAULT_WIDTH)
    grid.addWidget(default, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnMinimumWidth(0, _LABELS_WIDTH)
    grid.setColumnMinimumWidth(1, WIDTH)
    grid.setColumnStretch(0, 1)
