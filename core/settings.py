"""The settings: frozen values, and the table of what each one is called, may be and is by default.

The command line's options, the settings dialog's pages and the check of the file all read the same rows; adding a setting is adding a row
and a field of the same name (a contract test holds the two together). What one row is, and how its value is checked, is `setting.py`; reading and
writing the file is `settings_file.py`.
"""

from __future__ import annotations

import dataclasses
import functools
import os
from collections.abc import Mapping
from dataclasses import dataclass

from core.errors import SettingsError
from core.hook import Hook
from core.saved import SavedSearch
from core.sentence import Sentence
from core.setting import Setting, Value, check

_A_PATH = r"path = 'C:\Board packets'"

FOLDER_SETTINGS = (
    Setting("recursive", "switch", True, "Subfolders too", "Watch everything below this folder"),
    Setting(
        "existing",
        "choice",
        "take",
        "Files that are already there",
        "Chosen when the folder is added",
        (("take", "Take them all"), ("skip", "Only new ones from now on")),
    ),
    Setting("settle", "seconds", 2.0, "Wait before reading", "A file is read when it has been quiet this long", least=0.1, most=3600, unit="s"),
    Setting(
        "ocr",
        "choice",
        "no_text",
        "Pages without text",
        "Offline, when nothing newer is to be read",
        (("off", "Leave them"), ("no_text", "Recognise text"), ("always", "Recognise text on every page")),
    ),
    Setting("keep_raw", "switch", True, "Keep original files", "Every version, in the library"),
    Setting(
        "cloud",
        "choice",
        "leave",
        "Files that are in the cloud only",
        "Placeholders of OneDrive and the like",
        (("leave", "Wait until they are here"), ("fetch", "Download them")),
    ),
    Setting("max_size_mb", "number", 512, "Largest file", "Larger files are left out, and counted", least=1, most=1_000_000, unit="MB"),
    Setting("everything", "switch", False, "Every type of file", "Keep files that are no documents, too"),
    Setting(
        "notify",
        "choice",
        "landed",
        "Tell me",
        "One message per folder, failures at once",
        (("landed", "When documents have landed"), ("failed", "Only when something failed"), ("off", "Never")),
    ),
    Setting(
        "watch",
        "choice",
        "events",
        "How to watch",
        "Scanning suits network drives that report no changes",
        (("events", "By the system's events"), ("scan", "By scanning")),
    ),
    Setting("scan_interval", "seconds", 60.0, "Scan every", "When watching by scanning", least=1, most=86_400, unit="s"),
    Setting("include", "patterns", (), "Include", "Only files that match one of these; empty: every document"),
    Setting("exclude", "patterns", (), "Leave out", "Files that match one of these"),
    Setting("keep_versions", "number", 0, "Versions to keep", "Of each document the last ones; 0: all of them", most=10_000, zero="All"),
    Setting(
        "keep_deleted_days", "number", 0, "Keep deleted ones for", "Then their versions go from the library; 0: for ever", most=36_500, unit="days", zero="Ever"
    ),
    Setting("hooks", "hooks", (), "Hooks", "Programs and addresses that are told of its documents"),
)

GENERAL_SETTINGS = (
    Setting(
        "language",
        "choice",
        "system",
        "Language",
        "Of the window, the tray and the messages",
        (("system", "As the system"), ("en", "English"), ("de", "Deutsch"), ("es", "Español")),
    ),
    Setting(
        "theme",
        "choice",
        "system",
        "Appearance",
        "Light, dark, with high contrast, or as the system has it",
        (("system", "As the system"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast")),
    ),
    Setting(
        "close_window",
        "choice",
        "ask",
        "Closing the window",
        "What happens to the watching",
        (("ask", "Ask me"), ("keep", "Keep watching in the background"), ("quit", "Quit")),
    ),
    Setting("start_hidden", "switch", False, "Start in the tray", "Without opening the window"),
    Setting("notifications", "switch", True, "Notifications", "Tell when documents have landed or failed", page="Notifications"),
    Setting(
        "gather_seconds",
        "seconds",
        4.0,
        "Gather messages for",
        "Many documents become one message",
        least=0,
        most=600,
        unit="s",
        page="Notifications",
    ),
    Setting("quiet_hours", "hours", "", "Quiet hours", "What lands meanwhile is told of afterwards", page="Notifications"),
    Setting(
        "quiet_presenting",
        "switch",
        True,
        "Silent during presentations",
        "Also in full screen, and when the system is set to do not disturb",
        page="Notifications",
    ),
    Setting(
        "workers", "number", 0, "Reading at once", "Documents read side by side; 0: as fits this computer", least=0, most=32, page="Reading", zero="As fits"
    ),
    Setting(
        "time_limit",
        "seconds",
        60.0,
        "Time for one document",
        "Longer reading is stopped; large files get more",
        least=5,
        most=3600,
        unit="s",
        page="Reading",
    ),
    Setting(
        "memory_limit_mb",
        "number",
        1024,
        "Memory for one document",
        "Reading that needs more is stopped",
        least=256,
        most=65_536,
        unit="MB",
        page="Reading",
    ),
    Setting("ocr_languages", "text", "", "Text recognition: languages", "Such as “eng deu”; empty: all that are installed", page="Reading"),
    Setting("ocr_folder", "folder", "", "Text recognition: more languages", "A folder with *.traineddata files", page="Reading"),
    Setting(
        "rescan_minutes",
        "number",
        30,
        "Look at everything every",
        "In case the system forgot to tell of a change",
        least=1,
        most=1440,
        unit="min",
        page="Reading",
    ),
    Setting("backup_folder", "folder", "", "Backups go to", "A folder, best on another disk; empty: no backups", page="Backups"),
    Setting("backup_days", "number", 1, "A backup every", "Made while Papertray runs", least=1, most=365, unit="days", page="Backups"),
    Setting("backup_keep", "number", 7, "Backups to keep", "Older ones are removed", least=1, most=1000, page="Backups"),
    Setting("hook_hosts", "patterns", (), "Hooks may send to", "Hosts that hooks may post to, such as etl.example.org", page="Hooks"),
    Setting("library", "folder", "", "The library lies at", "Where it was moved to; empty: at the system's place", page="Library"),
)


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """One watched folder: its absolute `path`, and one field for each row of `FOLDER_SETTINGS`."""

    path: str
    recursive: bool = True
    existing: str = "take"
    settle: float = 2.0
    ocr: str = "no_text"
    keep_raw: bool = True
    cloud: str = "leave"
    max_size_mb: int = 512
    everything: bool = False
    notify: str = "landed"
    watch: str = "events"
    scan_interval: float = 60.0
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    keep_versions: int = 0
    keep_deleted_days: int = 0
    hooks: tuple[Hook, ...] = ()

    @property
    def name(self) -> str:
        """What people call the folder: its last part."""
        return os.path.basename(self.path.rstrip("/\\")) or self.path


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a library: one field for each row of `GENERAL_SETTINGS`, the watched folders, and the saved searches."""

    language: str = "system"
    theme: str = "system"
    close_window: str = "ask"
    start_hidden: bool = False
    notifications: bool = True
    gather_seconds: float = 4.0
    quiet_hours: str = ""
    quiet_presenting: bool = True
    workers: int = 0
    time_limit: float = 60.0
    memory_limit_mb: int = 1024
    ocr_languages: str = ""
    ocr_folder: str = ""
    rescan_minutes: int = 30
    backup_folder: str = ""
    backup_days: int = 1
    backup_keep: int = 7
    hook_hosts: tuple[str, ...] = ()
    library: str = ""
    folders: tuple[FolderSettings, ...] = ()
    searches: tuple[SavedSearch, ...] = ()

    def folder(self, path: str) -> FolderSettings | None:
        """The watched folder with exactly this path."""
        return next((folder for folder in self.folders if folder.path == path), None)

    def with_folder(self, folder: FolderSettings) -> Settings:
        """These settings with this folder added, or in the place of the one with the same path."""
        if self.folder(folder.path) is None:
            return dataclasses.replace(self, folders=(*self.folders, folder))
        return dataclasses.replace(self, folders=tuple(folder if f.path == folder.path else f for f in self.folders))

    def without_folder(self, path: str) -> Settings:
        """These settings without the folder of this path."""
        return dataclasses.replace(self, folders=tuple(f for f in self.folders if f.path != path))


def general_from(values: Mapping[str, object]) -> Settings:
    """The general settings in this mapping, checked, others by default, and no folders. Raises `SettingsError`."""
    return Settings(**_checked(values, GENERAL_SETTINGS, None))  # type: ignore[arg-type]  # _checked gives each field its kind


def folder_from(values: Mapping[str, object]) -> FolderSettings:
    """The folder settings in this mapping (`path` among them), checked, others by default. Raises `SettingsError`."""
    path = values.get("path")
    if not isinstance(path, str) or not path:
        raise SettingsError(Sentence("A folder in the settings has no path: add a line like {0}.", _A_PATH))
    if not os.path.isabs(path):
        raise SettingsError(Sentence("The folder “{0}” is not an absolute path: write it from the drive or the root on.", path))
    rest = {name: value for name, value in values.items() if name != "path"}
    return FolderSettings(path=os.path.normpath(path), **_checked(rest, FOLDER_SETTINGS, path))  # type: ignore[arg-type]  # as above


def _checked(values: Mapping[str, object], table: tuple[Setting, ...], folder: str | None) -> dict[str, Value]:
    """The values, each checked; `folder` is whose they are (None: they are the general ones). Raises `SettingsError` with all that is wrong."""
    rows = {setting.name: setting for setting in table}
    wrong: list[str] = [Sentence("{0}: there is no such setting.", name) for name in values if name not in rows]
    found: dict[str, Value] = {}
    for name in (name for name in values if name in rows):
        try:
            found[name] = check(rows[name], values[name])
        except SettingsError as error:
            wrong.append(error.sentence)
    if wrong:
        all_wrong = functools.reduce(lambda before, following: Sentence("{0} {1}", before, following), wrong)
        if folder is None:
            raise SettingsError(Sentence("In the general settings: {0}", all_wrong))
        raise SettingsError(Sentence("In the settings of {0}: {1}", folder, all_wrong))
    return found
