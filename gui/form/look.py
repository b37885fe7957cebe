"""What the settings dialog's own controls look like, from the theme's colours; the rest is the application's style sheet."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QStyle, QStyleOptionComboBox, QStyleOptionSpinBox, QWidget

from gui.look import icons, theme

_CHEVRON = 16
_STEP = 12

_SHEET = Template("""
QComboBox, QSpinBox, QDoubleSpinBox, QTimeEdit { background: $background; color: $text; border: 1px solid $hairline; border-radius: 6px;
    padding: 5px 8px; min-height: 17px; }
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QTimeEdit:focus, QComboBox:on { border-color: $accent; }
QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QTimeEdit:disabled { color: $secondary; background: $sidebar; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QSpinBox::up-arrow, QSpinBox::down-arrow, QDoubleSpinBox::up-arrow, QDoubleSpinBox::down-arrow { image: none; width: 0; height: 0; }
QSpinBox, QDoubleSpinBox, QTimeEdit { padding: 3px 0; }
QTimeEdit::up-button, QTimeEdit::down-button { border: none; width: 0; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { border: none; background: transparent; width: 24px; }
QComboBox QAbstractItemView { background: $background; color: $text; border: 1px solid $hairline; padding: 4px; outline: none; }
QPushButton[look="main"]:disabled { background: $sidebar; color: $secondary; border-color: $hairline; }
QPushButton[look="link"]:disabled { color: $secondary; }
QTreeWidget#lines::item { padding: 5px; } /* and 3 of Qt's own: as far in as the header's words */
QListWidget#lines::item { padding: 4px 5px; }
QListWidget#lines { border: 1px solid $hairline; border-radius: 8px; }
QListWidget#lines:focus { border-color: $accent; }
QListWidget#pages, QListWidget#pages:focus { background: transparent; border-color: transparent; }
QListWidget#pages::item { border-radius: 6px; padding-left: 6px; border: 1px solid transparent; }
QListWidget#pages::item:disabled { color: $secondary; }
QListWidget#pages::item:hover { background: $hover; }
QListWidget#pages::item:selected { background: $selection; color: $accent; }
QListWidget#pages::item:selected:focus { border-color: $accent; }
""")


class Dressed(QObject):
    """Gives a dialog this look, and again when the theme changes."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._worn: theme.Colours | None = None
        dialog.installEventFilter(self)
        self._dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Another palette is another theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        colours = theme.colours(self._dialog.palette())
        if colours is not self._worn:
            self._worn = colours
            self._dialog.setStyleSheet(_SHEET.substitute({name: getattr(colours, name) for name in theme.Colours.__slots__}))


class Choice(QComboBox):
    """A list of choices in this look, with the mark that says so."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The mark comes on top."""
        super().paintEvent(event)
        paint_chevron(self)


def paint_chevron(box: QComboBox) -> None:
    """The mark that says that there is a list; the style sheet has taken the style's own away."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    place = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, box)
    _paint(box, place, "down", _CHEVRON)


def paint_steps(box: QSpinBox | QDoubleSpinBox) -> None:
    """The marks that say that a click counts up or down."""
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    for control, name in ((QStyle.SubControl.SC_SpinBoxUp, "up"), (QStyle.SubControl.SC_SpinBoxDown, "down")):
        _paint(box, box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, control, box), name, _STEP)


def _paint(box: QComboBox | QSpinBox | QDoubleSpinBox, place: QRect, name: str, size: int) -> None:
    painter = QPainter(box)
    painter.setOpacity(1.0 if box.isEnabled() else 0.4)
    middle = place.center()
    if name == "up":
        painter.translate(middle.x() + 1, middle.y() + 1)
        painter.rotate(180)
        painter.translate(-middle.x(), -middle.y())
    picture = icons.pixmap("down", theme.colours(box.palette()).secondary, size, box.devicePixelRatioF())
    painter.drawPixmap(middle.x() - size // 2 + 1, middle.y() - size // 2 + 1, picture)
    painter.end()
