# ruff: noqa: E501  # XML is read best unbroken
"""Excel samples: one with something in every place where a workbook can hide it, the older and the binary kind, hostile ones. Deterministic bytes."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from tests.formats.build_docx import HEAD, _properties, package, relationships
from tests.formats.build_ole import compound
from tests.formats.build_pptx import chart

MARKS_IN = (
    "markshared markrich markinline markformula markheader markfooter marknote markthread markreply markshape markalt markcharttitle markaxis "
    "markseries markcategory marklinkaddress markhiddencell markchartsheet markescaped"
).split()
"""Words that a reader of the marker workbook sees; each once."""

MARKS_OUT = "goneformula gonephonetic gonethreadnote gonebuiltin".split()
"""Words that the workbook holds and that are not its text."""

_SML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_NAMESPACES = (
    f'xmlns="{_SML}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
_STYLES = (
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>'
)


def part(root: str, content: str, attributes: str = "") -> bytes:
    """A part with this root element."""
    return HEAD + f"<{root} {_NAMESPACES} {attributes}>{content}</{root}>".encode()


def sheet(rows: str, more: str = "") -> bytes:
    """A worksheet with these rows."""
    return part("worksheet", f"<sheetData>{rows}</sheetData>{more}")


def workbook(
    sheets: Sequence[tuple[str, bytes]], more: Mapping[str, bytes] | None = None, states: Mapping[str, str] | None = None, shared: str = "", names: str = ""
) -> bytes:
    """A workbook of (name, part) pairs; `states` of those that are not visible; a name that begins with "Chart" is a chart sheet's."""
    kinds = ["chartsheet" if name.startswith("Chart") else "worksheet" for name, _ in sheets]
    entries = "".join(
        f'<sheet name="{name}" sheetId="{at}" state="{(states or {}).get(name, "visible")}" r:id="rId{at}"/>' for at, (name, _) in enumerate(sheets, 1)
    )
    rows = [(f"rId{at}", kind, f"{kind}s/sheet{at}.xml") for at, kind in enumerate(kinds, 1)]
    rows += [("rIdS", "sharedStrings", "sharedStrings.xml"), ("rIdT", "styles", "styles.xml"), ("rIdP", "person", "persons/person.xml")]
    types = "".join(
        f'<Override PartName="/xl/{kind}s/sheet{at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for at, kind in enumerate(kinds, 1)
    )
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return package(
        {
            "[Content_Types].xml": HEAD
            + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/>{types}</Types>'.encode(),
            "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": part("workbook", f"<sheets>{entries}</sheets><definedNames>{names}</definedNames>"),
            "xl/_rels/workbook.xml.rels": relationships(rows),
            "xl/sharedStrings.xml": part("sst", shared),
            "xl/styles.xml": part("styleSheet", _STYLES),
            **{f"xl/{kind}s/sheet{at}.xml": content for at, (kind, (_, content)) in enumerate(zip(kinds, sheets, strict=True), 1)},
            **(more or {}),
        },
    )


def marker() -> bytes:
    """Cells of every kind; comments old and new, drawings, headers, a chart sheet, names, a hidden sheet."""
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>markinline\nsecond line</t></is></c></row>'
        '<row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>2.5</v></c><c r="C2"><v>0.30000000000000004</v></c><c r="D2" t="b"><v>1</v></c></row>'
        '<row r="3"><c r="A3" s="1"><v>45517</v></c><c r="B3" s="2"><v>45517.791666666664</v></c><c r="C3" s="3"><v>0.75</v></c><c r="D3" s="4"><v>1.5</v></c></row>'
        '<row r="6"><c r="B6" t="str"><f>"goneformula"</f><v>markformula</v></c><c r="D6" t="s"><v>2</v></c></row>'
        '<row r="7"><c r="A7"><v>123456789012</v></c><c r="B7"><v>-1.5E-7</v></c></row>'
    )
    header = '<headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;12markheader &amp;P of &amp;N</oddHeader><oddFooter>&amp;Kff0000markfooter</oddFooter></headerFooter>'
    anchor = "<xdr:twoCellAnchor>{}</xdr:twoCellAnchor>"
    shape = '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="s" descr="markalt"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>markshape</a:t></a:r></a:p></xdr:txBody></xdr:sp>'
    frame = '<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>'
    other = "<xdr:sp><xdr:txBody><a:p><a:r><a:t>markchartsheet</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    old = '<comment ref="{}" authorId="0"><text><r><t>{}</t></r></text></comment>'
    shared = '<si><t>markshared</t></si><si><r><t>mark</t></r><r><t>rich</t></r><rPh sb="0" eb="1"><t>gonephonetic</t></rPh></si><si><t>markescaped &amp; &lt;b&gt;</t></si>'
    return workbook(
        [
            ("Budget", sheet(rows, header + '<drawing r:id="rId3"/>')),
            ("Old", sheet('<row r="1"><c r="A1" t="str"><v>markhiddencell</v></c></row>')),
            ("Chart", part("chartsheet", '<drawing r:id="rId1"/>')),
            ("Empty", sheet("")),
        ],
        {
            "xl/worksheets/_rels/sheet1.xml.rels": relationships(
                [
                    ("rId1", "comments", "../comments1.xml"),
                    ("rId2", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threads.xml"),
                    ("rId3", "drawing", "../drawings/drawing1.xml"),
                    ("rId4", "hyperlink", "https://example.org/marklinkaddress"),
                ]
            ),
            "xl/chartsheets/_rels/sheet3.xml.rels": relationships([("rId1", "drawing", "../drawings/drawing2.xml")]),
            "xl/comments1.xml": part(
                "comments",
                f"<authors><author>A. Reviewer</author></authors><commentList>{old.format('B2', 'A. Reviewer: marknote')}{old.format('C2', 'gonethreadnote')}</commentList>",
            ),
            "xl/threads.xml": part(
                "ThreadedComments",
                '<threadedComment ref="C2" personId="{1}"><text>markthread</text></threadedComment><threadedComment ref="C2" personId="{1}"><text>markreply</text></threadedComment>',
            ),
            "xl/persons/person.xml": part("personList", '<person displayName="B. Reviewer" id="{1}"/>'),
            "xl/drawings/drawing1.xml": part("xdr:wsDr", anchor.format(shape) + anchor.format(frame)),
            "xl/drawings/drawing2.xml": part("xdr:wsDr", anchor.format(other)),
            "xl/drawings/_rels/drawing1.xml.rels": relationships([("rId1", "chart", "../charts/chart1.xml")]),
            "xl/charts/chart1.xml": chart(),
            **_properties(),
        },
        {"Old": "hidden"},
        shared,
        '<definedName name="Total">Budget!$A$7</definedName><definedName name="_xlnm.Print_Area">gonebuiltin</definedName>',
    )


def large(rows: int = 1_500) -> bytes:
    """A sheet that is cut into parts of whole rows."""
    return workbook(
        [
            (
                "Ledger",
                sheet("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}" t="str"><v>entry number {n}</v></c></row>' for n in range(1, rows + 1))),
            )
        ]
    )


def sparse() -> bytes:
    """Two cells, one at each end of a sheet: as a rectangle they would be 17 thousand million."""
    return workbook([("Sheet1", sheet('<row r="1"><c r="A1" t="str"><v>first</v></c></row><row r="1048576"><c r="XFD1048576" t="str"><v>last</v></c></row>'))])


def endless(rows: int = 400) -> bytes:
    """Rows whose only cell is the last one of a sheet: more cells in between than are counted."""
    return workbook([("Sheet1", sheet("".join(f'<row r="{n}"><c r="XFD{n}"><v>{n}</v></c></row>' for n in range(1, rows + 1))))])


def bomb() -> bytes:
    """A sheet of 40 MB in a file of 40 KB."""
    return workbook([("Sheet1", sheet('<row r="1"><c r="A1" t="str"><v>' + "0" * 40_000_000 + "</v></c></row>"))])


def laughs() -> bytes:
    """Entities in a sheet's part."""
    plain = sheet('<row r="1"><c r="A1" t="str"><v>&l9;</v></c></row>')
    entities = "".join(f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">' for n in range(1, 10))
    return workbook([("Sheet1", plain.replace(HEAD, HEAD + f'<!DOCTYPE d [<!ENTITY l0 "laugh ">{entities}]>'.encode()))])


def binary(stated: tuple[int, int, int, int] = (0, 1, 0, 1)) -> bytes:
    """A workbook whose parts are binary (.xlsb): two rows; the sheet states that it has this top, bottom, left and right."""
    cells = _xlsb(0, struct.pack("<I", 0) + bytes(13)) + _xlsb(6, bytes(8) + _wide("binary words")) + _xlsb(5, struct.pack("<IId", 1, 0, 12.0))
    cells += _xlsb(0, struct.pack("<I", 1) + bytes(13)) + _xlsb(5, struct.pack("<IId", 0, 0, 2.5))
    return _binary(cells, stated)


def binary_kinds() -> bytes:
    """A binary workbook with a cell of every kind that holds a value: texts that cells share, numbers in four and in eight bytes, what formulas gave."""
    rows: list[tuple[int, list[tuple[int, bytes]]]] = [
        (0, [(7, struct.pack("<I", 1)), (62, b"\0" + _wide("rich"))]),
        (1, [*((2, struct.pack("<I", number)) for number in (12 << 2 | 2, -3 << 2 & 0xFFFFFFFF | 2, 25 << 2 | 3, 0x3FF80000, 12345 << 2 | 3))]),
        (2, [(4, b"\x01"), (3, b"\x07"), (8, _wide("formula words") + bytes(2)), (9, struct.pack("<dH", 2.5, 0)), (10, b"\0\0\0"), (11, b"\x2a\0\0")]),
        (9, [(6, _wide("far below"))]),
    ]
    cells = b""
    for row, found in rows:
        cells += _xlsb(0, struct.pack("<I", row) + bytes(13))
        cells += b"".join(_xlsb(kind, struct.pack("<II", column, 0) + content) for column, (kind, content) in enumerate(found))
    texts = _xlsb(159, struct.pack("<II", 2, 2)) + _xlsb(19, b"\0" + _wide("another")) + _xlsb(19, b"\0" + _wide("shared")) + _xlsb(160)
    return _binary(cells, (0, 9, 0, 5), texts)


def _binary(cells: bytes, stated: tuple[int, int, int, int], texts: bytes = b"") -> bytes:
    sheet_ = _xlsb(129) + _xlsb(148, struct.pack("<4I", *stated)) + _xlsb(145) + cells + _xlsb(146) + _xlsb(130)
    book = _xlsb(131) + _xlsb(143) + _xlsb(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Binary")) + _xlsb(144) + _xlsb(132)
    return package(
        {
            "[Content_Types].xml": HEAD + b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.bin")]),
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": relationships(
                [("rId1", "worksheet", "worksheets/sheet1.bin"), *([("rId2", "sharedStrings", "sharedStrings.bin")] if texts else [])]
            ),
            "xl/worksheets/sheet1.bin": sheet_,
            **({"xl/sharedStrings.bin": texts} if texts else {}),
            **_properties(),
        },
    )


def old(dimensions: tuple[int, int, int, int] = (0, 3, 0, 3), encrypted: bool = False, corner: bool = False) -> bytes:
    """An .xls: two sheets, of which the second is hidden; the first states that it has these rows and columns. `corner`: with a cell at a sheet's far end."""
    styles = b"".join(_biff(0xE0, struct.pack("<3H", 0, number, 0) + bytes(14)) for number in (0, 14))
    first = (
        _biff(0x200, struct.pack("<IIHHH", *dimensions, 0)) + _label(0, 0, "older words") + _number(0, 1, 7.0) + _number(1, 0, 45517.0, 1) + _number(2, 2, 2.5)
    )
    first += _number(65_535, 255, 1.0) if corner else b""
    sheets = [_biff(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + content + _biff(0x0A) for content in (first, _label(0, 0, "hidden words"))]
    password = _biff(0x2F, bytes(54)) if encrypted else b""
    globals_ = _biff(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + password + _biff(0x42, struct.pack("<H", 1200)) + styles
    bounds = [("Older", 0), ("Secret", 1)]
    size = len(globals_) + sum(4 + 8 + 2 * len(name) for name, _ in bounds) + 4
    for (name, state), content in zip(bounds, sheets, strict=True):
        globals_ += _biff(0x85, struct.pack("<IBBBB", size, state, 0, len(name), 1) + name.encode("utf-16-le"))
        size += len(content)
    return compound(
        {"Workbook": globals_ + _biff(0x0A) + b"".join(sheets), "\x05SummaryInformation": summary(), "\x05DocumentSummaryInformation": summary_beside()}
    )


def summary() -> bytes:
    """The properties of an older document: texts in a code page of its own, and times."""
    text = _text_property
    time = _time_property
    return _property_set(
        {
            1: struct.pack("<Ih", 2, 1252),
            2: text(b"Budget \x96 older"),
            3: text(b"Money"),
            4: text(b"The secretary"),
            5: text(b"budget, minutes"),
            8: text(b"The clerk"),
            9: text(b"3"),
            12: time(154_723),
            13: time(154_724),
            14: struct.pack("<Ii", 3, 12),
            18: text(b"Microsoft Excel"),
        },
    )


def summary_beside() -> bytes:
    """The second set of properties."""
    text = _text_property
    return _property_set({1: struct.pack("<Ih", 2, 1252), 15: text(b"School district")})


def _text_property(words: bytes) -> bytes:
    return struct.pack("<II", 30, len(words) + 1) + words + bytes(4 - len(words) % 4)


def _time_property(days: int) -> bytes:
    return struct.pack("<IQ", 64, (days * 86_400 + 68_400) * 10_000_000)


def _property_set(properties: Mapping[int, bytes]) -> bytes:
    at, table, values = 8 + 8 * len(properties), b"", b""
    for number, value in properties.items():
        table += struct.pack("<II", number, at + len(values))
        values += value
    section = struct.pack("<II", at + len(values), len(properties)) + table + values
    return struct.pack("<HHI16sI16sI", 0xFFFE, 0, 0x20005, bytes(16), 1, bytes(16), 48) + section


def _biff(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _label(row: int, column: int, text: str) -> bytes:
    return _biff(0x204, struct.pack("<4HB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def _number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return _biff(0x203, struct.pack("<3Hd", row, column, style, value))


def _xlsb(kind: int, data: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(data)]) + data


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")
