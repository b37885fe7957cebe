"""What every extractor does to text before it gives it away, in step 8: what no catalogue, index or window can use goes out.

Lone surrogates cannot be written as UTF-8, U+0002 and U+0003 mark the matches of a snippet, NUL ends strings, and noncharacters are no text.
"""

from __future__ import annotations

import re
import unicodedata

_NEWLINES = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_COLOURS = re.compile(r"\x1b\[[0-9;:?]*[ -/]*[@-~]")  # what tells a terminal to change colour (ECMA-48 5.4)
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_BLANK_LINES = re.compile(r"\n{3,}")
_ENDS_OF_LINES = re.compile(r"[ \t]+\n")


def clean(text: str) -> str:
    r"""The text with "\n" as its only line end, composed characters (NFC), and nothing that is no text."""
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return text
    text = _NO_TEXT.sub("", _COLOURS.sub("", _NEWLINES.sub("\n", text)))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_print(text: str) -> str:
    """The same for text that was laid out for paper: ligatures and other compatibility forms taken apart (NFKC), so that "unified" is found."""
    return unicodedata.normalize("NFKC", clean(text))


def tidy(text: str) -> str:
    """The text without spaces at the ends of lines and with at most one blank line in a row, for segments that people read."""
    if " \n" in text or "\t\n" in text:  # to look for it costs a tenth of the replacing, which begins at every space
        text = _ENDS_OF_LINES.sub("\n", text)
    return _BLANK_LINES.sub("\n\n", text).strip()


def one_line(text: str, limit: int = 80) -> str:
    """The text on one line, cut at a word near `limit` characters: for labels and titles."""
    words = " ".join(text.split())
    if len(words) <= limit:
        return words
    return words[: limit - 1].rpartition(" ")[0].rstrip() + "…" if " " in words[: limit - 1] else words[: limit - 1] + "…"


def visible(text: str) -> int:
    """How many characters of the text are no white space."""
    return len("".join(text.split()))


def folded(text: str) -> bytes:
    """The words of a text as they are hashed and compared: the same for another case, other spaces and other forms of a letter; empty without words."""
    words = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return words.encode("utf-8", "surrogatepass") + b" " if words else b""
