"""What the window asks of the catalogue, and the plain data that it gets: functions that run in the reader's thread.

Each takes the catalogue first; the rest is bound by whoever asks. Whatever is heavy (comparing a million ids with those before,
reading times out of texts) is done here, so that the GUI thread has only to show it.
"""

from __future__ import annotations

import contextlib
import os
import time
from array import array
from dataclasses import dataclass

from core.clock import seconds_of
from core.document import Document, Hit, IgnoredFile, LedgerLine, Segment
from core.errors import NotFoundError, QueryError
from core.events import Step
from core.saved import SavedSearch
from core.storage.catalogue import Catalogue
from core.views import ATTENTION, Counts, Detail, Sort, View
from gui.threads.edits import Edit, edits_between
from gui.threads.found_places import Marks, found_places

_MOST_FAILURES = 20_000
_FIRST_HITS = 100  # documents of a search that are listed before all of them are: 5,000 take three times as long
_FIRST = 1_000  # of any other view


@dataclass(frozen=True, slots=True)
class Row:
    """One document as the table paints it. `changed` is `last_changed` in seconds since 1970."""

    document: Document
    changed: float
    copy_of_name: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The ids of a view in its order. `edits` turn the ids that were known before into these; None: too much differs.

    Not `complete`: there are more documents than are listed. `first`: these are the first only, so that something is there at once, with the `rows` (and
    of a search the `hits`) that are painted; the rest has to be asked for.
    """

    view: View
    ids: array[int]
    edits: tuple[Edit, ...] | None
    seconds: float
    complete: bool = True
    first: bool = False
    rows: tuple[Row, ...] = ()
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """What the sidebar, the ledger card and the trouble bar show. `troubled` is the newest document that needs attention."""

    counts: Counts
    ledger: tuple[LedgerLine, ...]
    paused: str | None
    troubled: Document | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Failures:
    """The documents that need attention for one reason: how many, and their ids, newest first."""

    reason: str
    count: int
    documents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What the ledger's dialog shows: each watched folder's line, and (some of) its ignored files."""

    lines: tuple[LedgerLine, ...]
    ignored: tuple[tuple[str, tuple[IgnoredFile, ...]], ...]


@dataclass(frozen=True, slots=True)
class Focus:
    """Everything about the one document that is looked at, and its best hit when there is a search."""

    detail: Detail
    hit: Hit | None


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a version as far as it is shown: `complete` when that is all of it."""

    segments: tuple[Segment, ...]
    complete: bool


def listing(catalogue: Catalogue, view: View, before: array[int] | None, told: frozenset[int]) -> Listing:
    """The ids of a view; with `before`, also how they differ from those (`told` are the documents that are known to have changed)."""
    start = time.perf_counter()
    found = catalogue.page(view)
    seconds = time.perf_counter() - start
    return Listing(view, found.ids, None if before is None else edits_between(before, found.ids, told), seconds, found.complete)


def first_page(catalogue: Catalogue, view: View, painted: int) -> Listing:
    """The beginning of a view that is shown now, with all that is painted of it, so that something is there at once.

    (Measured: 1 ms. What is asked for afterwards waits until all ids of a million have been read.)
    """
    start = time.perf_counter()
    most = _FIRST_HITS if view.query.strip() else _FIRST
    found = catalogue.page(view, most, painted)
    seconds = time.perf_counter() - start
    is_first = not found.complete and len(found.ids) == most
    return Listing(view, found.ids, None, seconds, found.complete, is_first, rows(catalogue, tuple(found.ids[:painted])), found.hits)


def these(catalogue: Catalogue, view: View, chosen: tuple[int, ...]) -> Listing:
    """Exactly these documents, as a listing of `view`."""
    return Listing(view, array("q", [document.id for document in catalogue.rows(chosen)]), None, 0.0)


def rows(catalogue: Catalogue, ids: tuple[int, ...]) -> tuple[Row, ...]:
    """These documents' rows; one that is no more is left out."""
    documents = catalogue.rows(ids)
    originals = {document.id: document.name for document in catalogue.rows({d.copy_of for d in documents if d.copy_of is not None})}
    return tuple(Row(d, seconds_of(d.last_changed), originals.get(d.copy_of or 0, "")) for d in documents)


def snippets(catalogue: Catalogue, query: str, ids: tuple[int, ...]) -> tuple[Hit, ...]:
    """The best hit of each of these documents."""
    return catalogue.snippets(query, ids).hits


def overview(catalogue: Catalogue) -> Overview:
    """The counts, the ledger, whether reading is paused, and the newest trouble."""
    start = time.perf_counter()
    counts = catalogue.counts()
    troubled = None
    if counts.attention:
        ids = catalogue.ids(View(statuses=ATTENTION, sort=Sort.CHANGED))
        troubled = next(iter(catalogue.rows(ids[:1])), None)
    return Overview(counts, catalogue.ledger(), catalogue.paused(), troubled, time.perf_counter() - start)


def account(catalogue: Catalogue, limit: int) -> Account:
    """The ledger with at most `limit` ignored files of each folder."""
    lines = catalogue.ledger()
    return Account(lines, tuple((line.folder, catalogue.ignored(line.folder, limit)) for line in lines))


def failures(catalogue: Catalogue) -> tuple[Failures, ...]:
    """The documents that need attention, by reason, the most frequent first."""
    found: dict[str, list[int]] = {}
    for document in catalogue.rows(catalogue.ids(View(statuses=ATTENTION))[:_MOST_FAILURES]):
        found.setdefault(document.reason, []).append(document.id)
    groups = [Failures(reason, len(ids), tuple(ids)) for reason, ids in found.items()]
    return tuple(sorted(groups, key=lambda group: -group.count))


def found_by(catalogue: Catalogue, searches: tuple[SavedSearch, ...]) -> dict[str, int]:
    """How many documents each saved search finds; one that cannot be read finds none."""
    found = {}
    for search in searches:
        with contextlib.suppress(QueryError):
            found[search.name] = len(catalogue.ids(View(query=search.query)))
    return found


def activity(catalogue: Catalogue, before: int | None, limit: int) -> tuple[Step, ...]:
    """A page of the history of everything, newest first."""
    return catalogue.activity(before, limit)


def focus(catalogue: Catalogue, id_: int, query: str) -> Focus:
    """Everything about one document. Raises `NotFoundError`."""
    return Focus(catalogue.detail(id_), _hit(catalogue, id_, query))


def _hit(catalogue: Catalogue, id_: int, query: str) -> Hit | None:
    if not query.strip():
        return None
    try:
        return next(iter(catalogue.snippets(query, (id_,)).hits), None)
    except QueryError:  # it is being typed; the search box says what is missing
        return None


def text(catalogue: Catalogue, id_: int, version: int | None, most: int) -> Text:
    """A version's segments up to about `most` characters. A document that has not been read yet has none."""
    try:
        segments = catalogue.text(id_, version)
    except NotFoundError:
        return Text((), complete=True)
    room = most
    for place, segment in enumerate(segments):
        room -= len(segment.text)
        if room < 0 < place:
            return Text(segments[:place], complete=False)
    return Text(segments, complete=True)


def marked(catalogue: Catalogue, id_: int, found: tuple[str, ...]) -> tuple[Marks, ...]:
    """Where these words stand on the pages of a document that were recognised; pages without them are left out."""
    pages = (Marks(number - 1, found_places(places, found)) for number, places in catalogue.places(id_))
    return tuple(page for page in pages if page.boxes)


def are_there(catalogue: Catalogue, ids: tuple[int, ...]) -> tuple[tuple[Document, bool], ...]:
    """These documents, each with whether its file is on the disk now; looked up in this thread because a network drive may take its time."""
    return tuple((document, os.path.exists(document.path)) for document in catalogue.rows(ids))


def whole_text(catalogue: Catalogue, ids: tuple[int, ...]) -> str:
    """The texts of these documents, one after the other."""
    parts = []
    for id_ in ids:
        with contextlib.suppress(NotFoundError):  # nothing has been read of it yet
            parts.append("\n\n".join(segment.text.strip() for segment in catalogue.text(id_)))
    return "\n\n".join(filter(None, parts))
