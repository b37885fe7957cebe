"""The line on top: the search box, and at the right pause, notifications and settings (and Quit where there is no tray)."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.clock import Clock
from gui import icons, theme, words
from gui.phrases import tomorrow
from gui.search_box import SearchBox

_ICON = 20


class TopBar(QWidget):
    """`pause_requested` carries until when (seconds since 1970; None: until resumed)."""

    pause_requested = Signal(object)
    resume_requested = Signal()
    notifications_requested = Signal(bool)
    settings_requested = Signal()
    quit_requested = Signal()
    inspector_requested = Signal(bool)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._paused = False
        self.search = SearchBox(self)
        self._trouble = QLabel(self)
        self._trouble.setProperty("look", "trouble")
        self._trouble.setFont(theme.font(self.font(), 0.92))
        self._trouble.setWordWrap(True)
        self._trouble.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._trouble.hide()
        self.inspector = self._button("inspector", self.tr("Show or hide the details (F9)"), lambda: None)
        self.inspector.setCheckable(True)
        self.inspector.setChecked(True)
        self.inspector.setShortcut("F9")
        self.inspector.toggled.connect(self.inspector_requested)
        self.pause = self._button("pause", self.tr("Pause reading"), self._pause)
        self.bell = self._button("bell", self.tr("Notifications"), lambda: None)
        self.bell.setCheckable(True)
        self.bell.toggled.connect(self._ring)
        self.settings = self._button("settings", self.tr("Settings… (Ctrl+,)"), self.settings_requested.emit)
        self.quit = self._button("quit", self.tr("Quit Papertray"), self.quit_requested.emit)
        self.quit.hide()
        self._lay_out()
        self.show_notifications(True)

    def show_trouble(self, sentence: str) -> None:
        """Say under the box why a search cannot be read; "" when it can."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def show_paused(self, paused: bool) -> None:
        """Whether reading is paused."""
        self._paused = paused
        self.pause.setIcon(icons.icon("resume" if paused else "pause", "accent" if paused else "secondary"))
        self.pause.setToolTip(self.tr("Go on reading") if paused else self.tr("Pause reading"))
        self.pause.setAccessibleName(self.pause.toolTip())

    def show_notifications(self, wanted: bool) -> None:
        """Whether notifications are shown."""
        self.bell.blockSignals(True)
        self.bell.setChecked(not wanted)
        self.bell.blockSignals(False)
        self.bell.setIcon(icons.icon("bell" if wanted else "bell_off"))
        self.bell.setToolTip(self.tr("Notifications are on: click to switch them off") if wanted else self.tr("Notifications are off: click to switch them on"))
        self.bell.setAccessibleName(self.bell.toolTip())

    def _ring(self, silenced: bool) -> None:
        self.show_notifications(not silenced)
        self.notifications_requested.emit(not silenced)

    def _pause(self) -> None:
        if self._paused:
            self.resume_requested.emit()
            return
        menu = QMenu(self)
        menu.setObjectName("pause")
        for text, until in pauses(self._clock.now()):
            menu.addAction(text, functools.partial(self.pause_requested.emit, until))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.pause.mapToGlobal(self.pause.rect().bottomLeft()))

    def _button(self, icon: str, text: str, action: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(_ICON, _ICON))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: action())
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.search, 1)
        row.addStretch(0)
        row.addSpacing(12)
        for button in (self.inspector, self.pause, self.bell, self.settings, self.quit):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 16, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._trouble)


def pauses(now: float) -> tuple[tuple[str, float | None], ...]:
    """(words, until when): what a person may choose; "until tomorrow" is eight in the morning, local time."""
    return (
        (words.say("For 15 minutes"), now + 15 * 60),
        (words.say("For an hour"), now + 60 * 60),
        (words.say("Until tomorrow"), tomorrow(now)),
        (words.say("Until I resume"), None),
    )
