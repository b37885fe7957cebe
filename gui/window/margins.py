"""What is said in the margins of the pages: the counts at the left, the pause and the hints above, the watching and the work below."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.clock import Clock
from core.events import Idle, Progress
from gui.threads.questions import Overview
from gui.window.hint_bar import HintBar
from gui.window.sidebar import Sidebar
from gui.window.status_line import StatusLine
from gui.window.top_bar import TopBar


class Margins(QObject):
    """Tells each of these bars its part."""

    def __init__(self, sidebar: Sidebar, top: TopBar, hint: HintBar, status: StatusLine, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._top = top
        self._hint = hint
        self._status = status
        self._clock = clock
        self._overview: Overview | None = None
        self._tray_there = False
        hint.read.connect(lambda _: self._show_hint())

    def take_overview(self, overview: Overview) -> None:
        """What is watched, and how many documents there are."""
        self._overview = overview
        self._sidebar.show_overview(overview)
        self._top.show_paused(overview.paused is not None)
        self._status.show_watching(overview.ledger, overview.paused, self._clock.now())
        self._show_hint()

    def miss_overview(self) -> None:
        """It is not known what is watched."""
        self._status.show_watching((), None, self._clock.now())

    def take_tray(self, there: bool) -> None:
        """Whether there is a tray icon: without one the window offers Quit itself."""
        self._top.quit.setVisible(not there)
        self._tray_there = there
        self._show_hint()

    def take_work(self, work: Progress | Idle | None, name: str = "") -> None:
        """How far the work is (None: as before), and which document is being read ("": as before)."""
        if work is not None:
            self._status.show_work(work)
        if name:
            self._status.show_current(name)

    def _show_hint(self) -> None:
        """One at a time; which ones were read is remembered."""
        lines = self._overview.ledger if self._overview is not None else ()
        self._hint.update_hint(len(lines), sum(line.stored for line in lines), tray=self._tray_there)
