"""What: everything about the selected document, or the sums of several."""

from __future__ import annotations

import functools
import os

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from core.document import Document, Status
from core.paths import LibraryPaths, printable
from core.storage.catalogue import Catalogue
from core.views import ATTENTION, Sums
from gui.documents.compare import CompareWindow
from gui.documents.details import DetailsTab
from gui.documents.history import HistoryTab
from gui.documents.preview import PreviewTab
from gui.documents.reading import TextTab
from gui.documents.versions import VersionsTab
from gui.look import theme
from gui.look.flow import Flow
from gui.look.narrow import Heading, Tabs
from gui.speech import words
from gui.speech.phrases import count, folder_name
from gui.threads import questions
from gui.threads.questions import Focus
from gui.threads.reader import Reader

_LEAST_WIDTH = 350  # all five tabs side by side
_SLOT = "inspector"
_SIMILAR = "similar"  # asked for itself: it takes longer, and nobody waits for it


class Inspector(QFrame):
    """Shows whatever `show_ids` names. `said` carries words for the status line; the others ask for something to be done with what is shown."""

    open_requested = Signal()
    reveal_requested = Signal()
    retry_requested = Signal()
    password_requested = Signal()
    said = Signal(str)

    def __init__(self, reader: Reader, paths: LibraryPaths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._reader = reader
        self._ids: tuple[int, ...] = ()
        self._query = ""
        self._title = Heading(self, theme.font(self.font(), 1.15, QFont.Weight.DemiBold))
        self._path = _label(self, theme.font(self.font(), 0.92))
        self._path.setProperty("look", "secondary")
        self._open = self._button(self.tr("Open"), self.open_requested)
        self._reveal = self._button(self.tr("Show in folder"), self.reveal_requested)
        self._compare = self._button(self.tr("Compare"), self.compare_newest)
        self._retry = self._button(self.tr("Try again"), self.retry_requested)
        self._password = self._button(self.tr("Give password…"), self.password_requested)
        self._comparing: CompareWindow | None = None
        self.preview = PreviewTab(reader, paths, self)
        self.text = TextTab(reader, self)
        self.details = DetailsTab(self)
        self.versions = VersionsTab(paths, self)
        self.history = HistoryTab(self)
        self.versions.said.connect(self.said)
        self.details.file_requested.connect(self._show_file)
        self.versions.text_requested.connect(self._show_version)
        self.versions.compare_requested.connect(self.compare)
        self.tabs = self._make_tabs()
        self._nothing = QLabel(self)
        self._is_choice = True
        self._nothing.setProperty("look", "secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        self._focus: Focus | None = None
        self._lay_out()
        self.show_ids((), "")

    def show_ids(self, ids: tuple[int, ...], query: str) -> None:
        """Show this one document (and its hit for `query`), the sums of several, or that nothing is selected."""
        self._ids, self._query = ids, query
        if not ids:
            self._reader.forget(_SLOT)
            self._say_nothing()
            self._stack.setCurrentWidget(self._nothing)
        elif len(ids) == 1:
            self._reader.ask(_SLOT, functools.partial(questions.focus, id_=ids[0], query=query), self._show_focus, self._show_refusal)
        else:
            self._reader.ask(_SLOT, functools.partial(Catalogue.sums, ids=ids), self._show_sums, self._show_refusal)

    def take_choice(self, *, is_choice: bool) -> None:
        """Whether there is anything to select."""
        self._is_choice = is_choice
        if not self._ids:
            self._say_nothing()

    def _say_nothing(self) -> None:
        self._nothing.setText(self.tr("Select a document to see what is in it.") if self._is_choice else "")

    def take(self, changed: frozenset[int]) -> None:
        """These documents have changed: what is shown of them is asked for again."""
        if self._ids and not changed.isdisjoint(self._ids):
            self.show_ids(self._ids, self._query)

    def _show_focus(self, focus: Focus) -> None:
        document = focus.detail.document
        self._focus = focus
        self._title.say(printable(document.title.strip() or document.name))
        self._path.setText(breadcrumbs(document))
        self._path.setToolTip(printable(document.path))
        self._open.setText(self.tr("Open"))
        self._open.setEnabled(document.status is not Status.DELETED)
        self._reveal.setEnabled(document.status is not Status.DELETED)
        self._retry.setVisible(document.status in ATTENTION)
        self._password.setVisible(document.reason == "password")
        for tab in (self.preview, self.text, self.details, self.versions, self.history):
            tab.show_focus(focus)
        versions = len(focus.detail.versions)
        self._compare.setEnabled(versions > 1)
        self._compare.setToolTip("" if versions > 1 else self.tr("There is only one version of it."))
        self._reader.ask(_SIMILAR, functools.partial(Catalogue.similar, id_=document.id), self.details.show_similar, lambda _: None)
        self.tabs.setTabText(self.tabs.indexOf(self.versions), self.tr("Versions {0}").format(versions) if versions > 1 else self.tr("Versions"))
        self.tabs.show()
        self._filler.hide()
        self._stack.setCurrentWidget(self._page)

    def _show_sums(self, sums: Sums) -> None:
        self._focus = None
        self._title.say(count("%Ln documents", sums.documents))
        self._path.setText(_summed(sums))
        self._path.setToolTip("")
        self._open.setText(self.tr("Open all"))
        for button in (self._open, self._reveal):
            button.setEnabled(sums.deleted < sums.documents)
        self._compare.setEnabled(False)
        self._compare.setToolTip("")
        self._password.setVisible(sums.locked > 0)
        self._retry.setVisible(sums.attention > 0)
        self.tabs.hide()
        self._filler.show()
        self._stack.setCurrentWidget(self._page)

    def _show_refusal(self, sentence: str) -> None:
        self._nothing.setText(sentence)
        self._stack.setCurrentWidget(self._nothing)

    def _show_version(self, version: int) -> None:
        if self._focus is not None:
            self.text.show_focus(self._focus, version)
            self.tabs.setCurrentWidget(self.text)

    def _show_file(self, file: str) -> None:
        self.tabs.setCurrentWidget(self.text)
        self.text.go_to(file)

    def step_hit(self, step: int) -> bool:
        """To the next hit in this document (-1: the one before), on its pages or in its text; whether there was one."""
        if self._focus is None or self._focus.hit is None:
            return False
        if self.tabs.currentWidget() is self.preview and self.preview.shows_pages():
            return self.preview.step(step)
        if self.tabs.currentWidget() is self.text:
            return self.text.step(step)
        self.tabs.setCurrentWidget(self.text)  # which goes to the hit by itself
        return True

    def compare_newest(self) -> None:
        """Show what changed from the version before the newest to the newest, where there are two."""
        if self._focus is not None and len(self._focus.detail.versions) > 1:
            self.compare(*(version.version for version in self._focus.detail.versions[-2:]))

    def compare(self, before: int, after: int) -> None:
        """Show what changed between these versions of the document that is shown."""
        if self._focus is None:
            return
        if self._comparing is None:
            self._comparing = CompareWindow(self._reader, self)
        detail = self._focus.detail
        self._comparing.show_versions(detail.document.id, detail.document.name, detail.versions, before, after)

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setTabBar(Tabs(tabs))
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.tabBar().setExpanding(False)
        rows = (
            (self.preview, self.tr("Preview")),
            (self.text, self.tr("Text")),
            (self.details, self.tr("Details")),
            (self.versions, self.tr("Versions")),
            (self.history, self.tr("History")),
        )
        for widget, title in rows:
            tabs.addTab(widget, title)
        return tabs

    def _button(self, text: str, wanted: object) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(wanted)
        return button

    def _lay_out(self) -> None:
        self._page = QWidget(self)
        head = QVBoxLayout()
        head.setContentsMargins(20, 10, 20, 8)
        head.setSpacing(5)
        head.addWidget(self._title)
        head.addWidget(self._path)
        buttons = Flow()  # into a second line where there is little room, in the longer languages
        buttons.setContentsMargins(0, 4, 0, 0)
        # what comes and goes with a document's state stands behind the others: no button moves under a pointer that is about to click
        for button in (self._open, self._reveal, self._compare, self._retry, self._password):
            buttons.addWidget(button)
        head.addLayout(buttons)
        self._filler = QWidget(self)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._filler, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setMinimumWidth(_LEAST_WIDTH)


def breadcrumbs(document: Document) -> str:
    """The watched folder, the folders below it, and the name, as a path that one reads."""
    try:
        below = os.path.relpath(document.path, document.folder).split(os.sep)
    except ValueError:  # another drive on Windows
        below = [document.name]
    return " \u203a ".join(printable(part) for part in (folder_name(document.folder), *below))


def _summed(sums: Sums) -> str:
    pages = count("%Ln pages", sums.pages) if sums.pages else ""
    attention = count("%Ln need attention", sums.attention) if sums.attention else ""
    return " · ".join(filter(None, (words.size(sums.size), pages, words.say("{0} characters").format(words.number(sums.characters)), attention)))


def _label(parent: QWidget, font: QFont) -> QLabel:
    label = QLabel(parent)
    label.setFont(font)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
