"""A word is found however case, keyboards and typesetting have spelled it, and in scripts that run words together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.storage.hits import END, START
from core.storage.search import find, matching, page
from core.storage.spellings import spellings
from core.views import Order
from tests.storage.shelf import MODIFIED, Shelf

TEXTS = {
    "street": "Die Lange Straße ist gesperrt.",
    "capitals": "LANGE STRASSE, STRASSENVERZEICHNIS",
    "light": "IŞIK HIZI",
    "small light": "k\u0131rm\u0131z\u0131 \u0131ş\u0131k",
    "form": "住所 \uff34\uff2f\uff2b\uff39\uff2f \uff11\uff12\uff13\uff14",
    "copied": "The ﬁnal traﬃc ﬂow",
    "japanese": "東京都は日本の首都です。",
    "chinese": "我们在北京学习中文。",
    "korean": "한국어 문서입니다.",
    "english": "Business sessions, in six missions",
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    made = Shelf(tmp_path_factory.mktemp("library") / "catalogue.sqlite3")
    for name, text in TEXTS.items():
        made.put(f"{name}.txt", text)
    yield made
    made.close()


def found(shelf: Shelf, query: str) -> set[str]:
    """The texts that a query finds, which is the same whoever asks; nothing better is offered for what is found."""
    with shelf.reader() as connection:
        answer = find(connection, query, 50)
        ids = [hit.document for hit in answer.hits]
        assert sorted(ids) == sorted(page(connection, query).ids) == matching(connection, query, range(1, len(TEXTS) + 1))
        assert not answer.meant
        assert all(START in hit.snippet and END in hit.snippet for hit in answer.hits) or query.startswith("-")
        return {list(TEXTS)[id_ - 1] for id_ in ids}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("straße", {"street", "capitals"}),
        ("STRASSE", {"street", "capitals"}),
        ('"lange strasse"', {"street", "capitals"}),
        ("lange -straße", set()),
        ("\u0131ş\u0131k", {"light", "small light"}),
        ("IŞIK", {"light", "small light"}),
        ("kirmizi", {"small light"}),
        ("tokyo", {"form"}),
        ("1234", {"form"}),
        ("final traffic", {"copied"}),
        ("flow", {"copied"}),
        ("東京", {"japanese"}),
        ("首", {"japanese"}),
        ("日本の首都", {"japanese"}),
        ('"東京" 日本', {"japanese"}),
        ("東京 OR 北京", {"japanese", "chinese"}),
        ("学习", {"chinese"}),
        ("문서", {"korean"}),
        ("한국어", {"korean"}),
        ("business sessions", {"english"}),
        ("missions six", {"english"}),
    ],
)
def test_a_word_is_found_however_it_is_spelled(shelf: Shelf, query: str, names: set[str]) -> None:
    assert found(shelf, query) == names


def test_what_does_not_have_it_is_found_by_its_opposite(shelf: Shelf) -> None:
    assert found(shelf, "-東京") == TEXTS.keys() - {"japanese"}


def test_nothing_better_is_offered_for_words_that_are_run_together(shelf: Shelf) -> None:
    with shelf.reader() as connection:
        assert find(connection, "京都大学", 5).meant == ""


def test_a_word_is_no_other_spelling_of_itself() -> None:
    assert "word" not in spellings("word")
    assert all(spellings(word).count(word) == 0 for word in ("straße", "ss", "\u0131", "\uff11"))


def test_newest_first_finds_what_best_first_does_whatever_is_asked(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "catalogue.sqlite3")
    for number in range(60):
        pages = ["the budget of the year" if (number + place) % 3 else "the vote on the roof" for place in range(1 + number % 4)]
        shelf.put(f"{'budget' if number % 7 == 0 else 'minutes'} {number}.txt", *pages, modified=MODIFIED + number * 7919 % 61)
    for query in ("budget", "vote", '"vote on"', "budget name:minutes*", "roof -year", "bud*", "near(vote roof, 3)", "budget OR roof", "year vote"):
        with shelf.reader() as connection:
            best, newest = (page(connection, query, order).ids.tolist() for order in (Order.BEST, Order.NEWEST))
        assert newest == sorted(best, key=lambda id_: (-((id_ - 1) * 7919 % 61), -id_)), query
        assert newest
    shelf.close()
