"""The line at the bottom: what is watched at the left, the work that is going on, and what the table shows at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from core.clock import seconds_of
from core.document import LedgerLine
from core.events import Idle, Progress
from core.paths import printable
from gui.look import theme
from gui.look.icon_label import IconLabel
from gui.look.one_line import OneLine
from gui.speech import times, words
from gui.speech.phrases import count, shortened, until
from gui.threads.questions import Listing

_NAME_LENGTH = 32


class StatusLine(QFrame):
    """Three labels, a bar and buttons; every text comes from the pure functions below. `stop_requested`: no more shall be read for now.

    `again_requested`: what has stopped watching by an error shall watch again.
    """

    stop_requested = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(self.tr("Status"))
        self._eye = IconLabel("not_watching", size=16, parent=self)
        self._watching = QLabel(self)
        self._work = OneLine(self)  # gives way where there is little room: what is being read now is the least of all that
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 4)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._current = ""
        self._progress = ""
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setProperty("look", "link")
        self.stop.setToolTip(self.tr("Read no more for now. What has been read is kept, and the rest goes on when you say so."))
        self.stop.clicked.connect(self.stop_requested)
        policy = self.stop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the tallest of the line: what stands above it would move whenever work begins and ends
        self.stop.setSizePolicy(policy)
        self.again = QPushButton(self.tr("Start watching again"), self)
        self.again.setProperty("look", "link")
        self.again.clicked.connect(self.again_requested)
        self.again.hide()
        self._found = QLabel(self)
        self._has_stopped = False
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 20, 4)
        row.setSpacing(8)
        row.addWidget(self._eye)
        row.addWidget(self._watching)
        row.addWidget(self.again)
        row.addSpacing(16)
        row.addWidget(self._bar)
        row.addWidget(self.stop)  # before the words, whose length is another with each document
        row.addWidget(self._work)
        row.addStretch(1)
        row.addWidget(self._found)
        for label in (self._watching, self._work, self._found):
            label.setFont(theme.font(self.font(), 0.92))
            label.setProperty("look", "secondary")
        self.show_work(None)

    def show_watching(self, lines: tuple[LedgerLine, ...], paused: str | None, now: float) -> None:
        """What is watched. `paused`: None when it is not, else until when ("": until it is resumed). Nothing is, once watching has stopped."""
        if self._has_stopped:
            return
        is_watching = bool(lines) and paused is None
        self._eye.show_icon("watching" if is_watching else "not_watching", "good" if is_watching else "secondary")
        self._watching.setText(watching(lines, paused, now))

    def show_stopped(self) -> None:
        """Watching has ended by an error, and until it begins again what the library said last is no news."""
        self._has_stopped = True
        self._eye.show_icon("not_watching", "trouble")
        self._watching.setText(self.tr("Watching has stopped"))
        self.again.show()
        self.show_work(None)

    def show_begun(self) -> None:
        """Watching has begun again; what is watched is said next."""
        self._has_stopped = False
        self.again.hide()

    def show_work(self, work: Progress | Idle | None) -> None:
        """How far the present work is; nothing when there is none."""
        busy = isinstance(work, Progress) and (work.done, work.recognised) != (work.total, work.to_recognise) and not self._has_stopped
        self._bar.setVisible(busy)
        self._work.setVisible(busy)
        self.stop.setVisible(busy)
        if busy and isinstance(work, Progress):
            self._bar.setMaximum(work.total + work.to_recognise)
            self._bar.setValue(work.done + work.recognised)
            self._progress = progress(work)
            self._show_progress()
        else:
            self._current = ""

    def show_current(self, name: str) -> None:
        """Which document is being read."""
        self._current = name
        self._show_progress()

    def _show_progress(self) -> None:
        self._work.setText(" · ".join(filter(None, (self._progress, shortened(self._current, _NAME_LENGTH)))))

    def show_found(self, text: str) -> None:
        """What the table shows."""
        self._found.setText(text)


def watching(lines: tuple[LedgerLine, ...], paused: str | None, now: float) -> str:
    """What is watched, as in "Watching 3 folders · 1 offline since 09:12"."""
    if not lines:
        return words.say("No folder is watched")
    parts = [count("Watching %Ln folders", len(lines))]
    offline = sorted(line.offline_since or "" for line in lines if line.state == "offline")
    offline += sorted(since for line in lines if line.state != "offline" for _, since in line.disks_offline)
    if offline:
        since = words.say("{0} offline since {1}").format(len(offline), times.time_of_day(offline[0], now)) if offline[0] else words.say("1 offline")
        parts.append(since)
    if paused is not None:
        parts.append(words.say("reading is paused until {0}").format(until(seconds_of(paused), now)) if paused else words.say("reading is paused"))
    return " · ".join(parts)


def progress(work: Progress) -> str:
    """How far the work is, as in "12 of 40 documents read"; the text in pictures comes after all that can be read at once."""
    if work.done < work.total:
        return count("{0} of %Ln documents read", work.total).format(words.number(work.done))
    return count("text recognised in {0} of %Ln documents", work.to_recognise).format(words.number(work.recognised))


def found(listing: Listing) -> str:
    """What the table shows, as in "7 documents for “budget” in 3 ms"; of a search that finds more than are listed, "More than 5,000 documents for …"."""
    number = count("%Ln documents" if listing.complete else "More than %Ln documents", len(listing.ids))
    query = listing.view.query.strip()
    if not query:
        return number
    return words.say("{0} for “{1}” in {2}").format(number, shortened(printable(query), 60), words.lasted(listing.seconds))
