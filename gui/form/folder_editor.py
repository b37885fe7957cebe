"""The editor of a setting that names a folder: its path, to be typed or chosen."""

from __future__ import annotations

import os

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from core.setting import Setting, Value
from gui.look import icons
from gui.speech import words

_ICON = 18


class FolderEditor(QWidget):
    """A line and a button. `width` is that of every editor for words."""

    edited = Signal()

    def __init__(self, setting: Setting, width: int) -> None:
        super().__init__()
        self.setFixedWidth(width)
        title = words.say(setting.title)
        self.line = QLineEdit()
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(words.say("No folder"))
        self.line.editingFinished.connect(self.edited)
        self.button = QToolButton()
        self.button.setIcon(icons.icon("folder_plain"))
        self.button.setIconSize(QSize(_ICON, _ICON))
        self.button.setToolTip(self.tr("Choose a folder…"))
        self.button.setAccessibleName(f"{title}: {self.button.toolTip()}")
        self.button.clicked.connect(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)

    def value(self) -> Value:
        """The path as it was typed or chosen."""
        return self.line.text().strip()

    def set_value(self, value: Value) -> None:
        """Show this path, from its beginning."""
        if value != self.value():
            self.line.setText(str(value))
            self.line.setCursorPosition(0)
            self.edited.emit()
        self.line.setToolTip(str(value))

    def choose(self) -> QFileDialog:
        """Let the person choose one."""
        chooser = QFileDialog(self, self.button.toolTip(), str(self.value()))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.set_value(os.path.normpath(path)))
        chooser.open()
        return chooser
