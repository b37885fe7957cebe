"""PDF: text as people read it, each page's trouble its own, and everything the file says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.extraction.kit.hyphens import Hyphens
from core.extraction.kit.titles import title_of
from tests.formats import build_pdf, build_pdf_layout
from tests.formats.reading import read


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return tmp_path / "a.pdf"


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"])
def test_a_password_is_asked_for_and_an_empty_one_is_no_hindrance(pdf: Path, algorithm: str) -> None:
    pdf.write_bytes(build_pdf.protected("secret", algorithm=algorithm))
    assert read(pdf).error == "password"
    pdf.write_bytes(build_pdf.protected("", algorithm=algorithm))
    reading = read(pdf)
    assert (reading.text, reading.metadata["papertray:encrypted"]) == (build_pdf.HELLO, True)


def test_a_page_that_is_only_stamped_has_no_text_of_its_own(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.stamped_scan())
    reading = read(pdf)
    assert [segment.trouble for segment in reading.segments] == ["no_text", "", ""]
    assert all("Packet Pg. 1" in segment.text for segment in reading.segments), "what can be read of it can be found meanwhile"


@pytest.mark.parametrize("hostile", [build_pdf.page_loop(), build_pdf.nested_arrays(), build_pdf.truncated(), b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\xff" * 5000])
def test_what_cannot_be_read_is_damaged(pdf: Path, hostile: bytes) -> None:
    pdf.write_bytes(hostile)
    assert read(pdf).error == "damaged"


def test_a_password_that_another_document_asked_for_is_not_asked_for_again(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.protected("secret"))
    assert read(pdf).error == "password"
    pdf.write_bytes(build_pdf.nested_arrays())
    assert read(pdf).error == "damaged"


def test_what_is_encrypted_for_the_holders_of_certificates_is_not_called_damaged(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.for_certificates())
    assert read(pdf).error == "password"
    pdf.write_bytes(build_pdf.nested_arrays())
    assert read(pdf).error == "damaged"


def test_a_long_answer_in_a_form_is_read_whole_and_a_signature_says_who_signed(pdf: Path) -> None:
    answer = " ".join(f"reason {number}" for number in range(3_000))
    pdf.write_bytes(build_pdf.filled_in(answer, "A. Trustee"))
    reading = read(pdf)
    assert answer in " ".join(reading.text.split())
    assert reading.metadata["papertray:form_fields"]["signature"] == "A. Trustee"  # type: ignore[index, call-overload]


def test_a_form_that_only_one_program_draws_is_read_from_its_xml(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.dynamic_form())
    reading = read(pdf)
    assert [(segment.label, segment.text) for segment in reading.segments[1:]] == [
        ("filled in", "Ms. Placeholder"),
        ("form", "Application for a library card\nName of the reader"),
    ]
    pdf.write_bytes(build_pdf.drawn_by_both())
    assert "Ms. Placeholder" in read(pdf).segments[0].text


def test_letters_whose_bytes_are_turned_about_are_turned_back(pdf: Path) -> None:
    pdf.write_bytes(build_pdf_layout.turned_about())
    assert [(segment.text, segment.trouble) for segment in read(pdf).segments] == [(build_pdf.HELLO, "")]
    pdf.write_bytes(build_pdf_layout.japanese())
    assert read(pdf).text == "\n".join(build_pdf_layout.JAPANESE)


def test_attached_files_are_found_under_whichever_key_they_lie(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.attached_elsewhere())
    found = {segment.label: segment.text for segment in read(pdf).segments}
    assert (found["minutes.txt"], found["note.txt"]) == ("The words of minutes.txt.", "The words of note.txt.")


def test_a_font_of_named_drawings_is_read_by_the_names(pdf: Path) -> None:
    pdf.write_bytes(build_pdf_layout.named_drawings())
    assert [(segment.text, segment.trouble) for segment in read(pdf).segments] == [(build_pdf.HELLO, "")]
    pdf.write_bytes(build_pdf_layout.named_drawings(numbered=True))
    assert [segment.trouble for segment in read(pdf).segments] == ["garbled"]


def test_pages_that_are_pictures_say_so_one_by_one(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.drawn_pages())
    assert [segment.trouble for segment in read(pdf).segments] == ["no_text"] * 3


def test_a_bad_page_costs_that_page(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.one_bad_page())
    segments = read(pdf).segments
    assert [(segment.label, segment.trouble) for segment in segments] == [("page 1", ""), ("page 2", "damaged"), ("page 3", "")]
    assert "third page" in segments[2].text


def test_words_that_lie_on_the_page_are_read_with_it(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.featured())
    first, _, third, fourth, *_ = read(pdf).segments
    assert "Ms. Placeholder" in first.text
    assert "Typed onto the page afterwards." in third.text
    assert "A reviewer asks" in fourth.text


def test_everything_a_pdf_says_of_itself(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.featured())
    metadata = read(pdf).metadata
    assert metadata["title"] == "Board packet"
    assert metadata["created"] == "2024-08-13T19:00:00-07:00"
    assert metadata["keywords"] == ["budget", "minutes", "agenda"]
    assert metadata["papertray:links"] == ["https://example.org/agenda", "https://example.org/minutes"]
    attachments = metadata["papertray:attachments"]
    assert isinstance(attachments, list)
    assert [entry["name"] for entry in attachments if isinstance(entry, dict)] == ["budget.csv"]
    assert metadata["papertray:page_labels"] == ["i", "ii", "1", "2"]
    assert metadata["papertray:outline"] == [
        {"title": "Call to order", "level": 1, "page": 1},
        {"title": "Roll call", "level": 2, "page": 2},
        {"title": "Adjournment", "level": 1, "page": 4},
    ]


def test_what_a_printer_cropped_is_not_on_the_page(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.beside_the_page())
    assert read(pdf).text == build_pdf.HELLO


def test_a_compatibility_form_is_found_by_what_it_stands_for(pdf: Path) -> None:
    pdf.write_bytes(build_pdf.of_lines([["The ½ day of the 1st unified school."]]))
    assert "1\u20442 day" in read(pdf).text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("the recommendation. A recom\ufffemendation", "the recommendation. A recommendation"),
        ("a multi-family house, multi\ufffefamily", "a multi-family house, multi-family"),
        ("an off\ufffethe-job matter", "an off-the-job matter"),
        ("K\ufffe5 school", "K-5 school"),
        ("recommendation recom\ufffemendation and an unknown di\ufffevision", "recommendation recommendation and an unknown division"),
        ("at\ufffeLarge", "at-Large"),
        ("e\xadfile the return", "e-file the return"),
        ("exam\xad\r\nple of an example", "example of an example"),
    ],
)
def test_a_divided_word_is_what_the_document_says_it_is(page: str, expected: str) -> None:
    assert Hyphens().join(page) == expected


def test_a_word_on_an_earlier_page_tells_how_a_later_one_is_divided() -> None:
    hyphens = Hyphens()
    hyphens.join("the superintendent spoke")
    assert hyphens.join("the superin\ufffetendent") == "the superintendent"


@pytest.mark.parametrize("length", [16_000])
def test_a_word_without_end_takes_no_time(length: int) -> None:
    assert len(Hyphens().join("a" * length + "\ufffe" + "b" * length)) == 2 * length + 1


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Microsoft Word - Minutes of August.docx", "Minutes of August"),
        ("BoardDocs® Plus", ""),
        ("untitled", ""),
        ("PowerPoint Presentation", ""),
        ("Document1", ""),
        ("Slide 1", ""),
        ("Diapositive 1", ""),
        ("幻灯片 1", ""),
        ("PowerPoint-bemutató", ""),
        ("PowerPoint プレゼンテーション", ""),
        ("Adobe Photoshop PDF", ""),
        ("Untitled - Notepad", ""),
        ("PowerPoint presentations that work", "PowerPoint presentations that work"),
        ("2023-24 Prop 28 Annual Report", "2023-24 Prop 28 Annual Report"),
        ("Titles of Nobility", "Titles of Nobility"),
        ("  Two\n lines ", "Two lines"),
        ("\x00", ""),
    ],
)
def test_a_title_that_a_program_stamped_is_none(stated: str, title: str) -> None:
    assert title_of(stated) == title
