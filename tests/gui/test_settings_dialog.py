"""The settings dialog: made of the tables, applied at once or by Save, with a live account of the folder as it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListView,
    QMessageBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.document import LedgerLine
from core.hook import Hook
from core.setting import Setting
from core.settings import FOLDER_SETTINGS, GENERAL_SETTINGS, FolderSettings, Settings
from gui.care.deeds import Deeds
from gui.care.library_page import MOVED
from gui.desktop.autostart import Autostart, DesktopEntry
from gui.folders.folder_listing import account, list_files, verdict_words
from gui.folders.preview import PreviewModel
from gui.form import editors, patterns
from gui.form.general_page import GeneralPage
from gui.form.row import SettingRow
from gui.form.switch import Switch
from gui.settings_dialog.dialog import SettingsDialog
from gui.settings_dialog.folder_page import FolderPage
from gui.settings_dialog.licences import installed
from gui.settings_dialog.navigation import WATCH
from gui.threads.background import Background
from gui.tray.situation import Situation
from gui.troubles import diagnostics
from gui.window.log_window import LogWindow, entries, narrowed, tail

ALL = (*GENERAL_SETTINGS, *FOLDER_SETTINGS)
FILES = ("Regular Meeting 10-22-2024.pdf", "draft agenda nov.docx", "Budget (old).xlsx", "wall song.mp3", "2024/minutes.pdf", "2024/.hidden.pdf")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with documents and other files."""
    made = tmp_path / "Board packets"
    for name in FILES:
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text("words")
    return made


class Kept(Autostart):
    """Starting at login, kept in memory."""

    on = False

    def is_on(self) -> bool:
        return self.on

    def set_on(self, on: bool) -> None:
        self.on = on

    def heal(self) -> None:
        """Nothing can have moved."""


class Refusing(Kept):
    """A desktop that lets nothing be written."""

    def set_on(self, on: bool) -> None:  # noqa: ARG002  # whatever is wanted
        raise PermissionError(13, "Permission denied")


@pytest.fixture
def made(background: Background, deeds: Deeds, folder: Path, qtbot: QtBot) -> Callable[..., SettingsDialog]:
    """Makes dialogs that hold these settings and apply what is wanted, as the application does."""

    def discard(dialog: QWidget) -> None:
        """Nothing is asked when the test ends."""
        for page in dialog.findChildren(FolderPage):
            page.discard()

    def make(settings: Settings | None = None, autostart: Autostart | None = None) -> SettingsDialog:
        dialog = SettingsDialog(deeds, background, autostart, QIcon())
        held = [settings or Settings(folders=(FolderSettings(str(folder)),))]

        def change(new: Callable[[Settings], Settings]) -> None:
            held[0] = new(held[0])
            dialog.take_settings(held[0])

        dialog.change_wanted.connect(change)
        dialog.take_settings(held[0])
        qtbot.addWidget(dialog, before_close_func=discard)
        return dialog

    return make


def held(dialog: SettingsDialog) -> Settings:
    """The settings that the dialog's application has now."""
    settings: Settings = dialog._settings or Settings()
    return settings


def folder_page(dialog: SettingsDialog, folder: Path) -> FolderPage:
    page = dialog.page(str(folder))
    assert isinstance(page, FolderPage)
    return page


def row(page: QWidget, name: str) -> SettingRow:
    return next(row for row in page.findChildren(SettingRow) if row.setting.name == name)


def type_number(row: SettingRow, number: float) -> None:
    """Put a time into its editor as a person does."""
    assert isinstance(row.editor, QDoubleSpinBox)
    row.editor.setValue(number)


# ----------------------------------------------------------------------------------------------------------- editors


@pytest.mark.usefixtures("background")
@pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.name)
def test_every_setting_of_the_tables_has_an_editor_that_gives_back_what_it_shows(setting: Setting, qtbot: QtBot) -> None:
    shown = SettingRow(setting)
    qtbot.addWidget(shown)
    values = [setting.default, *(value for value, _ in setting.choices)]
    values += [setting.least, setting.most] if setting.kind in {"number", "seconds"} else []
    values += [True, False] if setting.kind == "switch" else []
    values += [("*.pdf", "draft *")] if setting.kind == "patterns" else []
    values += ["/mnt/a disk"] if setting.kind == "folder" else []
    values += (
        [(Hook("load", command=("load.py", "-v")), Hook("post", ("stored", "deleted"), url="https://etl.example.org/"))] if setting.kind == "hooks" else []
    )
    for value in values:
        with qtbot.assertNotEmitted(shown.edited):
            shown.set_value(value)
        assert shown.value() == value
    assert shown.editor.accessibleName() == setting.title


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("*.pdf *.docx", ("*.pdf", "*.docx")),
        ("*.pdf, *.docx; *.vtt", ("*.pdf", "*.docx", "*.vtt")),
        ('draft* "* (old)*"', ("draft*", "* (old)*")),
        ("“my drafts*”", ("my drafts*",)),
        ('"open end', ("open end",)),
        ("  ", ()),
        ("a a", ("a",)),
    ],
)
def test_patterns_are_read_as_people_write_them(line: str, read: tuple[str, ...]) -> None:
    assert patterns.parse(line) == read


@given(st.lists(st.text(st.characters(exclude_characters='"“”', exclude_categories=("C", "Z")), min_size=1), unique=True))
def test_what_is_written_is_read_again(found: list[str]) -> None:
    spaced = tuple(f"{pattern} {pattern}" if place % 2 else pattern for place, pattern in enumerate(found) if pattern.strip(" ,;"))
    assert patterns.parse(patterns.write(spaced)) == tuple(dict.fromkeys(spaced))


@pytest.mark.usefixtures("background")
def test_the_wheel_changes_nothing_that_one_has_not_clicked_into(qtbot: QtBot) -> None:
    for name in ("workers", "time_limit", "theme"):
        editor = editors.make(next(setting for setting in ALL if setting.name == name))
        qtbot.addWidget(editor)
        assert editor.focusPolicy() == Qt.FocusPolicy.StrongFocus


# ------------------------------------------------------------------------------------------------------ general pages


def test_general_settings_apply_at_once(made: Callable[..., SettingsDialog]) -> None:
    dialog = made()
    theme_editor = row(dialog.page("General"), "theme").editor
    assert isinstance(theme_editor, QComboBox)
    theme_editor.setCurrentIndex(theme_editor.findData("dark"))
    type_number(row(dialog.page("Notifications"), "gather_seconds"), 30.0)
    assert (held(dialog).theme, held(dialog).gather_seconds) == ("dark", 30.0)


def test_every_general_setting_is_on_some_page_and_every_folder_setting_on_the_folders(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made()
    general = {row.setting.name for key in dict.fromkeys(setting.page for setting in GENERAL_SETTINGS) for row in dialog.page(key).rows}
    assert general | {MOVED} == {setting.name for setting in GENERAL_SETTINGS}
    page = folder_page(dialog, folder)
    assert {row.setting.name for row in page.rows} | set(page.which.editors) == {setting.name for setting in FOLDER_SETTINGS}


def test_what_another_program_changed_is_shown(made: Callable[..., SettingsDialog]) -> None:
    dialog = made()
    with_change = Settings(close_window="quit")
    dialog.take_settings(with_change)
    assert row(dialog.page("General"), "close_window").value() == "quit"


def test_the_answer_to_an_edit_takes_back_nothing_that_was_typed_after_it(qtbot: QtBot) -> None:
    """On a busy computer the settings are written more slowly than one types: 23:59 became 23:00."""
    page = GeneralPage("Notifications", "Notifications")
    qtbot.addWidget(page)
    page.take_settings(Settings())
    hours = row(page, "quiet_hours")
    told: list[object] = []
    page.edited.connect(lambda _, value: told.append(value))
    assert isinstance(hours.editor, editors.HoursEditor)
    hours.editor._switch.setChecked(True)
    for time in (QTime(23, 0), QTime(23, 5), QTime(23, 59)):
        hours.editor._times[1].setTime(time)
    for answered in told:
        page.take_settings(Settings(quiet_hours=str(answered)))
        assert hours.value() == "22:00-23:59"
    page.take_settings(Settings(quiet_hours="21:00-06:00"))
    assert hours.value() == "21:00-06:00", "what comes from elsewhere is shown"


def test_a_change_that_is_refused_is_said_and_taken_back(made: Callable[..., SettingsDialog]) -> None:
    dialog = made()
    dialog.show()
    row(dialog.page("General"), "close_window").editor.set_value("quit")
    dialog._settings = Settings()
    dialog.show_trouble("settings.toml: this is not TOML. Mend the line.")
    assert row(dialog.page("General"), "close_window").value() == "ask"
    assert "this is not TOML" in dialog._trouble_words.text()
    assert dialog._trouble.isVisible()


def test_starting_at_login_is_what_the_desktop_says(made: Callable[..., SettingsDialog], qtbot: QtBot) -> None:
    kept = Kept()
    kept.on = True
    dialog = made(autostart=kept)
    switch = next(box for box in dialog.findChildren(QAbstractButton) if box.accessibleName() == "Start when I log in")
    qtbot.waitUntil(switch.isChecked)
    switch.click()
    qtbot.waitUntil(lambda: not kept.on)


def test_a_desktop_that_refuses_is_said(made: Callable[..., SettingsDialog], qtbot: QtBot) -> None:
    dialog = made(autostart=Refusing())
    dialog.show()
    switch = next(box for box in dialog.findChildren(QAbstractButton) if box.accessibleName() == "Start when I log in")
    switch.click()
    qtbot.waitUntil(lambda: "Permission denied" in dialog._trouble_words.text())
    assert not dialog.open_file.isVisible(), "the settings' file has nothing to do with it"
    qtbot.waitUntil(lambda: not switch.isChecked())


def test_the_dialog_is_there_before_the_pages_of_all_folders(made: Callable[..., SettingsDialog], folder: Path, qtbot: QtBot) -> None:
    """A page takes some 70 ms to make: eight of them held the whole window. One that is asked for is there at once."""
    several = tuple(FolderSettings(str(folder.with_name(f"{folder.name} {number}"))) for number in range(8))
    dialog = made(Settings(folders=several))
    dialog.show()
    assert dialog.findChildren(FolderPage) == []
    dialog.show_folder(several[5].path)
    shown = dialog._stack.currentWidget()
    assert isinstance(shown, FolderPage)
    assert (shown.path, len(dialog.findChildren(FolderPage))) == (several[5].path, 1)
    dialog.take_settings(Settings(folders=several[1:]))
    qtbot.waitUntil(lambda: {page.path for page in dialog.findChildren(FolderPage)} == {one.path for one in several[1:]})


def test_searching_shows_the_pages_and_rows_that_are_meant(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made()
    dialog.show()
    search = next(edit for edit in dialog.findChildren(QLineEdit) if edit.accessibleName() == "Search settings")
    search.setText("memory document")
    shown = [item.text() for item in dialog.navigation._items() if not item.isHidden()]
    assert shown == ["Reading"]
    assert row(dialog.page("Reading"), "memory_limit_mb").isVisibleTo(dialog)
    assert not row(dialog.page("Reading"), "workers").isVisibleTo(dialog)
    search.setText("leave out")
    assert not folder_page(dialog, folder).which.isHidden()
    search.clear()
    assert len([item for item in dialog.navigation._items() if not item.isHidden()]) == len(dialog.navigation._items())
    assert row(dialog.page("Reading"), "workers").isVisibleTo(dialog.page("Reading"))


# ------------------------------------------------------------------------------------------------------ a folder's page


def test_a_folders_changes_hold_when_they_are_saved(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made()
    dialog.show()
    dialog.show_folder(str(folder))
    page = folder_page(dialog, folder)
    assert not page._save.isEnabled()
    row(page, "keep_raw").editor.set_value(False)
    assert page.is_dirty()
    assert any(item.text() == "Board packets •" for item in dialog.navigation._items())
    assert held(dialog).folders[0].keep_raw
    page._save.click()
    assert not held(dialog).folders[0].keep_raw
    assert not page.is_dirty()
    assert any(item.text() == "Board packets" for item in dialog.navigation._items())


def test_what_is_discarded_is_as_before_and_defaults_come_back(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made(Settings(folders=(FolderSettings(str(folder), include=("*.pdf",), recursive=False),)))
    page = folder_page(dialog, folder)
    QTest.keyClicks(page.which.editors["exclude"], "draft*")
    assert page.is_dirty()
    page._discard.click()
    assert page.value() == held(dialog).folders[0]
    page._reset.click()
    assert page.value() == FolderSettings(str(folder))
    assert page.is_dirty()
    page._save.click()
    assert held(dialog).folders[0] == FolderSettings(str(folder))


def test_what_one_is_typing_survives_a_change_from_elsewhere(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made()
    page = folder_page(dialog, folder)
    type_number(row(page, "settle"), 9.0)
    dialog.take_settings(Settings(folders=(FolderSettings(str(folder), notify="off"),)))
    assert page.value().settle == 9.0
    assert page.is_dirty()


def test_the_preview_says_which_files_match_and_why_the_others_do_not(made: Callable[..., SettingsDialog], folder: Path, qtbot: QtBot) -> None:
    dialog = made()
    dialog.show()
    dialog.show_folder(str(folder))
    page = folder_page(dialog, folder)
    qtbot.waitUntil(lambda: page.which.preview.words() == "As the folder is now: 4 match, 2 do not")
    line = page.which.editors["exclude"]
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "draft* *(old)*")
    qtbot.waitUntil(lambda: page.which.preview.words() == "As the folder is now: 2 match, 4 do not")
    model = page.which.preview.model
    said = {model.index(place, 0).data() for place in range(model.rowCount())}
    assert said == {
        "draft agenda nov.docx: left out by “draft*”",
        "Budget (old).xlsx: left out by “*(old)*”",
        "Regular Meeting 10-22-2024.pdf: taken",
        "2024/minutes.pdf: taken",
        "wall song.mp3: this type is no document (.mp3)",
        "2024/.hidden.pdf: its name begins with “.” or “~”",
    }
    row(page, "recursive").editor.set_value(False)
    qtbot.waitUntil(lambda: page.which.preview.words() == "As the folder is now: 1 matches, 3 do not")


def test_a_folder_that_is_not_there_is_said_so(made: Callable[..., SettingsDialog], tmp_path: Path, qtbot: QtBot) -> None:
    dialog = made(Settings(folders=(FolderSettings(str(tmp_path / "unplugged")),)))
    dialog.show()
    dialog.show_folder(str(tmp_path / "unplugged"))
    page = folder_page(dialog, tmp_path / "unplugged")
    qtbot.waitUntil(lambda: page.which.preview.words().startswith("The folder cannot be looked at now: "))


def test_the_ledger_is_in_the_head_of_the_page(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made()
    dialog.take(Situation((LedgerLine(str(folder), "watching", "events", 252, 214, 0, 0, 0, 38, (), 0, None),)))
    assert folder_page(dialog, folder)._words.text() == f"{folder} · 214 documents · watching by events"


def test_recognition_is_offered_only_when_it_is_installed(made: Callable[..., SettingsDialog], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    without = row(folder_page(made(), folder), "ocr")
    assert not without.editor.isEnabled()
    assert without.editor.accessibleDescription() == "Needs the text recognition add-on (not installed)"
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())
    assert row(folder_page(made(), folder), "ocr").editor.isEnabled()


def test_stopping_to_watch_is_wanted_at_once_and_can_be_undone(made: Callable[..., SettingsDialog], folder: Path, qtbot: QtBot) -> None:
    dialog = made()
    dialog.show()
    with qtbot.waitSignal(dialog.removal_requested) as wanted:
        folder_page(dialog, folder)._remove.click()
    assert wanted.args == [str(folder)]


@pytest.mark.parametrize(("answer", "kept", "open_"), [("Save", False, False), ("Discard", True, False), ("Cancel", True, True)])
def test_nothing_that_was_changed_gets_lost_unasked(
    made: Callable[..., SettingsDialog], folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, kept: bool, open_: bool
) -> None:
    dialog = made()
    dialog.show()
    row(folder_page(dialog, folder), "keep_raw").editor.set_value(False)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton[answer])
    dialog.close()
    assert (held(dialog).folders[0].keep_raw, dialog.isVisible()) == (kept, open_)


def test_the_way_to_another_folder_is_no_page(made: Callable[..., SettingsDialog], qtbot: QtBot) -> None:
    dialog = made()
    dialog.show()
    item = dialog.navigation._find(WATCH)
    with qtbot.waitSignal(dialog.watch_requested):
        dialog.navigation._list.itemClicked.emit(item)
    assert dialog.navigation._list.currentItem().text() == "General"


# ------------------------------------------------------------------------------------------------------------ the parts


def test_the_previews_model_is_a_sound_one(folder: Path, qapp: QApplication) -> None:  # noqa: ARG001  # Qt's tester needs it
    model = PreviewModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    stop = threading.Event()
    model.take(account(list_files(str(folder), True, "", stop), FolderSettings(str(folder)), stop).rows)
    assert model.rowCount() == len(FILES)
    model.take(())
    assert model.rowCount() == 0
    del tester


def test_a_listing_is_bounded_leaves_the_library_out_and_can_be_stopped(folder: Path) -> None:
    stop = threading.Event()
    assert len(list_files(str(folder), True, "", stop).files) == len(FILES)
    assert len(list_files(str(folder), True, str(folder / "2024"), stop).files) == 4
    bounded = list_files(str(folder), True, "", stop, most=2)
    assert (len(bounded.files), bounded.complete) == (2, False)
    stop.set()
    assert not list_files(str(folder), True, "", stop).complete


def test_every_rule_has_words(folder: Path) -> None:
    stop = threading.Event()
    found = account(list_files(str(folder), True, "", stop), FolderSettings(str(folder), include=("*.vtt",), exclude=("draft*",)), stop)
    said = {verdict_words(judged.verdict) for judged in found.rows}
    assert "left out by “draft*”" in said
    assert "no include pattern matches" in said


def test_every_control_has_a_name_and_its_place_in_the_order_of_tab(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made(autostart=Kept())
    dialog.show()
    dialog.show_folder(str(folder))
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QListView)
    controls = [
        control for kind in kinds for control in dialog.findChildren(kind) if control.window() is dialog and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    controls += [edit for edit in dialog.findChildren(QLineEdit) if not isinstance(edit.parent(), QAbstractSpinBox | QComboBox)]
    nameless = [type(control).__name__ for control in controls if not (control.accessibleName() or getattr(control, "text", str)())]
    assert len(controls) > 20
    assert nameless == []


def test_an_entry_of_the_desktop_starts_the_program_at_login_and_heals(tmp_path: Path) -> None:
    entry = DesktopEntry(("/opt/Paper tray/papertray", "--library", '/data/100 % "mine"', "--hidden"), tmp_path)
    assert not entry.is_on()
    entry.set_on(True)
    assert entry.is_on()
    text = (tmp_path / "papertray.desktop").read_text()
    assert 'Exec="/opt/Paper tray/papertray" --library "/data/100 %% \\\\"mine\\\\"" --hidden\n' in text
    moved = DesktopEntry(("/usr/bin/papertray", "--hidden"), tmp_path)
    moved.heal()
    assert "Exec=/usr/bin/papertray --hidden\n" in (tmp_path / "papertray.desktop").read_text()
    (tmp_path / "papertray.desktop").write_text(text.replace("[Desktop Entry]", "[Desktop Entry]\nHidden=true"))
    assert not entry.is_on()
    entry.set_on(False)
    assert not (tmp_path / "papertray.desktop").exists()
    entry.set_on(False)


# ------------------------------------------------------------------------------------------- defaults, files, log, licences


def test_a_value_that_is_not_the_default_says_so_and_goes_back(made: Callable[..., SettingsDialog], folder: Path) -> None:
    dialog = made()
    dialog.show()
    dialog.show_folder(str(folder))
    page = folder_page(dialog, folder)
    settle = row(page, "settle")
    assert settle.default.isHidden()
    settle.editor.set_value(5.0)
    assert not settle.default.isHidden()
    assert settle.default.accessibleName() == "Wait before reading: Back to the default: 2 s"
    settle.default.click()
    assert settle.value() == 2.0
    assert settle.default.isHidden()


def test_a_general_page_goes_back_as_a_whole(made: Callable[..., SettingsDialog]) -> None:
    dialog = made(Settings(notifications=False, gather_seconds=30.0, quiet_hours="20:00-06:30"))
    page = dialog.page("Notifications")
    assert isinstance(page, GeneralPage)
    assert page._reset.isEnabled()
    page._reset.click()
    after = held(dialog)
    assert (after.notifications, after.gather_seconds, after.quiet_hours) == (True, 4.0, "")
    dialog.undo.button.click()
    again = held(dialog)
    assert (again.notifications, again.gather_seconds, again.quiet_hours) == (False, 30.0, "20:00-06:30"), "what is taken away can be had back"


def test_every_page_that_a_setting_names_is_there(made: Callable[..., SettingsDialog]) -> None:
    dialog = made()
    for setting in GENERAL_SETTINGS:
        page = dialog.page(setting.page)
        assert setting.name in [MOVED, *(each.setting.name for each in page.rows)]


def test_quiet_hours_are_a_switch_and_two_times(made: Callable[..., SettingsDialog]) -> None:
    dialog = made()
    quiet = row(dialog.page("Notifications"), "quiet_hours")
    quiet.editor.findChildren(Switch)[0].click()
    assert held(dialog).quiet_hours == "22:00-07:00"
    quiet.editor.findChildren(QTimeEdit)[1].setTime(QTime(6, 30))
    assert held(dialog).quiet_hours == "22:00-06:30"
    quiet.editor.findChildren(Switch)[0].click()
    assert held(dialog).quiet_hours == ""


LOG = """2026-11-25 13:00:00,001 INFO core.service: began
2026-11-25 13:00:01,002 WARNING core.looking: the folder is slow
2026-11-25 13:00:02,003 ERROR gui.problems: An unexpected error in the window.
Traceback (most recent call last):
ValueError: broken
"""


def test_the_log_is_narrowed_to_what_one_looks_for() -> None:
    found = entries(LOG)
    assert len(found) == 3
    assert found[2].endswith("ValueError: broken")
    assert narrowed(found, "WARNING", "") == found[1:]
    assert narrowed(found, "ERROR", "valueerror BROKEN") == found[2:]
    assert narrowed(found, "", "folder slow") == found[1:2]


def test_the_log_window_follows_the_log(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    log = tmp_path / "papertray.log"
    parent = QWidget()
    qtbot.addWidget(parent)
    window = LogWindow(log, background, parent)
    window.show()
    qtbot.waitUntil(lambda: window._count.text() == "No entry is like that.")
    log.write_text(LOG, encoding="utf-8")
    qtbot.waitUntil(lambda: window._count.text() == "3 entries")
    window.level.setCurrentIndex(2)
    assert window.lines.toPlainText().startswith("2026-11-25 13:00:02,003 ERROR")
    window.close()


def test_only_the_end_of_a_long_log_is_read(tmp_path: Path) -> None:
    log = tmp_path / "papertray.log"
    log.write_text(LOG * 100, encoding="utf-8")
    assert tail(log, 150).startswith("2026-11-25 13:00:02,003 ERROR")
    assert tail(tmp_path / "none.log") == ""


def test_the_licences_of_what_is_there_are_told() -> None:
    packages = {package.name: package for package in installed(threading.Event())}
    assert {"watchdog", "platformdirs"} <= packages.keys()
    assert packages["watchdog"].licence
    assert "pytest" not in packages


def test_a_report_has_numbers_and_no_names(folder: Path) -> None:
    text = diagnostics.report(account=diagnostics.numbers([LedgerLine(str(folder), "watching", "events", 252, 214, 0, 0, 0, 38, (), 0, None)]))
    assert "Folder 1: watching, events, 214 stored" in text
    assert folder.name not in text
