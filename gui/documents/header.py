"""The table's header: which columns are shown, how wide and in which order, and what gives way where there is little room."""

from __future__ import annotations

import functools
import json

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from gui.documents.columns import COLUMNS, NAME
from gui.look import theme
from gui.look.titles import TitlesHeader
from gui.memory import Memory
from gui.speech import words

_NAME_LEFT = 44  # pixels: over the names, which stand beside their icons (`row_painter.py`)
_LEAST_NAME = 264  # pixels that the name, and below it the words that were found, have at least, before other columns have any
_MEMORY = "documents/columns"


class DocumentsHeader(TitlesHeader):
    """To be set up (`set_up`) once its table has a model: before that Qt knows no sections. `compact_wanted`: rows of one line, or of two."""

    compact_wanted = Signal(bool)

    def __init__(self, table: QTableView) -> None:
        super().__init__({NAME: _NAME_LEFT}, table)
        self._table = table
        self._widths: dict[int, int] = {}
        self.is_compact = False
        self._wanted = {section for section, column in enumerate(COLUMNS) if column.shown}

    def set_up(self) -> None:
        """Take the columns' widths, and offer the choice of columns."""
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSelectionModel(QItemSelectionModel(self._table.model(), self))  # its own: else Qt goes through all selected rows to paint a title
        self.setMinimumSectionSize(48)
        self.setFont(theme.font(self._table.font(), 0.88))
        self.setFixedHeight(max(30, self.fontMetrics().height() + 12))
        self.setStretchLastSection(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(False)
        for section, column in enumerate(COLUMNS):
            self.resizeSection(section, max(column.width, self._title_width(section)))
            self.setSectionHidden(section, not column.shown)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._choose_columns)

    def remember(self, memory: Memory) -> None:
        """Take widths, order and visibility from there."""
        try:
            kept = json.loads(memory.text(_MEMORY, "[]"))
            places = {str(key): (int(width), bool(shown)) for key, width, shown in kept}
        except (ValueError, TypeError):
            return
        keys = [column.key for column in COLUMNS]
        for place, key in enumerate(key for key in places if key in keys):
            width, shown = places[key]
            section = keys.index(key)
            self.moveSection(self.visualIndex(section), place)
            self.resizeSection(section, max(width, self.minimumSectionSize(), self._title_width(section)))
            self.show_column(section, shown)

    def keep(self, memory: Memory) -> None:
        """Write widths, order and visibility there."""
        sections = [self.logicalIndex(place) for place in range(self.count())]
        memory.keep(_MEMORY, json.dumps([[COLUMNS[section].key, self._width(section), section in self._wanted] for section in sections]))

    def show_column(self, section: int, shown: bool) -> None:
        """What a person wants; how much of it there is room for is another question."""
        (self._wanted.add if shown else self._wanted.discard)(section)
        self.squeeze()

    def squeeze(self) -> None:
        """Where there is little room, columns give way to the name, those that matter least first."""
        room = self._table.viewport().width() - _LEAST_NAME
        for section in sorted(range(len(COLUMNS)), key=lambda section: COLUMNS[section].matters):
            fits = section == NAME or (section in self._wanted and self._width(section) <= room)
            width = self._width(section)
            if self.isSectionHidden(section) == fits:
                self.setSectionHidden(section, not fits)
                if fits:
                    self.resizeSection(section, width)
            room -= width if fits and section != NAME else 0

    def cells(self) -> tuple[tuple[int, int, int], ...]:
        """(column, x in the viewport, width) of each column that is shown."""
        shown = (section for section in range(self.count()) if not self.isSectionHidden(section))
        return tuple((section, self.sectionViewportPosition(section), self.sectionSize(section)) for section in shown)

    def shown(self) -> tuple[int, ...]:
        """The columns that are shown, from the beginning of a line on."""
        return tuple(section for section in map(self.logicalIndex, range(self.count())) if not self.isSectionHidden(section))

    def _width(self, section: int) -> int:
        """A column's width, also while it is hidden (Qt says 0 then)."""
        if not self.isSectionHidden(section):
            self._widths[section] = self.sectionSize(section)
        return self._widths.get(section, max(COLUMNS[section].width, self._title_width(section)))

    def _title_width(self, section: int) -> int:
        """What its title needs in the person's language."""
        return self.title_room(section, words.say(COLUMNS[section].title))

    def _choose_columns(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section, column in enumerate(COLUMNS):
            action = menu.addAction(words.say(column.title))
            action.setCheckable(True)
            action.setChecked(section in self._wanted)
            action.setEnabled(section != NAME)
            action.toggled.connect(functools.partial(self.show_column, section))
        menu.addSeparator()
        compact = menu.addAction(self.tr("Compact rows"))
        compact.setCheckable(True)
        compact.setChecked(self.is_compact)
        compact.toggled.connect(self.compact_wanted)
        menu.popup(self.mapToGlobal(where))
