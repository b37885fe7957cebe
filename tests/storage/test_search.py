"""Search on a catalogue: which documents a person's words find, in which order, and what is shown of each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.document import Hit, SegmentKind, Status
from core.errors import QueryError
from core.storage import query_sql
from core.storage.query_filters import FILTERS
from core.storage.search import find, find_in, page
from core.views import Order
from tests.storage.shelf import MODIFIED, Shelf
from tests.storage.test_query import PIECES


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "catalogue.sqlite3")
    yield made
    made.close()


def ids(shelf: Shelf, query: str) -> list[int]:
    with shelf.reader() as connection:
        return page(connection, query).ids.tolist()


def hits(shelf: Shelf, query: str, limit: int = 20) -> tuple[Hit, ...]:
    with shelf.reader() as connection:
        return find(connection, query, limit).hits


def test_all_words_must_match(shelf: Shelf) -> None:
    both = shelf.put("a.txt", "The budget was on the agenda.")
    shelf.put("b.txt", "The budget alone.")
    assert ids(shelf, "budget agenda") == [both]


def test_a_number_is_found_with_its_thousands_apart_or_not(shelf: Shelf) -> None:
    shown, plain = shelf.put("a.xlsx", "Total\t$1,250,000\t45%"), shelf.put("b.csv", "Total\t1250000")
    for query in ("1250000", "1,250,000", "$1,250,000"):
        assert set(ids(shelf, query)) == {shown, plain}
    assert ids(shelf, "1250000 45%") == [shown]


def test_words_may_stand_on_different_pages_but_one_page_is_better(shelf: Shelf) -> None:
    apart = shelf.put("a.txt", "The budget.", "The agenda.")
    together = shelf.put("b.txt", "The agenda of the budget.")
    assert ids(shelf, "budget agenda") == [together, apart]


def test_one_word_in_the_name_and_one_in_the_text(shelf: Shelf) -> None:
    found = shelf.put("Agenda 2024.pdf", "The budget was adopted.")
    shelf.put("Agenda 2023.pdf", "Nothing of money.")
    assert ids(shelf, "budget agenda") == [found]
    assert hits(shelf, "budget agenda")[0].snippet == "The \x02budget\x03 was adopted."


def test_names_and_titles_come_first(shelf: Shelf) -> None:
    named = shelf.put("Minutes.txt", "We met.")
    titled = shelf.put("x.txt", "We met again.", title="Minutes of the meeting")
    text = shelf.put("y.txt", "Minutes minutes minutes.")
    assert sorted(ids(shelf, "minutes")[:2]) == [named, titled]
    assert ids(shelf, "minutes")[2] == text


def test_a_hit_in_a_name_or_title_shows_it(shelf: Shelf) -> None:
    shelf.put("board_minutes-8.pdf", "", title="")
    shelf.put("x.pdf", "Nothing.", title="Minutes of the meeting")
    titled, named = sorted(hits(shelf, "minutes"), key=lambda hit: hit.segment.label, reverse=True)
    assert (titled.segment.label, titled.snippet) == ("title", "\x02Minutes\x03 of the meeting")
    assert (named.segment.label, named.snippet) == ("name", "board_\x02minutes\x03-8.pdf")


def test_of_name_and_title_the_one_is_shown_that_has_more_of_the_words(shelf: Shelf) -> None:
    shelf.put("Meeting of the Board 08-27-2024.pdf", "Nothing.", title="Meeting of the Board")
    (hit,) = hits(shelf, "board 08-27-2024")
    assert (hit.segment.label, hit.snippet) == ("name", "Meeting of the \x02Board\x03 \x0208-27-2024\x03.pdf")


def test_a_hit_points_to_its_segment_and_counts_the_others(shelf: Shelf) -> None:
    labels = ["00:00:01", "00:42:13", "00:50:00"]
    id_ = shelf.put("m.vtt", "Good evening", "the budget\nbudget vote", "the budget of next year", kind=SegmentKind.CUE, labels=labels)
    (hit,) = hits(shelf, "budget")
    assert (hit.document, hit.path, hit.version) == (id_, "/inbound/m.vtt", 1)
    assert (hit.segment.kind, hit.segment.number, hit.segment.label) == (SegmentKind.CUE, 2, "00:42:13")
    assert hit.snippet == "the \x02budget\x03 \x02budget\x03 vote"
    assert hit.more == 1


def test_a_snippet_is_about_sixteen_words_on_one_line(shelf: Shelf) -> None:
    shelf.put("a.txt", " ".join(f"w{n}\n" for n in range(100)))
    (hit,) = hits(shelf, "w50")
    assert "\n" not in hit.snippet
    assert "\x02w50\x03" in hit.snippet
    assert 12 <= len(hit.snippet.split()) <= 20


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"unified school"', {1}),
        ('"school unified"', {2}),
        ("uni*", {1, 2}),
        ("resume", {3}),
        ("résumé", {3}),
        ("near(unified district, 1)", {1}),
        ("near(unified district, 9)", {1, 2}),
        ("unified -transport", {1}),
        ("caf* OR transport", {2, 3}),
        ("(caf* OR transport) -unified", {3}),
        ("-unified", {3}),
        ("district nowhere", set()),
    ],
)
def test_each_form_finds(shelf: Shelf, query: str, found: set[int]) -> None:
    shelf.put("a.txt", "The unified school district.")
    shelf.put("b.txt", "In school unified and transport and then the district.")
    shelf.put("c.txt", "Résumé of the café.")
    assert set(ids(shelf, query)) == found


def test_a_word_that_must_not_be_there_counts_anywhere_in_the_document(shelf: Shelf) -> None:
    shelf.put("a.txt", "The budget.", "A draft.")
    shelf.put("Draft.txt", "The budget.")
    final = shelf.put("c.txt", "The budget.", "Adopted.")
    assert ids(shelf, "budget -draft") == [final]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("type:pdf", {1, 2}),
        ("type:captions OR type:vtt", None),
        ("-type:pdf", {3}),
        ("type:pdf budget", {1}),
        ("name:*.PDF", {1, 2}),
        ("name:packet", {1}),
        ("name:ÜBER*", {2}),
        ("folder:Packets", {1}),
        ("folder:packets budget", {1}),
        ("folder:inbound", {1, 2, 3}),
        ("folder:/inbound/packets", {1}),
        ("folder:pack", set()),
        ("folder:pack*", {1}),
        ("title:agenda", {1}),
        ("title:agend*", {1}),
        ("title:budget", set()),
        ("after:2024", {1, 2, 3}),
        ("after:2024-08-27 before:2024-08-28", {1, 3}),
        ("before:2024-08", {2}),
        ("status:failed", {2}),
        ("is:copy", {3}),
        ("status:deleted", {4}),
        ("is:deleted budget", {4}),
        ("budget", {1, 3}),
        ("budget OR status:failed", {1, 2, 3}),
    ],
)
def test_filters(shelf: Shelf, query: str, found: set[int] | None) -> None:
    shelf.put("Packets/packet.pdf", "The budget.", title="Agenda")
    shelf.put("über.pdf", "Nothing.", status=Status.FAILED, modified=MODIFIED - 60 * 86_400)
    shelf.put("m.vtt", "The budget.", copy_of=1)
    shelf.put("gone.pdf", "The budget.", status=Status.DELETED, deleted=True)
    if found is None:
        with pytest.raises(QueryError):
            ids(shelf, query)
    else:
        assert set(ids(shelf, query)) == found


def test_filters_alone_list_newest_first_with_their_first_words(shelf: Shelf) -> None:
    older, newer = shelf.put("a.pdf", "One two three."), shelf.put("b.pdf", "Four.")
    found = hits(shelf, "type:pdf")
    assert [hit.document for hit in found] == [newer, older]
    assert [hit.snippet for hit in found] == ["Four.", "One two three."]


def test_a_path_that_is_not_utf8_is_found_and_comes_out_as_on_disk(shelf: Shelf) -> None:
    shelf.put("minutes \udcff.txt", "The budget.")
    (hit,) = hits(shelf, "minutes")
    assert hit.path == "/inbound/minutes \udcff.txt"
    hit.snippet.encode()  # can be shown anywhere
    assert len(hits(shelf, "name:*\udcff*")) == 1


def test_only_the_newest_version_is_searched(shelf: Shelf) -> None:
    id_ = shelf.put("a.txt", "The old budget.")
    shelf.renew(id_, "The new agenda.")
    assert ids(shelf, "budget") == []
    assert ids(shelf, "agenda") == [id_]
    assert hits(shelf, "agenda")[0].version == 2


def test_every_file_with_the_same_text_is_found(shelf: Shelf) -> None:
    first = shelf.put("a.txt", "The budget.")
    second = shelf.share(first, "b.txt")
    assert set(ids(shelf, "budget")) == {first, second}
    assert {hit.path for hit in hits(shelf, "budget")} == {"/inbound/a.txt", "/inbound/b.txt"}


def test_the_limit_says_whether_there_are_more(shelf: Shelf) -> None:
    for number in range(5):
        shelf.put(f"{number}.txt", "The budget.")
    with shelf.reader() as connection:
        few, all_ = find(connection, "budget", 3), find(connection, "budget", 5)
    assert (len(few.hits), few.complete) == (3, False)
    assert (len(all_.hits), all_.complete) == (5, True)
    assert [hit.document for hit in few.hits] == [hit.document for hit in all_.hits][:3]


@pytest.mark.parametrize("order", [Order.BEST, Order.NEWEST])
@pytest.mark.parametrize("query", ["budget", "budget vote", "bud*", '"the budget"', "type:txt", "budget -vote", "vote OR budget"])
def test_a_short_page_is_the_beginning_of_a_long_one_with_the_same_hits(shelf: Shelf, query: str, order: Order) -> None:
    for number in range(12):
        shelf.put(f"{number}.txt", f"The budget of year {number}.", "The vote." if number % 3 else "Nothing.", title="Budget" if number == 4 else "")
    with shelf.reader() as connection:
        whole = page(connection, query, order, shown=100)
        assert whole.complete
        for most in range(len(whole.ids) + 1):
            short = page(connection, query, order, most, shown=2)
            assert short.ids == whole.ids[:most]
            assert [(hit.document, hit.snippet) for hit in short.hits] == [(hit.document, hit.snippet) for hit in whole.hits[: min(most, 2)]]
            assert short.complete == (most == len(whole.ids))


def test_the_hits_are_the_first_documents_with_falling_scores(shelf: Shelf) -> None:
    shelf.put("a.txt", "budget " + "other " * 50)
    shelf.put("b.txt", "budget budget")
    shelf.put("budget.txt", "x")
    shelf.put("c.txt", "x", "budget")
    found = hits(shelf, "budget")
    assert [hit.document for hit in found] == ids(shelf, "budget")
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)


def test_hits_for_these_documents_only(shelf: Shelf) -> None:
    one, two, three = (shelf.put(f"{number}.txt", "x", "The budget.") for number in range(3))
    other = shelf.put("other.txt", "Nothing.")
    with shelf.reader() as connection:
        found = find_in(connection, "bud*", [three, other, one, 999])
    assert [hit.document for hit in found.hits] == [three, one]
    assert {hit.snippet for hit in found.hits} == {"The \x02budget\x03."}
    assert two not in {hit.document for hit in found.hits}


MANY = 1500  # more than are ranked


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """More documents than are ranked at once, one of them with more hits than all others together; the needle is in the oldest."""
    shelf = Shelf(tmp_path_factory.mktemp("crowd") / "catalogue.sqlite3")
    shelf._writer.execute("BEGIN")
    shelf.put("needle.txt", "common needle")
    shelf.put("apart.txt", "needle", "common")
    for number in range(MANY):
        shelf.put(f"{number}.txt", f"common other w{number}")
    shelf.put("captions.vtt", *["common word"] * (2 * MANY), kind=SegmentKind.CUE)
    shelf._writer.execute("COMMIT")
    yield shelf
    shelf.close()


def test_every_document_with_a_common_word_is_found(crowd: Shelf) -> None:
    found = ids(crowd, "common")
    assert len(found) == len(set(found)) == MANY + 3
    assert len(ids(crowd, "comm*")) == MANY + 3
    assert len(ids(crowd, '"common other"')) == MANY


def test_a_document_with_thousands_of_hits_does_not_hide_the_others(crowd: Shelf) -> None:
    found = hits(crowd, "common", 10)
    assert len({hit.document for hit in found}) == 10


def test_a_rare_word_beside_a_common_one_is_found_in_the_oldest_document(crowd: Shelf) -> None:
    assert ids(crowd, "common needle") == [1, 2]
    assert ids(crowd, "name:needle* common") == [1]
    assert set(ids(crowd, "common -other -word")) == {1, 2}


def test_hits_among_many_point_into_their_own_document(crowd: Shelf) -> None:
    for query in ("common", "comm*", '"common other"'):
        with crowd.reader() as connection:
            found = find_in(connection, query, [5, 500, 1500]).hits
        assert [hit.document for hit in found] == [5, 500, 1500]
        assert [hit.path.rpartition("/")[2] for hit in found] == ["2.txt", "497.txt", "1497.txt"]
        assert all("\x02common" in hit.snippet for hit in found)


def test_every_filter_is_known_to_both_halves() -> None:
    assert query_sql._FILTERS.keys() == FILTERS.keys()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    shelf = Shelf(tmp_path_factory.mktemp("small") / "catalogue.sqlite3")
    shelf.put("a b.txt", "a b 5 near bud budget", "type name 2024")
    shelf.put("é.pdf", "")
    with shelf.reader() as connection:
        yield connection
    shelf.close()


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=15).map(" ".join)))
def test_no_text_is_an_error_of_the_database(small: sqlite3.Connection, query: str) -> None:
    try:
        found = find(small, query, 5).hits
    except QueryError:
        return
    assert [hit.document for hit in found] == page(small, query).ids.tolist()


def test_the_longest_query_is_answered(small: sqlite3.Connection) -> None:
    deep = "(" * 20 + "a" + ")" * 20
    for query in (
        " ".join(["a"] * 100),
        " OR ".join(["a -b"] * 50),
        " ".join(["-zz"] * 99) + " a",
        deep,
        "(a (b OR " * 9 + "a" + "))" * 9,
        '"' + "a " * 1500 + '"',
    ):
        assert find(small, query, 5).seconds >= 0
