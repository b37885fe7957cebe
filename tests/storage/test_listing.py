"""Which documents a view holds: every order is that of what it orders by, whether SQLite sorts or an index is gone through."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from core.document import Document, Status
from core.paths import LibraryPaths
from core.storage.catalogue import Catalogue
from core.views import Sort, View
from tests.storage.shelf import MODIFIED, Shelf

_BY: dict[Sort, Callable[[Document], str | int]] = {
    Sort.CHANGED: lambda document: document.last_changed,
    Sort.NAME: lambda document: document.name.casefold(),
    Sort.FOLDER: lambda document: document.folder.casefold(),
    Sort.STATUS: lambda document: document.status,
    Sort.SIZE: lambda document: document.size,
    Sort.PAGES: lambda document: document.pages,
    Sort.VERSION: lambda document: document.version,
    Sort.MODIFIED: lambda document: document.modified,
    Sort.TYPE: lambda document: document.type,
    Sort.TITLE: lambda document: document.title.casefold(),
}
_VIEWS = (View(), View(folder="/inbound"), View(statuses=frozenset({Status.STORED})), View(deleted=True))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """Twelve documents that differ in everything, in two folders; one has not been read, one is deleted."""
    place = LibraryPaths.of(tmp_path_factory.mktemp("library")).catalogue
    shelf = Shelf(place)
    write = shelf._writer.execute
    write("INSERT INTO folders (id, path) VALUES (2, '/Archive')")
    names = ("b.pdf", "A.txt", "c.docx", "B.txt", "a.pdf", "d.csv", "C.txt", "e.md", "f.pdf", "D.pdf", "g.txt", "h.pdf")
    for number, name in enumerate(names):
        title = f"{'tTuU'[number % 4]}itle {number * 7 % 5}"
        id_ = shelf.put(name, *("page",) * (number * 5 % 7 + 1), title=title, modified=MODIFIED + number * 11 % 6, deleted=name == "h.pdf")
        write(
            "UPDATE documents SET size = ?, version = ?, last_changed = ? WHERE id = ?", (number * 3 % 5, number % 3 + 1, f"2024-08-{number * 5 % 12 + 1}", id_)
        )
        write("UPDATE documents SET folder = ?, status = ? WHERE id = ?", (number % 2 + 1, "failed" if number % 5 == 0 else "stored", id_))
    write("UPDATE documents SET content = NULL, status = 'queued' WHERE name = 'g.txt'")
    shelf.close()
    with Catalogue(place) as found:
        yield found


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", sorted(Sort))
@pytest.mark.parametrize(
    "view", [View(), View(folder="/inbound"), View(statuses=frozenset({Status.STORED})), View(deleted=True)], ids=["all", "one", "stored", "gone"]
)
def test_documents_come_in_the_order_that_is_asked_for(catalogue: Catalogue, view: View, sort: Sort, *, descending: bool) -> None:
    asked = View(view.folder, view.statuses, view.deleted, sort=sort, descending=descending)
    ids = catalogue.ids(asked)
    keys = [_BY[sort](document) for document in catalogue.rows(ids)]
    assert keys == sorted(keys, key=_itself, reverse=descending)
    assert sorted(ids) == sorted(catalogue.ids(view))
    for most in (1, 5, 100):
        assert (catalogue.page(asked, most).ids, catalogue.page(asked, most).complete) == (ids[:most], len(ids) < most)


def _itself(key: str | int) -> tuple[str, int]:
    """Keys of one kind, whatever it is."""
    return (key, 0) if isinstance(key, str) else ("", key)


def test_every_document_that_is_there_is_in_it_once(catalogue: Catalogue) -> None:
    assert sorted(catalogue.ids(View())) == list(range(1, 12))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", sorted(Sort))
def test_no_order_of_everything_is_made_by_sorting(catalogue: Catalogue, sort: Sort, *, descending: bool) -> None:
    """A new kind of captions, for one, needs an index of its own: that of the pages says which types have none."""
    asked: list[str] = []
    catalogue._connection.set_trace_callback(asked.append)
    catalogue.ids(View(sort=sort, descending=descending))
    catalogue._connection.set_trace_callback(None)
    steps = [row[3] for sql in asked if "documents d" in sql for row in catalogue._connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert steps
    assert not [step for step in steps if "TEMP B-TREE FOR ORDER" in step]


def test_documents_are_added_up(catalogue: Catalogue) -> None:
    sums = catalogue.sums((1, 3, 11, 99))
    assert (sums.documents, sums.size, sums.pages, sums.characters) == (3, 0 + 1 + 0, 1 + 4 + 0, 4 * 5)
