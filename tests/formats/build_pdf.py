"""PDF samples, written by hand where the bytes matter and by pypdf where a feature does. Deterministic, so that a sample made again is the same file."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import cast

import pypdf
import pypdfium2
from pypdf.annotations import FreeText, Link, Text
from pypdf.constants import PageLabelStyle
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

_HELVETICA = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
HELLO = "The board of trustees meets in the library at seven."
SCANNED = "The auditor found the accounts of the district in good order."


def from_objects(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of these numbered objects (the first is the catalogue), with a cross-reference table that is right."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def stream(content: bytes) -> bytes:
    """A stream object."""
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def show(lines: Sequence[str], top: int = 720) -> bytes:
    """The content of a page with these lines in Helvetica, from `top` points down."""
    shown = b"".join(b"(%s) Tj T*\n" % line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") for line in lines)
    return b"BT /F1 12 Tf 14 TL 72 %d Td\n%sET" % (top, shown)


def of_contents(contents: Sequence[bytes], info: bytes = b"") -> bytes:
    """A PDF whose pages have these content streams."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * index) for index in range(len(contents)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)), font]
    for index, content in enumerate(contents):
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
        objects += [page % (first + 2 * index + 1), stream(content)]
    return from_objects([*objects, info], b"/Info %d 0 R" % (len(objects) + 1)) if info else from_objects(objects)


def of_lines(pages: Sequence[Sequence[str]], info: bytes = b"") -> bytes:
    """A PDF whose pages show these lines."""
    return of_contents([show(lines) for lines in pages], info)


def plain() -> bytes:
    """Two pages, and an information dictionary with a title that was stamped on it and a date with an offset."""
    info = b"<< /Title (Microsoft Word - Minutes of August.docx) /Author (A. Secretary) /CreationDate (D:20240813190000-07'00') /Producer (by hand) >>"
    return of_lines([[HELLO, "Item 1: the budget (draft)."], ["Second page: it adjourned at nine o'clock in the evening."]], info)


def drawn_pages() -> bytes:
    """Pages without a letter: outlines only, as some printers to PDF make them; and one with a page number and nothing else."""
    outline = b"100 100 m 200 300 l 250 120 l h f"
    return of_contents([outline, outline, show(["- 3 -"])])


def stamped_scan() -> bytes:
    """A packet's pages, each with a stamp below: the picture of a page of words, one with words of its own, and one that is left blank."""
    said = pypdfium2.PdfDocument(of_lines([[SCANNED] * 12]))[0].render(scale=2, grayscale=True)
    pixels = b"".join(bytes(said.buffer)[row * said.stride :][: said.width] for row in range(said.height))
    picture = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>"
    packed = zlib.compress(pixels)
    stamps = [show(["Attachment: the auditor's report for the year (2456 : Approve it)", f"Packet Pg. {number}"], top=40) for number in (12, 13, 14)]
    contents = [b"q 612 0 0 792 0 0 cm /Im1 Do Q\n" + stamps[0], show([HELLO]) + b"\n" + stamps[1], stamps[2]]
    whole = of_contents(contents).replace(b"/Font << /F1 3 0 R >>", b"/Font << /F1 3 0 R >> /XObject << /Im1 10 0 R >>")
    objects = [body.partition(b" obj\n")[2] for body in whole.partition(b"\nxref")[0].split(b"\nendobj")][:-1]
    return from_objects([*objects, picture % (said.width, said.height, len(packed)) + b"\nstream\n" + packed + b"\nendstream"])


def divided_words() -> bytes:
    """Words divided by the typesetter at lines' ends, and compounds that happen to stand there."""
    first = ["The committee considered the information, and the recom-", "mendation was adopted. The recommendation is attached.", "It was an off-"]
    return of_lines([[*first, "the-job matter of a multi-", "family residence (a multi-family one)."]])


def beside_the_page() -> bytes:
    """Words that a printer's crop leaves outside the page."""
    return of_contents([show([HELLO]) + b"\n" + show(["userid cpm schema pagesize"], top=900)])


def one_bad_page() -> bytes:
    """Three pages, of which the second one's entry in the tree of pages is no page."""
    whole = of_lines([["The first page can be read without any trouble."], ["lost"], ["The third page can be read without any trouble."]])
    page = whole.index(b"6 0 obj\n") + len(b"6 0 obj\n")
    end = whole.index(b"endobj", page)
    return whole[:page] + b"(not a page)".ljust(end - page) + whole[end:]


def featured() -> bytes:
    """Everything that a PDF can say of itself: properties, XMP, outline, links, attachment, page labels, form field, remark, note, language."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(of_lines([[f"Page {number} of the packet, with some words on it."] for number in range(1, 5)])))
    writer.add_metadata(
        {
            "/Title": "Board packet",
            "/Author": "The secretary",
            "/Subject": "Regular meeting",
            "/Keywords": "budget; minutes, agenda",
            "/Creator": "Packet Maker 3",
            "/Producer": "by hand",
            "/CreationDate": "D:20240813190000-07'00'",
            "/ModDate": "D:20240814080000Z",
            "/Meeting": "08-13-2024",
        },
    )
    writer.xmp_metadata = _xmp()
    chapter = writer.add_outline_item(title="Call to order", page_number=0)
    writer.add_outline_item(title="Roll call", page_number=1, parent=chapter)
    writer.add_outline_item(title="Adjournment", page_number=3)
    writer.add_annotation(0, Link(rect=(72, 700, 200, 720), url="https://example.org/agenda"))
    writer.add_annotation(1, Link(rect=(72, 700, 200, 720), url="https://example.org/agenda"))
    writer.add_annotation(1, Link(rect=(72, 600, 200, 620), url="https://example.org/minutes"))
    writer.add_annotation(2, _remark(writer))
    writer.add_annotation(3, Text(rect=(72, 600, 92, 620), text="A reviewer asks whether the figure is right."))
    writer.add_attachment("budget.csv", b"line,amount\n")
    writer.set_page_label(0, 1, style=PageLabelStyle.LOWERCASE_ROMAN)
    writer.set_page_label(2, 3, style=PageLabelStyle.DECIMAL, start=1)
    _add_field(writer)
    writer.root_object[NameObject("/Lang")] = TextStringObject("en-US")
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
    return written(writer)


def with_attachments() -> bytes:
    """A covering page with a text, another PDF and something that is no document attached to it, and a note pinned to the page."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(of_lines([["The papers of the meeting are attached to this page."]])))
    writer.add_attachment("minutes.txt", b"The minutes of the last meeting were approved.")
    writer.add_attachment("agenda.pdf", plain())
    writer.add_attachment("sound.mp3", b"\xff\xfb\x90\x64" * 50)
    file = StreamObject()
    file.set_data(b"A note that is pinned to the page.")
    specification = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Filespec"),
            NameObject("/F"): TextStringObject("note.txt"),
            NameObject("/UF"): TextStringObject("note.txt"),
            NameObject("/EF"): DictionaryObject({NameObject("/F"): writer._add_object(file)}),
        },
    )
    pin = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/FileAttachment"),
            NameObject("/Rect"): ArrayObject(NumberObject(n) for n in (72, 600, 92, 620)),
            NameObject("/FS"): writer._add_object(specification),
        },
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(pin)])
    return written(writer)


def protected(user: str, owner: str = "owner", algorithm: str = "RC4-128") -> bytes:
    """A PDF that asks for `user` when it is opened (or opens by itself when that is empty)."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(of_lines([[HELLO]])))
    writer.encrypt(user, owner, algorithm=algorithm)
    return written(writer)


def for_certificates() -> bytes:
    """Encrypted for the holders of certificates: no password opens it."""
    how = b"<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 1 /Length 40 /Recipients [<3000>] >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"
    kids = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, how]
    return from_objects(kids, b"/Encrypt 4 0 R /ID [<01> <01>]")


def filled_in(value: str, signer: str) -> bytes:
    """A form with one long answer, and a signature."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(plain()))
    _add_field(writer, value)
    signature = DictionaryObject({NameObject("/Type"): NameObject("/Sig"), NameObject("/Name"): TextStringObject(signer)})
    signature[NameObject("/Contents")] = ByteStringObject(b"\x30\x82" + bytes(200))
    field = DictionaryObject({NameObject("/FT"): NameObject("/Sig"), NameObject("/T"): TextStringObject("signature"), NameObject("/V"): signature})
    form = cast("DictionaryObject", writer.root_object["/AcroForm"])
    cast("ArrayObject", form["/Fields"]).append(writer._add_object(field))
    return written(writer)


def dynamic_form() -> bytes:
    """A form that only Adobe's programs draw: the page asks for one of them, what is printed and filled in lies in XML."""
    template = (
        '<template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform><draw><value><text>Application for a library card</text></value></draw>'
        "<draw><value><image>QUJDREVG</image></value></draw><field><caption><value><exData><p>Name of <b>the reader</b></p></exData></value></caption>"
        "<items><text>inner-choice</text></items><event><script>if (a) setFocus()</script></event></field></subform></template>"
    )
    data = '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form><name>Ms. Placeholder</name></form></xfa:data></xfa:datasets>'
    text = show(["Please wait until this message is replaced by the form."])
    return from_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA [(template) 6 0 R (datasets) 7 0 R] >> >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            *(stream(content) for content in (text, template.encode(), data.encode())),
        ]
    )


def drawn_by_both() -> bytes:
    """A form that Adobe's programs draw from XML and others as it is, with a value filled in."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(filled_in("Ms. Placeholder", "A. Trustee")))
    packet = StreamObject()
    packet.set_data(b"<template/>")
    form = cast("DictionaryObject", writer.root_object["/AcroForm"])
    form[NameObject("/XFA")] = ArrayObject([TextStringObject("template"), writer._add_object(packet)])
    return written(writer)


def attached_elsewhere() -> bytes:
    """Files whose names stand under another key than their bytes, as LibreOffice writes them: one of the document, one pinned to its page."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(plain()))
    files = []
    for name in ("minutes.txt", "note.txt"):
        file = StreamObject()
        file.set_data(f"The words of {name}.".encode())
        files.append(DictionaryObject({NameObject("/Type"): NameObject("/Filespec"), NameObject("/UF"): TextStringObject(name)}))
        files[-1][NameObject("/EF")] = DictionaryObject({NameObject("/F"): writer._add_object(file)})
    names = DictionaryObject({NameObject("/Names"): ArrayObject([TextStringObject("minutes.txt"), writer._add_object(files[0])])})
    writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/EmbeddedFiles"): names})
    pin = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/FileAttachment")})
    pin[NameObject("/Rect")] = ArrayObject(NumberObject(n) for n in (72, 600, 92, 620))
    pin[NameObject("/FS")] = writer._add_object(files[1])
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(pin)])
    return written(writer)


def truncated() -> bytes:
    """A download that broke off: no cross-references, no trailer, half of the pages."""
    whole = of_lines([[f"Page {number} of a download that broke off."] * 30 for number in range(1, 11)])
    return whole[: len(whole) * 6 // 10]


def headless() -> bytes:
    """A PDF whose header is behind some bytes of a mail server."""
    return b"X-Virus-Scanned: yes\r\n\r\n" + plain()


def page_loop() -> bytes:
    """A tree of pages that contains itself."""
    return from_objects([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])


def nested_arrays(depth: int = 100_000) -> bytes:
    """An object of arrays in arrays."""
    return from_objects([b"<< /Type /Catalog /Pages 2 0 R /Deep 3 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>", b"[" * depth + b"]" * depth])


def written(writer: pypdf.PdfWriter) -> bytes:
    """What the writer holds, as a file."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _remark(writer: pypdf.PdfWriter) -> FreeText:
    remark = FreeText(text="Typed onto the page afterwards.", rect=(72, 500, 400, 520), font="Helvetica", font_size="12pt")
    appearance = StreamObject()
    appearance.set_data(b"BT /F1 12 Tf 2 4 Td (Typed onto the page afterwards.) Tj ET")
    font = DictionaryObject({NameObject(name): NameObject(value) for name, value in _HELVETICA.items()})
    appearance.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(NumberObject(n) for n in (0, 0, 328, 20)),
            NameObject("/Resources"): DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}),
        },
    )
    remark[NameObject("/AP")] = DictionaryObject({NameObject("/N"): writer._add_object(appearance)})
    return remark


def _add_field(writer: pypdf.PdfWriter, value: str = "Ms. Placeholder") -> None:
    field = DictionaryObject(
        {
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("speaker"),
            NameObject("/V"): TextStringObject(value),
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/Rect"): ArrayObject(NumberObject(n) for n in (72, 400, 300, 420)),
        },
    )
    reference = writer._add_object(field)
    writer.pages[0].setdefault(NameObject("/Annots"), ArrayObject()).append(reference)
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): ArrayObject([reference])})


def _xmp() -> bytes:
    return b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">All papers of the meeting.</rdf:li></rdf:Alt></dc:description>
<dc:publisher><rdf:Bag><rdf:li>School district</rdf:li></rdf:Bag></dc:publisher>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
