"""Compound files (MS-CFB), the container of older Office documents: written from their streams. Deterministic bytes."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


@dataclass
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    content: bytes = b""
    children: list[int] = field(default_factory=list)
    start: int = _END


def compound(streams: Mapping[str, bytes], class_id: bytes = bytes(16)) -> bytes:
    """A compound file with these streams; a "/" in a name stands between a storage and what is in it."""
    entries = _entries(streams)
    sectors: list[bytes] = []
    fat: list[int] = []
    mini, mini_fat = bytearray(), list[int]()
    for entry in entries[1:]:
        if len(entry.content) >= _CUTOFF:
            entry.start = _append(sectors, fat, entry.content)
        elif entry.content:
            entry.start = len(mini_fat)
            mini += _padded(entry.content, _MINI)
            count = -(-len(entry.content) // _MINI)
            mini_fat.extend([*range(entry.start + 1, entry.start + count), _END])
    root = entries[0]
    root.content = bytes(mini)
    root.start = _append(sectors, fat, root.content) if mini else _END
    mini_start = _append(sectors, fat, struct.pack(f"<{len(mini_fat)}I", *mini_fat), b"\xff") if mini_fat else _END
    directory = _append(sectors, fat, b"".join(_packed(entries, at, class_id) for at in range(len(entries))))
    count = -(-(len(fat) + -(-len(fat) // 127)) // 128)
    first = len(sectors)
    table = [*fat, *[_FAT] * count]
    table += [_FREE] * (128 * count - len(table))
    sectors += [struct.pack("<128I", *table[at : at + 128]) for at in range(0, len(table), 128)]
    header = struct.pack("<8s16s5H6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, count, directory, 0, _CUTOFF, mini_start, -(-len(mini_fat) // 128), _END, 0)
    header += struct.pack("<109I", *[first + n for n in range(count)], *[_FREE] * (109 - count))
    return header + b"".join(sectors)


def _entries(streams: Mapping[str, bytes]) -> list[_Entry]:
    entries = [_Entry("Root Entry", 5)]
    places = {"": 0}
    for path, content in streams.items():
        parent = ""
        for name in path.split("/"):
            place = f"{parent}/{name}"
            if place not in places:
                places[place] = len(entries)
                entries[places[parent]].children.append(len(entries))
                entries.append(_Entry(name, 1))
            parent = place
        entries[places[parent]].kind, entries[places[parent]].content = 2, content
    return entries


def _packed(entries: list[_Entry], at: int, class_id: bytes) -> bytes:
    """A directory entry; siblings hang on each other's right side, in the order that the format wants (by length, then letters)."""
    entry = entries[at]
    around = sorted(next((e.children for e in entries if at in e.children), []), key=lambda n: (len(entries[n].name), entries[n].name.upper()))
    right = around[around.index(at) + 1] if at in around and around.index(at) + 1 < len(around) else _NONE
    children = sorted(entry.children, key=lambda n: (len(entries[n].name), entries[n].name.upper()))
    name = entry.name.encode("utf-16-le")
    return struct.pack(
        "<64sHBB3I16sI8s8sIQ",
        *(name, len(name) + 2, entry.kind, 1, _NONE, right, children[0] if children else _NONE),
        *(class_id if entry.kind == 5 else bytes(16), 0, bytes(8), bytes(8), entry.start, len(entry.content)),
    )


def _append(sectors: list[bytes], fat: list[int], content: bytes, fill: bytes = b"\0") -> int:
    start = len(sectors)
    whole = _padded(content, _SECTOR, fill)
    sectors += [whole[at : at + _SECTOR] for at in range(0, len(whole), _SECTOR)]
    fat.extend([*range(start + 1, len(sectors)), _END])
    return start


def _padded(content: bytes, size: int, fill: bytes = b"\0") -> bytes:
    return content + fill * (-len(content) % size)
