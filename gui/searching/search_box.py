"""The search box: words, and filters as chips. It searches while one types, and says in words what it cannot read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from gui.look import icons
from gui.look.icon_label import IconLabel
from gui.searching.query_chips import put_together, taken_apart
from gui.searching.search_offers import SearchOffers

DEBOUNCE_MS = 10
"""What comes in one burst is one search. Longer waiting would be most of what a person waits for: a search takes some 15 ms to its first rows, and the next
key ends it."""
_WIDEST = 620
"""In pixels, without the chips: they take no room from what is typed while there is some beside the box."""


class SearchBox(QFrame):
    """`searched` carries the whole query ("" when there is none) as it is typed, at once on Enter; `left`: Esc in an empty box, or ↓."""

    searched = Signal(str)
    left = Signal()
    save_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._filters: list[str] = []
        self._told = ""
        self._wait = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._wait.timeout.connect(self._tell)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(self.tr("Search in everything"))
        self.edit.setToolTip(self.tr('Words, "a phrase", word*, OR, -word; and filters such as type:pdf, after:2024-08, folder:Minutes, status:failed'))
        self.edit.setAccessibleName(self.tr("Search"))
        self.edit.textEdited.connect(self._typed)
        self.offers = SearchOffers(self.edit)
        self.offers.chosen.connect(self._take_offer)
        self.edit.returnPressed.connect(self._entered)
        self.edit.installEventFilter(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(4)
        self._clear = self._clear_button()
        self.save = self._save_button()
        self._lay_out()

    def query(self) -> str:
        """What is searched for."""
        return put_together(self.edit.text(), self._filters)

    def set_query(self, query: str) -> None:
        """Show this query without telling."""
        words, filters = taken_apart(query, ended=True)
        self.edit.setText(words)
        self._filters = list(filters)
        self._told = self.query()
        self._wait.stop()
        self._show_chips()

    def clear(self) -> None:
        """Search for nothing."""
        self.edit.clear()
        self._filters.clear()
        self._show_chips()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """The box's frame shows its line's focus; Esc, ↓ and Backspace mean more here than in a line."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show_focus(event.type() == QEvent.Type.FocusIn)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            if self.query():
                self.clear()
            else:
                self.left.emit()
            return True
        if key == Qt.Key.Key_Down:
            self.left.emit()
            return True
        if key == Qt.Key.Key_Backspace and self._filters and self.edit.cursorPosition() == 0 and not self.edit.hasSelectedText():
            self.edit.setText(put_together(self._filters.pop(), [self.edit.text()]))
            self._changed()
            return True
        return False

    def _typed(self, _: str) -> None:
        self._take_filters(ended=False)
        self._changed()
        self.offers.offer(self.edit.text())

    def _take_offer(self, text: str) -> None:
        self.edit.setText(text)
        self._take_filters(ended=False)
        self._changed()

    def _entered(self) -> None:
        self.offers.hide()
        self._take_filters(ended=True)
        self._show_chips()
        self._tell()

    def _take_filters(self, *, ended: bool) -> None:
        words, filters = taken_apart(self.edit.text(), ended=ended)
        if filters:
            self._filters += [each for each in filters if each not in self._filters]
            self.edit.setText(words)

    def _changed(self) -> None:
        self._show_chips()
        self._wait.start()

    def _tell(self) -> None:
        self._wait.stop()
        if self.query() != self._told:
            self._told = self.query()
            self.searched.emit(self._told)

    def _remove(self, chip: str) -> None:
        self._filters.remove(chip)
        self._show_chips()
        self._tell()
        self.edit.setFocus()

    def _show_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.deleteLater()
        widest = _WIDEST
        for text in self._filters:
            chip = QToolButton(self)
            chip.setProperty("look", "chip")
            chip.setText(f"{text}  \u00d7")
            chip.setAccessibleName(self.tr("Remove the filter {0}").format(text))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _checked=False, text=text: self._remove(text))
            self._chips.addWidget(chip)
            widest += chip.sizeHint().width() + self._chips.spacing()
        self.setMaximumWidth(widest)
        self._clear.setVisible(bool(self.query()))
        self.save.setVisible(bool(self.query()))

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().unpolish(self)
        self.style().polish(self)

    def _clear_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon("clear"))
        button.setToolTip(self.tr("Clear the search (Esc)"))
        button.setAccessibleName(self.tr("Clear the search"))
        button.clicked.connect(self.clear)
        button.hide()
        return button

    def _save_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon("save_search"))
        button.setToolTip(self.tr("Save this search (Ctrl+D)"))
        button.setAccessibleName(self.tr("Save this search"))
        button.setShortcut("Ctrl+D")
        button.clicked.connect(lambda: self.save_requested.emit(self.query()))
        button.hide()
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 4, 3)
        row.setSpacing(8)
        row.addWidget(IconLabel("search", parent=self))
        row.addWidget(self.edit, 1)
        row.addLayout(self._chips)
        row.addWidget(self.save)
        row.addWidget(self._clear)
        self.setMinimumHeight(36)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
