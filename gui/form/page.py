"""What every page of the settings dialog is: a title, a line below it, rows in a column that scrolls, and words to be found by."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.form.row import SettingRow

MARGIN = 24
_LEAST = 536  # wide enough for every row, whose labels wrap


class Page(QWidget):
    """`column` takes the rows; `foot` stays below them when they scroll."""

    def __init__(self, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SettingRow] = []
        self.searched: list[tuple[QWidget, str]] = []
        self._title = QLabel(title)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        self._title.setFont(font)
        self._words = QLabel(words, self)  # shown without a parent it would be a window of its own for a moment
        self._words.setProperty("look", "secondary")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setWordWrap(True)
        self._words.setVisible(bool(words))
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(MARGIN, 16, MARGIN, MARGIN)
        self.column.setSpacing(12)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        scroll.setMinimumWidth(_LEAST)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 20, MARGIN, 0)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._words)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(MARGIN, 8, MARGIN, 16)
        self.foot.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        whole.addLayout(self.foot)

    def title(self) -> str:
        """What the page is called."""
        return self._title.text()

    def set_words(self, words: str) -> None:
        """The line below the title."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def look(self) -> None:
        """The page is seen: what it shows of the moment is asked for now."""

    def add_row(self, row: SettingRow) -> SettingRow:
        """A setting below the others."""
        self.rows.append(row)
        self.column.addWidget(row)
        return row

    def add_searched(self, widget: QWidget, words: str) -> None:
        """Something that is no setting of the table, and the words it is found by."""
        self.searched.append((widget, words.casefold()))
        self.column.addWidget(widget)

    def search(self, words: str) -> bool:
        """Show what these words mean, hide the rest (everything when the title means it); whether anything is left."""
        sought = words.casefold().split()
        all_of_it = not sought or all(word in self._title.text().casefold() for word in sought)
        left = all_of_it
        for row in self.rows:
            row.setVisible(all_of_it or row.matches(words))
            left = left or row.isVisibleTo(self)
        for widget, found_by in self.searched:
            widget.setVisible(all_of_it or all(word in found_by for word in sought))
            left = left or widget.isVisibleTo(self)
        return left
