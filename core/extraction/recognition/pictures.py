"""Pictures as documents: scans, photographs of paper, faxes, screenshots (step 8). A page is a segment without text, until it is recognised.

Only the head of the file is read here: what it says of itself. Its dots are decoded when a page is to be recognised, one at a time, and never more of
them than paper can need: a file of a few kilobytes may unfold to gigabytes.
"""

from __future__ import annotations

import contextlib
import math
import warnings
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from PIL import ExifTags, Image, ImageOps

from core.document import MetaValue, Segment, SegmentKind
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Picture, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.titles import title_of
from core.formats import READERS

MOST_DOTS = 120_000_000
"""Of one picture that is decoded: in colour 360 MB, which a worker's memory can hold."""

_MOST_PAGES = 5_000  # of one file
_PAGED = {"TIFF"}  # the other formats' further frames are a film, or the same in another size
_LONGEST = 11.7  # inches: the longer side of the paper that most things are printed on (A4)
_LIKELY = (2.0, 25.0)  # inches: longer sides that a stated resolution is believed for
_PLAIN, _GREY = "L", ("L", "1", "I;16", "I", "F")

Image.MAX_IMAGE_PIXELS = None  # our own bound comes before the decoding, and costs a page and not the document


class PicturesExtractor(Extractor):
    """Reads PNG, JPEG, TIFF, GIF, BMP and WebP. A page of a TIFF file is a segment; others have one."""

    name: ClassVar[str] = "pictures"
    version: ClassVar[int] = READERS["pictures"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._image: Image.Image | None = None

    def extract_content(self) -> Iterator[Segment]:
        """One segment a page, each without text. Raises `ExtractionError` (`damaged`) when it is no picture."""
        for number in range(1, self.count_segments() + 1):
            yield self.read_page(number)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """Its size, and what the camera or scanner has written into it."""
        image = self._opened()
        found: dict[str, object] = {
            "papertray:pages": self.count_segments(),
            "papertray:width": image.width,
            "papertray:height": image.height,
            "papertray:dpi": _resolution(image),
            "papertray:colours": image.mode,
            "papertray:frames": getattr(image, "n_frames", 1) if image.format not in _PAGED else 1,
        }
        with contextlib.suppress(*_DAMAGE):
            found |= _exif(image)
        return bounded({name: value for name, value in found.items() if (name, value) != ("papertray:frames", 1)})

    def count_segments(self) -> int:
        """The number of pages."""
        image = self._opened()
        try:
            return min(_MOST_PAGES, getattr(image, "n_frames", 1)) if image.format in _PAGED else 1
        except _DAMAGE:
            return 1

    def read_page(self, number: int) -> Segment:
        """A page, which has no text of its own."""
        return Segment(SegmentKind.PAGE, number, f"page {number}", "", "no_text")

    def show_page(self, number: int, dots: int) -> Picture:
        """A page upright as the camera held it, on white, as large as paper would be with so many dots per inch."""
        image = self._opened()
        try:
            if number > 1 or image.format in _PAGED:
                image.seek(number - 1)
            if image.width * image.height > MOST_DOTS:
                raise ExtractionError("too_much_memory", f"{image.width} × {image.height} dots")
            width, height = _wanted_size(image, dots)
            image.draft(_PLAIN, (width, height))  # JPEG: decodes no more than is needed
            shown = _on_white(image).resize((width, height), Image.Resampling.BICUBIC, reducing_gap=2.0)
            shown = ImageOps.exif_transpose(_with_orientation(shown, image))
        except _DAMAGE as error:
            raise ExtractionError("damaged", f"{type(error).__name__}: {error}") from error
        return Picture(shown.tobytes(), shown.width, shown.height, shown.width, dots)

    def close(self) -> None:
        """Let go of the file."""
        if self._image is not None:
            self._image.close()

    def _opened(self) -> Image.Image:
        if self._image is None:
            self._image = _open(self.source.path)
        return self._image


_DAMAGE = (OSError, ValueError, TypeError, KeyError, IndexError, SyntaxError, EOFError, OverflowError, ZeroDivisionError, MemoryError)
"""What Pillow raises on damaged files."""


def _open(path: Path) -> Image.Image:
    warnings.simplefilter("ignore")  # what is odd in a file is no news for our log
    try:
        return Image.open(path, formats=("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP", "MPO"))
    except _DAMAGE as error:
        raise ExtractionError("damaged", f"{type(error).__name__}: {error}") from error


def _resolution(image: Image.Image) -> list[int]:
    """Dots per inch, across and down; [] where the file does not say."""
    stated = image.info.get("dpi")
    try:
        across, down = (float(value) for value in stated or ())
    except (TypeError, ValueError):
        return []
    return [round(across), round(down)] if across >= 1 and down >= 1 else []


def _wanted_size(image: Image.Image, dots: int) -> tuple[int, int]:
    """Dots across and down: by the resolution that it states, if that makes it as large as paper can be, else as large as paper mostly is."""
    stated = _resolution(image)
    if stated:
        inches = image.width / stated[0], image.height / stated[1]
        if _LIKELY[0] <= max(inches) <= _LIKELY[1]:
            most = math.sqrt(inches[0] * inches[1] * dots * dots / (_LONGEST * _LONGEST * dots * dots))
            scale = dots / max(1.0, most)
            return max(1, round(inches[0] * scale)), max(1, round(inches[1] * scale))
    scale = min(3.0, _LONGEST * dots / max(image.width, image.height))
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _on_white(image: Image.Image) -> Image.Image:
    """In shades of grey, what is transparent being paper."""
    if image.mode in _GREY:
        if image.mode in {"L", "1"}:
            return image.convert(_PLAIN)
        low, high = image.getextrema()
        return image.point(lambda value: (value - low) * (255.0 / max(1, high - low))).convert(_PLAIN)  # type: ignore[operator]  # one band: numbers
    if "transparency" in image.info or image.mode in {"LA", "La", "PA", "RGBA", "RGBa"}:
        coloured = image.convert("RGBA")
        paper = Image.new("RGBA", coloured.size, "white")
        return Image.alpha_composite(paper, coloured).convert(_PLAIN)
    return image.convert(_PLAIN)


def _with_orientation(shown: Image.Image, image: Image.Image) -> Image.Image:
    orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    if orientation in range(2, 9):
        shown.getexif()[ExifTags.Base.Orientation] = orientation
    return shown


def _exif(image: Image.Image) -> dict[str, object]:
    base = image.getexif()
    photo = base.get_ifd(ExifTags.IFD.Exif)
    taken = photo.get(ExifTags.Base.DateTimeOriginal) or photo.get(ExifTags.Base.DateTimeDigitized)
    offset = photo.get(ExifTags.Base.OffsetTimeOriginal) or photo.get(ExifTags.Base.OffsetTimeDigitized)
    camera = [str(base.get(tag, "")).strip("\0 ") for tag in (ExifTags.Base.Make, ExifTags.Base.Model)]
    return {
        "title": title_of(_words(base.get(ExifTags.Base.ImageDescription)) or _words(image.info.get("Title"))),
        "description": _words(photo.get(ExifTags.Base.UserComment)) or _words(image.info.get("comment")) or _words(image.info.get("Description")),
        "creator": _words(base.get(ExifTags.Base.Artist)) or _words(image.info.get("Author")),
        "rights": _words(base.get(ExifTags.Base.Copyright)),
        "created": _time(taken, offset),
        "modified": _time(base.get(ExifTags.Base.DateTime), photo.get(ExifTags.Base.OffsetTime)),
        "papertray:application": _words(base.get(ExifTags.Base.Software)) or _words(image.info.get("Software")),
        "papertray:camera": " ".join(filter(None, camera)),
        "papertray:place": _place(base.get_ifd(ExifTags.IFD.GPSInfo)),
    }


def _words(value: object) -> str:
    if isinstance(value, bytes):
        value = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0").rstrip(b"\0 ").decode("utf-8", "ignore")
    return value.strip("\0 ") if isinstance(value, str) else ""


def _time(value: object, offset: object) -> datetime | str:
    """EXIF's "2024:08:13 19:00:00", with its offset where one is given; a clock that was never set says nothing."""
    try:
        time = datetime.strptime(_words(value), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  # as the camera's clock had it
        return datetime.fromisoformat(time.isoformat() + _words(offset)) if _words(offset) else time
    except ValueError:
        return ""


def _place(gps: dict[int, object]) -> list[float]:
    """Latitude and longitude in degrees; [] where the picture does not say."""
    found = []
    for reference, value, negative in (
        (ExifTags.GPS.GPSLatitudeRef, ExifTags.GPS.GPSLatitude, "S"),
        (ExifTags.GPS.GPSLongitudeRef, ExifTags.GPS.GPSLongitude, "W"),
    ):
        parts = gps.get(value)
        if not isinstance(parts, tuple) or len(parts) != 3:
            return []
        degrees = sum(float(part) / 60**power for power, part in enumerate(parts))
        found.append(round(-degrees if gps.get(reference) == negative else degrees, 6))
    return found
