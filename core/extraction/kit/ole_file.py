"""Opening the container of older Office documents and of Outlook's messages (MS-CFB), and reading a stream of it (step 8)."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import olefile

from core.errors import ExtractionError

OLE_DAMAGE = (OSError, ValueError, LookupError, AttributeError, TypeError, OverflowError, struct.error, RecursionError)
"""What olefile raises on containers that are broken; its own errors are `OSError`s."""


def open_ole(path: Path | BytesIO) -> olefile.OleFileIO:
    """The container. Raises `ExtractionError` when it is none that can be read."""
    try:
        return _bound(olefile.OleFileIO(path))
    except (*OLE_DAMAGE, MemoryError) as error:  # the last where it says of its sectors that each is larger than memory
        raise ExtractionError("damaged", f"{type(error).__name__}: {error}"[:300]) from error


def _bound(file: olefile.OleFileIO) -> olefile.OleFileIO:
    """Let no stream say that it is larger than its file: where sectors go round, olefile would follow them for as long as that says (a minute)."""
    size = file.fp.seek(0, 2)
    for entry in file.direntries:
        if entry is not None:
            entry.size = min(entry.size, size)
    return file


def stream(file: olefile.OleFileIO, name: str) -> bytes:
    """A stream's bytes. Raises `ExtractionError` when it is missing or damaged."""
    try:
        found: bytes = file.openstream(name).read()
    except OLE_DAMAGE as error:
        raise ExtractionError("damaged", f"{name}: {type(error).__name__}: {error}"[:300]) from error
    return found
