"""What a file is, by content first and name second."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from core.extraction.sniff import is_text
from tests.formats import build_archives, build_docx, build_mail, build_ole, build_pdf, build_texts, build_web
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
        ("archive.zip", _zip(agenda__pdf=build_pdf.plain()), "zip"),
        ("archive.tar", build_archives.tarred({"agenda.pdf": build_pdf.plain()}), "tar"),
        ("archive", _zip(readme__txt=b"a plain zip"), "zip"),
        ("archive.dat", gzip.compress(b"words", mtime=0), "gzip"),
        ("slides", _zip(ppt__presentation__xml=b""), "pptx"),
        ("book", _zip(mimetype=b"application/epub+zip"), "epub"),
        ("notes", _zip(mimetype=b"application/vnd.oasis.opendocument.text"), "odt"),
        ("notes", _zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet-template"), "ods"),
        ("letter", build_ole.compound({"WordDocument": b"x"}), "doc"),
        ("letter.doc", build_ole.compound({"WordDocument": b"x", "ObjectPool/_1/Workbook": b"x"}), "doc"),
        ("budget.doc", build_ole.compound({"Workbook": b"x"}), "xls"),
        ("budget", build_ole.compound({"Book": b"x"}), "xls"),
        ("slides", build_ole.compound({"PowerPoint Document": b"x"}), "ppt"),
        ("mail", build_ole.compound({"__properties_version1.0": b"x", "__attach/Workbook": b"x"}), "msg"),
        ("drawing", build_ole.compound({"VisioDocument": b"x"}), "ole"),
        ("drawing.doc", build_ole.compound({"VisioDocument": b"x"}), "doc"),
        ("letter.docx", build_ole.compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), "protected"),
        ("letter.doc", build_ole.compound({"WordDocument": "an EncryptedPackage is".encode("utf-16-le")}), "doc"),
        ("letter.doc", build_ole.compound({"WordDocument": b"x"})[:700], "doc"),
        ("notes", b'<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text-master">', "odt"),
        ("notes.xml", b"<office:document\n office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>", "ods"),
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
        ("comments.md", b"<!-- image -->" * 400 + b"# Heading\n", "markdown"),
        ("about-html.txt", b"<html> is how a page begins.\n", "text"),
        ("about-mail.md", b"From: is a header field of mail.\n", "markdown"),
        ("about-pdf.txt", b"A PDF file begins with the letters %PDF-1.7\n", "text"),
        ("late.pdf", b"X-Header: 1\r\n\r\n" + build_pdf.plain(), "pdf"),
        ("page.htm", b"<p>A part of a page</p>", "html"),
        ("fragment", b"<table><tr><td>1</td></tr></table>", "html"),
        ("saved", build_web.SAVED.encode(), "mhtml"),
        ("box", build_mail.mailbox(), "mbox"),
        ("news", build_web.FEED.encode(), "xml"),
        ("captions.xml", build_texts.TTML.encode(), "ttml"),
        ("captions", build_texts.SBV.encode(), "sbv"),
        ("data", build_texts.JSON.encode(), "json"),
        ("lines", build_texts.JSON_LINES.encode(), "jsonl"),
        ("data.yml", b"- a list\n", "yaml"),
        ("about-json.md", b'{"is": "how data begin"}\n', "markdown"),
        # a promise that the content does not keep
        ("scan.pdf", JPEG, "jpeg"),
        ("broken.docx", _zip(readme__txt=b"a plain zip"), "docx"),
        ("broken.docx", build_docx.marker()[:3000], "docx"),
        ("broken.txt", bytes(4096), "text"),
        ("zeros.pdf", bytes(4096), "pdf"),
        # documents that nobody reads yet
        ("report", b"%!PS-Adobe-3.0\n%%Title: report\n", "ps"),
        ("report.ps", b"\x1b%-12345X@PJL ENTER LANGUAGE=POSTSCRIPT\n%!PS-Adobe-3.0\n", "ps"),
        ("old.doc", b"\x31\xbe\0\0\0\xab" + bytes(200), "write"),
        ("older.doc", b"\x9b\xa5\x21\0" + bytes(200), "write"),
        ("letter", b"\xffWPC\x10\0\0\0\x01\x0a\x02\x01" + bytes(200), "wordperfect"),
        ("letter.wpd", b"\xffWPC\x10\0\0\0" + bytes(200), "wordperfect"),
        ("scan", b"AT&TFORM\0\0\0\x20DJVMDIRM" + bytes(200), "djvu"),
        # no documents
        ("picture", JPEG, "jpeg"),
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
