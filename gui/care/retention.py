"""What a folder's rules would let go, said before they are saved: a sentence on its page, and the whole list for whoever wants to see it."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from core.paths import printable
from core.settings import FolderSettings
from core.storage.retention import Expired
from gui.care.deeds import Deeds
from gui.form.look import Dressed
from gui.look.icon_label import IconLabel
from gui.speech import words
from gui.speech.phrases import count

_DEBOUNCE_MS = 200
_SHOWN = 2_000
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RetentionPreview(QWidget):
    """Nothing is to be seen while nothing would go."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._settings: FolderSettings | None = None
        self.expired: tuple[Expired, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("look", "trouble")
        self.which = QPushButton(self.tr("Which?"))
        self.which.setProperty("look", "link")
        self.which.clicked.connect(lambda: ExpiredDialog(self.expired, self).open())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("expired", "trouble"))
        row.addWidget(self.words, 1)
        row.addWidget(self.which)
        self.hide()

    def look(self, settings: FolderSettings) -> None:
        """These are the rules on the page now."""
        self._settings = settings
        self._timer.start()

    def stop(self) -> None:
        """The page is not looked at any more."""
        self._timer.stop()

    def take(self, expired: tuple[Expired, ...]) -> None:
        """These would go."""
        self.expired = expired
        documents = len({one.document for one in expired})
        size = words.size(sum(one.size for one in expired))
        of = count("of %Ln documents", documents)
        self.words.setText(self.tr("These rules let go of {0} {1}, {2}, when they are saved.").format(count("%Ln versions", len(expired)), of, size))
        self.words.setAccessibleName(self.words.text())
        self.setVisible(bool(expired))

    def _ask(self) -> None:
        if self._settings is not None:
            self._deeds.ask_expired(self._settings, self.take)


class ExpiredDialog(QDialog):
    """Each version that would go, and by which rule."""

    def __init__(self, expired: tuple[Expired, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the folder's rules let go"))
        self.resize(720, 480)
        self._dressed = Dressed(self)
        note = QLabel(
            self.tr("Only what the library keeps goes; no file in your folders is touched. The newest version of a document that is there always stays.")
        )
        note.setWordWrap(True)
        note.setProperty("look", "secondary")
        tree = QTreeWidget()
        tree.setObjectName("lines")
        tree.setAccessibleName(self.windowTitle())
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.setHeaderLabels([self.tr("Document"), self.tr("Version"), self.tr("Size"), self.tr("Rule")])
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in (1, 2):
            tree.headerItem().setTextAlignment(place, _RIGHT)
        for one in expired[:_SHOWN]:
            cells = [printable(os.path.relpath(one.path, one.folder)), words.number(one.version), words.size(one.size), words.reason(one.rule)]
            item = QTreeWidgetItem(tree, cells)
            item.setToolTip(0, printable(one.path))
            for place in (1, 2):
                item.setTextAlignment(place, _RIGHT)
        if len(expired) > _SHOWN:
            QTreeWidgetItem(tree, [self.tr("… and {0} more").format(words.number(len(expired) - _SHOWN))])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (note, tree, buttons):
            column.addWidget(widget)
