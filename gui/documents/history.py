"""The inspector's "History": each step of a document's life, when it was and how long it took, day by day."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from core.events import Step
from core.paths import printable
from gui.look import icons, theme
from gui.speech import times, words
from gui.threads.questions import Focus

_TOOK = 2  # the column of durations
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HistoryTab(QTreeWidget):
    """Newest first. A day stands over its steps: beside each of them it would take the room of their words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.setAccessibleName(self.tr("History"))
        self.setHeaderLabels([self.tr("Time"), self.tr("What"), self.tr("Took")])
        self.headerItem().setTextAlignment(_TOOK, _RIGHT)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(16, 16))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)

    def show_focus(self, focus: Focus) -> None:
        """Show this document's steps."""
        self.clear()
        for day, steps in itertools.groupby(reversed(focus.detail.history), lambda step: times.day_and_clock(step.time)[0]):
            self._add_day(day)
            self.addTopLevelItems([_item(step) for step in steps])

    def _add_day(self, day: str) -> None:
        item = QTreeWidgetItem(self, [day])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(0, theme.font(self.font(), weight=QFont.Weight.DemiBold))
        item.setForeground(0, self.palette().placeholderText())
        item.setFirstColumnSpanned(True)


def _item(step: Step) -> QTreeWidgetItem:
    what = words.step(step)
    if step.moved_from:
        what = words.say("{0} from {1}").format(what, printable(step.moved_from))
    took = words.lasted(step.seconds) if step.seconds is not None else ""
    item = QTreeWidgetItem([times.day_and_clock(step.time)[1], what, took])
    item.setToolTip(0, times.moment(step.time, precise=True))
    item.setIcon(1, icons.icon(step.event.value if step.event.value in icons.NAMES else "activity"))
    item.setToolTip(1, what)
    item.setTextAlignment(_TOOK, _RIGHT)
    return item
