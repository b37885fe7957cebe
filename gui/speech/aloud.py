"""What happens while a person looks elsewhere in the window is said aloud by the screen reader, if there is one."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(window: QWidget, text: str) -> None:
    """Let the screen reader say this when it has finished its sentence; nothing happens where the window cannot be seen or nobody listens."""
    if text and window.isVisible() and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, text))
