"""Slides: no word is lost, none is invented, and one bad slide costs that slide."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.document import SegmentKind
from tests.formats import build_pptx
from tests.formats.build_docx import relationships
from tests.formats.reading import read


@pytest.fixture
def pptx(tmp_path: Path) -> Path:
    return tmp_path / "a.pptx"


def test_each_word_of_the_marker_slides_is_read_once_wherever_it_hides(pptx: Path) -> None:
    pptx.write_bytes(build_pptx.marker())
    text = read(pptx).text
    assert {mark: text.count(mark) for mark in build_pptx.MARKS_IN if text.count(mark) != 1} == {}
    assert [mark for mark in build_pptx.MARKS_OUT if mark in text] == []


def test_slides_come_in_their_order_with_their_titles_and_hidden_ones_are_said_to_be(pptx: Path) -> None:
    pptx.write_bytes(build_pptx.marker())
    reading = read(pptx)
    assert [(segment.kind, segment.label) for segment in reading.segments] == [
        (SegmentKind.SLIDE, "slide 1: marktitle"),
        (SegmentKind.SLIDE, "slide 2 (hidden): markhiddenslide"),
        (SegmentKind.SLIDE, "slide 3"),
    ]
    assert reading.metadata["title"] == "marktitle"
    assert reading.metadata["papertray:slides"] == 3
    assert reading.metadata["papertray:hidden_slides"] == 1


def test_a_chart_is_a_table_of_what_it_draws(pptx: Path) -> None:
    pptx.write_bytes(build_pptx.marker())
    assert "markcharttitle\nmarkaxis\n\tmarkseries\nmarkcategory\t0.3\n2024\t12\n" in read(pptx).text


def test_a_bad_slide_costs_itself(pptx: Path) -> None:
    pptx.write_bytes(build_pptx.one_bad_slide())
    assert [(segment.text, segment.trouble) for segment in read(pptx).segments] == [
        ("The first is whole", ""),
        ("What was written\nis cut", "damaged"),
        ("", "damaged"),
    ]


def test_a_slide_is_as_deep_as_it_likes(pptx: Path) -> None:
    depth = 20_000
    pptx.write_bytes(build_pptx.presentation([build_pptx.slide("<p:grpSp>" * depth + build_pptx.shape("bottom") + "</p:grpSp>" * depth)]))
    assert read(pptx).text == "bottom"


def test_a_part_that_is_named_a_million_times_is_read_once(pptx: Path) -> None:
    many = '<c:chart r:id="rId1"/>' * 20_000
    rels = {"ppt/slides/_rels/slide1.xml.rels": relationships([("rId1", "chart", "../charts/c.xml")]), "ppt/charts/c.xml": build_pptx.chart()}
    pptx.write_bytes(build_pptx.presentation([build_pptx.slide(many)], rels))
    assert read(pptx).text.count("markcharttitle") == 1


def test_endless_text_on_a_slide_is_cut_and_said_to_be(pptx: Path) -> None:
    pptx.write_bytes(build_pptx.presentation([build_pptx.slide(build_pptx.shape(*["word " * 100] * 4000))]))
    (segment,) = read(pptx).segments
    assert segment.trouble == "text_cut"
    assert len(segment.text) < 1_100_000


def test_a_bomb_is_not_unpacked(pptx: Path) -> None:
    pptx.write_bytes(build_pptx.bomb())
    assert [(segment.text, segment.trouble) for segment in read(pptx).segments] == [("", "too_much_memory"), ("The second is whole", "")]
