"""Data that people read as text: JSON, YAML, TOML and INI, as they are written, with the title that they give themselves (step 8)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import ClassVar, TextIO

from core.document import MetaValue
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.encodings import open_text
from core.extraction.kit.parts import lines
from core.extraction.plain.text import TextExtractor, text_encoding
from core.formats import READERS

_ESCAPES = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
_NAMES = {"title": "title", "name": "title", "description": "description", "author": "creator", "creator": "creator", "date": "created", "language": "language"}
_HEAD = 64 * 1024  # characters in which a title is looked for
_PAIRS = {
    # how a name and its value are written at the outermost level, in each format
    "yaml": re.compile(r"^(\w+):[ \t]+(\S[^\n]*)$", re.MULTILINE),
    "toml": re.compile(r"^(\w+)\s*=\s*([\"'][^\n]*)$", re.MULTILINE),
    "ini": re.compile(r"^(\w+)\s*[=:]\s*(\S[^\n]*)$", re.MULTILINE),
}
_MOST_JSON = 4 * 1024**2  # bytes of a JSON file that is parsed for its title


class DataExtractor(TextExtractor):
    r"""Reads data as text; in JSON, letters that are written as "\u00e9" are given as the letters they are, so that they can be found."""

    name: ClassVar[str] = "data"
    version: ClassVar[int] = READERS["data"]

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The title and so on that the outermost level gives, the encoding and the number of lines."""
        return {**self._said(), **super().extract_metadata()}

    def _lines(self, stream: TextIO) -> Iterator[tuple[str, bool]]:
        for line, whole in lines(stream):
            yield _ESCAPES.sub(_letters, line) if self.source.format.key in {"json", "jsonl"} and "\\u" in line else line, whole

    def _said(self) -> dict[str, MetaValue]:
        found: dict[str, MetaValue] = {}
        for name, value in self._pairs():
            key = _NAMES.get(name.lower())
            if key and value.strip() and key not in found:
                found[key] = one_line(value, 500)
        return found

    def _pairs(self) -> Iterator[tuple[str, str]]:
        key = self.source.format.key
        if key == "json" and self.source.size <= _MOST_JSON:
            yield from self._of_json()
        elif key in _PAIRS:
            with open_text(self.source.path, text_encoding(self.source)) as stream:
                head = stream.read(_HEAD)
            for name, value in _PAIRS[key].findall(re.split(r"^\[", head, maxsplit=1, flags=re.MULTILINE)[0] if key in {"toml", "ini"} else head):
                yield name, value.split(" #")[0].strip().strip("\"'")

    def _of_json(self) -> Iterator[tuple[str, str]]:
        try:
            with open_text(self.source.path, text_encoding(self.source)) as stream:
                data = json.load(stream, strict=False)
        except (ValueError, RecursionError):
            return
        for name, value in data.items() if isinstance(data, dict) else ():
            if isinstance(value, str):
                yield name, value


def _letters(match: re.Match[str]) -> str:
    units = bytes.fromhex(match[0].replace("\\u", ""))
    text = units.decode("utf-16-be", "replace")
    return match[0] if any(ord(letter) < 0x20 or letter in '"\\' for letter in text) else text
