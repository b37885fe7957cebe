"""Unexpected errors: each is logged, and one dialog says so, with a report to copy. Never a silent death, never a second dialog, never the same twice.

The watching lives in a thread of its own and survives whatever happens in the window.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from gui.troubles.problem_dialog import ProblemDialog

_MOST = 20  # different errors in one report
_log = logging.getLogger(__name__)


class Problems(QObject):
    """Installed once, by the application. `quit_requested`: the person had enough."""

    quit_requested = Signal()
    _met = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: ProblemDialog | None = None
        self._known: set[str] = set()
        self._met.connect(self._show)

    def install(self) -> None:
        """From now on nothing that nobody caught is lost."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def uninstall(self) -> None:
        """Python's own hooks again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.quit_requested.emit()
            return
        _log.error("An unexpected error in the window.", exc_info=(kind, error, trace))
        self._met.emit(_signature(kind, trace), "".join(traceback.format_exception(kind, error, trace)))

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._take(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str, str)
    def _show(self, signature: str, text: str) -> None:
        if signature in self._known:
            if self.dialog is not None:
                self.dialog.count()
            return
        if len(self._known) >= _MOST:
            return
        self._known.add(signature)
        if self.dialog is None:
            from gui.troubles.problem_dialog import ProblemDialog  # noqa: PLC0415  # the dialog's own door: hardly any start ever needs it

            self.dialog = ProblemDialog()
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.quit_requested.connect(self.quit_requested)
            self.dialog.show()
        self.dialog.add(text)

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None


def _signature(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What makes two errors the same: their kind and the place where they were raised."""
    frames = traceback.extract_tb(trace)
    return f"{kind.__qualname__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__qualname__
