"""What is there from the start, and what the window is given when it is built (`front.py`, which is not even loaded before)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.clock import Clock
from core.service import Service
from core.settings import Settings
from gui.desktop.autostart import Autostart
from gui.memory import Memory
from gui.threads.background import Background
from gui.threads.reader import Reader
from gui.tray.tray import Tray

Change = Callable[[Callable[[Settings], Settings]], None]
"""Changes the settings, off the GUI thread."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What is there from the start, and what the window works with."""

    service: Service
    clock: Clock
    reader: Reader
    background: Background
    autostart: Autostart | None
    tray: Tray
    change: Change
    memory: Memory


@dataclass(frozen=True, slots=True)
class Seen:
    """Which of the front's parts could be seen."""

    window: bool
    dialog: bool
