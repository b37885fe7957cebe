"""Changes of formatting in older Word documents ("sprms", MS-DOC 2.4): those that a reader of the text needs, and how they are told apart (step 8)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

DELETED, HIDDEN = 0x0800, 0x083C  # sprmCFRMarkDel, sprmCFVanish
IN_TABLE, ROW_END, OUTLINE = 0x2416, 0x2417, 0x2640  # sprmPFInTable, sprmPFTtp, sprmPOutLvl
IS_OBJECT, OBJECT = 0x080A, 0x6A03  # sprmCFOle2, sprmCPicLocation: the number of an object's storage, where the first says that it is one
LIST, LIST_LEVEL = 0x460B, 0x260A  # sprmPIlfo, sprmPIlvl
_OPERANDS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # bytes of an operand by its kind; 6 says itself
HEADINGS = range(1, 10)  # the styles 1 to 9 are the headings, whatever they are called (MS-DOC 2.9.271)
_BODY_TEXT = 9
_MOST_LISTS = 0x7FE  # MS-DOC 2.6.2, sprmPIlfo


def sprms(content: bytes) -> Iterator[tuple[int, int]]:
    """(operation, its operand, or the first byte of one that says its own size) of each change."""
    at = 0
    while at + 3 <= len(content):
        operation = struct.unpack_from("<H", content, at)[0]
        size = _OPERANDS.get(operation >> 13, 0)
        yield operation, int.from_bytes(content[at + 2 : at + 2 + (size or 1)], "little")
        at += 2 + (size or content[at + 2] + 1)


def heading_level(style: int, outline: int | None = None) -> int:
    """The level of a heading of this style (by its number) or outline level; 0 where neither says that it is one."""
    if outline is not None:
        return outline + 1 if outline < _BODY_TEXT else 0
    return style if style in HEADINGS else 0


def list_of(said: Mapping[int, int]) -> str:
    """The number of the list that is stated, "0" for none at all, "" where nothing is stated."""
    return str(said[LIST] if said[LIST] <= _MOST_LISTS else 0) if LIST in said else ""


def depth_of(said: Mapping[int, int]) -> str:
    """The level in its list that is stated, from 0; "" where nothing is."""
    return str(said[LIST_LEVEL]) if LIST_LEVEL in said else ""
