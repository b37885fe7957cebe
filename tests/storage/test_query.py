"""The query language: what each form means, and that anything at all is either understood or refused in words."""

from __future__ import annotations

import contextlib
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import QueryError
from core.storage.query import parse
from core.storage.query_filters import FILTERS
from core.storage.query_tree import AllOf, AnyOf, Beginning, Filter, Inside, Near, Node, Not, Words

A, B, C = Words("a"), Words("b"), Words("c")

FORMS: tuple[tuple[str, Node], ...] = (
    ("a", A),
    ("a b", AllOf((A, B))),
    ("a AND b", AllOf((A, B))),
    ('"a b"', Words("a b")),
    ("“a b”", Words("a b")),
    ("bud*", Words("bud", prefix=True)),
    ('"school bud"*', Words("school bud", prefix=True)),
    ("a OR b c", AnyOf((A, AllOf((B, C))))),
    ("(a OR b) c", AllOf((AnyOf((A, B)), C))),
    ("a or b", AllOf((A, Words("or"), B))),
    ("a -b", AllOf((A, Not(B)))),
    ("a NOT b", AllOf((A, Not(B)))),
    ("a -(b c)", AllOf((A, Not(AllOf((B, C)))))),
    ('-"a b"', Not(Words("a b"))),
    ("e-mail", Words("e-mail")),
    ("--library", Words("--library")),
    ("item(s)", Words("item(s)")),
    ("near(a b, 5)", Near((A, B), 5)),
    ("a NEAR b", Near((A, B), 10)),
    ("a NEAR/3 b", Near((A, B), 3)),
    ('"a b" NEAR/2 bud*', Near((Words("a b"), Words("bud", prefix=True)), 2)),
    ("a NEAR b NEAR/20 c", Near((A, B, C), 20)),
    ("c a NEAR b", AllOf((C, Near((A, B), 10)))),
    ("1250000 NEAR a", Near((Words("1250000"), A), 10)),
    ("(a OR b) NEAR c", AllOf((AnyOf((A, B)), Words("NEAR"), C))),
    ("NEAR a", AllOf((Words("NEAR"), A))),
    ("a NEAR", AllOf((A, Words("NEAR")))),
    ("a NEAR -b", AllOf((A, Words("NEAR"), Not(B)))),
    ("a near b", AllOf((A, Words("near"), B))),
    ("NEAR(a b c)", Near((A, B, C), 10)),
    ('near("a b" bud*, 2)', Near((Words("a b"), Words("bud", prefix=True)), 2)),
    ("type:pdf", Filter("type", "application/pdf")),
    ("type:.PDF", Filter("type", "application/pdf")),
    ("-type:vtt", Not(Filter("type", "text/vtt"))),
    ('folder:"Board packets"', Filter("folder", "Board packets")),
    ("name:*(1).pdf", Filter("name", "*(1).pdf")),
    ("title:minutes", Filter("title", "minutes")),
    ("status:Failed", Filter("status", "failed")),
    ("is:copy", Filter("is", "copy")),
    ("a & b", AllOf((A, B))),
    ("at 10:30", AllOf((Words("at"), Words("10:30")))),
    ("traﬃc", Words("traffic")),
    ("1250000", AnyOf((Words("1250000"), Words("1,250,000")))),
    ("$1,250,000.50", AnyOf((Words("$1,250,000.50"), Words("$1250000.50")))),
    ("2024", Words("2024")),
    ("0012345", Words("0012345")),
    ("near(1250000 a)", Near((Words("1250000"), A), 10)),
)

REFUSED = (
    ("", "no word"),
    ("  & — *", "no word"),
    ('"a b', "quotation mark"),
    ("(a", "“(”"),
    ("a)", "“)”"),
    ("a OR", "OR needs a word on both sides"),
    ("OR a", "OR needs a word on both sides"),
    ("near(a)", "near(budget vote, 5)"),
    ("type:", "type:pdf"),
    ("type:nonsense", "pdf, docx"),
    ("tpye:pdf", "type:"),
    ("status:lost", "waiting"),
    ("is:red", "is:copy"),
    ("after:august", "after:2024-08"),
    ("before:2024-13", "before:2024-08"),
    ("title:&", "title:&"),
    ("(" * 30 + "a" + ")" * 30, "too many “(”"),
    ("a " * 200, "too many words"),
    ("a" * 5000, "too long"),
)


@pytest.mark.parametrize(("query", "tree"), FORMS, ids=[query for query, _ in FORMS])
def test_each_form_means(query: str, tree: Node) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(("query", "words"), REFUSED, ids=[query[:20] for query, _ in REFUSED])
def test_what_cannot_be_read_is_refused_in_words(query: str, words: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("date", "begins"), [("2024", (2024, 1, 1)), ("2024-08", (2024, 8, 1)), ("2024-08-27", (2024, 8, 27))])
def test_a_date_is_the_first_moment_of_its_year_month_or_day_here(date: str, begins: tuple[int, int, int]) -> None:
    moment = datetime(*begins).timestamp()  # noqa: DTZ001  # the reader's own clock is meant
    assert parse(f"after:{date}") == Filter("after", str(int(moment) * 1_000_000_000))


def test_every_filter_understands_its_own_example() -> None:
    for name, rule in FILTERS.items():
        found = parse(rule.example)
        assert isinstance(found, Filter)
        assert found.name == name


# The language's own pieces, put together in any way, and any text at all.
PIECES = st.sampled_from(
    [
        "a",
        "bud*",
        '"',
        '"a b"',
        "(",
        ")",
        " ",
        "-",
        "OR",
        " OR ",
        "near(",
        ", 5)",
        "type:",
        "type:pdf",
        "name:[",
        "after:",
        "2024",
        "*",
        "*2024*",
        "*X-",
        "bugdet",
        "”",
        "\0",
        "\ud800",
        "é",
        "NOT ",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=15).map(" ".join)))
def test_any_text_is_understood_or_refused_in_words(query: str) -> None:
    with contextlib.suppress(QueryError):
        assert leaves_only_known_filters(parse(query))


def leaves_only_known_filters(node: Node) -> bool:
    match node:
        case AllOf(parts) | AnyOf(parts):
            return len(parts) > 1 and all(map(leaves_only_known_filters, parts))
        case Not(part):
            return leaves_only_known_filters(part)
        case Filter(name, value):
            return name in FILTERS and bool(value)
        case Near(terms, _):
            return len(terms) > 1
        case Words(text) | Inside(text) | Beginning(text):
            return any(character.isalnum() for character in text)
