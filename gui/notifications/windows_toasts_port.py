"""What Windows is asked for toasts (Windows; imported nowhere else), through the Windows Runtime.

The name and the icon of a toast are those of the program's identity (AppUserModelID), which a program without an installer writes into the person's
registry itself (Microsoft, "Send a local toast notification from other types of unpackaged apps"; IconUri is a file's path).
"""

from __future__ import annotations

import ctypes
import hashlib
import sys
from collections.abc import Callable

from core.paths import APP
from gui.notifications.windows_sender import Toast

assert sys.platform == "win32"  # noqa: S101  # what follows is there only

import winreg  # noqa: E402  # after the platform is known

import windows_toasts  # noqa: E402  # as above

_IDENTITY = rf"Software\Classes\AppUserModelId\{APP}"
_BUSY, _FULL_SCREEN, _PRESENTING, _QUIET_TIME = 2, 3, 4, 6
"""QUERY_USER_NOTIFICATION_STATE of shellapi.h: QUNS_BUSY, QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_PRESENTATION_MODE, QUNS_QUIET_TIME."""


class SystemToasts:
    """Raises `OSError` where the system has no toasts."""

    def __init__(self, picture: str) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _IDENTITY) as key:
            winreg.SetValueEx(key, "DisplayName", 0, winreg.REG_SZ, APP)
            winreg.SetValueEx(key, "IconUri", 0, winreg.REG_SZ, picture)
        self._toaster = windows_toasts.InteractableWindowsToaster(APP, APP)
        self._toasts: dict[str, windows_toasts.Toast] = {}

    def show(self, toast: Toast, chosen: Callable[[str], None], dismissed: Callable[[], None]) -> None:
        """In the place of the one with its tag."""
        buttons = [windows_toasts.ToastButton(words, action) for action, words in toast.actions]
        made = windows_toasts.Toast(list(toast.lines), actions=buttons, suppress_popup=not toast.pops)
        made.tag = _tag(toast.tag)
        made.on_activated = lambda event: chosen(event.arguments or "")
        made.on_dismissed = lambda event: dismissed() if event.reason == windows_toasts.ToastDismissalReason.USER_CANCELED else None
        self._toasts[toast.tag] = made
        self._toaster.show_toast(made)

    def update(self, toast: Toast) -> bool:
        """New words in the place of the old ones."""
        made = self._toasts[toast.tag]
        made.text_fields = list(toast.lines)
        return bool(self._toaster.update_toast(made))

    def remove(self, tag: str) -> None:
        """Out of the centre."""
        if (made := self._toasts.pop(tag, None)) is not None:
            self._toaster.remove_toast(made)

    def is_silenced(self) -> bool:
        """Asks the shell, which knows of presentations, full screens and quiet times."""
        return is_silenced()


def is_silenced() -> bool:
    """Whether Windows says that this is no moment for messages."""
    state = ctypes.c_int()
    ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
    return state.value in {_BUSY, _FULL_SCREEN, _PRESENTING, _QUIET_TIME}


def _tag(key: str) -> str:
    """Windows takes 64 characters at most, and a key may be a folder's path."""
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:32]
