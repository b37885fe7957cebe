"""Pictures: what they say of themselves, and how a page of one looks to whoever recognises its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from core.extraction.extractor import Picture, Source
from core.extraction.recognition import pictures
from core.extraction.recognition.pictures import PicturesExtractor
from tests.formats.build_pictures import MINUTES, SECOND, fax, page, photograph, saved
from tests.formats.reading import read, recognised


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a picture"


def shown(file: Path, number: int = 1, dots: int = 200) -> Picture:
    found = recognised(file)
    assert found is not None
    extractor = PicturesExtractor(Source(file, file.name, file.stat().st_size, found))
    try:
        return extractor.show_page(number, dots)
    finally:
        extractor.close()


def ink(picture: Picture) -> tuple[float, float]:
    """Where the darkness lies in the middle: shares of the width and of the height."""
    image = Image.frombytes("L", (picture.width, picture.height), picture.pixels).resize((40, 40))
    dark = [(x, y, 255 - int(image.getpixel((x, y)) or 0)) for x in range(40) for y in range(40)]  # type: ignore[arg-type]  # one band
    whole = sum(weight for _, _, weight in dark)
    return sum(x * weight for x, _, weight in dark) / whole / 40, sum(y * weight for _, y, weight in dark) / whole / 40


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_every_format_is_told_by_its_content_and_has_a_page(file: Path, format_: str) -> None:
    file.write_bytes(saved(page(MINUTES), format_))
    reading = read(file)
    assert reading.format is not None
    assert reading.format.mime == f"image/{format_.lower()}"
    assert [(segment.label, segment.trouble) for segment in reading.segments] == [("page 1", "no_text")]
    assert (reading.metadata["papertray:width"], reading.metadata["papertray:height"]) == (1275, 825)
    assert shown(file).width > 1000


def test_a_photograph_says_when_where_and_with_what_it_was_taken(file: Path) -> None:
    file.write_bytes(photograph())
    metadata = read(file).metadata
    assert metadata["title"] == "The notice on the door"
    assert metadata["creator"] == "A. Secretary"
    assert metadata["created"] == "2024-08-13T19:00:00-07:00"
    assert metadata["papertray:camera"] == "Maker Camera 3"
    assert metadata["papertray:place"] == [37.7025, -121.9325]


def test_a_photograph_is_shown_upright(file: Path) -> None:
    file.write_bytes(photograph())
    turned = shown(file)
    file.write_bytes(saved(page(MINUTES), "JPEG"))
    assert ink(turned) == pytest.approx(ink(shown(file)), abs=0.03)
    assert turned.width > turned.height


def test_each_page_of_a_fax_is_shown_in_its_true_shape(file: Path) -> None:
    file.write_bytes(fax(page(MINUTES), page(SECOND)))
    assert [segment.number for segment in read(file).segments] == [1, 2]
    first, second = shown(file, 1), shown(file, 2)
    assert first.pixels != second.pixels
    assert first.width / first.height == pytest.approx(8.5 / 5.5, rel=0.01)


def test_what_is_transparent_is_paper(file: Path) -> None:
    file.write_bytes(saved(Image.new("RGBA", (300, 200), (0, 0, 0, 0)), "PNG"))
    assert set(shown(file).pixels) == {255}


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"\xff\xd8\xff\xe0" + b"\0" * 200, b"GIF89a"])
def test_what_is_no_picture_is_damaged(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert read(file).error == "damaged"


def test_a_broken_off_picture_costs_its_page(file: Path) -> None:
    whole = saved(page(MINUTES), "PNG")
    file.write_bytes(whole[: len(whole) // 2])
    assert read(file).error == ""
    with pytest.raises(Exception, match="damaged"):
        shown(file)


def test_a_picture_that_would_unfold_to_gigabytes_is_not_decoded(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_DOTS", 1_000_000)
    file.write_bytes(saved(Image.new("1", (4_000, 3_000)), "PNG"))
    assert len(read(file).segments) == 1
    with pytest.raises(Exception, match="too_much_memory"):
        shown(file)
