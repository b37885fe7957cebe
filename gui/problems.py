"""Unexpected errors: each is logged, and one dialog says so, with a report to copy. Never a silent death, never a second dialog, never the same twice.

The watching lives in a thread of its own and survives whatever happens in the window.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui import diagnostics
from gui.phrases import count

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
            self.dialog = ProblemDialog()
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.quit_requested.connect(self.quit_requested)
            self.dialog.show()
        self.dialog.add(text)

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None


class ProblemDialog(QDialog):
    """Says what has happened to whom, and has the report. `add` puts another error into it, `count` says that one has come again."""

    quit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 420)
        self._texts: list[str] = []
        self._times = 0
        sentence = QLabel(
            self.tr("Something went wrong in Papertray's window. Your documents are watched and kept as before. The report below helps to mend it.")
        )
        sentence.setWordWrap(True)
        self._again = QLabel()
        self._again.setProperty("look", "secondary")
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setProperty("look", "field")
        self._report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._copy: QPushButton = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        self._copy.clicked.connect(self._copy_report)
        leave: QPushButton = buttons.addButton(self.tr("Quit Papertray"), QDialogButtonBox.ButtonRole.DestructiveRole)
        leave.clicked.connect(self.quit_requested)
        column = QVBoxLayout(self)
        for widget in (sentence, self._report, self._again, buttons):
            column.addWidget(widget)

    def add(self, text: str) -> None:
        """One more error."""
        self._texts.append(text)
        self._report.setPlainText(diagnostics.report("\n".join(self._texts)))
        self.count()

    def count(self) -> None:
        """It has happened once more."""
        self._times += 1
        self._again.setText(count("This has happened %Ln times.", self._times))

    def text(self) -> str:
        """The report."""
        return self._report.toPlainText()

    @Slot()
    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._copy.setText(self.tr("Copied"))


def _signature(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What makes two errors the same: their kind and the place where they were raised."""
    frames = traceback.extract_tb(trace)
    return f"{kind.__qualname__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__qualname__
