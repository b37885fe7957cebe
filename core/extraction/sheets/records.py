"""The records of binary workbooks: BIFF, of .xls, and BIFF12, of .xlsb (step 8). What breaks off ends there."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_HEADER = struct.Struct("<HH")


def biff_records(workbook: bytes, at: int = 0) -> Iterator[tuple[int, int, int]]:
    """(type, where its data begins, size) of each record from a place on (MS-XLS 2.1.4)."""
    end = len(workbook) - _HEADER.size
    while 0 <= at <= end:
        kind, size = _HEADER.unpack_from(workbook, at)
        at += _HEADER.size
        if at + size > len(workbook):
            return
        yield kind, at, size
        at += size


def xlsb_records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """(type, data) of each record (MS-XLSB 2.1.4): both numbers are written in groups of seven bits, the lowest first."""
    at = 0
    try:
        while at < len(content):
            kind = content[at]
            at += 1
            if kind & 0x80:
                kind = kind & 0x7F | (content[at] & 0x7F) << 7
                at += 1
            size = 0
            for group in range(4):
                byte = content[at]
                at += 1
                size |= (byte & 0x7F) << 7 * group
                if not byte & 0x80:
                    break
            yield kind, content[at : at + size]
            at += size
    except IndexError:
        return
