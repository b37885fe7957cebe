"""The service as another thread or process sees it: one writer, a door for the others, an end within seconds, real events."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core import control
from core.document import Status
from core.errors import LibraryError
from core.events import Batch, FolderOffline, FolderOnline, Idle, News, Paused, Raise, Ready, Resumed, SettingsChanged, What
from core.locking import Lock, is_held
from core.paths import LibraryPaths
from core.service import Service
from core.settings import FolderSettings
from core.storage.catalogue import Catalogue
from core.views import View

DEADLINE = 30.0


class Running:
    """A service in a thread of its own, on a real folder with real events."""

    def __init__(self, place: Path) -> None:
        self.inbox = place / "inbox"
        self.inbox.mkdir()
        self.paths = LibraryPaths.of(place / "library")
        self.service = Service(self.paths, window=True)
        self.service.apply_settings(lambda settings: settings.with_folder(FolderSettings(str(self.inbox), settle=0.1)))
        self.news: queue.Queue[News] = queue.Queue()
        self.service.listen(self.news.put)
        self.thread = threading.Thread(target=self.service.run)

    def wait(self, is_it: Callable[[News], bool]) -> News:
        """The first news that is it."""
        while not is_it(news := self.news.get(timeout=DEADLINE)):
            pass
        return news

    def wait_for_step(self, event: What, name: str) -> None:
        """Until this has happened to the document of this name."""
        self.wait(lambda news: isinstance(news, Batch) and any(step.event is event and Path(step.path).name == name for step in news.steps))

    def wait_for(self, kind: type[News]) -> News:
        """The first news of this kind."""
        return self.wait(lambda news: isinstance(news, kind))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    running = Running(tmp_path)
    running.thread.start()
    running.wait_for(Ready)
    yield running
    running.service.stop()
    running.thread.join(DEADLINE)
    assert not running.thread.is_alive()


def test_a_file_that_lands_is_noticed_read_and_found(running: Running) -> None:
    (running.inbox / "agenda.txt").write_text("The facilities master plan.")
    running.wait_for_step(What.NOTICED, "agenda.txt")
    running.wait_for_step(What.STORED, "agenda.txt")
    with running.service.catalogue() as catalogue:
        assert catalogue.search("facilities").hits[0].path == str(running.inbox / "agenda.txt")


def test_live_changes_moves_and_deletions(running: Running) -> None:
    path = running.inbox / "agenda.txt"
    path.write_text("first")
    running.wait_for_step(What.STORED, "agenda.txt")
    path.write_text("second")
    running.wait_for_step(What.MODIFIED, "agenda.txt")
    path.rename(running.inbox / "minutes.txt")
    running.wait_for_step(What.MOVED, "minutes.txt")
    (running.inbox / "minutes.txt").unlink()
    running.wait_for_step(What.DELETED, "minutes.txt")


def test_folders_made_with_files_in_them(running: Running) -> None:
    for number in range(20):
        folder = running.inbox / f"year {number}" / "month" / "day"
        folder.mkdir(parents=True)
        (folder / f"{number}.txt").write_text(f"packet {number}")
    names = {f"{number}.txt" for number in range(20)}

    def all_stored(news: News) -> bool:
        if isinstance(news, Batch):
            names.difference_update(Path(step.path).name for step in news.steps if step.event is What.STORED)
        return not names

    running.wait(all_stored)


def test_a_root_that_is_taken_away_and_given_back(running: Running) -> None:
    (running.inbox / "agenda.txt").write_text("words")
    running.wait_for_step(What.STORED, "agenda.txt")
    away = running.inbox.rename(running.inbox.with_name("away"))
    running.service.rescan()
    running.wait_for(FolderOffline)
    with running.service.catalogue() as catalogue:
        assert [document.status for document in catalogue.rows(catalogue.ids(View()))] == [Status.STORED]
    away.rename(running.inbox)
    running.service.rescan()
    running.wait_for(FolderOnline)
    (running.inbox / "after.txt").write_text("watched again")
    running.wait_for_step(What.STORED, "after.txt")


def test_a_second_writer_is_told_who_has_it(running: Running) -> None:
    with pytest.raises(LibraryError, match="in use by another Papertray"):
        Service(running.paths).run(once=True)


def test_other_processes_reach_the_one_that_runs(running: Running, tmp_path: Path) -> None:
    assert control.send(running.paths, control.Pause())
    assert running.wait_for(Paused) == Paused(None)
    assert control.send(running.paths, control.Resume())
    running.wait_for(Resumed)
    (tmp_path / "more").mkdir()
    assert control.send(running.paths, control.Raise((str(tmp_path / "more"),)))
    running.wait_for(SettingsChanged)
    running.wait_for(Raise)
    assert running.service.settings.folder(str(tmp_path / "more")) is not None
    assert control.send(running.paths, control.Retry((1, 2)))
    assert control.send(running.paths, control.Rescan(str(running.inbox)))


def test_nobody_is_at_the_door_of_a_library_that_nobody_holds(tmp_path: Path) -> None:
    assert not control.send(LibraryPaths.of(tmp_path), control.Resume())
    (tmp_path / "writer.door").write_text('{"address": "/nowhere", "key": "00", "pid": 1}')
    assert not control.send(LibraryPaths.of(tmp_path), control.Resume())


def test_settings_that_another_program_changed_are_taken(running: Running, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    other = Service(running.paths)
    other.apply_settings(lambda settings: settings.with_folder(FolderSettings(str(tmp_path / "second"), settle=0.1)))
    assert control.send(running.paths, control.Reload())
    running.wait_for(SettingsChanged)
    (tmp_path / "second" / "new.txt").write_text("words")
    running.wait_for_step(What.STORED, "new.txt")


def test_killed_at_any_moment_it_goes_on_where_it_was(tmp_path: Path) -> None:
    """Kill -9 again and again while documents come in: at the end every one is stored once, with its true content."""
    inbox, library = tmp_path / "inbox", tmp_path / "library"
    inbox.mkdir()
    for number in range(200):
        (inbox / f"{number}.txt").write_text(f"document number {number} " * 2000)
    for kill_after in (2, 3, 5, 8, 14):
        _run_and_kill(library, inbox, kill_after)
    service = Service(LibraryPaths.of(library))
    ended: list[News] = []
    service.listen(ended.append)
    service.run(once=True)
    assert any(isinstance(news, Idle) for news in ended)
    with Catalogue(LibraryPaths.of(library).catalogue) as catalogue:
        documents = catalogue.rows(catalogue.ids(View()))
        assert len(documents) == 200
        assert all(document.status is Status.STORED and document.version == 1 for document in documents)
        created = [step.path for step in catalogue.changes() if step.event is What.CREATED]
        assert len(created) == len(set(created)) == 200
    assert not list(LibraryPaths.of(library).staging.iterdir())


def _run_and_kill(library: Path, inbox: Path, after: int) -> None:
    """Start the real command, and kill it when it has said this many lines, or that nothing is left to do."""
    command = [sys.executable, "-m", "core", "watch", str(inbox), "--library", str(library), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as process:
        assert process.stdout is not None
        for _ in range(after):
            if b'"idle"' in process.stdout.readline():
                break
        process.kill()


def test_looking_whether_a_library_is_held_never_keeps_its_owner_out(tmp_path: Path) -> None:
    """`papertray status` takes the lock for a moment, however often it is called."""
    path = tmp_path / "writer.lock"
    assert not is_held(path)
    with Lock(path):
        assert is_held(path)
    over = threading.Event()

    def ask() -> None:
        while not over.wait(0.001):
            is_held(path)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        for _ in range(200):
            with Lock(path):
                pass
    finally:
        over.set()
        asking.join()
