"""Files inside Office documents are read as parts of them, whatever container they lie in."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import olefile
import pytest

from core.extraction.office.embedded import unwrapped
from core.extraction.office.ole_container import MOST, container
from tests.formats import build_beside, build_docx, build_odf, build_ole, build_ole_documents, build_pdf, build_pptx, build_sheets
from tests.formats.reading import read

_TEXT = b"What lies inside is read, too.\n"


_IN_PLACE = (
    '<w:p><w:r><w:t xml:space="preserve">As </w:t></w:r><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" r:id="rId4"/></w:object>'
    "</w:r><w:r><w:t> has it.</w:t></w:r></w:p>"
)


def native(name: bytes, content: bytes) -> bytes:
    """A packager's object, in its container."""
    inner = struct.pack("<H", 2) + name + b"\0" + b"C:\\" + name + b"\0" + struct.pack("<HH", 0, 3) + struct.pack("<I", 4) + b"C:\\\0"
    inner += struct.pack("<I", len(content)) + content
    return build_ole.compound({"\x01Ole10Native": struct.pack("<I", len(inner)) + inner, "\x01Ole": bytes(20)})


def _packed() -> bytes:
    return native(b"notes.txt", _TEXT)


def in_docx() -> bytes:
    """A document with a workbook, a packed text, a PDF in a container, an equation, and a web page that it shows as its own."""
    rels = [
        ("rId1", "package", "embeddings/sheet.xlsx"),
        ("rId2", "oleObject", "embeddings/object1.bin"),
        ("rId3", "oleObject", "embeddings/object2.bin"),
        ("rId4", "oleObject", "embeddings/object3.bin"),
        ("rId5", "aFChunk", "chunk.html"),
    ]
    return build_docx.of_document(
        build_docx.document(build_docx.paragraph("The letter itself.") + _IN_PLACE),
        {
            "word/_rels/document.xml.rels": build_docx.relationships(rels),
            "word/embeddings/sheet.xlsx": build_sheets.workbook(
                [("Budget", build_sheets.sheet('<row r="1"><c r="A1" t="str"><v>embedded cell</v></c></row>'))]
            ),
            "word/embeddings/object1.bin": native(b"notes.txt", _TEXT),
            "word/embeddings/object2.bin": build_ole.compound({"CONTENTS": build_pdf.plain()}),
            "word/embeddings/object3.bin": build_ole.compound({"Equation Native": build_ole_documents.equation(5)}),
            "word/chunk.html": b"<html><body><p>A web page inside</p></body></html>",
        },
    )


def in_pptx(object_: bytes = b"") -> bytes:
    rels = {"ppt/slides/_rels/slide1.xml.rels": build_docx.relationships([("rId1", "oleObject", "../embeddings/o.bin")])}
    return build_pptx.presentation([build_pptx.slide(build_pptx.shape("A slide"))], {**rels, "ppt/embeddings/o.bin": object_ or _packed()})


def in_xlsx(object_: bytes = b"") -> bytes:
    rels = {"xl/worksheets/_rels/sheet1.xml.rels": build_docx.relationships([("rId1", "oleObject", "../embeddings/o.bin")])}
    return build_sheets.workbook([("Budget", build_sheets.sheet(""))], {**rels, "xl/embeddings/o.bin": object_ or _packed()})


def in_xls(object_: bytes) -> bytes:
    with olefile.OleFileIO(io.BytesIO(object_)) as file:
        return build_ole.compound({"Workbook": build_beside.beside("sheet"), "MBD0001/Equation Native": file.openstream("Equation Native").read()})


def in_odt(object_: bytes = b"") -> bytes:
    body = build_odf.paragraph('<draw:frame><draw:object-ole xlink:href="./Object 1"/></draw:frame>')
    return build_odf.odf("text", body, more={"Object 1": object_ or _packed()})


def in_ppt(object_: bytes = b"") -> bytes:
    packed = zlib.compress(object_ or _packed())
    return build_ole_documents.ppt(more=struct.pack("<HHI", 1 << 4, 4113, 4 + len(packed)) + struct.pack("<I", 5120) + packed)


@pytest.mark.parametrize(("name", "make"), [("a.docx", in_docx), ("a.pptx", in_pptx), ("a.xlsx", in_xlsx), ("a.odt", in_odt), ("a.ppt", in_ppt)])
def test_a_packed_file_is_read_under_its_own_name(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    reading = read(path)
    assert [segment.text for segment in reading.segments if segment.label.endswith("notes.txt")] == [_TEXT.decode().strip()]
    attachments = reading.metadata["papertray:attachments"]
    assert isinstance(attachments, list)
    assert "notes.txt" in {entry["name"] for entry in attachments if isinstance(entry, dict)}


@pytest.mark.parametrize(("name", "make"), [("a.pptx", in_pptx), ("a.xlsx", in_xlsx), ("a.xls", in_xls), ("a.odt", in_odt), ("a.ppt", in_ppt)])
def test_an_equation_is_read_as_its_words(tmp_path: Path, name: str, make: Callable[[bytes], bytes]) -> None:
    path = tmp_path / name
    path.write_bytes(make(build_ole.compound({"Equation Native": build_ole_documents.equation(3)})))
    assert [segment.text for segment in read(path).segments if segment.label.endswith("equation")] == ["y=1/√2[n]"]


def test_everything_in_a_document_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(in_docx())
    reading = read(path)
    assert {"embedded cell", "A web page inside", "As y=1/√2[n] has it."} <= set(reading.text.split("\n"))
    assert any(segment.label.startswith("object2.bin, page 1") for segment in reading.segments)
    assert {segment.trouble for segment in reading.segments} == {""}


def test_documents_in_the_storages_of_an_older_one_are_read_each_once(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(build_ole_documents.holding_documents())
    reading = read(path)
    inside = ["object.doc, Opening", "object.doc, Closing"]
    slides = ["object.ppt, slide 1: marktitle", "object.ppt, slide 2: marksecond", "object.ppt, slide 3 (hidden)"]
    assert [segment.label for segment in reading.segments] == ["part 1", *inside, *slides, *inside, *inside]
    assert reading.text.count("1.a) Roll call") == 3
    assert reading.text.count("markbox") == 1


def test_a_container_holds_what_was_put_into_it() -> None:
    streams = {"WordDocument": bytes(range(256)) * 40, "1Table": b"short", "Data": b""}
    with olefile.OleFileIO(io.BytesIO(container(streams))) as file:
        assert file.listdir() == sorted([name] for name in streams)
        assert {name: file.openstream(name).read().rstrip(b"\0") for name in streams} == {name: content.rstrip(b"\0") for name, content in streams.items()}
    assert container({"WordDocument": bytes(MOST + MOST // 50)}) == b""


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (struct.pack("<I", 4) + b"\x02\0a.txt\0a.txt\0" + struct.pack("<HHI", 0, 3, 1) + b"\0" + struct.pack("<I", len(_TEXT)) + _TEXT, [("a.txt", _TEXT)]),
        (struct.pack("<I", 30) + b"BM" + bytes(28), [("object.bmp", b"BM" + bytes(28))]),  # Paint's
        (struct.pack("<I", 70) + b"\xff\xe0\xf5\x05\x01\x01Science\0C:\\clip.wmf\0" + b"\xff" * 70, []),  # a gallery's
    ],
)
def test_a_program_s_own_bytes_are_no_packed_file(content: bytes, found: list[tuple[str, bytes]]) -> None:
    assert list(unwrapped(build_ole.compound({"\x01Ole10Native": content}), "object")) == found
