"""The number formats of a workbook, by the number that its cells know them by (step 8)."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator, Mapping

from lxml import etree

from core.extraction.sheets.number_format import BUILT_IN, cell_shower
from core.extraction.sheets.records import biff_records, xlsb_records
from core.extraction.sheets.sheet_text import ShowCell

_FORMAT, _CELL_STYLES, _STYLES_END, _STYLE = 44, 617, 618, 47  # BrtFmt, BrtBeginCellXFs, BrtEndCellXFs, BrtXF (MS-XLSB 2.3.2)
_WORKBOOK, _MOST_RECORDS = 153, 100  # BrtWbProp (MS-XLSB 2.4.838), near the beginning
_BIFF_BEGIN, _BIFF_FORMAT, _BIFF_STYLE, _BIFF_SHEET, _BIFF_END, _BIFF8 = 0x809, 0x41E, 0xE0, 0x85, 0x0A, 0x600  # MS-XLS 2.3.2
_BIFF_TEXT, _BIFF_NAME = 3, 6  # bytes in front of a format's text (its length included), of a sheet's name
_DATE = 14  # the format of dates, which Excel shows as the system's settings have it
_DATES: Mapping[str, str] = {
    # a part's title in docProps/app.xml, in the language of the Excel that wrote it: how dates are written where it is spoken
    "Arbeitsblätter": "dd.mm.yyyy",
    "Hojas de cálculo": "dd/mm/yyyy",
    "Feuilles de calcul": "dd/mm/yyyy",
    "Fogli di lavoro": "dd/mm/yyyy",
    "Planilhas": "dd/mm/yyyy",
    "Werkbladen": "d-m-yyyy",
}


def in_xml(root: etree._Element | None, date: str = "") -> dict[int, ShowCell]:
    """What shows cells, by the number of their style, from `xl/styles.xml`; styles that change nothing are left out. `date` is how dates are written here."""
    if root is None:
        return {}
    codes = {_number(one.get("numFmtId")): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")}
    return _shown((_number(one.get("numFmtId")) for one in root.iterfind("{*}cellXfs/{*}xf")), codes, date)


def counts_from_1904(workbook: bytes) -> bool:
    """Whether a binary workbook (`xl/workbook.bin`) counts its days from 1904, as old Macintoshes did."""
    return any(kind == _WORKBOOK and record[:1] and record[0] & 1 for kind, record in itertools.islice(xlsb_records(workbook), _MOST_RECORDS))


def in_xlsb(content: bytes, date: str = "") -> dict[int, ShowCell]:
    """The same from `xl/styles.bin`."""
    codes, used, inside = dict[int, str](), list[int](), False
    for kind, record in xlsb_records(content):
        inside = (inside or kind == _CELL_STYLES) and kind != _STYLES_END
        if kind == _FORMAT and len(record) >= 6:  # bytes of a number and a length
            number, length = struct.unpack_from("<HI", record)
            codes[number] = record[6 : 6 + 2 * length].decode("utf-16-le", "replace")
        elif kind == _STYLE and inside and len(record) >= 4:  # of two numbers
            used.append(struct.unpack_from("<H", record, 2)[0])
    return _shown(iter(used), codes, date)


def in_biff(workbook: bytes) -> tuple[dict[int, ShowCell], dict[str, int]]:
    """The same from the records of an .xls (BIFF 5 and 8), and where the records of each sheet begin, by its name."""
    codes, used, sheets = dict[int, str](), list[int](), dict[str, int]()
    modern = True
    for number, (kind, at, size) in enumerate(biff_records(workbook)):
        if kind == _BIFF_BEGIN and size >= 2 and not number:  # bytes of a number
            modern = struct.unpack_from("<H", workbook, at)[0] >= _BIFF8
        elif kind == _BIFF_FORMAT and size > _BIFF_TEXT:
            codes[struct.unpack_from("<H", workbook, at)[0]] = _text(workbook[at + 2 : at + size], modern, wide=True)
        elif kind == _BIFF_STYLE and size >= 4:  # of two
            used.append(struct.unpack_from("<H", workbook, at + 2)[0])
        elif kind == _BIFF_SHEET and size > _BIFF_NAME:
            sheets[_text(workbook[at + _BIFF_NAME : at + size], modern)] = struct.unpack_from("<I", workbook, at)[0]
        elif kind == _BIFF_END:
            break
    return _shown(iter(used), codes, ""), sheets


def _text(content: bytes, modern: bool, wide: bool = False) -> str:
    """A text with its length in front (MS-XLS 2.5.294; 2.5.240 for names); before BIFF 8, one byte a character."""
    if not modern:
        return content[1 : 1 + content[0]].decode("cp1252", "replace")
    start = 2 if wide else 1
    length, flags = int.from_bytes(content[:start], "little"), content[start] if len(content) > start else 0
    return content[start + 1 :][: length * (1 + flags % 2)].decode("utf-16-le" if flags & 1 else "latin-1", "replace")


def date_of(titles: str) -> str:
    """How dates are written in the language of these titles of parts; "" where nothing says so."""
    return next((date for title, date in _DATES.items() if title in titles), "")


def _shown(used: Iterator[int], codes: Mapping[int, str], date: str) -> dict[int, ShowCell]:
    known = {**BUILT_IN, **({_DATE: date, 22: f"{date} h:mm"} if date else {}), **codes}
    shown = ((at, cell_shower(known.get(number, "General"))) for at, number in enumerate(used))
    return {at: show for at, show in shown if show}


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
