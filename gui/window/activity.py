"""The activity view: everything that happens to every document, newest first, live; older lines come as one scrolls down."""

from __future__ import annotations

import functools
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from core.clock import Clock
from core.errors import REASONS
from core.events import Step, What
from core.paths import printable
from gui.look import icons, theme
from gui.speech import times, words
from gui.speech.language import later
from gui.speech.phrases import folder_name
from gui.threads import questions
from gui.threads.reader import Reader

_PAGE = 200
_MOST = 20_000  # lines kept; the oldest go, and are asked for again when they are scrolled to
_TIME, _WHAT, _DOCUMENT, _FOLDER, _TOOK = range(5)
_TITLES = (later("Time"), later("What"), later("Document"), later("Folder"), later("Took"))
_LONG_TIMES = tuple(f"2000-{month:02}-20T22:58:58+00:00" for month in range(1, 13))  # no month's name is always the longest
_THEIR_NOW = 978_220_800.0  # the end of that year: some days ago is as long as it gets in a year
_PAD = 8  # pixels at both sides of a cell
_ICON = 24  # pixels, with the room beside it
_MOST_SHARE = 4  # of the view's width, what happened takes a quarter at most
_WIDTHS = (128, 190, 0, 130, 90)
_TINTS = {What.STORED: "good", What.FAILED: "trouble", What.WAITING: "trouble", What.CREATED: "accent", What.MODIFIED: "accent"}
_DISPLAY, _DECORATION, _TOOL_TIP, _ALIGNMENT = (
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.TextAlignmentRole)
)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_Index = QModelIndex | QPersistentModelIndex


class ActivityModel(QAbstractTableModel):
    """The history's lines, newest first. Nothing is read before `start`."""

    def __init__(self, reader: Reader, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._clock = clock
        self._steps: list[Step] = []
        self._held: list[Step] = []
        self._started = False
        self._asking = False
        self._more = True

    def start(self) -> None:
        """Read the newest page, if that has not been done."""
        if not self._started:
            self._started = True
            self._ask()

    def take(self, steps: tuple[Step, ...]) -> None:
        """These steps have just happened, in this order."""
        if self._asking and not self._steps:  # the first page is on its way: it may hold these, or not
            self._held += steps
            return
        newest = self._steps[0].seq if self._steps else 0
        new = [step for step in reversed(steps) if step.seq > newest]
        if self._started and new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
            self._steps[:0] = new
            self.endInsertRows()
            self._drop_oldest()

    def step(self, row: int) -> Step:
        """The line of this row."""
        return self._steps[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802  # Qt's name and default
        """How many lines are loaded."""
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802  # Qt's name and default
        """Time, what, document, folder, how long."""
        return 0 if parent.isValid() else len(_TITLES)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802  # Qt's name
        """Whether there are older lines."""
        return not parent.isValid() and self._started and self._more and not self._asking

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802  # Qt's name
        """Ask for older lines."""
        if not parent.isValid():
            self._ask()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401, N802  # Qt's
        """The columns' titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return words.say(_TITLES[section])
        return (_RIGHT if section == _TOOK else _LEFT) if role == _ALIGNMENT else None

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401  # Qt's signature
        """A line's words, icon and full path."""
        if not index.isValid():
            return None
        step, column = self._steps[index.row()], index.column()
        if role == _DISPLAY:
            return _text(step, column, self._clock.now())
        if role == _DECORATION and column == _WHAT:
            return icons.icon(step.event.value if step.event.value in icons.NAMES else "activity", _TINTS.get(step.event, "secondary"))
        if role == _TOOL_TIP:
            return times.moment(step.time, precise=True) if column == _TIME else words.step(step) if column == _WHAT else printable(step.path)
        return _RIGHT if role == _ALIGNMENT and column == _TOOK else None

    def _ask(self) -> None:
        self._asking = True
        before = self._steps[-1].seq if self._steps else None
        question = functools.partial(questions.activity, before=before, limit=_PAGE)
        self._reader.ask("activity", question, self._take_page, self._refused)

    def _take_page(self, page: tuple[Step, ...]) -> None:
        self._asking = False
        self._more = len(page) == _PAGE
        if page:
            first = len(self._steps)
            self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
            self._steps.extend(page)
            self.endInsertRows()
        held, self._held = tuple(self._held), []
        self.take(held)

    def _refused(self, _: str) -> None:
        self._asking = self._started = False

    def _drop_oldest(self) -> None:
        if len(self._steps) > _MOST + _PAGE:
            self.beginRemoveRows(QModelIndex(), _MOST, len(self._steps) - 1)
            del self._steps[_MOST:]
            self.endRemoveRows()
            self._more = True


class ActivityView(QTableView):
    """`document_requested` carries the id of the document whose line was double-clicked or entered; the others what its menu offers."""

    document_requested = Signal(int)
    open_requested = Signal(int)
    reveal_requested = Signal(int)

    def __init__(self, model: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = model
        self._top = QPersistentModelIndex()
        self._longest = _ICON + max(self._extent(f"{words.event(What.WAITING)}: {words.reason(code)}") for code in REASONS)
        self.setModel(model)
        self.setObjectName("activity")
        self.setAccessibleName(self.tr("Activity"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(32, self.fontMetrics().height() + 14))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(30)
        header.setFont(theme.font(self.font(), 0.88))
        for section, width in enumerate(_WIDTHS):
            header.resizeSection(section, width)
        header.resizeSection(_TIME, max(_WIDTHS[_TIME], *(self._extent(times.clock(time, _THEIR_NOW)) for time in _LONG_TIMES)))
        header.setSectionResizeMode(_DOCUMENT, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda index: self.document_requested.emit(self._steps.step(index.row()).document))
        model.rowsAboutToBeInserted.connect(self._before_insert)
        model.rowsInserted.connect(self._after_insert)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """It is read when it is seen for the first time."""
        super().showEvent(event)
        self._steps.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """What happened is read whole, with its reason, where there is room for it."""
        super().resizeEvent(event)
        self.horizontalHeader().resizeSection(_WHAT, max(_WIDTHS[_WHAT], min(self._longest, self.viewport().width() // _MOST_SHARE)))

    def _extent(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 2 * _PAD

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """What can be done with the document of the line."""
        index = self.currentIndex() if event.reason() == QContextMenuEvent.Reason.Keyboard else self.indexAt(event.pos())
        if not index.isValid():
            return
        step = self._steps.step(index.row())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show the document"), functools.partial(self.document_requested.emit, step.document))
        menu.addAction(self.tr("Open"), functools.partial(self.open_requested.emit, step.document))
        menu.addAction(self.tr("Show in folder"), functools.partial(self.reveal_requested.emit, step.document))
        menu.addAction(self.tr("Copy path"), lambda: QGuiApplication.clipboard().setText(printable(step.path)))
        menu.popup(event.globalPos())

    def _before_insert(self, _: QModelIndex, first: int) -> None:
        """New lines on top do not move what is read further down."""
        scrolled = first == 0 and self.verticalScrollBar().value() > 0
        self._top = QPersistentModelIndex(self._steps.index(self.rowAt(0), 0)) if scrolled else QPersistentModelIndex()
        self._offset = self.rowViewportPosition(self._top.row()) if scrolled else 0

    def _after_insert(self) -> None:
        if self._top.isValid():
            self.updateGeometries()
            self.verticalScrollBar().setValue(self._top.row() * self.verticalHeader().defaultSectionSize() - self._offset)


def _text(step: Step, column: int, now: float) -> str:
    if column == _TIME:
        return times.clock(step.time, now)
    if column == _WHAT:
        return words.step(step)
    if column == _DOCUMENT:
        name = printable(step.path.replace("\\", "/").rpartition("/")[2])
        came_from = printable((step.moved_from or "").replace("\\", "/").rpartition("/")[2])
        return words.say("{0} (was {1})").format(name, came_from) if came_from and came_from != name else name
    if column == _FOLDER:
        return folder_name(step.folder) if step.folder else ""
    return words.lasted(step.seconds) if step.seconds is not None else ""
