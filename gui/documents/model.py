"""The table's model: ids in SQL order, and rows only of what is painted.

Nothing is sorted or filtered here; another order is another question to the reader. Rows are loaded in the reader's thread around the window
that was painted last, and an old row stays on the screen until its new one has come. New and removed documents come in as few
insertions and removals, so that selection and place survive.
"""

from __future__ import annotations

import functools
from array import array
from collections import OrderedDict
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from core.clock import Clock
from core.document import Hit
from core.events import Reading
from core.paths import printable
from core.views import Sort, View
from gui.documents.columns import COLUMNS, NAME
from gui.speech import times, words
from gui.threads import questions
from gui.threads.edits import Edit
from gui.threads.questions import Listing, Row
from gui.threads.reader import Reader
from gui.threads.throttle import Throttle
from gui.threads.told import Told

ID_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

_AROUND = 40  # rows loaded before and after what is painted
_PAINTED = 30  # rows of a view that was never painted: about a window
_FEW = 3  # of a million ids these are found faster one by one (40 ms each) than by a look at each (170 ms)
_KEPT = 2_000  # rows kept; those painted longest ago go first
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsDragEnabled
_Index = QModelIndex | QPersistentModelIndex


class DocumentsModel(QAbstractTableModel):
    """The documents of one view.

    `listed` carries the `Listing` that is shown now; `refused` the words why a view could not be listed (an unreadable search). `editing` and
    `edited` enclose changes of the order that keep what is there: who shows the rows keeps his place between them.
    """

    listed = Signal(Listing)
    refused = Signal(str)
    editing = Signal()
    edited = Signal()

    def __init__(self, reader: Reader, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._clock = clock
        self.view = View()
        self._chosen: tuple[int, ...] | None = None
        self.shown: View | None = None
        """The view whose documents are listed; `view` is the one that was asked for last."""
        self.is_whole = True
        """False while only the first page of a new view is there, and the rest is on its way."""
        self._query = ""
        self._ids: array[int] = array("q")
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._stale: set[int] = set()
        self._gone: set[int] = set()
        self._hits: dict[int, Hit | None] = {}
        self._readings: dict[int, Reading] = {}
        self._told: set[int] = set()
        self._has_stopped = False
        self._window = (0, 0)
        self._asked: frozenset[int] = frozenset()
        self._load = QTimer(self, singleShot=True, interval=0)
        self._load.timeout.connect(self._ask_rows)
        self._again = Throttle(self._ask_order, self)

    # ------------------------------------------------------------------------------------------------ what it shows

    def show(self, view: View) -> None:
        """List this view; until its answer is there, what was shown stays."""
        self.view = view
        self._chosen = None
        self._ask_order()

    def show_only(self, chosen: tuple[int, ...]) -> None:
        """List exactly these documents, in this order."""
        self.view = View()
        self._chosen = chosen
        self.shown = None
        self._ask_order()

    def refresh(self) -> None:
        """Ask for the order and every row again."""
        self._stale.update(self._rows)
        self._ask_order()

    def show_stopped(self, *, stopped: bool) -> None:
        """While the watching has ended by an error nothing is read, and no row says how far."""
        self._has_stopped = stopped
        self._readings.clear()
        self._repaint()

    def take(self, told: Told) -> None:
        """Note what has changed: rows are loaded again where they are painted, the order a little later."""
        if not self._has_stopped:
            self._readings.update((reading.document, reading) for reading in told.readings)
        if told.documents or told.removed:
            self._stale.update(id_ for id_ in told.documents if id_ in self._rows or id_ in self._asked)
            self._gone.difference_update(told.documents)
            self._told.update(told.documents)
            self._hits = {id_: hit for id_, hit in self._hits.items() if id_ not in self._told}
            for id_ in told.documents:
                self._readings.pop(id_, None)
            self._again.want()
        if told.documents or told.readings:
            self._repaint()

    # ------------------------------------------------------------------------------------------------ what is painted

    def id_at(self, place: int) -> int:
        """The id of the document in this row."""
        return self._ids[place]

    def place_of(self, id_: int) -> int:
        """The row of a document, or -1 when this view does not hold it."""
        try:
            return self._ids.index(id_)
        except ValueError:
            return -1

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """The rows of these documents, as far as this view holds them."""
        wanted = set(ids)
        if len(wanted) <= _FEW:
            return sorted(place for place in map(self.place_of, wanted) if place >= 0)
        return [place for place, id_ in enumerate(self._ids) if id_ in wanted]

    def ids_between(self, first: int, last: int) -> array[int]:
        """The documents of these rows."""
        return self._ids[first : last + 1]

    def row(self, place: int) -> Row | None:
        """What is known of the document in this row; None until it has been loaded. Asked for by whoever paints it."""
        id_ = self._ids[place]
        row = self._rows.get(id_)
        if row is None or id_ in self._stale or (self._query and id_ not in self._hits):
            self._want(place)
        return row

    def hit(self, id_: int) -> Hit | None:
        """The search hit of a document, when there is a search and it has been loaded."""
        return self._hits.get(id_)

    def reading(self, id_: int) -> Reading | None:
        """How far a document has been read, while it is."""
        return self._readings.get(id_)

    def paint_window(self, first: int, last: int) -> None:
        """These rows are on the screen now: what is loaded is loaded around them."""
        self._window = (first, last)

    def known(self, ids: Iterable[int]) -> tuple[Row, ...]:
        """The rows of these documents, as far as they are loaded."""
        return tuple(row for id_ in ids if (row := self._rows.get(id_)) is not None)

    # ------------------------------------------------------------------------------------------------ Qt's side

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A document can be dragged out as a file."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802  # Qt's name and default
        """How many documents."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802  # Qt's name and default
        """How many columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401  # Qt's signature
        """Integers are compared, never enums: that is half of a frame."""
        if role == _ALIGNMENT:
            return _RIGHT if COLUMNS[index.column()].right else _LEFT
        if role not in _ANSWERED or not index.isValid():
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        row = self.row(index.row())
        if row is None:
            return None
        if role == _DISPLAY:
            return COLUMNS[index.column()].text(row, self._clock.now())
        return self._spoken(row, index.column()) if role == _SPOKEN else self._tip(row, index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401, N802  # Qt's
        """The columns' titles."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == _DISPLAY:
            return words.say(COLUMNS[section].title)
        return (_RIGHT if COLUMNS[section].right else _LEFT) if role == _ALIGNMENT else None

    def _spoken(self, row: Row, column: int) -> str:
        return (
            words.spoken(row.document, self._clock.now(), self._hits.get(row.document.id)) if column == NAME else COLUMNS[column].text(row, self._clock.now())
        )

    def _tip(self, row: Row, column: int) -> str:
        if column == NAME:
            hit = self.hit(row.document.id)
            where = words.place(hit.segment) if hit is not None and hit.segment.label else ""
            return "\n".join(filter(None, (printable(row.document.path), where, words.say(row.document.message))))
        return times.moment(row.document.last_changed) if COLUMNS[column].sort == Sort.CHANGED else ""

    # ------------------------------------------------------------------------------------------------ loading

    def _want(self, place: int) -> None:
        first, last = self._window
        if not first <= place <= last:
            self._window = (place, place)
        if not self._load.isActive() and not self._asked:
            self._load.start()

    def _ask_rows(self) -> None:
        """One question at a time: while it is on its way the window may move, and the next one is for where it is then."""
        first, last = self._window
        around = self._ids[max(0, first - _AROUND) : last + 1 + _AROUND]
        missing = tuple(id_ for id_ in around if (id_ not in self._rows or id_ in self._stale) and id_ not in self._gone)
        if missing:
            self._asked = frozenset(missing)
            self._stale.difference_update(missing)
            self._reader.ask("rows", functools.partial(questions.rows, ids=missing), functools.partial(self._take_rows, missing), self._no_rows)
        elif self._query:
            self._ask_hits(tuple(id_ for id_ in around if id_ not in self._hits and id_ not in self._gone))

    def _take_rows(self, asked: tuple[int, ...], rows: tuple[Row, ...]) -> None:
        self._asked = frozenset()
        self._keep_rows(rows)
        self._gone.update(set(asked).difference(row.document.id for row in rows))
        self._repaint()
        if self._query:
            self._load.start()

    def _keep_rows(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._rows[row.document.id] = row
            self._rows.move_to_end(row.document.id)
        while len(self._rows) > _KEPT:
            self._stale.discard(self._rows.popitem(last=False)[0])

    def _ask_hits(self, missing: tuple[int, ...]) -> None:
        if missing:
            self._asked = frozenset(missing)
            take = functools.partial(self._take_hits, self._query, missing)
            self._reader.ask("rows", functools.partial(questions.snippets, query=self._query, ids=missing), take, self._no_rows)

    def _take_hits(self, query: str, asked: tuple[int, ...], hits: tuple[Hit, ...]) -> None:
        self._asked = frozenset()
        if query == self._query:
            self._hits.update(dict.fromkeys(asked))
            self._hits.update((hit.document, hit) for hit in hits)
        self._repaint()

    def _no_rows(self, words_: str) -> None:
        self._asked = frozenset()
        self.refused.emit(words_)

    def _repaint(self) -> None:
        """Have the painted rows painted again."""
        first, last = self._window
        last = min(last, len(self._ids) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    # ------------------------------------------------------------------------------------------------ the order

    def _ask_order(self) -> None:
        self._again.stop()
        told, self._told = frozenset(self._told), set()
        if self._chosen is not None:
            question = functools.partial(questions.these, view=self.view, chosen=self._chosen)
        elif self.shown == self.view:
            question = functools.partial(questions.listing, view=self.view, before=self._ids[:], told=told)
        else:
            question = functools.partial(questions.first_page, view=self.view, painted=max(_PAINTED, self._window[1] - self._window[0] + 1))
        self._reader.ask("order", question, self._take_order, self._no_order)

    def _take_order(self, listing: Listing) -> None:
        self._again.took(listing.seconds)
        self.is_whole = not listing.first
        if listing.view != self.shown:
            self._reset(listing)
        elif listing.edits is None:
            self._reorder(listing.ids)
        elif listing.edits:
            self._edit(listing.edits)
        self.listed.emit(listing)
        if listing.first and listing.view == self.view:
            self._ask_order()

    def _no_order(self, words_: str) -> None:
        self.refused.emit(words_)

    def _reset(self, listing: Listing) -> None:
        self.beginResetModel()
        self._hits.clear()
        self._gone.clear()
        self._ids = listing.ids
        self.shown = listing.view
        self._query = listing.view.query.strip()
        self._window = (0, min(self._window[1] - self._window[0], max(0, len(self._ids) - 1)))
        self._take_painted(listing)
        self.endResetModel()

    def _take_painted(self, listing: Listing) -> None:
        """What came along with the ids; of a document that has changed meanwhile it may be old."""
        read = tuple(row.document.id for row in listing.rows)
        self._keep_rows(listing.rows)
        self._stale.difference_update(read)
        self._stale.update(self._told.intersection(read))
        if listing.hits:
            self._hits.update((id_, None) for id_ in read if id_ not in self._told)
            self._hits.update((hit.document, hit) for hit in listing.hits if hit.document not in self._told)

    def _edit(self, edits: Iterable[Edit]) -> None:
        self.editing.emit()
        for edit in edits:
            if edit.ids:
                self.beginInsertRows(QModelIndex(), edit.first, edit.first + edit.count - 1)
                self._ids[edit.first : edit.first] = edit.ids if isinstance(edit.ids, array) else array("q", edit.ids)
                self.endInsertRows()
            else:
                self.beginRemoveRows(QModelIndex(), edit.first, edit.first + edit.count - 1)
                del self._ids[edit.first : edit.first + edit.count]
                self.endRemoveRows()
        self.edited.emit()

    def _reorder(self, ids: array[int]) -> None:
        """Too much differs for single edits: everything gets a new place, and what is held (selection, current row) goes along."""
        self.editing.emit()
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        wanted = {self._ids[index.row()] for index in held}
        places = {id_: place for place, id_ in enumerate(ids) if id_ in wanted} if wanted else {}
        moved = [self._moved(index, places) for index in held]
        self._ids = ids
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()
        self.edited.emit()

    def _moved(self, index: QModelIndex, places: dict[int, int]) -> QModelIndex:
        place = places.get(self._ids[index.row()], -1)
        return self.createIndex(place, index.column()) if place >= 0 else QModelIndex()


_ANSWERED = frozenset({_DISPLAY, _TOOL_TIP, _SPOKEN, ID_ROLE})
