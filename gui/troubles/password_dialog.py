"""A password for documents that ask for one. It is handed on to the system's keyring, and shown nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.document import Document
from core.paths import printable
from gui.form.look import Dressed
from gui.look import theme
from gui.speech.phrases import count, folder_name, quoted

_WIDTH = 460


class PasswordDialog(QDialog):
    """`given` carries what the password is for (documents' numbers, or a folder's path) and the password."""

    given = Signal(tuple, str)

    def __init__(self, documents: tuple[Document, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Give password"))
        self.setMinimumWidth(_WIDTH)
        self._documents = documents
        self._folders = tuple(dict.fromkeys(document.folder for document in documents))
        self._dressed = Dressed(self)
        one = self.tr("“{0}” asks for a password.").format(printable(documents[0].name))
        title = QLabel(one if len(documents) == 1 else count("%Ln documents ask for a password.", len(documents)), self)
        title.setFont(theme.font(self.font(), 1.1))
        title.setProperty("look", "title")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        note = QLabel(self.tr("What it opens is read again. The files stay as they are; the password is kept in the system's keyring."), self)
        note.setProperty("look", "secondary")
        note.setWordWrap(True)
        self.edit = QLineEdit(self)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(self.tr("Password"))
        self.edit.setPlaceholderText(self.tr("Password"))
        self.seen = QCheckBox(self.tr("Show what I type"), self)
        self.seen.toggled.connect(lambda on: self.edit.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password))
        names = ", ".join(quoted(folder_name(folder)) for folder in self._folders)
        self.everywhere = QCheckBox(self.tr("Also for every other document in {0}").format(names), self)
        self.everywhere.setChecked(len(documents) > 1)
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
        for widget in (title, note, self.edit, self.seen, self.everywhere, buttons):
            column.addWidget(widget)

    def _give(self) -> None:
        targets = self._folders if self.everywhere.isChecked() else tuple(str(document.id) for document in self._documents)
        password = self.edit.text()
        self.edit.clear()
        self.given.emit(targets, password)
        self.accept()
