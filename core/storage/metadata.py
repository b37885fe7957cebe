"""MetadataManager (step 9): a worker's result becomes rows: the content once, the document's next version, its state, its history.

Used in the pipeline's thread, inside one transaction for a batch of results, after their files are durable in the store.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Protocol

from core.clock import timestamp
from core.document import SegmentKind, Status
from core.events import What
from core.extraction.protocol import Answer, Result
from core.formats import READERS
from core.metadata import shaped
from core.paths import from_text
from core.storage.copies import Copies
from core.storage.files import StorageManager
from core.storage.gathered import Gathered
from core.storage.journal import Journal
from core.storage.recognised import Recognised
from core.storage.recognition import WITHOUT_TEXT, Recognition


@dataclass(frozen=True, slots=True)
class _Content:
    """What a document's row needs of its content."""

    id: int
    status: Status
    reason: str
    title: str


class Eyes(Protocol):
    """What is to be known of the disk to tell a move from a copy."""

    def is_gone(self, path: str) -> bool:
        """Whether a document's own file is no longer there (its folder being online): then the same bytes elsewhere are it, moved."""

    def recalls_since(self, noticed_at: float) -> float:
        """A document that was deleted after this (seconds since 1970) may have been moved to where a file was noticed then, however late it is read."""


class MetadataManager:
    """Writes what the workers find out."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        journal: Journal,
        copies: Copies,
        storage: StorageManager,
        recognition: Recognition,
        eyes: Eyes,
    ) -> None:
        self._connection = connection
        self._recognition = recognition
        self._journal = journal
        self._storage = storage
        self._eyes = eyes
        self._gathered = Gathered(connection, storage, copies)

    def has_size(self, size: int) -> bool:
        """Whether a content of this many bytes is known: then a file may be known bytes, and is hashed before it is copied."""
        return self._connection.execute("SELECT 1 FROM contents WHERE size = ? LIMIT 1", (size,)).fetchone() is not None

    def answer(self, sha256: str, keep_raw: bool, again: bool) -> Answer:
        """What a worker shall do with bytes of this hash: known ones are not read twice by the same extractor."""
        row = self._connection.execute("SELECT extractor, kept FROM contents WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None or again or not _is_current(row["extractor"]):
            return Answer.READ
        return Answer.KEEP if keep_raw and not row["kept"] else Answer.STOP

    def drop_unused(self) -> tuple[str, ...]:
        """Take contents that no version has any more out of the catalogue; returns their hashes, whose raw files are to go after the commit."""
        sql = "SELECT id, sha256 FROM contents WHERE id NOT IN (SELECT content FROM versions)"
        rows = self._connection.execute(sql).fetchall()
        for id_, _ in rows:
            self._storage.remove_extracted_content(id_)
            self._connection.execute("DELETE FROM contents WHERE id = ?", (id_,))
        return tuple(sha256 for _, sha256 in rows)

    def store_metadata(self, *results: Result) -> None:
        """Write what was found out. A document that is no more by now gets nothing, and one whose known bytes were forgotten meanwhile stays a duty."""
        self._gathered.forget()  # of a batch that was undone
        for result in results:
            if self._gathered.has(result.sha256):
                self._gathered.write()
            self._store(result)
        self._gathered.write()

    def _store(self, result: Result) -> None:
        row = self._row(result.task.document)
        known = self._known(result.sha256)
        if row is None or row["deleted"] is not None or (result.answer is not Answer.READ and known is None):
            return
        if known is None:
            self._write_version(row, self._add_content(result), result)
            if _has_pages(result):
                self._judge_pages(result, Recognised())
            return
        self._gathered.write()  # what others have of these bytes is looked at, and written, as it is
        recognised = self._recognition.recognised(known["id"]) if result.answer is Answer.READ else Recognised()
        content = self._renew_content(known, result)
        if row["version"] == 0:
            row = self._adopt(row, content) or row
        self._write_version(row, content, result)
        if result.answer is not Answer.READ or _has_pages(result):
            self._judge_pages(result, recognised)

    def renew(self, result: Result) -> None:
        """Write what a worker has read of a content that is known, whichever documents have it."""
        known = self._known(result.sha256)
        if known is None:
            self._add_content(result)
        else:
            self._renew_content(known, result)
        self._gathered.write()

    def _row(self, id_: int) -> sqlite3.Row | None:
        sql = "SELECT d.*, f.path AS folder_path FROM documents d JOIN folders f ON f.id = d.folder WHERE d.id = ?"
        row: sqlite3.Row | None = self._connection.execute(sql, (id_,)).fetchone()
        return row

    def _known(self, sha256: str) -> sqlite3.Row | None:
        sql = "SELECT id, status, reason, title, kept FROM contents WHERE sha256 = ?"
        row: sqlite3.Row | None = self._connection.execute(sql, (sha256,)).fetchone()
        return row

    def _judge_pages(self, result: Result, recognised: Recognised) -> None:
        """Whether pages are to be recognised; what was recognised of them before stays."""
        self._gathered.write()
        known = self._known(result.sha256)
        if known is not None:
            self._recognition.keep(known["id"], recognised)

    def _add_content(self, result: Result) -> _Content:
        values = self._values(result)
        id_ = self._gathered.add_content(values)
        self._gathered.add_text(id_, result.segments)
        return _Content(id_, Status(str(values["status"])), str(values["reason"]), str(values["title"]))

    def _renew_content(self, known: sqlite3.Row, result: Result) -> _Content:
        """A known content's row, made anew if the result has read it."""
        id_ = known["id"]
        if result.answer is not Answer.READ:
            if result.answer is Answer.KEEP:
                self._connection.execute("UPDATE contents SET kept = 1 WHERE id = ?", (id_,))
            return _Content(id_, Status(known["status"]), known["reason"], known["title"])
        values = self._values(result)
        values["kept"] = max(int(bool(values["kept"])), known["kept"])
        self._connection.execute(f"UPDATE contents SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?", (*values.values(), id_))
        self._storage.remove_extracted_content(id_)
        self._gathered.add_text(id_, result.segments)
        return _Content(id_, Status(str(values["status"])), str(values["reason"]), str(values["title"]))

    def _values(self, result: Result) -> dict[str, object]:
        metadata = shaped(dict(result.metadata))
        return {
            "sha256": result.sha256,
            "size": result.size,
            "kept": int(result.copied and result.task.keep_raw),
            "type": result.type,
            "extractor": result.extractor,
            "status": Status.FAILED if result.trouble else Status.STORED,
            "reason": result.trouble or result.reason,
            "detail": result.detail,
            "text_sha256": result.text_sha256,
            "title": str(metadata.get("title", "")),
            "pages": _count_pages(result),
            "characters": result.characters,
            "language": str(metadata.get("language", "")),
            "metadata": json.dumps(metadata, ensure_ascii=False),
            "seconds": round(result.read_seconds, 6),
            "read_at": self._journal.now(),
        }

    def _adopt(self, new: sqlite3.Row, content: _Content) -> sqlite3.Row | None:
        """The same bytes as a document whose file is gone from its place: it is that document, moved (across disks, or while nobody watched)."""
        sql = """SELECT id, path, version, deleted FROM documents WHERE content = ? AND id <> ?
                 AND (status IN ('stored', 'failed') OR (deleted > ? AND reason = ''))
                 ORDER BY deleted IS NOT NULL, missing_since IS NULL, deleted DESC, id"""  # one that has changed since is another
        since = timestamp(self._eyes.recalls_since(new["noticed_at"]))
        for old in self._connection.execute(sql, (content.id, new["id"], since)).fetchall():
            if old["deleted"] is not None or self._eyes.is_gone(from_text(old["path"])):
                return self._merge(old, new)
        return None

    def _merge(self, old: sqlite3.Row, new: sqlite3.Row) -> sqlite3.Row | None:
        self._connection.execute("DELETE FROM documents WHERE id = ?", (new["id"],))
        self._connection.execute("DELETE FROM names_index WHERE rowid = ?", (new["id"],))
        self._journal.remove(new["id"])
        # Where it is missing by now it stays so: nothing else would look there again.
        names = ("folder", "path", "directory", "name", "size", "mtime_ns", "ctime_ns", "file_id", "status", "noticed_at", "missing_since")
        sql = f"UPDATE documents SET {', '.join(f'{name} = ?' for name in names)}, deleted = NULL, attempts = 0 WHERE id = ?"
        self._connection.execute(sql, (*(new[name] for name in names), old["id"]))
        path = from_text(new["path"])
        if old["deleted"] is not None:
            self._journal.record(What.RESTORED, old["id"], path, old["version"], new["folder_path"])
        self._journal.record(What.MOVED, old["id"], path, old["version"], new["folder_path"], moved_from=from_text(old["path"]))
        return self._row(old["id"])

    def _write_version(self, row: sqlite3.Row, content: _Content, result: Result) -> None:
        id_, path, folder = row["id"], from_text(row["path"]), row["folder_path"]
        is_new = row["content"] != content.id
        version = row["version"] + is_new
        if is_new:
            self._gathered.add_version((id_, version, content.id, result.size, result.task.entry[1], self._journal.now()))
        self._update_document(row, content, version, result)
        self._record(id_, path, folder, version, is_new, content, result)

    def _update_document(self, row: sqlite3.Row, content: _Content, version: int, result: Result) -> None:
        """The row's new state; when the file has changed meanwhile it stays what the reconciler made of it."""
        unchanged = (row["size"], row["mtime_ns"], row["ctime_ns"], row["file_id"]) == result.task.entry
        status = content.status if unchanged and row["status"] in {Status.QUEUED, Status.READING} else row["status"]
        changed = self._journal.now() if version != row["version"] else row["last_changed"]
        self._gathered.update_document(row["id"], version, content.id, status, content.reason, changed)
        self._gathered.name(row["id"], row["name"], content.title)
        self._gathered.link(content.id)
        if row["content"] != content.id:
            self._gathered.link(row["content"])

    def _record(self, id_: int, path: str, folder: str, version: int, is_new: bool, content: _Content, result: Result) -> None:
        folder = from_text(folder)
        if result.copied and result.task.keep_raw:
            self._journal.record(What.KEPT, id_, path, version, folder, seconds=result.kept_seconds)
        if result.answer is Answer.READ:
            self._journal.record(What.READ, id_, path, version, folder, seconds=result.read_seconds, reason=content.reason)
        if is_new:
            self._journal.record(What.CREATED if version == 1 else What.MODIFIED, id_, path, version, folder)
        if is_new or result.answer is Answer.READ:
            event = What.FAILED if content.status is Status.FAILED else What.STORED
            self._journal.record(event, id_, path, version, folder, seconds=result.kept_seconds + result.read_seconds, reason=content.reason)
        else:
            self._journal.record(What.UNCHANGED, id_, path, version, folder, seconds=result.kept_seconds)


def _is_current(extractor: str) -> bool:
    name = extractor.partition(" ")[0]
    return not name or extractor == f"{name} {READERS.get(name)}"


def _has_pages(result: Result) -> bool:
    """Whether it has pages that may be recognised, of its own or inside."""
    return any(segment.kind is SegmentKind.PAGE for segment in result.segments[:1]) or any(segment.trouble in WITHOUT_TEXT for segment in result.segments)


def _count_pages(result: Result) -> int:
    """Pages, sheets, slides or cues; the parts of a flowing text are ours and count as one page of it only if the file says nothing better."""
    for name, value in result.metadata:
        if name in {"papertray:pages", "papertray:cues", "papertray:slides", "papertray:sheets"} and isinstance(value, int):
            return value
    return sum(segment.kind is not SegmentKind.PART for segment in result.segments)
