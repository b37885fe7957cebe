"""What a file is, by content first and name second."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from core.extraction.sniff import is_text
from tests.formats import build_docx, build_pdf, build_texts
from tests.formats.reading import recognised


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 4
MAIL = b"Received: from a by b\r\n\tfor c; Tue, 13 Aug 2024\r\nSubject: Agenda\r\nFrom: a@example.org\r\n\r\nDear all\r\n"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        # by content, whatever the name
        ("packet.docx", build_pdf.plain(), "pdf"),
        ("packet", build_pdf.plain(), "pdf"),
        ("packet.pdf", build_docx.marker(), "docx"),
        ("minutes.docx", b"This is only text.\n", "text"),
        ("minutes.pdf", b"This is only text.\n", "text"),
        ("minutes.doc", b"{\\rtf1\\ansi Hello}", "rtf"),
        ("minutes.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>", "html"),
        ("captions.txt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n", "vtt"),
        ("budget.bin", _zip(xl__workbook__xml=b"", xl__sheet=b""), "xlsx"),
        ("budget.bin", _zip(xl__workbook__bin=b"").replace(b"xl/workbook/bin", b"xl/workbook.bin"), "xlsb"),
        ("slides", _zip(ppt__presentation__xml=b""), "pptx"),
        ("book", _zip(mimetype=b"application/epub+zip"), "epub"),
        ("notes", _zip(mimetype=b"application/vnd.oasis.opendocument.text"), "odt"),
        ("notes", _zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet-template"), "ods"),
        ("letter", build_texts.compound("WordDocument"), "ole"),
        ("letter.docx", build_texts.compound("EncryptionInfo", "EncryptedPackage"), "protected"),
        ("mail", MAIL, "eml"),
        ("mail.bin", MAIL, "eml"),
        ("subtitles", b"1\r\n00:00:01,000 --> 00:00:02,000\r\nHi\r\n", "srt"),
        ("page", b"\xef\xbb\xbf<!-- saved --><!DOCTYPE html><html></html>", "html"),
        ("readme", b"Words without a suffix.\n", "text"),
        ("script.py", b"print('taken because the folder takes everything')\n", "text"),
        # by name, where the content is a text that could be many things
        ("table.csv", b"a,b\n1,2\n", "csv"),
        ("table.tsv", b"a\tb\n", "tsv"),
        ("notes.md", b"# Heading\n", "markdown"),
        ("about-html.txt", b"<html> is how a page begins.\n", "text"),
        ("about-mail.md", b"From: is a header field of mail.\n", "markdown"),
        ("about-pdf.txt", b"A PDF file begins with the letters %PDF-1.7\n", "text"),
        ("late.pdf", b"X-Header: 1\r\n\r\n" + build_pdf.plain(), "pdf"),
        # a promise that the content does not keep
        ("broken.pdf", JPEG, "pdf"),
        ("broken.docx", _zip(readme__txt=b"a plain zip"), "docx"),
        ("broken.docx", build_docx.marker()[:3000], "docx"),
        ("broken.txt", bytes(4096), "text"),
        ("zeros.pdf", bytes(4096), "pdf"),
        # no documents
        ("picture", JPEG, None),
        ("archive", _zip(readme__txt=b"a plain zip"), None),
        ("archive.dat", b"PK\x03\x04 and nothing that follows from it\x00\x01", None),
        ("zeros", bytes(4096), None),
    ],
)
def test_a_file_is_what_it_holds_then_what_it_is_called(tmp_path: Path, name: str, content: bytes, key: str | None) -> None:
    path = tmp_path / "staged"
    path.write_bytes(content)
    found = recognised(path, name)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(("codec", "text"), [(codec, text) for codec, (text, _) in build_texts.PANGRAMS.items()])
def test_text_is_text_in_every_encoding(codec: str, text: str) -> None:
    assert is_text(text.encode(codec))


def test_a_word_in_a_letter_is_no_stream_of_a_protected_one(tmp_path: Path) -> None:
    path = tmp_path / "letter.doc"
    path.write_bytes(build_texts.compound("WordDocument") + "an EncryptedPackage is".encode("utf-16-le"))
    found = recognised(path)
    assert found is not None
    assert found.key == "ole"
