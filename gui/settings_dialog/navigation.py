"""The left side of the settings dialog: what to search for, the pages, and the watched folders."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from gui.look import icons

WATCH = "+"
_KEY = Qt.ItemDataRole.UserRole
_WIDTH = 210
_ROW = QSize(0, 32)


class Navigation(QWidget):
    """`chosen` carries a page's key (`WATCH`: watch another folder), `searched` the words of the search box."""

    chosen = Signal(str)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        title = QLabel(self.tr("Settings"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(8, 0, 0, 4)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search settings"))
        self._search.setAccessibleName(self.tr("Search settings"))
        self._search.setClearButtonEnabled(True)
        self._search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for button, name in zip(self._search.findChildren(QToolButton), (self.tr("Clear the search"), self.tr("Search")), strict=True):
            button.setAccessibleName(name)
        self._search.textChanged.connect(self.searched)
        self._list = QListWidget()
        self._search.returnPressed.connect(self._list.setFocus)
        self._list.setObjectName("pages")
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setIconSize(QSize(18, 18))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(self._changed)
        self._list.itemClicked.connect(self._activated)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(key, self._list, lambda: self._activated(self._list.currentItem()), context=Qt.ShortcutContext.WidgetShortcut)
        self._header: QListWidgetItem | None = None
        self._last = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 18, 12, 12)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)

    def add(self, key: str, words: str, glyph: str) -> None:
        """A page below the others."""
        self._list.addItem(_item(key, words, glyph))

    def begin_folders(self) -> None:
        """From here on come the watched folders, and the way to another one."""
        self._header = QListWidgetItem(self.tr("FOLDERS"))
        self._header.setFlags(Qt.ItemFlag.NoItemFlags)
        self._header.setSizeHint(_ROW)
        font = self._list.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        font.setBold(True)
        self._header.setFont(font)
        self._list.addItem(self._header)
        self._list.addItem(_item(WATCH, self.tr("Watch a folder…"), "add"))

    def add_folder(self, key: str, words: str) -> None:
        """A watched folder, above the way to another one."""
        self._list.insertItem(self._list.count() - 1, _item(key, words, "folder"))

    def remove(self, key: str) -> None:
        """The page is no more."""
        item = self._find(key)
        if item is not None:
            self._list.takeItem(self._list.row(item))

    def choose(self, key: str) -> None:
        """Go to this page."""
        item = self._find(key)
        if item is not None:
            self._list.setCurrentItem(item)

    def mark(self, key: str, unsaved: bool) -> None:
        """Say that something of this page is not saved yet."""
        item = self._find(key)
        if item is not None:
            item.setText(item.text().removesuffix(" •") + (" •" if unsaved else ""))
            item.setToolTip(self.tr("Not saved yet") if unsaved else "")

    def show_only(self, keys: set[str], *, narrowed: bool) -> None:
        """Show these pages; when a search narrows them and the present one is not among them, go to the first."""
        for item in self._items():
            item.setHidden(item.data(_KEY) not in keys and not (item.data(_KEY) in {None, WATCH} and not narrowed))
        current = self._list.currentItem()
        if narrowed and (self._list.currentRow() < 0 or current.isHidden()):
            first = next((item for item in self._items() if not item.isHidden()), None)
            if first is not None:
                self._list.setCurrentItem(first)

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self._search.setFocus()
        self._search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Escape empties the search box before it closes the dialog."""
        if event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _find(self, key: str) -> QListWidgetItem | None:
        return next((item for item in self._items() if item.data(_KEY) == key), None)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _changed(self, current: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if current is not None and current.data(_KEY) not in {None, WATCH}:
            self._last = current.data(_KEY)
            self.chosen.emit(self._last)

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        """The way to another folder is no page: ask for it, and stay where one is."""
        if item.data(_KEY) == WATCH:
            self.choose(self._last)
            self.chosen.emit(WATCH)


def _item(key: str, words: str, glyph: str) -> QListWidgetItem:
    item = QListWidgetItem(icons.icon(glyph), words)
    item.setData(_KEY, key)
    item.setSizeHint(_ROW)
    return item
