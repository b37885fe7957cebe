"""Where the words of a recognised page stand on it (step 9, the second time), so that a search can mark them on the picture of the page.

Kept beside the text and not in it: a page of five hundred words has 6 kB of places, which only whoever looks at the page asks for.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator

from core.document import Place, Segment, SegmentKind


def keep_places(connection: sqlite3.Connection, id_: int, segment: Segment) -> None:
    """These places take the place of what was known of the segment with this id. Only pages are shown, so only theirs are kept."""
    connection.execute("DELETE FROM places WHERE segment = ?", (id_,))
    if segment.places and segment.kind is SegmentKind.PAGE:
        connection.execute("INSERT INTO places (segment, words) VALUES (?, ?)", (id_, _packed(segment.places)))


def places_of(connection: sqlite3.Connection, content: int) -> Iterator[tuple[int, tuple[Place, ...]]]:
    """The number of each recognised page of a content, and the places of its words, in reading order."""
    sql = "SELECT s.number, p.words FROM segments s JOIN places p ON p.segment = s.id WHERE s.content = ? ORDER BY s.ordinal"
    for number, words in connection.execute(sql, (content,)):
        yield number, _unpacked(words)


def places_in(connection: sqlite3.Connection, id_: int) -> tuple[tuple[int, tuple[Place, ...]], ...]:
    """The same for the newest version of a document; nothing when it has none, or no recognised pages."""
    row = connection.execute("SELECT content FROM documents WHERE id = ?", (id_,)).fetchone()
    return tuple(places_of(connection, row[0])) if row and row[0] is not None else ()


def _packed(places: tuple[Place, ...]) -> bytes:
    rows = [(place.word, place.left, place.top, place.right, place.bottom) for place in places]
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode())


def _unpacked(words: bytes) -> tuple[Place, ...]:
    return tuple(Place(*row) for row in json.loads(zlib.decompress(words)))
