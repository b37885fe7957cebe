"""Web pages and what is made like them: everything that a browser shows is found, and nothing else; in whatever encoding, however deep."""

from __future__ import annotations

import re
import time
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extraction.kit.declared import declared
from core.extraction.kit.markup import Facts, read_lines
from tests.formats import build_web
from tests.formats.reading import Reading, read

SECONDS = 20  # for a page that is as deep as none; it takes one


def _read(tmp_path: Path, content: bytes | str, name: str = "page.html") -> Reading:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(path)


def _text(*pieces: str) -> str:
    return "".join(line.text for line in read_lines(pieces, Facts()))


def test_a_page_has_what_a_browser_shows_and_nothing_else(tmp_path: Path) -> None:
    text = _read(tmp_path, build_web.PAGE).text
    assert not [word for word in build_web.HIDDEN if word in text]
    for shown in ("The meeting begins at 7 p.m.\nPlease be in time. H2O is served.", "The district's seal", "Minutes of June", "Yes\nNo\nSend", "in a picture"):
        assert shown in text


def test_rows_of_a_table_are_lines_with_cells_between_tabs(tmp_path: Path) -> None:
    text = _read(tmp_path, build_web.PAGE).text
    assert "Totals\nLine\tAmount\nBooks\t1,200\n\t900\nOuter\ninner one\tinner two\n\tafter\n" in text
    assert "\n  Line   Amount\n  Books   1,200\n" in text


def test_items_have_the_numbers_that_a_browser_shows(tmp_path: Path) -> None:
    inner = '<ol type="a"><li>Lopez<li value="4"><b>Kuo</b></ol>'
    agenda = f"<ol><li>Call to order<li><p>Roll call</p>{inner}<li><ul><li>by name</ul><li>  </li><li>Close</ol>"
    more = '<ol start="9" type="I"><li>Ninth<li>Tenth</ol><ol reversed start="2"><li>two<li>one</ol><ol style="list-style: none"><li>plain</ol><li>loose'
    heading = "<ol><li><h2>Budget</h2>Words</ol>"
    reading = _read(tmp_path, f"<html><body>{agenda}{more}{heading}</body></html>")
    shown = "1. Call to order/2. Roll call/a. Lopez/d. Kuo/by name/5. Close/IX. Ninth/X. Tenth/2. two/1. one/plain/loose/Budget/1. Words"
    assert reading.text.split("\n") == shown.split("/")
    assert reading.metadata["title"] == "Budget"


def test_a_page_says_what_it_is_in_any_vocabulary(tmp_path: Path) -> None:
    metadata = _read(tmp_path, build_web.PAGE).metadata
    assert metadata["title"] == "Agenda for August 13 – Board of Trustees"
    assert metadata["creator"] == ["Office of the Superintendent", "A. Trustee"]
    assert metadata["created"] == "2024-08-09T16:00:00-07:00"
    assert metadata["keywords"] == ["agenda", "board", "budget"]
    assert metadata["papertray:links"] == ["https://example.org/minutes.pdf", "mailto:board@example.org"]


@pytest.mark.parametrize(
    ("codec", "charset", "text"),
    [
        ("utf-8", "utf-8", "Zażółć gęślą jaźń"),
        ("utf-8", "iso-8859-1", "Zażółć gęślą jaźń"),
        ("utf-16", "utf-16", "Zażółć gęślą jaźń"),
        ("cp1252", "ISO-8859-1", "“Café” – naïve"),
        ("cp1252", "utf-8", "“Café” – naïve"),
        ("koi8-r", "koi8-r", "Протокол"),
        ("cp1251", "windows-1251", "Протокол"),
        ("gb18030", "gb2312", "会议记录"),
        ("cp932", "x-sjis", "議事録"),
        ("iso2022_jp", "iso-2022-jp", "議事録"),
        ("cp949", "ks_c_5601-1987", "회의록"),
        ("big5", "big5", "會議記錄"),
        ("cp1252", "no-such-thing", "Café"),
    ],
)
def test_a_page_is_decoded_as_it_was_meant(tmp_path: Path, codec: str, charset: str, text: str) -> None:
    assert _read(tmp_path, build_web.declared(codec, charset, text)).text == text


def test_what_is_said_of_a_page_from_outside_goes_before_what_it_says_itself() -> None:
    page = build_web.declared("koi8-r", "windows-1251", "Протокол")
    assert page.decode(declared(page, "koi8-r")).count("Протокол") == 2


@pytest.mark.parametrize("depth", [300, 200_000])
def test_a_page_of_any_depth_is_read_to_its_end(tmp_path: Path, depth: int) -> None:
    began = time.process_time()
    text = _read(tmp_path, build_web.deep(depth)).text
    assert text == "The beginning.\nThe middle.\nThe end."
    assert time.process_time() - began < SECONDS


def test_a_large_page_is_never_held_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("w", encoding="utf-8") as file:
        file.write("<html><body>")
        file.writelines(f"<p>{number} {'the minutes were approved as presented ' * 9}</p>\n" for number in range(12_000))
    assert _read(tmp_path, "<p>words</p>", "small.html").text == "words"  # what is imported at the first page is no memory of this one
    tracemalloc.start()
    for _ in _segments(path):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert path.stat().st_size > 4_000_000
    assert peak < 1_500_000


def _segments(path: Path) -> Iterator[object]:
    from core.extraction.extractor import Source  # noqa: PLC0415  # only here
    from core.extraction.web.webpage import WebPageExtractor  # noqa: PLC0415
    from core.formats import BY_KEY  # noqa: PLC0415

    yield from WebPageExtractor(Source(path, path.name, path.stat().st_size, BY_KEY["html"])).extract_content()


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<td>", "</tr>", "<pre>", "<b>", "</b>", "<br>", "<li>", "<h2>", "</h2>", "&amp;", "<", "\n", "<!--", "-->"]),
        max_size=40,
    )
)
def test_words_are_neither_lost_nor_glued_by_blocks(marks: list[str]) -> None:
    """Whatever stands around them: words apart by a block stay apart, and each is there once, unless a comment has it."""
    page = "".join(f"{mark} word{number} " for number, mark in enumerate(marks))
    found = Counter(re.findall(r"word\d+", _text(page)))
    assert max(found.values(), default=0) <= 1
    if not {"<!--", "<"} & set(marks):
        assert len(found) == len(marks)


def test_a_page_may_come_in_any_pieces() -> None:
    whole = _text(build_web.PAGE)
    assert _text(*build_web.PAGE) == whole
    assert _text("") == ""


def test_a_saved_page_is_its_page_and_its_frames(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_web.SAVED, "agenda.mht")
    assert reading.segments[0].text == "Agenda\nThe meeting begins at 7.\nMinutes\nWhat stands in a frame."
    assert reading.metadata["papertray:address"] == "https://example.org/agenda"


def test_chapters_come_in_the_order_of_reading(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_web.book(), "book.epub")
    assert [(segment.label, segment.trouble) for segment in reading.segments] == [("Autumn", ""), ("Spring", ""), ("chapter 3", "damaged")]
    assert (reading.metadata["creator"], reading.metadata["identifier"]) == (["A. Teacher", "B. Teacher"], "urn:isbn:9780000000002")
    assert _read(tmp_path, build_web.book(build_web.LOCKED), "locked.epub").error == "password"
    fonts = build_web.LOCKED.replace("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "http://www.idpf.org/2008/embedding")
    assert _read(tmp_path, build_web.book(fonts), "fonts.epub").error == ""


def test_names_with_a_prefix_that_nothing_declares_cost_a_book_nothing(tmp_path: Path) -> None:
    as_made = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    careless = build_web.book(changed={as_made: "", "<dc:rights>": "<shop:price>12</shop:price><dc:rights>"})
    found = _read(tmp_path, careless, "careless.epub")
    assert (found.text, found.metadata) == ((whole := _read(tmp_path, build_web.book(), "book.epub")).text, whole.metadata)


def test_xml_is_read_as_sentences_and_lines(tmp_path: Path) -> None:
    text = _read(tmp_path, build_web.RECORD, "record.xml").text
    assert text == "A record\nA. Clerk\nSome words in a sentence.\nBooks 12\none\ntwo"


def test_of_several_roots_each_is_read(tmp_path: Path) -> None:
    event = '<?xml version="1.0"?>\n<event time="{0}">The door was opened, the {0}th time.</event>\n'
    reading = _read(tmp_path, "".join(event.format(number) for number in range(300)), "door.xml")
    assert reading.text.count("The door was opened") == 300
    assert [segment.trouble for segment in reading.segments if segment.trouble] == []
    assert [segment.trouble for segment in _read(tmp_path, "<a>words <b>more words", "cut.xml").segments] == ["damaged"]
    assert _read(tmp_path, "no element at all", "none.xml").error == "damaged"


def test_entities_are_no_bomb_and_fetch_nothing(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_web.LAUGHS, "laughs.xml")
    assert (reading.error, reading.text) == ("", "The end.")
    deep = "<a>" * 100_000 + "words" + "</a>" * 100_000
    assert "words" in _read(tmp_path, deep, "deep.xml").text


def test_an_item_of_a_feed_is_a_part_under_its_title(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_web.FEED, "news.xml")
    assert [segment.label for segment in reading.segments] == ["Minutes approved", "Budget", "link addresses"]
    assert "The minutes of June were approved." in reading.segments[0].text
    assert reading.segments[2].text == "https://example.org/budget"
