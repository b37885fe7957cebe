"""How files of ours get their names and go: Windows refuses both to a read-only file, and while another program has it open.

Mostly that is a program which looks at every new file for a moment, a virus scanner or a search index: so it is asked again for a second before it counts as
refused. For what lies in the library, the settings and backups; never for a file of the user's.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

_PAUSES: tuple[float, ...] = (0.0, 0.02, 0.1, 0.3, 0.6) if sys.platform == "win32" else ()  # seconds


def replace(source: str | Path, target: str | Path) -> None:
    """Give a file another's name, in its place. Raises OSError."""
    _insist(lambda: os.replace(source, target), target)


def make_folders(folder: Path) -> None:
    """Make a folder and those above it, each its owner's alone: `mkdir` gives the mode to the last one only. Raises OSError."""
    for each in (*reversed(folder.parents), folder):
        if not each.exists():
            each.mkdir(mode=0o700, exist_ok=True)


def opener(path: str, flags: int) -> int:
    """For `open`: a new file is its owner's alone from its first moment."""
    return os.open(path, flags, 0o600)


def remove(path: str | Path) -> None:
    """Remove a file. Raises OSError, and so FileNotFoundError."""
    _insist(lambda: os.unlink(path), path)


def _insist(act: Callable[[], None], refusing: str | Path) -> None:
    for pause in _PAUSES:
        try:
            return act()
        except PermissionError:
            with contextlib.suppress(OSError):
                os.chmod(refusing, 0o600)
            time.sleep(pause)
    return act()
