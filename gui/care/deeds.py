"""Does what the pages of the library's care want, and tells them how it goes. Nothing here is done in the GUI thread.

What needs the library for itself (moving it, exchanging it for a backup, mending it) is a `Deed` that is passed on: the application ends its work first.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.clock import Clock
from core.events import BackedUp, BackingUp
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings, Settings
from core.storage.catalogue import Catalogue
from core.storage.retention import Expired
from core.views import Statistics
from gui.care import asking
from gui.care.alone import Deed
from gui.care.asking import Kept, Told, Verified
from gui.threads import told as news
from gui.threads.background import Background
from gui.threads.reader import Reader

Refuse = Callable[[str], None]
_SOON_MS = 1500


class Deeds(QObject):
    """`deed_wanted`: this needs the library for itself. `backup_told` carries `BackingUp` or `BackedUp`; `changed`: documents have changed."""

    deed_wanted = Signal(object)
    backup_told = Signal(object)
    verifying = Signal(int, int)
    changed = Signal()

    def __init__(self, service: Service, reader: Reader, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._reader = reader
        self._clock = clock
        self._long = Background(1, self)  # of a low priority, for what takes minutes
        self._short = Background(1, self)

    @property
    def paths(self) -> LibraryPaths:
        """Where the library is."""
        return self._service.paths

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._service.settings

    def now(self) -> float:
        """Seconds since 1970."""
        return self._clock.now()

    @Slot(news.Told)
    def take(self, told: news.Told) -> None:
        """The watcher's news."""
        if isinstance(told.backup, BackingUp | BackedUp):
            self.backup_told.emit(told.backup)
        if told.documents or told.removed:
            self.changed.emit()

    def ask_statistics(self, answer: Callable[[Statistics], None], refuse: Refuse) -> None:
        """The library in numbers."""
        self._reader.ask("statistics", Catalogue.statistics, answer, refuse)

    def ask_deliveries(self, answer: Callable[[Told], None], refuse: Refuse) -> None:
        """What hooks were told, and what they have not taken."""
        self._reader.ask("deliveries", functools.partial(asking.deliveries, folders=self.settings.folders), answer, refuse)

    def ask_expired(self, folder: FolderSettings, answer: Callable[[tuple[Expired, ...]], None]) -> None:
        """What this folder's rules would let go."""
        self._reader.ask(f"expired {folder.path}", functools.partial(asking.expired, folder=folder, now=self.now()), answer, lambda _: answer(()))

    def tell_again(self) -> None:
        """Have everything that hooks have not taken tried now."""
        self._service.tell_again()

    def later(self, deed: Callable[[], None]) -> None:
        """In a moment, when what was wanted has had time to happen."""
        QTimer.singleShot(_SOON_MS, self, deed)

    def ask_backups(self, folder: str, answer: Callable[[tuple[Kept, ...]], None], refuse: Refuse) -> None:
        """The backups in this folder."""
        self._short.run("backups", lambda _: asking.backups(folder), answer, refuse)

    def back_up(self) -> None:
        """Make a backup now, in the folder of the settings."""
        self._service.back_up()

    def verify(self, done: Callable[[Verified], None], failed: Refuse) -> None:
        """Look at everything; `verifying` tells how far that is."""
        paths, settings, tell = self.paths, self.settings, self.verifying.emit

        def look(stop: threading.Event) -> Verified:
            return asking.verify(paths, settings, stop, tell)

        self._long.run("verify", look, done, failed)

    def stop_verifying(self) -> None:
        """It is wanted no more."""
        self._long.forget("verify")

    def do_alone(self, deed: Deed) -> None:
        """Have this done while nobody else is at work in the library."""
        self.deed_wanted.emit(deed)

    def check_move(self, place: Path, done: Callable[[Path], None], failed: Refuse) -> None:
        """Whether the library can be moved there, said before anything is done."""
        paths = self.paths
        self._short.run("move", lambda _: asking.check_move(paths, place), done, failed)

    def stop(self) -> None:
        """Nothing is answered any more."""
        self._long.stop()
        self._short.stop()
