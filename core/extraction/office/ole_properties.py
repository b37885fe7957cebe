"""What an older Office document says of itself: the summary information in its container (MS-OLEPS), by standard names (step 8)."""

from __future__ import annotations

import codecs
import re
import struct
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import olefile

from core.extraction.kit.titles import title_of

_SUMMARY, _MORE = "\x05SummaryInformation", "\x05DocumentSummaryInformation"
_SEPARATORS = re.compile(r"\s*[,;\n]\s*")
_CODE_PAGE = 1
_UTF16, _UTF8 = 1200, 65001
_SHORT, _LONG, _BYTES, _WIDE, _TIME = 2, 3, 30, 31, 64  # types of values
_MOST, _MOST_PROPERTIES = 1024 * 1024, 500
_LAST = 250_000_000_000_000_000  # microseconds since 1601, in the year 9523
_TEXTS = (
    # (property of the first set, standard name): MS-OLEPS 2.25.1
    (3, "subject"),
    (4, "creator"),
    (6, "description"),
    (7, "papertray:template"),
    (8, "contributor"),
    (9, "papertray:revision"),
    (18, "papertray:application"),
)
_COUNTS = ((14, "papertray:pages"), (15, "papertray:words"))
_TEXTS_BESIDE = ((2, "papertray:category"), (14, "papertray:manager"), (15, "papertray:company"), (3, "papertray:presentation_format"))  # of the second set


def read(file: olefile.OleFileIO) -> dict[str, object]:
    """The properties by standard names; what is not there, or is damaged, is left out."""
    summary, beside = _set(file, _SUMMARY), _set(file, _MORE)
    stated = _text(summary, 2)
    title = title_of(stated)
    found: dict[str, object] = {"title": title, "papertray:stated_title": stated if stated != title else ""}
    found.update((name, _text(summary, number)) for number, name in _TEXTS)
    found["keywords"] = [word for word in _SEPARATORS.split(_text(summary, 5)) if word]
    found.update((name, _time(summary.get(number))) for number, name in ((12, "created"), (13, "modified"), (11, "papertray:printed")))
    found.update((name, summary[number]) for number, name in _COUNTS if isinstance(summary.get(number), int) and summary[number] > 0)
    found.update((name, _text(beside, number)) for number, name in _TEXTS_BESIDE)
    return found


def _set(file: olefile.OleFileIO, stream: str) -> Mapping[int, Any]:
    """The properties of a set's first section. The library's own reading of them believes whatever number of values a damaged one states."""
    try:
        content: bytes = file.openstream(stream).read(_MOST) if file.exists(stream) else b""
        found: dict[int, Any] = {}
        for number, value in _properties(content):
            found.setdefault(number, value)
    except (OSError, ValueError, IndexError, OverflowError, struct.error, TypeError):
        return {}
    return found


def _properties(content: bytes) -> Iterator[tuple[int, Any]]:
    if len(content) < 52:
        return
    section = struct.unpack_from("<I", content, 44)[0]
    count = struct.unpack_from("<I", content, section + 4)[0]
    for number in range(min(count, _MOST_PROPERTIES, (len(content) - section - 8) // 8)):
        name, offset = struct.unpack_from("<II", content, section + 8 + 8 * number)
        value = _value(content, section + offset)
        if value is not None:
            yield name, value


def _value(content: bytes, at: int) -> bytes | str | int | datetime | None:
    """A property's value (MS-OLEPS 2.15), of the types that matter here."""
    if at + 8 > len(content):
        return None
    kind, size = struct.unpack_from("<II", content, at)
    if kind == _BYTES:
        return content[at + 8 : at + 8 + size]
    if kind == _WIDE:
        return content[at + 8 : at + 8 + 2 * size].decode("utf-16-le", "replace")
    if kind in {_SHORT, _LONG}:
        return int(struct.unpack_from("<h" if kind == _SHORT else "<i", content, at + 4)[0])
    if kind == _TIME and at + 12 <= len(content):
        return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=min(struct.unpack_from("<Q", content, at + 4)[0] // 10, _LAST))
    return None


def _text(found: Mapping[int, Any], number: int) -> str:
    value = found.get(number)
    if isinstance(value, bytes):
        value = value.decode(_encoding(found.get(_CODE_PAGE)), "replace")
    return value.rstrip("\0").strip() if isinstance(value, str) else ""


def _encoding(page: object) -> str:
    """The codec for a code page; it is stored as a signed number of 16 bits."""
    number = page & 0xFFFF if isinstance(page, int) else 1252
    name = {_UTF16: "utf-16-le", _UTF8: "utf-8", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def _time(value: object) -> datetime | None:
    """Times are in UTC; one that was never set is the year 1601, from which they count."""
    return value.replace(microsecond=0) if isinstance(value, datetime) and value.year > 1601 else None
