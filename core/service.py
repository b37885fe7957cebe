"""Builds everything on this page, runs the loop, and is the only door for the window and the command line.

`run` is the loop and blocks; the command line calls it in its main thread, the window in a `WatcherThread`. Every other method may be called from any
thread: it puts a message into the inbox, or reads.
"""

from __future__ import annotations

import contextlib
import functools
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from core.announcing import Announcer
from core.believing import Believing
from core.caring.keeper import Keeper
from core.clock import Clock, SystemClock, timestamp
from core.control import Door
from core.crash_points import Passing, go_on
from core.errors import LibraryError, SettingsError
from core.events import Listener, News, Problem
from core.extraction.pool import Pool
from core.formats import BROKEN
from core.holding import check_disk, held
from core.hook import Hook
from core.hooks.post_office import PostOffice
from core.hooks.sealing import Secrets, change_sealed, holds_secrets
from core.hooks.trying import Tried, try_hook
from core.inbox import Inbox
from core.judging import Judging
from core.looking import Looker
from core.lookout import Lookout
from core.messages import BackUp, Command, Forget, Hint, LetGo, NewPasswords, NewSettings, Pause, Raise, Reload, Rescan, Resume, Retry, Stop, TellAgain, Trouble
from core.noticing import Noticer
from core.passwords import Given, Passwords
from core.paths import LibraryPaths, as_on_disk
from core.pausing import Pausing
from core.pipeline import Parts, Pipeline
from core.reading import Readers
from core.recognising import Recognising
from core.safekeeping import Safekeeping, in_thread
from core.sentence import Sentence
from core.settings import FolderSettings, Settings
from core.settings_file import load
from core.storage.catalogue import Catalogue
from core.storage.copies import Copies
from core.storage.database import checked, open_writer
from core.storage.deliveries import Deliveries
from core.storage.duties import Duties
from core.storage.files import StorageManager
from core.storage.folders import Folders
from core.storage.journal import Journal
from core.storage.memory import Memory
from core.storage.metadata import MetadataManager
from core.storage.queue import Queue
from core.storage.recognised import RecognisedPages
from core.storage.recognition import Recognition
from core.storage.retention import Retention
from core.storage.salvage import is_damage, put_aside, salvage
from core.storage.writer import Writer
from core.watching.hints import Hints
from core.watching.watcher import Put, Watcher, Watching

_log = logging.getLogger(__name__)


class Service:
    """One library at work. `window`: there is one that another start of the application can raise.

    `clock`, `watching` (makes the watcher) and `passing` (called at crash points) are for tests to own.
    """

    def __init__(
        self,
        paths: LibraryPaths,
        clock: Clock | None = None,
        watching: Callable[[Put, Path], Watching] = Watcher,
        passing: Passing = go_on,
        *,
        window: bool = False,
    ) -> None:
        self.paths = paths
        self._clock = clock or SystemClock()
        self._watching = watching
        self._passing = passing
        self._window = window
        self._inbox = Inbox()
        self._listeners: list[Listener] = []
        self._own_listeners: tuple[Listener, ...] = ()
        self._settings = load(paths.settings)
        self._settings_lock = threading.Lock()
        self._passwords = Passwords(paths)
        self._safekeeping = Safekeeping(self._passwords, self._inbox.put)

    # -- any thread

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def listen(self, listener: Listener) -> None:
        """Hear the news from now on, in the loop's thread; call before `run`."""
        self._listeners.append(listener)

    def stop(self) -> None:
        """End the loop, within seconds."""
        self._inbox.put(Stop())

    def pause(self, until: float | None = None) -> None:
        """Read nothing until then (seconds since 1970), or until resumed; watching goes on."""
        self._inbox.put(Pause(until))

    def resume(self) -> None:
        """Read on."""
        self._inbox.put(Resume())

    def rescan(self, folder: str | None = None) -> None:
        """Look at everything in this watched folder, or in all."""
        self._inbox.put(Rescan(folder))

    def retry(self, ids: tuple[int, ...] = ()) -> None:
        """Read these documents again; empty: all that failed or wait."""
        self._inbox.put(Retry(ids))

    def forget(self, folder: str) -> None:
        """Take a folder, which is to be watched no longer, out of the library with everything that is known of it."""
        self._inbox.put(Forget(folder))

    def let_go(self, folder: str | None = None) -> None:
        """Let the versions go now that the rules of this watched folder (None: of all) name."""
        self._inbox.put(LetGo(folder))

    def tell_again(self, folder: str | None = None, hook: str = "") -> None:
        """Have what hooks of this watched folder (None: of all; `hook` "": any) have not taken tried now."""
        self._inbox.put(TellAgain(folder, hook))

    def back_up(self) -> None:
        """Make the next backup now, in the folder that the settings name."""
        self._inbox.put(BackUp())

    def hint(self, path: str) -> None:
        """Something may have happened here (what a watcher does, for programs that know better)."""
        self._inbox.put(Hint(path))

    def apply_settings(self, new: Callable[[Settings], Settings]) -> Settings:
        """Change the settings: the file first, then the loop. Raises `SettingsError`; then nothing has changed.

        Secrets of hooks are put away, so this may wait for the keyring.
        """
        with self._settings_lock:
            self._settings = change_sealed(self.paths, new)
        self._inbox.put(NewSettings(self._settings))
        return self._settings

    def give_password(self, target: str, password: str) -> None:
        """Try this password on a document (its number) or on all below a folder (its path), and keep it in the keyring.

        Returns at once; a keyring that does not keep it becomes a `Problem`, and the password is then used as long as this process runs.
        """
        self._safekeeping.give(target, password)

    def read_locked(self, target: str) -> None:
        """Read again what failed in this folder (its path) or document (its number) for want of a password."""
        self._inbox.put(NewPasswords(target))

    def take_password_back(self, target: str) -> None:
        """Forget the passwords of a document or folder. Returns at once; a keyring that does not do it becomes a `Problem`."""
        self._safekeeping.take_back(target)

    def passwords(self) -> tuple[Given, ...]:
        """The folders and documents that have passwords; never the passwords."""
        return self._passwords.given()

    def watch_folders(self, folders: tuple[str, ...]) -> None:
        """Add folders to the watched ones, with default settings; those that are watched already stay as they are. Raises `SettingsError`."""
        new = [path for path in map(as_on_disk, folders) if self._settings.folder(path) is None]
        if new:
            self.apply_settings(lambda settings: _with_folders(settings, new))

    def catalogue(self) -> Catalogue:
        """A reader for the calling thread. Raises `LibraryError` when there is no library yet."""
        self.paths.check_is_there()
        return Catalogue(self.paths.catalogue)

    def try_hook(self, folder: str, hook: Hook, hosts: tuple[str, ...]) -> Tried:
        """Tell this hook, which need not be in the settings, of the folder's newest document, now. Waits for it; raises `LibraryError`, `NotFoundError`."""
        with self.catalogue() as catalogue:
            return try_hook(catalogue, self.paths, folder, hook, hosts, self._clock)

    # -- the loop

    def run(self, *, once: bool = False) -> None:
        """Hold the library and go round until `stop`; with `once`, until nothing is left to do.

        Raises `LibraryError` when the library cannot be had: another process holds it, it is newer, it cannot be written.
        """
        if once:
            self._ask_keyring("")  # nobody waits for a window, and this run will not be here any more when the keyring answers
        try:
            with self.opened() as pipeline:
                if not once:
                    in_thread(lambda: self._ask_keyring(os.sep))
                pipeline.run(once=once)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            self._mend()
            with self.opened() as pipeline:
                pipeline.run(once=once)

    @contextlib.contextmanager
    def opened(self) -> Iterator[Pipeline]:
        """Hold the library, with the pipeline ready to go round (what `run` does, for whoever goes round himself). Raises `LibraryError`."""
        self.paths.check_is_there()
        check_disk(self.paths)
        with (
            held(self.paths),
            contextlib.closing(self._open_catalogue()) as connection,
            checked(connection),
            contextlib.closing(self._build(connection)) as pipeline,
            contextlib.closing(Door(self.paths, self._take_command)),
        ):
            pipeline.begin(self._settings)
            yield pipeline

    def _open_catalogue(self) -> sqlite3.Connection:
        try:
            return open_writer(self.paths.catalogue)
        except LibraryError as error:
            if not is_damage(error):
                raise
            self._mend()
            return open_writer(self.paths.catalogue)

    def _mend(self) -> None:
        """The catalogue is damaged: keep it aside, save what can be read of it, and say so. The ordinary path finds the rest."""
        aside = put_aside(self.paths.catalogue, timestamp(self._clock.now()).translate(str.maketrans("", "", ":-.")))
        saved = salvage(aside, self.paths.catalogue)
        words = Sentence("The catalogue was damaged. It lies at {0} now; {1} documents were saved from it, whatever is missing is read again.", aside, saved)
        _log.error("%s", words)
        self._tell(Problem("catalogue_damaged", words, "Check the disk that the library lies on. Your own files were not touched."))

    def _build(self, connection: sqlite3.Connection) -> Pipeline:
        journal = Journal(connection, self._clock)
        writer = Writer(connection, journal, self._tell, self._passing)
        copies = Copies(connection, journal)
        memory, duties, queue = Memory(connection), Duties(connection, journal, copies), Queue(connection, journal)
        folders, hints = Folders(connection, self._clock), Hints()
        storage = StorageManager(self.paths, connection)
        believing = Believing(memory, folders, writer)
        judging = Judging(memory, duties, folders, believing, writer, hints, self._clock, self._passing)
        looker = Looker(memory, folders, believing, judging, writer, hints, self._clock, str(self.paths.root))
        recognition = Recognition(connection, journal, copies, RecognisedPages(connection), self.paths)
        metadata = MetadataManager(connection, journal, copies, storage, recognition, looker)
        pool = Pool(self._clock, lambda task, sha256: metadata.answer(sha256, task.keep_raw, task.again), passwords=self._passwords.for_document)
        recognising = Recognising(recognition, storage, writer, hints, pool, self._clock, self._tell)
        readers = Readers(duties, queue, folders, journal, metadata, recognising, storage, writer, hints, pool, self._clock, self._tell, self._passing)
        announcer = Announcer(self._tell, queue, readers, self._clock)
        watcher = self._watching(self._inbox.put, self.paths.pulse)
        lookout = Lookout(looker, believing, folders, writer, watcher, self._clock, announcer, self._tell)
        pausing = Pausing(folders, writer, self._clock, self._tell)
        storage.prepare()
        post_office = PostOffice(self.paths, Deliveries(connection, journal), writer, self._clock, announcer, self._inbox.put)
        noticer = Noticer(connection, lambda: self._settings.searches, self._tell)
        self._own_listeners = (post_office.hear, noticer.hear)
        retention = Retention(connection, journal)
        keeper = Keeper(self.paths, folders, retention, metadata, storage, writer, self._clock, announcer, self._inbox.put)
        for one in BROKEN:
            self._inbox.put(Trouble(f"plug_in_{one.name}", Sentence("The add-on {0} is left out: {1}.", one.name, one.why), "Update it, or remove it."))
        parts = Parts(queue, writer, hints, looker, lookout, readers, pausing, announcer, post_office, keeper)
        return Pipeline(self._inbox, self._clock, self._tell, parts)

    def _tell(self, news: News) -> None:
        for listener in (*self._own_listeners, *self._listeners):
            listener(news)

    def _ask_keyring(self, target: str) -> None:
        """What waits for the keyring at a start: secrets that stand in the settings are put away, and the passwords are got."""
        if holds_secrets(self._settings) or any(self.paths.settings.parent.glob("secrets.json")):
            try:
                self.apply_settings(lambda settings: settings)
                Secrets(self.paths).forget_gone(self._settings)
            except SettingsError as error:
                self._inbox.put(Trouble("settings", error.sentence, "Mend the file; until then the settings stay as they were."))
        self._safekeeping.load(target)

    def _take_command(self, command: Command) -> bool:
        """From the door's thread: a second start or the command line. False: this process cannot do it."""
        if isinstance(command, Raise) and not self._window:
            return False
        try:
            if isinstance(command, Reload):
                with self._settings_lock:
                    self._settings = load(self.paths.settings)
                self._inbox.put(NewSettings(self._settings))
                if holds_secrets(self._settings):
                    in_thread(lambda: self._ask_keyring(""))
                return True
            if isinstance(command, NewPasswords):
                in_thread(functools.partial(self._safekeeping.load, command.target))
                return True
            if isinstance(command, Raise):
                self.watch_folders(command.folders)
        except SettingsError as error:
            self._tell(Problem("settings", error.sentence, "Mend the file; until then the settings stay as they were."))
        self._inbox.put(command)
        return True


def _with_folders(settings: Settings, paths: list[str]) -> Settings:
    for path in paths:
        settings = settings.with_folder(FolderSettings(path))
    return settings
