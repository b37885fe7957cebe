"""The colours and shapes of every window: two tables of colours, a palette and a style sheet made from them.

`apply` is called at the start and whenever the setting changes; with "system" the look follows the desktop live. Painted widgets
ask `colours(palette)` while they paint, so that a change of theme needs no more than a repaint.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

NATIVE_STYLES = frozenset({"windows11", "macos"})
"""Styles that look right as they are; everywhere else it is Fusion with our palette."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme, as "#rrggbb": what each colour is for is its name; `hit` marks found words, `notice` is the trouble bar's ground."""

    background: str
    sidebar: str
    hairline: str
    text: str
    secondary: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    good: str
    trouble: str
    notice: str
    hit: str
    paper: str


LIGHT = Colours(
    background="#ffffff",
    sidebar="#f6f7f9",
    hairline="#e4e7ec",
    text="#1d2330",
    secondary="#5d6675",
    accent="#2f5fd0",
    on_accent="#ffffff",
    selection="#e8eefc",
    hover="#f3f5f9",
    good="#187846",
    trouble="#a45607",
    notice="#fff4e5",
    hit="#ffe9a8",
    paper="#eceef2",
)
DARK = Colours(
    background="#1b1e24",
    sidebar="#16181d",
    hairline="#2c3139",
    text="#e7eaf0",
    secondary="#a6aebb",
    accent="#8fb0ff",
    on_accent="#10131a",
    selection="#26324d",
    hover="#22262e",
    good="#5ccf95",
    trouble="#f0a854",
    notice="#3a2c18",
    hit="#6a5514",
    paper="#14161a",
)
HIGH_LIGHT = Colours(
    background="#ffffff",
    sidebar="#ffffff",
    hairline="#000000",
    text="#000000",
    secondary="#262626",
    accent="#0a2f9c",
    on_accent="#ffffff",
    selection="#d6e2ff",
    hover="#ececec",
    good="#0b4d2b",
    trouble="#6e3300",
    notice="#ffefd6",
    hit="#ffe45c",
    paper="#d9d9d9",
)
HIGH_DARK = Colours(
    background="#000000",
    sidebar="#000000",
    hairline="#ffffff",
    text="#ffffff",
    secondary="#e6e6e6",
    accent="#9cc2ff",
    on_accent="#000000",
    selection="#12306e",
    hover="#262626",
    good="#7dffb8",
    trouble="#ffc46b",
    notice="#3d2a00",
    hit="#5c4a00",
    paper="#1a1a1a",
)
THEMES = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)
_MIDDLE = 128  # of lightness
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Unknown,
}


def colours(palette: QPalette) -> Colours:
    """The table that this palette was made from; of a palette of another maker, the one that is most like it."""
    base, line = (palette.color(role).name() for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Mid))
    made = next((each for each in THEMES if (each.background, each.hairline) == (base, line)), None)
    return made or (DARK if palette.color(QPalette.ColorRole.Base).lightness() < _MIDDLE else LIGHT)


def is_dark(scheme: Qt.ColorScheme, ground: QColor) -> bool:
    """By the scheme; where there is none, by the windows' ground. Windows with a contrast theme has none (QWindowsTheme, Qt 6.12), and most are black."""
    return ground.lightness() < _MIDDLE if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark


def chosen_colours(choice: str, *, dark: bool, high: bool) -> Colours:
    """The table for this choice of the setting, where it or the desktop is `dark`, and the desktop (`high`) asks for high contrast. Pure."""
    if choice == "contrast" or (choice == "system" and high):
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT


def apply(app: QApplication, choice: str) -> None:
    """Give the whole application this look: "system", "light", "dark" or "contrast" (the setting `theme`)."""
    follower = app.findChild(_Follower) or _Follower(app)
    follower.follow(choice)


class _Follower(QObject):
    """Keeps the look in step with the desktop's scheme while the choice is "system"."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        if app.style().name().lower() not in NATIVE_STYLES:
            app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self._paint)
        self._style = app.styleHints()
        self._hints = self._style.accessibility()  # kept: Python's face of it is gone for good when the last one lets go (PySide6 6.12)
        self._hints.contrastPreferenceChanged.connect(self._paint)

    def follow(self, choice: str) -> None:
        self._choice = choice
        self._app.styleHints().setColorScheme(_SCHEMES[choice])
        self._paint()

    @Slot()
    def _paint(self) -> None:
        high = self._hints.contrastPreference() == Qt.ContrastPreference.HighContrast
        chosen = chosen_colours(self._choice, dark=self._is_dark(), high=high)
        self._app.setPalette(palette(chosen))
        self._app.setStyleSheet(sheet(chosen))

    def _is_dark(self) -> bool:
        scheme = _SCHEMES[self._choice]
        if scheme == Qt.ColorScheme.Unknown:
            scheme = self._app.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            self._app.setPalette(QPalette())  # which gives the desktop's own
        return is_dark(scheme, self._app.palette().color(QPalette.ColorRole.Window))


def font(base: QFont, scale: float = 1.0, weight: QFont.Weight | None = None) -> QFont:
    """The interface's font in another size or weight; its own size stays what the platform says."""
    made = QFont(base)
    if base.pixelSize() > 0:
        made.setPixelSize(max(1, round(base.pixelSize() * scale)))
    else:
        made.setPointSizeF(base.pointSizeF() * scale)
    if weight is not None:
        made.setWeight(weight)
    return made


def palette(chosen: Colours) -> QPalette:
    """The palette of one theme; hairlines are `Mid`, secondary text is `PlaceholderText`."""
    made = QPalette()
    role = QPalette.ColorRole
    for roles, value in (
        ((role.Base, role.Button, role.ToolTipBase, role.Light), chosen.background),
        ((role.Window, role.AlternateBase), chosen.background),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText, role.BrightText), chosen.text),
        ((role.PlaceholderText,), chosen.secondary),
        ((role.Accent, role.Link, role.LinkVisited), chosen.accent),
        ((role.Highlight,), chosen.selection),
        ((role.HighlightedText,), chosen.text),
        ((role.Mid, role.Midlight, role.Dark), chosen.hairline),
        ((role.Shadow,), chosen.secondary),
    ):
        for each in roles:
            made.setColor(each, QColor(value))
    faded = QColor(chosen.secondary)
    faded.setAlpha(140)
    for each in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return made


def sheet(chosen: Colours) -> str:
    """The style sheet of one theme. Widgets ask for a shape by the property `look` or by their object name."""
    return Template(_SHEET).substitute({name: getattr(chosen, name) for name in Colours.__slots__})


_SHEET = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $background; color: $text; border: 1px solid $hairline; padding: 4px 6px; }
QPushButton { background: $background; color: $text; border: 1px solid $hairline; border-radius: 6px; padding: 5px 14px; min-height: 16px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $secondary; background: $sidebar; }
QPushButton[look="main"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[look="main"]:focus { border-color: $text; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 6px; font-weight: 600; }
QPushButton[look="link"]:focus { border-color: $accent; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; color: $secondary; padding: 3px 6px; }
QPushButton[look="quiet"]:focus { border-color: $accent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QPlainTextEdit[look="field"] { background: $background; color: $text; border: 1px solid $hairline; border-radius: 6px; padding: 5px 8px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit[look="field"]:focus { border-color: $accent; }
QLabel[look="secondary"] { color: $secondary; }
QLabel[look="trouble"] { color: $trouble; }
QLabel[look="title"] { font-weight: 600; }
QMenu { background: $background; color: $text; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:default { font-weight: 600; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 6px; }
QHeaderView { background: $background; border: none; }
QHeaderView::section { background: $background; color: $secondary; border: none; border-bottom: 1px solid $hairline; padding: 0 8px; font-weight: 500; }
QTableView, QListView, QTreeView, QTableWidget { background: $background; border: none; outline: none;
    selection-background-color: $selection; selection-color: $text; gridline-color: $hairline; }
QTreeView, QListWidget, QTextEdit, QCheckBox { border: 1px solid transparent; }
QTreeView:focus, QListWidget:focus, QTextEdit:focus, QCheckBox:focus { border-color: $accent; }
QCheckBox { border-radius: 4px; padding: 2px; }
#versions::item, #history::item { padding: 5px; } /* and 3 of Qt's own: as far in as the header's words */
#activity::item { padding: 0 5px; }
#versions, #history { padding: 0 12px; }
#details { padding: 0 8px; }
QTableView#details::item { padding: 3px 8px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $secondary; border: none; border-bottom: 2px solid transparent; padding: 8px 2px; margin-right: 14px;
    font-weight: 500; }
QTabBar[tight="rather"]::tab { margin-right: 8px; }
QTabBar[tight="very"]::tab { padding: 8px 1px; margin-right: 2px; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:hover:!selected { color: $text; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::tab-bar { left: 20px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QProgressBar { background: $hairline; border: none; border-radius: 2px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QSplitter::handle { background: $hairline; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $hairline; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
#sidebar, #status { background: $sidebar; }
#places { background: $sidebar; }
#watch { text-align: left; padding-left: 8px; }
#watch:hover { background: $hairline; }
#status { border-top: 1px solid $hairline; }
#card { background: $background; border: 1px solid $hairline; border-radius: 8px; }
#trouble { background: $notice; border-radius: 6px; }
QListView#offers { background: $background; color: $text; border: 1px solid $hairline; padding: 4px; }
QListView#offers::item { padding: 6px 10px; border-radius: 4px; }
QListView#offers::item:selected { background: $selection; color: $text; }
#failures, #heading { background: $background; border-bottom: 1px solid $hairline; }
QToolButton[look="reason"] { padding: 3px 8px; font-weight: 600; color: $text; }
QToolButton[look="reason"]:checked { color: $accent; }
#undo { background: $selection; border-radius: 6px; }
#search { background: $background; border: 1px solid $hairline; border-radius: 8px; }
#search[focused="true"] { border-color: $accent; }
#search QLineEdit { border: none; padding: 0; background: transparent; }
QToolButton[look="chip"] { background: $selection; color: $accent; border-radius: 12px; padding: 3px 10px; font-weight: 600; }
#side { background: $background; }
"""
