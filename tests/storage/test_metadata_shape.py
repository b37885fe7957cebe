"""Metadata has one shape whoever found it, and what was found stays beside what was made of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import formats
from core.document import MetaValue, Status
from core.extraction.facts import heading_of
from core.metadata import KINDS, ORIGINAL, TERMS, date_of, shaped, title_of
from tests.house import House

_VALUES = st.recursive(
    st.text() | st.integers() | st.floats(allow_nan=False) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("D:20240813183000-07'00'", "2024-08-13T18:30:00-07:00"),
        ("D:20240813183000Z00'00'", "2024-08-13T18:30:00Z"),
        ("D:20240813183000", "2024-08-13T18:30:00"),
        ("D:20240813", "2024-08-13"),
        ("Tue, 13 Aug 2024 18:30:00 -0700", "2024-08-13T18:30:00-07:00"),
        ("2024-08-13T18:30:00.500+0200", "2024-08-13T18:30:00.500+02:00"),
        ("2024-08-13 18:30", "2024-08-13T18:30:00"),
        ("2024-08-13T18:30:00+00:00", "2024-08-13T18:30:00Z"),
        ("2024-08-13", "2024-08-13"),
        ("2024-02-30", ""),
        ("1601-01-01T00:00:00Z", ""),
        ("D:19800101000000Z", ""),
        ("0000-00-00", ""),
        ("August 2024", ""),
        ("", ""),
    ],
)
def test_dates_are_rfc_3339_with_the_offset_that_the_file_gives(stated: str, date: str) -> None:
    assert date_of(stated) == date


@pytest.mark.parametrize(
    "title", ["BoardDocs® Plus", "Microsoft Word - Document1.doc", "untitled", "PowerPoint Presentation", "Scanned Document", "Slide 1", "  "]
)
def test_a_title_that_a_program_stamps_on_everything_is_none(title: str) -> None:
    assert title_of(title) == ""


def test_names_and_kinds_are_the_standards() -> None:
    shape = shaped(
        {
            "Author": "A. Clerk; B. Trustee",
            "Keywords": "budget, minutes",
            "CreationDate": "D:20240813183000-07'00'",
            "dc:language": "en_us",
            "title": "Microsoft Word - minutes of August.doc",
            "papertray:pages": "12",
            "papertray:custom": {"Department": "HR"},
            "odd": 3,
        }
    )
    assert shape == {
        "title": "minutes of August",
        "creator": ["A. Clerk", "B. Trustee"],
        "keywords": ["budget", "minutes"],
        "created": "2024-08-13T18:30:00-07:00",
        "language": "en-US",
        "papertray:pages": 12,
        "papertray:custom": {"Department": "HR"},
        "papertray:odd": 3,
        ORIGINAL: {
            "creator": "A. Clerk; B. Trustee",
            "keywords": "budget, minutes",
            "created": "D:20240813183000-07'00'",
            "language": "en_us",
            "title": "Microsoft Word - minutes of August.doc",
            "papertray:pages": "12",
        },
    }
    assert list(shape)[:3] == ["title", "creator", "keywords"]


def test_the_text_knows_its_language_and_words_better_and_its_heading_is_a_title_where_there_is_none() -> None:
    told: dict[str, MetaValue] = {
        "papertray:text_language": "de",
        "papertray:language_confidence": 0.97,
        "papertray:counted_words": 120,
        "papertray:text_heading": "Regular Meeting",
    }
    shape = shaped({**told, "language": "en-US", "papertray:words": 99, "title": "BoardDocs® Plus"})
    assert shape["title"] == "Regular Meeting"
    assert (shape["language"], shape["papertray:language_confidence"]) == ("de", 0.97)
    assert (shape["papertray:words"], shape["papertray:stated_words"]) == (120, 99)
    assert shape[ORIGINAL] == {"title": "BoardDocs® Plus", "language": "en-US"}


@pytest.mark.parametrize(
    ("page", "heading"),
    [
        ("Tuesday, August 13, 2024\nRegular Meeting of the Board of Trustees\nDublin", "Regular Meeting of the Board of Trustees"),
        ("Page 1 of 3\n8/13/2024 6:30 PM\nwww.example.org\nAgenda of the meeting", "Agenda of the meeting"),
        ("Subject: Weekly Update - July 12, 2024\nDear all,", "Weekly Update - July 12, 2024"),
        ("12\n\nDear parents,\n", ""),
        ("", ""),
    ],
)
def test_a_heading_is_found_below_the_letterhead(page: str, heading: str) -> None:
    assert heading_of(page) == heading


@given(st.dictionaries(st.sampled_from([name for term in TERMS for name in (term.name, *term.also)] + ["x", "a:b"]), _VALUES))
def test_nothing_that_was_found_is_lost_and_shaping_again_changes_nothing(found: dict[str, MetaValue]) -> None:
    shape = shaped(found)
    original = shape.pop(ORIGINAL, {})
    assert isinstance(original, dict)
    assert all(value or value is False or value == 0 for value in shape.values())
    again = shaped(shape)
    again.pop(ORIGINAL, None)
    assert again == shape


def test_every_term_has_its_kind_and_one_meaning() -> None:
    assert {term.kind for term in TERMS} <= KINDS.keys()
    names = [name for term in TERMS for name in (term.name, *term.also)]
    assert len(names) == len(set(names))


def test_what_an_older_reader_has_read_is_read_again_in_the_background(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.write("minutes.md", "# Minutes\n\nThe Board of Trustees has met on Tuesday evening in the library of the high school.")
    house.write("notes.txt", "Nothing new.")
    with house.open():
        before = house.document("minutes.md")
    with sqlite3.connect(house.paths.catalogue) as connection:
        connection.execute("UPDATE contents SET extractor = 'markdown 0', title = '', metadata = '{}', language = '' WHERE extractor LIKE 'markdown %'")
    connection.close()
    with house.open():
        after = house.document("minutes.md")
        assert (after.id, after.version, after.status) == (before.id, 1, Status.STORED)
        assert (after.title, after.language) == ("Minutes", "en")
        with house.catalogue() as catalogue:
            detail = catalogue.detail(after.id)
            assert detail.versions[0].extractor == f"markdown {formats.READERS['markdown']}"
            assert dict(detail.metadata)["papertray:words"] == 18
            found = {(line.extractor.partition(" ")[0], line.name): (line.contents, line.of) for line in catalogue.coverage()}
    assert found["markdown", "title"] == (1, 1)
    assert found["text", "papertray:lines"] == (1, 1)
    assert [step for step, name in house.feed() if name == "notes.txt"] == ["created", "stored"]
