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


def test_a_form_says_what_was_ticked_and_chosen_and_nothing_that_is_hidden(docx: Path) -> None:
    docx.write_bytes(build_docx.filled_in())
    assert read(docx).text.split("\n") == ["☒ Resident", "☐ Visitor", "Middle", "☑ Consent", "shown as well", "A hidden mark hides no words"]


def test_cells_stand_between_tabs_and_rows_on_lines(docx: Path) -> None:
    rows = "".join(f"<w:tr><w:tc>{build_docx.paragraph(f'a{n}')}</w:tc><w:tc>{build_docx.paragraph(f'b{n}')}</w:tc></w:tr>" for n in (1, 2))
    docx.write_bytes(build_docx.of_document(build_docx.document(f"<w:tbl>{rows}</w:tbl>")))
    assert read(docx).text == "a1\tb1\na2\tb2"


def test_headings_and_items_have_the_numbers_that_word_shows(docx: Path) -> None:
    levels = build_docx.list_level(0, "upperRoman", "%1.") + build_docx.list_level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    levels += build_docx.list_level(2, "lowerLetter", "%3)") + build_docx.list_level(3, "bullet", "\uf0b7")
    heading, item = build_docx.paragraph, build_docx.list_item
    body = heading("Opening", style="Heading1") + heading("Roll", style="Heading2") + item("present", 2) + item("absent", 2) + item("by name", 3)
    body += heading("Flag", style="Heading2") + item("begun anew", 2) + heading("Budget", style="Heading1") + heading("Taxes", style="Heading2")
    body += heading("plain")
    body += item("no list", 0, "0") + item("unknown list", 0, "77")
    docx.write_bytes(build_docx.with_list(body, build_docx.numbering(levels)))
    reading = read(docx)
    shown = "I. Opening/1.1 Roll/a) present/b) absent/by name/1.2 Flag/a) begun anew/II. Budget/2.1 Taxes/plain/no list/unknown list"
    assert reading.text.split("\n") == shown.split("/")
    assert [segment.label for segment in reading.segments] == ["I. Opening", "II. Budget"]
    assert reading.metadata["title"] == "Opening"


def test_lists_of_one_definition_count_on_unless_one_begins_anew(docx: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    otherwise = f'<w:lvlOverride w:ilvl="0">{build_docx.list_level(0, "decimalZero", "No %1:")}</w:lvlOverride>'
    body = "".join(build_docx.list_item("item", 0, list_) for list_ in "112332411")
    definition = build_docx.numbering(build_docx.list_level(0, "decimal", "(%1)"), {"1": "", "2": "", "3": anew, "4": otherwise})
    docx.write_bytes(build_docx.with_list(body, definition))
    shown = "(1)/(2)/(3)/(5)/(6)/(7)/No 08:/(9)/(10)"
    assert [line.removesuffix(" item") for line in read(docx).text.split("\n")] == shown.split("/")


def test_a_level_that_is_passed_over_counts(docx: Path) -> None:
    levels = "".join(build_docx.list_level(depth, "decimal", ".".join(f"%{n + 1}" for n in range(depth + 1))) for depth in range(3))
    body = "".join(build_docx.list_item("item", int(depth)) for depth in "0210")
    docx.write_bytes(build_docx.with_list(body, build_docx.numbering(levels)))
    assert read(docx).text == "1 item\n1.1.1 item\n1.2 item\n2 item"


@pytest.mark.parametrize(
    ("form", "start", "shown"),
    [("lowerRoman", 1994, "mcmxciv"), ("upperLetter", 28, "BB"), ("upperLetter", 0, "0"), ("lowerRoman", 999_999_999, "999999999"), ("ordinalText", 3, "3")],
)
def test_numbers_are_written_in_the_form_of_their_list(docx: Path, form: str, start: int, shown: str) -> None:
    docx.write_bytes(build_docx.with_list(build_docx.list_item("item", 0), build_docx.numbering(build_docx.list_level(0, form, "%1)", start))))
    assert read(docx).text == f"{shown}) item"


def test_a_paragraph_that_is_deleted_is_not_counted(docx: Path) -> None:
    gone = build_docx.list_item("", 0).replace("</w:numPr>", '</w:numPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr>')
    body = build_docx.list_item("first", 0) + gone + build_docx.list_item("second", 0)
    docx.write_bytes(build_docx.with_list(body, build_docx.numbering(build_docx.list_level(0, "decimal", "%1."))))
    assert read(docx).text == "1. first\n2. second"


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
