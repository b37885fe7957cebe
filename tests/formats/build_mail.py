"""Mails, mailboxes and Outlook messages: bodies of each kind, attachments of each kind, and what hostile ones do."""

from __future__ import annotations

import base64
import struct
from collections.abc import Mapping

from tests.formats.build_archives import letter, zipped
from tests.formats.build_ole import compound
from tests.samples import make_pdf


def _attached(name: str, mime: str, content: bytes, disposition: str = "attachment") -> str:
    packed = base64.encodebytes(content).decode()
    return f'Content-Type: {mime}; name="{name}"\nContent-Transfer-Encoding: base64\nContent-Disposition: {disposition}; filename="{name}"\n\n{packed}'


_BODY = f"""Content-Type: multipart/related; boundary="rel"

--rel
Content-Type: multipart/alternative; boundary="alt"

--alt
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Dear trustees,
the agenda is attached. Caf=C3=A9 at 6.

--alt
Content-Type: text/html; charset=utf-8

<p>Dear <b>trustees</b>, in rich text</p>
--alt--
--rel
Content-ID: <logo>
{_attached("logo.png", "image/png", b"PNG", "inline")}
--rel--
"""
_LATIN = r"""Content-Type: text/plain; charset=iso-8859-1
Content-Disposition: attachment;
 filename*=utf-8''H%C3%A4user.txt
Content-Transfer-Encoding: 8bit

viele Häuser
"""


def mail() -> bytes:
    """A mail as a secretary writes it: plain and rich text, a logo in it, and six attachments."""
    inner = "From: c@example.org\nSubject: The earlier mail\nDate: Mon, 12 Aug 2024 08:00:00 +0200\n\nThe text of the earlier mail.\n"
    parts = [
        _BODY,
        _attached("agenda.pdf", "application/pdf", make_pdf("The agenda of the meeting.", "The second page of the agenda.")),
        _attached("letter.docx", "application/octet-stream", letter("The letter from the county.")),
        _attached("packet.zip", "application/zip", zipped({"budget.csv": b"Line,Amount\nBooks,1200\n"})),
        _attached("broken.pdf", "application/pdf", b"%PDF-1.4 and nothing more"),
        f"Content-Type: message/rfc822\n\n{inner}",
        _LATIN,
    ]
    head = (
        'From: "The Secretary" <secretary@example.org>\nTo: Trustee One <one@example.org>, two@example.org\nCc: =?utf-8?q?Andr=C3=A9?= <andre@example.org>\n'
        "Date: Fri, 09 Aug 2024 16:00:00 -0700\nSubject: =?utf-8?q?Agenda_f=C3=BCr?=\n =?iso-8859-1?q?_den_13=2E_August?=\nMessage-ID: <1@example.org>\n"
        'X-Mailer: A program 1.0\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="mix"\n\nThis is a message in several parts.\n'
    )
    return (head + "".join(f"--mix\n{part}\n" for part in parts) + "--mix--\n").encode("latin-1")


HTML_MAIL = (
    b"From: news@example.org\r\nTo: all@example.org\r\nSubject: Newsletter\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=gb2312\r\n\r\n"
    + '<html><head><style>p { color: red }</style></head><body><h1>新闻</h1><p>预算<a href="https://example.org/x">批准</a></p></body></html>\r\n'.encode(
        "gb18030"
    )
)
RAW_HEADERS = "From: José <jose@example.org>\nTo: undisclosed-recipients:;\nSubject: Reunión mañana\nDate: gestern\n\nEl café.\n".encode("latin-1")
ODD_CHARSETS = (
    b"From: a@example.org\nSubject: =?x-unknown?q?Caf=E9?= and =?utf-8?b?broken\nMIME-Version: 1.0\n"
    b"Content-Type: text/plain; charset=no-such-charset\n\nna\xefve caf\xe9\n"
)


def with_attachments(files: Mapping[str, bytes]) -> bytes:
    """A mail of a line, with these files attached."""
    parts = ["Content-Type: text/plain; charset=utf-8\n\nPlease see what is attached.\n"]
    parts += [_attached(name, "application/octet-stream", content) for name, content in files.items()]
    body = "".join(f"--mix\n{part}\n" for part in parts)
    return f'From: a@example.org\nSubject: For the meeting\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="mix"\n\n{body}--mix--\n'.encode()


def deep(depth: int) -> bytes:
    """A mail whose parts lie in one another."""
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"From: a@example.org\nSubject: Very deep\nMIME-Version: 1.0\n{opened}Content-Type: text/plain\n\nThe innermost text.\n".encode()


def mailbox() -> bytes:
    """Three mails in a mailbox; the second has an attachment, the third quotes a line that looks like a postmark."""
    first = b"From: a@example.org\nSubject: The first\nDate: Mon, 12 Aug 2024 08:00:00 +0200\n\nOne.\n\n"
    third = b"From: c@example.org\nSubject: The third\nDate: Wed, 14 Aug 2024 08:00:00 +0200\n\n>From here on it is quoted.\nFrom me without a time.\n\n"
    mails = (first, mail(), third)
    return b"".join(b"From sender@example.org Mon Aug 12 08:00:00 2024\n" + one.rstrip(b"\n") + b"\n\n" for one in mails)


def _properties(fixed: Mapping[int, tuple[int, int]], texts: Mapping[int, bytes], kind: int, head: int) -> dict[str, bytes]:
    """The streams of a message, recipient or attachment: `fixed` are tag: (type, value), `texts` tag: bytes of a text or, in `kind` 0x102, of a binary."""
    entries = b"".join(struct.pack("<HHIq", type_, tag, 6, value) for tag, (type_, value) in fixed.items())
    entries += b"".join(struct.pack("<HHIII", kind, tag, 6, len(content), 0) for tag, content in texts.items())
    return {"__properties_version1.0": bytes(head) + entries, **{f"__substg1.0_{tag:04X}{kind:04X}": content for tag, content in texts.items()}}


def _below(place: str, streams: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{place}/{name}": content for name, content in streams.items()}


_SENT = (0x40, 133_676_820_000_000_000)  # 2024-08-10


def outlook() -> bytes:
    """An Outlook message in Unicode, with a recipient, a file, and a message attached."""
    wide = {
        0x0037: "Agenda für August",
        0x1000: "The agenda is attached.\r\n",
        0x0C1A: "The Secretary",
        0x5D01: "secretary@example.org",
        0x1035: "<2@example.org>",
    }
    streams = _properties({0x0039: _SENT}, {tag: text.encode("utf-16-le") for tag, text in wide.items()}, 0x1F, 32)
    recipient = {0x3001: "Trustee One", 0x39FE: "one@example.org"}
    streams |= _below("__recip_version1.0_#00000000", _properties({0x0C15: (3, 1)}, {t: v.encode("utf-16-le") for t, v in recipient.items()}, 0x1F, 8))
    attachment = _properties({}, {0x3707: "agenda.pdf".encode("utf-16-le")}, 0x1F, 8) | {"__substg1.0_37010102": make_pdf("The agenda of the meeting.")}
    streams |= _below("__attach_version1.0_#00000000", attachment)
    inner = _properties({}, {0x0037: "An earlier message".encode("utf-16-le"), 0x1000: "Its text.".encode("utf-16-le")}, 0x1F, 24)
    outer = _properties({}, {0x3001: "An earlier message".encode("utf-16-le")}, 0x1F, 8)
    streams |= _below("__attach_version1.0_#00000001", outer | _below("__substg1.0_3701000D", inner))
    return compound(streams)


def outlook_to(count: int) -> bytes:
    """An Outlook message to so many people."""
    streams = _properties({0x0039: _SENT}, {0x0037: "To everybody".encode("utf-16-le")}, 0x1F, 32)
    for number in range(count):
        person = {0x3001: f"Trustee {number}", 0x39FE: f"{number}@example.org"}
        texts = {tag: text.encode("utf-16-le") for tag, text in person.items()}
        streams |= _below(f"__recip_version1.0_#{number:08X}", _properties({0x0C15: (3, 1 + number % 2)}, texts, 0x1F, 8))
    return compound(streams)


def outlook_narrow() -> bytes:
    """An Outlook message in a code page (Big5, with a byte in it that is none), whose body is HTML in another."""
    narrow = {0x0037: "學區董事會會議記錄".encode("big5") + b"\xff", 0x0C1A: "秘書".encode("big5")}
    streams = _properties({0x3FFD: (3, 950), 0x3FDE: (3, 65001), 0x0039: _SENT}, narrow, 0x1E, 32)
    streams["__substg1.0_10130102"] = '<html><body><p>討論預算</p><a href="https://example.org/">x</a></body></html>'.encode()
    return compound(streams)


def outlook_rich() -> bytes:
    """An Outlook message whose only body is compressed rich text (the worked example of MS-OXRTFCP 3.1.1)."""
    packed = bytes.fromhex("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0")
    return compound(_properties({}, {0x0037: "Rich".encode("utf-16-le")}, 0x1F, 32) | {"__substg1.0_10090102": packed})


def invitation(*forms: str) -> bytes:
    """A mail that invites, in these forms of its text beside the calendar's, with the same as a file."""
    calendar = (
        "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:Pacific\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
        'DTSTART;TZID="Pacific":20240813T180000\r\nDTEND:20240814T010000Z\r\nORGANIZER;CN="Lopez, Maria":mailto:lopez@example.org\r\n'
        "ATTENDEE;CN=Chris Funk;RSVP=TRUE:mailto:funk@example.org\r\nSUMMARY:Workshop on the\r\n  budget\r\nLOCATION:District Office\\, Room 5\r\n"
        "DESCRIPTION:Bring the binder.\\nParking is free.\r\nBEGIN:VALARM\r\nDESCRIPTION:REMINDER\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    texts = {"plain": "You are invited.", "html": "<p>You are <b>invited</b>.</p>"}
    parts = [f"Content-Type: text/{form}\r\n\r\n{texts[form]}" for form in forms] + [f"Content-Type: text/calendar; method=REQUEST\r\n\r\n{calendar}"]
    alternatives = "".join(f"--A\r\n{part}\r\n" for part in parts)
    return (
        "From: a@example.org\r\nSubject: Workshop\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=M\r\n\r\n"
        f"--M\r\nContent-Type: multipart/alternative; boundary=A\r\n\r\n{alternatives}--A--\r\n"
        f"--M\r\nContent-Type: text/calendar\r\nContent-Disposition: attachment; filename=invite.ics\r\n\r\n{calendar}\r\n--M--\r\n"
    ).encode()


def winmail(files: Mapping[str, bytes], *, inner: bytes = b"", broken_off: int = 0) -> bytes:
    """A winmail.dat: a letter in HTML, and these files, under long names that only their properties tell; `inner` is a message of the same kind in it."""

    def attribute(level: int, kind: int, data: bytes) -> bytes:
        return struct.pack("<BII", level, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)

    def counted(kind: int, number: int, data: bytes) -> bytes:
        return struct.pack("<HHII", kind, number, 1, len(data)) + data + bytes(-len(data) % 4)

    named = struct.pack("<HH16sII", 0x1E, 0x8001, bytes(16), 1, 6) + b"n\0m\0\0\0" + bytes(2) + struct.pack("<II", 1, 3) + b"xy\0\0"
    html = counted(0x102, 0x1013, "<p>The d\u00e9cision is attached.</p>".encode("cp1252"))
    letter = struct.pack("<I", 4) + struct.pack("<HHI", 3, 0x0E07, 1) + struct.pack("<HHIqq", 0x1040, 0x0039, 2, 0, 0) + named + html
    parts = (
        attribute(1, 0x00069007, struct.pack("<II", 1252, 0)) + attribute(1, 0x00018004, "D\u00e9cision\0".encode("cp1252")) + attribute(1, 0x00069003, letter)
    )
    for name, content in files.items():
        properties = struct.pack("<I", 1) + counted(0x1F, 0x3707, (name + "\0").encode("utf-16-le"))
        parts += attribute(2, 0x00069002, bytes(14)) + attribute(2, 0x00018010, b"SHORT~1.TXT\0") + attribute(2, 0x0006800F, content)
        parts += attribute(2, 0x00069005, properties)
    if inner:
        properties = struct.pack("<I", 1) + counted(0x0D, 0x3701, bytes(16) + inner)
        parts += attribute(2, 0x00069002, bytes(14)) + attribute(2, 0x00018010, b"Forwarded\0") + attribute(2, 0x00069005, properties)
    whole = struct.pack("<IH", 0x223E9F78, 1) + parts
    return whole[: len(whole) - broken_off]
