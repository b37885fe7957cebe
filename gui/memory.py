"""What the window remembers between runs: its place, its splitters, the table's columns and order. An ini file beside the settings.

A value that cannot be read (an older or damaged file) is as if it were not there.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Memory:
    """Kept in `path`; written when `save` is called and at the end."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray:
        """What was kept under this key by Qt's `saveState`; empty when nothing was."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, key: str, default: str = "") -> str:
        """A text that was kept."""
        value = self._settings.value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str) -> float:
        """A number that was kept; 0 when none was."""
        try:
            return float(self.text(key, "0"))
        except ValueError:
            return 0.0

    def keep(self, key: str, value: QByteArray | str) -> None:
        """Keep this from now on."""
        self._settings.setValue(key, value)

    def save(self) -> None:
        """Write it down now."""
        self._settings.sync()
