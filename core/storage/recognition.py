"""Which pages are to be recognised (step 6 of a document's second reading); what was recognised is written by `recognised.py`.

A page is current when it has text of its own, or when the present recognition has seen it (its `origin`). A document that has other pages, in a folder
that wants them recognised, is not current: `stale` is 2, which means that nothing newer may wait for it. Its status stays `stored`: the text that it
has can be found meanwhile. Pages of files inside it, which are parts of it, are recognised after its own, some at a time. Used in the pipeline's thread,
inside its transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from core.document import SegmentKind
from core.events import What
from core.extraction.languages import Languages
from core.extraction.protocol import ENDS, Pages, Result, Task
from core.paths import LibraryPaths, from_text, to_text
from core.storage.copies import Copies
from core.storage.journal import Journal
from core.storage.recognised import IS_ABOUT, Recognised, RecognisedPages

TO_RECOGNISE = 2
"""The value of `documents.stale`."""

WITHOUT_TEXT = frozenset({"no_text", "garbled"})
"""The troubles of pages that recognition is about. A part that has one is a page of a file inside."""

_PICTURED = "c.extractor LIKE 'pdf %' OR c.extractor LIKE 'pictures %'"
_SHOWN = f"EXISTS (SELECT 1 FROM contents c WHERE c.id = segments.content AND ({_PICTURED}))"  # those whose own pages can be pictured
_CAN = f"(kind = 'part' OR (kind = 'page' AND {_SHOWN}))"
_TODO = {
    "no_text": f"SELECT content FROM segments WHERE {IS_ABOUT} AND origin <> :origin AND {_CAN}",
    "always": f"SELECT content FROM segments WHERE ((kind = 'page' AND {_SHOWN}) OR (kind = 'part' AND {IS_ABOUT})) AND origin <> :origin",
}
_WITHOUT_TEXT = f"SELECT content FROM segments WHERE {IS_ABOUT} AND trouble IN ('no_text', 'garbled') AND origin = '' AND {_CAN}"
_NONE = "none"  # the origin that no page has: there is no recognition
_PAGES_AT_ONCE = 8  # of a document whose raw file was not kept, which is copied for each task; and of files inside, for which it is read again each time


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the settings want: `ocr` of each watched folder, by its path; and in which languages, None when nothing can be recognised."""

    folders: Mapping[str, str] = field(default_factory=dict)
    languages: Languages | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A document whose pages are to be recognised, as far as the library knows it."""

    id: int
    path: str
    folder: str
    entry: tuple[int, int, int, str]
    content: int
    sha256: str
    kept: bool
    policy: str


class Recognition:
    """The rows of pages and documents, as far as recognition is about them."""

    def __init__(self, connection: sqlite3.Connection, journal: Journal, copies: Copies, pages: RecognisedPages, paths: LibraryPaths) -> None:
        self._connection = connection
        self._journal = journal
        self._copies = copies
        self._pages = pages
        self._paths = paths
        self._wishes = Wishes()
        self.is_missed = False
        """Whether documents want a recognition that is not there."""

    @property
    def wishes(self) -> Wishes:
        """What holds now."""
        return self._wishes

    # -- which

    def set_wishes(self, wishes: Wishes) -> bool:
        """From now on these hold; every document is judged anew, if they differ from those before (returns whether). Raises `sqlite3.Error`."""
        if wishes == self._wishes:
            return False
        before, self._wishes = self._wishes, wishes
        self.is_missed = False
        try:
            self.judge()
        except sqlite3.Error:
            self._wishes = before  # to be judged the next time
            raise
        if wishes.languages is None and not self.is_missed:
            sql = "SELECT EXISTS (SELECT 1 FROM documents WHERE reason = 'no_ocr' AND deleted IS NULL)"
            self.is_missed = bool(self._connection.execute(sql).fetchone()[0])
        return True

    def judge(self, content: int | None = None) -> None:
        """Set down which documents (with `content`: of those that have it) are not current because of their pages, and which are no longer so."""
        for policy in ("off", "no_text", "always"):
            folders = [to_text(path) for path, wanted in self._wishes.folders.items() if wanted == policy]
            if folders:
                watched = "SELECT id FROM folders WHERE path IN (SELECT value FROM json_each(:folders))"
                here = f"+deleted IS NULL AND +status = 'stored' AND +folder IN ({watched})"  # "+": nearly all are so; what else is asked has the better index
                values: dict[str, object] = {"folders": json.dumps(folders), "content": content, "origin": self._origin}
                self._judge(policy, here if content is None else f"content = :content AND {here}", values)

    def next(self, number: int, in_hand: Iterable[int], now: float) -> tuple[Work, ...]:
        """The documents whose pages are to be recognised next, newest first; none whose content is in hand, through whichever document."""
        busy = {row[0] for id_ in in_hand for row in self._connection.execute("SELECT content FROM documents WHERE id = ?", (id_,))}
        sql = """SELECT d.id, d.path, d.size, d.mtime_ns, d.ctime_ns, d.file_id, d.content, c.sha256, c.kept, f.path
                 FROM documents d INDEXED BY documents_to_recognise CROSS JOIN folders f ON f.id = d.folder CROSS JOIN contents c ON c.id = d.content
                 WHERE d.stale = 2 AND d.status = 'stored' AND d.deleted IS NULL AND f.watched = 1 AND d.retry_at <= ? ORDER BY d.noticed_at DESC"""
        found: dict[int, Work] = {}
        for row in self._connection.execute(sql, (now,)):
            policy = self._wishes.folders.get(from_text(row[9]), "off")
            if row[6] not in busy and policy != "off":
                found.setdefault(row[6], Work(row[0], from_text(row[1]), from_text(row[9]), tuple(row[2:6]), row[6], row[7], bool(row[8]), policy))
            if len(found) == number:
                break
        return tuple(found.values())

    def task(self, work: Work, staged: str, *, from_cloud: bool) -> Task | None:
        """What a worker is to do for this document next; None when there is nothing."""
        languages = self._wishes.languages
        if languages is None:
            return None
        wanted = f"(kind = 'page' OR (kind = 'part' AND {IS_ABOUT}))" if work.policy == "always" else f"{IS_ABOUT} AND {_CAN}"
        sql = f"SELECT kind, number, origin <> ? FROM segments WHERE content = ? AND {wanted} ORDER BY ordinal"
        pages = self._connection.execute(sql, (languages.origin, work.content)).fetchall()
        own = [number for kind, number, is_left in pages if is_left and kind == SegmentKind.PAGE]
        inside = [(number, is_left) for kind, number, is_left in pages if kind == SegmentKind.PART]
        left = [(number, place) for place, (number, is_left) in enumerate(inside, 1) if is_left]
        if not own and not left:
            return None
        stored = str(self._paths.stored(work.sha256)) if work.kept else ""
        asked = Pages(tuple(own[: 1 if stored else _PAGES_AT_ONCE]), languages, work.policy == "always", len(pages) - len(own) - len(left), len(pages))
        if not own:
            numbers, places = zip(*left[:_PAGES_AT_ONCE], strict=True)
            asked = replace(asked, numbers=numbers, places=places, left_out=self._have_ended_a_worker(work.content))
        return Task(work.id, work.path, work.entry, staged, keep_raw=False, again=True, from_cloud=from_cloud, pages=asked, stored=stored, sha256=work.sha256)

    def put_off(self, id_: int, until: float) -> None:
        """Its file cannot be had now: not before this time (seconds since 1970)."""
        self._connection.execute("UPDATE documents SET retry_at = ? WHERE id = ? AND stale = 2", (until, id_))

    # -- what

    def store(self, result: Result) -> None:
        """Write the pages that were recognised; when they were the last, the document's others of this content are told of, too.

        Pages of bytes that are no longer the document's are dropped.
        """
        row = self._connection.execute("SELECT id FROM contents WHERE sha256 = ?", (result.task.sha256,)).fetchone()
        if row is None or result.task.pages is None or result.sha256 != result.task.sha256:
            return
        content: int = row[0]
        self._pages.take(content, result, result.task.pages)
        self.judge(content)
        self._journal.touch(result.task.document)
        if self._is_done(content):
            self._tell(content, result)

    def recognised(self, content: int) -> Recognised:
        """The pages of a content that have been recognised without trouble, and what they told of it."""
        return self._pages.recognised(content)

    def keep(self, content: int, recognised: Recognised) -> None:
        """A content was read anew: what had been recognised of its pages that still have no text stays; its documents are judged."""
        self._pages.keep(content, recognised)
        self.judge(content)

    @property
    def _origin(self) -> str:
        return self._wishes.languages.origin if self._wishes.languages else _NONE

    def _judge(self, policy: str, here: str, values: dict[str, object]) -> None:
        these = "" if values["content"] is None else " AND content = :content"  # else SQLite gathers the pages of the whole library for one document
        without_text, todo = _WITHOUT_TEXT + these, _TODO.get(policy, "") + these
        own_reason = "(SELECT reason FROM contents WHERE id = documents.content)"
        if policy == "off":
            self._update(f"stale = 0, reason = {own_reason}", f"{here} AND (stale = 2 OR reason IN ('ocr_waiting', 'no_ocr'))", values)
            return
        if self._wishes.languages is None:
            self._update("stale = 0", f"{here} AND stale = 2", values)
            missed = self._update("reason = 'no_ocr'", f"{here} AND reason <> 'no_ocr' AND content IN ({without_text})", values)
            self.is_missed = self.is_missed or missed
            return
        self._update("stale = 2, retry_at = 0", f"{here} AND stale = 0 AND content IN ({todo})", values)
        self._update("reason = 'ocr_waiting'", f"{here} AND stale = 2 AND reason <> 'ocr_waiting' AND content IN ({without_text})", values)
        self._update(f"stale = 0, reason = {own_reason}", f"{here} AND stale = 2 AND content NOT IN ({todo})", values)

    def _update(self, new: str, where: str, values: dict[str, object]) -> bool:
        """Whether there was anything to be changed."""
        changed = self._connection.execute(f"UPDATE documents SET {new} WHERE {where} RETURNING id", values).fetchall()
        for (id_,) in changed:
            self._journal.touch(id_)
        return bool(changed)

    def _have_ended_a_worker(self, content: int) -> tuple[str, ...]:
        """The files inside that must not be read again."""
        metadata = json.loads(self._connection.execute("SELECT metadata FROM contents WHERE id = ?", (content,)).fetchone()[0])
        return tuple(entry["name"] for entry in metadata.get("papertray:attachments", ()) if entry.get("trouble") in ENDS)

    def _is_done(self, content: int) -> bool:
        return self._connection.execute("SELECT 1 FROM documents WHERE content = ? AND stale = 2 LIMIT 1", (content,)).fetchone() is None

    def _tell(self, content: int, result: Result) -> None:
        """The text is whole now: for whoever follows the change feed it is stored once more."""
        sql = """SELECT d.id, d.path, d.version, d.reason, f.path FROM documents d JOIN folders f ON f.id = d.folder
                 WHERE d.content = ? AND d.deleted IS NULL AND d.status = 'stored'"""
        for id_, path, version, reason, folder in self._connection.execute(sql, (content,)).fetchall():
            self._journal.record(What.READ, id_, from_text(path), version, from_text(folder), seconds=result.read_seconds, reason=reason)
            self._journal.record(What.STORED, id_, from_text(path), version, from_text(folder), seconds=result.read_seconds, reason=reason)
        self._copies.link(content)
