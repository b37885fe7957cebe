"""Captions: what was said is found by phrase, and the time at which it was said is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats import build_texts
from tests.formats.reading import read


@pytest.fixture
def vtt(tmp_path: Path) -> Path:
    return tmp_path / "meeting.vtt"


def test_a_phrase_that_runs_over_two_cues_stands_in_one_segment_with_its_time(vtt: Path) -> None:
    vtt.write_text(build_texts.PLAIN_VTT, encoding="utf-8")
    first = read(vtt).segments[0]
    assert "not with us yet, but is expected shortly" in first.text.replace("\n", " ")
    assert (first.label, first.number) == ("00:00:03", 1)


def test_marks_notes_styles_and_cue_names_are_no_words(vtt: Path) -> None:
    vtt.write_text(build_texts.PLAIN_VTT, encoding="utf-8")
    text = read(vtt).text
    assert [word for word in ("NOTE", "STYLE", "color", "intro", "align", "<", "-->") if word in text] == []
    assert "shortly & the others" in text


def test_a_speaker_is_named_where_another_one_begins(vtt: Path) -> None:
    vtt.write_text(build_texts.PLAIN_VTT, encoding="utf-8")
    text = read(vtt).text
    assert (text.count("Trustee Speck: "), text.count("President Pelham: ")) == (1, 1)


def test_a_name_before_each_cue_does_not_stand_in_the_middle_of_a_sentence(vtt: Path) -> None:
    said = [("Maria Lopez (Trustee)", "I call this"), ("Maria Lopez (Trustee)", "meeting to order."), ("Dr. Chris Funk", "Thank you."), ("", "Items: 4.1")]
    cues = (f"{n}\n{_time(3 * n)} --> {_time(3 * n + 3)}\n{name + ': ' if name else ''}{text}\n\n" for n, (name, text) in enumerate(said))
    vtt.write_text("WEBVTT\n\n" + "".join(cues), encoding="utf-8")
    assert read(vtt).text == "Maria Lopez (Trustee): I call this\nmeeting to order.\nDr. Chris Funk: Thank you.\nItems: 4.1"


@pytest.mark.parametrize(
    ("captions", "said"),
    [
        (build_texts.ROLLING_VTT, "good evening everyone and welcome to the school board"),
        (build_texts.GROWING_VTT, "Our meeting of the Dublin Unified School District Aye. Aye."),
    ],
)
def test_captions_that_roll_are_read_once_and_words_said_twice_stay_two(vtt: Path, captions: str, said: str) -> None:
    vtt.write_text(captions, encoding="utf-8")
    assert " ".join(read(vtt).text.split()) == said


def test_segments_are_about_half_a_minute_and_end_with_a_sentence_where_there_is_one(vtt: Path) -> None:
    cues = "".join(f"{_time(3 * n)} --> {_time(3 * n + 3)}\nwords of cue {n}{'.' if n % 4 == 3 else ''}\n\n" for n in range(400))
    vtt.write_text(f"WEBVTT\n\n{cues}", encoding="utf-8")
    segments = read(vtt).segments
    assert all(segment.text.endswith(".") for segment in segments)
    assert 35 <= len(segments) <= 60
    assert segments[1].label == "00:00:24"
    assert " ".join(segment.text for segment in segments).count("words of cue") == 400


def test_captions_without_any_pause_or_sentence_still_come_in_pieces(vtt: Path) -> None:
    cues = "".join(f"{_time(n)} --> {_time(n + 1)}\nand so on\n\n" for n in range(300))
    vtt.write_text(f"WEBVTT\n\n{cues}", encoding="utf-8")
    assert len(read(vtt).segments) == 10


def test_subrip_with_windows_line_ends_font_marks_and_a_missing_empty_line(tmp_path: Path) -> None:
    srt = tmp_path / "meeting.srt"
    srt.write_bytes(build_texts.SRT.encode())
    reading = read(srt)
    assert reading.text == "Good evening.\nPlease rise.\n- Is 3 < 4?\n- Yes.\nNo empty line stood before this one."
    assert reading.metadata["papertray:duration_seconds"] == 8.0


def test_a_file_of_captions_without_a_cue_is_empty_and_a_file_without_a_header_is_damaged(vtt: Path) -> None:
    vtt.write_text("WEBVTT\n\nNOTE nothing was said\n", encoding="utf-8")
    assert (read(vtt).segments, read(vtt).error) == ((), "")
    vtt.write_text("This is a letter.\n", encoding="utf-8")
    assert read(vtt).error == "damaged"


def _time(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


@pytest.mark.parametrize("rate", ["nan", "inf", "-1", "0", "x"])
def test_a_frame_rate_that_is_none_is_the_usual_one(tmp_path: Path, rate: str) -> None:
    path = tmp_path / "a.ttml"
    cue = '<p begin="00:00:10:15" end="00:00:12:00">Good evening</p>'
    path.write_text(f'<tt xmlns="http://www.w3.org/ns/ttml" xmlns:p="http://www.w3.org/ns/ttml#parameter" p:frameRate="{rate}"><body>{cue}</body></tt>')
    assert [(segment.text, segment.starts) for segment in read(path).segments] == [("Good evening", (10_500,))]


def test_captions_in_xml_name_their_speakers(tmp_path: Path) -> None:
    path = tmp_path / "a.ttml"
    agents = "".join(
        f'<m:agent xml:id="s{n}" type="person"><m:name type="full">{name}</m:name></m:agent>' for n, name in ((1, "Maria Lopez"), (2, "Chris Funk"))
    )
    said = (("s1", "I call this"), ("s1", "meeting to order."), ("s2", "Thank you."), ("", "(applause)"))
    cues = "".join(f'<p begin="{n}s" end="{n + 1}s" m:agent="{agent}">{text}</p>' for n, (agent, text) in enumerate(said))
    head = f'<tt xmlns="http://www.w3.org/ns/ttml" xmlns:m="http://www.w3.org/ns/ttml#metadata"><head><metadata>{agents}</metadata></head>'
    path.write_text(f"{head}<body><div>{cues}</div></body></tt>")
    assert read(path).text == "Maria Lopez: I call this\nmeeting to order.\nChris Funk: Thank you.\n(applause)"
