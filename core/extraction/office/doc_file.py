"""The pieces of an older Word document (MS-DOC; Word 2, 6 and 95 as far as their text goes): its characters, cut into paragraphs (step 8).

The text lies in pieces, some of one byte a character and some of two; the piece table says where. What is a heading, a table's cell or a tracked
deletion stands in pages of formatting, which name the places in the file that they are of.
"""

from __future__ import annotations

import itertools
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import olefile

from core.errors import ExtractionError
from core.extraction.kit.encodings import of_bytes
from core.extraction.kit.ole_file import stream
from core.extraction.office import escher
from core.extraction.office.doc_formats import Format, Formats
from core.extraction.office.doc_lists import Lists, Style, read_lists
from core.extraction.office.equations import EQUATION, equation_text
from core.extraction.office.numbering import Numbering

PARTS = ("", "footnotes", "headers and footers", "macros", "comments", "endnotes", "text boxes", "text boxes in headers")
"""What the document's characters belong to, in their order (FibRgLw97); "" is the body."""

WORD_2 = b"\xdb\xa5\x2d\0"
"""How a file of Word 2 begins, which is no container: it is the stream itself."""

_STARTS = frozenset({b"\xec\xa5", b"\xdc\xa5", b"\x97\xa6", b"\x98\xa6", b"\x99\xa6", b"\xdb\xa5"})  # Word 97's, that of 6 and 95, the Far East's of 95, 2's
_ENCRYPTED, _WHICH_TABLE, _COMPLEX, _WIDE = 0x0100, 0x0200, 0x0004, 0x1000
_MACINTOSH = 256  # of the characters' set (chs)
_FAR_EAST = {b"\x97\xa6": "cp932", b"\x98\xa6": "cp949"}  # Word 95's beginnings in Japan and Korea; in China and Taiwan it is the same one
_WESTERN = 0x10
_WORD_95 = 0x68  # the last nFib before Word 97
_CODE_PAGES = {
    # of Word 6 and 95, by the language of the installation
    0x12: "cp949",
    0x11: "cp932",
    0x04: "cp936",
    0x19: "cp1251",
    0x08: "cp1253",
    0x1F: "cp1254",
    0x0D: "cp1255",
    0x01: "cp1256",
    **dict.fromkeys((0x05, 0x0E, 0x15, 0x18, 0x1A, 0x1B, 0x24), "cp1250"),
}
_SHOWS = "\x14"  # stands in a field between its instruction and what it shows
_MOST_OBJECTS = 2_000
_TRADITIONAL = dict.fromkeys((0x0404, 0x0C04, 0x1404), "cp950")  # Chinese as in Taiwan, Hong Kong and Macao
_MARKS = re.compile("[\r\x07\x0c]")
_WITHOUT_MARKS = bytes(range(0x20)).translate(bytes([0x20] * 256)) + bytes(range(0x20, 0x100))  # Word's marks in the text, as blanks


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it stands in the file, fields and special characters included. `ends`: "cell" or "row" where it ends one, else "".

    `number` is what its list puts before it ("5.1 ").
    """

    text: str
    level: int = 0
    in_table: bool = False
    ends: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int  # character
    end: int
    at: int  # byte
    width: int


class DocFile:
    """Read from its stream `main` and the container `file`, if there is one. Raises `ExtractionError` (`damaged`, `password`) when it cannot be read."""

    def __init__(self, main: bytes, file: olefile.OleFileIO | None = None) -> None:
        self._main = main
        try:
            self._read(file)
        except (struct.error, IndexError) as error:
            raise ExtractionError("damaged", f"{type(error).__name__}: {error}") from error

    def _read(self, file: olefile.OleFileIO | None) -> None:
        if len(self._main) < 0x200 or self._main[:2] not in _STARTS:
            raise ExtractionError("damaged", "no file information block")
        version, language, flags = self._word(2), self._word(6), self._word(0x0A)
        if flags & _ENCRYPTED:
            raise ExtractionError("password", "encrypted streams")
        old = self._is_old = version <= _WORD_95
        if not old and file is None:
            raise ExtractionError("damaged", "a later Word's stream without the others")
        self._table = self._main if old else stream(file, "1Table" if flags & _WHICH_TABLE else "0Table")
        self._data = stream(file, "Data") if file is not None and file.exists("Data") and not old else b""
        self._codec = self._old_codec(language) if old else "cp1252"
        self._counts = [min(self._long((0x34 if old else 0x4C) + 4 * at), 1 << 28) for at in range(len(PARTS))]
        self._pieces = self._read_pieces(old, flags)
        self.has_comments = not old and self._table_place(4)[1] > 0 and self._table_place(5)[1] > 0
        self._formats = Formats(self._main, *(b"" if old else self._table_part(entry) for entry in (12, 13)))
        self._equations = dict(_equations(file, self._formats.objects)) if file is not None else {}
        self._lists = Lists() if old else read_lists(self._table, self._table_place(73), self._table_place(74), self._table_place(1))

    def _old_codec(self, language: int) -> str:
        """Of Word 95 and before, which say it in two ways, and of a document from elsewhere in none."""
        if self._word(0x14) == _MACINTOSH:
            return "mac_roman"
        text = self._main[self._long(0x18) : self._long(0x1C)]
        if self._main[:2] in _FAR_EAST or self._word(0x0A) & _WIDE:
            return _FAR_EAST.get(self._main[:2]) or _chinese(text)
        found = _TRADITIONAL.get(language) or _CODE_PAGES.get(language & 0xFF) or of_bytes(text.translate(_WITHOUT_MARKS), whole=True)
        return "cp1252" if found.startswith("utf") else found

    def paragraphs(self, part: int) -> Iterator[Paragraph]:
        """The paragraphs of one of `PARTS`."""
        start = sum(self._counts[:part])
        yield from self._between(start, start + self._counts[part])

    def comments(self) -> Iterator[tuple[str, Iterator[Paragraph]]]:
        """Each comment: who wrote it, and its paragraphs (MS-DOC 2.8.7, 2.8.8)."""
        at, size = self._table_place(5)
        table = self._table[at : at + size]
        places = [value[0] for value in struct.iter_unpack("<I", table[: len(table) // 4 * 4])]
        at, size = self._table_place(4)
        count = max(0, (size - 4) // 34)
        start, end = sum(self._counts[: PARTS.index("comments")]), self._counts[PARTS.index("comments")]
        authors = self._authors()
        for number in range(min(count, len(places) - 1)):
            owner = struct.unpack_from("<H", self._table, at + 4 * (count + 1) + 30 * number + 20)[0]
            author = authors[owner] if owner < len(authors) else ""
            yield author, self._between(start + places[number], start + min(places[number + 1], end))

    def pictured(self) -> list[str]:
        """What is said in the document's drawings: alternative texts, WordArt (in the drawings' own table, and with the pictures in the text)."""
        return list(dict.fromkeys((*escher.texts(self._data), *escher.texts(self._table_part(50)))))

    def _authors(self) -> list[str]:
        at, size = self._table_place(36)
        found, end = [], min(at + size, len(self._table))
        while at + 2 <= end:
            length = struct.unpack_from("<H", self._table, at)[0]
            found.append(self._table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace"))
            at += 2 + 2 * length
        return found

    def _between(self, start: int, end: int) -> Iterator[Paragraph]:
        pending: list[str] = []
        numbering = self._lists.numbering()
        for text, at, width in self._texts(start, end):
            last = 0
            for mark in _MARKS.finditer(text):
                pending.append(self._with_equations(text[last : mark.start()], at + last * width, width))
                last = mark.end()
                found = self._formats.at(at + mark.start() * width)
                goes_on = mark[0] == "\x0c" and found.end > at + last * width  # a page that ends within a paragraph
                yield self._paragraph("".join(pending), mark[0], found, "" if goes_on else self._number(numbering, found))
                pending.clear()
            pending.append(self._with_equations(text[last:], at + last * width, width))
        if any(pending):
            yield Paragraph("".join(pending))

    def _paragraph(self, text: str, mark: str, format_: Format, number: str) -> Paragraph:
        ends = ("row" if format_.row_end else "cell") if mark == "\x07" else ""
        level = self._lists.styles.get(format_.style, Style()).level if format_.level is None else format_.level
        return Paragraph(text, level, format_.in_table, ends, number)

    def _with_equations(self, text: str, at: int, width: int) -> str:
        """A text that begins at a byte, with the equations that lie outside it in their places: each behind the mark where its field begins to show it."""
        if not self._equations or _SHOWS not in text:
            return text
        return "".join(one + (self._equations.get(at + place * width, "") if one == _SHOWS else "") for place, one in enumerate(text))

    @staticmethod
    def _number(numbering: Numbering, format_: Format) -> str:
        return "" if format_.row_end else numbering.number(str(format_.style), format_.list_, format_.depth)

    def _texts(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The characters from `start` to `end` that are not deleted, in runs: text, where it lies, bytes a character."""
        for piece in self._pieces:
            first, last = max(start, piece.start), min(end, piece.end)
            if first >= last:
                continue
            at = piece.at + (first - piece.start) * piece.width
            stop = min(at + (last - first) * piece.width, len(self._main))
            for begin, until in self._formats.kept(at, stop):
                content = self._main[begin:until]
                yield self._decoded(content, piece.width), begin, piece.width

    def _decoded(self, content: bytes, width: int) -> str:
        if width == 2 and not self._is_old:
            return content.decode("utf-16-le", "replace")
        return _of_bytes(_joined(content, self._codec) if width == 2 else content, self._codec)

    # ---- tables

    def _read_pieces(self, old: bool, flags: int) -> list[_Piece]:
        total = sum(self._counts)
        if old and (not flags & _COMPLEX or self._main.startswith(WORD_2)):
            return [_Piece(0, total, self._long(0x18), 2 if flags & _WIDE else 1)]
        at, size = (self._long(0x160), self._long(0x164)) if old else self._table_place(33)
        table = self._table[at : at + size]
        at = 0
        while at + 3 <= len(table) and table[at] == 1:  # formatting that pieces share
            at += 3 + struct.unpack_from("<H", table, at + 1)[0]
        if at + 5 > len(table) or table[at] != 2:
            raise ExtractionError("damaged", "no piece table")
        plc = table[at + 5 : at + 5 + struct.unpack_from("<I", table, at + 1)[0]]
        count = max(0, (len(plc) - 4) // 12)
        ends = struct.unpack_from(f"<{count + 1}I", plc) if count else ()
        pieces = []
        for number in range(count):
            place = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * number + 2)[0]
            narrow = not flags & _WIDE if old else bool(place & 0x40000000)
            at = place if old else (place & 0x3FFFFFFF) // (2 if narrow else 1)
            pieces.append(_Piece(ends[number], ends[number + 1], at, 1 if narrow else 2))
        return pieces

    def _table_place(self, entry: int) -> tuple[int, int]:
        """Where an entry of FibRgFcLcb97 says that its table is: first byte, bytes."""
        return self._long(0x9A + 8 * entry), self._long(0x9E + 8 * entry)

    def _table_part(self, entry: int) -> bytes:
        at, size = self._table_place(entry)
        return self._table[at : at + size]

    def _word(self, at: int) -> int:
        return int(struct.unpack_from("<H", self._main, at)[0])

    def _long(self, at: int) -> int:
        return int(struct.unpack_from("<I", self._main, at)[0])


def _equations(file: olefile.OleFileIO, objects: Mapping[int, int]) -> Iterator[tuple[int, str]]:
    """(byte of its place, text) of each object that is an equation."""
    for place, number in itertools.islice(objects.items(), _MOST_OBJECTS):
        name = f"ObjectPool/_{number}/{EQUATION}"
        if file.exists(name) and (text := equation_text(stream(file, name))):
            yield place, text


def _joined(content: bytes, codec: str) -> bytes:
    """The bytes of characters of the Far East, each of which Word 95 keeps as a number of two bytes, the higher one last.

    That is zero for ASCII, and 16 for the Western quotation marks and dashes.
    """
    found = bytearray()
    for low, high in zip(content[::2], content[1::2], strict=False):
        found += bytes((low,)).decode("cp1252", "replace").encode(codec, "replace") if high == _WESTERN else bytes((high, low)) if high else bytes((low,))
    return bytes(found)


def _chinese(content: bytes) -> str:
    """Traditional or simplified: the second bytes of the latter's characters are all beyond ASCII."""
    lows = [low for low, high in zip(content[::2], content[1::2], strict=False) if high > 0x80]
    return "cp950" if sum(low < 0x80 for low in lows) * 10 > len(lows) else "gb18030"


def _of_bytes(content: bytes, codec: str) -> str:
    """Characters of one byte; the five that cp1252 leaves open stand for themselves."""
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return content.decode(codec, "replace").replace("\ufffd", "")
