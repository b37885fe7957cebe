"""What people need who see little, see no colours, or hear the window: names and roles, contrast, visible focus, news that is said aloud."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.look import theme
from gui.look.theme import Colours
from gui.speech.aloud import announce

_LEAST = 4.5  # WCAG 2.2, 1.4.3: text of ordinary size
_TEXTS = (
    # (what is written, what it is written on)
    ("text", ("background", "sidebar", "selection", "hover", "hit", "notice")),
    ("secondary", ("background", "sidebar", "selection", "hover")),
    ("accent", ("background", "sidebar")),
    ("good", ("background", "sidebar", "selection")),
    ("trouble", ("background", "sidebar", "selection", "notice")),
    ("on_accent", ("accent",)),
)
_ANSWERING = frozenset({QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.ComboBox, QAccessible.Role.EditableText})
_SILENT = frozenset({"qt_spinbox_lineedit", "qt_toolbar_ext_button"})  # parts of a control that has the name


@pytest.mark.parametrize("colours", theme.THEMES, ids=["light", "dark", "high-light", "high-dark"])
def test_every_text_stands_out_from_its_ground(colours: Colours) -> None:
    weak = [
        f"{text} on {ground}: {_contrast(getattr(colours, text), getattr(colours, ground)):.2f}"
        for text, grounds in _TEXTS
        for ground in grounds
        if _contrast(getattr(colours, text), getattr(colours, ground)) < _LEAST
    ]
    assert weak == []


def test_everything_that_can_be_reached_by_key_has_a_name_and_a_role(all_windows: tuple[QWidget, ...]) -> None:
    nameless = []
    for window in all_windows:
        for widget in window.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.objectName() not in _SILENT and widget.isVisible():
                face = _face(widget)
                if not face.text(QAccessible.Text.Name) or face.role() in {QAccessible.Role.NoRole, QAccessible.Role.Client}:
                    nameless.append(f"{type(window).__name__}: {type(widget).__name__} {widget.objectName()} {face.role()}")
    assert nameless == []


def test_every_button_of_the_tree_says_what_it_does(all_windows: tuple[QWidget, ...]) -> None:
    silent = [
        (type(window).__name__, face.role().name, face.object().objectName())
        for window in all_windows
        for face in _tree(_face(window))
        if face.role() in _ANSWERING and not face.text(QAccessible.Text.Name) and face.object().objectName() not in _SILENT and face.object().isVisible()  # type: ignore[attr-defined]  # a widget
    ]
    assert silent == []


def test_focus_can_be_seen(all_windows: tuple[QWidget, ...], qtbot: QtBot) -> None:
    """Each kind of control looks different when the keyboard is in it."""
    unseen = set()
    links = QLabel  # marks the link that Tab goes to, and nothing when it gets the focus otherwise
    for window in all_windows:
        window.activateWindow()
        qtbot.waitUntil(lambda window=window: QApplication.activeWindow() is window)  # type: ignore[misc]  # bound now
        for widget in window.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled() and not isinstance(widget, links):
                window.setFocus()
                QApplication.processEvents()
                without = widget.window().grab().toImage()
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                QApplication.processEvents()
                if widget.hasFocus() and widget.window().grab().toImage() == without:
                    unseen.add(f"{type(window).__name__}: {type(widget).__name__} {widget.objectName()} {widget.accessibleName()}")
    assert unseen == set()


def test_what_lands_is_said_aloud_while_the_window_is_open(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The event's way to a screen reader is Qt's; here it is caught where it leaves us."""
    heard: list[tuple[QAccessible.Event, str]] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append((event.type(), event.message())))
    window = QWidget()
    qtbot.addWidget(window)
    announce(window, "hidden windows say nothing")
    window.show()
    announce(window, "2 documents in Minutes")
    assert heard == [(QAccessible.Event.Announcement, "2 documents in Minutes")]


def _face(widget: QWidget) -> QAccessibleInterface:
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    return face


def _tree(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield face
    for place in range(min(face.childCount(), 200)):
        child = face.child(place)
        if child is not None:
            yield from _tree(child)


def _contrast(one: str, other: str) -> float:
    """WCAG's ratio of two colours, from 1 to 21."""
    low, high = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in (colour.redF(), colour.greenF(), colour.blueF()))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
