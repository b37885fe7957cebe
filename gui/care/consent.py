"""What is asked before the library is moved or exchanged: what will happen, in words, and one button that does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from core.paths import printable
from gui.form.look import Dressed
from gui.look import theme
from gui.speech.language import CONTEXT

_WIDTH = 480


class ConsentDialog(QDialog):
    """A title, sentences, perhaps a box to tick, and the button with the deed's name. `agreed` carries whether the box is ticked."""

    agreed = Signal(bool)

    def __init__(self, title: str, sentences: str, deed: str, parent: QWidget, box: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(deed)
        self.setMinimumWidth(_WIDTH)
        self._dressed = Dressed(self)
        head = QLabel(title)
        head.setFont(theme.font(self.font(), 1.2))
        head.setProperty("look", "title")
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        note = QLabel(sentences)
        note.setProperty("look", "secondary")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        self.box = QCheckBox(box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button: QPushButton = buttons.addButton(deed, QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setProperty("look", "main")
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (head, note):
            column.addWidget(widget)
        column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(buttons)
        self.button.setFocus()
        if not box:
            self.box.hide()

    def _agree(self) -> None:
        self.agreed.emit(self.box.isChecked())
        self.accept()


def ask_back(parent: QWidget, which: str, deed: Callable[[], None]) -> ConsentDialog:
    """Shall this backup take the library's place?"""
    sentences = _tr(
        "Papertray closes its window for it, reads every byte of the backup, puts it in the library's place, and starts again. "
        "What is in the library now is kept beside it. What has landed since then is read again, if its file is still there."
    )
    dialog = ConsentDialog(_tr("Bring back the backup of {0}?").format(which), sentences, _tr("Bring back"), parent)
    dialog.agreed.connect(lambda _: deed())
    dialog.open()
    return dialog


def ask_move(parent: QWidget, place: Path, deed: Callable[[Path, bool], None]) -> ConsentDialog:
    """Shall the library be moved there? `deed` gets the place, and whether the old one stays."""
    sentences = _tr(
        "Papertray closes its window for it, copies everything, reads every byte of the copy again, and starts again. "
        "Only then the library is taken away from where it is now."
    )
    dialog = ConsentDialog(
        _tr("Move the library to {0}?").format(printable(str(place))), sentences, _tr("Move the library"), parent, _tr("Leave a copy where it is now")
    )
    dialog.agreed.connect(lambda keep: deed(place, keep))
    dialog.open()
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
