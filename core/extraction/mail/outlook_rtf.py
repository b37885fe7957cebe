"""Rich text as Outlook keeps it in a message: compressed against a dictionary that everyone knows (MS-OXRTFCP) (step 8)."""

from __future__ import annotations

import struct

_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    rb"{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_SIZE = 4096
_MOST = 64 << 20


def decompressed(content: bytes) -> bytes:
    """The rich text; b"" when these bytes are none. What follows on damage is left out."""
    if len(content) < 16:
        return b""
    size, method = struct.unpack_from("<4xI4s", content)
    if method == b"MELA":
        return content[16 : 16 + size]
    return bytes(_unpacked(content[16:], min(size, _MOST))[:size]) if method == b"LZFu" else b""


def _unpacked(packed: bytes, size: int) -> bytearray:
    ring = bytearray(_DICTIONARY.ljust(_SIZE, b"\0"))
    write, at, out = len(_DICTIONARY), 0, bytearray()
    while at < len(packed) and len(out) < size:
        control, at = packed[at], at + 1
        for bit in range(8):
            if at + (control >> bit & 1) >= len(packed):
                return out
            if control >> bit & 1:
                reference, at = packed[at] << 8 | packed[at + 1], at + 2
                offset = reference >> 4
                if offset == write:
                    return out  # the end
                run = [(offset + step) % _SIZE for step in range((reference & 15) + 2)]
            else:
                ring[write], run, at = packed[at], [write], at + 1
            for place in run:
                byte = ring[place]
                out.append(byte)
                ring[write], write = byte, (write + 1) % _SIZE
    return out
