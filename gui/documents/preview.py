"""The inspector's "Preview": the pages of a kept PDF with the found words marked, the beginning of any other text, and a few facts.

A PDF is opened only while this tab can be seen, from the store's copy.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from core.document import Document, SegmentKind, Status
from core.errors import REASONS
from core.formats import BY_KEY
from core.paths import LibraryPaths
from core.views import Detail
from gui.documents.details import described, named
from gui.documents.names import OURS
from gui.documents.pages import Pages
from gui.documents.picture import Picture, read_picture
from gui.documents.segments import write
from gui.speech import times, words
from gui.speech.marks import found_words
from gui.speech.phrases import count
from gui.threads import questions
from gui.threads.found_places import Marks
from gui.threads.questions import Focus, Text
from gui.threads.reader import Reader

_PDF = BY_KEY["pdf"].mime
_WORDS = OURS + "words"
_TEXT_SHOWN = 20_000  # characters of a preview
_SOON_MS = 80  # who only passes by on the way down the table does not wait for pages
_FACTS = 4
_SLOT, _MARKS = "preview", "preview marks"


class PreviewTab(QWidget):
    """Shows what it is given when it is seen, and lets go of the file when it is hidden."""

    def __init__(self, reader: Reader, paths: LibraryPaths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._paths = paths
        self._focus: Focus | None = None
        self._shown = ""
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._load)
        self._pages: Pages | None = None
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("Beginning of the text"))
        self._text.document().setDocumentMargin(20)
        self._message = QLabel(self)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setMargin(24)
        self._message.setProperty("look", "secondary")
        self._picture = Picture(self)
        self._stack = QStackedWidget(self)
        for widget in (self._message, self._text, self._picture):
            self._stack.addWidget(widget)
        self._facts = _Facts(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._facts)

    def show_focus(self, focus: Focus) -> None:
        """Show this document when the tab is seen."""
        self._focus = focus
        if self.isVisible():
            self._soon.start()

    def shows_pages(self) -> bool:
        """Whether these are pages, on which hits are marked."""
        return self._pages is not None and self._stack.currentWidget() is self._pages

    def step(self, step: int) -> bool:
        """To the next hit (-1: the one before) on the pages; whether there was one."""
        return self._pages is not None and self._pages.turn(step)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Now it is seen."""
        super().showEvent(event)
        self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Nobody looks: the file is let go."""
        super().hideEvent(event)
        self._soon.stop()
        if self._pages is not None:
            self._pages.close_file()
        self._shown = ""

    def _load(self) -> None:
        if self._focus is None:
            return
        document = self._focus.detail.document
        self._facts.show_detail(self._focus.detail)
        if document.kept and document.sha256 and document.type == _PDF:
            self._load_pages(document.sha256)
        elif document.kept and document.sha256 and document.type.startswith("image/"):
            self._load_picture(document.sha256)
        elif document.characters:
            self._load_text(document.id, document.sha256)
        else:
            self._say(_why_nothing(self._focus))

    def _load_pages(self, sha256: str) -> None:
        if self._pages is None:  # made for the first PDF that is looked at: most starts look at none
            self._pages = Pages(self)
            self._stack.addWidget(self._pages)
        if self._shown != sha256:
            trouble = self._pages.open_file(str(self._paths.stored(sha256)))
            if trouble:
                self._say(trouble)
                return
            self._shown = sha256
        self._stack.setCurrentWidget(self._pages)
        hit = self._focus.hit if self._focus else None
        page = hit.segment.number - 1 if hit and hit.segment.kind is SegmentKind.PAGE else -1
        self._pages.search(found_words(hit.snippet) if hit else (), page)
        self._load_marks(self._pages.add_marks)

    def _load_picture(self, sha256: str) -> None:
        if self._shown != sha256:
            self._shown = sha256
            question = functools.partial(read_picture, path=str(self._paths.stored(sha256)))
            self._reader.ask(_SLOT, question, self._show_picture, self._say)
        self._picture.show_marks(())
        self._load_marks(self._mark_picture)

    def _load_marks(self, take: Callable[[tuple[Marks, ...]], None]) -> None:
        """Where the found words stand on pages that were recognised."""
        found = found_words(self._focus.hit.snippet) if self._focus and self._focus.hit else ()
        if not (self._focus and found):
            self._reader.forget(_MARKS)
            return
        self._reader.ask(_MARKS, functools.partial(questions.marked, id_=self._focus.detail.document.id, found=found), take)

    def _mark_picture(self, marks: tuple[Marks, ...]) -> None:
        self._picture.show_marks(next((page.boxes for page in marks if page.page == 0), ()))  # the first page is what is shown

    def _show_picture(self, picture: QImage) -> None:
        self._picture.show_picture(picture)
        self._stack.setCurrentWidget(self._picture)

    def _load_text(self, id_: int, sha256: str) -> None:
        self._stack.setCurrentWidget(self._text)
        if self._shown != sha256:
            self._shown = sha256
            self._reader.ask(_SLOT, functools.partial(questions.text, id_=id_, version=None, most=_TEXT_SHOWN), self._show_text, self._say)

    def _show_text(self, text: Text) -> None:
        if text.segments and text.segments[0].kind is SegmentKind.CUE:
            write(self._text, text.segments)
        else:
            self._text.setPlainText("\n\n".join(segment.text.strip() for segment in text.segments)[:_TEXT_SHOWN])

    def _say(self, sentence: str) -> None:
        self._shown = ""
        self._message.setText(sentence)
        self._stack.setCurrentWidget(self._message)


def _why_nothing(focus: Focus) -> str:
    document = focus.detail.document
    if document.status in {Status.ARRIVING, Status.QUEUED, Status.READING}:
        return words.say("It will be here as soon as it has been read.")
    if document.sha256 and not document.kept:
        return words.say("The raw file was not kept: the folder's setting says so.")
    return words.say(document.message) if document.message else words.say("There is nothing to show of it.")


class _Facts(QFrame):
    """What is the matter with it, when it was made, when it landed, and how much text there is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = [(QLabel(self), QLabel(self)) for _ in range(_FACTS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 6, 20, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._rows):
            name.setProperty("look", "secondary")
            name.setMinimumWidth(64)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)

    def show_detail(self, detail: Detail) -> None:
        """Show these facts; one that is not known is left out."""
        for (name, value), (title, text) in zip(self._rows, facts(detail), strict=True):
            name.setText(title)
            value.setText(text)
            for label in (name, value):
                label.setVisible(bool(text))


def facts(detail: Detail) -> tuple[tuple[str, str], ...]:
    """(name, value), "" where something is not known.

    What is the matter and what can be done, when and with what it was made, when it landed, and in which language how much text there is.
    """
    document = detail.document
    said = dict(described(detail))
    created = said.get(named("created"), "")
    maker = said.get(named("papertray:application"), "") or said.get(named("papertray:producer"), "")
    landed = times.moment(document.first_seen)
    read = words.say("read in {0}").format(words.lasted(detail.versions[-1].seconds)) if detail.versions else ""
    return (
        (words.say("State"), _matter(document)),
        (words.say("Created") if created else words.say("Made with"), ", ".join(filter(None, (created, maker)))),
        (words.say("Landed"), ", ".join(filter(None, (landed, read)))),
        (words.say("Text"), " · ".join(filter(None, (words.language(document.language) if document.language else "", _how_much(detail))))),
    )


def _matter(document: Document) -> str:
    """Why it is not simply stored, and the next step."""
    if document.deleted is not None:
        return words.say("It is not in its folder any more. “Versions” gives you a copy, or restores it.")
    reason = REASONS.get(document.reason)
    return " ".join(words.say(part) for part in (reason.sentence, reason.fix) if part) if reason else ""


def _how_much(detail: Detail) -> str:
    """How much text there is: its words, where they were counted."""
    counted = dict(detail.metadata).get(_WORDS)
    if isinstance(counted, int):
        return count("%Ln words", counted)
    return words.say("{0} characters").format(words.number(detail.document.characters)) if detail.document.characters else ""
