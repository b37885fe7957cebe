"""What is wrong now, gathered from who tells of it: the watching that has ended, the surroundings' problems, documents that need attention.

The bar shows the worst; pressing its button is answered here, or passed on as a signal.
"""

from __future__ import annotations

import os
import shlex
import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from core.events import Problem, ProblemSolved
from gui.look.copy_button import CopyButton
from gui.threads.questions import Overview
from gui.troubles.problem_dialog import ProblemDialog
from gui.troubles.trouble_bar import Remedy, Trouble, TroubleBar, worst


class Troubles(QObject):
    """`settings_requested` carries a watched folder's path, or ""; `attention_requested` the document to select there, or 0.

    `password_requested` carries the document that asks for one.
    """

    again_requested = Signal()
    quit_requested = Signal()
    settings_requested = Signal(str)
    attention_requested = Signal(int)
    password_requested = Signal(int)
    log_requested = Signal()

    def __init__(self, bar: TroubleBar, window: QWidget) -> None:
        super().__init__(window)
        self._bar = bar
        self._window = window
        self._failure, self._report = "", ""
        self._problems: dict[str, Problem] = {}
        self._overview: Overview | None = None
        bar.remedy_requested.connect(self._mend)

    def take_failure(self, sentence: str, report: str) -> None:
        """The watching has ended, and why; or ("") it has begun again, and says anew what troubles it."""
        if not sentence:
            self._problems.clear()
        self._failure, self._report = sentence, report
        self._show()

    def take_problem(self, problem: Problem | ProblemSolved) -> None:
        """The surroundings have a problem, or have it no more."""
        if isinstance(problem, Problem):
            self._problems[problem.code] = problem
        else:
            self._problems.pop(problem.code, None)
        self._show()

    def take_overview(self, overview: Overview) -> None:
        """So many documents need attention."""
        self._overview = overview
        self._show()

    def _show(self) -> None:
        attention, newest = (self._overview.counts.attention, self._overview.troubled) if self._overview is not None else (0, None)
        self._bar.show_troubles(worst(self._failure, self._problems.values(), attention, newest, self._report))

    def _mend(self, remedy: Remedy, trouble: Trouble) -> None:
        match remedy:
            case Remedy.AGAIN:
                self.again_requested.emit()
            case Remedy.REPORT:
                self._show_report()
            case Remedy.SHOW_DOCUMENT | Remedy.SHOW_ATTENTION:
                self.attention_requested.emit(trouble.document)
            case Remedy.PASSWORD:
                self.password_requested.emit(trouble.document)
            case Remedy.SETTINGS:
                self.settings_requested.emit(trouble.folder)
            case Remedy.LOG:
                self.log_requested.emit()
            case Remedy.HOW:
                self._tell_how(trouble)

    def _show_report(self) -> None:
        dialog = ProblemDialog(self._failure, self._window)
        dialog.quit_requested.connect(self.quit_requested)
        dialog.add(self._report)
        dialog.open()

    def _tell_how(self, trouble: Trouble) -> None:
        line = line_to_install(trouble.how, sys.executable)
        box = QMessageBox(QMessageBox.Icon.Information, self.tr("How to get it"), trouble.sentence, QMessageBox.StandardButton.Close, self._window)
        box.setInformativeText(f"{self.tr('Give this line to a terminal, and then start Papertray again:')}\n\n{line}")
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        copy = CopyButton(self.tr("Copy the line"), lambda: line, box)
        box.addButton(copy, QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # which would close the box
        copy.clicked.connect(copy.copy)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def line_to_install(command: str, python: str) -> str:
    """A pip command for the Python that Papertray runs on, which need not be the terminal's own. Pure."""
    folder, name = os.path.split(python)
    program = os.path.join(folder, name.replace("pythonw", "python"))  # that has no window on Windows prints nothing either
    return f"{shlex.quote(program) if os.sep == '/' else chr(34) + program + chr(34)} -m {command}"
