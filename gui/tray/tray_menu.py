"""The tray's menu. Its actions live as long as it does and change their words; what does not apply is not shown.

A menu that goes over D-Bus must not be rebuilt while it opens: only times are brought up to date then.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.clock import Clock
from core.paths import APP, printable
from gui.speech import times
from gui.speech.language import CONTEXT, later
from gui.speech.phrases import shortened, tomorrow, until
from gui.tray import situation as said
from gui.tray.situation import LATEST, Situation

_NAME_LENGTH = 34
_HOUR = 3600
_LOW_LINE = "\N{MODIFIER LETTER LOW MACRON}"


class TrayMenu(QObject):
    """`menu` is the menu, there until `delete`; its wishes come as signals. `pause_requested` carries seconds since 1970, or None: until resumed."""

    open_requested = Signal()
    document_requested = Signal(int)
    reveal_requested = Signal(int)
    folder_requested = Signal(str)
    watch_requested = Signal()
    pause_requested = Signal(object)
    resume_requested = Signal()
    again_requested = Signal()
    settings_requested = Signal()
    quit_requested = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._situation = Situation()
        self._over_bus = False
        self.menu = QMenu()
        opener = self.menu.addAction("", self.open_requested.emit)
        self.menu.setDefaultAction(opener)
        self.menu.addSeparator()
        self._status = self.menu.addAction("")
        self._status.setEnabled(False)
        self._start_again = self.menu.addAction("", self.again_requested.emit)
        self._documents = [self.menu.addAction("") for _ in range(LATEST)]
        for action in self._documents:
            action.triggered.connect(partial(self._document_chosen, action))
        self._reveal = self.menu.addMenu("")
        self._revealed = [self._reveal.addAction("") for _ in range(LATEST)]
        for action in self._revealed:
            action.triggered.connect(partial(self._reveal_chosen, action))
        self.menu.addSeparator()
        self._resume = self.menu.addAction("", self.resume_requested.emit)
        self._pause, self._durations, self._until_resumed = self._make_pause_menu()
        self._folders = self.menu.addMenu("")
        self._watch = self.menu.addAction("", self.watch_requested.emit)
        settings = self.menu.addAction("", self.settings_requested.emit)
        self.menu.addSeparator()
        leave = self.menu.addAction("", self.quit_requested.emit)
        self._fixed: tuple[tuple[QAction, str], ...] = (
            (opener, later("Open Papertray")),
            (self._start_again, later("Start watching again")),
            (self._reveal.menuAction(), later("Show in folder")),
            (self._pause.menuAction(), later("Pause")),
            (self._until_resumed, later("Until I resume")),
            (self._folders.menuAction(), later("Watched folders")),
            (self._watch, later("Watch a folder…")),
            (settings, later("Settings…")),
            (leave, later("Quit Papertray")),
        )
        self.say_all()
        self.menu.aboutToShow.connect(self._refresh)
        self.take(Situation(starting=True))

    def delete(self) -> None:
        """It is wanted no more."""
        self.menu.deleteLater()

    def say_all(self) -> None:
        """Say what never changes, in the language of now."""
        self.menu.setAccessibleName(APP)
        for action, text in self._fixed:
            action.setText(QCoreApplication.translate(CONTEXT, text))
        self._refresh()

    def go_over_bus(self) -> None:
        """The panel draws the menu, from what it is told over D-Bus."""
        self._over_bus = True
        self._refresh()

    def take(self, situation: Situation) -> None:
        """Show this situation."""
        folders_differ = [line.folder for line in situation.folders] != [action.data() for action in self._folders.actions()]
        self._situation = situation
        if folders_differ:
            self._fill_folders()
        self._refresh()

    def _make_pause_menu(self) -> tuple[QMenu, list[tuple[QAction, float | None]], QAction]:
        menu = self.menu.addMenu("")
        durations: list[tuple[QAction, float | None]] = [(menu.addAction(""), seconds) for seconds in (15 * 60, _HOUR, None)]
        for action, seconds in durations:
            action.triggered.connect(partial(self._pause_chosen, seconds))
        menu.addSeparator()
        return menu, durations, menu.addAction("", partial(self.pause_requested.emit, None))

    def _fill_folders(self) -> None:
        self._folders.clear()
        for line in self._situation.folders:
            action = self._folders.addAction("")
            action.setData(line.folder)
            action.triggered.connect(partial(self.folder_requested.emit, line.folder))

    @Slot()
    def _refresh(self) -> None:
        """Bring every word up to date."""
        now = self._clock.now()
        sentence = said.sentence(self._situation, now)
        self._status.setVisible(bool(sentence))
        self._status.setText(self._plain(sentence[:1].upper() + sentence[1:]))
        self._start_again.setVisible(bool(self._situation.failure))
        self._refresh_documents(now)
        self._refresh_pause(now)
        for action, line in zip(self._folders.actions(), self._situation.folders, strict=True):
            action.setText(self._plain(said.folder_words(line, now)))
        watched = bool(self._situation.folders)
        self._folders.menuAction().setVisible(watched)
        self._watch.setVisible(not watched and not self._situation.starting)

    def _refresh_documents(self, now: float) -> None:
        self._reveal.menuAction().setVisible(bool(self._situation.latest))
        for place, (action, revealed) in enumerate(zip(self._documents, self._revealed, strict=True)):
            document = self._situation.latest[place] if place < len(self._situation.latest) else None
            action.setVisible(document is not None)
            revealed.setVisible(document is not None)
            if document is not None:
                name = shortened(printable(document.name), _NAME_LENGTH)
                action.setText(self._plain(f"{name} · {times.ago(document.stored, now)}"))
                revealed.setText(self._plain(name))
                action.setData(document.id)
                revealed.setData(document.id)

    def _refresh_pause(self, now: float) -> None:
        paused, stopped = self._situation.paused is not None, bool(self._situation.failure)
        self._resume.setVisible(paused and not stopped)
        self._pause.menuAction().setVisible(not paused and not stopped and bool(self._situation.folders))
        if paused:
            self._resume.setText(self.tr("Resume ({0})").format(said.paused(self._situation, now)))
        for action, seconds in self._durations:
            action.setText(self._duration_words(seconds).format(until(self._end(seconds, now), now)))

    def _duration_words(self, seconds: float | None) -> str:
        if seconds is None:
            return self.tr("Until {0}")
        return self.tr("For 15 minutes, until {0}") if seconds < _HOUR else self.tr("For an hour, until {0}")

    def _document_chosen(self, action: QAction) -> None:
        self.document_requested.emit(action.data())

    def _reveal_chosen(self, action: QAction) -> None:
        self.reveal_requested.emit(action.data())

    def _pause_chosen(self, seconds: float | None) -> None:
        self.pause_requested.emit(self._end(seconds, self._clock.now()))

    def _end(self, seconds: float | None, now: float) -> float:
        """When such a pause ends; None is tomorrow morning."""
        return tomorrow(now) if seconds is None else now + seconds

    def _plain(self, text: str) -> str:
        """A text that is no shortcut's definition.

        Over D-Bus an underscore stands before the shortcut's letter, and Qt writes one in the place of the first "&" and leaves the others as they are.
        Two underscores ought to be shown as one, but GTK 3 reads such a text twice while shortcuts are hidden, and then shows none: hence a letter
        that looks like it.
        """
        return text.replace("_", _LOW_LINE).replace("&", "&&", 1) if self._over_bus else text.replace("&", "&&")
