"""Somebody who sits at the virtual desktop: sees widgets, waits for them, clicks and types.

Whatever is waited for has a deadline, and says what was there instead when it has passed.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.desktop.command import Desktop, MenuLine, Notification
from tests.desktop.widgets import Widget, Widgets

_T = TypeVar("_T")
PATIENCE = 20.0  # seconds for anything to be seen
_STEP = 0.1  # seconds between two looks


class Person:
    """`program` is the process whose widgets are meant; it is set once the program has been started."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.widgets = Widgets(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.program = 0

    def leave(self) -> None:
        """Get up."""
        self.widgets.close()

    # ------------------------------------------------------------------------------------------------ looking

    def look(self) -> tuple[Widget, ...]:
        """What the program shows now."""
        return self.widgets.of_process(self.program)

    def find(self, role: str, name: str) -> tuple[Widget, ...]:
        """The widgets of this role that are seen now and whose whole name matches this regular expression."""
        return tuple(widget for widget in self.look() if widget.role == role and re.fullmatch(name, widget.name))

    def see(self, role: str, name: str, seconds: float = PATIENCE) -> Widget:
        """Wait until such a widget is seen and has come to rest; the last one when there are several (a dialog is in front of its window)."""

        def resting() -> Widget | None:
            found = self.find(role, name)
            return found[-1] if found and found == self.find(role, name) else None

        return self.wait(resting, lambda: f"{role} {name!r} among {'; '.join(str(widget) for widget in self.look() if widget.name)}", seconds)

    def read(self, role: str, name: str) -> str:
        """The text in a field."""
        return self.widgets.text(self.see(role, name))

    def see_notification(self, title: str) -> Notification:
        """Wait for a message that is open now, with this whole title (a regular expression)."""

        def newest() -> Notification | None:
            shown = [message for message in self.desktop.notifications() if message.open]
            return shown[-1] if shown and re.fullmatch(title, shown[-1].title) else None

        return self.wait(newest, lambda: f"the message {title!r} among {self.desktop.notifications()}")

    def see_tray(self, words: str) -> None:
        """Wait until the tray icon's tooltip says these words (a regular expression)."""
        self.wait(lambda: re.search(words, self.desktop.tray()[0]), lambda: f"{words!r} in the tooltip {self.desktop.tray()[0]!r}")

    def see_windows(self, *titles: str) -> None:
        """Wait until the program has exactly these windows on the screen (parts of their titles)."""

        def titles_now() -> list[str]:
            return sorted(window.title for window in self.desktop.windows() if window.pid == self.program and window.kind == "window")

        def as_wanted() -> bool:
            now = titles_now()
            return len(now) == len(titles) and all(part in title for part, title in zip(sorted(titles), now, strict=True))

        self.wait(as_wanted, lambda: f"the windows {titles} instead of {titles_now()}")

    def wait(self, condition: Callable[[], _T | None], wanted: Callable[[], str], seconds: float = PATIENCE) -> _T:
        """Wait for something that is true, and return it."""
        deadline = time.monotonic() + seconds
        while not (found := condition()):
            assert time.monotonic() < deadline, f"In {seconds:g} seconds there was never {wanted()}.\n{self.desktop.testimony()}"
            time.sleep(_STEP)
        return found

    # ------------------------------------------------------------------------------------------------ doing

    def click(self, role: str, name: str, button: int = 1) -> None:
        """Click such a widget in its middle as soon as it is seen."""
        self.click_at(self.see(role, name), button)

    def click_at(self, widget: Widget, button: int = 1) -> None:
        """Click this widget in its middle."""
        x, y = widget.box.middle
        self.desktop.tell("click", str(x), str(y), str(button))

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, such as "ctrl+f"."""
        self.desktop.tell("key", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self.desktop.tell("type", text)

    def click_notification(self, button: str) -> None:
        """Click a button of the message that is shown."""

        def shown() -> Widget | None:
            return next((widget for widget in self.widgets.of_program("notifyd") if widget.role == "push button" and widget.name == button), None)

        self.click_at(self.wait(shown, lambda: f"the button {button!r} on a message"))

    def open_tray_menu(self) -> None:
        """Right-click the tray icon, and wait for its menu."""
        self.desktop.tell("tray-click")
        self.wait(lambda: any(window.kind == "popup" for window in self.desktop.windows()), lambda: "the tray's menu")

    def choose_in_tray(self, *labels: str) -> None:
        """Choose a line of the tray icon's menu, through its submenus, with the arrow keys. Each label is a regular expression of a line's beginning."""
        lines = self.wait(lambda: self.desktop.tray()[1], lambda: "a tray icon with a menu")
        keys: list[str] = []
        for depth, label in enumerate(labels):
            place = _place(lines, label)
            keys += ["Down"] * (place + (depth == 0)) + (["Right"] if depth + 1 < len(labels) else ["Return"])
            lines = lines[place].lines
        self.open_tray_menu()
        self.press(*keys)

    def take_picture(self, file: Path) -> None:
        """A picture of the whole screen."""
        self.desktop.tell("shot", str(file))


def _place(lines: tuple[MenuLine, ...], label: str) -> int:
    places = [place for place, line in enumerate(lines) if re.match(label, line.label)]
    assert places, f"no line {label!r} in the menu {[line.label for line in lines]}"
    return places[0]
