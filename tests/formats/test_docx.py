"""Word documents: no word is lost, none is invented, and no file can hurt the reader."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.formats import build_docx
from tests.formats.reading import read


@pytest.fixture
def docx(tmp_path: Path) -> Path:
    return tmp_path / "a.docx"


def test_each_word_of_the_marker_document_is_read_once_wherever_it_hides(docx: Path) -> None:
    docx.write_bytes(build_docx.marker())
    text = read(docx).text
    assert {mark: text.count(mark) for mark in build_docx.MARKS_IN if _times(text, mark) != 1} == {}
    assert [mark for mark in build_docx.MARKS_OUT if mark in text] == []


def test_words_stand_in_the_order_of_the_document(docx: Path) -> None:
    docx.write_bytes(build_docx.marker())
    text = read(docx).text
    body = ["markheading", "markcell", "markcellsecond", "markinserted", "markblockcontrol", "markfield", "marktextbox", "markmath", "markfootnote"]
    places = [text.index(mark) for mark in body]
    assert places == sorted(places)


def test_cells_stand_between_tabs_and_rows_on_lines(docx: Path) -> None:
    rows = "".join(f"<w:tr><w:tc>{build_docx.paragraph(f'a{n}')}</w:tc><w:tc>{build_docx.paragraph(f'b{n}')}</w:tc></w:tr>" for n in (1, 2))
    docx.write_bytes(build_docx.of_document(build_docx.document(f"<w:tbl>{rows}</w:tbl>")))
    assert read(docx).text == "a1\tb1\na2\tb2"


def test_a_table_that_only_lays_out_the_page_keeps_its_lines(docx: Path) -> None:
    cell = build_docx.paragraph("First item") + build_docx.paragraph("Second item")
    docx.write_bytes(build_docx.of_document(build_docx.document(f"<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>")))
    assert read(docx).text == "First item\nSecond item"


def test_parts_are_named_by_the_headings_they_stand_under(docx: Path) -> None:
    docx.write_bytes(build_docx.chapters())
    reading = read(docx)
    assert [segment.label for segment in reading.segments][:3] == ["Call to order", "Public comment", "Reports"]
    assert reading.metadata["title"] == "Call to order"


def test_a_stamped_title_gives_way_to_the_title_paragraph_and_is_kept_beside_it(docx: Path) -> None:
    docx.write_bytes(build_docx.marker())
    metadata = read(docx).metadata
    assert (metadata["title"], metadata["papertray:stated_title"]) == ("marktitle", "Document1")
    assert metadata["created"] == "2024-08-13T19:00:00Z"
    assert metadata["papertray:pages"] == 12


def test_text_before_a_break_is_kept_and_the_break_is_told(docx: Path) -> None:
    docx.write_bytes(build_docx.broken_off())
    assert [(segment.text, segment.trouble) for segment in read(docx).segments] == [("What was written is still there.\nAnd then it brea", "damaged")]


@pytest.mark.parametrize("hostile", [build_docx.bomb, build_docx.endless_directory])
def test_a_bomb_is_refused_before_it_is_unpacked(docx: Path, hostile: Callable[[], bytes]) -> None:
    docx.write_bytes(hostile())
    tracemalloc.start()
    reading = read(docx)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reading.error == "too_much_memory"
    assert peak < 10_000_000


def test_styles_with_a_prefix_that_nothing_declares_cost_no_text(docx: Path) -> None:
    styles = b'<styles><style w:type="paragraph" w:styleId="A"><name w:val="heading 1"/></style></styles>'
    related = {"word/_rels/document.xml.rels": build_docx.relationships([("rId1", "styles", "styles.xml")]), "word/styles.xml": styles}
    docx.write_bytes(build_docx.of_document(build_docx.document(build_docx.paragraph("Some words")), related))
    assert read(docx).text == "Some words"


@pytest.mark.parametrize("hostile", [build_docx.billion_laughs, build_docx.outside_entity])
def test_a_document_type_is_refused(docx: Path, hostile: Callable[[], bytes]) -> None:
    docx.write_bytes(hostile())
    reading = read(docx)
    assert (reading.error, reading.text) == ("damaged", "")


def test_depth_costs_nothing(docx: Path) -> None:
    docx.write_bytes(build_docx.deep())
    assert read(docx).text == "above\nbottom\nbelow"


def test_an_endless_paragraph_comes_in_parts_of_whole_words(docx: Path) -> None:
    words = [f"word{number}" for number in range(60_000)]
    docx.write_bytes(build_docx.of_document(build_docx.document(build_docx.paragraph(" ".join(words)))))
    reading = read(docx)
    assert len(reading.segments) > 10
    assert reading.text.split() == words


def _times(text: str, mark: str) -> int:
    return text.replace("\t", " ").count(mark) - sum(text.count(other) for other in build_docx.MARKS_IN if other != mark and mark in other)
