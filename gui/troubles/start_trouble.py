"""What hinders the start, in words: settings that cannot be understood, a library that cannot be had."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.desktop.opening_places import open_place
from gui.speech.language import CONTEXT


class Answer(Enum):
    """What the person wants to do about it."""

    AGAIN = auto()
    QUIT = auto()
    GO_ON = auto()


def settings_trouble(words: str, file: Path) -> Answer:
    """The settings file cannot be understood; it is left as it is until a person mends it."""
    while True:
        box = QMessageBox(QMessageBox.Icon.Warning, _tr("Settings"), _tr("The settings cannot be understood."))
        box.setInformativeText(words)
        again = box.addButton(_tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        show = box.addButton(_tr("Open the file"), QMessageBox.ButtonRole.ActionRole)
        leave = box.addButton(_tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(leave)
        box.exec()
        if box.clickedButton() is not show:
            return Answer.AGAIN if box.clickedButton() is again else Answer.QUIT
        open_place(file)


def library_trouble(words: str, window: QWidget) -> Answer:
    """The watching could not begin. The window can show what is in the library all the same."""
    box = QMessageBox(QMessageBox.Icon.Warning, _tr("Papertray is not watching"), _tr("Papertray cannot watch your folders now."), parent=window)
    box.setInformativeText(words)
    again = box.addButton(_tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
    go_on = box.addButton(_tr("Only look at the documents"), QMessageBox.ButtonRole.ActionRole)
    leave = box.addButton(_tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(again)
    box.setEscapeButton(go_on)
    box.exec()
    clicked = box.clickedButton()
    if clicked is again:
        return Answer.AGAIN
    return Answer.QUIT if clicked is leave else Answer.GO_ON


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
