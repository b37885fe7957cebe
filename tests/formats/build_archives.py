"""Archives and what may be in them: documents, archives, damage, secrets, and bombs."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib

from tests.formats import build_ole, build_pdf, build_texts
from tests.samples import make_docx, make_pdf


def zipped(members: dict[str, bytes], comment: str = "", *, stored: bool = False) -> bytes:
    """A zip archive, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment.encode()
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 8, 13, 19, 0, 0)), content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def packed_by(method: int, content: bytes) -> bytes:
    """An archive of one file, note.txt, that is packed by this method (APPNOTE 4.4.5)."""
    whole = bytearray(zipped({"note.txt": content}, stored=True))
    directory = whole.index(b"PK\x01\x02")
    whole[8:10] = whole[directory + 10 : directory + 12] = method.to_bytes(2, "little")
    return bytes(whole)


def tarred(members: dict[str, bytes]) -> bytes:
    """A tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def letter(text: str) -> bytes:
    """A Word document, the same bytes each time."""
    with zipfile.ZipFile(io.BytesIO(make_docx(text))) as package:
        return zipped({name: package.read(name) for name in package.namelist()})


def packet() -> bytes:
    """What a board's secretary sends before a meeting: documents, an archive in the archive, a picture, and two files that cannot be read."""
    inner = zipped({"captions.vtt": build_texts.PLAIN_VTT.encode(), "letter.docx": letter("The letter from the county.")})
    members = {
        "agenda.pdf": make_pdf("The agenda of the meeting.", "Its second page, with the consent calendar."),
        "budget/totals.csv": build_texts.CSV.encode(),
        "letter.docx": letter("A letter to the board."),
        "earlier.zip": inner,
        "photo.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)),
        "script.py": b"print('no document')\n",
        "__MACOSX/._agenda.pdf": b"\0\5\x16\7 resource",
        ".DS_Store": b"\0\0\0\1Bud1",
        "truncated.pdf": build_pdf.truncated()[:200],
        "protected.docx": build_ole.compound({"EncryptionInfo": bytes(8), "EncryptedPackage": bytes(8)}),
        "notes.txt": b"The last file is read, too.\n",
    }
    return zipped(members, "Packet for August 13")


def damaged_member() -> bytes:
    """The first file's bytes are broken; the second is whole."""
    content = bytearray(zipped({"first.txt": bytes(range(32, 127)) * 200, "second.txt": b"The second file.\n"}))
    content[60:90] = bytes(30)
    return bytes(content)


def nameless() -> bytes:
    """A file without a name, before one with: the letter of its name is counted to what follows a name."""
    content = bytearray(zipped({"a": b"The first words.\n", "second.txt": b"The second file.\n"}, stored=True))
    central = content.index(b"PK\x01\x02")
    content[26:30] = content[central + 28 : central + 32] = b"\0\0\x01\0"
    return bytes(content)


def nested(depth: int) -> bytes:
    """An archive in an archive, and so on; in each a text that says how deep it lies."""
    content = zipped({f"depth{depth}.txt": f"This lies at depth {depth}.\n".encode()})
    for level in range(depth - 1, 0, -1):
        content = zipped({f"depth{level}.txt": f"This lies at depth {level}.\n".encode(), f"in{level}.zip": content})
    return content


def many(width: int, depth: int, size: int) -> bytes:
    """Archives of archives whose last ones hold `size` zero bytes: `width ** depth` of them, from the same few kilobytes."""
    content = zipped({f"{number}.txt": bytes(size) for number in range(width)})
    for _ in range(depth - 1):
        content = zipped({f"{number}.zip": content for number in range(width)})
    return content


def compressed(content: bytes) -> bytes:
    """One file, compressed by gzip, the same bytes each time."""
    return gzip.compress(content, mtime=0)


def encrypted(members: dict[str, bytes], password: str) -> bytes:
    """A zip archive whose files are encrypted in the old way (APPNOTE 6.1), which every program reads."""
    content = bytearray(zipped({name: bytes(12) + inner for name, inner in members.items()}, "", stored=True))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        entries = archive.infolist()
    for entry, inner in zip(entries, members.values(), strict=True):
        checksum = zlib.crc32(inner)
        secret = _scrambled(bytes(11) + (checksum >> 24).to_bytes(1, "little") + inner, password.encode())
        start = entry.header_offset + 30 + len(entry.filename.encode())
        content[start : start + len(secret)] = secret
        central = content.index(b"PK\x01\x02")
        for place, flags, crc, size in ((entry.header_offset, 6, 14, 22), (_central(content, entry.header_offset, central), 8, 16, 24)):
            content[place + flags] |= 1
            content[place + crc : place + crc + 4] = checksum.to_bytes(4, "little")
            content[place + size : place + size + 4] = len(inner).to_bytes(4, "little")
    return bytes(content)


def _central(content: bytearray, offset: int, at: int) -> int:
    """Where the directory's entry stands for the file whose header is at `offset`."""
    while int.from_bytes(content[at + 42 : at + 46], "little") != offset:
        at = content.index(b"PK\x01\x02", at + 4)
    return at


def _scrambled(plain: bytes, password: bytes) -> bytes:
    keys = [0x12345678, 0x23456789, 0x34567890]

    def turn(byte: int) -> None:
        keys[0] = zlib.crc32(bytes((byte,)), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = zlib.crc32(bytes((keys[1] >> 24,)), keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    for byte in password:
        turn(byte)
    out = bytearray()
    for byte in plain:
        mask = (keys[2] | 2) & 0xFFFF
        out.append(byte ^ ((mask * (mask ^ 1)) >> 8 & 0xFF))
        turn(byte)
    return bytes(out)
