"""Opening zip archives that may be hostile, for recognising a file and for reading a package (step 8).

Python's zipfile makes an object of every entry when it opens an archive: 100 MB of directory become some gigabytes. The directory's size stands at the
archive's end and is looked at first. What an entry would unpack to is known from the directory too, and zipfile never gives more of it than that.
"""

from __future__ import annotations

import contextlib
import io
import lzma
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import IO, cast

from core.errors import ExtractionError

DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, struct.error, ValueError, IndexError)
"""What opening an archive or reading an entry raises where it is damaged, or packed in a way that nobody here knows."""

MOST_TOTAL = 2 * 1024**3  # bytes of all entries, unpacked
MOST_ENTRY = 512 * 1024**2  # of one
SUSPECT = 32 * 1024**2  # an entry from this size on is a bomb when it is packed so many times:
MOST_RATIO = 250  # real documents reach 100
_MOST_DIRECTORY = 4 * 1024**2  # bytes; some 40,000 entries, where documents have hundreds
_MOST_XZ = 128 * 1024**2  # bytes of memory
XZ = 95
"""The way of packing a member that says "xz" (APPNOTE 4.4.5)."""

_LOCAL = struct.Struct("<4s22x2H")  # a member's own header: its mark, the lengths of its name and its extra fields
_END = struct.Struct("<4s4H2LH")  # the record at an archive's end (APPNOTE 4.3.16); a comment of up to 65,535 bytes may follow it
_MARK = b"PK\x05\x06"


def open_zip(path: Path | BytesIO) -> zipfile.ZipFile:
    """The archive, opened. Raises `ExtractionError` for one that would unpack to more than memory holds, one of `DAMAGE` for one that is none."""
    size = _directory_size(path)
    if size > _MOST_DIRECTORY:
        raise ExtractionError("too_much_memory", f"a zip directory of {size} bytes")
    archive = zipfile.ZipFile(path)
    total = sum(entry.file_size for entry in archive.infolist())
    if total > MOST_TOTAL:
        archive.close()
        raise ExtractionError("too_much_memory", f"the archive would unpack to {total} bytes")
    return archive


def check_entry(entry: zipfile.ZipInfo) -> None:
    """Raises `ExtractionError` when an entry is too large to be read, or is packed as only a bomb is."""
    if entry.file_size > MOST_ENTRY or (entry.file_size > SUSPECT and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)):
        raise ExtractionError("too_much_memory", f"{entry.filename}: {entry.compress_size} bytes would unpack to {entry.file_size}")


def raw_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """A member's bytes as they lie in the archive, packed. Raises `BadZipFile` where they break off, or are more than `most`."""
    file = cast("IO[bytes]", archive.fp)
    file.seek(entry.header_offset)
    head = file.read(_LOCAL.size)
    if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
        raise zipfile.BadZipFile("no member begins there")
    _, name, extra = _LOCAL.unpack(head)
    file.seek(name + extra, 1)
    raw = file.read(min(entry.compress_size, most))
    if len(raw) != entry.compress_size:
        raise zipfile.BadZipFile("the member breaks off")
    return raw


def open_xz(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> IO[bytes]:
    """A member that xz has packed (`XZ`), which Python's zipfile does not know. Raises `BadZipFile` where it is damaged, or asks for too much memory."""
    unpacking = lzma.LZMADecompressor(lzma.FORMAT_XZ, _MOST_XZ)
    try:
        unpacked = unpacking.decompress(raw_member(archive, entry, most), most)
    except lzma.LZMAError as error:
        raise zipfile.BadZipFile(str(error)) from error
    if not unpacking.eof:
        raise zipfile.BadZipFile("the member breaks off")
    return io.BytesIO(unpacked)


def _directory_size(path: Path | BytesIO) -> int:
    """The size in bytes that the archive's end states for its directory; 0 when there is no end to be found (zipfile says so better)."""
    with path.open("rb") if isinstance(path, Path) else contextlib.nullcontext(path) as file:
        length = file.seek(0, 2)
        file.seek(max(0, length - _END.size - 0xFFFF))
        tail = file.read()
    at = tail.rfind(_MARK)
    if at < 0 or len(tail) - at < _END.size:
        return 0
    stated: int = _END.unpack_from(tail, at)[5]
    return min(stated, length)  # 0xFFFFFFFF (zip64) is at most the whole file
