"""Text recognition, page by page: the words, how sure they are, pages that are turned, and what is no text."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from core.document import Place
from core.extraction import languages
from core.extraction.extractor import Picture
from tests.formats.build_pictures import MINUTES, SECOND, THIRD, page

tesserocr = pytest.importorskip("tesserocr", reason="text recognition is not installed (the extra `ocr`)")

from core.extraction.recognition.ocr import Recogniser, as_read, put_together  # noqa: E402  # it imports what may be missing

WORDS = " ".join((*MINUTES, *SECOND, *THIRD)).split()


@pytest.fixture(scope="module")
def recogniser(tmp_path_factory: pytest.TempPathFactory) -> Recogniser:
    found = languages.find("", "eng", tmp_path_factory.mktemp("languages"))
    assert found is not None
    return Recogniser(found)


def picture(image: Image.Image, dots: int = 150) -> Picture:
    return Picture(image.tobytes(), image.width, image.height, image.width, dots)


def middle_of(place: Place) -> tuple[float, float]:
    return (place.left + place.right) / 2, (place.top + place.bottom) / 2


def where_turned(point: tuple[float, float], degrees: int) -> tuple[float, float]:
    """Where this point of a page is when the page is turned against the clock, in ten-thousandths of its sides."""
    for _ in range(degrees // 90):
        point = point[1], 10_000 - point[0]
    return point


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_is_read_whichever_way_it_lies(recogniser: Recogniser, turned: int) -> None:
    found = recogniser.read(lambda _dots: picture(page((*MINUTES, *SECOND, *THIRD), turned)))
    assert len(set(found.text.split()) & set(WORDS)) >= 0.95 * len(set(WORDS))
    assert found.confidence >= 60
    (place,) = (place for place in found.places if place.word == "trustees")
    straight = next(p for p in recogniser.read(lambda _dots: picture(page((*MINUTES, *SECOND, *THIRD)))).places if p.word == "trustees")
    assert middle_of(place) == pytest.approx(where_turned(middle_of(straight), turned), abs=100)  # a hundredth of the page


def test_a_bad_copy_is_read_with_less_certainty(recogniser: Recogniser) -> None:
    bad = page((*MINUTES, *SECOND)).filter(ImageFilter.GaussianBlur(1.5)).rotate(1, fillcolor=255)
    found = recogniser.read(lambda _dots: picture(bad))
    assert "trustees" in found.text
    assert found.confidence < recogniser.read(lambda _dots: picture(page((*MINUTES, *SECOND)))).confidence


def test_what_has_no_letters_gives_none(recogniser: Recogniser) -> None:
    noise = Image.effect_noise((1_000, 700), 90)
    assert recogniser.read(lambda _dots: picture(noise)).text == ""
    assert recogniser.read(lambda _dots: picture(Image.new("L", (1_000, 700), 255))).text == ""


def test_words_on_two_lines_and_letters_without_spaces_are_read_as_they_are_meant() -> None:
    assert as_read("A recommendation was made: the recom-\nmendation is ﬁne.\n") == "A recommendation was made: the recommendation is fine."
    assert as_read("東 京 都 の 図 書 館 and words") == "東京都の図書館 and words"


def test_a_page_with_text_of_its_own_gets_the_lines_that_it_lacks() -> None:
    assert (
        put_together("The budget of the year", "The budget of the year\nOPEN HOUSE on Friday\nThe budget") == "The budget of the year\n\nOPEN HOUSE on Friday"
    )
    assert put_together("", "words") == "words"


def test_a_folder_of_a_persons_own_adds_languages(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    english = Path(sys.prefix, "share", "tessdata", "eng.traineddata")
    shutil.copyfile(english, own / "deu.traineddata")
    found = languages.find(str(own), "", tmp_path / "gathered")
    assert found is not None
    assert found.names[:2] == ("eng", "deu")
    assert {path.stem for path in Path(found.folder).iterdir()} >= {"eng", "deu", "osd"}
    assert Recogniser(found).read(lambda _dots: picture(page(MINUTES))).text.split() == " ".join(MINUTES).split()
    only = languages.find(str(own), "deu, fra", tmp_path / "gathered")
    assert only is not None
    assert only.names == ("deu",)
    assert languages.find(str(own), "fra", tmp_path / "gathered") == languages.find("", "eng", tmp_path / "gathered")
