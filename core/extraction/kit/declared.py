"""The encoding of a page that may declare one: its mark, what is measured, and what it says, in the order in which they can be believed (step 8)."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from core.extraction.kit.encodings import detect, of_bytes, wide

_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_HEAD = 8192  # bytes of a page in which a declaration counts
_CHUNK = 1 << 18
_FEW = 8  # one broken character in so many does not make an encoding another
_MEANT = {
    # what browsers take a name for (WHATWG Encoding Standard): the wider encoding that people really write
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}


def codec_of(name: str) -> str:
    """The Python codec that a name of an encoding means, as browsers take it; "" when there is none."""
    try:
        found = codecs.lookup(name.strip().lower().replace("windows-31j", "cp932").replace("x-sjis", "shift_jis").replace("ks_c_5601-1987", "euc_kr"))
        "".encode(found.name)  # not one of those that make bytes of bytes
    except (LookupError, TypeError, ValueError):
        return ""
    return _MEANT.get(found.name, found.name)


def declared_in(path: Path) -> str:
    """The codec for the page at `path`, which may declare one."""
    measured = detect(path)
    with path.open("rb") as file:
        head = file.read(_HEAD)
        plain = measured == "utf-8" and head.isascii() and all(chunk.isascii() for chunk in iter(lambda: file.read(_CHUNK), b""))
    return _chosen(head, measured, plain=plain)


def declared(content: bytes, stated: str = "") -> str:
    """The codec for this page's bytes; `stated` is what was said of it from outside (a mail's header), which goes before what it says itself."""
    return _chosen(content[:_HEAD], of_bytes(content, whole=True), stated, plain=content.isascii())


def decoded(content: bytes, stated: str = "") -> str:
    """A text of a mail, in the encoding that is stated for it if it can be, else in the one that is measured."""
    codec = codec_of(stated)
    if codec and not wide(content) and codec not in {"utf-8", "cp1252", "utf-7"}:
        text = content.decode(codec, "replace")
        if text.count("\ufffd") * _FEW <= len(text):
            return text
    return content.decode(of_bytes(content, whole=True), "replace")


def _chosen(head: bytes, measured: str, stated: str = "", *, plain: bool) -> str:
    """Marks and valid UTF-8 (that is not `plain` ASCII) are no accident; of the others a declaration knows more than any measurement."""
    if wide(head) or (measured == "utf-8" and not plain):
        return measured
    match = _DECLARED.search(head)
    codec = codec_of(stated) or (codec_of((match[1] or match[2]).decode("ascii")) if match else "")
    return codec if codec and not codec.startswith(("utf-16", "utf-32", "utf-7")) and (codec != "utf-8" or measured == "utf-8") else measured
