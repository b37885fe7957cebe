"""Metadata as the catalogue can hold it: clean, of bounded size, nothing empty (step 8).

A file may claim a million keywords, or a title of 40 MB; what is cut here is cut in the catalogue only, the raw file has it all.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime

from core.document import MetaValue
from core.extraction.kit.cleaning import clean

_CHARACTERS = 10_000  # of one text
_ITEMS = 5_000  # of one list
_NAMES = 1_000  # of one mapping
_DEPTH = 4


def bounded(found: Mapping[str, object]) -> dict[str, MetaValue]:
    """What was found, with texts cleaned and cut, dates as RFC 3339 (with the offset they have), and without what is empty."""
    return {name: value for name, raw in found.items() if (value := _value(raw, _DEPTH)) not in ("", [], {}, None)}


def _value(raw: object, depth: int) -> MetaValue | None:
    if isinstance(raw, bool | int):
        return raw if isinstance(raw, bool) or abs(raw) < 2**63 else str(raw)[:_CHARACTERS]
    if isinstance(raw, float):
        return raw if math.isfinite(raw) else None
    if isinstance(raw, datetime):
        return raw.isoformat().replace("+00:00", "Z")
    if isinstance(raw, Mapping) and depth:
        pairs = ((clean(str(name))[:_CHARACTERS], _value(value, depth - 1)) for name, value in list(raw.items())[:_NAMES])
        return {name: value for name, value in pairs if value is not None and name}
    if isinstance(raw, list | tuple) and depth:
        return [value for item in raw[:_ITEMS] if (value := _value(item, depth - 1)) not in ("", None)]
    return None if raw is None else clean(str(raw)[:_CHARACTERS]).strip()
