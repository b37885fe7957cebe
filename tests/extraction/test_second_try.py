"""A document that ends its worker is tried once more, with the fallback engine where its format has one; then it has failed, alone."""

from __future__ import annotations

import dataclasses
import zlib
from pathlib import Path

import openpyxl
import pytest

from core.document import Status
from core.extraction.extractor import Extractor, Source
from core.extraction.factory import ExtractorFactory
from core.formats import FORMATS, Format
from tests.formats.build_archives import zipped
from tests.formats.make_samples import samples
from tests.house import House
from tests.under_wine import needs_memory_limit


def _bomb(megabytes: int) -> bytes:
    """A PDF of a page whose text comes to this much, in a few thousand bytes: the machine code engine aborts at its memory limit."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(packed), packed),
    )
    written, places = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, content in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(written)
        written += b"%d 0 obj%b endobj\n" % (number, content)
    return written + b"xref\n0 5\n%btrailer<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF" % (places, len(written))


@pytest.mark.parametrize("format_", [row for row in FORMATS if row.fallback], ids=lambda row: row.key)
def test_every_fallback_reads_what_the_first_engine_reads(format_: Format, tmp_path: Path) -> None:
    """Nearly all words that the first gives of the format's sample (a number may be written otherwise), in the name and version of the format's reader."""
    first, second = (ExtractorFactory().for_format(format_, second=second) for second in (False, True))
    assert first is not None
    assert second is not None
    assert first is not second
    assert (first.name, first.version) == (second.name, second.version)
    known = {"plain.pdf", "older.xls", "page.html", "binary.xlsb"}
    path = next((path for path in samples() if path.name in known and path.suffix in format_.suffixes), tmp_path / "budget.xlsx")
    if not path.exists():
        workbook = openpyxl.Workbook()
        workbook.worksheets[0].append(["Books", 12.5, True, "for the library"])
        workbook.save(path)
    wanted = _words(first, path, format_)
    assert len(wanted & _words(second, path, format_)) >= 0.75 * len(wanted)


def _words(reader: type[Extractor], path: Path, format_: Format) -> set[str]:
    extractor = reader(Source(path, path.name, path.stat().st_size, format_))
    try:
        return {word for segment in extractor.extract_content() for word in segment.text.split()}
    finally:
        extractor.close()


@needs_memory_limit
@pytest.mark.expects_log("worker ended")
def test_an_engine_that_dies_is_followed_by_the_other(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.write("bomb.pdf", _bomb(160))
    house.write("minutes.txt", "The Board met.")
    with house.open(settled=False, ocr="off") as house:
        house.change_settings(lambda settings: dataclasses.replace(settings, memory_limit_mb=256))
        document = house.document("bomb.pdf")
        assert (document.status, document.reason) == (Status.STORED, "no_text")
        with house.catalogue() as catalogue:
            metadata = dict(catalogue.detail(document.id).metadata)
        assert metadata["papertray:fallback"] == "pypdf"
        assert house.document("minutes.txt").status is Status.STORED
        house.check()


@needs_memory_limit
@pytest.mark.expects_log("worker ended")
def test_a_file_inside_that_ends_the_worker_costs_itself(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.write("packet.zip", zipped({"first.txt": b"The first.\n", "bomb.pdf": _bomb(160), "last.txt": b"The last.\n"}))
    with house.open(settled=False, ocr="off") as house:
        house.change_settings(lambda settings: dataclasses.replace(settings, memory_limit_mb=256))
        document = house.document("packet.zip")
        assert (document.status, document.reason) == (Status.STORED, "partly_read")
        with house.catalogue() as catalogue:
            segments = {segment.label: (segment.text, segment.trouble) for segment in catalogue.text(document.id)}
        assert segments["first.txt"] == ("The first.", "")
        assert segments["bomb.pdf"] == ("", "too_much_memory")
        assert segments["last.txt"] == ("The last.", "")
        house.check()
