"""The inspector's "Preview": the pages of a kept PDF with the found words marked, the beginning of any other text, and three facts.

A PDF is opened only while this tab can be seen, from the store's copy, and its pages are painted by Qt's own thread.
"""

from __future__ import annotations

import functools
import os

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from core.document import SegmentKind, Status
from core.formats import BY_KEY
from core.paths import LibraryPaths
from core.views import Detail
from gui import icons, questions, theme, words
from gui.documents.details import described, named
from gui.documents.marks import found_words
from gui.questions import Focus, Text
from gui.reader import Reader

_PDF = BY_KEY["pdf"].mime
_TEXT_SHOWN = 20_000  # characters of a preview
_MANY_PAGES = 300  # laying out more at once takes longer than a person should wait
_SLOT = "preview"


class PreviewTab(QWidget):
    """Shows what it is given when it is seen, and lets go of the file when it is hidden."""

    def __init__(self, reader: Reader, paths: LibraryPaths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._paths = paths
        self._focus: Focus | None = None
        self._shown = ""
        self._pages = _Pages(self)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("Beginning of the text"))
        self._text.document().setDocumentMargin(14)
        self._message = QLabel(self)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setMargin(24)
        self._message.setProperty("look", "secondary")
        self._stack = QStackedWidget(self)
        for widget in (self._message, self._pages, self._text):
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
            self._load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Now it is seen."""
        super().showEvent(event)
        self._load()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Nobody looks: the file is let go."""
        super().hideEvent(event)
        self._pages.close_file()
        self._shown = ""

    def _load(self) -> None:
        if self._focus is None:
            return
        document = self._focus.detail.document
        self._facts.show_detail(self._focus.detail)
        if document.kept and document.sha256 and document.type == _PDF:
            self._load_pages(document.sha256)
        elif document.characters:
            self._load_text(document.id, document.sha256)
        else:
            self._say(_why_nothing(self._focus))

    def _load_pages(self, sha256: str) -> None:
        if self._shown != sha256:
            trouble = self._pages.open_file(str(self._paths.stored(sha256)))
            if trouble:
                self._say(trouble)
                return
            self._shown = sha256
        self._stack.setCurrentWidget(self._pages)
        hit = self._focus.hit if self._focus else None
        page = hit.segment.number - 1 if hit and hit.segment.kind is SegmentKind.PAGE else -1
        self._pages.search(next(iter(found_words(hit.snippet)), "") if hit else "", page)

    def _load_text(self, id_: int, sha256: str) -> None:
        self._stack.setCurrentWidget(self._text)
        if self._shown != sha256:
            self._shown = sha256
            self._reader.ask(_SLOT, functools.partial(questions.text, id_=id_, version=None, most=_TEXT_SHOWN), self._show_text, self._say)

    def _show_text(self, text: Text) -> None:
        cues = len(text.segments) > 1 and text.segments[0].kind is SegmentKind.CUE
        parts = (f"{segment.label}   {segment.text.strip()}" if cues else segment.text.strip() for segment in text.segments)
        self._text.setPlainText(("\n" if cues else "\n\n").join(parts)[:_TEXT_SHOWN])

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


class _Pages(QWidget):
    """A PDF's pages, and under them where one is and how many hits there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pdf = QPdfDocument(self)
        self._found = QPdfSearchModel(self)
        self._found.setDocument(self._pdf)
        self._page = -1
        self._view = QPdfView(self)
        self._view.setAccessibleName(self.tr("Pages"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setDocument(self._pdf)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setSearchModel(self._found)
        self._where = QLabel(self)
        self._hits = QLabel(self)
        for label in (self._where, self._hits):
            label.setFont(theme.font(self.font(), 0.92))
            label.setProperty("look", "secondary")
        self._previous = self._button("previous", self.tr("Previous page or hit"), -1)
        self._next = self._button("next", self.tr("Next page or hit"), 1)
        self._view.pageNavigator().currentPageChanged.connect(self._describe)
        self._found.modelReset.connect(self._describe)
        self._found.rowsInserted.connect(self._hits_came)
        self._lay_out()

    def open_file(self, path: str) -> str:
        """Open this PDF; returns the words why it cannot be shown, or ""."""
        if not os.path.exists(path):
            return self.tr("Its copy in the library is missing. “papertray verify” says more.")
        self._found.setSearchString("")
        error = self._pdf.load(path)
        if error == QPdfDocument.Error.IncorrectPassword:
            return self.tr("It asks for a password, so its pages cannot be shown.")
        if error != QPdfDocument.Error.None_:
            return self.tr("Its pages cannot be shown: it is damaged.")
        many = self._pdf.pageCount() > _MANY_PAGES
        self._view.setPageMode(QPdfView.PageMode.SinglePage if many else QPdfView.PageMode.MultiPage)
        self._view.pageNavigator().jump(0, QPointF())
        self._describe()
        return ""

    def close_file(self) -> None:
        """Let go of the file."""
        self._found.setSearchString("")
        self._pdf.close()

    def search(self, words_: str, page: int) -> None:
        """Mark these words, and go to the page (from 0; -1: where one is) where the hit is."""
        if words_ == self._found.searchString() and page == self._page:
            return
        self._page = page
        self._found.setSearchString(words_)
        if page >= 0:
            self._view.pageNavigator().jump(page, QPointF())
        self._describe()

    def _hits_came(self) -> None:
        """The search goes page by page; the first hit on the page that was asked for is shown."""
        if self._page >= 0 and (places := self._found.resultsOnPage(self._page)):
            self._view.pageNavigator().jump(self._page, QPointF(0, max(0.0, places[0].location().y() - 60)))
            self._page = -1
        self._describe()

    def _describe(self) -> None:
        page, pages = self._view.pageNavigator().currentPage(), self._pdf.pageCount()
        self._where.setText(self.tr("Page {0} of {1}").format(words.number(page + 1), words.number(pages)))
        total = self._found.rowCount(self._found.index(-1, 0))
        here = len(self._found.resultsOnPage(page)) if total else 0
        hits = self.tr("{0} here, {1} in all").format(words.number(here), words.number(total)) if total else ""
        self._hits.setText(hits)
        self._previous.setEnabled(page > 0 or bool(total))
        self._next.setEnabled(page + 1 < pages or bool(total))

    def _turn(self, step: int) -> None:
        """To the next hit's page while there are hits, else to the next page."""
        navigator = self._view.pageNavigator()
        page, pages = navigator.currentPage(), self._pdf.pageCount()
        order = range(page + step, pages if step > 0 else -1, step)
        searching = bool(self._found.searchString())
        target = next((other for other in order if not searching or self._found.resultsOnPage(other)), None)
        if target is not None:
            places = self._found.resultsOnPage(target)
            navigator.jump(target, QPointF(0, max(0.0, places[0].location().y() - 60)) if places else QPointF())

    def _zoom(self, factor: float) -> None:
        if self._view.zoomMode() != QPdfView.ZoomMode.Custom:
            width = self._pdf.pagePointSize(max(0, self._view.pageNavigator().currentPage())).width() or 600.0
            self._view.setZoomFactor((self._view.viewport().width() - 12) / (width * self.logicalDpiX() / 72))
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(8.0, max(0.1, self._view.zoomFactor() * factor)))

    def _button(self, icon: str, text: str, step: int) -> QToolButton:
        return self._tool(icon, text, functools.partial(self._turn, step))

    def _tool(self, icon: str, text: str, action: functools.partial[None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: action())
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 8, 2)
        foot.setSpacing(2)
        foot.addStretch(1)
        for widget in (self._where, self._previous, self._next, self._hits):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self._tool("zoom_out", self.tr("Smaller"), functools.partial(self._zoom, 1 / 1.25)))
        foot.addWidget(self._tool("fit", self.tr("Fit the width"), functools.partial(self._view.setZoomMode, QPdfView.ZoomMode.FitToWidth)))
        foot.addWidget(self._tool("zoom_in", self.tr("Larger"), functools.partial(self._zoom, 1.25)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._view, 1)
        column.addLayout(foot)


class _Facts(QFrame):
    """When it was made, when it landed, and how much text there is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = [(QLabel(self), QLabel(self)) for _ in range(3)]
        form = QFormLayout(self)
        form.setContentsMargins(20, 6, 20, 12)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        for name, value in self._rows:
            name.setProperty("look", "secondary")
            name.setMinimumWidth(64)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(name, value)

    def show_detail(self, detail: Detail) -> None:
        """Show these facts; one that is not known is left out."""
        for (name, value), (title, text) in zip(self._rows, _facts(detail), strict=True):
            name.setText(title)
            value.setText(text)
            for label in (name, value):
                label.setVisible(bool(text))


def _facts(detail: Detail) -> tuple[tuple[str, str], ...]:
    document = detail.document
    said = dict(described(detail))
    created = said.get(named("created"), "")
    maker = said.get(named("generator"), "") or said.get(named("creator"), "")
    landed = words.moment(document.first_seen)
    read = words.say("read in {0}").format(words.lasted(detail.versions[-1].seconds)) if detail.versions else ""
    text = words.say("{0} characters").format(words.number(document.characters)) if document.characters else ""
    return (
        (words.say("Created"), ", ".join(filter(None, (created, maker)))),
        (words.say("Landed"), ", ".join(filter(None, (landed, read)))),
        (words.say("Text"), " · ".join(filter(None, (document.language, text)))),
    )
