"""What is done while nobody else is at work in the library: it is moved, exchanged for a backup, or mended; then Papertray starts again.

`starting/start.py` calls `do_alone` when the application has ended for it. Everything is done in a background thread, and told in one dialog.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.caring.backing_up import bring_back
from core.caring.copying import Copied
from core.caring.holding import held
from core.caring.mending import mend_all
from core.caring.moving import move
from core.clock import Clock, timestamp
from core.errors import DamagedError
from core.paths import LibraryPaths, printable
from core.settings_file import load
from gui.form.look import Dressed
from gui.look import theme
from gui.speech import times, words
from gui.speech.phrases import count
from gui.threads.background import Background

_WIDTH = 480
_SLOT = "alone"
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class MoveLibrary:
    """To this folder; with `keep` the old one stays."""

    place: Path
    keep: bool = False


@dataclass(frozen=True, slots=True)
class BringBack:
    """A backup takes the library's place; what was there is kept beside it."""

    place: Path


@dataclass(frozen=True, slots=True)
class Repair:
    """What `verify` finds is put right, as far as it can be."""


Deed: TypeAlias = MoveLibrary | BringBack | Repair


@dataclass(frozen=True, slots=True)
class Done:
    """How it ended, in words; where the library is now."""

    words: str
    place: Path


Tell = Callable[[int, int], None]


def act(deed: Deed, paths: LibraryPaths, clock: Clock, stop: threading.Event, tell: Tell) -> Done:
    """Do it, holding the library. Raises `LibraryError`: then nothing has changed."""
    with held(paths):
        match deed:
            case MoveLibrary(place, keep):
                copied = _move(paths, place, keep=keep, stop=stop, tell=tell)
                files = count("%Ln kept files", copied.files)
                return Done(words.say("The library lies at {0} now: {1}, all of them read again and compared.").format(printable(str(place)), files), place)
            case BringBack(place):
                manifest, aside = bring_back(place, paths, timestamp(clock.now()), force=True, tell=tell)
                documents = count("%Ln documents", manifest.documents)
                back = words.say("The library is that of {0} again: {1}.").format(times.moment(manifest.made), documents)
                beside = words.say("What was there before lies at {0}.").format(printable(str(aside))) if aside is not None else ""
                return Done(f"{back} {beside}".rstrip(), paths.root)
            case Repair():
                outcome = mend_all(paths, load(paths.settings), clock)
                mended, left = len(outcome.wrong) - len(outcome.left), len(outcome.left)
                rest = count("%Ln could not be put right.", left) if left else ""
                return Done(f"{count('%Ln things were put right.', mended)} {rest}".rstrip(), paths.root)


def _move(paths: LibraryPaths, place: Path, *, keep: bool, stop: threading.Event, tell: Tell) -> Copied:
    """Where the library must be mended before, say where that is done."""
    try:
        return move(paths, place, keep=keep, go_on=lambda: not stop.is_set(), tell=tell)
    except DamagedError as error:
        todo = words.say("{0} In the settings, under “Library”, “Check now” says what is wrong, and “Put right…” mends what can be mended.")
        raise DamagedError(todo.format(words.say(error.sentence))) from error


class AloneDialog(QDialog):
    """Begins at once. `ended` carries where the library is afterwards: also when nothing came of it."""

    ended = Signal(object)
    _told = Signal(int, int)

    def __init__(self, deed: Deed, paths: LibraryPaths, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Papertray")
        self.setMinimumWidth(_WIDTH)
        self._dressed = Dressed(self)
        self._place = paths.root
        self._over = False
        self._background = Background(1, self)
        self._title = QLabel(_title(deed))
        self._title.setFont(theme.font(self.font(), 1.2))
        self._title.setProperty("look", "title")
        self._title.setWordWrap(True)
        self._words = QLabel(self.tr("Nothing is watched meanwhile; afterwards Papertray starts again, and looks at everything."))
        self._words.setProperty("look", "secondary")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self._title.text())
        buttons = QDialogButtonBox()
        self.button: QPushButton = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.ActionRole)
        self.button.setVisible(isinstance(deed, MoveLibrary))
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self._title, self._words, self.bar):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self._told.connect(self._progress)
        self._stop = threading.Event()
        stop, tell = self._stop, self._told.emit
        self._background.run(_SLOT, lambda _: act(deed, paths, clock, stop, tell), self._succeed, self._fail)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def reject(self) -> None:
        """Escape: as the button."""
        if self._over:
            self._finish()
        elif self.button.isVisible():
            self._press()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """As the button; what is being done is not left half done."""
        if not self._over:
            event.ignore()
            self.reject()
        else:
            event.accept()

    def _press(self) -> None:
        if self._over:
            self._finish()
            return
        self._stop.set()
        self.button.setEnabled(False)
        self._words.setText(self.tr("Being stopped; the library stays where it is…"))

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def _succeed(self, done: Done) -> None:
        self._place = done.place
        self._end(self.tr("Done"), done.words)

    def _fail(self, why: str) -> None:
        self._end(self.tr("Nothing was changed"), why)

    def _end(self, title: str, sentence: str) -> None:
        self._over = True
        self._title.setText(title)
        self._words.setText(sentence)
        self.bar.hide()
        self.button.setText(self.tr("Start Papertray again"))
        self.button.setProperty("look", "main")
        self.button.style().polish(self.button)
        self.button.setEnabled(True)
        self.button.show()
        self.button.setFocus()
        self.adjustSize()

    def _finish(self) -> None:
        self._background.stop()
        self.ended.emit(self._place)
        self.accept()


def _title(deed: Deed) -> str:
    match deed:
        case MoveLibrary():
            return words.say("The library is being moved…")
        case BringBack():
            return words.say("The backup is being brought back…")
        case Repair():
            return words.say("The library is being put right…")
