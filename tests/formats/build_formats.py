# ruff: noqa: E501  # XML is read best unbroken
"""The same cells with number formats in a workbook of each kind. Deterministic bytes."""

from __future__ import annotations

import struct
from xml.sax.saxutils import quoteattr

from tests.formats.build_docx import HEAD, package, relationships
from tests.formats.build_ole import compound
from tests.formats.build_sheets import part

CELLS: tuple[tuple[int | str, float, str], ...] = (
    # a built-in format's number or a code, the value, and what Excel shows
    (9, 0.45, "45%"),
    (10, 0.4567, "45.67%"),
    ("$#,##0", 1_250_000, "$1,250,000"),
    ('_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', -1234.565, "$(1,234.57)"),
    (44, 0, "$-"),
    (3, 98765.4, "98,765"),
    ("#,##0.00\\ [$€-407]", 1250.5, "1,250.50 €"),
    (14, 45473, "6/30/2024"),
    ("[$-409]mmmm\\ d\\,\\ yyyy;@", 45473, "June 30, 2024"),
    ("[$-407]d\\.\\ mmmm\\ yyyy", 45473, "30. Juni 2024"),
    ("yyyy\\-mm\\-dd\\ hh:mm", 45517.791666666664, "2024-08-13 19:00"),
    (18, 0.796527777777778, "7:07 PM"),
    (46, 1.5, "36:00:00"),
    ("00000", 501, "00501"),
    ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", 9255551234, "(925) 555-1234"),
    ('0.0,,"M"', 1_250_000, "1.3M"),
    ('#,##0" pupils"', 1250, "1,250 pupils"),
    ("# ?/?", 2.5, "2 1/2"),
    (11, 12345, "1.23E+04"),
    (";;;", 77, "77"),
    (0, 0.1, "0.1"),
)
_CODES = [code for code, _, _ in CELLS if isinstance(code, str)]
_NUMBERS = [code if isinstance(code, int) else 164 + _CODES.index(code) for code, _, _ in CELLS]


def xlsx(titles: str = "Worksheets") -> bytes:
    """An .xlsx, one cell a row; `titles` is what Excel calls sheets in the language of whoever saved it."""
    formats = "".join(f'<numFmt numFmtId="{164 + at}" formatCode={quoteattr(code)}/>' for at, code in enumerate(_CODES))
    styles = f'<numFmts>{formats}</numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>{"".join(f"""<xf numFmtId="{number}"/>""" for number in _NUMBERS)}</cellXfs>'
    rows = "".join(f'<row r="{at}"><c r="B{at}" s="{at}"><v>{value!r}</v></c></row>' for at, (_, value, _) in enumerate(CELLS, 1))
    app = f'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TitlesOfParts>{titles}</TitlesOfParts></Properties>'
    return package(
        {
            "[Content_Types].xml": HEAD + b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml"), ("rId2", "extended-properties", "docProps/app.xml")]),
            "docProps/app.xml": HEAD + app.encode(),
            "xl/workbook.xml": part("workbook", '<sheets><sheet name="Shown" sheetId="1" r:id="rId1"/></sheets>'),
            "xl/_rels/workbook.xml.rels": relationships([("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")]),
            "xl/styles.xml": part("styleSheet", styles),
            "xl/worksheets/sheet1.xml": part("worksheet", f"<sheetData>{rows}</sheetData>"),
        }
    )


def xlsb() -> bytes:
    """An .xlsb with the same cells."""
    formats = b"".join(_record(44, struct.pack("<H", 164 + at) + _wide(code)) for at, code in enumerate(_CODES))
    styles = _record(278) + formats + _record(617, struct.pack("<I", len(CELLS) + 1))
    styles += b"".join(_record(47, struct.pack("<HH", 0, number) + bytes(12)) for number in (0, *_NUMBERS)) + _record(618) + _record(279)
    rows = b"".join(_record(0, struct.pack("<I", at) + bytes(13)) + _record(5, struct.pack("<IId", 1, at + 1, value)) for at, (_, value, _) in enumerate(CELLS))
    sheet = _record(129) + _record(148, struct.pack("<4I", 0, len(CELLS) - 1, 1, 1)) + _record(145) + rows + _record(146) + _record(130)
    book = _record(131) + _record(143) + _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Shown")) + _record(144) + _record(132)
    return package(
        {
            "[Content_Types].xml": HEAD + b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.bin")]),
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": relationships([("rId1", "worksheet", "worksheets/sheet1.bin"), ("rId2", "styles", "styles.bin")]),
            "xl/styles.bin": styles,
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def xls() -> bytes:
    """An .xls with the same cells, its rows in the order in which some program wrote them."""
    begin = struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)
    formats = b"".join(_biff(0x41E, struct.pack("<HHB", 164 + at, len(code), 1) + code.encode("utf-16-le")) for at, code in enumerate(_CODES))
    styles = b"".join(_biff(0xE0, struct.pack("<3H", 0, number, 0) + bytes(14)) for number in (0, *_NUMBERS))
    cells = [_biff(0x203, struct.pack("<3Hd", at, 1, at + 1, value)) for at, (_, value, _) in enumerate(CELLS)]
    sheet = _biff(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + b"".join(reversed(cells)) + _biff(0x0A)
    globals_ = _biff(0x809, begin) + _biff(0x42, struct.pack("<H", 1200)) + formats + styles
    globals_ += _biff(0x85, struct.pack("<IBBBB", len(globals_) + 4 + 8 + 10 + 4, 0, 0, 5, 1) + "Shown".encode("utf-16-le")) + _biff(0x0A)
    return compound({"Workbook": globals_ + sheet})


def _biff(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _record(kind: int, data: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = bytes([len(data)]) if len(data) < 128 else bytes([len(data) & 0x7F | 0x80, len(data) >> 7])
    return number + size + data


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")
