"""The inspector's "Text": what was extracted, segment by segment under its label, with the found words marked."""

from __future__ import annotations

import functools

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from gui.documents.inside import begins
from gui.documents.segments import Writing, Written
from gui.look import theme
from gui.speech import words
from gui.speech.marks import found_words
from gui.threads import questions
from gui.threads.questions import Focus, Text
from gui.threads.reader import Reader

_FIRST, _ALL = 150_000, 20_000_000  # characters shown at once, and when a person asks for the rest
_MOST_MARKS = 400
_SLOT = "text"


class TextTab(QWidget):
    """Reads its text when it is seen."""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._focus: Focus | None = None
        self._version: int | None = None
        self._asked_for: tuple[int, str, int | None, str] | None = None
        self._written = Written({}, ())
        self._wanted = ""
        self.edit = QPlainTextEdit(self)
        self.edit.setReadOnly(True)
        self.edit.setUndoRedoEnabled(False)
        self.edit.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        # A bar that comes only when the text is there makes the lines narrower, and the text is scrolled elsewhere.
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.edit.setAccessibleName(self.tr("Text of the document"))
        self.edit.document().setDocumentMargin(20)
        self._centre = QTimer(self, singleShot=True, interval=0)  # after the lines have been laid out
        self._centre.timeout.connect(self.edit.centerCursor)
        self._writing: Writing | None = None
        self._complete = True
        self._rest = QTimer(self, singleShot=True, interval=0)  # the window has its turn between two portions
        self._rest.timeout.connect(self._write_some)
        self._note = QLabel(self)
        self._note.setProperty("look", "secondary")
        self._note.setWordWrap(True)
        self._more = QPushButton(self.tr("Show all"), self)
        self._more.clicked.connect(lambda: self._ask(_ALL))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 8)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)
        self._more.hide()
        self._note.hide()

    def show_focus(self, focus: Focus, version: int | None = None) -> None:
        """Show this document's text, of this version (None: the newest), when the tab is seen."""
        self._focus = focus
        self._version = version
        if self.isVisible():
            self._refresh()

    def go_to(self, file: str) -> None:
        """To the text of a file that lies inside (its label); all of the text is asked for when the beginning does not have it."""
        self._wanted = file
        self._go()

    def _go(self) -> None:
        place = next((place for label, place in self._written.labels if begins(label, self._wanted)), None)
        if place is not None:
            self._wanted = ""
            cursor = self.edit.textCursor()
            cursor.setPosition(place)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)  # so that it comes to stand on top
            self.edit.setTextCursor(cursor)
        elif not self._more.isHidden():
            self._ask(_ALL)

    def step(self, step: int) -> bool:
        """To the next found word (-1: the one before); whether there was one."""
        here = self.edit.textCursor().selectionStart()
        starts = sorted(mark.cursor.selectionStart() for mark in self.edit.extraSelections())
        ahead = [start for start in starts if start > here] if step > 0 else [start for start in reversed(starts) if start < here]
        if ahead:
            cursor = self.edit.textCursor()
            cursor.setPosition(ahead[0])
            self.edit.setTextCursor(cursor)
            self.edit.centerCursor()
        return bool(ahead)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Now it is seen."""
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """The labels and marks are written in the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_asked_for"):
            self._asked_for = None
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        """Ask for the text unless it is shown already; the marks may be new all the same."""
        if self._focus is None:
            return
        document = self._focus.detail.document
        wanted = (document.id, document.sha256, self._version, str(document.characters))
        if wanted != self._asked_for:
            self._asked_for = wanted
            self._ask(_FIRST)
        else:
            self._mark()

    def _ask(self, most: int) -> None:
        if self._focus is not None:
            question = functools.partial(questions.text, id_=self._focus.detail.document.id, version=self._version, most=most)
            self._reader.ask(_SLOT, question, self._show, self._refused)

    def _show(self, text: Text) -> None:
        self._more.setVisible(not text.complete)
        self._say(self._remark(text))
        self._complete = text.complete
        self._writing = Writing(self.edit, text.segments)
        self._written = Written({}, ())
        self.edit.setExtraSelections([])
        self._write_some()

    def _write_some(self) -> None:
        """The next portion; when it was the last one, what was found is marked."""
        if self._writing is None:
            return
        if self._writing.write_some():
            self._rest.start()
            return
        self._written, self._writing = self._writing.written(), None
        self._mark()
        if self._wanted:
            self._go()
            if self._complete:
                self._wanted = ""

    def _refused(self, sentence: str) -> None:
        self._asked_for = None
        self._writing = None
        self.edit.clear()
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def _remark(self, text: Text) -> str:
        if not text.complete:
            return self.tr("This is the beginning of a long text.")
        if any(segment.text.strip() for segment in text.segments):
            return self.tr("Text of version {0}").format(self._version) if self._version else ""
        document = self._focus.detail.document if self._focus else None
        return words.say(document.message) if document and document.message else self.tr("There is no text yet.")

    def _mark(self) -> None:
        """Mark the found words, and go to the first in the segment that the hit points to."""
        hit = self._focus.hit if self._focus else None
        marks = _marks(self.edit.document(), found_words(hit.snippet) if hit else (), QColor(theme.colours(self.palette()).hit))
        self.edit.setExtraSelections(marks)
        if hit is None or not marks:
            return
        start = self._written.places.get((hit.segment.kind, hit.segment.number), 0)
        target = next((mark.cursor for mark in marks if mark.cursor.selectionStart() >= start), marks[0].cursor)
        place = QTextCursor(target)
        place.clearSelection()
        self.edit.setTextCursor(place)
        self._centre.start()


def _marks(document: QTextDocument, found: tuple[str, ...], colour: QColor) -> list[QTextEdit.ExtraSelection]:
    marks: list[QTextEdit.ExtraSelection] = []
    for word in found:
        cursor = document.find(word)
        while not cursor.isNull() and len(marks) < _MOST_MARKS:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(colour)
            marks.append(mark)
            cursor = document.find(word, cursor)
    return sorted(marks, key=lambda mark: mark.cursor.selectionStart())
