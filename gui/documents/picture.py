"""A picture as the inspector shows it: read in the reader's thread no larger than it is of use, painted as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from core.errors import NotFoundError
from core.storage.catalogue import Catalogue
from gui.look import theme
from gui.speech import words
from gui.threads.found_places import Box

_MOST = 2400  # pixels of a side
_MARGIN = 16
_DOT = 4  # bytes, as Qt counts them against its limit (256 MB). More would be there, for seconds in which nothing else is read.


def read_picture(_: Catalogue, path: str) -> QImage:
    """The picture in this file, the right way up. Raises `NotFoundError` with the words why it cannot be shown."""
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)  # the store's files have no suffix
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() * _DOT > QImageReader.allocationLimit() * 2**20:
        too_large = words.say("The picture is too large to be shown here ({0} by {1} pixels): “Open” shows it.")
        raise NotFoundError(too_large.format(words.number(size.width()), words.number(size.height())))
    if size.isValid() and max(size.width(), size.height()) > _MOST:
        reader.setScaledSize(size.scaled(_MOST, _MOST, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise NotFoundError(words.say("The picture cannot be shown: {0}.").format(reader.errorString().rstrip(".")))
    return picture


class Picture(QWidget):
    """Shows one picture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._marks: tuple[Box, ...] = ()
        self.setAccessibleName(self.tr("Picture"))

    def show_picture(self, picture: QImage) -> None:
        """Show this one."""
        self._pixmap = QPixmap.fromImage(picture)
        self.setAccessibleDescription(self.tr("{0} by {1} pixels").format(words.number(picture.width()), words.number(picture.height())))
        self.update()

    def show_marks(self, marks: tuple[Box, ...]) -> None:
        """Mark these places."""
        self._marks = marks
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """In the middle, never larger than it is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colours(self.palette()).paper)
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if not self._pixmap.isNull() and room.isValid():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size: QSize = self._pixmap.size()
            if size.width() > room.width() or size.height() > room.height():
                size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.drawPixmap(place, self._pixmap)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # as a marker pen does it: the letters stay dark
            for box in self._marks:
                mark = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
                painter.fillRect(_on(place, mark).adjusted(-1, -1, 1, 1), QColor(theme.LIGHT.hit))
        painter.end()


def _on(place: QRect, part: QRectF) -> QRectF:
    return QRectF(place.x() + part.x() * place.width(), place.y() + part.y() * place.height(), part.width() * place.width(), part.height() * place.height())
