"""Rich text: every word, in every alphabet and place, however deep; and what it says of itself."""

from __future__ import annotations

import time
from pathlib import Path

from tests.formats import build_ole, build_ole_documents, build_pdf, build_rtf
from tests.formats.reading import Reading, read


def _read(tmp_path: Path, markup: str) -> Reading:
    path = tmp_path / "a.rtf"
    path.write_text(markup, encoding="latin-1")
    return read(path)


def test_every_word_is_found_in_its_place(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_rtf.MARKER)
    found = {segment.label: segment.text for segment in reading.segments}
    assert found["part 1"].startswith(
        "The café’s naïve bold words.\n日本語 \N{MATHEMATICAL ITALIC SMALL A} Про – € 5\nnext line\tafter a tab\nThe link\nBooks\t1,200"
    )
    assert found["headers and footers"] == "The header\nThe footer"
    assert (found["comments"], found["text boxes"], found["link addresses"]) == ("A comment", "In a box", "https://example.org/x")
    assert "The note" in found["notes"]
    assert "hidden" not in reading.text
    assert "not shown" not in reading.text


def test_it_says_what_its_information_group_says(tmp_path: Path) -> None:
    metadata = _read(tmp_path, build_rtf.MARKER).metadata
    assert (metadata["title"], metadata["creator"], metadata["created"]) == ("Minutes of August 13", "A. Clérk", "2024-08-13T19:30:00")
    assert (metadata["papertray:pages"], metadata["keywords"], metadata["papertray:application"]) == (2, ["minutes", "board"], "A program 1.0")


def test_rich_text_of_any_depth_or_width_is_read(tmp_path: Path) -> None:
    began = time.process_time()
    assert _read(tmp_path, build_rtf.deep(100_000)).text.split() == "The beginning. The middle. The end.".split()
    fields = r'{\field{\*\fldinst{HYPERLINK "https://example.org/"}}{\fldrslt{link}}} ' * 3_000
    assert _read(tmp_path, r"{\rtf1 " + fields + "}").text.count("link") >= 3_000
    assert time.process_time() - began < 20


def test_thousands_of_notes_take_no_longer_than_their_text(tmp_path: Path) -> None:
    fonts = "".join(rf"{{\f{number}\fnil\fcharset0 Font {number};}}" for number in range(500))
    notes = "".join(rf"word{{\footnote \pard Note {number}}} " for number in range(3_000))
    began = time.process_time()
    segments = _read(tmp_path, rf"{{\rtf1\ansi{{\fonttbl{fonts}}}{notes}}}").segments
    assert "\n".join(segment.text for segment in segments if segment.label == "notes").split("\n") == [f"Note {number}" for number in range(3_000)]
    assert time.process_time() - began < 20


def test_odd_words_and_alphabets_cost_nothing(tmp_path: Path) -> None:
    markup = r"{\rtf1\ansi\ansicpg99999{\fonttbl{\f0\fcharset78 Osaka;}{\f1\fcharset87 Kiev;}}{\f0\'93\'fa}{\f1\'cf} \uc\u8364? plain}"
    assert _read(tmp_path, markup).text == "日П € plain"


def test_a_character_that_cannot_be_costs_itself(tmp_path: Path) -> None:
    assert _read(tmp_path, r"{\rtf1\ansi before \u11141120?and \u99999999999999999999?after}").text == "before ?and ?after"


def test_equations_are_read_in_their_places_and_objects_behind_the_text(tmp_path: Path) -> None:
    def object_(content: bytes) -> str:
        return r"{\object\objemb{\*\objclass X}{\*\objdata 0105000002000000" + content.hex() + r"}{\result{\pict\wmetafile8 0100}}}"

    equation = build_ole.compound({"Equation Native": build_ole_documents.equation(3)})
    packed = build_ole.compound({"CONTENTS": build_pdf.plain()})
    formula = r"{\mmath{\*\moMath{\mf{\mfPr{\mctrlPr\f1 gone}}{\mnum{\mr\mscr0\msty2 E}}{\mden{\mr c}}}{\mrad{\mdeg}{\me{\mr 2}}}}}"
    reading = _read(tmp_path, r"{\rtf1\ansi Here " + object_(equation) + r" rules, and " + formula + r" too.\par " + object_(packed) + "The end.}")
    assert reading.segments[0].text == "Here y=1/√2[n] rules, and E/c√2 too.\nThe end."
    assert build_pdf.HELLO in reading.segments[1].text


def test_tracked_changes_read_as_accepted_and_items_have_their_numbers(tmp_path: Path) -> None:
    items = r"{\pntext\f0 1.\tab}{\*\pn\pnlvlbody\pndec}First\par {\listtext\pard 2.\tab}Second\par "
    reading = _read(tmp_path, r"{\rtf1\ansi We {\fs24\deleted\insrsid1 reject}{\revised approve} it.\par " + items + "}")
    assert reading.text.split("\n") == ["We approve it.", "1.\tFirst", "2.\tSecond"]
    many = "".join(rf"{{\deleted gone}}{{kept {number} }}" for number in range(3_000))
    text = _read(tmp_path, r"{\rtf1\ansi " + many + "}").text
    assert (text.count("kept"), text.count("gone")) == (3_000, 0)
