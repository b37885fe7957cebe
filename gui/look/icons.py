"""Every icon by our own name: Material Design Icons outline, from QtAwesome's font, tinted while they are painted.

Only the font and its table of names are used: importing QtAwesome itself would load every Qt module (0.15 s at each start).

An icon is asked for by a name of `NAMES` and a colour's name of `theme.Colours`; because the tint is looked up at each
painting, a change of theme needs no new icons. `pixmap` is for delegates, which paint the same few many times.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from gui.look import theme

NAMES = MappingProxyType(
    {
        "all": "file-document-multiple-outline",
        "arriving": "progress-download",
        "queued": "tray-full",
        "reading": "text-box-search-outline",
        "stored": "check-circle-outline",
        "waiting": "clock-alert-outline",
        "failed": "alert-circle-outline",
        "password": "lock-outline",
        "no_text": "text-box-remove-outline",
        "copy": "content-copy",
        "deleted": "trash-can-outline",
        "attention": "alert-circle-outline",
        "recent": "history",
        "activity": "pulse",
        "folder": "folder-eye-outline",
        "folder_offline": "folder-off-outline",
        "folder_scanning": "folder-sync-outline",
        "folder_plain": "folder-open-outline",
        "add": "plus",
        "search": "magnify",
        "clear": "close",
        "pause": "pause-circle-outline",
        "resume": "play-circle-outline",
        "bell": "bell-outline",
        "bell_off": "bell-off-outline",
        "bell_waits": "bell-sleep-outline",
        "settings": "cog-outline",
        "accounted": "check-decagram-outline",
        "watching": "eye-outline",
        "not_watching": "eye-off-outline",
        "open": "open-in-new",
        "reveal": "folder-search-outline",
        "retry": "refresh",
        "restore": "file-restore-outline",
        "text": "text-long",
        "created": "file-plus-outline",
        "modified": "file-edit-outline",
        "moved": "file-move-outline",
        "restored": "file-undo-outline",
        "noticed": "file-eye-outline",
        "settled": "timer-sand-complete",
        "kept": "archive-arrow-down-outline",
        "read": "text-box-check-outline",
        "unchanged": "equal",
        "left_out": "filter-remove-outline",
        "previous": "chevron-left",
        "next": "chevron-right",
        "down": "chevron-down",
        "zoom_in": "magnify-plus-outline",
        "zoom_out": "magnify-minus-outline",
        "fit": "arrow-expand-horizontal",
        "inspector": "dock-right",
        "columns": "view-column-outline",
        "drop": "tray-arrow-down",
        "drag": "file-document-outline",
        "stop": "stop-circle-outline",
        "undo": "undo-variant",
        "compare": "file-compare",
        "saved_search": "bookmark-outline",
        "save_search": "bookmark-plus-outline",
        "log": "text-box-outline",
        "licences": "scale-balance",
        "information": "information-outline",
        "help": "help-circle-outline",
        "quit": "power",
        "general": "tune-variant",
        "hooks": "webhook",
        "library": "database-outline",
        "notifications": "bell-outline",
        "page_reading": "text-recognition",
        "list": "format-list-bulleted",
        "more": "dots-horizontal",
        "up": "chevron-up",
        "expired": "archive-clock-outline",
        "backup": "backup-restore",
        "statistics": "chart-bar",
    }
)
"""Our name → the icon's name in Material Design Icons there."""

_FONT = "materialdesignicons6-webfont-*.ttf"
_CHARACTERS = "materialdesignicons6-webfont-charmap-*.json"


def icon(name: str, tint: str = "secondary") -> QIcon:
    """The icon of this name, painted in this colour of the present theme. Raises `KeyError` for a name that is not in the tables."""
    return QIcon(_Engine(_glyph(name), tint))


@functools.lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon as a picture: `colour` as "#rrggbb", `size` in device-independent pixels, `ratio` the screen's pixels for one of them."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _paint(painter, picture.rect(), _glyph(name), QColor(colour))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class _Engine(QIconEngine):
    """Paints one glyph in the colour that the theme has at that moment."""

    def __init__(self, glyph: str, tint: str) -> None:
        super().__init__()
        self._glyph = glyph
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002  # Qt's signature
        colour = QColor(getattr(theme.colours(QGuiApplication.palette()), self._tint))
        if mode == QIcon.Mode.Disabled:
            colour.setAlpha(100)
        _paint(painter, rect, self._glyph, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._glyph, self._tint)


def _paint(painter: QPainter, rect: QRect, glyph: str, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setPen(colour)
    font = QFont(_family())
    font.setPixelSize(max(1, rect.height()))  # a glyph fills the font's square but for a margin of its own
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)
    painter.restore()


def _glyph(name: str) -> str:
    return chr(int(_characters()[NAMES[name]], 16))


@functools.cache
def _family() -> str:
    """Loads the font once: Qt's database of fonts is the process's."""
    number = QFontDatabase.addApplicationFont(str(_file(_FONT)))
    return QFontDatabase.applicationFontFamilies(number)[0]


@functools.cache
def _characters() -> dict[str, str]:
    table: dict[str, str] = json.loads(_file(_CHARACTERS).read_text(encoding="utf-8"))
    return table


def _file(pattern: str) -> Path:
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("QtAwesome, whose fonts hold the icons, is not installed.", name="qtawesome")
    return next(Path(spec.submodule_search_locations[0]).glob(f"fonts/{pattern}"))
