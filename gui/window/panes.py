"""How the window's parts lie: the sidebar, right of it the top line, the trouble bar, the pages and the inspector, and the status line below all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.window import place_list

SIZE = (1360, 860)
_INSPECTOR_WIDTH = 420


class Panes(QWidget):
    """`pages` is the stack in the middle; one of its pages may have the `side` pane beside it."""

    def __init__(self, left: QWidget, top: QWidget, notices: tuple[QWidget, ...], side: QWidget, status: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self.pages = QStackedWidget(self)
        self._inner = _splitter((self.pages, side), (3, 2))
        self._inner.setSizes([SIZE[0] - place_list.WIDTH - _INSPECTOR_WIDTH, _INSPECTOR_WIDTH])
        self._outer = _splitter((left, self._right(top, notices)), (0, 1))
        self._outer.setSizes([place_list.WIDTH, SIZE[0] - place_list.WIDTH])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._outer, 1)
        rows.addWidget(status)

    def show_page(self, page: QWidget, *, with_side: bool) -> None:
        """Show this page in the middle."""
        self.pages.setCurrentWidget(page)
        self._side.setVisible(with_side)

    def remember(self, memory: Memory) -> None:
        """Take the panes' sizes from there."""
        for splitter, key in self._splitters():
            state = memory.bytes(key)
            if not state.isEmpty():
                splitter.restoreState(state)

    def keep(self, memory: Memory) -> None:
        """Write the panes' sizes there."""
        for splitter, key in self._splitters():
            memory.keep(key, splitter.saveState())

    def _splitters(self) -> tuple[tuple[QSplitter, str], ...]:
        return (self._outer, "window/outer"), (self._inner, "window/inner")

    def _right(self, top: QWidget, notices: tuple[QWidget, ...]) -> QWidget:
        right = QWidget(self)
        indented = QVBoxLayout()
        indented.setContentsMargins(20, 0, 20, 8)
        indented.setSpacing(4)
        for notice in notices:
            indented.addWidget(notice)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(indented)
        column.addWidget(self._inner, 1)
        return right


def focus_next(panes: list[QWidget], step: int) -> None:
    """Give the focus to the next of these that can be seen, after the one that has it now."""
    seen = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
    focused = QApplication.focusWidget()
    here = next((place for place, pane in enumerate(seen) if focused is not None and (pane is focused or pane.isAncestorOf(focused))), -step)
    if seen:
        seen[(here + step) % len(seen)].setFocus(Qt.FocusReason.TabFocusReason)


def _splitter(widgets: tuple[QWidget, ...], stretch: tuple[int, ...]) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for place, (widget, factor) in enumerate(zip(widgets, stretch, strict=True)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(place, factor)
    return splitter
