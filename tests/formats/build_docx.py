"""Word samples: one with a word in every place where Word can hide one, and hostile ones. Deterministic bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from types import MappingProxyType

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE_R = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
)
HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

MARKS_IN = (
    "markplain marktab marklinebreak markhyphen-ated marktitle markheading markcell markcellsecond marknestedcell markinserted markmovedto "
    "markblockcontrol markinlinecontrol markcontrolincell markfield marksimplefield marksmarttag marklinktext markalt marktextbox markoldtextbox markmath "
    "markruby markfootnote markendnote markcomment marksplit markheader markfirstheader markfooter markdiagram markchart "
    "marklinkaddress markfieldaddress marknoteaddress markmergedmark marknumber7. marklegal7.d)"
).split()
"""Words that a reader of the marker document sees; each once."""

MARKS_OUT = "gonedeleted gonemovedfrom goneinstruction goneoldbox gonereading goneformat".split()
"""Words that the document holds and that are not in its text."""


def paragraph(*texts: str, style: str = "", more: str = "") -> str:
    """A paragraph of runs; `more` is XML behind them."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(map(run, texts))}{more}</w:p>"


def list_item(text: str, level: int, list_: str = "1") -> str:
    """A paragraph that says itself in which list it stands, and how deep."""
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr></w:pPr>{run(text)}</w:p>'


def list_level(depth: int, form: str, text: str, start: int = 1, more: str = "") -> str:
    """A level of a list."""
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(levels: str, instances: Mapping[str, str] = MappingProxyType({"1": ""})) -> bytes:
    """The part of one list's definition, with its instances: what each of them has otherwise, by its id."""
    nums = "".join(f'<w:num w:numId="{id_}"><w:abstractNumId w:val="0"/>{otherwise}</w:num>' for id_, otherwise in instances.items())
    return part("w:numbering", f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}')


def with_list(body: str, definition: bytes) -> bytes:
    """A document whose lists are defined so; its headings are numbered by their styles."""
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    rows = ("Heading1", "heading 1", numbered.format(0)), ("Heading2", "heading 2", numbered.format(1))
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>{properties}</w:style>' for id_, name, properties in rows)
    related = relationships([("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml")])
    parts = {"word/_rels/document.xml.rels": related, "word/styles.xml": part("w:styles", styles), "word/numbering.xml": definition}
    return of_document(document(body), parts)


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def filled_in() -> bytes:
    """A form: boxes ticked and not, one of several answers, a tick from a font of symbols, and instructions that are hidden."""

    def field(inside: str, name: str) -> str:
        begin = f'<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/>{inside}</w:ffData></w:fldChar>'
        return f'<w:r>{begin}</w:r><w:r><w:instrText> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

    def box(inside: str) -> str:
        return field(f'<w:checkBox><w:sizeAuto/><w:default w:val="0"/>{inside}</w:checkBox>', "FORMCHECKBOX")

    entries = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in ("Elementary", "Middle", "High"))
    choice = field(f'<w:ddList><w:result w:val="1"/>{entries}</w:ddList>', "FORMDROPDOWN")
    tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>goneinstruction</w:t></w:r>" + run("shown")
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> as well</w:t></w:r>'
    lines = (box("<w:checked/>") + run(" Resident"), box("") + run(" Visitor"), choice, tick + run(" Consent"), hidden + shown)
    mark = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
    return of_document(document("".join(f"<w:p>{line}</w:p>" for line in lines) + f"<w:p>{mark}{run('A hidden mark hides no words')}</w:p>"))


def part(root: str, content: str) -> bytes:
    """A part with this root element."""
    return HEAD + f"<{root} {_NAMESPACES}>{content}</{root}>".encode()


def document(body: str) -> bytes:
    """The main part with this body."""
    return part("w:document", f"<w:body>{body}<w:sectPr/></w:body>")


def relationships(rows: Iterable[tuple[str, str, str]], kind_base: str = R) -> bytes:
    """A relationships part of (id, kind, target) rows; a target with "://" is external."""
    lines = ""
    for id_, kind, target in rows:
        type_ = kind if "://" in kind else f"{kind_base}/{kind}"
        mode = 'TargetMode="External"' if "://" in target else ""
        lines += f'<Relationship Id="{id_}" Type="{type_}" Target="{target}" {mode}/>'
    return HEAD + f'<Relationships xmlns="{_PACKAGE_R}">{lines}</Relationships>'.encode()


def package(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members, with times that do not change."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2024, 8, 13, 19, 0, 0))
            info.compress_type = compression
            archive.writestr(info, content)
    return out.getvalue()


def of_document(main: bytes, more: Mapping[str, bytes] | None = None) -> bytes:
    """A package with this main part."""
    return package(
        {
            "[Content_Types].xml": HEAD + b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
            "word/document.xml": main,
            **(more or {}),
        },
    )


def marker() -> bytes:
    """A word in every hiding place, properties of all kinds, styles with names of another language."""
    return package(
        {
            "[Content_Types].xml": HEAD + b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relationships(
                [
                    ("rId1", "officeDocument", "word/document.xml"),
                    ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                    ("rId3", "extended-properties", "docProps/app.xml"),
                    ("rId4", "custom-properties", "docProps/custom.xml"),
                ],
            ),
            "word/document.xml": document(_marker_body()),
            "word/_rels/document.xml.rels": relationships(
                [
                    ("rId1", "styles", "styles.xml"),
                    ("rId20", "numbering", "numbering.xml"),
                    ("rId2", "hyperlink", "https://example.org/marklinkaddress"),
                    ("rId3", "footnotes", "footnotes.xml"),
                    ("rId4", "endnotes", "endnotes.xml"),
                    ("rId5", "comments", "comments.xml"),
                    ("rId6", "header", "header1.xml"),
                    ("rId7", "header", "header2.xml"),
                    ("rId8", "header", "header3.xml"),
                    ("rId9", "footer", "/word/footer1.xml"),
                    ("rId10", "diagramData", "diagrams/data1.xml"),
                    ("rId11", "chart", "charts/chart1.xml"),
                ],
            ),
            "word/styles.xml": _styles(),
            "word/numbering.xml": numbering(list_level(0, "decimal", "marknumber%1.", 7) + list_level(1, "lowerLetter", "marklegal%1.%2)", 4)),
            "word/footnotes.xml": part(
                "w:footnotes", f'<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">{paragraph("markfootnote")}</w:footnote>'
            ),
            "word/_rels/footnotes.xml.rels": relationships([("rId1", "hyperlink", "https://example.org/marknoteaddress")]),
            "word/endnotes.xml": part("w:endnotes", f'<w:endnote w:id="1">{paragraph("markendnote")}</w:endnote>'),
            "word/comments.xml": part("w:comments", f'<w:comment w:id="1" w:author="A. Reviewer">{paragraph("markcomment")}</w:comment>'),
            "word/header1.xml": part("w:hdr", paragraph("markheader")),
            "word/header2.xml": part("w:hdr", paragraph("markheader")),
            "word/header3.xml": part("w:hdr", paragraph("markfirstheader")),
            "word/footer1.xml": part("w:ftr", paragraph("markfooter")),
            "word/diagrams/data1.xml": part("dgm:dataModel", "<dgm:pt><dgm:t><a:p><a:r><a:t>markdiagram</a:t></a:r></a:p></dgm:t></dgm:pt>"),
            "word/charts/chart1.xml": part("c:chartSpace", "<c:strCache><c:pt><c:v>markchart</c:v></c:pt><c:pt><c:v>2024</c:v></c:pt></c:strCache>"),
            **_properties(),
        },
    )


def strict() -> bytes:
    """A document in the Strict namespaces."""
    body = paragraph("A strict heading", style="Heading1") + paragraph("Strictly speaking, this is text.")
    main = document(body).replace(W.encode(), STRICT_W.encode()).replace(R.encode(), STRICT_R.encode())
    return package(
        {
            "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")], STRICT_R),
            "word/document.xml": main,
            "word/_rels/document.xml.rels": relationships([("rId1", "styles", "styles.xml")], STRICT_R),
            "word/styles.xml": _styles().replace(W.encode(), STRICT_W.encode()),
        },
    )


def chapters() -> bytes:
    """Headings of three levels and enough text between them that parts begin at some and not at others."""
    long = "The superintendent reported on enrolment and on the state of the buildings. " * 70
    body = "".join(
        (
            paragraph("Call to order", style="Heading1"),
            paragraph("It was called to order at seven."),
            paragraph("Roll call", style="Heading2"),
            paragraph("All were present."),
            paragraph(long),
            paragraph("Public comment", style="Heading2"),
            paragraph("Nobody spoke."),
            paragraph("Reports", style="Heading1"),
            *(paragraph(long) for _ in range(5)),
        ),
    )
    related = {"word/_rels/document.xml.rels": relationships([("rId1", "styles", "styles.xml")]), "word/styles.xml": _styles()}
    return of_document(document(body), related)


def truncated() -> bytes:
    """A download that broke off: the directory at its end is missing."""
    whole = chapters()
    return whole[: len(whole) // 2]


def broken_off() -> bytes:
    """A package whose main part ends in the middle of a word, as a program that was killed leaves it."""
    main = document(paragraph("What was written is still there.") + paragraph("And then it brea"))
    return of_document(main[: main.index(b"brea") + 4])


def bomb(size: int = 200 * 1024 * 1024) -> bytes:
    """A main part of `size` bytes in a file a thousandth as large."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relationships([("rId1", "officeDocument", "word/document.xml")]))
        with archive.open("word/document.xml", "w", force_zip64=True) as stream:
            start, end = document("<w:p><w:r><w:t>|</w:t></w:r></w:p>").split(b"|")
            stream.write(start)
            for _ in range(size // 1_048_576):
                stream.write(b"a" * 1_048_576)
            stream.write(end)
    return out.getvalue()


def endless_directory(size: int = 8 * 1024 * 1024) -> bytes:
    """An archive whose directory says that it is `size` bytes long, and is."""
    entry = b"PK\x01\x02" + bytes(42)
    directory = entry * (size // len(entry))
    end = b"PK\x05\x06" + bytes(4) + b"\xff\xff\xff\xff" + len(directory).to_bytes(4, "little") + bytes(6)
    return b"PK\x03\x04" + bytes(26) + directory + end


def billion_laughs() -> bytes:
    """Entities that would grow to a billion words."""
    entities = "".join(f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">' for n in range(1, 10))
    main = document(paragraph("before") + paragraph("&l9;") + paragraph("after"))
    doctype = f'<!DOCTYPE d [<!ENTITY l0 "laugh ">{entities}]>'.encode()
    return of_document(main.replace(HEAD, HEAD + doctype))


def outside_entity() -> bytes:
    """An entity that names a file of the computer that reads it."""
    main = document(paragraph("before") + paragraph("&secret;"))
    return of_document(main.replace(HEAD, HEAD + b'<!DOCTYPE d [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'))


def deep(depth: int = 40_000) -> bytes:
    """Content controls in content controls, and a word at the bottom."""
    return of_document(
        document(
            paragraph("above") + "<w:sdt><w:sdtContent>" * (depth // 2) + paragraph("bottom") + "</w:sdtContent></w:sdt>" * (depth // 2) + paragraph("below")
        )
    )


def _marker_body() -> str:
    return "".join(
        (
            paragraph("marktitle", style="Titel"),
            paragraph("markheading", style="berschrift1"),
            paragraph("markplain", more="<w:r><w:tab/><w:t>marktab</w:t><w:br/><w:t>marklinebreak</w:t></w:r>"),
            paragraph("mark", "split"),
            list_item("a numbered item", 0),
            list_item("a lettered item below it", 1),
            paragraph("markhyphen", more="<w:r><w:noBreakHyphen/><w:t>ated</w:t></w:r>"),
            _table(),
            _tracked_changes(),
            '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="x"/></w:rPr></w:pPr>' + run("markmerged") + "</w:p>" + paragraph("mark"),
            f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('markblockcontrol')}</w:sdtContent></w:sdt>",
            f"<w:p><w:sdt><w:sdtContent>{run('markinlinecontrol')}</w:sdtContent></w:sdt></w:p>",
            _field("DATE goneinstruction", "markfield"),
            f'<w:p><w:fldSimple w:instr=" AUTHOR goneinstruction ">{run("marksimplefield")}</w:fldSimple></w:p>',
            _field('HYPERLINK "https://example.org/markfieldaddress"', "a link by field"),
            f'<w:p><w:smartTag w:element="place">{run("marksmarttag")}</w:smartTag></w:p>',
            f'<w:p><w:hyperlink r:id="rId2">{run("marklinktext")}</w:hyperlink></w:p>',
            '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="markalt"/></wp:inline></w:drawing></w:r></w:p>',
            _text_box(),
            f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('markoldtextbox')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
            "<w:p><m:oMath><m:r><m:t>markmath</m:t></m:r></m:oMath></w:p>",
            f"<w:p><w:r><w:ruby><w:rt>{run('gonereading')}</w:rt><w:rubyBase>{run('markruby')}</w:rubyBase></w:ruby></w:r></w:p>",
            f"<w:p><w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr><w:rPrChange>{run('goneformat')}</w:rPrChange></w:p>",
        ),
    )


def _table() -> str:
    nested = f"<w:tbl><w:tr><w:tc>{paragraph('marknestedcell')}</w:tc></w:tr></w:tbl>"
    control = f"<w:sdt><w:sdtContent>{paragraph('markcontrolincell')}</w:sdtContent></w:sdt>"
    first = f"<w:tr><w:tc>{paragraph('markcell')}</w:tc><w:tc>{paragraph('markcellsecond')}</w:tc></w:tr>"
    return f"<w:tbl><w:tblPr/>{first}<w:tr><w:tc>{nested}<w:p/></w:tc><w:tc>{control}</w:tc></w:tr></w:tbl>"


def _tracked_changes() -> str:
    inside = (
        _tracked("ins", "markinserted"),
        _tracked("del", "gonedeleted", "delText"),
        _tracked("moveFrom", "gonemovedfrom"),
        _tracked("moveTo", "markmovedto"),
    )
    return f"<w:p>{''.join(inside)}</w:p>"


def _tracked(element: str, text: str, text_element: str = "t") -> str:
    return f'<w:{element} w:id="7" w:author="x"><w:r><w:{text_element}>{text}</w:{text_element}></w:r></w:{element}>'


def _field(instruction: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"<w:p>{begin}<w:r><w:instrText> {instruction} </w:instrText></w:r>{separate}{run(result)}{end}</w:p>"


def _text_box() -> str:
    new = f"<wps:txbx><w:txbxContent>{paragraph('marktextbox')}</w:txbxContent></wps:txbx>"
    old = f"<w:pict><v:textbox><w:txbxContent>{paragraph('goneoldbox')}</w:txbxContent></v:textbox></w:pict>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{new}</w:drawing></mc:Choice>'
    return f"<w:p><w:r><mc:AlternateContent>{choice}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"


def _styles() -> bytes:
    rows = (
        ("Titel", "Title", ""),
        ("berschrift1", "heading 1", ""),
        ("Heading1", "heading 1", ""),
        ("Heading2", "heading 2", ""),
        ("Mine", "My own", "Heading2"),
    )
    styles = ""
    for id_, name, base in rows:
        based = f'<w:basedOn w:val="{base}"/>' if base else ""
        styles += f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>{based}</w:style>'
    return part("w:styles", styles)


def _properties() -> dict[str, bytes]:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Document1</dc:title><dc:creator>The secretary</dc:creator><dc:subject>Agenda</dc:subject><dc:description>All of it.</dc:description>"
        "<cp:keywords>budget, minutes</cp:keywords><cp:lastModifiedBy>The clerk</cp:lastModifiedBy><cp:revision>3</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2024-08-13T19:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2024-08-14T08:00:00Z</dcterms:modified></cp:coreProperties>'
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application>'
        "<Pages>12</Pages><Words>3456</Words><Company>School district</Company></Properties>"
    )
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Meeting"><vt:lpwstr>08-13-2024</vt:lpwstr></property></Properties>'
    )
    return {"docProps/core.xml": HEAD + core.encode(), "docProps/app.xml": HEAD + app.encode(), "docProps/custom.xml": HEAD + custom.encode()}
