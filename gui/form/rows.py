"""Rows that are no setting: a place with the button that opens it, a deed with the buttons that do it, a table of facts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.desktop.opening_places import open_place
from gui.speech.language import CONTEXT


def place_row(what: str, where: Path, *more: QPushButton) -> QWidget:
    """A file or folder of ours, and a button that opens it; `more` buttons stand behind that."""
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(0)
    name = QLabel(what)
    name.setProperty("look", "title")
    path = QLabel(str(where))
    path.setProperty("look", "secondary")
    path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    path.setWordWrap(True)
    button = QPushButton(_tr("Open"))
    button.setAccessibleName(f"{_tr('Open')}: {what}")
    button.clicked.connect(lambda: open_place(where))
    grid.addWidget(name, 0, 0)
    grid.addWidget(path, 1, 0)
    for column, each in enumerate((button, *more), 1):
        grid.addWidget(each, 0, column, 2, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return row


def deed_row(title: str, sentence: str, *buttons: QPushButton) -> QWidget:
    """What can be done, what that means, and at the right the buttons that do it."""
    row = QWidget()
    name, note = QLabel(title), QLabel(sentence)
    name.setProperty("look", "title")
    note.setProperty("look", "secondary")
    note.setWordWrap(True)
    names = QVBoxLayout()
    names.setSpacing(0)
    names.addWidget(name)
    names.addWidget(note)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addLayout(names, 1)
    line.addSpacing(8)
    for button in buttons:
        line.addWidget(button)
    return row


def facts(rows: tuple[tuple[str, str], ...]) -> QWidget:
    """Names and what they stand for, in two columns; what stands for them can be marked and copied."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 8)
    for place, (what, which) in enumerate(rows):
        name, value = QLabel(_tr(what)), QLabel(which)
        name.setProperty("look", "secondary")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(name, place, 0)
        grid.addWidget(value, place, 1)
    grid.setColumnStretch(1, 1)
    return table


def buttons_in_a_row(*buttons: QPushButton) -> QWidget:
    """Buttons that are as wide as their words."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return row


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
