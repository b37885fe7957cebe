"""How much a text says of a phrase: as often, as near the whole of it, and as rarely in the others as it does."""

from __future__ import annotations

import pytest

from core.storage.query_tree import Near, Words
from core.storage.weighing import weights

BUDGET_CUTS = (Words("budget cuts"),)


def best(texts: list[str], *wanted: Words | Near) -> int:
    """The place of the text that weighs most."""
    found = weights(texts, wanted)
    return min(range(len(texts)), key=found.__getitem__)


def test_what_is_said_twice_weighs_more() -> None:
    assert best(["budget cuts and more words here", "Budget cuts, and budget cuts again"], *BUDGET_CUTS) == 1


def test_a_short_text_weighs_more_than_a_long_one() -> None:
    assert best(["budget cuts " + "and other words " * 50, "Budget cuts today"], *BUDGET_CUTS) == 1


def test_what_few_texts_have_weighs_more() -> None:
    texts = ["common words common words"] * 5 + ["rare words here and"]
    assert best(texts, Words("common words"), Words("rare words")) == 5


@pytest.mark.parametrize(
    ("text", "wanted", "counts"),
    [
        ("The BUDGET\nCuts.", Words("budget cuts"), True),
        ("the budget-cuts", Words("budget cuts"), True),
        ("a lowbudget cuts", Words("budget cuts"), False),
        ("the budget cutsy", Words("budget cuts"), False),
        ("the budget cutsy", Words("budget cuts", prefix=True), True),
        ("der Café-Besuch", Words("cafe besuch"), True),
        ("the vote on a budget", Near((Words("budget"), Words("vote")), 5), True),
        ("the vote", Near((Words("budget"), Words("vote")), 5), False),
    ],
)
def test_words_are_those_of_the_index(text: str, wanted: Words | Near, counts: bool) -> None:
    assert (weights([text], [wanted])[0] < 0) == counts


def test_no_text_weighs_nothing() -> None:
    assert weights([], BUDGET_CUTS) == []
