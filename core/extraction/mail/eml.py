"""Mails as files, and mailboxes of many: who wrote to whom, when and about what, the text, and what is attached (step 8).

A mailbox is read mail by mail and never held whole; a mail is one segment of it, so that a hit names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, ClassVar

from core.document import MetaValue, Segment, SegmentKind
from core.extraction.extractor import Extractor, Inside, Source
from core.extraction.kit.bounds import bounded
from core.extraction.kit.cleaning import clean, one_line, tidy
from core.extraction.kit.parts import Parts
from core.extraction.mail.ballast import Ballast
from core.extraction.mail.message import Mail
from core.extraction.plain.text import require_text
from core.extraction.web.webpage import link_addresses
from core.formats import READERS

_POSTMARK = re.compile(rb"From .*\d\d:\d\d")  # the line that stands before each mail of a mailbox (RFC 4155), in all its varieties
_MOST_MAIL = 64 << 20  # bytes of one mail in a mailbox, without heavy attachments
ENVELOPE = 1024  # bytes of a mail that are text, whatever follows them
_LINE = 1 << 16  # bytes that are looked at together
_MOST_TEXT = 200_000  # characters of one mail in a mailbox


class MailExtractor(Extractor):
    """Reads one mail."""

    name: ClassVar[str] = "mail"
    version: ClassVar[int] = READERS["mail"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._mail: Mail | None = None

    def extract_content(self) -> Iterator[Segment]:
        """The headers and the body, under the subject; where links lead; then each attachment."""
        require_text(self.source, ENVELOPE)
        self._mail = mail = _read_mail(self.source.path)
        parts = Parts()
        yield from parts.begin(mail.header("Subject") or "mail")
        yield from parts.add(mail.head())
        for text in mail.body():
            yield from parts.add(text)
        yield from parts.end("damaged" if mail.broken else "")
        yield from link_addresses(mail.facts.links, parts)
        yield from attached(mail, self.source.inside)

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The subject as title, who wrote it, to whom and when, and by which program."""
        return described(self._mail) if self._mail else {}


class MailboxExtractor(Extractor):
    """Reads a mailbox: each mail is a segment, labelled with its number and subject, followed by its attachments."""

    name: ClassVar[str] = "mailbox"
    version: ClassVar[int] = READERS["mailbox"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._count = 0
        self._dates: list[str] = []

    def extract_content(self) -> Iterator[Segment]:
        """Mail by mail."""
        require_text(self.source, ENVELOPE)
        ballast = Ballast(self.source.path)
        with self.source.path.open("rb") as file:
            for content, whole in _mails(file, ballast):
                self._count += 1
                mail = Mail(content, ballast)
                text = clean(mail.head() + "".join(mail.body()))
                label = one_line(f"mail {self._count}: {mail.header('Subject')}".rstrip(": "), 120)
                trouble = "damaged" if mail.broken else "" if whole and len(text) <= _MOST_TEXT else "text_cut"
                yield Segment(SegmentKind.PART, self._count, label, tidy(text[:_MOST_TEXT]), trouble)
                self._dates = [*self._dates, mail.date()] if self._count == 1 else [self._dates[0], mail.date()]
                yield from attached(mail, self.source.inside, f"mail {self._count}, ")

    def extract_metadata(self) -> dict[str, MetaValue]:
        """How many mails there are, and when the first and the last were sent."""
        return bounded(
            {"papertray:messages": self._count, "created": self._dates[0] if self._dates else "", "modified": self._dates[-1] if self._dates else ""}
        )


def attached(mail: Mail, inside: Inside, before: str = "") -> Iterator[Segment]:
    """The attachments of a mail, read; pictures that its text shows (logos, mostly) are only listed."""
    for attachment in mail.attachments():
        if attachment.inline:
            inside.mention(attachment.name, attachment.content, attachment.mime)
        else:
            yield from inside.read(attachment.name, attachment.content, label=before + attachment.name, mime=attachment.mime)


def described(mail: Mail) -> dict[str, MetaValue]:
    """A mail's metadata by standard names."""
    senders = mail.addresses("From") or mail.addresses("Sender")
    return bounded(
        {
            "title": mail.header("Subject"),
            "creator": senders[0] if len(senders) == 1 else senders,
            "created": mail.date(),
            "papertray:to": mail.addresses("To"),
            "papertray:cc": mail.addresses("Cc"),
            "papertray:bcc": mail.addresses("Bcc"),
            "papertray:reply_to": mail.addresses("Reply-To"),
            "identifier": mail.header("Message-ID").strip("<>"),
            "papertray:in_reply_to": mail.header("In-Reply-To").strip("<>"),
            "publisher": mail.header("Organization"),
            "keywords": [word for word in re.split(r"\s*,\s*", mail.header("Keywords")) if word],
            "language": mail.header("Content-Language"),
            "papertray:application": mail.header("X-Mailer") or mail.header("User-Agent"),
            "papertray:links": list(mail.facts.links),
        }
    )


def _read_mail(path: Path) -> Mail:
    ballast = Ballast(path)
    with path.open("rb") as file:
        return Mail(b"".join(ballast.lightened(_lines(file), 0)), ballast)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: file.readline(_LINE), b"")


def _mails(file: BinaryIO, ballast: Ballast) -> Iterator[tuple[bytes, bool]]:
    """The mails of a mailbox, each with whether it is whole."""
    gathered: list[bytes] = []
    size, blank, began = 0, True, False
    for line in ballast.lightened(_lines(file), 0):
        if blank and _POSTMARK.match(line):
            if began:
                yield b"".join(gathered), size <= _MOST_MAIL
            gathered, size, began = [], 0, True
            continue
        blank = not line.strip()
        size += len(line)
        if size <= _MOST_MAIL:
            gathered.append(line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(b"From ") else line)
    if began or gathered:
        yield b"".join(gathered), size <= _MOST_MAIL
