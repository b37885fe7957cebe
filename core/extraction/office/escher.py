"""The words of drawings in older Office documents (step 8): alternative texts of pictures, and what stands in WordArt.

Word, Excel and PowerPoint keep their drawings in the same records (MS-ODRAW). What is looked for stands in their tables of properties, wherever these lie:
in a slide, on a sheet, in Word's streams of tables and of data.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_TABLE_HEADS = (b"\x0b\xf0", b"\x22\xf1")  # OfficeArtFOPT, OfficeArtTertiaryFOPT (MS-ODRAW 2.2.9, 2.2.11)
_DESCRIPTION, _WORD_ART = 0x0381, 0x00C0  # wzDescription, gtextUNICODE (2.3.4.19, 2.3.22.2)
_COMPLEX = 0x8000  # the property's value is the size of what stands behind the table
_MOST_PROPERTIES, _MOST_BYTES, _MOST_TEXTS = 500, 1 << 20, 5_000
_ENTRY = 6  # bytes


def texts(content: bytes) -> list[str]:
    """What is said in the drawings that lie in these bytes, each text once, in the order in which it lies there."""
    found: dict[str, None] = {}
    for head in _TABLE_HEADS:
        at = content.find(head)
        while at >= 0 and len(found) < _MOST_TEXTS:
            found.update(dict.fromkeys(_texts_of(content, at - 2)))
            at = content.find(head, at + 1)
    return list(found)


def _texts_of(content: bytes, at: int) -> Iterator[str]:
    """Those of the table of properties that begins here, if one does: its head says how many there are, and its size fits."""
    if at < 0 or at + 8 > len(content):
        return
    head, _, size = struct.unpack_from("<HHI", content, at)
    count, start, end = head >> 4, at + 8, at + 8 + size
    if head & 0xF != 3 or not 0 < count <= _MOST_PROPERTIES or size > _MOST_BYTES or end > len(content) or count * _ENTRY > size:
        return
    behind = start + count * _ENTRY
    for number in range(count):
        kind, value = struct.unpack_from("<HI", content, start + number * _ENTRY)
        if not kind & _COMPLEX:
            continue
        if behind + value > end:
            return
        if kind & 0x3FFF in {_DESCRIPTION, _WORD_ART}:
            text = content[behind : behind + value].decode("utf-16-le", "replace").split("\0")[0].strip()
            if text and "\ufffd" not in text:
                yield text
        behind += value
