"""Pictures of pages, drawn with Pillow's own font: scans as people have them, and pictures that say something of themselves."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdf
from PIL import ExifTags, Image, ImageDraw, ImageFont
from PIL.TiffImagePlugin import IFDRational

DOTS = 150  # per inch
MINUTES = ("MINUTES OF THE LIBRARY BOARD", "The trustees met on Tuesday evening in the reading room.", "A motion to extend the opening hours was carried.")
SECOND = ("The treasurer presented the budget of the coming year.", "Nobody from the public wished to speak.", "The meeting was adjourned at nine o'clock.")
THIRD = ("The next regular meeting will be held in October.", "Members may send questions to the secretary.", "These minutes were approved as written.")


def page(lines: Sequence[str], turned: int = 0) -> Image.Image:
    """A page with these lines, turned by so many degrees against the clock."""
    image = Image.new("L", (int(8.5 * DOTS), int(5.5 * DOTS)), 255)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(26)
    for number, line in enumerate(lines):
        draw.text((90, 90 + 60 * number), line, font=font, fill=0)
    return image.rotate(turned, expand=True)


def scan(*pages: Image.Image) -> bytes:
    """A PDF of pictures, as scanners write it."""
    return saved(pages[0], "PDF", resolution=DOTS, save_all=True, append_images=list(pages[1:]))


def with_attached(content: bytes, name: str, attached: bytes) -> bytes:
    """The PDF with a file attached to it."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.add_attachment(name, attached)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def fax(*pages: Image.Image) -> bytes:
    """A TIFF file with a page for each, in black and white, with half as many dots down as across."""
    flat = [image.resize((image.width, image.height // 2)).convert("1") for image in pages]
    return saved(flat[0], "TIFF", save_all=True, append_images=flat[1:], compression="group4", dpi=(DOTS, DOTS // 2))


def photograph() -> bytes:
    """A photograph of a page, taken with the camera on its side, that says when, where and with what."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # its top is on the right
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Maker", "Camera 3"
    exif[ExifTags.Base.ImageDescription], exif[ExifTags.Base.Artist] = "The notice on the door", "A. Secretary"
    photo = exif.get_ifd(ExifTags.IFD.Exif)
    photo[ExifTags.Base.DateTimeOriginal], photo[ExifTags.Base.OffsetTimeOriginal] = "2024:08:13 19:00:00", "-07:00"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", tuple(map(IFDRational, (37, 42, 9)))
    gps[ExifTags.GPS.GPSLongitudeRef], gps[ExifTags.GPS.GPSLongitude] = "W", tuple(map(IFDRational, (121, 55, 57)))
    return saved(page(MINUTES, 90).convert("RGB"), "JPEG", exif=exif, quality=90)


def saved(image: Image.Image, format_: str, **options: object) -> bytes:
    """The file."""
    out = io.BytesIO()
    image.save(out, format_, **options)
    return out.getvalue()
