"""`verify --repair`: what a finding says is put right, by the one process that holds the library; nothing that anybody may still want is thrown away.

What must not stay in the store goes to the folder `set aside`. A document whose kept bytes are lost is marked to be read again: the ordinary path copies its
file into the store anew, if it still has it. The catalogue is copied before it is changed.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from core.caring.recovering import read_again, recover
from core.caring.rows import ROW_CHECKS
from core.caring.verifying import BROKEN, CATALOGUE, DAMAGED, INDEX, LOST, MISSING, OPEN, ORPHAN, PENDING, TEXT, UNLISTED, WRITABLE, Finding, private_places
from core.clock import Clock, timestamp
from core.paths import LibraryPaths
from core.storage.database import open_writer, transaction
from core.storage.salvage import put_aside, salvage
from core.storage.snapshot import keep_copy


@dataclass(frozen=True, slots=True)
class Mended:
    """A finding, and what has become of it; `done` is False when nobody can mend it."""

    finding: Finding
    words: str
    done: bool = True


class Repairer:
    """Mends findings of the library at `paths`, which the caller holds."""

    def __init__(self, paths: LibraryPaths, clock: Clock) -> None:
        self._paths = paths
        self._clock = clock
        self._stamp = timestamp(clock.now()).translate(str.maketrans("", "", ":-."))
        self._menders: MappingProxyType[str, Callable[[sqlite3.Connection, Finding], str]] = MappingProxyType(
            {
                DAMAGED: self._part_with,
                MISSING: self._give_up,
                UNLISTED: self._list,
                BROKEN: self._put_aside,
                ORPHAN: self._put_aside,
                INDEX: self._rebuild,
                OPEN: self._close,
                WRITABLE: self._close,
            }
        )

    def repair(self, findings: Iterable[Finding]) -> list[Mended]:
        """Put these right; returns what has been done about each. Raises `LibraryError`, OSError, `sqlite3.Error`."""
        found = list(findings)
        mended = [Mended(finding, self._salvage(finding)) for finding in found if finding.code == CATALOGUE][:1]
        if not mended:
            keep_copy(self._paths.catalogue, f"repair-{self._stamp}")
        with contextlib.closing(open_writer(self._paths.catalogue)) as connection:
            with transaction(connection):
                mended += self._rows(connection, found)
                mended += [self._one(connection, finding) for finding in found if finding.code in self._menders]
            mended += self._texts(connection, [finding for finding in found if finding.code == TEXT])
            lost = [finding for finding in found if finding.code == LOST]
            mended += self._recover(connection, lost)
        mended += [Mended(finding, "the next look at the folder sets it right", done=False) for finding in found if finding.code in PENDING]
        return mended

    def _one(self, connection: sqlite3.Connection, finding: Finding) -> Mended:
        try:
            return Mended(finding, self._menders[finding.code](connection, finding))
        except OSError as error:
            return Mended(finding, f"cannot be mended: {error.strerror or error}", done=False)

    def _rows(self, connection: sqlite3.Connection, found: list[Finding]) -> list[Mended]:
        codes = {finding.code for finding in found}
        for check in ROW_CHECKS:
            if check.code in codes:
                for statement in check.mend:
                    connection.execute(statement)
        ours = {check.code for check in ROW_CHECKS}
        return [Mended(finding, "the row has been put right") for finding in found if finding.code in ours]

    def _salvage(self, finding: Finding) -> str:
        del finding
        aside = put_aside(self._paths.catalogue, self._stamp)
        saved = salvage(aside, self._paths.catalogue)
        return f"it lies at {aside} now; {saved} documents were saved from it"

    def _recover(self, connection: sqlite3.Connection, lost: list[Finding]) -> list[Mended]:
        if not lost:
            return []
        given = recover(self._paths, connection, self._clock, [Path(finding.where) for finding in lost])
        return [Mended(finding, f"it is among the deleted documents again: {name} ({id_})") for finding, (id_, name) in zip(lost, given, strict=True)]

    def _texts(self, connection: sqlite3.Connection, found: list[Finding]) -> list[Mended]:
        """Read from the store; what was not kept is read from the document's file, if that is still it."""
        if not found:
            return []
        contents = [int(finding.where.split()[1]) for finding in found]
        read = read_again(self._paths, connection, self._clock, contents)
        mended: list[Mended] = []
        for content, finding in zip(contents, found, strict=True):
            live = 0
            if content not in read:
                connection.execute("UPDATE contents SET extractor = extractor || ' lost' WHERE id = ? AND extractor NOT LIKE '% lost'", (content,))
                live = connection.execute("UPDATE documents SET stale = 1 WHERE deleted IS NULL AND content = ?", (content,)).rowcount
            words = "it was read again" if content in read else "the document is read again" if live else "there is no file to read it from"
            mended.append(Mended(finding, words, done=content in read or bool(live)))
        return mended

    def _part_with(self, connection: sqlite3.Connection, finding: Finding) -> str:
        aside = self._put_aside(connection, finding)
        return f"{aside}; {self._give_up(connection, finding)}"

    def _give_up(self, connection: sqlite3.Connection, finding: Finding) -> str:
        """Its documents are read again, which copies what their files still have; what no file has any more cannot be restored, and is no longer promised."""
        sha256 = os.path.basename(finding.where)
        connection.execute("UPDATE contents SET kept = 0 WHERE sha256 = ?", (sha256,))
        sql = "UPDATE documents SET stale = 1 WHERE deleted IS NULL AND content = (SELECT id FROM contents WHERE sha256 = ?)"
        live = connection.execute(sql, (sha256,)).rowcount
        return "it is copied anew from the document's file" if live else "no file has these bytes any more: its text is kept, and it cannot be restored"

    def _list(self, connection: sqlite3.Connection, finding: Finding) -> str:
        connection.execute("UPDATE contents SET kept = 1 WHERE sha256 = ?", (os.path.basename(finding.where),))
        return "it can be restored again"

    def _put_aside(self, connection: sqlite3.Connection, finding: Finding) -> str:
        del connection
        place = self._paths.root / "set aside"
        place.mkdir(mode=0o700, exist_ok=True)
        name = f"{os.path.basename(finding.where)}.{self._stamp}"
        names = itertools.chain([name], (f"{name} ({number})" for number in itertools.count(2)))  # two folders may have a file of the same name
        aside = next(path for each in names if not os.path.lexists(path := place / each))
        if not os.path.islink(finding.where):  # what it leads to is not ours
            os.chmod(finding.where, 0o600)
        os.replace(finding.where, aside)
        return f"it lies at {aside} now"

    def _rebuild(self, connection: sqlite3.Connection, finding: Finding) -> str:
        connection.execute(f"INSERT INTO {finding.where} ({finding.where}) VALUES ('rebuild')")  # of a broken one no row could be deleted, either
        if finding.where == "names_index":  # which has no table of ours that it is made from
            connection.execute("DELETE FROM names_index")
            sql = "INSERT INTO names_index (rowid, name, title) SELECT d.id, d.name, coalesce(c.title, '') FROM documents d"
            connection.execute(f"{sql} LEFT JOIN contents c ON c.id = d.content")
        return "it has been made anew from the texts"

    def _close(self, connection: sqlite3.Connection, finding: Finding) -> str:
        del connection
        path = Path(finding.where)
        ours = path in private_places(self._paths)
        path.chmod(0o700 if path.is_dir() else 0o600 if ours else 0o400)
        return "it is its owner's alone now"
