"""The line on top: the search box, and at the right pause, notifications and settings (and Quit where there is no tray)."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.clock import Clock
from gui.look import icons, theme
from gui.notifications.quiet import silent_until
from gui.searching.search_box import SearchBox
from gui.speech import words
from gui.speech.phrases import tomorrow
from gui.speech.phrases import until as until_words

_ICON = 20
_MINUTE_MS = 60_000
_PATIENCE_MS = 900  # longer than the pause between two keys


class TopBar(QWidget):
    """`pause_requested` carries until when (seconds since 1970; None: until resumed), `put_off_requested` until when messages are to wait (0: not)."""

    pause_requested = Signal(object)
    resume_requested = Signal()
    notifications_requested = Signal(bool)
    put_off_requested = Signal(float)
    settings_requested = Signal()
    quit_requested = Signal()
    inspector_requested = Signal(bool)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._paused = False
        self._notifies = True
        self._quiet_hours = ""
        self._put_off_until = 0.0
        self._minute = QTimer(self, interval=_MINUTE_MS)  # the quiet hours begin and end; only while the bell can be seen
        self._minute.timeout.connect(self._describe_bell)
        self.search = SearchBox(self)
        self._trouble = QLabel(self)
        self._trouble.setProperty("look", "trouble")
        self._trouble.setFont(theme.font(self.font(), 0.92))
        self._trouble.setWordWrap(True)
        self._trouble.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._trouble.hide()
        self._sentence = ""
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._later.timeout.connect(lambda: self.show_trouble(self._sentence))
        self.inspector = self._button("inspector", self.tr("Show or hide the details (F9)"), lambda: None)
        self.inspector.setCheckable(True)
        self.inspector.setChecked(True)
        self.inspector.setShortcut("F9")
        self.inspector.toggled.connect(self.inspector_requested)
        self.pause = self._button("pause", self.tr("Pause reading"), self._pause)
        self.bell = self._button("bell", self.tr("Notifications"), self._offer_silence)
        self.settings = self._button("settings", self.tr("Settings… (Ctrl+,)"), self.settings_requested.emit)
        self.quit = self._button("quit", self.tr("Quit Papertray"), self.quit_requested.emit)
        self.quit.hide()
        self._lay_out()
        self.show_notifications(True)

    def show_trouble(self, sentence: str) -> None:
        """Say under the box why a search cannot be read; "" when it can."""
        self._later.stop()
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def show_trouble_later(self, sentence: str) -> None:
        """Say it when nothing more is typed for a while: half a query is no mistake. What is said already only changes its words."""
        self._sentence = sentence
        if self._trouble.isVisible():
            self._trouble.setText(sentence)
        else:
            self._later.start()

    def show_paused(self, paused: bool) -> None:
        """Whether reading is paused."""
        self._paused = paused
        self.pause.setIcon(icons.icon("resume" if paused else "pause", "accent" if paused else "secondary"))
        self.pause.setToolTip(self.tr("Go on reading") if paused else self.tr("Pause reading"))
        self.pause.setAccessibleName(self.pause.toolTip())

    def show_notifications(self, wanted: bool, quiet_hours: str = "") -> None:
        """Whether notifications are shown, and at which hours they wait (as the setting has them)."""
        self._notifies = wanted
        self._quiet_hours = quiet_hours
        self._describe_bell()

    def show_put_off(self, until: float) -> None:
        """Until when messages are put off (seconds since 1970; 0: they are not)."""
        self._put_off_until = until
        self._describe_bell()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Time has passed while it could not be seen."""
        super().showEvent(event)
        self._describe_bell()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Nobody sees the bell."""
        super().hideEvent(event)
        self._minute.stop()

    def _describe_bell(self) -> None:
        now = self._clock.now()
        until = silent_until(self._quiet_hours, self._put_off_until, now) if self._notifies else None
        self.bell.setIcon(icons.icon("bell_waits" if until else "bell" if self._notifies else "bell_off", "accent" if until else "secondary"))
        if not self._notifies:
            said = self.tr("Notifications are off")
        else:
            said = self.tr("Notifications wait until {0}").format(until_words(until, now)) if until else self.tr("Notifications are on")
        self.bell.setToolTip(said)
        self.bell.setAccessibleName(said)

    def _offer_silence(self) -> None:
        """On, off, or not for a while."""
        now = self._clock.now()
        menu = QMenu(self)
        menu.setObjectName("silence")
        switch = menu.addAction(self.tr("Notifications"))
        switch.setCheckable(True)
        switch.setChecked(self._notifies)
        switch.toggled.connect(self.notifications_requested)
        menu.addSeparator()
        if self._put_off_until > now:
            menu.addAction(self.tr("Tell me again"), functools.partial(self.put_off_requested.emit, 0.0))
        else:
            menu.addAction(self.tr("Not for an hour"), functools.partial(self.put_off_requested.emit, now + 3600.0)).setEnabled(self._notifies)
            menu.addAction(self.tr("Not until tomorrow"), functools.partial(self.put_off_requested.emit, tomorrow(now))).setEnabled(self._notifies)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.bell.mapToGlobal(self.bell.rect().bottomLeft()))

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
        # Quit comes and goes with the tray: left of the others it takes room from the search box, and no button moves under a pointer that is about to click
        for button in (self.quit, self.inspector, self.pause, self.bell, self.settings):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 16, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._trouble)


def pauses(now: float) -> tuple[tuple[str, float | None], ...]:
    """(words, until when): what a person may choose, in the tray's words; tomorrow is eight in the morning, local time."""
    quarter, hour, morning = now + 15 * 60, now + 60 * 60, tomorrow(now)
    return (
        (words.say("For 15 minutes, until {0}").format(until_words(quarter, now)), quarter),
        (words.say("For an hour, until {0}").format(until_words(hour, now)), hour),
        (words.say("Until {0}").format(until_words(morning, now)), morning),
        (words.say("Until I resume"), None),
    )
