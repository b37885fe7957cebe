"""OpenDocument: no word is lost, none is invented, and no file can hurt the reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.formats import build_odf
from tests.formats.reading import read


@pytest.mark.parametrize(
    ("name", "build", "marks_in", "marks_out"),
    [
        ("a.odt", build_odf.text, build_odf.TEXT_IN, build_odf.TEXT_OUT),
        ("a.odp", build_odf.slides, build_odf.SLIDES_IN, build_odf.SLIDES_OUT),
    ],
)
def test_each_word_of_the_marker_documents_is_read_once_wherever_it_hides(
    tmp_path: Path, name: str, build: Callable[[], bytes], marks_in: list[str], marks_out: list[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(build())
    text = read(path).text
    assert {
        mark: text.count(mark)
        for mark in marks_in
        if text.replace("\t", " ").count(mark) - sum(text.count(o) for o in marks_in if o != mark and mark in o) != 1
    } == {}
    assert [mark for mark in marks_out if mark in text] == []


def test_white_space_and_tables_read_as_they_look(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(build_odf.text())
    text = read(path).text
    assert "markplain\tmarktab   and more\n" in text
    assert "markcell\tmarknested\n" in text
    assert "one\ttwo\ttwo\tmarkrepeated" in text


def test_properties_have_their_standard_names(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(build_odf.text())
    found = read(path).metadata
    assert (found["title"], found["papertray:stated_title"]) == ("marktitle", "Untitled 1")
    assert (found["creator"], found["contributor"], found["created"], found["modified"]) == (
        "The secretary",
        "The clerk",
        "2024-08-13T19:00:00",
        "2024-08-14T08:00:00Z",
    )
    assert (found["keywords"], found["papertray:pages"], found["papertray:custom"]) == (["budget", "minutes"], 12, {"Meeting": "08-13-2024"})


def test_slides_say_their_titles_and_that_they_are_hidden(tmp_path: Path) -> None:
    path = tmp_path / "a.odp"
    path.write_bytes(build_odf.slides())
    assert [segment.label for segment in read(path).segments] == ["slide 1: markslide", "slide 2 (hidden): markhidden"]


def test_sheets_show_what_cells_show(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(build_odf.sheets())
    assert [(segment.label, segment.text) for segment in read(path).segments] == [
        ("Budget", "13.08.24\tBudget\nsame\tsame\nsame\tsame\nsame\tsame\n\n12.5\t45.5%\t1250 EUR\tTRUE\n\nComments:\nA. Reviewer: Is this right?"),
        ("Old (hidden)", "hidden words"),
    ]


@pytest.mark.parametrize(("build", "reason"), [(build_odf.protected, "password"), (build_odf.laughs, "damaged"), (build_odf.bomb, "too_much_memory")])
def test_a_hostile_document_ends_with_its_reason(tmp_path: Path, build: Callable[[], bytes], reason: str) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(build())
    assert read(path).error == reason


def test_depth_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(build_odf.deep())
    assert read(path).text == "above\nbottom"


def test_what_repeats_itself_without_end_is_given_some_times(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(build_odf.repeating())
    assert 1_000 <= read(path).text.count("again") <= 1_000_000
