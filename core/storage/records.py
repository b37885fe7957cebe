"""A document with everything that other programs want of it: the contract's *document*, its metadata and its text. For exports and hooks."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from typing import TypeAlias

from core.document import Document
from core.storage.catalogue import Catalogue

Record: TypeAlias = dict[str, object]
FIELDS = tuple(field.name for field in dataclasses.fields(Document) if field.name not in {"kept", "since"})
_SURROGATE = re.compile("[\ud800-\udfff]")


def record(catalogue: Catalogue, document: Document, *, text: bool) -> Record:
    """The document's fields, its `metadata` and, if asked for, its `text` (pages, sheets … with an empty line between them)."""
    found: Record = {name: getattr(document, name) for name in FIELDS}
    found["metadata"] = dict(catalogue.metadata(document.id))
    if text:
        segments = catalogue.text(document.id) if document.sha256 else ()
        found["text"] = "\n\n".join(segment.text for segment in segments)
    return found


def to_json(value: Mapping[str, object]) -> str:
    """One line; bytes of a name that are not UTF-8 are written as escapes, so that reading gives the name back as the system has it."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def printable(value: object) -> object:
    """A text in which what is not UTF-8 has become U+FFFD."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value) if isinstance(value, str) else value
