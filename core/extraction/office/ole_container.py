"""A container (MS-CFB) written anew for a document that lies in a storage of another's, so that it can be read like any file (step 8).

olefile reads containers and cannot make them. Streams are filled up to the size from which they lie in sectors of their own: readers of Office documents
go by places within a stream and never by its end, and without small streams there is one table less.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

import olefile

_SECTOR, _LEAST = 512, 4096  # bytes of a sector, and of a stream that has sectors of its own
_IN_HEADER = 109  # sectors of the allocation table that the header can name
_PER_SECTOR = _SECTOR // 4
_END, _FREE, _TABLE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_STREAM, _ROOT = 2, 5
MOST = _IN_HEADER * (_PER_SECTOR - 2) * _SECTOR  # bytes: some 7 MB, and what is embedded so is a page or two


def container(streams: Mapping[str, bytes]) -> bytes:
    """A container with these streams; b"" where they are more than `MOST` bytes."""
    contents = [content.ljust(_LEAST, b"\0") for content in streams.values()]
    body, chain = bytearray(), list[int]()
    starts = [_append(body, chain, content) for content in contents]
    entries = [_entry("Root Entry", _ROOT, 1 if streams else _NONE, _NONE, _END, 0)]
    for number, (name, start) in enumerate(zip(streams, starts, strict=True), 1):
        entries.append(_entry(name, _STREAM, _NONE, number + 1 if number < len(streams) else _NONE, start, len(contents[number - 1])))
    directory = _append(body, chain, b"".join(entries))
    tables = -(-len(chain) // (_PER_SECTOR - 1))
    if tables > _IN_HEADER:
        return b""
    first = len(chain)
    chain += [_TABLE] * tables
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(tables * _SECTOR, b"\xff")
    head = struct.pack("<8s16x5H6x", olefile.MAGIC, 0x3E, 3, 0xFFFE, 9, 6) + struct.pack("<9I", 0, tables, directory, 0, _LEAST, _END, 0, _END, 0)
    return head + struct.pack("<109I", *range(first, first + tables), *[_FREE] * (_IN_HEADER - tables)) + bytes(body) + table


def _append(body: bytearray, chain: list[int], content: bytes) -> int:
    """Put it behind what there is, in sectors that follow each other; its first."""
    first, count = len(chain), -(-len(content) // _SECTOR)
    body += content.ljust(count * _SECTOR, b"\0")
    chain += [*range(first + 1, first + count), _END]
    return first


def _entry(name: str, kind: int, child: int, following: int, start: int, size: int) -> bytes:
    """An entry of the directory; each stream is the right sibling of the one before."""
    encoded = name.encode("utf-16-le")[:62]
    return encoded.ljust(64, b"\0") + struct.pack("<HBBIII36xIII", len(encoded) + 2, kind, 1, _NONE, following, child, start, size, 0)
