"""What the window knows of searches besides the one that is shown: earlier ones, which are offered again, and those that the person has saved."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from core.saved import SavedSearch
from gui.memory import Memory
from gui.searching.search_box import SearchBox
from gui.searching.suggesting import Known, remembered
from gui.speech.phrases import folder_name
from gui.threads import questions
from gui.threads.questions import Overview
from gui.threads.reader import Reader
from gui.window.sidebar import Sidebar

_RECENT = "search/recent"
_SLOT = "searches"


class Searching(QObject):
    """`saved` carries a search that is to be kept, `renamed` its old and new name; the settings say later that it is so. `refused`: why it cannot be."""

    saved = Signal(SavedSearch)
    renamed = Signal(str, str)
    refused = Signal(str)

    def __init__(self, reader: Reader, memory: Memory, box: SearchBox, sidebar: Sidebar, window: QWidget) -> None:
        super().__init__(window)
        self._reader = reader
        self._memory = memory
        self._box = box
        self._sidebar = sidebar
        self._window = window
        self._folders: tuple[str, ...] = ()
        self.recent = tuple(memory.text(_RECENT).splitlines())
        self.searches: tuple[SavedSearch, ...] = ()

    def take_searches(self, searches: tuple[SavedSearch, ...]) -> None:
        """These are the saved ones now."""
        self.searches = searches
        self._sidebar.show_searches(searches)
        self.count()

    def take_overview(self, overview: Overview) -> None:
        """These folders can be searched in."""
        self._folders = tuple(folder_name(line.folder) for line in overview.ledger)
        self._tell()

    def count(self) -> None:
        """How many documents the saved searches find: to be asked when there is nothing else to do."""
        if self.searches:
            question = functools.partial(questions.found_by, searches=self.searches)
            self._reader.ask(_SLOT, question, functools.partial(self._sidebar.show_searches, self.searches), lambda _: None)

    def remember(self, query: str) -> None:
        """It has found something: it is offered again while one types. (What was typed on the way to it is not.)"""
        self.recent = remembered(query, (each for each in self.recent if not query.startswith(each)))
        self._tell()

    def keep(self) -> None:
        """Write the earlier searches down."""
        self._memory.keep(_RECENT, "\n".join(self.recent))

    def ask_name(self, query: str) -> None:
        """Save this search under a name that the person gives; it takes the place of an earlier one of that name."""
        self._ask(self.tr("Save this search"), query, self.tr("Save"), lambda name: self.saved.emit(SavedSearch(name, query)) if name else None)

    def ask_new_name(self, name: str) -> None:
        """Call this saved search otherwise."""
        self._ask(self.tr("Rename the search"), name, self.tr("Rename"), functools.partial(self._rename, name))

    def _ask(self, title: str, offered: str, deed: str, then: Callable[[str], None]) -> None:
        """What a search shall be called: `then` is given the name, without what stands around it."""
        box = QInputDialog(self._window)
        box.setWindowTitle(title)
        box.setLabelText(self.tr("What shall it be called?"))
        box.setTextValue(offered)
        box.setOkButtonText(deed)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.textValueSelected.connect(lambda name: then(name.strip()))
        box.open()

    def _rename(self, old: str, new: str) -> None:
        if new in {one.name for one in self.searches if one.name != old}:
            self.refused.emit(self.tr("There is another search called “{0}”.").format(new))
        elif new and new != old:
            self._sidebar.follow(old, new)
            self.renamed.emit(old, new)

    def _tell(self) -> None:
        self._box.offers.know(Known(self._folders, self.recent))
