"""Closing the window is not the end of the watching: the person is asked once what it shall mean, and the answer is a setting from then on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

_PICTURE = 48


class Closing(QObject):
    """`answered` carries the setting's value: "keep" or "quit"; nothing when the window is to stay open."""

    answered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.box: QMessageBox | None = None

    def ask(self, tray: bool) -> None:
        """What shall happen? `tray`: there is an icon to come back by."""
        if self.box is not None:
            self.box.raise_()
            return
        self.box = box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIconPixmap(self._window.windowIcon().pixmap(_PICTURE, _PICTURE))
        box.setWindowTitle(self.tr("Closing the window"))
        box.setText(self.tr("Keep watching your folders?"))
        where = self.tr("The tray icon brings the window back.") if tray else self.tr("There is no tray here: the window stays minimised.")
        box.setInformativeText(self.tr("{0} Your answer is remembered; the settings can change it.").format(where))
        keep = box.addButton(self.tr("Keep watching in the background"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        keep.setProperty("look", "main")
        box.setDefaultButton(keep)
        box.setEscapeButton(stay)
        answers = {keep: "keep", leave: "quit"}
        box.buttonClicked.connect(lambda button: self.answered.emit(answers[button]) if button in answers else None)
        box.finished.connect(self._forget)
        box.open()

    def _forget(self) -> None:
        self.box = None
