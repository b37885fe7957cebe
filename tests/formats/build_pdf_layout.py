"""PDF samples of how text is laid out and written down: columns, letters on their side, other scripts, fonts that do not say what they show."""

from __future__ import annotations

from collections.abc import Sequence

from tests.formats.build_pdf import HELLO, from_objects, of_contents, show, stream

LEFT = (
    "The trustees of the district met on",
    "Tuesday evening in the reading room",
    "of the main library and heard reports",
    "from every committee that has been",
    "working on the budget this spring and",
    "the plans for the coming year, which",
    "were found to be in good order.",
)
RIGHT = (
    "After a short recess the superintendent",
    "spoke about the condition of buildings",
    "and asked for a study of their roofs,",
    "to be presented before the next rainy",
    "season begins; the motion was carried",
    "by all members who were present and",
    "nobody from the public wished to speak.",
)
HEBREW = "פרוטוקול של מועצת הספרייה"
JAPANESE = ("東京都の学校図書館は月曜日から土曜日まで", "朝九時に開きます。")
SHIFTED = 29  # by how much the numbers of a TrueType font's drawings mostly differ from its letters' codes


def columns() -> bytes:
    """Two columns of prose under a heading, written across: the first line of both, the second line of both."""
    pairs = enumerate(zip(LEFT, RIGHT, strict=True))
    return of_contents([_at(72, 740, "A heading over both columns") + b"".join(_at(72, 700 - 14 * n, a) + _at(320, 700 - 14 * n, b) for n, (a, b) in pairs)])


def table() -> bytes:
    """A table of two columns, which is read row by row."""
    rows = [("Item", "Amount in dollars of the general fund"), *((f"{number}. {word}", f"{number * 1_250}.00") for number, word in enumerate(_ITEMS, 1))]
    return of_contents([b"".join(_at(72, 700 - 14 * number, a) + _at(320, 700 - 14 * number, b) for number, (a, b) in enumerate(rows))])


def on_its_side() -> bytes:
    """Lines that run down the page, the first one at its right: a wide table on a narrow page."""
    lines = ("The first line is at the right edge.", "The second line is left of it.", "The third line is left of that.")
    return of_contents([b"".join(b"BT /F1 12 Tf 0 -1 1 0 %d 600 Tm (%s) Tj ET\n" % (400 - 14 * n, line.encode()) for n, line in enumerate(lines))])


def hidden() -> bytes:
    """Words that are white, tiny or not painted at all: a search in a reader finds each of them, and a scanner's own recognition is of the last kind."""
    white = b" 1 1 1 rg BT /F1 12 Tf 72 500 Td (white words) Tj ET"
    return of_contents([show([HELLO]) + white + b" BT /F1 1 Tf 72 400 Td (tiny words) Tj ET BT /F1 12 Tf 3 Tr 72 300 Td (words under a scan) Tj ET"])


def broken_page() -> bytes:
    """A page whose content has things in it that mean nothing, between two that are whole."""
    broken = b"BT /F1 12 Tf 72 700 Td (These words come before the damage) Tj >> ]] 7 ( nonsense"
    return of_contents([show(["The first page can be read as it is."]), broken, show(["The third page can be read as it is."])])


def hebrew() -> bytes:
    """A line of Hebrew, its letters written from left to right as most programs do."""
    return with_font([_line(HEBREW[::-1])], _alphabet(HEBREW))


def japanese() -> bytes:
    """Two lines of Japanese."""
    text = "".join(JAPANESE)
    return with_font([_line(JAPANESE[0], text) + _line(JAPANESE[1], text, 686)], _alphabet(text))


def turned_about() -> bytes:
    """Words in a font whose map to Unicode has the bytes of each letter the wrong way round."""
    turned = HELLO.encode("utf-16-le").decode("utf-16-be")
    return with_font([_line(turned, turned)], _alphabet(turned))


def without_map() -> bytes:
    """Words in a font that says which drawings to paint, and not which letters they are."""
    codes = b"".join(b"%04x" % (ord(letter) - SHIFTED) for letter in f"{HELLO} It adjourned at nine o'clock in the evening, as it always does.")
    return with_font([b"BT /F1 12 Tf 72 700 Td <%s> Tj ET" % codes], "")


def named_drawings(numbered: bool = False) -> bytes:
    """Words in a font that is made of drawings (a printer driver's bitmaps), each under its letter's name: nothing else says which letters they are.

    `numbered`: the names say nothing either.
    """
    names = {" ": b"space", "'": b"quotesingle", ".": b"period"}
    letters = "".join(dict.fromkeys(HELLO))
    named = [b"g%d" % number if numbered else names.get(letter, letter.encode()) for number, letter in enumerate(letters)]
    codes = bytes(letters.index(letter) + 1 for letter in HELLO)
    drawings = b" ".join(b"/%s 6 0 R" % name for name in named)
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 40 40] /FontMatrix [0.02 0 0 0.02 0 0] /FirstChar 1 /LastChar %d /Widths [%s] "
        b"/Encoding << /Type /Encoding /Differences [1 %s] >> /CharProcs << %s >> >>"
    ) % (len(letters), b"30 " * len(letters), b" ".join(b"/" + name for name in named), drawings)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
        font,
        stream(b"BT /F1 12 Tf 72 700 Td <%s> Tj ET" % codes.hex().encode()),
        stream(b"30 0 0 0 25 25 d1 0 0 25 25 re f"),
    ]
    return from_objects(objects)


def with_font(contents: Sequence[bytes], letters: str) -> bytes:
    """Pages in a font whose drawing number n + 1 is the n-th of these letters; without letters it does not say what it shows."""
    known = b"\n".join(b"<%04x> <%s>" % (number, letter.encode("utf-16-be").hex().encode()) for number, letter in enumerate(letters, 1))
    to_unicode = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <ffff> endcodespacerange\n%d beginbfchar\n%s\nendbfchar endcmap end end" % (len(letters), known)
    )
    named = b"/Type /Font /BaseFont /Nowhere"
    system = b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 500"
    box = b"/FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80"
    first = 7
    kids = b" ".join(b"%d 0 R" % (first + 2 * index) for index in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< %s /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [4 0 R] %s >>" % (named, b"/ToUnicode 6 0 R" if letters else b""),
        b"<< %s /Subtype /CIDFontType2 %s /FontDescriptor 5 0 R >>" % (named, system),
        b"<< /Type /FontDescriptor /FontName /Nowhere /Flags 4 %s >>" % box,
        stream(to_unicode),
    ]
    for index, content in enumerate(contents):
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
        objects += [page % (first + 2 * index + 1), stream(content)]
    return from_objects(objects)


_ITEMS = ("Paper", "Ink", "Shelves and their installation", "Lamps", "Repairs of the roof above the hall", "Books", "Coffee")


def _at(x: int, y: int, text: str) -> bytes:
    return b"BT /F1 10 Tf %d %d Td (%s) Tj ET\n" % (x, y, text.encode())


def _alphabet(text: str) -> str:
    return "".join(dict.fromkeys(text))


def _line(text: str, alphabet_of: str = "", y: int = 700) -> bytes:
    letters = _alphabet(alphabet_of or text[::-1])
    return b"BT /F1 12 Tf 72 %d Td <%s> Tj ET\n" % (y, b"".join(b"%04x" % (letters.index(letter) + 1) for letter in text))
