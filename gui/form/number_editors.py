"""The editors for numbers and for times in seconds, with steps that are painted and a unit behind the number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from core.setting import Setting, Value
from gui.form import look
from gui.speech import words

WIDTH = 288  # of every editor for words, so that they stand in one column: as wide as the longest words of any language
_WHOLE_SECONDS = 10.0  # from here on a step is a second


class NumberEditor(QSpinBox):
    """A whole number."""

    edited = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setRange(int(setting.least), int(setting.most))
        self._unit = setting.unit
        self.setGroupSeparatorShown(True)
        self.setSpecialValueText(words.say(setting.zero))
        self.valueChanged.connect(self._say_unit)
        self._say_unit()
        _prepare(self)
        self.valueChanged.connect(self.edited)

    def set_value(self, value: Value) -> None:
        """Show this value."""
        self.setValue(int(value))  # type: ignore[arg-type]  # a number's value is one

    def _say_unit(self) -> None:
        """One day, two days."""
        self.setSuffix(f" {words.unit(self._unit, self.value())}" if self._unit else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The marks come on top."""
        super().paintEvent(event)
        look.paint_steps(self)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """As for choices."""
        wheel(self, event, super().wheelEvent)


class SecondsEditor(QDoubleSpinBox):
    """A time in seconds, to the tenth."""

    edited = Signal()

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setDecimals(1)
        self.setRange(setting.least, setting.most)
        self.setSuffix(f" {words.say(setting.unit)}")
        _prepare(self)
        self.valueChanged.connect(self.edited)

    def set_value(self, value: Value) -> None:
        """Show this value."""
        self.setValue(float(value))  # type: ignore[arg-type]  # a time's value is a number

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The marks come on top."""
        super().paintEvent(event)
        look.paint_steps(self)

    def stepBy(self, steps: int) -> None:  # noqa: N802  # Qt's name
        """Tenths are for short times only."""
        self.setSingleStep(0.1 if self.value() < 1 else 0.5 if self.value() < _WHOLE_SECONDS else 1.0)
        super().stepBy(steps)

    def textFromValue(self, value: float) -> str:  # noqa: N802  # Qt's name
        """Whole seconds without a zero behind the point."""
        return self.locale().toString(value, "f", 0 if value == int(value) else 1)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """As for choices."""
        wheel(self, event, super().wheelEvent)


def _prepare(editor: QSpinBox | QDoubleSpinBox) -> None:
    editor.setMinimumWidth(WIDTH // 2)
    editor.lineEdit().setTextMargins(6, 0, 0, 0)
    editor.setKeyboardTracking(False)  # a number is said when it is typed, not at each digit
    editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def wheel(editor: QWidget, event: QWheelEvent, go_on: Callable[[QWheelEvent], None]) -> None:
    """The wheel scrolls the page; it changes nothing that one has not clicked into."""
    if editor.hasFocus():
        go_on(event)
    else:
        event.ignore()
