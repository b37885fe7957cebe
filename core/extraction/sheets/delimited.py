"""CSV and TSV: rows as lines, cells between tabs, the columns' names in the metadata (step 8).

Read record by record from a stream. A quotation mark that is never closed would take the rest of the file into one cell: such a record is
given up after some lines, and its first line is read as if quotation marks were ordinary characters.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Iterator
from typing import ClassVar, Literal

from core.document import MetaValue, Segment
from core.extraction.extractor import Extractor, Source
from core.extraction.kit.cleaning import one_line
from core.extraction.kit.encodings import open_text
from core.extraction.kit.parts import CountedParts
from core.extraction.plain.text import text_encoding
from core.formats import READERS

_DELIMITERS = ",;\t|"
_STATED = re.compile(r'"?sep=([,;\t|])"?')
_SAMPLE, _SAMPLE_CHARACTERS = 50, 5_000  # lines, and characters of each, that the delimiter is judged by
_RECORD_LINES, _RECORD_CHARACTERS = 500, 1_000_000  # a record that is longer has an unclosed quotation mark
_MOST_UNCLOSED = 20  # after so many of them, quotation marks mean nothing in this file
_MOST_COLUMNS = 1000  # in the metadata
csv.field_size_limit(2 * _RECORD_CHARACTERS)  # the library's own limit of 131,072 refuses cells that are merely long


class CsvExtractor(Extractor):
    """Reads tables of delimited text. The first row is taken for the columns' names when its cells are words and differ."""

    name: ClassVar[str] = "csv"
    version: ClassVar[int] = READERS["csv"]

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._encoding = ""
        self._delimiter = ""
        self._first: list[str] = []
        self._parts = CountedParts("row")

    def extract_content(self) -> Iterator[Segment]:
        """Parts of at most 200 rows. Raises `ExtractionError` for a file that is not text."""
        self._encoding = text_encoding(self.source)
        with open_text(self.source.path, self._encoding) as stream:
            feed = _Lines(line.replace("\0", "") for line in iter(lambda: stream.readline(_RECORD_CHARACTERS), ""))
            self._delimiter = feed.stated() or _delimiter(
                [line[:_SAMPLE_CHARACTERS] for line in feed.ahead(_SAMPLE)], "\t" if self.source.format.key == "tsv" else ","
            )
            for row in _rows(feed, self._delimiter):
                self._first = self._first or row
                yield from self._parts.count_in("\t".join(" ".join(cell.split()) for cell in row) + "\n")
        yield from self._parts.end()

    def extract_metadata(self) -> dict[str, MetaValue]:
        """The columns' names, the number of rows (the names' row is none), the delimiter and the encoding."""
        named = _are_names(self._first)
        columns: list[MetaValue] = [one_line(cell, 200) for cell in self._first[:_MOST_COLUMNS]] if named else []
        rows = self._parts.count - named
        found: dict[str, MetaValue] = {"papertray:rows": rows, "papertray:delimiter": self._delimiter, "papertray:encoding": self._encoding}
        return {"papertray:columns": columns, **found} if columns else found


class _Unclosed(Exception):  # noqa: N818  # it is a signal between two functions, not an error
    """A record that began with the first of `_Lines.taken` does not end."""


class _Lines:
    """The lines of a file, with a look ahead and a way back; iterating ends the record that has grown too long."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self._waiting: deque[str] = deque()
        self.taken: list[str] = []

    def ahead(self, count: int) -> list[str]:
        """The next lines, which stay next."""
        while len(self._waiting) < count and (line := next(self._source, None)) is not None:
            self._waiting.append(line)
        return list(self._waiting)[:count]

    def stated(self) -> str:
        """The delimiter that a line before all others states for Excel ("sep=;"), which is then over; "" where there is none."""
        match = _STATED.fullmatch("".join(self.ahead(1)).strip())
        if match:
            self._waiting.popleft()
        return match[1] if match else ""

    def give_back(self) -> str:
        """The first line of the record in hand; its other lines are next again."""
        self._waiting.extendleft(reversed(self.taken[1:]))
        return self.taken[0]

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _RECORD_LINES or sum(map(len, self.taken[-_RECORD_LINES:])) > _RECORD_CHARACTERS:
            raise _Unclosed
        line = self._waiting.popleft() if self._waiting else next(self._source)
        self.taken.append(line)
        return line


def _rows(feed: _Lines, delimiter: str) -> Iterator[list[str]]:
    """The rows that have anything in them."""
    unclosed = 0
    while feed.ahead(1):
        try:
            for row in csv.reader(feed, delimiter=delimiter, strict=False, quoting=_quoting(unclosed)):
                if _open_at_end(feed):
                    raise _Unclosed
                feed.taken.clear()
                if any(cell.strip() for cell in row):
                    yield row
        except (_Unclosed, csv.Error):
            unclosed += 1
            yield feed.give_back().rstrip("\n").split(delimiter)
            feed.taken.clear()


def _quoting(unclosed: int) -> Literal[0, 3]:
    return csv.QUOTE_MINIMAL if unclosed < _MOST_UNCLOSED else csv.QUOTE_NONE


def _open_at_end(feed: _Lines) -> bool:
    """Whether the file ended inside a record of several lines: the reader gives it as one row without a word."""
    return len(feed.taken) > 1 and not feed.ahead(1) and "".join(feed.taken).count('"') % 2 == 1


def _delimiter(sample: list[str], default: str) -> str:
    """The delimiter that cuts most of these lines into the same number of cells, at least two."""
    best, most = default, 1
    for delimiter in (default, *_DELIMITERS.replace(default, "")):
        widths = Counter(len(row) for row in csv.reader(sample, delimiter=delimiter) if row)
        width, lines_ = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]), default=(1, 0))
        if width > 1 and lines_ > most - (delimiter == default):
            best, most = delimiter, lines_
    return best


def _are_names(row: list[str]) -> bool:
    """Whether a first row looks like the columns' names: words, no numbers, none twice, none missing but at the end."""
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    words = [cell for cell in cells if any(character.isalpha() for character in cell)]
    return len(cells) > 0 and len(words) == len(cells) == len({cell.lower() for cell in cells})
