"""The inspector's "Versions": each content that the document has had, to open as a copy or to restore somewhere."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from core.document import Version
from core.paths import LibraryPaths
from gui.documents.actions import open_file
from gui.documents.copying import CopyThread
from gui.look.flow import Flow
from gui.speech import times, words
from gui.threads.questions import Focus

_SIZE = 2  # the column


class VersionsTab(QWidget):
    """`said` carries words for the status line: what was written where, or why not. `text_requested`: show the text of this version.

    `compare_requested` carries the older and the newer of two versions.
    """

    said = Signal(str)
    text_requested = Signal(int)
    compare_requested = Signal(int, int)

    def __init__(self, paths: LibraryPaths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._focus: Focus | None = None
        self._copies = tempfile.TemporaryDirectory(prefix="papertray-", ignore_cleanup_errors=True)
        self.destroyed.connect(self._copies.cleanup)
        self._tree = self._make_tree()
        self._open = self._button(self.tr("Open a copy"), self._open_copy)
        self._restore = self._button(self.tr("Restore…"), self._restore_copy)
        self._text = self._button(self.tr("Show its text"), self._show_text)
        self._compare = self._button(self.tr("Compare"), self._ask_comparison)
        buttons = Flow()
        buttons.setContentsMargins(20, 8, 12, 12)
        for button in (self._compare, self._open, self._restore, self._text):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tree)
        column.addLayout(buttons)

    def show_focus(self, focus: Focus) -> None:
        """Show this document's versions, newest first; the newest is selected."""
        self._focus = focus
        self._tree.clear()
        self._tree.addTopLevelItems([_item(version, said) for version, said in _told_apart(focus.detail.versions)])
        if (newest := self._tree.topLevelItem(0)) is not None:
            self._tree.setCurrentItem(newest)
        self._fit_columns()
        self._enable()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Where there is little room, the size gives way to what became of the text."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        header = self._tree.header()
        wanted = sum(max(self._tree.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in range(header.count()))
        self._tree.setColumnHidden(_SIZE, wanted > self._tree.viewport().width())

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("versions")
        tree.setAccessibleName(self.tr("Versions"))
        tree.setHeaderLabels([self.tr("Version"), self.tr("Seen"), self.tr("Size"), self.tr("Text")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        tree.currentItemChanged.connect(self._enable)
        tree.itemActivated.connect(self._open_copy)
        return tree

    def _button(self, text: str, action: object) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(action)
        return button

    def _chosen(self) -> Version | None:
        item = self._tree.currentItem()
        version = item.data(0, Qt.ItemDataRole.UserRole) if item else None
        return version if isinstance(version, Version) else None

    def _enable(self) -> None:
        version = self._chosen()
        for button in (self._open, self._restore):
            button.setEnabled(version is not None and version.kept)
            button.setToolTip("" if version is None or version.kept else self.tr("The raw file of this version was not kept."))
        self._text.setEnabled(version is not None)
        pair = self._pair()
        self._compare.setEnabled(pair is not None)
        self._compare.setToolTip(self.tr("What changed from version {0} to version {1}").format(*pair) if pair is not None else "")

    def _pair(self) -> tuple[int, int] | None:
        """What is compared: the newest version with the one before it, any other with the newest."""
        version = self._chosen()
        numbers = [each.version for each in self._focus.detail.versions] if self._focus is not None else []
        if version is None or len(numbers) < 2:
            return None
        return (numbers[-2], numbers[-1]) if version.version == numbers[-1] else (version.version, numbers[-1])

    def _ask_comparison(self) -> None:
        if (pair := self._pair()) is not None:
            self.compare_requested.emit(*pair)

    def _name(self, version: Version) -> str:
        """The document's name with the version in it: "Budget (version 2).pdf"."""
        stem, suffix = os.path.splitext(self._focus.detail.document.name if self._focus else "")
        return f"{stem} ({self.tr('version {0}').format(version.version)}){suffix}"

    def _open_copy(self) -> None:
        if (version := self._chosen()) is not None and version.kept:
            copy = self._copy(version, os.path.join(self._copies.name, self._name(version)))
            copy.copied.connect(open_file)
            copy.start()

    def _restore_copy(self) -> None:
        version = self._chosen()
        if version is None or self._focus is None:
            return
        beside = os.path.join(os.path.dirname(self._focus.detail.document.path), self._name(version))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Write a copy of version {0}").format(version.version), beside)
        if chosen:
            copy = self._copy(version, chosen)
            copy.copied.connect(lambda path: self.said.emit(self.tr("A copy was written to {0}.").format(path)))
            copy.start()

    def _copy(self, version: Version, target: str) -> CopyThread:
        copy = CopyThread(str(self._paths.stored(version.sha256)), target, self)
        copy.failed.connect(self.said)
        return copy

    def _show_text(self) -> None:
        if (version := self._chosen()) is not None:
            self.text_requested.emit(version.version)


def _told_apart(versions: tuple[Version, ...]) -> Iterator[tuple[Version, str]]:
    """Newest first, each with what became of the text."""
    for place in reversed(range(len(versions))):
        version = versions[place]
        if place == 0:
            yield version, words.say("first")
        elif version.text_sha256 and version.text_sha256 == versions[place - 1].text_sha256:
            yield version, words.say("the same text")
        else:
            yield version, words.say("text changed")


def _item(version: Version, said: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([words.number(version.version), times.moment(version.seen), words.size(version.size), said])
    item.setData(0, Qt.ItemDataRole.UserRole, version)
    item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
