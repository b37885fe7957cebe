"""The mark beside a setting that differs from its default: it says what the default is, and a click brings it back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QToolButton

from core.setting import Setting, Value
from gui.form import patterns
from gui.look import icons
from gui.speech import words

_ICON = 16


class DefaultButton(QToolButton):
    """Seen only while the value is another one. `wanted`: the default is to come back."""

    wanted = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self._setting = setting
        self.setIcon(icons.icon("undo"))
        self.setIconSize(QSize(_ICON, _ICON))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # editors stand in one column
        self.setSizePolicy(policy)
        text = self.tr("Back to the default: {0}").format(said(setting, setting.default))
        self.setToolTip(text)
        self.setAccessibleName(f"{words.say(setting.title)}: {text}")
        self.clicked.connect(self.wanted)
        self.hide()

    def compare(self, value: Value) -> None:
        """Seen when the value, as it is now, is not the default."""
        self.setVisible(value != self._setting.default)


def said(setting: Setting, value: Value) -> str:
    """A setting's value as people read it."""
    if isinstance(value, bool):
        return words.say("on") if value else words.say("off")
    if setting.kind == "choice":
        return words.say(dict(setting.choices)[str(value)])
    if isinstance(value, tuple):
        return patterns.write(tuple(map(str, value))) or words.say("nothing")
    if isinstance(value, int | float):
        return f"{value:g} {words.unit(setting.unit, int(value)) if setting.unit else ''}".rstrip()
    return value or words.say("off")
