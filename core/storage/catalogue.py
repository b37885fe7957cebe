"""The read side of the catalogue: every question that the window and the command line ask, in SQL.

A `Catalogue` belongs to the thread that made it and only reads; the pipeline writes at the same time through `metadata.py` (WAL: neither waits
for the other). Paths come out as on disk. It is the one door; behind it, `listing.py` says which documents and in which order, `rows.py` what each
is, `versions.py` what its versions say, `feed.py` what has happened, `ledger.py` and `overview.py` how many there are.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from core.comparison.difference import Difference
from core.document import Document, IgnoredFile, LedgerLine, Metadata, Place, Segment, Version
from core.events import Step
from core.messages import Held
from core.settings import FolderSettings
from core.storage import feed, ledger, listing, overview, places, rows, search, versions
from core.storage.database import open_reader
from core.storage.retention import Expired, find_expired
from core.storage.similar import similar
from core.views import Counts, Coverage, Detail, Found, LoggedDelivery, Order, Page, ProblemGroup, Similar, Statistics, Sums, View

_LOOK_EVERY = 1_000_000  # steps of SQLite's virtual machine, some 20 ms: whether a question is still wanted is then looked at


class Catalogue:
    """Questions to the library at `path` (the database file). Raises `LibraryError` when it cannot be read."""

    def __init__(self, path: Path) -> None:
        self._connection = open_reader(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    def interrupt(self) -> None:
        """End the question that is being answered (from any thread); its caller gets `sqlite3.OperationalError`."""
        self._connection.interrupt()

    def end_when(self, unwanted: Callable[[], bool]) -> None:
        """End questions that became `unwanted` between two of their statements as well: SQLite hears `interrupt` only while one runs (sqlite3_interrupt)."""
        self._connection.set_progress_handler(unwanted, _LOOK_EVERY)

    def ids(self, view: View) -> array[int]:
        """The ids of the documents of this view, in its order. With a query they are at most `search.MOST`, in `view.order`."""
        return listing.ids(self._connection, view)

    def page(self, view: View, most: int = listing.ALL, shown: int = 0) -> Page:
        """The first `most` ids of this view, and whether these are all; of a search in all documents with the best hits of the first `shown`.

        A shorter page is the beginning of a longer one. Raises `QueryError`.
        """
        return listing.page(self._connection, view, most, shown)

    def rows(self, ids: Iterable[int]) -> tuple[Document, ...]:
        """These documents, in the order asked for; an id that is not there is left out."""
        return rows.rows(self._connection, ids)

    def find(self, asked: str) -> int:
        """The id that a person means by an id or a path (a deleted document only when no other has the path). Raises `NotFoundError`."""
        return rows.find(self._connection, asked)

    def detail(self, id_: int) -> Detail:
        """Everything about one document. Raises `NotFoundError`."""
        document = rows.row(self._connection, id_)
        other = self.rows([document.copy_of]) if document.copy_of is not None else ()
        history = feed.steps(self._connection, "h.document = ?", (id_,))
        return Detail(document, self.metadata(id_), self.versions(id_), history, other[0].name if other else "")

    def metadata(self, id_: int) -> Metadata:
        """What the extractor found in the newest version, by its standard name; nothing when it has not been read."""
        return versions.newest_metadata(self._connection, id_)

    def versions(self, id_: int) -> tuple[Version, ...]:
        """The versions of a document, oldest first."""
        return versions.versions(self._connection, id_)

    def text(self, id_: int, version: int | None = None, limit: int = -1) -> tuple[Segment, ...]:
        """The segments of a version (None: the newest), in reading order, at most `limit` (-1: all). Raises `NotFoundError`."""
        return versions.text(self._connection, id_, version, limit)

    def raw(self, id_: int, version: int | None = None) -> Version:
        """The version (None: the newest) whose raw file is asked for. Raises `NotFoundError` when there is none, or it was not kept."""
        return versions.raw(self._connection, id_, version)

    def places(self, id_: int) -> tuple[tuple[int, tuple[Place, ...]], ...]:
        """The recognised pages of the newest version, each by its number, and where its words stand on it."""
        return places.places_in(self._connection, id_)

    def compare(self, id_: int, before: int | None = None, after: int | None = None, other: int | None = None) -> Difference:
        """What changed from version `before` (None: the one before) to version `after` (None: the newest); with `other` from a version of that document.

        Without `before`, the newest version of `other` is meant. Raises `NotFoundError`.
        """
        return versions.difference(self._connection, id_, before, after, other)

    def similar(self, id_: int, most: int = 5) -> tuple[Similar, ...]:
        """The documents that say nearly the same as this one, the most similar first; looked for now, some hundredths of a second."""
        return similar(self._connection, id_, most)

    def search(self, query: str, limit: int = 20, order: Order = Order.BEST) -> Found:
        """The best hit of each document for a query of the contract's language, best or newest first. Raises `QueryError`."""
        return search.find(self._connection, query, limit, order)

    def suggestion(self, query: str) -> str:
        """The query as it is probably meant ("did you mean"), where a word of it is in no document; "" when there is nothing to offer. Raises `QueryError`."""
        return search.suggest(self._connection, query)

    def snippets(self, query: str, ids: Sequence[int]) -> Found:
        """The best hit of each of these documents, for rows that are being painted. Raises `QueryError`."""
        return search.find_in(self._connection, query, ids)

    def steps(self, where: str = "1", values: Sequence[object] = (), limit: int = -1, newest_first: bool = False) -> tuple[Step, ...]:
        """Lines of the history `h` that meet a condition of ours (never of a person's)."""
        return feed.steps(self._connection, where, values, limit, newest_first=newest_first)

    def changes(self, since: int = 0, limit: int = -1) -> tuple[Step, ...]:
        """The change feed after sequence number `since`, oldest first."""
        return feed.changes(self._connection, since, limit)

    def changes_for(self, folder: str, events: Sequence[str], since: int, limit: int) -> tuple[tuple[Step, ...], int]:
        """The change feed of one watched folder, of these events only, after `since`; and up to which sequence number that is all there is."""
        return feed.changes_for(self._connection, folder, events, since, limit)

    def activity(self, before: int | None = None, limit: int = 200) -> tuple[Step, ...]:
        """The latest lines of every document's history, newest first; with `before`, those older than that sequence number."""
        return feed.steps(self._connection, "1" if before is None else "h.seq < ?", () if before is None else (before,), limit, newest_first=True)

    def marker(self) -> int:
        """A number that is another one when somebody has committed meanwhile."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def hook(self, folder: str, name: str) -> tuple[int, tuple[Held, ...]]:
        """How far a hook has come in the feed, and what it has not taken yet."""
        return feed.hook(self._connection, folder, name)

    def deliveries(self, folder: str | None = None, hook: str | None = None, limit: int = 100) -> tuple[LoggedDelivery, ...]:
        """The last lines of the hooks' log, oldest first."""
        return feed.deliveries(self._connection, folder, hook, limit)

    def problems(self) -> tuple[ProblemGroup, ...]:
        """Everything that is not simply stored, by reason."""
        return overview.problems(self._connection)

    def statistics(self) -> Statistics:
        """The library in numbers."""
        return overview.statistics(self._connection)

    def sums(self, ids: Iterable[int]) -> Sums:
        """What these documents are together."""
        return overview.sums(self._connection, ids)

    def expired(self, folder: FolderSettings, now: float) -> tuple[Expired, ...]:
        """The versions that the folder's rules let go at this time (seconds since 1970)."""
        return find_expired(self._connection, folder, now)

    def counts(self) -> Counts:
        """How many documents each view holds."""
        return ledger.counts(self._connection)

    def ledger(self) -> tuple[LedgerLine, ...]:
        """The account of every watched folder, in the order in which they were added."""
        return ledger.ledger(self._connection)

    def ignored(self, folder: str, limit: int = -1) -> tuple[IgnoredFile, ...]:
        """The files of a watched folder that are no documents, by path."""
        return ledger.ignored(self._connection, folder, limit)

    def paused(self) -> str | None:
        """None when reading goes on; else until when it is paused (RFC 3339), or "" until it is resumed."""
        return ledger.paused(self._connection)

    def stored_bytes(self) -> int:
        """How much the raw files in the store take up, in bytes."""
        return int(self._connection.execute("SELECT coalesce(sum(size), 0) FROM contents WHERE kept = 1").fetchone()[0])

    def coverage(self) -> tuple[Coverage, ...]:
        """Which metadata each extractor has given, most often first."""
        sql = "SELECT extractor, name, contents, of FROM v_coverage ORDER BY extractor, contents DESC, name"
        return tuple(Coverage(*row) for row in self._connection.execute(sql))
