"""The library's chores, in the pipeline's loop: backups on their schedule, in a thread that holds nothing up; and, at leisure, what the rules let go."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from core.announcing import Announcer
from core.caring.backing_up import back_up_on_schedule
from core.caring.copying import lower_priority
from core.clock import Clock, seconds_of, timestamp
from core.errors import LibraryError
from core.events import BackedUp
from core.messages import BackupEnded, BackupProgress
from core.paths import LibraryPaths
from core.sentence import Sentence
from core.settings import FolderSettings, Settings
from core.storage.files import StorageManager
from core.storage.folders import Folders
from core.storage.metadata import MetadataManager
from core.storage.retention import Expired, Retention
from core.storage.writer import Writer

_DAY = 86_400.0
_AGAIN_SECONDS = 3600.0  # after a backup that failed; between looks for what the rules let go
_AHEAD_SECONDS = 3600.0  # a clock may be corrected by less
_TELL_SECONDS = 0.25
_AT_ONCE = 200  # versions in one transaction
_MADE = "backup_made"
_PROBLEM = "backup"
_REMEDY = Sentence("Connect the disk, or name another folder in the settings. It is tried again within the hour, and whenever you say so.")


def due_at(made: float | None, days: int, now: float) -> float:
    """When the next backup is due (seconds since 1970), the last one having been made then. A time that is yet to come says nothing: the clock was ahead.

    Days are of 24 hours: a clock that is set for the summer leaves none out, and makes no two of one.
    """
    return 0.0 if made is None or made > now + _AHEAD_SECONDS else made + days * _DAY


class Keeper:
    """Part of the pipeline. `put` hands the end of a backup to its inbox, from the backup's thread."""

    def __init__(  # noqa: PLR0913, PLR0917  # everything it works with, passed in by the one place that builds
        self,
        paths: LibraryPaths,
        folders: Folders,
        retention: Retention,
        metadata: MetadataManager,
        storage: StorageManager,
        writer: Writer,
        clock: Clock,
        announcer: Announcer,
        put: Callable[[BackupEnded | BackupProgress], None],
    ) -> None:
        self._paths = paths
        self._folders = folders
        self._retention = retention
        self._metadata = metadata
        self._storage = storage
        self._writer = writer
        self._clock = clock
        self._announcer = announcer
        self._put = put
        self._settings = Settings()
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._told_at = 0.0  # the machine's own time: a person waits for it
        self._made: float | None = None
        self._again_at = 0.0  # monotonic: after a backup that failed
        self._look_at = 0.0

    @property
    def busy(self) -> bool:
        """Whether a backup is being made."""
        return self._thread is not None

    def take_settings(self, settings: Settings) -> None:
        """The folders' rules and the schedule from now on."""
        if settings.backup_folder != self._settings.backup_folder or not settings.backup_folder:
            self._announcer.solve(_PROBLEM)
        self._settings = settings
        self._plan_backup()
        self._look_at = 0.0

    def next_time(self) -> float | None:
        """When `work` has something to do, if the pipeline is idle then (monotonic seconds)."""
        times = [self._backup_at(self._clock.monotonic())] if self._settings.backup_folder and not self.busy else []
        if self._rules():
            times.append(self._look_at)
        return min(times, default=None)

    def work(self, *, idle: bool) -> None:
        """Begin a backup that is due; if nothing else is to be done, let some versions go. Raises OSError, `sqlite3.Error`."""
        now = self._clock.monotonic()
        if self._settings.backup_folder and not self.busy and now >= self._backup_at(now):
            self._begin_backup()
        if idle and now >= self._look_at and self._rules():
            if self.let_go():
                return
            self._look_at = now + _AGAIN_SECONDS

    def back_up_now(self) -> None:
        """The next backup is due at once, if there is a folder for it and none is being made."""
        if self._settings.backup_folder and not self.busy:
            self._begin_backup()

    def let_go(self, folder: str | None = None) -> tuple[Expired, ...]:
        """Let some of the versions go that the rules of this folder (None: of all) name; empty when there are none left."""
        expired: list[Expired] = []
        for rules in self._rules():
            if folder in {None, rules.path} and len(expired) < _AT_ONCE:
                expired += self._retention.find(rules, self._clock.now(), _AT_ONCE - len(expired))
        if expired:
            self._writer.begin(durable=True)
            self._retention.let_go(expired)
            unused = self._metadata.drop_unused()
            self._writer.commit()
            self._storage.remove_raw_documents(unused)
        return tuple(expired)

    def take_backup_ended(self, ended: BackupEnded) -> None:
        """Remember a backup that was made; say why one was not."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._announcer.tell(BackedUp(ended.place, ended.trouble))
        if ended.trouble:
            self._announcer.complain(_PROBLEM, Sentence("The backup was not made: {0}", ended.trouble), _REMEDY)
            self._again_at = self._clock.monotonic() + _AGAIN_SECONDS
            return
        self._writer.begin()
        self._folders.set_fact(_MADE, timestamp(self._clock.now()))
        self._writer.commit()
        self._announcer.solve(_PROBLEM)
        self._plan_backup()

    def close(self) -> None:
        """Break off a backup that is being made: it is begun again at the next start."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _rules(self) -> list[FolderSettings]:
        return [folder for folder in self._settings.folders if folder.keep_versions or folder.keep_deleted_days]

    def _plan_backup(self) -> None:
        made = self._folders.get_fact(_MADE)
        self._made = seconds_of(made) if made else None
        self._again_at = 0.0

    def _backup_at(self, moment: float) -> float:
        """When the next backup is to begin, this being the moment (monotonic). Reckoned each time: that clock stands still while a computer sleeps."""
        now = self._clock.now()
        due = due_at(self._made, self._settings.backup_days, now)
        return max(self._again_at, moment + max(0.0, due - now))

    def _begin_backup(self) -> None:
        folder, keep, now = Path(self._settings.backup_folder), self._settings.backup_keep, timestamp(self._clock.now())
        self._thread = threading.Thread(target=self._back_up, args=(folder, keep, now), name="papertray-backup")
        self._thread.start()

    def _tell_progress(self, done: int, total: int) -> None:
        """From the backup's thread, for each file: said now and then."""
        now = time.monotonic()
        if now >= self._told_at + _TELL_SECONDS:
            self._told_at = now
            self._put(BackupProgress(done, total))

    def _back_up(self, folder: Path, keep: int, now: str) -> None:
        """In the backup's own thread."""
        lower_priority()
        try:
            made = back_up_on_schedule(self._paths, folder, keep, now, lambda: not self._stopping.is_set(), self._tell_progress)
        except LibraryError as error:
            self._put(BackupEnded(str(folder), error.sentence))
        else:
            damaged = len(made.copied.damaged)
            self._put(BackupEnded(str(made.place), Sentence("{0} kept files are damaged: a check of the library says which.", damaged) if damaged else ""))
