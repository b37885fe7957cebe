"""The settings dialog: pages on the left, one of them on the right, all made of the tables of `core.settings`.

It changes nothing itself: what a person wants changed is carried by `change_wanted` as a function of the settings (that a folder be watched no more, by
`removal_requested`), and the application answers with
`take_settings`, or with `show_trouble` when the file could not be written or understood.

A folder's page costs some 70 ms to make (eight of them held the window for 0.6 s), so it is made when it is asked for, and otherwise one at a time when
nothing else is to be done.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable

from PySide6.QtCore import QSize, QStandardPaths, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QMessageBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.hook import Hook
from core.hooks.trying import Tried
from core.paths import APP, printable
from core.settings import GENERAL_SETTINGS, FolderSettings, Settings
from gui.care.backups_page import BackupsPage
from gui.care.deeds import Deeds
from gui.care.hooks_page import HooksPage
from gui.care.library_page import LibraryPage
from gui.care.statistics_page import StatisticsPage
from gui.desktop.autostart import Autostart
from gui.desktop.opening_places import open_place
from gui.form import editors
from gui.form.general_page import GeneralPage
from gui.form.look import Dressed
from gui.form.page import Page
from gui.look.undo_bar import UndoBar
from gui.settings_dialog.about_page import AboutPage
from gui.settings_dialog.folder_page import FolderPage
from gui.settings_dialog.licences import LicencesDialog
from gui.settings_dialog.login_row import LoginRow
from gui.settings_dialog.navigation import WATCH, Navigation
from gui.speech import words
from gui.speech.phrases import quoted
from gui.threads.background import Background
from gui.tray.situation import Situation

_SIZE = QSize(860, 720)
_FRAME = QSize(16, 48)  # what a window manager puts around a window
_GLYPHS = {
    "General": "general",
    "Notifications": "bell",
    "Reading": "page_reading",
    "Library": "library",
    "Hooks": "hooks",
    "Backups": "backup",
    "Statistics": "statistics",
    "About": "information",
}
Change = Callable[[Settings], Settings]


class SettingsDialog(QDialog):
    """A window of its own, that does not hold up the main one."""

    change_wanted = Signal(object)
    watch_requested = Signal()
    rescan_requested = Signal()
    removal_requested = Signal(str)
    export_requested = Signal(str)
    import_requested = Signal(str)
    log_requested = Signal()
    try_wanted = Signal(str, Hook, tuple)

    def __init__(self, deeds: Deeds, background: Background, autostart: Autostart | None, icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.setSizeGripEnabled(True)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._deeds = deeds
        self._paths = deeds.paths
        self._background = background
        self._settings: Settings | None = None
        self._situation = Situation()
        self._pages: dict[str, Page] = {}
        self._unmade: dict[str, FolderSettings] = {}
        self._maker = QTimer(self, interval=0)
        self._maker.timeout.connect(self._make_next)
        self._stack = QStackedWidget()
        self.navigation = Navigation()
        self._trouble, self._trouble_words = self._make_trouble_bar()
        self.undo = UndoBar()
        self._dressed = Dressed(self)
        self._lay_out()
        self._add_general_pages(autostart, icon)
        self.navigation.chosen.connect(self._show_page)
        self.navigation.searched.connect(self._search)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.navigation.focus_search)
        self.navigation.choose("General")

    def take_settings(self, settings: Settings) -> None:
        """These settings are in force now."""
        self._settings = settings
        self._trouble.hide()
        for page in self._pages.values():
            if isinstance(page, GeneralPage):
                page.take_settings(settings)
        self._take_folders(settings)
        for folder_page in self._folder_pages():
            folder_page.hooks.take_hosts(settings.hook_hosts)
        self.take(self._situation)
        if self.isVisible():
            self._maker.start()

    def take(self, situation: Situation) -> None:
        """What is going on in the folders."""
        self._situation = situation
        for line in situation.folders:
            of_folder = self._pages.get(line.folder)
            if isinstance(of_folder, FolderPage):
                of_folder.take_line(line)
        for page in self._pages.values():
            if isinstance(page, LibraryPage | AboutPage):
                page.take(situation.folders)

    def show_trouble(self, words: str, *, in_file: bool = False) -> None:
        """A change could not be made, and why; the controls show again what is in force. `in_file`: the settings' file can be looked at."""
        if self._settings is not None:
            for page in self._pages.values():
                if isinstance(page, GeneralPage):
                    page.take_back()
            settings, self._settings = self._settings, None
            self.take_settings(settings)
        self._trouble_words.setText(words)
        self.open_file.setVisible(in_file)
        self._trouble.show()

    def say_of_file(self, sentence: str, *, good: bool) -> None:
        """What became of the settings that were to be written to a file, or to be taken from one, where that was asked for."""
        page = self._pages["Library"]
        if isinstance(page, LibraryPage):
            page.say_of_file(sentence, good=good)

    def show_folder(self, path: str) -> None:
        """Open on the page of this folder, or of this name ("": on the first page)."""
        self.navigation.choose(path if path in self._pages or path in self._unmade else "General")

    def take_tried(self, folder: str, tried: Tried) -> None:
        """How a hook that was tried did."""
        took = words.lasted(tried.seconds)
        if tried.taken:
            said = self.tr("It took it, in {0}: {1}").format(took, tried.detail) if tried.detail else self.tr("It took it, in {0}.").format(took)
        else:
            said = self.tr("It did not take it: {0}").format(words.say(tried.detail))
        self.show_try(folder, said, good=tried.taken)

    def show_try(self, folder: str, sentence: str, *, good: bool) -> None:
        """Say how the try of a hook of this folder went, or why it could not be made."""
        page = self._pages.get(folder)
        if isinstance(page, FolderPage):
            page.hooks.show_answer(sentence, good=good)

    def page(self, key: str) -> Page:
        """A page by its key: the name of a general page, or a folder's path. Raises `KeyError`."""
        if key in self._unmade:
            self._make(key)
        return self._pages[key]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """What is seen is made now."""
        super().showEvent(event)
        self._look()
        self._maker.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Nothing that was changed gets lost unasked."""
        if self._may_leave():
            for page in self._folder_pages():
                page.leave()
            event.accept()
        else:
            event.ignore()

    def reject(self) -> None:
        """Escape closes as the window's button does."""
        self.close()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._trouble)
        right.addWidget(self.undo)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.navigation)
        whole.addLayout(right, 1)

    def _make_trouble_bar(self) -> tuple[QWidget, QLabel]:
        bar, words = QWidget(), QLabel()
        bar.setObjectName("trouble")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words.setWordWrap(True)
        self.open_file = QPushButton(self.tr("Open the file"))
        self.open_file.setProperty("look", "link")
        self.open_file.clicked.connect(lambda: open_place(self._paths.settings))
        row = QHBoxLayout(bar)
        row.addWidget(words, 1)
        row.addWidget(self.open_file)
        bar.hide()
        return bar, words

    def _add_general_pages(self, autostart: Autostart | None, icon: QIcon) -> None:
        general = GeneralPage("General", self.tr("General"))
        if autostart is not None:
            row = LoginRow(autostart, self._background)
            row.failed.connect(self.show_trouble)
            general.add_searched(row, f"{row.title} {row.words}")
        notifications = GeneralPage("Notifications", self.tr("Notifications"), self.tr("Each folder's own page says what you are told about it"))
        library = LibraryPage(self._deeds)
        library.rescan_requested.connect(self.rescan_requested)
        library.export_requested.connect(self._ask_where_to)
        library.import_requested.connect(self._ask_where_from)
        about = AboutPage(self._paths, icon)
        about.log_requested.connect(self.log_requested)
        about.licences_requested.connect(lambda: LicencesDialog(self._background, self).open())
        made: dict[str, Page] = {"General": general, "Notifications": notifications}
        own = {*made, "Library", "Backups", "Hooks"}
        made |= {name: GeneralPage(name, editors.said(name)) for name in dict.fromkeys(row.page for row in GENERAL_SETTINGS) if name not in own}
        made |= {"Hooks": HooksPage(self._deeds), "Library": library, "Backups": BackupsPage(self._deeds)}
        made |= {"Statistics": StatisticsPage(self._deeds), "About": about}
        for key, page in made.items():
            if isinstance(page, GeneralPage):
                page.edited.connect(self._edited)
                page.was_reset.connect(functools.partial(self.undo.offer, self.tr("“{0}” is as by default again.").format(page.title())))
            self._add(key, page)
            self.navigation.add(key, page.title(), _GLYPHS.get(key, "general"))
        self.navigation.begin_folders()

    @Slot()
    def _ask_where_to(self) -> None:
        chooser = self._chooser(self.tr("Export settings"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(f"{APP} settings.toml")
        chooser.fileSelected.connect(self.export_requested)
        chooser.open()

    @Slot()
    def _ask_where_from(self) -> None:
        chooser = self._chooser(self.tr("Import settings"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.import_requested)
        chooser.open()

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self, title)
        chooser.setNameFilter(f"{self.tr('Settings')} (*.toml)")
        chooser.setDefaultSuffix("toml")
        chooser.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return chooser

    def _take_folders(self, settings: Settings) -> None:
        for path in [path for path in (*self._unmade, *(page.path for page in self._folder_pages())) if settings.folder(path) is None]:
            self._remove(path)
        for folder in settings.folders:
            page = self._pages.get(folder.path)
            if isinstance(page, FolderPage):
                page.take_settings(folder)
                continue
            if folder.path not in self._unmade:
                self.navigation.add_folder(folder.path, printable(folder.name))
            self._unmade[folder.path] = folder

    @Slot()
    def _make_next(self) -> None:
        """One page, and the rest in the next turns."""
        if self._unmade:
            self._make(next(iter(self._unmade)))
        if not self._unmade:
            self._maker.stop()

    def _make(self, path: str) -> None:
        page = FolderPage(self._unmade.pop(path), self._background, self._deeds)
        page.saved.connect(lambda new: self.change_wanted.emit(lambda settings: settings.with_folder(new)))
        page.removal_requested.connect(self.removal_requested)
        page.try_wanted.connect(self._try_hook)
        page.host_allowed.connect(lambda host: self.change_wanted.emit(lambda settings: _with_host(settings, host)))
        page.dirty_changed.connect(lambda dirty: self.navigation.mark(path, dirty))
        if self._settings is not None:
            page.hooks.take_hosts(self._settings.hook_hosts)
        for line in self._situation.folders:
            if line.folder == path:
                page.take_line(line)
        self._add(path, page)

    def _add(self, key: str, page: Page) -> None:
        self._pages[key] = page
        self._stack.addWidget(page)

    def _remove(self, path: str) -> None:
        if self._unmade.pop(path, None) is None:
            page = self._pages.pop(path)
            self._stack.removeWidget(page)
            page.deleteLater()
        self.navigation.remove(path)

    def _folder_pages(self) -> list[FolderPage]:
        return [page for page in self._pages.values() if isinstance(page, FolderPage)]

    @Slot(str)
    def _show_page(self, key: str) -> None:
        if key == WATCH:
            self.watch_requested.emit()
        elif key in self._pages or key in self._unmade:
            self._stack.setCurrentWidget(self.page(key))
            self._look()

    def _look(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, Page) and self.isVisible():
            page.look()

    def _try_hook(self, folder: str, hook: Hook, host: str) -> None:
        allowed = self._settings.hook_hosts if self._settings is not None else ()
        self.try_wanted.emit(folder, hook, (*allowed, host) if host else allowed)

    @Slot(str)
    def _search(self, words: str) -> None:
        for path in list(self._unmade):
            self._make(path)
        self.navigation.show_only({key for key, page in self._pages.items() if page.search(words)}, narrowed=bool(words.strip()))

    @Slot(str, object)
    def _edited(self, name: str, value: object) -> None:
        self.change_wanted.emit(lambda settings: dataclasses.replace(settings, **{name: value}))

    def _may_leave(self) -> bool:
        dirty = [page for page in self._folder_pages() if page.is_dirty()]
        if not dirty:
            return True
        names = ", ".join(quoted(page.title()) for page in dirty)
        question = self.tr("The settings of {0} are not saved.").format(names)
        buttons = QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
        answer = QMessageBox.question(self, self.tr("Settings"), question, buttons, QMessageBox.StandardButton.Save)
        if answer == QMessageBox.StandardButton.Cancel:
            return False
        for page in dirty:
            page.save() if answer == QMessageBox.StandardButton.Save else page.discard()
        return True


def _with_host(settings: Settings, host: str) -> Settings:
    return settings if host in settings.hook_hosts else dataclasses.replace(settings, hook_hosts=(*settings.hook_hosts, host))
