"""What an older Excel workbook (BIFF 8) holds beside its cells: charts, text boxes, headers, link addresses, alternative texts (step 8).

A sheet's records go from its beginning to its end; the charts on it are such sequences within it, and a chart sheet is one of its own (MS-XLS 2.1.7).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator, Mapping

from core.extraction.office import escher
from core.extraction.sheets.records import biff_records

_BEGIN, _END = 0x809, 0x0A
_NOTE = 0x19  # the kind of an object that is a note's box: its text is the note's
_URL = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")  # the URL moniker's class (MS-OSHARED 2.3.7.6)
_CODES = re.compile(r'&(?:\[[A-Za-z]+\]|[LCRPNDTAFZGBIUSXYEO]|"[^"]*"|\d{1,3}|K[0-9A-Fa-f]{6})')  # how a header says "page number", "bold" …
_MOST_DRAWING, _MOST_LINES, _MOST_URL = 16 << 20, 20_000, 4096


class XlsAround:
    """What stands beside the cells of the sheet, or makes up the chart sheet, whose records begin at `at`. `links` are the addresses that it points to."""

    def __init__(self, workbook: bytes, at: int) -> None:
        self.links: list[str] = []
        self._headers: list[str] = []
        self._boxes: list[str] = []
        self._charts: list[str] = []
        self._drawing = bytearray()
        self._object = self._left = 0  # the kind of the object in hand; characters of its text that are still to come
        self._readers: Mapping[int, Callable[[bytes], None]] = {  # MS-XLS 2.3.2
            0x14: self._read_header,
            0x15: self._read_header,
            0x5D: self._read_object,
            0x1B6: self._begin_box,
            0x3C: self._read_box,
            0xEC: self._read_drawing,
            0x100D: self._read_chart_text,
            0x1B8: self._read_link,
        }
        self._read(workbook, at)

    def lines(self) -> Iterator[str]:
        """The lines of all of it, each once in its kind."""
        for group in (self._headers, escher.texts(bytes(self._drawing)), self._boxes, self._charts, self.links):
            lines = [line for line in dict.fromkeys(group) if line.strip()][:_MOST_LINES]
            yield from ("", *lines) if lines else ()

    def _read(self, workbook: bytes, at: int) -> None:
        depth = 0
        for kind, start, size in biff_records(workbook, at):
            depth += (kind == _BEGIN) - (kind == _END)
            if depth <= 0:
                return
            if read := self._readers.get(kind):
                read(workbook[start : start + size])

    def _read_header(self, content: bytes) -> None:
        if len(content) > 3:
            text = " ".join(_CODES.sub(" ", _text(content, 2)).replace("&&", "&").split())
            self._headers += [text] if any(character.isalnum() for character in text) else []

    def _read_object(self, content: bytes) -> None:
        self._object = int.from_bytes(content[4:6], "little")

    def _begin_box(self, content: bytes) -> None:
        self._left = int.from_bytes(content[10:12], "little") if self._object != _NOTE else 0
        self._boxes += [""] if self._left else []

    def _read_box(self, content: bytes) -> None:
        """A piece of a box's text; what continues other records comes when no text is waited for."""
        if self._left and content:
            width = 1 + (content[0] & 1)
            piece = content[1 : 1 + self._left * width]
            self._boxes[-1] += piece.decode("utf-16-le" if width > 1 else "latin-1", "replace")
            self._left -= len(piece) // width or self._left

    def _read_drawing(self, content: bytes) -> None:
        if len(self._drawing) < _MOST_DRAWING:
            self._drawing += content

    def _read_chart_text(self, content: bytes) -> None:
        if len(content) > 4:
            self._charts.append(_text(content[2:], 1))

    def _read_link(self, content: bytes) -> None:
        at = content.find(_URL)
        if at >= 0:
            size = int.from_bytes(content[at + 16 : at + 20], "little")
            address = content[at + 20 : at + 20 + min(size, _MOST_URL)].decode("utf-16-le", "replace").split("\0")[0]
            self.links += [address] if ":" in address else []


def graph_lines(records: bytes) -> Iterator[str]:
    """A chart of Microsoft Graph, as it lies in documents and slides: its table of values row by row, and its titles (MS-OGRAPH 2.1)."""
    rows: dict[int, dict[int, str]] = {}
    said: list[str] = []
    for kind, start, size in biff_records(records):
        content = records[start : start + min(size, _MOST_URL)]
        if kind in _GRAPH_CELLS and size > _GRAPH_CELLS[kind]:
            row, column = struct.unpack_from("<HH", content)
            if kind == _GRAPH_LABEL:
                shown = _text(content[_GRAPH_CELLS[kind] - 1 :], 1)
            else:
                shown = f"{struct.unpack_from('<d', content, size - 8)[0]:.15g}" if size <= len(content) else ""
            rows.setdefault(row, {})[column] = shown
        elif kind == _CHART_TEXT and size > 4:
            said.append(_text(content[2:], 1))
    cells = [cells for _, cells in sorted(rows.items())]
    yield from ("\t".join(row.get(column, "") for column in range(min(max(row) + 1, 256))) for row in cells)
    shown_before = {cell for row in cells for cell in row.values()}
    yield from (text for text in dict.fromkeys(said) if text not in shown_before)


_GRAPH_LABEL, _CHART_TEXT = 0x204, 0x100D
_GRAPH_CELLS: Mapping[int, int] = {_GRAPH_LABEL: 7, 0x203: 13}  # bytes in front of what a cell says, at least


def is_graph(records: bytes) -> bool:
    """Whether these are the records of Microsoft Graph and no workbook's (MS-OGRAPH 2.4.4)."""
    return records[:2] == b"\x09\x08" and len(records) > 8 and int.from_bytes(records[6:8], "little") == 0x8000


def _text(content: bytes, start: int) -> str:
    """A text with its length in `start` bytes in front, and how wide its characters are (MS-XLS 2.5.240, 2.5.294)."""
    length, flags = int.from_bytes(content[:start], "little"), content[start] if len(content) > start else 0
    return content[start + 1 :][: length * (1 + flags % 2)].decode("utf-16-le" if flags & 1 else "latin-1", "replace").replace("\0", "")
