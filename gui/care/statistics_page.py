"""The library in numbers: what is in it, how it came, and of what kinds it is. Asked while the page is seen."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core import formats
from core.views import Amount, Statistics
from gui.care.charts import MonthsChart, ShareBar, last_months
from gui.care.deeds import Deeds
from gui.form.page import Page
from gui.look import theme
from gui.speech import words
from gui.speech.phrases import count, folder_name

_ROWS = 8  # of kinds and folders; the others are summed up
_NUMBER, _SIZE = 48, 72
_SLOW = 5.0  # seconds between two answers while documents come in


class StatisticsPage(Page):
    """`look` asks; the answer is shown when it comes."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Statistics"), self.tr("What is in the library, and how it came"), parent)
        self._deeds = deeds
        self._asked = float("-inf")
        self._sums = QHBoxLayout()
        self._sums.setSpacing(8)
        sums = QWidget()
        sums.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sums.setLayout(self._sums)
        self._sums.setContentsMargins(0, 0, 0, 0)
        self.chart = MonthsChart()
        self._types, self._folders = _Amounts(self.tr("Kinds")), _Amounts(self.tr("Folders"))
        self._refusal = QLabel()
        self._refusal.setProperty("look", "secondary")
        self._refusal.setWordWrap(True)
        self.add_searched(self._refusal, "")
        self.add_searched(sums, self.tr("documents, versions, pages, bytes, size of the library"))
        self._months = _titled(self.tr("Landed in the last twelve months"), self.chart)
        self.add_searched(self._months, self.tr("months, how many documents landed"))
        self.add_searched(self._types, self.tr("kinds, types, formats"))
        self.add_searched(self._folders, self.tr("folders, how many documents"))
        self._show_parts(there=False)
        deeds.changed.connect(self._changed)

    def look(self) -> None:
        """Ask for the numbers of now."""
        self._asked = self._deeds.now()
        self._deeds.ask_statistics(self.take, self._refuse)

    def take(self, found: Statistics) -> None:
        """Show these numbers."""
        self._show_parts(there=bool(found.documents or found.deleted))
        self._refusal.setText(self.tr("Nothing has landed yet. What lands is counted here."))
        _clear(self._sums)
        for number, what in _sums(found):
            self._sums.addWidget(_tile(number, what), 1)
        today = datetime.fromtimestamp(self._deeds.now(), UTC).astimezone().date()
        self.chart.show_months(last_months(found.months, today))
        self._types.show_rows([(_type(one), one) for one in found.types])
        self._folders.show_rows([(folder_name(one.name), one) for one in found.folders])

    def _refuse(self, why: str) -> None:
        self._show_parts(there=False)
        self._refusal.setText(why)

    def _changed(self) -> None:
        if self.isVisible() and self._deeds.now() >= self._asked + _SLOW:
            self.look()

    def _show_parts(self, *, there: bool) -> None:
        self._refusal.setVisible(not there)
        for part in (self._months, self._types, self._folders):
            part.setVisible(there)


class _Amounts(QWidget):
    """Rows with a name, a bar, how many documents, and their bytes."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(2, _NUMBER)
        self._grid.setColumnMinimumWidth(3, _SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        name = QLabel(title)
        name.setProperty("look", "title")
        column.addWidget(name)
        column.addLayout(self._grid)

    def show_rows(self, rows: list[tuple[str, Amount]]) -> None:
        _clear(self._grid)
        most = max((amount.documents for _, amount in rows), default=0) or 1
        for place, (name, amount) in enumerate(_summed(rows)):
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setToolTip(name)
            self._grid.addWidget(label, place, 0)
            self._grid.addWidget(ShareBar(min(1.0, amount.documents / most)), place, 1, Qt.AlignmentFlag.AlignVCenter)
            for column, text in ((2, words.number(amount.documents)), (3, words.size(amount.bytes))):
                number = QLabel(text)
                number.setProperty("look", "secondary" if column == 3 else "")
                self._grid.addWidget(number, place, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _sums(found: Statistics) -> tuple[tuple[str, str], ...]:
    deleted = words.say("{0} more were deleted").format(words.number(found.deleted)) if found.deleted else words.say("in the watched folders")
    return (
        (words.number(found.documents), f"{words.say('Documents')}\n{deleted}"),
        (words.number(found.versions), f"{words.say('Versions')}\n{count('%Ln kept files', found.kept_files)}"),
        (words.number(found.pages), f"{words.say('Pages')}\n{words.say('{0} characters').format(words.number(found.characters))}"),
        (
            words.size(found.kept_bytes + found.catalogue_bytes),
            f"{words.say('Library')}\n{words.say('of it {0} catalogue').format(words.size(found.catalogue_bytes))}",
        ),
    )


def _tile(number: str, what: str) -> QFrame:
    tile = QFrame()
    tile.setObjectName("card")
    column = QVBoxLayout(tile)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(0)
    big = QLabel(number)
    big.setFont(theme.font(big.font(), 1.5))
    big.setProperty("look", "title")
    title, _, detail = what.partition("\n")
    name, more = QLabel(title), QLabel(detail)
    more.setProperty("look", "secondary")
    more.setFont(theme.font(more.font(), 0.85))
    more.setWordWrap(True)
    for label in (big, name, more):
        column.addWidget(label)
    column.addStretch(1)
    return tile


def _summed(rows: list[tuple[str, Amount]]) -> list[tuple[str, Amount]]:
    """The most frequent ones, and all others as one row."""
    if len(rows) <= _ROWS:
        return rows
    rest = [amount for _, amount in rows[_ROWS - 1 :]]
    others = Amount("", sum(one.documents for one in rest), sum(one.bytes for one in rest))
    return [*rows[: _ROWS - 1], (words.say("Others"), others)]


def _type(one: Amount) -> str:
    known = formats.BY_MIME.get(one.name)
    return words.say(known.words) if known else one.name or words.say("not read yet")


def _titled(title: str, widget: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(8)
    name = QLabel(title)
    name.setProperty("look", "title")
    column.addWidget(name)
    column.addWidget(widget)
    return whole


def _clear(layout: QHBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
