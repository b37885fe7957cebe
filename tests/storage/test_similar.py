"""Near-duplicates: the same minutes with one page more are hinted at, another month's are not."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.storage.catalogue import Catalogue
from tests.storage.shelf import Shelf

WORDS = [f"{first}{second}" for first in ("board", "budget", "school", "meeting", "trustee", "motion") for second in ("", "s", "ed", "ing", "wide", "less")]


def page(seed: int) -> str:
    chosen = random.Random(seed).choices([*WORDS, *(f"name{seed}x{n}" for n in range(20))], k=120)  # noqa: S311  # the same in every run
    return " ".join(chosen)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "catalogue.sqlite3")
    yield made
    made.close()


def similar(shelf: Shelf, id_: int) -> list[tuple[int, float]]:
    with Catalogue(shelf.path) as catalogue:
        return [(one.document, one.score) for one in catalogue.similar(id_)]


def test_the_same_minutes_with_one_page_more_are_similar(shelf: Shelf) -> None:
    minutes = shelf.put("minutes.txt", page(1), page(2), page(3))
    more = shelf.put("minutes with appendix.txt", page(1), page(2), page(3), page(4))
    shelf.put("other month.txt", page(5), page(6), page(7))
    ((found, score),) = similar(shelf, minutes)
    assert found == more
    assert score == pytest.approx(6 / 7, abs=0.05)
    assert similar(shelf, more) == [(minutes, score)]


def test_the_most_similar_comes_first_and_what_is_quite_the_same_is_a_copy(shelf: Shelf) -> None:
    first = shelf.put("a.txt", page(1), page(2), page(3))
    shelf.share(first, "copy.txt")
    less = shelf.put("b.txt", page(1), page(2), page(9))
    nearly = shelf.put("c.txt", page(1), page(2), page(3) + " and a few words more")
    assert [id_ for id_, _ in similar(shelf, first)] == [nearly] + [less] * (len(similar(shelf, first)) - 1)


def test_what_is_deleted_short_or_unread_is_not_similar(shelf: Shelf) -> None:
    one = shelf.put("a.txt", page(1))
    shelf.put("b.txt", page(1) + " more", deleted=True)
    short = shelf.put("c.txt", "a few words")
    shelf.put("d.txt", "a few words more")
    empty = shelf.put("e.txt")
    assert [similar(shelf, id_) for id_ in (one, short, empty, 99)] == [[], [], [], []]
