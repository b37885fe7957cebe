"""Outlook messages (MS-OXMSG): properties in the streams of a compound file; headers, body, recipients, and what is attached (step 8).

Read from its streams one by one: a message whose text is not in the code page that it names, or with one stream missing, is still read. Libraries
that were tried decode strictly, and give such a message up as a whole.
"""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import ClassVar, TypeAlias

import olefile

from core.document import MetaValue, Segment
from core.errors import ExtractionError
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import clean, one_line, visible
from core.extraction.kit.declared import codec_of, declared, decoded
from core.extraction.kit.markup import Facts, read_lines
from core.extraction.kit.ole_file import OLE_DAMAGE, open_ole
from core.extraction.kit.parts import Parts
from core.extraction.mail.message import readable
from core.extraction.mail.outlook_rtf import decompressed
from core.extraction.office.rtf import plain_text
from core.extraction.web.webpage import link_addresses
from core.formats import READERS

_SUBJECT, _BODY, _HTML, _RTF, _HEADERS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
_SENDER, _SENDER_ADDRESS, _SENDER_SMTP, _FOR, _FOR_ADDRESS = 0x0C1A, 0x0C1F, 0x5D01, 0x0042, 0x5D02
_KINDS = (("to", 0x0E04), ("cc", 0x0E03), ("bcc", 0x0E02))  # of recipients, in the order of their numbers from 1; the property that names all of a kind
_SENT, _DELIVERED, _CREATED = 0x0039, 0x0E06, 0x3007
_MESSAGE_ID, _REPLY_TO_ID, _CLASS = 0x1035, 0x1042, 0x001A
_NAME, _SMTP, _ADDRESS, _KIND = 0x3001, 0x39FE, 0x3003, 0x0C15
_ATTACHED, _LONG_NAME, _SHORT_NAME, _MIME, _SHOWN_NAME, _CONTENT_ID, _HIDDEN = 0x3701, 0x3707, 0x3704, 0x370E, 0x3001, 0x3712, 0x7FFE
_CODE_PAGE, _INTERNET_CODE_PAGE, _LOCALE = 0x3FFD, 0x3FDE, 0x3FF1
_DEEPEST = 3  # messages attached to messages
_MOST_STREAM = 128 << 20
_MOST_ENTRIES = 20_000


_Place: TypeAlias = tuple[str, ...]
_Listing: TypeAlias = Mapping[_Place, Mapping[str, _Place]]
"""What lies in each storage of a file, by its name in lower case: asked for once, as a message to thousands has tens of thousands of streams."""


@dataclass(frozen=True, slots=True)
class _Storage:
    """A message, recipient or attachment: the storage at `place` in the file. `head`: where the entries of its properties stream begin."""

    file: olefile.OleFileIO
    listing: _Listing
    place: _Place
    head: int

    @property
    def names(self) -> Mapping[str, _Place]:
        """What lies in it."""
        return self.listing.get(self.place, {})

    def stream(self, name: str) -> bytes:
        """A stream's bytes; b"" when there is none."""
        place = self.names.get(name.lower())
        if place is None:
            return b""
        try:
            with self.file.openstream(list(place)) as stream:
                return bytes(stream.read(_MOST_STREAM))
        except OLE_DAMAGE:
            return b""

    def fixed(self, tag: int) -> int | None:
        """A property of at most eight bytes, as a number."""
        entries = self.stream("__properties_version1.0")[self.head :]
        for at in range(0, min(len(entries), 16 * _MOST_ENTRIES) - 15, 16):
            kind, found, value = struct.unpack_from("<HH4xq", entries, at)
            if found == tag and kind not in {0x1E, 0x1F, 0x102}:
                return int(value if kind in {0x40, 0x14} else value & 0xFFFFFFFF)
        return None

    def binary(self, tag: int) -> bytes:
        """A property that is bytes."""
        return self.stream(f"__substg1.0_{tag:04X}0102")

    def text(self, tag: int, code_page: str = "") -> str:
        """A property that is a text: in Unicode, or in the message's code page if it can be, else in what is measured."""
        if wide := self.stream(f"__substg1.0_{tag:04X}001F"):
            return clean(wide.decode("utf-16-le", "replace").rstrip("\0"))
        narrow = self.stream(f"__substg1.0_{tag:04X}001E").rstrip(b"\0")
        return clean(decoded(narrow, code_page)) if narrow else ""

    def time(self, tag: int) -> str:
        """A property that is a time, as RFC 3339 in UTC."""
        value = self.fixed(tag)
        with contextlib.suppress(OverflowError):
            if value and value > 0:
                return (datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=value // 10)).replace(microsecond=0).isoformat()
        return ""

    def below(self, start: str, head: int) -> Iterator[_Storage]:
        """The storages in this one whose names begin so, in their order."""
        places = sorted(place for name, place in self.names.items() if name.startswith(start) and place in self.listing)
        for place in places[:_MOST_ENTRIES]:
            yield self.at(place, head)

    def at(self, place: _Place, head: int) -> _Storage:
        """Another storage of the same file."""
        return _Storage(self.file, self.listing, place, head)


class OutlookExtractor(Extractor):
    """Reads Outlook messages (.msg)."""

    name: ClassVar[str] = "outlook"
    version: ClassVar[int] = READERS["outlook"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._file: olefile.OleFileIO | None = None
        self._root: _Storage | None = None
        self._facts = Facts()
        self._recipients: dict[str, list[str]] = {}  # of the outermost message

    def extract_content(self) -> Iterator[Segment]:
        """The headers and the body, where links lead, then what is attached. Raises `ExtractionError`."""
        try:
            self._file = open_ole(self.source.path)
            self._root = _Storage(self._file, _listing(self._file), (), 32)
        except OLE_DAMAGE as error:
            raise ExtractionError("damaged", str(error)) from error
        if not self._root.names:
            raise ExtractionError("damaged", "no properties in it")
        parts = Parts()
        yield from self._message(self._root, parts, "", 1)
        yield from link_addresses(self._facts.links, parts)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The subject as title, who wrote it, to whom and when."""
        return _described(self._root, self._recipients, self._facts) if self._root else {}

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.close()

    def _message(self, message: _Storage, parts: Parts, before: str, depth: int) -> Iterator[Segment]:
        page = _code_page(message)
        attachments = list(message.below("__attach", 8))
        yield from parts.begin(before + (message.text(_SUBJECT, page) or "message"))
        recipients = _recipients(message, page)
        self._recipients = self._recipients or recipients
        yield from parts.add(_head(message, page, recipients))
        names = ", ".join(name for one in attachments if (name := _file_name(one, page)))
        yield from parts.add(f"Attachments: {names}\n\n" if names else "\n")
        yield from parts.add(_body(message, page, self._facts))
        yield from parts.end()
        for number, attachment in enumerate(attachments, 1):
            yield from self._attachment(attachment, _file_name(attachment, page) or f"attachment {number}", parts, before, depth)

    def _attachment(self, attachment: _Storage, name: str, parts: Parts, before: str, depth: int) -> Iterator[Segment]:
        inner = attachment.at((*attachment.place, "__substg1.0_3701000D"), 24)
        content = attachment.binary(_ATTACHED)
        mime = attachment.text(_MIME)
        if "__properties_version1.0" in inner.names and depth < _DEEPEST:
            yield from self._message(inner, parts, before + one_line(name) + ": ", depth + 1)
        elif content and mime.startswith("image/") and attachment.text(_CONTENT_ID):
            self.source.inside.mention(name, content, mime)
        elif content:
            yield from self.source.inside.read(name, content, label=before + name, mime=mime)


def _listing(file: olefile.OleFileIO) -> _Listing:
    found: dict[_Place, dict[str, _Place]] = {}
    for names in file.listdir():
        for depth in range(len(names)):
            found.setdefault(tuple(names[:depth]), {})[names[depth].lower()] = tuple(names[: depth + 1])
    return found


def _code_page(message: _Storage) -> str:
    return next((f"cp{page}" if page != 65001 else "utf-8" for tag in (_CODE_PAGE, _INTERNET_CODE_PAGE) if (page := message.fixed(tag))), "")


def _file_name(attachment: _Storage, page: str) -> str:
    return next((one_line(name, 200) for tag in (_LONG_NAME, _SHORT_NAME, _SHOWN_NAME) if (name := attachment.text(tag, page))), "")


def _sender(message: _Storage, page: str) -> str:
    name = message.text(_SENDER, page) or message.text(_FOR, page)
    address = next((found for tag in (_SENDER_SMTP, _FOR_ADDRESS, _SENDER_ADDRESS) if "@" in (found := message.text(tag, page))), "")
    return f"{name} <{address}>" if name and address and name != address else name or address


def _recipients(message: _Storage, page: str) -> dict[str, list[str]]:
    """Recipients by their kind (to, cc, bcc), each with the address where it is one."""
    found: dict[str, list[str]] = {kind: [] for kind, _ in _KINDS}
    for one in message.below("__recip", 8):
        kind = one.fixed(_KIND) or 0
        if 0 < kind <= len(_KINDS):
            name = one.text(_NAME, page)
            address = next((text for tag in (_SMTP, _ADDRESS) if "@" in (text := one.text(tag, page))), "")
            found[_KINDS[kind - 1][0]].append(f"{name} <{address}>" if name and address and name != address else name or address)
    return {kind: found[kind] or [name.strip() for name in message.text(tag, page).split(";") if name.strip(" \0")] for kind, tag in _KINDS}


def _sent(message: _Storage) -> str:
    return next((time for tag in (_SENT, _DELIVERED, _CREATED) if (time := message.time(tag))), "")


def _head(message: _Storage, page: str, recipients: Mapping[str, list[str]]) -> str:
    rows = {"From": _sender(message, page)}
    rows |= {kind.capitalize(): ", ".join(names) for kind, names in recipients.items()}
    rows |= {"Date": _sent(message), "Subject": message.text(_SUBJECT, page)}
    return "".join(f"{name}: {one_line(text, 20_000)}\n" for name, text in rows.items() if text)


def _body(message: _Storage, page: str, facts: Facts) -> str:
    """The text: plain where there is one, else what the HTML shows, else the rich text's words."""
    internet = message.fixed(_INTERNET_CODE_PAGE)
    stated = (f"cp{internet}" if internet != 65001 else "utf-8") if internet else page
    text = message.text(_BODY, stated if codec_of(stated) else page)
    if visible(text):
        return text
    if html := message.binary(_HTML):
        return "".join(line.text for line in read_lines([html.decode(declared(html, stated), "replace")], facts))
    if page_text := message.text(_HTML, page):
        return "".join(line.text for line in read_lines([page_text], facts))
    return plain_text(rich) if (rich := decompressed(message.binary(_RTF))) else ""


def _described(message: _Storage, recipients: Mapping[str, list[str]], facts: Facts) -> dict[str, MetaValue]:
    page = _code_page(message)
    kind = message.text(_CLASS, page)
    return bounded(
        {
            "title": readable(message.text(_SUBJECT, page)),
            "creator": _sender(message, page),
            "created": _sent(message),
            **{f"papertray:{kind}": list(names) for kind, names in recipients.items()},
            "identifier": message.text(_MESSAGE_ID, page).strip("<>"),
            "papertray:in_reply_to": message.text(_REPLY_TO_ID, page).strip("<>"),
            "papertray:message_class": "" if kind == "IPM.Note" else kind,
            "papertray:links": list(facts.links),
        }
    )
