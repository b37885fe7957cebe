"""Workbooks: no word is lost, cells read as people see them, and no sheet is larger than memory."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from core.document import SegmentKind
from core.extraction.extractor import Source
from core.extraction.sheets.sheet_text import Cell, cell_text
from core.extraction.sheets.xlsx import RowByRowExtractor, XlsxExtractor
from core.formats import BY_KEY
from tests.formats import build_sheets
from tests.formats.reading import read


@pytest.fixture
def xlsx(tmp_path: Path) -> Path:
    return tmp_path / "a.xlsx"


def test_each_word_of_the_marker_workbook_is_read_once_wherever_it_hides(xlsx: Path) -> None:
    xlsx.write_bytes(build_sheets.marker())
    text = read(xlsx).text
    assert {mark: text.count(mark) for mark in build_sheets.MARKS_IN if text.count(mark) != 1} == {}
    assert [mark for mark in build_sheets.MARKS_OUT if mark in text] == []


def test_cells_read_as_people_see_them_and_hidden_sheets_say_so(xlsx: Path) -> None:
    xlsx.write_bytes(build_sheets.marker())
    reading = read(xlsx)
    assert "7\t2.5\t0.3\tTRUE\n8/13/2024\t2024-08-13 19:00\t18:00\t36:00:00\n\n\tmarkformula\t\tmarkescaped & <b>\n123456789012\t-1.5e-07" in reading.text
    assert [segment.label for segment in reading.segments] == ["Budget", "Old (hidden)", "Chart"]
    assert reading.metadata["papertray:sheet_names"] == ["Budget", "Old", "Chart", "Empty"]
    assert reading.metadata["papertray:defined_names"] == ["Total = Budget!$A$7"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (-0.0, "0"),
        (1e300, "1e+300"),
        (0.1 + 0.2, "0.3"),
        (True, "TRUE"),
        (None, ""),
        (" two\n lines ", "two lines"),
        (date(2024, 8, 13), "2024-08-13"),
        (datetime(2024, 8, 13), "2024-08-13"),  # noqa: DTZ001  # a sheet knows no time zone
        (datetime(2024, 8, 13, 19, 0, 5), "2024-08-13 19:00:05"),  # noqa: DTZ001  # as above
        (time(7, 30), "07:30"),
        (timedelta(hours=-1.5), "-1:30:00"),
    ],
)
def test_a_cell_shows(value: Cell, text: str) -> None:
    assert cell_text(value) == text


def test_a_large_sheet_comes_in_parts_of_whole_rows_named_by_them(xlsx: Path) -> None:
    xlsx.write_bytes(build_sheets.large())
    segments = read(xlsx).segments
    assert {segment.kind for segment in segments} == {SegmentKind.SHEET}
    assert (segments[0].label, segments[-1].label) == ("Ledger, rows 1–486", "Ledger, rows 1401–1500")
    assert "\n".join(segment.text for segment in segments).split("\n") == [f"{n}\tentry number {n}" for n in range(1, 1501)]


def test_two_cells_at_the_ends_of_a_sheet_are_two_words(xlsx: Path) -> None:
    xlsx.write_bytes(build_sheets.sparse())
    assert read(xlsx).text.split() == ["first", "last"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.xlsx", build_sheets.marker()), ("a.xlsx", build_sheets.sparse()), ("a.xlsb", build_sheets.binary()), ("a.xls", build_sheets.old())],
)
def test_the_copy_that_is_read_has_no_suffix(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / "staged"
    path.write_bytes(content)
    reading = read(path, name)
    assert (reading.error, {segment.trouble for segment in reading.segments}) == ("", {""})


def test_a_binary_workbook_that_says_it_is_endless_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsb"
    path.write_bytes(build_sheets.binary((0, 1_048_575, 0, 16_383)))
    reading = read(path)
    path.write_bytes(build_sheets.binary())
    assert reading.text.split() == ["binary", "words", "12", "2.5"]
    assert [(segment.label, segment.text, segment.trouble) for segment in reading.segments] == [("Binary", read(path).text, "")]


def test_every_kind_of_cell_of_a_binary_workbook_is_read_by_either_engine(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsb"
    path.write_bytes(build_sheets.binary_kinds())
    numbers = "12\t-3\t0.25\t1.5\t123.45"
    row_by_row = ["shared\trich", numbers, "TRUE\t#DIV/0!\tformula words\t2.5\tFALSE\t#N/A", "far below"]
    assert _lines(path, RowByRowExtractor) == row_by_row
    passed_over = ["shared", numbers, "TRUE\t\tformula words\t2.5\tFALSE", "far below"]  # calamine gives neither errors nor rich texts that lie in their cells
    assert _lines(path, XlsxExtractor) == passed_over


def _lines(path: Path, reader: type[XlsxExtractor]) -> list[str]:
    extractor = reader(Source(path, path.name, path.stat().st_size, BY_KEY["xlsb"]))
    try:
        return [line for segment in extractor.extract_content() for line in segment.text.split("\n") if line]
    finally:
        extractor.close()


def test_cells_that_stand_endlessly_apart_are_cut_and_said_to_be(xlsx: Path) -> None:
    xlsx.write_bytes(build_sheets.endless())
    segments = read(xlsx).segments
    assert (segments[0].text.split()[:2], segments[-1].trouble) == (["1", "2"], "text_cut")


@pytest.mark.parametrize(
    ("hostile", "name", "reason"),
    [
        (build_sheets.bomb, "a.xlsx", "too_much_memory"),
        (build_sheets.laughs, "a.xlsx", "damaged"),
        (lambda: build_sheets.old(encrypted=True), "a.xls", "password"),
    ],
)
def test_a_hostile_workbook_ends_with_its_reason(tmp_path: Path, hostile: Callable[[], bytes], name: str, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(hostile())
    assert read(path).error == reason


def test_an_older_workbook_says_who_made_it_and_reads_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(build_sheets.old())
    reading = read(path)
    assert [(segment.label, segment.text) for segment in reading.segments] == [
        ("Older", "older words\t7\n8/13/2024\n\t\t2.5"),
        ("Secret (hidden)", "hidden words"),
    ]
    assert (reading.metadata["title"], reading.metadata["created"]) == ("Budget – older", "2024-08-14T19:00:00Z")


def test_an_older_workbook_that_would_not_fit_into_memory_as_a_rectangle_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    for content in (build_sheets.old((0, 65_536, 0, 256)), build_sheets.old(corner=True)):
        path.write_bytes(content)
        assert "older words" in read(path).text
