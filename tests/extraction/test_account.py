"""The account of a text: its limits, its words, its language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from core.document import Segment, SegmentKind
from core.extraction import account as limits
from core.extraction.account import Account
from core.extraction.facts import Facts
from core.extraction.kit.language import language_of


def _parts(texts: Iterator[str]) -> Iterator[Segment]:
    return (Segment(SegmentKind.PART, number, "", text) for number, text in enumerate(texts, 1))


def test_endless_text_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 1_000)
    account = Account()
    kept = "".join(segment.text for piece in account.pieces(_parts("words and words " * 10 for _ in count())) for segment in piece)
    assert len(kept) == 1_000
    assert account.sum_up().reason == "text_cut"


def test_endless_nothing_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SEGMENTS", 1_000)
    account = Account()
    assert sum(len(piece) for piece in account.pieces(_parts("" for _ in count()))) == 1_000
    assert account.sum_up().reason == "text_cut"


def test_words_and_language_are_told() -> None:
    facts = Facts()
    said = ["The Board will meet on Tuesday evening in the library of the high school.", "All parents are welcome."]
    assert [segment.text for segment in facts.of(_parts(iter(said)))] == said
    assert facts.told() == {"papertray:counted_words": 18, "papertray:text_language": "en", "papertray:language_confidence": pytest.approx(1.0, abs=0.05)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Schulausschuss trifft sich am Dienstagabend in der Bibliothek des Gymnasiums.", "de"),
        ("La junta directiva celebrará su reunión ordinaria el martes por la noche en la biblioteca.", "es"),
        ("理事会は火曜日の夜、学校の図書館で定例会議を開きます。保護者の皆様は月末までに署名した用紙をご返送ください。", "ja"),
        ("理事会将于星期二晚上在学校图书馆举行例会。请所有家长在月底之前交回签名的表格。明年的预算调整无异议地获得批准。", "zh"),
        ("سيعقد المجلس اجتماعه العادي مساء الثلاثاء في مكتبة المدرسة ويرجى الحضور", "ar"),
        ("Board meeting", ""),
        ("2024 12,400 55 Q1 Q2 Q3 Q4", ""),
        ("xq zzkw vvbn qqpl xcvb zzxc wwrt qqzx plmk jjhg wqxz bvcx", ""),
        ("The agenda\x00\ud800 of the Board of Trustees, \x02 which was posted on Friday in the library.", "en"),
    ],
)
def test_a_language_is_told_or_nothing(text: str, language: str) -> None:
    assert language_of(text)[0] == language


def test_a_page_inside_that_is_a_picture_does_not_make_the_document_one_without_text() -> None:
    account = Account()
    for segment in (Segment(SegmentKind.PAGE, 1, "page 1", "The agenda"), Segment(SegmentKind.PART, 1, "scan.pdf, page 1", "", "no_text")):
        account.take(segment)
    assert account.sum_up().reason == ""
    picture = Account()
    picture.take(Segment(SegmentKind.PAGE, 1, "page 1", "", "no_text"))
    assert picture.sum_up().reason == "no_text"
