"""The pages that were recognised: their texts take their places in the catalogue, and their content is summed up anew (step 9 of a second reading).

Which pages are wanted is decided by `recognition.py`. Used in the pipeline's thread, inside its transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.document import MetaValue, Segment, SegmentKind
from core.extraction.account import Account
from core.extraction.protocol import Pages, Result
from core.metadata import completed
from core.storage.places import keep_places, places_of
from core.storage.words import learn

IS_ABOUT = "(trouble IN ('no_text', 'garbled') OR origin <> '')"  # as the index of the pages that recognition is about has it
_TOLD = {"title": "papertray:text_heading", "language": "papertray:text_language", "papertray:language_confidence": "papertray:language_confidence"}
_MOST_INSIDE = 96  # pages of files inside one document: the others are told of (`inside_cut`), for people can unpack it


@dataclass(frozen=True, slots=True)
class Recognised:
    """Pages that have been recognised, and what they `told` of their document, as the worker says it."""

    pages: tuple[Segment, ...] = ()
    told: Mapping[str, MetaValue] = field(default_factory=dict)


class RecognisedPages:
    """The rows of pages, as far as they hold recognised text."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def recognised(self, content: int) -> Recognised:
        """The pages of a content that have been recognised without trouble, and what they told of it."""
        sql = "SELECT kind, number, label, text, origin, confidence FROM segments WHERE content = ? AND origin <> '' AND trouble = ''"
        places = dict(places_of(self._connection, content))
        pages = tuple(
            Segment(SegmentKind(r[0]), r[1], r[2], r[3], "", r[4], r[5], places.get(r[1], ()) if r[0] == SegmentKind.PAGE else ())
            for r in self._connection.execute(sql, (content,))
        )
        metadata = json.loads(self._connection.execute("SELECT metadata FROM contents WHERE id = ?", (content,)).fetchone()[0]) if pages else {}
        told = {term: metadata[name] for name, term in _TOLD.items() if name in metadata}
        return Recognised(pages, told)

    def take(self, content: int, result: Result, pages: Pages) -> None:
        """Write the pages that came of those that were asked for, and sum the content up.

        A page that hangs or crashes its reader has that trouble, and the next one is tried; of pages inside all that were asked for have it when it was not
        one of them that did so, and those that were not met again are left as they are.
        """
        came = {segment.number for segment in result.segments if self._store_page(content, segment)}
        lost = [number for number in pages.numbers if number not in came]
        if pages.places:
            self._give_up(content, pages, [result.inside] if result.trouble and result.inside in lost else lost, result.trouble)
            self._cut(content, pages)
        elif result.trouble:
            self._give_up(content, pages, lost[:1], result.trouble)
        self._connection.execute("UPDATE contents SET seconds = seconds + ? WHERE id = ?", (round(result.read_seconds, 6), content))
        self._sum_up(content, dict(result.metadata))

    def keep(self, content: int, recognised: Recognised) -> None:
        """Put back what had been recognised of its pages that still have no text."""
        sql = f"SELECT kind, number FROM segments WHERE content = ? AND {IS_ABOUT} AND trouble IN ('no_text', 'garbled')"
        without = {tuple(row) for row in self._connection.execute(sql, (content,))}
        kept = [segment for segment in recognised.pages if (segment.kind, segment.number) in without]
        for segment in kept:
            self._store_page(content, segment)
        if kept:
            self._sum_up(content, recognised.told)

    def _store_page(self, content: int, segment: Segment) -> bool:
        """Whether there is such a page: a password that was found since gives a document other parts."""
        sql = "SELECT id, text FROM segments WHERE content = ? AND kind = ? AND number = ? AND label = ?"
        row = self._connection.execute(sql, (content, segment.kind, segment.number, segment.label)).fetchone()
        if row is None:
            return False
        if row["text"]:
            self._connection.execute("INSERT INTO segments_index (segments_index, rowid, text) VALUES ('delete', ?, ?)", (row["id"], row["text"]))
        learn(self._connection, (segment.text,))
        if segment.text:
            self._connection.execute("INSERT INTO segments_index (rowid, text) VALUES (?, ?)", (row["id"], segment.text))
            learn(self._connection, (segment.text,))
        sql = "UPDATE segments SET text = ?, trouble = ?, origin = ?, confidence = ? WHERE id = ?"
        self._connection.execute(sql, (segment.text, segment.trouble, segment.origin, segment.confidence, row["id"]))
        keep_places(self._connection, row["id"], segment)
        return True

    def _give_up(self, content: int, pages: Pages, numbers: Iterable[int], trouble: str) -> None:
        """These are not tried again by this recognition; they keep their own trouble where there is no newer one."""
        sql = "UPDATE segments SET trouble = coalesce(nullif(?, ''), trouble), origin = ? WHERE content = ? AND kind = ? AND number = ?"
        self._connection.executemany(sql, ((trouble, pages.languages.origin, content, pages.kind, number) for number in numbers))

    def _cut(self, content: int, pages: Pages) -> None:
        """Enough of what lies inside has been recognised."""
        sql = f"SELECT number FROM segments WHERE content = ? AND kind = 'part' AND {IS_ABOUT} AND origin %s ?"
        done = self._connection.execute(sql % "=", (content, pages.languages.origin)).fetchall()
        if len(done) >= _MOST_INSIDE:
            left = self._connection.execute(sql % "<>", (content, pages.languages.origin)).fetchall()
            self._give_up(content, pages, (number for (number,) in left), "inside_cut")

    def _sum_up(self, content: int, told: Mapping[str, MetaValue]) -> None:
        """The content's row says what its pages say, at each page: who compares the two (`verify`) finds no difference. (20 ms for 300 pages.)"""
        account, words = Account(), 0
        sql = "SELECT kind, number, label, text, trouble, origin, confidence FROM segments WHERE content = ? ORDER BY ordinal"
        confidences: dict[str, int] = {}
        for row in self._connection.execute(sql, (content,)):
            account.take(Segment(SegmentKind(row[0]), *tuple(row)[1:]))
            words += len(row["text"].split())
            if row["origin"]:
                confidences[row["label"] if row["kind"] == SegmentKind.PART else str(row["number"])] = row["confidence"]
        said = account.sum_up()
        metadata = json.loads(self._connection.execute("SELECT metadata FROM contents WHERE id = ?", (content,)).fetchone()[0])
        untitled = not metadata.get("title")
        metadata = completed(metadata, told) | {"papertray:words": words, "papertray:recognised_pages": confidences}
        sql = "UPDATE contents SET text_sha256 = ?, characters = ?, reason = ?, detail = ?, metadata = ?, title = ?, language = ? WHERE id = ?"
        facts = (json.dumps(metadata, ensure_ascii=False), str(metadata.get("title", "")), str(metadata.get("language", "")))
        self._connection.execute(sql, (said.text_sha256, said.characters, said.reason, said.detail, *facts, content))
        if untitled and metadata.get("title"):
            self._put_title(content, str(metadata["title"]))
        self._connection.execute(
            "UPDATE documents SET reason = ? WHERE content = ? AND deleted IS NULL AND status = 'stored' AND stale = 0", (said.reason, content)
        )

    def _put_title(self, content: int, title: str) -> None:
        """Its documents are found by a title that they have only now."""
        learn(self._connection, (title,))
        for id_, name in self._connection.execute("SELECT id, name FROM documents WHERE content = ?", (content,)).fetchall():
            self._connection.execute("DELETE FROM names_index WHERE rowid = ?", (id_,))
            self._connection.execute("INSERT INTO names_index (rowid, name, title) VALUES (?, ?, ?)", (id_, name, title))
