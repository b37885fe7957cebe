"""Office documents with a password: they ask for it, and one that fits opens them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import msoffcrypto
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from core.extraction.unlocking import open_protected
from tests.formats import build_docx, build_encrypted, build_odf, build_ole, build_pptx, build_sheets
from tests.formats.collection import files
from tests.formats.reading import read


def locked(content: bytes, password: str) -> bytes:
    """An OOXML document, encrypted as Office does it today."""
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.docx", build_docx.marker(), "markplain"),
        ("a.pptx", build_pptx.marker(), "markbody"),
        ("a.xlsx", build_sheets.marker(), "markshared"),
    ],
)
def test_a_document_opens_with_its_password_among_others_and_is_what_it_is_inside(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(locked(content, "the key"))
    assert read(path).error == "password"
    assert read(path, passwords=("wrong", "")).error == "password"
    reading = read(path, passwords=("wrong", "the key"))
    assert reading.format is not None
    assert (reading.error, reading.format.key, reading.metadata["papertray:encrypted"]) == ("", name[2:], True)
    assert word in reading.text


def test_a_workbook_that_is_only_to_be_read_asks_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(locked(build_sheets.marker(), "VelvetSweatshop"))
    assert "markshared" in read(path).text


def test_what_is_opened_is_the_very_document(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(locked(build_docx.marker(), "schlüssel"))
    assert open_protected(path, ("schlüssel",)) == build_docx.marker()


@pytest.mark.parametrize("way", ["aes", "blowfish", "whole"])
@pytest.mark.parametrize(("name", "plain"), [("a.odt", build_odf.text()), ("a.ods", build_odf.sheets()), ("a.odp", build_odf.slides())])
def test_an_open_document_opens_with_its_password_however_it_was_encrypted(tmp_path: Path, name: str, plain: bytes, way: str) -> None:
    path, open_one = tmp_path / name, tmp_path / f"open-{name}"
    path.write_bytes(build_encrypted.odf_whole(plain, "schlüssel") if way == "whole" else build_encrypted.odf(plain, "schlüssel", way))
    open_one.write_bytes(plain)
    assert read(path).error == "password"
    assert read(path, passwords=("wrong", "")).error == "password"
    reading, as_it_was = read(path, passwords=("wrong", "schlüssel")), read(open_one)
    assert reading.error == ""
    assert (reading.segments, reading.metadata) == (as_it_was.segments, {**as_it_was.metadata, "papertray:encrypted": True})


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b'argon2-memory="64"', b'argon2-memory="9999999"', "too_much_memory"),
        (b"aes256-gcm", b"aes256-xyz", "password"),
        (b"argon2id", b"scrypt99", "password"),
        (b'argon2-lanes="4"', b'argon2-lanes="0"', "damaged"),
        (b"<manifest:encryption-data", b"<", "damaged"),
        (b"<manifest:manifest", b"<!-", "damaged"),
    ],
)
def test_an_encryption_that_nobody_knows_or_could_bear_ends_with_a_reason(tmp_path: Path, old: bytes, new: bytes, reason: str) -> None:
    path = tmp_path / "a.odt"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(build_encrypted.odf_whole(build_odf.text(), "key"))) as package, zipfile.ZipFile(out, "w") as changed:
        for member in package.namelist():
            changed.writestr(member, package.read(member).replace(old, new))
    path.write_bytes(out.getvalue())
    assert read(path, passwords=("key",)).error == reason


@pytest.mark.parametrize("stream", [b"", bytes(8), b"\x04\x00\x04\x00\x40\x00\x00\x00<encryption>", bytes(range(256)) * 4])
def test_a_damaged_encryption_ends_with_a_reason(tmp_path: Path, stream: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(build_ole.compound({"EncryptionInfo": stream, "EncryptedPackage": bytes(64)}))
    assert read(path, passwords=("any",)).error in {"damaged", "password"}


def test_a_key_that_no_cipher_here_takes_is_no_damage_unless_something_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    whole = locked(build_docx.marker(), "key").replace(b'keyBits="256"', b'keyBits="160"').replace(b'keyBits="128"', b'keyBits="160"')
    path.write_bytes(whole)
    assert read(path, passwords=("key",)).error == "password"
    path.write_bytes(whole[: len(whole) // 2])
    assert read(path, passwords=("key",)).error == "damaged"


@pytest.mark.parametrize("path", files("odd/*protected_passtika*"))
def test_real_documents_of_other_programs_open(path: Path) -> None:
    assert read(path).error == "password"
    reading = read(path, passwords=("tika",))
    assert (reading.error, bool(reading.text.strip())) == ("", True)


def test_the_library_is_silent_about_passwords(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(locked(build_docx.marker(), "the key"))
    caplog.clear()
    read(path, passwords=("the key",))
    assert not caplog.records
    assert msoffcrypto.OfficeFile(io.BytesIO(path.read_bytes())).is_encrypted()
