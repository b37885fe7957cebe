"""The program's log, to read and to copy: its latest lines, narrowed to a level and to words. It is read off the GUI thread, again while it is open."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase, QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from gui.form.look import Choice, Dressed
from gui.look import icons, theme
from gui.speech.language import later
from gui.speech.phrases import count
from gui.threads.background import Background

_MOST = 400_000  # bytes from the end of the file
_AGAIN_MS = 1000
_SLOT = "log"
_LEVELS = (("", later("Everything")), ("WARNING", later("Warnings and errors")), ("ERROR", later("Errors only")))
_ORDER = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_LINE = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ([A-Z]+) ", re.MULTILINE)


class LogWindow(QDialog):
    """`reveal_requested` carries the log's path: show it in the file manager."""

    reveal_requested = Signal(str)

    def __init__(self, log: Path, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.resize(920, 560)
        self._log = log
        self._background = background
        self._text: str | None = None
        self._dressed = Dressed(self)
        self.level = Choice()
        self.level.setAccessibleName(self.tr("Which lines"))
        for value, words in _LEVELS:
            self.level.addItem(self.tr(words), value)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Only lines with these words"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setClearButtonEnabled(True)
        self.words.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for button, name in zip(self.words.findChildren(QToolButton), (self.tr("Clear the search"), self.tr("Search")), strict=True):
            button.setAccessibleName(name)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setProperty("look", "field")
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.lines.setAccessibleName(self.tr("Lines of the log"))
        self._count = QLabel()
        self._count.setProperty("look", "secondary")
        self._count.setFont(theme.font(self.font(), 0.92))
        self._timer = QTimer(self, interval=_AGAIN_MS)
        self._timer.timeout.connect(self._read)
        self.level.currentIndexChanged.connect(self._show)
        self.words.textChanged.connect(self._show)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """It is read while it is seen."""
        super().showEvent(event)
        self._read()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Nothing ticks behind a closed window."""
        super().hideEvent(event)
        self._timer.stop()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """An answer on its way is wanted no more."""
        self._background.forget(_SLOT)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.level)
        top.addWidget(self.words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        copy: QPushButton = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.lines.toPlainText()))
        reveal: QPushButton = buttons.addButton(self.tr("Show the file"), QDialogButtonBox.ButtonRole.ActionRole)
        reveal.clicked.connect(lambda: self.reveal_requested.emit(str(self._log)))
        bottom = QHBoxLayout()
        bottom.addWidget(self._count, 1)
        bottom.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.lines, 1)
        column.addLayout(bottom)

    def _read(self) -> None:
        log = self._log

        def read(_: threading.Event) -> str:
            return tail(log)

        self._background.run(_SLOT, read, self._take, self._count.setText)

    def _take(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._show()

    def _show(self) -> None:
        """The newest lines are at the end, and stay in sight unless somebody reads further up."""
        bar = self.lines.verticalScrollBar()
        place, at_end = bar.value(), bar.value() >= bar.maximum() - 1
        found = narrowed(entries(self._text or ""), str(self.level.currentData()), self.words.text())
        self.lines.setPlainText("\n".join(found))
        bar.setValue(bar.maximum() if at_end else place)
        self._count.setText(count("%Ln entries", len(found)) if found else self.tr("No entry is like that."))


def tail(log: Path, most: int = _MOST) -> str:
    """The end of the log, from the beginning of a line on; "" when there is none yet."""
    if not log.exists():
        return ""
    with log.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - most))
        text = file.read().decode("utf-8", "replace")
    return text if size <= most else text.partition("\n")[2]


def entries(text: str) -> tuple[str, ...]:
    """The log's entries: a line that begins with a time, and those below it that belong to it. Pure."""
    starts = [match.start() for match in _LINE.finditer(text)]
    return tuple(text[start:end].rstrip("\n") for start, end in zip(starts, [*starts[1:], len(text)], strict=False))  # without any start there is nothing


def narrowed(all_entries: Iterable[str], level: str, words: str) -> tuple[str, ...]:
    """The entries of at least this level ("": all) in which all of these words are. Pure."""
    wanted = _ORDER[_ORDER.index(level) if level else 0 :]
    sought = words.casefold().split()
    return tuple(entry for entry in all_entries if (found := _LINE.match(entry)) and found[1] in wanted and all(word in entry.casefold() for word in sought))
