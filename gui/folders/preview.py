"""The live account of a folder's patterns: which of its files match as they are now, and why the others do not."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from core.paths import printable
from gui.folders.folder_listing import Account, Judged, verdict_words
from gui.look import theme
from gui.speech.phrases import count

_ROW_HEIGHT = 24
_ROWS_SEEN = 5
_JUDGED = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractListModel):
    """The judged files, in the account's order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Judged, ...] = ()

    def take(self, rows: tuple[Judged, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and default
        """How many files are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's signature
        """The file, or for screen readers the file and its verdict."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _JUDGED:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{printable(row.relative)}: {verdict_words(row.verdict)}"
        return None


class _Delegate(QStyledItemDelegate):
    """The name on the left, the verdict on the right, in its colour and in words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002  # Qt's name and signature
        """One line."""
        return QSize(0, max(_ROW_HEIGHT, option.fontMetrics.height() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row."""
        judged: Judged = index.data(_JUDGED)
        colours = theme.colours(option.palette)
        box: QRect = option.rect.adjusted(12, 0, -12, 0)
        metrics = option.fontMetrics
        words = metrics.elidedText(verdict_words(judged.verdict), Qt.TextElideMode.ElideRight, box.width() * 3 // 5)
        painter.save()
        painter.setPen(QColor(_tint(judged, colours)))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        painter.setPen(QColor(colours.text))
        room = box.adjusted(0, 0, -metrics.horizontalAdvance(words) - 16, 0)
        name = metrics.elidedText(printable(judged.relative), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()


def _tint(judged: Judged, colours: theme.Colours) -> str:
    if judged.verdict is None:
        return colours.good
    return colours.trouble if judged.verdict.rule == "excluded" else colours.secondary


class Preview(QFrame):
    """The card below the patterns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._sum = QLabel(self.tr("Looking at the folder…"))
        self._sum.setProperty("look", "title")
        self._sum.setContentsMargins(12, 0, 12, 0)
        self.model = PreviewModel(self)
        self._list = QListView()
        self._list.setModel(self.model)
        self._list.setItemDelegate(_Delegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._list.setAccessibleName(self.tr("Files of the folder and whether they match"))
        self._list.setMinimumHeight(_ROWS_SEEN * _ROW_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 8)
        column.addWidget(self._sum)
        column.addWidget(self._list)

    def words(self) -> str:
        """The sum, in words."""
        return self._sum.text()

    def take(self, account: Account) -> None:
        """Show this account."""
        self._sum.setText(_sum(account, self))
        self.model.take(account.rows)

    def fail(self, words: str) -> None:
        """It could not be made, and why."""
        self._sum.setText(words)
        self.model.take(())


def _sum(account: Account, words: QWidget) -> str:
    if account.trouble:
        return words.tr("The folder cannot be looked at now: {0}").format(account.trouble)
    if not account.left and not account.taken:
        return words.tr("As the folder is now: nothing is in it")
    if not account.left and account.complete:
        return count("As the folder is now: all %Ln files match", account.taken)
    matching = count("%Ln match", account.taken)
    others = count("%Ln do not", account.left)
    text = words.tr("As the folder is now: {0}, {1}").format(matching, others)
    return text if account.complete else words.tr("{0} (of the first files; there are more)").format(text)
