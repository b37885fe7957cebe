"""What the window shows while no folder is watched: one title, one sentence, one button, and a place to drop a folder on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.documents.actions import dropped
from gui.look import icons, theme

_TILE = 72
_GLYPH = 36
_WIDTH = 380


class FirstStart(QWidget):
    """`watch_requested`: the button was pressed. `folders_dropped` carries the dropped folders' absolute paths (a tuple, never empty)."""

    watch_requested = Signal()
    folders_dropped = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._hovered = False
        self._button = QPushButton(self.tr("Watch a folder…"))
        self._button.setProperty("look", "main")
        self._button.setMinimumSize(160, 32)
        self._button.setDefault(True)
        self._button.clicked.connect(self.watch_requested)
        self.setFocusProxy(self._button)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(_Tile(), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._title(), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._sentence())
        column.addSpacing(8)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(_secondary(self.tr("or drop a folder here")), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Folders may be dropped; files may not."""
        if folders_in(event.mimeData()):
            event.acceptProposedAction()
            self._hover(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  # Qt's name
        """The folder is carried away again."""
        self._hover(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Folders were dropped."""
        self._hover(False)
        event.acceptProposedAction()
        self.folders_dropped.emit(folders_in(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """A dashed frame while a folder hovers above."""
        super().paintEvent(event)
        if self._hovered:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().accent().color(), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(16, 16, -16, -16), 8, 8)

    def _hover(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()

    def _title(self) -> QLabel:
        title = QLabel(self.tr("Nothing gets past you from here"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        title.setFont(font)
        return title

    def _sentence(self) -> QHBoxLayout:
        sentence = _secondary(self.tr("Papertray reads and keeps whatever lands in the folders you choose, and never touches the files themselves."))
        sentence.setWordWrap(True)
        sentence.setFixedWidth(_WIDTH)
        row = QHBoxLayout()  # an alignment would take a wrapped text's height from it
        row.addStretch(1)
        row.addWidget(sentence)
        row.addStretch(1)
        return row


def folders_in(data: QMimeData) -> tuple[str, ...]:
    """The absolute paths of the folders that are being dragged."""
    return tuple(path for path in dropped(data) if Path(path).is_dir())


class _Tile(QWidget):
    """The round-cornered square with the tray in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """A square."""
        return QSize(_TILE, _TILE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002  # Qt's name and signature
        """The ground from the palette, the glyph above it."""
        colours = theme.colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().highlight())
        painter.drawRoundedRect(self.rect(), 16, 16)
        picture = icons.pixmap("drop", colours.accent, _GLYPH, self.devicePixelRatioF())
        painter.drawPixmap((_TILE - _GLYPH) // 2, (_TILE - _GLYPH) // 2, picture)


def _secondary(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", "secondary")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
