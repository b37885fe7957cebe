"""One mail (RFC 5322 and MIME) taken apart: its headers as people read them, its body, and the files attached to it (step 8).

Used for mails, mailboxes and saved web pages. Python's parser is lenient; what it does raise on hostile mails is caught here, and the rest of the mail is read.
"""

from __future__ import annotations

import email.errors
import email.utils
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser

from core.extraction.extractor import Content
from core.extraction.kit.cleaning import clean, one_line, visible
from core.extraction.kit.declared import codec_of, declared, decoded
from core.extraction.kit.encodings import of_bytes
from core.extraction.kit.markup import Facts, read_lines
from core.extraction.mail.ballast import Ballast
from core.extraction.mail.invitation import CALENDARS, invitations

_SHOWN = ("From", "Sender", "To", "Cc", "Bcc", "Reply-To", "Newsgroups", "Date", "Sent", "Subject")
_ENCODED_WORDS = re.compile(r"(=\?[^?\s]+\?[bqBQ]\?[^?]*\?=)\s+(?==\?[^?\s]+\?[bqBQ]\?)")
_MOST_HEADER = 20_000  # characters of one header: some mails go to thousands
_MOST_PARTS = 5_000
_RAISED = (
    ValueError,
    LookupError,
    OverflowError,
    TypeError,
    AttributeError,
    email.errors.MessageError,
)  # by Python's parser, on headers and bodies that are none


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail; `inline`: a picture that the mail's text shows."""

    name: str
    mime: str
    content: Content
    inline: bool = False


class _Part(Message):
    """A mail or a part of one, whose parameters may be beyond reading: then it has none, where Python's parser, which asks for some itself, would raise."""

    def get_param(self, param: str, failobj: object = None, header: str = "content-type", unquote: bool = True) -> object:  # type: ignore[override]  # typeshed has an overload for each kind of `failobj`
        """A parameter's text, without zeros, which no name of an encoding may hold."""
        try:
            found = super().get_param(param, None, header, unquote)
            text = "" if found is None else email.utils.collapse_rfc2231_value(found).replace("\0", "")
        except _RAISED:
            return failobj
        return failobj if found is None or (param == "charset" and not codec_of(text)) else text


class Mail:
    """A parsed mail, whose heavy stretches are in `ballast`. `broken` when only its headers could be taken apart (it nests deeper than anyone's mail)."""

    def __init__(self, content: bytes, ballast: Ballast | None = None) -> None:
        self._ballast = ballast
        self.broken = False
        try:
            self._message: Message = BytesParser(_Part).parsebytes(content)
        except RecursionError:
            self._message = BytesHeaderParser(_Part).parsebytes(content)
            self.broken = True
        self.facts = Facts()
        self._bodies: list[Message] = []
        self._others: list[Message] = []
        self._calendars: list[Message] = []
        self._sort()

    def header(self, name: str) -> str:
        """A header as people read it, on one line; "" when there is none."""
        return ", ".join(text for raw in self._raw(name) if (text := readable(raw)))

    def addresses(self, name: str) -> list[str]:
        """The addresses of a header, each with its name."""
        return [one_line(text, 300) for raw in self._raw(name) for text in _addresses(raw)]

    def date(self) -> str:
        """When it was sent, as RFC 3339 with the offset that it gives; as it stands there when nothing can be made of it."""
        text = self.header("Date") or self.header("Sent")
        try:
            return email.utils.parsedate_to_datetime(text).isoformat() if text else ""
        except _RAISED:
            return text

    def head(self) -> str:
        """The headers that people look at, and the names of what is attached; a line each."""
        found = [f"{name}: {text}" for name in _SHOWN if (text := self.header(name))]
        names = ", ".join(name for part in self._others if (name := _file_name(part)))
        return "\n".join([*found, *([f"Attachments: {names}"] if names else []), "", ""])

    def body(self) -> Iterator[str]:
        """The text: plain where there is one, else what the HTML shows; then what it invites to."""
        said = ""
        for text in self._texts():
            said += text
            yield text
        told = (text for part in self._calendars for text in invitations(decoded(self._payload(part), _charset(part)), said))
        for text in dict.fromkeys(told):  # often the same is attached as a file, too
            yield f"\n{text}"

    def _texts(self) -> Iterator[str]:
        for part in self._bodies:
            content, stated = self._payload(part), _charset(part)
            if part.get_content_type() == "text/html":
                yield from (line.text for line in read_lines([content.decode(declared(content, stated), "replace")], self.facts))
            else:
                yield decoded(content, stated)
            yield "\n"

    def pages(self) -> Iterator[tuple[bytes, str]]:
        """The web pages in it, the outermost first: each one's bytes and the encoding that is stated for it."""
        for part in (*self._bodies, *self._others):
            if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
                yield self._payload(part), _charset(part)

    def attachments(self) -> Iterator[Attachment]:
        """The files that came with it, and mails as files."""
        for number, part in enumerate(self._others, 1):
            mime = part.get_content_type()
            inline = part.get_content_maintype() == "image" and part.get("Content-ID") is not None and part.get_content_disposition() != "attachment"
            yield Attachment(_file_name(part) or f"attachment {number}{_SUFFIXES.get(mime, '')}", mime, self._content(part), inline)

    def _raw(self, name: str) -> list[str]:
        return [str(value)[:_MOST_HEADER] for key, value in self._message.raw_items() if key.lower() == name.lower()][:20]

    def _sort(self) -> None:
        """What of the mail is its text, and what is attached to it."""
        waiting = [self._message]
        while waiting and len(self._bodies) + len(self._others) < _MOST_PARTS:
            part = waiting.pop()
            kind, subtype = part.get_content_maintype(), part.get_content_subtype()
            children = [child for child in part.get_payload() if isinstance(child, Message)] if kind == "multipart" and part.is_multipart() else []
            if children:
                chosen = self._alternatives(children) if subtype == "alternative" else children
                waiting.extend(reversed(chosen))
            elif part.get_content_type() in CALENDARS and not _is_attached(part):
                self._calendars.append(part)
            elif kind in {"text", "multipart"} and not _is_attached(part):
                self._bodies.append(part)
            else:
                self._others.append(part)
                self._calendars += [part] if part.get_content_type() in CALENDARS else []

    def _alternatives(self, children: list[Message]) -> list[Message]:
        """The one of several forms of the same text that is read: plain text with words in it, else the richest; and what is no form of the text."""
        plain = next(
            (child for child in children if child.get_content_type() == "text/plain" and visible(decoded(self._payload(child), _charset(child)))), None
        )
        rich = next((child for child in reversed(children) if child.get_content_type() == "text/html" or child.is_multipart()), None)
        forms = {"text/plain", "text/html", "text/enriched", "text/richtext", "text/x-amp-html", "text/watch-html"}
        chosen = plain or rich or children[-1]
        others = [child for child in children if child.get_content_type() not in forms and child is not chosen and not (child.is_multipart() and not plain)]
        return [chosen, *([child for child in others if not child.is_multipart()] if plain is None else _attached_below(others))]

    def _payload(self, part: Message) -> bytes:
        """The bytes of a part that is no mail."""
        text = part.get_payload()
        stream = self._ballast.open(text) if self._ballast and isinstance(text, str) else None
        if stream:
            return stream.read()
        try:
            payload = part.get_payload(decode=True)
        except _RAISED:
            payload = None
        if isinstance(payload, bytes):
            return payload
        return text.encode("ascii", "surrogateescape") if isinstance(text, str) else b""

    def _content(self, part: Message) -> Content:
        """The bytes of an attached file, or how to open it where it is heavy; of a mail that is attached the mail itself."""
        if part.get_content_maintype() == "message" and part.is_multipart():
            try:
                content = b"\r\n".join(child.as_bytes() for child in part.get_payload() if isinstance(child, Message))
            except (*_RAISED, RecursionError):
                return b""
            return self._ballast.restored(content) if self._ballast else content
        ballast, text = self._ballast, part.get_payload()
        if ballast and isinstance(text, str) and ballast.open(text):
            return lambda: ballast.open(text) or io.BytesIO()
        return self._payload(part)


def readable(raw: str) -> str:
    """A raw header as people read it: words in other alphabets decoded, also where they stand there as bytes."""
    text = " ".join(_ENCODED_WORDS.sub(r"\1", _without_surrogates(raw)).split())
    if "=?" not in text:
        return clean(text)
    try:
        pieces = decode_header(text)
    except _RAISED:
        return clean(text)
    return clean("".join(_decoded_word(piece, charset) for piece, charset in pieces)).strip()


def _decoded_word(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    codec = codec_of(charset or "")
    return piece.decode(codec or of_bytes(piece, whole=True), "replace")


def _without_surrogates(raw: str) -> str:
    """Bytes above 0x7F, which the parser keeps as surrogates, decoded by the measured rule."""
    try:
        raw.encode()
    except UnicodeEncodeError:
        content = raw.encode("ascii", "surrogateescape") if raw.isascii() or all(ord(c) < 0x80 or 0xDC80 <= ord(c) <= 0xDCFF for c in raw) else b""
        return content.decode(of_bytes(content, whole=True), "replace") if content else raw.encode("utf-8", "replace").decode()
    return raw


def _addresses(raw: str) -> Iterator[str]:
    try:
        pairs = email.utils.getaddresses([_without_surrogates(raw)])
    except (*_RAISED, RecursionError):
        pairs = []
    if not any("@" in address for _, address in pairs):  # names alone, as some programs export them
        yield from (name for part in readable(raw).split(",") if (name := part.strip()))
        return
    for name, address in pairs:
        yield f"{readable(name)} <{address}>" if name else address


def _attached_below(parts: list[Message]) -> list[Message]:
    """What hangs on the forms of a text that are not read: pictures that the HTML shows, invitations, files that some programs put there."""
    found: list[Message] = []
    waiting = list(reversed(parts))
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(reversed([child for child in part.get_payload() if isinstance(child, Message)]))
        elif part.get_content_maintype() != "text" or part.get_content_type() in CALENDARS or _is_attached(part):
            found.append(part)
    return found


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part))


def _file_name(part: Message) -> str:
    try:
        return one_line(readable(part.get_filename() or "").replace("/", "_"), 200)
    except _RAISED:
        return ""


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset() or ""
    except _RAISED:
        return ""


_SUFFIXES = {"message/rfc822": ".eml", "application/pdf": ".pdf", "text/calendar": ".ics", "text/html": ".html", "image/png": ".png", "image/jpeg": ".jpg"}
