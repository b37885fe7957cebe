"""Words that are nearly right, and parts of words."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.caring.rows import ROW_CHECKS
from core.document import Segment, SegmentKind
from core.errors import QueryError
from core.paths import LibraryPaths
from core.storage import schema
from core.storage.database import open_writer
from core.storage.files import StorageManager
from core.storage.meaning import resolve
from core.storage.query import parse
from core.storage.query_tree import Beginning
from core.storage.search import find, matching, page, suggest
from core.storage.words import WRITE_ALL_DOWN, begins, containing, fold, learn, nearest, split
from core.views import Order
from tests.storage.shelf import MODIFIED, Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "catalogue.sqlite3")
    yield made
    made.close()


def ids(shelf: Shelf, query: str, order: Order = Order.BEST) -> list[int]:
    with shelf.reader() as connection:
        return page(connection, query, order).ids.tolist()


def meant(shelf: Shelf, query: str) -> str:
    with shelf.reader() as connection:
        assert find(connection, query, 5).meant == suggest(connection, query)
        return suggest(connection, query)


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("budgte", "budget"),
        ("Budgte", "budget"),
        ("bugdet distict", "budget district"),
        ("bugdet agenda", ""),
        ("supertindent", "superintendent"),
        ("budget", ""),
        ("budg", "budge"),
        ('"unifed school"', '"unified school"'),
        ("meeting -budgte", ""),
        ("near(unifed district, 5)", "near(unified district, 5)"),
        ("cafè", ""),
        ("kafe", "cafe"),
        ("xylophone", ""),
        ("budgte OR agenda", "budget OR agenda"),
        ("unifed nowherenear", ""),
        ("type:pdf agnda", ""),
        ("type:txt agnda", "type:txt agenda"),
        ("budgte*", ""),
        ("budg*", ""),
        ("sch*", ""),
        ("4712", ""),
        ("ab", ""),
    ],
)
def test_a_word_that_is_nowhere_is_offered_as_the_nearest_that_is(shelf: Shelf, query: str, better: str) -> None:
    shelf.put("a.txt", "The budget of the unified school district. The budget meeting. Budge not.", title="Superintendent")
    shelf.put("Agenda.txt", "Café 4711")
    assert meant(shelf, query) == better


def test_of_words_that_are_equally_near_the_more_common_is_offered(shelf: Shelf) -> None:
    shelf.put("a.txt", "bare", "care care", "bore")
    for number in range(3):
        shelf.put(f"{number}.txt", f"bore {number}")
    assert meant(shelf, "bire") == "bore"


def test_a_word_that_went_with_its_document_is_not_offered(shelf: Shelf) -> None:
    shelf.put("a.txt", "something else")
    learn(shelf._writer, ["budget"])
    assert meant(shelf, "budgte") == ""


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("*4711*", {1, 2, 4}),
        ("*4711", {2, 4}),
        ("*4711b*", {1}),
        ("*K4711*", {1, 2}),
        ("4711", {4}),
        ("k4711", {1, 2}),
        ("-*4711* words", {3}),
        ("*711* OR *words*", {1, 2, 3, 4}),
        ("*XK-22-B*", {3}),
        ("*ebook-2024", {5}),
        ("handb*", {5}),
        ("*0815*", set()),
    ],
)
def test_parts_of_words_are_found(shelf: Shelf, query: str, found: set[int]) -> None:
    shelf.put("a.txt", "the bolt XK4711B")
    shelf.put("b.txt", "the bolt YK4711")
    shelf.put("c.txt", "words and XK-22-B12")
    shelf.put("Invoice 4711.txt", "")
    shelf.put("handbook.txt", "notebook 2024")
    assert set(ids(shelf, query)) == found


BASE64 = "aGVsbG8gd29ybGQx9Mjc0Nzk3NDk4Njc5ODc5NzY"
SHA1 = "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3"


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("Donaudampfschifffahrtsgesellschaftskapitän", True),
        ("DE89370400440532013000", True),
        ("00340434161094042557000000001", True),
        ("MT41K256M16TW107AATP", True),
        ("consolidated2024budget2025and2026", True),
        ("boardmeeting2024aug15v2rev3final", True),
        (BASE64, False),
        (BASE64 * 3, False),
        (SHA1, False),
    ],
)
def test_words_that_nobody_looks_for_a_part_of_are_not_written_down(shelf: Shelf, word: str, written: bool) -> None:
    """They are found whole and by their beginning, with and without an asterisk; and `verify` misses none of them."""
    shelf.put("a.txt", f"see {word} for more")
    with shelf.reader() as connection:
        assert bool(containing(connection, word[5:12], 5)) == written
        assert [connection.execute(check.find).fetchall() for check in ROW_CHECKS if check.code == "word_not_known"] == [[]]
    assert ids(shelf, word) == [1]
    assert ids(shelf, f"{word[:8]}*") == [1]
    assert ids(shelf, f"*{word[:8]}*") == [1]
    assert ids(shelf, f"*{word[5:12]}*") == ([1] if written else [])
    assert ids(shelf, "*nowhere*") == []


def test_a_number_that_begins_a_hash_finds_it(shelf: Shelf) -> None:
    shelf.put("a.txt", f"commit {SHA1}")
    assert ids(shelf, SHA1[:8]) == [1]


def test_all_that_is_missing_is_written_down_as_it_would_have_been(tmp_path: Path) -> None:
    """As of a library that was saved from a damaged one, which had no words of less than three letters or more than forty."""
    with contextlib.closing(open_writer(tmp_path / "catalogue.sqlite3")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        StorageManager(LibraryPaths.of(tmp_path), connection).store_extracted_content(
            (1, [Segment(SegmentKind.PAGE, 1, "", f"to 予算 {BASE64} {'long' * 20}")])
        )
        learnt = {row[0] for row in connection.execute("SELECT word FROM words")}
        connection.execute("DELETE FROM words")
        for statement in WRITE_ALL_DOWN:
            connection.execute(statement)
        assert {row[0] for row in connection.execute("SELECT word FROM words")} == learnt
        assert "to" in learnt
        assert containing(connection, "ong", 5) == [("long" * 20)[:40]]


def test_a_part_of_a_word_is_marked_as_the_word(shelf: Shelf) -> None:
    shelf.put("a.txt", "the bolt XK4711B here")
    with shelf.reader() as connection:
        assert find(connection, "*4711*", 5).hits[0].snippet == "the bolt \x02XK4711B\x03 here"


def test_too_small_a_part_is_refused_in_words(shelf: Shelf) -> None:
    with pytest.raises(QueryError, match="at least 3"):
        ids(shelf, "*47*")


def test_newest_first_goes_by_the_time_of_the_file(shelf: Shelf) -> None:
    middle = shelf.put("a.txt", "budget budget budget", title="Budget", modified=MODIFIED)
    newest = shelf.put("b.txt", "the budget", modified=MODIFIED + 100)
    oldest = shelf.put("c.txt", "the budget", modified=MODIFIED - 100)
    for query in ("budget", "type:text", "bud*", "-nothing"):
        assert ids(shelf, query, Order.NEWEST) == [newest, middle, oldest]
    assert ids(shelf, "budget")[0] == middle


def test_newest_first_of_a_word_that_most_documents_have(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.storage.ranking._RARE", 5)
    made = [shelf.put(f"{number}.txt", f"common w{number % 3}", modified=MODIFIED + number * 7 % 20) for number in range(20)]
    by_time = sorted(made, key=lambda id_: (id_ - 1) * 7 % 20, reverse=True)
    assert ids(shelf, "common", Order.NEWEST) == by_time
    assert ids(shelf, "common w1", Order.NEWEST) == [id_ for id_ in by_time if (id_ - 1) % 3 == 1]
    with shelf.reader() as connection:
        found = find(connection, "common", 3, Order.NEWEST)
    assert [hit.document for hit in found.hits] == by_time[:3]
    assert not found.complete


def test_documents_are_asked_whether_they_match(shelf: Shelf) -> None:
    one, other = shelf.put("a.txt", "the budget", "agenda"), shelf.put("b.txt", "the agenda")
    gone = shelf.put("c.txt", "the budget", deleted=True)
    with shelf.reader() as connection:
        assert matching(connection, "budget agenda", [one, other, gone]) == [one]
        assert matching(connection, "type:text -budget", [one, other]) == [other]


def test_documents_of_a_language(shelf: Shelf) -> None:
    one = shelf.put("a.txt", "the budget")
    shelf._writer.execute("UPDATE contents SET language = 'de-AT'")
    other = shelf.put("b.txt", "the budget")
    assert (ids(shelf, "language:DE budget"), ids(shelf, "language:en")) == ([one], [other])
    with pytest.raises(QueryError, match="language:en"):
        ids(shelf, "language:english")


@given(st.text(max_size=20), st.text(max_size=12))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_learnt_and_any_word_looked_up(shelf: Shelf, text: str, word: str) -> None:
    plain = text.encode("utf-8", "ignore").decode().replace("\0", " ")
    learn(shelf._writer, [plain])
    with shelf.reader() as connection:
        assert all(fold(word) in found for found in containing(connection, word, 100))
        nearest(connection, word.encode("utf-8", "ignore").decode(), len)


def test_an_older_library_gets_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = LibraryPaths.of(tmp_path)
    with monkeypatch.context() as earlier:
        earlier.setattr("core.storage.database.MIGRATIONS", schema.MIGRATIONS[: schema.MIGRATIONS.index(schema.add_words)])
        old = open_writer(paths.catalogue)
        old.execute("INSERT INTO names_index (rowid, name, title) VALUES (1, 'Übersicht 0815x.txt', '')")
        old.execute("INSERT INTO segments_index (rowid, text) VALUES (1, 'Bolt XK4711B')")
        old.close()
    new = open_writer(paths.catalogue)
    assert containing(new, "4711", 5) == ["xk4711b"]
    assert containing(new, "rsic", 5) == ["ubersicht"]
    new.close()


def test_words_are_written_down_once_and_survive_their_content(tmp_path: Path) -> None:
    paths = LibraryPaths.of(tmp_path)
    connection: sqlite3.Connection = open_writer(paths.catalogue)
    storage = StorageManager(paths, connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    for _ in range(2):
        storage.store_extracted_content((1, [Segment(SegmentKind.PAGE, 1, "page 1", "The Budget, the budget. Órgão ab 1")]))
    assert sorted(row[0] for row in connection.execute("SELECT word FROM words")) == ["1", "ab", "budget", "orgao", "the"]
    connection.close()


def test_a_beginning_finds_every_document_that_has_such_a_word(shelf: Shelf) -> None:
    first = shelf.put("a.txt", " ".join(f"bu{number:03}x" for number in range(200)))
    last = shelf.put("b.txt", "buzzer", "bu")
    short = shelf.put("c.txt", "to be", "w" * 60)
    for order in Order:
        assert set(ids(shelf, "bu*", order)) == {first, last}
        assert set(ids(shelf, "b*", order)) == {first, last, short}
        assert set(ids(shelf, "t*", order)) == {first, last, short}, "as .txt in a name"
        assert ids(shelf, "buz*", order) == [last]
        assert ids(shelf, "bu1*", order) == [first]
        assert ids(shelf, "to*", order) == ids(shelf, "w" * 50 + "*", order) == ids(shelf, "ww*", order) == [short]


@pytest.fixture
def common(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """A library so large that each document is asked for the beginnings that most have."""
    monkeypatch.setattr("core.storage.beginnings._QUICK", 0)
    monkeypatch.setattr("core.storage.beginnings._FEW", 2)
    monkeypatch.setattr("core.storage.beginnings._MOST_HAVE", 0.3)
    shelf.put("note 0.pdf", "Overview", "nothing\nOf it")
    for number in range(1, 6):
        shelf.put(f"note {number}.pdf", "Overview", f"the Bu{number}dget, Über{number} and bu{number}s", modified=MODIFIED + number)
    return shelf


def test_a_beginning_that_most_documents_have_is_asked_of_each_document(common: Shelf) -> None:
    named = common.put("Budget.pdf", "no such word", modified=MODIFIED - 1)
    assert ids(common, "bu*") == [named, 6, 5, 4, 3, 2], "a name with it comes first, then the newest"
    assert ids(common, "bu*", Order.NEWEST) == [6, 5, 4, 3, 2, named]
    assert ids(common, "ub*") == [6, 5, 4, 3, 2]
    assert ids(common, "-bu*") == [1]
    assert ids(common, "bu* -name:note*") == [named]
    assert ids(common, "bu3dget bu*") == [4]
    assert set(ids(common, "bu* OR -bu*")) == {1, 2, 3, 4, 5, 6, named}
    assert set(ids(common, "bu* OR nothing")) == {1, 2, 3, 4, 5, 6, named}
    with common.reader() as connection:
        assert matching(connection, "bu*", [1, 2, named]) == [2, named]


@given(st.lists(st.sampled_from(["bu*", "b*", "-bu*", "o*", "u*", "bu3dget", "OR", "(", ")", '"of it"', "name:note*", "-"]), max_size=8).map(" ".join))
@example("bu* OR -bu*")  # a document that is found because it has no such word is shown, too
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_search_finds_what_each_document_says_of_itself(common: Shelf, query: str) -> None:
    with contextlib.suppress(QueryError), common.reader() as connection:
        found = page(connection, query).ids.tolist()
        assert sorted(found) == matching(connection, query, range(1, 8)) == sorted(page(connection, query, Order.NEWEST).ids)
        assert {hit.document for hit in find(connection, query, 10).hits} == set(found)


def test_words_that_begin_so_are_marked_where_they_are(common: Shelf) -> None:
    with common.reader() as connection:
        assert isinstance(resolve(connection, parse("bu*")), Beginning)
        hits = find(connection, "bu* name:note", 2).hits
        (shown,) = find(connection, "bu3dget bu*", 2).hits
    assert [(hit.segment.label, hit.snippet) for hit in hits] == [
        ("page 2", "the \x02Bu5dget\x03, Über5 and bu5s"),
        ("page 2", "the \x02Bu4dget\x03, Über4 and bu4s"),
    ]
    assert shown.snippet == "the \x02Bu3dget\x03, Über3 and bu3s"


@pytest.mark.parametrize(
    "text", ["Российский йод", "ガイド がく", "한국어 문서", "Ελληνικός Άγιος", "Größe Ångström Łódź", "naïve cafe\u0301", "argmax\u03f5 \u017fo"]
)
def test_words_are_written_down_as_the_index_has_them(shelf: Shelf, text: str) -> None:
    found = shelf.put("a.pdf", text)
    with shelf.reader() as connection:
        terms = {row[0] for row in connection.execute("SELECT term FROM segments_words")}
    assert set(split(text)) == terms
    for word in text.split():
        for letters in range(1, len(word) + 1):
            assert ids(shelf, f"{word[:letters]}*") == [found]
            assert begins(fold(word[:letters]), text)
