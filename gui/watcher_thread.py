"""The thread that the Service's loop runs in, and the only crossing from it to the window (step 11).

The listener is called in the loop's thread: it puts the news on a deque and wakes the window at most once per gathering. The window's
side lets news gather for a tenth of a second and says it all in one signal.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from core.errors import PapertrayError
from gui.speech import words
from gui.threads.told import Told, gather

if TYPE_CHECKING:
    from core.events import News
    from core.service import Service

GATHER_MS = 100
_SWITCH_SECONDS = 0.0005
"""How long a computing thread keeps Python's lock from the others: the window's thread, which asks for it many times a frame, must not wait
ten times as long (Python's own setting) at each."""
_LOG = logging.getLogger(__name__)


class WatcherThread(QThread):
    """Runs `service` until it is stopped. Made, started and stopped in the GUI thread, where its signals arrive.

    `told` carries a `Told`; `failed` carries in words why the watching ended by itself, and the report of an error that nobody expected (else "").
    """

    told = Signal(Told)
    failed = Signal(str, str)
    _woken = Signal()

    def __init__(self, service: Service, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watcher")
        self._service = service
        self._news: deque[News] = deque()
        self._awake = False
        self._timer = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._timer.timeout.connect(self._tell)
        self._woken.connect(self._timer.start)  # queued: emitted in the loop's thread
        service.listen(self._hear)

    def run(self) -> None:
        """The loop, in this thread."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        try:
            self._service.run()
        except PapertrayError as error:
            self.failed.emit(words.say(error.sentence), "")
        except Exception as error:  # noqa: BLE001  # whatever it is, the window must say that nothing is watched any more
            _LOG.exception("The watching ended by an error.")
            sentence = self.tr("Watching has stopped by an unexpected error ({0}). Your files and what is kept of them are not touched by it.")
            self.failed.emit(sentence.format(type(error).__name__), "".join(traceback.format_exception(error)))

    def start_again(self) -> None:
        """Watch again after `failed`: everything is looked at, as at any start."""
        self.wait()  # it has said that it ends, and may have its last steps to go
        self.start()

    def stop(self) -> None:
        """End the loop and wait until what is in hand is put away; the news until then are told."""
        self._service.stop()
        self.wait()
        self._timer.stop()
        self._tell()

    def _hear(self, news: News) -> None:
        self._news.append(news)
        if not self._awake:
            self._awake = True
            self._woken.emit()

    @Slot()
    def _tell(self) -> None:
        self._awake = False  # before emptying: what comes from now on wakes us again
        news = []
        while self._news:
            news.append(self._news.popleft())
        if news:
            self.told.emit(gather(news))
