"""Not measured: a folder of small texts, the same in every run."""

from __future__ import annotations

from pathlib import Path

from tests.bench.samples import Writer

_WORDS = 250


def main(folder: str, number: str) -> dict[str, int]:
    """How many bytes of text there are."""
    writer, size = Writer(), 0
    for index in range(int(number)):
        place = Path(folder) / f"{index // 500:02d}"
        place.mkdir(exist_ok=True)
        data = writer.text(_WORDS).encode()
        (place / f"note {index:05d}.txt").write_bytes(data)
        size += len(data)
    return {"bytes": size}
