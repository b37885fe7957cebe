"""What changed between two versions of a document: every change under the place where it stands, what went struck out, what came underlined.

The comparison is made in the reader's thread (`Catalogue.compare`); nothing is told by colour alone.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from core.comparison.difference import Change, Difference, How, Mark, Run, Spot, Subject
from core.document import Segment, Version
from core.paths import printable
from core.storage.catalogue import Catalogue
from gui.documents.details import named
from gui.form.look import Choice, Dressed
from gui.look import theme
from gui.speech import times, words
from gui.speech.language import later
from gui.speech.phrases import count
from gui.threads.reader import Reader

_SLOT = "compare"
_SUBJECTS = {
    Subject.CELL: later("cell {0}"),
    Subject.ROW: later("row {0}"),
    Subject.COLUMN: later("column {0}"),
    Subject.SHEET: later("sheet {0}"),
}
_HOW = {How.ADDED: later("new"), How.REMOVED: later("gone"), How.CHANGED: later("changed")}
_AT_ONCE = 200  # changes written before the window has its turn again: some 40 ms


class CompareWindow(QDialog):
    """Shows one document's versions against each other; which ones, the two boxes on top say."""

    def __init__(self, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.resize(820, 640)
        self._reader = reader
        self._document = 0
        self._difference: Difference | None = None
        self._places: list[int] = []
        self._heading = ""
        self._unwritten: Iterator[Change] = iter(())
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._write_some)
        self._dressed = Dressed(self)
        self._title = QLabel(self)
        self._title.setFont(theme.font(self.font(), 1.15, QFont.Weight.DemiBold))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.before = self._box(self.tr("Older version"))
        self.after = self._box(self.tr("Newer version"))
        self.said = QLabel(self)
        self.said.setProperty("look", "secondary")
        self._previous = self._button(self.tr("Previous change"), "Shift+F3", -1)
        self._next = self._button(self.tr("Next change"), "F3", 1)
        self.text = QTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setFrameShape(QTextEdit.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("What changed"))
        self.text.document().setDocumentMargin(20)
        self._lay_out()

    def show_versions(self, document: int, name: str, versions: Sequence[Version], before: int, after: int) -> None:
        """Show what changed in this document from one of its versions to another."""
        self._document = document
        self._title.setText(printable(name))
        self.setWindowTitle(self.tr("What changed in {0}").format(printable(name)))
        for box, chosen in ((self.before, before), (self.after, after)):
            box.blockSignals(True)
            box.clear()
            for version in reversed(versions):
                box.addItem(self.tr("Version {0} · {1}").format(words.number(version.version), times.moment(version.seen)), version.version)
            box.setCurrentIndex(box.findData(chosen))
            box.blockSignals(False)
        self._ask()
        self.show()
        self.raise_()
        self.activateWindow()

    def done(self, result: int) -> None:
        """Closed: an answer on its way is wanted no more."""
        self._reader.forget(_SLOT)
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """The marks are written in the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_difference", None) is not None:
            self._write()

    def _ask(self) -> None:
        self.said.setText(self.tr("Comparing…"))
        question = functools.partial(Catalogue.compare, id_=self._document, before=self.before.currentData(), after=self.after.currentData())
        self._reader.ask(_SLOT, question, self._take, self._refuse)

    def _take(self, difference: Difference) -> None:
        self._difference = difference
        self.said.setText(summary(difference))
        self.text.setPlaceholderText(summary(difference))  # where nothing differs
        self._write()

    def _refuse(self, sentence: str) -> None:
        self._difference = None
        self._places = []
        self._unwritten = iter(())
        self.text.clear()
        self.said.setText(sentence)
        self._enable()

    def _write(self) -> None:
        if self._difference is None:
            return
        self.text.clear()
        self._places = []
        self._heading = ""
        self._unwritten = iter(self._difference.comparison.changes)
        self._write_some()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_some(self) -> None:
        """A portion, and the next one when the window has had its turn: thousands of changes at once take a second (a sheet in which all cells differ)."""
        formats = _formats(theme.colours(self.palette()))
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for change in itertools.islice(self._unwritten, _AT_ONCE):
            where = place(change)
            if where != self._heading:
                cursor.insertText(f"{where}\n" if not self._heading else f"\n{where}\n", formats["heading"])
                self._heading = where
            self._places.append(cursor.position())
            _write_change(cursor, change, formats)
            self._more.start()
        cursor.endEditBlock()
        self._enable()

    def _step(self, step: int) -> None:
        """To the change after or before the cursor's place."""
        here = self.text.textCursor().position()
        ahead = [place for place in self._places if place > here] if step > 0 else [place for place in reversed(self._places) if place < here]
        if ahead:
            cursor = self.text.textCursor()
            cursor.setPosition(ahead[0])
            self.text.setTextCursor(cursor)
            self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().value() + self.text.cursorRect().top() - 40)

    def _enable(self) -> None:
        for button in (self._previous, self._next):
            button.setEnabled(len(self._places) > 1)

    def _box(self, name: str) -> QComboBox:
        box = Choice(self)
        box.setAccessibleName(name)
        box.currentIndexChanged.connect(self._ask)
        return box

    def _button(self, text: str, key: str, step: int) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(functools.partial(self._step, step))
        QShortcut(QKeySequence(key), self).activated.connect(functools.partial(self._step, step))
        return button

    def _lay_out(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(8)
        boxes.addWidget(self.before)
        boxes.addWidget(QLabel("→", self))
        boxes.addWidget(self.after)
        boxes.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self._previous)
        foot.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(boxes)
        column.addWidget(self.text, 1)
        column.addLayout(foot)


def summary(difference: Difference) -> str:
    """What there is to see, in a sentence."""
    changes = difference.comparison.changes
    if not changes:
        return (
            words.say("The two are the same, byte for byte.")
            if difference.same_bytes
            else words.say("The words are the same; only the bytes of the file differ.")
        )
    said = count("%Ln changes", len(changes))
    return said if difference.comparison.complete else words.say("{0}; too much differs to tell it word by word everywhere").format(said)


def place(change: Change) -> str:
    """Where something stood and stands, once if that is the same."""
    if change.subject is Subject.METADATA:
        return words.say("Details")
    spots = [_spot(spot) for spot in (change.before, change.after) if spot is not None]
    return " → ".join(dict.fromkeys(spots)) or words.say("Text")


def _spot(spot: Spot) -> str:
    return words.place(Segment(spot.kind, spot.number, spot.label, ""))


def _formats(colours: theme.Colours) -> dict[str, QTextCharFormat]:
    """How each kind of words is written; those that went are struck out, those that came underlined."""
    made = {name: QTextCharFormat() for name in ("heading", "name", Mark.SAME.value, Mark.REMOVED.value, Mark.ADDED.value)}
    made["heading"].setForeground(QColor(colours.secondary))
    made["heading"].setFontWeight(QFont.Weight.DemiBold)
    made["name"].setForeground(QColor(colours.secondary))
    made[Mark.REMOVED.value].setForeground(QColor(colours.trouble))
    made[Mark.REMOVED.value].setFontStrikeOut(True)
    made[Mark.ADDED.value].setForeground(QColor(colours.good))
    made[Mark.ADDED.value].setFontUnderline(True)
    return made


def _write_change(cursor: QTextCursor, change: Change, formats: dict[str, QTextCharFormat]) -> None:
    if change.subject in _SUBJECTS or change.subject is Subject.METADATA:
        name = named(change.name) if change.subject is Subject.METADATA else words.say(_SUBJECTS[change.subject]).format(change.name)
        cursor.insertText(f"{name} ({words.say(_HOW[change.how])}): ", formats["name"])
    for run, space in _spaced(change.runs):
        cursor.insertText(run.text.rstrip(), formats[run.mark.value])
        cursor.insertText(space, formats[Mark.SAME.value])
    cursor.insertText("\n", formats[Mark.SAME.value])


def _spaced(runs: Sequence[Run]) -> list[tuple[Run, str]]:
    """Each run with the white space behind it, which is neither struck out nor underlined; two that replace each other have one between them."""
    return [(run, run.text[len(run.text.rstrip()) :] or (" " if place + 1 < len(runs) else "")) for place, run in enumerate(runs)]
