"""What older Office documents hold beside their text: drawings' properties, and all that stands on a sheet beside its cells. Deterministic bytes."""

from __future__ import annotations

import struct

from tests.formats.build_ole import compound

XLS_IN = "marksheet markheader markfooter markalt markwordart markbox markmore markcharttitle markaxis markseries markchartsheet marklinkaddress".split()
XLS_OUT = ["gonenote"]


def alternatives(kind: int, text: str) -> bytes:
    """A drawing's table of properties (OfficeArtFOPT) that says this; before it one that says something else, and one that is only a number."""
    content, other = (text + "\0").encode("utf-16-le"), "name\0".encode("utf-16-le")
    entries = struct.pack("<HI", 0x8380, len(other)) + struct.pack("<HI", 0x0104, 1) + struct.pack("<HI", 0x8000 | kind, len(content))
    return struct.pack("<HHI", 3 << 4 | 3, 0xF00B, len(entries) + len(other) + len(content)) + entries + other + content


def graph_records(cell: str, title: str) -> bytes:
    """The records of a chart of Microsoft Graph: a table with a word and a number, and a title."""
    begin = _biff(0x809, struct.pack("<HHHHII", 0x600, 0x8000, 0, 0, 0, 0))
    cells = _biff(0x204, struct.pack("<HHHB", 0, 1, 0, 0)[:6] + bytes([len(cell), 0]) + cell.encode()) + _biff(0x203, struct.pack("<HHHd", 1, 1, 0, 12.5))
    return begin + cells + _series(title) + _series(cell) + _biff(0x0A)


def beside(cell: str, *, odd_link: bool = False) -> bytes:
    """A workbook's records: a sheet with a cell, and a word in every other place that its reader knows; then a chart sheet. `odd_link`: as nobody writes it."""
    url = "https://example.org/marklinkaddress\0".encode("utf-16-le")
    link = (
        bytes(8)
        + bytes.fromhex("d0c9ea79f9bace118c8200aa004ba90b")
        + struct.pack("<II", 2, 3)
        + bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")
        + struct.pack("<I", len(url))
        + url
    )
    link = bytes(8) + link[24:] if odd_link else link
    chart = _begin(0x20) + _series("markcharttitle") + _series("markaxis") + _series("markseries") + _biff(0x0A)
    sheet = (
        _begin(0x10)
        + _biff(0x14, _string('&C&"Arial,Bold"&12markheader &P', 2))
        + _biff(0x15, _string("markfooter", 2))
        + _biff(0x204, struct.pack("<4HB", 0, 0, 0, len(cell), 0) + cell.encode())
        + _biff(0xEC, alternatives(0x0381, "markalt"))
        + _object(6, "markbox")
        + _biff(0xEC, alternatives(0x00C0, "markwordart"))
        + _object(0x19, "gonenote")
        + _object(6, "mark", "more")
        + chart
        + _biff(0x1B8, link)
        + _biff(0x0A)
    )
    names = ("Shown", "Graph")
    head = _begin(5) + _biff(0x42, struct.pack("<H", 1200)) + _biff(0xE0, bytes(20))
    size = len(head) + sum(4 + 8 + len(name) for name in names) + 4
    head += _biff(0x85, struct.pack("<IBBBB", size, 0, 0, 5, 0) + b"Shown") + _biff(0x85, struct.pack("<IBBBB", size + len(sheet), 0, 2, 5, 0) + b"Graph")
    return head + _biff(0x0A) + sheet + _begin(0x20) + _series("markchartsheet") + _biff(0x0A)


def xls() -> bytes:
    """The same as a file."""
    return compound({"Workbook": beside("marksheet")})


def _begin(kind: int) -> bytes:
    return _biff(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))


def _object(kind: int, *pieces: str) -> bytes:
    """An object with a text, in pieces of which the last has wide characters."""
    said = _biff(0x5D, struct.pack("<HHHHH", 0x15, 0x12, kind, 1, 0) + bytes(16))
    said += _biff(0x1B6, struct.pack("<7H", 0, 0, 0, 0, 0, sum(map(len, pieces)), 16) + bytes(4))
    for piece in pieces[:-1]:
        said += _biff(0x3C, b"\0" + piece.encode("latin-1"))
    return said + _biff(0x3C, b"\1" + pieces[-1].encode("utf-16-le")) + _biff(0x3C, bytes(16))


def _series(text: str) -> bytes:
    return _biff(0x100D, bytes(2) + _string(text, 1))


def _string(text: str, width: int) -> bytes:
    return len(text).to_bytes(width, "little") + b"\0" + text.encode("latin-1")


def _biff(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
