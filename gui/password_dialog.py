"""A password for documents that ask for one. It is handed on, and shown nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.paths import printable
from gui import theme
from gui.phrases import count
from gui.settings_dialog.look import Dressed

_WIDTH = 440


class PasswordDialog(QDialog):
    """`given` carries the documents' ids, the password, and whether it is to be kept for others that will come."""

    given = Signal(tuple, str, bool)

    def __init__(self, documents: tuple[int, ...], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Give password"))
        self.setMinimumWidth(_WIDTH)
        self._documents = documents
        self._dressed = Dressed(self)
        one = self.tr("“{0}” asks for a password.").format(printable(name))
        title = QLabel(one if len(documents) == 1 else count("%Ln documents ask for a password.", len(documents)), self)
        title.setFont(theme.font(self.font(), 1.1))
        title.setProperty("look", "title")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        note = QLabel(self.tr("They are read again with it. Your files stay as they are, with their password."), self)
        note.setProperty("look", "secondary")
        note.setWordWrap(True)
        self.edit = QLineEdit(self)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(self.tr("Password"))
        self.edit.setPlaceholderText(self.tr("Password"))
        self.seen = QCheckBox(self.tr("Show what I type"), self)
        self.seen.toggled.connect(lambda on: self.edit.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password))
        self.kept = QCheckBox(self.tr("Try it on other documents, too: keep it in the system's safe place"), self)
        self.kept.setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.give: QPushButton = buttons.addButton(self.tr("Read with it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.give.setProperty("look", "main")
        self.give.setDefault(True)
        self.give.setEnabled(False)
        self.edit.textChanged.connect(lambda text: self.give.setEnabled(bool(text)))
        buttons.accepted.connect(self._give)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (title, note, self.edit, self.seen, self.kept, buttons):
            column.addWidget(widget)

    def _give(self) -> None:
        self.given.emit(self._documents, self.edit.text(), self.kept.isChecked())
        self.edit.clear()
        self.accept()
