"""Members of zip archives that are encrypted with AES, as WinZip does it (AE-1 and AE-2; step 8): Python's zipfile knows the older encryption only.

The ciphers are `cryptography`'s. A member is opened whole, in memory: what was encrypted is not written to the disk as plain text.
"""

from __future__ import annotations

import bz2
import hashlib
import hmac
import io
import struct
import zipfile
import zlib
from typing import IO

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from core.extraction.kit.zip_guard import raw_member

METHOD = 99
"""The way of packing that says "encrypted with AES" (APPNOTE, appendix E)."""

_FIELD, _FIELD_SIZE = 0x9901, 7
_CHECK, _SEAL, _ROUNDS, _BLOCK = 2, 10, 1000, 16


def open_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, password: bytes, most: int) -> IO[bytes]:
    """A member's content. Raises `RuntimeError` for a wrong password, `NotImplementedError` for a packing that is not known, `BadZipFile`."""
    strength, method = _said(entry)
    raw = _raw(archive, entry, most)
    size = 8 + 8 * strength  # of the key; the salt has half of it
    salt, check, sealed, seal = raw[: size // 2], raw[size // 2 : size // 2 + _CHECK], raw[size // 2 + _CHECK : -_SEAL], raw[-_SEAL:]
    keys = hashlib.pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * size + _CHECK)
    if keys[-_CHECK:] != check or not hmac.compare_digest(hmac.digest(keys[size : 2 * size], sealed, "sha1")[:_SEAL], seal):
        raise RuntimeError("Bad password")
    packed = _decrypted(keys[:size], sealed)
    if method == zipfile.ZIP_STORED:
        return io.BytesIO(packed)
    if method == zipfile.ZIP_DEFLATED:
        return io.BytesIO(zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most))
    if method == zipfile.ZIP_BZIP2:
        return io.BytesIO(bz2.BZ2Decompressor().decompress(packed, most))
    raise NotImplementedError(f"packed by method {method}")


def _said(entry: zipfile.ZipInfo) -> tuple[int, int]:
    """How long the key is (1 to 3), and how the member is packed behind the encryption."""
    extra, at = entry.extra, 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind == _FIELD and size >= _FIELD_SIZE and at + 4 + size <= len(extra) and 1 <= extra[at + 8] <= 3:
            return extra[at + 8], struct.unpack_from("<H", extra, at + 9)[0]
        at += 4 + size
    raise zipfile.BadZipFile("no AES extra field")


def _raw(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    raw = raw_member(archive, entry, most)
    if len(raw) < 8 + _CHECK + _SEAL:
        raise zipfile.BadZipFile("the member breaks off")
    return raw


def _decrypted(key: bytes, sealed: bytes) -> bytes:
    """AES in counter mode, with a counter whose lowest byte comes first (which `cryptography`'s own does not do)."""
    blocks = -(-len(sealed) // _BLOCK)
    counters = b"".join(number.to_bytes(_BLOCK, "little") for number in range(1, blocks + 1))
    stream = Cipher(AES(key), ECB()).encryptor().update(counters)[: len(sealed)]  # noqa: S305  # the counters are what makes the mode
    return (int.from_bytes(sealed, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(sealed), "little")
