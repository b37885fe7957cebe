"""Every sample is read as its golden says: what a reader gives today is what it gave when someone last looked at it."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from pathlib import Path

import pytest

from core.document import SegmentKind
from core.errors import REASONS
from tests.formats.make_samples import SAMPLES, all_samples, golden_of, samples
from tests.formats.reading import as_json, read

_PACKAGES = (".docx", ".zip", ".epub", ".pptx", ".xlsx", ".xlsm", ".xlsb", ".odt", ".odp", ".ods")


@pytest.mark.parametrize("sample", samples(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sample_is_read_as_its_golden_says(sample: Path) -> None:
    assert as_json(read(sample)) == json.loads(golden_of(sample).read_text(encoding="utf-8"))


@pytest.mark.parametrize("sample", samples(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_trouble_of_a_sample_has_words(sample: Path) -> None:
    reading = read(sample)
    assert {reading.error, *(segment.trouble for segment in reading.segments)} - {""} <= REASONS.keys()
    for kind in SegmentKind:
        numbers = [segment.number for segment in reading.segments if segment.kind is kind]
        assert numbers == sorted(set(numbers))


def test_the_samples_are_what_their_scripts_make() -> None:
    for place, content in all_samples().items():
        assert _unpacked(SAMPLES / place) == _unpacked_bytes(content, place), place


def _unpacked(path: Path) -> bytes:
    return _unpacked_bytes(path.read_bytes(), path.name)


def _unpacked_bytes(content: bytes, name: str) -> bytes:
    """Bytes that do not depend on how well a zlib packs: for whole packages their members', in order."""
    if name.endswith(("gz",)):
        return gzip.decompress(content)
    if not name.endswith(_PACKAGES) or not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return b"".join(member.filename.encode() + _unpacked_bytes(_member(package, member), member.filename) for member in package.infolist())


def _member(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        return package.read(member)
    except (zipfile.BadZipFile, zlib.error):
        return b""
