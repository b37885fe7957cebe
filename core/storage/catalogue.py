"""The read side of the catalogue: every question that the window and the command line ask, in SQL.

A `Catalogue` belongs to the thread that made it and only reads; the pipeline writes at the same time through `metadata.py` (WAL: neither waits
for the other). Paths come out as on disk.
"""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from core.clock import timestamp
from core.comparison.comparing import compare
from core.comparison.difference import Difference
from core.document import UNFINISHED, Document, IgnoredFile, LedgerLine, Metadata, Segment, SegmentKind, Status, Version
from core.errors import REASONS, NotFoundError
from core.events import FEED, Step, What
from core.messages import Held
from core.paths import from_text, to_text
from core.settings import FolderSettings
from core.storage import overview, search
from core.storage.database import open_reader
from core.storage.retention import Expired, find_expired
from core.storage.similar import similar
from core.views import ATTENTION, Counts, Coverage, Detail, Found, LoggedDelivery, Order, ProblemGroup, Similar, Sort, Statistics, View

_DOCUMENT = """
SELECT d.id, d.path, f.path AS folder, d.status, d.reason, d.version, d.size, d.mtime_ns, d.first_seen, d.last_changed, d.deleted, d.copy_of,
       c.sha256, c.type, c.title, c.pages, c.characters, c.language, c.kept
FROM documents d JOIN folders f ON f.id = d.folder LEFT JOIN contents c ON c.id = d.content
"""

_ORDER = {
    Sort.CHANGED: "d.last_changed {0}, d.id {0}",
    Sort.NAME: "d.name COLLATE NOCASE {0}, d.id",
    Sort.FOLDER: "f.path COLLATE NOCASE {0}, d.name COLLATE NOCASE",
    Sort.STATUS: "d.status {0}, d.id DESC",
    Sort.SIZE: "d.size {0}, d.id DESC",
    Sort.PAGES: "c.pages {0}, d.id DESC",
    Sort.VERSION: "d.version {0}, d.id DESC",
    Sort.MODIFIED: "d.mtime_ns {0}, d.id DESC",
    Sort.TYPE: "c.type {0}, d.id DESC",
    Sort.TITLE: "c.title COLLATE NOCASE {0}, d.id DESC",
}
_JOINS = {
    Sort.FOLDER: "JOIN folders f ON f.id = d.folder",
    **dict.fromkeys((Sort.PAGES, Sort.TYPE, Sort.TITLE), "LEFT JOIN contents c ON c.id = d.content"),
}
_LIVE = "d.deleted IS NULL"
_CHUNK = 500  # ids in one statement: far below SQLite's limit of variables


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

    def ids(self, view: View) -> array[int]:
        """The ids of the documents of this view, in its order. With a query they are at most `search.MOST`, in `view.order`."""
        where, values = _conditions(view)
        if view.query.strip():
            return self._found(view, where, values)
        order = _ORDER[view.sort].format("DESC" if view.descending else "ASC")
        sql = f"SELECT d.id FROM documents d {_JOINS.get(view.sort, '')} WHERE {where} ORDER BY {order}"
        return array("q", [row[0] for row in self._connection.execute(sql, values)])

    def _found(self, view: View, where: str, values: list[object]) -> array[int]:
        found = search.document_ids(self._connection, view.query, view.order)
        if where != _LIVE:  # a query for deleted ones finds them; a view of some documents does not
            allowed = {row[0] for row in self._connection.execute(f"SELECT d.id FROM documents d WHERE {where}", values)}
            found = [id_ for id_ in found if id_ in allowed]
        if view.order is not Order.COLUMN:
            return array("q", found)
        order = _ORDER[view.sort].format("DESC" if view.descending else "ASC")
        sql = f"SELECT d.id FROM documents d {_JOINS.get(view.sort, '')} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY {order}"
        return array("q", [row[0] for row in self._connection.execute(sql, (json.dumps(found),))])

    def rows(self, ids: Iterable[int]) -> tuple[Document, ...]:
        """These documents, in the order asked for; an id that is not there is left out."""
        wanted = list(ids)
        found: dict[int, Document] = {}
        for start in range(0, len(wanted), _CHUNK):
            chunk = wanted[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            found.update((row["id"], _document(row)) for row in self._connection.execute(f"{_DOCUMENT} WHERE d.id IN ({marks})", chunk))
        return tuple(found[id_] for id_ in wanted if id_ in found)

    def find(self, asked: str) -> int:
        """The id that a person means by an id or a path (a deleted document only when no other has the path). Raises `NotFoundError`."""
        if asked.isdecimal():
            row = self._connection.execute("SELECT id FROM documents WHERE id = ?", (int(asked),)).fetchone()
        else:
            path = to_text(str(Path(asked).absolute()))
            row = self._connection.execute("SELECT id FROM documents WHERE path = ? ORDER BY deleted IS NULL DESC, id DESC LIMIT 1", (path,)).fetchone()
        if row is None:
            raise NotFoundError(f"There is no document {asked} in the library.")
        return int(row[0])

    def detail(self, id_: int) -> Detail:
        """Everything about one document. Raises `NotFoundError`."""
        rows = self.rows([id_])
        if not rows:
            raise NotFoundError(f"There is no document {id_} in the library.")
        document = rows[0]
        other = self.rows([document.copy_of]) if document.copy_of is not None else ()
        return Detail(
            document,
            self.metadata(id_),
            self.versions(id_),
            self.steps("h.document = ?", (id_,)),
            other[0].name if other else "",
        )

    def metadata(self, id_: int) -> Metadata:
        """What the extractor found in the newest version, by its standard name; nothing when it has not been read."""
        row = self._connection.execute("SELECT c.metadata FROM documents d JOIN contents c ON c.id = d.content WHERE d.id = ?", (id_,)).fetchone()
        return tuple(json.loads(row[0]).items()) if row else ()

    def versions(self, id_: int) -> tuple[Version, ...]:
        """The versions of a document, oldest first."""
        sql = """SELECT v.version, v.size, v.mtime_ns, v.seen, c.sha256, c.text_sha256, c.extractor, c.seconds, c.status, c.characters, c.pages, c.kept
                 FROM versions v JOIN contents c ON c.id = v.content WHERE v.document = ? ORDER BY v.version"""
        return tuple(_version(row) for row in self._connection.execute(sql, (id_,)))

    def text(self, id_: int, version: int | None = None, limit: int = -1) -> tuple[Segment, ...]:
        """The segments of a version (None: the newest), in reading order, at most `limit` (-1: all). Raises `NotFoundError`."""
        versions = self.versions(id_)
        chosen = versions[-1].version if version is None and versions else version
        if chosen not in {v.version for v in versions}:
            raise NotFoundError(f"Document {id_} has no version {version}." if version else f"Document {id_} has not been read yet.")
        sql = """SELECT s.kind, s.number, s.label, s.text, s.trouble, s.origin, s.confidence FROM versions v JOIN segments s ON s.content = v.content
                 WHERE v.document = ? AND v.version = ? ORDER BY s.ordinal LIMIT ?"""
        rows = self._connection.execute(sql, (id_, chosen, limit))
        return tuple(Segment(SegmentKind(row[0]), *tuple(row)[1:]) for row in rows)

    def compare(self, id_: int, before: int | None = None, after: int | None = None, other: int | None = None) -> Difference:
        """What changed from version `before` (None: the one before) to version `after` (None: the newest); with `other` from a version of that document.

        Without `before`, the newest version of `other` is meant. Raises `NotFoundError`.
        """
        last = self._version(id_, after)
        if other is None and before is None and last.version == 1:
            raise NotFoundError(f"Document {id_} has only one version: there is nothing to compare it with.")
        first = self._version(id_ if other is None else other, before if before is not None or other is not None else last.version - 1)
        begins, comes = id_ if other is None else other, id_
        comparison = compare(
            self.text(begins, first.version), self.text(comes, last.version), self._metadata(begins, first.version), self._metadata(comes, last.version)
        )
        return Difference(comes, begins, first.version, last.version, first.sha256 == last.sha256, comparison)

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
        order = "DESC" if newest_first else "ASC"
        sql = f"""SELECT h.*, f.path AS folder FROM history h LEFT JOIN documents d ON d.id = h.document LEFT JOIN folders f ON f.id = d.folder
                  WHERE {where} ORDER BY h.seq {order} LIMIT ?"""
        return tuple(_step(row) for row in self._connection.execute(sql, (*values, limit)))

    def changes(self, since: int = 0, limit: int = -1) -> tuple[Step, ...]:
        """The change feed after sequence number `since`, oldest first."""
        names = ",".join(f"'{event}'" for event in FEED)
        return self.steps(f"h.seq > ? AND h.event IN ({names})", (since,), limit)

    def marker(self) -> int:
        """A number that is another one when somebody has committed meanwhile."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def changes_for(self, folder: str, events: Sequence[str], since: int, limit: int) -> tuple[tuple[Step, ...], int]:
        """The change feed of one watched folder, of these events only, after `since`; and up to which sequence number that is all there is."""
        last: int = self._connection.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()[0]
        marks = ",".join("?" * len(events))
        steps = self.steps(f"h.seq > ? AND h.seq <= ? AND h.event IN ({marks}) AND f.path = ?", (since, last, *events, to_text(folder)), limit)
        return steps, max(since, last) if len(steps) < limit else steps[-1].seq

    def hook(self, folder: str, name: str) -> tuple[int, tuple[Held, ...]]:
        """How far a hook has come in the feed, and what it has not taken yet."""
        row = self._connection.execute("SELECT id, position FROM hooks WHERE folder = ? AND name = ?", (to_text(folder), name)).fetchone()
        if row is None:
            return self._connection.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()[0], ()
        rows = self._connection.execute("SELECT seq, document, attempts, next_try, error FROM hook_waiting WHERE hook = ? ORDER BY seq", (row["id"],))
        return row["position"], tuple(Held(*held) for held in rows)

    def deliveries(self, folder: str | None = None, hook: str | None = None, limit: int = 100) -> tuple[LoggedDelivery, ...]:
        """The last lines of the hooks' log, oldest first."""
        sql = """SELECT time, folder, hook, seq, event, document, attempt, delivered, detail, seconds FROM deliveries
                 WHERE coalesce(?, folder) = folder AND coalesce(?, hook) = hook ORDER BY id DESC LIMIT ?"""
        rows = self._connection.execute(sql, (to_text(folder) if folder else None, hook, limit)).fetchall()
        return tuple(LoggedDelivery(row[0], from_text(row[1]), row[2], row[3], row[4], row[5], row[6], bool(row[7]), row[8], row[9]) for row in reversed(rows))

    def problems(self) -> tuple[ProblemGroup, ...]:
        """Everything that is not simply stored, by reason."""
        return overview.problems(self._connection)

    def statistics(self) -> Statistics:
        """The library in numbers."""
        return overview.statistics(self._connection)

    def expired(self, folder: FolderSettings, now: float) -> tuple[Expired, ...]:
        """The versions that the folder's rules let go at this time (seconds since 1970)."""
        return find_expired(self._connection, folder, now)

    def activity(self, before: int | None = None, limit: int = 200) -> tuple[Step, ...]:
        """The latest lines of every document's history, newest first; with `before`, those older than that sequence number."""
        return self.steps("1" if before is None else "h.seq < ?", () if before is None else (before,), limit, newest_first=True)

    def counts(self) -> Counts:
        """How many documents each view holds."""
        states: dict[str, int] = {}
        folders: dict[str, int] = {}
        sql = "SELECT f.path, d.status, count(*) FROM documents d JOIN folders f ON f.id = d.folder GROUP BY d.folder, d.status"
        for path, status, number in self._connection.execute(sql):
            states[status] = states.get(status, 0) + number
            if status != Status.DELETED:
                folders[from_text(path)] = folders.get(from_text(path), 0) + number
        return Counts(
            all=sum(number for status, number in states.items() if status != Status.DELETED),
            arriving=sum(states.get(status, 0) for status in UNFINISHED),
            attention=sum(states.get(status, 0) for status in ATTENTION),
            deleted=states.get(Status.DELETED, 0),
            folders=tuple(sorted(folders.items())),
        )

    def ledger(self) -> tuple[LedgerLine, ...]:
        """The account of every watched folder, in the order in which they were added."""
        self._connection.execute("BEGIN")  # one snapshot: the sums must add up
        try:
            folders = self._connection.execute("SELECT * FROM folders WHERE watched = 1 ORDER BY id").fetchall()
            return tuple(self._ledger_line(row) for row in folders)
        finally:
            self._connection.execute("COMMIT")

    def ignored(self, folder: str, limit: int = -1) -> tuple[IgnoredFile, ...]:
        """The files of a watched folder that are no documents, by path."""
        sql = "SELECT i.path, i.rule, i.detail, i.size FROM ignored i JOIN folders f ON f.id = i.folder WHERE f.path = ? ORDER BY i.path LIMIT ?"
        return tuple(IgnoredFile(from_text(row[0]), *row[1:]) for row in self._connection.execute(sql, (to_text(folder), limit)))

    def raw(self, id_: int, version: int | None = None) -> Version:
        """The version (None: the newest) whose raw file is asked for. Raises `NotFoundError` when there is none, or it was not kept."""
        versions = {v.version: v for v in self.versions(id_)}
        chosen = versions.get(version if version is not None else max(versions, default=0))
        if chosen is None:
            raise NotFoundError(f"Document {id_} has no version {version}." if version else f"Document {id_} has no version yet.")
        if not chosen.kept:
            raise NotFoundError(f"The raw file of version {chosen.version} was not kept: the folder's setting says so.")
        return chosen

    def stored_bytes(self) -> int:
        """How much the raw files in the store take up, in bytes."""
        return int(self._connection.execute("SELECT coalesce(sum(size), 0) FROM contents WHERE kept = 1").fetchone()[0])

    def coverage(self) -> tuple[Coverage, ...]:
        """Which metadata each extractor has given, most often first."""
        sql = "SELECT extractor, name, contents, of FROM v_coverage ORDER BY extractor, contents DESC, name"
        return tuple(Coverage(*row) for row in self._connection.execute(sql))

    def paused(self) -> str | None:
        """None when reading goes on; else until when it is paused (RFC 3339), or "" until it is resumed."""
        row = self._connection.execute("SELECT value FROM facts WHERE name = 'paused'").fetchone()
        return row[0] if row else None

    def _version(self, id_: int, number: int | None) -> Version:
        versions = {version.version: version for version in self.versions(id_)}
        found = versions.get(number if number is not None else max(versions, default=0))
        if found is None:
            raise NotFoundError(f"Document {id_} has no version {number}." if versions else f"Document {id_} has not been read yet.")
        return found

    def _metadata(self, id_: int, version: int) -> Metadata:
        sql = "SELECT c.metadata FROM versions v JOIN contents c ON c.id = v.content WHERE v.document = ? AND v.version = ?"
        return tuple(json.loads(self._connection.execute(sql, (id_, version)).fetchone()[0]).items())

    def _state(self, folder: sqlite3.Row) -> str:
        if folder["offline_since"]:
            return "offline"
        if self.paused() is not None:
            return "paused"
        return "scanning" if folder["scanning"] or not folder["baseline"] else "watching"

    def _ledger_line(self, folder: sqlite3.Row) -> LedgerLine:
        states = dict(self._connection.execute("SELECT status, count(*) FROM documents WHERE folder = ? GROUP BY status", (folder["id"],)).fetchall())
        rules = self._connection.execute("SELECT rule, count(*) FROM ignored WHERE folder = ? GROUP BY rule ORDER BY rule", (folder["id"],)).fetchall()
        stored, failed, waiting = (states.get(status, 0) for status in (Status.STORED, Status.FAILED, Status.WAITING))
        queued = sum(states.get(status, 0) for status in UNFINISHED)
        ignored = sum(number for _, number in rules)
        return LedgerLine(
            folder=from_text(folder["path"]),
            state=self._state(folder),
            mode=folder["mode"],
            seen=stored + failed + waiting + queued + ignored,
            stored=stored,
            failed=failed,
            waiting=waiting,
            queued=queued,
            ignored=ignored,
            ignored_by=tuple((rule, number) for rule, number in rules),
            documents_deleted=states.get(Status.DELETED, 0),
            last_scan=folder["last_scan"],
            offline_since=folder["offline_since"],
        )


def _conditions(view: View) -> tuple[str, list[object]]:
    """The WHERE of a view over `documents d`, and its values."""
    parts: list[str] = []
    values: list[object] = []
    if view.deleted:
        parts.append("d.deleted IS NOT NULL")
    elif view.statuses:
        parts.append(f"d.status IN ({','.join('?' * len(view.statuses))})")
        values.extend(sorted(view.statuses))
    else:
        parts.append(_LIVE)
    if view.folder is not None:
        parts.append("d.folder = (SELECT id FROM folders WHERE path = ?)")
        values.append(to_text(view.folder))
    if view.since is not None:
        parts.append("d.last_changed > ?")
        values.append(view.since)
    if view.reason:
        parts.append("d.reason = ?")
        values.append(view.reason)
    return " AND ".join(parts), values


def _document(row: sqlite3.Row) -> Document:
    path = from_text(row["path"])
    reason = REASONS.get(row["reason"])
    return Document(
        id=row["id"],
        path=path,
        folder=from_text(row["folder"]),
        name=os.path.basename(path),
        status=Status(row["status"]),
        reason=row["reason"],
        message=reason.sentence if reason else "",
        version=row["version"],
        sha256=row["sha256"] or "",
        size=row["size"],
        modified=timestamp(row["mtime_ns"] / 1e9),
        type=row["type"] or "",
        title=row["title"] or "",
        pages=row["pages"] or 0,
        characters=row["characters"] or 0,
        language=row["language"] or "",
        first_seen=row["first_seen"],
        last_changed=row["last_changed"],
        deleted=row["deleted"],
        copy_of=row["copy_of"],
        kept=bool(row["kept"]),
    )


def _version(row: sqlite3.Row) -> Version:
    return Version(
        version=row["version"],
        sha256=row["sha256"],
        text_sha256=row["text_sha256"],
        size=row["size"],
        modified=timestamp(row["mtime_ns"] / 1e9),
        seen=row["seen"],
        extractor=row["extractor"],
        seconds=row["seconds"],
        status=Status(row["status"]),
        characters=row["characters"],
        pages=row["pages"],
        kept=bool(row["kept"]),
    )


def _step(row: sqlite3.Row) -> Step:
    return Step(
        seq=row["seq"],
        time=row["time"],
        event=What(row["event"]),
        document=row["document"],
        path=from_text(row["path"]),
        version=row["version"],
        moved_from=from_text(row["moved_from"]) if row["moved_from"] else None,
        seconds=row["seconds"],
        reason=row["reason"],
        folder=from_text(row["folder"] or ""),
    )
