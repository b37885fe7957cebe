"""The two ways in which a hook is told: a program that is run, with its arguments as a list; an http(s) address, with its host among the allowed ones."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.hook import is_allowed, is_put_away
from gui.look import icons

_SECRET_BYTES = 24
_LINES = 3


class ProgramWay(QWidget):
    """A program and its arguments, one a line: no shell reads them, so that nothing needs quotation marks."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = QLineEdit()
        self.program.setAccessibleName(self.tr("Program"))
        self.program.setPlaceholderText(self.tr("The program's file, or its name"))
        choose = QToolButton()
        choose.setIcon(icons.icon("folder_plain"))
        choose.setIconSize(QSize(18, 18))
        choose.setToolTip(self.tr("Choose a program…"))
        choose.setAccessibleName(choose.toolTip())
        choose.clicked.connect(self._choose)
        self.arguments = QPlainTextEdit()
        self.arguments.setProperty("look", "field")
        self.arguments.setAccessibleName(self.tr("Arguments, one a line"))
        self.arguments.setPlaceholderText(self.tr("Arguments, one a line"))
        self.arguments.setTabChangesFocus(True)
        self.arguments.setFixedHeight(self.arguments.fontMetrics().lineSpacing() * _LINES + 22)
        note = _note(self.tr("The document comes as JSON on its standard input; exit status 0 means “taken”."))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.program, 1)
        row.addWidget(choose)
        column = _column(self)
        column.addLayout(row)
        column.addWidget(self.arguments)
        column.addWidget(note)
        self.program.textChanged.connect(self.changed)
        self.arguments.textChanged.connect(self.changed)

    def command(self) -> tuple[str, ...]:
        """The program and its arguments; a line without anything is none."""
        words = (self.program.text().strip(), *(line for line in self.arguments.toPlainText().splitlines() if line.strip()))
        return words if words[0] else ()

    def show_command(self, command: Sequence[str]) -> None:
        """Show this one."""
        self.program.setText(command[0] if command else "")
        self.arguments.setPlainText("\n".join(command[1:]))

    def missing(self) -> str:
        """What is still to be said."""
        return "" if self.command() else self.tr("Say which program is run.")

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a program"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.program.setText)
        chooser.open()


class AddressWay(QWidget):
    """An address, whether its host may be sent to, and the secret that posts are signed with. `hosts` are those that the settings allow."""

    changed = Signal()

    def __init__(self, hosts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hosts = tuple(hosts)
        self._kept = ""
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Address"))
        self.line.setPlaceholderText("https://etl.example.org/documents")
        self.allow = QCheckBox()
        self.sealed = QLineEdit()
        self.sealed.setAccessibleName(self.tr("Secret"))
        self.sealed.setEchoMode(QLineEdit.EchoMode.Password)
        self.seen = QCheckBox(self.tr("Show the secret"))
        new = QPushButton(self.tr("Make one"))
        new.clicked.connect(self._make_secret)
        self.without = QPushButton(self.tr("Sign no more"))
        self.without.clicked.connect(self._forget_kept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sealed, 1)
        row.addWidget(new)
        row.addWidget(self.without)
        column = _column(self)
        column.addWidget(self.line)
        column.addWidget(self.allow)
        column.addLayout(row)
        column.addWidget(self.seen)
        column.addWidget(_note(self.tr("The document is posted as JSON, signed with the secret (HMAC-SHA256). It is not shown again.")))
        self.seen.toggled.connect(lambda on: self.sealed.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password))
        self.line.textChanged.connect(self._look)
        self.allow.toggled.connect(self.changed)
        self.sealed.textChanged.connect(self.changed)
        self.sealed.textChanged.connect(self._show_kept)
        self._show_kept()
        self._look()

    def url(self) -> str:
        """The address."""
        return self.line.text().strip()

    def secret(self) -> str:
        """What posts are signed with, or its name where one that is kept stays; "" when they are not."""
        return self.sealed.text().strip() or self._kept

    def show_address(self, url: str, secret: str) -> None:
        """Show this one."""
        self.line.setText(url)
        self._kept = secret if is_put_away(secret) else ""
        self.sealed.setText("" if self._kept else secret)
        self._show_kept()

    def _forget_kept(self) -> None:
        self._kept = ""
        self._show_kept()
        self.changed.emit()

    def _show_kept(self) -> None:
        """A secret that was put away is not shown, but it can be replaced, or done without."""
        kept = self.tr("The secret is kept; type another one to replace it")
        self.sealed.setPlaceholderText(kept if self._kept else self.tr("No secret: posts are not signed"))
        self.without.setVisible(bool(self._kept))
        self.seen.setVisible(not self._kept or bool(self.sealed.text()))

    def missing(self) -> str:
        """What is still to be said."""
        address = urlsplit(self.url())
        if address.scheme not in {"http", "https"} or not address.hostname:
            return self.tr("Its address begins with http:// or https:// and a host.")
        if not self._is_allowed() and not self.allow.isChecked():
            return self.tr("Allow it to send there.")
        return ""

    def host_to_allow(self) -> str:
        """The host that the settings do not allow yet, where the person does; else ""."""
        return (urlsplit(self.url()).hostname or "") if self.allow.isChecked() and not self._is_allowed() else ""

    def _is_allowed(self) -> bool:
        return is_allowed(self.url(), self._hosts)

    def _look(self) -> None:
        host = urlsplit(self.url()).hostname or ""
        self.allow.setText(self.tr("Hooks may send to {0}").format(host))
        self.allow.setVisible(bool(host) and not self._is_allowed())
        self.changed.emit()

    def _make_secret(self) -> None:
        self.sealed.setText(secrets.token_urlsafe(_SECRET_BYTES))
        self.seen.setChecked(True)


def _note(text: str) -> QLabel:
    note = QLabel(text)
    note.setProperty("look", "secondary")
    note.setWordWrap(True)
    return note


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    return column
