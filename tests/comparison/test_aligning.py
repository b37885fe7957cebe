"""Alignment: what is left after the gaps is the same on both sides, however large and alike the sequences are."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from core.comparison import aligning
from core.comparison.aligning import Gap, align

ITEMS = st.lists(st.sampled_from("abcd"), max_size=30)


def kept(items: list[str], spans: list[tuple[int, int]]) -> list[str]:
    gone = {index for start, end in spans for index in range(start, end)}
    return [item for index, item in enumerate(items) if index not in gone]


@given(ITEMS, ITEMS)
def test_without_the_gaps_both_are_the_same(before: list[str], after: list[str]) -> None:
    gaps, complete = align(before, after)
    assert complete
    assert kept(before, [(gap.before, gap.before_end) for gap in gaps]) == kept(after, [(gap.after, gap.after_end) for gap in gaps])
    assert all(gap.before < gap.before_end or gap.after < gap.after_end for gap in gaps)


@given(ITEMS)
def test_nothing_differs_from_itself(items: list[str]) -> None:
    assert align(items, items) == ([], True)


def test_forty_thousand_lines_show_exactly_the_lines_that_changed() -> None:
    before = [f"line {index % 30_000}" for index in range(40_000)]
    after = list(before)
    places = sorted(random.Random(4).sample(range(1, 39_999), 200))  # noqa: S311  # the same lines in every run
    for place in places:
        after[place] = f"another {place}"
    gaps, complete = align(before, after)
    assert complete
    changed = [index for gap in gaps for index in range(gap.before, gap.before_end)]
    assert changed == places
    assert [index for gap in gaps for index in range(gap.after, gap.after_end)] == places


def test_what_is_too_large_to_look_into_counts_as_replaced_and_is_said() -> None:
    before, after = ["a", "b"] * 5000, ["c", "b"] * 5000
    assert align(before, after) == ([Gap(0, 9999, 0, 9999)], False)
    assert aligning._CELLS < 10_000 * 10_000
