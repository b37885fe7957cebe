"""A document's text written for reading: each segment under its label, captions beside their times, both in a quieter colour than the text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from core.document import Segment, SegmentKind
from gui.look import theme
from gui.speech import words


@dataclass(frozen=True, slots=True)
class Written:
    """Where each segment begins in the text: by its kind and number, and by its label in the order of the text."""

    places: dict[tuple[SegmentKind, int], int]
    labels: tuple[tuple[str, int], ...]


def write(edit: QPlainTextEdit, segments: tuple[Segment, ...]) -> Written:
    """Replace what stands there by these segments, and go to the beginning."""
    label, plain = QTextCharFormat(), QTextCharFormat()
    label.setForeground(QColor(theme.colours(edit.palette()).secondary))
    label.setFontWeight(QFont.Weight.DemiBold)
    edit.clear()
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    places, labels = {}, []
    for number, segment in enumerate(segments):
        is_cue = segment.kind is SegmentKind.CUE
        if number:
            cursor.insertText("\n\n", plain)
        places[(segment.kind, segment.number)] = cursor.position()
        labels.append((segment.label, cursor.position()))
        if len(segments) > 1 or segment.trouble or segment.origin:
            cursor.insertText(_heading(segment), label)
            cursor.insertText("   " if is_cue else "\n", plain)
        cursor.insertText(" ".join(segment.text.split()) if is_cue else segment.text.strip(), plain)
    cursor.endEditBlock()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    return Written(places, tuple(labels))


def _heading(segment: Segment) -> str:
    place = words.place(segment)
    if segment.label == f"{segment.kind.value} {segment.number}":  # a word of ours; any other label may be a file's name
        place = place[:1].upper() + place[1:]
    trouble = f" ({words.reason(segment.trouble)})" if segment.trouble else ""
    return f"{place}{_origin(segment)}{trouble}"


def _origin(segment: Segment) -> str:
    """That its text was recognised in a picture of the page, and how sure that is: what it says may differ from what stands there."""
    return words.say(" · recognised text, {0} % sure").format(segment.confidence) if segment.origin and segment.text else ""
