"""Starting at login: what the desktop itself keeps is the truth, no setting of ours. Linux: an autostart entry; Windows: the Run key.

A person may have switched it off in the Task Manager or the desktop's settings: then it is off. When the program has moved, the entry is healed at the
next start. Specifications: https://specifications.freedesktop.org/autostart-spec/ and desktop-entry-spec (quoting of Exec).
"""

from __future__ import annotations

import configparser
import os
import re
import subprocess
import sys
from abc import ABC, abstractmethod
from pathlib import Path

from core.paths import APP

if sys.platform == "win32":
    import winreg

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_IN_QUOTES = re.compile(r'(["`$\\])')


class Autostart(ABC):
    """Whether the program is started at login. All methods may touch files or the registry, and raise OSError."""

    @abstractmethod
    def is_on(self) -> bool:
        """Whether it will be started."""

    @abstractmethod
    def set_on(self, on: bool) -> None:
        """Start it at login from now on, or not."""

    @abstractmethod
    def heal(self) -> None:
        """When it is on but names another program than this one: name this one."""


class DesktopEntry(Autostart):
    """An entry in the person's autostart folder; `command` are the program and its words."""

    def __init__(self, command: tuple[str, ...], folder: Path | None = None) -> None:
        configuration = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
        self._file = (folder or configuration / "autostart") / f"{APP.lower()}.desktop"
        self._command = " ".join(_quoted(word) for word in command)

    def is_on(self) -> bool:
        """There is an entry, and no desktop's settings have hidden it."""
        entry = self._read()
        return entry is not None and entry.get("Hidden", "false") != "true" and entry.get("X-GNOME-Autostart-enabled", "true") != "false"

    def set_on(self, on: bool) -> None:
        """Write the entry or take it away."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        lines = ("[Desktop Entry]", "Type=Application", f"Name={APP}", f"Exec={self._command}", f"Icon={APP.lower()}", "Terminal=false")
        self._file.write_text("\n".join((*lines, "X-GNOME-Autostart-enabled=true", "")), encoding="utf-8")

    def heal(self) -> None:
        """Another Exec line is of a program that has moved."""
        entry = self._read()
        if entry is not None and self.is_on() and entry.get("Exec") != self._command:
            self.set_on(True)

    def _read(self) -> configparser.SectionProxy | None:
        parser = configparser.ConfigParser(interpolation=None, strict=False)
        parser.optionxform = str  # type: ignore[assignment,method-assign]  # the documented way to keep upper case
        try:
            parser.read(self._file, encoding="utf-8")
            return parser["Desktop Entry"]
        except (KeyError, configparser.Error, UnicodeDecodeError):
            return None


if sys.platform == "win32":

    class RunKey(Autostart):
        """A value of the person's Run key, and the Task Manager's switch for it."""

        def __init__(self, command: tuple[str, ...]) -> None:
            self._command = subprocess.list2cmdline(command)

        def is_on(self) -> bool:
            """The value is there, and the Task Manager has not switched it off (an odd first byte)."""
            approved = _registry_value(_APPROVED)
            return _registry_value(_RUN) is not None and not (isinstance(approved, bytes) and approved[:1] and approved[0] % 2)

        def set_on(self, on: bool) -> None:
            """Write the value or take it away."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
                if on:
                    winreg.SetValueEx(key, APP, 0, winreg.REG_SZ, self._command)
                elif _registry_value(_RUN) is not None:
                    winreg.DeleteValue(key, APP)
            if on and _registry_value(_APPROVED) is not None:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _APPROVED) as key:
                    winreg.DeleteValue(key, APP)

        def heal(self) -> None:
            """Another command is of a program that has moved."""
            if self.is_on() and _registry_value(_RUN) != self._command:
                self.set_on(True)

    def _registry_value(path: str) -> object:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                return winreg.QueryValueEx(key, APP)[0]
        except FileNotFoundError:
            return None


def of_this_platform(command: tuple[str, ...]) -> Autostart | None:
    """The platform's way, or None where there is none yet."""
    if sys.platform == "win32":
        return RunKey(command)
    return DesktopEntry(command) if sys.platform == "linux" else None


def own_command(words: tuple[str, ...] = ()) -> tuple[str, ...]:
    """How this very program is started: the bundle's program, the installed command, or Python with the module."""
    if getattr(sys, "frozen", False):
        return (sys.executable, *words)
    script = Path(sys.executable).with_name("papertray.exe" if sys.platform == "win32" else "papertray")
    return (str(script), *words) if script.exists() else (sys.executable, "-m", "gui", *words)


def _quoted(word: str) -> str:
    """A word of an Exec line."""
    doubled = word.replace("%", "%%")
    return doubled if re.fullmatch(r"[\w@/.:=+%-]+", word) else '"' + _IN_QUOTES.sub(r"\\\1", doubled).replace("\\", "\\\\") + '"'
