"""Standard output: JSON lines for programs, aligned text for people; never an encoding error, and never a traceback when the reader has left.

A program without a console (the windowed one on Windows) has no standard output at all; then there is nothing to print to.
"""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import re
import select
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

from core.errors import PapertrayError

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # in a file's name these would move the cursor, or worse
_LEFT = frozenset({errno.EPIPE, errno.EINVAL, errno.ESHUTDOWN})  # Windows says EINVAL


class ReaderLeftError(Exception):
    """Whoever read standard output has closed it (`| head`): there is nobody left to print for."""


class PrintError(PapertrayError):
    """Standard output takes no more, as when it is a file on a full disk."""


class Output:
    """Where a command prints; `json` is whether a program reads it, `typed` puts the commands in a sentence as they are to be typed (`LibraryPaths`)."""

    def __init__(self, *, json: bool, typed: Callable[[str], str] = str) -> None:
        self.json = json
        self.typed = typed
        self._out = sys.stdout or io.StringIO()

    def line(self, text: str = "") -> None:
        """One line for people, at once."""
        self._print(text)

    def objects(self, values: Iterable[Mapping[str, object]]) -> None:
        """JSON objects, each on a line of its own, all at once."""
        if text := "\n".join(map(to_json, values)):
            self._print(text)

    def object(self, value: Mapping[str, object]) -> None:
        """One JSON object on a line of its own, at once."""
        self._print(to_json(value))

    def note(self, text: str) -> None:
        """A remark beside the answer, for people only: on standard error, so that it is in no pipe's way."""
        if not self.json:
            complain(self.typed(text))

    def check_is_read(self) -> None:
        """Raises `ReaderLeftError` when the other end of the pipe is closed, where the system says so before anything is written (not on Windows)."""
        if sys.platform == "win32":
            return
        with contextlib.suppress(OSError):  # it is no file of the system's
            poll = select.poll()
            poll.register(self._out.fileno(), 0)
            if poll.poll(0):  # asked for nothing, it tells of errors and ends only
                raise ReaderLeftError

    def _print(self, text: str) -> None:
        try:
            print(text, file=self._out, flush=True)
        except OSError as error:
            if error.errno in _LEFT:
                raise ReaderLeftError from error
            raise PrintError(f"the answer cannot be written out: {error.strerror}.") from error

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> None:
        """Aligned columns; those numbered in `right` stand flush right. Nothing at all when there are no rows."""
        cells = [[clean(cell) for cell in row] for row in rows]
        if not cells:
            return
        cells.insert(0, list(headings))
        widths = [max(width(row[column]) for row in cells) for column in range(len(headings))]
        flush = set(right)
        for row in cells:
            self.line("  ".join(_padded(cell, widths[i], flush_right=i in flush) for i, cell in enumerate(row)).rstrip())

    def facts(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Names and values below each other, the values aligned; what has no value is left out."""
        there = [(name, value) for name, value in pairs if value]
        wide = max((width(name) for name, _ in there), default=0)
        for name, value in there:
            self.line(f"{_padded(name, wide)}  {clean(value)}")


def to_json(value: Mapping[str, object]) -> str:
    """The object as JSON in UTF-8; bytes of a name that are none are written as escapes, so that reading gives the name back as the system has it."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def clean(text: str) -> str:
    """A text from outside as one harmless line."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def clean_text(text: str) -> str:
    """A line of a document's text as a harmless one; the tabs between a table's cells stay."""
    return "\t".join(map(clean, text.split("\t")))


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if not unicodedata.combining(c))


def flush_quietly() -> None:
    """Send on what others have printed (argparse swallows what goes wrong there, and Python would complain of it at its end)."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        if error.errno not in _LEFT:
            raise
        close_quietly()


def close_quietly() -> None:
    """The reader of standard output has left: what is still to be flushed goes nowhere."""
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _padded(cell: str, wide: int, *, flush_right: bool = False) -> str:
    gap = " " * (wide - width(cell))
    return gap + cell if flush_right else cell + gap


def prepare_streams() -> None:
    """UTF-8 whatever the locale says, and an escape for what even that cannot hold."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(text: str) -> None:
    """A line on standard error, if there is one."""
    with contextlib.suppress(OSError):  # it has been closed: there is nobody to complain to
        print(clean(text), file=sys.stderr or io.StringIO(), flush=True)
