"""What lies inside a document: found under its name, to a depth, a number and a size; what is broken in there costs only itself."""

from __future__ import annotations

import io
import lzma
from pathlib import Path
from typing import BinaryIO

import pytest

from core.document import SegmentKind
from core.extraction.factory import ExtractorFactory
from core.extraction.inside import Limits, Members, Unpacking
from tests.formats import build_archives, build_encrypted, build_pictures, build_texts
from tests.formats.reading import Reading, read


def _read(tmp_path: Path, name: str, content: bytes, limits: Limits | None = None) -> Reading:
    path = tmp_path / name
    path.write_bytes(content)
    return read(path, limits=limits)


def test_documents_in_an_archive_are_parts_under_their_names(tmp_path: Path) -> None:
    reading = _read(tmp_path, "packet.zip", build_archives.packet())
    found = {segment.label: segment for segment in reading.segments}
    assert "The agenda of the meeting." in found["agenda.pdf, page 1"].text
    assert "Its second page" in found["agenda.pdf, page 2"].text
    assert "Books\t1,200.50" in found["budget/totals.csv"].text
    assert found["letter.docx"].text == "A letter to the board."
    assert "The meeting is adjourned." in found["earlier.zip, captions.vtt, 01:00:00"].text
    assert {segment.kind for segment in reading.segments} == {SegmentKind.PART}
    assert [segment.number for segment in reading.segments] == list(range(1, len(reading.segments) + 1))


def test_what_is_broken_inside_costs_only_itself(tmp_path: Path) -> None:
    reading = _read(tmp_path, "packet.zip", build_archives.packet())
    troubles = {segment.label: segment.trouble for segment in reading.segments if segment.trouble}
    assert troubles == {"truncated.pdf": "damaged", "protected.docx": "password"}
    assert reading.segments[-1].text == "The last file is read, too."
    listed = {entry["name"]: entry for entry in _listed(reading)}
    assert listed["protected.docx"]["trouble"] == "password"
    assert listed["agenda.pdf"]["type"] == "application/pdf"
    assert listed["earlier.zip/letter.docx"]["size"]
    assert len(str(listed["photo.jpg"]["sha256"])) == 64
    assert "__MACOSX/._agenda.pdf" not in listed
    assert _read(tmp_path, "second.zip", build_archives.damaged_member()).segments[-1].text == "The second file."


def test_the_names_of_all_files_can_be_found(tmp_path: Path) -> None:
    first = _read(tmp_path, "packet.zip", build_archives.packet()).segments[0]
    assert first.label == "files in it"
    assert {"photo.jpg", "script.py", "budget/totals.csv"} <= set(first.text.split("\n"))


def test_what_is_packed_too_deep_is_said_and_not_read(tmp_path: Path) -> None:
    reading = _read(tmp_path, "nested.zip", build_archives.nested(6))
    assert "This lies at depth 3." in reading.text
    assert "This lies at depth 4." not in reading.text
    assert {segment.label: segment.trouble for segment in reading.segments if segment.trouble} == {"in1.zip, in2.zip, in3.zip, depth4.txt": "inside_cut"}


@pytest.mark.parametrize(
    "limits",
    [Limits(members=20), Limits(total=3_000_000), Limits(size=100_000, members=50), Limits(seconds=-1.0)],
    ids=["number", "all together", "each", "time"],
)
def test_a_bomb_is_defused_and_says_so(tmp_path: Path, limits: Limits) -> None:
    reading = _read(tmp_path, "bomb.zip", build_archives.many(8, 3, 1_000_000), limits)
    assert "inside_cut" in {segment.trouble for segment in reading.segments}
    assert len(reading.segments) < 80


def test_a_text_inside_that_is_too_long_leaves_room_for_the_next(tmp_path: Path) -> None:
    archive = build_archives.zipped({"long.txt": b"many words\n" * 20_000, "next.txt": b"The next one.\n"})
    reading = _read(tmp_path, "two.zip", archive, Limits(characters=50_000))
    assert [segment.trouble for segment in reading.segments if segment.trouble] == ["text_cut"]
    assert reading.segments[-1].text == "The next one."


def test_a_stream_that_breaks_off_is_the_file_s_trouble(tmp_path: Path) -> None:
    def broken() -> BinaryIO:
        raise OSError("gone")

    members = Members(Unpacking(str(tmp_path / "staged"), ExtractorFactory()))
    (segment,) = members.read("a.txt", broken)
    assert (segment.label, segment.trouble) == ("a.txt", "damaged")
    (segment,) = members.read("b.txt", lambda: io.BytesIO(b"words"), label="message 2, b.txt")
    assert (segment.label, segment.text) == ("message 2, b.txt", "words")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_left_out_is_not_read_again(tmp_path: Path) -> None:
    members = Members(Unpacking(str(tmp_path / "staged"), ExtractorFactory(), left_out=("a.txt",)))
    assert [(segment.label, segment.trouble) for name in ("a.txt", "b.txt") for segment in members.read(name, b"words")] == [("a.txt", "crash"), ("b.txt", "")]


def test_a_picture_inside_that_may_be_a_page_has_a_place_and_a_logo_has_none(tmp_path: Path) -> None:
    page = build_pictures.page(build_pictures.MINUTES)
    whole = build_pictures.saved(page, "PNG")
    pictures = {"page.png": whole, "logo.png": build_pictures.saved(page.resize((300, 200)), "PNG"), "broken.png": whole[:20]}
    reading = _read(tmp_path, "pictures.zip", build_archives.zipped(pictures))
    assert [(segment.label, segment.trouble) for segment in reading.segments] == [("files in it", ""), ("page.png, page 1", "no_text")]


def test_an_archive_without_its_password_says_so(tmp_path: Path) -> None:
    content = bytearray(build_archives.zipped({"a.txt": b"words"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert _read(tmp_path, "secret.zip", bytes(content)).error == "password"


def test_an_archive_is_opened_with_its_password(tmp_path: Path) -> None:
    path = tmp_path / "secret.zip"
    path.write_bytes(build_archives.encrypted({"a.txt": b"The secret.\n" * 20, "b.txt": b"Another."}, "right"))
    assert read(path).error == "password"
    assert read(path, passwords=("wrong", "also wrong")).error == "password"
    assert [segment.text for segment in read(path, passwords=("wrong", "right")).segments][2] == "Another."


def test_an_encrypted_file_without_its_first_bytes_costs_no_other(tmp_path: Path) -> None:
    whole = build_archives.encrypted({"a.txt": b"The secret.", "b.txt": b"Another."}, "right")
    whole = whole[:28] + b"\xff\xff" + whole[30:]  # what its head states of its extra field ends behind the archive
    path = tmp_path / "secret.zip"
    path.write_bytes(whole)
    assert [(segment.text, segment.trouble) for segment in read(path, passwords=("right",)).segments][1:] == [("", "password"), ("Another.", "")]


@pytest.mark.parametrize("strength", [1, 2, 3])
def test_an_archive_that_is_encrypted_with_aes_is_opened_with_its_password(tmp_path: Path, strength: int) -> None:
    path = tmp_path / "secret.zip"
    path.write_bytes(build_encrypted.aes_zip({"a.txt": b"The secret.\n" * 20, "b.txt": b"Another."}, "schlüssel", strength))
    assert read(path).error == read(path, passwords=("wrong",)).error == "password"
    assert [segment.text for segment in read(path, passwords=("wrong", "schlüssel")).segments][2] == "Another."
    whole = path.read_bytes()
    path.write_bytes(whole.replace(whole[60:70], bytes(10)))
    reading = read(path, passwords=("schlüssel",))
    assert ("a.txt", "password") in [(segment.label, segment.trouble) for segment in reading.segments]


@pytest.mark.parametrize(
    ("method", "content", "said"),
    [
        (95, lzma.compress(b"The vote."), ("The vote.", "")),
        (95, lzma.compress(b"The vote.")[:-20], ("", "damaged")),
        (93, b"(what Zstandard makes of it)", ("", "unreadable")),
    ],
    ids=["whole", "cut", "unknown"],
)
def test_a_file_that_another_program_has_packed_otherwise_is_read_or_not_called_damaged(
    tmp_path: Path, method: int, content: bytes, said: tuple[str, str]
) -> None:
    reading = _read(tmp_path, "a.zip", build_archives.packed_by(method, content))
    assert [(segment.text, segment.trouble) for segment in reading.segments[1:]] == [said]


def test_compressed_and_gathered_files_are_read(tmp_path: Path) -> None:
    log = build_texts.LOG.encode()
    reading = _read(tmp_path, "a.tgz", build_archives.compressed(build_archives.tarred({"logs/a.log": log})))
    assert [segment.label for segment in reading.segments] == ["a.tar, files in it", *(f"a.tar, logs/a.log, lines {lines}" for lines in _LINES)]
    assert _read(tmp_path, "a.log.gz", build_archives.compressed(log)).segments[0].label == "a.log, lines 1–200"
    cut = _read(tmp_path, "b.log.gz", build_archives.compressed(log)[:-20])
    assert [segment.trouble for segment in cut.segments] == ["damaged"]


_LINES = ("1–200", "201–400", "401–450")


def _listed(reading: Reading) -> list[dict[str, object]]:
    attachments = reading.metadata["papertray:attachments"]
    assert isinstance(attachments, list)
    return [dict(entry) for entry in attachments if isinstance(entry, dict)]


def test_a_file_without_a_name_is_one_of_an_archive_s_files(tmp_path: Path) -> None:
    reading = _read(tmp_path, "nameless.zip", build_archives.nameless())
    assert ("The first words." in reading.text, "The second file." in reading.text) == (True, True)
