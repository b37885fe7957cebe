"""Older Word and PowerPoint documents: no word is lost, none is invented, and no file can hurt the reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extraction.office.equations import equation_text
from tests.formats import build_beside
from tests.formats import build_ole_documents as build
from tests.formats.build_ole import compound
from tests.formats.build_sheets import old, summary
from tests.formats.reading import read


@pytest.mark.parametrize(
    ("name", "make", "marks_in", "marks_out"),
    [
        ("a.doc", build.doc, build.DOC_IN, build.DOC_OUT),
        ("a.ppt", build.ppt, build.PPT_IN, build.PPT_OUT),
        ("a.xls", build_beside.xls, build_beside.XLS_IN, build_beside.XLS_OUT),
    ],
)
def test_each_word_of_the_marker_documents_is_read_once(
    tmp_path: Path, name: str, make: Callable[[], bytes], marks_in: list[str], marks_out: list[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    text = read(path).text
    words = text.replace("/", " ").split()
    assert {mark: words.count(mark) for mark in marks_in if words.count(mark) != 1} == {}
    assert [mark for mark in marks_out if mark in text] == []


def test_a_word_document_reads_as_it_looks(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(build.doc())
    reading = read(path)
    assert reading.segments[0].label == "markheading"
    assert reading.segments[0].text == "markheading\nmarknarrow caf’s\nmarkwide łódź 𐌲\nmarkcell\tmarkcelltwo\nmarkfield\nmarklink"
    assert [segment.label for segment in reading.segments[1:]] == [
        *("footnotes", "headers and footers", "comments", "endnotes", "text boxes", "pictures"),
        *("object.xls, chart", "link addresses"),
    ]
    assert reading.metadata["title"] == "Budget – older"


def test_the_numbers_of_lists_stand_before_their_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(build.numbered_doc())
    reading = read(path)
    assert reading.text.split("\n") == [number + text for _, _, _, text, number in build.NUMBERED]
    assert [segment.label for segment in reading.segments] == ["Opening", "Closing"]


def test_an_equation_is_read_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(build.equation_doc())
    assert read(path).text == "Here y=1/√2[n] is the rule."


@pytest.mark.parametrize("version", [3, 5])
def test_equations_of_either_editor_are_read_and_broken_ones_say_nothing(version: int) -> None:
    whole = build.equation(version)
    assert equation_text(whole) == "y=1/√2[n]"
    assert equation_text(whole[:-10]) == ""
    assert equation_text(whole[:33] + b"\x04\0\0\0" * 10_000) == ""


@given(content=st.binary(max_size=300), version=st.sampled_from([2, 3, 5]))
def test_no_bytes_are_too_odd_for_an_equation(content: bytes, version: int) -> None:
    assert isinstance(equation_text(bytes(28) + bytes([version, 0, 0, 0, 0]) + content), str)


def test_slides_come_in_their_order_in_their_newest_version(tmp_path: Path) -> None:
    path = tmp_path / "a.ppt"
    path.write_bytes(build.ppt())
    reading = read(path)
    assert [segment.label for segment in reading.segments] == ["slide 1: marktitle", "slide 2: marksecond", "slide 3 (hidden)"]
    assert reading.segments[0].text == (
        "marktitle\nmarkoutline\nsecond line\nmarkbox\nmarkgroup\na link\nmarkpicture\nmarkwordart\nmarkfooter"
        "\n\nNotes:\nmarknotes\n\nComments:\nA. Reviewer: markcomment"
        "\n\nhttps://example.org/marklinkaddress"
    )


def test_slides_whose_directory_is_lost_are_taken_as_they_lie(tmp_path: Path) -> None:
    path = tmp_path / "a.ppt"
    path.write_bytes(build.ppt(lost=True))
    assert [segment.text.partition("\n")[0] for segment in read(path).segments] == ["marktitle", "marksecond", "markhidden"]


@pytest.mark.parametrize(
    ("text", "codec", "more"),
    [
        (build.RUSSIAN, "cp1251", {}),
        ("Procès-verbal de l’assemblée\r", "mac_roman", {"marks": 256}),
        ("學區董事會會議記錄 and words\r", "cp950", {"start": b"\x99\xa6", "flags": 0x1000}),
        ("学区董事会会议记录 and words\r", "gb18030", {"start": b"\x99\xa6", "flags": 0x1000}),
        ("학교 이사회 회의록\r", "cp949", {"start": b"\x98\xa6", "flags": 0x1000}),
        ("学区教育委員会の議事録です。\r", "cp932", {"start": b"\x97\xa6", "flags": 0x1000}),
    ],
)
def test_word_95_says_its_letters_in_three_ways(tmp_path: Path, text: str, codec: str, more: dict[str, Any]) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(compound({"WordDocument": build.word_95(text, codec, **more)}))
    assert read(path).text == text.strip()


def test_a_document_of_word_2_is_read_without_a_container(tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_bytes(build.word_95("The café of the library.\r", "cp1252", start=b"\xdb\xa5").replace(b"\x68\0", b"\x2d\0", 1))
    reading = read(path)
    assert (reading.format.key if reading.format else "", reading.text) == ("doc", "The café of the library.")


def test_slides_of_powerpoint_95_give_their_text(tmp_path: Path) -> None:
    path = tmp_path / "a.ppt"
    path.write_bytes(build.ppt_95())
    reading = read(path)
    assert [segment.text for segment in reading.segments] == ["Minutes of the café\nsecond line\n\nThe “budget”\nof the year"]
    path.write_bytes(build.ppt_95(saved_for_both=True))
    assert [segment.label for segment in read(path).segments] == ["slide 1: marktitle", "slide 2: marksecond", "slide 3 (hidden)"]


def test_slides_of_powerpoint_4_are_kept_and_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.ppt"
    path.write_bytes(compound({"PP40": b"\xed\xde\xad\x0b" + bytes(60)}))
    assert read(path).error == "no_reader"


@pytest.mark.parametrize(("name", "make"), [("a.doc", lambda: build.doc(encrypted=True)), ("a.ppt", lambda: build.ppt(encrypted=True))])
def test_an_encrypted_document_asks_for_its_password(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    assert read(path).error == "password"


def test_a_piece_that_says_it_goes_on_for_ever_ends_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(build.doc(pieces_lie=True))
    assert "markwide" in read(path).text


def test_groups_in_groups_are_followed_as_far_as_anybody_draws_them(tmp_path: Path) -> None:
    path = tmp_path / "a.ppt"
    path.write_bytes(build.deep_ppt())
    assert read(path).text == "above"


def test_properties_that_say_that_they_are_four_thousand_million_cost_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.ppt"
    lying = summary()[:52] + b"\xff\xff\xff\xff" + summary()[56:]
    path.write_bytes(build.ppt().replace(summary(), lying))
    assert read(path).metadata["creator"] == "The secretary"


@pytest.mark.parametrize(("name", "make"), [("a.doc", build.doc), ("a.ppt", build.ppt), ("a.xls", old)])
def test_a_damaged_document_ends_in_words_or_a_reason(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    whole = make()
    path = tmp_path / name
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        assert read(path).error in {"", "damaged", "password"}
    for size in range(0, len(whole), 800):
        path.write_bytes(whole[:size])
        assert read(path).error in {"", "damaged", "password"}


def test_a_workbook_with_something_odd_beside_its_cells_keeps_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(compound({"Workbook": build_beside.beside("marksheet", odd_link=True)}))
    assert "marksheet" in read(path).text
