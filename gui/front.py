"""What is seen: the window and the dialogs that belong to it, built when the window is wanted for the first time, and joined to what is behind them.

The parts know nothing of each other: what one of them wants done is a signal, and `_join` says who does it.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.hook import Hook
from core.paths import printable
from core.saved import SavedSearch, moved, renamed, with_search
from core.settings import FolderSettings, Settings
from core.settings_file import export, take_in
from gui.behind import Behind, Seen
from gui.care.deeds import Deeds
from gui.desktop.closing import Closing
from gui.desktop.qt_program import application_icon
from gui.documents.actions import reveal
from gui.folders.add_folder import AddFolder
from gui.folders.bring_in import BringIn
from gui.folders.first_start import FirstStart
from gui.main_window import MainWindow
from gui.settings_dialog.dialog import SettingsDialog
from gui.threads.told import Told
from gui.tray.situation import Situation
from gui.window.log_window import LogWindow


class Front(QObject):
    """The window and its dialogs. `quit_requested`: the person wants the program to end; `put_off_requested`: no messages until then.

    `again_requested`: watch again, after an error; `deed_wanted`: something that needs the library for itself (`gui.care.alone.Deed`).
    """

    quit_requested = Signal()
    put_off_requested = Signal(float)
    again_requested = Signal()
    deed_wanted = Signal(object)

    def __init__(self, behind: Behind, parent: QObject) -> None:
        super().__init__(parent)
        self._behind = behind
        self._service = behind.service
        self._paths = behind.service.paths
        self._situation = Situation()
        self.dialog: SettingsDialog | None = None
        self.log: LogWindow | None = None
        first = FirstStart()
        self.window = MainWindow(behind.reader, self._paths, behind.clock, behind.memory, first)
        self.adder = AddFolder(behind.background, str(self._paths.root), self.window)
        self.bringer = BringIn(behind.background, self.window)
        self.closing = Closing(self.window)
        self.deeds = Deeds(behind.service, behind.reader, behind.clock, self)
        self.deeds.deed_wanted.connect(self.deed_wanted)
        self._join(first)
        self.take_settings(self._service.settings)
        self.window.take_tray(behind.tray.is_there() or behind.tray.is_undecided())

    @Slot()
    def show(self) -> None:
        """Bring the window to the front."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @Slot()
    def ask_folder(self) -> None:
        """Let the person choose a folder to watch."""
        self.show()
        self.adder.ask(self._service.settings, self.dialog if self.dialog is not None and self.dialog.isVisible() else None)

    @Slot(str)
    def open_settings(self, folder: str) -> None:
        """Show the settings, or those of a watched folder."""
        if self.dialog is None:
            self.dialog = self._make_dialog()
        if folder or not self.dialog.isVisible():
            self.dialog.show_folder(folder)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def refuse_settings(self, why: str) -> None:
        """Settings were not taken: say why where they are changed."""
        self.open_settings("")
        if self.dialog is not None:
            self.dialog.show_trouble(why, in_file=True)

    # ------------------------------------------------------------------------------------------------ what it is told

    @Slot(Told)
    def take(self, told: Told) -> None:
        """The watcher's news."""
        self.window.take(told)
        self.deeds.take(told)

    def take_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        self.window.take_settings(settings)
        if self.dialog is not None:
            self.dialog.take_settings(settings)

    @Slot(Situation)
    def take_situation(self, situation: Situation) -> None:
        """What is going on."""
        before, self._situation = self._situation, situation
        if (situation.failure, situation.report) != (before.failure, before.report):
            self.window.take_failure(situation.failure, situation.report)
        if self.dialog is not None:
            self.dialog.take(situation)

    def take_tray(self, there: bool) -> None:
        """Whether there is a tray icon to come back by."""
        self.window.take_tray(there)

    # ------------------------------------------------------------------------------------------------ the end

    def close_dialog(self) -> bool:
        """Close the settings; False when the person wants to stay there."""
        return self.dialog is None or self.dialog.close()

    def finish(self) -> Seen:
        """Close the window for good; it is there until `delete`, since answers that are on their way may still want it. Returns what could be seen."""
        seen = Seen(self.window.isVisible(), self.dialog is not None and self.dialog.isVisible())
        if self.dialog is not None:
            self.dialog.close()
        self.window.finish()
        return seen

    def delete(self) -> None:
        """Nothing calls back any more: let go of the window and all its dialogs."""
        self.deeds.stop()
        self.window.deleteLater()

    # ------------------------------------------------------------------------------------------------ who does what

    def _join(self, first: FirstStart) -> None:
        window, service = self.window, self._service
        for signal, receiver in (
            (first.watch_requested, self.ask_folder),
            (first.folders_dropped, self._offer_folders),
            (window.watch_folder_requested, self.ask_folder),
            (window.folders_dropped, self._offer_folders),
            (window.files_dropped, self._offer_files),
            (window.search_saved, self._save_search),
            (window.search_removed, self._remove_search),
            (window.search_renamed, lambda old, new: self._change_searches(functools.partial(renamed, old=old, new=new))),
            (window.search_moved, lambda name, step: self._change_searches(functools.partial(moved, name=name, step=step))),
            (window.password_given, self._give_password),
            (window.stop_watching_requested, self._stop_watching),
            (self.bringer.said, window.status.show_found),
            (self.bringer.refused, window.top.show_trouble),
            (window.settings_requested, self.open_settings),
            (window.pause_requested, service.pause),
            (window.resume_requested, service.resume),
            (window.notifications_requested, self._set_notifications),
            (window.put_off_requested, self.put_off_requested),
            (window.rescan_requested, lambda folder: service.rescan(folder or None)),
            (window.retry_requested, service.retry),
            (window.log_requested, self._show_log),
            (window.again_requested, self.again_requested),
            (window.quit_requested, self.quit_requested),
            (window.closing, self._close_window),
            (self.closing.answered, self._take_closing_answer),
            (self.adder.chosen, self._watch_folder),
        ):
            signal.connect(receiver)

    def _make_dialog(self) -> SettingsDialog:
        dialog = SettingsDialog(self.deeds, self._behind.background, self._behind.autostart, application_icon(), self.window)
        dialog.change_wanted.connect(self._behind.change)
        dialog.watch_requested.connect(self.ask_folder)
        dialog.rescan_requested.connect(self._service.rescan)
        dialog.removal_requested.connect(self._stop_watching)
        dialog.export_requested.connect(self._export_settings)
        dialog.import_requested.connect(self._import_settings)
        dialog.log_requested.connect(self._show_log)
        dialog.try_wanted.connect(self._try_hook)
        dialog.take_settings(self._service.settings)
        dialog.take(self._situation)
        return dialog

    @Slot(str, Hook, tuple)
    def _try_hook(self, folder: str, hook: Hook, hosts: tuple[str, ...]) -> None:
        dialog, service = self.dialog, self._service
        if dialog is not None:
            taken, refused = functools.partial(dialog.take_tried, folder), functools.partial(dialog.show_try, folder, good=False)
            self._behind.background.run("try hook", lambda _: service.try_hook(folder, hook, hosts), taken, refused)

    @Slot(tuple)
    def _offer_folders(self, folders: tuple[str, ...]) -> None:
        self.adder.offer(folders, self._service.settings)

    @Slot(FolderSettings)
    def _watch_folder(self, folder: FolderSettings) -> None:
        self._behind.change(lambda settings: settings.with_folder(folder))

    @Slot(tuple, str)
    def _offer_files(self, files: tuple[str, ...], here: str) -> None:
        self.bringer.offer(files, self._service.settings.folders, here)

    @Slot(str)
    def _stop_watching(self, path: str) -> None:
        """At once, because nothing is lost by it; for a while it can be undone with one click."""
        settings = self._service.settings
        folder = settings.folder(path)
        if folder is None:
            return
        place = settings.folders.index(folder)
        self._behind.change(lambda now: now.without_folder(path))
        sentence = self.tr("“{0}” is watched no more. Its documents stay in the library, with their versions.").format(printable(folder.name))
        for bar in (self.window.undo, *([self.dialog.undo] if self.dialog is not None else [])):
            bar.offer(sentence, lambda: self._watch_again(folder, place))

    def _watch_again(self, folder: FolderSettings, place: int) -> None:
        self._behind.change(lambda now: now if now.folder(folder.path) else dataclasses.replace(now, folders=_inserted(now.folders, folder, place)))

    @Slot(SavedSearch)
    def _save_search(self, search: SavedSearch) -> None:
        self._behind.change(lambda now: dataclasses.replace(now, searches=with_search(now.searches, search)))

    def _change_searches(self, change: Callable[[tuple[SavedSearch, ...]], tuple[SavedSearch, ...]]) -> None:
        self._behind.change(lambda now: dataclasses.replace(now, searches=change(now.searches)))

    @Slot(str)
    def _remove_search(self, name: str) -> None:
        """At once; for a while it can be undone."""
        before = self._service.settings.searches
        self._behind.change(lambda now: dataclasses.replace(now, searches=tuple(one for one in now.searches if one.name != name)))
        undo = functools.partial(self._behind.change, lambda now: dataclasses.replace(now, searches=before))
        self.window.undo.offer(self.tr("The search “{0}” was removed.").format(name), undo)

    @Slot(tuple, str)
    def _give_password(self, targets: tuple[str, ...], password: str) -> None:
        for target in targets:
            self._service.give_password(target, password)

    @Slot()
    def _show_log(self) -> None:
        if self.log is None:
            self.log = LogWindow(self._paths.log, self._behind.background, self.window)
            self.log.reveal_requested.connect(reveal)
        self.log.show()
        self.log.raise_()
        self.log.activateWindow()

    @Slot(str)
    def _export_settings(self, path: str) -> None:
        settings = self._service.settings
        done = self.tr("The settings were written to {0}.").format(path)
        self._behind.background.run("export", lambda _: export(Path(path), settings), lambda _: self._say_of_file(done), self._refuse_file)

    @Slot(str)
    def _import_settings(self, path: str) -> None:
        """All of them at once, folders included, but for where the library is, which is this computer's; for a while it can be undone."""
        before = self._service.settings

        def take(settings: Settings) -> None:
            self._say_of_file("")
            self._behind.change(lambda now: dataclasses.replace(settings, library=now.library))
            for bar in (self.window.undo, *([self.dialog.undo] if self.dialog is not None else [])):
                bar.offer(self.tr("The settings were taken from {0}.").format(path), lambda: self._behind.change(lambda _: before))

        self._behind.background.run("import", lambda _: take_in(Path(path)), take, self._refuse_file)

    def _say_of_file(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.say_of_file(sentence, good=True)

    def _refuse_file(self, why: str) -> None:
        if self.dialog is not None:
            self.dialog.say_of_file(why, good=False)

    @Slot(bool)
    def _set_notifications(self, on: bool) -> None:
        self._behind.change(lambda settings: dataclasses.replace(settings, notifications=on))

    @Slot()
    def _close_window(self) -> None:
        wish = self._service.settings.close_window
        if wish == "ask":
            self.closing.ask(self._behind.tray.is_there())
        else:
            self._follow_closing(wish)

    @Slot(str)
    def _take_closing_answer(self, wish: str) -> None:
        self._behind.change(lambda settings: dataclasses.replace(settings, close_window=wish))
        self._follow_closing(wish)

    def _follow_closing(self, wish: str) -> None:
        if wish == "quit":
            self.quit_requested.emit()
        elif self._behind.tray.is_there():
            self.window.hide()
        else:
            self.window.showMinimized()


def _inserted(folders: tuple[FolderSettings, ...], folder: FolderSettings, place: int) -> tuple[FolderSettings, ...]:
    return (*folders[:place], folder, *folders[place:])
