"""A document's text written for reading: each segment under its label, captions beside their times, both in a quieter colour than the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from core.document import Segment, SegmentKind
from gui.look import theme
from gui.speech import words

_AT_ONCE = 300_000  # characters; some 20 ms on a common computer
_PIECE = 50_000  # of a long segment


@dataclass(frozen=True, slots=True)
class Written:
    """Where each segment begins in the text: by its kind and number, and by its label in the order of the text."""

    places: dict[tuple[SegmentKind, int], int]
    labels: tuple[tuple[str, int], ...]


class Writing:
    """Segments on their way into a text field, instead of what stood there: in portions, between which the window has its turn.

    Six million characters at once hold the window for a quarter of a second.
    """

    def __init__(self, edit: QPlainTextEdit, segments: tuple[Segment, ...]) -> None:
        edit.clear()
        self._edit = edit
        self._cursor = QTextCursor(edit.document())
        self._label, self._plain = QTextCharFormat(), QTextCharFormat()
        self._label.setForeground(QColor(theme.colours(edit.palette()).secondary))
        self._label.setFontWeight(QFont.Weight.DemiBold)
        self._runs = _runs(segments)
        self._places: dict[tuple[SegmentKind, int], int] = {}
        self._labels: list[tuple[str, int]] = []

    def write_some(self) -> bool:
        """Write the next portion; whether there is more."""
        room, is_first = _AT_ONCE, self._cursor.position() == 0
        self._cursor.beginEditBlock()
        for run in self._runs:
            if run.begins is not None:
                self._places[(run.begins.kind, run.begins.number)] = self._cursor.position()
                self._labels.append((run.begins.label, self._cursor.position()))
            self._cursor.insertText(run.text, self._label if run.is_label else self._plain)
            room -= len(run.text)
            if room <= 0:
                break
        self._cursor.endEditBlock()
        if is_first:  # what stands at the beginning is pushed along by what is written there
            self._edit.moveCursor(QTextCursor.MoveOperation.Start)
        return room <= 0

    def written(self) -> Written:
        """Where what has been written so far begins."""
        return Written(self._places, tuple(self._labels))


def write(edit: QPlainTextEdit, segments: tuple[Segment, ...]) -> Written:
    """Replace what stands there by these segments, all at once, and show the beginning."""
    writing = Writing(edit, segments)
    while writing.write_some():
        pass
    return writing.written()


@dataclass(frozen=True, slots=True)
class _Run:
    """Text of one look; `begins` is the segment that begins with it."""

    text: str
    is_label: bool = False
    begins: Segment | None = None


def _runs(segments: tuple[Segment, ...]) -> Iterator[_Run]:
    for number, segment in enumerate(segments):
        is_cue = segment.kind is SegmentKind.CUE
        if number:
            yield _Run("\n\n")
        yield _Run("", begins=segment)
        if len(segments) > 1 or segment.trouble or segment.origin:
            yield _Run(_heading(segment), is_label=True)
            yield _Run("   " if is_cue else "\n")
        text = " ".join(segment.text.split()) if is_cue else segment.text.strip()
        for start in range(0, len(text), _PIECE):
            yield _Run(text[start : start + _PIECE])


def _heading(segment: Segment) -> str:
    place = words.place(segment)
    if segment.label == f"{segment.kind.value} {segment.number}":  # a word of ours; any other label may be a file's name
        place = place[:1].upper() + place[1:]
    trouble = f" ({words.reason(segment.trouble)})" if segment.trouble else ""
    return f"{place}{_origin(segment)}{trouble}"


def _origin(segment: Segment) -> str:
    """That its text was recognised in a picture of the page, and how sure that is: what it says may differ from what stands there."""
    return words.say(" · recognised text, {0} % sure").format(segment.confidence) if segment.origin and segment.text else ""
