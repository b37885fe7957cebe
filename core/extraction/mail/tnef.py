"""What Outlook packs a mail's text and attachments into for others of its kind (TNEF, "winmail.dat"; MS-OXTNEF): taken apart again (step 8)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import one_line, visible
from core.extraction.kit.declared import codec_of, declared
from core.extraction.kit.markup import Facts, read_lines
from core.extraction.kit.parts import Parts
from core.extraction.mail.outlook_rtf import decompressed
from core.extraction.office.rtf import plain_text
from core.formats import READERS

BEGINS = b"\x78\x9f\x3e\x22"
"""The first bytes of such a file."""

_HEAD = struct.Struct("<BII")  # of an attribute: whose it is, what it is, its length
_CODE_PAGE, _SUBJECT, _BODY, _MESSAGE = 0x00069007, 0x00018004, 0x0002800C, 0x00069003
_ATTACHMENT, _TITLE, _DATA, _ATTACHED = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_TEXT, _HTML, _RICH, _LONG_NAME, _OBJECT, _MIME = 0x1000, 0x1013, 0x1009, 0x3707, 0x3701, 0x370E  # MAPI properties
_SIZES = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_STRING, _UNICODE, _MANY, _NAMED, _INTERFACE = 0x1E, 0x1F, 0x1000, 0x8000, 16
_MOST = 256 << 20  # bytes of a file
_MOST_PROPERTIES = 20_000


@dataclass(slots=True)
class _File:
    """An attachment: its short name, its bytes, and what its properties say."""

    title: bytes = b""
    data: bytes = b""
    properties: dict[int, bytes] = field(default_factory=dict)


class TnefExtractor(Extractor):
    """Reads winmail.dat: the letter, then what is attached."""

    name: ClassVar[str] = "tnef"
    version: ClassVar[int] = READERS["tnef"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._facts = Facts()
        self._subject = ""

    def extract_content(self) -> Iterator[Segment]:
        """The text as it is richest, then each attachment under its name. Raises `ExtractionError` when there is neither."""
        content = self.source.path.read_bytes() if self.source.size <= _MOST else b""
        if not content.startswith(BEGINS):
            raise ExtractionError("damaged", "no TNEF")
        message: dict[int, bytes] = {}
        files: list[_File] = []
        for kind, data in _attributes(content):
            if kind == _ATTACHMENT:
                files.append(_File())
            elif kind == _TITLE and files:
                files[-1].title = data
            elif kind == _DATA and files:
                files[-1].data = data
            elif kind == _ATTACHED and files:
                files[-1].properties.update(_properties(data))
            else:
                message[kind] = data
        page = f"cp{struct.unpack_from('<I', message[_CODE_PAGE])[0]}" if len(message.get(_CODE_PAGE, b"")) >= 4 else ""
        codec = codec_of(page) or "cp1252"
        self._subject = one_line(_ended(message.get(_SUBJECT, b"")).decode(codec, "replace"), 500)
        parts = Parts()
        yield from parts.begin(self._subject or "message")
        yield from parts.add(self._body(message, dict(_properties(message.get(_MESSAGE, b""))), codec))
        yield from parts.end()
        for number, file in enumerate(files, 1):
            name = one_line(_string(file.properties.get(_LONG_NAME, b"") or file.title, codec), 200) or f"attachment {number}"
            data = file.data or file.properties.get(_OBJECT, b"")[_INTERFACE:]  # behind the name of the interface that reads it
            yield from self.source.inside.read(name, data, mime=_string(file.properties.get(_MIME, b""), codec))

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The subject, and where its text links to."""
        return bounded({"title": self._subject, "papertray:links": list(self._facts.links)})

    def _body(self, message: dict[int, bytes], said: dict[int, bytes], codec: str) -> str:
        if html := said.get(_HTML):
            return "".join(line.text for line in read_lines([html.decode(declared(html), "replace")], self._facts))
        text = _string(said.get(_TEXT, b""), codec) or _ended(message.get(_BODY, b"")).decode(codec, "replace")
        if visible(text):
            return text
        return plain_text(rich) if (rich := decompressed(said.get(_RICH, b""))) else ""


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    """(what it is, its bytes) of each attribute; where the file breaks off, what is left of the last."""
    at = 6  # behind the signature and a key
    while at + _HEAD.size <= len(content):
        _, kind, length = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        yield kind, content[at : at + length]
        at += length + 2  # a sum of the bytes


def _properties(content: bytes) -> Iterator[tuple[int, bytes]]:
    """(number, bytes) of the properties that have a length of their own; the others say nothing that is asked for. Of several values the first."""
    at, count = 4, min(_MOST_PROPERTIES, int.from_bytes(content[:4], "little"))
    try:
        for _ in range(count):
            kind, number = struct.unpack_from("<HH", content, at)
            at += 4
            if number >= _NAMED:
                by_name, length = struct.unpack_from("<II", content, at + 16)
                at += 24 + (_padded(length) if by_name else 0)
            size = _SIZES.get(kind & ~_MANY)
            values = struct.unpack_from("<I", content, at)[0] if size is None or kind & _MANY else 1
            at += 4 if size is None or kind & _MANY else 0
            if size is not None:
                at += size * values
                continue
            for index in range(min(values, _MOST_PROPERTIES)):
                (length,) = struct.unpack_from("<I", content, at)
                if not index:
                    data = content[at + 4 : at + 4 + length]
                    yield number, data.decode("utf-16-le", "replace").encode() if kind & ~_MANY == _UNICODE else data
                at += 4 + _padded(length)
    except struct.error:
        return


def _padded(length: int) -> int:
    return length + -length % 4


def _ended(text: bytes) -> bytes:
    return text.partition(b"\0")[0]


def _string(text: bytes, codec: str) -> str:
    """A text that is UTF-8, as those of two bytes a letter have become, or in the message's own encoding."""
    text = _ended(text)
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode(codec, "replace")
