"""The one dialog that says that something unexpected went wrong, with the report to copy; loaded when `problems.py` has met such an error."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.copy_button import CopyButton
from gui.speech.phrases import count
from gui.troubles import diagnostics


class ProblemDialog(QDialog):
    """Says what has happened (`sentence`; "": in the window), and has the report. `add` puts another error into it, `count` says that one has come again."""

    quit_requested = Signal()

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 420)
        self._texts: list[str] = []
        self._times = 0
        happened = sentence or self.tr("Something went wrong in Papertray's window. Your documents are watched and kept as before.")
        said = QLabel(f"{happened} {self.tr('The report below helps to mend it.')}")
        said.setWordWrap(True)
        self._again = QLabel()
        self._again.setProperty("look", "secondary")
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setProperty("look", "field")
        self._report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._copy = CopyButton(self.tr("Copy report"), self.text)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        leave: QPushButton = buttons.addButton(self.tr("Quit Papertray"), QDialogButtonBox.ButtonRole.DestructiveRole)
        leave.clicked.connect(self.quit_requested)
        column = QVBoxLayout(self)
        for widget in (said, self._report, self._again, buttons):
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
