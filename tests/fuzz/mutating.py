"""Damage, done to files by random numbers that follow from a seed: flips, cuts, splices, and the same inside the members of a zip package."""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

_MOST = 4 << 20  # bytes of a mutated file
_NUMBER = re.compile(rb"\d{1,10}")
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
    if sample.startswith(b"PK\x03\x04") and rng.random() < 0.7:
        sample = _in_a_member(sample, other, rng)
        if rng.random() < 0.7:
            return sample[:_MOST]
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        sample = rng.choice(_DAMAGES)(sample, other, rng)
    return sample[:_MOST]


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


_DAMAGES: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (_flip, _cut, _remove, _repeat, _splice, _insert, _zero, _renumber)


def _in_a_member(sample: bytes, other: bytes, rng: random.Random) -> bytes:
    """The same damage to one member of a package, which stays a package: what is behind the packing is reached, too."""
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(sample)) as package, zipfile.ZipFile(packed, "w") as changed:
            names = package.namelist()
            victim = rng.choice(names)
            for name in names:
                content = package.read(name)
                if name == victim:
                    content = rng.choice(_DAMAGES)(content, other, rng)[:_MOST]
                changed.writestr(name, content)
    except (OSError, ValueError, IndexError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile, zlib.error, struct.error):
        return sample
    return packed.getvalue()
