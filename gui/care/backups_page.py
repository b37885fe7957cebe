"""Backups: where they go and how often, when the last one was made, one now, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.events import BackedUp, BackingUp
from core.paths import printable
from core.settings import Settings
from gui.care.alone import BringBack
from gui.care.asking import Kept
from gui.care.consent import ask_back
from gui.care.deeds import Deeds
from gui.desktop.opening_places import open_place
from gui.form.folder_editor import FolderEditor
from gui.form.general_page import GeneralPage
from gui.look.icon_label import IconLabel
from gui.speech import times, words
from gui.speech.phrases import count

_PLACE = Qt.ItemDataRole.UserRole
_ROWS = 5


class BackupsPage(GeneralPage):
    """The settings' rows, and below them the backups that are there."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Backups", self.tr("Backups"), self.tr("Copies of the whole library, made while it is in use"), parent)
        self._deeds = deeds
        self._folder = ""
        self._running = False
        self._icon = IconLabel("recent")
        self.last = QLabel()
        self.last.setWordWrap(True)
        self.last.setTextFormat(Qt.TextFormat.PlainText)
        self.now = QPushButton(self.tr("Back up now"))
        self.now.clicked.connect(self._back_up)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(self.tr("How far the backup is"))
        self.bar.hide()
        self.list = QTreeWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(self.tr("Backups that are there"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Documents"), self.tr("Size")])
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.currentItemChanged.connect(lambda *_: self._update_buttons())
        self.back = QPushButton(self.tr("Bring back…"))
        self.back.clicked.connect(self._bring_back)
        self.reveal = QPushButton(self.tr("Open"))
        self.reveal.clicked.connect(lambda: open_place(self._chosen()))
        self.other = QPushButton(self.tr("From another place…"))
        self.other.clicked.connect(self._choose_other)
        self.add_searched(self._card(), self.tr("Back up now, last backup"))
        self.add_searched(self._there(), self.tr("Bring back, restore the library from a backup"))
        deeds.backup_told.connect(self._take_news)

    def take_settings(self, settings: Settings) -> None:
        """The schedule, and the folder in which to look."""
        super().take_settings(settings)
        if settings.backup_folder != self._folder:
            self._folder = settings.backup_folder
            self.look()

    def look(self) -> None:
        """See what is there now."""
        self._update_now()
        self._deeds.ask_backups(self._folder, self.take, self._refuse)

    def take(self, kept: tuple[Kept, ...]) -> None:
        """Show these, newest first."""
        self.list.clear()
        for one in kept:
            made = one.manifest
            item = QTreeWidgetItem(self.list, [times.moment(made.made), words.number(made.documents), words.size(made.bytes)])
            item.setData(0, _PLACE, str(one.place))
            item.setToolTip(0, printable(str(one.place)))
            for column in (1, 2):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2):
            self.list.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.list.setFixedHeight(self.list.header().sizeHint().height() + self.list.sizeHintForRow(0) * min(len(kept), _ROWS) + 4)
        self.list.setVisible(bool(kept))
        newest = self.list.topLevelItem(0)
        if newest is not None:
            self.list.setCurrentItem(newest)
        if not self._running:
            self._say(kept[0] if kept else None)
        self._update_buttons()

    def _say(self, newest: Kept | None) -> None:
        if newest is not None:
            when, documents = times.moment(newest.manifest.made), count("%Ln documents", newest.manifest.documents)
            self._show("accounted", "good", self.tr("The last backup was made on {0}: {1}.").format(when, documents))
        elif self._folder:
            self._show("recent", "secondary", self.tr("There is no backup in this folder yet."))
        else:
            self._show("attention", "trouble", self.tr("No backups are made: choose a folder for them, best on another disk."))

    def _show(self, icon: str, tint: str, sentence: str) -> None:
        self._icon.show_icon(icon, tint)
        self.last.setText(sentence)
        self.last.setAccessibleName(sentence)

    def _refuse(self, why: str) -> None:
        self.list.hide()
        self._show("failed", "trouble", why)
        self._update_buttons()

    def _back_up(self) -> None:
        """Without a folder there is one to be chosen first; then a backup is made by itself, since none has been."""
        if not self._folder:
            self._folder_editor().choose()
            return
        self._deeds.back_up()
        self._take_news(BackingUp(0, 0))

    def _take_news(self, news: BackingUp | BackedUp) -> None:
        self._running = isinstance(news, BackingUp)
        self.bar.setVisible(self._running)
        self._update_now()
        if isinstance(news, BackingUp):
            self.bar.setRange(0, news.total)
            self.bar.setValue(news.done)
            far = (
                self.tr("{0} of {1} kept files").format(words.number(news.done), words.number(news.total))
                if news.total
                else self.tr("the catalogue comes first")
            )
            self._show("recent", "secondary", self.tr("A backup is being made: {0}…").format(far))
        elif news.trouble:
            self._show("failed", "trouble", self.tr("The backup was not made: {0}").format(news.trouble))
        else:
            self.look()

    def _update_now(self) -> None:
        self.now.setText(self.tr("Back up now") if self._folder else self.tr("Choose a folder…"))
        self.now.setEnabled(not self._running)

    def _folder_editor(self) -> FolderEditor:
        return next(row.editor for row in self.rows if isinstance(row.editor, FolderEditor))

    def _bring_back(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            place = self._chosen()
            ask_back(self, item.text(0), lambda: self._deeds.do_alone(BringBack(place)))

    def _chosen(self) -> Path:
        item = self.list.currentItem()
        return Path(str(item.data(0, _PLACE)) if item is not None else self._folder)

    def _choose_other(self) -> None:
        chooser = QFileDialog(self, self.tr("Which backup?"), self._folder)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: ask_back(self, printable(path), lambda: self._deeds.do_alone(BringBack(Path(path)))))
        chooser.open()

    def _update_buttons(self) -> None:
        there = not self.list.isHidden() and self.list.currentItem() is not None
        self.back.setEnabled(there)
        self.reveal.setEnabled(there)
        self.back.setVisible(not self.list.isHidden())
        self.reveal.setVisible(not self.list.isHidden())

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.last, 1)
        row.addWidget(self.now)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.bar)
        return card

    def _there(self) -> QWidget:
        whole = QWidget()
        whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        title = QLabel(self.tr("The way back"))
        title.setProperty("look", "title")
        help_label = QLabel(self.tr("A backup takes the library's place; what is there now is kept beside it. The files in your folders are not touched."))
        help_label.setProperty("look", "secondary")
        help_label.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.back, self.reveal, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(title)
        names.addWidget(help_label)
        column.addLayout(names)
        column.addWidget(self.list)
        column.addLayout(buttons)
        return whole
