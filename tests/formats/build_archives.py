"""Archives and what may be in them: documents, archives, damage, secrets, and bombs."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile

from tests.formats import build_ole, build_pdf, build_texts
from tests.samples import make_docx, make_pdf


def zipped(members: dict[str, bytes], comment: str = "") -> bytes:
    """A zip archive, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment.encode()
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 8, 13, 19, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


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
