"""Damage, done to files by random numbers that follow from a seed: flips, cuts, splices, tags in the wrong place.

Half of it is done inside the members of a zip package, and inside the streams of an OLE container: what is behind the packing is reached, too.
"""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

import olefile

_MOST = 4 << 20  # bytes of a mutated file
_NUMBER = re.compile(rb"\d{1,10}")
_TAG = re.compile(rb"<[^<>]{1,400}>")
_ATTRIBUTE = re.compile(rb'=("[^"<>]*"|\'[^\'<>]*\')')
_HEADS = {b"PK\x03\x04": "zip", olefile.MAGIC[:4]: "ole"}
_ODD = (
    b"\0",
    b"\xff" * 4,
    b"\x7f\xff\xff\xff",
    b"\x80\0\0\0",
    b"4294967296",
    b"-1",
    b"1e309",
    b"<" * 200,
    b"(" * 2000,
    b"%s%n",
    b"\xed\xa0\x80",
    "\u202e".encode(),
)


def mutated(sample: bytes, other: bytes, rng: random.Random) -> bytes:
    """The sample with one to four kinds of damage done to it; `other` is what pieces for splices may come from."""
    inside = _INSIDE.get(_HEADS.get(sample[:4], ""))
    if inside and rng.random() < _MOSTLY:
        sample = inside(sample, other, rng)
        if rng.random() < _MOSTLY:
            return sample[:_MOST]
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        sample = _damaged(sample, other, rng)
    return sample[:_MOST]


def _damaged(sample: bytes, other: bytes, rng: random.Random) -> bytes:
    """One kind of damage; to markup as often one that leaves it well formed enough to be followed."""
    is_markup = sample[:200].lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<")
    return rng.choice(_TO_MARKUP if is_markup and rng.random() < 0.5 else _DAMAGES)(sample, other, rng)


def _flip(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    changed = bytearray(sample)
    for _number in range(rng.choice((1, 1, 4, 16, 64))) if changed else ():
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _cut(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    return sample[: rng.randrange(len(sample) + 1)]


def _remove(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(sample) + 1)
    return sample[:start] + sample[start + rng.choice((1, 8, 100, 1000)) :]


def _repeat(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    start, length = rng.randrange(len(sample) + 1), rng.choice((1, 8, 100, 1000))
    return sample[:start] + sample[start : start + length] * rng.choice((2, 10, 300)) + sample[start:]


def _splice(sample: bytes, other: bytes, rng: random.Random) -> bytes:
    start, at = rng.randrange(len(other) + 1), rng.randrange(len(sample) + 1)
    piece = other[start : start + rng.choice((4, 64, 1000, 10_000))]
    return sample[:at] + piece + sample[at + (len(piece) if rng.random() < 0.5 else 0) :]


def _insert(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(sample) + 1)
    return sample[:at] + rng.choice(_ODD) + sample[at:]


def _zero(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    start, length = rng.randrange(len(sample) + 1), rng.choice((1, 4, 64, 512))
    return sample[:start] + bytes(len(sample[start : start + length])) + sample[start + length :]


def _renumber(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    """Another number where one is written out: lengths, offsets, counts."""
    found = list(_NUMBER.finditer(sample))
    if not found:
        return sample
    match = rng.choice(found)
    return sample[: match.start()] + str(rng.choice((0, 1, 7, 255, 65_536, 2**31, 10**12))).encode() + sample[match.end() :]


def _retag(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    """A tag is lost, stands in another's place, or stands there again and again: nesting that nobody meant."""
    found = list(_TAG.finditer(sample))
    if not found:
        return sample
    match, another = rng.choice(found), rng.choice(found)
    piece = rng.choice((b"", another[0], match[0] * 2, match[0] * 300, match[0] * 5_000))
    return sample[: match.start()] + piece + sample[match.end() :]


def _revalue(sample: bytes, _: bytes, rng: random.Random) -> bytes:
    """Another value of an attribute: another one's, or one that nobody expects."""
    found = list(_ATTRIBUTE.finditer(sample))
    if not found:
        return sample
    match = rng.choice(found)
    value = rng.choice((rng.choice(found)[1], b'""', b'"-1"', b'"1048576"', b'"99999999999"', b'"NaN"', b'"../../x"', b'"0.0.0"', b'"%s"' % (b"a" * 5_000)))
    return sample[: match.start(1)] + value + sample[match.end(1) :]


_DAMAGES: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (_flip, _cut, _remove, _repeat, _splice, _insert, _zero, _renumber)
_TO_MARKUP = (_retag, _revalue)
_MOSTLY = 0.7  # of packages are damaged inside, and as many of those nowhere else


def _in_a_member(sample: bytes, other: bytes, rng: random.Random) -> bytes:
    """The same damage to one member of a package, which stays a package."""
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(sample)) as package, zipfile.ZipFile(packed, "w") as changed:
            names = package.namelist()
            victim = rng.choice(names)
            for name in names:
                content = package.read(name)
                if name == victim:
                    content = _damaged(content, other, rng)[:_MOST]
                changed.writestr(zipfile.ZipInfo(name), content)  # without the time of day, which would make each run another
    except (OSError, ValueError, IndexError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile, zlib.error, struct.error):
        return sample
    return packed.getvalue()


def _in_a_stream(sample: bytes, other: bytes, rng: random.Random) -> bytes:
    """The same damage to one stream of an OLE container, whose length stays."""
    container = io.BytesIO(sample)
    try:
        with olefile.OleFileIO(container, write_mode=True) as file:
            name = rng.choice(file.listdir())
            content = file.openstream(name).read()
            damaged = _damaged(content, other, rng)[: len(content)].ljust(len(content), b"\0")
            file.write_stream(name, damaged)
    except (OSError, ValueError, IndexError, TypeError, struct.error):
        return sample
    return container.getvalue()


_INSIDE: dict[str, Callable[[bytes, bytes, random.Random], bytes]] = {"zip": _in_a_member, "ole": _in_a_stream}
