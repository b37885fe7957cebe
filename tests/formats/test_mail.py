"""Mails: who, to whom, when and about what; the text; each attachment under its name; and nothing that a hostile one can do."""

from __future__ import annotations

import base64
import hashlib
import struct
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import REASONS
from core.extraction.mail.ballast import Ballast
from core.extraction.mail.message import Mail, readable
from core.extraction.mail.outlook_rtf import decompressed
from tests.formats import build_mail
from tests.formats.reading import Reading, read

SECONDS = 10  # of the processor; without the bound it takes more than twenty


def _read(tmp_path: Path, content: bytes, name: str = "mail.eml") -> Reading:
    path = tmp_path / name
    path.write_bytes(content)
    return read(path)


@pytest.mark.parametrize("forms", [("plain", "html"), ("html",), ()])
def test_an_invitation_says_what_when_and_where(tmp_path: Path, forms: tuple[str, ...]) -> None:
    text = _read(tmp_path, build_mail.invitation(*forms)).text
    assert "You are invited." in text or not forms
    for line in (
        "Invitation: Workshop on the budget",
        "When: 2024-08-13 18:00 (Pacific) to 2024-08-14 01:00 (UTC)",
        "Where: District Office, Room 5",
        "Organizer: Lopez, Maria <lopez@example.org>",
        "Invited: Chris Funk <funk@example.org>",
        "Bring the binder.",
    ):
        assert text.split("\n").count(line) == 1, line
    assert "VCALENDAR" not in text
    assert "REMINDER" not in text


def test_a_container_whose_sectors_go_round_ends_with_its_file(tmp_path: Path) -> None:
    whole = bytearray(build_mail.outlook())
    root = 512 * (1 + struct.unpack_from("<I", whole, 0x30)[0])
    start, table = struct.unpack_from("<I", whole, root + 0x74)[0], 512 * (1 + struct.unpack_from("<I", whole, 0x4C)[0])
    struct.pack_into("<I", whole, root + 0x78, 0xFFFFFFFF)  # how large the small streams are together
    struct.pack_into("<I", whole, table + 4 * start, start)
    began = time.process_time()
    _read(tmp_path, bytes(whole), "round.msg")
    assert time.process_time() - began < SECONDS, "it was followed for as long as it said"


def test_what_outlook_packs_for_itself_is_taken_apart(tmp_path: Path) -> None:
    inner = build_mail.winmail({"inner.txt": b"Said before."})
    packed = build_mail.winmail({"Décision finale.txt": b"The vote was five to none."}, inner=inner)
    reading = _read(tmp_path, build_mail.with_attachments({"winmail.dat": packed}))
    found = {segment.label: segment.text for segment in reading.segments[1:]}
    assert found == {
        "winmail.dat, Décision": "The décision is attached.",
        "winmail.dat, Décision finale.txt": "The vote was five to none.",
        "winmail.dat, Forwarded, Décision": "The décision is attached.",
        "winmail.dat, Forwarded, inner.txt": "Said before.",
    }
    alone = _read(tmp_path, build_mail.winmail({"a.txt": b"Words."}, broken_off=20), "winmail.dat")
    assert (alone.text.split("\n")[0], alone.metadata["title"]) == ("The décision is attached.", "Décision")


def test_a_mail_has_its_headers_its_text_and_its_attachments(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_mail.mail())
    first = reading.segments[0]
    assert first.label == "Agenda für den 13. August"
    for line in ('From: "The Secretary" <secretary@example.org>', "Cc: André <andre@example.org>", "Dear trustees,", "the agenda is attached. Café at 6."):
        assert line in first.text.split("\n")
    assert "rich text" not in reading.text
    labels = [segment.label for segment in reading.segments[1:]]
    assert labels == [
        "agenda.pdf, page 1",
        "agenda.pdf, page 2",
        "letter.docx",
        "packet.zip, files in it",
        "packet.zip, budget.csv",
        "broken.pdf",
        "attachment 6.eml, The earlier mail",
        "Häuser.txt",
    ]
    assert [segment.label for segment in reading.segments if segment.trouble] == ["broken.pdf"]


def test_a_mail_s_metadata_are_its_envelope(tmp_path: Path) -> None:
    metadata = _read(tmp_path, build_mail.mail()).metadata
    assert metadata["title"] == "Agenda für den 13. August"
    assert metadata["creator"] == "The Secretary <secretary@example.org>"
    assert metadata["created"] == "2024-08-09T16:00:00-07:00"
    assert metadata["papertray:to"] == ["Trustee One <one@example.org>", "two@example.org"]
    attachments = metadata["papertray:attachments"]
    assert isinstance(attachments, list)
    assert [entry["name"] for entry in attachments if isinstance(entry, dict)][:2] == ["logo.png", "agenda.pdf"]


def test_html_is_read_where_there_is_no_plain_text(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_mail.HTML_MAIL)
    assert "新闻\n预算批准" in reading.text
    assert "color" not in reading.text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?utf-8?q?Caf=C3=A9?=", "Café"),
        ("=?utf-8?b?5pel5pys?=\n =?utf-8?b?6Kqe?= and words", "日本語 and words"),
        ("=?no-such?q?Caf=E9?=", "Café"),
        ("Caf\udce9", "Café"),
        ("plain\n  folded", "plain folded"),
        ("=?utf-8?b?broken", "=?utf-8?b?broken"),
    ],
)
def test_headers_are_read_as_they_were_meant(raw: str, text: str) -> None:
    assert readable(raw) == text


def test_a_mail_of_any_depth_ends(tmp_path: Path) -> None:
    began = time.process_time()
    assert "The innermost text." in _read(tmp_path, build_mail.deep(50)).text
    reading = _read(tmp_path, build_mail.deep(3_000))
    assert reading.error == ""
    assert reading.segments[0].trouble == "damaged" or "The innermost text." in reading.text  # some Pythons parse it, some give up
    assert "Very deep" in reading.text
    assert time.process_time() - began < 20


def test_a_mailbox_is_one_segment_a_mail(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_mail.mailbox(), "box")
    labels = [segment.label for segment in reading.segments if segment.label.startswith("mail") and "," not in segment.label]
    assert labels == ["mail 1: The first", "mail 2: Agenda für den 13. August", "mail 3: The third"]
    assert "mail 2, agenda.pdf, page 1" in [segment.label for segment in reading.segments]
    assert "From here on it is quoted.\nFrom me without a time." in reading.segments[-1].text
    assert reading.metadata["papertray:messages"] == 3


def test_outlook_messages_are_read_in_any_code_page(tmp_path: Path) -> None:
    reading = _read(tmp_path, build_mail.outlook(), "a.msg")
    assert [segment.label for segment in reading.segments] == ["Agenda für August", "agenda.pdf, page 1", "An earlier message: An earlier message"]
    assert "To: Trustee One <one@example.org>" in reading.text
    narrow = _read(tmp_path, build_mail.outlook_narrow(), "b.msg")
    assert "學區董事會會議記錄" in str(narrow.metadata["title"])
    assert "討論預算" in narrow.text
    assert "hello world" in _read(tmp_path, build_mail.outlook_rich(), "c.msg").text


def test_a_message_to_hundreds_takes_no_longer_than_its_size(tmp_path: Path) -> None:
    message = build_mail.outlook_to(600)
    began = time.process_time()
    reading = _read(tmp_path, message, "everybody.msg")
    assert time.process_time() - began < 6  # half a second; the listing asked for anew for each of them took twenty
    assert (len(reading.metadata["papertray:to"]), len(reading.metadata["papertray:cc"])) == (300, 300)  # type: ignore[arg-type]
    assert "Trustee 599 <599@example.org>" in reading.text


@given(st.binary(max_size=300))
def test_no_bytes_are_too_odd_for_a_mail(content: bytes) -> None:
    mail = Mail(content)
    assert isinstance(mail.head() + "".join(mail.body()) + mail.date(), str)
    assert all(isinstance(attachment.content, bytes) for attachment in mail.attachments())


@given(st.integers(0, len(build_mail.mail()) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_mail_is_read_or_has_a_reason(at: int, damage: bytes) -> None:
    content = build_mail.mail()
    mail = Mail(content[:at] + damage + content[at + len(damage) :])
    assert mail.head() is not None
    assert len(list(mail.attachments())) < 50


@given(st.binary(max_size=200))
def test_compressed_rich_text_never_escapes(content: bytes) -> None:
    header = bytes.fromhex("2d0000002b0000004c5a4675f1c5c7a7")
    assert len(decompressed(header + content)) <= 0x2B


@pytest.mark.parametrize("cut", [600, 1500, 3000, 5000])
def test_a_truncated_message_ends_with_a_reason(tmp_path: Path, cut: int) -> None:
    reading = _read(tmp_path, build_mail.outlook()[:cut], "cut.msg")
    assert reading.error in {"", *REASONS}


def _heavy(lines: int) -> tuple[bytes, bytes]:
    """A mail with an attachment that is heavy, and what that holds."""
    content = b"".join(b"%d,the minutes were approved as presented\n" % number for number in range(lines))
    head = b'From: a@example.org\nSubject: Heavy\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nThe text.\n--b\n'
    part = b'Content-Type: text/csv; name="table.csv"\nContent-Transfer-Encoding: base64\n\n' + base64.encodebytes(content)
    return head + part + b"\n--b--\n", content


def test_a_heavy_attachment_stays_in_the_file_until_it_is_read(tmp_path: Path) -> None:
    mail, content = _heavy(60_000)
    _, listed = _listed(_read(tmp_path, mail))
    assert (listed["size"], listed["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    reading = _read(tmp_path, b"From a@b Mon Aug 12 08:00:00 2024\n" + mail + b"\nFrom a@b Mon Aug 12 08:00:00 2024\n" + mail, "box.mbox")
    assert reading.text.count("59999\tthe minutes were approved as presented") == 2
    outer = b'From: b@example.org\nSubject: Outer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="o"\n\n--o\nContent-Type: message/rfc822\n\n'
    forwarded = _read(tmp_path, outer + mail + b"\n--o--\n")
    assert "attachment 1.eml, table.csv, rows 1–200" in [segment.label for segment in forwarded.segments]
    assert "59999\tthe minutes were approved as presented" in forwarded.text


def test_a_heavy_mail_is_not_held_several_times_over(tmp_path: Path) -> None:
    path = tmp_path / "heavy.eml"
    path.write_bytes(_heavy(300_000)[0])
    tracemalloc.start()
    ballast = Ballast(path)
    with path.open("rb") as file:
        mail = Mail(b"".join(ballast.lightened(file, 0)), ballast)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert path.stat().st_size > 15_000_000
    assert peak < 8_000_000
    assert [attachment.name for attachment in mail.attachments()] == ["table.csv"]


def _listed(reading: Reading) -> tuple[int, dict[str, object]]:
    attachments = reading.metadata["papertray:attachments"]
    assert isinstance(attachments, list)
    assert isinstance(attachments[0], dict)
    return len(attachments), dict(attachments[0])


@pytest.mark.parametrize("date", ["Fri, 09 Aug 99999999999 16:00:00 -0700", "Fri, 09 Aug 2024 99999999999:00:00 +0000", "yesterday", ""])
def test_a_date_that_is_none_is_given_as_it_stands(date: str) -> None:
    assert Mail(f"Date: {date}\n\nwords".encode()).date() == date


@pytest.mark.parametrize("name", ["iso-8859-1\0", "undefined", "a\0b"])
def test_a_text_whose_encoding_is_beyond_reading_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.eml"
    for stated in (f'charset="{name}"', f"charset*={name}'en'x"):
        path.write_bytes(f"From: ann@example.org\nContent-Type: text/plain; {stated}\n\nThe caf".encode() + b"\xe9 is open.\n")
        assert "The café is open." in read(path).text


@pytest.mark.parametrize("name", ["a\0b", "undefined"])
def test_parts_whose_boundary_is_beyond_reading_are_read_as_the_text_that_they_stand_in(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(
        f"From: ann@example.org\nSubject: The vote\nContent-Type: multipart/mixed; boundary*={name}'en'bb\n\n--bb\n\nIt passed.\n--bb--\n".encode()
    )
    reading = read(path)
    assert (reading.error, reading.metadata["title"]) == ("", "The vote")
    assert "It passed." in reading.text
