"""The switch "Start when I log in": no setting of ours, but what the desktop keeps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from gui.desktop.autostart import Autostart
from gui.form.row import lay_out
from gui.form.switch import Switch
from gui.threads.background import Background

_SLOT = "start at login"


class LoginRow(QWidget):
    """`failed` says why it could not be changed. The desktop is asked in the background."""

    failed = Signal(str)

    def __init__(self, autostart: Autostart, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._autostart = autostart
        self._background = background
        self.title = self.tr("Start when I log in")
        self.words = self.tr("Papertray begins to watch in the tray")
        self.switch = Switch()
        self.switch.setAccessibleName(self.title)
        self.switch.setAccessibleDescription(self.words)
        help_label = QLabel(self.words)
        help_label.setProperty("look", "secondary")
        lay_out(self, self.title, help_label, self.switch)
        self.switch.clicked.connect(self._set)
        self._ask()

    def _ask(self) -> None:
        autostart = self._autostart
        self._background.run(_SLOT, lambda _: autostart.is_on(), self.switch.setChecked, self.failed.emit)

    def _set(self, on: bool) -> None:
        autostart = self._autostart

        def change(_: object) -> bool:
            autostart.set_on(on)
            return autostart.is_on()

        self._background.run(_SLOT, change, self.switch.setChecked, self._refused)

    def _refused(self, why: str) -> None:
        self._ask()
        self.failed.emit(self.tr("Starting at login could not be changed: {0}").format(why))
