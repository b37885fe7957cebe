"""What makes mails heavy: attachments in base64, which stay in the file while the rest of the mail is taken apart (step 8).

Python's parser holds a mail several times over: one of 110 MB took a gigabyte. So long stretches of base64 are left out of what it is given, with a mark in
their place, and are decoded from the file piece by piece when the attachment is read.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

_FIRST = re.compile(rb"[A-Za-z0-9+/]{40,998}={0,2}\r?\n?$")  # a line that may begin a stretch
_FURTHER = re.compile(rb"[A-Za-z0-9+/]{1,998}={0,2}\r?\n?$")
_LEAST = 1 << 20  # bytes: shorter stretches weigh nothing
_CHUNK = 3 << 16
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


class Ballast:
    """The heavy stretches of the mails in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stretches: list[tuple[int, int]] = []  # where each begins in the file, and its length in bytes
        self._mark = f"stretch-{secrets.token_hex(12)}-"
        self._marks = re.compile(rf"{self._mark}(\d+)\r?\n?")

    def lightened(self, lines: Iterable[bytes], start: int) -> Iterator[bytes]:
        """The lines of a mail that begins at `start` in the file, with a mark in place of each heavy stretch."""
        held: list[bytes] = []
        began = size = 0
        for line in lines:
            if (_FURTHER if size else _FIRST).match(line):
                began = began if size else start
                size += len(line)
                if size < _LEAST:
                    held.append(line)
                else:
                    held.clear()
            else:
                yield from self._ended(held, began, size)
                size = 0
                yield line
            start += len(line)
        yield from self._ended(held, began, size)

    def open(self, payload: str) -> BinaryIO | None:
        """What a part's raw payload with a mark in it decodes to, as a stream; None when there is no mark in it."""
        match = self._marks.search(payload)
        return None if match is None else cast("BinaryIO", _Decoded(self._encoded(payload)))

    def restored(self, content: bytes) -> bytes:
        """A mail with its heavy stretches in their places again."""
        if self._mark.encode() not in content:
            return content
        return b"".join(self._encoded(content.decode("latin-1")))

    def _ended(self, held: list[bytes], began: int, size: int) -> Iterator[bytes]:
        if size >= _LEAST:
            self._stretches.append((began, size))
            yield f"{self._mark}{len(self._stretches) - 1}\n".encode()
        else:
            yield from held
        held.clear()

    def _encoded(self, text: str) -> Iterator[bytes]:
        """The text, with what its marks stand for read from the file."""
        at = 0
        for match in self._marks.finditer(text):
            yield text[at : match.start()].encode("latin-1", "replace")
            at = match.end()
            if int(match[1]) < len(self._stretches):
                start, left = self._stretches[int(match[1])]
                with self._path.open("rb") as file:
                    file.seek(start)
                    while left > 0 and (chunk := file.read(min(left, _CHUNK))):
                        left -= len(chunk)
                        yield chunk
        yield text[at:].encode("latin-1", "replace")


class _Decoded(io.RawIOBase):
    """Base64 that comes in pieces, decoded as it is read; what is no base64 in it is passed over."""

    def __init__(self, encoded: Iterator[bytes]) -> None:
        super().__init__()
        self._source = encoded
        self._rest = b""
        self._ready = b""

    def read(self, size: int = -1) -> bytes:
        """Up to `size` decoded bytes; b"" at the end."""
        while size < 0 or len(self._ready) < size:
            piece = next(self._source, None)
            if piece is None:
                self._ready += _decoded(self._rest + b"=" * (-len(self._rest) % 4))
                self._rest = b""
                break
            self._rest += _NO_BASE64.sub(b"", piece)
            whole = len(self._rest) & ~3
            self._ready += _decoded(self._rest[:whole])
            self._rest = self._rest[whole:]
        size = len(self._ready) if size < 0 else size
        given, self._ready = self._ready[:size], self._ready[size:]
        return given


def _decoded(encoded: bytes) -> bytes:
    try:
        return base64.b64decode(encoded)
    except binascii.Error:
        return b""
