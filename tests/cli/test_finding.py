"""`papertray search` in its further forms, and `papertray searches`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.library import Ask


def test_a_word_that_is_nowhere_is_offered_in_its_right_spelling(ask: Ask) -> None:
    answer = ask("search", "budgte")
    assert (answer.status, answer.out) == (0, "")
    assert "Did you mean: budget" in answer.err
    assert ask("search", "budgte", "--json").objects == []


def test_newest_comes_first_when_asked(ask: Ask) -> None:
    def times(order: str) -> list[str]:
        hits = ask("search", "budget", "--order", order, "--json").objects
        modified = {one["id"]: one["modified"] for one in ask("list", "--json").objects}
        return [modified[hit["document"]] for hit in hits]

    assert times("newest") == sorted(times("best"), reverse=True)


def test_a_part_of_a_word_is_found(ask: Ask) -> None:
    assert [Path(hit["path"]).name for hit in ask("search", "*nifie*", "--json").objects] == ["Agenda August.pdf"]


def test_searches_are_saved_used_and_forgotten(ask: Ask) -> None:
    assert ask("searches").err.startswith("No search is saved yet")
    assert ask("searches", "add", "Votes", "budget", "-unified", "--notify").status == 0
    (one,) = ask("searches", "--json").objects
    assert one == {"name": "Votes", "query": "budget -unified", "notify": True, "documents": 2}
    assert len(ask("search", "--saved", "Votes", "--json").objects) == 2
    assert [Path(hit["path"]).name for hit in ask("search", "--saved", "Votes", "name:copy", "--json").objects] == ["copy of meeting.vtt"]
    assert "Votes  budget -unified" in ask("searches").out
    assert ask("searches", "remove", "Votes").status == 0
    assert ask("searches", "--json").objects == []


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("searches", "add", "A", '"open'), 1, "A quotation mark is not closed."),
        (("searches", "remove", "Nothing"), 1, "There is no saved search 'Nothing'"),
        (("search", "--saved", "Nothing"), 1, "There is no saved search 'Nothing'"),
        (("search",), 2, "a word to look for is missing"),
    ],
)
def test_what_is_off_is_said(ask: Ask, words: tuple[str, ...], status: int, said: str) -> None:
    answer = ask(*words)
    assert answer.status == status
    assert said in answer.err
