"""Plain text, Markdown and tables: any encoding, any size, and no word cut in two."""

from __future__ import annotations

import csv
import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extraction.extractor import Source
from core.extraction.kit.parts import CHARACTERS, Parts
from core.extraction.plain.text import TextExtractor
from core.formats import BY_KEY
from tests.formats import build_texts
from tests.formats.reading import read


def test_a_log_comes_in_parts_labelled_by_their_lines(tmp_path: Path) -> None:
    log = tmp_path / "a.log"
    log.write_text(build_texts.LOG, encoding="utf-8")
    reading = read(log)
    assert [segment.label for segment in reading.segments] == ["lines 1–200", "lines 201–400", "lines 401–450"]
    assert reading.segments[1].text.startswith("2024-08-13T19:03:21Z INFO line 201\n")
    assert reading.metadata["papertray:lines"] == 450


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_is_one(tmp_path: Path, ends: str) -> None:
    text = tmp_path / "a.txt"
    text.write_bytes(f"first{ends}second{ends}".encode())
    assert read(text).text == "first\nsecond"


def test_a_line_without_end_comes_in_pieces_of_whole_words(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(50_000)]
    text = tmp_path / "a.txt"
    text.write_text(" ".join(words), encoding="utf-8")
    segments = read(text).segments
    assert " ".join(segment.text for segment in segments).split() == words
    assert {segment.label for segment in segments} == {"line 1"}
    assert max(len(segment.text) for segment in segments) < 1.1 * CHARACTERS


def test_a_row_longer_than_a_part_keeps_its_label(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("name,text\nA," + "many words " * 3_000 + "\nB,last\n", encoding="utf-8")
    assert [segment.label for segment in read(table).segments] == ["rows 1–2", "row 2", "row 2", "rows 2–3"]


def test_a_large_text_is_never_held_whole(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    with text.open("w", encoding="utf-8") as file:
        file.writelines(f"{number} the minutes of the meeting were approved as presented\n" for number in range(60_000))
    assert text.stat().st_size > 3_500_000
    assert _peak(text) < 1_000_000


def test_a_text_that_turns_foreign_late_is_read_in_its_encoding(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_bytes(b"plain words\n" * 20_000 + "am Ende Käse\n".encode("cp1252"))
    assert read(text).segments[-1].text.endswith("am Ende Käse")


def test_a_broken_byte_does_not_make_utf8_another_encoding(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_bytes("Zażółć gęślą jaźń\n".encode() * 3 + b"\xff\n")
    assert "Zażółć gęślą jaźń" in read(text).text


def test_fields_that_end_with_zeros_are_text(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_bytes(b"account\0,name\0\0\0,balance\0\n" + b"4711\0,The library\0\0\0,12\0\n" * 3)
    assert read(table).text == "account\tname\tbalance" + "\n4711\tThe library\t12" * 3


def test_what_is_called_text_and_is_none_is_damaged(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_bytes(bytes(100_000))
    assert read(text).error == "damaged"


@pytest.mark.parametrize(
    ("content", "delimiter", "rows", "first"),
    [
        (build_texts.CSV.encode(), ",", 3, "Line\tAmount\tRemark, if any"),
        (build_texts.SEMICOLONS, ";", 2, "Zeile\tBetrag\tBemerkung"),
        (b"a|b\n1|2\n", "|", 1, "a\tb"),
        (b"sep=;\r\nName;Amount\r\nA;5\r\n", ";", 1, "Name\tAmount"),
        (b"1,2\n3,4\n", ",", 2, "1\t2"),
        (b"just one\ncolumn\n", ",", 1, "just one"),
        ("Name,Größe\nA,1\n".encode("utf-16"), ",", 1, "Name\tGröße"),
        (b"a,b\n" + b"1,2\n" * 100 + b"1,\x002\n", ",", 101, "a\tb"),
    ],
)
def test_tables(tmp_path: Path, content: bytes, delimiter: str, rows: int, first: str) -> None:
    table = tmp_path / "a.csv"
    table.write_bytes(content)
    reading = read(table)
    assert reading.text.split("\n")[0] == first
    assert (reading.metadata["papertray:delimiter"], reading.metadata["papertray:rows"]) == (delimiter, rows)


def test_a_line_break_in_a_cell_is_no_end_of_its_row(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_bytes(build_texts.CSV.encode())
    assert "Books\t1,200.50\ttwo lines\n" in read(table).text


def test_a_quotation_mark_that_is_never_closed_costs_its_own_row(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text(build_texts.UNCLOSED, encoding="utf-8")
    reading = read(table)
    assert "row 0\tfine\nrow 1\tfine\n" in reading.text
    assert "row 599\tfine" in reading.text
    assert "never closed" in reading.text


def test_a_quotation_mark_in_every_row_takes_no_more_than_a_moment(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text('name,"never closed\n' * 20_000, encoding="utf-8")
    reading = read(table)
    assert reading.text.count("never closed") == 20_000


def test_a_huge_cell_is_read(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text('name,text\nA,"' + "many words " * 30_000 + '"\nB,last\n', encoding="utf-8")
    reading = read(table)
    assert " ".join(reading.text.split()).count("many words") == 30_000
    assert reading.text.endswith("B\tlast")


@given(st.lists(st.lists(st.text(alphabet='ab ,;"\n\t|ü', max_size=6), min_size=2, max_size=4), min_size=1, max_size=30))
def test_no_cell_of_a_written_table_is_lost(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    table = tmp_path_factory.mktemp("table") / "a.csv"
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    table.write_text(out.getvalue(), encoding="utf-8")
    expected = "".join(character for row in rows for cell in row for character in cell if character in "abü")
    assert "".join(character for character in read(table).text if character in "abü") == expected


def test_markdown_is_cut_at_its_headings_and_called_by_its_front_matter(tmp_path: Path) -> None:
    notes = tmp_path / "a.md"
    notes.write_text(build_texts.MARKDOWN, encoding="utf-8")
    reading = read(notes)
    assert [segment.label for segment in reading.segments] == ["The budget", "Revenue"]
    assert (reading.metadata["title"], reading.metadata["creator"]) == ("Notes on the budget", "A. Trustee")


def test_markdown_without_front_matter_is_called_by_its_first_heading(tmp_path: Path) -> None:
    notes = tmp_path / "a.md"
    notes.write_text("Some words.\n\n## The **first** [heading](x) ##\n\ntext\n", encoding="utf-8")
    assert read(notes).metadata["title"] == "The first heading"


@given(st.lists(st.text(alphabet="ab \n\t", max_size=40_000 // 8).map(lambda text: text * 8), max_size=6))
def test_parts_lose_no_word_and_cut_none(texts: list[str]) -> None:
    parts = Parts()
    segments = [segment for text in [*texts, "\n"] for segment in parts.add(f"{text}\n")] + list(parts.end())
    assert " ".join(segment.text for segment in segments).split() == " ".join(texts).split()
    assert [segment.number for segment in segments] == list(range(1, len(segments) + 1))


def _peak(path: Path) -> int:
    """The most memory that reading a file takes, without what is given away."""
    extractor = TextExtractor(Source(path, path.name, path.stat().st_size, BY_KEY["text"]))
    tracemalloc.start()
    for _ in extractor.extract_content():
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak
