"""A library of a test's own: the real service on a real folder, with a clock that the test moves and no events but those that it gives.

Nothing here waits for time to pass: when only time is missing the clock is moved on; when a worker has something to say, its pipe is waited on.
"""

from __future__ import annotations

import contextlib
import hashlib
import multiprocessing
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from core.changes import Change, LookAgain
from core.document import Document, LedgerLine
from core.events import Batch, News, What
from core.messages import LostSync, Message
from core.paths import LibraryPaths
from core.pipeline import Pipeline
from core.reconciler import Rules, reconcile
from core.service import Service
from core.settings import FolderSettings, Settings
from core.storage.catalogue import Catalogue
from core.views import View
from core.watching.scanner import list_folder

_MOST_ROUNDS = 20_000
_STATEMENTS = ("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")


class OwnClock:
    """Begins at the present, for the files' times are the present's, and then only moves when it is told to."""

    def __init__(self) -> None:
        self._ahead = self._set_back = 0.0
        self._stopped_at = time.time()
        self._monotonic = time.monotonic()

    def now(self) -> float:
        """Never behind the file system's clock: a file written a moment ago is not in the future."""
        self._stopped_at = max(self._stopped_at, time.time())
        return self._stopped_at + self._ahead - self._set_back

    def monotonic(self) -> float:
        """Moves with `advance` alone."""
        return self._monotonic + self._ahead

    def advance(self, seconds: float) -> None:
        """Let this much time pass."""
        self._ahead += seconds

    def sleep(self, seconds: float) -> None:
        """The computer is asleep for this long: its clock for waiting stands still."""
        self._set_back -= seconds

    def set_back(self, seconds: float) -> None:
        """Somebody corrects the computer's clock, which was ahead."""
        self._set_back += seconds


class Silent:
    """A watcher that never says anything: the disk alone decides."""

    def __init__(self, put: Callable[[Message], None], pulse: Path) -> None:
        del pulse
        self.put = put
        self.watched: list[str] = []

    def watch(self, root: str, *, recursive: bool) -> None:
        """Nothing comes of it but that it is remembered."""
        del recursive
        self.watched.append(root)

    def unwatch(self, root: str) -> None:
        """Nothing to end."""

    def find_dead(self) -> tuple[str, ...]:
        """None ever lived."""
        return ()

    def close(self) -> None:
        """Nothing to end."""


class House:
    """One library and its watched folder `inbox`, below a test's own folder."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.inbox = place / "inbox"
        self.inbox.mkdir(exist_ok=True)
        self.paths = LibraryPaths.of(place / "library")
        self.clock = OwnClock()
        self.news: list[News] = []
        self._pipeline: Pipeline | None = None
        self._service: Service | None = None

    @contextlib.contextmanager
    def open(self, *, settled: bool = True, **wishes: object) -> Iterator[House]:
        """Run the service on the inbox, whose folder settings are `wishes`, until the block ends; `settled`: wait for the baseline."""
        service = Service(self.paths, self.clock, self._make_watcher)
        if service.settings.folder(str(self.inbox)) is None or wishes:
            service.apply_settings(lambda settings: settings.with_folder(FolderSettings(str(self.inbox), **wishes)))  # type: ignore[arg-type]
        service.listen(self.news.append)
        with service.opened() as pipeline:
            self._pipeline, self._service = pipeline, service
            if settled:
                self.settle()
            yield self
        self._pipeline = self._service = None

    def _make_watcher(self, put: Callable[[Message], None], pulse: Path) -> Silent:
        self.watcher = Silent(put, pulse)
        return self.watcher

    @property
    def service(self) -> Service:
        """The service that runs."""
        assert self._service is not None
        return self._service

    def settle(self) -> None:
        """Go round until nothing is left to do."""
        assert self._pipeline is not None
        for _ in range(_MOST_ROUNDS):
            self._pipeline.step()
            if self._pipeline.idle:
                return
            self._pass_time()
        raise AssertionError(f"never idle: {self.documents()}")

    def step(self) -> None:
        """Go round once."""
        assert self._pipeline is not None
        self._pipeline.step()

    def is_stopping(self) -> bool:
        """Whether the loop would end now."""
        assert self._pipeline is not None
        return self._pipeline._stopping

    def workers(self) -> list[int]:
        """The process ids of the worker processes."""
        return [child.pid for child in multiprocessing.active_children() if child.pid and child.name == "papertray-worker"]

    def in_hand(self) -> list[int]:
        """The documents that are with a worker."""
        assert self._pipeline is not None
        return self._pipeline._parts.readers._pool.in_hand

    def hear_a_result(self) -> None:
        """Wait for what a worker has found out, and do nothing with it yet."""
        assert self._pipeline is not None
        for _ in range(_MOST_ROUNDS):
            if self._pipeline._parts.readers._results:
                return
            self._pipeline.wait(0.1)
        raise AssertionError("no worker said anything")

    def go_on_until(self, is_so: Callable[[], bool]) -> None:
        """Go round, hearing the workers, until something has become so; no time passes."""
        assert self._pipeline is not None
        for _ in range(_MOST_ROUNDS):
            if is_so():
                return
            self._pipeline.step()
            self._pipeline.wait(0.1 if self._pipeline.working else 0.01)  # the other: a thread of the service may be what is waited for
        raise AssertionError(f"it never became so: {self.documents()}")

    def go_on_in_time_until(self, is_so: Callable[[], bool]) -> None:
        """Go round until something has become so; time passes as fast as it may."""
        assert self._pipeline is not None
        for _ in range(_MOST_ROUNDS):
            self._pipeline.step()
            if is_so():
                return
            self._pass_time()
        raise AssertionError(f"it never became so: {self.documents()}")

    def ledger(self) -> LedgerLine:
        """The inbox's line of the ledger."""
        with self.catalogue() as catalogue:
            return next(line for line in catalogue.ledger() if line.folder == str(self.inbox))

    def connection(self) -> sqlite3.Connection:
        """The one connection that writes, to make it suffer, or to ask it."""
        assert self._pipeline is not None
        return self._pipeline._parts.looker._memory._connection

    @contextlib.contextmanager
    def overhear(self) -> Iterator[set[str]]:
        """The questions and changes that the pipeline puts to the catalogue meanwhile, as SQL with their values."""
        asked: set[str] = set()
        self.connection().set_trace_callback(lambda sql: asked.add(sql) if sql.startswith(_STATEMENTS) else None)
        yield asked
        self.connection().set_trace_callback(None)

    def fill_catalogue(self) -> None:
        """From now on the catalogue may not grow: SQLite answers as on a full disk."""
        connection = self.connection()
        connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")

    def empty_catalogue(self) -> None:
        """There is room again."""
        self.connection().execute("PRAGMA max_page_count = 1000000000")

    def be_impatient(self) -> None:
        """From now on a catalogue that another program holds is not waited for (else ten seconds)."""
        self.connection().execute("PRAGMA busy_timeout = 1")

    def is_as_known(self) -> bool:
        """What the whole scan asks of the inbox before it asks the reconciler: the same of all its files as of what they come to together."""
        assert self._pipeline is not None
        in_full, tallied = (self._pipeline._parts.looker._memory.is_as_known(list_folder(str(self.inbox), known)) for known in (None, ""))
        assert in_full == tallied
        return in_full

    def is_unchanged(self, folder: Path) -> bool:
        """Whether a whole scan would pass a folder by without asking for its rows."""
        assert self._pipeline is not None
        noted = self._pipeline._parts.looker._folders.directories_below(str(folder))
        return list_folder(str(folder), noted[str(folder)][1]).unchanged

    def decide(self, folder: Path) -> dict[str, Change]:
        """What the reconciler would have done about a folder now, by name."""
        assert self._pipeline is not None
        known = self._pipeline._parts.looker._memory.known_in(str(folder))
        changes = reconcile(list_folder(str(folder)), known, {}, Rules(str(self.inbox), FolderSettings(str(self.inbox))), self.clock.now())
        return {str(change): change for change in changes if not isinstance(change, LookAgain)}

    def look(self, *paths: Path) -> None:
        """Look at everything (or at these paths, as if a watcher had told of them), and settle."""
        if not paths:
            self.service.rescan()
        for path in paths:
            self.service.hint(str(path))
        self.settle()

    def lose_events(self) -> None:
        """Nobody knows what the watcher has missed: everything is looked at, and settles."""
        self.watcher.put(LostSync(str(self.inbox), "a test says so"))
        self.settle()

    def change_settings(self, new: Callable[[Settings], Settings]) -> None:
        """As the settings dialog does."""
        self.service.apply_settings(new)
        self.settle()

    def write(self, name: str, content: str | bytes, *, age: float = 10.0) -> Path:
        """A file in the inbox, last modified `age` seconds ago."""
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(
            path, (self.clock.now(), self.clock.now())
        )  # of the house's present: by the disk's clock it has been at rest for as long as the house is ahead
        self.make_older(path, age)
        return path

    def make_older(self, path: Path, age: float) -> None:
        """Set a file's times back; and let as much time pass, for its change time cannot be set."""
        then = path.stat().st_mtime_ns - int(age * 1e9)
        os.utime(path, ns=(then, then))
        self.clock.advance(age)

    def catalogue(self) -> Catalogue:
        """A reader."""
        return Catalogue(self.paths.catalogue)

    def documents(self, view: View = View()) -> list[Document]:  # noqa: B008  # frozen
        """The documents of a view."""
        with self.catalogue() as catalogue:
            return list(catalogue.rows(catalogue.ids(view)))

    def document(self, name: str) -> Document:
        """The live document of this name."""
        return next(document for document in self.documents() if document.name == name)

    def text(self, name: str, version: int | None = None) -> str:
        """The text of a document."""
        with self.catalogue() as catalogue:
            return "\n".join(segment.text for segment in catalogue.text(self.document(name).id, version))

    def feed(self) -> list[tuple[str, str]]:
        """The change feed as (event, name) pairs."""
        with self.catalogue() as catalogue:
            return [(step.event.value, Path(step.path).name) for step in catalogue.changes()]

    def steps(self, name: str) -> list[What]:
        """The history of a document."""
        with self.catalogue() as catalogue:
            return [step.event for step in catalogue.detail(self.document(name).id).history]

    def batches(self) -> list[Batch]:
        """What commits have told."""
        return [news for news in self.news if isinstance(news, Batch)]

    def check(self) -> None:
        """The catalogue equals the disk: every regular file has its place, every stored document its true hash, and the sums add up."""
        line = self.ledger()
        with self.catalogue() as catalogue:
            ignored = {file.path for file in catalogue.ignored(str(self.inbox))}
        on_disk = {os.path.join(top, name): _sha256(os.path.join(top, name)) for top, _, names in os.walk(self.inbox) for name in names}
        documents = {document.path: document for document in self.documents()}
        assert documents.keys() | ignored == on_disk.keys()
        assert not documents.keys() & ignored
        assert line.seen == len(on_disk) == line.stored + line.failed + line.waiting + line.queued + line.ignored
        for path, document in documents.items():
            if document.status in {"stored", "failed"}:
                assert document.sha256 == on_disk[path]
                assert _sha256(str(self.paths.stored(document.sha256))) == document.sha256 or not document.kept

    def _pass_time(self) -> None:
        assert self._pipeline is not None
        if self._pipeline.working:
            try:
                self._pipeline.wait(10.0)
            except (sqlite3.Error, OSError) as error:
                self._pipeline._suffer(error)  # as `step` does, which waits itself
        else:
            self.clock.advance(self._pipeline.seconds_to_wait())


def _sha256(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
