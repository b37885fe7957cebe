"""Older Word and PowerPoint samples, made record by record: a word in every place that their readers know, and hostile ones. Deterministic bytes."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import olefile

from tests.formats.build_beside import alternatives, graph_records
from tests.formats.build_ole import compound
from tests.formats.build_sheets import summary, summary_beside
from tests.formats.build_texts import PANGRAMS

DOC_IN = (
    "markheading marknarrow markwide markcell markcelltwo markfield marklink marklinkaddress markfootnote markheader markcomment markendnote markbox "
    "markpicture markdrawing markwordart markchart markgraph"
).split()
DOC_OUT = "gonedeleted gonehidden goneinstruction".split()

PPT_IN = "marktitle markoutline markbox markgroup marknotes markcomment marklinkaddress markfooter marksecond markhidden markpicture markwordart".split()
PPT_OUT = "gonemaster goneolder gonenumber".split()

_SUMMARY = {"\x05SummaryInformation": summary(), "\x05DocumentSummaryInformation": summary_beside()}
_TEXT_AT = 0x800  # where the text begins in the stream
_PAGE = 512
_Run: TypeAlias = tuple[str, bool, Mapping[str, object]]  # a text, whether it has two bytes a character, how it is formatted


def doc(encrypted: bool = False, pieces_lie: bool = False) -> bytes:
    """A Word document: pieces of one and of two bytes a character, a heading, a table, fields, a tracked deletion, and all that stands around."""
    body: list[_Run] = [
        ("markheading\r", False, {"style": 1}),
        ("marknarrow caf\x92s", False, {}),
        ("gonedeleted", False, {"deleted": True}),
        ("gonehidden", False, {"hidden": True}),
        ("\r", False, {}),
        ("markwide \u0142\u00f3d\u017a \U00010332\r", True, {}),
        ("markcell\x07", False, {"table": True}),
        ("mark", False, {"table": True}),
        ("celltwo\x07", True, {"table": True}),
        ("\x07", False, {"table": True, "row": True}),
        ("\x13 DATE goneinstruction \x14markfield\x15\r", False, {}),
        ('\x13 HYPERLINK "https://example.org/marklinkaddress" \x14marklink\x15\x02\r', False, {}),
    ]
    around = ["\x02 markfootnote\r", "markheader\rmarkheader\r", "", "\x05markcomment\r", "markendnote\r", "markbox\r", ""]
    drawings = alternatives(0x0381, "markdrawing") + alternatives(0x00C0, "markwordart")
    main, table = _word(body, around, {50: drawings}, encrypted, pieces_lie)
    graph = graph_records("markchart", "markgraph")
    streams = {"WordDocument": main, "1Table": table, "Data": bytes(68) + alternatives(0x0381, "markpicture"), **_SUMMARY}
    return compound({**streams, "ObjectPool/_1/Workbook": graph})


NUMBERED = (
    # style, list, level in it (None: it says nothing), text, what the list puts before it
    (1, None, None, "Opening", "Article I. "),
    (0, 1, 0, "Call to order", "1. "),
    (0, 1, 1, "Roll call", "1.a) "),
    (0, 1, 1, "Pledge", "1.b) "),
    (0, 3, 0, "a bullet", ""),
    (0, 1, 0, "Reports", "2. "),
    (0, 1, 1, "Budget", "2.a) "),
    (0, None, None, "no list", ""),
    (0, 2, 0, "Begun anew", "7. "),
    (0, 1, 0, "Goes on", "8. "),
    (15, None, None, "By its style", "8.a) "),
    (15, 0, None, "Taken out of it", ""),
    (1, None, None, "Closing", "Article II. "),
)
"""The paragraphs of `numbered_doc`."""


def numbered_doc() -> bytes:
    """A Word document with lists of several levels, of styles, with bullets and one that begins anew."""
    return compound({**_numbered(), **_SUMMARY})


def equation(version: int) -> bytes:
    """The equation y = 1/√2 in the brackets of [n], as Word's old editor (3) or MathType (5) writes it."""
    options = b"\0" if version >= 5 else b""
    key = b"DSMT6\0\0" + b"\x13WinAllBasicCodePages\0" + b"\x11\x01Symbol\0" if version >= 5 else b""

    def character(sign: str) -> bytes:
        return b"\x02" + options + b"\x83" + sign.encode("utf-16-le")

    def template(selector: int, *inside: bytes) -> bytes:
        return b"\x03" + options + bytes([selector, 0, 0]) + b"".join(inside) + b"\0"

    def line(*inside: bytes) -> bytes:
        return b"\x01" + options + b"".join(inside) + b"\0"

    root, fraction = (10, 11) if version >= 5 else (13, 14)
    half = template(fraction, line(character("1")), line(template(root, line(character("2")))))
    brackets = template(3, line(character("n")), character("["), character("]"))
    return bytes(28) + bytes([version, 1, 0, 3, 0]) + key + b"\x0a" + line(character("y"), character("="), half, brackets) + b"\0"


def equation_doc() -> bytes:
    """A Word document with an equation among its words."""
    body: list[_Run] = [
        ("Here \x13 EMBED Equation.3 ", False, {}),
        ("\x14", False, {"object": 77}),
        ("\x01\x15 is the rule.\r", False, {}),
    ]
    main, table = _word(body, [""] * 7, {})
    return compound({"WordDocument": main, "1Table": table, "ObjectPool/_77/Equation Native": equation(3), **_SUMMARY})


def holding_documents() -> bytes:
    """A container of objects, as Word and Excel keep them: a document, slides, and a document in whose storage lies another object's."""
    slides = _slides(encrypted=False, lost=False, more=b"")
    inner = {f"ObjectPool/_3/ObjectPool/_4/{name}": content for name, content in _numbered().items()}
    objects = {f"ObjectPool/_{number}/{name}": content for number, one in ((1, _numbered()), (2, slides), (3, _numbered())) for name, content in one.items()}
    main, table = _word([("The letter.\r", False, {})], [""] * 7, {})
    return compound({"WordDocument": main, "1Table": table, **objects, **inner, **_SUMMARY})


def _numbered() -> dict[str, bytes]:
    body: list[_Run] = [(f"{text}\r", False, {"style": style, "list": list_, "depth": depth}) for style, list_, depth, text, _ in NUMBERED]
    levels = _level(0, "\0.") + _level(4, "\0.\1)")
    definitions = [(101, levels + _level(0, "") * 7, 9), (102, _level(23, "\uf0b7"), 1), (103, _level(1, "Article \0.") + _level(0, "") * 8, 9)]
    lists = struct.pack("<H", len(definitions))
    lists += b"".join(struct.pack("<i4s9hBB", id_, bytes(4), *([1 if id_ == 103 else -1] + [-1] * 8), count == 1, 0) for id_, _, count in definitions)
    behind = b"".join(levels for _, levels, _ in definitions)
    uses = ((101, 0), (101, 1), (102, 0), (103, 0))  # of a definition: its id, and how many levels are otherwise
    instances = struct.pack("<I", len(uses)) + b"".join(struct.pack("<i8sBBBB", id_, bytes(8), others, 0, 0, 0) for id_, others in uses)
    instances += struct.pack("<ii", -1, -1) + struct.pack("<ii", 7, 0x10) + struct.pack("<ii", -1, -1)
    main, table = _word(body, [""] * 7, {1: _styles({1: (0xFFF, 4, None), 14: (0xFFF, 1, None), 15: (14, None, 1)}), 73: lists + behind, 74: instances})
    at = 0x9A + 8 * 73 + 4
    main = main[:at] + struct.pack("<I", len(lists)) + main[at + 4 :]  # the levels lie behind what is counted
    return {"WordDocument": main, "1Table": table}


def _level(form: int, text: str) -> bytes:
    """A level (LVL) whose own formatting, of two and of three bytes, stands before its text."""
    return struct.pack("<iBB9sB8sBBBB", 1, form, 0, bytes(9), 0, bytes(8), 2, 3, 0, 0) + bytes(5) + _counted(text)


def _counted(text: str) -> bytes:
    return struct.pack("<H", len(text)) + text.encode("utf-16-le")


def _styles(said: Mapping[int, tuple[int, int | None, int | None]]) -> bytes:
    """A style sheet: of each style the one that it is based on, its list, and its level there."""
    sheet = struct.pack("<HHH", 18, max(said) + 1, 10) + bytes(14)
    for number in range(max(said) + 1):
        content = b""
        if number in said:
            base, list_, depth = said[number]
            formats = struct.pack("<H", number) + _list_format(list_, depth)
            content = struct.pack("<5H", number, 1 | base << 4, 2, 0, 0) + _counted("Style") + bytes(2) + struct.pack("<H", len(formats)) + formats
        sheet += struct.pack("<H", len(content)) + content + bytes(len(content) % 2)
    return sheet


def _list_format(list_: object, depth: object) -> bytes:
    found = b"" if list_ is None else struct.pack("<HH", 0x460B, int(str(list_)))
    return found + (b"" if depth is None else struct.pack("<HB", 0x260A, int(str(depth))))


def _word(body: Sequence[_Run], around: Sequence[str], tables: Mapping[int, bytes], encrypted: bool = False, pieces_lie: bool = False) -> tuple[bytes, bytes]:
    """The streams WordDocument and 1Table: the body, the texts around it, and tables by their places in the file information block."""
    runs = [*body, *((text, False, {}) for text in around if text)]
    stream, pieces, at, character = b"", list[tuple[int, int, int, bool]](), _TEXT_AT, 0
    formats: list[tuple[int, int, Mapping[str, object]]] = []
    for text, wide, format_ in runs:
        content = text.encode("utf-16-le") if wide else text.encode("latin-1")
        count = len(content) // (2 if wide else 1)
        pieces.append((character, character + count, at, wide))
        formats.append((at, at + len(content), format_))
        stream += content
        at, character = at + len(content), character + count
    counts = [sum(end - start for start, end, _, _ in pieces[: len(body)]), *(len(text) for text in around)]
    clx = _clx(pieces, lie=pieces_lie)
    paragraphs, characters = _pages(formats)
    first = -(-at // _PAGE)
    table = clx + struct.pack("<IIII", _TEXT_AT, at, first, 0)[:12] + struct.pack("<III", _TEXT_AT, at, first + 1)
    fib = bytearray(_TEXT_AT)
    struct.pack_into("<HHHHH", fib, 0, 0xA5EC, 0xC1, 0, 0x409, 0)
    struct.pack_into("<H", fib, 0x0A, 0x0200 | (0x0100 if encrypted else 0))
    struct.pack_into("<8I", fib, 0x4C, *counts)
    struct.pack_into("<II", fib, 0x9A + 8 * 33, 0, len(clx))
    struct.pack_into("<II", fib, 0x9A + 8 * 13, len(clx), 12)
    struct.pack_into("<II", fib, 0x9A + 8 * 12, len(clx) + 12, 12)
    for entry, content in tables.items():
        struct.pack_into("<II", fib, 0x9A + 8 * entry, len(table), len(content))
        table += content
    return (bytes(fib) + stream).ljust(first * _PAGE, b"\0") + paragraphs + characters, table


RUSSIAN = f"{PANGRAMS['cp1251'][0]}.\r"


def word_95(text: str, codec: str, *, start: bytes = b"\xdc\xa5", marks: int = 0, flags: int = 0) -> bytes:
    """The stream of a document of Word 95 or before; `marks` is its characters' set, `start` what it begins with. With the flag 0x1000 in two bytes each."""
    content = b"".join(letter.encode(codec)[::-1].ljust(2, b"\0") for letter in text) if flags & 0x1000 else text.encode(codec)
    fib = bytearray(0x300)
    struct.pack_into("<2sHHHHH", fib, 0, start, 0x68, 0, 0x409, 0, flags)
    struct.pack_into("<HH", fib, 0x14, marks, marks)
    struct.pack_into("<II", fib, 0x18, len(fib), len(fib) + len(content))
    struct.pack_into("<I", fib, 0x34, len(text))
    return bytes(fib) + content


def ppt(encrypted: bool = False, lost: bool = False, more: bytes = b"") -> bytes:
    """Slides: outline texts, boxes, groups, notes, a comment, a link, an older version of a slide, a hidden one. `lost`: without the way to the newest."""
    return compound({**_slides(encrypted, lost, more), **_SUMMARY})


def _slides(encrypted: bool, lost: bool, more: bytes) -> dict[str, bytes]:
    outline = _record(3999, struct.pack("<I", 0)) + _record(4000, "marktitle".encode("utf-16-le")) + _record(3999, struct.pack("<I", 1))
    outline += _record(4008, b"markoutline\rsecond line")
    persist = "<IIIII"
    slides = _record(1011, struct.pack(persist, 2, 0, 2, 256, 0)) + outline + _record(1011, struct.pack(persist, 3, 0, 0, 257, 0))
    slides += _record(1011, struct.pack(persist, 5, 0, 0, 258, 0))
    notes = _record(1011, struct.pack(persist, 4, 0, 0, 300, 0))
    link = _container(4055, _record(4051, struct.pack("<I", 7)) + _string("a link", 0) + _string("https://example.org/marklinkaddress", 1))
    link_ = _box(_record(4008, b"a link") + _container(4082, _record(4083, struct.pack("<II", 0, 7) + bytes(8))))
    document = _container(1000, _container(1033, link) + _container(4080, slides) + _container(4080, notes, 2))
    first = _container(
        1006,
        _slide_atom(300)
        + _drawing(
            _box(_record(3998, struct.pack("<I", 0))),
            _box(_record(3998, struct.pack("<I", 1))),
            _text_box(4, b"markbox"),
            _group(_text_box(4, b"markgroup"), _container(0xF004, alternatives(0x0381, "markpicture") + alternatives(0x00C0, "markwordart"))),
            link_,
        )
        + _container(4057, _string("markfooter", 2))
        + _container(5000, _container(5002, _record(5003, _container(12000, _string("A. Reviewer", 0) + _string("markcomment", 1))))),
    )
    second = _container(1006, _slide_atom(0) + _drawing(_text_box(6, b"marksecond")))
    third = _container(1006, _slide_atom(0) + _record(1017, bytes(10) + struct.pack("<H", 4) + bytes(4)) + _drawing(_text_box(4, b"markhidden")))
    page = _container(1008, _slide_atom(0) + _drawing(_text_box(2, b"marknotes"), _text_box(4, b"gonenumber")))
    older = _container(1006, _slide_atom(0) + _drawing(_text_box(4, b"goneolder")))
    data, places = b"", list[int]()
    for record in (document, first, second, page, third):
        places.append(len(data))
        data += record
    data += more
    if not lost:
        before = len(data)
        data += older
        old_directory = len(data)
        data += _record(6002, struct.pack("<II", 1 << 20 | 2, before))
        old_edit = len(data)
        data += _record(4085, struct.pack("<IIIIIIHH", 0, 0, 0, old_directory, 1, 6, 0, 0))
        directory = len(data)
        data += _record(6002, struct.pack("<I5I", 5 << 20 | 1, *places))
        edit = len(data)
        data += _record(4085, struct.pack("<IIIIIIHH", 0, 0, old_edit, directory, 1, 6, 0, 0))
    else:
        edit = 0xFFFFFFF0
    current = _record(4086, struct.pack("<III", 20, 0xF3D1C4DF if encrypted else 0xE391C05F, edit) + bytes(8))
    return {"PowerPoint Document": data, "Current User": current}


def ppt_95(saved_for_both: bool = False) -> bytes:
    """Slides of PowerPoint 95: its records say nothing to later ones, its text stands in a stream of its own. `saved_for_both`: by PowerPoint 97."""
    streams = {"PowerPoint Document": struct.pack("<HHI", 3, 0, 0xFFFF) * 20, "Current User": b"\x05\0\0\0Clerk"}
    streams["Text_Content"] = "Minutes of the caf\u00e9\rsecond line\r\rThe \u201cbudget\u201d\x0bof the year\r".encode("cp1252")
    if saved_for_both:
        with olefile.OleFileIO(io.BytesIO(ppt())) as file:
            streams |= {f"PP97_DUALSTORAGE/{name}": file.openstream(name).read() for name in ("PowerPoint Document", "Current User")}
    return compound(streams)


def deep_ppt(depth: int = 5_000) -> bytes:
    """A slide whose groups hold groups, too many for anybody."""
    inner = _text_box(4, b"bottom")
    for _ in range(depth):
        inner = _container(0xF003, inner)
    slide = _container(1006, _container(1036, inner) + _drawing(_text_box(4, b"above")))
    document = _container(1000, _container(4080, _record(1011, struct.pack("<IIIII", 2, 0, 0, 256, 0))))
    return compound({"PowerPoint Document": document + slide, "Current User": bytes(8)})


def _clx(pieces: Sequence[tuple[int, int, int, bool]], lie: bool) -> bytes:
    plc = struct.pack(f"<{len(pieces) + 1}I", *(start for start, _, _, _ in pieces), 0xFFFFFFF0 if lie else pieces[-1][1])
    for _, _, at, wide in pieces:
        plc += struct.pack("<HIH", 0, at if wide else 0x40000000 | at * 2, 0)
    return b"\x01" + struct.pack("<H", 3) + b"abc" + b"\x02" + struct.pack("<I", len(plc)) + plc


def _pages(formats: Sequence[tuple[int, int, Mapping[str, object]]]) -> tuple[bytes, bytes]:
    """A page of paragraphs' formats, and one of characters'."""
    paragraphs, characters = bytearray(_PAGE), bytearray(_PAGE)
    count = len(formats)
    places = struct.pack(f"<{count + 1}I", *(first for first, _, _ in formats), formats[-1][1])
    for page, step in ((paragraphs, 13), (characters, 1)):
        page[: len(places)] = places
        page[-1] = count
        at = _PAGE - 2
        for number, (_, _, format_) in enumerate(formats):
            content = _paragraph_format(format_) if step == 13 else _character_format(format_)
            if content:
                at = (at - len(content)) // 2 * 2
                page[at : at + len(content)] = content
                page[len(places) + step * number] = at // 2
    return bytes(paragraphs), bytes(characters)


def _paragraph_format(format_: Mapping[str, object]) -> bytes:
    sprms = struct.pack("<H", int(str(format_.get("style", 0))))
    sprms += struct.pack("<HB", 0x2416, 1) if "table" in format_ else b""
    sprms += struct.pack("<HB", 0x2417, 1) if "row" in format_ else b""
    sprms += _list_format(format_.get("list"), format_.get("depth"))
    sprms += b"" if len(sprms) % 2 else b"\0"  # its size is counted in words, less one byte
    return bytes([(len(sprms) + 1) // 2]) + sprms if len(format_) else b""


def _character_format(format_: Mapping[str, object]) -> bytes:
    if "object" in format_:
        return b"\x09" + struct.pack("<HBHI", 0x080A, 1, 0x6A03, int(str(format_["object"])))
    operation = 0x0800 if "deleted" in format_ else 0x083C if "hidden" in format_ else 0
    return b"\x03" + struct.pack("<HB", operation, 1) if operation else b""


def _record(kind: int, content: bytes, instance: int = 0, version: int = 0) -> bytes:
    return struct.pack("<HHI", instance << 4 | version, kind, len(content)) + content


def _container(kind: int, content: bytes, instance: int = 0) -> bytes:
    return _record(kind, content, instance, 0xF)


def _string(text: str, instance: int) -> bytes:
    return _record(4026, text.encode("utf-16-le"), instance)


def _slide_atom(notes: int) -> bytes:
    return _record(1007, struct.pack("<I8sIIHH", 0, bytes(8), 0, notes, 0, 0))


def _box(content: bytes) -> bytes:
    return _container(0xF004, _container(0xF00D, content))


def _text_box(kind: int, text: bytes) -> bytes:
    return _box(_record(3999, struct.pack("<I", kind)) + _record(4008, text))


def _group(*boxes: bytes) -> bytes:
    return _container(0xF003, b"".join(boxes))


def _drawing(*boxes: bytes) -> bytes:
    return _container(1036, _container(0xF002, _group(*boxes)))
