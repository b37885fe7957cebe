"""Feeding a part's XML to a target as it is unpacked: nothing is held but what the target holds, however large or deep the part is (step 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from lxml import etree

from core.extraction.kit.zip_guard import DAMAGE

Item = TypeVar("Item")


class Target(Protocol[Item]):
    """What lxml's parser calls (start, end, data, doctype) is the target's own affair; it gathers `lines`, and is told where they are `broken` off."""

    lines: list[Item]
    broken: str

    def close(self) -> None:
        """The part has ended, or broken off: what is in hand goes into `lines`."""


def feed(chunks: Iterable[bytes], part: str, target: Target[Item]) -> Iterator[Item]:
    """The target's lines as the XML is parsed; where that is broken they end, and `target.broken` says why. Raises `ExtractionError` for a bomb."""
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, recover=True, huge_tree=True)  # type: ignore[arg-type]  # it asks a target only for the methods that it has
    try:
        for chunk in chunks:
            parser.feed(chunk)
            yield from target.lines
            target.lines.clear()
        parser.close()
    except (*DAMAGE, etree.XMLSyntaxError) as error:
        target.broken = f"{part}: {type(error).__name__}: {error}"
        target.close()
    if fatal := [entry for entry in parser.feed_error_log if entry.level >= etree.ErrorLevels.FATAL]:
        target.broken = f"{part}: {fatal[0].message}"
    yield from target.lines
    target.lines.clear()
