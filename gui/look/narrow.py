"""What stands in a narrow column in any language: tabs that move together, and a heading whose longest words are shortened."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QTabBar, QTabWidget, QWidget

_TIGHT = "tight"
_SAVED = {"": 0, "rather": 6, "very": 14}  # pixels that a tab is narrower then; `theme` has the looks
_TIGHTEST = "very"
_LEFT = 20  # where the first tab begins
_LEAST_TITLE = 24


class Tabs(QTabBar):
    """All of them side by side, with less room between them where there is little (the look's `tight`): no arrows to scroll by."""

    def __init__(self, parent: QTabWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """There is another width to fill."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Only now the look is known for certain."""
        super().showEvent(event)
        self._fit()

    def tabLayoutChange(self) -> None:  # noqa: N802  # Qt's name
        """Other titles."""
        super().tabLayoutChange()
        self._fit()

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802  # Qt's name
        """A title is shortened before the arrows of a bar that is too long come."""
        return QSize(_LEAST_TITLE, self.tabSizeHint(index).height())

    def _fit(self) -> None:
        now = str(self.property(_TIGHT) or "")
        room = self._widget.width() - _LEFT  # one pixel less, and Qt takes one from each tab and the end of each title with it
        wide = sum(self.tabSizeHint(tab).width() + _SAVED[now] for tab in range(self.count()))
        needed = next((tight for tight, saved in _SAVED.items() if wide - saved * self.count() <= room), _TIGHTEST)
        if needed != now:
            self.setProperty(_TIGHT, needed)
            self.style().unpolish(self)  # looks are chosen by property only then
            self.style().polish(self)
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))


class Heading(QLabel):
    """Text in as many lines as it needs; a word that is longer than a line loses its middle. The whole is its tooltip then."""

    def __init__(self, parent: QWidget, font: QFont) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setFont(font)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def say(self, text: str) -> None:
        """Show this."""
        self._whole = text
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Words may fit now, or no more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.width()
        text = re.sub(r"\S+", lambda word: metrics.elidedText(word.group(), Qt.TextElideMode.ElideMiddle, room), self._whole)
        if text != self.text():
            self.setText(text)
            self.setToolTip(self._whole if text != self._whole else "")
