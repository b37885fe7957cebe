"""What the programs write: no two contents are alike, and no part of one is another."""

from __future__ import annotations

import random

_WORDS = "board agenda minutes budget parcel tax district superintendent motion second approved facilities library school hearing public".split()
BINARY = b"\x00\x01\x02\x03PAPERTRAY-STORM\x04\x05"
"""How a content begins that is no text."""
LEAST = 32
_SIZES = (40, 200, 900, 3_000) * 5 + (20_000,) * 4 + (150_000,)  # mostly small: long texts keep the command from what it is tried for


class Contents:
    """Each is made of the random numbers and of a number that never comes again."""

    def __init__(self, rng: random.Random, program: int) -> None:
        self._rng = rng
        self._program = program
        self._serial = 0

    def text(self, size: int | None = None) -> bytes:
        """Lines of words; of exactly `size` bytes (at least `LEAST`) when it is given."""
        self._serial += 1
        head = f"<{self._program}.{self._serial:x}>\n".encode()
        wanted = size if size is not None else self._rng.choice(_SIZES)
        line = " ".join(self._rng.choices(_WORDS, k=12)).encode() + head
        body = (line * (wanted // len(line) + 1))[: max(LEAST, wanted) - 2 * len(head)]
        return head + body + head

    def binary(self) -> bytes:
        """Bytes that are no document."""
        return BINARY + self._rng.randbytes(self._rng.choice((100, 5_000))) + bytes(200) + self.text(LEAST)
