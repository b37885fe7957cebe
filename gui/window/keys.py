"""The keys of the window, as a table: `main_window.py` gives each its deed, and F1 shows them to whoever asks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.speech import words
from gui.speech.language import later


@dataclass(frozen=True, slots=True)
class Key:
    """`keys` as Qt writes them (more than one where each does it), and what they do in words. `deed` names it for the window; "" is done elsewhere."""

    keys: tuple[str, ...]
    does: str
    deed: str = ""


KEYS = (
    Key(("Ctrl+F",), later("Search"), "search"),
    Key(("Ctrl+D",), later("Save the search")),
    Key(("Esc",), later("Clear the search, then go to the table")),
    Key(("F6", "Shift+F6"), later("Next pane, pane before")),
    Key(("F3",), later("Next hit, in the next document where this one has no more"), "next_hit"),
    Key(("Shift+F3",), later("The hit before"), "hit_before"),
    Key(("Return",), later("Open the document")),
    Key(("Ctrl+Return",), later("Show it in its folder")),
    Key(("Space", "Right"), later("Look at its details")),
    Key(("Ctrl+C",), later("Copy the file and its path")),
    Key(("Ctrl+Shift+C",), later("Copy its text")),
    Key(("Ctrl+Alt+C",), later("Copy the rows as a table")),
    Key(("Home", "End"), later("The first, the last document")),
    Key(("F2", "Del"), later("Rename, remove a saved search")),
    Key(("Alt+Up", "Alt+Down"), later("Move a saved search up, down")),
    Key(("Ctrl+Z",), later("Undo")),
    Key(("F9",), later("Show or hide the details")),
    Key(("F5",), later("Look at every folder again"), "rescan"),
    Key(("Ctrl+,",), later("Settings"), "settings"),
    Key(("Ctrl+Shift+L",), later("The library: check, move, backups, numbers"), "library"),
    Key(("F1", "?"), later("These keys"), "keys"),
    Key(("Ctrl+Q",), later("Quit"), "quit"),
)


class KeysDialog(QDialog):
    """Lists the keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        for key in KEYS:
            names = ", ".join(QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in key.keys)
            label = QLabel(names, self)
            label.setProperty("look", "secondary")
            form.addRow(label, QLabel(words.say(key.does), self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)
