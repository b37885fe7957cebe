"""`verify`: the catalogue, the store and the disk are compared, every byte and every row; what differs is said, and nothing is changed.

Works while the application does: the rows are those of one moment (a copy of the catalogue), and what differs from the store is asked again of the
present catalogue before it is told. `repairing.py` mends.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.caring.foreign import foreign_files, stored_files
from core.caring.rows import INDEXES, ROW_CHECKS
from core.errors import LibraryError
from core.extraction.kit.cleaning import folded
from core.paths import LibraryPaths, address_to_read, from_text
from core.sentence import Sentence
from core.settings import Settings
from core.storage.database import check_is_ours
from core.storage.snapshot import copy_catalogue
from core.watching.roots import examine
from core.watching.scanner import walk

_PIECE = 1 << 20

DAMAGED, MISSING, UNLISTED, LOST, BROKEN = "damaged_file", "missing_file", "unlisted_file", "lost_file", "foreign_file"
ORPHAN = "orphan_file"
INDEX, TEXT, OPEN, WRITABLE, CATALOGUE = "index", "text_changed", "open_to_others", "writable_file", "catalogue_damaged"
NOT_NOTICED, NOT_SEEN_GOING, NOT_SEEN_CHANGING = "not_noticed", "gone_unnoticed", "changed_unnoticed"

WORDS = {
    **{check.code: check.words for check in ROW_CHECKS},
    DAMAGED: "a kept file that is not what it was: its hash differs",
    MISSING: "a kept file that is missing from the store",
    UNLISTED: "a kept file that the catalogue holds for not kept",
    LOST: "a kept file of which the catalogue knows nothing",
    BROKEN: "a file in the store that is not what its name says",
    ORPHAN: "a file in the store that is none of Papertray's",
    INDEX: "a search index that is not what the texts say",
    TEXT: "a text that is not what was read",
    OPEN: "a file or folder of the library that others may read",
    WRITABLE: "a kept file that can be written to",
    CATALOGUE: "the catalogue's database is damaged",
    NOT_NOTICED: "a file that has not been noticed yet",
    NOT_SEEN_GOING: "a document whose file is gone, which has not been noticed yet",
    NOT_SEEN_CHANGING: "a document whose file has changed, which has not been noticed yet",
}
"""Every kind of difference, in words."""

PENDING = frozenset({NOT_NOTICED, NOT_SEEN_GOING, NOT_SEEN_CHANGING})
"""What the next look at the folders sets right by itself: no damage."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that differs: its kind (a key of `WORDS`), where, and the documents that it concerns."""

    code: str
    where: str
    documents: tuple[int, ...] = ()

    @property
    def harmless(self) -> bool:
        """Whether the ordinary course of things sets it right."""
        return self.code in PENDING


@dataclass(slots=True)
class Checked:
    """How much has been looked at."""

    rows: int = 0
    files: int = 0
    bytes: int = 0
    on_disk: int = 0


@dataclass(slots=True)
class Verifier:
    """One pass over the library at `paths`; `checked` counts while the findings come. `tell(done, total)` hears of bytes hashed."""

    paths: LibraryPaths
    settings: Settings
    tell: Callable[[int, int], None] = field(default=lambda _done, _total: None)
    checked: Checked = field(default_factory=Checked)

    def findings(self) -> Iterator[Finding]:
        """Everything that differs. Raises `LibraryError` when there is no library, or one of another version."""
        if not self.paths.catalogue.exists():
            raise LibraryError(Sentence("There is no library at {0} yet: watch a folder first.", self.paths.root))
        with tempfile.TemporaryDirectory(prefix="papertray-verify-") as place:
            copy = Path(place) / self.paths.catalogue.name
            try:
                copy_catalogue(self.paths.catalogue, copy)
                with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as catalogue:
                    check_is_ours(catalogue, self.paths.catalogue)
                    off = list(self._database(catalogue))
                    yield from off
                    yield from self._rows(catalogue, indexed=not off)
                    yield from self._texts(catalogue)
                    yield from self._store(catalogue)
                    yield from self._disk(catalogue)
            except sqlite3.DatabaseError as error:
                yield Finding(CATALOGUE, str(error))
        yield from self._modes()

    def _database(self, catalogue: sqlite3.Connection) -> Iterator[Finding]:
        for (said,) in catalogue.execute("PRAGMA integrity_check(20)").fetchall():
            if said != "ok":
                yield Finding(CATALOGUE, "; ".join(said.splitlines()))
        for index, (complete, compare) in INDEXES.items():
            try:
                if complete:
                    catalogue.execute(complete)
                catalogue.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', ?)", (compare,))
            except sqlite3.DatabaseError:
                yield Finding(INDEX, index)

    def _rows(self, catalogue: sqlite3.Connection, *, indexed: bool) -> Iterator[Finding]:
        for table in ("folders", "documents", "versions", "contents", "segments", "ignored", "history"):
            self.checked.rows += catalogue.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for check in (check for check in ROW_CHECKS if indexed or not check.of_indexes):
            for document, about in catalogue.execute(check.find):
                yield Finding(check.code, from_text(str(about)), (document,) if document else ())

    def _texts(self, catalogue: sqlite3.Connection) -> Iterator[Finding]:
        """The hash of each text's words, as the worker made it."""
        half_done = "SELECT content FROM documents WHERE stale = 2 AND content IS NOT NULL"  # pages are being recognised: summed up when all are
        sql = f"SELECT id, text_sha256, characters FROM contents WHERE (characters > 0 OR text_sha256 <> '') AND id NOT IN ({half_done})"
        rows = catalogue.execute(sql)
        for content, expected, characters in rows.fetchall():
            words, length = hashlib.sha256(), 0
            any_word = False
            for (text,) in catalogue.execute("SELECT text FROM segments WHERE content = ? ORDER BY ordinal", (content,)):
                length += len(text)
                if found := folded(text):
                    words.update(found)
                    any_word = True
            if (words.hexdigest() if any_word else "") != expected or length != characters:
                yield Finding(TEXT, f"content {content}", _documents(catalogue, content))

    def _store(self, catalogue: sqlite3.Connection) -> Iterator[Finding]:
        known = {sha256: (id_, size, bool(kept)) for id_, sha256, size, kept in catalogue.execute("SELECT id, sha256, size, kept FROM contents")}
        total = sum(size for _, size, kept in known.values() if kept)
        seen: set[str] = set()
        for path in stored_files(self.paths.store):
            seen.add(path.name)
            yield from self._one_file(catalogue, path, known)
            self.tell(self.checked.bytes, total)
        for sha256, (id_, _, kept) in known.items():
            if kept and sha256 not in seen and self._now(sha256) == 1 and not self.paths.stored(sha256).exists():
                yield Finding(MISSING, str(self.paths.stored(sha256)), _documents(catalogue, id_))
        yield from (Finding(ORPHAN, str(path)) for path in foreign_files(self.paths))

    def _one_file(self, catalogue: sqlite3.Connection, path: Path, known: dict[str, tuple[int, int, bool]]) -> Iterator[Finding]:
        try:
            sha256, size = hash_of(path)
            mode = stat.S_IMODE(path.stat().st_mode)
        except FileNotFoundError:
            return  # taken out meanwhile, with its row
        except OSError as error:
            sha256, size, mode = f"unreadable: {error}", 0, 0
        self.checked.files += 1
        self.checked.bytes += size
        id_, _, kept = known.get(path.name, (0, 0, False))
        now = 1 if kept else self._now(path.name)
        if sha256 != path.name:
            yield Finding(DAMAGED if id_ else BROKEN, str(path), _documents(catalogue, id_))
            return  # whoever may write to it: it does not stay
        if now is None:
            yield Finding(LOST, str(path))
        elif not now:
            yield Finding(UNLISTED, str(path), _documents(catalogue, id_))
        if sys.platform != "win32" and mode & 0o377:
            yield Finding(WRITABLE if mode & 0o222 else OPEN, str(path), _documents(catalogue, id_))

    def _now(self, sha256: str) -> int | None:
        """Whether the present catalogue says that this content is kept; None: it knows nothing of it. A file comes before its row: it is waited for."""
        with contextlib.closing(sqlite3.connect(address_to_read(self.paths.catalogue), uri=True, timeout=10)) as catalogue:
            row = catalogue.execute("SELECT kept FROM contents WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None and self.paths.door.exists() and _is_young(self.paths.stored(sha256)):
            return 1  # its row is on its way
        return row[0] if row else None

    def _disk(self, catalogue: sqlite3.Connection) -> Iterator[Finding]:
        """The watched folders that can be looked at, against their rows."""
        library = str(self.paths.root)
        for id_, text in catalogue.execute("SELECT id, path FROM folders WHERE watched = 1 AND offline_since IS NULL").fetchall():
            root = from_text(text)
            folder = self.settings.folder(root)
            if folder is None or not examine(root).online:
                continue
            sql = "SELECT path, id, size, mtime_ns FROM documents WHERE folder = ? AND deleted IS NULL UNION ALL SELECT path, 0, size, mtime_ns FROM ignored"
            known = {from_text(row[0]): row[1:] for row in catalogue.execute(f"{sql} WHERE folder = ?", (id_, id_))}
            sql = "SELECT path FROM disks WHERE folder = ? AND offline_since IS NOT NULL"
            unseen = {from_text(row[0]) for row in catalogue.execute(sql, (id_,))}
            for listing in walk(root, folder.recursive, library):
                if not listing.readable:
                    unseen.add(listing.directory)
                for name, entry in listing.files.items():
                    self.checked.on_disk += 1
                    path = os.path.join(listing.directory, name)
                    document, *state = known.pop(path, (None,))
                    if document is None:
                        yield Finding(NOT_NOTICED, path)
                    elif document and tuple(state) != entry[:2]:
                        yield Finding(NOT_SEEN_CHANGING, path, (document,))
            for path, (document, *_) in known.items():
                if document and not any(path.startswith(folder + os.sep) for folder in unseen):
                    yield Finding(NOT_SEEN_GOING, path, (document,))

    def _modes(self) -> Iterator[Finding]:
        """Everything of the library is its owner's alone (on Windows as the folder's access list says)."""
        if sys.platform == "win32":
            return
        for path in private_places(self.paths):
            if path.exists() and path.stat().st_mode & 0o077:
                yield Finding(OPEN, str(path))


def private_places(paths: LibraryPaths) -> tuple[Path, ...]:
    """The library's own folders and files, but for those in the store."""
    beside = [paths.catalogue.with_name(paths.catalogue.name + ending) for ending in ("", "-wal", "-shm")]
    return (paths.root, paths.store, *beside, paths.settings, paths.lock, paths.logs)


def hash_of(path: Path) -> tuple[str, int]:
    """SHA-256 and size of a file. Raises OSError."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


_YOUNG_SECONDS = 60.0


def _is_young(path: Path) -> bool:
    """Whether a file came to its place a moment ago, by the clock of its own disk."""
    with contextlib.suppress(OSError), tempfile.TemporaryFile(dir=path.parents[2]) as beside:
        return os.fstat(beside.fileno()).st_ctime - path.stat().st_ctime < _YOUNG_SECONDS
    return False


def _documents(catalogue: sqlite3.Connection, content: int) -> tuple[int, ...]:
    rows = catalogue.execute("SELECT DISTINCT document FROM versions WHERE content = ? ORDER BY document", (content,))
    return tuple(row[0] for row in rows)
